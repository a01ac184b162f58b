"""What parents type is found, in a real browser on the real content; what is not ours finds nothing."""

import pytest
from cases import LANGUAGES

from search.asking import ask, module, questions, search_page

SHARE = 0.95  # of the questions have a right page among the first three
FEWEST = 20  # questions in each language


@pytest.mark.parametrize("language", LANGUAGES)
def test_parents_find_it_in_everyday_words(chromium, address, language):
    asked = questions(language)["questions"]
    assert len({one["q"] for one in asked}) == len(asked) >= FEWEST
    failed = []
    with search_page(chromium, address, language) as page:
        for one in asked:
            found = ask(page, one["q"])
            if not set(one["expect"]) & set(found[:3]):
                failed.append(f"{one['q']}: found {found[:3] or 'nothing'}, expected one of {one['expect']}")
        assert page.faults == []
    told = f"{len(asked) - len(failed)} of {len(asked)}\n" + "\n".join(failed)
    assert len(failed) <= (1 - SHARE) * len(asked), told


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_ours_finds_nothing(chromium, address, language):
    with search_page(chromium, address, language) as page:
        found = {one["q"]: ask(page, one["q"]) for one in questions(language)["nothing"]}
        assert page.locator("#nothing").is_visible()
    assert found
    assert {question: pages for question, pages in found.items() if pages} == {}


# A page must be found by each of its own search words: among the first three, or among all pages that have that word.
_OWN_WORDS = """async ([engine, fold, data]) => {
  const { searcher } = await import(engine);
  const { words } = await import(fold);
  const known = await (await fetch(data)).json();
  const search = searcher(known);
  const key = (text) => words(text).join("");
  const having = {};
  for (const page of known.pages) for (const word of new Set(page.words.map(key))) having[word] = (having[word] ?? 0) + 1;
  const failed = [];
  let asked = 0;
  for (const page of known.pages) {
    for (const word of page.words) {
      const at = search(word).indexOf(page);
      asked += 1;
      if (at < 0 || at >= Math.max(3, having[key(word)])) failed.push(`${page.path}: '${word}' (${at})`);
    }
  }
  return { asked, failed };
}"""

# A typing mistake in the longest word of the title: a letter less, a letter twice, or two letters changed about. In a
# word of four letters or less a mistake makes another word, so those are left out.
_TYPOS = """async ([engine, fold, data]) => {
  const { searcher } = await import(engine);
  const { words } = await import(fold);
  const known = await (await fetch(data)).json();
  const search = searcher(known);
  const dull = new Set(words(known.stopwords));
  const failed = [];
  let asked = 0;
  known.pages.forEach((page, number) => {
    const telling = words(page.title).filter((word) => !dull.has(word));
    const longest = [...telling].sort((one, two) => two.length - one.length)[0] ?? "";
    if (longest.length < 5) return;
    const letters = [...longest];
    const at = letters.length >> 1;
    if (number % 3 === 0 && letters.length > 5) letters.splice(at, 1);
    else if (number % 3 < 2) letters.splice(at, 0, letters[at]);
    else letters.splice(at, 2, letters[at + 1], letters[at]);
    const typed = words(page.title).join(" ").replace(longest, letters.join(""));
    const place = search(typed).indexOf(page);
    asked += 1;
    if (place < 0 || place > 2) failed.push(`${page.path}: '${typed}' (${place})`);
  });
  return { asked, failed };
}"""


def in_page(chromium, address, site, language, script):
    with search_page(chromium, address, language) as page:
        return page.evaluate(
            script, [module(site, "search-engine"), module(site, "search-fold"), f"/{language}/search.json"]
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_found_by_each_of_its_own_search_words(chromium, address, site, language):
    result = in_page(chromium, address, site, language, _OWN_WORDS)
    assert result["asked"] > 800
    assert result["failed"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_found_by_its_title_with_a_mistake(chromium, address, site, language):
    result = in_page(chromium, address, site, language, _TYPOS)
    assert result["asked"] > 80
    assert result["failed"] == []
