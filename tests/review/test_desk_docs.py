"""What the docs say to those who set the desk up: configs that can be read, addresses that there are."""

import re
import tomllib
from pathlib import Path

from flows.desk_server import sign_in_address
from review.words import TEXTS
from schemas.config import ReviewConfig

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "review-desk.md").read_text(encoding="utf-8")


def test_the_configs_of_the_docs_can_be_read() -> None:
    given = [ReviewConfig.model_validate(tomllib.loads(block)["review"]) for block in _blocks()]
    providers = [one.oidc for one in given if one.oidc is not None]
    assert [one.role_claim for one in providers] == ["realm_access.roles", "roles"]
    assert all(one.client_secret_env and "admin" in one.roles.values() for one in providers)


def test_the_redirect_address_of_the_docs_is_the_one_that_is_sent() -> None:
    given = [ReviewConfig.model_validate(tomllib.loads(block)["review"]) for block in _blocks()]
    config = next(one for one in given if one.public_url)
    assert f"`{sign_in_address(config)}`, which is `public_url` and this path" in TEXT


def test_what_the_docs_say_of_pages_stands_on_them() -> None:
    rows = re.findall(r"^\| ([^|]+?) \|", TEXT.partition("### When it does not work")[2], re.MULTILINE)
    said = [row for row in rows if row[0].isupper()]
    assert len(said) == 3
    for sentence in said:
        assert any(german.startswith(sentence) for german, _ in TEXTS.values()), sentence


def test_the_words_of_the_docs_are_those_of_the_pages() -> None:
    told = TEXT.partition("## History and export")[2].partition("## Signing in with")[0]
    quoted = set(re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", told))
    assert len(quoted) > 12
    assert quoted - {german for german, _ in TEXTS.values()} == set()
    headings = re.findall(r"^## .*\((\w+)\)$", TEXT, re.MULTILINE)
    assert "Zuständigkeiten" in headings
    assert set(headings) - {german for german, _ in TEXTS.values()} == set()


def _blocks() -> list[str]:
    return re.findall(r"^```toml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
