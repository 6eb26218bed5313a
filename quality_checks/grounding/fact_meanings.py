"""What the facts of a product mean: the concepts that they state, those that they deny, and all their words."""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from quality_checks.grounding.around import Around, around
from quality_checks.grounding.fact_reading import denials_stated, denied_groups, read_data
from quality_checks.grounding.fact_statements import is_without, statements, told_once, values_of
from quality_checks.grounding.forms import folded, loose_forms, ordered_forms, words_of
from quality_checks.grounding.inherent import Inherent, inherent_to
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word, lexicon
from schemas.facts import Fact
from schemas.product import Product
from schemas.structure import Attribute, CatalogStructure

#: Attributes that name the product.
_NAMES = frozenset({"name", "title", "brand", "model", "manufacturer", "series", "product_name"})
#: Attributes that say what a product is.
_TYPES = frozenset({"family", "categories", "category", "product_type", "type", "kind", "product_category"})


#: Attributes that say who or what the product is, and nothing that a text could deny of it.
NAMING = _NAMES | _TYPES
#: Words of attribute codes that only products have which are made of ingredients.
_OF_INGREDIENTS = frozenset(
    {"ingredient", "ingredients", "allergen", "allergens", "zutaten", "inci", "nutrition", "energy", "kcal"}
    | {"protein", "sugar", "fat", "flavor", "flavour", "vegan"}
)
_MADE_OF_INGREDIENTS = frozenset({"food", "beverage", "drink", "cosmetics", "cosmetic", "cleaning_agent", "pet_food"})
_SHORTEST_HEAD = 5
_NOT_SO = ("not_", "no_", "non_")
#: What two facts together state.
_COMPOSED = {
    "unisex": frozenset({"men", "women"}),
    # `animal: dog` and `life_stage: adult`
    "adult_dogs": frozenset({"dogs", "adults"}),
    "adult_cats": frozenset({"cats", "adults"}),
    # A printer with sockets for "Ethernet, wireless"
    "wifi": frozenset({"wireless", "ethernet"}),
    "any_concrete": frozenset({"cracked_concrete", "uncracked_concrete"}),
}


@dataclass(frozen=True)
class Denial:
    """A fact that says no: groups of readings that only together name what the product does not have."""

    groups: tuple[frozenset[str], ...]
    fact: Fact

    def denies(self, concepts: frozenset[str], around: frozenset[str]) -> bool:
        """Say whether a mention is part of what is denied, and the rest of it stands around."""
        return any(not group.isdisjoint(concepts) for group in self.groups) and all(
            not group.isdisjoint(around) for group in self.groups
        )


