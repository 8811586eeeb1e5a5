//! Putting outputs on disk: manifest, staging, journal.
