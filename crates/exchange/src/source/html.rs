//! Web pages, by the tokeniser of html5ever: it follows the HTML Standard to the letter and keeps no tree, hence has neither
//! depth nor memory to run out of.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use super::build::Builder;
use super::decode::{Encoding, decode};
use super::error::{Measure, SourceError};
use super::flow::Flow;
use super::{Limits, Loss, Style};

pub(super) fn read(bytes: &[u8], builder: &mut Builder<'_>) -> Result<Encoding, SourceError> {
    let (text, encoding) = decode(bytes, declared(bytes).as_deref(), builder);
    fragment(&text, builder)?;
    Ok(encoding)
}

/// Reads HTML that is text already.
fn fragment(html: &str, builder: &mut Builder<'_>) -> Result<(), SourceError> {
    attributes(html, builder.limits)?;
    let sink = Sink(RefCell::new(Page::new(builder)));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    // A tendril holds up to 4 GiB; pieces keep its arithmetic far from that.
    for piece in pieces(html, 1 << 20) {
        input.push_back(StrTendril::from_slice(piece));
        // It stops early for scripts that a sink runs and encodings that it changes; this one does neither.
        let _ = tokenizer.feed(&input);
        if tokenizer.sink.0.borrow().failed.is_some() {
            break;
        }
    }
    tokenizer.end();
    let page = tokenizer.sink.0.into_inner();
    page.failed.map_or(Ok(()), Err)
}

/// Counts, much as the tokeniser would, what may be attributes of one tag.
fn attributes(html: &str, limits: &Limits) -> Result<(), SourceError> {
    let mut bytes = html.bytes().peekable();
    let (mut within, mut count, mut value, mut quote) = (false, 0, false, None);
    while let Some(byte) = bytes.next() {
        match (within, quote, byte) {
            (false, _, b'<') => (within, count) = (bytes.peek().is_some_and(u8::is_ascii_alphabetic), 0),
            (true, Some(open), _) if open == byte => quote = None,
            (false, ..) | (true, Some(_), _) => continue,
            (true, None, b'"' | b'\'') if value => quote = Some(byte),
            (true, None, b'>') => within = false,
            (true, None, b'"' | b'\'' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | b'\x0c') => {
                count += 1;
                limits.check(Measure::Attributes, count)?;
                if byte != b'/' && byte.is_ascii_whitespace() {
                    continue;
                }
            }
            _ => {}
        }
        value = byte == b'=';
    }
    Ok(())
}

fn pieces(text: &str, size: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = (0..=size.min(rest.len())).rev().find(|end| rest.is_char_boundary(*end))?;
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// `<meta charset=…>` in the first 1,024 bytes (HTML Standard, "prescan a byte stream to determine its encoding"), in short.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..1024).unwrap_or(bytes).to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let (_, after) = head.split_once("charset")?;
    let value = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label: String = value.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')).collect();
    // A page that says UTF-16 in ASCII letters is not (same place of the standard).
    (!label.is_empty() && !label.starts_with("utf-16")).then_some(label)
}

struct Sink<'b, 'l>(RefCell<Page<'b, 'l>>);

impl TokenSink for Sink<'_, '_> {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        if page.failed.is_some() {
            return TokenSinkResult::Continue;
        }
        let raw = page.raw(&token);
        if let Err(error) = page.token(token) {
            page.failed = Some(error);
        }
        raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
    }
}

struct Page<'b, 'l> {
    builder: &'b mut Builder<'l>,
    flow: Flow,
    failed: Option<SourceError>,
    /// Within an element whose text is not the page's: its name, and what it counts as.
    skipped: Option<(String, Loss)>,
    /// The block that the text stands in: where it starts, what it is.
    block: u32,
    style: Option<Style>,
    blocks_open: bool,
    bold: Vec<u32>,
    italic: Vec<u32>,
    /// The tables that the text stands in, and whether a row of each is open.
    tables: Vec<bool>,
    lists: u8,
    quotes: u32,
    pre: u32,
    space: bool,
}

impl<'b, 'l> Page<'b, 'l> {
    fn new(builder: &'b mut Builder<'l>) -> Self {
        Self {
            builder,
            flow: Flow::default(),
            failed: None,
            skipped: None,
            block: 0,
            style: None,
            blocks_open: false,
            bold: Vec::new(),
            italic: Vec::new(),
            tables: Vec::new(),
            lists: 0,
            quotes: 0,
            pre: 0,
            space: false,
        }
    }

