// Instead of sw.js in a site that is built with `gids build --no-offline`: takes back all that earlier workers of this
// site kept on a phone, and itself. Every browser that has a worker fetches this at its next page.
const OURS = `gids${new URL(self.registration.scope).pathname}`;

async function takeBack() {
  for (const name of await caches.keys()) {
    if (/^(core-|pack-|visited$|assets$)/.test(name.slice(OURS.length)) && name.startsWith(OURS)) await caches.delete(name);
  }
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(takeBack()));
