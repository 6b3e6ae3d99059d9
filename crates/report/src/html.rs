//! A document as a page: a fragment for the server's layout, or one file that stands alone.
//!
//! Class names are those of the house style sheets. Nothing here writes a script or a style attribute.

use jalon_record::id::EntryId;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::document::{Block, Definition, Document, Figure, Happening, Inline, Row, Table, Tone};

/// What the page around a document decides.
#[derive(Clone, Copy, Default)]
pub struct Page<'a> {
    /// Addresses of entries; without, citations lead to the list at the end of the document.
    pub href: Option<&'a dyn Fn(EntryId) -> String>,
}

/// The document as a fragment: an `article` whose headings begin at `h1`.
pub fn fragment(document: &Document, page: Page<'_>) -> String {
    article(document, page).into_string()
}

/// The document as one file, with the style sheet in it.
///
/// The style sheet must be ours: it is not escaped.
pub fn single_file(document: &Document, css: &str) -> String {
    let css = css.replace("</", "<\\/");
    html! {
        (DOCTYPE)
        html lang=(document.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content="Jalon";
                title { (document.title) }
                style { (PreEscaped(css)) }
            }
            body {
                main class="page page--narrow" { (article(document, Page::default())) }
            }
        }
    }
    .into_string()
}

fn article(document: &Document, page: Page<'_>) -> Markup {
    let writer = Writer { page, anchors: document.anchors() };
    html! {
        article class="study" lang=(document.language.code()) {
            @if let Some(banner) = &document.banner {
                div class="notice notice--warning" role="note" { p { (banner) } }
            }
            header class="study-meta" {
                h1 { (document.title) }
                @if let Some(subtitle) = &document.subtitle { p class="lead" { (subtitle) } }
                (writer.definitions(&document.facts, "envelope"))
            }
            @if !document.contents.is_empty() {
                nav class="contents" aria-labelledby="contents" {
                    h2 id="contents" { (document.contents) }
                    ul class="contents-list" {
                        @for (id, text) in document.sections() { li { a href={ "#" (id) } { (text) } } }
                    }
                }
            }
            div class="prose" {
                @for block in &document.blocks { (writer.block(block)) }
            }
        }
    }
}

struct Writer<'a> {
    page: Page<'a>,
    anchors: std::collections::BTreeSet<&'a str>,
}

impl Writer<'_> {
    fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Heading { level, id, text } => match level {
                1 => html! { h2 id=(id) { (text) } },
                2 => html! { h3 id=(id) { (text) } },
                _ => html! { h4 id=(id) { (text) } },
            },
            Block::Paragraph { text } => html! { p { (self.runs(text)) } },
            Block::List { items } => html! { ul { @for item in items { li { (self.runs(item)) } } } },
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => drawing(figure),
            Block::Note { tone, title, text } => self.note(*tone, title, text),
            Block::Definitions { items } => self.definitions(items, "envelope"),
            Block::Chronicle { items } => self.chronicle(items),
            Block::Turned { blocks } => html! { @for block in blocks { (self.block(block)) } },
            Block::Legend { items } => html! {
                ul class="legend" { @for item in items { li { (PreEscaped(&item.svg)) " " (item.label) } } }
            },
            Block::Sources { items } => html! {
                ol class="sources" {
                    @for (at, item) in items.iter().enumerate() { li id={ "s-" (at + 1) } { (address(item)) } }
                }
            },
        }
    }

    fn runs(&self, runs: &[Inline]) -> Markup {
        html! { @for run in runs { (self.run(run)) } }
    }

    fn run(&self, run: &Inline) -> Markup {
        match run {
            Inline::Text { text } => html! { (text) },
            Inline::Strong { text } => html! { strong { (text) } },
            Inline::Emphasis { text } => html! { em { (text) } },
            Inline::Foreign { lang, text } => html! { span lang=(lang) { (text) } },
            Inline::State { code, text } => html! { span class={ "badge is-" (code) } { (text) } },
            Inline::Confidence { code, text } => html! { span class={ "conf is-" (code) } { (text) } },
            Inline::Mono { text } => html! { code class="hash" { (text) } },
            Inline::Source { number } => html! { a class="source-number" href={ "#s-" (number) } { "(" (number) ")" } },
            Inline::Cite { anchor, id, text } => {
                let outside = self.page.href.and_then(|href| id.parse::<EntryId>().ok().map(href));
                let href = outside.or_else(|| self.anchors.contains(anchor.as_str()).then(|| format!("#{anchor}")));
                html! {
                    span class="cite" {
                        @if let Some(href) = href { a href=(href) { (text) } } @else { (text) }
                    }
                }
            }
        }
    }

    fn table(&self, table: &Table) -> Markup {
        let class = if table.wide { "table table--grid" } else { "table table--stack" };
        html! {
            div class="table-wrap" role="region" tabindex="0" aria-label=(table.caption) {
                table class=(class) {
                    caption { (table.caption) }
                    thead { tr { @for name in &table.header { th scope="col" { (name) } } } }
                    tbody {
                        @for row in &table.rows {
                            @match row {
                                Row::Group { text } => {
                                    tr class="table-group" { th scope="rowgroup" colspan=(table.header.len()) { (text) } }
                                }
                                Row::Cells { anchor, cells } => {
                                    tr id=[anchor.as_deref()] {
                                        @for (at, cell) in cells.iter().enumerate() {
                                            @if at == 0 { th scope="row" { (self.lines(cell)) } }
                                            @else { td data-label=[table.header.get(at)] { (self.lines(cell)) } }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn lines(&self, cell: &[Vec<Inline>]) -> Markup {
        html! {
            @if let [line] = cell { (self.runs(line)) }
            @else { @for line in cell { div { (self.runs(line)) } } }
        }
    }

    fn note(&self, tone: Tone, title: &str, text: &[Inline]) -> Markup {
        let class = match tone {
            Tone::Guide => "notice",
            Tone::Warning => "notice notice--warning dissent",
            Tone::Empty => "empty",
        };
        html! {
            div class=(class) {
                @if !title.is_empty() { p class="notice-title" { strong { (title) } } }
                p { (self.runs(text)) }
            }
        }
    }

    fn definitions(&self, items: &[Definition], class: &str) -> Markup {
        html! {
            dl class=(class) {
                @for item in items { div { dt { (item.term) } dd { (self.runs(&item.meaning)) } } }
            }
        }
    }

    fn chronicle(&self, items: &[Happening]) -> Markup {
        html! {
            div class="chronicle" {
                ol class="chronicle-list" {
                    @for item in items {
                        li class={ "happening is-" (item.mark) } {
                            p class="happening-date" { (item.date) }
                            div {
                                p class="happening-title" { (self.runs(&item.what)) }
                                @for note in &item.notes { p class="happening-meta" { span { (self.runs(note)) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn drawing(figure: &Figure) -> Markup {
    html! {
        figure class="tl-frame" {
            div class="tl-scroll" role="region" tabindex="0" aria-label=(figure.alt) { (PreEscaped(&figure.svg)) }
            p class="tl-readout" aria-live="polite" {}
            figcaption { (figure.caption) }
        }
    }
}

/// A source as a link where it is a web address and nothing else.
fn address(source: &str) -> Markup {
    let is_web = source.starts_with("https://") || source.starts_with("http://");
    html! {
        @if is_web { a href=(source) rel="noreferrer" { (source) } } @else { (source) }
    }
}
