// Keeps a whole language on this device: fetches what is missing, checks every file, and says it is whole only when it is.
// Tells how it goes by the event "pack" on the document: {language, state, isAsked, done, total}.
import { MARKER, noteWanted, openVisited, prefix, readWanted, register, released, root, wholePacks } from "./stores.js";

const AT_ONCE = 4;
const SILENCE = 60000; // ms without anything new after which we give up
const FULL = "kept-full"; // in localStorage: {language: version} that did not fit, so that we do not try again unasked
const FINGERPRINT = /\.[0-9a-f]{8}\.\w+$/;

const underway = new Map(); // language to the controller that stops it
const stopped = new WeakSet(); // controllers that a parent stopped
const tried = new Set(); // languages that a parent tapped on this page

const tell = (detail) => document.dispatchEvent(new CustomEvent("pack", { detail }));

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function rightResponse(response, file) {
  const bytes = await response.arrayBuffer();
  return (await sha256(bytes)) === file.sha256 ? new Response(bytes, { headers: response.headers }) : null;
}

// Fetches a file past what the browser keeps, which may be old; a name with a fingerprint may come from there.
async function fetched(file, signal) {
  for (const cache of FINGERPRINT.test(file.url) ? ["default", "reload"] : ["reload"]) {
    const response = await fetch(root + file.url, { cache, signal });
    const right = response.status === 200 && response.type === "basic" && (await rightResponse(response, file));
    if (right) return right;
  }
  throw new Error(`not as published: ${file.url}`);
}

async function copied(file, stores) {
  for (const store of stores) {
    const found = await store.match(root + file.url, { ignoreVary: true });
    const right = found && (await rightResponse(found, file));
    if (right) return right;
  }
  return null;
}

const packNames = async (language) =>
  (await caches.keys()).filter((name) => name.replace(/\w+$/, "") === `${prefix}pack-${language}-`);

async function dropPacks(language, isUnwanted) {
  for (const name of await packNames(language)) if (await isUnwanted(name)) await caches.delete(name);
}

const isWhole = async (name) => Boolean(await (await caches.open(name)).match(MARKER));

// Puts all files of `pack` into the cache `name`, without its marker.
async function fill(name, pack, language, signal) {
  const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name);
  const stores = await Promise.all(others.map((other) => caches.open(other)));
  const cache = await caches.open(name);
  let done = 0;
  const count = ({ bytes }) => {
    if (signal.aborted) return; // a file that came after another failed
    done += bytes;
    tell({ language, state: "busy", done, total: pack.bytes });
  };
  const have = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [];
  try {
    for (const file of pack.files) {
      const copy = have.has(root + file.url) || (await copied(file, stores));
      if (!copy) {
        missing.push(file);
        continue;
      }
      if (copy !== true) await cache.put(root + file.url, copy);
      count(file);
    }
    await dropPacks(language, async (other) => other !== name && !(await isWhole(other)));
    const next = async () => {
      for (let file = missing.shift(); file; file = missing.shift()) {
        const response = await fetched(file, signal);
        if (signal.aborted) throw new DOMException("broken off", "AbortError");
        await cache.put(root + file.url, response);
        count(file);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  } finally {
    missing.length = 0; // who still fetches, stops after that
  }
}

// From now on this version is the one that is kept: the older ones go, and copies of pages that were seen before it.
async function commit(name, pack, language) {
  const cache = await caches.open(name);
  await cache.put(MARKER, new Response(JSON.stringify(pack), { headers: { "Content-Type": "application/json" } }));
  await dropPacks(language, (other) => other !== name);
  const visited = await openVisited();
  const packed = new Set(pack.files.map(({ url }) => root + url)); // also pages above the languages
  for (const request of await visited.keys()) {
    if (packed.has(request.url) || request.url.startsWith(`${root}${language}/`)) await visited.delete(request);
  }
}

async function download(language, controller) {
  const answer = await fetch(`${root}${language}/pack.json`, { cache: "reload", signal: controller.signal });
  if (answer.status !== 200) throw new Error(`pack.json: ${answer.status}`);
  const pack = await answer.json();
  const name = `${prefix}pack-${language}-${pack.version}`;
  try {
    if (!(await isWhole(name))) await fill(name, pack, language, controller.signal);
    if (!(await isWhole(name)) || readWanted()[language] !== pack.version) await commit(name, pack, language);
  } catch (problem) {
    controller.abort();
    if (problem.name === "QuotaExceededError") noteTooLarge(language, pack.version);
    throw problem;
  }
  noteWanted(language, pack.version);
  // The site may be renewed since this page was opened: then the worker must know too.
  const told = (await released())[language];
  if (told && told !== pack.version) await (await navigator.serviceWorker.getRegistration(root)).update();
}

// Does the work of `download`, and gives up when nothing new comes for too long.
async function downloadInTime(language, controller) {
  let timer = null;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), SILENCE);
  };
  document.addEventListener("pack", start);
  start();
  try {
    await download(language, controller);
  } finally {
    document.removeEventListener("pack", start);
    clearTimeout(timer);
  }
}

