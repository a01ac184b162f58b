"""Small releases of one site, and a server that can go wrong."""

import re
import shutil
from types import SimpleNamespace

import pytest

from build.running import gids
from offline.phone import phone
from offline.server import Server
from sites import BODY, CRYING, CRYING_BODY, MATTER, ROOT, page, valid_site, write_site

OLD_ARABIC = "نص قديم عن السلامة"
SECOND = "Houd je baby warm en stil vast."


def _files():
    """The small site, with a page that has no Arabic text and one whose Arabic text about safety is too old."""
    files = valid_site()
    files["content/nl/antwoorden/missend.md"] = page(
        CRYING.replace("Mijn baby huilt veel", "Deze mist"), "Hallo.\n"
    )
    files["content/nl/antwoorden/gevaar.md"] = page(
        MATTER.replace("Hoe slaapt mijn baby veilig?", "Nieuw gevaar"), BODY
    )
    old = files["content/ar/antwoorden/veilig-slapen.md"].replace("كيف ينام طفلي بأمان؟", OLD_ARABIC)
    files["content/ar/antwoorden/gevaar.md"] = re.sub(r'of: "[0-9a-f]+"', 'of: "000000000000"', old)
    return files


def _built(folder, out, *arguments):
    result = gids(folder, "build", "--out", out, *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    return out


@pytest.fixture(scope="session")
def releases(tmp_path_factory):
    """Folders: `first`; `second`, in which one text, the style and a script changed; `off`, which takes all back."""
    top = tmp_path_factory.mktemp("releases")
    first = write_site(top / "first", _files())
    second = write_site(top / "second", _files())
    _other_design(second)
    text = second / "content/nl/antwoorden/huilen.md"
    text.write_text(text.read_text().replace(CRYING_BODY.splitlines()[-1], SECOND))
    return SimpleNamespace(
        first=_built(first, top / "1"),
        second=_built(second, top / "2"),
        off=_built(first, top / "0", "--no-offline"),
    )


def _other_design(folder):
    """Give a project its own design, so that its style sheet and scripts have other names than ours."""
    for name in ("mkdocs.yml", "hooks", "requirements"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    with (folder / "overrides/assets/site.css").open("a") as style:
        style.write(":root { --release: second; }\n")
    with (folder / "overrides/assets/version.js").open("a") as script:
        script.write('document.documentElement.dataset.release = "second";\n')


@pytest.fixture
def server(releases):
    """A server with the first release."""
    started = Server(releases.first)
    yield started
    started.stop()


@pytest.fixture
def on_phone(chromium, server):
    """A phone that reads the site."""
    with phone(chromium, server) as page:
        yield page


@pytest.fixture
def sparing(chromium, server):
    """A phone with the data saver on."""
    with phone(chromium, server, data_saver=True) as page:
        yield page
