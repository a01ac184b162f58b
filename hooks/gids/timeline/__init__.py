"""Rekent uit op welke dag een stap kan en moet, voor een kind met een uitgerekende datum of een geboortedag."""

from gids.timeline.child import Child
from gids.timeline.days import day_of
from gids.timeline.holidays import free_days
from gids.timeline.order import ordered_steps, rank
from gids.timeline.windows import Window, window

__all__ = ["Child", "Window", "day_of", "free_days", "ordered_steps", "rank", "window"]
