"""Every finding code has a name on the pages, in both languages."""

from quality_checks.codes import CODES
from review.finding_names import FINDING_NAMES
from review.words import Words

#: What a line of the queue has room for.
_LONGEST = 40


def test_every_code_has_a_short_german_and_english_name_and_no_other_has() -> None:
    assert FINDING_NAMES.keys() == CODES.keys()
    too_long = {name for names in FINDING_NAMES.values() for name in names if not 3 <= len(name) <= _LONGEST}
    assert too_long == set()


def test_names_tell_codes_apart() -> None:
    for place in (0, 1):
        names = [pair[place] for pair in FINDING_NAMES.values()]
        assert {name for name in names if names.count(name) > 1} == set()


def test_a_code_without_a_name_is_shown_as_it_is() -> None:
    assert Words("de").finding("custom.check") == "custom.check"
    assert Words("en").finding("length.too_long") == "Too long"
