"""The words of one paragraph of a Word file, as if every tracked change were accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from directives.readers.word_xml import is_on, tag

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = {tag(name) for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "instrText", "delText", "annotationRef")} | {
    _MC + "Fallback"  # says again, for older programs, what stands in the Choice beside it
}
_CHANGED = {tag(name) for name in ("ins", "del", "moveFrom", "moveTo")}
_MARKS = {
    tag("tab"): "\t",
    tag("ptab"): "\t",
    tag("br"): "\n",
    tag("cr"): "\n",
    tag("noBreakHyphen"): "-",
    tag("softHyphen"): "\u00ad",
}
_LABEL = re.compile(r"^(\s*\S{1,6}[.):/-]|\s*[-–+*•])?\t+")


@dataclass(slots=True)
class Story:
    """What is known while a document is read: words that wait for the paragraph they go on in, and boxes that hang on
    them; tracked changes seen."""

    waiting: str = ""
    boxes: list[Element] = field(default_factory=list)
    has_changes: bool = False


@dataclass(slots=True)
class Words:
    """Of one paragraph: what it says, and the text boxes that hang on it."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)


def words_of(paragraph: Element, story: Story) -> Words | None:
    """None where the paragraph's end is deleted: the next one goes on with its words."""
    found = Words()
    found.text = story.waiting + _plain_tabs("".join(_pieces(paragraph, story, found)))
    found.boxes = [*story.boxes, *found.boxes]
    story.waiting, story.boxes = "", []
    if paragraph.find(f"{tag('pPr')}/{tag('rPr')}/{tag('del')}") is not None:
        story.waiting, story.boxes, story.has_changes = found.text, found.boxes, True
        return None
    return found


def _pieces(element: Element, story: Story, found: Words) -> Iterator[str]:
    for child in element:
        story.has_changes = story.has_changes or child.tag in _CHANGED
        if child.tag in _GONE or (child.tag == tag("r") and is_on(child.find(f"{tag('rPr')}/{tag('vanish')}"))):
            continue
        if child.tag == tag("t"):
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag == tag("txbxContent"):
            found.boxes.append(child)
        else:
            yield from _pieces(child, story, found)


def _plain_tabs(words: str) -> str:
    """A tab that only indents, or parts a mark from its item, is a blank. Those inside a line part columns."""
    return "\n".join(_LABEL.sub(lambda found: f"{(found[1] or '').strip()} ", line) for line in words.split("\n"))
