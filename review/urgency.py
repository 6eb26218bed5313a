"""The queue as somebody reads it: what is overdue first, and nothing that waits for somebody else's second approval."""

from dataclasses import replace

from ledger.desk_records import QueueFilter, QueueState
from review.assigned import Assigned
from review.cubes import Cubes
from review.queue_query import filter_of
from review.visits import Visit
from schemas.people import Role

_OPEN = (QueueState.WAITING, QueueState.BLOCKED)


def wanted_of(visit: Visit, assigned: Assigned) -> QueueFilter:
    """Return the filter of an address, with the overdue places that still hold something, which come first."""
    wanted = filter_of(visit.request.query_params, visit.services.now())
    if wanted.state not in _OPEN:
        return wanted
    overdue = assigned.overdue(visit.services.now())
    if not overdue:
        return wanted
    # A place with nothing in it need not be asked for, but the first item does not wait until all is counted.
    cubes: Cubes = visit.request.app.state.cubes
    cube = cubes.known()
    if cube is None:
        return replace(wanted, overdue=overdue)
    filled = cube.filled(wanted.state)
    return replace(
        wanted, overdue=tuple(one for one in overdue if any(one.holds(family, locale) for family, locale in filled))
    )


def for_reader(visit: Visit, wanted: QueueFilter) -> QueueFilter:
    """Return a filter without what somebody cannot decide: what they approved first, or may not approve second."""
    if visit.person.role.may(Role.APPROVER):
        return replace(wanted, not_first_by=visit.person.name)
    if visit.person.role is Role.VIEWER:
        return wanted
    return replace(wanted, not_first_by="")
