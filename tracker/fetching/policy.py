"""Which addresses may be fetched: the host is on the list, and whatever its name means is public."""

import ipaddress
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from tracker.fetching.reasons import NotFetched, Why

PORTS = {"http": 80, "https": 443}
_LONGEST = 2000
# Public by their numbers, and yet inside: Azure's wire server, and the block of 192.0.0.192 (Oracle's metadata).
_INSIDE = [ipaddress.ip_network(net) for net in ("168.63.129.16/32", "192.0.0.0/24")]
# Of IPv6 only what is routed; of that neither Teredo nor 6to4, which carry any IPv4 address within.
_ROUTED = ipaddress.ip_network("2000::/3")
_TUNNELS = [ipaddress.ip_network(net) for net in ("2001::/32", "2002::/16")]

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        return address in _ROUTED and address.is_global and not any(address in net for net in _TUNNELS)
    inside = address.is_multicast or address.is_reserved or any(address in net for net in _INSIDE)
    return address.is_global and not inside


def resolve(host: str, port: int) -> list[str]:
    """All addresses of a name, in the system's order. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be fetched, and how much of it. A host may name its port; without one it is the scheme's own."""

    hosts: tuple[str, ...]
    most_bytes: int = 20 * 1024 * 1024
    seconds: float = 10
    redirects: int = 5
    resolve: Callable[[str, int], list[str]] = resolve
    may_reach: Callable[[Address], bool] = is_public
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def knows(self, host: str, port: int, scheme: str) -> bool:
        names = [f"{host}:{port}"] + [host] * (port == PORTS[scheme])
        return any(_fits(name, entry.strip().lower()) for name in names for entry in self.hosts)


def _fits(name: str, entry: str) -> bool:
    if entry.startswith("*."):
        return name.endswith(entry[1:]) and len(name) > len(entry) - 1
    return bool(entry) and name == entry


def parts_of(url: str) -> tuple[SplitResult, str, int]:
    """The parts of a sound address, its host as DNS knows it, its port. Nothing else reads the address again."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii").lower()
        port = parts.port or PORTS[parts.scheme]
    except (ValueError, KeyError) as error:
        raise NotFetched(Why.ADDRESS) from error
    is_odd = len(url) > _LONGEST or "\\" in url or any(ch.isspace() or not ch.isprintable() for ch in url)
    if is_odd or not host or "@" in parts.netloc:
        raise NotFetched(Why.ADDRESS)
    return parts, host, port
