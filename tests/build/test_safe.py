"""Safe to read: the policy of every page, what hosts send, security.txt, and what is refused."""

import json
import re
import shutil
import subprocess
import threading
import urllib.error
import urllib.request
from datetime import date

import pytest

from build.html import read
from build.running import gids, tree
from gids.cli.building import build_site
from gids.cli.progress import Progress
from gids.cli.project import Project
from gids.cli.server import make_server
from gids.finish import Refused, headers_for, mark_outside_links, protect, text_finding, without_policy
from gids.finish.allowed_pages import PageCheck
from gids.finish.headers import write_headers
from gids.finish.policy import policy, with_policy
from gids.finish.security_txt import security_txt
from gids.reading import read_site
from sites import ROOT, page, valid_site, write_site

REGION = "content/_data/region.yml"
ADDRESS = "https://gids.example/"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self';"
    " manifest-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'"
)
HEAD = '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = write_site(tmp_path_factory.mktemp("safe"), valid_site())
    result = gids(folder, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def rules(built):
    return (built / "_headers").read_text(encoding="utf-8")


# The policy of a page.


def test_every_page_starts_with_its_policy(built):
    pages = [page for page in built.rglob("*.html") if page.parent.name != "beheer"]
    assert len(pages) > 20
    for file in pages:
        names = [
            (tag, values.get("charset") or values.get("http-equiv") or values.get("name"))
            for tag, values in read(file).attributes
            if tag in ("meta", "link", "script", "style")
        ]
        assert names[:3] == [("meta", "utf-8"), ("meta", "Content-Security-Policy"), ("meta", "referrer")], (
            file
        )
        assert [values["content"] for _, values in read(file).attributes if "http-equiv" in values] == [
            POLICY
        ]
        assert "no-referrer" in [values.get("content") for _, values in read(file).attributes]


def test_a_site_that_is_finished_again_stays_the_same(built, tmp_path):
    again = shutil.copytree(built, tmp_path / "again")
    protect(again, "https://eerste1000dagen.example/")
    assert tree(again) == tree(built)


def test_the_policy_can_be_taken_off_again():
    html = f"{HEAD}<title>x</title>\n</head>\n"
    assert with_policy(html) != html
    assert with_policy(with_policy(html)) == with_policy(html)
    assert without_policy(with_policy(html)) == html
    assert without_policy(html) == html


def test_the_policy_names_the_code_that_stands_inside_the_page():
    html = (
        f"{HEAD}<style>p{{color:red}}</style><script>alert(1)</script><script type=module src=x.js></script>"
    )
    # printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    script = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    assert f"script-src 'self' {script}; " in with_policy(html)
    assert "style-src 'self' 'sha256-" in with_policy(html)
    assert with_policy(html.replace("alert(1)", "alert(2)")) != with_policy(html)
    data = f'{HEAD}<script type="application/ld+json">{{"a": 1}}</script>'
    assert f'content="{POLICY}"' in with_policy(data)


def test_the_policy_of_a_site_is_that_of_all_its_pages():
    assert policy() == POLICY
    assert policy(["sha256-b", "sha256-a"], ["sha256-c"]) == POLICY.replace(
        "script-src 'self'", "script-src 'self' 'sha256-a' 'sha256-b'"
    ).replace("style-src 'self'", "style-src 'self' 'sha256-c'")


# What a host sends.


def test_all_files_are_sent_with_the_policy_and_pages_cannot_be_framed(rules):
    for path in ("/", "/nl/", "/ar/antwoorden/huilen/", "/weg", "/sw.js", "/assets/site.css", "/beheer/"):
        found = headers_for(rules, path)
        assert found["X-Frame-Options"] == "DENY"
        # What is not there is answered with a page that says its policy itself; the form has one of its own.
        if path not in ("/weg", "/beheer/"):
            assert found["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'", path
            assert found["Cross-Origin-Opener-Policy"] == "same-origin"
        assert found["X-Content-Type-Options"] == "nosniff"
        assert found["Referrer-Policy"] == "no-referrer"
        assert "geolocation=(), " in found["Permissions-Policy"]
        assert found["Strict-Transport-Security"] == "max-age=31536000"


def test_only_names_with_a_fingerprint_are_kept_for_ever(built, rules):
    for file in built.rglob("*"):
        path = f"/{file.relative_to(built).as_posix()}"
        if file.is_dir() or file.name in ("_headers", "_nginx.conf"):
            continue
        kept = "immutable" in headers_for(rules, path).get("Cache-Control", "")
        assert kept == path.startswith("/assets/"), path
    for path in ("/", "/nl/", "/nl/antwoorden/huilen/", "/sw.js", "/versions.json"):
        assert headers_for(rules, path)["Cache-Control"] == "no-cache", path


def test_no_two_rules_say_the_same_header_of_one_file(built, rules):
    """Some hosts join both values, and `no-cache, immutable` means nothing."""
    paths = [f"/{file.relative_to(built).as_posix()}" for file in built.rglob("*") if file.is_file()]
    for path in (*paths, "/", "/nl/"):
        said = [
            name
            for block in rules_of(rules)
            if headers_for("\n".join(block), path)
            for name in headers_for("\n".join(block), path)
        ]
        assert len(said) == len(set(said)), path


def rules_of(rules):
    """The rules of a `_headers` file, each with its lines."""
    blocks = []
    for line in rules.splitlines():
        if line.startswith("/"):
            blocks.append([line])
        elif line.startswith("  "):
            blocks[-1].append(line)
        else:
            assert line.startswith("#"), line
    return blocks


def test_the_file_for_hosts_stays_within_their_limits(rules):
    assert max(map(len, rules.splitlines())) < 2000
    assert len(rules_of(rules)) <= 100


def test_a_file_is_sent_as_what_it_is_when_its_name_does_not_tell(tmp_path):
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl/veranderd.xml").write_text("<feed/>")
    (tmp_path / "nl.webmanifest").write_text("{}")
    write_headers(tmp_path, POLICY, [], ADDRESS)
    rules = (tmp_path / "_headers").read_text(encoding="utf-8")
    nginx = dict_of_locations((tmp_path / "_nginx.conf").read_text(encoding="utf-8"))
    for path, kind in (
        ("/nl/veranderd.xml", "application/atom+xml"),
        ("/nl.webmanifest", "application/manifest+json"),
    ):
        assert headers_for(rules, path)["Content-Type"] == kind
        assert headers_for(rules, path)["Cache-Control"] == "no-cache"
        assert nginx[path] == [(["types"], []), (["default_type", kind], None)]


def dict_of_locations(text):
    """The locations of an nginx file that are about one address, with what stands in them."""
    return {words[-1]: block for words, block in directives(text) if words[:2] == ["location", "="]}


def directives(text):
    """The directives of an nginx file: words, and directives inside; fails on what nginx would not read."""
    words, inside, found, quoted, word, started = [], [[]], [], None, "", False
    assert "\t" not in text
    for sign in "\n".join(line for line in text.splitlines() if not line.startswith("#")):
        if quoted:
            if sign == quoted:
                quoted = None
            else:
                word += sign
        elif sign in "\"'":
            assert not word, f"a quote inside a word: {word}"
            quoted, started = sign, True
        elif sign in " \n;{}":
            if word or started:
                words.append(word)
            word, started = "", False
            if sign == ";":
                assert words, "a loose semicolon"
                inside[-1].append((words, None))
                words = []
            elif sign == "{":
                found.append(words)
                words = []
                inside.append([])
            elif sign == "}":
                assert not words, f"no semicolon after {words}"
                block = inside.pop()
                inside[-1].append((found.pop(), block))
        else:
            word += sign
    assert (quoted, words, found) == (None, [], [])
    return inside[0]


# Which directives the file uses, and how many words each takes.
NGINX = {
    **{
        "index": 1,
        "charset": 1,
        "absolute_redirect": 1,
        "gzip": 1,
        "gzip_vary": 1,
        "gzip_types": 10,
        "error_page": 2,
    },
    **{"set": 2, "if": 3, "types": 0, "default_type": 1, "return": 1},
}


def test_nginx_sends_the_same(built, rules):
    read_back = directives((built / "_nginx.conf").read_text(encoding="utf-8"))
    for words, _ in [*read_back, *(one for _, block in read_back for one in block or [])]:
        if words[0] not in ("add_header", "location"):
            assert NGINX[words[0]] == len(words) - 1, words
    values = {words[1]: words[2] for words, _ in read_back if words[0] == "set"}
    sent = {
        words[1]: values.get(words[2], words[2])
        for words, _ in read_back
        if words[0] == "add_header" and words[-1] == "always"
    }
    assert sent == {
        name: value for name, value in headers_for(rules, "/nl/").items() if name != "Cache-Control"
    }
    # A directive in a location would take all headers away, not add one.
    assert all(words[0] != "add_header" for _, block in read_back for words, _ in block or [])
    cached = {
        words[2] for _, block in read_back for words, _ in block or [] if words[:2] == ["set", "$gids_cache"]
    }
    assert cached == {headers_for(rules, "/assets/x")["Cache-Control"]}
    assert (["set", "$gids_cache", "no-cache"], None) in read_back
    assert (["error_page", "404", "/404.html"], None) in read_back
    assert (["location", "/ar/"], [(["error_page", "404", "/ar/404.html"], None)]) in read_back


@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed")
def test_nginx_reads_it(built, tmp_path):
    conf = tmp_path / "nginx.conf"
    conf.write_text(
        f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{ }}\n"
        f"http {{ access_log off; server {{ listen 127.0.0.1:8377; root {built}; include {built}/_nginx.conf; }} }}\n"
    )
    result = subprocess.run(
        ["nginx", "-t", "-p", tmp_path, "-c", conf], capture_output=True, text=True, check=False
    )
    assert "syntax is ok" in result.stderr, result.stderr


def test_a_site_below_a_path_says_so(tmp_path):
    (tmp_path / "assets").mkdir()
    write_headers(tmp_path, POLICY, [], "https://stad.example/gids/")
    rules = (tmp_path / "_headers").read_text(encoding="utf-8")
    assert "immutable" in headers_for(rules, "/gids/assets/x.css")["Cache-Control"]
    assert headers_for(rules, "/elders/") == {}
    nginx = directives((tmp_path / "_nginx.conf").read_text(encoding="utf-8"))
    assert (["error_page", "404", "/gids/404.html"], None) in nginx


def test_the_local_server_sends_what_the_site_says(built, rules):
    server = make_server("127.0.0.1", 0, built)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        for path in ("nl/", "assets/" + next((built / "assets").iterdir()).name, "weg/"):
            try:
                answer = urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/{path}?x=1")
            except urllib.error.HTTPError as error:
                answer = error
            with answer:
                sent = answer.headers
            for name, value in headers_for(rules, f"/{path}").items():
                if name not in ("Cache-Control", "Strict-Transport-Security"):
                    assert sent[name] == value, (path, name)
            assert sent.get_all("Cache-Control") == ["no-cache"]
            assert sent["Strict-Transport-Security"] is None
    finally:
        server.shutdown()
        server.server_close()


# security.txt.


def written(folder, files, old="", new=""):
    """What security.txt says for a site of which the region is changed."""
    assert files[REGION].count(old) == 1 or not old
    site = read_site(write_site(folder, {**files, REGION: files[REGION].replace(old, new)}) / "content").site
    return security_txt(site, "https://stad.example/gids/")


def test_every_site_with_a_promise_has_the_file(built):
    lines = (built / ".well-known/security.txt").read_text(encoding="utf-8").splitlines()
    assert [line.split(": ")[0] for line in lines if not line.startswith("#")] == [
        *("Contact", "Expires", "Preferred-Languages", "Canonical")
    ]


def test_without_an_address_the_file_sends_to_the_page_that_says_so(tmp_path):
    about = (ROOT / "content/nl/over/colofon.md").read_text(encoding="utf-8")
    assert "nog geen adres om dat te melden" in about
    lines = written(tmp_path, {**valid_site(), "content/nl/over/colofon.md": about}).splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        "Contact: https://stad.example/gids/nl/over/colofon/",
        "Expires: 2027-10-31T00:00:00Z",
        "Preferred-Languages: nl",
        # Programs look for it at the top of the host only (RFC 8615).
        "Canonical: https://stad.example/.well-known/security.txt",
    ]


