// Who it was with: nobody by default, someone known by a nickname, or someone new. Never a name that must be given.

import { instantInWords, say } from "../words.js";
import { button, chips, h, text } from "../ui.js";

const RECENT = 4;

export async function who(app, { allowsWords, before = null, chosen = null }) {
  const today = app.today();
  const persons = await app.core.persons();
  const seen = (person) => (typeof person.last === "number" ? instantInWords(person.last, today) : person.last || "");
  const asChoice = (person) => ({
    code: person.about,
    label: person.nickname || say("phone-who-unnamed"),
    note: person.nickname ? "" : seen(person),
  });
  const known = (about) => persons.find((person) => person.about === about || (person.merged || []).includes(about));
  const earlier = before ? { code: before,
    label: known(before) && known(before).nickname || say("phone-who-unnamed") } : null;
  const recent = persons.filter((person) => !before || known(before) !== person).slice(0, RECENT).map(asChoice);
  const nickname = text({ label: say("phone-who-nickname"), hint: say("phone-who-nickname-hint"), most: 60 });
  nickname.node.hidden = chosen !== "new" || !allowsWords();
  const choice = chips({
    legend: say("phone-who"),
    values: [{ code: "nobody", label: say("phone-who-nobody") }, earlier, ...recent,
      { code: "new", label: say("phone-who-new") }].filter(Boolean),
    chosen: [before || (chosen && (chosen === "new" || recent.some(({ code }) => code === chosen)) && chosen) || "nobody"],
      required: true,
    onchange: (code) => (nickname.node.hidden = code !== "new" || !allowsWords()),
  });

  // More people than fit: found by the beginning of a nickname, on this phone alone.
  let found = null;
  const results = h("div", { class: "chips", "aria-live": "polite" });
  const search = text({ label: say("phone-who-find"), type: "search" });
  search.field.addEventListener("input", async () => {
    const asked = search.value();
    const matches = asked === "" ? [] : (await app.core.persons(asked)).slice(0, 6);
    results.replaceChildren(...matches.map((person) => button(person.nickname || say("phone-who-unnamed"), () => {
      found = person.about;
      choice.pick("");
      Array.from(results.children).forEach((each) => each.setAttribute("aria-pressed", "false"));
      results.children[matches.indexOf(person)].setAttribute("aria-pressed", "true");
    }, { kind: "chip-button", "aria-pressed": "false" })));
    if (asked !== "" && matches.length === 0) results.replaceChildren(h("p", { class: "hint" },
      say("phone-who-none-found")));
  });
  const others = persons.length > RECENT && h("details", { class: "drawer" }, h("summary", null, say("phone-who-others")),
    h("div", { class: "inside" }, search.node, results));

  return {
    node: h("div", null, choice.node, nickname.node, others),
    chosen: () => choice.value() || found,
    // Who it was about, and the entry that opens a new pseudonym where there is one.
    read(initiative) {
      const code = choice.value();
      if (code === "nobody") return { about: undefined, opening: null };
      if (code !== "new") return { about: code || found || undefined, opening: null };
      const about = app.core.pseudonym();
      const words = allowsWords() && nickname.value() ? { nickname: nickname.value() } : {};
      const opening = { initiative, kind: "trust.person", version: 1, occurred: today, about, audience: "team", open: {},
        words };
      return { about, opening };
    },
  };
}
