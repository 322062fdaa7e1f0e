"""Why there is nothing; services/web_addresses.py has the words for people."""

from enum import StrEnum
from typing import Any


class Why(StrEnum):
    ADDRESS = "address"
    HOST = "host"
    NAME = "name"
    INSIDE = "inside"
    AWAY = "away"
    TLS = "tls"
    SLOW = "slow"
    LARGE = "large"
    REDIRECTS = "redirects"
    STATUS = "status"
    BROKEN = "broken"


class NotFetched(Exception):
    def __init__(self, why: Why, **said: Any) -> None:
        super().__init__(why.value, said)
        self.why, self.said = why, said
