"""A page of another site reads the data in a real browser, and nothing else of ours."""

import json

from json_schema import problems

_FETCH = """async (address) => {
  try {
    const answer = await fetch(address);
    return {status: answer.status, text: await answer.text(), type: answer.headers.get('content-type')};
  } catch (error) {
    return {error: error.name};
  }
}"""


def test_another_site_may_read_the_data_and_only_the_data(chromium, site, address, serve, tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>Een ander</title>", encoding="utf-8")
    tab = chromium.new_page()
    try:
        tab.goto(serve(tmp_path))
        answer = tab.evaluate(_FETCH, f"{address}api/1/uk/antwoorden/koorts.json")
        assert (answer["status"], answer["type"]) == (200, "application/json")
        found = json.loads(answer["text"])
        whole = json.loads(tab.evaluate(_FETCH, f"{address}api/1/page.schema.json")["text"])
        assert problems(found, whole) == []
        index = json.loads(tab.evaluate(_FETCH, f"{address}api/1/index.json")["text"])
        mine = next(page for page in index["pages"] if page["path"] == found["path"])
        assert (mine["version"], mine["languages"]["uk"]["digest"]) == (found["version"], found["digest"])
        for other in ("versions.json", "nl/", "nl/search.json", "embed/nl/antwoorden/koorts.txt", "_headers"):
            assert tab.evaluate(_FETCH, address + other) == {"error": "TypeError"}, other
    finally:
        tab.close()


def test_a_block_to_copy_is_read_as_text_in_its_own_letters(chromium, address):
    tab = chromium.new_page()
    try:
        answer = tab.goto(f"{address}embed/ar/antwoorden/koorts.txt")
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        shown = tab.locator("body").inner_text()
        assert shown.startswith('<div lang="ar" dir="rtl">') and "طفلي" in shown
    finally:
        tab.close()
