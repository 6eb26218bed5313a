"""Words that reviewers taught the checks: neutral ones are no claims, claims have to be stated by facts."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from quality_checks import first_checks
from quality_checks.learned_words import folded_word, is_about_words
from quality_checks.runner import run_checks
from tests.quality_checks.subjects import make_subject

CHECKS = first_checks()
DE, EN = "de_DE", "en_US"


def claims(text: str, licensed: Mapping[str, str], locale: str = DE) -> list[str]:
    subject = replace(make_subject(text, locale=locale), licensed_words=licensed)
    found = run_checks(CHECKS, subject)
    assert all(one.start is None or text[one.start : one.end] == one.text for one in found)
    return [one.text for one in found if is_about_words(one.code)]


NEUTRAL = [
    ("Die Jacke Nordwind ist kratzfest.", {}, DE, ["kratzfest"]),
    ("Die Jacke Nordwind ist kratzfest.", {"kratzfest": "neutral"}, DE, []),
    ("Die kratzfeste Jacke Nordwind.", {"kratzfest": "neutral"}, DE, []),
    ("Die Jacke Nordwind ist quaxelfest.", {"kratzfest": "neutral"}, DE, ["quaxelfest"]),
    ("Die Jacke Nordwind ist quaxelfest.", {"fest": "neutral"}, DE, ["quaxelfest"]),
    ("Die Jacke Nordwind ist quaxelfest.", {"quaxelfest": "neutral"}, DE, []),
    ("The jacket Nordwind is spill-proof.", {}, EN, ["spill-proof"]),
    ("The jacket Nordwind is spill-proof.", {"spill-proof": "neutral"}, EN, []),
]


@pytest.mark.parametrize(("text", "licensed", "locale", "expected"), NEUTRAL)
def test_a_neutral_word_is_no_claim_in_any_form_and_no_other_word_is_excused(
    text: str, licensed: dict[str, str], locale: str, expected: list[str]
) -> None:
    assert claims(text, licensed, locale) == expected


CLAIMS = [
    ("Die Jacke Nordwind wirkt edel.", {}, DE, []),
    ("Die Jacke Nordwind wirkt edel.", {"edel": "claim"}, DE, ["edel"]),
    ("Ein edles Stück ist die Jacke Nordwind.", {"edel": "claim"}, DE, ["edles"]),
    ("Die Jacke Nordwind mit Edelschick-Schnitt.", {"edelschick": "claim"}, DE, ["Edelschick"]),
    ("<p>Die Jacke Nordwind wirkt <b>edel</b>.</p>", {"edel": "claim"}, DE, ["edel"]),
    ("Die Jacke Nordwind ist schwarz.", {"schwarz": "claim"}, DE, []),
    ("The jacket Nordwind looks zesty-cool.", {"zesty-cool": "claim"}, EN, ["zesty-cool"]),
]


@pytest.mark.parametrize(("text", "licensed", "locale", "expected"), CLAIMS)
def test_a_claim_has_to_be_stated_by_a_fact(
    text: str, licensed: dict[str, str], locale: str, expected: list[str]
) -> None:
    assert claims(text, licensed, locale) == expected


def test_a_claim_that_a_fact_states_in_its_own_words_is_no_finding() -> None:
    text = "Die Jacke Nordwind wirkt edel."
    subject = make_subject(text, values={"name": "Nordwind edel"})
    assert run_checks(CHECKS, replace(subject, licensed_words={"edel": "claim"})) == run_checks(CHECKS, subject) == ()


def test_a_word_that_is_a_claim_by_learning_alone_is_reported_as_unlicensed() -> None:
    subject = replace(make_subject("Die Jacke Nordwind wirkt edel."), licensed_words={"edel": "claim"})
    (found,) = run_checks(CHECKS, subject)
    assert (found.code, found.text) == ("grounding.unlicensed_property", "edel")
    assert found.message == '"edel" stands in no fact; reviewers call it a claim'


def test_what_the_lexicon_reports_as_a_claim_is_reported_once() -> None:
    assert claims("Die Jacke Nordwind ist kratzfest.", {"kratzfest": "claim"}) == ["kratzfest"]


def test_a_neutral_word_excuses_nothing_that_the_data_deny() -> None:
    text = "Die Jacke Nordwind ist nicht wasserdicht."
    subject = replace(make_subject(text), licensed_words={"wasserdicht": "neutral"})
    assert [one.code for one in run_checks(CHECKS, subject)] == ["grounding.contradicted"]


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("Kratzfest", "kratzfest"),
        (" Größe ", "grösse"),
        ("spill‑proof", "spill-proof"),
        ("zwei Worte", None),
        ("", None),
        ("450", None),
        ("a,b", None),
        ("-", None),
    ],
)
def test_one_word_is_taken_at_a_time(written: str, word: str | None) -> None:
    assert folded_word(written) == word
