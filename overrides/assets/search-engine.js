// Finds pages for what a parent types. Every word is looked up by itself: as it is, as a beginning, with a typing
// mistake, without its ending, and as one word with its neighbour. A page must have most of what the words tell.
import MiniSearch from "./minisearch.js";
import { words } from "./search-fold.js";

const SHOWN = 8;
const MOST_WORDS = 12; // of a question that are looked up
const FIELDS = { title: 3, words: 3, headings: 1.5, summary: 1 };
// How much a page of this kind (its folder) counts: an answer comes before the story of how advice changed.
const KINDS = { antwoorden: 1, stappen: 0.95, afspraken: 0.9, veranderd: 0.6, over: 0.6 };
const FIRST = 1e6; // more than any score

// How sure it is that a word was meant.
const SAME = 1;
const BEGINNING = 0.8;
const ENDING = 0.7; // without its ending
const mistaken = (word) => Math.min(ENDING, word.length / 12); // a mistake in a short word makes another word

const LONG = 8; // letters of a word that tells enough when it is only a part of one
const SOME = 5; // pages: a word that no page has tells as much as one that this many have
const folderOf = (page) => page?.path.split("/")[0];
const PART = 0.35; // of a question: what a search word that stands alone must tell at least, as `prik` of `prik overslaan`
const isNumber = (word) => /^\d+$/.test(word);

// A mistake is one letter too many, too few or wrong. A short word has none, a long word may have two.
const mistakes = (word) => (word.length < 5 || isNumber(word) ? 0 : word.length < 9 ? 1 : 2);
const pairs = (list) => list.slice(1).map((word, at) => list[at] + word);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function sureOf(word, term) {
  if (term === word) return SAME;
  if (term.startsWith(word)) return BEGINNING;
  return word.length > 6 || term[0] === word[0] ? mistaken(word) : 0; // `koken` is not `roken`
}

// Adds pages to those that were found; the surest way in which a page was found counts, then the best.
function add(found, more) {
  for (const [page, hit] of more) {
    const { sure, score } = found.get(page) ?? { sure: 0, score: 0 };
    if (hit.sure > sure || (hit.sure === sure && hit.score > score)) found.set(page, hit);
  }
}

// How much of what was asked a page must tell.
function enough(asked, told, inTitle) {
  if (asked === 1) return 0;
  if (told > 1) return 0.5;
  return inTitle ? 0.4 : 0.75;
}

// A page that has the whole question as its title or search word comes before all others; the more words, the surer.
// So does an answer with all words in its title. Of those, an answer is first and the story of a change is last.
function firstFor(folder, wholeWords, inTitle) {
  if (wholeWords) return FIRST * (wholeWords + ({ antwoorden: 0.5, veranderd: -0.5 }[folder] ?? 0));
  return folder === "antwoorden" && inTitle ? FIRST : 0;
}

