// What screens are built of: elements, icons, choices, steps of minutes, fields. Text is only ever set as text.

import { say, amount, minutesInWords } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
let last = 0;

// A name that no other element of the page has.
export const unique = (name) => `${name}-${(last += 1)}`;

const isEmpty = (value) => value === null || value === undefined || value === false;

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (!isEmpty(child)) element.append(child);
  }
}

// An element: attributes as they are written in HTML, listeners as functions under `on…`.
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (isEmpty(value)) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

const ICONS = {
  log: ["M4 20l1-5L16 4l4 4L9 19z", "M13.5 6.5l4 4"],
  waiting: ["M7 3v18", "M7 4h11l-3 4 3 4H7"],
  days: ["M4 6h16v14H4z", "M4 10h16", "M8 3v4", "M16 3v4"],
  reflection: ["M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2z", "M12 6v14"],
  support: ["M12 20s-8-4.6-8-10a4.4 4.4 0 018-2.500 4.400 4.400 0 018 2.500c0 5.400-8 10-8 10z"],
  lock: ["M6 11h12v9H6z", "M8.500 11V8a3.500 3.500 0 017 0v3"],
  plus: ["M12 5v14", "M5 12h14"],
  minus: ["M5 12h14"],
  back: ["M15 5l-7 7 7 7"],
  next: ["M9 5l7 7-7 7"],
  here: ["M7 3h10v18H7z", "M11 18h2"],
  sent: ["M5 13l4 4L19 7"],
  shelf: ["M12 4v10", "M12 19v.500"],
};

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const told = { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" };
  Object.entries(told).forEach(([key, value]) => svg.setAttribute(key, value));
  for (const line of ICONS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", line);
    svg.append(path);
  }
  return svg;
}

// A button with what it does in words, and an icon where that helps.
export function button(text, onclick, options) {
  const { kind = "", glyph = null, ...attributes } = options || {};
  return h("button", { type: "button", class: `button ${kind}`, onclick, ...attributes }, glyph && icon(glyph),
    h("span", null, text));
}

