"""Passwords: argon2id with OWASP's parameters, and none that is guessed at first try."""

import pytest

from review.passwords import hashed, is_right
from schemas.errors import ConfigError


def test_the_hash_is_argon2id_with_parameters_that_owasp_names() -> None:
    assert hashed("Wanderstiefel 42").startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert hashed("Wanderstiefel 42") != hashed("Wanderstiefel 42")


def test_only_the_password_itself_is_right() -> None:
    stored = hashed("Wanderstiefel 42")
    assert is_right("Wanderstiefel 42", stored)
    assert not is_right("Wanderstiefel 43", stored)
    assert not is_right("", stored)
    assert not is_right("Wanderstiefel 42", None)
    assert not is_right("Wanderstiefel 42", "no hash")
    assert not is_right("\udcff", stored)


def test_umlauts_are_the_same_from_all_keyboards() -> None:
    assert is_right("Gru\u0308ne Jacke!", hashed("Grüne Jacke!"))


def test_the_longest_password_is_not_cut() -> None:
    longest = "Ab3$x" * 204 + "wxyz"
    stored = hashed(longest)
    assert is_right(longest, stored)
    assert not is_right(longest + "!", stored)


@pytest.mark.parametrize(
    "weak",
    ["", "kurz", "siebenZ", "x" * 1025, "aaaaaaaaaaaa", "abababababab", "1234567890", "qwertzuiop", "0987654321",
     "erika-2026", "erika", "Zeile 1\tZeile 2", "nul\0nul\0nul"],
)  # fmt: skip
def test_weak_ones_are_refused_without_being_shown(weak: str) -> None:
    with pytest.raises(ConfigError) as refused:
        hashed(weak, name="Erika")
    assert str(refused.value).startswith("password: ")
    assert not weak or weak not in str(refused.value)