function noteTooLarge(language, version) {
  try {
    localStorage.setItem(FULL, JSON.stringify({ ...JSON.parse(localStorage.getItem(FULL)), [language]: version }));
  } catch {
    // then it is tried again, unasked
  }
}

function isTooLarge(language, version) {
  try {
    return JSON.parse(localStorage.getItem(FULL))[language] === version;
  } catch {
    return false;
  }
}

// One tab at a time fetches a language.
function alone(language, ifAvailable, work) {
  if (!navigator.locks) return work();
  return navigator.locks.request(`${prefix}${language}`, { ifAvailable }, (lock) => (lock ? work() : undefined));
}

// Keeps a language because a parent asks for it. Gives "kept", "stopped", "full" or "failed"; never throws.
export async function keep(language, isAsked = true) {
  if (underway.has(language)) return "busy";
  const controller = new AbortController();
  underway.set(language, controller);
  let state = "kept";
  try {
    if (isAsked) {
      tried.add(language);
      tell({ language, state: "busy", done: 0, total: 1 });
      noteWanted(language, readWanted()[language] ?? "");
      await register();
      navigator.storage?.persist?.().catch(() => {});
    }
    await alone(language, !isAsked, () => downloadInTime(language, controller));
  } catch (problem) {
    state = stopped.has(controller) ? "stopped" : problem.name === "QuotaExceededError" ? "full" : "failed";
    // What does not fit or was stopped is not tried again unasked.
    if (state !== "failed") await dropPacks(language, async (name) => !(await isWhole(name)));
    if (state !== "failed" && !(await wholePacks()).has(language)) noteWanted(language, undefined);
  } finally {
    underway.delete(language);
  }
  tell({ language, state, isAsked });
  return state;
}

export function stop(language) {
  const controller = underway.get(language);
  if (!controller) return;
  stopped.add(controller);
  controller.abort();
}

export async function remove(language) {
  noteWanted(language, undefined);
  await dropPacks(language, () => true);
  tell({ language, state: "removed", isAsked: true });
}

// Renews what is kept when there is a newer release, and goes on with what was not finished. What the phone threw away
// is left to the parent.
export async function renew() {
  const [versions, whole] = [await released(), await wholePacks()];
  for (const language of new Set([...Object.keys(readWanted()), ...whole.keys()])) {
    const [version, noted] = [versions[language], readWanted()[language]];
    const has = whole.get(language)?.version;
    // Not noted is a page that was closed before it had put the older ones away.
    const isCurrent = !version || (has === version && (noted ?? has) === has);
    if (isCurrent || isTooLarge(language, version)) continue;
    const isUnfinished = noted === "" && !tried.has(language);
    if (has || isUnfinished) await keep(language, false);
  }
}
