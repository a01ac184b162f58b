// Finds pages while a parent types. What is searched is fetched when the field is first used, never before; what is
// typed stays on this device. Without this script the page is the list of all questions.
const part = document.querySelector("#search");
const form = document.querySelector("form.find");
const field = form.elements.q;
const found = part.querySelector("#found");
const results = part.querySelector("ol");
const nothing = part.querySelector("#nothing");
const every = document.querySelector("#every");
const all = document.querySelector("#all");

const PAUSE = 250; // milliseconds without a new letter
const SHORT = 3; // letters: who types has not said enough yet to be told that there is nothing

let searching = null; // gives the search function, once it has been asked for
let isReady = false;
let latest = 0;
let timer = 0;

function load() {
  searching ??= start().catch((error) => {
    searching = null;
    throw error;
  });
  return searching;
}

async function start() {
  const [{ searcher }, data] = await Promise.all([import("./search-engine.js"), read()]);
  nothing.querySelector("ul").replaceChildren(...data.topics.map((topic) => filled("#topic", topic)));
  isReady = true;
  return searcher(data);
}

async function read() {
  // A copy of the site on a stick cannot fetch: there a script has brought the data already.
  if (globalThis.searchData) return globalThis.searchData;
  const answer = await fetch(`${part.dataset.home}search.json`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

// Gives a line of the list, or a tile, from its template.
function filled(template, { path, title, summary, icon, lang, dir }) {
  const item = part.querySelector(template).content.cloneNode(true).firstElementChild;
  item.querySelector("a").href = part.dataset.home + path;
  draw(item.querySelector("svg"), icon);
  const words = item.querySelectorAll("b, span:not(.words, .chip)");
  for (const [at, text] of [title, summary].entries()) {
    if (!words[at]) continue;
    words[at].textContent = text;
    if (lang) Object.assign(words[at], { lang, dir });
  }
  if (!lang) item.querySelector(".chip")?.remove();
  return item;
}

// Our own drawings are in one file (in a copy on a stick: in the page); one that the theme brings is in the page.
function draw(svg, name) {
  const other = part.querySelector("#drawings")?.content.querySelector(`[data-icon="${name}"] svg`);
  const use = svg.querySelector("use");
  if (other) svg.replaceWith(other.cloneNode(true));
  else use.setAttribute("href", use.getAttribute("href").replace(/#(icon-)?.*/, `#$1${name.split("/").pop()}`));
}

// Shows the list of all questions, or the pages that were found.
function show(text, pages = null) {
  found.textContent = text;
  results.replaceChildren(...(pages ?? []).map((page) => filled("#one", page)));
  results.hidden = !pages?.length;
  nothing.hidden = !pages || pages.length > 0;
  every.hidden = Boolean(pages);
  all.hidden = !pages;
}

async function search(done) {
  clearTimeout(timer);
  const typed = field.value.trim();
  const turn = ++latest;
  keep(typed);
  if (!typed) return show("");
  if (!isReady) found.textContent = part.dataset.waiting;
  try {
    const pages = (await load())(typed);
    if (turn !== latest) return;
    if (pages.length) show(part.dataset.found.replace("{number}", pages.length), pages);
    else if (done || typed.length >= SHORT) show(part.dataset.nothing, pages);
    else show("");
  } catch {
    if (turn === latest) show(part.dataset.failed);
  }
  if (done) found.focus();
}

// The address holds the question, so that it is still there after a page was read.
function keep(typed) {
  const address = new URL(location.href);
  if (typed) address.searchParams.set("q", typed);
  else address.searchParams.delete("q");
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // a page that was opened from a file may not change its address
  }
}

field.addEventListener("focus", () => load().catch(() => {}));
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(true);
});

const asked = new URLSearchParams(location.search).get("q");
if (asked) {
  field.value = asked;
  search();
}
