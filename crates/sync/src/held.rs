//! What a phone holds, as far as the site can know: what it was given and has confirmed, and what is on its way.
//!
//! Each page of a pull has a number, and the phone asks for the next one with the number of the last it has kept. Until then the
//! site knows only that the page *may* have arrived: what it held may be there or not. Whatever was told of it without being
//! confirmed is [`Has::Maybe`], which differs from everything that it should be, and so is told again. Nothing is forgotten by a
//! lost answer, and nothing is left on a phone that it should have let go.

use std::collections::BTreeMap;

use crate::share::Share;

/// The most places that bytes are believed to hold; no phone comes near.
const MOST: i64 = 1_000_000;

/// What a phone has of an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Has {
    /// Something or nothing: it was told, and it is not known whether that arrived.
    Maybe,
    /// Envelope, codes and dates.
    Codes,
    /// Words too.
    Words,
    /// Nothing any more: it was asked to let go of it.
    Gone,
}

/// What one phone holds, by the places of entries.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Held {
    certain: BTreeMap<i64, Has>,
    /// What the page sent last says, until the phone confirms it.
    on_its_way: BTreeMap<i64, Has>,
    /// The number of the page sent last.
    page: i64,
    /// The last number that the phone came with.
    confirmed: i64,
}

impl Held {
    /// The number of the page sent last; what the phone asks with next, if it has kept it.
    pub fn page(&self) -> i64 {
        self.page
    }

    /// Whether the phone has confirmed all that it was told.
    pub fn is_settled(&self) -> bool {
        self.page == self.confirmed
    }

    /// A phone comes with the number of the last page it kept; 0 before the first. The place after which everything must be looked
    /// at again: that of the first entry whose telling was lost, or the beginning where the phone was set back, or this site was;
    /// `i64::MAX` where nothing was lost.
    pub fn arrive(&mut self, after: i64) -> i64 {
        let told = std::mem::take(&mut self.on_its_way);
        if after == self.page {
            self.certain.extend(told);
            self.confirmed = after;
            return i64::MAX;
        }
        let first = told.keys().next().map_or(i64::MAX, |place| place - 1);
        self.certain.extend(told.into_keys().map(|place| (place, Has::Maybe)));
        if (self.confirmed.max(1)..self.page).contains(&after) {
            self.confirmed = after;
            return first;
        }
        self.certain.values_mut().for_each(|has| *has = Has::Maybe);
        // A number that this site never gave is not given again.
        self.page = self.page.max(after);
        self.confirmed = self.page;
        0
    }

    /// What must be told of an entry so that the phone has what it should; nothing where it has that, or is just being
    /// told.
    pub fn wants(&self, place: i64, share: Share) -> Option<Has> {
        let has = self.on_its_way.get(&place).or_else(|| self.certain.get(&place));
        let should = match share {
            Share::Words => Has::Words,
            Share::Codes => Has::Codes,
            Share::Nothing if has.is_none() => return None,
            Share::Nothing => Has::Gone,
        };
        (has != Some(&should)).then_some(should)
    }

    /// Notes what the next page says of an entry.
    pub fn tell(&mut self, place: i64, has: Has) {
        self.on_its_way.insert(place, has);
    }

    /// Ends a page: its number. Where nothing was told the page sent last still stands.
    pub fn send(&mut self) -> i64 {
        if !self.on_its_way.is_empty() {
            self.page += 1;
        }
        self.page
    }

    /// The phone may hold this though nobody gave it: it wrote it.
    pub fn suspect(&mut self, place: i64) {
        self.certain.insert(place, Has::Maybe);
    }

    /// What is known of an entry: nothing where it was never told of. What is on its way is not known yet.
    pub fn has(&self, place: i64) -> Option<Has> {
        match self.on_its_way.contains_key(&place) {
            true => Some(Has::Maybe),
            false => self.certain.get(&place).copied(),
        }
    }

    /// As bytes, for a database: the two numbers, then both lists as runs of places that stand alike.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        number(&mut bytes, self.page);
        number(&mut bytes, self.confirmed);
        for list in [&self.certain, &self.on_its_way] {
            let runs = runs(list);
            number(&mut bytes, runs.len() as i64);
            let mut end = 0;
            for (first, length, has) in runs {
                number(&mut bytes, first - end);
                number(&mut bytes, length);
                bytes.push(code(has));
                end = first + length - 1;
            }
        }
        bytes
    }

    /// From bytes; `None` where they are not what [`Held::to_bytes`] writes. No bytes: a phone that was told nothing.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.is_empty() {
            return Some(Self::default());
        }
        let mut rest = bytes;
        let (page, confirmed) = (take(&mut rest)?, take(&mut rest)?);
        let mut total = 0_i64;
        let mut list = || {
            let mut list = BTreeMap::new();
            let mut end = 0_i64;
            for _ in 0..take(&mut rest)? {
                let (gap, length) = (take(&mut rest)?, take(&mut rest)?);
                let (&code, after) = rest.split_first()?;
                rest = after;
                let first = end.checked_add(gap).filter(|_| gap > 0 && length > 0)?;
                end = first.checked_add(length - 1)?;
                total = total.checked_add(length).filter(|total| *total <= MOST)?;
                let has = of_code(code)?;
                list.extend((first..=end).map(|place| (place, has)));
            }
            Some(list)
        };
        let (certain, on_its_way) = (list()?, list()?);
        rest.is_empty().then_some(Self { certain, on_its_way, page, confirmed })
    }
}

