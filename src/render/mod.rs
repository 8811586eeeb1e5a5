//! Themes, views and pages.
