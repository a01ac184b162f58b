"""Makes a plan as a parent would: chooses, types and taps."""

from contextlib import contextmanager
from datetime import UTC, date, datetime

from looking import opened

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
GROUPS = ("now", "coming", "missed", "done", "over", "other")


@contextmanager
def plan_page(chromium, address, language="nl", now=NOW, **options):
    """Open the stappenplan on a fixed day, on a phone in The Hague."""
    with opened(chromium, address, **{"timezone_id": "Europe/Amsterdam", **options}) as page:
        page.clock.set_fixed_time(now)
        page.goto(f"{address}{language}/stappenplan/")
        yield page


def fill_plan(page, *, birth=None, due=None, situations=(), keep=False):
    """Fill in the form and show the plan; the dates are dates."""
    page.locator(f'#plan [name="state"][value="{"due" if birth is None else "born"}"]').check()
    wait_for_form(page)
    if situations:
        if page.locator("#plan details").get_attribute("open") is None:
            page.locator("#plan details summary").click()
        for situation in situations:
            page.locator(f'#plan [value="{situation}"]').check()
    for name, day in (("born", birth), ("due", due)):
        if day:
            type_date(page, name, str(day.day), str(day.month), str(day.year))
    page.locator('#plan [name="keep"]').set_checked(keep)
    page.locator("#plan form button").click()


def wait_for_form(page):
    """Wait for what comes when a parent touches the form: the months, the situations and the scripts."""
    page.wait_for_selector("#situations legend", state="attached")


def type_date(page, name, day, month, year):
    """Type a date as it is, also when it is nonsense."""
    wait_for_form(page)
    page.fill(f'#plan [name="{name}-day"]', day)
    page.select_option(f'#plan [name="{name}-month"]', month)
    page.fill(f'#plan [name="{name}-year"]', year)


def groups(page):
    """Give the steps of the plan as the reader finds them: {group: [name of step]}."""
    page.wait_for_selector("#result:not([hidden])")
    return page.evaluate(
        """(groups) => Object.fromEntries(groups.map((group) => [group,
          [...document.querySelectorAll(`#result [data-group=${group}] [data-step]`)].map((item) => item.dataset.step)]))""",
        list(GROUPS),
    )


def days_of(page, step):
    """Give the lines with a date of one step."""
    return page.locator(f'[data-step="{step}"] .day').all_inner_texts()


BORN = date(2026, 11, 20)  # a Friday
