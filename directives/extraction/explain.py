"""A reading for people: the text with its directives marked, each passage with the reason for what became of it."""

from directives.extraction.records import Directive, Dismissed, Extraction


def explain(text: str, result: Extraction) -> str:
    passages: list[Directive | Dismissed] = sorted([*result.directives, *result.dismissed], key=lambda one: one.start)
    lines = [f"{result.language}  issued {result.issued or '?'}  {len(result.directives)} directives"]
    for passage in passages:
        words = " ".join(text[passage.start : passage.end].split())
        if isinstance(passage, Directive):
            lines += [f"[{passage.start}:{passage.end}] ▶ {words}", *_fields(passage)]
        elif len(words) > 3:
            lines.append(f"[{passage.start}:{passage.end}] · {passage.reason} ({passage.rule}): {words}")
    return "\n".join(lines)


def _fields(directive: Directive) -> list[str]:
    deadline = directive.deadline
    shown = {
        "who": " | ".join(unit.text + (" ↑" if unit.inherited else "") for unit in directive.units),
        "with": " | ".join(unit.text for unit in directive.partners),
        "until": f"{deadline.text} [{deadline.kind}] {deadline.due or ''} {deadline.arithmetic}" if deadline else "",
        "asked by": directive.issuer.text if directive.issuer else "",
        "how": f"{directive.modality}{' urgent' if directive.urgent else ''}",
        "why": f"{directive.rule} ({directive.confidence})",
    }
    return [f"        {name}: {value.strip()}" for name, value in shown.items() if value.strip()]
