"""Rules of the ladder: every help stands on it, every step leads somewhere, nothing leads round."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.ladder import beside, heavier, ladder, lighter, offerings, stairs
from macros.model.kinds import METHODS, QUESTIONS
from macros.model.offerings import Offering
from macros.model.vocabularies import MethodType, Rung, Status
from macros.problems import Problem


def steps_go_up(centre: Centre, today: str) -> Iterator[Problem]:
    """Een zwaardere stap staat op dezelfde of een hogere trede, en die hulp is er nu."""
    catalogue = centre.catalogue
    heights = {id: height for height, id in enumerate(_stairs(catalogue))}
    for item, index, other in _steps(catalogue):
        place, target = item.value.ladder, other.value.ladder
        at = ("ladder", "heavier", index, "to")
        if over := _over(catalogue, other):
            yield item.problem(at, f"'{other.name}' kan geen stap zijn: {over}. Kies hulp die er is")
        elif target.rung is None:
            yield item.problem(
                at, f"'{other.name}' staat zelf op geen trede; geef dat eerst een plaats of kies iets anders"
            )
        elif heights.get(target.rung, len(heights)) < heights.get(place.rung or "", 0):
            yield item.problem(at, f"'{other.name}' staat op een lichtere trede dan dit; draai de stap om")


def steps_do_not_lead_round(centre: Centre, today: str) -> Iterator[Problem]:
    """Wie steeds de zwaardere stap neemt, komt ergens uit en draait niet rond."""
    catalogue = centre.catalogue
    next_ones: dict[tuple[str, str], list[Item[Offering]]] = {}
    for item, _index, other in _steps(catalogue):
        next_ones.setdefault((item.kind.code, item.id), []).append(other)
    for item, index, other in _steps(catalogue):
        start, seen, waiting = (item.kind.code, item.id), set[tuple[str, str]](), [other]
        while waiting:
            one = waiting.pop()
            key = (one.kind.code, one.id)
            if key not in seen:
                seen.add(key)
                waiting += next_ones.get(key, [])
        if start in seen:
            message = f"via '{other.name}' komt u weer hier uit; haal een van de stappen weg"
            yield item.problem(("ladder", "heavier", index, "to"), message)


def steps_have_no_dead_end(centre: Centre, today: str) -> Iterator[Problem]:
    """Bij elke hulp op de ladder staat wat lichter en wat zwaarder is, of waarom dat er niet is."""
    catalogue = centre.catalogue
    if catalogue.damaged:  # what a damaged file calls heavier is not known
        return
    for item in offerings(catalogue):
        place = item.value.ladder
        if not place.rung:
            continue
        if not place.heavier and not place.no_heavier:
            yield item.problem(("ladder",), "niets zegt wat zwaarder is; vul 'heavier' of 'no_heavier' in")
        if not place.no_lighter and not lighter(catalogue, item):
            message = "niets zegt wat lichter is; vul 'no_lighter' in, of noem dit bij lichtere hulp als zwaardere stap"
            yield item.problem(("ladder",), message)


def the_ladder_has_ends(centre: Centre, today: str) -> Iterator[Problem]:
    """De ladder begint bij gewoon opgroeien, eindigt bij wie dan nog kan helpen, en heeft noodnummers ernaast."""
    catalogue, path = centre.catalogue, "data/vocabulary/rungs.yml"
    rungs = list(_stairs(catalogue).values())
    if not rungs or catalogue.damaged:  # what a damaged file takes with it is not known
        return
    for rung, what in ((rungs[0], "wat daar staat"), (rungs[-1], "wie dan nog verder kan helpen")):
        if not rung.ends_at:
            loaded = catalogue.vocabularies["rungs"][rung.id]
            yield loaded.problem((), f"hier houdt de ladder op; noem bij 'ends_at' {what}")
    numbers = [id for rung in beside(catalogue).values() for id in rung.contacts]
    if not any(catalogue.contacts[id].value.urgent for id in numbers):
        yield Problem(
            path, 1, 1, "naast de ladder staat geen noodnummer; noem het bij 'contacts' van de trede voor crisis"
        )


def exclusions_lead_somewhere(centre: Centre, today: str) -> Iterator[Problem]:
    """Bij elke groep voor wie hulp niet is, staat waar die groep dan heen kan."""
    for item in offerings(centre.catalogue):
        for index, one in enumerate(item.value.not_for):
            if not one.see and not one.rung:
                message = "waar kan deze groep dan heen? Vul 'see' in, of 'rung' met de trede waar u het vraagt"
                yield item.problem(("not_for", index), message)


def methods_say_who_offers_them(centre: Centre, today: str) -> Iterator[Problem]:
    """Bij elke methode die een commissie beoordeelt, staat wie haar hier biedt of dat niemand is gevonden."""
    types = centre.catalogue.vocabularies.get("method-types", {})
    judged = {id for id, one in types.items() if isinstance(one.value, MethodType) and one.value.judged}
    for item in centre.catalogue.all(METHODS):
        here = any(offer.here for offer in item.value.offered_by)
        if item.value.type in judged and not here and not item.value.not_here:
            message = "wie biedt dit in Groningen? Zet 'here: true' bij een aanbieder, of vul 'not_here' in"
            yield item.problem(("offered_by",) if item.value.offered_by else (), message)


def questions_fill_the_ladder(centre: Centre, today: str) -> Iterator[Problem]:
    """Elke vraag over een kind zegt op elke trede wat er is, of dat er geen hulp is gevonden."""
    catalogue = centre.catalogue
    if catalogue.damaged or not _stairs(catalogue):  # where a damaged file stands is not known
        return
    for item in catalogue.all(QUESTIONS):
        empty = [step.rung.id for step in ladder(catalogue, item.value) if step.is_empty]
        if item.value.no_ladder and item.value.ladder:
            yield item.problem(("no_ladder",), "deze vraag heeft ook een ladder; haal een van beide weg")
        elif empty and not item.value.no_ladder:
            message = (
                f"op deze treden van de ladder staat niets: {', '.join(empty)}. Zeg bij 'ladder' wat er is of ontbreekt"
            )
            yield item.problem(("ladder",) if item.value.ladder else (), message)


def _stairs(catalogue: Catalogue) -> dict[str, Rung]:
    return stairs(catalogue) if "rungs" in catalogue.vocabularies else {}


def _steps(catalogue: Catalogue) -> Iterator[tuple[Item[Offering], int, Item[Offering]]]:
    for item in offerings(catalogue):
        for index, near in enumerate(heavier(catalogue, item)):
            yield item, index, near.item


def _over(catalogue: Catalogue, item: Item[Offering]) -> str:
    status = catalogue.word("statuses", item.value.status)
    if isinstance(status, Status) and (status.past or status.plan):
        return f"dat is {'voorbij' if status.past else 'nog een plan'} (status '{item.value.status}')"
    return ""
