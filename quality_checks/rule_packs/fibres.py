"""Fibre compositions (Regulation (EU) 1007/2011): percentages that add up, and "pure" only where there is one fibre."""

import re
from collections.abc import Sequence
from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.grounding.forms import loose_forms, words_of
from quality_checks.rule_packs.support import fact_text

_FIBRES_DE = (
    "Baumwolle Wolle Schurwolle Merinowolle Lammwolle Alpaka Kaschmir Mohair Seide Leinen Flachs Hanf Jute Ramie Kapok "
    "Viskose Viscose Modal Lyocell Cupro Acetat Triacetat Polyester Polyamid Nylon Polyacryl Acryl Elasthan Elastan "
    "Polypropylen Polyurethan Polyethylen Aramid Modacryl Elastomultiester Metallfaser Bambus Daunen Tencel Lycra"
)
_FIBRES_EN = (
    "cotton wool merino lambswool alpaca cashmere mohair silk linen flax hemp viscose rayon modal lyocell cupro "
    "acetate triacetate polyester polyamide nylon "
    "acrylic elastane spandex polypropylene polyurethane elastomultiester down"
)
_NAMES = "|".join(sorted((*_FIBRES_DE.split(), *_FIBRES_EN.split()), key=len, reverse=True))
_SHARE = re.compile(
    rf"(\d{{1,3}}(?:[.,]\d+)?)\s?(?:%|Prozent|percent|per cent)\s+(?:\w+[\s-]){{0,2}}?(\w*?(?:{_NAMES}))\b",
    re.IGNORECASE,
)
#: "wool, 53 percent": as a table of the data has it.
_BEHIND = re.compile(
    rf"\b(\w*?(?:{_NAMES}))\b[,:]?\s+(?P<share>\d{{1,3}}(?:[.,]\d+)?)\s?(?:%|Prozent|percent|per cent)", re.IGNORECASE
)
#: "je 1 % Baumwolle und Viskose", "1% each of cotton and viscose"
_EACH = re.compile(r"\b(?:je|jeweils) \Z", re.IGNORECASE)
_BEFORE = 10
_AND_MORE = re.compile(rf"(?:,| und| and) (?:\w*?(?:{_NAMES}))\b", re.IGNORECASE)
_WHOLE = Decimal(100)


def shares_in(text: str) -> tuple[re.Match[str], ...]:
    """Return the shares of fibres that a text lists, such as "75 % Viskose"; group 1 is the number, 2 the fibre."""
    return tuple(_SHARE.finditer(text))


def wrong_sum(subject: Subject, start: int, end: int) -> str | None:
    """Say why the shares in a span's sentence do not add up, or None; a product of parts has several sums of 100.

    It is told once a sentence, at the first share. Less than 100 is no mistake where a fact lists each of the shares:
    a text may name a part of them.
    """
    first, last = next((span for span in subject.sentences if span[0] <= start < span[1]), (start, end))
    listed = shares_in(subject.plain.text[first:last])
    if len(listed) < 2 or first + listed[0].start() != start:
        return None
    shares = [share for one in listed for share in _each(subject.plain.text[first:last], one)]
    if _adds_up(shares):
        return None
    total = sum(shares)
    if total < _WHOLE and any(set(shares) <= _shares_of(fact_text(fact, subject)) for fact in subject.facts):
        return None
    return f"{' + '.join(f'{share:g}' for share in shares)} = {total:g} %"


def _shares_of(text: str) -> set[Decimal]:
    behind = {Decimal(one["share"].replace(",", ".")) for one in _BEHIND.finditer(text)}
    return behind | {_number(one) for one in shares_in(text)}


def _each(text: str, share: re.Match[str]) -> list[Decimal]:
    """Return a share once for each fibre that has it."""
    fibres = 1
    if " each " in share[0] or _EACH.search(text, max(0, share.start() - _BEFORE), share.start()):
        at = share.end()
        while more := _AND_MORE.match(text, at):
            fibres, at = fibres + 1, more.end()
    return [_number(share)] * fibres


def _number(share: re.Match[str]) -> Decimal:
    return Decimal(share[1].replace(",", "."))


def _adds_up(shares: Sequence[Decimal]) -> bool:
    total = Decimal(0)
    for share in shares:
        total = share if total == _WHOLE else total + share
    return total == _WHOLE


def mixed_fibres(subject: Subject, start: int, end: int) -> str | None:
    """Say which fact shows that the product is of several fibres, or None where the text names a part that is of one.

    "Bottom in 100% cotton": composition_bottom has one share.
    """
    sentence = next((span for span in subject.sentences if span[0] <= start < span[1]), (start, end))
    forms = {form for word in words_of(subject.plain.text[slice(*sentence)]) for form in loose_forms(word.text)}
    for fact in subject.facts:
        shares = [_number(one) for one in shares_in(fact_text(fact, subject))]
        part = fact.code.rpartition("_")[2]
        if shares == [_WHOLE] and "_" in fact.code and not forms.isdisjoint(loose_forms(part)):
            return None
    for fact in subject.facts:
        shares = [_number(one) for one in shares_in(fact_text(fact, subject))]
        if len(shares) > 1 and _WHOLE not in shares and _adds_up(shares):
            return f"{fact.code} lists {len(shares)} fibres"
    return None
