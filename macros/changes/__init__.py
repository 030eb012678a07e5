"""What a change of the repository does for readers: two states of it compared, in their words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from posixpath import dirname

from macros.changes.change import Change as Change
from macros.changes.change import Sort as Sort
from macros.changes.pairing import compared
from macros.changes.things import Key, Thing, things
from macros.load import Centre
from macros.model.kinds import KINDS


def compare(before: Centre, after: Centre) -> list[Change]:
    """Return what changes for readers between two states of the repository, in the order in which they meet it.

    What a file with a mistake says is not known, so nothing is told of it. A record that has a former name as alias is
    told as renamed, and then compared with what it was.
    """
    unknown = {problem.path for problem in (*before.problems, *after.problems)}
    unknown |= before.catalogue.damaged | after.catalogue.damaged
    old, new = (
        {key: one for key, one in things(state).items() if one.path not in unknown} for state in (before, after)
    )
    renamed = {
        former: key for key, thing in new.items() for former in thing.former if former in old.keys() - new.keys()
    }
    return [*_there(before, old, new, renamed), *_gone(after, old, new, renamed)]


def _there(
    before: Centre, old: Mapping[Key, Thing], new: Mapping[Key, Thing], renamed: Mapping[Key, Key]
) -> Iterator[Change]:
    """Yield what is told of everything that is there now."""
    for key, thing in new.items():
        formers = [former for former, now in renamed.items() if now == key]
        for former in formers:
            yield _whole(Sort.RENAMED, thing, old[former].address, thing.address)
        was = old.get(key) or next((old[former] for former in formers), None)
        if was is None and not _may_be_in(before, key, thing):
            yield _whole(Sort.ADDED, thing, new=thing.lead)
        elif was and was.file != thing.file and was.value != thing.value:
            yield from compared(was, thing)


def _gone(
    after: Centre, old: Mapping[Key, Thing], new: Mapping[Key, Thing], renamed: Collection[Key]
) -> Iterator[Change]:
    """Yield what is no longer there."""
    for key, thing in old.items():
        if key not in new and key not in renamed and not _may_be_in(after, key, thing):
            yield _whole(Sort.GONE, thing, old=thing.lead)


def _may_be_in(state: Centre, key: Key, thing: Thing) -> bool:
    """Tell whether what was not read of a state may stand there all the same.

    What refers to something that cannot be read is not read either; and a file beside it that cannot be read may be
    what it is called there.
    """
    if not state.problems:
        return False
    place, id = key
    if place in KINDS and state.catalogue.exists(KINDS[place], id):
        return True
    is_of_list = place not in KINDS and place != "docs"
    return is_of_list or dirname(thing.path) in {dirname(problem.path) for problem in state.problems}


def _whole(sort: Sort, thing: Thing, old: str = "", new: str = "") -> Change:
    return Change(sort, thing.path, thing.address, thing.name, thing.label, old=old, new=new)
