"""Where something personal stands is told in the text as it was written, whatever hides there."""

import pytest

from macros.privacy import personal

# A number that keeps the 11-proof and is never given out: those begin with 9999.
NUMBER = "999990019"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Nummer {NUMBER}.", NUMBER),
        ("Nummer 999.990.019.", "999.990.019"),
        ("Nummer\n  999 990\n  019.", "999 990\n  019"),
        ("Nummer 999\u00a0990\u00a0019.", "999\u00a0990\u00a0019"),
        ("Nummer 999\u200b990\u00ad019.", "999\u200b990\u00ad019"),
        ("Een é en ﬁ, dan ９９９９９００１９.", "９９９９９００１９"),
        ("Nummer 999&nbsp;990&#32;01&#57;.", "999&nbsp;990&#32;01&#57;"),
        ('a: "9999\\u0039\\x30019"', "9999\\u0039\\x30019"),
        ("**999**.*990*.019", "999**.*990*.019"),
        ("999<b>990</b>019", "999<b>990</b>019"),
    ],
)
def test_the_place_is_that_in_the_original(text: str, found: str) -> None:
    assert [text[one.start : one.end] for one in personal(text)] == [found]
