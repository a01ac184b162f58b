// What a reader can do with a text: see the Dutch beside it, pass it on. The scripts that do it are fetched at the tap.
const share = document.querySelector("#share");
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
  two.addEventListener("click", tapTwo);
  // What looks like a button answers to the space bar too (WAI-ARIA, button pattern).
  two.addEventListener("keydown", (event) => {
    if (event.key === " ") tapTwo(event);
  });
}

if (share) {
  const said = share.querySelector("[role=status]");
  const label = share.querySelector("[data-copy]");
  if (!navigator.share) label.textContent = label.dataset.copy;
  share.querySelector("button").addEventListener("click", () => {
    import("./share.js").then(({ pass }) => pass(share.dataset, said), () => (said.textContent = share.dataset.address));
  });
  share.hidden = false;
}
