"""Arguments that several commands have."""

from __future__ import annotations

import argparse


def add_address(parser: argparse.ArgumentParser) -> None:
    """Add `--address`: the address under which the site is published, with a slash at its end; None when not given."""
    parser.add_argument(
        "--address",
        type=lambda text: f"{text.rstrip('/')}/",
        metavar="ADRES",
        help="het adres van de site op internet (anders: dat uit region.yml)",
    )
