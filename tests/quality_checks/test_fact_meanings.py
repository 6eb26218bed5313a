"""What facts mean: which fact shows a word does not hang on the order of a set."""

from quality_checks.grounding.forms import loose_forms, ordered_forms
from tests.quality_checks.subjects import make_subject


def test_a_fact_that_has_the_very_word_goes_before_one_that_has_another_form() -> None:
    subject = make_subject("Nichts.", values={"supplier_text": "Hosen, Jacken, Gurte", "pattern": "Gurt"})
    found = {word: subject.fact_meanings.of_word(word) for word in ("Gurte", "Gurt", "Tuch")}
    assert {word: fact and fact.code for word, fact in found.items()} == {
        "Gurte": "supplier_text",
        "Gurt": "pattern",
        "Tuch": None,
    }


def test_forms_in_order_are_all_forms_and_the_word_itself_is_the_first() -> None:
    for word in ("Taschen", "Gruen", "children's", "geschützte"):
        assert frozenset(ordered_forms(word)) == loose_forms(word)
        assert ordered_forms(word)[0] == word.casefold().removesuffix("'s")
