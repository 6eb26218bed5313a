"""Passwords as argon2id hashes; an unknown name costs as much time as a wrong password."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from schemas.errors import ConfigError

#: OWASP's parameters for argon2id: 19 MiB, two passes, one lane.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_NOBODY = _HASHER.hash("nobody has this password")
_SHORTEST, _LONGEST = 10, 1024


def hashed(password: str) -> str:
    """Return a password's hash. Raises ConfigError for one that is too short to be one."""
    if not _SHORTEST <= len(password) <= _LONGEST:
        raise ConfigError(f"password: {len(password)} characters; take {_SHORTEST} to {_LONGEST}")
    return _HASHER.hash(password)


def is_right(password: str, stored: str | None) -> bool:
    """Say whether a password is that of a hash; without one it is wrong, after the same time."""
    try:
        return _HASHER.verify(stored or _NOBODY, password[:_LONGEST]) and stored is not None
    except (VerificationError, InvalidHashError):
        return False
