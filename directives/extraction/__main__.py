"""FILE → JSON: the directives of each file, in the form of the gold files, or as a text with marks and reasons."""

import argparse
import hashlib
import json
import sys
from datetime import date
from pathlib import Path

from directives.extraction import Citation, Deadline, Directive, Extraction, Header, Mention, extract, normalise
from directives.extraction.explain import explain
from directives.extraction.packs import languages


def main(argv: list[str] | None = None) -> int:
    args = _arguments().parse_args(argv)
    for file in args.files:
        raw = file.read_bytes()
        text = normalise(raw.decode("utf-8", errors="replace"))
        result = extract(text, language=args.language, issued=args.issued)
        out = explain(text, result) if args.format == "text" else _json(file.name, raw, result)
        if args.out:
            args.out.mkdir(parents=True, exist_ok=True)
            suffix = "json" if args.format == "json" else "marked.txt"
            (args.out / f"{file.stem}.{suffix}").write_text(out + "\n", "utf-8")
        else:
            sys.stdout.write(out + "\n")
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m directives.extraction", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--language", choices=languages(), help="detected when left out")
    parser.add_argument("--issued", type=date.fromisoformat, help="the document's date; its head's when left out")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write DIR/NAME.json instead of printing")
    parser.add_argument("--format", choices=("json", "text"), default="json")
    return parser


def gold_form(name: str, raw: bytes, result: Extraction) -> dict[str, object]:
    """The annotation form, in which directives are called tasks; beside it, what annotations leave out."""
    return {
        "doc": name,
        "lang": result.language,
        "issued": result.issued.isoformat() if result.issued else None,
        "sha256": hashlib.sha256(raw).hexdigest(),
        "header": _header(result.header),
        "citations": [_citation(cited) for cited in result.citations],
        "tasks": [_task(directive) for directive in result.directives],
    }


def _json(name: str, raw: bytes, result: Extraction) -> str:
    return json.dumps(gold_form(name, raw, result), ensure_ascii=False, indent=1)


def _task(directive: Directive) -> dict[str, object]:
    return {
        "start": directive.start,
        "end": directive.end,
        "units": [unit.text for unit in directive.units],
        "with": [unit.text for unit in directive.partners],
        "deadline": _deadline(directive.deadline),
        "issuer": directive.issuer.text if directive.issuer else None,
        "modality": directive.modality.value,
        "urgent": directive.urgent is not None,
        "product": directive.product.text if directive.product else None,
        "citations": [_citation(cited) for cited in directive.citations],
        "rule": directive.rule,
        "confidence": directive.confidence,
    }


def _header(header: Header) -> dict[str, object]:
    """Each field in its words, with the characters that give it; None where the document does not say."""
    issued_on = header.issued_on
    out: dict[str, object] = {
        name: _mention(getattr(header, name)) for name in ("title", "kind", "number", "issuer", "signer")
    }
    out["issued_on"] = {"date": issued_on.value.isoformat(), **(_mention(issued_on.proof) or {})} if issued_on else None
    out["recipients"] = [_mention(one) for one in header.recipients]
    return out


def _mention(found: Mention | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {"text": found.text, "spans": [[span.start, span.end] for span in found.spans], "rule": found.rule}


def _citation(cited: Citation) -> dict[str, object]:
    issued_on = cited.issued_on.isoformat() if cited.issued_on else None
    named = {"role": cited.role, "kind": cited.kind, "number": cited.number, "issued_on": issued_on}
    return {**named, **(_mention(cited.proof) or {})}


def _deadline(deadline: Deadline | None) -> dict[str, object] | None:
    if deadline is None:
        return None
    out: dict[str, object] = {"kind": deadline.kind, "text": deadline.text}
    if deadline.due:
        out["due"] = deadline.due.isoformat()
    if deadline.unit and deadline.amount:
        out[deadline.unit] = deadline.amount
    if deadline.kind == "relative":
        out["from"] = deadline.anchor
    if deadline.every:
        out["every"] = deadline.every
    if deadline.rrule:
        out["rrule"] = deadline.rrule
    return out


if __name__ == "__main__":
    sys.exit(main())