def test_with_an_address_the_file_gives_it(tmp_path):
    text = written(
        tmp_path, valid_site(), "question: beveiliging-contact", 'contact: "mailto:veilig@gids.example"'
    )
    assert text.startswith("Contact: mailto:veilig@gids.example\nExpires: ")


def test_a_region_without_a_promise_has_no_file(tmp_path):
    block = "security:  "
    files = valid_site()
    start = files[REGION].index(block)
    end = files[REGION].index("\nplan:", start)
    old = files[REGION][start : end + 1]
    assert written(tmp_path, files, old, "") is None


def test_a_site_is_not_built_when_its_promise_ends(tmp_path):
    folder = write_site(tmp_path, valid_site())
    result = gids(folder, "--today", "2027-10-01", "build")
    assert (result.returncode, "fout H02" in result.stdout) == (1, True)
    assert not (folder / "site").exists()


# What a text may become.

GOOD_TEXTS = [
    '<h2 id="zo">Zo</h2>\n<p>Eet <strong>1</strong> &amp; <em>2</em>.<br />\nMeer</p>',
    '<ul>\n<li>Een</li>\n</ul>\n<ol start="2">\n<li id="x">Twee</li>\n</ol>',
    '<div class="admonition call">\n<p class="admonition-title">Bel '
    '<a class="phone" href="tel:112"><bdi dir="ltr">112</bdi></a></p>\n</div>',
    '<p><span class="to-confirm">nog te bevestigen</span> <bdi lang="nl" dir="ltr">Laak, Moerwijk</bdi></p>',
    '<p><a href="../koorts/#bellen">a</a> <a href="https://a.nl/x?y=1&amp;z=2">b</a>'
    '<img alt="Een &quot;bed&quot;" src="../../assets/bed.svg" /></p>',
]
BAD_TEXTS = {
    "<p>a</p>\n<script>alert(1)</script>": "<script>",
    "<p><img alt='' src='x' onerror='alert(1)'></p>": 'onerror="alert(1)"',
    '<p onclick="x()">a</p>': 'onclick="x()"',
    '<p style="color:red">a</p>': 'style="color:red"',
    '<p class="card">a</p>': 'class="card"',
    '<p><a href="javascript:alert(1)">a</a></p>': 'href="javascript:alert(1)"',
    '<p><a href="java&#10;script:alert(1)">a</a></p>': "href=",
    '<p><a href="//elders.nl/">a</a></p>': 'href="//elders.nl/"',
    '<p><a href="/\\elders.nl/">a</a></p>': 'href="/\\elders.nl/"',
    '<p><a href="http://a.nl/">a</a></p>': 'href="http://a.nl/"',
    '<p><a href="data:text/html,x">a</a></p>': "href=",
    '<p><img alt="a" src="https://a.nl/x.png"></p>': 'src="https://a.nl/x.png"',
    '<p><img alt="a" src="data:image/png;base64,AAAA"></p>': "src=",
    '<p><iframe src="https://a.nl/"></iframe></p>': "<iframe>",
    "<p><svg><use href='#x'></use></svg></p>": "<svg>",
    "<p>a<!-- b --></p>": "<!--",
    "<form action='x'><p>a</p></form>": "<form>",
    '<h2 id="zo">a<h3>b</h3></h2>': "<h3>",
    "<p>a": "",
    "<p>a</div></p>": "</div>",
    "<div><p>a</p>": "",
    '<p dir="auto">a</p>': 'dir="auto"',
    "<details><summary>a</summary></details>": "<details>",
    "<table><tr><td>a</td></tr></table>": "<table>",
    "<p><base href='https://a.nl/'></p>": "<base>",
    "<meta http-equiv='refresh' content='0'>": "<meta>",
}


