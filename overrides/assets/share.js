// Passes a page on: through the phone's own menu where there is one, else as an address to paste. Asks nobody else.

// Copies the address, or shows it for who may not copy.
async function copy(address, said) {
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = said.dataset.copied;
  } catch {
    const shown = document.createElement("bdi");
    shown.textContent = address;
    said.replaceChildren(said.dataset.address, " ", shown);
  }
}

export async function pass({ title, address }, said) {
  if (!navigator.share) return copy(address, said);
  try {
    return await navigator.share({ title, url: address });
  } catch (error) {
    // A parent who closes the menu changed their mind; any other reason leaves the address.
    return error.name === "AbortError" ? undefined : copy(address, said);
  }
}
