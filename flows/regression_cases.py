"""Cases out of what people rejected or mended: a product, a text that must not come again, and why."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ledger import Ledger
from ledger.encoding import product_from, snapshot_of
from ledger.records import StoredProposal
from schemas.errors import ConfigError, InputError
from schemas.finding import Severity
from schemas.product import Product
from schemas.verdict import VerdictKind, standing


@dataclass(frozen=True, slots=True)
class RegressionCase:
    """A text that a person did not let through as it was, with the record that it was written for.

    `codes` are the findings (warnings and errors) that it had, `person_text` is what a person wrote for the same place
    since, where somebody did. `kind` is the verdict.
    """

    case: str
    kind: str
    product: Product
    attribute: str
    locale: str | None
    channel: str | None
    language: str
    text: str
    codes: tuple[str, ...] = ()
    reason: str | None = None
    comment: str = ""
    person_text: str | None = None
    enricher_version: str = ""


def cases_of(ledger: Ledger, kinds: Sequence[VerdictKind]) -> Iterator[RegressionCase]:
    """Yield the cases of a ledger, one for each proposal on which such a decision holds."""
    for stored, person_text in ledger.judged(*kinds):
        yield _case(stored, person_text)


def write_cases(path: Path, cases: Iterable[RegressionCase]) -> int:
    """Write cases, one JSON per line, and return how many. Raises ConfigError where the file cannot be written."""
    count = 0
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as file:
            for case in cases:
                file.write(json.dumps(_as_json(case), ensure_ascii=False) + "\n")
                count += 1
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {error.strerror or error}; name another file") from error
    return count


def read_cases(path: Path) -> tuple[RegressionCase, ...]:
    """Return the cases of a file. Raises InputError, with the line, for one that is no case."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text ({error}); name a file of `review cases`") from error
    return tuple(_read(path, number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _case(stored: StoredProposal, person_text: str | None) -> RegressionCase:
    proposal, verdict = stored.proposal, standing(stored.verdicts)
    graves = (found.code for found in stored.findings if found.severity is not Severity.INFO)
    return RegressionCase(
        case=stored.id,
        kind=verdict.kind.value if verdict else "",
        product=stored.product,
        attribute=proposal.attribute,
        locale=proposal.locale,
        channel=proposal.channel,
        language=proposal.language,
        text=proposal.text,
        codes=tuple(sorted(set(graves))),
        reason=verdict.reason.value if verdict and verdict.reason else None,
        comment=" ".join(said for said in (verdict.note, verdict.comment) if said) if verdict else "",
        person_text=stored.edited_text or person_text,
        enricher_version=proposal.enricher_version,
    )


def _as_json(case: RegressionCase) -> dict[str, Any]:
    given = {name: getattr(case, name) for name in RegressionCase.__slots__}
    return {**given, "product": json.loads(snapshot_of(case.product)), "codes": list(case.codes)}


def _read(path: Path, number: int, line: str) -> RegressionCase:
    advice = "export it with `skuwright review cases`"
    try:
        given = json.loads(line)
        product = product_from(json.dumps(given.pop("product")))
        case = RegressionCase(**{**given, "product": product, "codes": tuple(given.get("codes", ()))})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"{path}: line {number}: no case ({error}); export it with `skuwright review cases`"
        ) from error
    if not all(isinstance(text, str) for text in (case.case, case.attribute, case.language, case.text)):
        raise InputError(f"{path}: line {number}: no case; {advice}")
    return case
