// Passes this page on: through the phone's own menu where there is one, else as an address to paste. Asks nobody else.
const box = document.querySelector("#share");
const said = box.querySelector("[role=status]");
const label = box.querySelector("[data-copy]");
const { title, address } = box.dataset;

async function copy() {
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = said.dataset.copied;
  } catch {
    const shown = document.createElement("bdi");
    shown.textContent = address;
    said.replaceChildren(said.dataset.address, " ", shown);
  }
}

async function share() {
  try {
    await navigator.share({ title, url: address });
  } catch (error) {
    // A parent who closes the menu changed their mind; any other reason leaves the address.
    if (error.name !== "AbortError") await copy();
  }
}

if (!navigator.share) label.textContent = label.dataset.copy;
box.querySelector("button").addEventListener("click", navigator.share ? share : copy);
box.hidden = false;
