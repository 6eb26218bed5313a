"""A catalogue with an attribute for each validation rule."""

from decimal import Decimal
from typing import Any

from schemas.structure import Attribute, AttributeType, CatalogStructure, Channel, Family
from tests.builders import make_structure

A, T = Attribute, AttributeType

#: One attribute for each rule that the builders' jackets do not have.
MORE = (
    A("title", T.TEXT, max_characters=5),
    A("article", T.TEXT, validation_rule="regexp", validation_regexp="/^[A-Z]{2}-\\d+$/i"),
    A("contact", T.TEXT, validation_rule="email"),
    A("manual", T.TEXT, validation_rule="url"),
    A("rating", T.NUMBER, number_min=Decimal("0.1"), number_max=Decimal("0.3")),
    A("depth", T.NUMBER, negative_allowed=False),
    A("warmth", T.METRIC, metric_family="Clo", default_unit="CLO"),
    A("launch", T.DATE, date_min="2020-01-01", date_max="2030-12-31"),
    A("hint", T.TEXT, localizable=True),
    A("law", T.TEXT, localizable=True, available_locales=("de_DE",)),
    A("slogan", T.TEXT, localizable=True, scopable=True),
    A("badge", T.SIMPLE_SELECT),
    A("sheet", T.OTHER),
    A("isbn", T.TEXT),
    A("spare", T.NUMBER),
)


def catalogue(**changes: Any) -> CatalogStructure:
    jackets = make_structure()
    attributes = {**jackets.attributes, **{attribute.code: attribute for attribute in MORE}}
    codes = tuple(code for code in attributes if code != "spare")
    given: dict[str, Any] = {
        "attributes": attributes,
        "families": {"jackets": Family("jackets", {}, codes)},
        "channels": {
            "ecommerce": Channel("ecommerce", {}, ("de_DE", "en_US"), ("EUR",)),
            "print": Channel("print", {}, ("de_DE",), ("CHF",)),
        },
    }
    return make_structure(**{**given, **changes})
