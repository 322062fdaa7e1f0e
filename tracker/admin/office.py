"""The calendar and the options, to look at: both are written on pages of their own."""

from django.contrib import admin

from tracker.admin.tables import ReadOnly
from tracker.models import Holiday, SeededYear, Setting


@admin.register(Holiday)
class HolidayAdmin(ReadOnly):
    list_display = ["on", "name", "is_working", "country", "unit"]
    list_filter = ["country", "is_working"]
    search_fields = ["name"]
    date_hierarchy = "on"
    list_select_related = ["unit"]


@admin.register(SeededYear)
class SeededYearAdmin(ReadOnly):
    list_display = ["country", "year"]
    list_filter = ["country"]


@admin.register(Setting)
class SettingAdmin(ReadOnly):
    list_display = ["key", "value"]
