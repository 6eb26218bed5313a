"""Words as they are compared: which base forms a written word may be an inflected form of, in German and English.

No dictionary is asked: every form that the endings allow is a candidate, and a list of words decides which exist.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

#: A word, or a name such as M.2.
TOKEN = re.compile(r"(?<![^\W_])[A-Za-z]\.\d(?!\d)|[^\W_]+(?:['’][^\W\d_]+)?")
_UMLAUT_OF = {"ae": "ä", "oe": "ö", "ue": "ü"}
_UMLAUT_SPELT_OUT = re.compile(r"ae|oe|(?<![aeq])ue")
_UMLAUTS = str.maketrans("äöü", "aou")
#: A stem shorter than this is no longer telling: "Boden" may lose "en", "Eis" not "s".
_SHORTEST_STEM = 3
_GERMAN_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "n": ("n", "en", "ern", "nen", "innen"),
    "s": ("s", "es", "ens"),
    "e": ("e",),
    "r": ("er",),
    "m": ("em",),
}
#: Words that are no form of a shorter one: Leder is no plural of LED, and a Speicher has no Speichen.
_WHOLE = frozenset({"leder", "speicher", "boss", "löchern"})
_VOWELS = "aeiouäöüy"


class Word(NamedTuple):
    """A word of a text: its span, and how it is written."""

    start: int
    end: int
    text: str


#: Makes a word of a tuple without the call of a function, which would take longer than to find it.
_new_word = tuple.__new__


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text in their order; hyphens part words, and digits count as letters."""
    return tuple([_new_word(Word, (*found.span(), found[0])) for found in TOKEN.finditer(text)])


def folded(word: str) -> str:
    """Return a word without case; ß is ss (as `casefold` has it), an English 's and points (M.2) are left out."""
    plain = word.casefold()
    # Called for each word of every list: hardly one has such a mark.
    if "'" in plain or "’" in plain:
        plain = plain.removesuffix("'s").removesuffix("’s").replace("'", "").replace("’", "")
    return plain.replace(".", "") if "." in plain else plain


@lru_cache(maxsize=65536)
def base_forms(word: str, language: str) -> tuple[str, ...]:
    """Return the base forms that a word may have, the word itself first, then the likelier ones first."""
    plain = folded(word)
    if plain in _WHOLE:
        return (plain,)
    forms = _german(plain) if language == "de" else _english(plain)
    return (plain, *[form for form in dict.fromkeys(forms) if len(form) >= _SHORTEST_STEM and form != plain])


def _german(word: str) -> list[str]:
    endings = _GERMAN_ENDINGS.get(word[-1:], ())
    stems = [word[: -len(ending)] for ending in endings if word.endswith(ending)]
    forms = []
    for stem in (word, *stems):
        if len(stem) < _SHORTEST_STEM:
            continue
        forms.append(stem)
        if not stem.isascii():
            forms.append(stem.translate(_UMLAUTS))
        # "dunkle" and "flexible" lose the e of "dunkel" and "flexibel".
        if stem[-1] in "lr" and stem[-2] not in _VOWELS:
            forms.append(f"{stem[:-1]}e{stem[-1]}")
    if word.endswith(("nisse", "nissen")):
        forms.append(word[: word.rindex("nisse") + 3])
    forms += [f"{stem}e" for stem in stems]
    # Latin plurals, and verbs: "schützt" is a form of "schützen", "geschützte" of "geschützt".
    if word.endswith("ien"):
        forms.append(f"{word[:-3]}ium")
    if word.endswith("t") and len(word) > 4:
        forms += (f"{word[:-1]}en", f"{word[:-1]}n")
        if word.endswith("et"):
            forms.append(f"{word[:-2]}en")
    if word.endswith("t"):
        forms += _verbs_of_person(word)
    if word.endswith("end"):
        forms.append(word[:-1])
    return forms


def _verbs_of_person(word: str) -> list[str]:
    """Return the verbs of "klappst" and "faltest", and with the umlaut of a strong verb of "wäschst" and "trägt"."""
    stem = word.removesuffix("t").removesuffix("s").removesuffix("e")
    if len(stem) <= _SHORTEST_STEM:
        return []
    forms = [f"{stem}en"] if word.endswith("st") else []
    return forms if stem.isascii() else [*forms, f"{stem.translate(_UMLAUTS)}en"]


def _english(word: str) -> list[str]:
    forms = []
    for ending, others in _ENGLISH_ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM - 1:
            stem = word[: -len(ending)]
            forms += [stem + other for other in others]
            if ending in ("ed", "ing", "er") and len(stem) > 2 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms


#: By their last letter, which tells most words that they have none of them.
_ENGLISH_ENDINGS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "s": (("ies", ("y", "ie")), ("ves", ("f", "fe", "ve")), ("es", ("", "e")), ("s", ("",))),
    "d": (("ied", ("y",)), ("ed", ("", "e"))),
    "g": (("ing", ("", "e")),),
    "y": (("ly", ("", "le")),),
    "n": (("men", ("man",)),),
    "e": (("ae", ("a",)),),
}


@lru_cache(maxsize=65536)
def loose_forms(word: str) -> frozenset[str]:
    """Return all forms of a word in both languages, for words that no list knows: equal ones are held for the same."""
    return frozenset(ordered_forms(word))


@lru_cache(maxsize=65536)
def ordered_forms(word: str) -> tuple[str, ...]:
    """Return `loose_forms`, the word itself first: where several are known, the same one is found in every run."""
    forms = dict.fromkeys((*base_forms(word, "de"), *base_forms(word, "en")))
    plain = folded(word)
    if "e" in plain and (spelt_out := _UMLAUT_SPELT_OUT.sub(_umlaut, plain)) != plain:
        forms |= dict.fromkeys(base_forms(spelt_out, "de"))
    return tuple(forms)


def _umlaut(found: re.Match[str]) -> str:
    return _UMLAUT_OF[found[0]]


def participles_of(noun: str) -> tuple[str, ...]:
    """Return what a thing may be called that has what a noun names: with a Riffelung it is geriffelt."""
    if not noun.casefold().endswith(_ENDINGS_OF_NOUNS):
        return ()
    for ending, participles in _PARTICIPLES:
        if found := ending.fullmatch(folded(noun)):
            return tuple(one.format(found[1]) for one in participles)
    return ()


_ENDINGS_OF_NOUNS = ("ung", "ungen", "ment", "ments", "ation", "ations", "ing", "ings")
_PARTICIPLES = (
    (re.compile(r"(\w{3,})ung(?:en)?"), ("{}t", "ge{}t", "{}et", "ge{}et")),
    (re.compile(r"(\w{4,})ments?"), ("{}d", "{}ed")),
    (re.compile(r"(\w{4,}at)ions?"), ("{}ed",)),
    (re.compile(r"(\w{3,})ings?"), ("{}ed",)),
)


#: Endings of words that German and English share.
_SHARED_ENDINGS = (
    ("isch", "ik"), ("ical", "ik"), ("ic", "ik"), ("ive", "iv"), ("iell", "ial"), ("ell", "al"), ("ös", "ous"),
    ("är", "ary"), ("enz", "ence"), ("anz", "ance"), ("tät", "ty"), ("ibel", "ible"), ("abel", "able"),
    ("iert", "ated"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def cognate(word: str) -> str:
    """Return a word without what German and English write differently in words that they share."""
    for german, english in _SHARED_ENDINGS:
        if word.endswith(german):
            word = word.removesuffix(german) + english
            break
    return word.replace("ph", "f").replace("c", "k").replace("y", "i").replace("sch", "sh")
