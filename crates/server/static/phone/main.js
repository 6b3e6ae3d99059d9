// The app as a whole: it starts core, shows the screen that fits, keeps header, bar and notices around it. Which screen is
// shown lives in memory alone, so that no address and no history tells what was looked at.

import { core } from "./core.js";
import { LANGUAGES, dayOf, instantInWords, say, speak, spoken } from "./words.js";
import { button, drawer, h, icon, notice } from "./ui.js";
import { isWaiting } from "./screens/life.js";
import { days } from "./screens/days.js";
import { ended, unlock } from "./screens/door.js";
import { entry } from "./screens/entry.js";
import { log } from "./screens/log.js";
import { reflection } from "./screens/reflection.js";
import { join, start } from "./screens/start.js";
import { support } from "./screens/support.js";
import { waiting } from "./screens/waiting.js";

const UNDO_FOR = 10_000;
const PLACES = [
  ["log", "phone-nav-log", log], ["waiting", "phone-nav-waiting", waiting], ["days", "phone-nav-days", days],
  ["reflection", "phone-nav-reflection", reflection], ["support", "phone-nav-support", support],
];
const SCREENS = new Map([...PLACES.map(([name, , screen]) => [name, screen]), ["entry", entry]]);

const trail = [{ name: "log", arg: null }];
let settings = null;
let initiative = null;
let shown = { live: false };
let isBegun = false;
let turn = 0;

const standing = h("div", { class: "standing" });
const controls = h("div", { class: "controls" });
const notices = h("div", { class: "notices" });
const outlet = h("main", { id: "main" });
const toast = h("div", { class: "toast", role: "status", "aria-live": "polite", hidden: true });
const header = h("header", { class: "head" }, standing, toast, controls);
const bar = h("nav", { class: "bar" });

const now = () => core.now();
const today = () => dayOf(new Date(now() / 1000));

const app = {
  core, now, today,
  settings: () => settings,
  me: () => settings.me,
  // What was captured while the phone was locked belongs nowhere yet; it shows everywhere until it does.
  isHere: (each) => !each.initiative || each.initiative === app.initiative().id,
  isMine: ({ author }) => !author || author === settings.me.id,
  initiative: () => settings.initiatives.find(({ id }) => id === initiative) || settings.initiatives[0],
  // Goes to another screen; the way back leads here.
  async go(name, arg = null) {
    await leave();
    trail.push({ name, arg });
    history.pushState({ at: trail.length - 1 }, "");
    return render();
  },
  back: () => history.back(),
  again: () => render(),
  keep, leave, tell,
  // What was said can no longer be undone by itself.
  hush,
};

// What must not be lost when a screen is left or the phone is locked: a count is kept, what is half written stays a draft.
async function leave() {
  const draft = shown.draft && shown.draft();
  if (shown.leave) await shown.leave();
  if (!draft) return;
  const kept = await core.draft();
  // Nothing begun leaves alone what was begun elsewhere.
  if (draft.value || (kept && kept.screen === draft.screen)) await core.keepDraft(draft);
}

/* Keeps drafts, in their order: each is a draft, or makes one of the ids kept before it. Undone, what has not left is as if it
   had never been; of what has left, `undo` makes the drafts that bring back what was before, or else it is taken back. */
async function keep(drafts, said, undo) {
  const kept = [];
  for (const each of drafts) {
    const draft = typeof each === "function" ? each(kept.map(({ id }) => id)) : each;
    kept.push({ draft, id: await core.save(draft) });
  }
  tell(said, async () => {
    const gone = [];
    for (const each of kept.slice().reverse()) if (!(await core.undo(each.id))) gone.push(each);
    const back = gone.length === 0 ? [] : undo ? undo(gone.map(({ id }) => id).reverse()) : gone.map(retraction);
    for (const draft of back) await core.save(draft);
    tell(say("phone-undone"));
    if (shown.live) await render();
  });
  return kept.map(({ id }) => id);
}

