"""Makes the catalogue's structure from the files of an Akeneo export: families, attributes, options, channels."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from connectors.akeneo_headers import (
    MODEL_COLUMNS,
    PRODUCT_COLUMNS,
    Column,
    ColumnPart,
    guess_header,
    is_association,
)
from connectors.source_table import SourceTable, open_table
from schemas.config import PimConfig
from schemas.errors import InputError
from schemas.structure import (
    Attribute,
    AttributeType,
    CatalogStructure,
    Channel,
    Family,
    FamilyVariant,
    VariantLevel,
)

_TYPES = {
    "pim_catalog_identifier": AttributeType.IDENTIFIER,
    "pim_catalog_text": AttributeType.TEXT,
    "pim_catalog_textarea": AttributeType.TEXTAREA,
    "pim_catalog_simpleselect": AttributeType.SIMPLE_SELECT,
    "pim_catalog_multiselect": AttributeType.MULTI_SELECT,
    "pim_catalog_boolean": AttributeType.BOOLEAN,
    "pim_catalog_number": AttributeType.NUMBER,
    "pim_catalog_metric": AttributeType.METRIC,
    "pim_catalog_price_collection": AttributeType.PRICE,
    "pim_catalog_date": AttributeType.DATE,
    "pim_catalog_file": AttributeType.MEDIA,
    "pim_catalog_image": AttributeType.MEDIA,
    "pim_reference_data_simpleselect": AttributeType.SIMPLE_SELECT,
    "pim_reference_data_multiselect": AttributeType.MULTI_SELECT,
}
_SELECTS = (AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT)
_IDENTIFIERS = ("sku", "identifier")
#: Akeneo's limit of a text attribute; what is longer comes from a text area.
MAX_TEXT = 255
STRUCTURE_FILES = ("attributes", "attribute_options", "families", "family_variants", "channels", "locales")


def read_structure(
    folder: Path,
    pim: PimConfig,
    *,
    product_header: tuple[str, ...] = (),
    model_header: tuple[str, ...] = (),
    prose: Callable[[], frozenset[str]] = frozenset,
) -> CatalogStructure:
    """Return the structure of an export folder; what no file defines is guessed from the columns of the products.

    `prose` names the columns that hold long texts; it is asked only where attributes are guessed.
    Raises InputError where a structure file lacks a column it needs.
    """
    attributes = {found.code: found for found in _attributes(folder, pim)}
    channels = {found.code: found for found in _channels(folder, pim)}
    is_known = bool(attributes)
    identifier = _identifier(attributes, product_header)
    if not is_known:
        columns = (*product_header, *model_header)
        attributes = {found.code: found for found in _guessed_attributes(columns, identifier, channels, prose())}
    active = tuple(dict.fromkeys(locale for channel in channels.values() for locale in channel.locales))
    return CatalogStructure(
        attributes=attributes,
        families={found.code: found for found in _families(folder, pim)},
        family_variants={found.code: found for found in _family_variants(folder, pim)},
        channels=channels,
        locales=active or tuple(row["code"] for row in _rows(folder, "locales", pim, needs=("code",))),
        identifier_attribute=identifier,
        model_attributes=frozenset(_codes_of(model_header, MODEL_COLUMNS)),
        categories=_categories(folder, pim),
        is_known=is_known,
    )


def _identifier(attributes: Mapping[str, Attribute], header: tuple[str, ...]) -> str:
    defined = [code for code, found in attributes.items() if found.type is AttributeType.IDENTIFIER]
    # A catalogue may have several attributes of this type since Akeneo 7.0; then `sku` names the product.
    known = [code for code in _IDENTIFIERS if code in (defined or header)]
    return (known or [code for code in defined if code in header] or defined or [_IDENTIFIERS[0]])[0]


def _codes_of(header: tuple[str, ...], system: frozenset[str]) -> Iterator[str]:
    for name in header:
        if name and name not in system and not is_association(name):
            yield name.split("-")[0]


def _guessed_attributes(
    header: tuple[str, ...], identifier: str, channels: Mapping[str, Channel], prose: frozenset[str]
) -> Iterator[Attribute]:
    system = PRODUCT_COLUMNS | MODEL_COLUMNS
    columns: dict[str, list[Column]] = {}
    long_texts = {guess_header(name, channels).attribute for name in prose}
    for name in header:
        if name and name not in system and not is_association(name):
            column = guess_header(name, channels)
            columns.setdefault(column.attribute, []).append(column)
    for code, found in columns.items():
        yield Attribute(
            code,
            AttributeType.IDENTIFIER if code == identifier else _guessed_type(found, is_prose=code in long_texts),
            localizable=any(column.locale for column in found),
            scopable=any(column.channel for column in found),
        )


def _guessed_type(columns: list[Column], *, is_prose: bool) -> AttributeType:
    if any(column.part is ColumnPart.UNIT for column in columns):
        return AttributeType.METRIC
    if any(column.currency for column in columns):
        return AttributeType.PRICE
    return AttributeType.TEXTAREA if is_prose else AttributeType.TEXT


def _categories(folder: Path, pim: PimConfig) -> frozenset[str]:
    """Return the codes of all categories; none where they cannot be read: they only tell slips in the config."""
    try:
        return frozenset(row["code"] for row in _rows(folder, "categories", pim, needs=("code",)))
    except InputError:
        return frozenset()


def _attributes(folder: Path, pim: PimConfig) -> Iterator[Attribute]:
    options = _options(folder, pim)
    for row in _rows(folder, "attributes", pim, needs=("code", "type")):
        kind = _TYPES.get(row["type"], AttributeType.OTHER)
        has_options = options is not None and kind in _SELECTS and row["type"].startswith("pim_catalog_")
        yield Attribute(
            code=row["code"],
            type=kind,
            labels=_labels(row),
            localizable=row.get("localizable") == "1",
            scopable=row.get("scopable") == "1",
            unique=row.get("unique") == "1" or kind is AttributeType.IDENTIFIER,
            max_characters=_whole(row.get("max_characters")),
            number_min=_number(row.get("number_min")),
            number_max=_number(row.get("number_max")),
            date_min=row.get("date_min") or None,
            date_max=row.get("date_max") or None,
            decimals_allowed=row.get("decimals_allowed") != "0",
            negative_allowed=row.get("negative_allowed") != "0",
            metric_family=row.get("metric_family") or None,
            default_unit=row.get("default_metric_unit") or None,
            validation_rule=row.get("validation_rule") or None,
            validation_regexp=row.get("validation_regexp") or None,
            available_locales=_codes(row.get("available_locales")),
            options=(options or {}).get(row["code"], {}) if has_options else None,
            group=row.get("group") or None,
        )


def _options(folder: Path, pim: PimConfig) -> dict[str, dict[str, dict[str, str]]] | None:
    table = open_table(folder, "attribute_options", pim)
    if table is None:
        return None
    options: dict[str, dict[str, dict[str, str]]] = {}
    for row in _named_rows(table, needs=("code", "attribute")):
        options.setdefault(row["attribute"], {})[row["code"]] = _labels(row)
    return options


def _families(folder: Path, pim: PimConfig) -> Iterator[Family]:
    for row in _rows(folder, "families", pim, needs=("code", "attributes")):
        yield Family(
            code=row["code"],
            labels=_labels(row),
            attributes=_codes(row["attributes"]),
            requirements={
                name.removeprefix("requirements-"): _codes(cell)
                for name, cell in row.items()
                if name.startswith("requirements-")
            },
            label_attribute=row.get("attribute_as_label") or None,
        )


def _family_variants(folder: Path, pim: PimConfig) -> Iterator[FamilyVariant]:
    for row in _rows(folder, "family_variants", pim, needs=("code", "family")):
        levels = (
            VariantLevel(_codes(row.get(f"variant-axes_{depth}")), _codes(row.get(f"variant-attributes_{depth}")))
            for depth in (1, 2)
        )
        yield FamilyVariant(row["code"], row["family"], tuple(level for level in levels if level.axes))


def _channels(folder: Path, pim: PimConfig) -> Iterator[Channel]:
    for row in _rows(folder, "channels", pim, needs=("code",)):
        yield Channel(row["code"], _labels(row), _codes(row.get("locales")), _codes(row.get("currencies")))


def _rows(folder: Path, stem: str, pim: PimConfig, *, needs: tuple[str, ...]) -> Iterator[dict[str, str]]:
    table = open_table(folder, stem, pim)
    if table is not None:
        yield from _named_rows(table, needs=needs)


def _named_rows(table: SourceTable, *, needs: tuple[str, ...]) -> Iterator[dict[str, str]]:
    missing = [name for name in needs if name not in table.header]
    if missing:
        raise InputError(
            f"{table.name}: column {missing[0]} is missing; found {', '.join(table.header[:8])}; "
            "export the file again with codes as headers, not labels"
        )
    for row in table.rows():
        named = dict(zip(table.header, row.cells, strict=False))
        absent = [name for name in needs if not named.get(name)]
        if absent and absent != ["attributes"]:
            raise InputError(f"{table.name}: line {row.line}: {absent[0]} is empty; fill it or remove the line")
        yield {**dict.fromkeys(needs, ""), **named}


def _labels(row: Mapping[str, str]) -> dict[str, str]:
    return {name.removeprefix("label-"): cell for name, cell in row.items() if name.startswith("label-") and cell}


def _codes(cell: str | None) -> tuple[str, ...]:
    return tuple(code.strip() for code in (cell or "").split(",") if code.strip())


def _number(cell: str | None) -> Decimal | None:
    try:
        found = Decimal((cell or "").replace(",", "."))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _whole(cell: str | None) -> int | None:
    found = _number(cell)
    return None if found is None else int(found)
