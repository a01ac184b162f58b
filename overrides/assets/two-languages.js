// The Dutch under each part of a text (beside it on a large screen), for a talk at the child health centre and for who
// learns Dutch. Fetched by tools.js at the first tap. The checks of the content make sure that both texts have the same
// parts in the same order; here that is looked at once more, because the two pages may come from different releases.

const PATIENCE = 10000; // ms
const PARTS = "h1, h2, h3, h4, p, li, .when, .facts dl > div";
// What the page adds to a text has no counterpart; what stands in one of the other parts goes with it.
const NO_PARTS = ".word *, .tools, #two-failed *, nav *, li p, .when *, .facts dl > div *";

const partsOf = (article) => [...article.querySelectorAll(PARTS)].filter((part) => !part.matches(NO_PARTS));
const isList = (node) => node.matches?.("ul, ol");
// Parts of the same kind belong together: what it is, the anchor of a heading, how many points and links are in it.
const kindOf = (part) => [part.tagName, part.id, part.querySelectorAll("li, a").length].join();

function made(name, className, nodes) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...nodes);
  return element;
}

// A copy of the words of a part: a label becomes strong, an anchor stays where it is, and one pictogram is enough.
function dutch(part) {
  const words = [...part.cloneNode(true).childNodes].filter((node) => !part.matches("li") || !isList(node));
  const copy = made("div", "dutch", part.matches(".when") ? [made("ul", "when", words)] : words);
  const { lang, dir } = part.closest("article");
  Object.assign(copy, { lang, dir });
  for (const icon of copy.querySelectorAll("svg")) icon.remove();
  for (const label of copy.querySelectorAll("dt")) label.replaceWith(made("b", "", label.childNodes));
  for (const row of copy.querySelectorAll("dd")) row.replaceWith(made("div", "", row.childNodes));
  for (const marked of copy.querySelectorAll("[id]")) marked.removeAttribute("id");
  return copy;
}

function pair(own, other) {
  const inside = own.matches("dl > div") ? own.querySelector("dd") : own.matches("li") && own;
  if (inside) {
    // The words of a point come before a list inside it, which has parts of its own.
    const words = [...inside.childNodes].filter((node) => inside !== own || !isList(node));
    inside.prepend(made("div", "pair", [made("div", "mine", words), dutch(other)]));
  } else {
    const place = document.createComment("");
    own.before(place);
    place.replaceWith(made("div", "pair", [own, dutch(other)]));
  }
}

const versionOf = (page) => page.querySelector("meta[name=version]")?.content;

// Puts the Dutch page into a page in another language, part by part. Fails when the two do not belong together.
export function addDutch(page, other) {
  const [own, others] = [page, other].map((one) => partsOf(one.querySelector("article")));
  const isSame = own.length === others.length && own.every((part, index) => kindOf(part) === kindOf(others[index]));
  // Nothing rather than Dutch that belongs to something else.
  if (!isSame || versionOf(other) !== versionOf(page)) throw new Error("not the same text");
  own.forEach((part, index) => pair(part, others[index]));
}

async function add(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  addDutch(document, page);
}

function remove() {
  for (const copy of document.querySelectorAll(".dutch")) copy.remove();
  for (const frame of document.querySelectorAll(".pair, .mine")) frame.replaceWith(...frame.childNodes);
}

// Shows the Dutch at `address`, or takes it away; gives whether it is there. Fails when it cannot be shown.
export async function toggle(address) {
  const isShown = document.querySelector(".dutch");
  if (isShown) remove();
  else await add(address);
  document.body.classList.toggle("two", !isShown);
  return !isShown;
}
