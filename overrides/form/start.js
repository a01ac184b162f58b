// Starts the form at /beheer/: Sveltia CMS, untouched, with our way to read and write files.
import { fromFile, toFile } from "./page.js";

const NOWHERE = "lokaal/deze-site"; // hooks/gids/finish/form/config.py
const LOCAL = /^(localhost|127\.0\.0\.1|.+\.localhost)$/;

async function start() {
  const config = await (await fetch("config.json", { cache: "no-cache" })).json();
  // Without a place to save, there is only the copy on this computer: elsewhere the page says what is needed.
  const isNowhere = config.backend.repo === NOWHERE;
  if (isNowhere && !LOCAL.test(location.hostname)) return;
  document.documentElement.toggleAttribute("data-nowhere", isNowhere);
  const { default: CMS } = await import("./sveltia/index.js");
  CMS.registerCustomFormat("gids-frontmatter", "md", { fromFile, toFile });
  document.querySelector("#uitleg").hidden = true;
  config.logo = { src: new URL("../icons/icon-192.png", location.href).pathname };
  await CMS.init({ config });
}

start();
