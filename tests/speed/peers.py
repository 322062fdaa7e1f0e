"""Speed of other analysers on the same texts, in their own environment: python peers.py FILE… prints one JSON object.

Documents a second on one core, models loaded and warm. spaCy's French pipeline does everything it does by default; of
underthesea the part-of-speech tagger and the named-entity tagger run, the two steps that a task needs at least.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy
import underthesea


def main(files: list[str]) -> None:
    texts = [Path(file).read_text("utf-8") for file in files]
    french = spacy.load("fr_core_news_sm")
    print(
        json.dumps(
            {
                "spaCy fr_core_news_sm": _rate(french, texts),
                "underthesea pos_tag": _rate(underthesea.pos_tag, texts),
                "underthesea ner": _rate(underthesea.ner, texts),
            }
        )
    )


def _rate(analyse: Callable[[str], Any], texts: list[str]) -> float:
    analyse(texts[0][:500])
    start = time.process_time()
    for text in texts:
        analyse(text)
    return len(texts) / (time.process_time() - start)


if __name__ == "__main__":
    main(sys.argv[1:])
