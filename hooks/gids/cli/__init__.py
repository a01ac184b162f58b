"""De opdracht `gids`: het enige deel dat afdrukt, de klok leest en de bouwer start."""

from gids.cli.main import main

__all__ = ["main"]
