"""The data files in content/_data: languages, ages, topics, region and open questions."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StrictBool, StringConstraints, model_validator

from gids.model.fields import Ages, Closed, Day, Phone, Slug, Text, WebAddress, problem
from gids.model.matter import Source
from gids.model.steps import RegionPlan


class Language(Closed):
    """A language of the site.

    `code` is a BCP 47 language tag, `name` the language's own name. `alphabet` gives the order of letters for
    lists when it differs from Unicode's, `dates` the tag by which a browser writes dates, with calendar and digits
    (BCP 47 extension U): `ar-u-nu-latn`. A language that is not `published` is in the making: only who writes sees it.
    """

    code: str = Field(pattern=r"^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")
    name: Text
    direction: Literal["ltr", "rtl"]
    alphabet: Text | None = None
    dates: str | None = Field(default=None, pattern=r"^[a-z]{2}(-[A-Za-z0-9]{1,8})*$")
    source: StrictBool = False
    published: StrictBool = True

    @model_validator(mode="after")
    def _source_is_published(self) -> Language:
        if self.source and not self.published:
            raise problem(
                "D05",
                "de brontaal zonder published: false",
                "Haal published: false weg: zonder brontaal is er geen site.",
            )
        return self

    @property
    def locale(self) -> str:
        """The locale for dates and numbers in our own programs: `en_GB` (the browser's tag without its extension)."""
        return (self.dates or self.code).split("-u-")[0].replace("-", "_")


class AgeGroup(Closed):
    """One tile of "How old is your child?"."""

    id: Slug
    ages: Ages
    icon: Text


class Topic(Closed):
    """One tile of "What is your question about?"."""

    id: Slug
    icon: Text


class Term(Closed):
    """An official Dutch word that parents meet on letters; `forms` are the ways in which a text may write it.

    Its explanation stands with the fixed words of each language, under `terms`.
    """

    id: Slug
    forms: tuple[Text, ...] = Field(min_length=1)
    icon: Text


class OpenQuestion(Closed):
    """What no source settles: the question, who can answer it, and why it is open."""

    id: Slug
    question: Text
    ask: Text
    because: Text


class Contact(Closed):
    """A body that a parent can call; `name` is its local, official name.

    It has exactly one of: a number with its source, `own` (every parent has another one), or an open question.
    """

    name: Text | None = None
    phone: Phone | None = None
    own: StrictBool = False
    question: Slug | None = None
    website: WebAddress | None = None
    source: Source | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Contact:
        ways = [self.phone is not None, self.own, self.question is not None]
        if ways.count(True) != 1:
            raise problem(
                "D03",
                "precies een van: phone, own of question",
                "Is het nummer nagekeken? Schrijf phone met source. Nog niet? Schrijf question.",
            )
        if self.phone is not None and self.source is None:
            raise problem(
                "D03",
                "bij phone ook source",
                "Zet erbij waar het nummer vandaan komt, en wanneer het gelezen is.",
            )
        return self


class Amount(Closed):
    """A price or benefit with the last day on which it is valid; after that day it is not printed."""

    value: Text
    source: Source
    valid_until: Day


def _report_address(value: Any) -> str:
    text = str(value)
    if not re.fullmatch(
        r"mailto:[^\s@<>\"',;?]+@[a-z0-9.-]+\.[a-z]{2,}|https://[a-z0-9.-]+\.[a-z]{2,}(/[^\s<>\"]*)?", text
    ):
        raise problem(
            "H04",
            "mailto:naam@adres of een heel webadres dat begint met https://",
            "Schrijf bijvoorbeeld: mailto:veilig@voorbeeld.nl. Is er nog geen adres? Noem dan de open vraag (question).",
        )
    return text


class Security(Closed):
    """Where to report that something in the site is not safe, and how long that holds (RFC 9116, security.txt).

    It has exactly one of: a `contact` (`mailto:` or `https://`), or an open question; then the site's own page
    about itself says that nobody can be told yet. After `expires` nobody may count on it any more.
    """

    contact: Annotated[str, BeforeValidator(_report_address)] | None = None
    question: Slug | None = None
    expires: Day

    @model_validator(mode="after")
    def _one_way(self) -> Security:
        if (self.contact is None) == (self.question is None):
            raise problem(
                "H04",
                "precies een van: contact of question",
                "Is er een adres om lekken te melden? Schrijf contact. Nog niet? Schrijf question.",
            )
        return self


_PLACES = frozenset({"page", "language", "version"})


def _mail_address(value: Any) -> str:
    text = str(value)
    if not re.fullmatch(r"[A-Za-z0-9._+-]+@[a-z0-9.-]+\.[a-z]{2,}", text):
        raise problem("H05", "een mailadres", "Schrijf alleen het adres: melden@voorbeeld.nl")
    return text


def _form_address(value: Any) -> str:
    text = str(value)
    whole = re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}(:\d+)?/[^\s\"'<>…]*", text)
    if not whole or sorted(re.findall(r"\{(.*?)\}", text)) != sorted(_PLACES):
        raise problem(
            "H05",
            "een heel webadres met {page}, {language} en {version}, elk één keer",
            "Zet de drie plekken in het adres van het formulier: https://…?page={page}&language={language}&version={version}",
        )
    return text


