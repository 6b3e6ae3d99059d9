// When it happened, in one tap; what is written is never more exact than what was said.

import { dayInWords, daysAllowed, instantAsEdtf, later, say, whenInWords, dateOf } from "../words.js";
import { chips, h, text } from "../ui.js";

// The Monday of a day's week.
export const monday = (day) => later(day, -((dateOf(day).getDay() + 6) % 7));

// The choice of a time. `exact` offers now and parts of days; else only days.
export function when(app, { legend, exact = true, before = null, onchange } = {}) {
  const today = app.today();
  const hour = new Date(app.now() / 1000).getHours();
  const week = monday(today);
  const choices = [
    { code: exact ? "now" : "today", label: say(exact ? "phone-when-now" : "phone-today-choice"),
      edtf: exact ? instantAsEdtf(app.now()) : today },
    exact && hour >= 11 && { code: "morning", label: say("phone-when-morning"), edtf: today },
    exact ? { code: "evening", label: say("phone-when-evening"), edtf: later(today, -1) } :
      { code: "yesterday", label: say("phone-yesterday-choice"), edtf: later(today, -1) },
    exact && week !== today && { code: "week", label: say("phone-when-week"), edtf: `[${week}..${today}]` },
    { code: "day", label: say("phone-when-day") },
  ].filter(Boolean);
  if (before) choices.unshift({ code: "before", label: whenInWords(before, today), edtf: before });
  const day = text({ label: say("phone-when-which"), type: "date", max: today });
  day.field.value = today;
  day.node.hidden = true;
  const edtf = () => {
    const chosen = choices.find(({ code }) => code === choice.value()) || choices[0];
    // The day may have been left empty: then nothing closer is known than that it was before now.
    return chosen.edtf || day.value() || today;
  };
  const changed = () => {
    day.node.hidden = choice.value() !== "day";
    if (onchange) onchange(edtf());
  };
  const choice = chips({ legend: legend || say("phone-when"), values: choices, chosen: [choices[0].code], required: true,
    onchange: changed });
  day.field.addEventListener("change", changed);
  return { node: h("div", null, choice.node, day.node), edtf };
}

// By when: three taps that fit most promises, and a day.
export function byWhen(app, { legend, none = true, before = null } = {}) {
  const today = app.today();
  const choices = [
    { code: "tomorrow", label: say("phone-due-tomorrow"), day: later(today, 1) },
    { code: "three", label: say("phone-due-three"), day: later(today, 3) },
    { code: "week", label: say("phone-due-week"), day: later(today, 7) },
    { code: "day", label: say("phone-when-day") },
  ];
  if (before) choices.unshift({ code: "before",
    label: dayInWords(daysAllowed(before) ? daysAllowed(before)[1] : today, today), day: before });
  const day = text({ label: say("phone-when-which"), type: "date", min: today });
  day.field.value = later(today, 1);
  day.node.hidden = true;
  const choice = chips({
    legend: legend || say("phone-due-legend"), values: choices, chosen: before ? ["before"] : [], required: !none,
    onchange: (code) => (day.node.hidden = code !== "day"),
  });
  return {
    node: h("div", null, choice.node, day.node),
    fault: choice.fault,
    day() {
      const chosen = choices.find(({ code }) => code === choice.value());
      return chosen ? chosen.day || day.value() || null : null;
    },
  };
}
