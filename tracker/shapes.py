"""A font of the four status shapes, drawn here: text fonts lack some of them, and what a machine would put in
their place differs from one to the next, or is an empty box."""

from functools import cache
from io import BytesIO
from math import cos, pi, sin

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

MIDDLE_X, MIDDLE_Y, RADIUS, STROKE, ADVANCE = 390, 330, 320, 62, 780
Point = tuple[float, float]


@cache
def font() -> bytes:
    """A TrueType file with ● ◐ ○ ◆; the same bytes at every call and on every machine."""
    glyphs = {".notdef": _glyph(), "full": _full(), "half": _half(), "ring": _ring(), "diamond": _diamond()}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({ord("●"): "full", ord("◐"): "half", ord("○"): "ring", ord("◆"): "diamond"})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (ADVANCE, 0) for name in glyphs})
    builder.setupHorizontalHeader(ascent=891, descent=-216)
    builder.setupNameTable({"familyName": "Dondoc Shapes", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=891, sTypoDescender=-216, usWinAscent=891, usWinDescent=216)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


def _full() -> object:
    return _glyph(_circle(RADIUS))


def _ring() -> object:
    return _glyph(_circle(RADIUS), _circle(RADIUS - STROKE)[::-1])


def _half() -> object:
    """Filled on the left; the hole is the right half of the inner circle."""
    inner = RADIUS - STROKE
    hole = [_at(inner, pi / 2 - step * pi / 24) for step in range(25)]
    return _glyph(_circle(RADIUS), hole)


def _diamond() -> object:
    reach = RADIUS * 1.12
    return _glyph([_at(reach, quarter * pi / 2) for quarter in range(4)])


def _circle(radius: float) -> list[Point]:
    return [_at(radius, step * pi / 24) for step in range(48)]


def _at(radius: float, angle: float) -> Point:
    return round(MIDDLE_X + radius * cos(angle)), round(MIDDLE_Y + radius * sin(angle))


def _glyph(*contours: list[Point]) -> object:
    pen = TTGlyphPen(None)
    for contour in contours:
        pen.moveTo(contour[0])
        for point in contour[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()
