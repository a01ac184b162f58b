// The page that the worker shows when there is no internet and the wanted page is not kept: first in the language of
// the address, with what this device does have. Without this script all languages stand below each other.
import { openVisited, root, wholePacks } from "./stores.js";

const sections = new Map([...document.querySelectorAll("section[data-language]")].map((part) => [part.dataset.language, part]));

// Gives the title of each page that is kept, about the last one first (browsers keep the order loosely).
async function visitedPages(language) {
  const visited = await openVisited();
  const found = [];
  for (const request of (await visited.keys()).reverse()) {
    const page = request.url.startsWith(`${root}${language}/`) && (await visited.match(request));
    if (!page || !page.headers.get("content-type")?.startsWith("text/html")) continue;
    const title = new DOMParser().parseFromString(await page.text(), "text/html").title;
    found.push([request.url, title.split(" · ")[0]]);
  }
  return found;
}

function link(address, words, language) {
  const item = document.createElement("li");
  const anchor = document.createElement("a");
  const name = document.createElement("bdi"); // it may be in another direction than the page
  name.textContent = words;
  anchor.href = address;
  anchor.lang = language.lang;
  anchor.append(name);
  item.append(anchor);
  return item;
}

async function fill(language) {
  const section = sections.get(language);
  const names = new Map([...document.querySelectorAll("nav a")].map((name) => [name.dataset.language, name]));
  const whole = [...(await wholePacks()).keys()].filter((code) => names.has(code));
  const links = whole.map((code) => link(`${root}${code}/`, names.get(code).textContent, names.get(code)));
  // Who has the whole language needs no list of what was read.
  const pages = whole.includes(language) ? [] : await visitedPages(language);
  links.push(...pages.map(([address, title]) => link(address, title, section)));
  section.querySelector("ul").replaceChildren(...links);
  section.querySelector(".have").hidden = links.length === 0;
}

function show(language) {
  for (const [code, section] of sections) section.hidden = code !== language;
  document.title = sections.get(language).querySelector("h1, h2").textContent;
  for (const name of document.querySelectorAll("nav a")) {
    if (name.dataset.language === language) name.setAttribute("aria-current", "true");
    else name.removeAttribute("aria-current");
  }
  fill(language).catch(() => {});
}

const [inAddress] = location.href.slice(root.length).split("/");
const known = [inAddress, ...navigator.languages.map((tag) => tag.split("-")[0]), ...sections.keys()];
show(known.find((language) => sections.has(language)));
document.querySelector("nav").addEventListener("click", (event) => {
  const name = event.target.closest("a");
  if (!name) return;
  event.preventDefault();
  show(name.dataset.language);
});
// Try again when there is internet; not when the reader has just tapped a link: that would take her tap away.
const again = () => location.reload();
addEventListener("online", again);
addEventListener("beforeunload", () => removeEventListener("online", again));
