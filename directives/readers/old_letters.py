"""Vietnamese as offices wrote it before Unicode: TCVN3 (the .Vn fonts) and VNI, whose letters stand where other
languages have theirs ("Céng hßa x· héi", "Coäng hoøa xaõ hoäi"). Read as they stand, such a text would ask for nothing.
"""

import re
import unicodedata
from collections.abc import Callable

# Words of nearly every office's text; none of them is written with plain letters alone.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "của và các được người với những việc để đã có không thực hiện nhiệm vụ tổ chức đơn vị trước ngày là một về từ "
        "này theo báo cáo thời hạn chủ trì phối hợp chỉ đạo yêu cầu đề nghị sở ủy hội tỉnh thành phố bộ nghị quyết "
        "định kế hoạch kết quả tháng số",
    )
)
_ENOUGH, _PART = 3, 1 / 8  # of its words
_SAMPLE = 20_000  # characters
_LATIN = re.compile(r"[\u00a1-\u00ff]")
_MODERN = re.compile(r"[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_SHOUTED = re.compile(r"(?:[^a-z\d]*[A-Z]){3}[^a-z\d]*$")
_WORD = re.compile(r"[^\W\d_]+")

_TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)

_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_CIRCUMFLEX = dict(zip("áàåãä", _TONES.values(), strict=True)) | {"â": ""}
_BREVE = dict(zip("éèúüë", _TONES.values(), strict=True)) | {"ê": ""}
_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni() -> dict[str, str]:
    """What one or two letters mean; capitals as well, also with a small mark behind."""
    pairs = {base + mark: _ALONE.get(base, base) + tone for base in "aeouyôö" for mark, tone in _TONES.items()}
    pairs |= {base + mark: base + "\u0302" + tone for base in "aeo" for mark, tone in _CIRCUMFLEX.items()}
    pairs |= {"a" + mark: "a\u0306" + tone for mark, tone in _BREVE.items()}
    found = {old: unicodedata.normalize("NFC", new) for old, new in (pairs | _ALONE).items()}
    capitals = {old[0].upper() + old[1:]: new.upper() for old, new in found.items()}
    return found | capitals | {old.upper(): new.upper() for old, new in found.items()}


_VNI = _vni()
_VNI_LETTERS = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))


def modern(text: str) -> str:
    """In the letters of today; the very text where it is so already, or in another language. Lines that hold letters of
    today stay as they are."""
    convert = _converter(text)
    if convert is None:
        return text
    return "\n".join(line if _MODERN.search(line) else convert(line) for line in text.split("\n"))


def is_old(text: str) -> bool:
    return _converter(text) is not None


def _converter(text: str) -> Callable[[str], str] | None:
    sample = "\n".join(line for line in text[:_SAMPLE].split("\n") if not _MODERN.search(line))
    if not _LATIN.search(sample):
        return None
    known = {convert: _known(convert(sample)) for convert in (_from_tcvn3, _from_vni)}
    best = max(known, key=lambda convert: known[convert])
    words = len(_WORD.findall(best(sample)))
    if known[best] < max(_ENOUGH, _PART * words) or known[best] < _ENOUGH * _known(sample):
        return None
    return best


def _known(text: str) -> int:
    return sum(word in _COMMON for word in _WORD.findall(text.lower()))


def _from_tcvn3(text: str) -> str:
    """It has hardly any capitals of its own: a line of plain capitals was shown in a font of capitals."""
    new = text.translate(_TCVN3)
    return "\n".join(line.upper() if _SHOUTED.match(line) else line for line in new.split("\n"))


def _from_vni(text: str) -> str:
    return _VNI_LETTERS.sub(lambda found: _VNI[found[0]], text)
