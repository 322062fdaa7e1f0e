"""Web pages: the main text without the page's furniture, where it is certain what is furniture.

tinyhtml5 builds the tree as a browser would; nothing is fetched and no entity comes from outside. What is left out says
itself what it is: by its element (nav, aside, form …), its role, by being hidden, or by being nothing but links. A page
that marks its main part is read there alone. Guessing further would one day cut an order away: what remains of menus,
extraction dismisses line by line, where a person can see it.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import tinyhtml5

from directives.readers import plain
from directives.readers.html_tables import table_lines
from directives.readers.paper import Note, Paper, Unreadable, Why, joined

MOST_BYTES = 6 * 1024**2  # the parser does 250 KB a second; pictures inside an attribute are cut out before
_DEEPEST = 500
_NEVER = frozenset({
    "head", "script", "style", "noscript", "template", "nav", "aside", "button", "select", "option", "textarea",
    "input", "iframe", "object", "embed", "canvas", "svg", "math", "audio", "video", "map", "dialog", "menu",
    "datalist", "rp", "rt", "del", "s", "strike",  # no form: a whole page of ASP.NET stands in one
})  # fmt: skip
_FURNITURE_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog",
})  # fmt: skip
_OF_THE_PAGE = frozenset({"header", "footer"})  # but in an article or main part they are its own
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "q", "ruby", "rb", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "img",
})  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_INLINED = re.compile(rb"data:[a-z]+/[a-z0-9.+-]+;base64,[A-Za-z0-9+/=\s]{200,}", re.I)
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_BLANKS = re.compile(r"[ \t\n\r\f\u00a0]+")
_MARKED = re.compile(r"(?:[-–+*•]|\(?\w{1,3}[.)])\s")
_DECLARES = re.compile(r"<!doctype[^>]{0,400}\[|<!entity\b", re.I)
_HEAD = 16_384  # characters in which a document type may stand
_MANY_LINKS = 3
_BREAK = "\x00"  # no page has it: the parser makes another character of it
_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6", "blockquote")


def read(data: bytes, note: Note) -> Paper:
    data = _INLINED.sub(b"data:,", data)
    if len(data) > MOST_BYTES:
        raise Unreadable(Why.TOO_MUCH)
    root = tinyhtml5.parse(_characters(data), namespace_html_elements=False)
    note(1, 2)
    body = root.find("body")
    page = body if body is not None else root
    _prune(page)
    return Paper(joined(_lines(_main(page))), "html")


def _refuse_types(page: str) -> None:
    """A document type with declarations of its own: no page has one, and the parser would not heed it."""
    if _DECLARES.search(page[:_HEAD]):
        raise Unreadable(Why.BROKEN)


def _characters(data: bytes) -> bytes:
    """The page in UTF-8. It says itself how it is written (by its first bytes, or a meta element); where it does not,
    or wrongly, its letters are made out as those of a plain text are."""
    said = _CHARSET.search(data[:4_096])
    text = None
    if said and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            text = data.decode(said[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            text = None
    page = text if text is not None else plain.decode(data)
    _refuse_types(page)
    return b"\xef\xbb\xbf" + page.encode("utf-8", "replace")


def _main(page: Element) -> Element:
    """The one part that the page marks as its main one, if that has the words; else the whole page."""
    for wanted in ("main", "article"):
        found = [one for one in page.iter() if _name(one) == wanted or one.get("role", "") == wanted]
        outer = [one for one in found if not any(one is not other and one in other.iter() for other in found[:20])]
        if len(outer) == 1 and _length(outer[0]) * 2 > _length(page):
            return outer[0]
    return page


def _prune(element: Element, depth: int = 0, *, inside: bool = False) -> None:
    """Take out what is furniture; the words behind it stay."""
    if depth > _DEEPEST:
        raise Unreadable(Why.BROKEN)
    inside = inside or _name(element) in ("article", "main")
    before: Element | None = None
    for child in list(element):
        if not _is_left_out(child, inside=inside):
            _prune(child, depth + 1, inside=inside)
            before = child
            continue
        tail = child.tail or ""
        if before is None:
            element.text = (element.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
        element.remove(child)


def _is_left_out(element: Element, *, inside: bool) -> bool:
    """Comments, furniture, and what nobody sees."""
    name = _name(element)
    if not name or name in _NEVER or (name in _OF_THE_PAGE and not inside):
        return True
    hidden = "hidden" in element.attrib or element.get("aria-hidden") == "true"
    return hidden or element.get("role", "") in _FURNITURE_ROLES or bool(_HIDDEN.search(element.get("style", "")))


def _lines(element: Element) -> list[str]:
    """What stands in a block is a line, what stands in a line is words."""
    out: list[str] = []
    words = [element.text or ""]
    for child in element:
        if _name(child) == "br":
            words.append(_BREAK)
        elif _is_inline(child):
            words += _words(child)
        else:
            out += [*_told(words), *_block(child)]
            words = []
        words.append(child.tail or "")
    return [*out, *_told(words)]


def _block(element: Element) -> list[str]:
    name = _name(element)
    if name in ("ul", "ol", "div", "section") and _is_links(element):
        return []
    if name == "table":
        return table_lines(element, _lines)
    if name in ("ul", "ol"):
        return _list(element)
    if name == "pre":
        return ["", *"".join(element.itertext()).split("\n"), ""]
    lines = _lines(element)
    return ["", *lines] if name in _HEADS or (name == "p" and not lines) else lines


def _list(element: Element) -> list[str]:
    """Its items with their marks, where they have none of their own."""
    out: list[str] = []
    start = element.get("start", "1")
    number = int(start) if start.isdigit() and len(start) < 6 else 1
    for item in element:
        lines = _block(item)
        first = next((at for at, line in enumerate(lines) if line), None)
        if _name(item) == "li" and first is not None:
            if not _MARKED.match(lines[first]):
                mark = "-" if _name(element) == "ul" else _label(number, element.get("type", "1"))
                lines[first] = f"{mark} {lines[first]}"
            number += 1
        out += lines
    return out


def _is_inline(element: Element) -> bool:
    """An element of a line, if it holds no block: pages put paragraphs into spans."""
    return _name(element) in _INLINE and all(_name(one) in _INLINE or _name(one) == "br" for one in element.iter())


def _words(element: Element) -> Iterator[str]:
    yield _BREAK if _name(element) == "br" else element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""


def _is_links(element: Element) -> bool:
    """Several links and nothing else to read: a menu, a path, what else there is to read."""
    links = [one for one in element.iter("a") if one.get("href")]
    if len(links) < _MANY_LINKS:
        return False
    return sum(map(_length, links)) >= 0.9 * _length(element)


def _told(words: list[str]) -> Iterator[str]:
    text = _BLANKS.sub(" ", "".join(words))
    return (line.strip() for line in text.split(_BREAK)) if text.strip(f" {_BREAK}") else iter(())


def _label(number: int, kind: str) -> str:
    if kind in ("a", "A") and number <= 26:
        return f"{chr(ord(kind) + number - 1)})"
    return f"{number}."


def _length(element: Element) -> int:
    """Of the words to be seen in it."""
    return sum(len(text.strip()) for text in element.itertext())


def _name(element: Element) -> str:
    """In lower case; empty for comments, whose tag is no text."""
    return element.tag.lower() if isinstance(element.tag, str) else ""
