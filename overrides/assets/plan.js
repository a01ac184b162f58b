// Turns the list of steps into the parent's own plan. Fetched by plan-start.js when a parent asks for it.
import { calendarFile, googleLink } from "./plan-calendar.js";
import { dayFormat, planData } from "./plan-data.js";
import { problemOf, readDate } from "./plan-date.js";
import { holidaySet, parts, today } from "./plan-days.js";
import { forget, read, write } from "./plan-kept.js";
import { daysToShow, place } from "./plan-steps.js";

const form = document.querySelector("#plan form");
const result = document.querySelector("#result");
const every = document.querySelector("#every");
const message = document.querySelector("#plan .error");
const items = new Map([...every.querySelectorAll(".step")].map((item) => [item.id.replace("stap-", ""), item]));
const homes = new Map([...items].map(([name, item]) => [name, item.parentElement]));

let data = null; // the facts of the steps and the words, see plan-data.js
let words = null;
let holidays = null;
let format = null;
let showDates = null; // shows the dates that the form asks for now
let kept = null; // what the parent told: {birth, due, situations, done}
let keeping = false;

// A copy on a stick tells the address that this page has on the internet.
const here = globalThis.copyOf ?? location.href;
const written = (day) => format.format(new Date(day * 864e5));
const say = (key, values) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

// The form

const field = (name) => form.elements[name].value;
const dateIn = (name) => readDate(field(`${name}-day`), field(`${name}-month`), field(`${name}-year`));
const chosen = () => [...form.querySelectorAll('[name="situation"]:checked')].map((box) => box.value);

function fill({ birth, due, situations }) {
  form.elements.state.value = birth === null ? "due" : "born";
  for (const [name, day] of [["born", birth], ["due", due]]) {
    const [year, month, date] = day === null ? ["", "", ""] : parts(day);
    form.elements[`${name}-day`].value = date;
    form.elements[`${name}-month`].value = month;
    form.elements[`${name}-year`].value = year;
  }
  for (const box of form.querySelectorAll('[name="situation"]')) box.checked = situations.includes(box.value);
  form.elements.keep.checked = keeping;
  showDates();
}

export function submit() {
  const born = field("state") === "born";
  const early = chosen().includes("te-vroeg");
  const dates = { born, birth: born ? dateIn("born") : null, due: !born || early ? dateIn("due") : null };
  const problem = field("state") ? problemOf(dates, today()) : "error_date";
  message.textContent = problem ? words[problem] : "";
  message.hidden = !problem;
  if (problem) {
    form.querySelector("fieldset:not([hidden]) input:not([type=radio])")?.focus();
    return;
  }
  keeping = form.elements.keep.checked;
  kept = { birth: dates.birth, due: dates.due, situations: chosen(), done: kept?.done ?? [] };
  keep();
  show();
  result.querySelector("h2").focus();
}

function keep() {
  if (!keeping || !write(kept)) {
    keeping = false;
    forget();
    return;
  }
  savePage();
}

// The plan

function show() {
  const now = today();
  const groups = place(data.steps, kept, now, holidays);
  document.querySelector("#plan").hidden = true;
  for (const [group, found] of Object.entries(groups)) {
    const section = result.querySelector(`[data-group="${group}"]`);
    section.hidden = found.length === 0 && group !== "now";
    section.querySelector("ol").replaceChildren(...found.map((step) => filled(step, group, now)));
  }
  result.querySelector(".nothing").hidden = groups.now.length > 0;
  result.querySelector(".about").hidden = kept.birth !== null;
  const missed = result.querySelector(".see-missed");
  missed.hidden = groups.missed.length === 0;
  missed.querySelector("a").textContent = `${words.missed} (${groups.missed.length})`;
  result.classList.toggle("chosen", kept.situations.length > 0);
  result.hidden = false;
  every.hidden = true;
}

// Gives the list item of a step with its day, its tick and what it says to this parent.
function filled(step, group, now) {
  const item = items.get(step.name);
  clean(item);
  const days = ["now", "coming", "missed"].includes(group) ? daysToShow(step, group, now) : [];
  const lines = days.map(({ key, day }) => say(key, { date: written(day) }));
  const ahead = group === "now" || group === "coming";
  if (ahead && !step.window.periodKnown) lines.push(step.step.ask);
  if (ahead && step.step.lastInWords) lines.push(step.step.lastInWords);
  item.querySelector("h3").after(...lines.map(dayLine));
  const tools = document.querySelector("#mine").content.cloneNode(true).firstElementChild;
  const box = tools.querySelector("input");
  box.checked = group === "done";
  box.setAttribute("aria-labelledby", `naam-${step.name} tick-${step.name}`);
  tools.querySelector(".tick span").id = `tick-${step.name}`;
  box.addEventListener("change", () => tick(step.name, box.checked));
  const event = ahead ? eventOf(step, now) : null;
  const google = tools.querySelector(".google");
  if (event) google.href = googleLink(event);
  else google.remove();
  item.append(...alsos(item, step), tools);
  return item;
}