function retraction({ draft, id }) {
  const { initiative: where, about, audience } = draft;
  return { initiative: where, about, audience, kind: "record.retraction", version: 1, occurred: today(), amends: [id],
    open: {}, words: {} };
}

// Says something at the top of the screen, where it covers nothing and moves nothing; with a way to undo it, for ten
// seconds, longer while it is held.
let ending = 0;
function tell(text, undo) {
  const close = () => {
    if (toast.contains(document.activeElement)) focusTitle();
    hush();
  };
  const begin = () => {
    clearTimeout(ending);
    ending = setTimeout(() => (toast.matches(":focus-within") || toast.matches(":hover") ? begin() : close()), UNDO_FOR);
  };
  const back = undo && button(say("phone-undo"), () => {
    clearTimeout(ending);
    close();
    undo();
  }, { kind: "on-dark" });
  toast.replaceChildren(h("p", null, text), ...(back ? [back] : []));
  toast.hidden = false;
  standing.hidden = true;
  begin();
}

function hush() {
  clearTimeout(ending);
  toast.hidden = true;
  standing.hidden = false;
}

function focusTitle() {
  const title = outlet.querySelector("h1");
  if (title) title.focus({ preventScroll: true });
}

/* What stands around the screens. */

function languages() {
  const short = { fr: "FR", en: "EN", "zh-Hans": "中文" };
  const options = LANGUAGES.map(([code, name]) => h("option", { value: code, lang: code, title: name }, short[code]));
  const choice = h("select", { "aria-label": say("phone-language"), class: "language" }, options);
  choice.value = spoken();
  choice.addEventListener("change", async () => {
    await core.language(choice.value);
    await speak(choice.value);
    choice.blur();
    await render();
  });
  return choice;
}

async function whatIsHere() {
  const { n, oldest, shelf } = await core.unsent();
  const lines = [n === 0 ? say("phone-all-sent") : say("phone-only-here", { n, since: instantInWords(oldest, today()) })];
  if (shelf > 0) lines.push(say("phone-shelf-count", { n: shelf }));
  return h("button", { type: "button", class: n + shelf > 0 ? "waits" : "", onclick: () => app.go("days") },
    icon(n + shelf > 0 ? "here" : "sent"), h("span", null, lines.join(" · ")));
}

async function showHeader(state) {
  const isOpen = state.status === "open" && state.joined;
  const said = isOpen ? await whatIsHere() : state.letters > 0 ? say("phone-letters", { n: state.letters }) : "";
  standing.replaceChildren(said);
  if (controls.contains(document.activeElement)) return;
  const lock = h("button", { type: "button", class: "lock", onclick: () => core.lock() }, icon("lock"),
    h("span", { class: "unseen" }, say("phone-lock")));
  controls.replaceChildren(languages(), ...(state.status === "open" ? [lock] : []));
}

async function showBar(state) {
  bar.hidden = !(state.status === "open" && state.joined);
  if (bar.hidden) return;
  const due = (await core.entries({ kinds: ["practice.follow-up", "practice.handoff"] })).filter((thread) => isWaiting(app,
    thread));
  const here = trail[trail.length - 1].name;
  bar.setAttribute("aria-label", say("phone-nav"));
  bar.replaceChildren(...PLACES.map(([name, key]) => {
    const count = name === "waiting" && due.length > 0;
    return h("button", { type: "button", "aria-current": here === name && "page", onclick: () => app.go(name) },
      icon(name), h("span", null, say(key)),
        count && h("b", { class: "count" }, h("span", { "aria-hidden": "true" }, String(due.length)),
        h("span", { class: "unseen" }, say("phone-nav-due", { n: due.length }))));
  }));
}

