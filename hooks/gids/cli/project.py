"""Where things are: the content that is worked on, and the engine that builds it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_HOME = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Project:
    """A project folder. One with only content/ is built with the design and hooks of this installation."""

    root: Path
    engine: Path

    @classmethod
    def at(cls, folder: Path) -> Project:
        """Find the project in `folder`. Raises FileNotFoundError when it has no content/."""
        root = folder.resolve()
        if not (root / "content").is_dir():
            raise FileNotFoundError(
                f"in {folder} is geen map content/. Ga naar de map van het project, of gebruik -C MAP."
            )
        return cls(root, root if (root / "mkdocs.yml").is_file() else _HOME)

    @property
    def content(self) -> Path:
        """The folder with what readers see."""
        return self.root / "content"

    @property
    def overrides(self) -> Path:
        """The folder with the design."""
        return self.engine / "overrides"
