"""What a text puts in the box: what comes along with the product, and what the data keep out of it."""

import re
from functools import lru_cache

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.fact_meanings import NAMING
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.other_side import is_brought_by_reader, is_denied_apart
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.scene_words import (
    ARTICLES,
    COMES_ALONG,
    COMES_WITH,
    INCLUSION,
    LEADS_UP,
    NOT_BEFORE,
    PARTS,
    REACH,
    WITH_IT,
)
from quality_checks.grounding.support import claims_among, kinds_of
from schemas.facts import Fact, data_text

#: Attributes whose no says that something does not come along, not that the product does without it.
ONLY_ALONG = ("_included", "_supplied", "_provided")
#: "The power supply is part of the delivery": said of the thing itself, with nothing in between.
_IS_ALONG = Caseless(
    r"(?: (?:aus|of|von|made of|in) [\w-]+| (?:für|for|mit|with) [\w-]+(?: [\w-]+)?)?(?: (?:is|are|comes?|ist|"
    r"sind|gehört|gehören|liegt|liegen|wird|werden|also|auch|gleich|schon|bereits|already))* "
    r"(?:part of the (?:delivery|package|set)|included|in the box|mitgeliefert|bei|zum Lieferumfang)(?=[.,;!)]|\Z|\n)"
)
#: "Der mitgelieferte Toner reicht für 5.000 Seiten"
_ALONG_BEFORE = Caseless(
    r"\b(?:(?:mitgeliefert|beiliegend|beigelegt|beigefügt|inkludiert|beigepackt)e[nmrs]?|"
    r"(?:the|an?) (?:included|supplied|bundled|enclosed)) (?:[\w-]+ )?\Z|"
    # "Im Karton liegt bereits ein Objektiv"
    r"\b(?:im (?:karton|paket|lieferumfang)|in der (?:box|packung)) (?:liegt|steckt|ist|befindet sich|findet sich) "
    r"(?:bereits |auch |schon |gleich |außerdem )?(?:eine?|d(?:er|ie|as)) (?:[\w-]+ )?\Z|"
    r"\b(?:in|inside) the (?:box|package) (?:is|you(?:['’]ll| will)? (?:also )?(?:find|get)|"
    r"there is) (?:also )?an? (?:[\w-]+ )?\Z"
)
_LONGEST_BEFORE = 60
#: "A cable comes with the card"
_THE_THING = re.compile(r" (?:the|this|your|dem|der|den|diesem|dieser) ([\w-]+)(?=[.,;:!?]|\Z|\n| (?:and|und)\b)")
#: "Bolted on at two points, so keep your tools handy"; "No power supply is included, so choose one that suits your
#: build", "you will want a graphics card".
_YOURS = Caseless(
    r"\b(?:so|then) (?:please |just )?(?:choose|plan|pick|let|bring|add|get|select|check) [^.;!?\n]*\Z|"
    r"\b(?:also|daher|deshalb|und) (?:bitte )?(?:wähle?n?|plane?n?|nimm|lass|hol|achte?|denke?) [^.;!?\n]*\Z|"
    r"\b(?:you(?:['’]ll| will)|du wirst|sie werden|du brauchst|sie brauchen) (?:want|need|noch)? ?[^.;!?\n]*\Z|"
    r"\b(?:keep|grab|bring|use|take|need|pack|halte?|nimm|hol|brauch\w*) (?:your|deine?[nmrs]?|ihre?[nmrs]?) \Z"
)
#: "Zum Set gehören ein Bettbezug ..., beide mit Reißverschluss, sowie ein passendes Laken": however long the list is.
_LISTS_ON = Caseless(
    r"\b(?:sowie|nebst|as well as|along with) "
    r"(?:(?:an?|the|one|ein(?:e[nmrs]?)?|d(?:er|ie|as|en)|\w+e[nmrs]?) ){1,2}\Z"
)
#: "The flash records 720p", "a snapshot function saves the best grimaces": these are verbs there, and no articles.
_VERB = re.compile(
    r"(?:records|saves|prints|plays|covers|charges|handles|files|stamps|guides) "
    r"(?:\d|(?:the|an?|your|its|in|at|every)\b)"
)
#: "A hood that comes with it shades the panel": what comes along stands before.
_OF_THAT = Caseless(r"\b(?:that|which) \Z")
#: "Four plugs feed graphics cards, surges are caught, and a cable comes with it": these do not come along.
_NEW_CLAUSE = Caseless(
    r",[^,;:]+ (?:is|are|has|have|can|ist|sind|hat|haben|kann|können|wird|werden)\b[^,;:]*,? (?:and|und) "
)
_SO = Caseless(r", (?:so|damit|sodass|so dass|denn)\b")
#: What is called by a name of its own behind the word.
_SOFTWARE = frozenset({"software", "app", "apps", "programm", "program", "suite", "tool", "tools"})
#: Words of attributes that say what comes along.
_IN_BOX = frozenset(
    {"content", "contents", "included", "accessories", "accessory", "lieferumfang", "inclusions", "box"}
)


