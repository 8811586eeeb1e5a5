//! The local server: what it shows, whom it refuses, and that nobody holds it up.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use repere::diag::{MessageLang, Text};
use repere::plan::{Key, Outputs};
use repere::serve::{Limits, Pages, Problems, Server, State, listen};
use tempfile::TempDir;

/// An answer, read whole.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let named = |line: &&str| line.to_lowercase().starts_with(&format!("{}:", name.to_lowercase()));
        self.head.lines().find(named).and_then(|line| line.split_once(':')).map(|(_, value)| value.trim())
    }
}

fn outputs(pages: &[(&str, &str)]) -> Outputs {
    let output = |(path, text): &(&str, &str)| {
        ((*path).to_owned(), (Key::of(text.as_bytes()), text.as_bytes().into()))
    };
    pages.iter().map(output).collect()
}

static PAGES: [(&str, &str); 5] = [
    ("index.html", "<html><body>Accueil</body></html>"),
    ("404.html", "<html><body>Pas ici</body></html>"),
    ("zones/liege/index.html", "<html><body>Liège</body></html>"),
    ("c/liege.ics", "BEGIN:VCALENDAR\r\n"),
    ("theme/site-1.css", "a{}"),
];

fn start(pages: &[(&str, &str)], base: &str, limits: Limits) -> (Server, Arc<State>) {
    let state = Arc::new(State::default());
    state.publish(Pages::new(outputs(pages), base));
    let server = Server::start(listen(Some(0)).unwrap(), Arc::clone(&state), limits).unwrap();
    (server, state)
}

