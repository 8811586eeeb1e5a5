//! One scalar by the type of its field, or the problem that says what to write instead.

use super::codes as c;
use super::record::Value;
use super::types::Type;
use super::values::{self, DateFault};
use crate::diag::{Diagnostic, Span, Text};
use crate::lang::Languages;
use crate::source::{Scalar, ScalarStyle, address};
use crate::text::{fold, nearest};

/// The value of a scalar.
///
/// # Errors
/// What is wrong with it.
pub(super) fn typed(
    scalar: &Scalar,
    span: Span,
    ty: Type,
    languages: Languages,
) -> Result<Value, Box<Diagnostic>> {
    let text = scalar.text.as_str();
    match ty {
        Type::Line(most) | Type::Code(most) | Type::Amount(most) => line(scalar, span, most),
        Type::EnterpriseNumber => line(scalar, span, 20),
        Type::Media => line(scalar, span, 200),
        Type::YesNo => values::yes_no(text).map(Value::Bool).ok_or_else(|| yes_no_fault(text, span)),
        Type::Integer => values::integer(text).map(Value::Integer).ok_or_else(|| number_fault(text, span)),
        Type::Decimal => values::decimal(text).map(Value::Decimal).ok_or_else(|| number_fault(text, span)),
        Type::Year => values::year(text).map(Value::Integer).ok_or_else(|| year_fault(text, span)),
        Type::Date => values::date(text).map(Value::Date).map_err(|fault| date_fault(&fault, text, span)),
        Type::PartialDate => {
            values::partial_date(text).map(Value::Partial).map_err(|fault| date_fault(&fault, text, span))
        }
        Type::Url => web_address(address::web(text), text, span),
        Type::BaseUrl => web_address(address::base(text), text, span),
        Type::Email => address::email(text).map(own).map_err(|why| {
            let message = Text::new(
                format!("adresse électronique illisible « {} »", shorten(text)),
                format!("unreadable e-mail address “{}”", shorten(text)),
            );
            Box::new(Diagnostic::new(&c::EMAIL, span, message).help(why.fr, why.en))
        }),
        Type::Choice(words) => choice(text, span, words.iter().copied()),
        Type::Language => choice(text, span, languages.codes()),
        Type::Colour => values::colour(text).map(own).ok_or_else(|| colour_fault(text, span)),
        Type::Labelled(words) => choice(text, span, words.iter().map(|own| own.word)),
        Type::Phone => line(scalar, span, 40),
        Type::Money => money(scalar, span),
        Type::Entry | Type::Zone | Type::Term(_) | Type::Slug => slug(scalar, span),
        Type::Prose => {
            Ok(Value::Text { text: text.trim_end().to_owned(), plain: scalar.style == ScalarStyle::Plain })
        }
        Type::Raw => Ok(Value::Text { text: text.to_owned(), plain: scalar.style == ScalarStyle::Plain }),
        Type::List(_)
        | Type::Group(_)
        | Type::EntryOr(_)
        | Type::ZonesOrCovered
        | Type::ByLanguage(_)
        | Type::Map(_) => {
            // `value` sends these elsewhere; as a scalar they would be plain text.
            Ok(own(text.to_owned()))
        }
    }
}

fn web_address(read: Result<String, Text>, text: &str, span: Span) -> Result<Value, Box<Diagnostic>> {
    read.map(own).map_err(|why| {
        let message = Text::new(
            format!("adresse web refusée « {} »", shorten(text)),
            format!("web address refused “{}”", shorten(text)),
        );
        Box::new(Diagnostic::new(&c::URL, span, message).help(why.fr, why.en))
    })
}

fn own(text: String) -> Value {
    Value::Text { text, plain: false }
}

fn line(scalar: &Scalar, span: Span, most: usize) -> Result<Value, Box<Diagnostic>> {
    let text = scalar.text.trim();
    if text.contains(['\n', '\r']) {
        let message = Text::new("ce texte a plusieurs lignes", "this text has several lines");
        return Err(Box::new(
            Diagnostic::new(&c::ONE_LINE, span, message)
                .help("écrivez-le sur une seule ligne", "write it on one line"),
        ));
    }
    let length = text.chars().count();
    if length > most {
        let message = Text::new(
            format!("texte trop long : {length} caractères, {most} au plus"),
            format!("text too long: {length} characters, {most} at most"),
        );
        return Err(Box::new(Diagnostic::new(&c::TOO_LONG, span, message).help(
            "gardez l'essentiel ; le détail va dans le texte sous les trois tirets",
            "keep the essential; details go into the text below the three dashes",
        )));
    }
    let untouched = scalar.style == ScalarStyle::Plain && text.len() == scalar.text.len();
    Ok(Value::Text { text: text.to_owned(), plain: untouched })
}

/// A sum has a number, and is shown as it is written.
fn money(scalar: &Scalar, span: Span) -> Result<Value, Box<Diagnostic>> {
    // "25 €", "180 € par an": a number alone leaves open of what.
    let has_currency = scalar.text.contains(|c: char| c.is_alphabetic() || "€$£".contains(c));
    if has_currency && scalar.text.contains(|c: char| c.is_ascii_digit()) {
        return line(scalar, span, 40);
    }
    let message = Text::new(
        format!("« {} » n'est pas un montant", shorten(&scalar.text)),
        format!("“{}” is not a sum of money", shorten(&scalar.text)),
    );
    Err(Box::new(Diagnostic::new(&c::NUMBER, span, message).help(
        "écrivez le montant en chiffres, avec sa monnaie : 25 €",
        "write the sum in digits, with its currency: 25 €",
    )))
}