// What a label says in brackets is said more quietly.
function quietly(label) {
  const at = label.search(/ ?[(（]/);
  return at < 1 ? [label] : [label.slice(0, at), h("small", null, ` ${label.slice(at).trim()}`)];
}

// A fault of a field, said where it is and read out.
function faultOf(id) {
  const place = h("p", { class: "fault", id, hidden: true });
  return {
    place,
    show(text) {
      place.textContent = text;
      place.hidden = text === "";
    },
  };
}

function hintOf(text) {
  return text ? h("p", { class: "hint" }, text) : null;
}

/* Choices as large chips: one of several, or several. `shown` says how many stand before "more choices"; one that may be left
   open is let go of by choosing it again. */
export function chips({ legend, hint, values, multiple = false, chosen = [], shown = 99, required = false, onchange,
  quiet = false }) {
  const name = unique("choice");
  const fault = faultOf(unique("fault"));
  const picked = new Set(chosen);
  const inputs = [];
  const chip = ({ code, label, note }) => {
    const input = h("input", { type: multiple ? "checkbox" : "radio", name, value: code, checked: picked.has(code) });
    inputs.push(input);
    let was = input.checked;
    input.addEventListener("click", () => {
      if (!multiple && !required && was && input.checked) {
        input.checked = false;
        changed();
      }
      inputs.forEach((each) => each.dispatchEvent(new Event("settle")));
    });
    input.addEventListener("settle", () => (was = input.checked));
    input.addEventListener("change", changed);
    return h("label", { class: "chip" }, input, h("span", null, quietly(label), note && h("small", null, ` ${note}`)));
  };
  const value = () => inputs.filter((input) => input.checked).map((input) => input.value);
  function changed() {
    inputs.forEach((each) => each.dispatchEvent(new Event("settle")));
    fault.show("");
    if (onchange) onchange(multiple ? value() : value()[0] || "");
  }
  const early = values.filter(({ code }, place) => place < shown || picked.has(code));
  const late = values.filter((value) => !early.includes(value));
  const group = h("div", { class: "chips" }, early.map(chip));
  const rest = h("div", { class: "chips", hidden: true }, late.map(chip));
  const more = late.length > 0 && button(say("phone-more"), () => {
    rest.hidden = false;
    more.remove();
    rest.querySelector("input").focus();
  }, { kind: "quiet", "aria-label": say("phone-more-of", { what: legend }) });
  const node = h("fieldset", { class: "field", "aria-describedby": fault.place.id },
    h("legend", quiet ? { class: "unseen" } : null, legend), hintOf(hint), fault.place, group, rest, more);
  return {
    node,
    value: () => (multiple ? value() : value()[0] || ""),
    pick(code) {
      inputs.forEach((input) => (input.checked = input.value === code));
      changed();
    },
    fault(text) {
      fault.show(text);
      (inputs.find((input) => input.checked) || inputs[0]).focus();
    },
  };
}

// A field for words.
export function text({ label, hint, value = "", lines = 1, most = 4000, type = "text", ...attributes }) {
  const id = unique("text");
  const fault = faultOf(unique("fault"));
  const told = { id, maxlength: most, "aria-describedby": `${id}-hint ${fault.place.id}`, ...attributes };
  const field = lines > 1 ? h("textarea", { rows: lines, ...told }) : h("input", { type, autocomplete: "off", ...told });
  field.value = value;
  field.addEventListener("input", () => fault.show(""));
  const told_hint = hint && h("p", { class: "hint", id: `${id}-hint` }, hint);
  const node = h("div", { class: "field" }, h("label", { for: id }, label), told_hint, fault.place, field);
  return {
    node,
    field,
    value: () => field.value.trim(),
    fault(message) {
      fault.show(message);
      field.focus();
    },
  };
}

// One thing to tick.
export function tick({ label, hint, checked = false, onchange }) {
  const input = h("input", { type: "checkbox", checked });
  if (onchange) input.addEventListener("change", () => onchange(input.checked));
  const node = h("div", { class: "field" }, h("label", { class: "chip wide" }, input, h("span", null, label)), hintOf(hint));
  return { node, value: () => input.checked };
}

// Minutes, by large steps and usual lengths; nothing where none are told.
export function minutes({ legend, hint, usual, value = 0, step = 15, most = 1440 }) {
  let told = value;
  const fault = faultOf(unique("fault"));
  const shown = h("output", { class: "amount" });
  const lengths = usual.map((length) => ({ length,
    chip: button(minutesInWords(length), () => set(length), { kind: "chip-button" }) }));
  const less = button(amount(step), () => set(told - step),
    { glyph: "minus", "aria-label": say("phone-minutes-less", { n: step }) });
  const more = button(amount(step), () => set(told + step),
    { glyph: "plus", "aria-label": say("phone-minutes-more", { n: step }) });
  function set(length) {
    told = Math.min(Math.max(length, 0), most);
    shown.textContent = told === 0 ? say("phone-minutes-none") : minutesInWords(told);
    less.disabled = told === 0;
    lengths.forEach(({ length: each, chip }) => chip.setAttribute("aria-pressed", String(each === told)));
    fault.show("");
  }
  set(value);
  const node = h("fieldset", { class: "field" }, h("legend", null, legend), hintOf(hint), fault.place,
    h("div", { class: "chips" }, lengths.map(({ chip }) => chip)), h("div", { class: "stepper" }, less, shown, more));
  return {
    node,
    value: () => told,
    fault(message) {
      fault.show(message);
      more.focus();
    },
  };
}

// What opens when it is asked for.
export function drawer(summary, ...children) {
  return h("details", { class: "drawer" }, h("summary", null, summary), h("div", { class: "inside" }, children));
}

// A notice, always beside a word that says which sort it is.
export function notice(sort, ...children) {
  return h("div", { class: `notice ${sort}` }, children);
}
