"""Which decision holds after some were taken back."""

import pytest

from schemas.verdict import VerdictKind, standing
from tests.ledger.builders import make_verdict

A, E, R, U = VerdictKind

CHAINS = [
    ((), None),
    ((A,), 0),
    ((A, U), None),
    ((R, U, A), 2),
    ((R, U, R, U), None),
    ((A, E), 1),
    ((A, E, U), 0),
    ((A, E, U, U), None),
    ((A, E, U, R), 3),
    ((A, E, U, R, U), 0),
    ((U,), None),
    ((U, R), 1),
]


@pytest.mark.parametrize(("kinds", "expected"), CHAINS)
def test_the_last_decision_that_nobody_took_back_holds(kinds: tuple[VerdictKind, ...], expected: int | None) -> None:
    given = [make_verdict("p", kind, comment=str(place)) for place, kind in enumerate(kinds)]
    assert standing(given) == (None if expected is None else given[expected])
