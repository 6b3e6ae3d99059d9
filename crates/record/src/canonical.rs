//! One byte form for one value: RFC 8785, the JSON Canonicalization Scheme.
//!
//! JSON was chosen over deterministic CBOR because the phone's twin of this code is JavaScript, where canonical
//! JSON is a few lines, and because a person can read what was committed to.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::RecordError;

/// The canonical JSON bytes of a value.
///
/// # Errors
/// [`RecordError::NotCanonical`] where the value has no JSON form (a map with keys that are not strings, NaN).
pub fn bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, RecordError> {
    serde_json_canonicalizer::to_vec(value).map_err(|_| RecordError::NotCanonical)
}

/// The canonical JSON text of a value.
///
/// # Errors
/// As [`bytes`].
pub fn text<T: Serialize>(value: &T) -> Result<String, RecordError> {
    serde_json_canonicalizer::to_string(value).map_err(|_| RecordError::NotCanonical)
}

/// Whether this text is already the canonical form of what it says.
pub fn is_canonical(given: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(given)
        .ok()
        .and_then(|value| text(&value).ok())
        .is_some_and(|canonical| canonical == given)
}

/// Reads a value from JSON bytes, canonical or not.
///
/// # Errors
/// [`RecordError::MalformedBody`] when the bytes are not JSON of that shape.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, RecordError> {
    serde_json::from_slice(bytes).map_err(|_| RecordError::MalformedBody)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8785 §3.2.2 and §3.2.3, the worked example of the standard.
    #[test]
    fn writes_the_example_of_the_standard() {
        let given = "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],\
            \"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\"literals\":[null,true,false]}";
        let value: serde_json::Value = serde_json::from_str(given).unwrap();
        let expected = "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
            \"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        assert_eq!(text(&value).unwrap(), expected);
    }

    #[test]
    fn knows_canonical_text_from_other_text() {
        assert!(is_canonical(r#"{"a":1,"b":2}"#));
        assert!(!is_canonical(r#"{"b":2,"a":1}"#));
        assert!(!is_canonical(r#"{"a": 1}"#));
        assert!(!is_canonical("not json"));
    }
}
