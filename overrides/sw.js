// Keeps pages for when there is no internet. The network always comes first, so nobody who is online sees an old page.
// What is kept, in caches of this site only:
//   core-<version>   the page that says there is no internet; without it this release is not installed
//   visited          every page as it was seen last
//   assets           the styles, scripts and pictograms of those pages; their names hold a fingerprint of their bytes
//   pack-<language>-<version>   a whole language, put there by packs.js when a parent asks for it
// How it works and how to switch it off: docs/maintainers/offline.md. The build fills in what this release is.
const BUILD = "@BUILD@"; // {version, core: [{url, sha256}], packs: {language: version}}

const PATIENCE = 3000; // ms that the network may take when there is a kept page to show
const LAST_PATIENCE = 10000; // and when there is none
const MOST_PAGES = 80;
const MOST_ASSETS = 60;
const ROOT = self.registration.scope;
const OURS = `gids${new URL(ROOT).pathname}`;
const CORE = `${OURS}core-${BUILD.version}`;
const VISITED = `${OURS}visited`;
const ASSETS = `${OURS}assets`;
const NO_INTERNET = `${ROOT}geen-internet.html`;
const MARKER = `${ROOT}pack.json`; // packs.js puts it into a pack when the pack is whole
const FINGERPRINT = /\/assets\/[^/]+\.([0-9a-f]{8})\.\w+$/;
const KEPT_TYPES = /^(text\/html|application\/(manifest\+)?json|image\/)/;
const IMPORT = /\bfrom\s*"(\.\/[^"]+)"/g;
const DEEP_IMPORT = /\b(?:from|import)[\s(]*"(\.\/[^"]+)"/g;
const KEY = { ignoreVary: true };

const shown = new Map(); // the ids of the pages that we gave, and whether they came from what is kept

const isRight = (response) => response.status === 200 && response.type === "basic";
const inTime = (promise, limit) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(reject, limit, new Error("too late")))]);

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The one address under which a page is kept: without query, a folder with its slash, index.html as its folder.
function keyOf(address) {
  const url = new URL(address);
  url.search = url.hash = "";
  url.pathname = url.pathname.replace(/\/index\.html$/, "/").replace(/\/[^/.]+$/, "$&/");
  return url.href;
}

// The release

// A file of this release with exactly its bytes. What the browser has of it will do, when it is right.
async function exact({ url, sha256: wanted }) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(ROOT + url, { cache });
    const bytes = await response.arrayBuffer();
    if (isRight(response) && (await sha256(bytes)) === wanted) return new Response(bytes, { headers: response.headers });
  }
  throw new Error(`not as published: ${url}`);
}

