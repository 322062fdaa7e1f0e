"""What comes in: files, a pasted text, or an address to fetch it from."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directives.models import Document
from tracker.forms.fields import DayField
from tracker.services import documents


class ManyFilesInput(forms.FileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """A list of them, perhaps empty. What each holds is for the intake to judge, one by one."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        return [file for file in data or [] if file]


class IntakeForm(forms.Form):
    file = ManyFilesField(
        label=gettext_lazy("Files"),
        required=False,
        help_text=gettext_lazy(
            "Text (.txt), Word (.docx), PDF, a scan (PDF, .png, .jpg, .tif) or a saved web page (.html), one or "
            "several: choose or drop them here."
        ),
        widget=ManyFilesInput(attrs={"accept": ".txt,.text,.docx,.pdf,.html,.htm,.png,.jpg,.jpeg,.tif,.tiff,.webp"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Or paste the text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false", "class": "paste"}),
    )
    address = forms.CharField(
        label=gettext_lazy("Or give its web address"),
        required=False,
        max_length=2000,
        widget=forms.TextInput(attrs={"placeholder": "https://", "autocomplete": "off", "inputmode": "url"}),
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Leave empty to take it from the text. With several files each takes its own."),
    )

    is_confidential = forms.BooleanField(
        label=gettext_lazy("Confidential"),
        required=False,
        help_text=gettext_lazy("Its words and those of its tasks stand in no mail and no report."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs |= _limits()
        hosts = ", ".join(settings.INGEST_ALLOWED_HOSTS)
        self.fields["address"].help_text = _("Documents are fetched from: %(hosts)s.") % {"hosts": hosts}
        if not hosts:
            del self.fields["address"]

    def clean_address(self) -> str:
        """As people type it: without its beginning, too."""
        address: str = self.cleaned_data["address"].strip()
        return address if not address or "://" in address else f"https://{address}"

    def clean_file(self) -> "list[UploadedFile[Any]]":
        """Too much is refused before it is read into memory; of several files, each by itself."""
        files: list[UploadedFile[Any]] = self.cleaned_data["file"]
        limit = settings.MAX_DOCUMENT_BYTES
        if len(files) == 1 and (files[0].size or 0) > limit:
            raise forms.ValidationError(_(documents.TOO_LARGE) % {"limit": limit // 1024**2})
        return files

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        given = [bool(data.get("file")), bool((data.get("text") or "").strip()), bool(data.get("address"))]
        if sum(given) > 1:
            raise forms.ValidationError(_("Give files, a pasted text or an address: one of them at a time."))
        if not any(given) and not self.errors:
            raise forms.ValidationError(_("Choose a file, or paste the text."))
        return data

    @property
    def files_given(self) -> "list[UploadedFile[Any]]":
        files: list[UploadedFile[Any]] = self.cleaned_data["file"]
        return files

    def bytes_and_name(self) -> tuple[bytes, str]:
        """As it came; a pasted text as UTF-8 with plain line ends, so that it equals the same text in a file."""
        for file in self.files_given:
            return file.read(), file.name or ""
        return self.cleaned_data["text"].replace("\r\n", "\n").encode(), ""

    @property
    def source(self) -> str:
        """The field that the document comes from: where a refusal is told."""
        if self.files_given:
            return "file"
        return "address" if self.cleaned_data.get("address") else "text"


def _limits() -> dict[str, Any]:
    """For the browser, which knows the sizes before anything is sent."""
    one, all_ = settings.MAX_DOCUMENT_BYTES, settings.MAX_BYTES_AT_ONCE
    return {
        "data-most-bytes": one,
        "data-most-bytes-at-once": all_,
        "data-too-large": _(documents.TOO_LARGE) % {"limit": one // 1024**2},
        "data-too-much": _("No more than %(limit)d MB are taken in at once: choose fewer files.")
        % {"limit": all_ // 1024**2},
    }


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
