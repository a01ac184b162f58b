// Says so when the advice on this page has changed since it was saved or printed (`?v=` in the address of a code).
// Asks the site only in those two cases, and never sends what was read.
const notice = document.querySelector("#changed");
const own = notice.dataset.version;
const printed = new URLSearchParams(location.search).get("v");

async function compare() {
  const answer = await fetch(notice.dataset.versions, { cache: "no-store" });
  const versions = await answer.json();
  if ((versions[notice.dataset.path] ?? versions["*"]) !== own) notice.hidden = false;
}

if (printed && printed !== own) notice.hidden = false;
// A page that was opened from what the device keeps is compared as soon as there is internet.
else if (navigator.serviceWorker?.controller || !navigator.onLine) {
  if (navigator.onLine) compare().catch(() => {});
  addEventListener("online", () => compare().catch(() => {}));
}
