"""By what French is told from other languages: letters that only it uses, and its commonest words."""

LETTERS = "œçèêàùîûëïô"
STOP_WORDS = ("le", "la", "les", "de", "des", "du", "et", "à", "au", "aux", "en", "pour", "dans", "que", "est")
