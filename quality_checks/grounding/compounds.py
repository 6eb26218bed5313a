"""Takes German compounds apart into words that a list knows: Polyamidgestell is Polyamid and Gestell."""

from functools import lru_cache

from quality_checks.grounding.forms import base_forms, folded
from quality_checks.grounding.lexicon import lexicon
from quality_checks.grounding.neutral import neutral_words

_SHORTEST_PART = 3
_SHORTEST_COMPOUND = 7
#: Longer ones are none, and to take them apart would take long.
_LONGEST_COMPOUND = 80
_MOST_PARTS = 4
#: What joins two parts, by its last letter.
_JOINTS = {"s": ("s", "es", "ns"), "n": ("n", "en"), "r": ("er",), "e": ("e",)}
#: Prefixes of verbs and participles, which leave the meaning of the rest: vormontiert, abnehmbar, eingebaut.
_PREFIXES = (
    "vor", "ein", "an", "auf", "aus", "ab", "nach", "zu", "mit", "um", "unter", "über", "wieder", "her", "hin",
)  # fmt: skip


@lru_cache(maxsize=65536)
def compound_parts(word: str) -> tuple[str, ...]:
    """Return the parts of a German word in base form, where all of them are known; else nothing."""
    plain = folded(word)
    if not _SHORTEST_COMPOUND <= len(plain) <= _LONGEST_COMPOUND:
        return ()
    parts = _split(plain, _MOST_PARTS) or ()
    # "entgegen" is no duck: what is written small ends in no noun.
    return () if parts and word[0].islower() and _is_only_noun(parts[-1]) else parts


@lru_cache(maxsize=4096)
def finer_parts(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a compound, those taken apart once more that are compounds: rosen, blüten, pulver."""
    return tuple(
        finer
        for part in parts
        for finer in ((len(part) >= _SHORTEST_COMPOUND and _split(part, _MOST_PARTS - 1)) or (part,))
    )


def _is_known(form: str) -> bool:
    return lexicon().joins(form) or form in neutral_words("de")


def _is_only_noun(form: str) -> bool:
    is_noun = neutral_words("de").get(form)
    phrases = [phrase for phrase in lexicon().alone(form) if phrase.language == "de"]
    return is_noun is not False and bool(phrases or is_noun) and all(phrase.nouns[0] for phrase in phrases)


def _split(word: str, most: int) -> tuple[str, ...] | None:
    best: tuple[str, ...] | None = None
    for end in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        head = _joined(word[:end])
        if head is None:
            continue
        rest = word[end:]
        tail: tuple[str, ...] | None
        last = next((form for form in base_forms(rest, "de") if len(form) >= _SHORTEST_PART and _is_known(form)), None)
        tail = (last,) if last else (_split(rest, most - 1) if most > 2 and len(rest) > 5 else None)
        if tail is not None and (best is None or len(tail) + 1 < len(best)):
            best = (head, *tail)
    return best


def _joined(part: str) -> str | None:
    """Return the word that a part other than the last stands for: sonnen is Sonne, woll is Wolle."""
    neutral, known = neutral_words("de"), lexicon()
    surfaces = known.surfaces
    stems = [part[: -len(joint)] for joint in _JOINTS.get(part[-1], ()) if part.endswith(joint)]
    for form in (part, *stems, part + "e"):
        # Nearly all parts of a word are none, and so are told without a call.
        if (form in neutral or (form in surfaces and known.joins(form))) and len(form) >= _SHORTEST_PART:
            return form
    return None
