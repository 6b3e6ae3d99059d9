//! How six published instruments are built and scored. Their words are not here.
//!
//! Where a paper says nothing of items left empty, the rule is ours: three of four items, or otherwise half of a scale's
//! items, rounded up. None of them has a cut-off; a higher mean says more of what the scale is named for.

use super::{Instrument, Item, Scale, Total};

fn scale(name: &str, items: impl IntoIterator<Item = usize>) -> Scale {
    let items: Vec<usize> = items.into_iter().collect();
    let minimum = if items.len() == 4 { 3 } else { items.len().div_ceil(2) };
    Scale { name: name.to_owned(), items, minimum }
}

fn four_items(name: &str) -> Instrument {
    Instrument { items: vec![Item::new(1, 5); 4], scales: vec![scale(name, 0..4)], total: Total::None }
}

/// Acceptability of Intervention Measure: four items from 1, completely disagree, to 5, completely agree; their mean.
///
/// B. J. Weiner et al., "Psychometric assessment of three newly developed implementation outcome measures", *Implementation
/// Science* 12, 2017, 108, doi 10.1186/s13012-017-0635-3.
pub fn aim() -> Instrument {
    four_items("acceptability")
}

/// Intervention Appropriateness Measure, built as [`aim`].
pub fn iam() -> Instrument {
    four_items("appropriateness")
}

/// Feasibility of Intervention Measure, built as [`aim`].
pub fn fim() -> Instrument {
    four_items("feasibility")
}

/// NoMAD: three general items from 0 to 10, each told alone, and twenty from 1 to 5 or "not relevant" (to my role, at this
/// stage, to the intervention), in the four constructs of normalization process theory. 5 is strongly agree. The thirteenth,
/// that working relationships are disrupted, is turned. No total is published. "Not relevant" is left out of means, and how
/// much of it there is is told.
///
/// T. L. Finch et al., "Improving the normalization of complex interventions: part 2 – validation of the NoMAD instrument",
/// *BMC Medical Research Methodology* 18, 2018, 135, doi 10.1186/s12874-018-0591-x; T. Rapley et al., part 1, 18, 2018, 133.
///
/// Items that are marked as not relevant count as unanswered in the rule for half of a construct's items, which is ours.
pub fn nomad() -> Instrument {
    let item = |place| match place {
        0..3 => Item::new(0, 10),
        12 => Item::new(1, 5).or_not_relevant().reversed(),
        _ => Item::new(1, 5).or_not_relevant(),
    };
    let construct = |name: &str, items: std::ops::Range<usize>| {
        let minimum = items.len().div_ceil(2);
        Scale { minimum, ..scale(name, items) }
    };
    let scales = vec![
        scale("familiar", [0]),
        scale("normal_now", [1]),
        scale("normal_later", [2]),
        construct("coherence", 3..7),
        construct("cognitive_participation", 7..11),
        construct("collective_action", 11..18),
        construct("reflexive_monitoring", 18..23),
    ];
    Instrument { items: (0..23).map(item).collect(), scales, total: Total::None }
}

/// Organizational Readiness for Implementing Change: twelve items from 1, disagree, to 5, agree, in the order in which the
/// form has them; the means of five on commitment and seven on efficacy. It speaks of an organization: see
/// [`super::TeamScale::speaks_for_team`].
///
/// C. M. Shea, S. R. Jacobs, D. A. Esserman, K. Bruce, B. J. Weiner, "Organizational readiness for implementing change: a
/// psychometric assessment of a new measure", *Implementation Science* 9, 2014, 7, doi 10.1186/1748-5908-9-7.
pub fn oric() -> Instrument {
    let scales = vec![scale("commitment", [1, 3, 5, 8, 10]), scale("efficacy", [0, 2, 4, 6, 7, 9, 11])];
    Instrument { items: vec![Item::new(1, 5); 12], scales, total: Total::None }
}

/// Implementation Climate Scale: eighteen items from 0, not at all, to 4, to a very great extent; six means of three, and the
/// mean of those.
///
/// M. G. Ehrhart, G. A. Aarons, L. R. Farahnak, "Assessing the organizational context for EBP implementation: the development
/// and validity testing of the Implementation Climate Scale (ICS)", *Implementation Science* 9, 2014, 157, doi
/// 10.1186/s13012-014-0157-1.
pub fn ics() -> Instrument {
    let names = ["focus", "educational_support", "recognition", "rewards", "selection_for_ebp", "selection_for_openness"];
    let scales = names.iter().enumerate().map(|(place, name)| scale(name, place * 3..place * 3 + 3)).collect();
    Instrument { items: vec![Item::new(0, 4); 18], scales, total: Total::MeanOfScales }
}