    /// Elements whose content is not markup.
    fn raw(&self, token: &Token) -> Option<RawKind> {
        let Token::TagToken(Tag { kind: TagKind::StartTag, name, .. }) = token else { return None };
        match &**name {
            "script" => Some(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
            "title" | "textarea" => Some(RawKind::Rcdata),
            _ => None,
        }
    }

    fn token(&mut self, token: Token) -> Result<(), SourceError> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.open(&tag),
            Token::TagToken(tag) => self.close(&tag.name),
            Token::CharacterTokens(text) => self.text(&text),
            Token::NullCharacterToken => self.text("\0"),
            Token::CommentToken(comment) => {
                self.builder.drop(Loss::Comment, comment.chars().count());
                Ok(())
            }
            Token::EOFToken => self.end_block(),
            Token::DoctypeToken(_) | Token::ParseError(_) => Ok(()),
        }
    }

    fn open(&mut self, tag: &Tag) -> Result<(), SourceError> {
        if self.skipped.is_some() {
            return Ok(());
        }
        if let Some(loss) = left_out(&tag.name) {
            self.builder.drop(loss, 0);
            if !tag.self_closing {
                self.skipped = Some((tag.name.to_string(), loss));
            }
            return Ok(());
        }
        match &*tag.name {
            "br" => {
                self.space = false;
                let floor = self.block;
                self.builder.trim_spaces(floor);
                self.builder.push_char('\n')?;
            }
            "img" | "area" => self.builder.drop(Loss::Image, attribute(tag, "alt").map_or(0, |alt| alt.chars().count())),
            "embed" | "input" => self.lone(tag),
            "a" if attribute(tag, "href").is_some_and(|href| !href.starts_with('#')) => self.builder.drop(Loss::LinkTarget, 0),
            "b" | "strong" => self.mark(true)?,
            "i" | "em" | "cite" | "var" | "dfn" => self.mark(false)?,
            "table" => {
                self.end_block()?;
                self.builder.limits.check(Measure::Depth, self.tables.len() as u64 + 1)?;
                self.tables.push(false);
            }
            "tr" => self.open_row()?,
            "td" | "th" => {
                if self.tables.last() == Some(&false) {
                    self.open_row()?;
                }
                self.end_block()?;
                self.flow.open_cell(self.builder)?;
            }
            name if is_block(name) => self.open_block(name)?,
            _ => {}
        }
        Ok(())
    }

    fn lone(&mut self, tag: &Tag) {
        if &*tag.name == "embed" {
            self.builder.drop(Loss::Object, 0);
        } else if !matches!(attribute(tag, "type").as_deref(), Some("hidden")) {
            self.builder.drop(Loss::FormField, attribute(tag, "value").map_or(0, |value| value.chars().count()));
        }
    }

    /// Rows end where the next one begins, or their table; few pages say so.
    fn close_row(&mut self) -> Result<(), SourceError> {
        self.end_block()?;
        match self.tables.last_mut() {
            Some(open) if *open => *open = false,
            _ => return Ok(()),
        }
        self.flow.close_row(self.builder)
    }

    fn open_row(&mut self) -> Result<(), SourceError> {
        self.close_row()?;
        match self.tables.last_mut() {
            Some(open) => *open = true,
            None => return Ok(()),
        }
        self.flow.open_row(self.builder)
    }

    fn mark(&mut self, bold: bool) -> Result<(), SourceError> {
        if self.space && self.blocks_open && !self.builder.at_line_start() {
            self.space = false;
            self.builder.push_char(' ')?;
        }
        let at = self.builder.position();
        let open = if bold { &mut self.bold } else { &mut self.italic };
        // Elements that are never closed must not pile up.
        if (open.len() as u64) < self.builder.limits.depth {
            open.push(at);
        }
        Ok(())
    }

    fn open_block(&mut self, name: &str) -> Result<(), SourceError> {
        self.end_block()?;
        match name {
            "ul" | "ol" | "menu" | "dl" => self.lists = self.lists.saturating_add(1),
            "blockquote" => self.quotes = self.quotes.saturating_add(1),
            "pre" | "listing" => self.pre = self.pre.saturating_add(1),
            _ => {}
        }
        self.style = match name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Some(Style::Heading(level - b'0')),
            b"li" | b"dt" | b"dd" => Some(Style::ListItem(self.lists.max(1))),
            b"p" | b"div" if matches!(self.style, Some(Style::ListItem(_))) => self.style,
            _ if self.quotes > 0 => Some(Style::Quotation),
            _ => None,
        };
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), SourceError> {
        if let Some((skipped, _)) = &self.skipped {
            if skipped == name {
                self.skipped = None;
            }
            return Ok(());
        }
        match name {
            "b" | "strong" => {
                if let Some(start) = self.bold.pop() {
                    self.emphasis(start, Style::Bold)?;
                }
            }
            "i" | "em" | "cite" | "var" | "dfn" => {
                if let Some(start) = self.italic.pop() {
                    self.emphasis(start, Style::Italic)?;
                }
            }
            "tr" | "thead" | "tbody" | "tfoot" => self.close_row()?,
            "table" => {
                self.close_row()?;
                self.tables.pop();
            }
            "td" | "th" => self.end_block()?,
            name if is_block(name) => self.close_block(name)?,
            _ => {}
        }
        Ok(())
    }

    fn close_block(&mut self, name: &str) -> Result<(), SourceError> {
        self.end_block()?;
        match name {
            "ul" | "ol" | "menu" | "dl" => self.lists = self.lists.saturating_sub(1),
            "blockquote" => self.quotes = self.quotes.saturating_sub(1),
            "pre" | "listing" => self.pre = self.pre.saturating_sub(1),
            _ => {}
        }
        self.style = (self.quotes > 0).then_some(Style::Quotation);
        Ok(())
    }

    fn emphasis(&mut self, start: u32, style: Style) -> Result<(), SourceError> {
        if matches!(self.style, Some(Style::Heading(_))) && style == Style::Bold {
            Ok(())
        } else {
            self.builder.style(start, style)
        }
    }

    /// Ends the paragraph, if there is one.
    fn end_block(&mut self) -> Result<(), SourceError> {
        self.space = false;
        if !std::mem::take(&mut self.blocks_open) {
            return Ok(());
        }
        self.builder.trim_spaces(self.block);
        if let Some(style) = self.style {
            self.builder.style(self.block, style)?;
        }
        if self.builder.at_line_start() && !self.flow.in_table() { Ok(()) } else { self.flow.close(self.builder) }
    }

    fn text(&mut self, text: &str) -> Result<(), SourceError> {
        if let Some((_, loss)) = self.skipped {
            self.builder.drop_more(loss, text.trim().chars().count());
            return Ok(());
        }
        for c in text.chars() {
            // ASCII white space of the HTML Standard; a no-break space is a letter like others.
            let is_space = self.pre == 0 && matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if is_space {
                self.space = true;
                continue;
            }
            self.begin_block()?;
            let space = std::mem::take(&mut self.space);
            if space && !self.builder.at_line_start() && self.builder.position() > self.block {
                self.builder.push_char(' ')?;
            }
            self.builder.push_char(c)?;
        }
        Ok(())
    }

    fn begin_block(&mut self) -> Result<(), SourceError> {
        if self.blocks_open {
            return Ok(());
        }
        self.flow.open(self.builder)?;
        self.blocks_open = true;
        self.block = self.builder.position();
        Ok(())
    }
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| attribute.value.to_string())
}

fn left_out(name: &str) -> Option<Loss> {
    Some(match name {
        "script" | "style" | "template" => Loss::Script,
        "title" => Loss::Metadata,
        "svg" | "canvas" | "picture" => Loss::Image,
        "iframe" | "object" | "audio" | "video" | "noembed" | "noframes" => Loss::Object,
        "math" => Loss::Formula,
        "select" | "textarea" | "datalist" => Loss::FormField,
        "rp" => Loss::Hidden,
        _ => return None,
    })
}

/// Elements that begin and end lines: those displayed as blocks by the HTML Standard's rendering section.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "plaintext"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "tfoot"
            | "thead"
            | "ul"
            | "xmp"
    )
}
