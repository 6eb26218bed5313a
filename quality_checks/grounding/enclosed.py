"""What is said to lie in the box, also where no list knows it: "the enclosed glasses", "ein Rezeptheft liegt bei".

A thing that the data name as a part or as a format is not therefore enclosed: a camera that takes memory cards comes
without one unless a fact says so.
"""

import re
from collections.abc import Iterator, Mapping, Set
from decimal import Decimal

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.fact_meanings import NAMING, FactMeanings
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import loose_forms, words_of
from quality_checks.grounding.kinds import CODE_OF_KIND
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.support import claim_code, kinds_of, supporting_fact
from schemas.facts import Fact, data_text
from schemas.finding import Finding
from schemas.product import Amount

_ARTICLE_DE = r"(?:d(?:ie|er|as|en|em)|ein(?:e[rnm]?)?|zwei|drei|vier|passende[rnms]?|zusätzliche[rnms]?)"
_NOUN_DE = r"(?P<name>[A-ZÄÖÜ][\wäöüß-]{3,})"
_NOUN_OF_TYPE_DE = r"(?P<name>[A-ZÄÖÜ][\wäöüß-]{2,})(?: [A-Z]{2,}(?:[ -]?\d+)?)?"
_BOX_EN = r"(?:box|pack|package|pair|order|set|carton|bag)"
#: Patterns, and before each what a text with a match of it has: a plain search, which few texts pass.
_Needed = tuple[tuple[str, ...], re.Pattern[str]]
_PATTERNS: Mapping[str, tuple[_Needed, ...]] = {
    "de": (
        (
            ("beigelegte", "beiliegende", "mitgelieferte", "beigefügte", "beigepackte"),
            re.compile(rf"\b(?:beigelegt|beiliegend|mitgeliefert|beigefügt|beigepackt)e[nrms]? {_NOUN_DE}"),
        ),
        (
            (" bei", "dabei", "Karton", "in der ", "Lieferumfang", "drin"),
            re.compile(
                rf"(?:^|(?<=[.!?:;,–] )|(?<=[.!?] ))(?i:{_ARTICLE_DE} ){{1,2}}{_NOUN_OF_TYPE_DE} "
                r"(?:liegt|liegen|ist|sind|steckt|stecken) (?:\w+ ){0,2}?"
                r"(?:bei|dabei|beigelegt|beigefügt|im Karton|in der (?:Packung|Schachtel)|im Lieferumfang|"
                r"mit drin|drin)"
                r"(?=\s*(?:[.,;!?)–]|\Z))"
            ),
        ),
    ),
    "en": (
        (
            ("every ", "each ", "with it"),
            re.compile(
                rf"\b(?:[Aa]n?|[Tt]wo|[Oo]ne) (?:[\w-]+ ){{0,3}}?(?P<name>[a-z]{{3,}}) (?:comes?|ships?|lies?|is|are) "
                rf"(?:enclosed |included |packed |supplied )?(?:(?:with|in|inside) (?:every|each) {_BOX_EN}|with it)\b"
            ),
        ),
        (
            ("very ", "ach "),
            re.compile(
                rf"\b(?:[Ee]very|[Ee]ach) {_BOX_EN} (?:comes?|ships?|arrives?) with (?:an?|one|two|the) "
                r"(?:[\w-]+ ){0,3}?(?P<name>[a-z]{3,})(?=\s*(?:[.,;!?)–]|\Z|\n))"
            ),
        ),
        (
            ("enclosed", "included", "supplied", "bundled", "accompanying"),
            re.compile(r"\bthe (?:enclosed|included|supplied|bundled|accompanying) (?:\w+ )?(?P<name>[a-z]{4,})\b"),
        ),
        (
            ("included", "enclosed", "supplied", "in the ", "part of the "),
            re.compile(
                r"\b(?:an?|two|three|four|matching|spare|extra|the) (?:[\w-]+ )?(?P<name>[a-z]{4,}) "
                r"(?:is|are|comes?|lies?|sits?|waits?) (?:also |already |even )?"
                r"(?:included|enclosed|supplied|in the (?:box|package|carton)|part of the (?:set|kit))"
                r"(?=\s*(?:[.,;:!?)–]|\Z)|\s+(?:with|as well|too|so|along)\b)"
            ),
        ),
    ),
}
#: "Bracket included": of things that a list knows alone, since puns and good moods are included, too.
_ITEMS: Mapping[str, tuple[_Needed, ...]] = {
    "de": (
        (
            ("inklusive", "inbegriffen", "mitgeliefert", "beigelegt", "dabei"),
            re.compile(
                rf"(?m:^|(?<=[.!?;,–] ))(?:[\w-]+ ){{0,3}}?{_NOUN_DE} "
                r"(?:inklusive|inbegriffen|mitgeliefert|beigelegt|dabei)(?=\s*(?:[.,;!?)–]|\Z|\n))"
            ),
        ),
        (
            ("nklusive", "NKLUSIVE", "nkl.", "NKL.", "amt ", "AMT ", "ebst ", "EBST "),
            re.compile(rf"\b(?i:inklusive|inkl\.|samt|nebst) (?:{_ARTICLE_DE} )?(?:\w+e[rnms]? )?{_NOUN_DE}"),
        ),
    ),
    "en": (
        (
            ("included", "supplied", "enclosed"),
            re.compile(
                r"(?m:^|(?<=[.!?;,–] ))(?:[\w-]+ ){0,3}?(?P<name>[A-Za-z][a-z]{3,}) (?:included|supplied|enclosed)"
                r"(?=\s*(?:[.,;!?)–]|\Z|\n))"
            ),
        ),
        (
            ("along with ",),
            re.compile(
                r"\balong with (?:an?|one|two|three|"
                r"the) (?:[\w-]+ ){0,3}?(?P<name>[a-z]{3,})(?=\s*(?:[.,;:!?)–]|\Z|\n))"
            ),
        ),
    ),
}
#: "Vier Stück sind schon dabei": what they are has been said.
_NO_NOUNS = frozenset({"stück", "stücke", "exemplare", "ones", "each", "both", "pieces", "that", "which"})
_THINGS = frozenset(
    {"packaging", "product_types", "fashion_home_parts", "sport_toys_garden", "industrial", "electronics"}
)
#: "One lamp in the pack, along with a shade": there no list has to know the shade.
_IN_THE_BOX = Caseless(r"\b(?:in the (?:box|pack|package|carton|set|kit)|comes?|ships?|arrives?|delivered)\b")
_TOGETHER_WITH = ("samt ", "nebst ", "inkl")
_WHEN = Caseless(r"\bbeim\b")
#: Words of attributes that say what comes along.
_ALONG = frozenset(
    {
        "included",
        "including",
        "incl",
        "supplied",
        "provided",
        "scope",
        "delivery",
        "package",
        "contents",
        "content",
        "accessories",
        "box",
        "set",
    }
    | {"software", "apps", "accessory", "lieferumfang", "zubehör", "inhalt", "parts", "components", "packaging", "pack"}
)