async function install() {
  try {
    const files = await Promise.all(BUILD.core.map(exact));
    const core = await caches.open(CORE);
    await Promise.all(files.map((file, number) => core.put(ROOT + BUILD.core[number].url, file)));
  } catch (problem) {
    await caches.delete(CORE);
    throw problem; // the worker of the release before this one stays
  }
  // A page names its style and scripts by fingerprint, so a tab of an older release keeps its own: no need to wait.
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${OURS}core-`) && name !== CORE) await caches.delete(name);
  }
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

// What is kept

async function inPacks(key) {
  for (const name of (await caches.keys()).reverse()) {
    if (!name.startsWith(`${OURS}pack-`)) continue;
    const pack = await caches.open(name);
    const found = (await pack.match(MARKER)) && (await pack.match(key, KEY));
    if (found) return found;
  }
  return undefined;
}

async function kept(key) {
  const visited = await caches.open(VISITED);
  return (await visited.match(key, KEY)) ?? inPacks(key);
}

// Keeps what the network gave, as what was seen last at this address; what is gone there, goes here too.
async function remember(address, response) {
  const isKept = isRight(response) && KEPT_TYPES.test(response.headers.get("content-type"));
  const copy = isKept ? response.clone() : null; // not of a large download: that would stay in memory
  const visited = await caches.open(VISITED);
  if ([404, 410].includes(response.status)) await visited.delete(address, { ...KEY, ignoreSearch: true });
  if (!copy) return;
  // A browser refuses a kept answer to which it was led from elsewhere, so that is forgotten.
  await visited.put(keyOf(address), copy.redirected ? new Response(copy.body, { headers: copy.headers }) : copy);
  for (const oldest of (await visited.keys()).slice(0, -MOST_PAGES)) await visited.delete(oldest);
}

async function rememberAsset(address, response) {
  if (!isRight(response)) return;
  const bytes = await response.arrayBuffer();
  if (!(await sha256(bytes)).startsWith(FINGERPRINT.exec(address)[1])) return;
  const assets = await caches.open(ASSETS);
  await assets.put(address, new Response(bytes, { headers: response.headers }));
  if ((await assets.keys()).length > MOST_ASSETS) await dropUnused(assets);
}

// Drops the assets that no kept page needs: named neither in it nor in a script of it.
async function dropUnused(assets) {
  const nameOf = (request) => request.url.split("/").pop();
  const unused = new Map((await assets.keys()).map((request) => [nameOf(request), request]));
  const visited = await (await caches.open(VISITED)).matchAll();
  const texts = await Promise.all(visited.map((page) => page.text()));
  while (texts.length > 0) {
    const text = texts.pop();
    for (const [name, request] of unused) {
      if (!text.includes(name)) continue;
      unused.delete(name);
      if (name.endsWith(".js")) texts.push(await (await assets.match(request, KEY)).text());
    }
  }
  for (const request of unused.values()) await assets.delete(request);
}

async function haveAsset(address) {
  const assets = await caches.open(ASSETS);
  const own = await assets.match(address, KEY);
  if (own) return own;
  const other = (await (await caches.open(CORE)).match(address, KEY)) ?? (await inPacks(address));
  // A copy of its own: the pack may be replaced while a page that was seen last still needs it.
  if (other) await assets.put(address, other.clone());
  return other;
}

// Answers

// Asks the network, and keeps what it gives, however late it comes.
function fresh(event) {
  const network = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  event.waitUntil(network.then((response) => remember(event.request.url, response)).catch(() => {}));
  return network;
}

async function page(event) {
  const network = fresh(event);
  const key = keyOf(event.request.url);
  const copy = await kept(key);
  try {
    const response = await inTime(network, copy ? PATIENCE : LAST_PATIENCE);
    shown.set(event.resultingClientId, false);
    if (!copy || response.status < 500) return response;
  } catch {
    // no internet, or an internet that never answers
  }
  if (!copy) return (await caches.match(NO_INTERNET, { cacheName: CORE })) ?? network;
  const { pathname, search } = new URL(event.request.url);
  if (new URL(key).pathname !== pathname) return Response.redirect(key + search);
  shown.set(event.resultingClientId, true);
  return copy;
}

async function data(event) {
  const network = fresh(event);
  const copy = await kept(keyOf(event.request.url));
  if (!copy) return network;
  const response = await inTime(network, PATIENCE).catch(() => copy);
  return response.status < 500 ? response : copy;
}

async function asset(event, url) {
  const have = await haveAsset(url);
  if (have) return have;
  const response = await fetch(event.request);
  event.waitUntil(rememberAsset(url, response.clone()).catch(() => {}));
  return response;
}

// Keeps a page that was opened before there was a worker, and what it shows. The browser has these already.
async function keep({ page: address, files, isDeep }) {
  const get = (url) => fetch(url, { cache: "force-cache" });
  const missing = async (url) => {
    if (!FINGERPRINT.test(url)) return (await kept(keyOf(url))) ?? remember(url, await get(url));
    if (!(await haveAsset(url))) await rememberAsset(url, await get(url));
    // Not every browser tells which scripts a script brought, and some bring others later.
    const script = address && url.endsWith(".js") ? await haveAsset(url) : null;
    const brought = script ? (await script.text()).matchAll(isDeep ? DEEP_IMPORT : IMPORT) : [];
    return Promise.all([...brought].map(([, name]) => missing(new URL(name, url).href)));
  };
  await Promise.all(files.filter((url) => url.startsWith(ROOT)).map(missing));
  if (address) await remember(address, await get(address));
  return true;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { cache, headers, method, mode } = event.request;
  const url = event.request.url.split("#")[0]; // a pictogram is asked for by its name in the file
  if (method !== "GET" || !url.startsWith(ROOT) || url.startsWith(`${ROOT}beheer/`) || headers.has("range")) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (["no-store", "reload"].includes(cache)) return; // who asks for the network itself gets that
  else event.respondWith(FINGERPRINT.test(url) ? asset(event, url) : data(event));
});
// Pages ask: {do: "keep", page, files, isDeep}, {do: "packs"} or {do: "kept"}: "do I come from what is kept?" A page that
// the worker before this one gave may have done so.
self.addEventListener("message", (event) => {
  const answers = { keep, packs: () => BUILD.packs, kept: () => shown.get(event.source.id) ?? true };
  const answer = (async () => answers[event.data.do](event.data))().catch(() => false);
  event.waitUntil(answer.then((value) => event.ports[0].postMessage(value)));
});
