"""The ladder as it is worked out from the real records: per age, both ways, up to its ends."""

from macros.load import Centre
from macros.load.ladder import fits, heavier, ladder, lighter, offerings, stairs
from macros.model.kinds import METHODS, QUESTIONS
from macros.model.offerings import Offering


def test_every_help_on_the_ladder_has_a_rung_and_a_route_and_every_other_says_why_not(centre: Centre) -> None:
    for item in offerings(centre.catalogue):
        place = item.value.ladder
        assert bool(place.rung) == bool(place.routes), item.id
        assert place.why, item.id


def test_what_is_heavier_one_way_is_lighter_the_other(centre: Centre) -> None:
    steps = {
        (item.id, near.item.id) for item in offerings(centre.catalogue) for near in heavier(centre.catalogue, item)
    }
    back = {(near.item.id, item.id) for item in offerings(centre.catalogue) for near in lighter(centre.catalogue, item)}
    assert steps == back
    assert len(steps) > 50


def test_every_way_up_ends_where_somebody_can_still_help(centre: Centre) -> None:
    """A step without a heavier one names whom to ask; the top of the ladder names the expert team and JENN."""
    for item in offerings(centre.catalogue):
        if item.value.ladder.rung and not heavier(centre.catalogue, item):
            assert "[[" in (item.value.ladder.no_heavier or ""), item.id
    rungs = list(stairs(centre.catalogue).values())
    assert rungs[-1].ends_at == ["partners/expertteam-groningen", "partners/jenn"]
    assert rungs[0].ends_at == ["questions/opvoeden-normaal"]


def test_the_ladder_of_a_question_holds_only_help_that_fits_the_age(centre: Centre) -> None:
    for question in centre.catalogue.all(QUESTIONS):
        whole = {item.id for step in ladder(centre.catalogue, question.value) for item in step.help}
        for age in (2, 8, 15, 20):
            found = {item.id: item for step in ladder(centre.catalogue, question.value, age) for item in step.help}
            assert found.keys() <= whole
            assert all(fits(item.value, age) for item in found.values())


def test_a_child_of_eight_with_parents_who_fight_is_offered_groups_for_its_age(centre: Centre) -> None:
    question = centre.catalogue.of(QUESTIONS)["complexe-scheiding"].value
    steps = {step.rung.id: [item.id for item in step.help] for step in ladder(centre.catalogue, question, 8)}
    assert "kies" in steps["lichte-hulp"]
    assert "kinderen-uit-de-knel" in steps["gespecialiseerde-hulp"]
    assert "at-ease" not in steps["meedenken"]  # from twelve


def test_until_an_age_leaves_that_age_out(centre: Centre) -> None:
    method: Offering = centre.catalogue.of(METHODS)["mst"].value
    assert fits(method, 18)
    assert not fits(method, 19)
    assert not fits(method.model_copy(update={"age_to_inclusive": False}), 18)
    assert fits(method.model_copy(update={"age_from": None, "age_to": None}), 1)