@pytest.mark.parametrize("html", GOOD_TEXTS)
def test_what_markdown_makes_of_a_text_is_allowed(html):
    assert text_finding(mark_outside_links(html), "x.md", "", 1) is None


@pytest.mark.parametrize("html", BAD_TEXTS)
def test_what_is_not_on_the_list_is_refused_and_named(html):
    finding = text_finding(mark_outside_links(html), "x.md", "", 8)
    assert (finding.path, finding.line, finding.rule) == ("x.md", 8, "H10")
    assert BAD_TEXTS[html] in finding.found
    assert finding.found.strip()


def test_a_refused_text_is_found_at_its_line():
    text = "\n\nEen.\n\nTwee <img src=x onerror=alert(1)>.\n"
    finding = text_finding("<p>Een.</p>\n<p>Twee <img src=x onerror=alert(1)>.</p>", "x.md", text, 8)
    assert (finding.line, finding.found) == (12, '<img> met onerror="alert(1)"')


# What a page may hold.

GOOD_PARTS = [
    '<audio controls preload="none" aria-labelledby="x" src="assets/audio/x.mp3"></audio>',
    '<a href="../x/?y=1#z">a</a><a href="#tekst">b</a><a href="">c</a><a href="tel:112">d</a><a href="/nl/">e</a>',
    '<a rel="external noreferrer" href="https://a.nl/x?y=1&amp;z">a</a><a href="https://gids.example/nl/">b</a>',
    '<link rel="canonical" href="https://gids.example/nl/"><link rel="stylesheet" href="../assets/site.css">',
    '<link rel=manifest href=nl.webmanifest><meta property="og:image" content="https://gids.example/nl/x.png">',
    '<script type="module" src="../assets/x.js"></script><script src="x.js" defer></script>',
    '<script id="plan-data" type="application/json">{"a": "\\u003cb\\u003e"}</script>',
    '<form action="../zoeken/" method="get" role="search"><input type="search" name="q" aria-label="x"></form>',
    '<svg viewBox="0 0 1 1" fill="none"><path d="M0 0h1" stroke="currentColor"/><use href="#a"/></svg>',
    '<img src="../assets/x.svg" alt="1 > 0" width="1" height="1" loading="lazy">',
    '<button type=button data-do="x" hidden>x</button>',
    "<p>javascript: is geen link, onclick= is tekst &lt;script&gt;</p>",
]
BAD_PARTS = {
    "<script>alert(1)</script>": "script",
    "<SCRIPT>alert(1)</SCRIPT>": "script",
    '<script type="importmap">{}</script>': "script",
    '<script type="text/html">x</script>': "script",
    '<script src="https://a.nl/x.js"></script>': "script",
    '<script src="//a.nl/x.js"></script>': "script",
    '<script src="x.js">alert(1)</script>': "script",
    '<script type="application/json">{"a": "<b>"}</script>': "{",
    '<style>p{background:url("https://a.nl/x")}</style>': "style",
    '<p style="color:red">x</p>': "style",
    '<p onclick="x()">x</p>': "onclick",
    '<p ONCLICK="x()">x</p>': "onclick",
    "<svg onload=alert(1)></svg>": "onload",
    '<a href="javascript:alert(1)">x</a>': "javascript",
    '<a href="&#106;avascript:alert(1)">x</a>': "javascript",
    '<a href="java&Tab;script:alert(1)">x</a>': "script",
    '<a href=" javascript:alert(1)">x</a>': "javascript",
    '<a href="data:text/html,x">x</a>': "data:",
    '<a href="https://a.nl/">x</a>': "a.nl",
    '<a href="https://a.nl/" rel="external">x</a>': "a.nl",
    '<a href="http://a.nl/" rel="external noreferrer">x</a>': "a.nl",
    '<a href="//a.nl/">x</a>': "a.nl",
    '<a href="/\\a.nl/">x</a>': "a.nl",
    '<a href="x" ping="https://a.nl/">x</a>': "ping",
    '<p id="x" id="y">x</p>': "twee keer",
    '<a href="x" href="javascript:alert(1)">x</a>': "javascript",
    '<img src="https://a.nl/x.png" alt="">': "a.nl",
    '<img src="data:image/svg+xml,x" alt="">': "data:",
    '<img src="x" srcset="https://a.nl/x 2x" alt="">': "srcset",
    '<link rel="stylesheet" href="https://a.nl/x.css">': "a.nl",
    '<link rel="preconnect" href="https://a.nl/">': "preconnect",
    '<link rel="canonical stylesheet" href="https://a.nl/x.css">': "a.nl",
    '<link href="x.css">': "x.css",
    '<form action="https://a.nl/"><input></form>': "a.nl",
    '<form method="post"><input></form>': "post",
    '<button formaction="https://a.nl/">x</button>': "formaction",
    '<iframe src="x"></iframe>': "iframe",
    '<iframe srcdoc="x"></iframe>': "iframe",
    '<object data="x"></object>': "object",
    '<embed src="x">': "embed",
    '<base href="https://a.nl/">': "base",
    '<video src="x.mp4"></video>': "video",
    '<audio src="https://a.nl/x.mp3"></audio>': "a.nl",
    '<audio autoplay src="x.mp3"></audio>': "autoplay",
    '<meta http-equiv="refresh" content="0;url=https://a.nl/">': "refresh",
    '<meta name="referrer" content="unsafe-url">': "referrer",
    '<svg><animate attributeName="href" to="javascript:alert(1)"></animate></svg>': "animate",
    "<svg><foreignObject></foreignObject></svg>": "foreignobject",
    '<svg><a xlink:href="javascript:alert(1)"></a></svg>': "xlink:href",
    '<svg><use href="https://a.nl/x.svg#y"></use></svg>': "a.nl",
    '<path fill="url(https://a.nl/x)"/>': "a.nl",
    '<input src="https://a.nl/x" type="image">': "src",
    "<!-- x -->": "<!--",
    "<p>1 < 2</p>": "< 2",
    '<p title="<img src=x onerror=alert(1)>">x</p>': "<p",
    "<p title='a'onclick=alert(1)>x</p>": "<p",
    "<p/onclick=alert(1)>x</p>": "<p",
    "<p title = x>x</p>": "<p",
    "<p x=`a`>x</p>": "<p",
    "<p": "<p",
    "<![CDATA[x]]>": "<!",
    "<?xml version='1.0'?>": "<?",
    "</p onclick=x>": "</p",
    "<plaintext>": "plaintext",
    "<xmp>x</xmp>": "xmp",
}


