"""A part of a list of bodies, and how the body that it begins may go on."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Opener:
    """How a body in a list begins, which decides what may share its head."""

    determined: bool = False
    title: bool = False
    proper: bool = False
    named: bool = False  # its head is one of names only: "Đài Truyền hình"
    shares: bool = False
    colon: bool = False
    everybody: bool = False
    owned: bool = False  # "các đoàn của A, B": B is another owner
    person: bool = False
    headless: bool = False
    semicolons: bool = False  # the list is parted by ";"
    inner: str = ""  # the mark between the parts behind a colon
    bare: bool = False  # behind the colon stand fields without heads: "các Bộ: Tài chính, Y tế"
    generic: bool = False  # joins a list under one determiner: "departments and agencies"
    alone: bool = False  # no words behind its head: "Sở, ban, ngành"


class Piece(NamedTuple):
    """A part of a list, with the joint before it."""

    start: int
    end: int
    joint: str
