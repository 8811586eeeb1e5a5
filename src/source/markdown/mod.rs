//! Markdown to safe HTML.
//!
//! `pulldown-cmark` parses and writes; between the two every event passes a
//! filter. Raw HTML becomes text, addresses pass an allow-list, attributes are
//! written by the library alone, so nothing of a stranger's text runs.

mod address;
mod filter;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, html};

use crate::diag::{Diagnostic, FileId, Span};
use filter::{Filter, Headings};

/// HTML that is safe to publish, and the pictures that it shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rendered {
    /// The HTML.
    pub html: String,
    /// Files of `medias/`, each with the place that names it.
    pub images: Vec<(String, Span)>,
}

/// Where a text will stand.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// Level of the text's highest heading: 2 below a page's title.
    pub first_heading: u8,
    /// Path of the site on its host, without a final `/`; before addresses that start with `/`.
    pub base_path: &'a str,
    /// What the folder of pictures is called in addresses.
    pub pictures: &'a str,
}

/// The text below the fields: `range` of a file's text.
pub fn body(
    file: FileId,
    text: &str,
    range: Range<usize>,
    setting: Setting<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Rendered {
    let markdown = text.get(range.clone()).unwrap_or_default();
    if markdown.trim().is_empty() {
        return Rendered::default();
    }
    let place = |part: Range<usize>| Span::new(file, range.start + part.start, range.start + part.end);
    let addresses = (setting.base_path, setting.pictures);
    render(markdown, Headings::From(setting.first_heading), addresses, &place, problems)
}

/// The safe HTML of a field that may have paragraphs. Its problems were told by [`check_prose`].
pub fn prose(markdown: &str, base_path: &str) -> String {
    let nowhere = |_| Span::file_start(FileId(0));
    // A field shows no picture.
    render(markdown, Headings::AsText, (base_path, ""), &nowhere, &mut Vec::new()).html
}

/// Reports what [`prose`] will not publish as written. With `exact`, offsets in the text are offsets in the file.
pub fn check_prose(markdown: &str, span: Span, exact: bool, problems: &mut Vec<Diagnostic>) {
    if !markdown.contains(['<', '[', '>', '&']) {
        return;
    }
    let place = |part: Range<usize>| if exact { span.slice(part.start, part.end) } else { span };
    let rendered = render(markdown, Headings::AsText, ("", ""), &place, problems);
    problems.extend(rendered.images.iter().map(|(_, span)| filter::image_in_field(*span)));
}

fn render(
    markdown: &str,
    headings: Headings,
    addresses: (&str, &str),
    place: &dyn Fn(Range<usize>) -> Span,
    problems: &mut Vec<Diagnostic>,
) -> Rendered {
    if let Some(deep) = filter::quotes_too_deep(markdown) {
        problems.push(filter::too_nested(place(deep)));
        return Rendered::default();
    }
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events: Vec<(Event<'_>, Range<usize>)> =
        Parser::new_ext(markdown, options).into_offset_iter().collect();
    let mut filter = Filter::new(markdown, headings, addresses, place, problems, &events);
    let kept: Vec<Event<'_>> =
        events.into_iter().filter_map(|(event, range)| filter.pass(event, range)).collect();
    let images = filter.finish();
    let mut html = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut html, kept.into_iter());
    Rendered { html, images }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(markdown: &str) -> (Rendered, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let setting = Setting { first_heading: 2, base_path: "/annuaire", pictures: "medias" };
        let rendered = body(FileId(0), markdown, 0..markdown.len(), setting, &mut problems);
        (rendered, problems)
    }

    fn codes(markdown: &str) -> Vec<(&'static str, u32)> {
        run(markdown).1.iter().map(|p| (p.code.id, p.span.start)).collect()
    }

    #[test]
    fn html_becomes_text_with_a_place() {
        let (rendered, problems) = run("Un <b onclick=x>mot</b>.\n\n<script>alert(1)</script>\n");
        assert!(!rendered.html.contains("<b") && !rendered.html.contains("<script"), "{}", rendered.html);
        assert!(rendered.html.contains("&lt;script&gt;"));
        let places: Vec<u32> = problems.iter().map(|p| p.span.start).collect();
        assert_eq!(places, [3, 26]);
        assert!(problems.iter().all(|p| p.code.id == "W0121" && p.help.is_some()));
    }

    #[test]
    fn links_that_run_code_are_refused_however_they_are_written() {
        for link in [
            "[a](javascript:alert(1))",
            "[a](JaVaScRiPt:alert(1))",
            "[a](java&#115;cript:alert(1))",
            "[a](javascript&colon;alert(1))",
            "[a](&#x6A;avascript:alert(1))",
            "[a](javascript%3Aalert(1))",
            "[a](<java\tscript:alert(1)>)",
            "[a](data:text/html,x)",
            "[a](vbscript:x)",
            "[a](//ailleurs.example/x)",
            "[a](/\\ailleurs.example)",
            "[a](\\\\ailleurs.example)",
            "[a][b]\n\n[b]: javascript:alert(1)\n",
            "<javascript:alert(1)>",
            "[a](https:ailleurs.example)",
            "[a](https://police.example@ailleurs.example/)",
            "[a](https://police.example%40ailleurs.example/)",
            "[a](https://\u{430}illeurs.example)",
            "[a](https://ailleurs.example/&#x202e;x)",
            "[a](mailto:a@exemple.example?bcc=z@ailleurs.example)",
            "[a](mailto%3Aa@exemple.example)",
            "<a?b@exemple.example>",
            "[a](tel:javascript)",
        ] {
            let (rendered, problems) = run(link);
            assert!(!rendered.html.contains("href"), "{link} → {}", rendered.html);
            assert_eq!(problems.len(), 1, "{link}");
            assert_eq!(problems[0].code.id, "E0122", "{link}");
        }
    }

    #[test]
    fn links_that_lead_somewhere_stay() {
        for (link, address) in [
            ("[a](https://exemple.example/x?y=1#z)", "https://exemple.example/x?y=1#z"),
            ("[a](HTTPS://exemple.example)", "HTTPS://exemple.example"),
            ("[a](mailto:a@exemple.example)", "mailto:a@exemple.example"),
            ("[a](tel:+3210000000)", "tel:+3210000000"),
            ("[a](/zones/liege/)", "/annuaire/zones/liege/"),
            ("[a](#plus-bas)", "#plus-bas"),
            ("[a](../autre/)", "../autre/"),
            ("<https://exemple.example/a:b>", "https://exemple.example/a:b"),
            ("<a@exemple.example>", "mailto:a@exemple.example"),
        ] {
            let (rendered, problems) = run(link);
            assert!(rendered.html.contains(&format!("href=\"{address}\"")), "{link} → {}", rendered.html);
            assert!(problems.is_empty(), "{link} {problems:?}");
        }
    }

    #[test]
    fn characters_that_hide_behind_a_code_are_told_like_the_others() {
        for (markdown, code) in [
            ("Appelez le &#x202e;211&#x202c;", "E0109"),
            ("un&#8203;mot", "W0105"),
            ("a&#x85;b", "E0103"),
            ("[a](/x \"&#x2066;\")", "E0109"),
            ("![a&#x202d;](salle.jpg)", "E0109"),
        ] {
            let found = codes(markdown);
            assert!(
                found.iter().all(|(found, _)| *found == code) && !found.is_empty(),
                "{markdown} {found:?}"
            );
        }
        assert_eq!(codes("l&rsquo;&eacute;t&#233;&nbsp;: a&#x200f;b, `&#x202e;`"), []);
    }

    #[test]
    fn pictures_come_from_medias_and_have_a_text() {
        let (rendered, problems) = run("![une salle](salle.jpg) ![la cour](../medias/cour.jpg)\n");
        assert!(rendered.html.contains("src=\"/annuaire/medias/salle.jpg\" alt=\"une salle\""));
        let files: Vec<&str> = rendered.images.iter().map(|(file, _)| file.as_str()).collect();
        assert_eq!(files, ["salle.jpg", "cour.jpg"]);
        assert!(problems.is_empty());
        assert_eq!(codes("![](salle.jpg)"), [("W0124", 0)]);
        for image in
            ["![a](https://ailleurs.example/x.png)", "![a](../x.png)", "![a](/x.png)", "![a](x/../../y)"]
        {
            let (rendered, problems) = run(image);
            assert!(!rendered.html.contains("<img"), "{image}");
            assert_eq!(problems[0].code.id, "E0123", "{image}");
        }
    }

    #[test]
    fn headings_start_at_the_level_asked_and_skip_none() {
        let (rendered, _) = run("# Un\n\n### Deux\n\n# Trois\n");
        assert_eq!(rendered.html, "<h2>Un</h2>\n<h3>Deux</h3>\n<h2>Trois</h2>\n");
        assert_eq!(prose("# Un\n", ""), "<p>Un</p>\n");
    }

    #[test]
    fn the_library_alone_writes_attributes() {
        let (rendered, _) = run(
            "```js\" onload=x\ncode\n```\n\n| a |\n|:-:|\n| b |\n\n[x](https://a.example \"t\\\" onclick=x\")\n",
        );
        assert!(!rendered.html.contains("class=") && !rendered.html.contains("style="), "{}", rendered.html);
        assert!(rendered.html.contains("title=\"t&quot; onclick=x\""), "{}", rendered.html);
    }

    #[test]
    fn deep_nesting_is_one_problem() {
        for markdown in [
            ">".repeat(100_000),
            "> ".repeat(50_000),
            format!("{}x", "- ".repeat(50_000)),
            format!("{}x", "1. ".repeat(30_000)),
        ] {
            let (rendered, problems) = run(&markdown);
            assert_eq!(problems.len(), 1, "{}", &markdown[..3]);
            assert_eq!(problems[0].code.id, "E0125");
            assert!(rendered.html.len() < 1_000_000);
        }
    }

    #[test]
    fn offsets_are_offsets_in_the_file() {
        let text = "---\r\nnom: été\r\n---\r\nVoir <b>ici</b>\r\n";
        let mut problems = Vec::new();
        let start = text.find("Voir").unwrap();
        let setting = Setting { first_heading: 2, base_path: "", pictures: "medias" };
        body(FileId(0), text, start..text.len(), setting, &mut problems);
        assert_eq!(&text[problems[0].span.start as usize..problems[0].span.end as usize], "<b>");
    }
}
