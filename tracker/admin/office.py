"""The calendar, which is written here too, and the options, which are set on their own page."""

from django.contrib import admin

from tracker.admin.tables import ReadOnly, Written
from tracker.models import Holiday, SeededYear, Setting


@admin.register(Holiday)
class HolidayAdmin(Written):
    list_display = ["on", "name", "is_working", "country", "unit"]
    list_filter = ["country", "is_working"]
    search_fields = ["name"]
    date_hierarchy = "on"
    list_select_related = ["unit"]
    autocomplete_fields = ["unit"]


@admin.register(SeededYear)
class SeededYearAdmin(ReadOnly):
    list_display = ["country", "year"]
    list_filter = ["country"]


@admin.register(Setting)
class SettingAdmin(ReadOnly):
    list_display = ["key", "value"]
