"""Numbers in French, with a no-break space: 21 914,5"""

from tracker.formats.days import *  # noqa: F403

DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\u00a0"
