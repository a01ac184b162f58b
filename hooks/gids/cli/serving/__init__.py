"""Toont de site terwijl een redacteur schrijft: kijkt na, toont de pagina in alle talen, en wat er niet klopt."""

from gids.cli.serving.board import Board
from gids.cli.serving.builder import Builder
from gids.cli.serving.handler import EDITOR, editor_handler
from gids.cli.serving.preview import Preview
from gids.cli.serving.watching import Watch, next_changes
from gids.cli.serving.worker import Worker

__all__ = ["EDITOR", "Board", "Builder", "Preview", "Watch", "Worker", "editor_handler", "next_changes"]