async function showNotices(state) {
  const told = [];
  const clock = await core.clock();
  if (state.alarm) {
    const begin = button(say("phone-alarm-begin"), () => Promise.resolve(core.beginWitness()).then(follow));
    told.push(notice("bad", h("p", null, h("b", null, say("phone-alarm"))), h("p", null, say("phone-alarm-do")),
      drawer(say("phone-alarm-restored"), h("p", null, say("phone-alarm-restored-why")), begin)));
  }
  if (state.status === "open" && state.joined && clock && clock.warn) told.push(notice("ask",
    h("p", null, say("phone-clock-wrong"))));
  if (state.joined && state.lease_until && state.lease_until < now()) {
    told.push(notice("ask", h("p", null, say("phone-lease-over")),
      h("a", { href: "/sign-in?next=/phone/" }, say("phone-sign-in"))));
  }
  if (update) told.push(notice("note", h("p", null, say("phone-update")), button(say("phone-update-now"), update)));
  notices.replaceChildren(...told);
}

let update = null;

// Initiatives are chosen among only where there are several; the one written about last comes first.
async function chooseInitiative() {
  settings = await core.settings();
  if (!settings || (initiative && settings.initiatives.some(({ id }) => id === initiative))) return;
  const last = (await core.entries({ mine: true })).find((each) => each.initiative);
  initiative = last ? last.initiative : settings.initiatives.length > 0 ? settings.initiatives[0].id : null;
}

function initiatives() {
  if (settings.initiatives.length < 2) return null;
  const options = settings.initiatives.map(({ id, title }) => h("option", { value: id }, title));
  const choice = h("select", { id: "initiative" }, options);
  choice.value = app.initiative().id;
  choice.addEventListener("change", () => {
    initiative = choice.value;
    render();
  });
  return h("div", { class: "field" }, h("label", { for: "initiative" }, say("phone-initiative")), choice);
}

async function screenFor(state) {
  if (state.ended && !isBegun) return ended(app, () => {
    isBegun = true;
    return render();
  });
  if (state.status === "new") return start(app);
  if (state.status === "locked") return unlock(app);
  if (!state.joined) return join(app);
  await chooseInitiative();
  if (!settings || !app.initiative()) return { title: say("phone-nothing-yet"),
    nodes: [h("p", null, say("phone-nothing-yet-why"))] };
  const { name, arg } = trail[trail.length - 1];
  return SCREENS.get(name)(app, arg);
}

// Shows the screen that fits now. Of two that overlap, the later one counts.
async function render(quietly = false) {
  const mine = (turn += 1);
  const state = await core.state();
  const next = await screenFor(state);
  if (mine !== turn) return;
  shown = next;
  document.title = next.title;
  const several = state.joined && settings && next.chooses ? initiatives() : null;
  outlet.replaceChildren(h("h1", { tabindex: "-1" }, next.title), ...(several ? [several] : []),
    ...next.nodes.filter(Boolean));
  await around(state);
  if (quietly) return;
  window.scrollTo(0, 0);
  if (next.focus) next.focus.focus();
  else focusTitle();
}

async function around(state) {
  await Promise.all([showHeader(state), showNotices(state), showBar(state)]);
}

// What changed shows where nothing is being filled in; header and bar follow in any case.
async function follow() {
  const typing = outlet.contains(document.activeElement) && document.activeElement.matches("input, textarea, select, summary");
  if (shown.live && !typing && outlet.querySelector("details[open]") === null) await render(true);
  else await around(await core.state());
}

async function begin() {
  document.body.replaceChildren(header, notices, outlet, bar);
  const state = await core.state();
  await speak(state.language || "fr");
  core.on("change", follow);
  core.on("sync", follow);
  core.on("lock", () => render());
  core.on("update", (apply) => {
    update = typeof apply === "function" ? apply : () => location.reload();
    follow();
  });
  core.on("locking", leave);
  core.on("ended", () => {
    isBegun = false;
    return render();
  });
  core.on("witness", follow);
  window.addEventListener("popstate", () => {
    if (trail.length > 1) trail.pop();
    render();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  await render();
}

begin();
