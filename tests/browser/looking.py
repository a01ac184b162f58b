"""What tests ask of a page in the browser."""

from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Error

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Everything that a keyboard can reach and a reader can see; of a group of radio buttons that is one.
_FOCUSABLE = """() => {
  const groups = new Set();
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((element) => element.checkVisibility({visibilityProperty: true}) && element.tabIndex >= 0)
    .filter(({type, name}) => type !== 'radio' || (!groups.has(name) && groups.add(name)));
}"""

# Whether the focused element can be seen: inside the window, not under the fixed bar, and marked.
_FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getClientRects()[0] || element.getBoundingClientRect();
  const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const style = getComputedStyle(element);
  return {
    name: element.outerHTML.slice(0, 90),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    uncovered: !!top && (element.contains(top) || top.contains(element)),
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}"""

# Goes back to the top (what was clicked last would be where the Tab key goes on) and counts. A key that goes down
# finds the focus where the key before it brought it: so the page itself notes every stop, with no answer in between.
_FROM_THE_TOP = f"""() => {{
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
  const look = {_FOCUS};
  window.stops = [];
  window.note = () => window.stops.push(look());
  addEventListener('keydown', window.note, true);
  return ({_FOCUSABLE})().length;
}}"""
_STOPS = """() => {
  removeEventListener('keydown', window.note, true);
  window.note();
  return window.stops.slice(1);
}"""

# The same without the Tab key: the focus is put on one after the other, all at once.
_EACH = f"""() => {{
  const look = {_FOCUS};
  return ({_FOCUSABLE})().map((element) => {{
    element.focus();
    return document.activeElement === element ? look() : null;
  }});
}}"""


@contextmanager
def opened(chromium, address, **options):
    """Open pages in a fresh context and collect what goes wrong in them.

    Gives the page; `page.faults` lists console errors, failed requests and requests that leave the site.
    """
    # No worker unless a test is about it: it would do its work beside every page.
    defaults = {"viewport": {"width": 360, "height": 740}, "service_workers": "block"}
    context = chromium.new_context(**{**defaults, **options})
    page = context.new_page()
    faults = page.faults = []
    page.on("console", lambda message: message.type == "error" and faults.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    # What was still under way when the reader went on is no fault.
    page.on(
        "requestfailed",
        lambda request: request.failure == "net::ERR_ABORTED" or faults.append(f"failed: {request.url}"),
    )
    page.on(
        "response", lambda answer: answer.status >= 400 and faults.append(f"{answer.status}: {answer.url}")
    )
    page.on("request", lambda asked: asked.url.startswith(address) or faults.append(f"outside: {asked.url}"))
    try:
        yield page
    finally:
        context.close()


def ready_for_axe(page):
    """Put axe-core into every page that is opened from now on; faster when many pages follow."""
    page.context.add_init_script(path=AXE)


def until(page, script, arg=None):
    """Wait until an async script gives something true (`wait_for_function` takes its promise for that)."""
    for _ in range(600):
        with suppress(Error):  # the page was just replaced by another
            if page.evaluate(script, arg):
                return
        page.wait_for_timeout(50)
    raise AssertionError(f"still not: {script}")


def axe(page, more_rules=(), styles=True):
    """Run axe-core; give each violation with the elements it is about.

    Without `styles` it leaves out what it can only find in the style sheet, which all pages share: whether a page
    holds the screen in one direction (css-orientation-lock).
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate(
        "([tags, rules, preload]) => axe.run({runOnly: tags, resultTypes: ['violations'], preload,"
        " rules: Object.fromEntries(rules.map((rule) => [rule, {enabled: true}]))})"
        ".then(({violations}) => violations)",
        [TAGS, list(more_rules), styles],
    )
    return [
        f"{found['id']}: {node['html'][:120]} ({node['failureSummary']})"
        for found in result
        for node in found["nodes"]
    ]


def scrolls_sideways(page, width):
    """Tell by how many pixels a page is wider than a window of `width`."""
    page.set_viewport_size({"width": width, "height": 640})
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def keyboard_problems(page):
    """Walk through the page with the Tab key and tell what cannot be reached or seen."""
    expected = page.evaluate(_FROM_THE_TOP)
    for _ in range(expected):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    return _problems(page.evaluate(_STOPS))


def focus_problems(page):
    """Put the focus on everything that a keyboard can reach, and tell what cannot be seen then.

    Much faster than the Tab key, which also shows the order. After one real Tab a browser marks the focus.
    """
    page.evaluate(_FROM_THE_TOP)
    page.keyboard.press("Tab")
    return _problems([*page.evaluate(_STOPS), *page.evaluate(_EACH)])


def _problems(stops):
    """Tell what is wrong with each place that the focus came to; `None` is a focus that is gone."""
    problems = []
    for number, stop in enumerate(stops):
        if stop is None:
            return [*problems, f"after {number} of {len(stops)} the focus is lost"]
        problems += [
            f"not {what}: {stop['name']}" for what in ("inside", "uncovered", "marked") if not stop[what]
        ]
    return problems
