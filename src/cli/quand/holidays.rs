//! Which holidays a trial follows: a calendar file, a zone of the content, or the only Belgian calendar there is.

use jiff::civil::Date;

use super::item::read_yaml;
use super::options::Args;
use crate::calendar::{Clock, Country, HolidaySettings, PhraseReader, SchoolCalendar};
use crate::cli::{Call, Failure};
use crate::diag::{Diagnostic, SourceMap, Text};
use crate::model::{Directory, read_content, school_calendar, zone_calendar_context};
use crate::schema::CALENDAR;
use crate::text::nearest;

/// The holidays of a trial.
pub(super) struct Holidays {
    pub(super) school: Option<SchoolCalendar>,
    pub(super) country: Country,
    /// The clock of the content.
    pub(super) clock: Clock,
    /// What the settings of the content say of public holidays.
    pub(super) settings: HolidaySettings,
    /// `calendrier.origine` of the content, if there is a content.
    pub(super) origin: Option<Date>,
    /// Reads schedules in the language of the content.
    pub(super) reader: PhraseReader,
    /// What to say when nobody named the calendar.
    pub(super) supposed: Option<Text>,
}

/// Finds them.
pub(super) fn find(
    call: &Call<'_, '_>,
    args: &Args,
    files: &mut SourceMap,
    problems: &mut Vec<Diagnostic>,
) -> Result<Holidays, Failure> {
    let directory = directory(call, args)?;
    let origin = directory.as_ref().map(|directory| directory.config.origin);
    let reader = directory.as_ref().map(|directory| directory.config.phrases());
    let reader = reader.unwrap_or_else(|| PhraseReader::french(call.common.today));
    let mut found = match (&directory, &args.zone) {
        (Some(directory), Some(zone)) => of_zone(directory, zone)?,
        (Some(directory), None) => of_site(directory),
        (None, _) => Holidays {
            school: None,
            country: Country::Belgium,
            clock: Clock::default(),
            settings: HolidaySettings::default(),
            origin,
            reader,
            supposed: None,
        },
    };
    if let Some(path) = &args.calendar {
        let record = read_yaml(path, &CALENDAR, files, problems)?;
        let id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let school = record.and_then(|record| school_calendar(&id, &record, problems));
        if args.zone.is_none() {
            let code = school.as_ref().map(|school| school.country.to_uppercase());
            found.country = code.and_then(|code| Country::from_code(&code)).unwrap_or_default();
        }
        found.school = school;
        found.supposed = None;
    }
    Ok(Holidays { origin, ..found })
}

/// The content, when a zone is asked for, or when there is one and no calendar is named.
fn directory(call: &Call<'_, '_>, args: &Args) -> Result<Option<Directory>, Failure> {
    let needed = args.zone.is_some();
    if !needed && args.calendar.is_some() {
        return Ok(None);
    }
    match read_content(&call.common.world()) {
        Ok(content) => Ok(Some(content.directory)),
        Err(error) if needed => Err(error.into()),
        Err(_) => Ok(None),
    }
}

fn of_zone(directory: &Directory, zone: &str) -> Result<Holidays, Failure> {
    let Some(id) = directory.zones.find(zone) else {
        let near = nearest(zone, directory.zones.slugs());
        let (fr, en) = match near {
            Some(near) => (format!(" ; vouliez-vous « {near} » ?"), format!("; did you mean “{near}”?")),
            None => {
                (" ; les zones sont dans zones/*.yaml".to_owned(), "; zones are in zones/*.yaml".to_owned())
            }
        };
        return Err(Failure::new(
            format!("zone inconnue « {zone} »{fr}"),
            format!("unknown zone “{zone}”{en}"),
        ));
    };
    let context = zone_calendar_context(directory, id);
    Ok(Holidays {
        school: context.school.cloned(),
        country: context.country,
        clock: context.clock,
        settings: context.settings,
        origin: Some(context.origin),
        reader: directory.config.phrases(),
        supposed: None,
    })
}

/// The calendar of the settings, else the only Belgian one that is filled in, which is then said.
fn of_site(directory: &Directory) -> Holidays {
    let usual = directory.config.default_calendar.as_deref().and_then(|id| directory.calendar(id));
    let mut belgian =
        directory.calendars.iter().filter(|calendar| calendar.country == "be" && calendar.known().is_some());
    let only = belgian.next().filter(|_| belgian.next().is_none());
    let guessed = if usual.is_none() { only } else { None };
    Holidays {
        school: usual.or(only).cloned(),
        country: Country::from_code(&directory.config.country.word().to_uppercase()).unwrap_or_default(),
        clock: directory.config.clock,
        settings: HolidaySettings { entry: None, site: directory.config.on_public_holidays },
        origin: Some(directory.config.origin),
        reader: directory.config.phrases(),
        supposed: guessed.map(|calendar| {
            Text::new(
                format!("calendrier scolaire supposé : {} ({})", calendar.name, calendar.id),
                format!("school calendar supposed: {} ({})", calendar.name, calendar.id),
            )
        }),
    }
}