// Gives a function from what was typed to the pages for it, the best first. `pages` and `stopwords` are those of
// search.json; a page is known here by its place in that list.
export function searcher({ pages, stopwords }) {
  const dull = new Set(words(stopwords));
  const telling = (text) => words(text).filter((word) => !dull.has(word));
  const titles = pages.map(({ title }) => new Set(telling(title)));
  const known = new Set();
  const alone = new Map(); // a search word of one word: the pages that are about it
  const phrases = new Map(); // a whole title or search word, written as one word: the pages that have it
  const DULL = pages.length; // in the index, a page of words that tell nothing: to know them with a mistake too

  const index = new MiniSearch({
    idField: "at",
    fields: [...Object.keys(FIELDS), "pairs", "dull"],
    tokenize: (text, field) =>
      text.split("\n").flatMap((phrase) => {
        if (field === "dull") return words(phrase);
        // Neighbours are also kept as one word: `borst voeding` is `borstvoeding`.
        return field === "pairs" ? pairs(telling(phrase)) : telling(phrase);
      }),
    processTerm: (word) => (known.add(word), word),
  });
  pages.forEach(({ title, summary, words: own, headings }, at) => {
    const named = [title, ...own];
    index.add({ at, title, summary, words: own.join("\n"), headings: headings.join("\n"), pairs: named.join("\n") });
    for (const phrase of named) {
      const whole = words(phrase).join("");
      phrases.set(whole, (phrases.get(whole) ?? new Set()).add(at));
    }
    if (folderOf(pages[at]) === "over") return;
    for (const phrase of own) {
      const [word, ...more] = telling(phrase);
      if (word?.length > 2 && !more.length) alone.set(word, (alone.get(word) ?? new Set()).add(at));
    }
  });
  index.add({ at: DULL, dull: stopwords });

  const options = {
    boost: FIELDS,
    boostDocument: (at) => KINDS[folderOf(pages[at])] ?? 1,
    bm25: { k: 0.5, b: 0.3, d: 0.5 }, // a page with many search words is not worse for it
    tokenize: (word) => [word],
    processTerm: (word) => word,
  };

  // Gives the pages that have a word, also as a beginning or with a mistake: {page: {score, sure}}.
  function having(word, surest = SAME) {
    const found = new Map();
    const fuzzy = known.has(word) ? 0 : mistakes(word);
    const ways = [
      { fields: [...Object.keys(FIELDS), "dull"], prefix: word.length > 2 && !isNumber(word), fuzzy },
      { fields: ["pairs"], fuzzy: Math.min(fuzzy, 1) },
    ];
    for (const way of ways) {
      for (const { id, score, terms } of index.search(word, { ...options, ...way })) {
        const sure = Math.min(surest, Math.max(...terms.map((term) => sureOf(word, term))));
        if (sure) add(found, [[id, { score: score * sure, sure, alone: terms.some((term) => alone.get(term)?.has(id)) }]]);
      }
    }
    return found;
  }

  // The same, and what else the word may be.
  function lookUp(word) {
    const found = having(word);
    const short = word.slice(0, word.length - Math.floor(word.length / 4));
    if (short.length > 4) add(found, having(short, ENDING));
    if (known.has(word)) return found;
    for (const other of swapped(word)) add(found, having(other, mistaken(word)));
    if (!found.size) add(found, compound(word));
    return found;
  }

  // Two letters in the wrong order are one mistake.
  function swapped(word) {
    if (!mistakes(word)) return [];
    const others = [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
    return others.filter((other) => known.has(other));
  }

  // A compound that no page has: pages with both its words (`kraamzorgkosten`; Dutch may put an s between), or with
  // its long first word (`vaccinatiekaart`).
  function compound(word) {
    for (let at = word.length - 3; at > 3; at--) {
      const first = word.slice(0, at);
      if (!known.has(first)) continue;
      const found = having(first, mistaken(word));
      const rest = [word.slice(at), word.slice(at).replace(/^s/, "")].find((part) => known.has(part));
      const both = new Map(rest && [...having(rest, mistaken(word))].filter(([page]) => found.has(page)));
      if (both.size) return both;
      if (at >= LONG) return found;
    }
    return new Map();
  }

  // Gives what a word of the question leads to. `plain` is a word that tells little: an age, or a mistake in a word
  // that tells nothing (`waneer`).
  function read(word) {
    const found = lookUp(word);
    const sure = found.get(DULL)?.sure ?? 0;
    found.delete(DULL);
    const isDull = sure > 0 && [...found.values()].every((hit) => hit.sure <= sure);
    if (isDull) found.clear();
    return { word, found, plain: isDull || isNumber(word) };
  }

  return function search(typed) {
    const all = words(typed);
    const whole = phrases.get(all.join(""));
    const asked = telling(typed).slice(0, MOST_WORDS).map(read);
    // Two words may be one: `slaap regressie`.
    pairs(asked.map(({ word }) => word)).forEach((pair, at) => {
      const both = having(pair);
      add(asked[at].found, both);
      add(asked[at + 1].found, both);
    });
    // The fewer pages have a word, the more it tells.
    const tells = asked.map(({ found, plain }) => (plain ? 1 : Math.log(1 + pages.length / ((found.size || SOME) + 0.5))));

    const results = pages.map((page, at) => {
      const hits = asked.map(({ found }) => found.get(at));
      const told = sum(hits.map((hit, each) => (hit ? tells[each] * hit.sure : 0))) / (sum(tells) || 1);
      const isAbout = asked.some(({ word, found }) => titles[at].has(word) && found.size <= pages.length / 10);
      const isAlone = told >= PART && hits.some((hit) => hit?.alone);
      const fits = isAlone || (told > 0 && told >= enough(asked.length, hits.filter(Boolean).length, isAbout));
      const score = sum(hits.map((hit) => hit?.score ?? 0)) * told;
      const inTitle = told > 0 && asked.every(({ word }) => titles[at].has(word));
      const first = firstFor(folderOf(page), whole?.has(at) ? all.length : 0, inTitle);
      return { page, fits: fits || first > 0, score: score + first };
    });
    return results
      .filter(({ fits }) => fits)
      .sort((one, two) => two.score - one.score)
      .slice(0, SHOWN)
      .map(({ page }) => page);
  };
}
