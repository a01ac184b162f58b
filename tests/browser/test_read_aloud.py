"""Reads a page aloud, with a made-up speech engine: what is said, by which voice, what is marked, and its faults."""

import json
import re
import threading

import pytest
from cases import KINDS
from looking import axe, keyboard_problems, opened, scrolls_sideways
from speaking import (
    AR,
    EN,
    NL,
    TR,
    finish,
    give_voices,
    marked,
    press,
    read_all,
    said,
    shifts,
    texts,
    touch,
    watch_shifts,
)

from build.running import gids
from gids.cli.server import make_server
from gids.translations import fingerprint
from sites import CRYING, DATA, MATTER, page, translation, valid_site, write_site

LONG = (
    "Lees elke dag een stukje voor aan je kind, ook als het nog heel klein is en ook als het niet stil zit, want je stem"
    " is bekend en warm en geeft rust aan het einde van een drukke dag, en samen kijken naar plaatjes helpt je kind om te"
    " praten"
)
TEXT = """\
!!! call "Bel meteen {{{{ contact.emergency.phone }}}}"
    {danger}

## {heading} {{ #zo }}

1. **{first}** {second}
2. {third}

{last}

{call} {{{{ contact.violence.phone }}}}.
"""
NL_TEXT = TEXT.format(
    danger="Je baby ademt niet.",
    heading="Zo doe je dat",
    first="Zit samen.",
    second="Kies een boek! Hij is 6. Zij is 2.",
    third="Meet 38.5 graden, en wacht bijv. een uur… Goed?",
    last=f"{LONG}. Vraag het aan het consultatiebureau.",
    call="Bel",
)
AR_TEXT = TEXT.format(
    danger="طفلكم لا يتنفس.",
    heading="هكذا تفعلون",
    first="اجلسوا معاً.",
    second="هل معكم كتاب؟ عمره 6. عمرها 2، ثم اقرؤوا.",
    third="قيسوا 38.5 درجة.",
    last="اسألوا العيادة (*consultatiebureau, CJG*) كل يوم. هي مجانية.",
    call="اتصلوا",
)
TR_TEXT = TEXT.format(
    danger="Bebeğiniz nefes almıyor.",
    heading="Böyle yaparsınız",
    first="Birlikte oturun.",
    second="6. ayda başlayın. 2 yaşına kadar.",
    third="38.5 derece ölçün.",
    last="Ona sorun (*consultatiebureau*). Bedavadır!",
    call="Arayın",
)
NL_SAID = [
    "Hoe lees ik voor?",
    "Lees elke dag.",
    "Ook kort.",
    "Bel meteen 1 1 2",
    "Je baby ademt niet.",
    "Zo doe je dat",
    "Zit samen.",
    "Kies een boek!",
    "Hij is 6.",
    "Zij is 2.",
    "Meet 38.5 graden, en wacht bijv. een uur…",
    "Goed?",
    LONG[: LONG.index(" want")],
    LONG[LONG.index("want") :] + ".",
    "Vraag het aan het consultatiebureau.",
    "Bel 0 8 0 0, 2 0 0 0.",
]
ASKED = "Hoor je Nederlands?"
PATH = "antwoorden/voorlezen/"
MP3 = b"ID3\x04" + bytes(1_234_000)


