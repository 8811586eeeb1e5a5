//! The page shown while there is no good build yet.

use super::answer::Answer;
use super::problems::{Problem, Problems};
use super::reload::{STYLE_PATH, with_script};
use crate::diag::MessageLang;

/// What is wrong, complete without a script; loads itself anew after the first good build.
pub(super) fn page(problems: &Problems) -> Answer {
    let (code, title) = match problems.lang {
        MessageLang::Fr => ("fr", "Le site n’a pas encore pu être construit"),
        MessageLang::En => ("en", "The site could not be built yet"),
    };
    let list: String = problems.list.iter().map(item).collect();
    let more = if problems.more > 0 { format!("<p>+ {}</p>", problems.more) } else { String::new() };
    let page = format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{STYLE_PATH}\">\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         <ol>{list}</ol>\n{more}</main>\n</body>\n</html>\n"
    );
    Answer::new(503, "text/html; charset=utf-8", with_script(page.as_bytes(), ""))
}

fn item(problem: &Problem) -> String {
    let place = problem.place.as_deref().map(|place| format!("<code>{}</code>", escaped(place)));
    let code = problem.code.map(|code| format!("{code} : ")).unwrap_or_default();
    let help = problem.help.as_deref().map(|help| format!("<p>→ {}</p>", escaped(help)));
    let (place, help) = (place.unwrap_or_default(), help.unwrap_or_default());
    format!("<li>{place}<p>{code}{}</p>{help}</li>", escaped(&problem.message))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Text;

    #[test]
    fn what_stands_in_a_file_is_only_text_here() {
        let problem = Text::new("« <script>alert(1)</script> »", "x");
        let answer = page(&Problems::one(&problem, MessageLang::Fr));
        let page = String::from_utf8_lossy(&answer.body);
        assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"), "{page}");
        assert_eq!(answer.status, 503);
    }
}
