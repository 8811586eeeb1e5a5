//! The port to listen at.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use super::ServeError;

/// The first port that is tried.
const USUAL: u16 = 8000;

/// How many are tried.
const TRIES: u16 = 100;

/// Listens on this machine only: at `port` exactly (0: any free one), or at the first free one from 8000 on.
///
/// # Errors
/// The port is taken or not allowed, or none is free.
pub fn listen(port: Option<u16>) -> Result<TcpListener, ServeError> {
    let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        return at(port).map_err(|error| taken(port, &error));
    }
    let mut last = None;
    for port in USUAL..USUAL + TRIES {
        match at(port) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => last = Some(error),
            Err(error) => return Err(taken(port, &error)),
        }
    }
    Err(taken(USUAL, &last.unwrap_or_else(|| ErrorKind::AddrInUse.into())))
}

fn taken(port: u16, error: &std::io::Error) -> ServeError {
    ServeError::new(
        format!("impossible d’écouter sur le port {port} ({error}) ; essayez-en un autre avec --port"),
        format!("cannot listen on port {port} ({error}); try another one with --port"),
    )
}
