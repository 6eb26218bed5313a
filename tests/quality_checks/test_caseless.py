"""Patterns that know no case find what `re.IGNORECASE` finds, at the same places."""

import gc
import re

import pytest

from benchmarks.checks.catalogue import catalogue_texts
from quality_checks import first_checks
from quality_checks.caseless import AnyOf, Caseless, lower_text
from quality_checks.needles import needles_of
from tests.quality_checks.test_prompt_talk import COPY, TALK


@pytest.mark.parametrize(
    "text", ["", "Die JACKE ist Größer", "ÄRMEL\u00a0und ärmel", "İstanbul und Jacke", "x Ⅷ JackE\n"]
)
@pytest.mark.parametrize(
    "written", [r"\bJacke\b", r"\bÄRMEL\W+(?:UND)\b", r"[A-Z]\S+", r"(?P<Word>\w+)\s(?P=Word)?", r"\Z", r"\bist\w*\b"]
)
def test_matches_stand_where_those_without_regard_to_case_stand(written: str, text: str) -> None:
    quick, slow = Caseless(written), re.compile(written, re.IGNORECASE)
    assert [one.span() for one in quick.finditer(text)] == [one.span() for one in slow.finditer(text)]
    for method in ("search", "match", "fullmatch"):
        found, known = getattr(quick, method)(text, 1, 9), getattr(slow, method)(text, 1, 9)
        assert (found and found.span()) == (known and known.span())


def test_a_text_in_lower_case_keeps_its_places() -> None:
    text = "İİ Größe ẞ"
    assert len(lower_text(text)) == len(text)
    assert lower_text(text).index("größe") == text.index("Größe")


def test_any_of_many_is_there_where_one_of_them_is() -> None:
    patterns = [r"\b(?P<key>Wolle)\b", r"\b(?P<key>Filz)e?\b", r"#1\b", r"\bab|zu\Z"]
    quick = AnyOf(patterns)
    for text in ("", "Wollen", "aus WOLLE", "Filze", "die #1", "Abend", "mach zu", "zuvor"):
        found = {(place, *one.span()) for place, one in quick.matches(text, _starts(text))}
        known = {
            (place, *one.span())
            for place, written in enumerate(patterns)
            for one in re.finditer(written, text, re.IGNORECASE)
        }
        assert found == known, text
    assert list(AnyOf(()).matches("Wolle", [0])) == []


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"\b(?:an?|the) thing\b", "A thing, the thing, an thing"),
        (r"\ba?b\b", "b ab aab"),
        (r"\b(?:x|\w+y) z\b", "x z, happy z"),
        (r"\b[ab]c\b", "ac bc cc"),
        (r"\b(?<=so )groß\b", "so groß wie groß"),
        (r"\bi\b", "I, i und in"),
    ],
)
def test_beginnings_of_a_pattern_leave_none_of_its_matches_out(written: str, text: str) -> None:
    found = [one.span() for _, one in AnyOf([written]).matches(text, _starts(text))]
    assert found == [one.span() for one in re.finditer(written, text, re.IGNORECASE)]
    assert found


def _starts(text: str) -> list[int]:
    return [word.start() for word in re.finditer(r"\b\w", text)]


@pytest.mark.parametrize(
    ("written", "needles"),
    [
        (r"\b(?:fest|dauerhaft)\w* (?:verbaut|eingebaut)\b", {"verbaut", "eingebaut"}),
        (r"\w+(?:flecken?|schmutz)\b", {"flecke", "schmutz"}),
        (r"(?:mit )?(?:\w+ )?futter\b", {"futter"}),
        (r"kein\w*|ohne strom", {"kein", "ohne strom"}),
        (r"(?:not|kein\w*)", set()),
        (r"\w+ als", {" als"}),
        (r"(?<=nicht )\w+(?! gut)", set()),
    ],
)
def test_a_match_has_one_of_the_needles(written: str, needles: set[str]) -> None:
    assert set(needles_of(written)) == needles


def test_no_pattern_of_the_checks_matches_without_one_of_its_needles() -> None:
    first_checks()
    texts = [*TALK, *COPY, *(subject.plain.text for subject in catalogue_texts()[::20])]
    # The lexicon freezes what there is when it is read, and what is frozen is none of the objects.
    gc.unfreeze()
    patterns = [one for one in gc.get_objects() if isinstance(one, Caseless) and needles_of(one.compiled)]
    assert len(patterns) > 100
    for pattern in patterns:
        for text in texts:
            if not pattern.may_match(text):
                assert re.compile(pattern.compiled).search(lower_text(text)) is None
