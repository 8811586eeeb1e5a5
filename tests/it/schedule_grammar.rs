//! The grammar that editors read: each of its forms is read, and the page of forms says what the reader gives.
//!
//! `UPDATE=1 cargo test schedule_grammar` writes the sentences of the page anew, to be read before they are kept.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use repere::calendar::{PhraseReader, sentence};

use crate::spoken::{read_spoken, schedule};

const GRAMMAR: &str = include_str!("../../src/calendar/grammar/grammar.ebnf");
/// The pages of forms, each with the language that it is about.
const PAGES: [(&str, &str); 2] = [("docs/horaires.md", "fr"), ("docs/roosters.md", "nl")];
const TODAY: Date = date(2026, 9, 1);

/// The sentence of a phrase in its language, with plain blanks.
fn said(phrase: &str, code: &str) -> Option<String> {
    let reader = PhraseReader::new(repere::lang::of(code), TODAY);
    let spoken = reader.spoken(phrase).ok()?;
    Some(sentence(&schedule(phrase, spoken), repere::lang::of(code)).replace('\u{a0}', " "))
}

/// A part of a production.
#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Name(String),
    Special(String),
    Choice(Vec<Vec<Node>>),
    Optional(Vec<Vec<Node>>),
    Repeated(Vec<Vec<Node>>),
}

/// The productions by name.
fn productions() -> BTreeMap<String, Vec<Vec<Node>>> {
    let mut found = BTreeMap::new();
    for production in GRAMMAR.split(" ;\n") {
        let Some((name, body)) = production.split_once(" = ") else { continue };
        let tokens = tokens(body);
        let mut at = 0;
        found.insert(name.trim().to_owned(), alternatives(&tokens, &mut at, ""));
        assert_eq!(at, tokens.len(), "{name}");
    }
    found
}

