"""Help and refusals of the command line are Dutch: argparse itself speaks English."""

import re

import pytest

from build.running import gids
from sites import ROOT

ENGLISH = re.compile(
    r"\b(usage|positional|options?:|show this|exit|default|invalid|required|arguments?|choose)\b"
)
COMMANDS = re.findall(r"^    ([a-z-]+) +\S", gids(ROOT, "--help").stdout, re.MULTILINE)


def test_all_commands_are_named():
    assert {"check", "build", "serve", "new", "move"} <= set(COMMANDS)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_dutch_and_shows_an_example(command):
    result = gids(ROOT, *command.split(), "--help")
    assert result.returncode == 0
    assert not ENGLISH.search(result.stdout.replace("--default", "")), result.stdout
    assert result.stdout.startswith("gebruik: gids")
    if command:
        assert "gids " in result.stdout.partition("\n\n")[2], "an example"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ((), "er ontbreekt: OPDRACHT"),
        (("serv",), "'serv' kan niet. Kies uit: 'check'"),
        (("check", "--nu"), "dit ken ik niet: --nu"),
        (("check", "--format"), "--format: hier hoort iets achter"),
        (("serve", "--port", "x"), "--port: 'x' is geen heel getal"),
        (("--today", "gisteren", "check"), "'gisteren' is geen datum"),
    ],
)
def test_wrong_use_is_told_in_dutch(typed, told):
    result = gids(ROOT, *typed)
    assert result.returncode == 2
    assert told in result.stderr
    assert "Hulp: gids" in result.stderr
    assert not ENGLISH.search(result.stderr), result.stderr