@dataclass(frozen=True)
class FactMeanings:
    """`stated` and `words` lead to a fact that shows them; broader concepts are stated with the narrower ones."""

    stated: dict[str, Fact]
    denied: dict[str, Fact]
    denials: tuple[Denial, ...]
    words: dict[str, Fact]
    inherent: Inherent
    names: frozenset[str]
    name_words: frozenset[str]
    plain_words: frozenset[str]
    #: the words of the attributes' codes
    plain_codes: frozenset[str]
    #: the product's types as the data name them
    own_types: frozenset[str]
    #: and all that is broader
    types: frozenset[str]
    #: each fact with its words and the concepts that it states
    said: tuple[tuple[Fact, frozenset[str], frozenset[str]], ...]
    #: the words and concepts of values and types, those of attributes left out
    valued: frozenset[str]

    @cached_property
    def is_of_ingredients(self) -> bool:
        """Say whether the product is made of ingredients, as food, drinks, cosmetics and cleaning agents are."""
        return not _OF_INGREDIENTS.isdisjoint(self.plain_codes) or not _MADE_OF_INGREDIENTS.isdisjoint(self.types)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of claim that the product's own values state."""
        known = lexicon().kinds
        values = (concept for concept, fact in self.stated.items() if not fact.is_prose and not fact.is_name)
        return frozenset(kind for concept in values for kind in known.get(concept, ()))

    def is_inherent(self, words: Iterable[str], concepts: Iterable[str]) -> bool:
        """Say whether every product of this type has what is named."""
        return not self.inherent.concepts.isdisjoint(concepts) or all(
            not self.inherent.words.isdisjoint(loose_forms(word)) for word in words
        )

    @cached_property
    def around(self) -> Around:
        """What stands around a product of this type in scenes."""
        return around(self.types)

    def denied_by(self, concepts: frozenset[str], around: frozenset[str]) -> Fact | None:
        """Return a fact that denies one of these concepts, alone or together with others of the sentence."""
        if not self._in_denials.isdisjoint(concepts):
            for denial in self.denials:
                if denial.denies(concepts, around):
                    return denial.fact
        if self.denied.keys().isdisjoint(concepts):
            return None
        return next((self.denied[concept] for concept in sorted(concepts) if concept in self.denied), None)

    @cached_property
    def _in_denials(self) -> frozenset[str]:
        return frozenset().union(*(group for denial in self.denials for group in denial.groups))

    def opposite_of(self, concepts: Iterable[str]) -> Fact | None:
        """Return a fact that states what one of these concepts says is not so: `not_waterproof`."""
        for concept in sorted(concept for concept in concepts if concept.startswith(_NOT_SO)):
            prefix, _, base = concept.partition("_")
            if prefix in ("not", "no", "non") and base in self.stated:
                return self.stated[base]
        return None

    def of_word(self, word: str) -> Fact | None:
        """Return a fact that has this word, in any inflection."""
        if self.words.keys().isdisjoint(loose_forms(word)):
            return None
        return next(self.words[form] for form in ordered_forms(word) if form in self.words)

    def of_phrase(self, words: Collection[str]) -> Fact | None:
        """Return a fact that has all these words, or states what they mean: no other lends one of them."""
        readings = [(loose_forms(word), concepts_of_word(word)) for word in words]
        return next(
            (
                fact
                for fact, known, stated in self.said
                if all(not known.isdisjoint(forms) or not stated.isdisjoint(concepts) for forms, concepts in readings)
            ),
            None,
        )

    def is_only_attribute(self, word: str) -> bool:
        """Say whether only attributes have a word, whose values tell what there is of it: `battery_charging`."""
        forms, concepts = loose_forms(word), concepts_of_word(word)
        if not (self.valued.isdisjoint(forms) and self.valued.isdisjoint(concepts)):
            return False
        return any(
            isinstance(fact.data, str | tuple) and not (known.isdisjoint(forms) and stated.isdisjoint(concepts))
            for fact, known, stated in self.said
        )

    def of_head(self, word: str) -> Fact | None:
        """Return a fact with a compound of this noun: Antirotationsrippen are Rippen."""
        if len(word) < _SHORTEST_HEAD or not word[0].isupper():
            return None
        head = folded(word)
        if f"{head}\n" not in self._word_list:
            return None
        meant = concepts_of_word(word)
        return next(
            (
                fact
                for written, fact in self.words.items()
                if len(written) > len(head) + 2 and written.endswith(head) and not _is_another(written, meant)
            ),
            None,
        )

    @cached_property
    def _word_list(self) -> str:
        """All words, one a line: most heads stand at the end of none of them."""
        return "\n".join((*self.words, ""))

    def of_concepts(self, concepts: Collection[str]) -> Fact | None:
        """Return a fact that states one of these concepts."""
        if self.stated.keys().isdisjoint(concepts):
            return None
        return self.stated[min(concept for concept in concepts if concept in self.stated)]


def fact_meanings(facts: Iterable[Fact], product: Product, structure: CatalogStructure, locale: str) -> FactMeanings:
    """Return what facts mean, for a text in this locale."""
    facts = tuple(facts)
    # Of facts that say the same, prose is the last to be shown: it cannot be denied.
    in_order = (*_kinds_of(product, structure, locale), *sorted(facts, key=lambda fact: fact.is_prose))
    gathered = _gather([(fact, _told_by(fact, locale)) for fact in in_order])
    for whole, parts in _COMPOSED.items():
        if parts <= gathered.stated.keys():
            gathered.stated.setdefault(whole, gathered.stated[min(parts)])
    naming = [fact.data for fact in facts if (fact.is_name or fact.code in _NAMES) and isinstance(fact.data, str)]
    written = [word.text for name in naming for word in words_of(name.replace("_", " ")) if len(word.text) > 1]
    return FactMeanings(
        stated=gathered.stated,
        denied=gathered.denied,
        denials=tuple(gathered.denials),
        words=gathered.words,
        inherent=inherent_to(gathered.types),
        names=frozenset(form for word in written for form in loose_forms(word)),
        name_words=frozenset(map(folded, written)),
        plain_words=frozenset(gathered.plain_words),
        plain_codes=frozenset(part for fact in facts for part in fact.code.lower().split("_")),
        own_types=frozenset(gathered.types),
        types=lexicon().with_broader(gathered.types),
        said=tuple((fact, frozenset(words), frozenset(stated)) for fact, words, stated in gathered.said.values()),
        valued=frozenset(gathered.valued),
    )


