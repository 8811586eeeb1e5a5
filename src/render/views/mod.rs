//! Views that several kinds of page share.
