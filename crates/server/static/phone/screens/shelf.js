// Why the site did not take an entry, in words, and what can be done about it.

import { say } from "../words.js";

const REASONS = {
  "refusal-other-content": "phone-reason-other-content",
  "refusal-unknown-target": "phone-reason-target",
  "refusal-mixed-targets": "phone-reason-target",
  "refusal-no-target": "phone-reason-target",
  "refusal-not-allowed": "phone-reason-not-allowed",
  "refusal-audience": "phone-reason-not-allowed",
  "refusal-unknown-kind": "phone-reason-kind",
  "refusal-initiative": "phone-reason-initiative",
  "problem-not-in-list": "phone-reason-list",
  "problem-too-long": "phone-reason-too-long",
  "problem-missing": "phone-reason-missing",
  "problem-out-of-range": "phone-reason-range",
  "problem-nothing-counted": "phone-reason-range",
  "problem-not-agreed": "phone-reason-notes",
};

export const shelfReason = (code) => say(REASONS[code] || "phone-reason-other");
