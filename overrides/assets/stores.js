// What this device keeps of the site: the names of its caches (as in sw.js), the languages that a parent asked for,
// and the way to ask the worker something.
const script = document.querySelector("script[data-root]");
const WANTED = "kept"; // in localStorage: {language: version}, with an empty version while it is not whole yet

export const root = script && new URL(script.dataset.root, location.href).href;
export const canKeep = Boolean(root && /^https?:/.test(root) && navigator.serviceWorker && globalThis.caches);
// A parent who pays for every page gets nothing that was not asked for.
export const isSparing = Boolean(navigator.connection?.saveData);
export const prefix = root && `gids${new URL(root).pathname}`;
export const MARKER = `${root}pack.json`; // in a pack that is whole

export function readWanted() {
  try {
    return JSON.parse(localStorage.getItem(WANTED)) ?? {};
  } catch {
    return {};
  }
}

// Notes which version of a language a parent has; `undefined` when none is wanted any more.
export function noteWanted(language, version) {
  try {
    const wanted = { ...readWanted(), [language]: version };
    if (Object.values(wanted).every((kept) => kept === undefined)) localStorage.removeItem(WANTED);
    else localStorage.setItem(WANTED, JSON.stringify(wanted));
  } catch {
    // a browser that refuses: then the caches alone tell what is kept
  }
}

// Gives the packs that are whole: a map of languages to {name, version}.
export async function wholePacks() {
  const found = new Map();
  for (const name of await caches.keys()) {
    const [, language, version] = name.startsWith(prefix) ? (/^pack-(.+)-(\w+)$/.exec(name.slice(prefix.length)) ?? []) : [];
    if (language && (await (await caches.open(name)).match(MARKER))) found.set(language, { name, version });
  }
  return found;
}

export async function openVisited() {
  return caches.open(`${prefix}visited`);
}

export async function forgetVisited() {
  await caches.delete(`${prefix}visited`);
}

export function register() {
  return navigator.serviceWorker.register(`${root}sw.js`, { updateViaCache: "none" });
}

// Asks the worker; see the end of sw.js for what it answers.
export async function ask(question) {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    active.postMessage(question, [port2]);
  });
}

// Gives the version of each pack in the release that this device knows of; nothing when it has no worker.
export async function released() {
  const registration = await navigator.serviceWorker.getRegistration(root);
  return registration?.active ? ask({ do: "packs" }) : {};
}

// Lets the worker keep what this page shows, and the page itself when it was opened without a worker. With `more`
// files also what its scripts bring later. Gives true when all is kept.
export async function keepPage(address, more = []) {
  await register();
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  const named = [...document.querySelectorAll("script[src], link[href*='/assets/']")].map(({ src, href }) => src ?? href);
  // Styles, scripts, pictures and data; not what packs.js fetches meanwhile.
  const isShown = (name) => /\/assets\/|\.json$/.test(name) && !/\/(versions|pack)\.json$/.test(name);
  const files = new Set([...fetched, ...named, ...more].map((name) => name.split("#")[0]).filter(isShown));
  return ask({ do: "keep", page: address, files: [...files], isDeep: more.length > 0 });
}
