//! The gate in front of `tiny_http`: how many may come, how long they may take, how much they may say.
//!
//! One thread a connection, one request a connection. A client that stalls
//! holds its own thread until its time is up, and nobody else's.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use tiny_http::StatusCode;

use super::deadline::Deadline;
use super::events;
use super::head::Head;

/// What clients may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections open at the same time. Each takes three of the files that a program may have open, and `tiny_http`
    /// stops for good when there are none left: systems allow 256 at least.
    pub connections: usize,
    /// Bytes of a request's head.
    pub head_bytes: usize,
    /// Time to send the head.
    pub head_time: Duration,
    /// Time to take a piece of an answer.
    pub piece_time: Duration,
    /// Time to take a whole answer, event streams apart.
    pub answer_time: Duration,
    /// Time after which an event stream ends; browsers then ask for a new one.
    pub stream_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            connections: 64,
            head_bytes: 16 * 1024,
            head_time: Duration::from_secs(5),
            piece_time: Duration::from_secs(10),
            answer_time: Duration::from_secs(60),
            stream_time: Duration::from_secs(3600),
        }
    }
}

/// Bytes copied at a time.
const PIECE: usize = 16 * 1024;

/// Room for a thread's own data: small, since there may be many threads.
const STACK: usize = 256 * 1024;

/// How long a refused client may go on talking before the connection is cut: closed at once, it would not read why.
const LINGER: Duration = Duration::from_millis(250);

/// Accepts connections until `stop` is set and one more connection made.
pub(super) fn accept(listener: &TcpListener, inner: SocketAddr, limits: Limits, stop: &AtomicBool) {
    let open = Arc::new(AtomicUsize::new(0));
    for connection in listener.incoming() {
        if stop.load(Ordering::Acquire) {
            return;
        }
        let Ok(mut client) = connection else {
            // No file descriptor left, or the client went away: the next one may fare better.
            std::thread::sleep(Duration::from_millis(20));
            continue;
        };
        let place = Place::take(&open);
        if place.number > limits.connections {
            let _ = client.write_all(refusal(StatusCode(503)).as_bytes());
            continue;
        }
        let attending = move || {
            let _place = place;
            attend(&mut client, inner, &limits);
        };
        // When no thread can be made, the connection is dropped with the closure.
        let _ = std::thread::Builder::new().stack_size(STACK).spawn(attending);
    }
}

/// A place among the open connections, given back when dropped.
struct Place {
    open: Arc<AtomicUsize>,
    number: usize,
}

impl Place {
    fn take(open: &Arc<AtomicUsize>) -> Self {
        Place { number: open.fetch_add(1, Ordering::AcqRel) + 1, open: Arc::clone(open) }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::AcqRel);
    }
}

/// One client: its request in, the answer out. A broken connection is the client's own affair.
fn attend(client: &mut TcpStream, inner: SocketAddr, limits: &Limits) {
    let _ = client.set_nodelay(true);
    let _ = client.set_write_timeout(Some(limits.piece_time));
    let head = match read_head(client, limits) {
        Ok(Some(head)) => head,
        Ok(None) => return,
        Err(status) => return refuse(client, status),
    };
    match Head::read(&head) {
        Ok(head) => {
            if forward(&head, client, inner, limits).is_err() {
                let _ = client.shutdown(Shutdown::Both);
            }
        }
        Err(status) => refuse(client, status),
    }
}

/// Everything before the empty line; nothing when the client leaves without a word.
fn read_head(client: &mut TcpStream, limits: &Limits) -> Result<Option<Vec<u8>>, StatusCode> {
    let deadline = Deadline::after(limits.head_time);
    let (mut head, mut piece) = (Vec::new(), [0; 2048]);
    loop {
        let left = deadline.left().ok_or(StatusCode(408))?;
        client.set_read_timeout(Some(left)).map_err(|_| StatusCode(500))?;
        let more = match client.read(&mut piece) {
            Ok(0) if head.is_empty() => return Ok(None),
            Ok(0) => return Err(StatusCode(400)),
            Ok(read) => piece.get(..read).unwrap_or_default(),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return if head.is_empty() { Ok(None) } else { Err(StatusCode(408)) };
            }
            Err(_) => return Ok(None),
        };
        // The end may lie across two pieces.
        let from = head.len().saturating_sub(3);
        head.extend_from_slice(more);
        if let Some(end) = end_of_head(&head, from) {
            head.truncate(end);
            return if end > limits.head_bytes { Err(StatusCode(431)) } else { Ok(Some(head)) };
        }
        if head.len() > limits.head_bytes {
            return Err(StatusCode(431));
        }
    }
}

fn end_of_head(head: &[u8], from: usize) -> Option<usize> {
    let rest = head.get(from..)?;
    rest.windows(4).position(|window| window == b"\r\n\r\n").map(|at| from + at)
}

/// Hands the request on, and the answer back.
fn forward(
    head: &Head<'_>,
    client: &mut TcpStream,
    inner: SocketAddr,
    limits: &Limits,
) -> std::io::Result<()> {
    let stream = head.target.starts_with(events::PATH);
    let deadline = Deadline::after(if stream { limits.stream_time } else { limits.answer_time });
    let mut server = TcpStream::connect(inner)?;
    server.set_nodelay(true)?;
    // An event stream says something at least every few seconds.
    server.set_read_timeout(Some(events::PULSE * 3))?;
    server.write_all(head.anew().as_bytes())?;
    let mut piece = vec![0; PIECE];
    while deadline.left().is_some() {
        let read = server.read(&mut piece)?;
        if read == 0 {
            let _ = client.shutdown(Shutdown::Write);
            return Ok(());
        }
        client.write_all(piece.get(..read).unwrap_or_default())?;
    }
    Err(ErrorKind::TimedOut.into())
}

/// Says why not, and waits a moment for the client to have read it.
fn refuse(client: &mut TcpStream, status: StatusCode) {
    if client.write_all(refusal(status).as_bytes()).is_err() {
        return;
    }
    let _ = client.shutdown(Shutdown::Write);
    let deadline = Deadline::after(LINGER);
    let mut piece = [0; 2048];
    while let Some(left) = deadline.left() {
        if client.set_read_timeout(Some(left)).is_err() || !matches!(client.read(&mut piece), Ok(1..)) {
            return;
        }
    }
}

fn refusal(status: StatusCode) -> String {
    let (code, reason) = (status.0, status.default_reason_phrase());
    let more = match code {
        405 => "Allow: GET, HEAD\r\n",
        503 => "Retry-After: 1\r\n",
        _ => "",
    };
    let length = reason.len() + 1;
    format!(
        "HTTP/1.1 {code} {reason}\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n{more}\
         Connection: close\r\n\r\n{reason}\n"
    )
}
