"""The queue as the desk asks for it: filters, counts, search, siblings, members, clusters and their samples."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from ledger import Ledger, desk, queue_filters, samples
from ledger.desk_records import Cluster, QueueFilter, QueueOrder, QueueState
from ledger.records import ProposalState, SavedDraft
from ledger.tables import proposals
from schemas.finding import Severity
from schemas.people import Assignment, Person, Role
from schemas.proposal import GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import NOON, after, make_checked, make_draft, make_finding, make_verdict

DAY = 24 * 60
E, W, INFO = Severity
REVIEW, BLOCK, ACCEPT, NOTHING = GateOutcome.REVIEW, GateOutcome.BLOCK, GateOutcome.ACCEPT, GateOutcome.NOTHING


def draft(
    name: str,
    *found: tuple[str, Severity, str],
    gate: GateOutcome = REVIEW,
    at: float = 0,
    audited: bool = False,
    **given: Any,
) -> SavedDraft:
    findings = tuple(make_finding(code=code, severity=severity, text=words) for code, severity, words in found)
    auto = gate is ACCEPT
    proposal = make_proposal(**{"identifier": name, **given})
    checked = make_checked(proposal, gate, findings=findings, auto=auto, audited=audited)
    return make_draft(checked, drafted_at=after(at))


def fill(ledger: Ledger) -> dict[str, str]:
    """Store one of everything; the later letters are older."""
    drafts = [
        draft("A", ("x.one", W, "Rot"), at=-1),
        draft("B", ("x.one", W, "rot"), ("x.two", W, ""), at=-2, family="lamps"),
        draft("C", ("x.two", INFO, "blau"), at=-3 * DAY, locale="en_US"),
        draft("D", ("x.one", E, "rot"), gate=BLOCK, at=-4),
        draft("S", gate=ACCEPT, audited=True, at=-40 * DAY, attribute="name"),
        draft("T", gate=ACCEPT, audited=True, at=-41 * DAY),
        draft("G", gate=ACCEPT, at=-5),
        draft("H", gate=ACCEPT, at=-6),
        draft("R", at=-7),
        draft("L", gate=ACCEPT, at=-8),
        draft("N", gate=NOTHING, at=-9),
    ]
    ledger.save_drafts("r1", drafts)
    ids = {one.checked.proposal.identifier: one.checked.proposal.id for one in drafts}
    ledger.save_receipts("w1", [Receipt(ids["T"], ReceiptStatus.WRITTEN), Receipt(ids["H"], ReceiptStatus.WRITTEN),
                                Receipt(ids["L"], ReceiptStatus.STALE)], NOON)  # fmt: skip
    ledger.decide(make_verdict(ids["R"], VerdictKind.REJECTED))
    ledger.people.save(Person("ada", Role.EDITOR, NOON))
    ledger.people.assign(Assignment("jackets", "de_DE", "ada", None, "root", NOON))
    return ids


def listed(ledger: Ledger, **given: Any) -> str:
    return "".join(row.identifier for row in ledger.desk.rows(QueueFilter(**given)))


FILTERS: list[tuple[dict[str, Any], str]] = [
    ({}, "BACTS"),
    ({"order": QueueOrder.AGE}, "TSCBA"),
    ({"state": QueueState.BLOCKED}, "D"),
    ({"state": QueueState.ACCEPTED}, "G"),
    ({"state": QueueState.WRITTEN}, "H"),
    ({"state": QueueState.REJECTED}, "R"),
    ({"state": QueueState.STALE}, "L"),
    ({"state": QueueState.NOT_FOUND}, "N"),
    ({"family": "lamps"}, "B"),
    ({"locale": "en_US"}, "C"),
    ({"attribute": "name"}, "S"),
    ({"code": "x.one"}, "BA"),
    ({"code": "x.one", "claim": "rot"}, "BA"),
    ({"code": "x.one", "claim": ""}, ""),
    ({"code": "x.two", "claim": ""}, "B"),
    ({"code": "x.two", "severity": "info"}, "C"),
    ({"code": "x.one", "severity": "info"}, ""),
    ({"severity": "warning"}, "BA"),
    ({"assignee": "ada"}, "ATS"),
    ({"assignee": "bob"}, ""),
    ({"older_than": NOON - timedelta(days=2)}, "CTS"),
    ({"older_than": NOON - timedelta(days=40)}, "T"),
    ({"family": "jackets", "code": "x.one", "locale": "de_DE"}, "A"),
    ({"search": "a"}, "BACTS"),
]


@pytest.mark.parametrize("few", [0, 3000], ids=["findings of a proposal", "proposals of a finding"])
def test_a_filter_shows_what_it_names_the_most_doubtful_and_oldest_first(
    ledger: Ledger, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_filters, "_FEW", few)
    ids = fill(ledger)
    for given, expected in FILTERS:
        assert listed(ledger, **given) == expected, given
        members = ledger.desk.members(QueueFilter(**given))
        assert {key for key, _ in members} == {ids[name] for name in expected}, given
        assert all(ledger.proposal(key).version == version for key, version in members)
        assert ledger.desk.next_ids(QueueFilter(**given), limit=20) == tuple(ids[name] for name in expected), given
        assert ledger.desk.count(QueueFilter(**given)) == len(expected), given
    assert ledger.desk.count(QueueFilter(), most=2) == 2


def test_what_comes_next_follows_risk_then_age_then_id(ledger: Ledger) -> None:
    drafts = [
        draft("old", ("x.y", W, "")),
        draft("young", ("x.y", W, ""), at=5),
        *(draft(f"tie-{n}", ("x.y", W, ""), at=3) for n in range(3)),
        draft("harmless", at=-99),
    ]
    ledger.save_drafts("r1", drafts)
    ids = {one.checked.proposal.identifier: one.checked.proposal.id for one in drafts}
    ties = sorted(ids[f"tie-{n}"] for n in range(3))
    order = [ids["old"], *ties, ids["young"], ids["harmless"]]
    for place, key in enumerate(order):
        assert list(ledger.desk.next_ids(QueueFilter(), after=key, limit=9)) == order[place + 1 :]
    assert ledger.desk.next_ids(QueueFilter(), after="f" * 32, limit=1) == (order[0],)
    by_age = [ids["harmless"], ids["old"], *ties, ids["young"]]
    assert list(ledger.desk.next_ids(QueueFilter(order=QueueOrder.AGE), limit=9)) == by_age
    assert list(ledger.desk.next_ids(QueueFilter(order=QueueOrder.AGE), after=ties[1])) == by_age[4:]


SEARCHES = [
    ("100 % Wolle", "A"),
    ("%", "A"),
    ("A_1", "B"),
    ("_", "B"),
    ("größe", "C"),
    ("GRÖSSE", ""),
    ("Größe", "C"),
    ("ökologisch", "D"),
    ("ÖKOLOGISCH", "D"),
    ("zelt", "ABCD"),
    ("ZELT", "ABCD"),
    ("\\", "D"),
    ("' OR 1=1 --", ""),
    ("sku-b", "B"),
    ("weg", ""),
]


@pytest.mark.parametrize(("search", "expected"), SEARCHES)
def test_a_search_takes_every_sign_as_it_is_and_no_notice_of_case(ledger: Ledger, search: str, expected: str) -> None:
    texts = {
        "A": "Zelt aus 100 % Wolle",
        "B": "Zelt A_1",
        "C": "Zelt AX1 in jeder Größe, 100 mal",
        "D": "Ökologisch: Zelt\\Plane",
    }
    ledger.save_drafts("r1", [draft(f"SKU-{name}", text=text) for name, text in texts.items()])
    found = sorted(row.identifier[-1] for row in ledger.desk.rows(QueueFilter(search=search)))
    assert "".join(found) == expected


def test_each_count_keeps_all_of_the_filter_but_what_it_counts_by(ledger: Ledger) -> None:
    fill(ledger)
    cube = ledger.desk.cube(NOON)
    whole = cube.counts(QueueFilter())
    assert whole.total == 5
    assert whole.by_state == {
        "waiting": 5, "blocked": 1, "accepted": 1, "written": 1, "rejected": 1, "stale": 1, "not_found": 1
    }  # fmt: skip
    assert (whole.by_family, whole.by_locale) == ({"jackets": 4, "lamps": 1}, {"de_DE": 4, "en_US": 1})
    assert (whole.by_code, whole.by_severity) == ({"x.one": 2, "x.two": 2}, {"warning": 2, "info": 1})
    assert whole.by_age == {1: 3, 3: 2, 7: 2, 30: 2}
    narrowed = cube.counts(QueueFilter(family="jackets", code="x.one"))
    assert (narrowed.total, narrowed.by_family, narrowed.by_locale) == (1, {"jackets": 1, "lamps": 1}, {"de_DE": 1})
    assert (narrowed.by_code, narrowed.by_severity) == ({"x.one": 1, "x.two": 1}, {"warning": 1})
    assert narrowed.by_state == {"waiting": 1, "blocked": 1}
    severe = cube.counts(QueueFilter(severity="info"))
    assert (severe.total, severe.by_severity, severe.by_code) == (1, {"warning": 2, "info": 1}, {"x.two": 1})
    aged = cube.counts(QueueFilter(older_than=NOON - timedelta(days=7), locale="de_DE"))
    assert (aged.total, aged.by_age, aged.by_locale) == (2, {1: 2, 3: 2, 7: 2, 30: 2}, {"de_DE": 2})
    ours = cube.counts(QueueFilter(assignee="bob"), lambda family, _locale: "bob" if family == "lamps" else None)
    assert (ours.total, ours.by_assignee) == (1, {"bob": 1, None: 4})


def test_a_row_shows_its_gravest_findings_first_and_a_spot_check_as_waiting(ledger: Ledger) -> None:
    ledger.save_drafts("r1", [draft("A", ("b.info", INFO, ""), ("c.error", E, ""), ("a.warning", W, ""),
                                    ("a.warning", W, "x"), gate=BLOCK, text="Ä" * 500),
                              draft("S", gate=ACCEPT, audited=True)])  # fmt: skip
    (row,) = ledger.desk.rows(QueueFilter(state=QueueState.BLOCKED))
    assert (row.codes, row.state) == (("c.error", "a.warning", "b.info"), ProposalState.BLOCKED)
    # A line is no place for a whole text.
    assert (set(row.text), 100 < len(row.text) < 500) == ({"Ä"}, True)
    (row,) = ledger.desk.rows(QueueFilter())
    assert (row.identifier, row.state) == ("S", ProposalState.REVIEW)


def test_a_page_of_rows_begins_where_the_one_before_ended(ledger: Ledger) -> None:
    fill(ledger)
    pages = [ledger.desk.rows(QueueFilter(), limit=2, offset=offset) for offset in (0, 2, 4, 6)]
    assert ["".join(row.identifier for row in page) for page in pages] == ["BA", "CT", "S", ""]


def test_siblings_are_the_newest_for_the_same_attribute_in_other_locales(ledger: Ledger) -> None:
    own = draft("A")
    english = draft("A", locale="en_US", text="Old.")
    newer = draft("A", locale="en_US", text="New.", revision="r2", at=1)
    others = (draft("A", locale="fr_FR", attribute="name"), draft("B", locale="fr_FR"))
    for one in (own, english, newer, *others):
        ledger.save_drafts("r1", [one])
    found = ledger.desk.siblings(own.checked.proposal.id)
    assert [(row.locale, row.text) for row in found] == [("en_US", "New.")]
    assert ledger.desk.siblings("f" * 32) == ()
    assert ledger.desk.history("A")[0].locale == "en_US"


def test_a_cluster_is_what_shares_code_and_claim_and_a_person_waits_for(ledger: Ledger) -> None:
    ids = fill(ledger)
    ledger.save_drafts("r1", [draft("E", ("x.two", W, ""), ("x.two", W, ""), family=None)])
    assert ledger.desk.clusters(QueueFilter()) == (
        Cluster("x.one", "warning", "rot", 2, 2),
        Cluster("x.two", "warning", "", 2, 1),
    )
    assert ledger.desk.clusters(QueueFilter(), at_least=3) == ()
    assert ledger.desk.clusters(QueueFilter(code="x.two"), limit=1)[0].code == "x.two"
    assert ledger.desk.clusters(QueueFilter(family="lamps")) == ()
    (blocked,) = ledger.desk.clusters(QueueFilter(state=QueueState.BLOCKED), at_least=1)
    assert (blocked.severity, blocked.proposals) == ("error", 1)
    ledger.decide(make_verdict(ids["A"]))
    assert [one.code for one in ledger.desk.clusters(QueueFilter())] == ["x.two"]


def test_a_cluster_that_was_found_a_while_ago_is_shown_as_it_is_now(ledger: Ledger) -> None:
    ids = fill(ledger)
    ledger.save_drafts("r1", [draft("F", ("x.one", W, "rot"), ("x.one", W, "rot"))])
    known = Cluster("x.one", "warning", "rot", 9, 9)
    now, samples = ledger.desk.cluster_now(QueueFilter(), known)
    assert now == Cluster("x.one", "warning", "rot", 3, 2)
    assert {sample.identifier for sample in samples} == set("ABF")
    ledger.decide(make_verdict(ids["A"]))
    now, samples = ledger.desk.cluster_now(QueueFilter(family="jackets"), known)
    assert (now.proposals, now.families, [sample.identifier for sample in samples]) == (1, 1, ["F"])
    assert ledger.desk.cluster_now(QueueFilter(locale="en_US"), known)[0].proposals == 0


def test_a_large_cluster_keeps_the_size_that_was_known(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "_COUNTED", 2)
    fill(ledger)
    known = Cluster("x.one", "warning", "rot", 9, 9)
    now, samples = ledger.desk.cluster_now(QueueFilter(), known)
    assert (now, len(samples)) == (known, 2)


def test_samples_come_from_the_first_ids_where_those_have_enough(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    spot = draft("S", gate=ACCEPT, audited=True, family="tents")
    ledger.save_drafts("r1", [draft(f"J{n}") for n in range(8)] + [draft("L", family="lamps"), spot])
    expected = ledger.desk.samples(QueueFilter(), limit=3)
    # Spot checks are among them: they look like all else.
    assert {sample.family for sample in expected} == {"jackets", "lamps", "tents"}
    monkeypatch.setattr(samples, "_FIRST", 1)
    assert ledger.desk.samples(QueueFilter(), limit=3) == expected
    monkeypatch.setattr(samples, "_DRAWN", 1)
    (only,) = ledger.desk.samples(QueueFilter(), limit=2)
    with ledger.database.read() as connection:
        assert only.id == connection.scalar(select(func.min(proposals.c.id)))


def test_samples_are_of_several_families_and_mark_the_shared_defect(ledger: Ledger) -> None:
    found = (("x.one", W, "rot"), ("x.two", W, "blau"))
    drafts = [draft(f"J{n}", *found) for n in range(30)] + [draft("L", *found, family="lamps")]
    drafts.append(draft("S", *found, gate=ACCEPT, audited=True, family="tents"))
    ledger.save_drafts("r1", drafts)
    wanted = QueueFilter(code="x.one", claim="rot")
    samples = ledger.desk.samples(wanted, limit=3)
    # The spot check looks like the others.
    assert (len(samples), {sample.family for sample in samples}) == (3, {"jackets", "lamps", "tents"})
    assert {(sample.spans, sample.severity, sample.version) for sample in samples} == {(((3, 8),), "warning", 1)}
    assert samples == ledger.desk.samples(wanted, limit=3)
    assert ledger.desk.samples(replace(wanted, claim="gelb")) == ()
    assert {len(sample.spans) for sample in ledger.desk.samples(QueueFilter())} == {2}
