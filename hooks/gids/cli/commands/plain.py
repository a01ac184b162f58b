"""`gids plain`: hoe makkelijk leest deze tekst?"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gids.cli.output import as_text
from gids.cli.plain_output import measures_json, measures_text
from gids.cli.project import Project
from gids.plain import Analysis, Passage, ToneHit, analyse, passages, tone_hits
from gids.plain.analysis import SCORED
from gids.plain.gates import MEAN_SENTENCE, PAGE_WORDS, SCORE
from gids.plain.sentences import passage
from gids.reading import read_site
from gids.reading.front_matter import split_page
from gids.rules import explained_words, measures_of_site

if TYPE_CHECKING:
    from gids.cli.types import Commands

_SHOWN = 5
_PARTS = {
    "sentences": "woorden per zin",
    "common": "hoe gewoon de woorden zijn (7 = 'de', 3 = zeldzaam)",
    "rare": "zeldzame woorden",
    "long": "woorden van 13 letters of meer",
    "ideas": "bijzinnen en komma's per zin",
    "passive": "zinnen in de lijdende vorm",
    "jargon": "woorden waarvoor een makkelijker woord is",
    "paragraphs": "woorden in de langste alinea",
    "numbers": "getallen per zin",
}
_SHARES = ("rare", "long", "passive", "jargon")


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "plain",
        help="hoe makkelijk leest een tekst?",
        description="Meet een tekst: een score van 0 (heel makkelijk) tot 100 (heel moeilijk), waar die vandaan komt, "
        "en welke zinnen het moeilijkst zijn. Het is een hulp bij het schrijven, geen keurmerk van een taalniveau.",
        epilog="Voorbeeld: gids plain content/nl/antwoorden/koorts.md",
    )
    parser.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="BESTAND",
        help="een pagina (Markdown) of gewone tekst; zonder bestand: alle Nederlandse pagina's, en hoe vaak een "
        "moeder en een vader of partner genoemd worden",
    )
    parser.add_argument(
        "--lang", default=None, metavar="TAAL", help="de taal van de tekst (anders: de map, of nl)"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="text voor mensen, json voor programma's"
    )
    parser.set_defaults(run=run)


def run(project: Project, options: argparse.Namespace) -> int:
    """Print the measures of one text, or of all Dutch pages; 2 when what was asked for cannot be read."""
    if options.file is None:
        return _run_for_site(project, options)
    try:
        text = options.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"gids: {options.file} kan ik niet lezen: {error}", file=sys.stderr)
        return 2
    site = read_site(project.content).site
    language = options.lang or _language(project, options.file)
    read = _read(text)
    analysis = analyse(read, language, explained_words(site) if site else frozenset())
    hits = tone_hits(read, language)
    of_dutch = _of_dutch(project, options.file, language, analysis)
    if options.format == "json":
        print(_as_json(analysis, hits, of_dutch))
    else:
        print(_as_text(options.file, analysis, hits, of_dutch))
    return 0


def _run_for_site(project: Project, options: argparse.Namespace) -> int:
    read = read_site(project.content)
    if read.site is None:
        print(as_text(read.findings), file=sys.stderr)
        return 1
    measured = measures_of_site(read.site)
    print(measures_json(measured) if options.format == "json" else measures_text(measured))
    return 0


def _language(project: Project, file: Path) -> str:
    """Take the language from the folder of a page: `content/tr/…`."""
    try:
        return file.resolve().relative_to(project.content).parts[0]
    except ValueError:
        return "nl"


def _of_dutch(project: Project, file: Path, language: str, analysis: Analysis) -> float | None:
    """Give how many times the words of the Dutch page a translation has; None for what is no translation."""
    try:
        code, *path = file.resolve().relative_to(project.content).parts
    except ValueError:
        return None
    dutch = project.content.joinpath(SCORED, *path)
    if code == SCORED or code != language or not dutch.is_file():
        return None
    words = sum(part.words for part in _read(dutch.read_text(encoding="utf-8")))
    return round(analysis.words / max(words, 1), 2)


def _read(text: str) -> tuple[Passage, ...]:
    """Split a page into its short answer and its text; a text without front matter is all text."""
    split, _ = split_page(text, "") if text.startswith("---") else (None, [])
    if split is None:
        return passages(text, 1)
    summary = split.data.value.get("summary")
    line = split.data.values.get(("summary",), (1, 1))[0]
    head = (passage("summary", str(summary), line),) if summary else ()
    return (*head, *passages(split.body, split.body_line))


def _as_text(file: Path, analysis: Analysis, hits: tuple[ToneHit, ...], of_dutch: float | None) -> str:
    lines = [f"{file}: {_head(analysis)}"]
    limit = f" (hoogstens {PAGE_WORDS})" if analysis.language == SCORED else ""
    mean = f" (hoogstens {MEAN_SENTENCE:.0f})" if analysis.language == SCORED else ""
    lines.append(
        f"  {analysis.words} woorden{limit}, {analysis.sentences} zinnen, gemiddeld "
        f"{analysis.mean_sentence:.1f} woorden per zin{mean}"
    )
    if analysis.longest:
        lines.append(f"  langste zin: {len(analysis.longest.words)} woorden, regel {analysis.longest.line}")
    if of_dutch is not None:
        lines.append(f"  {of_dutch:.2f} keer zoveel woorden als het Nederlands")
    lines.append("\nDe delen (0 is makkelijk, 100 is moeilijk):")
    for name, (value, cost) in sorted(analysis.parts.items(), key=lambda item: -item[1][1]):
        shown = f"{value * 100:.0f} %" if name in _SHARES else f"{value:.1f}"
        lines.append(f"  {cost:5.0f}  {_PARTS[name]}: {shown}")
    if analysis.costs:
        lines.append("\nDe moeilijkste zinnen:")
    for hard in analysis.costs[:_SHOWN]:
        lines.append(f"  regel {hard.line}: {hard.sentence}")
        lines += [f"    - {why}. {repair}" for why, repair in hard.reasons]
    if hits:
        lines.append("\nToon:")
    for hit in hits:
        lines += [f"  regel {hit.line}: {hit.sentence}", f"    - {hit.kind}: '{hit.found}'. {hit.instead}"]
    return "\n".join(lines)


def _head(analysis: Analysis) -> str:
    if analysis.score is None:
        return "geen score, want die is er alleen voor het Nederlands"
    return f"score {analysis.score:.0f} van 100 (0 is heel makkelijk, hoogstens {SCORE:.0f})"


def _as_json(analysis: Analysis, hits: tuple[ToneHit, ...], of_dutch: float | None) -> str:
    return json.dumps(
        {
            "language": analysis.language,
            "score": analysis.score,
            "of_dutch": of_dutch,
            "words": analysis.words,
            "sentences": analysis.sentences,
            "mean_sentence": round(analysis.mean_sentence, 2),
            "longest_sentence": len(analysis.longest.words) if analysis.longest else 0,
            "longest_paragraph": analysis.longest_paragraph,
            "parts": {
                name: {"value": round(value, 3), "cost": cost}
                for name, (value, cost) in analysis.parts.items()
            },
            "costs": [
                {
                    "line": cost.line,
                    "sentence": cost.sentence,
                    "points": cost.points,
                    "reasons": [{"why": why, "repair": repair} for why, repair in cost.reasons],
                }
                for cost in analysis.costs
            ],
            "tone": [
                {
                    "line": hit.line,
                    "found": hit.found,
                    "sentence": hit.sentence,
                    "kind": hit.kind,
                    "instead": hit.instead,
                }
                for hit in hits
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
