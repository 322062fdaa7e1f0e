"""Where a task came from, if a list told of it."""

from typing import Any

from django import template

from tracker.models import Task
from tracker.services import list_source, list_words

register = template.Library()
register.filter("told", list_words.words)


@register.inclusion_tag("_task_listed.html", takes_context=True)
def from_list(context: Any, task: Task) -> dict[str, Any]:
    listed = list_source.of(task)
    user = context["request"].user
    return {
        "listed": listed,
        "listed_document": list_source.document(listed, user) if listed and listed.number else None,
    }
