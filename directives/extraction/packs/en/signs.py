"""By what English is told from other languages: letters that only it uses, and its commonest words."""

LETTERS = ""
STOP_WORDS = ("the", "of", "and", "to", "in", "for", "shall", "by", "that", "with", "on", "is", "this")
