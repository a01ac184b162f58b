// On every page: starts the worker that keeps pages for when there is no internet, and renews what a parent keeps.
import { canKeep, isSparing, keepPage, readWanted } from "./stores.js";

async function renew() {
  if (Object.keys(readWanted()).length > 0) await (await import("./packs.js")).renew();
}

async function start() {
  await keepPage(navigator.serviceWorker.controller ? null : location.href);
  await renew();
}

if (canKeep && !isSparing) {
  const begin = () => start().catch(() => {}); // a browser that refuses shows the site as ever
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
  // A new release is there: what is kept may be old.
  navigator.serviceWorker.addEventListener("controllerchange", () => renew().catch(() => {}));
}
