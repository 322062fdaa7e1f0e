"""The columns of annex tables, by the names that headers give them. Each table proves the columns that it has."""

from directives.extraction.packs.entries import Column

_LEVEES = (
    "No. | Action | Lead | Supporting | Deadline | Deliverable\n"
    "1 | Inspect every levee below the dam | Department of the Interior | Department of Energy | June 2024 | Inspection report"
)
_PASSPORTS = (
    "# | Task | Responsible office | Partners | Due date | Product | Notes\n"
    "1 | Clear the backlog of passport renewals | Department of State | Department of Labor | June 15, 2024 | Daily count | None"
)
_CLINICS = (
    "Item | Requirement | Responsible party | Supporting agencies | Timeline | Output | Status\n"
    "1 | Reopen the two rural clinics | Department of Health | Department of Labor | June 2024 | Opening notice | Open"
)
_GRID = (
    "Number | Activity | Lead agency | In coordination with | Completion date | Expected result | Comments\n"
    "1 | Test the backup generators | Department of Energy | Department of Labor | June 2024 | Test log | Yearly"
)
_FARMS = (
    "Ref | Recommendation | Owner | Support | Timeframe | Evidence\n"
    "1 | Publish the drought map each spring | Department of Agriculture | Department of Labor | June 2024 | Map"
)
_PORTS = (
    "No. | Measure | Accountable | Consulted | By when | Milestone\n"
    "1 | Scan all containers from the new terminal | Department of Homeland Security | Department of Labor | June 2024 | Scanners in place"
)
_DATA = (
    "No. | Description | Responsible | Coordinating agencies | Target date | Outcome\n"
    "1 | Retire the two oldest mainframes | Department of Commerce | Department of Labor | June 2024 | Machines off"
)
_PARKS = (
    "No. | Milestone action | Assigned to | Supporting office | Due | Deliverables\n"
    "1 | Repaint the trail signs | National Park Service | Department of Labor | June 2024 | Signs"
)

COLUMNS = (
    Column("no", "number", _LEVEES),
    Column("#", "number", _PASSPORTS),
    Column("item", "number", _CLINICS),
    Column("number", "number", _GRID),
    Column("ref", "number", _FARMS),
    Column("action", "action", _LEVEES),
    Column("task", "action", _PASSPORTS),
    Column("requirement", "action", _CLINICS),
    Column("activity", "action", _GRID),
    Column("recommendation", "action", _FARMS),
    Column("measure", "action", _PORTS),
    Column("description", "action", _DATA),
    Column("lead", "lead", _LEVEES),
    Column("responsible office", "lead", _PASSPORTS),
    Column("responsible party", "lead", _CLINICS),
    Column("lead agency", "lead", _GRID),
    Column("owner", "lead", _FARMS),
    Column("accountable", "lead", _PORTS),
    Column("responsible", "lead", _DATA),
    Column("assigned to", "lead", _PARKS),
    Column("supporting", "partner", _LEVEES),
    Column("partners", "partner", _PASSPORTS),
    Column("supporting agencies", "partner", _CLINICS),
    Column("in coordination with", "partner", _GRID),
    Column("support", "partner", _FARMS),
    Column("consulted", "partner", _PORTS),
    Column("coordinating agencies", "partner", _DATA),
    Column("supporting office", "partner", _PARKS),
    Column("deadline", "time", _LEVEES),
    Column("due date", "time", _PASSPORTS),
    Column("timeline", "time", _CLINICS),
    Column("completion date", "time", _GRID),
    Column("timeframe", "time", _FARMS),
    Column("by when", "time", _PORTS),
    Column("target date", "time", _DATA),
    Column("due", "time", _PARKS),
    Column("deliverable", "product", _LEVEES),
    Column("product", "product", _PASSPORTS),
    Column("output", "product", _CLINICS),
    Column("expected result", "product", _GRID),
    Column("evidence", "product", _FARMS),
    Column("milestone", "product", _PORTS),
    Column("outcome", "product", _DATA),
    Column("deliverables", "product", _PARKS),
    Column("notes", "note", _PASSPORTS),
    Column("status", "note", _CLINICS),
    Column("comments", "note", _GRID),
)
