"""The HTML that editors see while they write: the page with all languages, and the bar on pages of the site.

Everything here is for editors, in Dutch, and never part of a built site.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from gids.cli.output import summary
from gids.cli.serving.board import Known, analysis_of
from gids.findings import Finding
from gids.model import Language
from gids.plain.gates import LONGEST_SENTENCE, MEAN_SENTENCE, PAGE_WORDS, SCORE
from gids.translations import State, shown_state

_SEVERITY = {"error": "fout", "warning": "waarschuwing"}
_STATES = {
    State.SOURCE: ("fine", "brontekst"),
    State.CURRENT: ("fine", "bij de tijd"),
    State.OUTDATED: ("old", "verouderd: de lezer ziet deze vertaling met een waarschuwing"),
    State.WITHHELD: ("old", "verouderd: de lezer ziet het Nederlands, want dit gaat over veiligheid"),
    State.MISSING: ("old", "ontbreekt: de lezer ziet het Nederlands"),
}
_OLD = "Dit is de laatste goede versie. Je nieuwe tekst zie je hier als de fouten weg zijn."
_WAITS = "Er zijn fouten. De site wordt pas vernieuwd als ze weg zijn."


def codes(known: Known) -> list[str]:
    """List the languages, the source language first, as the data says."""
    return [language.code for language in known.site.languages] if known.site else []


def files_of(known: Known, content: Path, path: str) -> dict[str, str]:
    """Map each language to the file of a page as findings name it, whether it exists or not."""
    found = codes(known) or sorted(folder.name for folder in content.glob("[a-z]*") if folder.is_dir())
    return {code: f"{content.name}/{code}/{path or 'index'}.md" for code in found}


def exists(known: Known, content: Path, path: str) -> bool:
    """Tell whether a page has a file in any language, also when it cannot be read yet."""
    return any((content.parent / file).is_file() for file in files_of(known, content, path).values())


def editor_page(known: Known, content: Path, path: str, digests: Mapping[str, str]) -> str:
    """Write the page for editors of the page `path`; `digests` say per language what is served now (empty: nothing)."""
    page = known.site.page(path) if known.site else None
    title = page.matter.title if page else path
    files = files_of(known, content, path)
    languages = (
        [_language(known, content, one, path, digests) for one in known.site.languages] if known.site else []
    )
    return f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Schrijven: {escape(title)}</title>
<link rel="stylesheet" href="/_schrijven/-/editor.css">
<script type="module" src="/_schrijven/-/editor.js"></script>
</head>
<body>
<header id="kop" data-renew>
<p class="path"><code>{escape(path or "index")}</code></p>
<h1>{escape(title)}</h1>
{_score(known, path)}
</header>
<main>
<section id="bevindingen" data-renew aria-live="polite">
{_findings(known, files)}
</section>
<div class="languages">
{"".join(languages)}
</div>
</main>
</body>
</html>
"""


def bar(known: Known, content: Path, address: str) -> str:
    """Write the bar for the page at an address such as `/nl/antwoorden/koorts/`; empty when there is nothing to tell."""
    code, _, rest = address.strip("/").partition("/")
    files = files_of(known, content, rest)
    mine = known.of_files([files[code]]) if code in files else ()
    elsewhere = known.errors_elsewhere(one.path for one in mine)
    if not mine and not elsewhere:
        return ""
    old = f'<p class="gids-old">{_OLD}</p>' if known.blocked else ""
    more = f'<p><a href="/_schrijven/{escape(rest or "index")}/">Bekijk deze pagina in alle talen</a></p>'
    return (
        '<aside class="gids-bar" lang="nl" dir="ltr" aria-label="Voor de redacteur">'
        f"<details><summary>{escape(_bar_summary(mine, elsewhere))}</summary>"
        f"{old}{_list((*mine, *elsewhere))}{more if code in files else ''}</details></aside>"
    )


def with_bar(html: str, shown: str, digest: str) -> str:
    """Put the bar in a page of the site, and the script that loads the page again when it or its bar has changed."""
    head = (
        '<link rel="stylesheet" href="/_schrijven/-/editor.css">'
        f'<script type="module" src="/_schrijven/-/bar.js" id="gids-bar" data-state="{state(shown, digest)}"></script>'
    )
    return html.replace("</head>", f"{head}</head>", 1).replace("</body>", f"{shown}</body>", 1)