fn tokens(body: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = body.trim();
    while !rest.is_empty() {
        let length = match rest.as_bytes()[0] {
            quote @ (b'"' | b'?') => rest[1..].find(char::from(quote)).expect("it is closed") + 2,
            b'[' | b']' | b'{' | b'}' | b'(' | b')' | b'|' => 1,
            _ => rest.find([' ', '\n']).unwrap_or(rest.len()),
        };
        found.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    found
}

fn alternatives(tokens: &[String], at: &mut usize, close: &str) -> Vec<Vec<Node>> {
    let mut all = vec![Vec::new()];
    while *at < tokens.len() && tokens[*at] != close {
        let token = tokens[*at].as_str();
        *at += 1;
        let mut nested = |close: &str| {
            let found = alternatives(tokens, at, close);
            *at += 1;
            found
        };
        let node = match token {
            "|" => {
                all.push(Vec::new());
                continue;
            }
            "(" => Node::Choice(nested(")")),
            "[" => Node::Optional(nested("]")),
            "{" => Node::Repeated(nested("}")),
            text if text.starts_with('"') => Node::Text(text.trim_matches('"').to_owned()),
            text if text.starts_with('?') => Node::Special(text.trim_matches(['?', ' ']).to_owned()),
            name => Node::Name(name.to_owned()),
        };
        all.last_mut().expect("there is one").push(node);
    }
    all
}

/// Takes the alternatives of the grammar in turn, so that each is used and neighbours differ.
struct Writer {
    productions: BTreeMap<String, Vec<Vec<Node>>>,
    turns: BTreeMap<String, usize>,
    count: usize,
}

impl Writer {
    fn name(&mut self, name: &str) -> String {
        let found = self.productions.get(name).unwrap_or_else(|| panic!("no production {name}")).clone();
        let turn = self.turns.entry(name.to_owned()).or_default();
        *turn += 1;
        let chosen = found[*turn % found.len()].clone();
        self.sequence(&chosen)
    }

    fn sequence(&mut self, nodes: &[Node]) -> String {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn node(&mut self, node: &Node) -> String {
        self.count += 1;
        match node {
            Node::Text(text) => text.clone(),
            Node::Name(name) => self.name(name),
            Node::Choice(all) => {
                let chosen = all[self.count % all.len()].clone();
                self.sequence(&chosen)
            }
            Node::Optional(all) | Node::Repeated(all) => {
                if self.count.is_multiple_of(3) {
                    return String::new();
                }
                let chosen = all[self.count / 3 % all.len()].clone();
                self.sequence(&chosen)
            }
            Node::Special(what) => self.special(what),
        }
    }

    /// Numbers and dates that stand in order, the first of a pair before its second.
    fn special(&mut self, what: &str) -> String {
        let turn = self.count % 9 + 2;
        match what {
            "quantième" => format!("{turn}"),
            "quantième-suivant" => format!("{}", turn + 15),
            "date" => format!("{turn} novembre 2026"),
            "date-suivante" => format!("{turn} mars 2027"),
            "date-en-chiffres" => format!("{turn:02}/12/2026"),
            "date-iso" => format!("2026-12-{:02}", turn + 10),
            "début" => ["9h", "9 h 30", "8:15", "10h"][self.count % 4].to_owned(),
            "fin" => ["12h", "12 h 30", "11:45", "midi"][self.count % 4].to_owned(),
            "plage-suivante" => ["de 14h à 16h", "13h30-16h"][self.count % 2].to_owned(),
            other => panic!("what is {other}?"),
        }
    }
}

/// So many phrases of each production that is a part of its own.
const EACH: usize = 200;

#[test]
fn each_form_of_the_grammar_is_read() {
    let mut writer = Writer { productions: productions(), turns: BTreeMap::new(), count: 0 };
    let mut refused = Vec::new();
    for _ in 0..EACH {
        let days = writer.name("jours");
        let others = ["heures", "moment", "période", "exception", "premier-jour", "dernier-jour"];
        let mut phrases = vec![days];
        phrases.extend(others.map(|part| format!("le mardi, {}", writer.name(part))));
        // Two dates or days of one form may turn out the same, which is refused for another reason.
        let doubled = |phrase: &str| {
            let error = read_spoken(phrase, TODAY).err()?;
            (!error.message.fr.contains("deux fois")).then(|| format!("{phrase}: {}", error.message.fr))
        };
        refused.extend(phrases.iter().filter_map(|phrase| doubled(phrase)));
    }
    refused.sort_unstable();
    refused.dedup();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn a_phrase_of_the_grammar_is_read_or_asked_about() {
    let mut writer = Writer { productions: productions(), turns: BTreeMap::new(), count: 0 };
    let (mut read, mut all) = (0, 0);
    for _ in 0..EACH * 5 {
        let phrase = writer.name("phrase");
        all += 1;
        match read_spoken(&phrase, TODAY) {
            Ok(_) => read += 1,
            Err(error) => assert!(error.help.is_some(), "{phrase}: {}", error.message.fr),
        }
    }
    assert!(read * 2 > all, "{read} of {all}");
}

#[test]
fn the_page_of_forms_has_the_grammar() {
    let [(path, _), ..] = PAGES;
    let page = std::fs::read_to_string(path).unwrap();
    assert!(page.contains(GRAMMAR.trim_end()), "{path} must have the grammar of src/calendar/grammar");
}

#[test]
fn the_pages_of_forms_say_what_is_read() {
    for (path, code) in PAGES {
        says_what_is_read(path, code);
    }
}

fn says_what_is_read(path: &str, code: &str) {
    let page = std::fs::read_to_string(path).unwrap();
    let mut wrong = Vec::new();
    let mut written = String::new();
    let mut rows = 0;
    for line in page.lines() {
        let row = line.strip_prefix("| `").and_then(|row| row.strip_suffix(" |"));
        let row = row.and_then(|row| row.split_once("` | ")).filter(|(phrase, _)| !phrase.contains('`'));
        let (phrase, wanted) = match row {
            Some(row) => row,
            None => {
                written += &format!("{line}\n");
                continue;
            }
        };
        rows += 1;
        // What is asked has a question or a reason instead of a sentence.
        let asked = wanted.chars().next().is_some_and(char::is_lowercase);
        let found = said(phrase, code);
        match (&found, asked) {
            (Some(found), false) if found == wanted => {}
            (None, true) => {}
            _ => wrong.push(format!("{phrase}\n  wanted {wanted}\n  found  {found:?}")),
        }
        let shown = if asked { wanted } else { found.as_deref().unwrap_or("refusé") };
        written += &format!("| `{phrase}` | {shown} |\n");
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, written).unwrap();
        return;
    }
    assert!(rows > 50, "{rows}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
