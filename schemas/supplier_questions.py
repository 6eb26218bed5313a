"""The question list for suppliers: records that cannot be written about, and what would have to be known first."""

import csv
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from types import TracebackType
from typing import Self

from schemas.config import ContentConfig
from schemas.errors import ConfigError, Unavailable
from schemas.facts import states_a_fact
from schemas.gap import Gap
from schemas.gaps import GapScan
from schemas.product import Product
from schemas.proposal import ContentKind
from schemas.structure import CatalogStructure

#: Attribute, locale and channel.
Place = tuple[str, str | None, str | None]

#: More attributes than a person would answer at once make a list that nobody answers.
MAX_ASKED = 30

# A spreadsheet runs a cell that starts so as a formula (OWASP, CSV injection); an apostrophe makes it text.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Question:
    """One row: a record, the content that waits for facts, and the attributes that are missing, required ones first.

    Lists are joined by commas. `facts` and `facts_needed` count facts beside the name.
    """

    identifier: str
    kind: str
    family: str
    family_label: str
    locales: str
    content: str
    missing_attributes: str
    missing_labels: str
    facts: int
    facts_needed: int
    why: str


def question_about(
    product: Product,
    structure: CatalogStructure,
    contents: Mapping[str, ContentConfig],
    scan: GapScan,
    *,
    channels: tuple[str, ...],
    not_found: Collection[Place] = (),
) -> Question | None:
    """Return what to ask about a record, or None where all of its gaps can be written.

    `not_found` are places (attribute, locale, channel) whose value an enricher looked for in vain.
    """
    stuck = [
        gap for gap in scan.gaps if not gap.is_generatable or (gap.attribute, gap.locale, gap.channel) in not_found
    ]
    if not stuck:
        return None
    language = stuck[0].language
    family = structure.family(product.family)
    asked = list(dict.fromkeys(_asked(product, structure, contents, stuck, channels)))[:MAX_ASKED]
    texts = [gap for gap in stuck if contents[gap.attribute].kind is ContentKind.TEXT]
    facts = min(gap.facts for gap in texts or stuck)
    needed = max((contents[gap.attribute].min_facts for gap in texts), default=0)
    return Question(
        identifier=product.identifier,
        kind=product.kind.value,
        family=product.family or "",
        family_label=family.label(language) if family else "",
        locales=", ".join(dict.fromkeys(gap.language for gap in stuck)),
        content=", ".join(dict.fromkeys(gap.attribute for gap in stuck)),
        missing_attributes=", ".join(asked),
        missing_labels=", ".join(structure.attribute(code).label(language) for code in asked),
        facts=facts,
        facts_needed=needed,
        why=f"{facts} of {needed} facts" if texts else _why(stuck),
    )


def _why(stuck: list[Gap]) -> str:
    if all(gap.is_generatable for gap in stuck):
        return "its texts do not state the value"
    return "no text to read the value from"


def _asked(
    product: Product,
    structure: CatalogStructure,
    contents: Mapping[str, ContentConfig],
    stuck: list[Gap],
    channels: tuple[str, ...],
) -> Iterator[str]:
    yield from (gap.attribute for gap in stuck if contents[gap.attribute].kind is ContentKind.ATTRIBUTE)
    family = structure.family(product.family)
    if family is None or all(gap.is_generatable for gap in stuck):  # no text waits for further facts
        return
    required = {code for channel in channels or family.requirements for code in family.requirements.get(channel, ())}
    variant = structure.family_variants.get(product.family_variant or "")
    missing = [
        code
        for code in family.attributes
        if code in structure.attributes
        and code not in product.values
        and code not in contents
        and states_a_fact(structure.attributes[code])
        and (variant is None or variant.depth_of(code) <= product.depth)
    ]
    yield from sorted(missing, key=lambda code: code not in required)


class SupplierQuestions:
    """Writes the list as CSV that Excel opens as it is: UTF-8 with BOM, semicolons, no cell that runs as a formula.

    The file takes its place when the list is whole; until then, and where writing fails, an earlier one stays.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
        self.rows = 0

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._partial.open("w", encoding="utf-8-sig", newline="")
        except OSError as error:
            raise ConfigError(f"{self._path}: cannot be written: {error.strerror}; name another path") from error
        self._writer = csv.writer(self._file, delimiter=";", lineterminator="\r\n")
        self._write([column.name for column in fields(Question)])
        return self

    def add(self, question: Question) -> None:
        """Write one row."""
        self._write([_defused(str(cell)) for cell in astuple(question)])
        self.rows += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.close()
            if kind is None:
                self._partial.replace(self._path)
        except OSError as failure:
            raise self._failed(failure) from failure
        finally:
            self._partial.unlink(missing_ok=True)

    def _write(self, cells: list[str]) -> None:
        try:
            self._writer.writerow(cells)
        except OSError as error:
            raise self._failed(error) from error

    def _failed(self, error: OSError) -> Unavailable:
        return Unavailable(f"{self._path}: could not be written: {error.strerror}; free space, the old file stands")


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
