"""The script in the page and the core agree: on the table, and on every birth date of four years."""

import json
import shutil
import threading

import pytest
from looking import opened

from gids.cli.server import make_server
from gids.model import Moment, StepMatter
from gids.reading import read_site
from gids.timeline import Child, free_days, window
from gids.views import Build
from gids.views.steps import script_data
from sites import ROOT, write_waterstad
from timeline.cases import CASES, FOUR_YEARS

_TABLE = """async ([cases, holidays]) => {
  const {dayOf, fromIso, holidaySet, parts} = await import('./plan-days.js');
  const two = (number) => String(number).padStart(2, '0');
  const iso = (day) => day === null ? null : parts(day).map(two).join('-');
  const off = holidaySet(holidays);
  return cases.map(({moment, birth, due}) => {
    const child = {birth: birth ? fromIso(birth) : null, due: due ? fromIso(due) : null};
    return [true, false].map((opens) => iso(dayOf(moment, child, opens, off)));
  });
}"""
# Compares here, so that only what differs has to travel.
_WINDOWS = """async ([steps, holidays, children, expected]) => {
  const {holidaySet, windowOf} = await import('./plan-days.js');
  const off = holidaySet(holidays);
  const wrong = [];
  children.forEach(([birth, due], number) => {
    Object.entries(steps).forEach(([name, step], place) => {
      const found = windowOf(step, {birth, due}, off);
      const ours = found && [found.first, found.best, found.last, found.periodKnown];
      const theirs = expected[number][place];
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) wrong.push([name, birth, due, ours, theirs]);
    });
  });
  return wrong.slice(0, 20);
}"""
EPOCH = 719163  # date(1970, 1, 1).toordinal()


@pytest.fixture(scope="module")
def page(chromium, tmp_path_factory):
    """A page that can load the scripts of the timeline as they are."""
    folder = tmp_path_factory.mktemp("scripts")
    for script in (ROOT / "overrides/assets").glob("plan-*.js"):
        shutil.copy(script, folder)
    (folder / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    server = make_server("127.0.0.1", 0, folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    with opened(chromium, address, timezone_id="America/St_Johns") as opened_page:
        opened_page.goto(address)
        yield opened_page
    server.shutdown()
    server.server_close()


def holidays(years):
    return [day.strftime("%y%m%d") for day in sorted(free_days(years))]


def test_the_script_finds_the_day_of_the_table(page):
    cases = [case | {"moment": Moment.parse(case["moment"]).as_json()} for case in CASES]
    found = page.evaluate(_TABLE, [cases, holidays(range(2023, 2032))])
    wrong = [
        (case["why"], days)
        for case, days in zip(CASES, found, strict=True)
        if days != [case["opens"], case["ends"]]
    ]
    assert wrong == []


def number(day):
    """Give a date as the script counts it: days since 1970."""
    return None if day is None else day.toordinal() - EPOCH


def expected_window(step, of, plan):
    found = window(step, of, plan)
    return found and [number(found.first), number(found.best), number(found.last), found.period_known]


@pytest.mark.parametrize("city", ["the real one", "waterstad"])
@pytest.mark.parametrize("kind", ["born", "expected", "early"])
def test_both_agree_on_every_birth_date_of_four_years(page, today, tmp_path, city, kind):
    site = read_site((ROOT if city == "the real one" else write_waterstad(tmp_path)) / "content").site
    build = Build(site, site.source_language, today, site.languages, {}, together=True)
    data = json.loads(script_data(build))
    plan = site.region.plan
    steps = {name: site.page(f"stappen/{name}").matter for name in data["steps"]}
    assert steps
    assert all(isinstance(step, StepMatter) for step in steps.values())
    children = [
        {
            "born": Child(born=day),
            "expected": Child(due=day),
            "early": Child(born=day, due=day.replace(day=28)),
        }[kind]
        for day in FOUR_YEARS
    ]
    expected = [[expected_window(step, of, plan) for step in steps.values()] for of in children]
    assert sum(found is not None for row in expected for found in row) >= 5 * len(FOUR_YEARS)
    days = [[number(of.born), number(of.due)] for of in children]
    assert page.evaluate(_WINDOWS, [data["steps"], data["holidays"], days, expected]) == []
