"""Changes values in YAML that people wrote, and leaves every other sign, comment and line as it was."""

from __future__ import annotations

from collections.abc import Sequence

import yaml


def set_value(text: str, keys: Sequence[str | int], written: str) -> str:
    """Put a value at a key of a mapping, in the place of what stood there or as a last key.

    `keys` is the way there through mappings and lists, `written` the new value as YAML on one line. Raises KeyError
    when the way does not exist.
    """
    *way, last = keys
    mapping = _node(yaml.compose(text, yaml.SafeLoader), way)
    if not isinstance(mapping, yaml.MappingNode) or not mapping.value:
        raise KeyError(*keys)
    for key, value in mapping.value:
        if key.value == last:
            return f"{text[: key.end_mark.index]}: {written}{text[_end(value) :]}"
    if mapping.flow_style:
        stop = mapping.end_mark.index - 1
        return f"{text[:stop]}, {last}: {written}{text[stop:]}"
    stop = text.find("\n", _end(mapping))
    stop = len(text) if stop < 0 else stop
    indent = " " * mapping.value[0][0].start_mark.column
    return f"{text[:stop]}\n{indent}{last}: {written}{text[stop:]}"


def set_matter(page: str, key: str, written: str, *, inside: str | None = None) -> str:
    """Do the same in the front matter of a page; `inside` names the mapping that holds the key."""
    start, stop = _matter(page)
    keys = (key,) if inside is None else (inside, key)
    return page[:start] + set_value(page[start:stop], keys, written) + page[stop:]


def remove_lines(text: str, keys: Sequence[str]) -> str:
    """Take a key with its value out of mappings that stand one key per line. Raises KeyError when it is not there."""
    *way, last = keys
    mapping = _node(yaml.compose(text, yaml.SafeLoader), way)
    for key, value in mapping.value if isinstance(mapping, yaml.MappingNode) else ():
        if key.value == last:
            start = text.rfind("\n", 0, key.start_mark.index) + 1
            stop = text.find("\n", _end(value)) + 1
            return text[:start] + text[stop or len(text) :]
    raise KeyError(*keys)


def body_start(page: str) -> int:
    """Give where the text of a page begins, below its front matter."""
    return page.find("\n", _matter(page)[1]) + 1


def _matter(page: str) -> tuple[int, int]:
    """Give where the lines between the two rules of three dashes begin and end."""
    start = stop = page.index("\n") + 1
    for line in page[start:].splitlines(keepends=True):
        if line.rstrip() == "---":
            return start, stop
        stop += len(line)
    raise ValueError("a page without an end of its front matter")


def _node(node: yaml.Node | None, way: Sequence[str | int]) -> yaml.Node | None:
    for key in way:
        if isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if name.value == key), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
    return node


def _end(node: yaml.Node) -> int:
    """Give where a value ends: the end of a list or mapping over several lines is that of its last part."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)
