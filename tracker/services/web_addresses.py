"""Taking in what stands at a web address. The person waits for it: ten seconds at most, and a document without
bytes would be none."""

from datetime import datetime
from threading import BoundedSemaphore

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from directives.models import Document
from directives.services import intake
from tracker import permissions
from tracker.fetching import NotFetched, Policy, Why, fetch
from tracker.services import documents
from tracker.services.documents import CannotRead

WORDS = {
    Why.ADDRESS: gettext_noop("This is no web address: it begins with https:// or http:// and holds no password."),
    Why.HOST: gettext_noop(
        "Documents are not fetched from %(host)s. Save the file and choose it here, or ask your administrator to "
        "allow this host."
    ),
    Why.NAME: gettext_noop("There is no host %(host)s: check the address."),
    Why.INSIDE: gettext_noop("%(host)s is no public address: nothing is fetched from inside a network."),
    Why.AWAY: gettext_noop("%(host)s does not answer: try again later, or save the file and choose it here."),
    Why.TLS: gettext_noop("The connection to %(host)s is not safe: its certificate does not hold."),
    Why.SLOW: gettext_noop("It took longer than ten seconds: save the file and choose it here."),
    Why.LARGE: gettext_noop("The file is larger than %(limit)d MB."),
    Why.REDIRECTS: gettext_noop("The address leads on more than %(limit)d times: give the one of the file itself."),
    Why.STATUS: gettext_noop("%(host)s answers “%(status)d” instead of a document: check the address."),
    Why.BROKEN: gettext_noop("%(host)s sent only a part, or nothing that can be read: try again."),
}
OFF = gettext_noop("No host is allowed to fetch documents from: ask your administrator.")
BUSY = gettext_noop("Other documents are being fetched at the moment: try again in some seconds.")
# Of the threads of one process: however slow the hosts are, pages still come.
_AT_ONCE = BoundedSemaphore(3)


def office_policy() -> Policy:
    return Policy(hosts=tuple(settings.INGEST_ALLOWED_HOSTS), most_bytes=settings.MAX_DOCUMENT_BYTES)


def take_in(
    url: str, *, policy: Policy, by: User, now: datetime, title: str = "", is_confidential: bool = False
) -> tuple[Document, bool]:
    """The document that stands there, and whether it is new. Raises CannotRead."""
    if not permissions.may_take_in(by):
        raise PermissionDenied
    if not policy.hosts:
        raise CannotRead(OFF)
    if not _AT_ONCE.acquire(blocking=False):
        raise CannotRead(BUSY)
    try:
        found = fetch(url.strip(), policy)
    except NotFetched as reason:
        raise CannotRead(WORDS[reason.why], **reason.said) from reason
    finally:
        _AT_ONCE.release()
    return documents.take_in(
        found.data,
        intake.named_by_bytes(found.data, found.name),
        by=by,
        now=now,
        title=title,
        is_confidential=is_confidential,
        source_url=found.url,
    )
