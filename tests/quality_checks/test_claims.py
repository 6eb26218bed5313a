"""Claims are found and held against the facts as the tables say."""

import pytest

from quality_checks import first_checks
from quality_checks.codes import CODES
from quality_checks.runner import run_checks
from schemas.finding import Severity
from tests.quality_checks.cases import Case
from tests.quality_checks.cases_of_claims import CLAIMS
from tests.quality_checks.cases_of_content import CONTENT
from tests.quality_checks.cases_of_context import CONTEXT
from tests.quality_checks.cases_of_devices import DEVICES
from tests.quality_checks.cases_of_excuses import EXCUSES
from tests.quality_checks.cases_of_numbers import NUMBERS
from tests.quality_checks.cases_of_phrases import PHRASES
from tests.quality_checks.cases_of_scenes import SCENES
from tests.quality_checks.cases_of_wording import WORDING
from tests.quality_checks.subjects import make_subject

CHECKS = first_checks()
_ROOMS = ("grounding.", "numbers.", "slots.", "check.")


@pytest.mark.parametrize(
    "case",
    [*CLAIMS, *PHRASES, *SCENES, *WORDING, *DEVICES, *NUMBERS, *CONTEXT, *CONTENT, *EXCUSES],
    ids=lambda case: f"{case.name}: {case.text[:40]}",
)
def test_claims_have_the_findings_of_the_table(case: Case) -> None:
    findings = [
        found
        for found in run_checks(CHECKS, make_subject(case.text, **case.subject))
        if found.code.startswith(_ROOMS) and (found.severity is not Severity.INFO or found.code in dict(case.found))
    ]
    assert sorted((found.code, found.text) for found in findings) == sorted(case.found)
    for found in findings:
        assert found.severity is CODES[found.code].severity
        if found.start is not None:
            assert case.text[found.start : found.end] == found.text
