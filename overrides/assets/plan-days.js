// The day of a moment, as hooks/gids/timeline finds it; tests compare the two on every birth date of four years.
// A day is a number: whole days since 1 January 1970. There is no time in it, and so no time zone.

export const dayNumber = (year, month, day) => Date.UTC(year, month - 1, day) / 864e5;

export function parts(day) {
  const date = new Date(day * 864e5);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

export const fromIso = (text) => dayNumber(...text.split("-").map(Number));

// Today as the reader's own clock and calendar say it.
export function today() {
  const now = new Date();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

// The public holidays come with the page, as yymmdd.
export const holidaySet = (list) =>
  new Set(list.map((text) => dayNumber(2000 + +text.slice(0, 2), +text.slice(2, 4), +text.slice(4))));

// A month that lacks the day: what opens does so on the first of the next, what ends on the last of the month.
export function addMonths(day, months, opens) {
  const [year, month, date] = parts(day);
  const first = dayNumber(year, month + months, 1);
  const next = dayNumber(year, month + months + 1, 1);
  if (first + date <= next) return first + date - 1;
  return opens ? next : next - 1;
}

function isWorkingDay(day, holidays) {
  const weekday = (day + 4) % 7; // 1 January 1970 was a Thursday; Sunday is 0
  return weekday > 0 && weekday < 6 && !holidays.has(day);
}

// The end of a legal term is a working day, and the term holds enough of them (Algemene termijnenwet, art. 1, 2).
function endOfTerm(start, end, atLeast, holidays) {
  let working = 0;
  for (let day = start + 1; day <= end; day++) working += isWorkingDay(day, holidays);
  while (working < atLeast || !isWorkingDay(end, holidays)) {
    end += 1;
    working += isWorkingDay(end, holidays);
  }
  return end;
}

// A child has a birth or an expected day, or both. Gives null for an event that no calendar knows.
export function dayOf(moment, child, opens, holidays) {
  const birth = child.birth ?? child.due;
  const due = child.due ?? child.birth;
  if (moment.anchor === "event") return null;
  if (moment.yearDay) {
    const [years, month, date] = moment.yearDay;
    return Math.max(dayNumber(parts(birth)[0] + years, month, date), birth);
  }
  const anchor = { birth, due, start: due - 280 }[moment.anchor];
  const start = addMonths(anchor, moment.months ?? 0, opens);
  let day = start + (moment.days ?? 0);
  for (let left = moment.workingDays ?? 0; left > 0; left--) {
    do day += 1;
    while (!isWorkingDay(day, holidays));
  }
  if (moment.atLeast) day = endOfTerm(start, day, moment.atLeast, holidays);
  if (moment.nextMonth) day = addMonths(day - parts(day)[2] + 1, 1, opens);
  return day;
}

function applies(rule, birth) {
  return (
    (!rule.bornFrom || fromIso(rule.bornFrom) <= birth) &&
    (!rule.bornUntil || birth <= fromIso(rule.bornUntil)) &&
    (!rule.bornIn || rule.bornIn.includes(parts(birth)[1]))
  );
}

// From when, best when and until when; null when no rule of the step is about this child.
export function windowOf(step, child, holidays) {
  const birth = child.birth ?? child.due;
  const rule = step.when.find((each) => applies(each, birth));
  if (!rule) return null;
  const day = (moment, opens) => (moment ? dayOf(moment, child, opens, holidays) : null);
  const first = day(rule.from, true);
  const best = day(rule.best, false);
  if (!rule.periods) return { first, best, last: day(rule.until, false), periodKnown: true };
  for (const period of rule.periods) {
    const [bornFrom, bornUntil, opens, closes] = period.map(fromIso);
    if (bornFrom <= birth && birth <= bornUntil) {
      return { first: Math.max(first, opens), best, last: closes, periodKnown: true };
    }
  }
  return { first, best, last: null, periodKnown: false };
}
