"""A phone that reads the site: what it keeps, what it is shown, and how a parent keeps a language."""

import json
from contextlib import contextmanager

from looking import opened, until

_SPARING = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"  # the data saver is on
_STORED = """async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) =>
  [name.replace('gids/', ''), (await (await caches.open(name)).keys()).map(({url}) => new URL(url).pathname)])))"""


@contextmanager
def phone(chromium, server, *, data_saver=False, **options):
    """Open a phone with nothing kept; `page.faults` tells what went wrong, also in a worker."""
    with opened(chromium, server.address, service_workers="allow", **options) as page:
        if data_saver:
            page.context.add_init_script(_SPARING)
        page.server = server
        yield page


def go(page, path):
    """Open a page of the site and wait until it is there."""
    return page.goto(page.server.address + path)


def heading(page):
    """The title that a reader sees."""
    return page.locator("h1:visible").first.inner_text()


def stored(page):
    """All that is kept: {name of cache: [path]}, without the name that our caches begin with."""
    return page.evaluate(_STORED)


def visit(page, path):
    """Open a page and wait until it is kept."""
    answer = go(page, path)
    page.wait_for_function("() => navigator.serviceWorker.controller?.state === 'activated'")
    wait_for(page, "visited", f"/{path}")
    return answer


def wait_for(page, cache, path):
    """Wait until something is in a cache of ours."""
    until(
        page,
        "async ([cache, path]) => Boolean(await caches.match(path, {cacheName: `gids/${cache}`}))",
        [cache, path],
    )


def keep(page, language="nl"):
    """Keep a language as a parent does, and wait until it is whole; gives its version."""
    go(page, f"{language}/bewaren/")
    page.locator("#keep [data-do=keep]:visible").click()
    return is_kept(page, language)


def is_kept(page, language="nl"):
    """Wait until the card says that the language is kept; gives the version."""
    page.wait_for_selector("#keep[data-state=kept]")
    return page.evaluate("() => JSON.parse(localStorage.getItem('kept'))")[language]


def version_of(folder, language="nl"):
    """The version of a pack in a release."""
    return pack(folder, language)["version"]


def pack(folder, language="nl"):
    """The pack of a release."""
    return json.loads((folder / language / "pack.json").read_text())


def packs_in(page):
    """The packs that are kept whole, as the worker sees them: [name]."""
    return page.evaluate(
        """async () => { const found = []; for (const name of await caches.keys())
          if (name.includes('/pack-') && await (await caches.open(name)).match('/pack.json')) found.push(name.slice(5));
        return found; }"""
    )


def update(page):
    """Let the browser look for a new worker now, and wait until it works or is given up; gives whether it works."""
    return page.evaluate(
        """async () => { const registration = await navigator.serviceWorker.getRegistration();
          const before = registration.active;
          const found = await registration.update().then(() => registration.installing ?? registration.waiting);
          if (found) await new Promise((done, fail) => {
            const look = () => /activated|redundant/.test(found.state) && done();
            found.addEventListener('statechange', look);
            setTimeout(fail, 20000, new Error('the new worker only waits'));
            look(); });
          return registration.active !== before; }"""
    )


def offline(page, is_offline=True):
    """Put the phone in flight mode."""
    page.context.set_offline(is_offline)
