// A text as parts that a form can show, and back. Nothing is changed on the way: what is no heading or box of ours stays
// text, letter for letter, and the parts of a text that nobody edited are that text again.

// `## Zo doe je dat { #zo }`
const HEADING = /^(#{2,4}) +(.*?) +\{ #([a-z0-9-]+) \}$/;
// `!!! doctor "Bel meteen de huisarts"`, with its text four spaces in
const BOX = /^!!! ([a-z-]+) "(.*)"$/;
const INSIDE = /^( {4}|$)/;
const LEVELS = ["##", "###", "####"];

// Gives the parts of a Markdown text, in order.
export function readParts(text) {
  const lines = text.split("\n");
  const parts = [];
  let part;
  for (let at = 0; at < lines.length; at += 1) {
    const heading = HEADING.exec(lines[at]);
    const box = BOX.exec(lines[at]);
    if (heading) {
      part = { type: "deel", level: String(heading[1].length - 1), title: heading[2], anchor: heading[3], text: [] };
      parts.push(part);
    } else if (box) {
      const inside = [];
      while (at + 1 < lines.length && INSIDE.test(lines[at + 1])) inside.push(lines[(at += 1)].slice(4));
      parts.push({ type: "kader", kind: box[1], title: box[2], text: inside });
      part = undefined;
    } else {
      if (!part) parts.push((part = { type: "tekst", text: [] }));
      part.text.push(lines[at]);
    }
  }
  const whole = parts.map((one) => ({ ...one, text: trimmed(one.text.join("\n")) }));
  return whole.filter(({ type, text: words }) => type !== "tekst" || words);
}

// Gives the Markdown text of parts.
export const writeParts = (parts) => parts.map(written).filter(Boolean).join("\n\n");

function written({ type, level, kind, title, anchor, text }) {
  const words = trimmed(text ?? "");
  if (type === "deel") {
    const head = `${LEVELS[Number(level ?? 1) - 1]} ${oneLine(title)} { #${anchor} }`;
    return words ? `${head}\n\n${words}` : head;
  }
  if (type === "kader") {
    const inside = words.split("\n").map((line) => (line ? `    ${line}` : ""));
    return [`!!! ${kind} "${oneLine(title)}"`, ...inside].join("\n");
  }
  return words;
}

const oneLine = (words) => String(words ?? "").trim().replace(/\s+/g, " ");
const trimmed = (words) => words.replace(/\r\n?/g, "\n").replace(/^(\s*\n)+/, "").trimEnd();