function dayLine(text) {
  const line = document.createElement("p");
  line.className = "day mine";
  line.textContent = text;
  return line;
}

// Links to what a step says about the situations of this parent.
function alsos(item, { step }) {
  return step.anchors
    .filter((anchor) => kept.situations.includes(anchor))
    .map((anchor) => {
      const link = document.createElement("a");
      link.className = "also mine";
      link.href = `${item.querySelector("h3 a").getAttribute("href")}#${anchor}`;
      link.textContent = say("anyway", { situation: data.situations[anchor] });
      return link;
    });
}

const clean = (item) => item.querySelectorAll(".mine").forEach((part) => part.remove());

function tick(name, isDone) {
  kept.done = isDone ? [...kept.done, name] : kept.done.filter((other) => other !== name);
  keep();
  show();
  const section = items.get(name).closest("details");
  if (section) section.open = true;
  items.get(name).querySelector("input").focus();
}

// Puts every step back where it was and drops what the parent told.
function forgetAll() {
  kept = null;
  keeping = false;
  forget();
  dropPages();
  for (const [name, item] of items) {
    clean(item);
    homes.get(name).append(item);
  }
  form.reset();
  showDates();
  result.hidden = true;
  every.hidden = false;
  document.querySelector("#plan").hidden = false;
  message.hidden = false;
  message.textContent = words.forgotten;
  document.querySelector("#plan h2").focus();
}

// The calendar

function eventOf({ name, step, window }, now) {
  const isEnd = step.kind !== "none" && window.last !== null;
  const day = isEnd ? window.last : window.first;
  if (day < now) return null;
  const item = items.get(name);
  const title = item.querySelector("h3 a").textContent;
  const text = [item.querySelector(".summary").textContent, words.no_appointment];
  if (step.dutch) text.push(say("in_dutch", { title: step.dutch }));
  return {
    name,
    title: say(isEnd ? "last_day" : "first_day", { title }),
    text: text.join("\n"),
    address: new URL(item.querySelector("h3 a").getAttribute("href"), here).href,
    day,
    first: window.first,
    isEnd,
  };
}

function saveCalendar() {
  const now = today();
  const groups = place(data.steps, kept, now, holidays);
  const events = [...groups.now, ...groups.coming].map((step) => eventOf(step, now)).filter(Boolean);
  const file = calendarFile(events, new URL(here).hostname, document.documentElement.lang, new Date());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
  link.download = "stappenplan.ics";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// Without internet: the worker keeps every page that was opened, also this one. Under data saver there is no worker
// until a parent wants to keep something.
async function savePage() {
  try {
    if (!document.querySelector("#offline")) return;
    const { keepPage } = await import("./stores.js");
    if (await keepPage(location.href, [new URL("plan.json", location.href).href])) result.dataset.saved = "";
  } catch {
    // a browser without this, a full phone, or no internet now: what was saved before stays
  }
}

async function dropPages() {
  try {
    delete result.dataset.saved;
    if (document.querySelector("#offline")) await (await import("./stores.js")).forgetVisited();
  } catch {
    // nothing was saved
  }
}

// Puts the parts that came with the facts in their place, and names what the plan looks for.
function addParts() {
  for (const [place, html] of Object.entries(data.parts)) document.querySelector(`#${place}`).innerHTML = html;
  for (const name of ["born", "due"]) {
    form.elements[`${name}-month`].append(...data.months.map((month, index) => new Option(month, index + 1)));
  }
  for (const [name, item] of items) {
    item.dataset.step = name;
    item.querySelector("h3 a").id = `naam-${name}`;
  }
}

// The plan that this device keeps is shown at once.
export async function start(showDatesOfForm) {
  data = await planData("");
  words = data.words;
  holidays = holidaySet(data.holidays);
  format = dayFormat(data);
  showDates = showDatesOfForm;
  addParts();
  result.querySelector("[data-do=change]").addEventListener("click", () => {
    document.querySelector("#plan").hidden = false;
    fill(kept);
    document.querySelector("#plan h2").focus();
  });
  result.querySelector("[data-do=print]").addEventListener("click", () => window.print());
  result.querySelector("[data-do=calendar]").addEventListener("click", saveCalendar);
  for (const button of document.querySelectorAll("[data-do=forget]")) button.addEventListener("click", forgetAll);
  kept = read();
  if (kept) {
    keeping = true;
    fill(kept);
    show();
    savePage();
  } else {
    document.querySelector("#plan").hidden = false;
    every.hidden = false;
  }
}
