"""What all tests of checks hold: a message that a check makes can be said in German."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from quality_checks import findings
from quality_checks.german import german_sentence
from quality_checks.rule_packs import check as rule_packs
from quality_checks.rule_packs.loader import shelf
from schemas.finding import Finding


class PlainNames:
    """Names of a catalogue without labels."""

    def attribute(self, code: str) -> str:
        """Return the code itself."""
        return code

    def value(self, _code: str, text: str) -> str:
        """Return the value as it is."""
        return text


@pytest.fixture(autouse=True)
def _all_messages_can_be_said_in_german(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    made: list[Finding] = []

    def of_a_check(**given: Any) -> Finding:
        found = Finding(**given)
        # The finding of a rule gets its rule afterwards.
        if not found.message.startswith('"') or not found.code.startswith("packs."):
            made.append(found)
        return found

    def of_a_rule(found: Finding, **changes: Any) -> Finding:
        made.append(replace(found, **changes))
        return made[-1]

    monkeypatch.setattr(findings, "Finding", of_a_check)
    monkeypatch.setattr(rule_packs, "replace", of_a_rule)
    yield
    unsaid = {(one.code, one.message) for one in made if german_sentence(one, PlainNames(), shelf()) is None}
    assert unsaid == set(), "german_table.py has no sentence for these messages"
