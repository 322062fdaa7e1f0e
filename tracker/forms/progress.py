"""What a unit reports with: words, files, links."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.models import Answer, Response
from tracker.services import evidence
from tracker.services.file_types import TYPES
from tracker.services.progress import More

LONGEST = 5000


class _FilesInput(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> "list[UploadedFile[Any]]":
        return list(files.getlist(name)) if hasattr(files, "getlist") else []

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in files


class FilesField(forms.FileField):
    """Any number of files up to a limit, each of a kind that is taken; a line of its own for each that is not."""

    def __init__(self, **kwargs: Any) -> None:
        accepted = ",".join(f".{ending}" for ending in TYPES)
        kwargs.setdefault("widget", _FilesInput(attrs={"multiple": True, "accept": accepted}))
        super().__init__(**kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        files = list(data or [])
        if len(files) > evidence.MOST_FILES:
            raise ValidationError(_("At most %(n)d files at once.") % {"n": evidence.MOST_FILES})
        if refused := [said for file in files if (said := evidence.refusal(file))]:
            raise ValidationError([*refused, _("No file was kept: please choose the right ones again.")])
        return files


class LinksField(forms.CharField):
    """Addresses of pages, one a line."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 2, "inputmode": "url", "spellcheck": "false"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        return list(dict.fromkeys((super().to_python(value) or "").split()))

    def validate(self, value: Any) -> None:
        if len(value) > evidence.MOST_FILES:
            raise ValidationError(_("At most %(n)d links at once.") % {"n": evidence.MOST_FILES})
        said = _("“%(text)s” is no link: write the whole address as the browser shows it, http or https in front.")
        if refused := [said % {"text": text[:100]} for text in value if not evidence.is_link(text)]:
            raise ValidationError(refused)


def _words(label: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": 2}), max_length=LONGEST, required=False)


class _ReportForm(forms.Form):
    """The text is all that a report must have."""

    text: forms.Field
    difficulties = _words(gettext_lazy("Difficulties"))
    proposals = _words(gettext_lazy("Proposals"))
    product = _words(gettext_lazy("Product delivered"))
    attachments = FilesField(
        label=gettext_lazy("Files as evidence"),
        required=False,
        help_text=gettext_lazy(
            "PDF, DOCX, XLSX, ODT, ODS, PNG, JPG, TXT or ZIP; at most 20 files of 20 MB. A file that comes again under "
            "its name is its next version."
        ),
    )
    links = LinksField(label=gettext_lazy("Links as evidence"), required=False, help_text=gettext_lazy("One a line."))

    @property
    def is_more_open(self) -> bool:
        """The fields that few need stand folded, unless something is written in them."""
        return any(self[name].value() or self[name].errors for name in ("difficulties", "proposals", "product"))

    @staticmethod
    def more(data: dict[str, Any], offered: tuple[evidence.Offered, ...]) -> More:
        return More(data["difficulties"], data["proposals"], data["product"], offered, data.get("despite", ""))


class NoteForm(_ReportForm):
    text = forms.CharField(
        label=gettext_lazy("What has been done"), widget=forms.Textarea(attrs={"rows": 3}), max_length=LONGEST
    )
    percent = forms.IntegerField(label=gettext_lazy("Percent done"), min_value=0, max_value=99)


class SubmitForm(_ReportForm):
    text = forms.CharField(label=gettext_lazy("Result"), widget=forms.Textarea(attrs={"rows": 4}), max_length=LONGEST)
    # Asked for while sub-tasks are unfinished.
    despite = _words(gettext_lazy("Why the task is done although sub-tasks are not"))


class CommentForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("Comment"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST,
        help_text=gettext_lazy(
            "All who see this task read it; it is not edited afterwards. Write @ and a user name to tell somebody."
        ),
    )


class RespondForm(forms.Form):
    answer = forms.ChoiceField(label=gettext_lazy("Answer to the directive"), choices=Answer.choices)
    text = forms.CharField(
        label=gettext_lazy("Explanation"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST,
        required=False,
        help_text=gettext_lazy("Needed where the directive is accepted in part."),
    )

    @classmethod
    def of(cls, response: Response | None) -> "RespondForm":
        """As the unit has answered until now."""
        return cls(initial={"answer": response.answer, "text": response.text} if response else {})

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("answer") == Answer.IN_PART and not data.get("text"):
            self.add_error("text", _("Say which part is accepted and which is not, and why."))
        return data
