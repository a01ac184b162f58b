// The card "keep on your phone": shows how it is with this language, and does what a parent taps. Without this script
// the card is not there.
import { canKeep, forgetVisited, readWanted, released, wholePacks } from "./stores.js";

const card = document.querySelector("#keep");
const own = card.dataset.language;
const progress = card.querySelector("progress");
const percent = card.querySelector("output");
const rows = [...document.querySelectorAll("[data-kept]")]; // one per language, on the page about keeping only
const shares = new Intl.NumberFormat(card.dataset.locale, { style: "percent" });
const busy = new Map(); // language to the part that is done
let problem = []; // what went wrong last: language and what
let turn = 0;

const languageOf = (part) => part.closest("[data-kept]")?.dataset.kept ?? own;
const packs = () => import("./packs.js");

// Gives for a language: none, unfinished, gone (the phone threw it away), kept or old; or busy.
function stateOf(language, wanted, whole, versions) {
  if (busy.has(language)) return "busy";
  const kept = whole.get(language);
  if (kept) return (versions[language] ?? kept.version) === kept.version ? "kept" : "old";
  if (wanted[language] === undefined) return "none";
  return wanted[language] === "" ? "unfinished" : "gone";
}

function showParts(part, state) {
  for (const one of part.querySelectorAll("[data-when]")) {
    const shown = one.dataset.when.split(" ").includes(state);
    if (one.hidden === shown) one.hidden = !shown;
  }
}

function showProgress() {
  if (!busy.has(own)) return;
  // Told in steps of ten, so that who listens is not told a hundred times.
  progress.value = busy.get(own);
  const text = shares.format(Math.floor(busy.get(own) * 10) / 10);
  if (percent.textContent !== text) percent.textContent = text;
}

async function show() {
  turn += 1;
  const mine = turn;
  const whole = await wholePacks();
  const versions = whole.size > 0 ? await released() : {};
  if (mine !== turn) return; // something newer is told meanwhile
  const wanted = readWanted();
  const state = stateOf(own, wanted, whole, versions);
  card.dataset.state = state;
  showParts(card, state);
  for (const one of document.querySelectorAll("[data-problem]"))
    one.hidden = problem[0] !== languageOf(one) || problem[1] !== one.dataset.problem;
  showProgress();
  for (const row of rows) {
    const language = row.dataset.kept;
    row.hidden = !("offer" in row.dataset || whole.has(language));
    showParts(row, stateOf(language, wanted, whole, versions));
  }
  for (const nothing of document.querySelectorAll("[data-nothing]")) nothing.hidden = whole.size > 0;
}

function toldBy({ detail }) {
  const { language, state, isAsked, done, total } = detail;
  if (state === "busy") {
    const isNew = !busy.has(language);
    busy.set(language, done / total);
    if (!isNew) return language === own && showProgress();
  } else busy.delete(language);
  // What nobody asked for may fail in silence.
  if (isAsked || state === "kept") problem = [language, state];
  return show();
}

const actions = {
  keep: async (language) => (await packs()).keep(language),
  stop: async (language) => (await packs()).stop(language),
  remove: async (language) => (await packs()).remove(language),
  forget: async (_, button) => {
    await forgetVisited();
    button.closest("section").querySelector("[data-done]").hidden = false;
  },
};

async function tapped({ target }) {
  const button = target.closest("button[data-do]");
  if (!button || !(button.dataset.do in actions)) return;
  // What was tapped may go: then the focus goes on from the title.
  button.closest("section").querySelector("h2[tabindex]")?.focus();
  try {
    await actions[button.dataset.do](languageOf(button), button);
  } catch {
    problem = [languageOf(button), "failed"]; // the script could not be fetched
    await show();
  }
}

function showIfAble(isAble) {
  card.hidden = !isAble;
  for (const part of document.querySelectorAll("[data-can-keep]")) part.hidden = (part.dataset.canKeep === "yes") !== isAble;
}

if (canKeep) {
  document.addEventListener("pack", toldBy);
  navigator.serviceWorker.addEventListener("controllerchange", () => show().catch(() => {}));
  document.querySelector("main").addEventListener("click", tapped);
  showIfAble(true);
  // At once, so that nothing moves later; how it really is, is known a moment later.
  const wanted = readWanted()[own];
  showParts(card, wanted === undefined ? "none" : wanted === "" ? "unfinished" : "kept");
  show().catch(() => showIfAble(false)); // a private window, or a browser that refuses
}
