"""What a text asks for, in the short form that tests of whole sentences compare."""

from directives.extraction import Modality, extract


def asked(text: str, language: str) -> list[tuple[str, list[str], str | None, Modality]]:
    """Each directive's clause, its units, its issuer and its mood."""
    found = extract(text, language=language).directives
    return [
        (text[d.start : d.end], [u.text for u in d.units], d.issuer.text if d.issuer else None, d.modality)
        for d in found
    ]
