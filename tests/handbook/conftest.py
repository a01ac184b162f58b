"""For tests of the handbook."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
