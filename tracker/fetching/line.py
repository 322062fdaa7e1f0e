"""One connection to one of some addresses, on which no step outlasts the whole."""

import io
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tracker.fetching.policy import Policy


@contextmanager
def wire(places: list[str], port: int, until: float) -> Iterator[socket.socket]:
    """A connection to the first of the checked addresses that answers."""
    line = _connected(places, port, until)
    try:
        yield line
    finally:
        line.close()


def _connected(places: list[str], port: int, until: float) -> socket.socket:
    for nth, place in enumerate(places):
        try:
            # With half of the time that is left: a first address that keeps silent leaves some for the second.
            is_last = nth == len(places) - 1
            return socket.create_connection((place, port), timeout=left(until) / (1 if is_last else 2))
        except OSError:
            if is_last:
                raise
    raise OSError("no address")


@contextmanager
def secured(line: socket.socket, scheme: str, host: str, policy: Policy, until: float) -> Iterator[socket.socket]:
    """The certificate is that of the name, however the address was found."""
    if scheme == "http":
        yield line
        return
    line.settimeout(left(until))
    with policy.tls.wrap_socket(line, server_hostname=host) as safe:
        yield safe


class Line:
    """A socket as http.client uses it, on which each single step may last no longer than the whole has left."""

    def __init__(self, line: socket.socket, until: float) -> None:
        self._line, self._until = line, until

    def sendall(self, data: bytes) -> None:
        self._line.settimeout(left(self._until))
        self._line.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Arriving(self._line, self._until))

    def close(self) -> None:
        """Left to whoever opened it: the answer is still being read."""


class _Arriving(io.RawIOBase):
    def __init__(self, line: socket.socket, until: float) -> None:
        self._line, self._until = line, until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._line.settimeout(left(self._until))
        return self._line.recv_into(buffer)


def left(until: float) -> float:
    """Seconds; raises TimeoutError where there are none."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
