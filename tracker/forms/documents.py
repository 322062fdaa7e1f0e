"""What comes in: a file, or a pasted text."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directives.models import Document
from tracker.forms.fields import DayField


class IntakeForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy(
            "Text (.txt), Word (.docx), PDF, a scan (PDF, .png, .jpg, .tif) or a saved web page (.html). Choose it, or "
            "drop it here."
        ),
        widget=forms.FileInput(attrs={"accept": ".txt,.text,.docx,.pdf,.html,.htm,.png,.jpg,.jpeg,.tif,.tiff,.webp"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Or paste the text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false", "class": "paste"}),
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Leave empty to take it from the text."),
    )

    is_confidential = forms.BooleanField(
        label=gettext_lazy("Confidential"),
        required=False,
        help_text=gettext_lazy("Its words and those of its tasks stand in no mail and no report."),
    )

    def clean_file(self) -> Any:
        """Too much is refused before it is read into memory."""
        file = self.cleaned_data["file"]
        limit = settings.MAX_DOCUMENT_BYTES
        if file and file.size > limit:
            raise forms.ValidationError(_("The file is larger than %(limit)d MB.") % {"limit": limit // 1024**2})
        return file

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        file, text = data.get("file"), (data.get("text") or "").strip()
        if file and text:
            raise forms.ValidationError(_("Give a file or a pasted text, not both."))
        if file is None and not text and not self.errors:
            raise forms.ValidationError(_("Choose a file, or paste the text."))
        return data

    def bytes_and_name(self) -> tuple[bytes, str]:
        """As it came; a pasted text as UTF-8 with plain line ends, so that it equals the same text in a file."""
        file = self.cleaned_data["file"]
        if file:
            return file.read(), file.name
        return self.cleaned_data["text"].replace("\r\n", "\n").encode(), ""


class FactsForm(forms.Form):
    """A document's facts, where the text was read wrongly or says nothing."""

    # Of the facts as the person saw them.
    version = forms.CharField(widget=forms.HiddenInput, required=False, max_length=16)
    title = forms.CharField(label=gettext_lazy("Title"), max_length=500)
    number = forms.CharField(label=gettext_lazy("Number and symbol"), required=False, max_length=80)
    kind = forms.CharField(label=gettext_lazy("Kind"), required=False, max_length=80)
    issuer = forms.CharField(label=gettext_lazy("Issuer"), required=False, max_length=300)
    issued_on = DayField(
        label=gettext_lazy("Issued on"),
        required=False,
        help_text=gettext_lazy("Deadlines that count from this day are reckoned when the document is read."),
    )
    signer = forms.CharField(label=gettext_lazy("Signed by"), required=False, max_length=300)

    is_confidential = forms.BooleanField(
        label=gettext_lazy("Confidential"),
        required=False,
        help_text=gettext_lazy("Its words and those of its tasks stand in no mail and no report."),
    )

    @classmethod
    def of(cls, document: Document, version: str) -> "FactsForm":
        """As they are."""
        access = getattr(document, "access", None)
        facts = {field: getattr(document, field, None) for field in cls.base_fields}
        return cls(initial=facts | {"version": version, "is_confidential": bool(access and access.is_confidential)})
