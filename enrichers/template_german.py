"""German: gender and forms from the tables, compounds by their last part, adjectives only where they are known."""

import re

from enrichers.template_grammar import Measure, Noun, is_predicate, joins_several, property_label, without_count_prefix
from enrichers.template_tables import Phrases, longest_ending

#: Gender -> indefinite article, definite article, pronoun, ending of an adjective after the indefinite article.
_FORMS = {"m": ("ein", "Der", "Er", "er"), "f": ("eine", "Die", "Sie", "e"), "n": ("ein", "Das", "Es", "es")}
_ENDINGS = ("e", "er", "es", "en")
#: What a hyphen may join with a noun: an abbreviation, or a word that does not end like an adjective.
_NAME_PART = re.compile(r"[A-ZÄÖÜ0-9][\w./-]*(?<!e)(?<!e[nrms])")


class German:
    """The German grammar."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        tables = phrases.tables
        self._plurals = {plural: (one, sex) for sex, rows in tables["nouns"].items() for plural, one in rows.items()}
        self._singulars = {one.lower(): (one, sex) for one, sex in self._plurals.values()}
        self._heads = {head: sex for sex in "mfn" for head in tables["heads"][sex]}
        self._stems = frozenset(phrases.words("adjectives", "stems"))
        self._neutral = frozenset(phrases.words("words", "neutral"))

    @property
    def phrases(self) -> Phrases:
        """The tables behind it."""
        return self._phrases

    @property
    def product(self) -> Noun:
        """ "Das Produkt"."""
        noun = self._phrases.word("words", "product")
        return _noun("", noun, self._phrases.word("words", "product_gender"), "", head=noun)

    @property
    def persons(self) -> tuple[str, str]:
        """Singular and plural of the people that a product is made for."""
        return self._phrases.word("persons", "one"), self._phrases.word("persons", "many")

    def family_noun(self, label: str) -> Noun | None:
        """Return what a family's product is: "Digitale Kameras" -> "eine digitale Kamera"."""
        return None if joins_several(label, self._phrases) else self._noun_in(label.split(), self._plurals)

    def kind_noun(self, label: str) -> Noun | None:
        """Return what a product is: "Kuppelzelt" -> "ein Kuppelzelt", "Kocher mit Schlauch" -> "ein Kocher …"."""
        words = label.split()
        if joins_several(label, self._phrases) or not label.replace("-", "").replace(" ", "").isalpha():
            return None
        after = ""
        if len(words) > 2 and words[1] in self._phrases.words("words", "prepositions"):
            words, after = words[:1], " " + " ".join(words[1:])
        return self._noun_in(words, self._singulars, after) if len(words) == 1 else None

    def measure(self, label: str) -> Measure | None:
        """Return how a sentence names a measure: "Maximale Last" -> "die maximale Last"."""
        *before, last = label.split() or [""]
        word = last.lower()
        if not before and word in self._phrases.words("heads", "plural"):
            return Measure(f"die {last}", is_plural=True)
        head = longest_ending(word, self._heads)
        if head is None or not last[:1].isupper():
            return None
        stems = [self._stem(adjective) for adjective in before]
        if None in stems:
            return None
        article = _FORMS[self._heads[head]][1].lower()
        return Measure(" ".join([article, *(f"{stem}e" for stem in stems), last]))

    def counted(self, label: str) -> tuple[str, str] | None:
        """Return singular and plural of what is counted; compounds are taken whole, not by their last part."""
        bare = without_count_prefix(label, self._phrases)
        one = self._phrases.tables["counted"].get(bare.lower())
        return (one, bare[:1].upper() + bare[1:]) if one else None

    def predicate(self, label: str) -> str | None:
        """Return "Wasserdicht" as "wasserdicht", "Trinksystem-kompatibel" as "Trinksystem-kompatibel"."""
        words = property_label(label, self._phrases).split()
        if not words or (len(words) > 1 and words[0] not in ("für", "nicht")):
            return None
        if not is_predicate(words[-1].lower(), self._phrases):
            return None
        # A noun before the hyphen, or an abbreviation, keeps its capital.
        first = words[0] if "-" in words[0] or words[0][1:2].isupper() else words[0].lower()
        return " ".join([first, *words[1:]])

    def materials(self, labels: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return materials after "besteht aus": single nouns only, since adjectives would be inflected."""
        known = self._phrases.words("materials", "words")
        fitting = all(
            " " not in label and label[:1].isupper() and longest_ending(label.lower(), known) for label in labels
        )
        return labels if fitting else None

    def color(self, label: str) -> str:
        """Return the colour as it is; German writes it with a capital."""
        return label

    def audience(self, label: str) -> str | None:
        """Return "Damen" and its like."""
        return label if label in self._phrases.words("words", "audiences") else None

    def speaks(self, label: str) -> bool:
        """Say whether a word that is also the English label is German, by its last part."""
        last = label.rpartition(" ")[2]
        word = last.lower()
        return (
            last in self._neutral
            or word in self._phrases.tables["counted"]
            or word in self._phrases.words("heads", "plural")
            or (last[:1].isupper() and longest_ending(word, self._heads) is not None)
            or is_predicate(word, self._phrases)
        )

    def _noun_in(self, words: list[str], table: dict[str, tuple[str, str]], after: str = "") -> Noun | None:
        ending = longest_ending(words[-1].lower(), table) if words else None
        if ending is None:
            return None
        one, gender = table[ending]
        stem = words[-1][: len(words[-1]) - len(ending)]
        if len(stem) == 1:
            return None
        noun = one if not stem else stem + (one if stem.endswith("-") else one[0].lower() + one[1:])
        adjectives = [self._stem(word) for word in words[:-1]]
        if None not in adjectives:
            inflected = "".join(f"{adjective}{_FORMS[gender][3]} " for adjective in adjectives)
            return _noun(inflected, noun, gender, after, head=one)
        if all(_NAME_PART.fullmatch(word) for word in words[:-1]):
            return _noun("", "-".join([*words[:-1], noun]), gender, after, head=one)
        return None

    def _stem(self, adjective: str) -> str | None:
        word = adjective.lower()
        for ending in _ENDINGS:
            if word.endswith(ending) and word.removesuffix(ending) in self._stems:
                return word.removesuffix(ending)
        return None


def _noun(adjectives: str, noun: str, gender: str, after: str, head: str) -> Noun:
    indefinite, definite, pronoun, _ = _FORMS[gender]
    bare = adjectives[:1].upper() + adjectives[1:] + noun
    return Noun(f"{indefinite} {adjectives}{noun}{after}", f"{definite} {noun}", pronoun, bare, head.lower())
