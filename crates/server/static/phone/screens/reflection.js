// Reflections: hers alone until she shares one. To share is to write a version for the team; the private one is not shown to it.

import { say, whenInWords } from "../words.js";
import { button, drawer, h, notice, text } from "../ui.js";
import { leftOver, restored, saveBar, send, undoOf } from "./keep.js";
import { heads } from "./life.js";

export async function reflection(app) {
  const all = (await app.core.entries({ kinds: ["practice.reflection"], mine: true })).filter(({ retracted,
    state }) => !retracted && state !== "shelf");
  const form = await reflectionForm(app, null);
  return {
    title: say("phone-reflection-title"), chooses: true, draft: form.draft,
    nodes: [...form.nodes, all.length > 0 && h("section", null, h("h2", null, say("phone-reflection-earlier")),
      all.slice(0, 30).map((each) => card(app, each)))],
  };
}

export async function reflectionForm(app, before) {
  const left = before ? null : await leftOver(app, "reflection");
  const words = text({
    label: say("phone-reflection-text"), hint: say("phone-reflection-hint"), lines: 7, most: 20_000,
      value: (before && before.words && before.words.text) || left || "",
  });
  const form = h("form", {
    class: "sheet", novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      if (!words.value()) return words.fault(say("phone-missing-words"));
      const draft = {
        initiative: before ? before.initiative : app.initiative().id, kind: "practice.reflection", version: 1,
        occurred: before ? before.occurred : app.today(), audience: before ? before.audience : "author",
        amends: before ? before.amends : undefined, open: {}, words: { text: words.value() },
      };
      return send(app, form, () => app.keep([draft], say(before ? "phone-amended" : "phone-reflection-kept"),
        undoOf(before)), before);
    },
  }, notice("note", h("p", null, say("phone-reflection-private"))),
    before && !before.words && h("p", { class: "hint" }, say("phone-words-elsewhere")),
  words.node, saveBar(say("phone-reflection-save")));
  const draft = () => (before ? null : { screen: "reflection", value: words.value() || null });
  return { title: say(before ? "phone-amend-title" : "phone-reflection-title"), nodes: [form], draft };
}

function card(app, thread) {
  const isShared = thread.audience !== "author";
  const first = thread.words && thread.words.text;
  const share = async () => {
    const draft = { ...restored(thread, []), amends: heads(thread), audience: "team" };
    await app.keep([draft], say("phone-reflection-shared"), (ids) => [restored(thread, ids)]);
    await app.again();
  };
  const asked = !isShared && thread.words && drawer(say("phone-reflection-share"),
    h("p", null, say("phone-reflection-share-sure")),
    button(say("phone-reflection-share-yes"), share, { kind: "main" }));
  return h("article", { class: "card" },
    h("p", { class: "facts" }, `${whenInWords(thread.occurred, app.today())} · ${say(isShared ? "phone-audience-team" : "phone-audience-author")}`),
    h("p", { class: "said" }, first || say("phone-words-not-here")), asked,
    button(say("phone-open"), () => app.go("entry", thread.root),
      { kind: "quiet", "aria-label": say("phone-open-of", { when: whenInWords(thread.occurred, app.today()) }) }));
}
