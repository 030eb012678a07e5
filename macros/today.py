"""The day of today, read in one place and handed on from there."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def today() -> str:
    """Return the day of the build, as "2026-11-22": SOURCE_DATE_EPOCH where it is set, else the clock (UTC).

    A SOURCE_DATE_EPOCH that is no number of seconds counts as not set.
    """
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date().isoformat()
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.now(UTC).date().isoformat()
