//! As much XML 1.0 as a feed needs: elements, attributes, escaped text.

/// A document being written.
#[derive(Default)]
pub(super) struct Xml(String);

impl Xml {
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.0.push_str(">\n");
    }

    pub(super) fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push_str(">\n");
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.0.push_str("/>\n");
    }

    /// An element that holds a text and nothing else.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.start(name, &[]);
        self.0.push('>');
        self.escaped(text);
        self.close(name);
    }

    pub(super) fn finish(self) -> String {
        format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}", self.0)
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.escaped(value);
            self.0.push('"');
        }
    }

    /// Characters that XML 1.0 does not have (2.2) are dropped.
    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\t' | '\n' | '\r' => self.0.push(' '),
                '\u{fffe}' | '\u{ffff}' => {}
                control if control.is_control() => {}
                other => self.0.push(other),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_reserves_is_escaped_and_what_it_lacks_is_dropped() {
        let mut xml = Xml::default();
        xml.empty("link", &[("href", "https://a.example/?b=\"1\"&c")]);
        xml.text("title", "A < B & C > D\u{0}\u{b}\u{ffff}\nE");
        let text = xml.finish();
        assert!(text.contains("<link href=\"https://a.example/?b=&quot;1&quot;&amp;c\"/>\n"));
        assert!(text.contains("<title>A &lt; B &amp; C &gt; D E</title>\n"));
    }
}
