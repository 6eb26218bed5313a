"""The history's pages and files: filters, hostile texts, SKUs that addresses do not like, bounded memory."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from ledger import Ledger
from ledger.audit_records import AuditEntry
from review.history_export import ExportFormat, exported
from review.pages import sku_address
from schemas.people import DeskEvent
from schemas.verdict import RejectReason, VerdictKind
from tests.ledger.builders import NOON, after, in_review, make_verdict
from tests.review.desk import Clock, Seat

HOSTILE = '=HYPERLINK("http://x","y")<script>alert(1)</script>'
AWKWARD = ["a/b", "a//b/", "/lead", "Größe M", "what?#1", "..", ".", "a/../b", "100%", "a&b=c", "%2F", "a\\b"]


def decide(ledger: Ledger, sku: str, kind: VerdictKind = VerdictKind.ACCEPTED, **changes: object) -> str:
    draft = in_review(identifier=sku)
    ledger.save_drafts("r1", [draft])
    ledger.decide(make_verdict(draft.checked.proposal.id, kind, **changes))
    return draft.checked.proposal.id


def rows_of(body: bytes, *, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode(encoding), newline=""), delimiter=delimiter))


def test_the_page_shows_decisions_and_narrows_them_down(ledger: Ledger, seat: Callable[[str], Seat]) -> None:
    decide(ledger, "A", VerdictKind.EDITED, text="Besserer Text.", reviewer="editor", comment="so besser")
    decide(ledger, "B", VerdictKind.REJECTED, reason=RejectReason.TONE, reviewer="approver")
    viewer = seat("viewer")
    page = viewer.get("/history").text
    assert "so besser" in page
    assert "Beschreibung · de_DE" in page
    assert "<ins>Besserer Text.</ins>" in page
    assert "waiting → rejected" in page
    only = viewer.get("/history?person=approver").text
    assert ">B<" in only
    assert ">A<" not in only
    assert viewer.get("/history?from=2026-03-01&to=2026-03-01&sku=A").text.count("<tr>") == 2
    assert "No entry fits these filters." in viewer.get("/history?from=2027-01-01").text
    assert viewer.get("/history?from=nonsense&to=99&before=x").status_code == 200


def test_the_page_has_a_way_to_what_is_older(ledger: Ledger, seat: Callable[[str], Seat]) -> None:
    for number in range(130):
        ledger.people.add_event(DeskEvent(after(number), "ada", f"did_{number:03}"))
    viewer = seat("viewer")
    first = viewer.get("/history").text
    assert "did_129" in first
    assert ">did_029<" not in first.split("<tbody>")[1]
    older = first.split('href="/history?before=')[1].split('"')[0].replace("&amp;", "&")
    rest = viewer.get("/history?before=" + older).text.split("<tbody>")[1]
    assert [f"did_{number:03}" in rest for number in (0, 29, 30)] == [True, True, False]


@pytest.mark.parametrize("sku", AWKWARD)
def test_every_sku_has_an_address_that_leads_to_it(ledger: Ledger, seat: Callable[[str], Seat], sku: str) -> None:
    decide(ledger, sku)
    viewer = seat("viewer")
    page = viewer.get(sku_address(sku))
    assert page.status_code == 200
    assert "ada: accepted" in page.text
    assert viewer.get(sku_address(f"{sku}-other")).status_code == 404


def test_a_hostile_sku_is_text_on_every_page(ledger: Ledger, seat: Callable[[str], Seat]) -> None:
    decide(ledger, HOSTILE, comment=HOSTILE)
    viewer = seat("viewer")
    for path in ("/history", sku_address(HOSTILE)):
        page = viewer.get(path)
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "&lt;script&gt;alert(1)" in page.text


def test_the_signed_out_see_no_history(app: object, seat: Callable[[str], Seat]) -> None:
    guest = seat("viewer")
    guest.client.cookies.clear()
    for path in ("/history", "/history/export", "/skus/A"):
        assert guest.get(path).headers["location"].startswith("/sign-in")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
@pytest.mark.parametrize("form", [ExportFormat.CSV, ExportFormat.EXCEL])
def test_no_cell_begins_a_formula(start: str, form: ExportFormat) -> None:
    text = f'{start}cmd|"/c calc"!A1'
    entry = AuditEntry(NOON, text, text, is_decision=True, number=1, identifier=text, comment=text, details=text)
    body = b"".join(exported([entry], form))
    separator = ";" if form is ExportFormat.EXCEL else ","
    (row,) = rows_of(body, encoding="utf-8-sig", delimiter=separator)
    assert {row[name] for name in ("person", "kind", "sku", "comment", "details")} == {f"'{text}"}


def test_csv_is_as_the_standard_has_it_and_excel_opens_the_other(ledger: Ledger, seat: Callable[[str], Seat]) -> None:
    decide(ledger, "A;1", VerdictKind.EDITED, text='Mit "Zitat",\nzwei Zeilen; Größe', comment="-5 °C?", seconds=2.5)
    viewer = seat("viewer")
    plain = viewer.get("/history/export?format=csv")
    assert plain.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in plain.headers["content-disposition"]
    assert plain.content.startswith(b'"at","person"')
    assert plain.content.count(b"\r\n") == 2
    (row,) = rows_of(plain.content)
    assert (row["sku"], row["after_text"]) == ("A;1", 'Mit "Zitat",\nzwei Zeilen; Größe')
    assert (row["comment"], row["seconds"], row["before_state"]) == ("'-5 °C?", "2.5", "review")
    excel = viewer.get("/history/export?format=excel").content
    assert excel.startswith(b'\xef\xbb\xbf"at";"person"')
    assert rows_of(excel, encoding="utf-8-sig", delimiter=";")[0]["seconds"] == "2,5"


def test_json_lines_lose_nothing(ledger: Ledger, seat: Callable[[str], Seat]) -> None:
    decide(ledger, "=1", VerdictKind.REJECTED, reason=RejectReason.LAW, comment="@x", seconds=3)
    decide(ledger, "B", decided_at=after(60 * 24 * 3))
    lines = seat("viewer").get("/history/export?format=jsonl&to=2026-03-02").text.splitlines()
    assert len(lines) == 1
    found = json.loads(lines[0])
    assert (found["sku"], found["reason"], found["comment"], found["seconds"]) == ("=1", "law", "@x", 3.0)


def test_the_stream_reads_ahead_no_more_than_it_sends() -> None:
    read = 0

    def entries() -> Iterator[AuditEntry]:
        nonlocal read
        while True:
            read += 1
            yield AuditEntry(NOON + timedelta(seconds=read), "ada", "did", is_decision=False, number=read)

    for form in ExportFormat:
        read = 0
        stream = exported(entries(), form)
        for _ in range(3):
            next(stream)
        assert read <= 3 * 200


def test_the_rows_of_an_export_say_what_the_desk_did(ledger: Ledger, seat: Callable[[str], Seat], clock: Clock) -> None:
    draft = in_review(identifier="Z")
    ledger.save_drafts("r1", [draft])
    key = draft.checked.proposal.id
    editor = seat("editor")
    done = editor.call(f"/api/items/{key}/decision", {"kind": "accepted", "version": 1, "seconds": 4})
    assert done.json()["state"] == "accepted"
    clock.move(minutes=1)
    editor.call(f"/api/items/{key}/undo", {"version": 2})
    lines = [json.loads(line) for line in editor.get("/history/export?format=jsonl&sku=Z").text.splitlines()]
    assert [(one["kind"], one["before_state"], one["after_state"]) for one in lines] == [
        ("accepted", "review", "accepted"),
        ("undone", "accepted", "review"),
    ]
