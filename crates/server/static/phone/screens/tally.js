// A tally: large buttons that count, no persons. It goes on from what was counted today, and is kept when the app is put aside.

import { amount, say } from "../words.js";
import { h, icon, text } from "../ui.js";
import { byHabit, offered } from "./labels.js";
import { restored, saveBar, send } from "./keep.js";
import { heads as headsOf } from "./life.js";
import { allowsWords, levelOf, saidOf } from "./policy.js";

const LISTS = [["setting", "phone-contact-setting"], ["support", "phone-contact-support"]];
const MOST = 10_000;
const PAUSE = 60_000;

// What was counted, as the record keeps it; a contact happens in one setting, so that settings add up, and support does not.
export function counted({ apart, counts }) {
  const sum = (list) => Array.from((counts[list] || new Map()).values()).reduce((all, n) => all + n, 0);
  const peak = (list) => Math.max(0, ...Array.from((counts[list] || new Map()).values()));
  const lines = LISTS.flatMap(([list]) => Array.from(counts[list] || new Map()).filter(([, n]) => n > 0).map(([code,
    n]) => ({ code, list, n })));
  return { contacts: Math.max(apart + sum("setting"), peak("support")), counts: lines };
}

function readBack(open) {
  const counts = {};
  for (const [list] of LISTS) counts[list] = new Map((open.counts || []).filter((each) => each.list === list).map(({ code,
    n }) => [code, n]));
  const inSettings = Array.from(counts.setting.values()).reduce((all, n) => all + n, 0);
  return { apart: Math.max((open.contacts || 0) - inSettings, 0), counts };
}

export async function tally(app, before) {
  const initiative = app.initiative();
  const today = app.today();
  const recent = await app.core.entries({ kinds: ["practice.tally"], mine: true });
  const running = before || recent.find((each) => each.occurred === today && each.initiative === initiative.id && !each.retracted && each.state !== "shelf");
  const day = running ? running.occurred : today;
  const state = readBack(running ? running.open : {});
  let first = JSON.stringify(counted(state));
  let standing = running && running.state !== "shelf" ? running : null;
  let pause = 0;
  let heads = running ? before ? before.amends || [] : headsOf(running) : [];
  const level = levelOf(initiative, day);
  const note = allowsWords(level) ? text({ label: say("phone-tally-note"), hint: say("phone-no-names"), lines: 2,
    value: (running && running.words && running.words.note) || "" }) : null;

  const heard = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const rows = [];
  const show = () => rows.forEach((row) => row());
  // One row: its name, how many, and two large buttons.
  const row = (label, read, change, kind) => {
    const shown = h("output", { class: "n" });
    const step = (by, glyph, key) => h("button", {
      type: "button", class: `round ${glyph}`, "aria-label": say(key, { what: label }), onclick: () => {
        change(by);
        show();
        clearTimeout(pause);
        pause = setTimeout(leave, PAUSE);
        heard.textContent = say("phone-tally-heard", { what: label, n: read(), all: counted(state).contacts });
      },
    }, icon(glyph));
    const [less, more] = [step(-1, "minus", "phone-tally-less"), step(1, "plus", "phone-tally-more")];
    rows.push(() => {
      shown.textContent = amount(read());
      less.disabled = read() === (kind === "total" ? least() : 0);
      more.disabled = read() >= MOST;
    });
    return h("li", { class: kind }, h("span", { class: "what" }, label), less, shown, more);
  };
  const countOf = (list, code) => state.counts[list].get(code) || 0;
  const inSettings = () => Array.from(state.counts.setting.values()).reduce((all, n) => all + n, 0);
  const least = () => counted({ apart: 0, counts: state.counts }).contacts;
  const total = row(say("phone-tally-total"), () => counted(state).contacts, (by) => {
    state.apart = Math.max(0, counted(state).contacts + by - inSettings());
  }, "total");
  const lists = LISTS.map(([list, key]) => {
    const habits = recent.slice(0, 20).flatMap((each) => (each.open.counts || []).filter((count) => count.list === list).map(({ code }) => code));
    const values = byHabit(offered(app, list),
      [...habits, ...Array.from(state.counts[list].keys()).flatMap((code) => [code, code])]);
    const one = ({ code, label }) => row(label, () => countOf(list, code),
      (by) => state.counts[list].set(code, Math.max(0, countOf(list, code) + by)), "");
    const [early, late] = [values.slice(0, 6), values.slice(6)];
    return h("section", null, h("h2", null, say(key)), h("ul", { class: "tally" }, early.map(one)),
      late.length > 0 && h("details", { class: "drawer" }, h("summary", null, say("phone-more")),
        h("ul", { class: "tally inside" }, late.map(one))));
  });

  const draft = () => ({
    initiative: initiative.id, kind: "practice.tally", version: 1, occurred: day,
      audience: running ? running.audience : "team",
    amends: heads.length > 0 ? heads : undefined, open: counted(state),
      words: note && note.value() ? { note: note.value() } : {},
  });
  async function save(event) {
    event.preventDefault();
    if (counted(state).contacts === 0) {
      const fault = form.querySelector(".save > .fault");
      fault.textContent = say("phone-tally-nothing");
      fault.hidden = false;
      return undefined;
    }
    clearTimeout(pause);
    const undo = standing && ((ids) => [restored(standing, ids)]);
    return send(app, form, () => app.keep([draft()], say(standing ? "phone-tally-kept-on" : "phone-kept"), undo), before);
  }
  // Left alone in mid count, or put aside: what was counted is kept as it stands, and counting goes on from there.
  async function leave() {
    clearTimeout(pause);
    if (before || JSON.stringify(counted(state)) === first || counted(state).contacts === 0) return;
    const now = draft();
    first = JSON.stringify(now.open);
    app.hush();
    heads = [await app.core.save(now)];
    standing = now;
  }

  const form = h("form", { class: "sheet", novalidate: true, onsubmit: save },
    saidOf(level), running && !before && h("p", { class: "hint" }, say("phone-tally-goes-on")),
    h("ul", { class: "tally" }, total), lists, note && note.node, heard,
    saveBar(say(before ? "phone-save-amendment" : "phone-tally-save")));
  show();
  return { nodes: [form], leave };
}
