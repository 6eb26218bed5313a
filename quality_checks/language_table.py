"""Tells languages apart by letters, with the table of py3langid; read at the first text, not at import."""

import copy
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=32)
def identifier(languages: tuple[str, ...]) -> Any:
    """Return an identifier that knows these languages; those that py3langid does not know are left out."""
    known = copy.copy(all_languages())
    known.set_languages([language for language in languages if language in known.labels])
    return known


@lru_cache(maxsize=1)
def all_languages() -> Any:
    """Return the identifier of all 97 languages."""
    # Imported here: with numpy and its table it is 5 MB and 0.3 s, which most commands never need.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
