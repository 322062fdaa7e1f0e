"""Every address of the product."""

from django.contrib import admin
from django.urls import path

from tracker.views import account, dashboard, documents, inbox, reports, review, tasks, units

urlpatterns = [
    path("", dashboard.home, name="home"),
    path("tasks/", tasks.task_list, name="task_list"),
    path("tasks/<int:pk>/", tasks.task_detail, name="task_detail"),
    path("tasks/<int:pk>/note/", tasks.task_note, name="task_note"),
    path("tasks/<int:pk>/submit/", tasks.task_submit, name="task_submit"),
    path("tasks/<int:pk>/confirm/", tasks.task_confirm, name="task_confirm"),
    path("tasks/<int:pk>/return/", tasks.task_return, name="task_return"),
    path("tasks/<int:pk>/amend/", tasks.task_amend, name="task_amend"),
    path("tasks/<int:pk>/cancel/", tasks.task_cancel, name="task_cancel"),
    path("tasks/<int:pk>/reopen/", tasks.task_reopen, name="task_reopen"),
    path("documents/", documents.document_list, name="document_list"),
    path("documents/add/", documents.document_add, name="document_add"),
    path("documents/<int:pk>/", documents.document_detail, name="document_detail"),
    path("documents/<int:pk>/original/", documents.document_original, name="document_original"),
    path("documents/<int:pk>/progress/", documents.document_progress, name="document_progress"),
    path("documents/<int:pk>/read/", documents.document_read, name="document_read"),
    path("documents/<int:pk>/review/", review.review_desk, name="review_desk"),
    path("directives/<int:pk>/accept/", review.directive_accept, name="directive_accept"),
    path("directives/<int:pk>/dismiss/", review.directive_dismiss, name="directive_dismiss"),
    path("directives/<int:pk>/amend/", review.directive_amend, name="directive_amend"),
    path("units/", units.unit_list, name="unit_list"),
    path("units/<int:pk>/", units.unit_detail, name="unit_detail"),
    path("reports/", reports.report_list, name="report_list"),
    path("reports/add/", reports.report_add, name="report_add"),
    path("reports/<int:pk>/", reports.report_detail, name="report_detail"),
    path("reports/<int:pk>/progress/", reports.report_progress, name="report_progress"),
    path("reports/<int:pk>/again/", reports.report_again, name="report_again"),
    path("reports/<int:pk>/pdf/", reports.report_pdf, name="report_pdf"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("inbox/read/", inbox.inbox_read, name="inbox_read"),
    path("mailbox/", inbox.mailbox, name="mailbox"),
    path("mailbox/<int:pk>/", inbox.letter_detail, name="letter_detail"),
    path("login/", account.login, name="login"),
    path("logout/", account.logout, name="logout"),
    path("password/", account.password_change, name="password_change"),
    path("language/", account.set_language, name="set_language"),
    path("theme/", account.set_theme, name="set_theme"),
    path("healthz", account.health, name="health"),
    path("admin/", admin.site.urls),
]
