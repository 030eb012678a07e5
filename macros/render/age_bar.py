"""The ages that help is for, drawn as a bar from birth to the last age of youth help; the words stand beside it."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.offerings import Offering

# The last age that the bar shows, and where it is cut: the bands of Statistics Netherlands.
LAST = 23
_CUTS = (4, 12, 18)
_YEAR, _HIGH, _NUMBERS = 10, 10, 16


def span(record: Offering) -> tuple[int, int] | None:
    """Return the first age and the last one that help is for, None where no source gives any."""
    if record.age_from is None and record.age_to is None:
        return None
    last = LAST if record.age_to is None else record.age_to - (not record.age_to_inclusive)
    return record.age_from or 0, last


def age_bar(record: Offering, *, numbered: bool = False) -> Markup:
    """Return the bar, with the ages at its cuts when `numbered`; "" where no age is known."""
    ages = span(record)
    if ages is None:
        return Markup("")
    first, last = min(ages[0], LAST), min(ages[1], LAST)
    wide = (LAST + 1) * _YEAR
    own = f'<rect class="ages__own" x="{first * _YEAR}" width="{(last + 1 - first) * _YEAR}" height="{_HIGH}"/>'
    cuts = "".join(f"M{age * _YEAR} 0v{_HIGH}" for age in _CUTS)
    numbers = ""
    if numbered:
        marks = ((0, 0), *((age * _YEAR, age) for age in _CUTS), (wide - 16, LAST))
        numbers = "".join(f'<text x="{x}" y="{_HIGH + _NUMBERS - 2}">{age}</text>' for x, age in marks)
    high = _HIGH + _NUMBERS if numbered else _HIGH
    return Markup(
        f'<svg class="ages" viewBox="0 0 {wide} {high}" aria-hidden="true"><rect width="{wide}" height="{_HIGH}"/>'
        f'{own}<path d="{cuts}"/>{numbers}</svg>'
    )