fn yes_no_fault(text: &str, span: Span) -> Box<Diagnostic> {
    let meant = match text.trim().to_lowercase().as_str() {
        "yes" | "true" | "vrai" | "o" | "ja" => Some("oui"),
        "no" | "false" | "faux" | "n" | "nee" => Some("non"),
        _ => None,
    };
    let message = Text::new(
        format!("« {} » : ce champ attend oui ou non", shorten(text)),
        format!("“{}”: this field wants oui (yes) or non (no)", shorten(text)),
    );
    let found = Diagnostic::new(&c::YES_NO, span, message);
    Box::new(match meant {
        Some(word) => found.label(format!("écrivez « {word} »"), format!("write “{word}”")).fix(span, word),
        None => found.help(
            "écrivez « oui » ou « non » ; si vous ne savez pas, supprimez la ligne",
            "write “oui” or “non”; if you do not know, delete the line",
        ),
    })
}

fn number_fault(text: &str, span: Span) -> Box<Diagnostic> {
    let message = Text::new(
        format!("« {} » n'est pas un nombre", shorten(text)),
        format!("“{}” is not a number", shorten(text)),
    );
    let digits: String = text.chars().filter(char::is_ascii_digit).take(7).collect();
    let found = Diagnostic::new(&c::NUMBER, span, message);
    Box::new(if digits.is_empty() {
        found.help("écrivez le nombre en chiffres, sans unité", "write the number in digits, without a unit")
    } else {
        found.help(
            format!("écrivez le nombre seul, sans unité : {digits}"),
            format!("write the number alone, without a unit: {digits}"),
        )
    })
}

fn year_fault(text: &str, span: Span) -> Box<Diagnostic> {
    let message = Text::new(
        format!("« {} » n'est pas une année", shorten(text)),
        format!("“{}” is not a year", shorten(text)),
    );
    Box::new(
        Diagnostic::new(&c::NUMBER, span, message)
            .help("écrivez l'année en quatre chiffres : 2019", "write the year in four digits: 2019"),
    )
}

fn date_fault(fault: &DateFault, text: &str, span: Span) -> Box<Diagnostic> {
    let message = match fault {
        DateFault::Shape(_) => Text::new(
            format!("date illisible « {} »", shorten(text)),
            format!("unreadable date “{}”", shorten(text)),
        ),
        DateFault::NoSuchDay => Text::new(
            format!("« {} » : ce jour n'existe pas", shorten(text)),
            format!("“{}”: there is no such day", shorten(text)),
        ),
    };
    let found = Diagnostic::new(&c::DATE, span, message);
    Box::new(match fault {
        DateFault::Shape(Some(guess)) => {
            found.label(format!("vouliez-vous dire « {guess} » ?"), format!("did you mean “{guess}”?"))
        }
        _ => found.help("écrivez année-mois-jour : 2026-09-04", "write year-month-day: 2026-09-04"),
    })
}

fn colour_fault(text: &str, span: Span) -> Box<Diagnostic> {
    let message = Text::new(
        format!("couleur illisible « {} »", shorten(text)),
        format!("unreadable colour “{}”", shorten(text)),
    );
    Box::new(Diagnostic::new(&c::COLOUR, span, message).help(
        "écrivez-la entre guillemets, comme le fait un choix de couleur : \"#0b5f59\"",
        "write it in quotes, as a colour picker does: \"#0b5f59\"",
    ))
}

fn choice(
    text: &str,
    span: Span,
    words: impl Iterator<Item = &'static str> + Clone,
) -> Result<Value, Box<Diagnostic>> {
    let written = fold(text.trim()).replace([' ', '-'], "_");
    if let Some(word) = words.clone().find(|word| *word == written) {
        return Ok(Value::Choice(word));
    }
    let message = Text::new(
        format!("« {} » n'est pas un mot prévu ici", shorten(text)),
        format!("“{}” is not a word foreseen here", shorten(text)),
    );
    let all = listing(words.clone());
    let mut found = Diagnostic::new(&c::CHOICE, span, message)
        .help(format!("mots possibles : {all}"), format!("possible words: {all}"));
    if let Some(word) = nearest(&written, words) {
        found = found
            .label(format!("vouliez-vous dire « {word} » ?"), format!("did you mean “{word}”?"))
            .fix(span, word);
    }
    Err(Box::new(found))
}

fn slug(scalar: &Scalar, span: Span) -> Result<Value, Box<Diagnostic>> {
    let text = scalar.text.trim();
    if values::is_slug(text) {
        return Ok(Value::Text { text: text.to_owned(), plain: scalar.style == ScalarStyle::Plain });
    }
    let message = Text::new(
        format!("« {} » n'est pas un nom d'adresse", shorten(text)),
        format!("“{}” is not an address name", shorten(text)),
    );
    let proposal = crate::text::slugify(text);
    let found = Diagnostic::new(&c::SLUG, span, message);
    Err(Box::new(if values::is_slug(&proposal) {
        found.label(format!("vouliez-vous dire « {proposal} » ?"), format!("did you mean “{proposal}”?"))
    } else {
        found.help(
            "écrivez en minuscules sans accents, avec des tirets",
            "write lower case without accents, with hyphens",
        )
    }))
}

pub(super) fn listing<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// At most 60 characters, on one line, so that a message stays readable.
pub(super) fn shorten(text: &str) -> String {
    let one_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(61).collect();
    if one_line.chars().count() > 60 { one_line.chars().take(59).chain(['…']).collect() } else { one_line }
}
