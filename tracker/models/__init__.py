from tracker.models.assignment import Assignment, Part
from tracker.models.audit import AuditEvent, AuditHead
from tracker.models.letter import Letter
from tracker.models.member import Deputy, Member
from tracker.models.progress import Progress, ProgressState
from tracker.models.reminder import Channel, Occasion, Reminder
from tracker.models.report import Report, ReportState
from tracker.models.role import Role
from tracker.models.task import Kind, State, Status, Task
from tracker.models.unit import Unit, UnitName

__all__ = [
    "Assignment",
    "AuditEvent",
    "AuditHead",
    "Channel",
    "Deputy",
    "Kind",
    "Letter",
    "Member",
    "Occasion",
    "Part",
    "Progress",
    "ProgressState",
    "Reminder",
    "Report",
    "ReportState",
    "Role",
    "State",
    "Status",
    "Task",
    "Unit",
    "UnitName",
]
