//! Questions asked and not answered yet: kept on this side only, for a few minutes, each answered once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use jalon_store::StoreError;
use jalon_store::accounts::Token;

/// How long an answer is waited for.
const LASTS: Duration = Duration::from_secs(5 * 60);
/// Beyond this many, the oldest is forgotten.
const MOST: usize = 2_000;

/// What waits, by the token that the answer must bring back.
pub struct Waiting<T>(Mutex<HashMap<String, (Instant, T)>>);

impl<T> Default for Waiting<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Waiting<T> {
    /// Keeps a question; its token.
    ///
    /// # Errors
    /// [`StoreError::NoRandomness`].
    pub fn put(&self, question: T) -> Result<String, StoreError> {
        let token = Token::new()?.to_text();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (asked, _)| asked.elapsed() < LASTS);
        if kept.len() >= MOST {
            let oldest = kept.iter().min_by_key(|(_, (asked, _))| *asked).map(|(token, _)| token.clone());
            oldest.map(|token| kept.remove(&token));
        }
        kept.insert(token.clone(), (Instant::now(), question));
        Ok(token)
    }

    /// Takes a question out, so that it is answered once; none where it is unknown, answered or too old.
    pub fn take(&self, token: &str) -> Option<T> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.remove(token).filter(|(asked, _)| asked.elapsed() < LASTS).map(|(_, question)| question)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_answered_once_and_the_oldest_gives_way() {
        let waiting = Waiting::default();
        let first = waiting.put(0).unwrap();
        assert_eq!(waiting.take("unknown"), None);
        assert_eq!(waiting.take(&first), Some(0));
        assert_eq!(waiting.take(&first), None);
        let old = waiting.put(1).unwrap();
        let later: Vec<String> = (0..MOST).map(|_| waiting.put(2).unwrap()).collect();
        assert_eq!(waiting.take(&old), None);
        assert_eq!(waiting.take(&later[0]), Some(2));
    }
}
