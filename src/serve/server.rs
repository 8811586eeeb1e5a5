//! The two listeners and their threads.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use tiny_http::{Method, Request};

use super::answer::Answer;
use super::events;
use super::gate::{self, Limits};
use super::state::State;
use super::visit::{Reply, Visit, reply};
use super::{ServeError, listen};

/// Event streams open at the same time: one a page that is seen.
const STREAMS: usize = 32;

/// A running server; stops when dropped.
pub struct Server {
    address: SocketAddr,
    stop: Arc<AtomicBool>,
    state: Arc<State>,
    inner: Arc<tiny_http::Server>,
}

impl Server {
    /// Starts to answer at a listener (see [`super::listen`]).
    ///
    /// # Errors
    /// The system gives no second port, or no thread.
    pub fn start(listener: TcpListener, state: Arc<State>, limits: Limits) -> Result<Self, ServeError> {
        let address = listener.local_addr().map_err(|error| refused(&error))?;
        let inner = listen(Some(0))?;
        let inner_address = inner.local_addr().map_err(|error| refused(&error))?;
        let inner = tiny_http::Server::from_listener(inner, None)
            .map_err(|error| refused(&std::io::Error::other(error.to_string())))?;
        let (inner, stop) = (Arc::new(inner), Arc::new(AtomicBool::new(false)));
        let server = Server { address, stop, state, inner };
        server.spawn("gate", {
            let stop = Arc::clone(&server.stop);
            move || gate::accept(&listener, inner_address, limits, &stop)
        })?;
        server.spawn("answers", {
            let (inner, state) = (Arc::clone(&server.inner), Arc::clone(&server.state));
            move || answer_all(&inner, address.port(), &state)
        })?;
        Ok(server)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    fn spawn(&self, name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), ServeError> {
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(work);
        thread.map(drop).map_err(|error| refused(&error))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        self.state.end();
        self.inner.unblock();
        // Wakes the gate, which then sees that it has to stop.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.address.port()));
    }
}

/// A thread a request: an answer may wait for a slow client. The gate bounds how many there are.
fn answer_all(inner: &tiny_http::Server, port: u16, state: &Arc<State>) {
    let streams = Arc::new(AtomicUsize::new(0));
    while let Ok(request) = inner.recv() {
        let (state, streams) = (Arc::clone(state), Arc::clone(&streams));
        // When no thread can be made, dropping the request answers with status 500.
        let _ = std::thread::Builder::new().spawn(move || answer(request, port, &state, &streams));
    }
}

fn answer(request: Request, port: u16, state: &State, streams: &AtomicUsize) {
    let header = |name: &'static str| {
        request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
    };
    let visit = Visit {
        target: request.url(),
        host: header("Host"),
        origin: header("Origin"),
        if_none_match: header("If-None-Match"),
    };
    match reply(&visit, port, state) {
        Reply::Answer(answer) => answer.send(request),
        Reply::Stream(_) if *request.method() == Method::Head => Answer::words(405, "GET").send(request),
        Reply::Stream(listener) => {
            if streams.fetch_add(1, Ordering::AcqRel) < STREAMS {
                events::stream(request, &listener, state);
            } else {
                Answer::words(503, "…").with("Retry-After", "1".to_owned()).send(request);
            }
            streams.fetch_sub(1, Ordering::AcqRel);
        }
    }
}

fn refused(error: &std::io::Error) -> ServeError {
    ServeError::new(
        format!("le serveur local ne démarre pas ({error}) ; fermez d’autres programmes et réessayez"),
        format!("the local server does not start ({error}); close other programs and try again"),
    )
}