#: "Ein Pfund ist in der Packung", "neutered ones included": that names no thing; a number is judged as one.
MEASURES = frozenset({"ones", "pfund", "kilo", "liter", "gramm", "dutzend", "pound", "kilogram", "litre", "dozen"})
#: Longer prose speaks of much that lies in no box.
_LONG_PROSE = 80
#: "Baby Mode.": so short a sentence is an item of a list.
_SHORT_SENTENCE = 40
_SENTENCE_END = re.compile(r"(?<=[.!?]) +|\n|<[^>]*>")
_PUTS_IN = Caseless(
    r"inkl|incl|enthäl|enthalt|beinhalt|liefer|beilieg|beige|dabei|umfasst|besteh|zubehör|set\b|packung|"
    r"enclos|suppl|comes with|contain|bundl|accessor|package|box|\bkit\b|\bmit (?!nur|hilfe)|\bwith\b"
)
#: `memory_card: "microSDHC, 2 GB included"`
_IS_ALONG = Caseless(r"\b(?:includ|enclosed|supplied|mitgeliefert|beiliegend|inklusive|inkl\b)")
#: `headphone_jack` and `battery_rechargeable` say yes, and bring no headphones and no charger along.
_ON_BOARD = Caseless(r"\b(?:dabei|inklusive|inkl|part of the package|an bord|on board)\b")
_ARTICLES = frozenset({"packaging", "product_types"})
_OF_USE = re.compile(
    r"port|slot|socket|jack|connect|header|interface|compatib|suitable|support|required|(?:able|ible|ready)\Z",
    re.IGNORECASE,
)


