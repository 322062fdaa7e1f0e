"""Documents and what was read in them."""

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from directives.models import Citation, Directive, Document, Judgement, Passage, Reading
from tracker.admin.tables import CLAUSE, DIRECTIVE, DUE_ON, READING, UNIT_NAMES, ReadOnly, ReadOnlyInline
from tracker.models import DocumentAccess, documents_visible_to
from tracker.permissions import Visitor


def _readable(user: Visitor, path: str) -> Q:
    return Q(**{f"{path}__in": documents_visible_to(user).values("pk")})


class DirectiveInline(ReadOnlyInline):
    model = Directive
    fields = [CLAUSE, "modality", "confidence", UNIT_NAMES, DUE_ON]
    readonly_fields = [CLAUSE, UNIT_NAMES, DUE_ON]


@admin.register(Document)
class DocumentAdmin(ReadOnly):
    list_display = ["title", "number", "issued_on", "issuer", "language", "taken_in_at", "taken_in_by"]
    list_filter = ["language", "issued_on", "taken_in_at"]
    search_fields = ["title", "number", "issuer"]
    date_hierarchy = "taken_in_at"
    list_select_related = ["taken_in_by"]
    inlines = [DirectiveInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        return super().get_queryset(request).filter(_readable(request.user, "pk")).defer("text")


@admin.register(Reading)
class ReadingAdmin(ReadOnly):
    list_display = ["document", "state", "percent", "tries", "created_at", "finished_at", "error"]
    list_filter = ["state", "created_at"]
    search_fields = ["document__title", "document__number", "error"]

    def scope(self, user: Visitor) -> Q:
        return _readable(user, "document")


@admin.register(Directive)
class DirectiveAdmin(ReadOnly):
    list_display = ["clause_column", "document", "modality", "confidence", UNIT_NAMES, DUE_ON, "verdict"]
    list_filter = ["modality", "confidence", "judgement__verdict", "document__language"]
    search_fields = ["document__title", "document__number"]
    list_select_related = ["document", "judgement"]

    def scope(self, user: Visitor) -> Q:
        return _readable(user, "document")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Directive]:
        cut = Directive.objects.filter(replaces=OuterRef("pk"))
        rows: QuerySet[Directive] = super().get_queryset(request).annotate(is_cut=Exists(cut))
        return rows

    @admin.display(description=_("clause"))
    def clause_column(self, directive: Directive) -> str:
        return directive.clause[:120]

    @admin.display(description=_("verdict"))
    def verdict(self, directive: Directive) -> str:
        if judgement := getattr(directive, "judgement", None):
            return str(judgement.get_verdict_display())
        return gettext("split or merged") if directive.is_cut else gettext("not judged yet")  # type: ignore[attr-defined]


@admin.register(Judgement)
class JudgementAdmin(ReadOnly):
    list_display = [DIRECTIVE, "verdict", "judged_by", "judged_at", "amended", "reason"]
    list_filter = ["verdict", "judged_by", "judged_at"]
    list_select_related = ["judged_by"]

    def scope(self, user: Visitor) -> Q:
        return _readable(user, "directive__document")


@admin.register(Passage)
class PassageAdmin(ReadOnly):
    list_display = [READING, "start", "end", "reason", "rule"]
    list_filter = ["reason"]
    search_fields = ["rule", "reading__document__title"]

    def scope(self, user: Visitor) -> Q:
        return _readable(user, "reading__document")


@admin.register(Citation)
class CitationAdmin(ReadOnly):
    list_display = ["words", "role", "number", "issued_on", READING]
    list_filter = ["role", "issued_on"]
    search_fields = ["words", "number"]
    list_select_related = ["reading__document"]

    def scope(self, user: Visitor) -> Q:
        return _readable(user, "reading__document")


@admin.register(DocumentAccess)
class DocumentAccessAdmin(ReadOnly):
    list_display = ["document", "unit", "is_confidential"]
    list_filter = ["is_confidential", "unit"]
    list_select_related = ["document", "unit"]

    def scope(self, user: Visitor) -> Q:
        return _readable(user, "document")
