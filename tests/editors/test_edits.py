"""A plan of changes is made as a whole, or not at all."""

import pytest

from build.running import tree
from gids.edits import Plan, replace_at


@pytest.fixture
def folder(tmp_path):
    for name in ("a", "b", "c"):
        (tmp_path / "content" / name).mkdir(parents=True)
        (tmp_path / "content" / name / "x.md").write_text(name, encoding="utf-8")
    return tmp_path


def test_changes_add_up_and_are_told(folder):
    plan = Plan(folder)
    plan.write("content/a/x.md", "aa")
    plan.write("content/a/x.md", plan.text("content/a/x.md") + "!")
    plan.move("content/b/x.md", "content/b/y/z.md")
    plan.remove("content/c/x.md")
    before = tree(folder)
    assert list(plan.changes()) == [
        ("content/a/x.md", "anders"),
        ("content/b/x.md", "weg"),
        ("content/b/y/z.md", "nieuw"),
        ("content/c/x.md", "weg"),
    ]
    assert tree(folder) == before, "a plan alone changes nothing"
    plan.carry_out()
    assert (folder / "content/a/x.md").read_text() == "aa!"
    assert sorted(tree(folder)) == ["content/a/x.md", "content/b/y/z.md"]
    assert not (folder / "content/c").exists(), "an empty folder goes too"


def test_what_cannot_be_done_undoes_what_was(folder):
    plan = Plan(folder)
    plan.write("content/a/x.md", "other")
    plan.remove("content/b/x.md")
    plan.write("content/c/x.md/below", "a file stands where a folder must come")
    before = tree(folder)
    with pytest.raises(OSError):
        plan.carry_out()
    assert tree(folder) == before


def test_a_file_that_is_there_is_never_covered(folder):
    plan = Plan(folder)
    with pytest.raises(FileExistsError):
        plan.move("content/a/x.md", "content/b/x.md")
    with pytest.raises(FileNotFoundError):
        plan.remove("content/d.md")
    assert list(plan.changes()) == []


def test_one_value_is_replaced_where_it_stands():
    text = 'a: 1\nb: {of: "abc", by: abc}\n'
    assert replace_at(text, 2, 9, "abc", "def") == 'a: 1\nb: {of: "def", by: abc}\n'
    assert replace_at(text, 2, 20, "abc", "def") == 'a: 1\nb: {of: "abc", by: def}\n'
    with pytest.raises(ValueError, match="regel 2"):
        replace_at(text, 2, 20, "xyz", "def")
