"""Slots: filled from facts, with offsets that match the text."""

from dataclasses import replace
from decimal import Decimal

import pytest

from enrichers.slots import (
    DraftSentence,
    Part,
    RenderedText,
    assemble,
    facts_by_code,
    render_template,
    rerender,
    resting_outside_slots,
    slots_in,
)
from schemas.facts import Fact, facts_of
from schemas.product import Amount, Value
from schemas.proposal import Proposal, SlotSpan
from tests.builders import make_product, make_proposal, make_structure


def _facts(**values: object) -> dict[str, Fact]:
    product = make_product()
    given = {code: (Value(data),) for code, data in values.items()}
    product = replace(product, values={**product.values, **given})
    return facts_by_code(facts_of(product, make_structure(), locale="de_DE", channel=None))


INTRO = DraftSentence("⟦name⟧ wiegt ⟦weight⟧.")
POCKETS = DraftSentence("Sie hat ⟦pockets⟧ Taschen.")
WATERPROOF = DraftSentence("Sie ist wasserdicht.", ("waterproof",))
PARTS = (Part((INTRO,)), Part((POCKETS, WATERPROOF), is_list=True))
LIST = "<ul><li>Sie hat 3 Taschen.</li><li>Sie ist wasserdicht.</li></ul>"


def _stored(rendered: RenderedText) -> Proposal:
    return make_proposal(text=rendered.text, sentences=rendered.sentences, slots=rendered.slots)


def test_slots_are_named_once_in_the_order_of_the_sentence() -> None:
    assert slots_in("⟦b⟧ und ⟦ a ⟧, noch einmal ⟦b⟧") == ("b", "a")
    assert slots_in("keine") == ()


def test_a_sentence_is_filled_with_the_place_of_each_value() -> None:
    rendered = render_template("⟦name⟧ wiegt ⟦weight⟧.", _facts(), "de_DE")
    assert rendered.text == "Nordwind wiegt 450\u202fg."
    assert rendered.slots == (SlotSpan(0, 8, "name"), SlotSpan(15, 20, "weight"))
    assert rendered.unknown_slots == ()


@pytest.mark.parametrize("code", ["volume", "waterproof", ""])
def test_a_slot_that_cannot_be_filled_stays_and_is_named(code: str) -> None:
    rendered = render_template(f"Wert: ⟦{code}⟧.", _facts(), "de_DE")
    assert (rendered.text, rendered.slots, rendered.unknown_slots) == (f"Wert: ⟦{code}⟧.", (), (code,))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ((), "Nordwind wiegt 450\u202fg. Sie hat 3 Taschen. Sie ist wasserdicht."),
        (("strong",), "Nordwind wiegt 450\u202fg. Sie hat 3 Taschen. Sie ist wasserdicht."),
        (("p",), "<p>Nordwind wiegt 450\u202fg.</p><p>Sie hat 3 Taschen. Sie ist wasserdicht.</p>"),
        (("p", "ul", "li"), "<p>Nordwind wiegt 450\u202fg.</p>" + LIST),
        (("ul", "li"), "Nordwind wiegt 450\u202fg." + LIST),
    ],
)
def test_parts_take_the_tags_that_are_allowed(html: tuple[str, ...], expected: str) -> None:
    rendered = assemble(PARTS, _facts(), "de_DE", html=html)
    assert rendered.text == expected
    assert [rendered.text[s.start : s.end] for s in rendered.sentences] == [
        "Nordwind wiegt 450\u202fg.",
        "Sie hat 3 Taschen.",
        "Sie ist wasserdicht.",
    ]
    assert [(rendered.text[s.start : s.end], s.attribute) for s in rendered.slots] == [
        ("Nordwind", "name"),
        ("450\u202fg", "weight"),
        ("3", "pockets"),
    ]
    assert [s.attributes for s in rendered.sentences] == [("name", "weight"), ("pockets",), ("waterproof",)]


def test_html_is_escaped_in_words_and_values_and_plain_text_is_not() -> None:
    parts = (Part((DraftSentence("⟦name⟧ & mehr < alles."),)),)
    facts = _facts(name="R&D > 3")
    assert assemble(parts, facts, "de_DE").text == "R&D > 3 & mehr < alles."
    escaped = assemble(parts, facts, "de_DE", html=("p",))
    assert escaped.text == "<p>R&amp;D &gt; 3 &amp; mehr &lt; alles.</p>"
    assert escaped.text[escaped.slots[0].start : escaped.slots[0].end] == "R&amp;D &gt; 3"


def test_parts_without_sentences_leave_nothing_behind() -> None:
    assert assemble((Part(()), Part((), is_list=True)), {}, "de_DE", html=("p", "ul", "li")).text == ""


@pytest.mark.parametrize("html", [(), ("p", "ul", "li")])
def test_a_changed_value_is_rendered_into_the_stored_sentences(html: tuple[str, ...]) -> None:
    stored = _stored(assemble(PARTS, _facts(), "de_DE", html=html))
    facts = _facts(weight=Amount(Decimal("1250.5"), "GRAM"), pockets=Decimal(12))
    again = rerender(stored, facts.values(), html=html)
    assert again is not None
    fresh = assemble(PARTS, facts, "de_DE", html=html)
    assert (again.text, again.sentences, again.slots) == (fresh.text, fresh.sentences, fresh.slots)
    assert "1.250,5\u202fg" in again.text


def test_text_that_cannot_be_filled_again_is_left_to_a_new_draft() -> None:
    stored = _stored(assemble(PARTS, _facts(), "de_DE"))
    facts = _facts()
    without = {code: fact for code, fact in facts.items() if code != "waterproof"}
    assert rerender(stored, without.values()) is None, "a fact is gone that a sentence rests on"
    assert rerender(stored, _facts(weight="schwer").values()) is None, "the value is no metric any more"
    assert rerender(make_proposal(), facts.values()) is None, "not drafted from slots"


@pytest.mark.parametrize(("before", "after", "fits"), [(3, 1, False), (1, 3, False), (1, 1, True), (3, 10, True)])
def test_a_counted_word_is_not_left_in_the_wrong_number(before: int, after: int, fits: bool) -> None:
    stored = _stored(assemble((Part((POCKETS,)),), _facts(pockets=Decimal(before)), "de_DE"))
    again = rerender(stored, _facts(pockets=Decimal(after)).values())
    assert (again is not None) is fits


def test_codes_that_words_rest_on_outside_of_slots_are_known() -> None:
    assert resting_outside_slots(_stored(assemble(PARTS, _facts(), "de_DE"))) == {"waterproof"}
