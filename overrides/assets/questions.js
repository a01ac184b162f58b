// What a parent wants to ask at one appointment, on this device only. It is never sent anywhere. A browser may refuse
// to keep things: then it lasts as long as the page, and the page says so.
const box = document.querySelector("#own");
const field = box.querySelector("textarea");
const said = box.querySelector("[role=status]");
const paper = box.querySelector(".paper");
const dialog = box.querySelector("dialog");
const [large, print, remove] = box.querySelectorAll(".row button");
const key = `questions/${box.dataset.name}`;

function read() {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

// Keeps a text, or nothing when it is empty; gives whether the browser let it.
function keep(text) {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

// On paper a field shows no more than its own size, so the same words stand beside it, for paper only.
function show() {
  const text = field.value.trim();
  paper.textContent = text;
  large.hidden = remove.hidden = !text;
}

field.addEventListener("input", () => {
  show();
  const text = field.value.trim() ? field.value : "";
  const kept = keep(text);
  said.textContent = !kept ? box.dataset.failed : text ? box.dataset.kept : "";
});
large.addEventListener("click", () => {
  dialog.querySelector("p").textContent = field.value.trim();
  dialog.showModal();
});
dialog.querySelector("button").addEventListener("click", () => dialog.close());
print.addEventListener("click", () => window.print());
remove.addEventListener("click", () => {
  if (!confirm(box.dataset.sure)) return;
  field.value = "";
  keep("");
  show();
  said.textContent = box.dataset.gone;
  field.focus();
});

field.value = read();
show();
// Without a script the page says to write on paper.
box.querySelector("p").hidden = true;
box.querySelector("div").hidden = false;
