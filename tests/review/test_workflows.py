"""What runs for a pull request has no rights, is pinned, and exists."""

import argparse
import re
import shlex

import pytest
import yaml

from gids.cli.main import _parser
from sites import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TEXTS = {file.name: file.read_text(encoding="utf-8") for file in WORKFLOWS}
GITLAB = ROOT / ".gitlab-ci.yml"
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def load(text):
    """YAML without its surprise that `on` is a truth value."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def jobs(text):
    yield from load(text)["jobs"].items()


def steps():
    for name, text in TEXTS.items():
        for _, job in jobs(text):
            for step in job["steps"]:
                yield name, step


@pytest.mark.parametrize("name", TEXTS)
def test_a_workflow_has_no_rights_and_an_end(name):
    workflow = load(TEXTS[name])
    on = workflow["on"]
    assert (
        {on}
        if isinstance(on, str)
        else set(on)
        <= {
            "pull_request",
            "push",
            "schedule",
            "workflow_dispatch",
        }
    )
    assert "pull_request_target" not in TEXTS[name] and "workflow_run" not in TEXTS[name]
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["concurrency"]["cancel-in-progress"] == "true"
    for _, job in jobs(TEXTS[name]):
        assert "permissions" not in job, "a job gets no more than the workflow"
        assert int(job["timeout-minutes"]) <= 75
    assert not re.search(r"\bsecrets\b|GITHUB_TOKEN|github\.token", TEXTS[name])
    assert "actions/cache" not in TEXTS[name], "a stranger must not fill what others use"


def test_actions_are_pinned_and_say_their_version():
    for name, text in TEXTS.items():
        for line in re.findall(r"uses:.*", text):
            assert re.fullmatch(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), (name, line)
    for name, step in steps():
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false", name


def test_images_are_pinned():
    images = [job["container"] for text in TEXTS.values() for _, job in jobs(text)]
    images.append(load(GITLAB.read_text(encoding="utf-8"))["default"]["image"])
    assert len(set(images)) == 1
    assert re.fullmatch(r"python:3\.11-bookworm@sha256:[0-9a-f]{64}", images[0])


def test_nothing_from_outside_becomes_a_command():
    for name, step in steps():
        assert "${{" not in step.get("run", ""), (name, step)
    for text in (*TEXTS.values(), GITLAB.read_text(encoding="utf-8")):
        assert not re.search(
            r"head_ref|\.title|\.body|event\.(issue|comment)|MERGE_REQUEST_TITLE|SOURCE_BRANCH", text
        )


def gitlab_scripts():
    for name, job in load(GITLAB.read_text(encoding="utf-8")).items():
        if isinstance(job, dict) and name not in ("workflow", "variables", "default"):
            yield from job.get("before_script", ())
            yield from job.get("script", ())


def commands():
    for _, step in steps():
        yield from step.get("run", "").splitlines()
    yield from gitlab_scripts()


def targets():
    return set(re.findall(r"^([a-z.][a-z./]*):", MAKEFILE, re.MULTILINE))


def test_every_command_exists(capsys):
    known, seen = targets(), set()
    for line in commands():
        words = shlex.split(line.replace(">>", " >> "))
        command, arguments = words[0], words[1:]
        seen.add(command)
        if command == ".venv/bin/gids":
            while arguments and arguments[-2:-1] in (["> "], [">"], [">>"]):
                arguments = arguments[:-2]
            options = _parser().parse_args(arguments)
            assert isinstance(options, argparse.Namespace)
        elif command == "make":
            for target in (word for word in arguments if "=" not in word):
                assert target in known or _made(target), target
        elif command == "bash":
            assert (ROOT / arguments[0]).is_file()
        else:
            assert command in ("git", "apt-get", "mkdir", "cat"), line
    assert {".venv/bin/gids", "make", "bash"} <= seen
    capsys.readouterr()


def _made(target):
    """Tell whether the pattern rule of the Makefile makes a file: there is a lock file for it."""
    folder = target.removesuffix("/node_modules/.installed")
    return folder != target and (ROOT / folder / "package-lock.json").is_file()


def test_both_hosts_do_the_same():
    github = TEXTS["pull-request.yml"] + TEXTS["tests.yml"] + TEXTS["links.yml"]
    gitlab = GITLAB.read_text(encoding="utf-8")
    for command in (
        "gids check --since",
        "gids review --since",
        "make spelling SINCE=",
        "make lint",
        "gids build --preview --downloads --out build/preview",
        "bash .ci/run",
        "make links",
    ):
        assert command in github and command in gitlab, command
    report = load(gitlab)["inhoud"]["artifacts"]["reports"]["codequality"]
    assert f"--format gitlab > {report}" in gitlab
    assert "nightly" not in gitlab and "--format github" in github


def test_a_link_can_fill_in_the_form_of_a_mistake():
    form = load((ROOT / ".github/ISSUE_TEMPLATE/fout.yml").read_text(encoding="utf-8"))
    fields = [field["id"] for field in form["body"] if "id" in field]
    assert fields == ["page", "language", "version", "wrong"]
    forms = [*(ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")]
    assert {file.stem for file in forms} == {"config", "fout", "vraag", "vertaling"}
    for file in forms:
        form = load(file.read_text(encoding="utf-8"))
        if file.stem != "config":
            assert {"name", "description", "body"} <= set(form)
            assert "own language" in file.read_text(encoding="utf-8")
            assert (ROOT / f".gitlab/issue_templates/{file.stem}.md").is_file()
    templates = (".github/PULL_REQUEST_TEMPLATE.md", ".gitlab/merge_request_templates/Default.md")
    assert len({(ROOT / path).read_text(encoding="utf-8") for path in templates}) == 1


def test_owners_are_ready_and_invent_nobody():
    lines = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [], "no team exists yet"
    ready = [line.removeprefix("#~ ").split() for line in lines if line.startswith("#~ ")]
    assert all(re.fullmatch(r"@ORG/[a-z-]+", team) for _, *teams in ready for team in teams)
    assert all(teams for _, *teams in ready)
    patterns = [pattern for pattern, *_ in ready]
    for pattern in patterns[1:]:
        assert [*ROOT.glob(pattern.strip("/"))], f"{pattern} is of no file"
    languages = load((ROOT / "content/_data/languages.yml").read_text(encoding="utf-8"))
    for language in languages:
        assert f"/content/{language['code']}/" in patterns
        assert f"/content/_data/ui/{language['code']}.yml" in patterns
