from tracker.models.access import DocumentAccess, documents_in_bin, documents_visible_to
from tracker.models.assignment import Assignment, Part
from tracker.models.audit import AuditEvent, AuditHead
from tracker.models.comment import Comment
from tracker.models.evidence import Evidence, EvidenceKind
from tracker.models.extension import Extension, ExtensionState
from tracker.models.holiday import Holiday, SeededYear
from tracker.models.letter import Letter
from tracker.models.member import Deputy, Member
from tracker.models.notice import Notice, NoticeKind
from tracker.models.period import Period
from tracker.models.progress import Progress, ProgressState
from tracker.models.reminder import Channel, Occasion, Reminder
from tracker.models.report import Report, ReportState
from tracker.models.response import Answer, Response
from tracker.models.role import Right, Role
from tracker.models.schedule import Covers, Schedule
from tracker.models.setting import Setting
from tracker.models.task import Kind, State, Status, Task
from tracker.models.task_list import ListedTask, ListState, TaskList
from tracker.models.unit import Unit, UnitName

__all__ = [
    "Answer",
    "Assignment",
    "AuditEvent",
    "AuditHead",
    "Channel",
    "Comment",
    "Covers",
    "Deputy",
    "DocumentAccess",
    "Evidence",
    "EvidenceKind",
    "Extension",
    "ExtensionState",
    "Holiday",
    "Kind",
    "Letter",
    "ListState",
    "ListedTask",
    "Member",
    "Notice",
    "NoticeKind",
    "Occasion",
    "Part",
    "Period",
    "Progress",
    "ProgressState",
    "Reminder",
    "Report",
    "ReportState",
    "Response",
    "Right",
    "Role",
    "Schedule",
    "SeededYear",
    "Setting",
    "State",
    "Status",
    "Task",
    "TaskList",
    "Unit",
    "UnitName",
    "documents_in_bin",
    "documents_visible_to",
]
