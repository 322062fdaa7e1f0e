"""Time limits: what stands in the text, and what it comes to."""

from datetime import date

from directives.extraction.packs.entries import Limit

_ISSUED = date(2024, 3, 15)
_DO = "The Secretary of Labor shall issue guidance"
_BY = ("by", "no later than", "not later than", "on or before", "before", "until")
_DAYS = (
    ("{month} {day}, {year}", "June 15, 2024", date(2024, 6, 15)),
    ("{day} {month} {year}", "15 June 2024", date(2024, 6, 15)),
    ("{month} {day}", "June 15", date(2024, 6, 15)),
    ("{month} {year}", "June 2024", date(2024, 6, 30)),
    ("the end of {month}[ {year}]", "the end of June 2024", date(2024, 6, 30)),
    ("the end of {year}", "the end of 2024", date(2024, 12, 31)),
    ("the end of calendar year {year}", "the end of calendar year 2024", date(2024, 12, 31)),
    ("the end of the {quarter} quarter of {year}", "the end of the second quarter of 2024", date(2024, 6, 30)),
)
DATES = tuple(Limit(f"{by} {words}", f"{_DO} {by} {example}.", due, issued=_ISSUED) for by in _BY for words, example, due in _DAYS)
_RUN = ("within", "no later than", "not later than", "no more than", "not more than", "in no more than", "within a period of")
_FROM = ("of", "after", "following", "from")
RELATIVE = (
    *(Limit(f"{run} {{n}} {{unit}}", f"{_DO} {run} 30 days.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED) for run in _RUN),
    *(
        Limit(f"{run} {{n}} {{unit}} {after} {{event}}", f"{_DO} {run} 30 days {after} the date of this order.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED)
        for run in _RUN
        for after in _FROM
    ),
)
_PERIODS = (
    ("annually", "annually", "year"), ("quarterly", "quarterly", "quarter"), ("monthly", "monthly", "month"), ("weekly", "weekly", "week"), ("daily", "daily", "day"), ("semi-annually", "semi-annually", "half-year"), ("biannually", "biannually", "half-year"),
    ("on an annual basis", "on an annual basis", "year"), ("on a quarterly basis", "on a quarterly basis", "quarter"), ("on a monthly basis", "on a monthly basis", "month"), ("on a semi-annual basis", "on a semi-annual basis", "half-year"), ("every {n} {unit}", "every 6 months", "half-year"), ("every {period}", "every year", "year"), ("each {period}", "each year", "year"), ("once a {period}", "once a month", "month"), ("at least annually", "at least annually", "year"), ("at least quarterly", "at least quarterly", "quarter"),
)
RECURRING = tuple(Limit(words, f"{_DO} {example}.", kind="recurring", every=every) for words, example, every in _PERIODS)
ONGOING = tuple(
    Limit(words, f"{_DO} {words}.", kind="ongoing")
    for words in ("on an ongoing basis", "on a rolling basis", "on a continuing basis", "on a continuous basis", "continuously", "regularly", "on a regular basis", "at all times")
)
LIMITS = (*DATES, *RELATIVE, *RECURRING, *ONGOING)
