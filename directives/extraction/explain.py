"""A reading for people: what the head says, then the document passage by passage with its marks and reasons.

A directive begins with ▶; in its words each field stands in brackets under its name. What is no directive begins with
a dot, and says why not, and by which rule.
"""

from collections.abc import Iterator

from directives.extraction.records import Deadline, Directive, Dismissed, Extraction, Mention, Reason, Span

_WHY = {
    Reason.FURNITURE: "page furniture",
    Reason.HEADING: "a heading",
    Reason.ADDRESS: "says to whom the document goes",
    Reason.LEAD_IN: "only introduces what follows",
    Reason.FIELD_LINE: "gives a field to a directive",
    Reason.FRAME: "says who asks",
    Reason.ACCOMPLISHED: "accomplished: it is done already",
    Reason.ASSESSMENT: "an assessment",
    Reason.BACKGROUND: "background",
    Reason.AIM: "an aim",
    Reason.MAXIM: "a maxim: nobody is to act",
    Reason.PERMISSION: "a permission: may, not must",
    Reason.OWN_ACT: "the issuer's own act",
    Reason.BOILERPLATE: "a standing clause",
    Reason.PURPOSE: "a purpose",
    Reason.NO_CUE: "nothing in it asks",
    Reason.MARK: "a mark",
}
_LONGEST_MARK = 12  # list labels and the like between passages are not worth a line
_INHERITED = " (said elsewhere)"


def explain(text: str, result: Extraction) -> str:
    passages: list[Directive | Dismissed] = sorted([*result.directives, *result.dismissed], key=lambda one: one.start)
    lines = [f"{result.language}  issued {result.issued or '?'}  {len(result.directives)} directives", *_head(result)]
    number = 0
    for passage in passages:
        if isinstance(passage, Directive):
            number += 1
            lines += ["", f"▶ {number}. {_marked(text, passage)}", *_fields(passage)]
        elif passage.reason is not Reason.MARK or passage.end - passage.start > _LONGEST_MARK:
            words = " ".join(text[passage.start : passage.end].split())
            why = f"{_WHY[passage.reason]} [{passage.reason}: {passage.rule}; {passage.start}:{passage.end}]"
            if passage.cue:
                why += f", in spite of “{text[passage.cue.start : passage.cue.end]}”"
            lines += [f"· {words}", f"        {why}"]
    return "\n".join(lines)


def _head(result: Extraction) -> Iterator[str]:
    head = result.header
    for name in ("title", "kind", "number", "issuer", "signer"):
        found = getattr(head, name)
        if found is not None:
            yield f"  {name:<11}{found.text}  {_proof(found)}"
    if head.issued_on is not None:
        yield f"  {'issued on':<11}{head.issued_on.value}  {_proof(head.issued_on.proof)}"
    for one in head.recipients:
        yield f"  {'to':<11}{one.text}  {_proof(one)}"
    for cited in result.citations:
        name = "rests on" if cited.role == "basis" else "cites"
        yield f"  {name:<11}{cited.proof.text}  {_proof(cited.proof)}"


def _marked(text: str, directive: Directive) -> str:
    """The words of a directive with its fields in brackets; of two that overlap the first has its mark."""
    marks = sorted(_marks(directive), key=lambda mark: (mark[0].start, -mark[0].end))
    out, at = [], directive.start
    for span, name in marks:
        if at <= span.start and span.end <= directive.end:
            out += [text[at : span.start], f"[{name}: {text[span.start : span.end]}]"]
            at = span.end
    return " ".join("".join([*out, text[at : directive.end]]).split())


def _marks(directive: Directive) -> Iterator[tuple[Span, str]]:
    named: list[tuple[str, Mention | Deadline | None]] = [
        *(("who", unit) for unit in directive.units),
        *(("with", unit) for unit in directive.partners),
        ("until", directive.deadline),
        ("urgent", directive.urgent),
        ("product", directive.product),
        *(("cites", cited.proof) for cited in directive.citations),
    ]
    for name, found in named:
        for span in found.spans if found is not None else ():
            yield span, name


def _fields(directive: Directive) -> Iterator[str]:
    for unit in directive.units:
        yield _line("who", unit)
    for unit in directive.partners:
        yield _line("with", unit)
    if directive.deadline:
        yield f"        {'until':<10}{_limit(directive.deadline)}"
    if directive.issuer:
        yield _line("asked by", directive.issuer)
    if directive.product:
        yield _line("product", directive.product)
    for cited in directive.citations:
        yield _line("cites", cited.proof)
    how = f"{directive.modality}{', urgent' if directive.urgent else ''}"
    proof = f": “{directive.modality_proof.text}”" if directive.modality_proof else ""
    yield f"        {'how':<10}{how}{proof}"
    place = f"[{directive.start}:{directive.end}]"
    yield f"        {'why':<10}rule {directive.rule}, confidence {directive.confidence}  {place}"


def _line(name: str, found: Mention) -> str:
    return f"        {name:<10}{found.text}{_INHERITED if found.inherited else ''}  {_proof(found)}"


def _limit(limit: Deadline) -> str:
    due = f" → {limit.due}" if limit.due else ""
    steps = f" ({limit.arithmetic})" if limit.arithmetic else ""
    places = ", ".join(f"{span.start}:{span.end}" for span in limit.spans)
    said = _INHERITED if limit.inherited else ""
    return f"{limit.text}{due} {limit.kind}{steps}{said}  [{limit.rule}; {places}]"


def _proof(found: Mention) -> str:
    places = ", ".join(f"{span.start}:{span.end}" for span in found.spans)
    return f"[{found.rule}; {places}]"
