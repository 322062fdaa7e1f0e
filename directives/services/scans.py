"""Whether this machine can read scans: Tesseract is no package of ours, an office installs it or does without."""

from directives.readers import tesseract

PACKAGES = tesseract.PACKAGES


def are_readable() -> bool:
    return tesseract.program() is not None
