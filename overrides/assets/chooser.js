// The language choice works without this script. With it, the browser's own languages come first.
const list = document.querySelector(".chooser");
const links = new Map([...list.querySelectorAll("a")].map((link) => [link.lang.split("-")[0], link]));
for (const wanted of [...navigator.languages].reverse()) {
  const link = links.get(wanted.split("-")[0]);
  if (link) list.prepend(link.closest("li"));
}
