// Reads a date that a parent typed or chose, and says kindly what is wrong with it.
import { dayNumber, parts } from "./plan-days.js";

// Digits of Arabic, Persian and Urdu keyboards count too.
const digits = (text) =>
  text.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0) & 15));

// Gives a day, null when all three are empty, or NaN when they are no date.
export function readDate(day, month, year) {
  const typed = [year, month, day].map(digits);
  if (typed.every((text) => text === "")) return null;
  if (!typed.every((text) => /^\d{1,4}$/.test(text)) || typed[0].length !== 4) return NaN;
  const numbers = typed.map(Number);
  const found = dayNumber(...numbers);
  return parts(found).every((number, index) => number === numbers[index]) ? found : NaN;
}

const OLDEST = 366 * 6; // days; the last step is about children of five
const FARTHEST = 300; // days until a due date, at the very start of a pregnancy
const OVERDUE = 28;
const EARLIEST = 140; // days before the due date at which a child can be born and live

// Gives the key of what to say about the dates, or null when they are good.
export function problemOf({ born, birth, due }, today) {
  if ([born ? birth : due, due].some(Number.isNaN) || (born ? birth : due) === null) return "error_date";
  if (!born) return due > today + FARTHEST || due < today - OVERDUE ? "error_due" : null;
  if (birth > today) return "error_future";
  if (birth < today - OLDEST) return "error_old";
  return due !== null && (due < birth - OVERDUE || due > birth + EARLIEST) ? "error_early" : null;
}
