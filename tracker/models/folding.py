"""Text folded for comparing and searching, so that "nghi quyet" and "dau tu" find "Nghị quyết" and "đầu tư"."""

import unicodedata


def fold(text: str) -> str:
    """Lower case without marks, đ as d, runs of blanks as one. FTS tables' own folding leaves đ alone."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(ch for ch in bare if not unicodedata.combining(ch)).split())
