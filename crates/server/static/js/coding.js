// Coding: words are selected by mouse, touch or keyboard and sent as code points. Without this script, paragraphs are chosen by
// their numbers. The server compares what was selected with the text and refuses what does not match.

const desk = document.querySelector("[data-coding-desk]");
const text = desk?.querySelector(".text");
const tool = desk?.querySelector("[data-coding-tool]");

// JavaScript counts UTF-16 units; the record counts code points. A place within a pair belongs before it.
export const points = (words, units) => {
  let at = units;
  const low = words.charCodeAt(at);
  const high = words.charCodeAt(at - 1);
  if (at > 0 && low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff) at -= 1;
  let count = 0;
  for (let i = 0; i < at; count += 1) i += words.codePointAt(i) > 0xffff ? 2 : 1;
  return count;
};

// The words of a paragraph as [from, to], in UTF-16 units; in Chinese too, where no spaces part them.
export const wordsOf = (words, language) => {
  if (globalThis.Intl?.Segmenter) {
    const found = new Intl.Segmenter(language || undefined, { granularity: "word" }).segment(words);
    const spoken = [...found].filter((part) => part.isWordLike).map((part) => [part.index, part.index + part.segment.length]);
    if (spoken.length > 0) return spoken;
  }
  return [...words.matchAll(/\S+/gu)].map((part) => [part.index, part.index + part[0].length]);
};

const paragraphs = () => [...text.querySelectorAll("p[data-at]")];
const paragraphOf = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("p[data-at]");

// Units from the beginning of a paragraph to a place in it.
const unitsTo = (paragraph, node, offset) => {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return range.toString().length;
};

// The text node and offset of a place in a paragraph.
const placeIn = (paragraph, units) => {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = units;
  let node = walker.nextNode();
  for (let next = node; next; next = walker.nextNode()) {
    node = next;
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return node ? [node, node.length] : [paragraph, 0];
};

// What is selected within the text: from, to, in code points, and the words line by line; null where there is nothing.
const picked = () => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const touched = paragraphs().filter((paragraph) => range.intersectsNode(paragraph));
  const pieces = [];
  for (const paragraph of touched) {
    const words = paragraph.textContent;
    let from = paragraph.contains(range.startContainer) ? unitsTo(paragraph, range.startContainer, range.startOffset) : 0;
    let to = paragraph.contains(range.endContainer) ? unitsTo(paragraph, range.endContainer, range.endOffset) : words.length;
    while (from < to && /\s/u.test(words[from])) from += 1;
    while (to > from && /\s/u.test(words[to - 1])) to -= 1;
    if (from < to) pieces.push({ at: Number(paragraph.dataset.at), words, from, to });
  }
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  if (!first) return null;
  // Between paragraphs whole lines are meant: what was trimmed at inner edges still belongs to the passage.
  const line = (piece) => piece.words.slice(piece === first ? piece.from : 0, piece === last ? piece.to : piece.words.length);
  return {
    from: first.at + points(first.words, first.from),
    to: last.at + points(last.words, last.to),
    quote: pieces.map(line).join("\n"),
  };
};

