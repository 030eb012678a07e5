"""Nobody is named: the site tells of children and families, and of organisations, never of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import islice

from macros.load import Centre
from macros.problems import Problem

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 3

# The people whom the source documents name. As hashes, so that this file does not show them to a casual reader; whoever
# has a list of names can find them all the same, as in the documents themselves.
_PEOPLE = frozenset(
    [
        "3d999d286550088cf8ac492035f4b20c498505736ea8c6b46caa115a67ddd999",
        "704e76c1e1fd85f1ca9746f2bab25911f1dca6ed7860643342b8cb9d9d3a9958",
        "bfa3b28e52bed55e0c3cc74118e86dfc17747cc77390635adac3b407ec07a717",
        "c7ed2b493c1be1c3526195304922073481f33a69b0cd8c3b11c07f74ca343cfb",
        "4e7c9dcae6899d263fa28b8ef34aff98b71cd2883af7f9de9bd75bb45da1acb9",
        "523ee193492f03c079636e02904adeec85ca6429cbf095df6b966272f2827fb3",
        "33e93dba3b79556677e07f94664eb020948aa28fce8270926bd9e49248f82118",
        "4d4405c6c45241dc740d84cf82aab51061b8d562ceccbe855f3598928e13df81",
        "e9a09ca19bb99cf864764280202d5d96afea749d8737564c6a1e6c7f5a7f1700",
        "6c03a84ad0260ebf83203279e7c3999bbc830805b75bd07166cf0341de747c79",
        "705beee179b33a9ecc178ddea74f7f1ab6bb710109992827260fa5158e843241",
        "7551ed6e2c77da10a6c22ccc97171b5ea93d7e575a095b8f1fd3b3faf44e72cd",
        "1f31171399584e191efed7368a280b775d3143e8a13960c7c9959cf1aec80795",
        "b786ce552a05c80f25c10ec975bc933e3bb249254478f6f8786258374668c7b1",
    ]
)


def nobody_is_named(centre: Centre, today: str) -> Iterator[Problem]:
    """Er staat geen naam van een persoon uit de brondocumenten in. De melding zegt waar, en herhaalt de naam niet."""
    documents = {loaded.document.path: loaded.document.text for loaded in centre.catalogue.everything()}
    documents |= {text.path: text.content for text in centre.texts}
    for path, content in documents.items():
        words = _WORD.findall(content)
        for index, first in enumerate(words):
            if first[0].isupper() and _is_named(words[index : index + _LONGEST]):  # a name begins with a capital
                start = next(islice(_WORD.finditer(content), index, None)).start()
                line = content.count("\n", 0, start) + 1
                column = start - content.rfind("\n", 0, start)
                yield Problem(path, line, column, "hier staat de naam van een persoon; noem de rol of de organisatie")


def _is_named(words: list[str]) -> bool:
    """Tell whether words begin with the name of a person."""
    spoken = ""
    for word in words:
        spoken = f"{spoken} {word.lower()}" if spoken else word.lower()
        if _hash(spoken) in _PEOPLE:
            return True
    return False


@cache
def _hash(words: str) -> str:
    """The same words come back in many files; what they hash to never changes."""
    return sha256(words.encode()).hexdigest()