fn runs(list: &BTreeMap<i64, Has>) -> Vec<(i64, i64, Has)> {
    let mut runs: Vec<(i64, i64, Has)> = Vec::new();
    for (place, has) in list {
        match runs.last_mut() {
            Some((first, length, same)) if *same == *has && *first + *length == *place => *length += 1,
            _ => runs.push((*place, 1, *has)),
        }
    }
    runs
}

fn code(has: Has) -> u8 {
    match has {
        Has::Maybe => 0,
        Has::Codes => 1,
        Has::Words => 2,
        Has::Gone => 3,
    }
}

fn of_code(code: u8) -> Option<Has> {
    [Has::Maybe, Has::Codes, Has::Words, Has::Gone].into_iter().find(|has| self::code(*has) == code)
}

/// A number that is not negative, in sevens of bits, the lowest first.
fn number(bytes: &mut Vec<u8>, value: i64) {
    let mut value = value.max(0);
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn take(bytes: &mut &[u8]) -> Option<i64> {
    let mut value = 0_i64;
    for shift in (0..63).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= i64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(held: &mut Held, what: &[(i64, Share)]) -> i64 {
        for (place, share) in what {
            if let Some(has) = held.wants(*place, *share) {
                held.tell(*place, has);
            }
        }
        held.send()
    }

    #[test]
    fn what_was_kept_is_not_told_again_and_what_was_lost_is() {
        let mut held = Held::default();
        assert_eq!(held.arrive(0), i64::MAX);
        assert_eq!(told(&mut held, &[(1, Share::Words), (2, Share::Codes), (3, Share::Nothing)]), 1);
        assert_eq!(held.arrive(1), i64::MAX, "it kept the page");
        assert_eq!(told(&mut held, &[(1, Share::Words), (2, Share::Codes)]), 1, "nothing new, the same number");
        assert_eq!(told(&mut held, &[(1, Share::Nothing), (2, Share::Words)]), 2);
        assert_eq!(held.arrive(1), 0, "the page was lost, from the first place on");
        assert_eq!((held.has(1), held.has(2)), (Some(Has::Maybe), Some(Has::Maybe)));
        assert_eq!(held.wants(1, Share::Words), Some(Has::Words), "agreed to again meanwhile: told again, not taken for granted");
        assert_eq!(held.wants(1, Share::Nothing), Some(Has::Gone));
    }

    #[test]
    fn a_phone_that_went_back_is_told_everything_and_what_to_let_go() {
        let mut held = Held::default();
        held.arrive(0);
        told(&mut held, &[(1, Share::Words)]);
        held.arrive(1);
        told(&mut held, &[(1, Share::Nothing)]);
        assert_eq!(held.arrive(2), i64::MAX);
        assert_eq!(held.has(1), Some(Has::Gone));
        for after in [0, 1, 77] {
            let mut back = held.clone();
            assert_eq!(back.arrive(after), 0, "{after}");
            assert_eq!(back.wants(1, Share::Nothing), Some(Has::Gone), "{after}");
            assert!(told(&mut back, &[(1, Share::Nothing)]) > after.max(2), "a number that was not given before");
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_as_bytes_is_read(
            certain in prop::collection::btree_map(1_i64..400, 0_u8..4, 0..60),
            way in prop::collection::btree_map(1_i64..400, 0_u8..4, 0..20),
            page in 0_i64..1_000_000_000,
        ) {
            let list = |map: BTreeMap<i64, u8>| map.into_iter().map(|(place, code)| (place, of_code(code).unwrap())).collect();
            let held = Held { certain: list(certain), on_its_way: list(way), page, confirmed: page / 2 };
            prop_assert_eq!(Held::from_bytes(&held.to_bytes()), Some(held));
        }

        #[test]
        fn no_bytes_make_it_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..30)) {
            // A long run takes long to write out.
            let short = bytes.windows(2).all(|pair| pair[0] & 0x80 == 0 || pair[1] & 0x80 == 0);
            if let Some(held) = Held::from_bytes(&bytes).filter(|_| short) {
                prop_assert_eq!(Held::from_bytes(&held.to_bytes()), Some(held));
            }
        }
    }
}
