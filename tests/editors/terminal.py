"""A real terminal, in which a command asks and a person types."""

import fcntl
import os
import pty
import select
import signal
import subprocess
import termios
import time

from build.running import BIN, ROOT

# How long a command may think before it says what is waited for (seconds).
_PATIENCE = 60


class Terminal:
    """`gids` in a pseudo-terminal of its own."""

    def __init__(self, folder, *arguments):
        self._here, there = pty.openpty()
        self.said = ""
        self._typed = 0
        self._process = subprocess.Popen(
            [str(BIN / "gids"), "-C", str(folder), *arguments],
            cwd=ROOT,
            stdin=there,
            stdout=there,
            stderr=there,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(there)

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self._process.kill()
        self._process.wait()
        os.close(self._here)

    def answer(self, prompt, words):
        """Wait until the command asks with `prompt` (the last words that it said), and type an answer."""
        self._asked(prompt)
        self._typed = len(self.said)
        os.write(self._here, f"{words}\n".encode())

    def stop(self, prompt):
        """Wait for a question and press Ctrl+C; again when it was not heard: Python was just about to listen."""
        self._asked(prompt)
        for _ in range(3):
            os.write(self._here, b"\x03")
            for _ in range(25):
                self._read()
                if "Gestopt" in self.said:
                    return

    def _asked(self, prompt):
        """Wait for a question that came after what was typed last."""
        self._until(lambda: self.said[self._typed :].rstrip(" ").endswith(prompt), prompt)

    def ended(self):
        """Wait until the command ends and give its exit code."""
        self._until(lambda: self._process.poll() is not None, "the end")
        return self._process.returncode

    def _until(self, done, what):
        end = time.monotonic() + _PATIENCE
        while not done():
            assert time.monotonic() < end, f"waited for {what!r}; it said:\n{self.said}"
            self._read()

    def _read(self):
        """Read what the command says now; wait a moment when it says nothing."""
        if select.select([self._here], [], [], 0.2)[0]:
            try:
                self.said += os.read(self._here, 4096).decode("utf-8", "replace")
            except OSError:  # Linux: the other side has closed the terminal
                self._process.wait(_PATIENCE)


def _own_terminal():
    """Make the terminal that of the new session, so that Ctrl+C reaches the command, also when who runs us ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
