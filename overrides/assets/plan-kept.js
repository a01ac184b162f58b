// What a parent asked us to remember, on this device only: {birth, due, situations, done}, days as numbers.
// It is never sent anywhere. A browser may refuse to keep things: then it lasts as long as the page.
const KEY = "plan";

const days = (value) => (Number.isInteger(value) && Math.abs(value) < 1e6 ? value : null);
const names = (value) => (Array.isArray(value) ? value.filter((name) => typeof name === "string") : []);

export function read() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    const kept = {
      birth: days(found.birth),
      due: days(found.due),
      situations: names(found.situations),
      done: names(found.done),
    };
    return kept.birth === null && kept.due === null ? null : kept;
  } catch {
    return null;
  }
}

export function write(kept) {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}
