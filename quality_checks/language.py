"""Language: the text is in the language of its locale, and so is every sentence, list item and clause of it.

What is written in another script shows by its letters, all else by words.

Three steps. Stretches without any small word of the text's own language, but with small words of another, are looked at
on their own; so a foreign clause shows inside a sentence. German and English are told apart by all of their words, with
the lists that the other checks read. Sentences that neither gives away go to py3langid: it knows 97 languages, and
restricted to those that a shop may mix up it is right on 99 % of sentences in 70 µs. Its table (5 MB) is read at the
first text, not at import.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.foreign_clauses import foreign_clauses, suspects
from quality_checks.function_words import FUNCTION_WORDS, LOAN_PHRASES, telling_words
from quality_checks.language_table import identifier
from quality_checks.memo import Memo
from quality_checks.record import Record
from quality_checks.vocabulary import OTHER, OWN, UNKNOWN, tells
from schemas.finding import Finding

#: Languages that suppliers' texts come in, beside those of the catalogue's locales.
_NEIGHBOURS = ("de", "en", "es", "fr", "it", "nl", "pl")
#: Fewer letters than this, without names, and nobody can tell; such texts and sentences are not flagged. On 26,000
#: sentences of a real catalogue these two limits flagged 24, of which 20 were in a foreign language.
_FEWEST_LETTERS = 20
#: A stretch with a foreign small word in it needs fewer.
_FEWEST_LETTERS_OF_STRETCH = 12
_FEWEST_WORDS = 4
_SURE = 0.85
#: That its words are in no list tells as much as a few letters more.
_SURE_OF_THIRD = 0.8
_SURE_OF_CLAUSE = 0.95
#: What a word is: a small one of another language or the own one, one that the own list has, prose that none has.
_TELLING, _SMALL, _AT_HOME, _UNKNOWN = 1, 2, 3, 4
_FEWEST_UNKNOWN = 2
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PARTS = re.compile(r"[^\W_]+")
#: Words in quotation marks are a title, a motto or a print on the product.
_QUOTED = re.compile(r"[„“\"»«][^„“”\"»«\n]{2,80}[“”\"«»]")
_LOANS = re.compile("|".join(re.escape(phrase).replace(r"\ ", "[ -]") for phrase in LOAN_PHRASES), re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+\.(?:com|de|at|ch|org|net|eu)\b\S*|\S+\s?[\[(]at[\])]|\w+\(\)",
    re.IGNORECASE,
)
#: Letters that no language with small words here is written in; single ones are signs (Ω, α-Liponsäure).
_OTHER_SCRIPT = r"\u0370-\u03ff\u0400-\u1cff\u1f00-\u1fff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff"
_IN_OTHER_SCRIPT = re.compile(rf"[{_OTHER_SCRIPT}]{{2,}}(?:[\W\d]*[{_OTHER_SCRIPT}]+)*")
#: Facts up to this length are names and values; longer ones are prose, whose words say something about a language.
_LONGEST_NAME = 60


_Words = list[re.Match[str]]


def text_language() -> Check:
    """Report `language.wrong` (the text), `language.mixed` (stretches of it) or `language.unchecked`."""

    def text_language(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        own = subject.proposal.language.replace("-", "_").partition("_")[0].lower()
        # What has small words here is known; the table is read for a text that they do not tell enough of.
        if own not in FUNCTION_WORDS and own not in identifier(_languages(subject, own)).labels:
            message = f"no check knows the language {shown(own)}, so nobody looked at words"
            yield finding("language.unchecked", subject, message)
            return
        if own in FUNCTION_WORDS:
            yield from _in_other_script(subject)
        judge = _Judge(own, subject)
        foreign = judge.foreign(subject.plain.text)
        closer = suspects(subject)
        if foreign or closer.other or closer.unknown:
            # Only now: names, quoted words and loans are no mix, but to look for them costs more than all the rest.
            plain = _without_names(subject)
            found = judge.foreign(plain) if foreign else []
            found += [(*span, language) for span in closer.unknown if (language := judge.third(plain, *span))]
            foreign = _joined([*found, *foreign_clauses(subject, closer.other, judge.names, plain)])
        # Names tell nothing, and a short text may have hardly another word in its own language.
        is_most = 2 * sum(end - start for start, end, _ in foreign) > len(subject.plain.text)
        letters = [judge.letters(_words(subject.plain.text, *span)) for span in subject.sentences] if is_most else []
        whole = " ".join(letters)
        if len(whole) >= _FEWEST_LETTERS and (language := judge.sure_of(whole)):
            message = f"the text reads as {language}"
            yield finding("language.wrong", subject, message, expected=subject.proposal.language)
            return
        for start, end, language in foreign:
            yield finding(
                "language.mixed",
                subject,
                f"{shown(subject.plain.text[start:end])} reads as {language}",
                span=subject.stored_span(start, end),
                expected=subject.proposal.language,
            )

    return text_language


def _joined(places: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return stretches in their order, one for those that overlap."""
    joined: list[tuple[int, int, str]] = []
    for start, end, language in sorted(places):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]), joined[-1][2])
        else:
            joined.append((start, end, language))
    return joined


