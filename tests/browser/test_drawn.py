"""Drawings in Chromium: their place is kept, they are clear in every scheme and direction, and they are printed."""

import shutil
import subprocess
from io import BytesIO

import pytest
from looking import axe, opened, scrolls_sideways
from PIL import Image

ANSWER, PLAN = "antwoorden/koorts/", "stappenplan/"
ALT = {
    "nl": "Een baby met rode wangen zit op schoot. Moeder heeft een thermometer, oma geeft drinken.",
    "ar": "رضيع خدّاه أحمران يجلس في حضن أمه. معها ميزان حرارة، والجدة تعطيه ليشرب.",
}
# Colours of the drawing of fever, as it is drawn: the line, the ground, the dress of the grandmother.
INK, GROUND, DRESS = (28, 37, 48), (255, 250, 242), (246, 200, 188)

# Adds up how far things moved that nobody touched (W3C Layout Instability).
_SHIFTS = """() => {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}"""
_LOADED = "() => [...document.images].every((image) => image.complete && image.naturalWidth === 320)"


def shows(image):
    """Bring a drawing into view and wait until it is drawn."""
    image.scroll_into_view_if_needed()
    image.page.wait_for_function("(one) => one.hasAttribute('src')", arg=image.element_handle())
    image.evaluate("(one) => one.decode()")


def colours(png):
    """The colours of a picture with how often each is there."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    return {colour: count for count, colour in picture.getcolors(1 << 20)}


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("size", [(360, 740), (1280, 800)], ids=["phone", "desk"])
def test_nothing_moves_when_a_drawing_comes(chromium, address, language, size):
    viewport = {"width": size[0], "height": size[1]}
    with opened(chromium, address, viewport=viewport) as page:
        for path in (ANSWER, PLAN):
            page.goto(f"{address}{language}/{path}")
            page.evaluate(_SHIFTS)
            for image in page.locator("img.drawing").all():
                shows(image)
            page.wait_for_function(_LOADED)
            assert page.evaluate("() => window.shifted") == 0
        assert page.faults == []


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_drawing_has_its_words_and_fits_the_page(chromium, address, language):
    with opened(chromium, address) as page:
        page.goto(f"{address}{language}/{ANSWER}")
        image = page.get_by_role("img", name=ALT[language])
        shows(image)
        box = image.bounding_box()
        assert 260 < box["width"] <= 328 and abs(box["width"] / box["height"] - 1.6) < 0.02
        text = page.locator(".text").bounding_box()
        assert box["x"] >= text["x"] and box["x"] + box["width"] <= text["x"] + text["width"] + 0.5
        assert axe(page) == []
        assert scrolls_sideways(page, 320) == 0
        assert page.locator("article .admonition ~ .drawing").count() == 1, "urgent help comes first"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_keeps_its_own_ground_in_the_dark(chromium, address, scheme):
    with opened(chromium, address, color_scheme=scheme) as page:
        page.goto(f"{address}nl/{ANSWER}")
        image = page.locator("img.drawing")
        shows(image)
        found = colours(image.screenshot())
        most = sum(found.values()) / 100
        assert found[GROUND] > 8 * most and found[INK] > 5 * most and found[DRESS] > 5 * most


def test_it_is_not_turned_round_from_right_to_left(chromium, address):
    pictures = []
    for language in ("nl", "ar"):
        with opened(chromium, address) as page:
            page.goto(f"{address}{language}/antwoorden/autostoel/")
            image = page.locator("img.drawing")
            shows(image)
            pictures.append(Image.open(BytesIO(image.screenshot())).resize((80, 50)).convert("L"))
    left, right = (picture.tobytes() for picture in pictures)
    assert sum(abs(one - other) for one, other in zip(left, right, strict=True)) / len(left) < 6


def test_the_dutch_beside_a_text_leaves_the_drawing_alone(chromium, address):
    with opened(chromium, address) as page:
        page.goto(f"{address}ar/{ANSWER}")
        page.click("#two")
        page.wait_for_selector("body.two")
        assert page.locator("article img.drawing").count() == 1
        empty = (
            "() => [...document.querySelectorAll('.dutch')].filter((one) => !one.textContent.trim()).length"
        )
        assert page.evaluate(empty) == 0


def test_drawings_are_printed_also_those_that_nobody_scrolled_to(chromium, address, tmp_path):
    with opened(chromium, address) as page:
        asked = []
        page.on("requestfinished", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
        page.goto(f"{address}nl/{PLAN}")
        assert not [name for name in asked if name.startswith("fase-school")], "far below: not fetched yet"
        page.pdf(path=tmp_path / "plan.pdf", format="A4")
        for phase in ("zwanger", "geboorte", "eerste-jaar", "peuter", "school"):
            assert [name for name in asked if name.startswith(f"fase-{phase}.")], phase
    assert shutil.which("pdftoppm"), "poppler-utils is not installed"
    subprocess.run(["pdftoppm", "-r", "50", "-png", tmp_path / "plan.pdf", tmp_path / "page"], check=True)
    found = [colours(file.read_bytes()) for file in sorted(tmp_path.glob("page*.png"))]
    # The scarf of the mother at the school, of a colour that no other drawing has: the last drawing of all.
    scarf = (127, 156, 203)
    assert sum(one.get(scarf, 0) for one in found) > 40
