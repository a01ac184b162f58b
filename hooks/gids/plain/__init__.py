"""Meet hoe makkelijk een tekst leest: lengte van zinnen, bekende woorden, lijdende vorm, toon."""

from gids.plain.analysis import Analysis, Cost, analyse
from gids.plain.gates import Gate, GateBreach, breaches
from gids.plain.sentences import Passage, Sentence, passages
from gids.plain.tone import ToneHit, tone_hits

__all__ = [
    "Analysis",
    "Cost",
    "Gate",
    "GateBreach",
    "Passage",
    "Sentence",
    "ToneHit",
    "analyse",
    "breaches",
    "passages",
    "tone_hits",
]
