// The Dutch under each part of a text (beside it on a large screen), for a talk at the child health centre and for who
// learns Dutch. The checks of the content make sure that both texts have the same parts in the same order.
const button = document.querySelector("#two");
const label = button.querySelector("span:last-child");
const failed = document.querySelector("#two-failed");
const show = label.textContent;

// Parts that stand alone: what the page adds to a text, such as explained words, has no counterpart.
const partsOf = (element) => [...element.children].filter((child) => !child.matches(".word, .dutch"));

function dutch(part) {
  const copy = document.createElement("div");
  copy.className = "dutch";
  copy.lang = "nl";
  copy.dir = "ltr";
  copy.append(...part.cloneNode(true).childNodes);
  for (const marked of copy.querySelectorAll("[id]")) marked.removeAttribute("id");
  return copy;
}

// Puts the Dutch of one part behind it; of a list or a box, behind each of its own parts.
function pair(own, other) {
  if (own.matches("ul, ol, .admonition")) {
    const others = partsOf(other);
    partsOf(own).forEach((part, index) => pair(part, others[index]));
  } else if (own.matches("li")) {
    // An item may hold a list of its own: its words come before that list.
    const words = other.cloneNode(true);
    for (const inner of words.querySelectorAll("ul, ol")) inner.remove();
    const list = own.querySelector(":scope > ul, :scope > ol");
    const mine = document.createElement("div");
    mine.className = "mine";
    mine.append(...[...own.childNodes].filter((node) => node !== list));
    own.insertBefore(beside(mine, words), list);
    if (list) pair(list, other.querySelector(":scope > ul, :scope > ol"));
  } else {
    const place = document.createComment("");
    own.before(place);
    place.replaceWith(beside(own, other));
  }
}

function beside(own, other) {
  const frame = document.createElement("div");
  frame.className = "pair";
  frame.append(own, dutch(other));
  return frame;
}

async function add() {
  const answer = await fetch(button.href);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const own = document.querySelector("article");
  const other = page.querySelector("article");
  pair(own.querySelector("h1"), other.querySelector("h1"));
  pair(own.querySelector(".answer"), other.querySelector(".answer"));
  const others = partsOf(other.querySelector(".text"));
  partsOf(own.querySelector(".text")).forEach((part, index) => pair(part, others[index]));
  const facts = other.querySelectorAll(".facts dl > div");
  own.querySelectorAll(".facts dl > div").forEach((row, index) => {
    row.querySelector("dd").append(dutch(facts[index]));
  });
}

function remove() {
  for (const copy of document.querySelectorAll(".dutch")) copy.remove();
  for (const frame of document.querySelectorAll(".pair, .mine")) frame.replaceWith(...frame.childNodes);
}

function tell(shown) {
  document.body.classList.toggle("two", shown);
  button.setAttribute("aria-pressed", String(shown));
  label.textContent = shown ? button.dataset.hide : show;
}

button.setAttribute("role", "button");
tell(false);
button.addEventListener("click", async (event) => {
  event.preventDefault();
  failed.hidden = true;
  if (document.body.classList.contains("two")) {
    remove();
    tell(false);
    return;
  }
  try {
    await add();
    tell(true);
  } catch {
    remove();
    failed.textContent = button.dataset.failed;
    failed.hidden = false;
  }
});
// What looks like a button answers to the space bar too (WAI-ARIA, button pattern).
button.addEventListener("keydown", (event) => {
  if (event.key === " ") {
    event.preventDefault();
    button.click();
  }
});