def _is_yours(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a thing is the reader's own, or no thing at all."""
    if _YOURS.search(text, max(span[0], mention.start - REACH), mention.start) or _VERB.match(text, mention.start):
        return True
    return is_brought_by_reader(text, mention, span)


def is_article_in_box(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether an article that the data do not have is said to come with the product."""
    if ARTICLES.isdisjoint(kinds_of(mention.concepts)) or subject.fact_meanings.of_concepts(mention.concepts):
        return False
    text = subject.plain.text
    if _is_yours(text, mention, span):
        return False
    along, behind = list(COMES_ALONG.finditer(text, *span)), COMES_WITH.finditer(text, *span)
    along = [
        found
        for found in along
        if not NOT_BEFORE.search(text, span[0], found.start())
        and not is_denied_apart(text, mention, span, found.span())
    ]
    if any(
        mention.end <= found.start() <= mention.end + REACH and not PARTS.search(text, mention.end, found.start())
        for found in along
    ):
        return True
    lists_on = _LISTS_ON.search(text, span[0], mention.start) is not None
    return any(
        found.end() <= mention.start and (lists_on or mention.start <= found.end() + REACH)
        for found in (*along, *behind)
        if not _OF_THAT.search(text, span[0], found.start())
    )


@lru_cache(maxsize=1024)
def counts_up_content(text: str, span: tuple[int, int]) -> bool:
    """Say whether a sentence says what comes with the product."""
    return bool(INCLUSION.search(text, *span))


def comes_along(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a sentence says that what is mentioned comes with the product.

    Before "comes with" stands what the rest comes with: "For the print head: this filament comes with 1 kg".
    """
    text = subject.plain.text
    if _is_yours(text, mention, span):
        return False
    for found in INCLUSION.finditer(text, *span):
        start, end = found.span()
        is_part = mention.start <= start and end <= mention.end and end - start < mention.end - mention.start
        # "The pouch that comes with it": what comes along stands before.
        if NOT_BEFORE.search(text, span[0], start) or (mention.end <= start and ";" in text[mention.end : start]):
            continue
        if end <= mention.start and (_OF_THAT.search(text, span[0], start) or _SO.search(text, end, mention.start)):
            # "A shoe bag is included, so your sneakers and your shirts travel in peace"
            continue
        if mention.end <= start and _NEW_CLAUSE.search(text, mention.end, start):
            continue
        if " nicht " in found[0] or is_denied_apart(text, mention, span, (start, end)):
            # "Ein Controller liegt nicht bei"
            continue
        leads_up = LEADS_UP.fullmatch(found[0]) and not _is_with_product(subject, end)
        if end <= mention.start or is_part or (mention.end <= start and not leads_up):
            return True
    return False


def _is_with_product(subject: Subject, end: int) -> bool:
    """Say whether "with" leads up to the product, or to a word for it: "A cable comes with the card"."""
    text = subject.plain.text
    if WITH_IT.match(text, end):
        return True
    found = _THE_THING.match(text, end)
    if found is None:
        return False
    meanings, concepts = subject.fact_meanings, concepts_of_word(found[1])
    fact = meanings.of_word(found[1])
    return not meanings.types.isdisjoint(concepts) or (fact is not None and fact.code in NAMING)


def is_kept_out_of_box(subject: Subject, mention: Mention, span: tuple[int, int], denying: Fact) -> bool:
    """Say whether a fact keeps out of the box what a text puts in, whatever else the data say of such things.

    "The power supply is part of the delivery", of a case with a `power_supply_shroud`.
    """
    if denying.is_prose or not denying.code.endswith(ONLY_ALONG):
        return False
    text, (start, end) = subject.plain.text, span
    is_along = _IS_ALONG.match(text, mention.end, end) or _ALONG_BEFORE.search(
        text, max(start, mention.start - _LONGEST_BEFORE), mention.start
    )
    if not is_along or text[start:end].rstrip().endswith("?"):
        return False
    # "No power supply included", "Ohne Netzteil geliefert": the clause says no already.
    return not has_denial(text, max(start, text.rfind(";", start, mention.start) + 1), mention.end)


def is_named_along(subject: Subject, mention: Mention) -> bool:
    """Say whether the name of what the data put in the box stands right behind: "die Software My Image Garden"."""
    if mention.words[-1].casefold() not in _SOFTWARE:
        return False
    place = subject.word_from(mention.end)
    if place + 1 >= len(subject.words) or not subject.words[place + 1].text[0].isupper():
        return False
    end = subject.words[place + 1].end
    if not subject.words[place].text[0].isupper() or subject.plain.text[mention.end : mention.end + 1] != " ":
        return False
    name = subject.plain.text[subject.words[place].start : end].casefold()
    return any(
        not _IN_BOX.isdisjoint(fact.code.lower().split("_")) and name in data_text(fact.data).casefold()
        for fact in subject.facts
    )


def is_described(subject: Subject, mention: Mention) -> bool:
    """Say whether the word before what the product has anyway is of the data: "comes with fully modular cabling"."""
    if not subject.fact_meanings.is_inherent(mention.words, claims_among(all_concepts(mention))):
        return False
    place = subject.word_from(mention.start)
    before = subject.words[place - 1] if place else None
    if before is None or mention.start - before.end != 1:
        return False
    fact = subject.fact_meanings.of_word(before.text)
    return fact is not None and not fact.is_prose and not fact.is_name