@pytest.mark.parametrize("part", GOOD_PARTS)
def test_what_our_pages_hold_is_allowed(part):
    check = PageCheck(ADDRESS)
    assert check.look("nl/index.html", HEAD + part)
    assert check.findings() == []


@pytest.mark.parametrize("part", BAD_PARTS)
def test_a_part_that_may_not_be_on_a_page_is_refused(part):
    check = PageCheck(ADDRESS)
    assert not check.look("nl/index.html", f"{HEAD}<p>\n{part}")
    finding = check.findings()[0]
    assert (finding.path, finding.line, finding.rule) == ("nl/index.html", 6, "H11")
    assert BAD_PARTS[part] in finding.found.lower()


GOOD_DRAWING = """\
<?xml version="1.0"?>
<!-- Inkscape -->
<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:red}</style><title>Een kind</title>
<path style="fill:url(#a)" d="M0 0"/><path fill="url( '#a' )"/><use href="#b"/></svg>
"""


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        "<svg:script>alert(1)</svg:script>",
        '<path onclick="alert(1)"/>',
        '<a href="java&#115;cript:alert(1)"><path/></a>',
        '<a xlink:href="https://a.nl/"><path/></a>',
        "<foreignObject><p>x</p></foreignObject>",
        '<image width="1" href="data:image/png;base64,AAAA"/>',
        '<path style="fill:url(https://a.nl/x)"/>',
        "<style>@import 'https://a.nl/x.css';</style>",
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
    ],
)
def test_a_drawing_with_code_or_addresses_is_refused(part, tmp_path):
    (tmp_path / "good.svg").write_text(GOOD_DRAWING)
    protect(tmp_path, ADDRESS)
    (tmp_path / "bad.svg").write_text(GOOD_DRAWING.replace("<title>", f"{part}<title>"))
    with pytest.raises(Refused) as refused:
        protect(tmp_path, ADDRESS)
    assert [(item.path, item.rule) for item in refused.value.findings] == [("bad.svg", "H11")]


