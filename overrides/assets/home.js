// "Now for you" on the front page. Fetched by plan-start.js for a parent whose plan is kept on this device.
import { dayFormat, planData } from "./plan-data.js";
import { holidaySet, today } from "./plan-days.js";
import { read } from "./plan-kept.js";
import { daysToShow, place } from "./plan-steps.js";

const SHOWN = 3;

export async function showNow(card) {
  const kept = read();
  if (!kept) return;
  const data = await planData(card.dataset.plan);
  const now = today();
  const format = dayFormat(data);
  const groups = place(data.steps, kept, now, holidaySet(data.holidays));
  const list = card.querySelector("ol");
  for (const step of groups.now.slice(0, SHOWN)) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const { title, language } = step.step;
    link.href = `${card.dataset.steps}${step.name}/`;
    link.textContent = title;
    if (language) [link.lang, link.dir] = language;
    item.append(link);
    for (const shown of daysToShow(step, "now", now)) {
      const line = document.createElement("span");
      line.className = "day";
      line.textContent = data.words[shown.key].replace("{date}", format.format(new Date(shown.day * 864e5)));
      item.append(line);
    }
    list.append(item);
  }
  card.querySelector(".nothing").hidden = groups.now.length > 0;
  card.hidden = false;
}
