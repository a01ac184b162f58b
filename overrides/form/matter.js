// Front matter as the files of this project have it: read without YAML's surprises, written in one style.
// A word stays the word that was written (`2026-11`, `0900`), as in hooks/gids/reading/yaml_nodes.py: only true, false
// and null mean something else. Lists of words stand on one line, lists of records on a line each.
import { FAILSAFE_SCHEMA, boolJsonTag, load, nullJsonTag } from "./js-yaml.js";

const SCHEMA = FAILSAFE_SCHEMA.withTags(boolJsonTag, nullJsonTag);
// Always between quotes in our files: a fingerprint may look like a number, an address has a colon.
const QUOTED = new Set(["url", "of", "same_meaning_as"]);
// What YAML would read as something else than these words (YAML 1.2, 7.3.3, and the words of YAML 1.1).
const SIGNS = /^[\s\-?:,[\]{}#&*!|>'"%@`=<]|^$|:\s|:$|\s#|\s$|[\x00-\x1f\x7f]/;
const WORDS = /^(y|n|yes|no|on|off|true|false|null|~)$/i;
// What holds when nothing is written: true for these, false for all others.
const TRUE_UNLESS_WRITTEN = new Set(["published"]);
const IN_FLOW = /[,[\]{}]/;

// Gives the values of front matter. Throws when it is no YAML.
export const readMatter = (text) => load(text, { schema: SCHEMA }) ?? {};

// Gives front matter for values, in the order of their keys, without what is empty.
export function writeMatter(values) {
  const lines = Object.entries(values).filter(([key, value]) => (TRUE_UNLESS_WRITTEN.has(key) ? value === false : !isEmpty(value)));
  return lines.map(([key, value]) => `${key}:${topValue(key, value)}\n`).join("");
}

function isEmpty(value) {
  if (value && typeof value === "object") return Object.values(value).every(isEmpty);
  return value === undefined || value === null || value === "" || value === false;
}

function topValue(key, value) {
  if (Array.isArray(value) && value.some((item) => item && typeof item === "object")) {
    const records = value.filter((item) => !isEmpty(item));
    return records.map((item) => `\n  - ${flow(key, item)}`).join("");
  }
  return ` ${value && typeof value === "object" ? flow(key, value) : scalar(key, value, false)}`;
}

function flow(key, value) {
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isEmpty(item));
    return `[${items.map((item) => flow(key, item)).join(", ")}]`;
  }
  if (value === null || typeof value !== "object") return scalar(key, value, true);
  const pairs = Object.entries(value).filter(([, item]) => !isEmpty(item));
  return `{${pairs.map(([name, item]) => `${name}: ${flow(name, item)}`).join(", ")}}`;
}

function scalar(key, value, inFlow) {
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  const word = String(value).trim().replace(/\s+/g, " ");
  const isPlain = !QUOTED.has(key) && !SIGNS.test(word) && !WORDS.test(word) && !(inFlow && IN_FLOW.test(word));
  return isPlain ? word : JSON.stringify(word);
}
