"""Puts claims into sentences: an opening, what the product is and has, its measures, and the rest by its label."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from enrichers.rendering import join
from enrichers.slots import DraftSentence, Part
from enrichers.template_claims import Claim, Kind
from enrichers.template_grammar import Grammar
from enrichers.template_tables import phrases
from enrichers.template_topic import Topic

#: A sentence names as many measures at most: "Die Länge beträgt …, die Breite … und die Höhe …."
_MEASURES_A_SENTENCE = 3
PREDICATES = (Kind.MATERIAL, Kind.ADJECTIVE, Kind.PERSONS, Kind.COUNTED, Kind.WEIGHT)
_IN_OPENING = (Kind.BRAND, Kind.COLOR, Kind.AUDIENCE, Kind.SIZE)
_TITLE_DIMENSIONS = frozenset({"Volume", "Power", "LuminousFlux"})


@dataclass(frozen=True, slots=True)
class _Predicate:
    """What is said of the subject: "wiegt ⟦weight⟧". A single one can be joined with another by "und"."""

    words: str
    codes: tuple[str, ...]
    is_single: bool


@dataclass(frozen=True)
class Composer:
    """Writes about one topic in one language."""

    topic: Topic
    grammar: Grammar
    locale: str

    def flowing(self, claims: Sequence[Claim]) -> tuple[Part, ...]:
        """Return one paragraph that says all claims in sentences."""
        opening, used = self._opening(claims)
        rest = [claim for claim in claims if claim.code not in used]
        sentences = [*opening, *self._predicates(rest, opening)]
        if not sentences and rest:
            sentences = self._heading(".")
        sentences += [*self._measures(rest), *self._features(rest), *self._labelled(rest)]
        return (Part(tuple(sentences)),)

    def listed(self, claims: Sequence[Claim]) -> tuple[Part, ...]:
        """Return a paragraph and a list of what has a label; flowing text where the list would be too short."""
        opening, used = self._opening(claims)
        rest = [claim for claim in claims if claim.code not in used]
        items = [self._item(claim) for claim in rest if claim.kind not in PREDICATES]
        if len(items) < 2:
            return self.flowing(claims)
        sentences = [*opening, *self._predicates(rest, opening)] or self._heading(":")
        return Part(tuple(sentences)), Part(tuple(items), is_list=True)

    def title(self, claims: Sequence[Claim]) -> tuple[Part, ...]:
        """Return one line: "Nordwind – Jacke von Fjellform, Schwarz, 450 g"."""
        kinds = {claim.kind: claim for claim in claims}
        head, codes = self._title_head(kinds.get(Kind.BRAND))
        fitting = sorted(filter(self._fits_a_title, claims), key=lambda claim: claim.kind)
        stated = [self._title_part(claim) for claim in fitting]
        codes += [claim.code for claim in fitting]
        name = f"⟦{self.topic.name_code}⟧" if self.topic.name_code else ""
        line = " – ".join(filter(None, (name, ", ".join([*head, *stated]) or self.topic.category)))
        rests_on = (*self._name_codes(), *codes)
        return (Part((DraftSentence(line, rests_on),)),) if rests_on else ()

    @property
    def least_opening(self) -> int:
        """The fewest characters that name and noun take."""
        topic = self.topic
        has_noun = topic.noun is not None and not topic.is_noun_in_name
        return len(topic.name) + (len(topic.noun.definite) + len(" .") if topic.noun and has_noun else 0)

    def least(self, claim: Claim, *, is_list: bool) -> int:
        """Return the fewest characters that saying a claim takes, in a sentence or as an item of a list."""
        if is_list and claim.kind not in (*PREDICATES, *_IN_OPENING):
            return claim.chars + len("<li></li>")
        if claim.kind in (Kind.LABEL, Kind.DATE, Kind.MEASURE):
            return claim.chars + 2
        return len(claim.rendered) + _least_around(claim.kind, self.grammar.phrases.language)

    def name_alone(self) -> tuple[Part, ...]:
        """Return the name and nothing else."""
        return (Part((DraftSentence(f"⟦{self.topic.name_code}⟧", self._name_codes()),)),)

    def _opening(self, claims: Sequence[Claim]) -> tuple[list[DraftSentence], set[str]]:
        """Return the first sentence, and the codes that are done with: said in it, or said by the name itself."""
        topic, found = self.topic, {claim.kind: claim for claim in claims}
        done = self._codes_in_name(claims)
        if topic.name_code is None:
            return [], done
        has_noun = topic.noun is not None and not topic.is_noun_in_name
        brand = found.get(Kind.BRAND)
        brand = None if brand is None or brand.code in done else brand
        traits = [found[kind] for kind in (Kind.COLOR, Kind.SIZE) if kind in found and found[kind].code not in done]
        audience = found.get(Kind.AUDIENCE) if has_noun else None
        named = [
            *(["noun"] if has_noun else []), *(["brand"] if brand else []), *(["traits"] if traits else []),
        ]  # fmt: skip
        if not named:
            return [], done
        key = "_".join(named)
        patterns = self.grammar.phrases.patterns("noun_brand_only" if key == "noun_brand" else key)
        if audience:
            patterns = [pattern for pattern in patterns if "{a}" in pattern]
        template = self.topic.pick(key, patterns).format(
            name=f"⟦{topic.name_code}⟧",
            brand=brand.words if brand else "",
            traits=self._traits(traits),
            a=f"{topic.noun.indefinite}{self._audience(audience)}" if topic.noun else "",
            the=topic.noun.definite if topic.noun else "",
        )
        said = [claim.code for claim in (audience, brand, *traits) if claim]
        noun_codes = topic.noun_codes if has_noun else ()
        return [DraftSentence(template, (topic.name_code, *noun_codes, *said))], done | {*said, *noun_codes}

    def _codes_in_name(self, claims: Iterable[Claim]) -> set[str]:
        topic = self.topic
        in_names = (Kind.BRAND, Kind.COLOR)
        done = {claim.code for claim in claims if claim.kind in in_names and topic.is_in_name(claim.rendered)}
        if topic.noun and topic.is_in_name(topic.noun.bare):
            done |= set(topic.noun_codes)
        return done

    def _traits(self, traits: Sequence[Claim]) -> str:
        words = self.grammar.phrases.tables["traits"]
        named = [words[_trait_key(claim)].format(value=claim.words) for claim in traits]
        return f" {words['joint'].join(named)}" if named else ""

    def _audience(self, audience: Claim | None) -> str:
        pattern = self.grammar.phrases.word("traits", "audience")
        return f" {pattern.format(value=audience.words)}" if audience else ""

    def _heading(self, end: str) -> list[DraftSentence]:
        """Return a first sentence for a product of which nothing else is said in sentences; `end` closes it."""
        topic = self.topic
        if topic.name_code is None:
            return []
        key = "category" if topic.category and not topic.noun else "overview"
        template = topic.pick(key, self.grammar.phrases.patterns(key))
        text = template.format(name=f"⟦{topic.name_code}⟧", category=topic.category)
        return [DraftSentence(f"{text}{'.' if key == 'category' else end}", (topic.name_code,))]

    def _predicates(self, claims: Sequence[Claim], opening: Sequence[DraftSentence]) -> list[DraftSentence]:
        """Return sentences whose subject is the product, two short predicates to a sentence."""
        by_kind: dict[Kind, list[Claim]] = {}
        for claim in claims:
            by_kind.setdefault(claim.kind, []).append(claim)
        predicates = [self._predicate(kind, by_kind[kind]) for kind in PREDICATES if kind in by_kind]
        noun = self.topic.noun or self.grammar.product
        sentences: list[DraftSentence] = []
        is_pronoun = self._starts_with_pronoun(opening)
        while predicates:
            first = predicates.pop(0)
            words, codes = first.words, first.codes
            if first.is_single and predicates and predicates[0].is_single:
                second = predicates.pop(0)
                words, codes = join((words, _without_verb(second.words, words)), self.locale), (*codes, *second.codes)
            if not sentences and not opening and self.topic.name_code:
                sentences.append(DraftSentence(f"⟦{self.topic.name_code}⟧ {words}.", (self.topic.name_code, *codes)))
                continue
            sentences.append(DraftSentence(f"{noun.pronoun if is_pronoun else noun.definite} {words}.", codes))
            is_pronoun = not is_pronoun
        return sentences

    def _starts_with_pronoun(self, opening: Sequence[DraftSentence]) -> bool:
        """Say whether a pronoun may follow the opening: only a noun in it has a gender."""
        return bool(opening) and self.topic.noun is not None and not self.topic.is_noun_in_name

    def _predicate(self, kind: Kind, found: Sequence[Claim]) -> _Predicate:
        key = {Kind.ADJECTIVE: "adjectives"}.get(kind, kind.name.lower())
        pattern = self.topic.pick(key, self.grammar.phrases.patterns(key))
        value = join([claim.words for claim in found], self.locale)
        codes = tuple(claim.code for claim in found)
        return _Predicate(pattern.format(value=value), codes, len(found) == 1 and found[0].is_single)

    def _measures(self, claims: Sequence[Claim]) -> list[DraftSentence]:
        alike: list[Claim] = []
        alone: list[Claim] = []
        for claim in claims:
            if claim.kind is Kind.MEASURE and claim.measure:
                special = claim.measure.is_plural or claim.dimension == "Temperature"
                (alone if special else alike).append(claim)
        return [self._measure_sentence(group) for group in (*_balanced(alike), *([claim] for claim in alone))]

    def _measure_sentence(self, group: Sequence[Claim]) -> DraftSentence:
        first = group[0]
        is_plural = first.measure is not None and first.measure.is_plural
        key = "verb_plural" if is_plural else "verb_temperature" if first.dimension == "Temperature" else "verb"
        verb = self.grammar.phrases.word("measures", key)
        said = [f"{claim.measure.phrase} {claim.words}" for claim in group[1:] if claim.measure]
        opening = f"{first.measure.phrase if first.measure else first.label} {verb} {first.words}"
        text = join([opening, *said], self.locale)
        return DraftSentence(f"{text[:1].upper()}{text[1:]}.", tuple(claim.code for claim in group))

    def _features(self, claims: Sequence[Claim]) -> list[DraftSentence]:
        found = [claim for claim in claims if claim.kind is Kind.FEATURE]
        if not found:
            return []
        value = join([claim.words for claim in found], self.locale)
        return [DraftSentence(f"{found[0].label}: {value}.", tuple(claim.code for claim in found))]

    def _labelled(self, claims: Sequence[Claim]) -> list[DraftSentence]:
        in_sentences = {*PREDICATES, Kind.MEASURE, Kind.FEATURE}
        found = sorted((claim for claim in claims if claim.kind not in in_sentences), key=lambda claim: claim.kind)
        return [DraftSentence(f"{self._with_label(claim)}.", (claim.code,)) for claim in found]

    def _item(self, claim: Claim) -> DraftSentence:
        if claim.kind is Kind.FEATURE:
            return DraftSentence(claim.words[:1].upper() + claim.words[1:], (claim.code,))
        return DraftSentence(self._with_label(claim), (claim.code,))

    def _with_label(self, claim: Claim) -> str:
        """Return "Farbe: Schwarz", "Einsatztemperatur ab -10 °C", and an option that holds the label by itself."""
        is_said = claim.kind is Kind.LABEL and claim.rendered.casefold().endswith(f" {claim.label.casefold()}")
        if is_said and not claim.rendered[0].isdigit():
            return claim.stated
        is_open = claim.label.rpartition(" ")[2] in self.grammar.phrases.words("words", "open_ends")
        return f"{claim.label}{'' if is_open else ':'} {claim.stated}"

    def _name_codes(self) -> tuple[str, ...]:
        return (self.topic.name_code,) if self.topic.name_code else ()

    def _title_head(self, brand: Claim | None) -> tuple[list[str], list[str]]:
        noun = self.topic.noun if self.topic.noun and not self.topic.is_noun_in_name else None
        brand = None if brand is None or self.topic.is_in_name(brand.rendered) else brand
        if noun and brand:
            pattern = self.grammar.phrases.word("words", "title_brand")
            return [pattern.format(noun=noun.bare, brand=brand.words)], [*self.topic.noun_codes, brand.code]
        if noun:
            return [noun.bare], [*self.topic.noun_codes]
        return ([brand.words], [brand.code]) if brand else ([], [])

    def _fits_a_title(self, claim: Claim) -> bool:
        if self.topic.is_in_name(claim.rendered):
            return False
        kinds = (Kind.COLOR, Kind.SIZE, Kind.MATERIAL, Kind.PERSONS, Kind.ADJECTIVE, Kind.WEIGHT)
        return claim.kind in kinds or (claim.kind is Kind.MEASURE and claim.dimension in _TITLE_DIMENSIONS)

    def _title_part(self, claim: Claim) -> str:
        if claim.kind is Kind.SIZE:
            return self.grammar.phrases.word("words", "title_size").format(value=claim.stated)
        return claim.words if claim.kind in (Kind.PERSONS, Kind.ADJECTIVE) else claim.stated


@lru_cache(maxsize=64)
def _least_around(kind: Kind, language: str) -> int:
    """Return how many characters a sentence has around a value at least, by the shortest phrase of the tables."""
    tables = phrases(language).tables
    if kind in (Kind.MATERIAL, Kind.WEIGHT, Kind.PERSONS):
        return min(len(pattern.format(value="")) for pattern in tables["patterns"][kind.name.lower()]) + len(" und ")
    if kind in (Kind.COLOR, Kind.SIZE):
        return len(tables["traits"][kind.name.lower()].format(value="")) + 1
    return len(", ")


def _without_verb(second: str, first: str) -> str:
    """Leave out a verb that the first predicate has too: "ist freistehend und für 2 Personen ausgelegt"."""
    verb, _, rest = second.partition(" ")
    return rest if first.startswith(f"{verb} ") else second


def _trait_key(claim: Claim) -> str:
    one = "color" if claim.kind is Kind.COLOR else "size"
    return one if claim.is_single else f"{one}s"


def _balanced(claims: list[Claim]) -> list[list[Claim]]:
    """Return groups of as equal a size as can be: four measures make two sentences of two."""
    count = -(-len(claims) // _MEASURES_A_SENTENCE)
    size = -(-len(claims) // count) if count else 1
    return [claims[start : start + size] for start in range(0, len(claims), size)]
