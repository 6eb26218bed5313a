"""What a text says is left out although an attribute says that it is in: "free of parabens" of `paraben_free: no`."""

from collections.abc import Iterator, Mapping

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import says_the_opposite
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.polarity import is_denied_behind
from quality_checks.record import Record
from schemas.facts import Fact
from schemas.finding import Finding

#: How attributes are called that say what is in a product, and what is not.
_SAYS_IN = ("added_", "contains_", "with_", "has_")
_SAYS_OUT = "_free"
_SHORTEST = 3
_LEAVES_OUT = Caseless(
    r"\b(?:free (?:of|from)|frei von|without|ohne|no|kein(?:e[nmrs]?)?|zero|weder|neither|nor|noch|never any)\s+"
    r"(?P<items>(?:(?:any|added|trace of|jede[nrms]?|zugesetzte[nrsm]?|von) )?[\w-]+"
    r"(?:(?:, (?:(?:and|or|und|oder|sowie|noch) )?| (?:and|or|nor|und|oder|sowie|noch) )[\w-]+){0,5})"
    # "Without sugar cane" leaves out something else.
    r"(?=\s*(?:[.,;:!?)–—<]|\Z|\n| (?:and|or|und|oder|is|are|ist|sind|in|im|on|auf|zu|to|was|were|wurde|aus)\b))"
)
#: "Decaffeinated does not mean entirely free of caffeine"
_NOT_QUITE = Caseless(r"\b(?:nicht|not|kaum|hardly|nie|never)(?: \w+){0,2} \Z")
#: "Frei von Laktose ist sie nicht"
_NOT_BEHIND = Caseless(r"[^.,;:!?\n]{0,40} (?:nicht|not|kaum)\b")
_WITHOUT = Caseless(r"\b(?:ohne|without|frei von|free (?:of|from)) (?:\w+ )?\Z")
_LONGEST_NOT = 32
_WORD = Caseless(r"[\w-]+")


def free_of() -> Check:
    """Report `grounding.contradicted`: the text says that the product is free of what an attribute says is in it."""

    def free_of(subject: Subject) -> Iterator[Finding]:
        inside = subject.record.once(_inside) if subject.is_text else {}
        if not inside:
            return
        text = subject.plain.text
        told = set[int]()
        for found in _LEAVES_OUT.finditer(text):
            told.update(item.start() for item in _WORD.finditer(text, *found.span("items")))
            is_undone = _NOT_BEHIND.match(text, found.end(), subject.sentence_around(found.start())[1])
            if is_undone or _NOT_QUITE.search(text, max(0, found.start() - _LONGEST_NOT), found.start()):
                continue
            for item in _WORD.finditer(text, *found.span("items")):
                fact = _fact_of(text[slice(*item.span())], inside)
                if fact is not None and not subject.is_asked(item.start()):
                    yield says_the_opposite(subject, fact, found.start(), item.end())
        for word in subject.words:
            fact = None if word.start in told else _fact_of(word.text, inside)
            if fact is None or subject.is_asked(word.start):
                continue
            if _WITHOUT.search(text, max(0, word.start - _LONGEST_NOT), word.start):
                # "Ohne Getreide geht es nicht"
                continue
            if is_denied_behind(text, word.start, word.end, subject.sentence_around(word.start)[1]):
                yield says_the_opposite(subject, fact, word.start, word.end)

    return free_of


def _fact_of(word: str, inside: Mapping[str, Fact]) -> Fact | None:
    """Return the fact that says that something is in the product, by its word or by what that means."""
    if len(word) < _SHORTEST:
        return None
    for form in (*loose_forms(word), *concepts_of_word(word)):
        if fact := inside.get(form):
            return fact
    return None


def _inside(record: Record) -> dict[str, Fact]:
    """Return what the attributes of a record say is in it, by the forms of the word and its concepts."""
    found: dict[str, Fact] = {}
    for fact in record.facts:
        code = fact.code.lower()
        name = ""
        if fact.data is False:
            name = code.removesuffix(_SAYS_OUT) if code.endswith(_SAYS_OUT) else ""
        elif fact.data is True:
            name = next((code.removeprefix(start) for start in _SAYS_IN if code.startswith(start)), "")
        if len(name) >= _SHORTEST and "_" not in name:
            for form in (*loose_forms(name), *concepts_of_word(name)):
                found.setdefault(form, fact)
    return found