def state(shown: str, digest: str) -> str:
    """Give a few signs that change when a page or its bar does."""
    return f"{digest}-{hashlib.sha256(shown.encode()).hexdigest()[:12]}"


def _bar_summary(mine: Iterable[Finding], elsewhere: Iterable[Finding]) -> str:
    here, there = list(mine), list(elsewhere)
    parts = [f"Deze pagina: {summary(here)}"] if here else []
    if there:
        parts.append(f"{len(there)} {'fout' if len(there) == 1 else 'fouten'} in andere bestanden")
    return ". ".join(parts)


def _score(known: Known, path: str) -> str:
    found = analysis_of(known, path)
    if found is None:
        return ""
    longest = len(found.longest.words) if found.longest else 0
    return (
        f'<p class="score">Zo leest het Nederlands: <b>score {found.score or 0:.0f}</b> (hoogstens {SCORE:.0f}; 0 is heel '
        f"makkelijk). {found.words} woorden (hoogstens {PAGE_WORDS}). Gemiddeld {found.mean_sentence:.1f} per zin "
        f"(hoogstens {MEAN_SENTENCE:.0f}). De langste zin heeft er {longest} (hoogstens {LONGEST_SENTENCE}).</p>"
    )


def _findings(known: Known, files: Mapping[str, str]) -> str:
    mine = known.of_files(files.values())
    elsewhere = known.errors_elsewhere(files.values())
    errors = any(finding.severity == "error" for finding in (*mine, *elsewhere))
    kind = "fault" if errors else "look" if mine else "fine"
    parts = [f'<h2 class="{kind}">{escape(summary([*mine, *elsewhere]).capitalize())}</h2>']
    if known.blocked:
        parts.append(f'<p class="notice">{_WAITS}</p>')
    for language in known.site.languages if known.site else ():
        found = known.of_files([files[language.code]])
        if found:
            parts.append(f"<h3>{_name(language)}</h3>{_list(found)}")
    if elsewhere:
        parts.append(f"<h3>Fouten in andere bestanden</h3>{_list(elsewhere)}")
    return "\n".join(parts)


def _list(findings: Iterable[Finding]) -> str:
    return f"<ul>{''.join(map(_finding, findings))}</ul>"


def _finding(finding: Finding) -> str:
    return (
        f'<li class="gids-{finding.severity}"><p><b>{_SEVERITY[finding.severity]} {finding.rule}:</b> '
        f"{escape(finding.message)}</p><p><code>{escape(finding.path)}:{finding.line}</code></p>"
        f"<dl><dt>Gevonden</dt><dd><bdi>{escape(finding.found)}</bdi></dd>"
        f"<dt>Verwacht</dt><dd><bdi>{escape(finding.expected)}</bdi></dd>"
        f"<dt>Oplossing</dt><dd>{escape(finding.repair)}</dd></dl></li>"
    )


def _language(known: Known, content: Path, language: Language, path: str, digests: Mapping[str, str]) -> str:
    code = language.code
    page = known.site.page(path) if known.site else None
    file = files_of(known, content, path)[code]
    lines = []
    if known.site and page:
        kind, words = _STATES[shown_state(known.site, page, code)]
        lines.append(f'<p class="state {kind}">{words}</p>')
    lines.append(f"<p><code>{escape(file)}</code></p>")
    if known.blocked:
        lines.append(f'<p class="notice">{_OLD}</p>')
    if code in known.failures:
        lines.append(
            f'<p class="notice">Deze taal kon niet gebouwd worden:</p><pre>{escape(known.failures[code])}</pre>'
        )
    address = f"/{code}/{path}/" if path else f"/{code}/"
    shown = digests.get(code, "")
    if shown:
        frame = f'<iframe src="{escape(address)}" title="De pagina in de taal {code}"></iframe>'
        lines.append(f'<p><a href="{escape(address)}" target="_blank">Open deze pagina los</a></p>')
    else:
        frame = '<p class="notice">Deze pagina is nog niet gebouwd.</p>'
    return (
        f'<article><div id="over-{code}" data-renew><h2>{_name(language)}</h2>{"".join(lines)}</div>'
        f'<div id="beeld-{code}" data-shown="{shown}">{frame}</div></article>\n'
    )


def _name(language: Language) -> str:
    return f'<bdi lang="{language.code}">{escape(language.name)}</bdi> <small>{language.code}</small>'