@lru_cache(maxsize=4096)
def _is_another(compound: str, meant: frozenset[str]) -> bool:
    """Say whether a list knows a compound as something that is no kind of its last part: Kunstleder is no Leder."""
    known = concepts_of_form(compound)
    return bool(known and meant) and lexicon().with_broader(known).isdisjoint(meant)


@dataclass(slots=True)
class _Told:
    """What one fact tells, whichever product has it; `says_yes` where it has anything that is not denied."""

    valued: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    denials: list[tuple[frozenset[str], ...]] = field(default_factory=list)
    stated: set[str] = field(default_factory=set)
    stated_by_denials: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    denied: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    says_yes: bool = False


@dataclass(slots=True)
class _Gathered:
    """What was read of the facts; the first fact that shows something is its evidence."""

    stated: dict[str, Fact] = field(default_factory=dict)
    denied: dict[str, Fact] = field(default_factory=dict)
    denials: list[Denial] = field(default_factory=list)
    words: dict[str, Fact] = field(default_factory=dict)
    plain_words: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    said: dict[str, tuple[Fact, set[str], set[str]]] = field(default_factory=dict)
    valued: set[str] = field(default_factory=set)


def _gather(told_by_facts: Sequence[tuple[Fact, _Told]]) -> _Gathered:
    gathered = _Gathered()
    for fact, told in told_by_facts:
        gathered.valued |= told.valued
        gathered.plain_words |= told.written
        gathered.types |= told.types
        if told.denials:
            gathered.denials += [Denial(groups, fact) for groups in told.denials]
        if told.says_yes:
            _, words, stated = gathered.said.setdefault(fact.code, (fact, set(), set()))
            words |= told.words
            stated |= told.stated
    # Backwards, so that the first fact has the last word.
    for fact, told in reversed(told_by_facts):
        _point(gathered.stated, told.stated, fact)
        _point(gathered.stated, told.stated_by_denials, fact)
        _point(gathered.words, told.words, fact)
        _point(gathered.denied, told.denied, fact)
    return gathered


@told_once
def _told_by(fact: Fact, locale: str) -> _Told:
    told = _Told()
    for text in values_of(fact, locale) if not fact.is_prose else ():
        read = read_data(text)
        told.valued |= read.words | read.all_stated
    is_type = fact.is_name or fact.code in _TYPES
    for text, is_denied in statements(fact, locale):
        read = read_data(text)
        told.written |= read.written
        if is_denied:
            if not is_without(fact.code):
                told.stated_by_denials |= denials_stated(text)
            told.denials += denied_groups(text)
            continue
        told.says_yes = True
        told.words |= read.words
        told.stated |= read.all_stated
        told.denied = told.denied.union(*read.denied)
        if is_type:
            kinds = lexicon().kinds
            own = (concept for concepts in read.stated for concept in concepts)
            told.types.update(concept for concept in own if "product_types" in kinds.get(concept, ()))
    return told


def _point(to: dict[str, Fact], names: Set[str], fact: Fact) -> None:
    """Let these names lead to a fact."""
    if names:
        to.update(dict.fromkeys(names, fact))


def _kinds_of(product: Product, structure: CatalogStructure, locale: str) -> Iterator[Fact]:
    """Yield family and categories as facts: what a product is may be said."""
    if product.family:
        family = structure.family(product.family)
        label = family.label(locale) if family else product.family
        yield Fact(Attribute("family"), f"{product.family} ; {label}".replace("_", " "))
    for category in product.categories:
        yield Fact(Attribute("categories"), category.replace("_", " "))
