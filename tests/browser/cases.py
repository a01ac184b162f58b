"""Which pages there are, read from the content itself."""

from datetime import date

from gids.reading import read_site
from gids.translations import for_readers
from gids.views import Build, generated_pages
from sites import ROOT

SITE = for_readers(read_site(ROOT / "content").site)
LANGUAGES = {language.code: language for language in SITE.languages}
_BUILD = Build(SITE, SITE.source_language, date(2026, 11, 22), SITE.languages, {}, together=True)
PATHS = [f"{page.path}/" if page.path else "" for page in (*SITE.pages, *generated_pages(_BUILD))]
EVERY_PAGE = [(language, path) for language in LANGUAGES for path in PATHS]

# One page of each kind of page.
KINDS = (
    "",
    "antwoorden/koorts/",
    "antwoorden/taken-verdelen/",
    "stappen/geboorteaangifte/",
    "afspraken/",
    "afspraken/3-maanden/",
    "veranderd/",
    "veranderd/eerste-hapjes-4-6-maanden/",
    "over/deze-site/",
    "leeftijd/0-3-maanden/",
    "onderwerp/slapen/",
    "zoeken/",
    "hulp/",
    "bewaren/",
    "stappenplan/",
)
EVERY_KIND = [(language, path) for language in LANGUAGES for path in KINDS]