fn usual() -> (Server, Arc<State>) {
    start(&PAGES, "", Limits::default())
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// Sends bytes as they are and reads the answer.
fn raw(address: SocketAddr, request: &[u8]) -> Answer {
    let mut stream = connect(address);
    // The server may answer before it has read all.
    let _ = stream.write_all(request);
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

fn ask(address: SocketAddr, method: &str, target: &str, more: &str) -> Answer {
    raw(address, format!("{method} {target} HTTP/1.1\r\nHost: {address}\r\n{more}\r\n").as_bytes())
}

fn get(server: &Server, target: &str) -> Answer {
    ask(server.address(), "GET", target, "")
}

#[test]
fn pages_files_and_the_sites_own_404_are_served_with_the_sites_policy() {
    let (server, _state) = usual();
    let home = get(&server, "/");
    assert_eq!((home.status, home.header("Content-Type")), (200, Some("text/html; charset=utf-8")));
    assert!(home.body.contains("Accueil") && home.body.contains("/__repere/reload.js"), "{}", home.body);
    assert!(home.header("Content-Security-Policy").unwrap().contains("script-src 'self'"));
    assert_eq!(home.header("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(home.header("Access-Control-Allow-Origin"), None);
    let feed = get(&server, "/c/liege.ics");
    assert_eq!(feed.header("Content-Type"), Some("text/calendar; charset=utf-8"));
    assert_eq!((feed.status, feed.body.as_str()), (200, "BEGIN:VCALENDAR\r\n"));
    let moved = get(&server, "/zones/liege?sel=a%20b");
    assert_eq!((moved.status, moved.header("Location")), (302, Some("/zones/liege/?sel=a%20b")));
    let missing = get(&server, "/zones/namur/");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("Pas ici"));
    assert_eq!(get(&server, "/__repere/reload.js").status, 200);
}

#[test]
fn a_site_below_a_path_is_served_there() {
    let (server, _state) = start(&PAGES, "/annuaire", Limits::default());
    assert_eq!(get(&server, "/").header("Location"), Some("/annuaire/"));
    assert!(get(&server, "/annuaire/zones/liege/").body.contains("Liège"));
    assert_eq!(get(&server, "/zones/liege/").status, 404);
}

#[test]
fn head_has_the_headers_alone_and_what_is_known_is_not_sent_again() {
    let (server, state) = usual();
    let head = ask(server.address(), "HEAD", "/", "");
    let whole = get(&server, "/");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("Content-Length"), Some(whole.body.len().to_string().as_str()));
    let tag = whole.header("ETag").unwrap();
    let again = ask(server.address(), "GET", "/", &format!("If-None-Match: \"x\", W/{tag}\r\n"));
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    state.publish(Pages::new(outputs(&[("index.html", "<body>Autre</body>")]), ""));
    let changed = ask(server.address(), "GET", "/", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!(changed.status, 200);
    assert!(changed.body.contains("Autre"));
}

#[test]
fn no_spelling_of_a_path_leads_out_of_the_outputs() {
    let (server, _state) = usual();
    for target in [
        "/../etc/passwd",
        "/%2e%2e/etc/passwd",
        "/%2E%2E%2Fetc/passwd",
        "/zones/..%2f..%2fetc/passwd",
        "/zones/..%5c..%5cetc/passwd",
        "/zones/..\\..\\etc/passwd",
        "/index.html%00.css",
        "/%",
        "/%4",
        "/%zz",
        "/%ff%fe",
        "http://127.0.0.1/index.html",
        "*",
    ] {
        assert_eq!(get(&server, target).status, 400, "{target}");
    }
    assert_eq!(get(&server, &format!("/{}", "a".repeat(4000))).status, 400);
    for target in
        ["/%252e%252e/etc/passwd", "//etc/passwd", "/etc/passwd", "/Cargo.toml", "/content/site.yaml"]
    {
        assert_eq!(get(&server, target).status, 404, "{target}");
    }
    assert_eq!(get(&server, "/").status, 200, "still there");
}

#[test]
fn other_names_and_pages_of_other_sites_are_refused() {
    let (server, _state) = usual();
    let address = server.address();
    let port = address.port();
    let from = |host: &str, more: &str| {
        raw(address, format!("GET / HTTP/1.1\r\nHost: {host}\r\n{more}\r\n").as_bytes()).status
    };
    assert_eq!(from(&format!("localhost:{port}"), ""), 200);
    assert_eq!(from(&format!("[::1]:{port}"), &format!("Origin: http://localhost:{port}\r\n")), 200);
    for host in ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example", ""] {
        assert_eq!(from(host, ""), 421, "{host}");
    }
    assert_eq!(from(&format!("evil.example:{port}"), ""), 421);
    for origin in ["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"] {
        assert_eq!(from(&address.to_string(), &format!("Origin: {origin}\r\n")), 403, "{origin}");
    }
    assert_eq!(raw(address, b"GET / HTTP/1.1\r\n\r\n").status, 400);
    let two = format!("GET / HTTP/1.1\r\nHost: {address}\r\nHost: evil.example\r\n\r\n");
    assert_eq!(raw(address, two.as_bytes()).status, 400);
}

#[test]
fn what_is_no_plain_question_is_refused() {
    let (server, _state) = usual();
    let address = server.address();
    assert_eq!(ask(address, "POST", "/", "").status, 405);
    assert_eq!(ask(address, "GET", "/", "Transfer-Encoding: chunked\r\n").status, 413);
    assert_eq!(ask(address, "GET", "/", "Content-Length: 9\r\n").status, 413);
    assert_eq!(raw(address, b"\x16\x03\x01\x02\x00\x01\r\n\r\n").status, 400);
    assert_eq!(raw(address, b"GET / HTTP/1.1\nHost: x\n\n\r\n\r\n").status, 400);
    let huge = format!("X-Long: {}\r\n", "a".repeat(100_000));
    assert_eq!(ask(address, "GET", "/", &huge).status, 431);
    let many = "X: y\r\n".repeat(20_000);
    assert_eq!(ask(address, "GET", "/", &many).status, 431);
}

#[test]
fn a_client_that_takes_its_time_is_sent_away_and_holds_up_nobody() {
    let limits = Limits { head_time: Duration::from_millis(600), ..Limits::default() };
    let (server, _state) = start(&PAGES, "", limits);
    let begun = Instant::now();
    let mut slow = connect(server.address());
    let writer = slow.try_clone().unwrap();
    let dripping = std::thread::spawn(move || {
        let mut writer = writer;
        for byte in b"GET / HTTP/1.1\r\nX: ".iter().cycle().take(200) {
            if writer.write_all(&[*byte]).is_err() {
                break;
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    });
    assert_eq!(get(&server, "/").status, 200);
    assert!(begun.elapsed() < Duration::from_millis(500), "the others need not wait");
    let mut answer = String::new();
    let _ = slow.read_to_string(&mut answer);
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(begun.elapsed() < Duration::from_secs(4));
    dripping.join().unwrap();
}

#[test]
fn a_client_that_does_not_read_its_answer_holds_up_nobody() {
    let big = "x".repeat(30_000_000);
    let (server, _state) =
        start(&[("index.html", "<body></body>"), ("big.txt", &big)], "", Limits::default());
    let stuck: Vec<TcpStream> = (0..20)
        .map(|_| {
            let mut stream = connect(server.address());
            write!(stream, "GET /big.txt HTTP/1.1\r\nHost: {}\r\n\r\n", server.address()).unwrap();
            stream
        })
        .collect();
    std::thread::sleep(Duration::from_millis(100));
    for _ in 0..20 {
        assert_eq!(get(&server, "/").status, 200);
    }
    assert_eq!(get(&server, "/big.txt").body.len(), big.len());
    drop(stuck);
}

#[test]
fn too_many_connections_are_told_so_and_those_that_leave_make_room() {
    let limits = Limits { connections: 8, head_time: Duration::from_secs(10), ..Limits::default() };
    let (server, _state) = start(&PAGES, "", limits);
    let idle: Vec<TcpStream> = (0..8).map(|_| connect(server.address())).collect();
    std::thread::sleep(Duration::from_millis(100));
    let mut refused = String::new();
    let _ = connect(server.address()).read_to_string(&mut refused);
    assert!(refused.starts_with("HTTP/1.1 503"), "{refused}");
    drop(idle);
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(get(&server, "/").status, 200);
    for _ in 0..300 {
        drop(connect(server.address()));
    }
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(get(&server, "/").status, 200);
}

/// The event stream of a page.
fn events(address: SocketAddr, path: &str, version: &str) -> BufReader<TcpStream> {
    let mut stream = connect(address);
    write!(stream, "GET /__repere/events?path={path}&version={version} HTTP/1.1\r\nHost: {address}\r\n\r\n")
        .unwrap();
    BufReader::new(stream)
}

/// The next event: name and data.
fn next(stream: &mut impl BufRead) -> (String, String) {
    let mut name = String::new();
    loop {
        let mut line = String::new();
        assert_ne!(stream.read_line(&mut line).unwrap(), 0, "the stream ended");
        if let Some(text) = line.strip_prefix("event: ") {
            name = text.trim_end().to_owned();
        } else if let Some(data) = line.strip_prefix("data: ").filter(|_| !name.is_empty()) {
            return (name, data.trim_end().to_owned());
        }
    }
}

fn version(server: &Server, path: &str) -> String {
    let page = get(server, path).body;
    let (_, after) = page.split_once("data-version=\"").unwrap();
    after.split_once('"').unwrap().0.to_owned()
}

#[test]
fn only_pages_that_changed_are_told_to_load_themselves_anew() {
    let (server, state) = usual();
    let mut home = events(server.address(), "%2F", &version(&server, "/"));
    let mut zone = events(server.address(), "%2Fzones%2Fliege%2F", &version(&server, "/zones/liege/"));
    let mut pages = PAGES.to_vec();
    pages[2].1 = "<html><body>Liège, changée</body></html>";
    state.publish(Pages::new(outputs(&pages), ""));
    assert_eq!(next(&mut zone).0, "changed");
    state.trouble(Problems::one(&Text::new("faute <b>", "mistake"), MessageLang::Fr));
    let (name, data) = next(&mut home);
    assert_eq!(name, "problems", "the home page was not told of the other page's change");
    assert!(data.contains("\"message\":\"faute <b>\""), "{data}");
    assert!(get(&server, "/zones/liege/").body.contains("changée"), "the last good page stays");
    state.publish(Pages::new(outputs(&pages), ""));
    assert!(next(&mut home).1.contains("\"list\":[]"), "the problems are gone");
    let mut late = events(server.address(), "%2F", "an-old-version");
    assert_eq!(next(&mut late).0, "changed", "a change that was missed is told at once");
}

#[test]
fn streams_end_with_the_server() {
    let (server, _state) = usual();
    let mut stream = events(server.address(), "%2F", &version(&server, "/"));
    let mut line = String::new();
    stream.read_line(&mut line).unwrap();
    assert!(line.starts_with("HTTP/1.1 200"), "{line}");
    drop(server);
    let mut rest = String::new();
    stream.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("text/event-stream"));
}

#[test]
fn before_the_first_good_build_a_page_says_what_is_wrong() {
    let state = Arc::new(State::default());
    state.trouble(Problems::one(&Text::new("champ inconnu « <i> »", "unknown field"), MessageLang::Fr));
    let server = Server::start(listen(Some(0)).unwrap(), state, Limits::default()).unwrap();
    let page = get(&server, "/anything/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("champ inconnu « &lt;i&gt; »") && page.body.contains("/__repere/reload.js"));
}

#[test]
fn a_taken_port_is_passed_over_unless_it_was_asked_for() {
    let first = listen(None).unwrap();
    let second = listen(None).unwrap();
    assert_ne!(first.local_addr().unwrap(), second.local_addr().unwrap());
    let error = listen(Some(first.local_addr().unwrap().port())).unwrap_err();
    assert!(error.0.fr.contains("--port"), "{error}");
}

/// The program itself, serving a folder.
struct Program {
    child: Child,
    address: SocketAddr,
}

impl Program {
    fn start(content: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_repere"))
            .args(["serve", "--port", "0", "--lang", "fr", "--today", "2026-09-01", "--content"])
            .arg(content)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let served = lines.find_map(|line| {
            let line = line.unwrap();
            line.contains("Ctrl-C pour arrêter").then_some(line)
        });
        let served = served.expect("the program says where it serves");
        let (_, after) = served.split_once("http://").unwrap();
        let address = after.split('/').next().unwrap().parse().unwrap();
        std::thread::spawn(move || lines.for_each(drop));
        Program { child, address }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A small site; everything in it is fictional.
fn content(root: &Path) {
    let files = [
        (
            "site.yaml",
            "titre: Annuaire fictif\nurl: https://annuaire.example/essai\nzones_racines: [be]\ncalendrier:\n  origine: 2026-01-05\n",
        ),
        ("zones/be.yaml", "zones:\n  - {id: be, nom: Belgique, type: pays, code: BE}\n"),
        ("associations/les-aubepines.md", "---\nnom: Les Aubépines\nresume: Une association fictive.\n---\n"),
        ("pages/mentions.md", "---\ntitre: Mentions\n---\n\nPremier texte.\n"),
    ];
    for (path, text) in files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

/// Asks until the page holds a text.
fn until(address: SocketAddr, target: &str, text: &str) -> Answer {
    for _ in 0..200 {
        let answer = ask(address, "GET", target, "");
        if answer.body.contains(text) {
            return answer;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("« {text} » never came at {target}");
}

#[test]
fn an_edit_is_seen_a_mistake_is_told_and_its_repair_clears_it() {
    let folder = TempDir::new().unwrap();
    content(folder.path());
    let program = Program::start(folder.path());
    let page = folder.path().join("pages/mentions.md");
    let at = "/essai/mentions/";
    let first = until(program.address, at, "Premier texte");
    let (_, after) = first.body.split_once("data-version=\"").unwrap();
    let mut stream = events(program.address, "%2Fessai%2Fmentions%2F", after.split('"').next().unwrap());
    std::fs::write(&page, "---\ntitre: Mentions\n---\n\nSecond texte.\n").unwrap();
    assert_eq!(next(&mut stream).0, "changed");
    let second = until(program.address, at, "Second texte");
    let (_, after) = second.body.split_once("data-version=\"").unwrap();
    let mut stream = events(program.address, "%2Fessai%2Fmentions%2F", after.split('"').next().unwrap());
    std::fs::write(&page, "---\ntitre: Mentions\ntitr: x\n---\n\nTroisième texte.\n").unwrap();
    let (name, data) = next(&mut stream);
    assert_eq!(name, "problems");
    assert!(data.contains("pages/mentions.md:3:1") && data.contains("titr"), "{data}");
    assert!(ask(program.address, "GET", at, "").body.contains("Second texte"), "the last good page stays");
    std::fs::write(&page, "---\ntitre: Mentions\n---\n\nTroisième texte.\n").unwrap();
    until(program.address, at, "Troisième texte");
}

#[test]
fn a_folder_that_is_not_there_ends_the_program_with_the_reason() {
    let (exit, _, err) = crate::cli::repere(&["serve", "--port", "0", "--content", "no-such-folder"]);
    assert_eq!(exit.code(), 2);
    assert!(err.contains("no-such-folder"), "{err}");
}