def _in_other_script(subject: Subject) -> Iterator[Finding]:
    """Yield what no reader of the language can read, nor any list of its words; a name in the facts is left alone."""
    text = subject.plain.text
    for found in _IN_OTHER_SCRIPT.finditer(text) if not text.isascii() else ():
        if not any(found[0] in own for own in subject.own_texts):
            yield finding(
                "language.mixed",
                subject,
                f"{shown(found[0])} is written in other letters than the language",
                span=subject.stored_span(*found.span()),
                expected=subject.proposal.language,
            )


@dataclass(frozen=True)
class _Judge:
    """Tells languages apart for one text; `own` is its language."""

    own: str
    subject: Subject

    @cached_property
    def identify(self) -> Any:
        """What tells languages apart by letters, for the words that small words do not tell apart."""
        return identifier(_languages(self.subject, self.own))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that say nothing about the language; most texts are judged without them."""
        return self.subject.record.once(_names)

    def foreign(self, text: str) -> list[tuple[int, int, str]]:
        """Return start, end and language of what is foreign; a text of short pieces is looked at as a whole."""
        small, pieces, longest = FUNCTION_WORDS.get(self.own, frozenset()), [], 0
        found: list[tuple[int, int, str]] = []
        telling, spans = _telling(self.own), self.subject.sentences
        marks = _marks(self.own)
        for span in spans:
            # Most sentences have words of their own language and no small ones of another: a look at each word tells.
            marked = [marks[word.text] for word in self.subject.words_in(*span)]
            if _TELLING not in marked and (
                _SMALL in marked or (_AT_HOME in marked and marked.count(_UNKNOWN) < _FEWEST_UNKNOWN)
            ):
                longest = _FEWEST_LETTERS
                continue
            present = set(_WORD.findall(text[slice(*span)].lower()))
            if not small.isdisjoint(present) and telling.keys().isdisjoint(present):
                longest = _FEWEST_LETTERS
                continue
            words = _words(text, *span)
            pieces.append(words)
            # "Sie hält dich an kalten Tagen warm": a small word that both languages have parts nothing.
            told = {language for word in present for language in telling.get(word, ())}
            is_shared = any(self._is_all(words, small, language) for language in told)
            stretches = [words] if is_shared else _stretches(words, small)
            is_whole = len(stretches) == 1 and len(stretches[0]) == len(words)
            places = [place for stretch in stretches if (place := self._stretch(stretch))]
            if places and self._is_all(words, small, places[0][2]):
                is_whole = True
            if is_whole and not places:
                letters = self.letters(words)
                longest = max(longest, len(letters))
                if len(letters) >= _FEWEST_LETTERS and (language := self.sure_of(letters)):
                    places = [(*span, language)]
            elif not is_whole:
                longest = _FEWEST_LETTERS
            found += [(*span, places[0][2])] if is_whole and places else places
        if not found and longest < _FEWEST_LETTERS:
            whole = " ".join(map(self.letters, pieces))
            if len(whole) >= _FEWEST_LETTERS and (language := self.sure_of(whole)):
                found = [(spans[0][0], spans[-1][1], language)]
        return found

    def _is_all(self, words: _Words, small: frozenset[str], language: str) -> bool:
        """Say whether every small word of the own language in a sentence is one of the foreign language too."""
        foreign = FUNCTION_WORDS.get(language, frozenset())
        return all(word[0].lower() in foreign for word in words if word[0].lower() in small)

    def sure_of(self, letters: str) -> str | None:
        """Return the foreign language that letters are in, None where they are not or nobody can tell."""
        language, sureness = self.identify.classify(letters)
        return str(language) if language != self.own and sureness >= _SURE else None

    def third(self, text: str, start: int, end: int) -> str | None:
        """Return the language of a sentence or clause whose words are at home in no language with a list of words."""
        letters = self.letters(_words(text, start, end))
        language, sureness = self.identify.classify(letters)
        limit = _SURE_OF_THIRD if (start, end) in self.subject.sentences else _SURE_OF_CLAUSE
        return str(language) if language != self.own and sureness >= limit and " " in letters else None

    def letters(self, words: _Words) -> str:
        """Return the words that say something about the language."""
        return " ".join(word[0] for word in words if len(word[0]) > 1 and word[0].casefold() not in self.names)

    def _stretch(self, stretch: _Words) -> tuple[int, int, str] | None:
        """Return start, end and language of a stretch that small words and the rest of its words show as foreign."""
        telling = _telling(self.own)
        told = [language for word in stretch for language in telling.get(word[0].lower(), ())]
        if not told or len(stretch) < _FEWEST_WORDS:
            return None
        content = [word[0] for word in stretch if word[0].casefold() not in self.names]
        letters = " ".join(content)
        is_prose = sum(word[0].islower() for word in content) >= 2
        if not is_prose or len(content) < _FEWEST_WORDS - 1 or len(letters) < _FEWEST_LETTERS_OF_STRETCH:
            return None
        language, sureness = self.identify.classify(letters)
        if language != self.own and (sureness >= _SURE or told.count(language) >= 2):
            return stretch[0].start(), stretch[-1].end(), str(language)
        return None


def _stretches(words: _Words, small: frozenset[str]) -> list[_Words]:
    """Return the longest runs of words without a small word of the text's own language."""
    runs: list[_Words] = [[]]
    for word in words:
        if word[0].lower() not in small:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


