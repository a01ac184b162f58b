"""The form for who does not write Markdown, as an editor uses it: in Chromium, on a copy of the real content."""

import pytest
from form_page import Form
from repository import Repository


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    """The real content in a git repository, with its site in two languages."""
    repository = Repository(tmp_path_factory.mktemp("form"))
    repository.build("nl", "ar")
    return repository


@pytest.fixture(scope="module")
def form(work, chromium, serve):
    opened = Form(chromium, serve(work.folder / "site"), work)
    opened.open()
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _clean(work):
    yield
    work.git("checkout", "-q", ".")
    work.git("clean", "-fdq", "content")


def changed_lines(work):
    return [
        line
        for line in work.git("diff", "-U0").splitlines()
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]


def test_an_editor_changes_a_title_and_a_text_and_nothing_else_changes(form, work):
    form.entry("nl-antwoorden", "koorts")
    form.box("Titel").fill("Mijn kind heeft koorts. Wat doe ik?")
    form.box("Tekst").nth(0).fill("Je kind ademt niet.")
    assert form.saved() == ["content/nl/antwoorden/koorts.md"]
    assert changed_lines(work) == []
