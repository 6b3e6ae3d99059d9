//! Cases and what is known of them.

use jalon_initiative::inquiry::case::{AttributeSort, CaseWords, Value};
use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::{self, Attribute};
use jalon_record::id::EntryId;

use super::out::Out;
use super::{Own, guid_of, left};
use crate::refi::{self, Datum, Day, Decimal, Guid, Variable, VariableKind, VariableValue};

/// The variables and the cases.
pub(super) fn cases(out: &mut Out<'_, '_>) -> (Vec<Variable>, Vec<refi::Case>) {
    let sight = out.sight;
    let rows: Vec<&Row<inquiry::Case>> = sight.cases().collect();
    let mut variables = Vec::new();
    if !rows.is_empty() {
        variables.extend(Own::ALL.into_iter().map(|own| {
            let name = match own {
                Own::Sort => &out.labels.sort,
                Own::Role => &out.labels.role,
                Own::Site => &out.labels.site,
                Own::Period => &out.labels.period,
            };
            Variable { guid: own.guid(), name: name.clone(), kind: VariableKind::Text, description: None }
        }));
    }
    let attributes: Vec<&Row<Attribute>> = sight.desk().attributes().collect();
    for row in &attributes {
        let guid = guid_of(row.root, row.open.foreign.as_ref());
        let name = out.words.attributes.get(&row.root).map_or_else(|| guid.to_string(), |words| words.name.clone());
        variables.push(Variable { guid, name, kind: kind(row.open.sort), description: None });
    }
    let mut sources_of: std::collections::BTreeMap<EntryId, Vec<Guid>> = std::collections::BTreeMap::new();
    for source in sight.sources() {
        let guid = guid_of(source.root, source.open.foreign.as_ref());
        for case in sight.cases_of(source) {
            sources_of.entry(case.root).or_default().push(guid);
        }
    }
    let mut cases = Vec::new();
    for row in rows {
        let guid = guid_of(row.root, row.open.foreign.as_ref());
        let none = CaseWords::default();
        let words = out.words.cases.get(&row.root).unwrap_or(&none);
        cases.push(refi::Case {
            guid,
            name: Some(words.name.clone()).filter(|name| !name.is_empty()),
            description: Some(words.note.clone()).filter(|note| !note.is_empty()),
            codes: Vec::new(),
            values: values(out, guid, row, words, &attributes),
            sources: sources_of.remove(&row.root).unwrap_or_default(),
            selections: Vec::new(),
        });
    }
    (variables, cases)
}

fn kind(sort: AttributeSort) -> VariableKind {
    match sort {
        AttributeSort::Text | AttributeSort::Choice => VariableKind::Text,
        AttributeSort::Boolean => VariableKind::Boolean,
        AttributeSort::Integer => VariableKind::Integer,
        AttributeSort::Float => VariableKind::Float,
        AttributeSort::Date => VariableKind::Date,
    }
}

fn values(
    out: &mut Out<'_, '_>,
    guid: Guid,
    row: &Row<inquiry::Case>,
    words: &CaseWords,
    attributes: &[&Row<Attribute>],
) -> Vec<VariableValue> {
    let case = &row.open;
    let text =
        |own: Own, text: Option<String>| text.map(|text| VariableValue { variable: own.guid(), value: Some(Datum::Text(text)) });
    let mut values: Vec<VariableValue> = [
        text(Own::Sort, Some(case.sort.code().to_owned())),
        text(Own::Role, case.role.as_ref().map(|role| role.as_str().to_owned())),
        text(Own::Site, case.site.map(|site| site.to_string())),
        text(Own::Period, case.period.as_ref().map(|period| period.text().to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect();
    left(&mut out.losses, "Case", Some(guid), "bracket", usize::from(case.bracket.is_some()));
    left(&mut out.losses, "Case", Some(guid), "persons", usize::from(case.person.is_some()));
    for attribute in attributes {
        let variable = guid_of(attribute.root, attribute.open.foreign.as_ref());
        let datum = match attribute.open.sort {
            AttributeSort::Text => words.texts.get(&attribute.root.to_string()).map(|text| Some(Datum::Text(text.clone()))),
            _ => case.values.iter().find(|value| value.attribute == attribute.root).map(|value| {
                let choices = out.words.attributes.get(&attribute.root).map(|words| words.choices.as_slice());
                datum(&value.value, choices.unwrap_or_default())
            }),
        };
        match datum {
            Some(Some(value)) => values.push(VariableValue { variable, value: Some(value) }),
            Some(None) => left(&mut out.losses, "Case", Some(guid), "value", 1),
            None => {}
        }
    }
    values
}

/// A value as the standard writes it; none where it cannot: a date that is not one day, a number with an exponent.
fn datum(value: &Value, choices: &[String]) -> Option<Datum> {
    match value {
        Value::Boolean(value) => Some(Datum::Boolean(*value)),
        Value::Integer(value) => Some(Datum::Integer(i64::from(*value))),
        Value::Float(value) => Decimal::parse(value.as_str()).ok().map(Datum::Float),
        Value::Date(value) => Day::parse(value.text()).ok().map(Datum::Date),
        Value::Choice(place) => choices.get(usize::from(*place)).cloned().map(Datum::Text),
    }
}
