// The facts of the steps and the words of the scripts: fetched when they are needed, and not part of a page.
// A page that is opened from a folder cannot fetch; it brings them itself as `planData`.
export async function planData(folder) {
  if (globalThis.planData) return globalThis.planData;
  const answer = await fetch(`${folder}plan.json`);
  if (!answer.ok) throw new Error(`plan.json: ${answer.status}`);
  return answer.json();
}

// Gives what writes a day in the language of the page: the browser, or a pattern where it does not know the language.
export function dayFormat(data) {
  if (Intl.DateTimeFormat.supportedLocalesOf(data.dates).length) {
    return new Intl.DateTimeFormat(data.dates, { dateStyle: "long", timeZone: "UTC" });
  }
  const format = (day) =>
    data.days[day.getUTCMonth()].replace("{day}", day.getUTCDate()).replace("{year}", day.getUTCFullYear());
  return { format };
}
