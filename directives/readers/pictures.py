"""Pictures of pages: opened with care, set straight, and the lines drawn on them found. Only Pillow, no numpy."""

import io
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from PIL import Image, ImageChops, ImageFilter, ImageOps, UnidentifiedImageError

from directives.readers.paper import Unreadable, Why
from directives.readers.pdf_tables import Ruling, joined

MOST_PAGES = 60  # at some seconds each
MOST_PIXELS = 70_000_000  # of one page; an A3 at 600 dots an inch
FORMATS = {"png": "PNG", "jpeg": "JPEG", "tiff": "TIFF", "webp": "WEBP"}
DPI = 300  # that letters are looked for at
GOOD_DPI = 200  # … and read as well, in half the time
_LEAST_DPI = 160  # fewer are drawn out
_A4 = 11.69  # inches, its long side: where a picture does not say how large it is, or nonsense (telephones say 72)
_LIKELY = (4, 40)  # inches of a page's long side
_SMALL = 1_000  # pixels of the long side that show a slant
_MOST_SLANT, _LEAST_SLANT = 4.0, 0.1  # degrees
_SHADE = 32  # pixels around a place, whose mean is its paper
_DARKER = 48  # … and ink is so much darker, of 255
_LINE = 0.3  # inches from which a straight run of ink is a line; no letter's stem is so long
_THICK = 0.04  # inches: more is no line
_MOST_RUNS = 20_000  # on a page: more is a photograph
_INK = re.compile(rb"\xff+")


def pages(data: bytes, kind: str) -> Iterator[tuple[Image.Image, int, int, int]]:
    """Each page in grey with its dots an inch, its number from 0 and how many there are. What a header says is judged
    before anything is decoded."""
    try:
        with Image.open(io.BytesIO(data), formats=(FORMATS[kind],)) as file:
            many = _frames(file) if kind == "tiff" else 1
            for number in range(many):
                file.seek(number)
                check_size(*file.size)
                yield *at_good_size(_grey(file), _dots(file)), number, many
    except (OSError, SyntaxError, ValueError, EOFError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise Unreadable(Why.BROKEN) from error


def check_size(width: float, height: float) -> None:
    if width * height > MOST_PIXELS:
        raise Unreadable(Why.PIXELS)


def at_good_size(image: Image.Image, dots: float) -> tuple[Image.Image, int]:
    """As large as letters are read best, and its dots an inch."""
    if _LEAST_DPI <= dots <= DPI * 1.1:
        return image, round(dots)
    wanted = DPI if dots > DPI else min(2 * dots, DPI)
    size = [max(1, round(side * wanted / dots)) for side in image.size]
    check_size(*size)
    return image.resize((size[0], size[1]), Image.Resampling.LANCZOS), round(wanted)


def straight(image: Image.Image) -> Image.Image:
    """Turned by the little that it lay askew: where lines of text stand level, rows of ink and of paper alternate most
    sharply."""
    small = image.reduce(max(1, max(image.size) // _SMALL))
    slant, step, reach = 0.0, _MOST_SLANT / 4, 4  # first far and wide, then around the best
    while step >= _LEAST_SLANT / 2:
        tried = [slant + step * at for at in range(-reach, reach + 1)]
        slant = max(tried, key=lambda angle: (_sharpness(small, angle), -abs(angle)))
        step, reach = step / 2, 1
    if abs(slant) < _LEAST_SLANT:
        return image
    return image.rotate(slant, resample=Image.Resampling.BICUBIC, fillcolor=paper(image))


def paper(image: Image.Image) -> int:
    """The grey of most of it; white edges on grey paper would look like lines."""
    histogram = image.histogram()
    return histogram.index(max(histogram[128:], default=0), 128) if any(histogram[128:]) else 255


def ink(image: Image.Image) -> Image.Image:
    """White where there is ink, black where there is paper, in whatever light the page was taken."""
    small = image.reduce(4)
    light = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.BoxBlur(_SHADE // 4)).resize(image.size)
    darker = ImageChops.subtract(light, image)
    return darker.point(lambda value: 255 if value > _DARKER else 0)


def softened(image: Image.Image) -> Image.Image:
    """Without grains of one point, which a fax or a copy of few colours has instead of grey."""
    return image.filter(ImageFilter.MedianFilter(3))


def rulings(mask: Image.Image, dpi: int) -> tuple[list[Ruling], list[Ruling]]:
    """The lines drawn across and down, in points. `mask` is what `ink` gives."""
    whole = mask.filter(ImageFilter.MaxFilter(3))
    return _rulings(whole, dpi), _rulings(whole.transpose(Image.Transpose.TRANSPOSE), dpi)


def png(image: Image.Image) -> bytes:
    """For Tesseract; hardly packed, since it goes no further than the next process."""
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _frames(file: Any) -> int:
    """Counted by going there, and no further than is allowed: a file may hold thousands, or go round in a circle."""
    many = 0
    try:
        while many <= MOST_PAGES:
            file.seek(many)
            many += 1
    except EOFError:
        return many
    raise Unreadable(Why.PAGES)


def _grey(file: Any) -> Image.Image:
    image: Image.Image = ImageOps.exif_transpose(file)
    if image.mode.startswith("I"):  # of 16 bits
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        over = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", over.size, "white"), over)
    return image.convert("L")


def _dots(file: Any) -> float:
    long = max(file.size)
    told = file.info.get("dpi", (0, 0))
    dots = float(told[0]) if isinstance(told, tuple) and told else 0.0
    return dots if dots > 0 and _LIKELY[0] <= long / dots <= _LIKELY[1] else long / _A4


def _sharpness(image: Image.Image, angle: float) -> int:
    turned = image.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=255)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((one - two) ** 2 for one, two in pairwise(rows))


def _rulings(mask: Image.Image, dpi: int) -> list[Ruling]:
    """Runs of ink in row after row are one line, if they are no thicker than a line."""
    open_: list[list[int]] = []  # first row, last row, from, to
    done: list[list[int]] = []
    for row, start, end in _runs(mask, round(_LINE * dpi)):
        done += [one for one in open_ if row - one[1] > 2]
        open_ = [one for one in open_ if row - one[1] <= 2]
        near = next((one for one in open_ if start <= one[3] + 4 and end >= one[2] - 4), None)
        if near is None:
            open_.append([row, row, start, end])
        else:
            near[1:] = [row, min(near[2], start), max(near[3], end)]
    points = 72 / dpi
    return joined([
        Ruling((first + last + 1) / 2 * points, start * points, end * points)
        for first, last, start, end in done + open_
        if last - first < _THICK * dpi + (end - start) * 0.004
    ])  # fmt: skip


def _runs(mask: Image.Image, least: int) -> Iterable[tuple[int, int, int]]:
    data, width = mask.tobytes(), mask.width
    long = b"\xff" * least
    found = []
    for row in range(mask.height):
        line = data[row * width : (row + 1) * width]
        if long in line:
            found += [(row, run.start(), run.end()) for run in _INK.finditer(line) if run.end() - run.start() >= least]
        if len(found) > _MOST_RUNS:
            return []
    return found