def test_html_that_a_script_puts_in_a_page_is_checked_as_well(tmp_path):
    for part, right in (("<p>goed</p>", True), ("<p onclick='x()'>fout</p>", False)):
        (tmp_path / "plan.json").write_text(json.dumps({"parts": {"result": part}}))
        try:
            protect(tmp_path, ADDRESS)
        except Refused as refused:
            assert [item.path for item in refused.findings] == ["plan.json"]
            assert not right
        else:
            assert right


def test_code_inside_a_page_is_allowed_only_when_somebody_has_read_it():
    html = f"{HEAD}<script>alert(1)</script>"
    refused = PageCheck(ADDRESS)
    refused.look("x.html", html)
    named = refused.findings()[0].expected
    assert "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=" in named
    read_code = frozenset({"sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="})
    assert PageCheck(ADDRESS, read_code).look("x.html", html)
    assert not PageCheck(ADDRESS, read_code).look("x.html", html.replace("(1)", "(2)"))


def test_the_same_mistake_on_many_pages_is_told_once():
    check = PageCheck(ADDRESS)
    for number in range(3):
        check.look(f"{number}.html", f"{HEAD}<object></object><object></object>")
    assert [(item.path, item.found) for item in check.findings()] == [("0.html", "<object> (op 3 pagina's)")]


