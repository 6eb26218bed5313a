"""Finding codes of the checks of the rule packs."""

from quality_checks.finding_code import FindingCode

CODES_OF_PACKS: tuple[FindingCode, ...] = ()
