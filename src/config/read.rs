//! Reads `site.yaml` by the schema.

use jiff::civil::Date;

use super::codes as c;
use super::colours::Colours;
use super::declared::{Own, declared};
use super::site::{DEFAULT_THEME, NO_HOST};
use super::{FeedOptions, PageOptions, Severities, SiteConfig, Weight};
use crate::calendar::Clock;
use crate::diag::{Diagnostic, Severity, Span, Text};
use crate::lang::{Languages, first, list};
use crate::schema::{Choice as _, FieldId as F, Item, Reader, Record, RuleWeight, SITE, read_settings};
use crate::source::Node;

/// Reads the settings. What is missing gets a harmless value, so that all other problems can be found in the same run.
pub fn read(
    node: Option<&Node>,
    whole: Span,
    all_languages: Languages,
    problems: &mut Vec<Diagnostic>,
) -> SiteConfig {
    let record = read_settings(node, whole, &SITE, all_languages, problems);
    let calendar = record.record(F::Calendar);
    let feeds = record.record(F::Feeds);
    let wanted = |field, usual| feeds.and_then(|r| r.yes_no(field)).unwrap_or(usual);
    let readers: Vec<&'static str> = record.list(F::Readers).iter().filter_map(Item::word).collect();
    let readers = if readers.is_empty() { Reader::WRITTEN.to_vec() } else { readers };
    let reads = |reader: Reader| readers.contains(&reader.word());
    let pages = record.record(F::Pages);
    let page = |field| pages.and_then(|r| r.yes_no(field)).unwrap_or(true);
    let languages: Vec<&str> = record.list(F::Languages).iter().filter_map(Item::word).collect();
    if let Some(first) = languages.first().filter(|code| all_languages.of(code).written.is_none()) {
        let at = record.list(F::Languages).first().map_or(record.span_of(F::Languages), |item| item.span);
        problems.push(without_schedules(first, at));
    }
    let languages = if languages.is_empty() { vec![first().code] } else { languages };
    let main = languages.first().map_or(first().code, |code| all_languages.of(code).code);
    let Own { kinds, taxonomies, words } = declared(&record, main, all_languages, problems);
    SiteConfig {
        title: record.string(F::Title).unwrap_or_default(),
        slogan: record.string(F::Slogan),
        slogans: record.strings_by_language(F::Slogans),
        url: record
            .text(F::Url)
            .map_or_else(|| format!("https://{NO_HOST}"), |url| url.trim_end_matches('/').to_owned()),
        languages: languages.into_iter().map(str::to_owned).collect(),
        all_languages,
        entries_by_language: record.choice(F::EntriesByLanguage).unwrap_or_default(),
        address_language: record.word(F::AddressLanguage),
        editor_language: record.choice(F::EditorLanguage),
        theme: record.text(F::Theme).unwrap_or(DEFAULT_THEME).to_owned(),
        theme_span: record.span_of(F::Theme),
        logo: record.text(F::Logo).map(|file| (file.to_owned(), record.span_of(F::Logo))),
        colours: Colours::of(&record),
        root_zones: record.strings(F::RootZones),
        origin: calendar.and_then(|r| r.date(F::Origin)).unwrap_or(Date::constant(2026, 1, 1)),
        default_calendar_span: calendar.map_or(whole, |r| r.span_of(F::DefaultCalendar)),
        default_calendar: calendar.and_then(|r| r.string(F::DefaultCalendar)),
        on_public_holidays: record.choice(F::PublicHolidays),
        // More than a lifetime is "never", and months beyond what a calendar holds would be no date.
        verification_months: record.integer(F::VerificationMonths).unwrap_or(12).min(1200),
        repository: record.string(F::Repository).filter(|text| !text.is_empty()),
        email: record.string(F::Email).filter(|text| !text.is_empty()),
        licence: record.string(F::Licence),
        credits: record.strings(F::Credits),
        feeds: FeedOptions {
            zones: wanted(F::Zones, true),
            themes: wanted(F::Themes, true),
            audiences: wanted(F::Audiences, true),
            taxonomies: wanted(F::Taxonomies, true),
            zone_theme: wanted(F::ZoneTheme, false),
            news: wanted(F::News, true),
        },
        clock: clock(&record, problems),
        country: record.choices(F::Country).first().copied().unwrap_or_default(),
        age_of: record.record(F::Conditions).and_then(|r| r.choice(F::Age)).unwrap_or_default(),
        readers: readers.clone(),
        pages: PageOptions {
            coverage: page(F::Coverage),
            volunteering: page(F::Volunteering) && reads(Reader::Volunteers),
            professionals: page(F::ForProfessionals) && reads(Reader::Professionals),
        },
        severities: severities(&record, problems),
        kinds,
        taxonomies,
        taxonomies_span: record.span_of(F::Taxonomies),
        words,
    }
}

/// The clock of the site. One that no calendar program could be told is refused.
fn clock(record: &Record, problems: &mut Vec<Diagnostic>) -> Clock {
    let Some(name) = record.text(F::TimeZone) else { return Clock::default() };
    if let Some(clock) = Clock::named(name).filter(|clock| clock.yearly_changes().is_some()) {
        return clock;
    }
    let message =
        Text::new(format!("fuseau horaire inconnu « {name} »"), format!("unknown time zone “{name}”"));
    problems.push(Diagnostic::new(&c::TIME_ZONE, record.span_of(F::TimeZone), message).help(
        "écrivez son nom de la base de l'IANA : Europe/Brussels, Europe/Lisbon, America/Martinique…",
        "write its name in the IANA database: Europe/Brussels, Europe/Lisbon, America/Martinique…",
    ));
    Clock::default()
}

/// A first language in which no schedules are read.
fn without_schedules(code: &str, at: Span) -> Diagnostic {
    let named =
        || Languages::shipped().all().filter_map(|language| language.written).map(|written| written.named);
    let fr = list(&named().map(|[fr, _]| format!("en {fr}")).collect::<Vec<_>>(), " ou ");
    let en = list(&named().map(|[_, en]| en).collect::<Vec<_>>(), " or ");
    let message = Text::new(
        format!("les horaires ne se lisent pas dans la première langue, « {code} »"),
        format!("schedules are not read in the first language, “{code}”"),
    );
    Diagnostic::new(&c::NO_SCHEDULES, at, message).help(
        format!("les horaires s'écrivent {fr} ; ici, écrivez-les en français"),
        format!("schedules are written in {en}; write them in French here"),
    )
}

fn severities(record: &Record, problems: &mut Vec<Diagnostic>) -> Severities {
    let mut found = Severities::default();
    for (rule, item) in record.named(F::Severities) {
        let written = item.text().unwrap_or_default();
        let severity = match RuleWeight::from_word(written) {
            Some(RuleWeight::Error) => Some(Severity::Error),
            Some(RuleWeight::Warning) => Some(Severity::Warning),
            Some(RuleWeight::Note) => Some(Severity::Note),
            Some(RuleWeight::Off) => None,
            None => {
                problems.push(unknown_severity(written, item.span));
                continue;
            }
        };
        found.insert(&rule.text, Weight { severity, span: item.span });
    }
    found
}

fn unknown_severity(written: &str, at: Span) -> Diagnostic {
    let message =
        Text::new(format!("gravité inconnue « {written} »"), format!("unknown severity “{written}”"));
    let words = RuleWeight::WORDS.join(", ");
    Diagnostic::new(&c::SEVERITY, at, message)
        .help(format!("mots possibles : {words}"), format!("possible words: {words}"))
}
