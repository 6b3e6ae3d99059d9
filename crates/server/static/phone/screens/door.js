// Before and after: the locked phone, and the one that the clinic has ended.

import { amount, say } from "../words.js";
import { button, drawer, h, icon, text, tick } from "../ui.js";
import { busy, trouble } from "./start.js";

export async function unlock(app) {
  const wrong = trouble();
  const { ways } = await app.core.state();
  const open = (control, how) => busy(control, async () => {
    await app.core.unlock(how);
    await app.again();
  }, wrong);
  const typed = text({ label: say("phone-passphrase"), type: "password", autocomplete: "current-password",
    autocapitalize: "none", spellcheck: "false" });
  const form = ways.passphrase && h("form", {
    novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      if (!typed.value()) return typed.fault(say("phone-missing-words"));
      return open(form.querySelector("[type='submit']"), { passphrase: typed.value() });
    },
  }, typed.node, button(say("phone-unlock"), null, { type: "submit", kind: ways.passkey ? "" : "main" }));
  const byPasskey = ways.passkey && button(say("phone-unlock-passkey"),
    (event) => open(event.currentTarget, { passkey: true }), { kind: "main" });

  // Whoever has forgotten it begins again; what was not sent is lost, and is said to be.
  const sure = tick({ label: say("phone-forgotten-sure"), onchange: (isSure) => (again.disabled = !isSure) });
  const again = button(say("phone-forgotten-wipe"), async () => {
    await app.core.wipe();
    await app.again();
  }, { disabled: true });
  return {
    title: say("phone-locked-title"),
    nodes: [h("p", { class: "lead" }, say("phone-locked-lead")), wrong.place, byPasskey, form, quick(app),
      drawer(say("phone-forgotten"), h("p", null, say("phone-forgotten-why")), sure.node, again)],
    focus: byPasskey || typed.field,
  };
}

// Contacts counted without unlocking. The phone seals the count to itself, and reads it once it is unlocked.
function quick(app) {
  let n = 0;
  const shown = h("output", { class: "n" }, amount(n));
  const keep = button(say("phone-quick-keep"), async () => {
    keep.disabled = true;
    try {
      await app.core.save({ kind: "practice.tally", version: 1, occurred: app.today(), audience: "team",
        open: { contacts: n }, words: {} });
      app.tell(say("phone-quick-kept"));
      await app.again();
    } catch (error) {
      wrong.show(error);
      keep.disabled = false;
    }
  }, { kind: "main", disabled: true });
  const wrong = trouble();
  const step = (by, glyph, key) => h("button", {
    type: "button", class: `round ${glyph}`, "aria-label": say(key, { what: say("phone-tally-total") }), onclick: () => {
      n = Math.max(0, n + by);
      shown.textContent = amount(n);
      keep.disabled = n === 0;
    },
  }, icon(glyph));
  return drawer(say("phone-quick"), h("p", { class: "hint" }, say("phone-quick-why")), wrong.place,
    h("ul", { class: "tally" }, h("li", { class: "total" }, h("span", { class: "what" }, say("phone-tally-total")),
      step(-1, "minus", "phone-tally-less"), shown, step(1, "plus", "phone-tally-more"))), keep);
}

// The clinic ended this phone, and everything on it is destroyed. Its owner may begin again.
export async function ended(app, begin) {
  return {
    title: say("phone-ended-title"),
    nodes: [h("p", { class: "lead" }, say("phone-ended-lead")), h("p", null, say("phone-ended-next")),
      button(say("phone-ended-begin"), begin)],
  };
}
