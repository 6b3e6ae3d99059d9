// What follow-ups and handoffs may become, whose turn it is, and when it is due.

import { daysAllowed } from "../words.js";

// As the record has it: a step may be passed over; what is over opens again only by being accepted.
const NEXT = {
  offered: ["accepted", "met", "attended", "closed", "declined", "lost"],
  accepted: ["met", "attended", "closed", "declined", "lost"],
  met: ["attended", "closed", "lost"],
  attended: ["closed", "lost"],
  closed: ["accepted"],
  declined: ["accepted"],
  lost: ["accepted"],
};

export const nextOf = (state) => NEXT[state] || [];

export function isOpen({ kind, open, retracted }) {
  if (retracted) return false;
  return kind === "practice.follow-up" ? open.state === "opened" : ["offered", "accepted", "met",
    "attended"].includes(open.state);
}

// Mine; nobody's in particular, and so perhaps mine; someone else's.
export function whose(app, { kind, open, author }) {
  const me = app.me().id;
  if (kind === "practice.follow-up") return (open.whose || author) === me ? "mine" : "theirs";
  if ([open.to, open.from || author].includes(me)) return "mine";
  return !open.to && !open.service ? "nobody" : "theirs";
}

export const isWaiting = (app, thread) => isOpen(thread) && whose(app, thread) !== "theirs";

// The last day on which it is still in time.
export function dueDay({ open }) {
  const allowed = open.due ? daysAllowed(open.due) : null;
  return allowed ? allowed[1] : null;
}

// The versions that a new one takes the place of.
export const heads = ({ conflict, id }) => conflict || [id];

// In which part of the list it stands.
export function urgency(app, thread) {
  const day = dueDay(thread);
  if (day === null) return "open";
  const today = app.today();
  return day < today ? "late" : day === today ? "today" : "later";
}
