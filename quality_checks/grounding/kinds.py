"""Kinds of claim: which file of the lexicon leads to which finding code. Files that are not named here only license."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from quality_checks.grounding.lexicon import FOLDER

CODE_OF_KIND: Mapping[str, str] = MappingProxyType(
    {
        "certificates": "grounding.certificate_unsupported",
        "superlatives": "grounding.superlative_unsupported",
        "health": "grounding.health_unsupported",
        "green": "grounding.green_unsupported",
        "service": "grounding.service_unsupported",
        "places": "grounding.origin_unsupported",
        "brands": "grounding.brand_unsupported",
        "care": "grounding.care_unsupported",
        "audience": "grounding.audience_unsupported",
        "materials": "grounding.material_unsupported",
        "colours": "grounding.colour_unsupported",
        "food": "grounding.ingredient_unsupported",
        "cosmetics": "grounding.ingredient_unsupported",
        "fit_and_shape": "grounding.shape_unsupported",
        "electronics": "grounding.feature_unsupported",
        "industrial": "grounding.feature_unsupported",
        "fashion_home_parts": "grounding.feature_unsupported",
        "sport_toys_garden": "grounding.feature_unsupported",
        "packaging": "grounding.content_unsupported",
        "uses": "grounding.use_unsupported",
        "properties": "grounding.property_unsupported",
    }
)


#: Words of praise for what nobody can measure: shown to people, and no reason to stop a text.
PRAISE_CODE = "grounding.praise_unsupported"


@lru_cache(maxsize=1)
def praise() -> frozenset[str]:
    """Return the concepts that are praise rather than claims."""
    return frozenset((FOLDER / "praise.txt").read_text(encoding="utf-8").split())


_INGREDIENTS = ("food", "cosmetics")


def code_of(kinds: Iterable[str], rather: Collection[str] = ()) -> str | None:
    """Return the finding code of the first kind, in the order above, that is a claim; None where none is.

    Ingredients go first where they are among `rather`: walnut is a food where the product is one, else a wood.
    """
    found = set(kinds)
    likely = [kind for kind in _INGREDIENTS if kind in found and kind in rather]
    return next((CODE_OF_KIND[kind] for kind in (*likely, *CODE_OF_KIND) if kind in found), None)
