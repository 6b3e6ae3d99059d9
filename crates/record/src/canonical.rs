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
    let plain = serde_json::to_vec(value).map_err(|_| RecordError::NotCanonical)?;
    if is_in_order(&plain) {
        return Ok(plain);
    }
    serde_json_canonicalizer::to_vec(value).map_err(|_| RecordError::NotCanonical)
}

/// The canonical JSON text of a value.
///
/// # Errors
/// As [`bytes`].
pub fn text<T: Serialize>(value: &T) -> Result<String, RecordError> {
    String::from_utf8(bytes(value)?).map_err(|_| RecordError::NotCanonical)
}

/// Whether JSON as `serde_json` writes it is canonical as it stands: every object's keys plain and ascending, every number
/// a short whole one. Most of what we write is, and this is several times faster than sorting it again.
fn is_in_order(json: &[u8]) -> bool {
    // For each bracket that is open: the last key of an object, empty before its first; none for a list.
    let mut open: Vec<Option<&[u8]>> = Vec::new();
    let mut key_comes = false;
    let mut at = 0;
    while let Some(byte) = json.get(at) {
        match byte {
            b'"' => {
                let Some(end) = end_of_string(json, at + 1) else { return false };
                if key_comes {
                    let key = &json[at + 1..end];
                    let Some(Some(last)) = open.last_mut() else { return false };
                    if *last >= key || !key.iter().all(|b| b.is_ascii() && *b != b'\\') {
                        return false;
                    }
                    *last = key;
                    key_comes = false;
                }
                at = end;
            }
            b'{' | b'[' => {
                key_comes = *byte == b'{';
                open.push(key_comes.then_some(&[]));
            }
            b'}' | b']' => {
                open.pop();
                key_comes = false;
            }
            b',' => key_comes = matches!(open.last(), Some(Some(_))),
            b'0'..=b'9' => {
                let digits = json[at..].iter().take_while(|b| b.is_ascii_digit()).count();
                if digits > 15 || matches!(json.get(at + digits), Some(b'.' | b'e' | b'E')) {
                    return false;
                }
                at += digits - 1;
            }
            _ => {}
        }
        at += 1;
    }
    true
}

/// Where a string ends whose first character is at `from`.
fn end_of_string(json: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        match json.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
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
    use proptest::prelude::*;
    use serde_json::{Value, json};

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

    #[test]
    fn what_is_in_order_is_taken_as_it_stands() {
        let in_order = |text: &str| is_in_order(text.as_bytes());
        for text in [
            r#"{"a":1,"b":[{"c":"x","d":true}],"e":null}"#,
            r#"["b","a"]"#,
            r#"{"a":"}{,\"","b":-7}"#,
            "3",
            r#"{"a":{"z":1},"b":{"a":2}}"#,
        ] {
            assert!(in_order(text), "{text}");
        }
        for text in
            [r#"{"b":1,"a":2}"#, r#"{"a":1.5}"#, r#"{"a":1e3}"#, r#"{"a":12345678901234567}"#, r#"{"é":1}"#, r#"[{"b":1,"a":2}]"#]
        {
            assert!(!in_order(text), "{text}");
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_filter("finite", |n| n.is_finite()).prop_map(Value::from),
            ".{0,8}".prop_map(Value::from),
            Just(json!("\u{7f}\u{1}\n\"\\")),
        ];
        leaf.prop_recursive(3, 24, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((".{0,4}", inner), 0..5).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_short_way_and_the_long_way_agree(value in any_json()) {
            prop_assert_eq!(bytes(&value).unwrap(), serde_json_canonicalizer::to_vec(&value).unwrap());
        }
    }
}
