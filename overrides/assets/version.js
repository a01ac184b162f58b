// Says so when the advice on this page has changed since it was kept or printed (`?v=` in the address of a code).
// Asks the site only in those two cases, and never sends what was read.
const notice = document.querySelector("#changed");
const own = notice.dataset.version;
const printed = new URLSearchParams(location.search).get("v");

let compared = false;

async function compare() {
  if (compared || !navigator.onLine) return;
  const answer = await fetch(notice.dataset.versions, { cache: "no-store" });
  const versions = await answer.json();
  compared = true;
  if ((versions[notice.dataset.path] ?? versions["*"]) !== own) notice.hidden = false;
}

// Asks the worker (sw.js) whether this page comes from what the device keeps.
function askIfKept() {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return Promise.resolve(!navigator.onLine);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ do: "kept" }, [port2]);
  });
}

// At once, or as soon as there is internet: now there may be one that never answers.
function compareSoon(isKept) {
  if (!isKept) return;
  const attempt = () => compare().catch(() => {});
  attempt();
  addEventListener("online", attempt);
  document.addEventListener("visibilitychange", attempt);
}

if (printed && printed !== own) notice.hidden = false;
else askIfKept().then(compareSoon);
