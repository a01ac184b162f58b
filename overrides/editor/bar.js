// Loads a page of the site again when it, or what its bar tells, has changed. Only `gids serve` puts this in a page.
const PAUSE = 300; // milliseconds between two questions to the server on this computer
const { state } = document.getElementById("gids-bar").dataset;

async function watch() {
  try {
    if (!document.hidden) {
      const answer = await fetch(`/_schrijven/-/stand${location.pathname}`, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== state) {
        location.reload();
        return;
      }
    }
  } catch {
    // The server was stopped; it may come back.
  }
  setTimeout(watch, PAUSE);
}

watch();
