// "Now for you" on the front page, for a parent whose plan is kept on this device.
import { planData } from "./plan-data.js";
import { holidaySet, today } from "./plan-days.js";
import { read } from "./plan-kept.js";
import { daysToShow, place } from "./plan-steps.js";

const SHOWN = 3;
const card = document.querySelector("#now");
const kept = read();

async function show() {
  const data = await planData(card.dataset.plan);
  const now = today();
  const format = new Intl.DateTimeFormat(data.dates, { dateStyle: "long", timeZone: "UTC" });
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

// Without a network and without a saved plan the front page stays as it is.
if (kept) show().catch(() => {});
