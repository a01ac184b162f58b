// One page of a booklet. Fetched by booklet.js when a booklet is made.
async function pageAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // What a page names is found from that page, not from this one.
  for (const name of ["href", "src"]) {
    for (const one of page.querySelectorAll(`article [${name}]`)) {
      one.setAttribute(name, new URL(one.getAttribute(name), address).href);
    }
  }
  return page;
}

// Gives the page at an address as a sheet, with `dutch` (an address) beside it: the article without what can only be
// tapped, then its state, version and address.
export async function sheetOf(link, dutch) {
  const page = await pageAt(link);
  const article = page.querySelector("article");
  // It says above it what the reader must know of this text: then it is not for paper. It may have become so after the
  // list was made.
  if (page.querySelector("main > aside")) throw new Error(link);
  if (dutch) {
    const [{ addDutch }, other] = await Promise.all([import("./two-languages.js"), pageAt(dutch)]);
    addDutch(page, other);
  }
  for (const one of article.querySelectorAll(".tools, script, [role=status]")) one.remove();
  for (const one of article.querySelectorAll("[id]")) one.removeAttribute("id");
  for (const word of article.querySelectorAll("details")) word.open = true;
  // A printer does not wait for a picture that comes when it is looked at.
  for (const picture of article.querySelectorAll("[loading]")) picture.removeAttribute("loading");
  const origin = document.createElement("div");
  origin.className = "origin soft";
  const address = document.createElement("p");
  const shown = document.createElement("bdi");
  shown.dir = "ltr";
  shown.textContent = page.querySelector("link[rel=canonical]").href.replace(/^https?:\/\/|\/$/g, "");
  address.append(shown);
  origin.append(...page.querySelectorAll(".notes, .version"), address);
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  sheet.append(article, origin);
  return document.adoptNode(sheet);
}
