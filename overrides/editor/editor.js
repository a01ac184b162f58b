// The page for editors renews itself: the words at once, a frame when the page in it was made again.
const PAUSE = 300; // milliseconds between two questions to the server on this computer

let tag = "";

function renew(fresh) {
  for (const part of fresh.querySelectorAll("[data-renew]")) {
    const old = document.getElementById(part.id);
    if (old && old.outerHTML !== part.outerHTML) old.replaceWith(document.importNode(part, true));
  }
  for (const part of fresh.querySelectorAll("[data-shown]")) {
    const old = document.getElementById(part.id);
    if (!old || old.dataset.shown === part.dataset.shown) continue;
    const frame = old.querySelector("iframe");
    if (frame && part.querySelector("iframe")) {
      old.dataset.shown = part.dataset.shown;
      frame.contentWindow.location.reload(); // stays where the reader was
    } else if (part.querySelector("iframe")) {
      old.replaceWith(document.importNode(part, true));
    }
  }
  if (document.querySelectorAll("article").length !== fresh.querySelectorAll("article").length) location.reload();
}

async function ask() {
  const answer = await fetch(location.pathname, { cache: "no-store", headers: { "If-None-Match": tag } });
  if (answer.status !== 200) return;
  tag = answer.headers.get("ETag");
  renew(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

async function watch() {
  try {
    if (!document.hidden) await ask();
  } catch {
    // The server was stopped; it may come back.
  }
  setTimeout(watch, PAUSE);
}

watch();
