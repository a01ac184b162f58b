// The language choice works without this script. With it, the browser's own languages come first, and the version on
// paper (`?v=`) goes along to the page.
const list = document.querySelector(".chooser");
const links = new Map([...list.querySelectorAll("li > a")].map((link) => [link.closest("[lang]").lang.split("-")[0], link]));
for (const wanted of [...navigator.languages].reverse()) {
  const link = links.get(wanted.split("-")[0]);
  if (link) list.prepend(link.closest("li"));
}
const version = new URLSearchParams(location.search).get("v");
if (version) for (const link of links.values()) link.search = new URLSearchParams({ v: version });
