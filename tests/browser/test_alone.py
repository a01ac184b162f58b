"""The reader is alone with the site: nothing is asked elsewhere, no cookie is set, and only our own code runs."""

import functools
import http.server
import threading
from contextlib import contextmanager
from datetime import date

import pytest
from cases import KINDS
from planning import fill_plan

from gids.cli.server import make_server
from gids.finish.policy import policy, with_policy

# Tells every break of the policy, whichever of the two (header or page) was broken.
_WATCH = """() => {
  window.broken = [];
  addEventListener('securitypolicyviolation', (event) =>
    window.broken.push(`${event.effectiveDirective} ${event.blockedURI} ${event.disposition}`), true);
}"""
# What an attacker would try first. Each gives whether it worked.
_ATTACKS = """async (elsewhere) => {
  const worked = {};
  const settle = () => new Promise((resolve) => setTimeout(resolve, 200));
  const add = (name, more) => document.body.appendChild(Object.assign(document.createElement(name), more));
  add('script', {textContent: 'window.inlined = true'});
  document.body.insertAdjacentHTML('beforeend', '<p style="color: rgb(1, 2, 3)" id="styled">x</p>');
  document.body.insertAdjacentHTML('beforeend', '<img src="none" onerror="window.handled = true">');
  add('a', {href: 'javascript:window.linked = true'}).click();
  add('script', {src: elsewhere + 'x.js'});
  add('link', {rel: 'stylesheet', href: elsewhere + 'x.css'});
  add('img', {src: elsewhere + 'x.png'});
  add('iframe', {src: elsewhere});
  add('object', {data: elsewhere});
  add('base', {href: elsewhere});
  // Later, for what a debugger calls itself may do more.
  setTimeout(() => window.eval('window.evaluated = true'));
  try { await fetch(elsewhere); worked.fetch = true; } catch {}
  try { new Worker('data:text/javascript,1'); } catch {}
  worked.beacon = navigator.sendBeacon(elsewhere, 'x') && false;
  await settle();
  for (const name of ['inlined', 'handled', 'linked', 'evaluated']) worked[name] = window[name] === true;
  worked.styled = getComputedStyle(document.querySelector('#styled')).color === 'rgb(1, 2, 3)';
  worked.moved = document.baseURI.startsWith(elsewhere);
  return Object.keys(worked).filter((name) => worked[name]);
}"""


