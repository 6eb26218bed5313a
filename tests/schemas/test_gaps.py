"""Gaps: what is missing or stale, at which level, for which locales and channels, and whether it can be written."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from schemas.config import ContentConfig
from schemas.emptiness import is_blank
from schemas.errors import ConfigError
from schemas.facts import facts_hash, facts_of
from schemas.gap import Gap, GapReason
from schemas.gaps import GapScan, OurText, check_contents, find_gaps, is_same
from schemas.product import Amount, Data, Product, ProductKind, Value
from schemas.proposal import ContentKind
from schemas.structure import Attribute, AttributeType, CatalogStructure, Channel, Family
from tests.builders import make_product, make_structure

TEXT = ContentConfig()
ATTRIBUTE = ContentConfig(kind=ContentKind.ATTRIBUTE)
BOTH = ("de_DE", "en_US")
DESCRIPTION = {"description": TEXT}


def scan(
    product: Product,
    contents: Mapping[str, ContentConfig] = DESCRIPTION,
    structure: CatalogStructure | None = None,
    **changes: Any,
) -> GapScan:
    given: dict[str, Any] = {"locales": BOTH, "channels": ("ecommerce",), **changes}
    return find_gaps(product, structure or make_structure(), contents, **given)


def places(found: GapScan) -> list[tuple[str, str | None, str | None]]:
    return [(gap.attribute, gap.locale, gap.channel) for gap in found.gaps]


def with_values(**values: Any) -> Product:
    """Return the jacket with more values: a tuple of values by attribute code."""
    return make_product(values={**make_product().values, **values})


def test_a_missing_text_is_a_gap_for_each_locale_and_channel() -> None:
    found = scan(make_product())
    assert found.gaps == (
        Gap("JK-1", "description", "de_DE", "ecommerce", "de_DE", facts=6),
        Gap("JK-1", "description", "en_US", "ecommerce", "en_US", facts=6),
    )
    assert found.generatable == found.gaps


def test_the_facts_of_each_view_come_along() -> None:
    found = scan(make_product())
    assert set(found.facts_by_view) == set(found.hash_by_view) == {("de_DE", "ecommerce"), ("en_US", "ecommerce")}
    expected = facts_of(make_product(), make_structure(), locale="de_DE", channel="ecommerce")
    assert found.facts_by_view["de_DE", "ecommerce"] == expected
    assert found.hash_by_view["de_DE", "ecommerce"] == facts_hash(expected)


def test_a_value_that_a_person_wrote_is_never_a_gap() -> None:
    product = with_values(description=(Value("Von Hand.", "de_DE", "ecommerce"),))
    assert places(scan(product)) == [("description", "en_US", "ecommerce")]


def test_a_value_without_scope_holds_everywhere() -> None:
    assert scan(with_values(description=(Value("Von Hand."),))).gaps == ()


@pytest.mark.parametrize(
    ("localizable", "scopable", "expected"),
    [
        (True, True, [("de_DE", "ecommerce"), ("en_US", "ecommerce"), ("de_DE", "print")]),
        (True, False, [("de_DE", None), ("en_US", None)]),
        (False, True, [(None, "ecommerce"), (None, "print")]),
        (False, False, [(None, None)]),
    ],
)
def test_the_attribute_decides_on_locales_and_channels_and_the_channel_on_its_locales(
    localizable: bool, scopable: bool, expected: list[tuple[str | None, str | None]]
) -> None:
    structure = make_structure(
        attributes={"description": Attribute("description", localizable=localizable, scopable=scopable)},
        channels={"ecommerce": Channel("ecommerce", {}, BOTH), "print": Channel("print", {}, ("de_DE",))},
    )
    found = scan(make_product(), structure=structure, channels=("ecommerce", "print"))
    assert [(gap.locale, gap.channel) for gap in found.gaps] == expected
    assert {gap.language for gap in found.gaps if gap.locale is None} <= {"de_DE"}


def test_an_attribute_kept_for_some_locales_has_no_gap_in_others() -> None:
    attribute = Attribute("description", localizable=True, available_locales=("en_US",))
    found = scan(make_product(), structure=make_structure(attributes={"description": attribute}))
    assert places(found) == [("description", "en_US", None)]


def test_content_applies_to_the_families_that_have_it_and_that_the_config_names() -> None:
    hats = Family("hats", {}, ("name",))
    structure = make_structure(families={**make_structure().families, "hats": hats, "open": Family("open")})
    assert scan(make_product(family="hats"), structure=structure).gaps == ()
    assert scan(make_product(family=None), structure=structure).gaps == ()
    assert len(scan(make_product(family="open"), structure=structure).gaps) == 2
    only_hats = {"description": ContentConfig(families=("hats",))}
    assert scan(make_product(), only_hats).gaps == ()
    only_jackets = {"description": ContentConfig(families=("jackets",))}
    assert len(scan(make_product(), only_jackets).gaps) == 2


def test_content_is_written_at_the_level_that_owns_it() -> None:
    model = replace(make_product(), kind=ProductKind.PRODUCT_MODEL, family_variant="jackets_size")
    variant = make_product(parent="M", depth=1, family_variant="jackets_size")
    assert [gap.attribute for gap in scan(model).gaps] == ["description", "description"]
    assert scan(variant).gaps == ()
    ean = {"ean": ContentConfig(min_facts=0)}
    assert scan(model, ean).gaps == ()
    assert places(scan(variant, ean)) == [("ean", None, None)]


@pytest.mark.parametrize(("facts", "is_generatable"), [(2, False), (3, True)])
def test_fewer_facts_beside_the_name_than_asked_for_are_too_few(facts: int, is_generatable: bool) -> None:
    codes = ("name", "color", "size", "pockets")[: facts + 1]
    product = make_product(values={code: make_product().values[code] for code in codes})
    (gap, _) = scan(product).gaps
    assert (gap.facts, gap.is_generatable) == (facts, is_generatable)


def test_an_attribute_can_be_read_where_there_is_a_text() -> None:
    product = make_product(values={"name": (Value("Nordwind"),)})
    (gap,) = scan(product, {"material": ATTRIBUTE}).gaps
    assert (gap.locale, gap.language, gap.is_generatable) == (None, "de_DE", False)
    told = make_product(values={"description": (Value("Aus reiner Wolle.", "de_DE"),)})
    (gap,) = scan(told, {"material": ATTRIBUTE, "description": TEXT}, channels=()).gaps[:1]
    assert (gap.attribute, gap.facts, gap.is_generatable) == ("material", 1, True)


@pytest.mark.parametrize(
    ("data", "blank"),
    [
        ("", True),
        (" \n\t\u00a0\u200b", True),
        ("<p></p>", True),
        ('<p class="x">&nbsp;<br/></p>', True),
        ("<ul><li> </li></ul>", True),
        ("-", False),
        ("0", False),
        ("<p>a</p>", False),
        ('<p><img src="a.png"></p>', False),
        ("<table></table>", False),
        ("a < b", False),
        ((), True),
        (("wool",), False),
        (False, False),
        (Decimal(0), False),
    ],
)
def test_whitespace_and_empty_markup_are_blank(data: Data, blank: bool) -> None:
    assert is_blank(data) is blank


def test_a_blank_value_is_missing_and_kept_for_comparison() -> None:
    product = with_values(description=(Value("<p>&nbsp;</p>", "de_DE", "ecommerce"),))
    german, english = scan(product).gaps
    assert (german.reason, german.current_text) == (GapReason.MISSING, "<p>&nbsp;</p>")
    assert (english.reason, english.current_text) == (GapReason.MISSING, None)


OURS = "Die Jacke Nordwind wiegt 450 g."
KEY = ("JK-1", "description", "de_DE", "ecommerce")


def german_gaps(product: Product, published: Mapping[Any, tuple[str, str]]) -> list[Gap]:
    ours = {place: OurText(*given) for place, given in published.items()}
    return [gap for gap in scan(product, published=ours).gaps if gap.locale == "de_DE"]


def test_our_text_is_stale_once_its_facts_changed_and_only_if_nobody_touched_it() -> None:
    product = with_values(description=(Value(OURS, "de_DE", "ecommerce"),))
    today = scan(make_product()).hash_by_view["de_DE", "ecommerce"]
    assert german_gaps(product, {KEY: (OURS, today)}) == []
    assert german_gaps(product, {KEY: (OURS + "!", "old")}) == []
    assert german_gaps(product, {("JK-2", *KEY[1:]): (OURS, "old")}) == []
    (stale,) = german_gaps(product, {KEY: (OURS, "old")})
    assert (stale.reason, stale.current_text) == (GapReason.STALE, OURS)


@pytest.mark.parametrize("is_edited", [False, True])
def test_a_stale_text_that_a_person_had_edited_says_so(is_edited: bool) -> None:
    product = with_values(description=(Value(OURS, "de_DE", "ecommerce"),))
    stale, _english = scan(product, published={KEY: OurText(OURS, "old", is_edited)}).gaps
    assert (stale.reason, stale.replaces_edit) == (GapReason.STALE, is_edited)


def test_a_value_of_ours_that_somebody_emptied_is_missing() -> None:
    (gap,) = german_gaps(make_product(), {KEY: (OURS, "old")})
    assert (gap.reason, gap.current_text) == (GapReason.MISSING, None)


def test_what_we_wrote_is_no_fact_and_what_a_person_wrote_is() -> None:
    contents = {"description": TEXT, "material": ATTRIBUTE, "meta_description": TEXT}
    attributes = {**make_structure().attributes, "meta_description": Attribute("meta_description", localizable=True)}
    family = replace(make_structure().families["jackets"], attributes=tuple(attributes))
    structure = make_structure(attributes=attributes, families={"jackets": family})
    product = with_values(description=(Value(OURS, "de_DE"),), material=(Value(("wool", "cotton")),))

    def facts(**published: Any) -> set[str]:
        given = {(("JK-1", code, *scope)): OurText(text, "h") for code, (text, *scope) in published.items()}
        found = scan(product, contents, structure, channels=(), published=given)
        return {fact.code for fact in found.facts_by_view["de_DE", None]}

    own = {"name", "weight", "color", "waterproof", "pockets", "size"}
    assert facts() == own | {"description", "material"}
    assert facts(material=("cotton, wool", None, None)) == own | {"description"}
    assert facts(description=(OURS, "de_DE", None)) == own | {"material"}
    assert facts(description=("Anderes.", "de_DE", None)) == own | {"description", "material"}


def test_a_title_that_is_content_is_no_fact_whoever_wrote_it() -> None:
    contents = {"name": TEXT, "description": TEXT}
    assert "name" not in {fact.code for fact in scan(make_product(), contents).facts_by_view["de_DE", "ecommerce"]}


def test_an_inherited_value_is_ours_where_it_was_published_for_its_model() -> None:
    product = replace(make_product(parent="M", depth=1), inherited={"material": "M"})
    contents = {"material": ATTRIBUTE, "size": ContentConfig(families=("none",)), "ean": ContentConfig(min_facts=0)}
    structure = make_structure(family_variants={})
    found = scan(product, contents, structure, published={("M", "material", None, None): OurText("cotton,wool", "h")})
    assert "material" not in {fact.code for fact in found.facts_by_view["de_DE", None]}


@pytest.mark.parametrize(
    ("data", "text", "same"),
    [
        ("a", "a", True),
        ("a", "a b", False),
        ("a\nb ", "a\r\nb", True),
        ("450\u00a0g", "450\u202fg", True),
        ("450 g", "450\u202fg", True),
        ("450 g", "450\u00a0g", False),
        ("450\u202fg", "450 g", False),
        (True, "true", True),
        (True, "1", True),
        (False, "1", False),
        (Decimal("1.50"), "1.5", True),
        (Decimal("1.5"), "1.5 GRAM", False),
        (Decimal("1.5"), "x", False),
        (Amount(Decimal("450.0"), "GRAM"), "450 GRAM", True),
        (Amount(Decimal(450), "GRAM"), "450 KILOGRAM", False),
        (("wool", "cotton"), "cotton,wool", True),
        (("wool",), "cotton,wool", False),
    ],
)
def test_a_proposals_text_stands_for_data(data: Data, text: str, same: bool) -> None:
    assert is_same(data, text) is same


def test_where_the_structure_is_guessed_content_is_taken_to_be_localizable() -> None:
    structure = CatalogStructure(is_known=False)
    assert places(scan(make_product(), structure=structure)) == [
        ("description", "de_DE", None),
        ("description", "en_US", None),
    ]
    seen = CatalogStructure(attributes={"description": Attribute("description", scopable=True)}, is_known=False)
    assert places(scan(make_product(), structure=seen)) == [("description", None, "ecommerce")]


@pytest.mark.parametrize(
    ("contents", "locales", "channels", "message"),
    [
        (DESCRIPTION, ("de_DE",), ("ecommerce",), None),
        ({"desciption": TEXT}, BOTH, ("ecommerce",),
         "pipeline.toml: [content.desciption]: the PIM has no such attribute; did you mean description?"),
        (DESCRIPTION, BOTH, ("ecomerce",), ("pipeline.toml: [pim] channel: the PIM has no channel ecomerce; "
         "did you mean ecommerce?")),
        (DESCRIPTION, ("de_DE", "de_AT"), ("ecommerce",),
         "pipeline.toml: [pim] locales: de_AT is not active in channel ecommerce; did you mean de_DE?"),
        (DESCRIPTION, ("de_AT",), (),
         ("pipeline.toml: [pim] locales: de_AT is not active in the PIM; did you mean de_DE?\n"
         "pipeline.toml: [content.description]: it differs by channel; name the channel in [pim] channel: ecommerce")),
        ({"price": TEXT}, BOTH, (), ("pipeline.toml: [content.price]: its type is price, which is never written; "
         "remove the table")),
        ({"color": TEXT}, BOTH, (), ("pipeline.toml: [content.color]: its type is simple_select, which holds no text; "
         'set kind = "attribute"')),
        ({"color": ATTRIBUTE}, BOTH, (), None),
        ({"short": ContentConfig(min_chars=90)}, BOTH, (),
         ("pipeline.toml: [content.short] min_chars: the attribute holds 80 characters at most; lower it\n"
         "pipeline.toml: [content.short]: no family has the attribute; add it to a family in the PIM, "
         "or remove the table")),
        ({"name": ContentConfig(families=("jacket",))}, BOTH, (),
         "pipeline.toml: [content.name] families: the PIM has no family jacket; did you mean jackets?"),
        ({"short": ContentConfig(families=("jackets",))}, BOTH, (),
         ("pipeline.toml: [content.short] families: the family jackets does not have the attribute; "
         "remove it from the list\npipeline.toml: [content.short]: no family has the attribute; "
         "add it to a family in the PIM, or remove the table")),
        ({"law": TEXT}, ("en_US",), (), ("pipeline.toml: [content.law]: it is kept for de_DE only; "
         "add one of these to [pim] locales")),
    ],
)  # fmt: skip
def test_content_that_the_pim_cannot_hold_is_refused_before_anything_is_read(
    contents: Mapping[str, ContentConfig], locales: tuple[str, ...], channels: tuple[str, ...], message: str | None
) -> None:
    attributes = {
        **make_structure().attributes,
        "short": Attribute("short", max_characters=80),
        "law": Attribute("law", AttributeType.TEXTAREA, localizable=True, available_locales=("de_DE",)),
    }
    jackets = make_structure().families["jackets"]
    jackets = replace(jackets, attributes=(*jackets.attributes, "law"))
    structure = make_structure(attributes=attributes, families={"jackets": jackets})
    if message is None:
        check_contents(structure, contents, locales=locales, channels=channels, file="pipeline.toml")
        return
    with pytest.raises(ConfigError) as caught:
        check_contents(structure, contents, locales=locales, channels=channels, file="pipeline.toml")
    assert str(caught.value) == message


def test_nothing_is_refused_where_the_structure_is_guessed() -> None:
    check_contents(CatalogStructure(is_known=False), DESCRIPTION, locales=BOTH, channels=("any",), file="pipeline.toml")
