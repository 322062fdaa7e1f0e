"""Whether scans can be read here, and what an administrator types if not."""

from directives.services import scans

INSTALL = f"apt install {scans.PACKAGES}"
are_readable = scans.are_readable
