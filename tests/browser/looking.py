"""What tests ask of a page in the browser."""

from contextlib import contextmanager
from pathlib import Path

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Everything that a keyboard can reach and a reader can see; of a group of radio buttons that is one.
_FOCUSABLE = """() => {
  const groups = new Set();
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((element) => element.checkVisibility({visibilityProperty: true}) && element.tabIndex >= 0)
    .filter(({type, name}) => type !== 'radio' || (!groups.has(name) && groups.add(name))).length;
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


@contextmanager
def opened(chromium, address, **options):
    """Open pages in a fresh context and collect what goes wrong in them.

    Gives the page; `page.faults` lists console errors, failed requests and requests that leave the site.
    """
    context = chromium.new_context(**{"viewport": {"width": 360, "height": 740}, **options})
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


def axe(page, more_rules=()):
    """Run axe-core; give each violation with the elements it is about."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate(
        "([tags, rules]) => axe.run({runOnly: tags, resultTypes: ['violations'],"
        " rules: Object.fromEntries(rules.map((rule) => [rule, {enabled: true}]))})",
        [TAGS, list(more_rules)],
    )
    return [
        f"{found['id']}: {node['html'][:120]} ({node['failureSummary']})"
        for found in result["violations"]
        for node in found["nodes"]
    ]


def scrolls_sideways(page, width):
    """Tell by how many pixels a page is wider than a window of `width`."""
    page.set_viewport_size({"width": width, "height": 640})
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def keyboard_problems(page):
    """Walk through the page with the Tab key and tell what cannot be reached or seen."""
    # From the top: what was clicked last would be where the Tab key goes on.
    page.evaluate(
        "() => { document.body.tabIndex = -1; document.body.focus();"
        " document.body.removeAttribute('tabindex'); scrollTo(0, 0); }"
    )
    expected = page.evaluate(_FOCUSABLE)
    problems = []
    for step in range(expected):
        page.keyboard.press("Tab")
        focus = page.evaluate(_FOCUS)
        if focus is None:
            problems.append(f"after {step} of {expected} the focus is lost")
            break
        problems += [
            f"not {what}: {focus['name']}" for what in ("inside", "uncovered", "marked") if not focus[what]
        ]
    return problems
