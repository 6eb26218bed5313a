"""Signing in at an OpenID provider: one that is right, one that is wrong in every way, one that is away."""

import logging
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from fastapi.testclient import TestClient

from review import identity
from review.app import make_app
from review.identity import Provider
from review.services import DeskServices
from schemas.config import OidcConfig, ReviewConfig
from schemas.people import Person, Role
from tests.review.desk import BASE, Seat, browser
from tests.review.provider import CLIENT, SECRET, FakeProvider, running_provider

with warnings.catch_warnings(action="ignore"):
    # It is older than what it is made of.
    import oidc_provider_mock

ROLES: dict[str, Any] = {"role_claim": "groups", "roles": {"content": "editor", "leads": "approver"}}


@pytest.fixture
def url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with running_provider() as running:
        yield running


Desk = Callable[..., TestClient]


def test_an_admin_adds_somebody_by_their_company_account(services: DeskServices, provider: FakeProvider) -> None:
    config = OidcConfig(issuer=provider.issuer, client_id=CLIENT)
    with_provider = replace(services, provider=Provider(config, SECRET, f"{BASE}/sign-in/provider/back"))
    admin = Seat.of(make_app(with_provider), with_provider, "admin")
    assert "Id of the company account" in admin.get("/people").text
    assert admin.send("/people/add", name="Erika", role="editor", subject=" 4711 ").status_code == 303
    found = services.ledger.people.find_subject(f"{provider.issuer}|4711")
    assert found is not None
    assert (found.name, found.role, found.password_hash) == ("Erika", Role.EDITOR, None)
    # One account is one person.
    twice = admin.send("/people/add", name="Hans", role="editor", subject="4711")
    assert (twice.status_code, "such a company account" in twice.text) == (422, True)
    weak = admin.send("/people/add", name="Hans", role="editor", subject="4712", password="kurz")
    assert weak.status_code == 422


@pytest.fixture
def desk(services: DeskServices, provider: FakeProvider) -> Desk:
    """Return what opens a browser at a desk with the provider."""

    def opened(**settings: Any) -> TestClient:
        config = OidcConfig(issuer=provider.issuer, client_id=CLIENT, **settings)
        there = Provider(config, SECRET, f"{BASE}/sign-in/provider/back")
        return browser(make_app(replace(services, provider=there)))

    return opened


def go(client: TestClient, path: str = "/sign-in/provider") -> httpx2.Response:
    """Go to the provider and come back."""
    there = client.get(path)
    assert there.status_code == 303, there.text
    back = httpx2.get(there.headers["location"])
    assert back.status_code == 302
    place = urlsplit(back.headers["location"])
    return client.get(f"{place.path}?{place.query}")


def test_a_role_of_the_provider_lets_somebody_in(services: DeskServices, provider: FakeProvider, desk: Desk) -> None:
    provider.claims["groups"] = ["all", "content", "leads"]
    client = desk(**ROLES)
    answer = go(client, "/sign-in/provider?next=%2F%3Ffamily%3Djackets")
    assert (answer.status_code, answer.headers["location"]) == (303, "/?family=jackets")
    assert "Erika Jäger" in client.get("/").text
    person = services.ledger.people.find_subject(f"{provider.issuer}|4711")
    assert person is not None
    assert (person.name, person.role, person.password_hash) == ("Erika Jäger", Role.APPROVER, None)
    # Later the provider says less.
    provider.claims["groups"] = "content"
    assert go(desk(**ROLES)).status_code == 303
    assert client.get("/").status_code == 303
    changed = services.ledger.people.find("Erika Jäger")
    assert changed is not None
    assert changed.role is Role.EDITOR
    said = [event.details for event in services.ledger.people.events() if event.action.startswith("person_")]
    assert said == ["Erika Jäger: editor (provider)", "Erika Jäger: approver (provider)"]
    del provider.claims["groups"]
    refused = go(desk(**ROLES))
    assert (refused.status_code, "is not admitted here" in refused.text) == (403, True)


