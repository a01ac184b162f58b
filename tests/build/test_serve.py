"""`gids serve`: shows the site and builds again what an editor changes."""

import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from build.running import BIN, gids
from sites import valid_site, write_site


class Serving:
    """A running `gids serve`, what it says, and the pages it gives."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("localhost", 0))
            self.port = free.getsockname()[1]
        self.folder = folder
        self.log = folder / "log.txt"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [BIN / "gids", "-C", folder, "serve", "--port", str(self.port)],
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.wait(lambda: "De site staat op" in self.log.read_text())

    def get(self, path):
        """Fetch a page; give its status and text."""
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}/{path}") as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def wait(self, condition, seconds=60):
        """Wait until something is true."""
        end = time.monotonic() + seconds
        while not condition():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.05)


@pytest.fixture
def serving(tmp_path):
    server = Serving(write_site(tmp_path, valid_site()))
    yield server
    server.process.terminate()
    server.process.wait()


def test_an_edited_page_is_seen_in_its_language(serving):
    file = serving.folder / "content/ar/antwoorden/huilen.md"
    file.write_text(file.read_text().replace("احضن طفلك.", "احضن طفلك بهدوء."))
    serving.wait(lambda: "احضن طفلك بهدوء." in serving.get("ar/antwoorden/huilen/")[1])


def test_a_mistake_is_told_and_the_old_page_stays_until_it_is_repaired(serving):
    file = serving.folder / "content/nl/antwoorden/huilen.md"
    good = file.read_text()
    file.write_text(good.replace("topics: [huilen]", "topics: [gehuil]"))
    serving.wait(lambda: "fout V11" in serving.log.read_text())
    assert "Houd je baby vast." in serving.get("nl/antwoorden/huilen/")[1]
    file.write_text(good.replace("Houd je baby vast.", "Houd je baby warm."))
    serving.wait(lambda: "Houd je baby warm." in serving.get("nl/antwoorden/huilen/")[1])
    # The Arabic translation is now older than the Dutch, and says so.
    serving.wait(lambda: "../../../nl/antwoorden/huilen/" in serving.get("ar/antwoorden/huilen/")[1])


def test_an_address_that_does_not_exist_gives_the_404_page_of_its_language(serving):
    status, text = serving.get("ar/antwoorden/weg/")
    assert (status, 'lang="ar"' in text) == (404, True)
    status, text = serving.get("weg/")
    assert (status, "العربية" in text or 'lang="ar"' in text) == (404, True)


def test_a_port_that_is_taken_is_told_with_a_way_out(tmp_path):
    folder = write_site(tmp_path, valid_site())
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = gids(folder, "serve", "--host", "127.0.0.1", "--port", port)
    assert result.returncode == 2
    assert "gids serve --port" in result.stderr
