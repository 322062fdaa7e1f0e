"""Why a file cannot be read, in words that say what to do. English here, translated where they are shown."""

from typing import Any

from django.utils.translation import gettext, gettext_noop

from directives.readers import Paper, Unreadable, Why

WORDS = {
    Why.EMPTY: gettext_noop("There is no text in it: open it and see whether it is the right file."),
    Why.BINARY: gettext_noop("This is not a text: it holds binary data. Choose a text file (.txt)."),
    Why.LETTERS: gettext_noop(
        "The letters of this file cannot be made out. Save it as UTF-8 text, or copy and paste it."
    ),
    Why.UNKNOWN: gettext_noop(
        "Files of this kind (%(ending)s) cannot be read: there are .txt, .html, .docx, .pdf and, for scans, .png, "
        ".jpg, .tif and .webp. Save it as one of these, or paste its text."
    ),
    Why.OLD_OFFICE: gettext_noop("This is an older kind of Office file: open it there and save it as .docx or PDF."),
    Why.OTHER_OFFICE: gettext_noop(
        "Files of this kind (%(ending)s) are not read: open it and save it as .docx or PDF."
    ),
    Why.LIST: gettext_noop(
        "A list of tasks (%(ending)s) is taken in elsewhere: under Tasks, “Tasks from a list”. If this is a document, "
        "save it as PDF."
    ),
    Why.OTHERWISE: gettext_noop(
        "The file is named %(ending)s, but its contents are those of a %(right)s file. "
        "If you trust it, rename it to end in %(right)s and take it in again."
    ),
    Why.NOT_AS_NAMED: gettext_noop(
        "The file is named %(ending)s, but it is none. It may be damaged or wrongly named: open it in the program it "
        "comes from and save it again."
    ),
    Why.PASSWORD: gettext_noop("The file is locked with a password: save it without one and take it in again."),
    Why.SCANNED: gettext_noop(
        "These are pictures of pages without any text (a scan). To read them, the server needs the program Tesseract "
        "with Vietnamese, French and English: an administrator can install it (apt install tesseract-ocr "
        "tesseract-ocr-vie tesseract-ocr-fra); then read the document again. Or ask for the file it was printed from."
    ),
    Why.BROKEN: gettext_noop("The file is damaged: open it in the program it comes from and save it again."),
    Why.UNPACKED: gettext_noop("Unpacked, the file would be far too large: it is no ordinary document."),
    Why.TOO_MUCH: gettext_noop("The file holds too much to be read at once: split it into parts."),
    Why.SLOW: gettext_noop("Reading took too long and was stopped: split the file into parts, or paste its text."),
    Why.PAGES: gettext_noop("The scan has more than 60 pages: split it into parts."),
    Why.PIXELS: gettext_noop("A picture in it is far too large: scan it again with 300 dots an inch."),
}
WARNINGS = {
    Why.SOME_SCANNED: gettext_noop("Some pages are pictures without text: what they say is missing here."),
    Why.SOME_RECOGNISED: gettext_noop(
        "Pages that are pictures were read by character recognition: %(pages)s. Compare them with the original."
    ),
    Why.HARD: gettext_noop("Pages that were hard to read: %(pages)s. Compare them with the original."),
    Why.OLD_LETTERS: gettext_noop(
        "The file was written in the old letters of TCVN3 (the .Vn fonts) or VNI; here they are those of today. "
        "Compare the text with the original."
    ),
    Why.CHANGES: gettext_noop("The file had tracked changes: the text is as if all of them were accepted."),
}
MISSING = gettext_noop("The file of the original is missing on the server: tell your administrator.")


class CannotRead(Exception):
    """These bytes give no text. `str` says why and what to do, in the language of whoever reads it."""

    def __init__(self, words: str, **said: Any) -> None:
        super().__init__(words)
        self.words, self.said = words, said

    def __str__(self) -> str:
        return gettext(self.words) % self.said


def warnings_of(paper: Paper) -> list[str | dict[str, str]]:
    """What a document keeps: an English msgid or, where it names pages, with what is to be put in."""
    return [
        {"words": WARNINGS[why], "pages": ", ".join(map(str, paper.pages[why]))}
        if why in paper.pages
        else WARNINGS[why]
        for why in paper.warnings
    ]


def because(reason: Unreadable) -> CannotRead:
    return CannotRead(WORDS[reason.why], **reason.said)
