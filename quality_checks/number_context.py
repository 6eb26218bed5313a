"""What stands around a number: the word before it, whether it is only about right, and which name it may belong to."""

import re

from quality_checks.agreement import Closeness
from quality_checks.quantity import is_name_alone, name_key

_SEPARATORS = frozenset(" \u00a0\u202f./_-(")
_WORD_AFTER = re.compile(r"[ \u00a0\u202f-]?([^\W\d_]+)")
_CLOSENESS_OF = {
    Closeness.ABOUT: "rund runde runden etwa circa ca zirka ungefähr umgerechnet schätzungsweise grob "
    "about around approx approximately roughly some",
    Closeness.BELOW: "unter under below beneath",
    Closeness.NEARLY: "knapp knappe knappen knappes knapper knappem fast beinahe nahezu annähernd nearly almost",
    Closeness.ABOVE: "über over above past beyond jenseits",
    Closeness.BARELY: "gut gute reichlich",
}
_CLOSENESS = {word: closeness for closeness, words in _CLOSENESS_OF.items() for word in words.split()}
_THAN = re.compile(
    r"\b(?P<denied>(?:no|not|nicht) )?(?:(?P<more>mehr|more)|weniger|less|fewer) (?:als|than) ?\Z", re.IGNORECASE
)
#: "nicht unter 90 g", "not over 1 kg"
_DENIED = re.compile(r"\b(?:nicht|not|nie|never) \w+ ?\Z", re.IGNORECASE)
#: "not even 500 g", "keine 500 g"
_NOT_EVEN = re.compile(r"\b(?:not even|nicht (?:ein)?mal|keine[nrms]?) ?\Z", re.IGNORECASE)
#: What stands before a mark that something comes near to: "knapp an die Fünf-Gigahertz-Marke".
_NEAR_THE = re.compile(
    r"\b(?:(?:knapp|dicht|nah|kurz|bis) (?:an|vor|unter) (?:die|der)|(?:short|shy) of the|close to the)[ -]?\Z", re.I
)
#: "a good 1.5 GHz", "close to 12 g"
_SPELT = {
    "good": (re.compile(r"\ba good ?\Z", re.IGNORECASE), Closeness.BARELY),
    "to": (re.compile(r"\bclose to ?\Z", re.IGNORECASE), Closeness.ABOUT),
    "quite": (re.compile(r"\bnot quite ?\Z", re.IGNORECASE), Closeness.NEARLY),
    "ganz": (re.compile(r"\bnicht ganz ?\Z", re.IGNORECASE), Closeness.NEARLY),
    "of": (re.compile(r"\b(?:short|shy) of ?\Z", re.IGNORECASE), Closeness.NEARLY),
    **dict.fromkeys(("die", "der", "the"), (_NEAR_THE, Closeness.NEARLY)),
}
#: "Upwards of 20 hours", "north of 5 GHz"
_MORE_THAN = re.compile(r"\b(?:upwards?|north|(?:in )?excess) of ?\Z", re.IGNORECASE)
_ENDS_NOT_EVEN = frozenset({"even", "einmal", "mal", "keine", "keinen", "keiner", "keinem", "keines"})
_OPPOSITE = {Closeness.BELOW: Closeness.ABOVE, Closeness.ABOVE: Closeness.BELOW}
_FURTHEST = 24
_LONGEST_WORD = 60
_BASIS = frozenset({"je", "pro", "per", "auf"})
_MINUS = "-−–"
#: A dash behind one of these joins two things, it is no sign.
_BEFORE_A_JOINING_DASH = frozenset(")]°%\"'”")


def word_before(text: str, position: int) -> str:
    """Return the word that leads a number, across up to two separators; empty where none does."""
    end = position
    while end > 0 and position - end < 2 and text[end - 1] in _SEPARATORS:
        end -= 1
    start = end
    while start > max(0, end - _LONGEST_WORD) and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


def closeness(text: str, position: int, word: str) -> Closeness:
    """Return what the words before a number say of how close it comes; `word` is the one before it."""
    spelt = _SPELT.get(word.lower())
    if spelt and spelt[0].search(text, max(0, position - _FURTHEST), position):
        return spelt[1]
    found = _CLOSENESS.get(word.lower())
    if word == "of" and _MORE_THAN.search(text, max(0, position - _FURTHEST), position):
        found = Closeness.ABOVE
    if found:
        is_denied = found in _OPPOSITE and _DENIED.search(text, max(0, position - _FURTHEST), position)
        return _OPPOSITE[found] if is_denied else found
    if word.lower() in _ENDS_NOT_EVEN and _NOT_EVEN.search(text, max(0, position - _FURTHEST), position):
        return Closeness.BELOW
    if text[max(0, position - 2) : position].strip()[-1:] in ("~", "≈", "±"):
        return Closeness.ABOUT
    than = _THAN.search(text, max(0, position - _FURTHEST), position) if word in ("als", "than") else None
    if than is None:
        return Closeness.EXACT
    return Closeness.ABOVE if bool(than["more"]) is not bool(than["denied"]) else Closeness.BELOW


def is_basis(text: str, position: int, word: str) -> bool:
    """Say whether a number is what others are counted on: `je 100 g`."""
    return word.lower() in _BASIS or text[max(0, position - 1) : position] == "/"


def sign_length(text: str, position: int, word: str) -> int:
    """Return how many characters before a number make it negative: none, a dash, or `minus `."""
    if word.lower() == "minus":
        return len("minus ")
    if position == 0 or text[position - 1] not in _MINUS:
        return 0
    behind = text[position - 2 : position - 1] if position > 1 else ""
    return 0 if behind.isalnum() or behind in _BEFORE_A_JOINING_DASH else 1


def name_keys(text: str, start: int, end: int, word: str) -> tuple[str, ...]:
    """Return the forms in which a span may be part of a name: alone where it has letters, and with its neighbours.

    A number of eight digits and more is a name by itself (a GTIN, an article number).
    """
    own = name_key(text[start:end])
    keys = [own] if is_name_alone(own) else []
    if word:
        keys.append(name_key(word) + own)
    after = _WORD_AFTER.match(text, end)
    if after:
        keys.append(own + after[1].casefold())
    if word and after and word.isupper() and after[1].isupper():
        # "ResiFIX VY 300 SF" of VY300SF
        keys.append(name_key(word) + own + after[1].casefold())
    return tuple(keys)
