"""Says what an export cannot tell where a structure file is missing beside attributes.csv."""

from collections.abc import Iterator

from schemas.errors import InputError
from schemas.structure import CatalogStructure


def refuse_undefined_families(structure: CatalogStructure) -> None:
    """Raise InputError where family variants vary families that no file defines: all variants would be read wrongly."""
    variant = next(iter(structure.family_variants.values()), None)
    if variant is not None and structure.is_known and not structure.families:
        raise InputError(
            f"family_variants.csv: {variant.code} varies the family {variant.family}, but there is no families.csv "
            "with families in it; export the families beside it"
        )


def missing_file_warnings(structure: CatalogStructure) -> Iterator[str]:
    """Yield what is not known where attributes are defined but families or options are not, in words for a person."""
    if not structure.is_known:
        if structure.families:
            yield (
                "attributes.csv: is not there, or empty, though families.csv is: types, options and what is required "
                "are guessed or not checked; export the attributes beside families.csv"
            )
        return
    if not structure.families:
        yield (
            "families.csv: is not there, or empty, so nobody knows which attributes a record must have: families are "
            "not checked, and completeness counts no required attributes; export the families beside attributes.csv"
        )
    selects = [structure.attribute(code) for code in structure.option_attributes]
    if selects and all(attribute.options is None for attribute in selects):
        yield (
            "attribute_options.csv: is not there, or empty, so option codes are not checked, and texts say the codes "
            "instead of their labels; export the options beside attributes.csv"
        )