def test_those_who_are_known_come_in_and_others_do_not(
    services: DeskServices, provider: FakeProvider, desk: Desk
) -> None:
    assert go(desk()).status_code == 403
    known = Person("Erika", Role.ADMIN, services.now(), subject=f"{provider.issuer}|4711")
    services.ledger.people.save(known)
    client = desk()
    assert go(client).status_code == 303
    assert client.get("/people").status_code == 200
    services.ledger.people.save(replace(known, is_active=False))
    assert go(desk()).status_code == 403
    assert go(desk(default_role="viewer")).status_code == 403


def test_a_default_role_lets_all_in_but_takes_nobodys_name(
    services: DeskServices, provider: FakeProvider, desk: Desk
) -> None:
    assert go(desk(default_role="viewer")).status_code == 303
    provider.claims = {"sub": "666", "name": "ADMIN"}
    assert go(desk(default_role="viewer")).status_code == 403
    found = services.ledger.people.find("admin")
    assert found is not None
    assert found.subject is None


def test_claims_may_lie_deeper_and_at_another_address(
    services: DeskServices, provider: FakeProvider, desk: Desk
) -> None:
    provider.claims = {"sub": "1"}
    provider.userinfo = {"sub": "1", "given": {"name": " Jörg \u202e Müller "}, "realm_access": {"roles": ["content"]}}
    settings = {"role_claim": "realm_access.roles", "roles": {"content": "editor"}, "name_claim": "given.name"}
    assert go(desk(**settings)).status_code == 303
    person = services.ledger.people.find_subject(f"{provider.issuer}|1")
    assert person is not None
    assert (person.name.split(), person.role) == (["Jörg", "Müller"], Role.EDITOR)
    provider.userinfo["sub"] = "2"
    assert go(desk(**settings)).status_code == 401


