"""Which facts the places of a text rest on."""

import time

import pytest

from quality_checks.base import Subject
from quality_checks.support import supported_places
from schemas.proposal import DraftOutcome, Sentence, SlotSpan
from tests.quality_checks.subjects import make_subject


def _places(subject: Subject) -> list[tuple[str, str]]:
    """Return the places as written, each with its codes."""
    return [(subject.proposal.text[start:end], " ".join(codes)) for start, end, codes in supported_places(subject)]


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        (
            "Die Jacke Nordwind wiegt 450 g und hat drei Taschen.",
            "de_DE",
            [("Nordwind", "name"), ("450 g", "weight"), ("drei", "pockets"), ("Taschen", "pockets")],
        ),
        # A tag and an entity: the spans are those of the text as it is stored.
        (
            "<p>Black &amp; waterproof, 0.45 kg of wool.</p>",
            "en_US",
            [("Black", "color"), ("waterproof", "waterproof"), ("0.45 kg", "weight"), ("wool", "material")],
        ),
        # What no fact bears out has no place: another weight, a hood, another colour.
        ("540 g, mit Kapuze, in Rot.", "de_DE", []),
        ("", "de_DE", []),
    ],
)
def test_numbers_names_and_claims_lead_to_the_attribute_that_states_them(
    text: str, locale: str, expected: list[tuple[str, str]]
) -> None:
    found = _places(make_subject(text, locale=locale))
    assert [pair for pair in found if pair[0] not in ("wiegt",)] == expected


def test_what_the_data_deny_is_shown_with_the_fact_that_denies_it() -> None:
    subject = make_subject("Die Jacke ist nicht wasserdicht.", values={"waterproof": False})
    assert ("wasserdicht", "waterproof") in _places(subject)


def test_a_slot_stays_with_its_attribute_and_a_sentence_with_those_it_cites() -> None:
    text = "Wiegt 450 g. Ist schwarz."
    subject = make_subject(
        text,
        sentences=(Sentence("Wiegt ⟦weight⟧.", ("weight", "name"), 0, 12), Sentence("Ist schwarz.", (), 13, 25)),
        slots=(SlotSpan(6, 11, "weight"),),
    )
    found = _places(subject)
    assert found[:2] == [("Wiegt 450 g.", "weight name"), ("450 g", "weight")]
    assert [text for text, _ in found].count("450 g") == 1
    assert ("schwarz", "color") in found


def test_the_attribute_that_is_written_is_no_evidence_for_itself() -> None:
    subject = make_subject("Genau 777 Lumen.", values={"description": "Genau 777 Lumen."})
    assert _places(subject) == []


def test_a_language_without_a_lexicon_has_its_numbers_alone() -> None:
    assert _places(make_subject("Poids : 450 g, noir.", locale="fr_FR")) == [("450 g", "weight")]


def test_a_call_that_brought_no_text_has_no_places() -> None:
    assert supported_places(make_subject("450 g", outcome=DraftOutcome.REFUSED)) == ()


def test_a_text_takes_less_than_five_milliseconds() -> None:
    text = "Die Jacke Nordwind wiegt 450 g, ist wasserdicht und hat drei Taschen aus schwarzer Wolle. " * 10
    supported_places(make_subject(text))
    taken = []
    for _ in range(20):
        subject = make_subject(text)
        began = time.perf_counter()
        assert supported_places(subject)
        taken.append(time.perf_counter() - began)
    # The quickest of many: the machine has other things to do.
    assert min(taken) < 0.005