def texts_of_site():
    """Give a small site in Dutch, Arabic and Turkish, with a page to read and recordings of it."""
    files = valid_site()
    files["content/_data/languages.yml"] += "- {code: tr, name: Türkçe, direction: ltr}\n"
    files["content/_data/ui/tr.yml"] = (DATA / "ui/tr.yml").read_text(encoding="utf-8")
    files["content/tr/index.md"] = files["content/ar/index.md"]
    reading = MATTER.replace("Hoe slaapt mijn baby veilig?", "Hoe lees ik voor?").replace(
        "Leg je baby op de rug.", "Lees elke dag. Ook kort."
    )
    of = fingerprint("Hoe lees ik voor?", "Lees elke dag. Ook kort.", NL_TEXT)
    files["content/nl/antwoorden/voorlezen.md"] = page(reading, NL_TEXT)
    files["content/ar/antwoorden/voorlezen.md"] = translation("كيف أقرأ؟", "كل يوم.", of, AR_TEXT)
    files["content/tr/antwoorden/voorlezen.md"] = translation("Nasıl okurum?", "Her gün.", of, TR_TEXT)
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze mist"), "Hallo. Dag.\n"
    )
    old = fingerprint("Mijn baby huilt veel", "Houd je baby dicht bij je.", "## Troosten\n\nAnders.\n")
    now = fingerprint(
        "Mijn baby huilt veel",
        "Houd je baby dicht bij je.",
        "## Troosten { #troosten }\n\nHoud je baby vast.\n",
    )
    files[f"content/assets/audio/nl/antwoorden/huilen.{now}.mp3"] = MP3
    files[f"content/assets/audio/nl/antwoorden/huilen.{old}.mp3"] = MP3
    return files


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The built small site."""
    folder = write_site(tmp_path_factory.mktemp("small"), texts_of_site())
    result = gids(folder, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def there(small):
    """The address of the small site."""
    server = make_server("127.0.0.1", 0, small)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def hear(page, **answers):
    """Keep an answer as an earlier tap did."""
    page.add_init_script(f"localStorage.hear ??= '{json.dumps(answers)}'")


# Of the mark; axe does not look at it.
_COLOURS = """() => {
  const style = getComputedStyle(document.querySelector('.reading'), '::highlight(reading)');
  const numbers = (colour) => colour.match(/[0-9.]+/g).map(Number).slice(0, 3);
  return {text: [numbers(style.color), numbers(style.backgroundColor)], line: style.textDecorationLine};
}"""


def contrast(*colours):
    """Give the contrast of two colours, each as red, green and blue up to 255 (WCAG 2.2, relative luminance)."""

    def luminance(colour):
        parts = [part / 255 for part in colour]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    dark, light = sorted(map(luminance, colours))
    return (light + 0.05) / (dark + 0.05)


def squeezed(text):
    """Give a text without spaces: what is said comes in parts."""
    return re.sub(r"\s", "", text)


# Whether there is a button


@pytest.mark.parametrize(
    ("language", "voices", "shown"),
    [
        ("nl", [], False),
        ("nl", [EN], False),
        ("nl", [{**NL, "localService": False}], False),
        ("nl", [{**NL, "localService": "yes"}], False),
        ("nl", [EN, NL], True),
        ("nl", [{**NL, "lang": "nl_BE"}], True),
        ("nl", [{**NL, "lang": "nld-NLD-f000"}], True),
        ("nl", [{**NL, "lang": "dut"}], True),
        ("nl", [{**NL, "lang": "NL"}], True),
        ("nl", [{**NL, "lang": ""}], False),
        ("nl", [{**NL, "lang": "nds"}], False),
        ("ar", [{**AR, "lang": "ara-EGY-f000"}], True),
        ("ar", [NL], False),
        ("tr", [{**TR, "lang": "tur"}], True),
    ],
)
def test_there_is_a_button_only_with_a_voice_of_that_language_on_the_device(
    chromium, there, language, voices, shown
):
    with opened(chromium, there) as page:
        give_voices(page, *voices)
        page.goto(f"{there}{language}/{PATH}")
        assert page.locator("#read").is_visible() is shown
        assert not page.locator("#hear").is_visible()
        assert not page.locator("#unread").is_visible()
        assert said(page) == []
        assert page.faults == []


def test_a_browser_without_speech_shows_nothing(chromium, there):
    for script in ("delete window.speechSynthesis", "0"):  # not there at all; Chromium's own, without voices
        with opened(chromium, there) as page:
            page.add_init_script(
                f"delete Window.prototype.speechSynthesis; {script}" if script != "0" else "0"
            )
            page.goto(f"{there}nl/{PATH}")
            assert not page.locator("#read").is_visible()
            assert page.faults == []


def test_without_a_script_there_is_no_button(chromium, there):
    with opened(chromium, there, java_script_enabled=False) as page:
        page.goto(f"{there}nl/{PATH}")
        assert not page.locator("#read").is_visible()


@pytest.mark.parametrize("silently", [True, False])
def test_voices_that_come_late_bring_the_button_without_a_shift(chromium, there, silently):
    with opened(chromium, there) as page:
        give_voices(page, NL, late=True)
        watch_shifts(page)
        page.goto(f"{there}nl/{PATH}")
        assert not page.locator("#read").is_visible()
        page.evaluate("(silently) => engine.arrive(silently)", silently)
        page.locator("#read").wait_for(state="visible")
        assert shifts(page) == []
        page.evaluate("() => { engine.leave(); speechSynthesis.dispatchEvent(new Event('voiceschanged')); }")
        assert not page.locator("#read").is_visible()


@pytest.mark.parametrize("language", ["nl", "ar", "uk"])
def test_the_button_comes_without_a_shift_on_every_kind_of_page(chromium, address, language):
    voice = {"name": "x", "lang": language}
    with opened(chromium, address) as page:
        give_voices(page, voice, late=True)
        watch_shifts(page)
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            for path in (*KINDS, "woorden/") if width == 360 else KINDS[:2]:
                page.goto(f"{address}{language}/{path}")
                before = shifts(page)
                page.evaluate("() => engine.arrive()")
                assert page.locator("#read").is_visible(), path
                assert shifts(page) == before, path
                box = page.locator("#read").bounding_box()
                assert box["height"] >= 48, path
                assert box["y"] < 300, path
        assert page.faults == []


# What is read


def test_an_article_is_read_sentence_by_sentence(chromium, there):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, EN, NL, way="at once")
        page.goto(f"{there}nl/{PATH}")
        page.locator(".word").first.wait_for()
        assert read_all(page) == NL_SAID
        assert {(lang, voice) for _, lang, voice in said(page)} == {("nl-NL", "Femke")}
        assert max(map(len, texts(page))) <= 180
        assert marked(page) == ["", ""]
        assert page.faults == []


def test_arabic_is_read_in_arabic_and_its_dutch_words_in_dutch(chromium, there):
    with opened(chromium, there) as page:
        hear(page, ar=True)
        give_voices(page, {**NL, "lang": "nl_NL"}, AR, way="at once")
        page.goto(f"{there}ar/{PATH}")
        read_all(page)
        assert said(page)[4:] == [
            ("هكذا تفعلون", "ar-SA", "Layla"),
            ("اجلسوا معاً.", "ar-SA", "Layla"),
            ("هل معكم كتاب؟", "ar-SA", "Layla"),
            ("عمره 6.", "ar-SA", "Layla"),
            ("عمرها 2، ثم اقرؤوا.", "ar-SA", "Layla"),
            ("قيسوا 38.5 درجة.", "ar-SA", "Layla"),
            ("اسألوا العيادة (", "ar-SA", "Layla"),
            ("consultatiebureau, CJG", "nl_NL", "Femke"),
            (") كل يوم.", "ar-SA", "Layla"),
            ("هي مجانية.", "ar-SA", "Layla"),
            ("اتصلوا 0 8 0 0, 2 0 0 0.", "ar-SA", "Layla"),
        ]


@pytest.mark.parametrize("dutch", [[], [{**NL, "localService": False}], [NL]])
def test_a_dutch_word_is_read_by_the_voice_of_the_page_when_there_is_no_dutch_one(chromium, there, dutch):
    with opened(chromium, there) as page:
        # A parent who told us that Dutch is not heard gets no Dutch voice.
        hear(page, ar=True, nl=False)
        give_voices(page, *dutch, AR, way="at once")
        page.goto(f"{there}ar/{PATH}")
        assert "اسألوا العيادة (consultatiebureau, CJG) كل يوم." in read_all(page)
        assert {voice for _, _, voice in said(page)} == {"Layla"}


def test_turkish_numbers_with_a_point_do_not_end_a_sentence(chromium, there):
    with opened(chromium, there) as page:
        hear(page, tr=True)
        give_voices(page, TR, way="at once")
        page.goto(f"{there}tr/{PATH}")
        assert read_all(page)[5:] == [
            "Birlikte oturun.",
            "6. ayda başlayın.",
            "2 yaşına kadar.",
            "38.5 derece ölçün.",
            "Ona sorun (consultatiebureau).",
            "Bedavadır!",
            "Arayın 0 8 0 0, 2 0 0 0.",
        ]


@pytest.mark.parametrize(("dutch", "in_dutch"), [([], []), ([NL], ["Deze mist", "Hallo.", "Dag."])])
def test_a_dutch_text_on_an_arabic_page_is_read_by_a_dutch_voice_or_not_at_all(
    chromium, there, dutch, in_dutch
):
    with opened(chromium, there) as page:
        hear(page, ar=True)
        give_voices(page, AR, *dutch, way="at once")
        page.goto(f"{there}ar/antwoorden/missend/")
        heard = read_all(page)
        assert page.locator("aside.notice b").first.inner_text().strip() == heard[0]
        assert [
            text for text, lang, _ in said(page) if lang == "nl-NL" and text != "Houd je baby dicht bij je."
        ] == in_dutch


def test_what_is_hidden_or_closed_is_not_read(chromium, there):
    with opened(chromium, there) as page:
        hear(page, ar=True, nl=True)
        give_voices(page, AR, NL, way="at once")
        page.goto(f"{there}ar/{PATH}")
        page.locator("#two").click()
        page.locator(".dutch").first.wait_for()
        explained = squeezed(page.locator(".word p").first.text_content())
        heard = squeezed("".join(read_all(page)))
        assert explained not in heard
        for part in (
            ".dutch",
            ".back",
            ".trial",
            ".tools a",
            ".origin h2",
            ".bar a",
            ".word summary",
            ".foot a",
        ):
            assert squeezed(page.locator(part).first.text_content()) not in heard, part
        assert "consultatiebureau" in heard
        page.locator(".word summary").first.click()
        assert explained in squeezed("".join(read_all(page)))


def test_other_pages_are_read_from_their_headings_to_their_lists(chromium, there):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, NL, way="at once")
        page.goto(f"{there}nl/leeftijd/0-3-maanden/")
        heard = read_all(page)
        assert heard[0] == page.locator("h1").inner_text()
        at = heard.index("Hoe lees ik voor?")
        assert heard[at + 1 : at + 3] == ["Lees elke dag.", "Ook kort."]
        page.goto(f"{there}nl/hulp/")
        assert "Bel 1 1 2" in read_all(page)
        page.goto(f"{there}nl/stappenplan/")
        heard = " ".join(read_all(page))
        assert page.locator("#plan form label").first.text_content() not in heard


# Where we are


def test_the_sentence_is_marked_and_brought_into_the_window(chromium, there):
    with opened(chromium, there, viewport={"width": 360, "height": 640}) as page:
        hear(page, nl=True)
        give_voices(page, NL)
        page.goto(f"{there}nl/{PATH}")
        press(page)
        assert marked(page) == ["Hoe lees ik voor?", "Hoe lees ik voor?"]
        finish(page)
        assert marked(page) == ["Lees elke dag.", "Lees elke dag. Ook kort."]
        for _ in range(len(NL_SAID) - 2):
            finish(page)
            words, block = marked(page)
            spoken = re.sub(r"[\d, -]", "", texts(page)[-1])
            assert re.sub(r"[\d, -]", "", words.strip()) == spoken
            assert words in block
            box = page.evaluate(
                "() => { const box = [...CSS.highlights.get('reading')][0].getBoundingClientRect();"
                " return [box.top, document.querySelector('.bar').getBoundingClientRect().top - box.bottom]; }"
            )
            assert min(box) >= 0, words
        assert page.evaluate("() => scrollY") > 0
        assert page.evaluate("() => document.activeElement.id") == "read"
        style = page.locator(".reading").evaluate("(block) => getComputedStyle(block).outlineStyle")
        assert style == "dotted"


def test_a_browser_without_highlights_marks_the_block(chromium, there):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        page.add_init_script(
            "delete CSS.highlights; delete window.Highlight;"
            " Object.defineProperty(CSS, 'highlights', {value: undefined})"
        )
        give_voices(page, NL)
        page.goto(f"{there}nl/{PATH}")
        press(page)
        assert page.locator(".reading").inner_text() == "Hoe lees ik voor?"
        assert page.faults == []


# Play and stop


def test_it_stops_and_goes_on_where_it_stopped(chromium, there):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, NL)
        page.goto(f"{there}nl/{PATH}")
        button = page.locator("#read")
        assert page.get_by_role("button", name="Lees voor", pressed=False).count() == 1
        press(page)
        assert page.get_by_role("button", name="Stop", pressed=True).count() == 1
        width = button.bounding_box()["width"]
        for _ in range(3):
            finish(page)
        assert texts(page)[-1] == "Bel meteen 1 1 2"
        button.click()
        assert page.get_by_role("button", name="Lees voor", pressed=False).count() == 1
        assert button.bounding_box()["width"] == width
        assert marked(page) == ["", ""]
        assert page.evaluate("() => speechSynthesis.speaking") is False
        button.click()
        page.wait_for_function("() => engine.said.length === 5")
        # Stop and play at once: Chrome loses what is said right after cancel().
        button.evaluate("(button) => { button.click(); button.click(); }")
        page.wait_for_function("() => engine.said.length === 6")
        assert texts(page)[-3:] == ["Bel meteen 1 1 2"] * 3
        finish(page)
        assert texts(page)[-1] == "Je baby ademt niet."
        page.keyboard.press("Escape")
        assert button.get_attribute("aria-pressed") == "false"
        assert page.evaluate("() => document.activeElement.id") == "read"
        assert page.faults == []


def test_it_works_by_keyboard(chromium, there):
    with opened(chromium, there) as page:
        give_voices(page, NL)
        page.goto(f"{there}nl/{PATH}")
        page.locator(".back a").focus()
        page.keyboard.press("Tab")
        touch(page)
        assert page.evaluate("() => document.activeElement.id") == "read"
        page.keyboard.press("Enter")
        assert texts(page) == [ASKED]
        page.keyboard.press("Space")
        assert page.locator("#read").get_attribute("aria-pressed") == "false"
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("() => [localStorage.hear, document.activeElement.id]") == [
            '{"nl":true}',
            "read",
        ]
        assert not page.locator("#hear").is_visible()


def test_after_the_last_sentence_it_begins_again(chromium, there):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, NL, way="at once")
        page.goto(f"{there}nl/{PATH}")
        read_all(page)
        assert read_all(page) == NL_SAID * 2


@pytest.mark.parametrize("leave", ["language", "link", "pagehide"])
def test_who_leaves_the_page_hears_no_more(chromium, there, leave):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, NL)
        page.goto(f"{there}nl/{PATH}")
        press(page)
        assert page.evaluate("() => sessionStorage.cancels") is None
        if leave == "language":
            page.locator(".languages summary").click()
            page.locator(".languages a[lang=tr]").click()
        elif leave == "link":
            page.locator(".back a").click()
        else:
            page.evaluate("() => dispatchEvent(new Event('pagehide'))")
            assert page.locator("#read").get_attribute("aria-pressed") == "false"
        page.wait_for_function("() => sessionStorage.cancels === '1'")
        assert page.faults == []


def test_nothing_is_said_or_fetched_before_a_touch_and_nothing_is_fetched_after_it(chromium, there):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, NL, way="at once")
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{there}nl/{PATH}", wait_until="networkidle")
        assert said(page) == []
        assert [url for url in asked if "read-" in url] == []
        touch(page)
        assert len([url for url in asked if "read-" in url]) == 2
        assert said(page) == []
        asked.clear()
        page.context.set_offline(True)
        page.locator("#read").click()
        page.wait_for_function("() => document.querySelector('#read').ariaPressed === 'false'")
        assert len(texts(page)) == len(NL_SAID)
        assert asked == []


def test_the_very_first_tap_reads_and_opens_the_way_for_it(chromium, there):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, NL)
        held = []
        page.route("**/read-aloud.*", lambda route: held.append(route))
        page.goto(f"{there}nl/{PATH}")
        with page.expect_request("**/read-aloud.*"):
            page.locator("#read").click()
        assert page.evaluate("() => engine.said.map(({text}) => text)") == [""], "within the tap"
        held[0].continue_()
        page.wait_for_function("() => engine.said.length === 2")
        assert texts(page) == NL_SAID[:1]


def test_it_says_so_when_what_reads_cannot_come_and_tries_again(chromium, there):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, NL)
        page.route("**/read-aloud.*", lambda route: route.abort())
        page.goto(f"{there}nl/{PATH}")
        page.locator("#read").click()
        page.locator("#unread").wait_for(state="visible")
        assert texts(page) == []
        page.unroute("**/read-aloud.*")
        page.locator("#read").click()
        page.wait_for_function("() => document.querySelector('#read').ariaPressed === 'true'")
        page.wait_for_function("() => engine.said.some(({text}) => text)")
        assert not page.locator("#unread").is_visible()


# Do you hear it?


def test_it_asks_once_whether_the_parent_hears_the_language(chromium, there):
    with opened(chromium, there) as page:
        give_voices(page, NL)
        page.goto(f"{there}nl/{PATH}")
        assert page.evaluate("() => localStorage.hear") is None
        press(page)
        assert page.get_by_role("group", name=ASKED).is_visible()
        assert texts(page) == [ASKED]
        finish(page)
        assert texts(page)[-1] == NL_SAID[0]
        page.get_by_role("button", name="Ja", exact=True).click()
        assert not page.locator("#hear").is_visible()
        assert page.evaluate("() => document.activeElement.id") == "read"
        finish(page)
        assert texts(page)[-1] == NL_SAID[1]
        page.reload()
        press(page)
        assert not page.locator("#hear").is_visible()
        assert texts(page) == [NL_SAID[0]]


def test_who_does_not_hear_it_is_told_honestly_and_sees_no_button_again(chromium, there):
    with opened(chromium, there) as page:
        give_voices(page, NL, TR)
        page.goto(f"{there}nl/{PATH}")
        press(page)
        page.get_by_role("button", name="Nee", exact=True).click()
        assert page.evaluate("() => speechSynthesis.speaking") is False
        assert not page.locator("#read").is_visible()
        assert not page.locator("#hear").is_visible()
        assert "Deze telefoon leest geen Nederlands voor" in page.locator("#unread").inner_text()
        assert page.evaluate("() => document.activeElement.id") == "unread"
        page.goto(f"{there}nl/")
        assert not page.locator("#read").is_visible()
        assert not page.locator("#unread").is_visible()
        page.goto(f"{there}tr/")
        assert page.locator("#read").is_visible()


@pytest.mark.parametrize("kept", ["'{'", "'null'", "'5'", "undefined"])
def test_it_works_when_nothing_can_be_kept_or_nonsense_was(chromium, there, kept):
    with opened(chromium, there) as page:
        give_voices(page, NL)
        if kept == "undefined":
            page.add_init_script(
                "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})"
            )
        else:
            page.add_init_script(f"localStorage.hear = {kept}")
        page.goto(f"{there}nl/{PATH}")
        press(page)
        page.get_by_role("button", name="Ja", exact=True).click()
        press(page)
        press(page)
        assert not page.locator("#hear").is_visible()
        assert page.faults == []


# Faults of engines


def reading_with(page, there, way):
    """Begin to read with an engine that has a fault, on a clock that the test moves."""
    page.clock.install()
    hear(page, nl=True)
    give_voices(page, NL, way=way)
    page.goto(f"{there}nl/{PATH}")
    page.clock.run_for(100)
    press(page)
    page.clock.run_for(100)


@pytest.mark.parametrize("way", ["mute", "endless", "broken"])
def test_an_engine_that_fails_twice_is_given_up_honestly(chromium, there, way):
    with opened(chromium, there) as page:
        reading_with(page, there, "by hand" if way == "endless" else way)
        if way != "broken":
            assert texts(page) == NL_SAID[:1]
            page.clock.run_for(20_000)
        if way == "endless":
            page.clock.run_for(20_000)
        page.clock.run_for(1000)
        assert texts(page) == NL_SAID[:2]
        assert page.locator("#read").get_attribute("aria-pressed") == "false"
        assert "Voorlezen lukt nu niet" in page.locator("#unread").inner_text()
        assert marked(page) == ["", ""]
        # It can be tried again, from where it failed first.
        page.evaluate("() => { engine.way = 'by hand'; }")
        page.clock.run_for(1000)
        press(page)
        page.clock.run_for(1000)
        assert texts(page)[-1] == NL_SAID[0]
        assert not page.locator("#unread").is_visible()
        assert page.faults == []


def test_one_sentence_that_fails_is_passed_over(chromium, there):
    with opened(chromium, there) as page:
        reading_with(page, there, "mute")
        page.evaluate("() => { engine.way = 'by hand'; }")
        page.clock.run_for(5000)
        assert texts(page) == NL_SAID[:2]
        page.evaluate("() => { engine.way = 'mute'; engine.finish(); }")
        page.clock.run_for(4800)
        assert texts(page) == NL_SAID[:4]
        assert page.locator("#read").get_attribute("aria-pressed") == "true"


def test_an_engine_that_does_not_say_that_it_is_done_goes_on(chromium, there):
    with opened(chromium, there) as page:
        reading_with(page, there, "lost")
        page.clock.run_for(60_000)
        assert texts(page) == NL_SAID
        assert page.locator("#read").get_attribute("aria-pressed") == "false"
        assert not page.locator("#unread").is_visible()


ODD = {"name": "Bahh", "lang": "nl-NL", "voiceURI": "com.apple.speech.synthesis.voice.Bahh"}
PLAIN = {"name": "Xander", "lang": "nl-NL"}


@pytest.mark.parametrize(
    ("voices", "chosen"),
    [([ODD, PLAIN], "Xander"), ([PLAIN, {**NL, "default": True}], "Femke"), ([ODD], "Bahh")],
)
def test_a_good_voice_comes_before_an_odd_one(chromium, there, voices, chosen):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, *voices)
        page.goto(f"{there}nl/{PATH}")
        press(page)
        assert said(page) == [(NL_SAID[0], "nl-NL", chosen)]


# For everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_it_is_accessible_while_it_reads_and_asks(chromium, there, language, scheme):
    with opened(chromium, there, color_scheme=scheme) as page:
        give_voices(page, NL, AR)
        watch_shifts(page)
        page.goto(f"{there}{language}/{PATH}")
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        press(page)
        finish(page)
        assert page.locator("#hear").is_visible()
        assert page.locator("main [aria-live]").count() == 0
        colours = page.evaluate(_COLOURS)
        assert contrast(*colours["text"]) >= 7
        assert colours["line"] == "underline"
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        if scheme == "light":
            assert keyboard_problems(page) == []
        for target in page.locator(".start button").all():
            assert target.bounding_box()["height"] >= 48
        page.locator("#hear button").last.click()
        assert axe(page, more_rules=["color-contrast-enhanced"]) == []
        assert scrolls_sideways(page, 320) == 0
        assert page.faults == []


def test_on_paper_there_is_no_button(chromium, there):
    with opened(chromium, there) as page:
        give_voices(page, NL)
        page.goto(f"{there}nl/{PATH}")
        page.emulate_media(media="print")
        assert not page.locator("#read").is_visible()


# Recordings


def test_a_recording_of_these_words_comes_first(chromium, there, small):
    with opened(chromium, there) as page:
        hear(page, nl=True)
        give_voices(page, NL)
        page.goto(f"{there}nl/antwoorden/huilen/")
        audio = page.locator("audio")
        assert audio.get_attribute("preload") == "none"
        above = audio.bounding_box()
        assert above["y"] + above["height"] <= page.locator("#read").bounding_box()["y"]
        assert "(1,2 MB)" in page.locator(".recorded").inner_text()
        address = audio.evaluate("(audio) => audio.src").removeprefix(there)
        assert (small / address).read_bytes() == MP3
        assert axe(page) == []
        press(page)
        audio.dispatch_event("play")
        assert page.locator("#read").get_attribute("aria-pressed") == "false"
        assert "Luister" not in " ".join(texts(page))
        page.goto(f"{there}nl/{PATH}")
        assert page.locator("audio").count() == 0
    # The one of older words is published nowhere, nor that of one language with another.
    assert [file.relative_to(small).as_posix() for file in small.rglob("*.mp3")] == [address]
