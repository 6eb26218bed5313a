"""What comes next in the queue: each item once, in the order that the list shows."""

from dataclasses import replace

import pytest

from ledger import Ledger
from ledger.desk_records import QueueFilter, QueueOrder
from schemas.finding import Severity
from tests.builders import make_proposal
from tests.ledger.builders import after, make_checked, make_draft, make_finding


@pytest.mark.parametrize("order", list(QueueOrder))
def test_one_after_the_other_is_the_order_of_the_list(ledger: Ledger, order: QueueOrder) -> None:
    drafts = [
        make_draft(
            make_checked(
                make_proposal(identifier=f"JK-{place}"),
                findings=(replace(make_finding(), severity=Severity.WARNING),) * (place % 3),
            ),
            # Two at a time were drafted at the same moment: their ids decide.
            drafted_at=after(place // 2),
        )
        for place in range(10)
    ]
    ledger.save_drafts("r1", drafts)
    wanted = QueueFilter(order=order)
    listed = [row.id for row in ledger.desk.rows(wanted)]
    walked = list(ledger.desk.next_ids(wanted, limit=1))
    while found := ledger.desk.next_ids(wanted, after=walked[-1], limit=1):
        assert len(walked) < 10
        walked += found
    assert walked == listed
