// A page file of this project as values for the form, and back, so that only what was edited changes in the file.
import { readParts, writeParts } from "./body.js";
import { readMatter, writeMatter } from "./matter.js";

const FILE = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n([\s\S]*))?$/;
// Facts of which a file holds one record, or a list of them (`_one_or_more` in hooks/gids/model/steps.py).
const ONE_OR_MORE = "when";

// Gives the values of a file. Throws when it has no front matter.
export function fromFile(text) {
  const [, matter, body = ""] = FILE.exec(text.replace(/\r\n?/g, "\n")) ?? [];
  if (matter === undefined) throw new Error("geen front matter");
  const values = readMatter(matter);
  const one = values[ONE_OR_MORE];
  if (one && !Array.isArray(one)) values[ONE_OR_MORE] = [one];
  return { ...values, body: readParts(body) };
}

// Gives the file of values.
export function toFile({ body, ...values }) {
  const matter = { ...values };
  const list = matter[ONE_OR_MORE];
  if (list?.length === 1) matter[ONE_OR_MORE] = list[0];
  return `---\n${writeMatter(matter)}---\n\n${writeParts(body ?? [])}\n`;
}
