"""Passwords as argon2id hashes; an unknown name costs as much time as a wrong password."""

import threading
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from schemas.errors import ConfigError

#: OWASP's parameters for argon2id: 19 MiB, two passes, one lane.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_NOBODY = _HASHER.hash("nobody has this password")
#: NIST SP 800-63B asks for eight at least.
_SHORTEST, _LONGEST = 8, 1024
#: Characters that a password has beside its owner's name.
_BESIDE_NAME = 6
_FEWEST_KINDS = 5
#: Rows that fingers run along.
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm")
#: What the command line says of each problem.
_SAID = {
    "password.length": f"{{}} characters; take {_SHORTEST} to {_LONGEST}",
    "password.unseen": "it holds characters that no keyboard has; take letters, digits and signs",
    "password.few": f"fewer than {_FEWEST_KINDS} different characters; take more",
    "password.name": "it is little more than the name; take another",
    "password.keyboard": "it runs along the keyboard; take another",
}
#: Hashes take memory: a flood of tries waits here.
_AT_ONCE = threading.BoundedSemaphore(4)


def hashed(password: str, *, name: str = "") -> str:
    """Return a password's hash. Raises ConfigError for one that is no text, too short, or guessed at first try."""
    problem = password_problem(password, name=name)
    if problem:
        raise ConfigError(f"password: {_SAID[problem].format(len(_normal(password)))}")
    with _AT_ONCE:
        return _HASHER.hash(_normal(password))


def is_right(password: str, stored: str | None) -> bool:
    """Say whether a password is that of a hash; without one it is wrong, after the same time."""
    given = _normal(password)
    try:
        with _AT_ONCE:
            fits = _HASHER.verify(stored or _NOBODY, given[:_LONGEST].encode("utf-8", "replace"))
    except (VerificationError, InvalidHashError):
        return False
    return fits and stored is not None and len(given) <= _LONGEST


def _normal(text: str) -> str:
    """Return a text as all keyboards write it: an umlaut may be one character or two."""
    return unicodedata.normalize("NFKC", text)


def password_problem(password: str, *, name: str = "") -> str | None:
    """Return what is wrong with a password as a key of the desk's words (`password.length`), or None."""
    return _problem(_normal(password), _normal(name).casefold())


def _problem(password: str, name: str) -> str | None:
    if not _SHORTEST <= len(password) <= _LONGEST:
        return "password.length"
    if not password.isprintable():
        return "password.unseen"
    folded = password.casefold()
    if len(set(folded)) < _FEWEST_KINDS:
        return "password.few"
    if name and (folded in name or (name in folded and len(folded) - len(name) < _BESIDE_NAME)):
        return "password.name"
    if any(folded in way * 3 for row in _ROWS for way in (row, row[::-1])):
        return "password.keyboard"
    return None
