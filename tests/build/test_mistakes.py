"""Who sees a mistake can tell of it on every page: with a message that names page, language and version."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from build.html import read


def links(page, start):
    """The addresses of a page that begin with some words."""
    return [target for _, target, _ in read(page).links if target.startswith(start)]


def version(page):
    return re.search(r'<meta name="version" content="([0-9a-f]{12})">', page.read_text(encoding="utf-8"))[1]


@pytest.mark.parametrize("path", ["nl/antwoorden/zwemmen", "fy/antwoorden/zwemmen", "nl/stappenplan", "nl"])
def test_mail_and_form_name_page_language_and_version(waterstad, path):
    file = waterstad / path / "index.html"
    language, _, page = path.partition("/")
    (mail,) = links(file, "mailto:")
    to, _, query = mail.removeprefix("mailto:").partition("?")
    assert to == "melden@waterstad.example"
    told = {name: unquote(value) for name, _, value in (part.partition("=") for part in query.split("&"))}
    assert told["subject"].endswith(f" {language}/{page or 'index'} {version(file)}")
    assert told["body"] == (
        f"\r\n\r\nhttps://kinderen.waterstad.example/{path}/\r\n{language} {version(file)}"
    ), "RFC 6068: line breaks are CRLF"
    (form,) = links(file, "https://code.waterstad.example/")
    assert parse_qs(urlsplit(form).query) == {
        "template": ["fout.yml"],
        "page": [page or "index"],
        "language": [language],
        "version": [version(file)],
    }


def test_without_an_address_every_page_says_whom_to_tell_and_what_to_name(site):
    for language in ("nl", "ar"):
        for file in (site / language).rglob("index.html"):
            page = file.parent.relative_to(site).as_posix()
            name = page if "/" in page else f"{page}/index"
            found = re.search(
                r"<summary class=\"pill\">.*?</summary>\n<p>(.*?) <bdi>(.*?)</bdi>", file.read_text()
            )
            assert found, page
            assert "consultatiebureau" in found[1]
            assert found[2] == f"{name} {version(file)}"
            assert not links(file, "mailto:")


def test_nothing_is_sent_before_the_reader_does_it(chromium, waterstad, serve):
    """The site opens a message that is written already; the browser asks nothing of the address of the form."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{serve(waterstad)}nl/antwoorden/zwemmen/")
    page.locator("footer summary").focus()
    page.keyboard.press("Enter")
    for name in ("Schrijf een mail", "Vul het formulier in"):
        box = page.get_by_role("link", name=name).bounding_box()
        assert box["height"] >= 48
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert not [url for url in asked if "waterstad.example" in url]
    page.close()
