//! The one place that looks at the clock.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Failure;

/// Today's date where the directory is read: in Brussels.
///
/// # Errors
/// The built-in time zones lack Brussels, which a faulty build of the program would explain.
#[expect(clippy::disallowed_methods, reason = "today's date enters here, and goes on as a value")]
pub(super) fn today() -> Result<Date, Failure> {
    let zone = TimeZone::get(crate::calendar::TIME_ZONE).map_err(|error| {
        Failure::new(
            format!("fuseau horaire introuvable ({error}) ; donnez la date avec --today AAAA-MM-JJ"),
            format!("time zone not found ({error}); give the date with --today YYYY-MM-DD"),
        )
    })?;
    Ok(zone.to_datetime(jiff::Timestamp::now()).date())
}
