"""Comparisons that are with no other product: with a measure, with people, or of two numbers that the data have."""

from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from schemas.facts import Fact, data_text
from schemas.product import Amount

#: "None is thicker than a centimeter", "keiner ist dicker als zehn Millimeter": a bound, which the numbers are held to.
_THAN = Caseless(r"(?:\w+er\b|more|less|fewer|mehr|weniger)?\s*(?:than|als)\s")
#: "Than a centimeter": one of a unit is no quantity that is read as such.
_ONE_UNIT = Caseless(
    r"(?:an?|one|half an?|eine?n?|einen halben|eine halbe) (?:\w*(?:meters?|metres?|meter|gramm|gram|liter|litre)|"
    r"inch|foot|"
    r"yard|kilo|pound|ounce|hour|minute|second|zoll|pfund|unze|stunde|minute|sekunde|handbreit|finger|fingerbreit)\b"
)
_NEAR = 28
#: "Longer than most people stay awake"
_PEOPLE = Caseless(
    r" ?(?:than |als )?(?:most |many |some |die meisten |viele |manche |so manche[rs]? )?(?:people|of us|folks|"
    r"humans|movies?|films?|"
    r"commutes?|flights?|playlists?|albums?|weekends?|meetings?|working days?|days?|nights?|conversations?|menschen|"
    r"leute|"
    r"filme|spielfilme|arbeitstage|tage|nächte|playlists|wochenenden|schreibtische|hosentaschen|desks|pockets|"
    r"attention "
    r"spans?|marathons?|wetter\w*|nachbarn|neighbou?rs|kollegen|colleagues)\b"
)
#: "Acht Kerne, doppelt so viele Threads": how many times one number is the other.
_TIMES = Caseless(
    r"(?:(doppelt|zweimal|twice)|(dreimal|three times|dreifach)|(viermal|four times|vierfach)|(halb|half))\b"
)
_SO_MANY = Caseless(
    r"\b(?:so viel\w*|so groß\w*|so lang\w*|so hoch\w*|so breit\w*|so schnell\w*|as (?:many|much|long|high|wide|"
    r"fast|tall|big))\b"
)
_NOTHING_MORE = Caseless(r"\w*\s*(?:[.,;:!?)–—]|\Z|\n)")
#: "Twice as many threads as before" compares with another product.
_THAN_WHAT = Caseless(r" (?:as|wie|than|als)\b")
_FACTORS = (Decimal(2), Decimal(3), Decimal(4), Decimal("0.5"))
_AROUND = 90
_HUNDRED = ("100 %", "100%", "100 percent", "100 prozent", "hundred percent", "hundertprozentig")
_WHOLLY = Caseless(r"hundertprozentig\w*|zu hundert prozent|one hundred percent|hundred percent")


def compares_no_products(subject: Subject, start: int, end: int) -> bool:
    """Say whether a grade or comparison at a place is with a measure, with people, or between the product's numbers."""
    text = subject.plain.text
    if _PEOPLE.match(text, end) or _PEOPLE.match(text, max(start, text.rfind(" ", start, end))):
        return True
    if _is_bound(subject, start, end):
        return True
    if _WHOLLY.fullmatch(text, start, end):
        return _is_wholly(subject, end)
    return _is_multiple(subject, start, end)


def _is_bound(subject: Subject, start: int, end: int) -> bool:
    """Say whether what is compared with is an amount: "none is thicker than a centimeter"."""
    text = subject.plain.text
    than = _THAN.search(text, start, min(len(text), end + _NEAR))
    if than is None or than.end() < end:
        return False
    if _ONE_UNIT.match(text, than.end()):
        return True
    return any(
        one.units and one.start - than.end() <= 1 for one in subject.quantities_in(than.end() - 1, than.end() + _NEAR)
    )


def _is_wholly(subject: Subject, end: int) -> bool:
    """Say whether the data say of the next word that it is so wholly: "hundertprozentig rein" of "100% pure"."""
    following = subject.words_in(end, end + _NEAR)
    if not following:
        return False
    word = following[0].text
    for fact in subject.facts:
        said = data_text(fact.data).replace("_", " ")
        if any(one in said.casefold() for one in _HUNDRED):
            read = read_data(said)
            if not (read.words.isdisjoint(loose_forms(word)) and read.all_stated.isdisjoint(concepts_of_word(word))):
                return True
    return False


def _is_multiple(subject: Subject, start: int, end: int) -> bool:
    """Say whether the data have two numbers of which one is so many times the other, and the text tells the first."""
    text = subject.plain.text
    times = _TIMES.match(text, start, end)
    if times is None or not _SO_MANY.search(text, start, end + 1):
        return False
    factor = next(factor for factor, one in zip(_FACTORS, times.groups(), strict=True) if one)
    before = subject.quantities_in(max(0, start - _AROUND), start)
    told = {amount for one in before for amount in one.amounts}
    amounts = [(fact, number) for fact in subject.facts if (number := _number(fact)) is not None]
    return any(
        other == number * factor and _unit(fact) == _unit(of_it) and _is_named(subject, of_it, end)
        for fact, number in amounts
        if number in told
        for of_it, other in amounts
    )


def _is_named(subject: Subject, fact: Fact, end: int) -> bool:
    """Say whether what stands behind "twice as many" is what a fact counts, or nothing: "1080p with twice as many"."""
    text = subject.plain.text
    if _NOTHING_MORE.match(text, end):
        return True
    following = subject.words_in(end, end + _NEAR)
    if not following:
        return True
    stated = subject.fact_meanings.of_word(following[0].text)
    return stated is not None and stated.code == fact.code and not _THAN_WHAT.match(text, following[0].end)


def _number(fact: Fact) -> Decimal | None:
    if isinstance(fact.data, Amount):
        return Decimal(fact.data.amount)
    return fact.data if isinstance(fact.data, Decimal) else None


def _unit(fact: Fact) -> str:
    return fact.data.unit if isinstance(fact.data, Amount) else ""
