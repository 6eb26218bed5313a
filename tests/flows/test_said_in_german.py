"""Findings that runs report of their own accord have a German sentence as those of the checks do."""

from pathlib import Path

import pytest

from flows.check_files import GivenProposal, _unknown
from flows.check_processes import _crashed
from flows.drafting import _for_a_person
from quality_checks.check_jobs import Job
from quality_checks.german import german_sentence
from quality_checks.rule_packs.loader import shelf
from schemas.finding import Finding
from tests.builders import make_product, make_proposal
from tests.ledger.builders import make_checked
from tests.quality_checks.conftest import PlainNames

_JOB = Job(make_proposal(), make_product(), (), {})
_GIVEN = GivenProposal(id="1", identifier="A 1", attribute="description", text="Eine Jacke.")


@pytest.mark.parametrize(
    "found",
    [
        _unknown(_GIVEN, Path("export.csv")),
        *_crashed(_JOB, "the process that checks failed (EOFError: )").findings,
        *_for_a_person(make_checked()).findings,
    ],
    ids=lambda found: found.code,
)
def test_a_finding_of_a_run_is_said_in_german(found: Finding) -> None:
    assert german_sentence(found, PlainNames(), shelf()) is not None