def enclosed_things() -> Check:
    """Report `grounding.content_unsupported` for things in the box that no fact puts there."""

    def enclosed_things(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = subject.plain.text
        items = _ITEMS.get(subject.language, ())
        for needed, pattern in (*_PATTERNS.get(subject.language, ()), *items):
            for found in pattern.finditer(text) if any(one in text for one in needed) else ():
                start, end = found.span("name")
                is_along = found[0].startswith("along with") and _IN_THE_BOX.search(
                    text, subject.sentence_around(start)[0], found.start()
                )
                is_item = (needed, pattern) in items and not is_along
                if is_item and _THINGS.isdisjoint(kinds_of(concepts_of_word(found["name"]))):
                    continue
                if found["name"].casefold() in _NO_NOUNS:
                    continue
                if has_denial(text, *found.span()) or _is_known(subject, start, end):
                    continue
                if _is_measured_with(subject, found, start, end) or _is_on_board(subject, found[0], start, end):
                    continue
                if _WHEN.search(text, subject.sentence_around(start)[0], start):
                    # "Auch beim Wandern und Klettern dabei"
                    continue
                if found[0].endswith(" bei") and not _is_stated(subject, start, end):
                    # What lies by and stands nowhere is found without a list.
                    continue
                yield finding(
                    "grounding.content_unsupported",
                    subject,
                    f"{shown(text[start:end])} comes along in no fact",
                    span=subject.stored_span(start, end),
                )

    return enclosed_things


def _is_known(subject: Subject, start: int, end: int) -> bool:
    """Say whether a fact puts a thing into the box, or another check judges it already."""
    meanings, text = subject.fact_meanings, subject.plain.text
    words = words_of(text[start:end])
    if any(word.text.casefold() in MEASURES for word in words):
        return True
    concepts = frozenset().union(*(concepts_of_word(word.text) for word in words))
    forms = frozenset().union(*(loose_forms(word.text) for word in words))
    for mention in subject.mentions:
        if mention.start < end and start < mention.end:
            concepts |= all_concepts(mention)
            if mention.concepts and supporting_fact(mention, meanings) is None:
                return True
    if any(_is_feature(mention, meanings) for mention in subject.mentions_in(start, end)):
        return True
    return is_put_in_box(subject, forms, concepts)


def is_put_in_box(subject: Subject, forms: Set[str], concepts: Set[str]) -> bool:
    """Say whether a fact that may say what comes along has a thing, by its forms or by what it means."""
    told = (
        read_data(f"{fact.code} ; {what_lies_in(fact)} ; {_kinds_along(fact)}".replace("_", " "))
        for fact in _along(subject)
    )
    return any(not read.all_stated.isdisjoint(concepts) or not read.words.isdisjoint(forms) for read in told)


def _kinds_along(fact: Fact) -> str:
    """Return which of a thing come along: the power cable of a `cable_included` of "DisplayPort, power"."""
    thing, _, is_along = fact.code.lower().rpartition("_")
    if not thing or is_along not in _ALONG or not isinstance(fact.data, str | tuple):
        return ""
    options = fact.data.split(",") if isinstance(fact.data, str) else fact.data
    return " ; ".join(f"{option} {thing.removesuffix('s')}" for option in options)


def _is_on_board(subject: Subject, said: str, start: int, end: int) -> bool:
    """Say whether a thing that is no article is "dabei", as a feature is: "ein Fingerabdrucksensor ist dabei"."""
    if not _ON_BOARD.search(said):
        return False
    for mention in subject.mentions_in(start, end):
        fact = supporting_fact(mention, subject.fact_meanings)
        is_told = fact is not None and not fact.is_prose and not fact.is_name and not _OF_USE.search(fact.code)
        if is_told and not kinds_of(all_concepts(mention)) & _ARTICLES:
            return True
    return False


def _is_measured_with(subject: Subject, found: re.Match[str], start: int, end: int) -> bool:
    """Say whether a sentence only says how large it is with a thing: "samt Ständer 29 cm hoch", `height_with_stand`."""
    if not found[0].lower().startswith(_TOGETHER_WITH) or not subject.quantities_in(*subject.sentence_around(start)):
        return False
    concepts = frozenset().union(*(concepts_of_word(word.text) for word in words_of(subject.plain.text[start:end])))
    behind = (fact.code.lower().partition("_with_")[2] for fact in subject.facts if isinstance(fact.data, Amount))
    return any(not concepts.isdisjoint(concepts_of_word(word)) for code in behind for word in code.split("_") if word)


def _is_feature(mention: Mention, meanings: FactMeanings) -> bool:
    """Say whether what is "inclusive" is none that lies in a box, and the data state it: FreeSync, threads."""
    fact = supporting_fact(mention, meanings)
    if fact is None or fact.is_prose or fact.is_name:
        return False
    kinds = kinds_of(all_concepts(mention)) & CODE_OF_KIND.keys()
    if isinstance(fact.data, Decimal):
        return claim_code(all_concepts(mention)) not in (None, "grounding.content_unsupported")
    return (kinds <= {"brands", "electronics"} and "brands" in kinds) or (
        meanings.is_of_ingredients and kinds <= {"food", "cosmetics"}
    )


def what_lies_in(fact: Fact) -> str:
    """Return what a fact says, of long prose the sentences that may put something into the box."""
    said = data_text(fact.data)
    if len(said) <= _LONG_PROSE or isinstance(fact.data, tuple):
        return said
    sentences = _SENTENCE_END.split(said)
    return " ".join(one for one in sentences if len(one) <= _SHORT_SENTENCE or _PUTS_IN.search(one))


def _is_stated(subject: Subject, start: int, end: int) -> bool:
    meanings = subject.fact_meanings
    return any(
        meanings.of_word(word.text) or meanings.of_concepts(concepts_of_word(word.text))
        for word in words_of(subject.plain.text[start:end])
    )


def _along(subject: Subject) -> Iterator[Fact]:
    """Yield the facts that may say what comes along: also names and prose, and a plain yes."""
    for fact in subject.facts:
        is_named = fact.is_name or fact.is_prose or fact.code in NAMING
        if (
            is_named
            or (isinstance(fact.data, str) and _IS_ALONG.search(fact.data))
            or (fact.data is True and not _OF_USE.search(fact.code))
            # "Two handsets come with it": what is counted by its own name is there.
            or (isinstance(fact.data, Decimal) and "_" not in fact.code and not _OF_USE.search(fact.code))
            or not _ALONG.isdisjoint(fact.code.lower().split("_"))
        ):
            yield fact
