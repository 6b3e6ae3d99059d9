//! Random rounding: each count becomes a neighbouring multiple of a base, upwards with the chance that keeps it unbiased (Hundepool et
//! al. 2012, §5.4; Statistics Canada rounds census counts so, to base 5). The chance comes in as a number drawn from a keyed
//! hash of the cell, so that the same cell is always rounded alike and asking again tells nothing. Margins are rounded apart.

/// A multiple of `base` beside `count`: the upper one where `draw`, read as a fraction of 2⁶⁴, is below `(count mod base)/base`. A
/// base of 0 or 1 changes nothing.
pub fn rounded(count: u64, base: u64, draw: u64) -> u64 {
    let rest = if base == 0 { 0 } else { count % base };
    let lower = count - rest;
    let is_up = u128::from(draw) * u128::from(base) < u128::from(rest) << 64;
    if is_up { lower.saturating_add(base) } else { lower }
}
