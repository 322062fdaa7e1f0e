"""Words of Django and its add-ons that their Vietnamese catalogs lack, as of Django 5.2: named here, they are in ours.

Nothing imports this; bin/messages reads it, and tests/test_messages.py finds new gaps.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

BORROWED = [
    _("Enabled"),
    _("Enable password-based authentication for this user by setting a password."),
    _("Set password"),
    _(
        "Whether the user will be able to authenticate using a password or not. If disabled, they may "
        "still be able to authenticate using other backends, such as Single Sign-On or LDAP."
    ),
    _("Raw passwords are not stored, so there is no way to see the user’s password."),
    _("Conflicting form data submitted. Please try again."),
    _(
        "Enter a valid username. This value may contain only unaccented lowercase a-z and uppercase A-Z "
        "letters, numbers, and @/./+/-/_ characters."
    ),
    _("Reset password"),
    _("Set password: %s"),
    _("Password-based authentication"),
    _("Disabled"),
    _("Password-based authentication was disabled."),
    _("Enable password-based authentication"),
    _("Error:"),
    _("Toggle theme (current theme: dark)"),
    _("Show counts"),
    _("Toggle theme (current theme: light)"),
    _("Disable password-based authentication"),
    _("After you’ve created a user, you’ll be able to edit more user options."),
    _("Filter navigation items"),
    _("Model name"),
    _("Change or view list link"),
    _("Skip to main content"),
    _("Add link"),
    _("Forgotten your login credentials?"),
    _("Deleted:"),
    _("Breadcrumbs"),
    _("View selected %(model)s"),
    _("Toggle navigation"),
    _("Select this object for an action - {}"),
    _("Hide counts"),
    _("Select all objects on this page for an action"),
    _("In case you’ve forgotten, you are:"),
    _("Changed:"),
    _("Toggle theme (current theme: auto)"),
    _("This action will <strong>enable</strong> password-based authentication for this user."),
    _("Sidebar"),
    _("Added:"),
    _("Enter a complete value."),
    _("Null characters are not allowed."),
    _("Forbidden"),
    _("CSRF verification failed. Request aborted."),
    _(
        "You are seeing this message because this site requires a CSRF cookie when submitting forms. "
        "This cookie is required for security reasons, to ensure that your browser is not being hijacked"
        " by third parties."
    ),
    _(
        "If you have configured your browser to disable cookies, please re-enable them, at least for "
        "this site, or for “same-origin” requests."
    ),
    _(
        "You are seeing this message because this HTTPS site requires a “Referer header” to be sent by "
        "your web browser, but none was sent. This header is required for security reasons, to ensure "
        "that your browser is not being hijacked by third parties."
    ),
    _(
        "If you have configured your browser to disable “Referer” headers, please re-enable them, at "
        "least for this site, or for HTTPS connections, or for “same-origin” requests."
    ),
    _("“%(pk)s” is not a valid value."),
    # Said otherwise than in Django's Vietnamese: its words are no office's.
    _(" By %(filter_title)s "),
    _("History"),
    # django-tree-queries
    _("parent"),
    ngettext_lazy(
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
    ),
    # Django's Vietnamese has these two as messages of their own, where a plural is asked for.
    ngettext_lazy(
        "Please correct the error below.",
        "Please correct the errors below.",
    ),
    ngettext_lazy(
        "entry",
        "entries",
    ),
]
