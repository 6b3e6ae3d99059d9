//! Which passphrases are taken: long ones that are not the first to be tried. No rules of composition (ASVS 5.0, 6.2).

/// The shortest, in characters (6.2.1 asks for 8 and advises 15).
pub const SHORTEST: usize = 12;
/// The longest; beyond it lies only mischief.
pub const LONGEST: usize = 512;
/// A passphrase must hold this many characters besides what everyone tries.
const OWN: usize = 6;

/// What everyone tries, in the languages of those who work here; our own list. Names of the place are added to it.
const COMMON: &[&str] = &[
    "passphrase",
    "password",
    "passwort",
    "motdepasse",
    "phrasedepasse",
    "mdp",
    "secret",
    "admin",
    "administrateur",
    "welcome",
    "bienvenue",
    "bonjour",
    "salut",
    "hello",
    "letmein",
    "changeme",
    "changezmoi",
    "iloveyou",
    "jetaime",
    "soleil",
    "doudou",
    "chouchou",
    "loulou",
    "marseille",
    "montreal",
    "quebec",
    "canada",
    "habs",
    "canadiens",
    "hockey",
    "football",
    "baseball",
    "dragon",
    "monkey",
    "princess",
    "princesse",
    "superman",
    "batman",
    "master",
    "login",
    "test",
    "temp",
    "default",
    "clinique",
    "clinic",
    "hospital",
    "hopital",
    "jalon",
    "wangluo",
    "woaini",
    "mima",
];
/// Rows of keyboards, and the two orders that everyone knows.
const ROWS: &[&str] = &[
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertzuiop",
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "1a2z3e4r5t6y7u8i9o0p",
];
/// So many neighbours of a row in a row are one word that everyone tries.
const RUN: usize = 4;

/// Why a passphrase is not taken, as the key of its words. `context` are words that are known of the person and the place.
pub fn problem(passphrase: &str, context: &[&str]) -> Option<&'static str> {
    let length = passphrase.chars().count();
    if length < SHORTEST {
        Some("problem-passphrase-short")
    } else if length > LONGEST {
        Some("problem-too-long")
    } else if is_common(passphrase, context) {
        Some("problem-passphrase-common")
    } else {
        None
    }
}

fn is_common(passphrase: &str, context: &[&str]) -> bool {
    let mut left = letters(passphrase);
    let of_context = context.iter().flat_map(|text| text.split_whitespace()).map(letters).filter(|word| word.chars().count() > 2);
    let mut words: Vec<String> = COMMON.iter().map(|word| (*word).to_owned()).chain(of_context).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in &words {
        left = left.replace(word.as_str(), " ");
    }
    let left: Vec<char> = without_runs(&left).into_iter().filter(|letter| *letter != ' ').collect();
    let distinct = left.iter().collect::<std::collections::BTreeSet<_>>().len();
    left.len() < OWN || distinct < OWN - 1 || is_repeated(&left)
}

/// Small letters and digits; everything else is what people put between.
fn letters(text: &str) -> String {
    text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn without_runs(text: &str) -> Vec<char> {
    let mut left: Vec<char> = text.chars().collect();
    let mut from = 0;
    while from < left.len() {
        let longest = (from + RUN..=left.len()).rev().find(|to| is_run(&left[from..*to]));
        match longest {
            Some(to) => {
                left.splice(from..to, [' ']);
            }
            None => from += 1,
        }
    }
    left
}

fn is_run(piece: &[char]) -> bool {
    let forward: String = piece.iter().collect();
    let backward: String = piece.iter().rev().collect();
    ROWS.iter().any(|row| row.contains(&forward) || row.contains(&backward))
}

/// Whether the whole is one short piece again and again.
fn is_repeated(letters: &[char]) -> bool {
    (1..=letters.len() / 2).any(|size| letters.chunks(size).all(|piece| letters.starts_with(piece)) && size < OWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_ones_of_ones_own_are_taken() {
        for taken in [
            "quatre jalons au bord du chemin",
            "correct horse battery staple",
            "四个路标在小路的旁边等待着春天",
            "Tr0ub4dor&3xyz!",
            "une longue marche sur la neige",
        ] {
            assert_eq!(problem(taken, &["Marie Tremblay"]), None, "{taken}");
        }
    }

    #[test]
    fn what_everyone_tries_is_not() {
        for refused in [
            "123456789012",
            "passwordpassword",
            "motdepasse123",
            "aaaaaaaaaaaaaaa",
            "abcabcabcabcabc",
            "qwertyuiop123456",
            "Bienvenue2024",
            "marietremblay1",
            "Jalon-Jalon-Jalon",
            "1q2w3e4r5t6y",
            "azertyuiop!!",
            "tremblay.jalon.2024",
        ] {
            assert_eq!(problem(refused, &["Marie Tremblay"]), Some("problem-passphrase-common"), "{refused}");
        }
        assert_eq!(problem("trop court", &[]), Some("problem-passphrase-short"));
        assert_eq!(problem(&"ab cd ef ".repeat(100), &[]), Some("problem-too-long"));
    }
}
