//! Tries to come in, by the address that they come from. A clinic has one address for everyone: after ten failures in a
//! quarter of an hour its tries wait for one another, two seconds each, and nobody is locked out. Passkeys are not tries.
//!
//! No address is kept: a digest under a key that lives as long as the program, for as long as it counts.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use jalon_store::StoreError;
use sha2::{Digest, Sha256};

/// So many failures cost nothing.
const FREE: u32 = 10;
/// How long each try waits for the one before.
const GAP: Duration = Duration::from_secs(2);
/// Whoever would wait longer is told to come back.
const LONGEST: Duration = Duration::from_secs(30);
/// After so long without a failure, nothing is remembered.
const REMEMBERED: Duration = Duration::from_secs(15 * 60);
/// Beyond this many addresses, those that count no more are forgotten.
const MOST: usize = 10_000;

/// Where a request comes from, told by nothing that can be read.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Origin([u8; 16]);

/// Where a form comes from, as far as it is known.
pub(crate) struct Whence(pub Option<Origin>);

impl<S: Send + Sync> FromRequestParts<S> for Whence {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.extensions.get::<Origin>().copied()))
    }
}

#[derive(Clone, Copy)]
struct Tried {
    failures: u32,
    last: Instant,
    free_at: Instant,
}

/// Failures of the last quarter of an hour, by where they came from.
pub(crate) struct Tries {
    key: [u8; 32],
    known: Mutex<HashMap<Origin, Tried>>,
}

impl Tries {
    /// With a key of its own.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub fn new() -> Result<Self, StoreError> {
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|_| StoreError::NoRandomness)?;
        Ok(Self { key, known: Mutex::default() })
    }

    /// The origin of an address; of IPv6 the network, because whoever has one address of it has all.
    pub fn origin(&self, address: IpAddr) -> Origin {
        let hash = Sha256::new_with_prefix(self.key);
        let digest = match address.to_canonical() {
            IpAddr::V4(address) => hash.chain_update(address.octets()),
            IpAddr::V6(address) => hash.chain_update(&address.octets()[..8]),
        };
        let mut origin = [0; 16];
        origin.copy_from_slice(&digest.finalize()[..16]);
        Origin(origin)
    }

    /// How long a try waits for its turn; none where too many wait already.
    pub fn turn(&self, origin: Option<Origin>, now: Instant) -> Option<Duration> {
        let mut known = self.lock();
        let tried = origin.and_then(|origin| known.get_mut(&origin));
        let Some(tried) = tried.filter(|tried| tried.failures > FREE && counts(tried, now)) else { return Some(Duration::ZERO) };
        let at = tried.free_at.max(now);
        let wait = at.saturating_duration_since(now);
        if wait > LONGEST {
            return None;
        }
        tried.free_at = at + GAP;
        Some(wait)
    }

    /// Counts a failure.
    pub fn failed(&self, origin: Option<Origin>, now: Instant) {
        let Some(origin) = origin else { return };
        let mut known = self.lock();
        if known.len() >= MOST {
            known.retain(|_, tried| counts(tried, now));
        }
        if known.len() < MOST || known.contains_key(&origin) {
            let tried = known.entry(origin).or_insert(Tried { failures: 0, last: now, free_at: now });
            tried.failures = if counts(tried, now) { tried.failures.saturating_add(1) } else { 1 };
            tried.last = now;
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Origin, Tried>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn counts(tried: &Tried, now: Instant) -> bool {
    now.saturating_duration_since(tried.last) < REMEMBERED
}

/// The address of whoever asks: the other end of the connection, or what the proxy in front says of it, which adds to the
/// end of what it was told.
pub(crate) fn address(headers: &HeaderMap, peer: Option<IpAddr>, is_behind_proxy: bool) -> Option<IpAddr> {
    let told = || {
        let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        last.rsplit(',').next()?.trim().parse().ok()
    };
    if is_behind_proxy { told().or(peer) } else { peer }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn after_ten_failures_tries_wait_for_one_another_and_other_addresses_do_not() {
        let (tries, now) = (Tries::new().unwrap(), Instant::now());
        let (clinic, home) = (Some(tries.origin(ip("192.0.2.7"))), Some(tries.origin(ip("192.0.2.8"))));
        (0..10).for_each(|_| tries.failed(clinic, now));
        assert_eq!(tries.turn(clinic, now), Some(Duration::ZERO), "mistakes are free");
        tries.failed(clinic, now);
        let waits: Vec<u64> = (0..18).filter_map(|_| tries.turn(clinic, now)).map(|wait| wait.as_secs()).collect();
        assert_eq!(waits, (0..16).map(|turn| turn * 2).collect::<Vec<_>>(), "then one after the other, and no queue without end");
        assert_eq!(tries.turn(home, now), Some(Duration::ZERO));
        assert_eq!(tries.turn(None, now), Some(Duration::ZERO));
        assert_eq!(tries.turn(clinic, now + Duration::from_secs(40)), Some(Duration::ZERO), "a moment later the way is free");
        assert_eq!(tries.turn(clinic, now + REMEMBERED), Some(Duration::ZERO));
    }

    #[test]
    fn a_network_is_one_origin_and_a_digest_tells_no_address() {
        let (tries, other) = (Tries::new().unwrap(), Tries::new().unwrap());
        assert_eq!(tries.origin(ip("2001:db8::1")), tries.origin(ip("2001:db8::ffff")));
        assert_ne!(tries.origin(ip("2001:db8::1")), tries.origin(ip("2001:db8:0:1::1")));
        assert_eq!(tries.origin(ip("::ffff:192.0.2.7")), tries.origin(ip("192.0.2.7")));
        assert_ne!(tries.origin(ip("192.0.2.7")), other.origin(ip("192.0.2.7")), "the key is of one run of the program");
    }

    #[test]
    fn only_the_proxy_in_front_is_believed_and_only_its_own_word() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "203.0.113.9, 192.0.2.7".parse().unwrap());
        let peer = Some(ip("127.0.0.1"));
        assert_eq!(address(&headers, peer, true), Some(ip("192.0.2.7")), "what stands before it anyone can write");
        assert_eq!(address(&headers, peer, false), peer);
        headers.insert("x-forwarded-for", "nonsense".parse().unwrap());
        assert_eq!(address(&headers, peer, true), peer);
    }
}
