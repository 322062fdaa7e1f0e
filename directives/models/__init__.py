from directives.models.citation import Citation
from directives.models.directive import Directive, Judgement, Origin, Verdict
from directives.models.document import Document
from directives.models.passage import Passage
from directives.models.reading import Reading

__all__ = ["Citation", "Directive", "Document", "Judgement", "Origin", "Passage", "Reading", "Verdict"]
