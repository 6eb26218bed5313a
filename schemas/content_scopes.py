"""Where content is to stand: which records, locales and channels an attribute of `[content]` is written for."""

from collections.abc import Iterator, Mapping

from schemas.config import ContentConfig
from schemas.errors import ConfigError
from schemas.product import Product
from schemas.proposal import ContentKind
from schemas.structure import Attribute, AttributeType, CatalogStructure
from schemas.suggestion import did_you_mean

_TEXTS = frozenset({AttributeType.TEXT, AttributeType.TEXTAREA})
_NEVER_WRITTEN = frozenset({AttributeType.IDENTIFIER, AttributeType.MEDIA, AttributeType.PRICE, AttributeType.OTHER})

Scope = tuple[str | None, str | None]


def content_attribute(structure: CatalogStructure, code: str) -> Attribute:
    """Return the attribute that content goes into.

    Where the structure is guessed and no record has the attribute yet, it is taken to be localizable.
    """
    found = structure.attributes.get(code)
    if found is not None:
        return found
    return Attribute(code, AttributeType.TEXTAREA, localizable=not structure.is_known)


def applies(product: Product, structure: CatalogStructure, code: str, content: ContentConfig) -> bool:
    """Say whether a content attribute belongs to a record: to its family, and to its level."""
    if content.families and product.family not in content.families:
        return False
    if structure.is_known and structure.families:
        family = structure.family(product.family)
        if family is None or (family.attributes and code not in family.attributes):
            return False
    return structure.owns(product, code)


def scopes(
    structure: CatalogStructure, attribute: Attribute, *, locales: tuple[str, ...], channels: tuple[str, ...]
) -> Iterator[Scope]:
    """Yield the (locale, channel) pairs an attribute is written for; None where it has no such scope.

    A locale that is not active in a channel, or not available for the attribute, is left out of that channel.
    """
    for channel in channels if attribute.scopable else (None,):
        if not attribute.localizable:
            yield None, channel
            continue
        for locale in locales:
            if _is_active(structure, attribute, locale, channel):
                yield locale, channel


def _is_active(structure: CatalogStructure, attribute: Attribute, locale: str, channel: str | None) -> bool:
    if attribute.available_locales and locale not in attribute.available_locales:
        return False
    found = structure.channels.get(channel or "")
    active = found.locales if found else structure.locales
    return not active or locale in active


def check_contents(
    structure: CatalogStructure,
    contents: Mapping[str, ContentConfig],
    *,
    locales: tuple[str, ...],
    channels: tuple[str, ...],
    file: str,
) -> None:
    """Raise ConfigError, one line for each slip, where `[pim]` or `[content]` ask for what the PIM does not have.

    `file` is the name of the config's file.
    """
    problems = [*_channel_problems(structure, channels), *_locale_problems(structure, locales, channels)]
    for code, content in contents.items():
        problems += _content_problems(structure, code, content, channels)
        problems += _family_problems(structure, code, content)
        attribute = structure.attributes.get(code)
        is_placed = attribute is None or any(scopes(structure, attribute, locales=locales, channels=channels))
        if not problems and not is_placed:
            where = ", ".join(attribute.available_locales or structure.locales) if attribute else ""
            problems.append(f"[content.{code}]: it is kept for {where} only; add one of these to [pim] locales")
    if problems:
        raise ConfigError("\n".join(f"{file}: {problem}" for problem in problems))


def _channel_problems(structure: CatalogStructure, channels: tuple[str, ...]) -> Iterator[str]:
    for channel in channels:
        if structure.channels and channel not in structure.channels:
            hint = did_you_mean(channel, structure.channels, f"known are {', '.join(structure.channels)}")
            yield f"[pim] channel: the PIM has no channel {channel}; {hint}"


def _locale_problems(structure: CatalogStructure, locales: tuple[str, ...], channels: tuple[str, ...]) -> Iterator[str]:
    asked = [structure.channels[channel] for channel in channels if channel in structure.channels]
    active = {locale for channel in asked for locale in channel.locales} or set(structure.locales)
    place = f"channel {', '.join(channel.code for channel in asked)}" if asked else "the PIM"
    for locale in locales:
        if active and locale not in active:
            hint = did_you_mean(locale, sorted(active), f"active are {', '.join(sorted(active))}")
            yield f"[pim] locales: {locale} is not active in {place}; {hint}"


def _content_problems(
    structure: CatalogStructure, code: str, content: ContentConfig, channels: tuple[str, ...]
) -> Iterator[str]:
    attribute = structure.attributes.get(code)
    if attribute is None:
        if structure.is_known:
            hint = did_you_mean(code, structure.attributes, "define it in the PIM, or remove the table")
            yield f"[content.{code}]: the PIM has no such attribute; {hint}"
        return
    if attribute.scopable and not channels:
        known = ", ".join(structure.channels)
        yield f"[content.{code}]: it differs by channel; name the channel in [pim] channel{f': {known}' * bool(known)}"
    if attribute.type in _NEVER_WRITTEN:
        yield f"[content.{code}]: its type is {attribute.type}, which is never written; remove the table"
    elif content.kind is ContentKind.TEXT and attribute.type not in _TEXTS:
        yield f'[content.{code}]: its type is {attribute.type}, which holds no text; set kind = "attribute"'
    elif content.kind is ContentKind.TEXT and attribute.max_characters and content.min_chars > attribute.max_characters:
        limit = attribute.max_characters
        yield f"[content.{code}] min_chars: the attribute holds {limit} characters at most; lower it"


def _family_problems(structure: CatalogStructure, code: str, content: ContentConfig) -> Iterator[str]:
    if not (structure.is_known and structure.families):
        return
    for family in content.families:
        found = structure.family(family)
        if found is None:
            hint = did_you_mean(family, structure.families, "name one of the catalogue's families")
            yield f"[content.{code}] families: the PIM has no family {family}; {hint}"
        elif found.attributes and code not in found.attributes:
            yield f"[content.{code}] families: the family {family} does not have the attribute; remove it from the list"
    holders = [family for family in structure.families.values() if not family.attributes or code in family.attributes]
    if code in structure.attributes and not holders:
        yield f"[content.{code}]: no family has the attribute; add it to a family in the PIM, or remove the table"
