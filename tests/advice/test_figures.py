"""Figures: about how many people, and when; or said that the source does not tell."""

from pathlib import Path

import pytest

from tests.support.marked import RECORD, advice_on
from tests.support.repository import BASE

RULE = "figures-say-about-whom-and-when"
MONITOR = "data/research/monitor.yml"


@pytest.mark.parametrize(
    "finding",
    [
        "{text: ▸De helft knapte op., figure: 50 procent, sources: [b1]}",
        "{text: ▸De helft knapte op., figure: 50 procent, n: 40, sources: [b1]}",
        "{text: ▸De helft knapte op., figure: 50 procent, period: '2020', sources: [b1]}",
        "{text: De helft knapte op., figure: 50 procent, period: '2020', n: 40, sources: [b1]}",
        "{text: De helft., figure: 50%, period: Niet genoemd, limitation: Het aantal ontbreekt., sources: [b1]}",
        "{text: Een op de twee., figure: 1 op 2, period: '2020', sources: [b1]}",
        "{text: Veel kinderen knapten op., sources: [b1]}",
    ],
)
def test_a_finding_says_how_many_and_when(tmp_path: Path, finding: str) -> None:
    text = (BASE / MONITOR).read_text(encoding="utf-8")
    before, after = text.split("findings:\n")[0], text.split("findings:\n")[1:]
    rest = "".join(line for line in "".join(after).splitlines(keepends=True) if line[0] not in "- ")
    advice_on(tmp_path, RULE, f"{before}findings:\n- {finding}\n{rest}", MONITOR)


@pytest.mark.parametrize(
    "statement",
    [
        "{text: Dat geldt voor ▸5 tot 7 procent van de ouders., sources: [b1]}",
        "{text: Ongeveer ▸1 op de 7 kinderen krijgt hulp., sources: [b1]}",
        "{text: Dat geldt voor 7 procent., date: 2020, sources: [b1]}",
        "{text: In 2020 gold dat voor 7 procent., sources: [b1]}",
        "{text: Naar schatting 7 procent., sources: [b1]}",
        "{text: De grens is een inkomen van 120 procent van de bijstand., sources: [b1]}",
        "{text: Van 12 tot 18 jaar en op 3 scholen., sources: [b1]}",
    ],
)
def test_a_share_says_when(tmp_path: Path, statement: str) -> None:
    text = (BASE / RECORD).read_text(encoding="utf-8")
    advice_on(tmp_path, RULE, f"{text}normal:\n- {statement}\n", RECORD)
