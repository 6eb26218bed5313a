"""The benchmark of the checks: what it plants, that nothing depends on chance, and how quick the checks are."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from itertools import zip_longest
from pathlib import Path

import pytest

from benchmarks.checks import report
from benchmarks.checks.catalogue import catalogue_texts, spread
from benchmarks.checks.classes import CLASSES
from benchmarks.checks.inventions import Invention, could_be_true, inventions, is_named
from benchmarks.checks.phones import attributes_of
from benchmarks.checks.plants import Planted
from benchmarks.checks.records import Row, part_of
from benchmarks.checks.report import Figures, combined, figures_json, measure
from benchmarks.checks.scores import Caught, PlantScores, Result, SpanScores, Untouched, plants_of
from benchmarks.checks.speed import Load, Speed, load_time, speed_of
from benchmarks.checks.tables import all_markdown, all_text
from quality_checks.base import Subject

ROOT = Path(__file__).resolve().parents[2]
#: Generous: machines that run tests are noisy. The benchmark prints the truth: less than 1 s and 5 ms are wanted.
MOST_SECONDS, MOST_MILLISECONDS = 1.5, 15.0


@pytest.fixture(scope="module")
def texts() -> list[Subject]:
    return spread(catalogue_texts(), 12)


def test_each_list_of_inventions_has_fifteen_in_both_languages_and_none_twice() -> None:
    for name, rows in inventions().items():
        for language in ("de", "en"):
            written = [row.text(language) for row in rows]
            assert len(set(written)) == len(written) >= 15, (name, language)
            assert all(written), (name, language)


def test_every_class_is_planted_in_both_languages(texts: list[Subject]) -> None:
    planted = {(name, subject.language) for subject in texts for name, _ in plants_of(subject)}
    assert planted == {(name, language) for name in CLASSES for language in ("de", "en")}


def test_planting_changes_exactly_one_span(texts: list[Subject]) -> None:
    for subject in texts:
        original = subject.proposal.text
        for name, planted in plants_of(subject):
            text, (start, end) = planted.text, planted.span
            same = next(place for place, (a, b) in enumerate(zip_longest(original, text)) if a != b)
            assert text != original
            assert planted.at <= start < end <= planted.at + len(planted.new), name
            assert original[planted.at :].startswith(planted.old), name
            assert planted.at <= same <= planted.at + len(planted.new), name
            assert text.removeprefix(original[: planted.at] + planted.new) == original[planted.at + len(planted.old) :]
            assert planted.subject(subject).facts == subject.facts


def test_the_span_of_an_insertion_is_the_statement_without_tags_and_dashes() -> None:
    point = Planted("<ul><li>Rot</li></ul>", 16, "", "<li>Ein Etui liegt bei</li>")
    clause = Planted("Sie ist rot.", 11, "", " – ein Etui liegt bei")
    assert point.text == "<ul><li>Rot</li><li>Ein Etui liegt bei</li></ul>"
    assert [one.text[slice(*one.span)] for one in (point, clause)] == ["Ein Etui liegt bei", "ein Etui liegt bei"]


def test_what_the_data_or_the_text_name_is_not_planted() -> None:
    box = Invention("eine Aufbewahrungsbox liegt bei", "a storage box is supplied")
    assert could_be_true(box, "what's included: lamp, storage bag")
    assert not could_be_true(box, "what's included: lamp, cable")
    assert could_be_true(Invention("es trägt IK10", "it is rated IK10"), "IK10")
    nylon = Invention("Nylon", "nylon", ("polyamid",))
    assert is_named(nylon, "Recyceltes Polyamid")
    assert not is_named(nylon, "Recycelter Polyester")


@pytest.mark.slow
def test_findings_and_plants_are_the_same_under_eight_hash_seeds() -> None:
    def printed(seed: int) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "tests.quality_checks.all_findings"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
        )
        return done.stdout

    with ThreadPoolExecutor(2) as pool:
        first, *others = pool.map(printed, range(8))
    assert first.count("Finding(code=") > 100
    for other in others:
        assert other.splitlines() == first.splitlines()


@pytest.mark.slow
def test_all_lists_load_in_about_a_second() -> None:
    assert min(load_time().lists for _ in range(2)) < MOST_SECONDS


@pytest.mark.slow
def test_a_text_of_a_hundred_words_is_checked_within_milliseconds(texts: list[Subject]) -> None:
    assert speed_of(texts).per_100_words < MOST_MILLISECONDS


def test_caught_means_not_accepted_and_in_place_a_finding_on_the_defect() -> None:
    caught = Caught()
    caught.add(Result(is_flagged=True, is_blocked=False, spans=((0, 3), (5, 9))), (8, 12))
    caught.add(Result(is_flagged=True, is_blocked=True, spans=((0, 8),)), (8, 12))
    caught.add(Result(is_flagged=False, is_blocked=False, spans=()), (8, 12))
    assert caught == Caught(planted=3, caught=2, in_place=1)


def test_spans_are_held_against_those_of_people() -> None:
    scores = SpanScores()
    people = [{"start": 0, "end": 4, "type": "INCORRECT"}, {"start": 10, "end": 14, "type": "MISLEADING"}]
    scores.add(people, [(3, 5), (11, 12), (20, 25)], is_flagged=True)
    scores.add([], [(0, 2)], is_flagged=True)
    scores.add([], [], is_flagged=False)
    assert scores == SpanScores(incorrect=1, found=1, spans=4, marked=2, clean=2, clean_flagged=1)


def test_a_name_that_is_left_out_of_a_specification_goes_on_from_the_one_before() -> None:
    specifications = [{"name": "SIM", "value": "Dual"}, {"name": "\u00a0", "value": "IP68"}]
    details = {"name": "X 1", "detailSpec": [{"category": "Body", "specifications": specifications}]}
    assert attributes_of(details) == {"name": "X 1", "body_sim": "Dual\nIP68"}


def test_every_other_product_is_kept_aside() -> None:
    rows = [Row(str(place), identifier, "", "de_DE", "", {}, {}) for place, identifier in enumerate("AABBCA")]
    assert [row.id for row in part_of(rows, "dev")] == ["0", "1", "4", "5"]
    assert [row.id for row in part_of(rows, "held")] == ["2", "3"]
    assert part_of(rows, "all") == rows


def test_texts_of_others_that_are_not_there_are_left_out_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(report, "FILE", tmp_path / "texts.jsonl")
    monkeypatch.setattr(report, "FOLDER", tmp_path / "phones")
    monkeypatch.setattr(report, "load_time", lambda: Load(0.5, 0.9))
    figures = measure(1, "all", lambda *_: None)
    assert (figures.faithful, figures.copywriters, figures.phones) == (None, None, None)
    assert [reason.partition(":")[0] for reason in figures.left_out] == ["copywriter_texts", "quintd_phones"]
    assert all_text(figures).count("Left out: ") == 2
    given = figures_json(figures)
    assert given["catalogue"]["untouched"]["de"]["texts"] > 100
    assert given["phones"] is None


def test_the_tables_show_counts_and_shares() -> None:
    scores = PlantScores()
    scores.caught["unit"]["de"] = Caught(4, 3, 2)
    scores.caught["care_wrong"]["en"] = Caught(1, 0, 0)
    scores.untouched["de"] = Untouched(8, 2, 1)
    phones = (SpanScores(4, 3, 5, 4, 6, 0), SpanScores(4, 1, 9, 3, 6, 6))
    figures = Figures(
        "dev",
        scores,
        copywriters=combined(scores, scores),
        phones=phones,
        load=Load(0.51, 0.93),
        speed=Speed(10, 1000, 4.04, 4.04),
    )
    markdown = all_markdown(figures).splitlines()
    for row in (
        "| unit | 3 of 4 | 2 of 3 | – | – |",
        "| unit | 6 of 8 | 4 of 6 | – | – |",
        "| care wrong | – | – | 0 of 1 | 0 of 0 |",
        "| all | 3 of 4 = 75% | 2 of 3 = 67% | 0 of 1 = 0% | 0 of 0 = – |",
        "| sample catalogue, German | 8 | 2 = 25% | 1 = 12% |",
        "| skuwright | 3 of 4 = 75% | 4 of 5 = 80% | 0 of 6 = 0% |",
        "| GPT-4 as judge | 1 of 4 = 25% | 3 of 9 = 33% | 6 of 6 = 100% |",
        "| 100 words | 4.0 ms |",
        "| loading all lists and packs | 0.93 s |",
    ):
        assert row in markdown
    assert "kept aside" not in "\n".join(markdown)
    assert asdict(combined(scores, None).untouched["de"]) == {"texts": 8, "flagged": 2, "blocked": 1}


def test_the_stored_results_have_all_classes() -> None:
    rows = (ROOT / "benchmarks/checks/results.md").read_text(encoding="utf-8").splitlines()
    assert {name for name in CLASSES if any(row.startswith(f"| {name} |") for row in rows)} == set(CLASSES)