class Mistakes(Closed):
    """Where a reader tells that something on a page is wrong.

    It has an `email`, an address of a `form` (or both), or an open question: then the pages say whom to tell
    meanwhile. In `form` the site fills in the places {page}, {language} and {version}.
    """

    email: Annotated[str, BeforeValidator(_mail_address)] | None = None
    form: Annotated[str, BeforeValidator(_form_address)] | None = None
    question: Slug | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Mistakes:
        if bool(self.email or self.form) == bool(self.question):
            raise problem(
                "H05",
                "email of form, of anders question",
                "Is er een adres om fouten te melden? Schrijf email of form. Nog niet? Schrijf question.",
            )
        return self


class Editing(Closed):
    """Where the form at /beheer/ saves: the repository that holds this content, and the branch that is published.

    `base_url` is the address of the service that signs editors in (with GitHub), or of an own GitLab; `app_id` is the
    name under which GitLab knows the form (OAuth 2.0 with PKCE). Without them editors sign in with a token.
    """

    backend: Literal["github", "gitlab"]
    repo: str = Field(pattern=r"^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$")
    branch: str = Field(default="main", pattern=r"^[A-Za-z0-9._/-]+$")
    base_url: WebAddress | None = None
    app_id: Text | None = None


class Region(Closed):
    """Everything that differs between municipalities.

    `parents` says per language who the site is for, in the form that follows "for": `every parent in The Hague`;
    it is empty as long as nobody has found the words.
    `plan` is what differs in the stappenplan. Without `security` the site has no security.txt. Without `mistakes` pages
    say to tell a mistake to the child health centre. Codes on paper carry
    `short_address`, a second address of the same site, or `address` when there is none. Without `editing` the form at
    /beheer/ works in a copy on one's own computer only.
    """

    name: Text
    parents: dict[str, Annotated[str, StringConstraints(strip_whitespace=True)]]
    address: WebAddress
    short_address: WebAddress | None = None
    publisher: Text | None
    contacts: dict[Slug, Contact]
    amounts: dict[Slug, Amount] = Field(default_factory=dict)
    plan: RegionPlan = Field(default_factory=RegionPlan)
    security: Security | None = None
    mistakes: Mistakes | None = None
    editing: Editing | None = None

    @model_validator(mode="after")
    def _has_emergency(self) -> Region:
        emergency = self.contacts.get("emergency")
        if emergency is None or emergency.phone is None:
            raise problem(
                "D04",
                "contacts.emergency met een nummer",
                "Elke pagina over veiligheid toont dit nummer. Zet het in region.yml.",
            )
        if not self.address.endswith("/"):
            raise problem("D04", "address met een / aan het eind", "Zet een / achter het adres van de site.")
        if self.short_address and not self.short_address.endswith("/"):
            raise problem("D04", "short_address met een / aan het eind", "Zet een / achter het korte adres.")
        return self
