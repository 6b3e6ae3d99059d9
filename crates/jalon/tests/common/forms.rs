//! The forms of a page, read from its HTML: enough to fill in any of ours, those that are not written yet among them.

/// A form.
#[derive(Clone, Debug)]
pub struct PageForm {
    pub action: String,
    pub fields: Vec<Asked>,
}

/// A field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    pub name: String,
    pub what: What,
    pub required: bool,
}

/// How a field asks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// It carries a value of its own.
    Hidden(String),
    /// Any words.
    Text,
    /// A whole number.
    Number,
    /// A passphrase.
    Secret,
    /// A file.
    File,
    /// One of these; the one that is chosen already, if any.
    One { options: Vec<String>, chosen: Option<String> },
    /// Any of these.
    Any(Vec<String>),
}

impl PageForm {
    /// All forms of a page.
    pub fn all(page: &str) -> Vec<Self> {
        let mut forms: Vec<Self> = Vec::new();
        let mut inside = false;
        for tag in tags(page) {
            match tag.name.as_str() {
                "form" => {
                    inside = true;
                    forms.push(Self { action: tag.value("action").unwrap_or_default(), fields: Vec::new() });
                }
                "/form" => inside = false,
                _ => {}
            }
            if let (true, Some(form)) = (inside, forms.last_mut()) {
                form.take(&tag);
            }
        }
        forms
    }

    /// The form that is sent to an address.
    #[track_caller]
    pub fn to(page: &str, action: &str) -> Self {
        let found = Self::all(page).into_iter().find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("no form to {action} in\n{page}"))
    }

    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }

    /// What it carries hidden.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let hidden = self.fields.iter().filter_map(|field| match &field.what {
            What::Hidden(value) => Some((field.name.clone(), value.clone())),
            _ => None,
        });
        hidden.collect()
    }

    fn take(&mut self, tag: &Tag) {
        let required = tag.value("required").is_some();
        let name = tag.value("name").unwrap_or_default();
        let value = tag.value("value").unwrap_or_default();
        match (tag.name.as_str(), tag.value("type").as_deref().unwrap_or("text")) {
            ("input", "hidden") => self.add(name, What::Hidden(value), false),
            ("input", "password") => self.add(name, What::Secret, required),
            ("input", "file") => self.add(name, What::File, required),
            ("input", "radio") => self.option(&name, value, tag.value("checked").is_some()),
            ("input", "checkbox") => self.tick(&name, value),
            ("input", "text") if tag.value("inputmode").as_deref() == Some("numeric") => self.add(name, What::Number, required),
            ("input", "text") | ("textarea", _) => self.add(name, What::Text, required),
            ("input", other) => panic!("a sort of field that this test does not know: {other}"),
            ("select", _) => self.add(name, What::One { options: Vec::new(), chosen: None }, required),
            ("option", _) => self.listed(value, tag.value("selected").is_some()),
            _ => {}
        }
    }

    fn add(&mut self, name: String, what: What, required: bool) {
        self.fields.push(Asked { name, what, required });
    }

    fn option(&mut self, name: &str, value: String, is_chosen: bool) {
        if !self.has(name) {
            self.add(name.to_owned(), What::One { options: Vec::new(), chosen: None }, false);
        }
        let field = self.fields.iter_mut().find(|field| field.name == name).unwrap();
        push(field, value, is_chosen);
    }

    /// An option of the list that was begun last; those of a `datalist` only suggest.
    fn listed(&mut self, value: String, is_chosen: bool) {
        if let Some(field) = self.fields.last_mut() {
            push(field, value, is_chosen);
        }
    }

    fn tick(&mut self, name: &str, value: String) {
        if !self.has(name) {
            self.add(name.to_owned(), What::Any(Vec::new()), false);
        }
        let field = self.fields.iter_mut().find(|field| field.name == name).unwrap();
        if let What::Any(options) = &mut field.what {
            options.push(value);
        }
    }
}

fn push(field: &mut Asked, value: String, is_chosen: bool) {
    if let What::One { options, chosen } = &mut field.what {
        if is_chosen && !value.is_empty() {
            *chosen = Some(value.clone());
        }
        options.push(value);
    }
}

struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn value(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }
}

/// Every tag of a page of ours: attributes in double quotation marks, as maud writes them.
fn tags(page: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        let end = end_of_tag(after);
        tags.push(tag(&after[..end]));
        rest = &after[end..];
    }
    tags
}

fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            _ => {}
        }
    }
    text.len()
}

fn tag(text: &str) -> Tag {
    let (name, mut rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let mut attributes = Vec::new();
    while !rest.trim_start().is_empty() {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let value = match rest.strip_prefix("=\"") {
            Some(inside) => {
                let (value, after) = inside.split_once('"').unwrap_or((inside, ""));
                rest = after;
                plain(value)
            }
            None => {
                rest = rest.trim_start_matches('=');
                String::new()
            }
        };
        attributes.push((name, value));
    }
    Tag { name: name.to_owned(), attributes }
}

/// Text without the escapes of HTML.
pub fn plain(escaped: &str) -> String {
    escaped.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
