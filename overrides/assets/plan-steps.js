// Which steps are for now, later or never, for one child on one day.
import { windowOf } from "./plan-days.js";

// A child that is not born yet is expected today at the earliest; the pregnancy counts from the due date itself.
const childOf = (kept, today) => ({ birth: kept.birth ?? Math.max(kept.due, today), due: kept.due ?? kept.birth });

// Who skips the question about situations sees every step; each says for whom it is.
const isFor = (step, chosen) =>
  !chosen.length || !step.situations.length || step.situations.some((each) => chosen.includes(each));

function groupOf(name, step, window, plan) {
  const { kept, steps, today } = plan;
  const isDone = (other) => kept.done.includes(other);
  if (isDone(name)) return "done";
  if (!isFor(step, kept.situations)) return "other";
  // One of a group is enough.
  if (step.either && Object.keys(steps).some((other) => steps[other].either === step.either && isDone(other))) {
    return "over";
  }
  if (window.last !== null && window.last < today) {
    // What ended before the birth is over once the child is there: nobody can mend it any more.
    const passed = kept.birth !== null && window.last <= kept.birth;
    return step.kind === "none" || passed ? "over" : "missed";
  }
  return window.first > today ? "coming" : "now";
}

// The next thing first: by the day on which it must be done, else by the day on which it is best done.
const urgency = ({ step, window }, today) =>
  (step.kind !== "none" && window.last) || (window.best >= today && window.best) || Infinity;

const ORDER = {
  now: (one, two, today) => urgency(one, today) - urgency(two, today) || 0,
  coming: (one, two) => one.window.first - two.window.first,
  missed: (one, two) => (two.step.kind === "hard") - (one.step.kind === "hard") || two.window.last - one.window.last,
};

// Gives {now, coming, missed, done, over, other}: lists of {name, step, window}, the next thing first.
export function place(steps, kept, today, holidays) {
  const child = childOf(kept, today);
  const groups = { now: [], coming: [], missed: [], done: [], over: [], other: [] };
  for (const [name, step] of Object.entries(steps)) {
    const window = windowOf(step, child, holidays);
    if (window) groups[groupOf(name, step, window, { kept, steps, today })].push({ name, step, window });
  }
  for (const [group, compare] of Object.entries(ORDER)) {
    groups[group].sort((one, two) => compare(one, two, today));
  }
  return groups;
}

const SOON = 92; // days

// The days that matter for a step, each with the key of its words: a list of {key, day}.
export function daysToShow({ step, window }, group, today) {
  const { first, best, last } = window;
  const until = last !== null && step.kind !== "none" ? [{ key: "until_day", day: last }] : [];
  if (group === "coming") return [{ key: "from_day", day: first }, ...until];
  if (until.length) return until;
  if (best !== null && best >= today) return [{ key: "best_day", day: best }];
  return last !== null && last <= today + SOON ? [{ key: "ends_day", day: last }] : [];
}
