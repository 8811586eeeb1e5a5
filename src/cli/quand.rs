//! `repere quand`: a schedule as it would be understood, with its dates, and why others are taken out.

mod answer;
mod holidays;
mod item;
mod options;
mod show;

use clap::Command;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::args::pick;
use super::{Call, Exit, Failure, Format, Lang};
use crate::calendar::{
    Clock, Excluded, Fate, HolidayContext, Occurrence, PhraseReader, Reason, Rule, SchoolCalendar, codes,
    days, expand, verify_closures, verify_dates, why,
};
use crate::diag::{Diagnostic, Severity, SourceMap, Text};
use crate::lang::of;
use crate::model::{ScheduleItem, read_closures, schedule_diagnostic};

pub(super) use options::Args;

/// The command and its help.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("quand")
        .about(pick(
            lang,
            "Essaie un horaire : la phrase comprise et ses dates",
            "Tries a schedule: how it is understood, and its dates",
        ))
        .args(options::arguments(lang))
}

/// What was found out about a schedule.
struct Trial {
    files: SourceMap,
    problems: Vec<Diagnostic>,
    phrase: String,
    item: Option<ScheduleItem>,
    window: (Date, Date),
    occurrences: Vec<Occurrence>,
    excluded: Vec<(Date, String)>,
    school: Option<SchoolCalendar>,
    reader: PhraseReader,
    clock: Clock,
}

/// Reads the schedule, expands it, answers.
pub(super) fn run(call: &mut Call<'_, '_>, args: &Args) -> Result<Exit, Failure> {
    let trial = attempt(call, args)?;
    let lang = call.common.lang;
    if args.json || call.common.format == Format::Json {
        call.console.line(&answer::json(&trial, lang));
    } else {
        show::show(call, &trial, lang);
    }
    let worst = |severity| trial.problems.iter().any(|problem| problem.severity == severity);
    let strict = call.common.strict && worst(Severity::Warning);
    Ok(if worst(Severity::Error) || strict { Exit::Findings } else { Exit::Ok })
}

fn attempt(call: &Call<'_, '_>, args: &Args) -> Result<Trial, Failure> {
    let today = call.common.today;
    let (mut files, mut problems) = (SourceMap::default(), Vec::new());
    let record = match &args.file {
        Some(path) => item::from_file(path, &mut files, &mut problems)?,
        None => Some(item::from_flags(args, &mut files, &mut problems)?),
    };
    let phrase =
        record.as_ref().and_then(|record| record.text(crate::schema::FieldId::When)).unwrap_or_default();
    let phrase = phrase.trim().to_owned();
    let holidays = holidays::find(call, args, &mut files, &mut problems)?;
    let origin = holidays.origin.unwrap_or(today);
    // A missing year is proposed from today, not from the origin of the site.
    let reader =
        args.language.as_deref().map_or(holidays.reader, |code| PhraseReader::new(of(code), today)).on(today);
    let read = record.as_ref().and_then(|record| crate::model::read_schedule(record, reader, &mut problems));
    let closures = record.as_ref().map(|record| read_closures(record, reader, &mut problems));
    let (closures, _) = closures.unwrap_or_default();
    if args.file.is_none() {
        name_columns(&mut problems, &files);
    }
    let context = HolidayContext {
        school: holidays.school.as_ref(),
        country: holidays.country,
        clock: holidays.clock,
        origin,
        settings: holidays.settings,
        closures: &closures,
    };
    let settle =
        |item: ScheduleItem| ScheduleItem { schedule: item.schedule.settled(&context).into_owned(), ..item };
    let read = read.map(settle);
    let window = window(args, read.as_ref(), today);
    let mut trial = Trial {
        files,
        problems,
        phrase,
        item: read,
        window,
        occurrences: Vec::new(),
        excluded: Vec::new(),
        school: None,
        reader,
        clock: holidays.clock,
    };
    expand_into(&mut trial, &context, holidays.supposed, today);
    trial.school = holidays.school;
    Ok(trial)
}

/// A flag's value is one line without a number: the column is said in the message.
fn name_columns(problems: &mut [Diagnostic], files: &SourceMap) {
    let grammar =
        [&codes::PHRASE, &codes::HOURS, &codes::FILTER, &codes::DAY, &codes::NO_YEAR, &codes::VAGUE];
    for problem in problems.iter_mut().filter(|problem| grammar.contains(&problem.code)) {
        let Some(file) = files.get(problem.span.file) else { continue };
        let column = file.position(problem.span.start).column;
        problem.message.fr = format!("colonne {column} : {}", problem.message.fr);
        problem.message.en = format!("column {column}: {}", problem.message.en);
    }
}

/// The days that are asked for: from today, or the first day when it lies ahead; to the last day, or a year on.
fn window(args: &Args, item: Option<&ScheduleItem>, today: Date) -> (Date, Date) {
    let schedule = item.map(|item| &item.schedule);
    let start = match schedule.map(|schedule| (&schedule.rule, schedule.from)) {
        // Dates written one by one are all shown.
        Some((Rule::Dates(dates), _)) => dates.first().copied().unwrap_or(today).min(today),
        Some((_, Some(from))) if from > today => from,
        _ => today,
    };
    let from = args.from.unwrap_or(start);
    let end = schedule.and_then(|schedule| schedule.until).filter(|until| *until >= from);
    (from, args.to.or(end).unwrap_or_else(|| from.saturating_add(1.year())))
}

fn expand_into(trial: &mut Trial, context: &HolidayContext<'_>, supposed: Option<Text>, today: Date) {
    let Some(item) = &trial.item else { return };
    let schedule = &item.schedule;
    let (from, to) = trial.window;
    let mut findings = verify_dates(schedule, context, trial.window);
    findings.extend(verify_closures(schedule, context, today));
    trial.problems.extend(findings.iter().map(|finding| schedule_diagnostic(finding, &item.spans)));
    trial.occurrences = expand(schedule, context, from, to);
    let mut unknown = None;
    for day in days(schedule, context, from, to) {
        match day.fate {
            Fate::Excluded(Excluded { reason: Reason::BeyondCalendar }) => {
                unknown = unknown.or(Some(day.day));
            }
            Fate::Excluded(_) => {
                trial.excluded.push((day.day, why(schedule, context, day.day).unwrap_or_default()));
            }
            _ => {}
        }
    }
    let known = |code| trial.problems.iter().any(|problem| problem.code == code);
    if let Some(day) = unknown
        && !known(&codes::BEYOND_CALENDAR)
        && !known(&codes::NO_CALENDAR)
    {
        trial.problems.push(beyond(item, day));
    }
    let asks = [&schedule.except, &schedule.during];
    let school = asks.iter().any(|filters| filters.iter().any(crate::calendar::Filter::follows_school));
    if let Some(message) = supposed.filter(|_| school) {
        let note = Diagnostic::new(&codes::SUPPOSED_CALENDAR, item.span, message);
        trial.problems.push(note.help(
            "nommez-en un avec « --zone » ou « --calendrier »",
            "name one with “--zone” or “--calendrier”",
        ));
    }
}

fn beyond(item: &ScheduleItem, day: Date) -> Diagnostic {
    let spans = item.spans.except.first().or(item.spans.during.first());
    let message = Text::new(
        format!("à partir du {day}, les vacances scolaires ne sont pas connues : aucune date n'est annoncée"),
        format!("from {day} on school holidays are not known: no date is announced"),
    );
    Diagnostic::new(&codes::BEYOND_CALENDAR, *spans.unwrap_or(&item.span), message).help(
        "complétez le calendrier scolaire quand il est publié",
        "complete the school calendar once it is published",
    )
}
