"""English: singulars from the tables, articles by sound, labels small within a sentence."""

import re

from enrichers.template_grammar import Measure, Noun, is_predicate, joins_several, property_label, without_count_prefix
from enrichers.template_tables import Phrases

_PLAIN_WORD = re.compile(r"[A-Z][a-z]+(?:-[A-Za-z]?[a-z]+)*")
_PAIR = "pair of "


class English:
    """The English grammar."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._plurals: dict[str, str] = phrases.tables["nouns"]
        self._singulars = {one: one for one in self._plurals.values() if not one.startswith(_PAIR)}
        self._proper = frozenset(phrases.words("words", "proper"))
        self._singular_heads = frozenset(phrases.words("heads", "singular"))
        self._plural_heads = frozenset(phrases.words("heads", "plural"))
        self._materials = frozenset(phrases.words("materials", "words"))
        self._colors = frozenset(phrases.words("words", "colors"))

    @property
    def phrases(self) -> Phrases:
        """The tables behind it."""
        return self._phrases

    @property
    def product(self) -> Noun:
        """ "The product"."""
        return self._noun(self._phrases.word("words", "product"), "", "")

    @property
    def persons(self) -> tuple[str, str]:
        """Singular and plural of the people that a product is made for."""
        return self._phrases.word("persons", "one"), self._phrases.word("persons", "many")

    def family_noun(self, label: str) -> Noun | None:
        """Return what a family's product is: "PC Monitors" -> "a PC monitor"."""
        return None if joins_several(label, self._phrases) else self._noun_in(label.split(), self._plurals, "")

    def kind_noun(self, label: str) -> Noun | None:
        """Return what a product is: "Dome tent" -> "a dome tent"."""
        words = label.split()
        if joins_several(label, self._phrases) or not label.replace("-", "").replace(" ", "").isalpha():
            return None
        places = [at for at, word in enumerate(words) if word in self._phrases.words("words", "prepositions")]
        after = " " + " ".join(words[places[0] :]) if places else ""
        return self._noun_in(words[: places[0]] if places else words, self._singulars, after)

    def measure(self, label: str) -> Measure | None:
        """Return how a sentence names a measure: "Display diagonal" -> "the display diagonal"."""
        words = self._small(label).split()
        if not words or not all(word.replace("-", "").isalpha() for word in words):
            return None
        last = words[-1].casefold()
        if last not in self._singular_heads | self._plural_heads:
            return None
        return Measure(f"the {' '.join(words)}", is_plural=last in self._plural_heads)

    def counted(self, label: str) -> tuple[str, str] | None:
        """Return singular and plural of what is counted."""
        bare = without_count_prefix(label, self._phrases).casefold()
        one = self._phrases.tables["counted"].get(bare)
        return (one, bare) if one else None

    def predicate(self, label: str) -> str | None:
        """Return "Waterproof" as "waterproof", "PFC-free" as it is."""
        bare = self._small(property_label(label, self._phrases))
        last = bare.split()[-1] if bare else ""
        part = re.split(r"[ -]", last)[-1].casefold()
        is_known = is_predicate(last.casefold(), self._phrases) or part in self._phrases.words(
            "adjectives", "predicates"
        )
        return bare if is_known and len(bare.split()) <= 2 else None

    def materials(self, labels: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return materials after "is made of", small where the tables know every word of them."""
        small = tuple(self._known_small(label, self._materials) for label in labels)
        return tuple(label for label in small if label is not None) if None not in small else None

    def color(self, label: str) -> str:
        """Return a colour, small where the tables know it: a colour may be a brand's own name."""
        return self._known_small(label, self._colors) or label

    def audience(self, label: str) -> str | None:
        """Return "women" and its like."""
        return label.casefold() if label.casefold() in self._phrases.words("words", "audiences") else None

    def speaks(self, label: str) -> bool:
        """Say that a label of the English locale is English."""
        return bool(label)

    def _known_small(self, label: str, known: frozenset[str]) -> str | None:
        words = label.split()
        if not words or any(part.casefold() not in known for word in words for part in word.split("-")):
            return None
        return self._small(label)

    def _small(self, label: str) -> str:
        return " ".join(
            word if word in self._proper or not _PLAIN_WORD.fullmatch(word) else word.lower() for word in label.split()
        )

    def _noun_in(self, words: list[str], table: dict[str, str], after: str) -> Noun | None:
        if not words or (one := table.get(words[-1].casefold())) is None:
            return None
        before = "".join(f"{self._small(word)} " for word in words[:-1])
        if one.startswith(_PAIR):
            return self._noun(_PAIR + before + one.removeprefix(_PAIR), after, one.removeprefix(_PAIR))
        return self._noun(before + one, after, one)

    def _noun(self, noun: str, after: str, head: str) -> Noun:
        definite = self._phrases.word("words", "product") if noun.startswith(_PAIR) else noun
        bare = noun.removeprefix(_PAIR)
        return Noun(
            f"{self._article(noun)} {noun}{after}", f"The {definite}", "It", bare[:1].upper() + bare[1:], head or noun
        )

    def _article(self, noun: str) -> str:
        first = re.split(r"[ -]", noun)[0]
        if len(first) > 1 and first.isupper():
            return "an" if first[0] in self._phrases.word("words", "an_letters") else "a"
        word = first.casefold()
        if word.startswith(self._phrases.words("words", "a_before")):
            return "a"
        return "an" if word[0] in "aeiou" or word.startswith(self._phrases.words("words", "an_before")) else "a"
