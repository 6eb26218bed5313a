"""A finding as programs read it."""

from typing import Any

from schemas.finding import Finding


def finding_json(found: Finding) -> dict[str, Any]:
    """Return a finding as plain data; evidence is a list of attribute, value and unit."""
    result: dict[str, Any] = {
        "code": found.code,
        "severity": found.severity.value,
        "start": found.start,
        "end": found.end,
        "message": found.message,
        "evidence": [{"attribute": e.attribute, "value": e.value, "unit": e.unit} for e in found.evidence],
    }
    if found.expected is not None:
        result["expected"] = found.expected
    return result