@pytest.mark.parametrize(
    "fault",
    ["issuer", "audience", "nonce", "no nonce", "expired", "not yet", "other client", "signature", "no signature",
     "shared secret", "no ID token", "nobody"],
)  # fmt: skip
def test_what_proves_nothing_lets_nobody_in(
    services: DeskServices, provider: FakeProvider, desk: Desk, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    provider.fault = fault
    client = desk(default_role="admin")
    answer = go(client)
    assert (answer.status_code, "Please begin again." in answer.text) == (401, True)
    assert client.get("/").status_code == 303
    assert services.ledger.people.find_subject(f"{provider.issuer}|4711") is None
    assert SECRET not in caplog.text


def test_a_way_back_that_this_browser_did_not_begin_is_refused(provider: FakeProvider, desk: Desk) -> None:
    client = desk(default_role="viewer")
    back = urlsplit(httpx2.get(client.get("/sign-in/provider").headers["location"]).headers["location"])
    path = f"{back.path}?{back.query}"
    # A link in a mail would sign a victim in as the attacker.
    victim = browser(client.app)  # type: ignore[arg-type]
    assert victim.get(path).status_code == 401
    code = parse_qs(back.query)["code"][0]
    assert client.get(f"{back.path}?code={code}&state=another").status_code == 401
    # The way is gone then, also for the right state.
    assert client.get(path).status_code == 401
    assert go(client).status_code == 303


def test_a_way_back_works_once_and_not_for_ever(
    provider: FakeProvider, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = desk(default_role="viewer")
    back = urlsplit(httpx2.get(client.get("/sign-in/provider").headers["location"]).headers["location"])
    token = client.cookies["skuwright_flow"]
    assert client.get(f"{back.path}?{back.query}").status_code == 303
    client.cookies.set("skuwright_flow", token)
    assert client.get(f"{back.path}?{back.query}").status_code == 401
    there = client.get("/sign-in/provider").headers["location"]
    monkeypatch.setattr(identity, "_LASTS", -1.0)
    late = desk(default_role="viewer")
    assert go(late).status_code == 401
    assert "code_challenge=" in there


def test_who_does_not_agree_there_is_told(provider: FakeProvider, desk: Desk) -> None:
    client = desk(default_role="viewer")
    state = parse_qs(urlsplit(client.get("/sign-in/provider").headers["location"]).query)["state"][0]
    answer = client.get(f"/sign-in/provider/back?error=access_denied&state={state}")
    assert answer.status_code == 401


@pytest.mark.parametrize("fault", ["broken", "issuer of the metadata", "slow", "away"])
def test_a_provider_that_is_away_gets_a_short_sentence(
    services: DeskServices, provider: FakeProvider, desk: Desk, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(identity, "_PATIENCE", 0.3)
    client = desk(default_role="viewer")
    if fault == "away":
        config = OidcConfig(issuer="http://127.0.0.1:1", client_id=CLIENT)
        client = browser(make_app(replace(services, provider=Provider(config, None, f"{BASE}/sign-in/provider/back"))))
    provider.fault = fault
    answer = client.get("/sign-in/provider")
    assert (answer.status_code, "does not answer right now" in answer.text) == (503, True)
    # A password still gets people in.
    assert 'name="password"' in answer.text


def test_a_provider_that_goes_away_in_between(provider: FakeProvider, desk: Desk) -> None:
    client = desk(default_role="viewer")
    provider.fault = "broken at the end"
    assert go(client).status_code == 503
    assert client.get("/").status_code == 303


def test_what_the_provider_says_of_itself_is_asked_once(provider: FakeProvider, desk: Desk) -> None:
    client = desk(default_role="viewer")
    go(client)
    client.get("/sign-in/provider")
    assert provider.asked.count("/.well-known/openid-configuration") == 1


def test_the_button_stands_there_only_with_a_provider(desk: Desk, seat: Callable[[str], Seat]) -> None:
    assert 'href="/sign-in/provider?next=/desk"' in desk().get("/sign-in?next=/desk").text
    plain = seat("viewer")
    assert "/sign-in/provider" not in plain.get("/sign-in").text
    for path in ("/sign-in/provider", "/sign-in/provider/back"):
        assert plain.get(path).status_code == 404


@pytest.mark.filterwarnings("ignore")
def test_with_a_provider_that_others_made(services: DeskServices) -> None:
    with oidc_provider_mock.run_server_in_thread() as server:
        issuer = f"http://localhost:{server.server_port}"
        claims = {"name": "Alice", "groups": ["leads"]}
        assert httpx2.put(f"{issuer}/users/alice", json=claims).status_code == 204
        config = OidcConfig(issuer=issuer, client_id=CLIENT, **ROLES)
        there = Provider(config, SECRET, f"{BASE}/sign-in/provider/back")
        client = browser(make_app(replace(services, provider=there)))
        agreed = httpx2.post(client.get("/sign-in/provider").headers["location"], data={"sub": "alice"})
        back = urlsplit(agreed.headers["location"])
        assert client.get(f"{back.path}?{back.query}").status_code == 303
    person = services.ledger.people.find_subject(f"{issuer}|alice")
    assert person is not None
    assert (person.name, person.role) == ("Alice", Role.APPROVER)


@pytest.mark.parametrize(
    "wrong",
    [{"issuer": "http://idp.example.com"}, {"issuer": "idp.example.com"}, {"issuer": "ftp://localhost"},
     {"roles": {"a": "admin"}}, {"role_claim": "groups"}, {"roles": {"a": "boss"}, "role_claim": "groups"}],
)  # fmt: skip
def test_settings_that_cannot_be(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"https://|role_claim|roles"):
        OidcConfig(**{"issuer": "https://idp.example.com", "client_id": "x", **wrong})


def test_a_provider_needs_an_address_to_send_people_back_to() -> None:
    with pytest.raises(ValueError, match="needs public_url"):
        ReviewConfig(oidc=OidcConfig(issuer="https://idp.example.com", client_id="x"))


def test_no_secret_is_logged(provider: FakeProvider, desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="skuwright")
    client = desk(default_role="viewer")
    go(client)
    own = " ".join(record.getMessage() for record in caplog.records if record.name.startswith("skuwright"))
    assert SECRET not in own
    assert "code-" not in own