def test_a_page_that_does_not_tell_its_encoding_first_is_refused(tmp_path):
    (tmp_path / "x.html").write_text("<!doctype html>\n<html>\n<head>\n<title>x</title>\n</head>\n")
    with pytest.raises(Refused) as refused:
        protect(tmp_path, ADDRESS)
    assert [(item.path, item.rule) for item in refused.value.findings] == [("x.html", "H11")]


# What a build does with it. The checks of the Markdown are switched off, as a mistake in them would do.

SMUGGLED = "Tekst.\n\nHallo <img src=x onerror=alert(1)>\n"
NO_MARKDOWN_CHECK = "from gids.rules import markup\nmarkup.check = lambda site: ()\n"
# The text for reuse by others is checked too.
NO_TEXT_CHECK = "import gids.finish\ngids.finish.text_finding = lambda *_: None\ngids.finish.write_page = lambda *_: None\n"


@pytest.fixture
def smuggling(built, tmp_path):
    """A project with a good site, and then a text with a script in it; and a way to switch checks off."""
    folder = shutil.copytree(built.parent, tmp_path / "project")
    files = {
        "content/nl/over/tekst.md": page("title: Tekst\nsummary: Kort.\nreview: {state: draft}\n", SMUGGLED)
    }
    write_site(folder, files)

    def switch_off(*checks):
        (tmp_path / "sitecustomize.py").write_text("".join(checks))
        return {"PYTHONPATH": str(tmp_path)}

    return folder, switch_off