function begin() {
  const said = tool.querySelector("[data-said]");
  const shown = tool.querySelector("[data-picked]");
  const search = tool.querySelector("#code-search");
  const change = tool.querySelector("[data-change]");
  const which = tool.querySelector("[data-change-coding]");
  const numbers = [...tool.querySelectorAll("[data-without-script] input")];
  let last = null;
  let reading = true;

  tool.querySelectorAll("[data-with-script]").forEach((part) => { part.hidden = false; });
  tool.querySelector("[data-without-script]").hidden = true;
  numbers.forEach((input) => { input.required = false; });
  tool.classList.add("is-live");
  shown.hidden = false;

  const say = (words, wrong = false) => {
    said.textContent = words;
    said.classList.toggle("is-wrong", wrong);
  };
  const show = () => {
    shown.textContent = last ? `« ${last.quote.length > 160 ? `${last.quote.slice(0, 120)} … ${last.quote.slice(-30)}` : last.quote} »` : tool.dataset.saidNone;
    shown.classList.toggle("has-words", last !== null);
  };
  document.addEventListener("selectionchange", () => {
    const node = document.getSelection()?.anchorNode;
    if (!reading || !node || !text.contains(node)) return;
    last = picked();
    show();
  });
  show();

  // Words by the keyboard: arrows go from word to word, Shift widens, Alt by one letter; Enter goes to the codes.
  const focusable = (paragraph, on) => paragraph.setAttribute("tabindex", on ? "0" : "-1");
  const walkable = () => paragraphs().forEach((paragraph, place) => { focusable(paragraph, place === 0); paragraph.setAttribute("aria-describedby", "tool-title"); });
  walkable();
  const select = (from, to) => document.getSelection().setBaseAndExtent(...placeIn(...from), ...placeIn(...to));
  const goTo = (paragraph) => {
    paragraphs().forEach((other) => { if (other.tabIndex === 0) focusable(other, false); });
    focusable(paragraph, true);
    paragraph.focus();
  };
  const step = (paragraph, key, widens) => {
    const selection = document.getSelection();
    const inside = selection.focusNode && paragraph.contains(selection.focusNode) && !selection.isCollapsed;
    const words = wordsOf(paragraph.textContent, document.documentElement.lang);
    if (words.length === 0) return;
    const units = inside ? unitsTo(paragraph, selection.focusNode, selection.focusOffset) : -1;
    const forth = key === "ArrowRight";
    if (widens && inside) {
      const start = paragraphOf(selection.anchorNode);
      const base = [start, unitsTo(start, selection.anchorNode, selection.anchorOffset)];
      const ends = words.map(([from, to]) => (forth ? to : from));
      let next = forth ? ends.find((at) => at > units) : ends.findLast((at) => at < units);
      let here = paragraph;
      if (next === undefined) {
        const all = paragraphs();
        here = all[all.indexOf(paragraph) + (forth ? 1 : -1)];
        if (!here) return;
        const beyond = wordsOf(here.textContent, document.documentElement.lang);
        next = forth ? beyond[0]?.[1] : beyond[beyond.length - 1]?.[0];
        goTo(here);
      }
      if (next !== undefined) select(base, [here, next]);
      return;
    }
    const word = !inside ? words[0] : forth ? words.find(([from]) => from >= units) : words.findLast(([, to]) => to <= units - 1 && to < units);
    if (word) select([paragraph, word[0]], [paragraph, word[1]]);
  };
  text.addEventListener("keydown", (event) => {
    const paragraph = event.target.closest?.("p[data-at]");
    if (!paragraph || event.ctrlKey || event.metaKey) return;
    const all = paragraphs();
    const { key, shiftKey, altKey } = event;
    if ((key === "ArrowRight" || key === "ArrowLeft") && altKey && shiftKey) {
      document.getSelection().modify("extend", key === "ArrowRight" ? "forward" : "backward", "character");
    } else if ((key === "ArrowRight" || key === "ArrowLeft") && !altKey) {
      step(paragraph, key, shiftKey);
    } else if ((key === "ArrowDown" || key === "ArrowUp") && !altKey && !shiftKey) {
      const next = all[all.indexOf(paragraph) + (key === "ArrowDown" ? 1 : -1)];
      if (next) goTo(next);
    } else if (key === "Enter") {
      if (!last) select([paragraph, 0], [paragraph, paragraph.textContent.length]);
      last = picked() ?? last;
      search.focus();
    } else return;
    event.preventDefault();
  });

  // Codes are found while typing; Enter ticks the first, and codes where one is ticked and nothing is typed.
  const boxes = () => [...tool.querySelectorAll("#code-boxes li")];
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const sift = () => {
    const wanted = plain(search.value.trim());
    let found = 0;
    for (const box of boxes()) {
      const fits = wanted === "" || (box.querySelector("input") && plain(box.dataset.name).includes(wanted));
      box.hidden = !fits;
      found += fits ? 1 : 0;
    }
    return found;
  };
  search.addEventListener("input", () => { const found = sift(); if (search.value) say(`${found} ${tool.dataset.saidFound}`); });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const first = boxes().find((box) => !box.hidden && box.querySelector("input"))?.querySelector("input");
    if (search.value.trim() !== "" && first) {
      first.checked = !first.checked;
      search.value = "";
      sift();
      search.focus();
    } else if (search.value.trim() === "") tool.requestSubmit(tool.querySelector("button[value='code']"));
  });

  // One's own coding in the margin is chosen to be changed; the link still leads to its page.
  const leave = () => {
    change.hidden = true;
    which.disabled = true;
    text.querySelectorAll(".is-chosen").forEach((mark) => mark.classList.remove("is-chosen"));
  };
  const light = (coding, on) => text.querySelectorAll(`[data-of="${coding}"], [data-coding="${coding}"]`).forEach((mark) => mark.classList.toggle("is-lit", on));
  for (const [starts, ends] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    text.addEventListener(starts, (event) => { const mark = event.target.closest?.("[data-coding]"); if (mark) light(mark.dataset.coding, true); });
    text.addEventListener(ends, (event) => { const mark = event.target.closest?.("[data-coding]"); if (mark) light(mark.dataset.coding, false); });
  }
  text.addEventListener("click", (event) => {
    const mark = event.target.closest?.("[data-coding][data-mine]");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    leave();
    mark.classList.add("is-chosen");
    which.value = mark.dataset.coding;
    which.disabled = false;
    const codes = mark.dataset.codes.split(" ");
    tool.querySelectorAll("#code-boxes input").forEach((box) => { box.checked = codes.includes(box.value); });
    change.querySelector("[data-change-name]").textContent = [...mark.querySelectorAll(".margin-name")].map((name) => name.textContent).join(", ");
    change.querySelector("[data-change-open]").setAttribute("href", mark.getAttribute("href"));
    change.hidden = false;
    change.querySelector("button").focus();
  });
  change.querySelector("[data-change-leave]").addEventListener("click", leave);

  // What is done is sent, and the paragraphs that changed are put in their places. A browser parses them as it does a page.
  const put = (answer) => {
    const focused = document.activeElement?.closest?.("p[data-at]")?.id;
    const stop = paragraphs().find((paragraph) => paragraph.tabIndex === 0)?.id;
    reading = false;
    for (const para of answer.querySelectorAll(".para")) document.getElementById(para.id)?.replaceWith(document.adoptNode(para));
    const codes = answer.querySelector("#code-boxes");
    if (codes) tool.querySelector("#code-boxes")?.replaceWith(document.adoptNode(codes));
    paragraphs().forEach((paragraph) => { if (!paragraph.hasAttribute("tabindex")) focusable(paragraph, paragraph.id === stop); });
    if (!paragraphs().some((paragraph) => paragraph.tabIndex === 0)) paragraphs().slice(0, 1).forEach((paragraph) => focusable(paragraph, true));
    if (focused) goTo(document.getElementById(focused));
    reading = true;
  };
  const send = (fields, then) => {
    const request = new XMLHttpRequest();
    request.open("POST", tool.action);
    request.responseType = "document";
    request.addEventListener("load", () => {
      const words = request.response?.querySelector("[data-said]");
      if (!words) { say(tool.dataset.saidFailed, true); return; }
      const fine = request.status === 200;
      if (fine) put(request.response);
      say(words.textContent, !fine);
      if (fine) then();
    });
    request.addEventListener("error", () => say(tool.dataset.saidFailed, true));
    request.send(fields);
  };
  tool.addEventListener("submit", (event) => {
    event.preventDefault();
    const act = event.submitter?.value ?? "code";
    const fields = new URLSearchParams(new FormData(tool));
    fields.set("act", act);
    fields.set("part", "1");
    fields.delete("p_from");
    fields.delete("p_to");
    if (["code", "vivo", "nothing", "range"].includes(act)) {
      if (!last) { say(tool.dataset.saidNone, true); return; }
      fields.set("from", last.from);
      fields.set("to", last.to);
      fields.set("quote", last.quote);
    }
    if (act !== "code") fields.delete("name");
    send(fields, () => {
      if (["change", "range", "remove"].includes(act)) leave();
      if (act === "code" || act === "vivo") {
        tool.querySelectorAll("#code-boxes input").forEach((box) => { box.checked = false; });
        const name = tool.querySelector("#name");
        if (name) name.value = "";
        sift();
      }
      const here = [...text.querySelectorAll("p[data-at]")].find((paragraph) => paragraph.tabIndex === 0);
      if (tool.contains(document.activeElement) && document.activeElement === search && here) here.focus({ preventScroll: true });
    });
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target.closest?.("input:not([type=checkbox]), textarea, select")) return;
    const act = event.key.toLowerCase() === "z" ? (event.shiftKey ? "redo" : "undo") : event.key.toLowerCase() === "y" ? "redo" : null;
    if (!act) return;
    event.preventDefault();
    tool.requestSubmit(tool.querySelector(`button[value='${act}']`));
  });
}

if (desk && text && tool) begin();
