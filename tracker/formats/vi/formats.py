"""Numbers in Vietnamese: 21.914,5"""

from tracker.formats.days import *  # noqa: F403

DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "."
