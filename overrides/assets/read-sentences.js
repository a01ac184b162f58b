// The sentences that a reader sees, in their order, each with what is spoken by which voice; and where we are.

// Not read: what leads elsewhere or can be tapped, what is closed or hidden, and what comes after an article.
const SKIP =
  "nav,form,button,label,summary,details:not([open]),[hidden],[aria-hidden],.start>p,.tools,.dutch,article~:not(.facts)";
// A sentence ends at its sign, not in `38.5`, nor in `6. ayda` or `bijv. melk`: there a small letter follows. Of more than
// 180 letters (where some engines stop) it is the part up to a comma, or else to a space.
const SENTENCE =
  /[^]{1,180}?(?:[.!?؟۔…]["'”’»)\]]*(?=\s+[^\s\p{Ll}])|$)|[^]{1,178}[,;:،؛]\s|[^]{1,179}\s|[^]{1,180}/gu;

// The part of the page that a text stands in: a paragraph, a heading, a cell. Not what is a block inside a line only.
function blockOf(element) {
  const above = element.parentElement;
  const inLine = [element, above].some((one) => getComputedStyle(one).display.startsWith("inline"));
  return inLine ? blockOf(above) : element;
}

// Each block with its texts.
function blocksIn(root) {
  const blocks = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement;
    if (parent.closest(SKIP) || !parent.getClientRects().length) continue;
    const block = blockOf(parent);
    if (blocks.at(-1)?.block === block) blocks.at(-1).nodes.push(node);
    else if (node.data.trim()) blocks.push({ block, nodes: [node] });
  }
  return blocks;
}

// A telephone number is spoken digit by digit.
const digits = (number) => number.replace(/\D+/g, ", ").replace(/\d(?=\d)/g, "$& ");

export function sentencesOf(root, voiceFor) {
  const voices = {};
  const voiceOf = (element) => {
    const { lang } = element.closest("[lang]");
    return (voices[lang] ??= voiceFor(lang));
  };
  const sentences = [];
  for (const { block, nodes } of blocksIn(root)) {
    const own = voiceOf(block);
    // Whole sentences of a language without a voice are left out; a word of it is read as well as it goes.
    if (!own) continue;
    const whole = nodes.map((node) => node.data).join("");
    for (const { 0: text, index } of whole.matchAll(SENTENCE)) {
      const sentence = { block, text, runs: [] };
      let from = index;
      let to = index + text.length;
      for (const node of nodes) {
        const part = node.data.slice(Math.max(from, 0), Math.max(to, 0));
        if (part) {
          const parent = node.parentElement;
          const voice = voiceOf(parent) ?? own;
          sentence.first ??= [node, Math.max(from, 0) + part.search(/\S|$/)];
          sentence.last = [node, Math.max(from, 0) + part.length];
          if (sentence.runs.at(-1)?.voice !== voice) sentence.runs.push({ voice, text: "" });
          sentence.runs.at(-1).text += parent.closest("[href^=tel]") ? digits(part) : part.replace(/\s+/g, " ");
        }
        from -= node.length;
        to -= node.length;
      }
      sentence.runs = sentence.runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
      if (sentence.runs.length) sentences.push(sentence);
    }
  }
  return sentences;
}

// Shows which sentence is read, or none. Browsers without highlights show its block only.
export function mark(sentence) {
  document.querySelector(".reading")?.classList.remove("reading");
  CSS.highlights?.delete("reading");
  if (!sentence) return;
  const range = new Range();
  range.setStart(...sentence.first);
  range.setEnd(...sentence.last);
  sentence.block.classList.add("reading");
  CSS.highlights?.set("reading", new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  const bar = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom);
  // At once, not gliding: moving text is hard to follow.
  if (top < 0 || bottom > innerHeight - bar) scrollBy(0, top - innerHeight / 3);
}
