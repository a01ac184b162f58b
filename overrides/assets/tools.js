// What a reader can do with a text. The scripts that do it are fetched at the first tap.
const two = document.querySelector("#two");
const [failed] = document.querySelector("#two-failed")?.children ?? [];
let busy = false;

function press(button, isPressed) {
  const label = button.querySelector("span");
  button.dataset.show ??= label.textContent;
  label.textContent = isPressed ? button.dataset.hide : button.dataset.show;
  button.setAttribute("aria-pressed", isPressed);
}

async function tapTwo(event) {
  event.preventDefault();
  if (busy) return;
  busy = true;
  failed.hidden = true;
  try {
    const { toggle } = await import("./two-languages.js");
    press(two, await toggle(two.href));
  } catch {
    failed.hidden = false;
  }
  busy = false;
  two.scrollIntoView({ block: "nearest" }); // the Dutch above it pushes it down
}

if (two) {
  two.setAttribute("role", "button");
  press(two, false);
  two.onclick = tapTwo;
  // What looks like a button answers to the space bar too (WAI-ARIA, button pattern).
  two.onkeydown = (event) => event.key === " " && tapTwo(event);
}
