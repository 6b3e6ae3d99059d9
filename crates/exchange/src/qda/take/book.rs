//! Codes, attributes, cases, coders.

use std::collections::BTreeMap;

use jalon_initiative::form::{Code, LONGEST_TEXT};
use jalon_initiative::inquiry::case::{AttributeSort, AttributeWords, CaseSort, CaseValue, CaseWords, Decimal, Value};
use jalon_initiative::inquiry::codebook::{CodeNodeWords, LONGEST_NAME};
use jalon_initiative::inquiry::colour::{Colour, Rgb};
use jalon_initiative::inquiry::desk::Sort;
use jalon_initiative::inquiry::study::{Naming, RoleWords};
use jalon_initiative::inquiry::{Attribute, Case, CodeNode, Coder, Role};
use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;

use super::super::{Own, kept, left};
use super::{Item, Taking};
use crate::refi::{self, Datum, Guid, Variable, VariableKind, VariableValue};

/// A text no longer than is kept; what is longer is told.
pub(super) fn fit(taking: &mut Taking<'_, '_, '_>, name: &'static str, guid: Guid, text: &str, most: usize) -> String {
    let cut: String = text.chars().take(most).collect();
    left(taking.losses(), name, Some(guid), "long-text", usize::from(cut.len() < text.len()));
    cut
}

