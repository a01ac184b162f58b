// "Mijn boekje": a parent or nurse ticks pages; they are laid below each other with a cover, to print as one booklet.
// The choice stays on this device. The pages come from this site itself, or from what the phone keeps of it.
const KEY = "booklet";
const form = document.querySelector("#choose");
const result = document.querySelector("#booklet");
const picked = form.querySelector(".picked");
const said = form.querySelector("[role=status]");
const beside = form.querySelector("[name=beside]");
const boxes = new Map(); // path of a page to its box to tick
const most = Number(form.dataset.most);

const chosen = () => [...boxes].filter(([, box]) => box.checked).map(([path]) => path);

function readChoice() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function keepChoice(paths) {
  try {
    if (paths.length > 0) localStorage.setItem(KEY, JSON.stringify(paths));
    else localStorage.removeItem(KEY);
  } catch {
    // then it lasts as long as this page
  }
}

function tell() {
  const paths = chosen();
  said.textContent = form.dataset.chosen.replace("{number}", paths.length).replace("{most}", most);
  for (const box of boxes.values()) box.disabled = !box.checked && paths.length >= most;
}

function offer() {
  const kept = new Set(readChoice().slice(0, most));
  for (const link of form.querySelectorAll("li a")) {
    const path = link.getAttribute("href").slice(form.dataset.home.length);
    const label = document.createElement("label");
    const box = document.createElement("input");
    const words = document.createElement("span");
    label.className = "choice";
    box.type = "checkbox";
    box.checked = kept.has(path);
    words.textContent = link.textContent;
    label.append(box, words);
    link.replaceWith(label);
    boxes.set(path, box);
  }
  form.querySelector("[data-without]").hidden = true;
  form.querySelector(".private").hidden = false;
  picked.hidden = false;
  tell();
}

function show(isMade) {
  form.hidden = isMade;
  result.hidden = !isMade;
  document.body.classList.toggle("two", isMade && Boolean(beside?.checked));
  (isMade ? result : form).querySelector("h1").focus();
}

async function make() {
  const paths = chosen();
  if (paths.length === 0) {
    said.textContent = form.dataset.nothing;
    return;
  }
  said.textContent = form.dataset.waiting;
  try {
    const { sheetOf } = await import("./booklet-sheets.js");
    const at = (folder, path) => new URL(`${folder}${path}`, document.baseURI).href;
    const sheets = await Promise.all(
      paths.map((path) => sheetOf(at(form.dataset.home, path), beside?.checked && at(beside.value, path))),
    );
    const titles = sheets.map((sheet) => {
      const item = document.createElement("li");
      item.textContent = sheet.querySelector("h1").textContent;
      return item;
    });
    result.querySelector(".sheets").replaceChildren(...sheets);
    result.querySelector("ol").replaceChildren(...titles);
    // A browser that does not know the language would write the day in another one: then only digits.
    const known = Intl.DateTimeFormat.supportedLocalesOf(form.dataset.locale);
    const style = known.length ? { dateStyle: "long" } : { day: "2-digit", month: "2-digit", year: "numeric" };
    const day = new Intl.DateTimeFormat([...known, "nl"], style).format(new Date());
    result.querySelector(".made").textContent = form.dataset.made.replace("{date}", day);
    tell();
    show(true);
  } catch {
    said.textContent = form.dataset.failed;
  }
}

function forget() {
  for (const box of boxes.values()) box.checked = false;
  keepChoice([]);
  tell();
  form.querySelector("h1").focus();
}

const actions = { make, forget, print: () => print(), change: () => show(false) };

form.addEventListener("change", ({ target }) => {
  if (target === beside) return;
  keepChoice(chosen());
  tell();
});
document.querySelector("main").addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-do]");
  if (button) actions[button.dataset.do]();
});
offer();
