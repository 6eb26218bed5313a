"""`skuwright review add-user` and `users`: who may sign in, as the command line sets it."""

import io
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ledger import Ledger
from review.passwords import is_right
from schemas.people import Person
from tests.flows.test_bad_input import Called, Shop
from tests.flows.test_cli import call

GOOD = "Wanderstiefel, 42 Paar"


class Desk:
    """A shop whose people are set by commands."""

    def __init__(self, shop: Shop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.shop, self._monkeypatch, self._capsys = shop, monkeypatch, capsys

    def call(self, *arguments: str, typed: bytes = b"") -> Called:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        return call(self._monkeypatch, self._capsys, "review", *arguments, "-c", str(self.shop.config))

    def add(self, *arguments: str, typed: bytes) -> Called:
        return self.call("add-user", *arguments, "--password-stdin", typed=typed)

    def open(self) -> Ledger:
        return Ledger.open(f"sqlite:///{self.shop.folder / '.skuwright' / 'ledger.db'}")

    def person(self, name: str) -> Person:
        ledger = self.open()
        found = ledger.people.find(name)
        ledger.close()
        assert found is not None
        return found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.setenv("COLUMNS", "200")
    return Desk(Shop(tmp_path / "shop", monkeypatch, capsys), monkeypatch, capsys)


@pytest.mark.parametrize(
    "typed",
    [GOOD.encode(), f"{GOOD}\n".encode(), f"{GOOD}\r\n".encode(), f"\ufeff{GOOD}\r\n".encode(),
     f"{GOOD}\nanother line\n".encode()],
)  # fmt: skip
def test_the_password_is_the_first_line_without_its_end(desk: Desk, typed: bytes) -> None:
    added = desk.add("Erika", "--role", "approver", typed=typed)
    assert (added.code, added.out.strip(), GOOD in added.out + added.err) == (0, "Erika: approver", False)
    assert is_right(GOOD, desk.person("erika").password_hash)


def test_the_history_says_who_let_whom_in(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "root")
    desk.add("Erika", "--role", "editor", typed=GOOD.encode())
    desk.call("add-user", "erika", "--role", "viewer", "--inactive")
    refused = desk.add("Otto", "--role", "editor", typed=b"kurz")
    ledger = desk.open()
    events = [(one.person, one.action, one.details) for one in ledger.people.events()]
    ledger.close()
    assert refused.code == 1
    assert sorted(events) == [
        ("root", "person_added", "Erika: editor"),
        ("root", "person_changed", "Erika: viewer (inactive)"),
    ]


def test_umlauts_and_spaces_count(desk: Desk) -> None:
    assert desk.add("Jörg  Müller", "--role", "editor", typed=" Größe über alles \n".encode()).code == 0
    person = desk.person("JÖRG MÜLLER")
    assert person.name == "Jörg Müller"
    assert is_right(" Größe über alles ", person.password_hash)
    assert not is_right("Größe über alles", person.password_hash)


@pytest.mark.parametrize(
    ("typed", "said"),
    [(b"", "0 characters"), (b"\n", "0 characters"), (b"kurz\n", "4 characters"), (b"x" * 1025, "1025 characters"),
     (b"y" * 100_000, "characters; take"), (b"1234567890\n", "runs along the keyboard"),
     (b"aaaaaaaaaaaaa\n", "different characters"), (b"erika-1234\n", "little more than the name"),
     ("Größe über alles".encode("latin-1"), "not UTF-8")],
)  # fmt: skip
def test_no_password_that_is_none(desk: Desk, typed: bytes, said: str) -> None:
    refused = desk.add("erika", "--role", "editor", typed=typed)
    assert (refused.code, refused.out) == (1, "")
    assert said in refused.err
    assert len(typed) < 5 or typed.decode("latin-1").strip() not in refused.err
    assert desk.call("users", "--json").out == ""


def test_a_role_must_be_named(desk: Desk) -> None:
    assert desk.add("erika", typed=GOOD.encode()).code == 2
    assert desk.add("erika", "--role", "boss", typed=GOOD.encode()).code == 2


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "eri\u202eka", "eri\x1bka"])
def test_no_name_that_is_none(desk: Desk, name: str) -> None:
    refused = desk.add(name, "--role", "editor", typed=GOOD.encode())
    assert (refused.code, "NAME: empty" in refused.err) == (1, True)


def test_a_change_of_role_ends_the_sessions_and_keeps_the_name(desk: Desk) -> None:
    desk.add("Erika", "--role", "editor", typed=GOOD.encode())
    now, ledger = datetime.now(UTC), desk.open()
    ledger.people.begin_session("Erika", token_hash="x", csrf="y", began_at=now, ends_at=now + timedelta(hours=1))
    assert ledger.people.session("x", now) is not None
    desk.add("ERIKA", "--role", "viewer", typed=GOOD.encode())
    assert ledger.people.session("x", now) is None
    ledger.close()
    assert (desk.person("erika").name, desk.person("erika").role) == ("Erika", "viewer")


def test_the_inactive_keep_their_password_for_a_return(desk: Desk) -> None:
    desk.add("Erika", "--role", "editor", typed=GOOD.encode())
    gone = desk.call("add-user", "erika", "--role", "editor", "--inactive")
    assert gone.out.strip() == "Erika: editor (inactive)"
    assert not desk.person("erika").is_active
    assert is_right(GOOD, desk.person("erika").password_hash)


def test_users_are_listed_without_their_hashes(desk: Desk) -> None:
    assert "add-user NAME" in desk.call("users").out
    desk.add("Erika", "--role", "admin", typed=GOOD.encode())
    desk.call("add-user", "Otto", "--role", "viewer", "--no-password")
    listed = [json.loads(line) for line in desk.call("users", "--json").out.splitlines()]
    assert [(one["name"], one["role"], one["has_password"]) for one in listed] == [
        ("Erika", "admin", True),
        ("Otto", "viewer", False),
    ]
    assert "argon2" not in json.dumps(listed)
    shown = desk.call("users").out
    assert "Erika: admin, never in" in shown
    assert "Otto: viewer, no password, never in" in shown


def test_somebody_is_known_by_what_the_provider_calls_them(desk: Desk) -> None:
    named = ("add-user", "Otto", "--role", "viewer", "--no-password", "--subject", "4711")
    refused = desk.call(*named)
    assert (refused.code, "[review.oidc] names no provider" in refused.err) == (1, True)
    own = """
public_url = "http://127.0.0.1:8090"
oidc = { issuer = "https://idp.example", client_id = "x" }
"""
    settings = desk.shop.config.read_text("utf-8")
    assert "[review]\n" in settings
    desk.shop.config.write_text(settings.replace("[review]\n", f"[review]{own}", 1), "utf-8")
    assert desk.call(*named).code == 0
    assert desk.person("otto").subject == "https://idp.example|4711"
    # A later change of the role leaves it.
    assert desk.call("add-user", "Otto", "--role", "editor", "--no-password").code == 0
    assert desk.person("otto").subject == "https://idp.example|4711"
