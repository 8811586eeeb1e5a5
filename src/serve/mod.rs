//! The local server of `repere serve`.