impl Taking<'_, '_, '_> {
    pub(super) fn codes(&mut self, codes: &[refi::Code]) {
        let mut waiting: Vec<(&refi::Code, Option<EntryId>)> = codes.iter().rev().map(|code| (code, None)).collect();
        while let Some((code, parent)) = waiting.pop() {
            let id = match self.known.find(Sort::CodeNode, code.guid) {
                Some(id) => {
                    self.batch.known.codes += 1;
                    id
                }
                None => self.code(code, parent),
            };
            waiting.extend(code.children.iter().rev().map(|child| (child, Some(id))));
        }
    }

    fn code(&mut self, code: &refi::Code, parent: Option<EntryId>) -> EntryId {
        let fits = !code.name.trim().is_empty() && !code.name.contains('\n') && code.name.chars().count() <= LONGEST_NAME;
        let (mut name, mut definition) = (code.name.clone(), code.description.clone().unwrap_or_default());
        if !fits {
            let line = code.name.split_whitespace().collect::<Vec<_>>().join(" ");
            name = line.chars().take(LONGEST_NAME).collect();
            if name.len() < line.len() {
                definition = [line, definition].join("\n");
            }
        }
        if name.is_empty() {
            left(self.losses(), "Code", Some(code.guid), "unnamed", 1);
            name = code.guid.to_string();
        }
        let definition = fit(self, "Code", code.guid, &definition, LONGEST_TEXT);
        let rgb = code.color.map(|color| Rgb(color.red, color.green, color.blue));
        let colour = rgb.map(Colour::nearest);
        // One of our own colours comes back as itself.
        let foreign_colour = rgb.filter(|rgb| colour.is_none_or(|colour| colour.ink() != *rgb));
        let (foreign, codable) = (kept(code.guid), code.codable);
        let node = CodeNode { codable, colour, foreign, foreign_colour, parent, ..CodeNode::active() };
        let words = CodeNodeWords { definition, name, ..CodeNodeWords::default() };
        let today = self.plan.today.clone();
        self.add(Sort::CodeNode, code.guid, today, None, Item::Code(node, words))
    }

    /// Makes an attribute of each variable, but for those that hold what a case has fields for.
    pub(super) fn variables(&mut self, variables: &[Variable], cases: &[refi::Case]) {
        for variable in variables.iter().filter(|variable| Own::ALL.iter().all(|own| own.guid() != variable.guid)) {
            left(self.losses(), "Variable", Some(variable.guid), "variable-note", usize::from(variable.description.is_some()));
            if self.known.find(Sort::Attribute, variable.guid).is_some() {
                self.batch.known.attributes += 1;
                continue;
            }
            let mut name = fit(self, "Variable", variable.guid, &variable.name, LONGEST_TEXT);
            if name.trim().is_empty() {
                left(self.losses(), "Variable", Some(variable.guid), "unnamed", 1);
                name = variable.guid.to_string();
            }
            let sort = match variable.kind {
                VariableKind::Text => AttributeSort::Text,
                VariableKind::Boolean => AttributeSort::Boolean,
                VariableKind::Integer => AttributeSort::Integer,
                VariableKind::Float => AttributeSort::Float,
                VariableKind::Date | VariableKind::DateTime => AttributeSort::Date,
            };
            let attribute = Attribute { foreign: kept(variable.guid), sort };
            let words = AttributeWords { choices: Vec::new(), name };
            let today = self.plan.today.clone();
            self.add(Sort::Attribute, variable.guid, today, None, Item::Attribute(attribute, words));
        }
        for case in cases {
            left(self.losses(), "Case", Some(case.guid), "case-codes", case.codes.len());
            left(self.losses(), "Case", Some(case.guid), "case-passages", case.selections.len());
        }
    }

    pub(super) fn cases(&mut self, cases: &[refi::Case]) {
        for case in cases {
            let name = case.name.clone().unwrap_or_default();
            self.case(case.guid, &name, case.description.as_deref(), &case.values);
        }
    }

    pub(super) fn case(&mut self, guid: Guid, name: &str, note: Option<&str>, values: &[VariableValue]) -> EntryId {
        if let Some(id) = self.known.find(Sort::Case, guid) {
            self.batch.known.cases += 1;
            return id;
        }
        let mut name = fit(self, "Case", guid, name, LONGEST_TEXT);
        if name.trim().is_empty() {
            left(self.losses(), "Case", Some(guid), "unnamed", 1);
            name = guid.to_string();
        }
        let note = fit(self, "Case", guid, note.unwrap_or_default(), LONGEST_TEXT);
        let mut case = Case {
            bracket: None,
            foreign: kept(guid),
            period: None,
            person: None,
            role: None,
            site: None,
            sort: self.plan.cases,
            values: Vec::new(),
        };
        let mut texts = BTreeMap::new();
        let mut lost = 0;
        for value in values {
            let Some(datum) = &value.value else { continue };
            let taken = match Own::ALL.into_iter().find(|own| own.guid() == value.variable) {
                Some(own) => own_field(&mut case, own, datum),
                None => self.value(&mut case, &mut texts, value.variable, datum),
            };
            lost += usize::from(taken.is_none());
        }
        left(self.losses(), "Case", Some(guid), "value", lost);
        let today = self.plan.today.clone();
        self.add(Sort::Case, guid, today, None, Item::Case(case, CaseWords { name, note, texts }))
    }

    fn sort_of(&self, attribute: EntryId) -> Option<AttributeSort> {
        let here = || self.here.sight.desk().attributes().find(|row| row.root == attribute).map(|row| row.open.sort);
        self.sorts.get(&attribute).copied().or_else(here)
    }

    fn value(&mut self, case: &mut Case, texts: &mut BTreeMap<String, String>, variable: Guid, datum: &Datum) -> Option<()> {
        let attribute = self.known.find(Sort::Attribute, variable)?;
        let is_given = case.values.iter().any(|value| value.attribute == attribute) || texts.contains_key(&attribute.to_string());
        let value = match (self.sort_of(attribute)?, datum) {
            _ if is_given => return None,
            (AttributeSort::Text, datum) => {
                let text = fit(self, "Case", variable, &written(datum), LONGEST_TEXT);
                texts.insert(attribute.to_string(), text);
                return Some(());
            }
            (AttributeSort::Boolean, Datum::Boolean(value)) => Value::Boolean(*value),
            (AttributeSort::Integer, Datum::Integer(value)) => Value::Integer(i32::try_from(*value).ok()?),
            (AttributeSort::Float, Datum::Float(value)) => Value::Float(Decimal::new(value.as_str())?),
            (AttributeSort::Float, Datum::Integer(value)) => Value::Float(Decimal::new(&value.to_string())?),
            (AttributeSort::Date, Datum::Date(day)) => Value::Date(Edtf::parse(day.as_str().get(..10)?).ok()?),
            (AttributeSort::Date, Datum::DateTime(moment)) => {
                self.known.moments.push(moment.clone());
                Value::Date(Edtf::parse(moment.as_str().get(..10)?).ok()?)
            }
            _ => return None,
        };
        case.values.push(CaseValue { attribute, value });
        Some(())
    }

    /// Who a user of the file is here: a member whose own work comes back, or someone with a role in the study.
    pub(super) fn coder(&mut self, guid: Guid) -> Coder {
        self.known.used.insert(guid);
        if let Some(member) = self.member(guid) {
            return Coder::Member(member);
        }
        if let Some(role) = self.known.find(Sort::Role, guid) {
            return Coder::Role(role);
        }
        let name = self.users.get(&guid).and_then(|user| user.name.as_deref().or(user.id.as_deref())).unwrap_or_default();
        let mut name = fit(self, "User", guid, name, LONGEST_TEXT);
        if name.trim().is_empty() {
            left(self.losses(), "User", Some(guid), "unnamed", 1);
            name = guid.to_string();
        }
        let role = Role {
            r#as: vec![self.plan.coders.clone()],
            credit: Vec::new(),
            foreign: kept(guid),
            member: None,
            naming: Naming::None,
            pay: Code::new("unknown").unwrap_or_else(|| self.plan.coders.clone()),
        };
        let words = RoleWords { name, note: String::new() };
        let today = self.plan.today.clone();
        Coder::Role(self.add(Sort::Role, guid, today, None, Item::Role(role, words)))
    }
}

/// What a case here has a field for.
fn own_field(case: &mut Case, own: Own, datum: &Datum) -> Option<()> {
    let Datum::Text(text) = datum else { return None };
    match own {
        Own::Sort => case.sort = CaseSort::ALL.iter().copied().find(|sort| sort.code() == text)?,
        Own::Role => case.role = Some(Code::new(text)?),
        Own::Site => case.site = Some(text.parse().ok()?),
        Own::Period => case.period = Some(Edtf::parse(text).ok()?),
    }
    Some(())
}

fn written(datum: &Datum) -> String {
    match datum {
        Datum::Text(text) => text.clone(),
        Datum::Boolean(value) => value.to_string(),
        Datum::Integer(value) => value.to_string(),
        Datum::Float(value) => value.to_string(),
        Datum::Date(value) => value.to_string(),
        Datum::DateTime(value) => value.to_string(),
    }
}
