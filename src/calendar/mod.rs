//! From what an editor writes ("un vendredi sur deux") to dates, and back to a sentence.
