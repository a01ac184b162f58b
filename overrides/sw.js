// Gives a page that a parent let us keep when there is no network. The network always comes first, so nothing old
// is shown to who is online; what is kept is decided by the page itself (assets/plan.js).
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(
    fetch(event.request).catch(async () => (await caches.match(event.request, { ignoreVary: true })) ?? Response.error()),
  );
});