def test_a_text_with_a_script_is_refused_three_times(smuggling):
    folder, switch_off = smuggling
    before = tree(folder / "site")
    for switched_off, rule, place in (
        ((), "T01", "content/nl/over/tekst.md:9:7"),
        ((NO_MARKDOWN_CHECK,), "H10", "content/nl/over/tekst.md:9:1"),
        ((NO_MARKDOWN_CHECK, NO_TEXT_CHECK), "H11", "nl/over/tekst/index.html:"),
    ):
        result = gids(folder, "build", "--languages", "nl", env=switch_off(*switched_off))
        assert result.returncode == 1, result.stdout
        assert f"fout {rule}" in result.stdout, result.stdout
        assert place in result.stdout, result.stdout
        assert "onerror" in result.stdout
        assert "De oude site blijft staan." in result.stdout
        assert tree(folder / "site") == before
        assert [item.name for item in folder.iterdir() if item.name.startswith(".gids")] == []


def test_a_renewed_language_with_a_script_is_refused_before_it_is_shown(smuggling, monkeypatch, capsys):
    folder, switch_off = smuggling
    before = tree(folder / "site")
    monkeypatch.setenv(*switch_off(NO_MARKDOWN_CHECK, NO_TEXT_CHECK).popitem())
    monkeypatch.setattr("gids.rules.markup.check", lambda site: ())
    project = Project.at(folder)
    done = build_site(project, folder / "site", date(2026, 11, 22), Progress(), languages=["nl"], only=["nl"])
    said = capsys.readouterr().out
    assert (done, "fout H11" in said, "nl/over/tekst/index.html:" in said) == (False, True, True), said
    assert tree(folder / "site") == before


# What our own scripts may not do: no policy can see it in advance.

CODE_FROM_WORDS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|document\.write|\beval\("
    r"|new Function|srcdoc|set(?:Timeout|Interval)\([\"'`]"
)
# HTML that the build made and checked (see the test of `parts` above), from a file of the site itself.
EXCEPTIONS = {"plan.js": ["innerHTML"]}


def test_no_script_of_ours_makes_html_or_code_of_words():
    for file in [*(ROOT / "overrides/assets").glob("*.js"), *(ROOT / "overrides").glob("*.js")]:
        found = CODE_FROM_WORDS.findall(file.read_text(encoding="utf-8"))
        assert found == EXCEPTIONS.get(file.name, []), file.name
