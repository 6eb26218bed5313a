"""What holds of what people decided: verdicts and events that nobody took back."""

from sqlalchemy import ColumnElement, exists

from ledger.tables import events, verdicts

_later, _later_event = verdicts.alias(), events.alias()


def verdict_stands() -> ColumnElement[bool]:
    """Return the condition that no later verdict takes a verdict back."""
    return ~exists().where(_later.c.takes_back == verdicts.c.number).correlate(verdicts)


def event_stands() -> ColumnElement[bool]:
    """Return the condition that no later event of the same proposal takes an event back."""
    taken = (_later_event.c.proposal_id == events.c.proposal_id, _later_event.c.takes_back == events.c.number)
    return ~exists().where(*taken).correlate(events)
