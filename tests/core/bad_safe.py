"""Bad inputs of what keeps the site safe to read: the address to report to, its last day, sources over https."""

from bad_inputs import DATA, ONLY_DUTCH, REGION_YML, Case, matter

REGION = DATA + "region.yml"
# The first line after the region that all cases start from.
LINE = REGION_YML.count("\n") + 1


def security(name, block, *expected):
    """A region with a block `security`, written on one line; columns are counted in that line."""
    found = [(REGION, LINE, column, rule) for column, rule in expected]
    return Case(name, {**ONLY_DUTCH, REGION: f"{REGION_YML}security: {block}\n"}, found)


def until(name, day, *expected):
    """A good address that is promised until `day`; today is 2026-11-22."""
    return security(name, f"{{contact: https://gids.example/lek, expires: {day}}}", *expected)


def mistakes(name, block, *expected):
    """A region with a block `mistakes`, written on one line."""
    found = [(REGION, LINE, column, rule) for column, rule in expected]
    return Case(name, {**ONLY_DUTCH, REGION: f"{REGION_YML}mistakes: {block}\n"}, found)


FORM = "https://code.example.org/new?page={page}&language={language}&version={version}"

CASES = [
    mistakes("a mail address for mistakes", "{email: melden@gids.example}"),
    mistakes("a form for mistakes", f'{{form: "{FORM}"}}'),
    mistakes("mail and form for mistakes", f'{{email: melden@gids.example, form: "{FORM}"}}'),
    mistakes("an open question about mistakes", "{question: cjg-telefoon}", (22, "R03")),
    mistakes("an unknown question about mistakes", "{question: wie-dan}", (22, "R03"), (22, "V18")),
    mistakes("nowhere to tell a mistake", "{}", (11, "H05")),
    mistakes("a question and a mail address", "{email: a@b.nl, question: cjg-telefoon}", (11, "H05")),
    mistakes("mail that is no address", "{email: bel ons}", (19, "H05")),
    mistakes("mail with words of its own", '{email: "a@b.nl?bcc=c@d.nl"}', (19, "H05")),
    mistakes("a form without places", "{form: https://code.example.org/new}", (18, "H05")),
    mistakes("a form that is not secret", f'{{form: "{FORM.replace("https", "http")}"}}', (18, "H05")),
    mistakes("a form with another place", f'{{form: "{FORM}&from={{name}}"}}', (18, "H05")),
    mistakes("a form with a place twice", f'{{form: "{FORM}&x={{page}}"}}', (18, "H05")),
    until("a promise that ended", "2026-11-21", (56, "H02")),
    until("a promise that ends today", "2026-11-22", (56, "H02")),
    until("a promise that ends in 30 days", "2026-12-22", (56, "H02")),
    until("a promise that ends in 31 days", "2026-12-23", (56, "H01")),
    until("a promise that ends in 60 days", "2027-01-21", (56, "H01")),
    until("a promise that ends in 61 days", "2027-01-22"),
    until("a promise of a year", "2027-11-22"),
    until("a promise of more than a year", "2027-11-23", (56, "H03")),
    until("a promise until a day that is none", "2027-02-30", (56, "V09")),
    security("no last day", "{contact: https://gids.example/lek}", (11, "V07")),
    security(
        "an unknown key of security", "{contact: https://a.nl/, email: x, expires: 2027-10-31}", (36, "V06")
    ),
    security("neither an address nor a question", "{expires: 2027-10-31}", (11, "H04")),
    security(
        "an address and a question",
        "{contact: https://a.nl/, question: cjg-telefoon, expires: 2027-10-31}",
        (11, "H04"),
    ),
    security("an address in words", "{contact: bel ons, expires: 2027-10-31}", (21, "H04")),
    security(
        "an address of mail without mailto",
        "{contact: veilig@gids.example, expires: 2027-10-31}",
        (21, "H04"),
    ),
    security(
        "an address that is not secret", "{contact: http://gids.example/, expires: 2027-10-31}", (21, "H04")
    ),
    security(
        "an address with a line in it",
        '{contact: "mailto:a@b.nl\\nExpires: x", expires: 2027-10-31}',
        (21, "H04"),
    ),
    security("an address of mail", '{contact: "mailto:veilig@gids.example", expires: 2027-10-31}'),
    security("an open question about security", "{question: cjg-telefoon, expires: 2027-10-31}", (22, "R03")),
    security(
        "an unknown question about security",
        "{question: wie-dan, expires: 2027-10-31}",
        (22, "R03"),
        (22, "V18"),
    ),
    matter(
        "a source that is not secret",
        '"https://www.jgzrichtlijnen.nl/"',
        '"http://www.jgzrichtlijnen.nl/"',
        (10, 38, "V13"),
    ),
]
