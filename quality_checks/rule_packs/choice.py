"""Which packs concern a product (those that the config names, else those that its kind asks for), and slips in that."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from quality_checks.base import Subject
from quality_checks.rule_packs.loader import Shelf, shelf
from quality_checks.rule_packs.phrases import phrase
from quality_checks.rule_packs.records import Applies, Pack
from schemas.config import ChecksConfig
from schemas.errors import ConfigError
from schemas.product import Product
from schemas.structure import CatalogStructure
from schemas.suggestion import did_you_mean

#: Attributes that say what a product is.
_TYPES = ("product_type", "type", "kind", "category", "categories", "product_category", "produktart", "warengruppe")


@dataclass(frozen=True)
class Kind:
    """What says which law concerns a product: words of family, categories and type, and its attributes' codes."""

    words: str
    attributes: str

    @property
    def is_unknown(self) -> bool:
        """Say whether nothing tells what the product is; then every pack concerns it."""
        return not self.words.strip()


@dataclass(frozen=True)
class Choice:
    """Packs that a text is held against, and for each that should be but cannot, why."""

    packs: tuple[str, ...]
    broken: tuple[tuple[str, str], ...]


def chooser(config: ChecksConfig, on_shelf: Shelf) -> Callable[[Subject], Choice]:
    """Return what chooses packs for a subject; products of one kind are decided on once."""
    fitting = lru_cache(maxsize=4096)(lambda kind: tuple(one.id for one in on_shelf.packs.values() if fits(one, kind)))

    def choose(subject: Subject) -> Choice:
        named = named_packs(config, subject.product)
        if named is None:
            return Choice(fitting(kind_of(subject.product, subject.structure)), tuple(on_shelf.broken.items()))
        missing = {one: on_shelf.broken.get(one, "no pack has this id") for one in named if one not in on_shelf.packs}
        return Choice(tuple(one for one in named if one in on_shelf.packs), tuple(missing.items()))

    return choose


def named_packs(config: ChecksConfig, product: Product) -> tuple[str, ...] | None:
    """Return the packs that the config names for a product: its family's, else its categories', else those for all."""
    if product.family in config.packs_of_families:
        return config.packs_of_families[product.family]
    of_categories = [config.packs_of_categories[one] for one in product.categories if one in config.packs_of_categories]
    if of_categories:
        return tuple(dict.fromkeys(pack_id for packs in of_categories for pack_id in packs))
    return config.packs


def kind_of(product: Product, structure: CatalogStructure) -> Kind:
    """Return what says which law concerns a product."""
    family = structure.family(product.family)
    words: list[str] = [product.family or "", *product.categories]
    if family:
        words += [label for _, label in sorted(family.labels.items())]
    words += [value.data for code in _TYPES for value in product.values.get(code, ()) if isinstance(value.data, str)]
    return Kind(_spaced(words), _spaced(sorted(product.values)))


def _spaced(words: Iterable[str]) -> str:
    return " ; ".join(words).replace("_", " ")


def fits(pack: Pack, kind: Kind) -> bool:
    """Say whether a pack concerns a kind of product."""
    applies: Applies = pack.applies
    if applies.always or kind.is_unknown:
        return True
    if _has_any(applies.except_words, kind.words):
        return False
    return _has_any(applies.words, kind.words) or _has_any(applies.attributes, kind.attributes)


def _has_any(written: Iterable[str], text: str) -> bool:
    low = text.casefold()
    phrases = (phrase(words, "de") for words in written)
    return any(one.may_stand_in(low) and one.regex.search(text) for one in phrases)


def ensure_usable(config: ChecksConfig, on_shelf: Shelf | None = None) -> None:
    """Raise ConfigError, one line for each slip: packs that cannot be used, and names that no pack has.

    Every text would be paid and blocked (`packs.broken`); what breaks later, in the middle of a run, still is.
    """
    shelved = on_shelf or shelf(config.pack_folder)
    _raise(config, [*_broken_packs(config, shelved), *_unknown_packs(config, shelved)])


def ensure_known(config: ChecksConfig, structure: CatalogStructure) -> None:
    """Raise ConfigError, one line for each slip, where packs are named for families or categories that are not there.

    What the source does not define (no file of families or of categories) is not held against the config.
    """
    families = structure.families if structure.is_known else ()
    _raise(
        config,
        [
            *_unknown_keys("families", "family", config.packs_of_families, families),
            *_unknown_keys("categories", "category", config.packs_of_categories, structure.categories),
        ],
    )


def _raise(config: ChecksConfig, problems: Iterable[str]) -> None:
    said = [f"{config.file}: [checks] {problem}" for problem in problems]
    if said:
        raise ConfigError("\n".join(said))


def _broken_packs(config: ChecksConfig, shelved: Shelf) -> Iterator[str]:
    own = config.pack_folder
    for pack_id, reason in shelved.broken.items():
        if own is None:
            yield f"packs: rule pack {pack_id} cannot be used: {reason}; install skuwright anew"
        elif own.is_dir():
            yield f"pack_folder: rule pack {pack_id} cannot be used: {reason}; mend or remove it"
        else:
            yield f"pack_folder: {reason}; name the folder that holds your packs, or remove the line"


def _unknown_packs(config: ChecksConfig, shelved: Shelf) -> Iterator[str]:
    named = [("packs", config.packs or ())]
    named += [(f"packs_of_families: {family}", ids) for family, ids in config.packs_of_families.items()]
    named += [(f"packs_of_categories: {category}", ids) for category, ids in config.packs_of_categories.items()]
    for where, ids in named:
        for unknown in (one for one in ids if one not in shelved.packs and one not in shelved.broken):
            hint = did_you_mean(unknown, shelved.packs, f"known are {', '.join(shelved.packs)}")
            yield f"{where}: no rule pack has the id {unknown}; {hint}"


def _unknown_keys(plural: str, singular: str, named: Iterable[str], known: Collection[str]) -> Iterator[str]:
    for unknown in (one for one in named if known and one not in known):
        hint = did_you_mean(unknown, known, f"name one of the catalogue's {plural}")
        yield f"packs_of_{plural}: the PIM has no {singular} {unknown}; {hint}"
