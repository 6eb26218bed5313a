"""What every connector asks of a change before it writes it, and the messages where it does not."""

from schemas.errors import PimRefused
from schemas.receipt import Change
from schemas.structure import Attribute, AttributeType, CatalogStructure

#: Messages of receipts, the same for every PIM.
ALREADY_THERE = "the PIM holds this text already; nothing to write"
CHANGED = "the record or its product model changed since the text was drafted; pull again"
BROKEN = "the record is broken now; mend it and pull again"


def writable_attribute(change: Change, structure: CatalogStructure) -> Attribute:
    """Return the attribute a change fills. Raises PimRefused where the PIM has no such place."""
    attribute = structure.attribute(change.attribute)
    if not structure.is_known:
        return attribute
    if change.attribute not in structure.attributes:
        raise PimRefused(f"{change.attribute}: no such attribute in the structure; correct [content]")
    for given, has, word in (
        (change.locale, attribute.localizable, "locale"),
        (change.channel, attribute.scopable, "channel"),
    ):
        if (given is not None) != has:
            raise PimRefused(
                f"{change.attribute}: has {'a value for each' if has else 'no value by'} {word}, but the change "
                f"{f'names {given}' if given else 'names none'}; pull again"
            )
    if attribute.type is AttributeType.IDENTIFIER:
        raise PimRefused(f"{change.attribute}: names the product and is never written; correct [content]")
    return attribute


def split_unit(change: Change) -> tuple[str, str]:
    """Return the amount and the unit or currency of a change's text. Raises PimRefused where there is but one."""
    amount, _, unit = change.text.strip().partition(" ")
    if not unit:
        raise PimRefused(
            f"{change.attribute}: {change.text!r} is no amount with a unit, such as 450 GRAM; draft it again"
        )
    return amount, unit.strip()


def option_codes(text: str) -> tuple[str, ...]:
    """Return the option codes of a text, which commas join."""
    return tuple(code.strip() for code in text.split(",") if code.strip())


def stands_changed(place: str) -> str:
    """Return the message for a value that somebody else filled or changed."""
    return f"{place} was filled or changed by somebody since the pull; it is left as it is"


def filled_twice(place: str) -> str:
    """Return the message for the second of two changes to one value."""
    return f"another change of this write-back fills {place}; decide for one of the two"