@contextmanager
def watched(chromium, address, **options):
    """Open pages in a fresh context that notes all that is asked elsewhere, and what the policy stops."""
    context = chromium.new_context(**{"viewport": {"width": 360, "height": 740}, **options})
    context.add_init_script(f"({_WATCH})()")
    page = context.new_page()
    page.elsewhere, page.said = [], []
    # Of the context: also what a worker asks.
    context.on("request", lambda asked: asked.url.startswith(address) or page.elsewhere.append(asked.url))
    page.on("console", lambda message: message.type in ("error", "warning") and _hear(page, message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    try:
        yield page
    finally:
        context.close()


def _hear(page, text):
    # Which abilities there are differs by version of Chromium; one that it does not know is off as well.
    if "Unrecognized feature" not in text:
        page.said.append(text)


def alone(page):
    """What is wrong with the page that is open: all of it should be empty."""
    return {
        "elsewhere": page.elsewhere,
        "broken": page.evaluate("() => window.broken"),
        "said": page.said,
        "cookies": page.context.cookies(),
    } | {"document.cookie": page.evaluate("() => document.cookie") or []}


ALONE = {"elsewhere": [], "broken": [], "said": [], "cookies": [], "document.cookie": []}


@contextmanager
def serving(server):
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_one_page_of_each_kind_asks_nothing_elsewhere(chromium, address, language):
    with watched(chromium, address) as page:
        for path in KINDS:
            answer = page.goto(f"{address}{language}/{path}", wait_until="networkidle")
            assert answer.headers["content-security-policy"].startswith(f"{policy()}; frame-ancestors 'none'")
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert "set-cookie" not in answer.headers
            assert alone(page) == ALONE, path


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_reader_who_uses_everything_stays_alone(chromium, address, language):
    """Home, search, an answer, the language choice, the plan with what the phone keeps, and a page that is not there."""
    with watched(chromium, address, timezone_id="Europe/Amsterdam") as page:
        page.goto(address)
        page.locator(f".chooser a[lang={language}]").click()
        page.locator(".bar .search").click()
        page.fill("form[role=search] [name=q]", "koorts" if language == "nl" else "حمى")
        page.locator("form[role=search] button").click()
        page.wait_for_url("**/zoeken/?q=*")
        page.locator("#search .entries a[href*='antwoorden/koorts/']").click()
        assert page.locator("h1").is_visible()
        assert alone(page) == ALONE
        page.locator(".languages summary").click()
        page.locator(".languages a[lang=pl]").click()
        assert page.url == f"{address}pl/antwoorden/koorts/"
        assert alone(page) == ALONE
        page.goto(f"{address}{language}/stappenplan/")
        fill_plan(page, birth=date(2026, 11, 20), keep=True)
        page.wait_for_selector("#result[data-saved]")
        assert alone(page) == ALONE
        # Now the page comes by way of the service worker, which has a policy of its own.
        page.reload()
        page.goto(f"{address}{language}/")
        page.wait_for_selector("#now:not([hidden])")
        page.locator("#now a").first.click()
        assert alone(page) == ALONE
        page.goto(f"{address}{language}/bestaat-niet/")
        assert [text for text in page.said if "404" not in text] == []
        page.said.clear()
        assert alone(page) == ALONE


def test_without_scripts_the_site_asks_nothing_elsewhere_either(chromium, address):
    with watched(chromium, address, java_script_enabled=False) as page:
        for path in ("", "nl/", "nl/antwoorden/koorts/", "ar/stappenplan/", "nl/zoeken/"):
            page.goto(f"{address}{path}")
        assert (page.elsewhere, page.context.cookies(), page.said) == ([], [], [])


@pytest.mark.parametrize("headers", [True, False], ids=["as headers and in the page", "in the page only"])
def test_code_and_addresses_from_elsewhere_are_stopped(chromium, site, headers):
    """A host that sends no headers is like GitHub Pages: the page itself must stop all of it."""
    plain = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    other = http.server.ThreadingHTTPServer(("127.0.0.1", 0), plain)
    own = (
        make_server("127.0.0.1", 0, site)
        if headers
        else http.server.ThreadingHTTPServer(("127.0.0.1", 0), plain)
    )
    with serving(own) as address, serving(other) as elsewhere, watched(chromium, address) as page:
        page.goto(f"{address}nl/antwoorden/koorts/")
        reached = []
        page.context.on(
            "response", lambda answer: answer.url.startswith(elsewhere) and reached.append(answer.url)
        )
        assert page.evaluate(_ATTACKS, elsewhere) == []
        assert reached == []
        broken = {entry.split()[0] for entry in page.evaluate("() => window.broken")}
        assert broken >= {
            *(
                "script-src-elem",
                "script-src-attr",
                "style-src-attr",
                "style-src-elem",
                "img-src",
                "connect-src",
            ),
            *("frame-src", "object-src", "base-uri", "script-src", "worker-src"),
        }


def test_a_page_cannot_be_framed_by_another_site(chromium, address, tmp_path):
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>x</title><iframe src="{address}nl/"></iframe>'
    )
    plain = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    with (
        serving(http.server.ThreadingHTTPServer(("127.0.0.1", 0), plain)) as other,
        watched(chromium, address) as page,
    ):
        with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            page.goto(other)
        assert page.frames[1].locator("main").count() == 0


def test_another_site_is_not_told_where_the_reader_was(chromium, site):
    """Both the header and the page say so; here the page alone."""
    asked = []

    class Other(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/from-our-page":  # and not the icon that the browser asks for that page
                asked.append(self.headers.get("Referer"))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    plain = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    with (
        serving(http.server.ThreadingHTTPServer(("127.0.0.1", 0), Other)) as other,
        serving(http.server.ThreadingHTTPServer(("127.0.0.1", 0), plain)) as own,
        watched(chromium, own) as page,
    ):
        page.goto(f"{own}nl/antwoorden/koorts/")
        page.evaluate("(href) => { location.href = href; }", f"{other}from-our-page")
        page.wait_for_url(f"{other}from-our-page")
    assert asked == [None]


def test_no_ability_of_the_phone_is_on_that_no_page_uses(chromium, address):
    with watched(chromium, address) as page:
        page.goto(f"{address}nl/stappenplan/")
        allowed = set(page.evaluate("() => document.featurePolicy.allowedFeatures()"))
    dangerous = {
        "camera",
        "microphone",
        "geolocation",
        "usb",
        "bluetooth",
        "payment",
        "display-capture",
        "midi",
    }
    assert allowed & dangerous == set()
    assert "web-share" in allowed or "clipboard-write" in allowed


def test_code_that_was_read_runs_and_other_code_does_not(chromium, tmp_path):
    """The hash in the policy is made from the bytes of the page, as Chromium makes it."""
    html = with_policy(
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n<title>x</title>\n'
        "<style>p { color: rgb(1, 2, 3) }</style>\n<script>window.ran = 'é';\n</script>\n</head><p>x</p></html>"
    )
    (tmp_path / "good.html").write_text(html, encoding="utf-8")
    (tmp_path / "bad.html").write_text(
        html.replace("= 'é'", "= 'e'").replace("1, 2, 3", "1, 2, 4"), encoding="utf-8"
    )
    with serving(make_server("127.0.0.1", 0, tmp_path)) as address, watched(chromium, address) as page:
        found = {}
        for name in ("good", "bad"):
            page.goto(f"{address}{name}.html")
            found[name] = page.evaluate(
                "() => [window.ran, getComputedStyle(document.querySelector('p')).color]"
            )
    assert found == {"good": ["é", "rgb(1, 2, 3)"], "bad": [None, "rgb(0, 0, 0)"]}
