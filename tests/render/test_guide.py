"""The reasoning of the guide, on the real records and without a browser."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load import Centre
from macros.load.ladder import ladder
from macros.load.queries import own_municipalities
from macros.model.kinds import QUESTIONS
from macros.render.guide_data import YEARS, guide_data, guided
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.widgets import WIDGETS
from tests.support.finished import parse
from tests.support.guide import Vignette, advices, helped, vignettes

UNKNOWN = {"rol": "", "vraag": "", "leeftijd": "", "gemeente": ""}


def wrong(vignette: Vignette, advice: dict[str, object]) -> list[str]:
    """Return what an advice lacks or should not hold."""
    found = helped(advice)
    help = [id for ids in found.values() for id in ids]
    routes = [route["id"] for route in advice["routes"]]  # type: ignore[attr-defined]
    return [
        *(f"no help at {rung}" for rung in vignette.rungs if rung not in found),
        *(f"no {id}" for id in vignette.help if id not in help),
        *(f"{id} is there" for id in vignette.without if id in help),
        *(f"no route {id}" for id in vignette.routes if id not in routes),
    ]


def test_every_vignette_has_its_advice(centre: Centre) -> None:
    cases = vignettes()
    found = advices(centre, [one.answers for one in cases])
    lost = {one.words: faults for one, advice in zip(cases, found, strict=True) if (faults := wrong(one, advice))}
    assert lost == {}


def test_the_vignettes_are_of_every_question_and_municipality(centre: Centre) -> None:
    answers = [one.answers for one in vignettes()]
    assert len(answers) >= 40
    assert {one["vraag"] for one in answers} == {"", *(item.id for item in guided(centre.catalogue))}
    assert {one["gemeente"] for one in answers} == {"", *(item.id for item in own_municipalities(centre.catalogue))}


def test_for_every_question_and_age_the_help_is_that_of_the_ladder(centre: Centre) -> None:
    """The script filters by years that were worked out before; it must say the same as the records."""
    years = (0, 3, 6, 11, 12, 17, 18, YEARS[-1])
    cases = [(item, year) for item in guided(centre.catalogue) for year in years]
    found = advices(centre, [UNKNOWN | {"vraag": item.id, "leeftijd": str(year)} for item, year in cases])
    for (item, year), advice in zip(cases, found, strict=True):
        steps = ladder(centre.catalogue, item.value, year)
        expected = {step.rung.id: [one.id for one in step.help] for step in steps if step.help}
        assert {id: ids for id, ids in helped(advice).items() if id != "crisis"} == expected, (item.id, year)


def test_a_reader_sees_what_is_theirs_and_why(centre: Centre) -> None:
    teacher, nobody = advices(
        centre,
        [UNKNOWN | {"rol": "leerkracht", "vraag": "pesten", "gemeente": "veendam"}, UNKNOWN | {"vraag": "pesten"}],
    )
    assert [reader for reader, _ in teacher["steps"]] == ["leerkracht"]
    assert [reader for reader, _ in nobody["steps"]] == ["leerkracht", "verwijzer"]
    assert "‘Ik geef les’" in teacher["reasons"]["rol"]
    assert "‘Veendam’" in teacher["reasons"]["gemeente"]
    assert teacher["town"]["name"] == "Veendam"
    assert nobody["town"] is None
    assert all(reason.startswith("U koos geen") or "niet wie" in reason for reason in nobody["reasons"].values())


def test_who_knows_nothing_still_hears_what_to_do_and_names_no_help(centre: Centre) -> None:
    [advice] = advices(centre, [UNKNOWN])
    assert [len(sentences) for _, sentences in advice["steps"]] == [3, 3]
    assert helped(advice) == {}
    assert all(step["own"] for step in advice["ladder"])
    assert advice["routes"][0]["id"] == "spoed"


def test_where_it_is_urgent_the_urgent_way_comes_first(centre: Centre) -> None:
    for question in ("zelfdoding", "veiligheid-thuis", "crisis", "zelfbeschadiging"):
        [advice] = advices(centre, [UNKNOWN | {"vraag": question}])
        assert advice["routes"][0]["id"] == "spoed", question


def test_consent_is_told_for_every_year(centre: Centre) -> None:
    found = advices(centre, [UNKNOWN | {"vraag": "pesten", "leeftijd": str(year)} for year in (0, 11, 12, 15, 16, 22)])
    labels = [advice["consent"]["label"] for advice in found]
    assert labels == ["Jonger dan 12 jaar"] * 2 + ["12 tot 16 jaar"] * 2 + ["16 jaar en ouder"] * 2


def strings(value: object) -> Iterator[str]:
    """Yield every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


def test_no_html_and_no_reference_is_in_what_the_guide_knows(centre: Centre) -> None:
    assert [text for text in strings(guide_data(centre.catalogue)) if "<" in text or "[[" in text] == []


def test_without_a_script_every_question_leads_to_each_of_its_readers(centre: Centre, renderer: Renderer) -> None:
    page = parse(WIDGETS["guide"].show(renderer, Pieces(renderer.catalogue, "../")))
    links = [str(link.attributes["href"]) for link in page.css("[data-step=vraag] a")]
    expected = [
        f"../{item.address}#{reader}"
        for item in centre.catalogue.all(QUESTIONS)
        if not item.value.no_ladder
        for reader, does in (("leerkracht", item.value.teacher), ("verwijzer", item.value.referrer))
        if does
    ]
    assert sorted(links) == sorted(expected)
