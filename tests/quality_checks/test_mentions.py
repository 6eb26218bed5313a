"""Mentions in data, and the marks of words that checks look for."""

from itertools import islice

import pytest

from quality_checks.grounding.forms import words_of
from quality_checks.grounding.lexicon import lexicon
from quality_checks.grounding.mentions import _all_of_data, mentions_in_data
from quality_checks.grounding.word_marks import mark, marks_of
from tests.quality_checks.subjects import make_subject


def test_a_german_reading_of_data_finds_all_that_an_english_one_does() -> None:
    for surfaces in islice(lexicon().surfaces.values(), 0, None, 150):
        text = f"main camera {surfaces[0][0]} stainless steel"
        words = words_of(text)
        german, english = (
            {
                (mention.start, mention.end, concept)
                for mention in _all_of_data(text, words, language)[0]
                for concept in mention.concepts
            }
            for language in ("de", "en")
        )
        assert english <= german or _all_of_data(text, words, "de")[1], text


def test_data_that_leave_something_out_are_read_twice() -> None:
    text = "fragrance free shampoo"
    german, english = mentions_in_data(text, words_of(text))
    assert [mention.words for mention in english] == [("fragrance", "free"), ("shampoo",)]
    assert {mention.words for mention in english} <= {mention.words for mention in german}
    assert mentions_in_data("main camera", words_of("main camera"))[1] == ()


def test_a_mark_is_found_at_its_words_and_named_once() -> None:
    subject = make_subject("Die Jacke ist ohne Futter, nicht gefüttert und wasserdicht.")
    written = [subject.words[place].text for place in subject.marked("denying")]
    assert written == ["ohne", "nicht"]
    assert subject.marked("nothing of the kind") == ()
    assert "open_word_de" in marks_of["wasserdicht"]
    with pytest.raises(ValueError, match="denying"):
        mark("denying", str.isupper)