@lru_cache(maxsize=64)
def _telling(own: str) -> dict[str, tuple[str, ...]]:
    """Return the small words of other languages, with the languages that have them."""
    found: dict[str, tuple[str, ...]] = {}
    for language in FUNCTION_WORDS:
        if language != own:
            for word in sorted(telling_words(language, own)):
                found[word] = (*found.get(word, ()), language)
    return found


@lru_cache(maxsize=64)
def _marks(own: str) -> Memo[int]:
    """Return what each written word tells at a glance, for sentences that need no closer look."""
    small, telling = FUNCTION_WORDS.get(own, frozenset()), _telling(own)

    def mark(word: str) -> int:
        lower = word.lower()
        if lower in telling:
            return _TELLING
        if lower in small or own not in OTHER:
            return _SMALL if lower in small else 0
        return {OWN: _AT_HOME, UNKNOWN: _UNKNOWN if word.islower() and len(word) > 1 else 0}.get(tells(own)[word], 0)

    return Memo(mark)


def _words(text: str, start: int, end: int) -> _Words:
    return list(_WORD.finditer(text, start, end))


def _languages(subject: Subject, own: str) -> tuple[str, ...]:
    of_catalog = {locale.partition("_")[0].lower() for locale in subject.structure.locales}
    return tuple(sorted({own, *of_catalog, *_NEIGHBOURS}))


def _names(record: Record) -> frozenset[str]:
    """Return the words of names, values and labels: the PIM's own words say nothing about the text's language."""
    texts = [text for text in record.own_texts if len(text) <= _LONGEST_NAME]
    for fact in record.facts:
        texts.append(fact.attribute.label(record.language))
        options = fact.data if isinstance(fact.data, tuple) else (fact.data,)
        texts += [
            fact.attribute.option_label(option, record.language)
            for option in options
            if isinstance(option, str) and len(option) <= _LONGEST_NAME
        ]
    return frozenset(word.casefold() for text in texts for word in _PARTS.findall(text))


def _without_names(subject: Subject) -> str:
    """Return the visible text without names of several words, quoted words, addresses and loan phrases."""
    text = subject.plain.text
    for name in subject.own_texts:
        if " " in name and len(name) <= _LONGEST_NAME and name in text:
            text = text.replace(name, " " * len(name))
    for pattern in (_QUOTED, _ADDRESS, _LOANS):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text
