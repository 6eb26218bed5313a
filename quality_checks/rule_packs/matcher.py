"""Finds the rules that a text meets: cheap triggers first, then only the phrases that can be there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from quality_checks.caseless import Caseless
from quality_checks.rule_packs.phrases import Phrase, phrase
from quality_checks.rule_packs.records import Pack, Rule

#: "not", up to one word before a match; "without" and "no" right before it.
_DENIED = Caseless(
    r"\b(?:(?:nicht|kein\w*|niemals|not|never|isn['’]t|aren['’]t)(?!\s+(?:nur|bloß|allein|only|just|"
    r"merely)\b)(?:\s+\w+)?"
    r"|ohne|without|no|non"
    # "Neither sterile nor sold as a medical device", "nicht als Medizinprodukt zugelassen"
    r"|(?:nor|not|nicht|\bweder\b.*\bnoch)(?! (?:nur|only|bloß|just|merely|allein)\b)(?: \w+)? (?:as|"
    r"als)(?: an?)?)[\s-]*\Z"
)
#: "Ein Medizinprodukt ist sie nicht.", "NFC fehlt."
_DENIED_BEHIND = Caseless(
    r"(?:\s+\w+){0,3}\s+(?:nicht|not|fehlt)(?=[.,;!?]|\Z"
    r"| (?:zugelassen|eingestuft|zertifiziert|ausgewiesen|deklariert|verkauft|gedacht)\b)"
)
#: "Wer kein Gluten verträgt", "halb so viele Ballaststoffe"
_BORNE = Caseless(r"\s+(?:verträgt|vertragen|mag|mögen|isst|trinkt|tolerates?|eats?)\b")
_OF_PEOPLE = Caseless(r"\b(?:wer|alle, die|menschen, die|who|who cannot) \Z")
_AS_MANY = Caseless(r"\b(?:(?:halb|doppelt|dreimal|genau|half|twice) (?:so|as)|ebenso|genauso) \Z")
_BEFORE = 40


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that a stretch of a text meets; `start` and `end` are offsets in that text."""

    pack: Pack
    rule: Rule
    start: int
    end: int


class Index:
    """The phrases of some packs in one language, by their triggers. Regular expressions are made when first needed."""

    def __init__(self, packs: Iterable[Pack], language: str) -> None:
        """Sort the phrases of all rules by what a text must hold for them."""
        self._language = language
        self._by_trigger: dict[str, list[tuple[Pack, Rule, Phrase]]] = {}
        for pack in packs:
            for rule in pack.rules:
                for written in rule.find.of(language):
                    found = phrase(written, language)
                    for trigger in found.triggers:
                        self._by_trigger.setdefault(trigger, []).append((pack, rule, found))
        self._triggers = tuple(self._by_trigger)
        self._search = AhoCorasick(self._triggers)

    def matches(self, text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[Match]:
        """Yield the matches in a text; of overlapping ones of one rule the longest."""
        low = text.casefold()
        spans: dict[str, list[Match]] = {}
        hits = self._search.find_matches_as_indexes(low, overlapping=True)
        for place in sorted({place for place, _, _ in hits}):
            for pack, rule, found in self._by_trigger[self._triggers[place]]:
                if not found.may_stand_in(low):
                    continue
                spans.setdefault(f"{pack.id}/{rule.id}", []).extend(
                    Match(pack, rule, *one.span()) for one in found.regex.finditer(text)
                )
        for matches in spans.values():
            for match in _apart(matches):
                if not self._is_left(match, text, sentences):
                    yield match

    def _is_left(self, match: Match, text: str, sentences: Sequence[tuple[int, int]]) -> bool:
        rule = match.rule
        before = (text, max(0, match.start - _BEFORE), match.start)
        if _AS_MANY.search(*before) or (_OF_PEOPLE.search(*before) and _BORNE.match(text, match.end)):
            return True
        if not rule.even_negated and (
            _DENIED.search(text, max(0, match.start - _BEFORE), match.start) or _DENIED_BEHIND.match(text, match.end)
        ):
            return True
        if any(
            one.start() < match.end and one.end() > match.start
            for one in _found(rule.spare.of(self._language), self._language, text)
        ):
            return True
        start, end = next((span for span in sentences if span[0] <= match.start < span[1]), (0, len(text)))
        sentence = text[start:end]
        wanted = rule.only_with.of(self._language)
        if wanted and not any(_found(wanted, self._language, sentence)):
            return True
        return any(_found(rule.unless.of(self._language), self._language, sentence))


def _found(written: Iterable[str], language: str, text: str) -> Iterator[re.Match[str]]:
    low = text.casefold()
    for one in (phrase(words, language) for words in written):
        if one.may_stand_in(low):
            yield from one.regex.finditer(text)


def _apart(matches: Iterable[Match]) -> Iterator[Match]:
    done = 0
    for match in sorted(matches, key=lambda one: (one.start, -one.end)):
        if match.start >= done:
            done = match.end
            yield match
