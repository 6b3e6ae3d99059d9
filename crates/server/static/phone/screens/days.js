// My days: what I wrote, day by day; what is only on this phone and since when; what the site did not take, and what to do.

import { dayInWords, daysAllowed, instantInWords, say, whenInWords } from "../words.js";
import { button, h, icon, notice } from "../ui.js";
import { OWN_KINDS, kindInWords, lineOf } from "./labels.js";
import { shelfReason } from "./shelf.js";

const PAGE = 14;
const SYNCED = { ok: "phone-sync-ok", nothing: "phone-sync-nothing", later: "phone-sync-later" };

let daysShown = PAGE;

export async function days(app) {
  const entries = (await app.core.entries({ kinds: OWN_KINDS, mine: true })).filter(app.isHere);
  const shelf = entries.filter(({ state }) => state === "shelf");
  const split = entries.filter(({ conflict, state }) => conflict && state !== "shelf");
  const byDay = new Map();
  for (const each of entries.filter(({ state, retracted }) => state !== "shelf" && !retracted)) {
    const allowed = daysAllowed(each.occurred);
    const day = allowed ? allowed[1] : each.occurred;
    byDay.set(day, [...(byDay.get(day) || []), each]);
  }
  const ordered = Array.from(byDay.keys()).sort().reverse();
  const list = (heading, each) => each.length > 0 && h("section", { class: "ask-first" }, h("h2", null, heading),
    rows(app, each));
  return {
    title: say("phone-days-title"),
    live: true, chooses: true,
    nodes: [
      await sending(app),
      list(say("phone-shelf-title"), shelf),
      list(say("phone-conflict-title"), split),
      ordered.length === 0 && h("p", { class: "empty" }, say("phone-days-none")),
      ...ordered.slice(0, daysShown).map((day) => h("section", null, h("h2", null, heading(day, app.today())),
        rows(app, byDay.get(day)))),
      ordered.length > daysShown && button(say("phone-days-more"), () => {
        daysShown += PAGE;
        app.again();
      }),
    ],
  };
}

function heading(day, today) {
  const words = dayInWords(day, today);
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

// What is only here, and the way to send it now. No signal is no fault: it goes out by itself as soon as it can.
async function sending(app) {
  const { n, oldest } = await app.core.unsent();
  const said = h("p", { role: "status", "aria-live": "polite", class: "hint" });
  const go = button(say("phone-send-now"), async () => {
    go.disabled = true;
    said.textContent = say("phone-sync-under-way");
    const { ok, sent, got, problem } = await app.core.sync();
    const outcome = !ok ? (problem === "phone-lease-over" ? null : "later") : sent + got === 0 ? "nothing" : "ok";
    said.textContent = outcome === null ? say("phone-lease-over") : say(SYNCED[outcome], { sent, got });
    go.disabled = false;
  });
  const line = n === 0 ? say("phone-all-sent-long") : say("phone-only-here",
    { n, since: instantInWords(oldest, app.today()) });
  return notice(n === 0 ? "good" : "note", h("p", null, line), go, said);
}

function rows(app, entries) {
  return h("ul", { class: "rows" }, entries.map((each) => h("li", null,
    h("button", { type: "button", class: "row", onclick: () => app.go("entry", each.root) },
      h("span", { class: "what" }, h("b", null, kindInWords(each.kind)), h("span", null, lineOf(app, each)),
        each.state === "shelf" && h("span", { class: "why" }, shelfReason(each.reason))),
      h("span", { class: `state ${each.state}` }, icon(each.state), h("span", null, stateInWords(app, each))),
        icon("next")))));
}

export function stateInWords(app, { state, recorded_at: at, conflict }) {
  if (conflict) return say("phone-state-conflict");
  if (state === "shelf") return say("phone-state-shelf");
  return state === "here" ? say("phone-state-here", { since: instantInWords(at, app.today()) }) : say("phone-state-sent");
}

export const dateLine = (app, { occurred }) => whenInWords(occurred, app.today());
