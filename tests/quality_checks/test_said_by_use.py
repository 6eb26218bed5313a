"""Clothes, homes and kitchens told by what is done with them: "the zip opens from both ends", of a two-way zip."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.runner import run_checks
from schemas.finding import Severity
from schemas.product import Amount, Value
from tests.builders import make_product
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()

#: Type of product, attributes, language and text.
_Row = tuple[str, dict[str, Any], str, str]

_FAITHFUL: list[_Row] = [
    ("jacket", {"closure": "two-way zip"}, "de", "Der Reißverschluss lässt sich von beiden Seiten öffnen."),
    ("jacket", {"closure": "two-way zip"}, "en", "The zip opens from the top or the bottom."),
    ("jacket", {"water_repellent": True}, "de", "Regentropfen perlen ab."),
    ("jacket", {"water_repellent": True}, "en", "Light rain beads off the fabric."),
    ("boots", {"upper_material": "leather"}, "de", "Das Oberleder reicht bis zur Sohle."),
    ("boots", {"removable_insole": True}, "en", "Got your own orthotics? The footbed comes out."),
    ("boots", {"closure": "elastic side panels"}, "en", "Stretchy gussets at the sides spare you the laces."),
    ("gloves", {"cuff": "long"}, "en", "The gauntlet cuff goes over your jacket."),
    ("hat", {"one_size": True}, "en", "One size fits all."),
    ("pyjamas", {"length": "long"}, "de", "Die Beine reichen bis zum Knöchel."),
    ("hoodie", {"fit": "oversized"}, "de", "Der Hoodie fällt weit aus."),
    ("wallet", {"material": "vegan leather"}, "en", "The leather is vegan."),
    ("watch", {"movement": "automatic"}, "en", "No battery needed: your wrist winds it."),
    ("earrings", {"material": "brass", "lead_free": True}, "de", "Blei ist keines drin."),
    ("ski goggles", {"anti_fog": True}, "de", "Die Scheibe läuft nicht an."),
    ("bookcase", {"finish": "oiled", "material": "oak"}, "de", "Das Holz ist mit Öl behandelt."),
    ("sofa", {"sofa_bed": True}, "en", "At night it pulls out into a bed."),
    ("teapot", {"drip_free_spout": True}, "en", "The spout doesn't drip."),
    ("french press", {"double_walled": True, "material": "steel"}, "en", "Two walls keep it warm."),
    ("french press", {"filter": "steel mesh", "material": "steel"}, "de", "Papier ist überflüssig."),
    ("coffee maker", {"permanent_filter": True}, "en", "You can skip the paper filters."),
    ("cooler", {"cooling_duration": Amount(Decimal(48), "HOUR")}, "de", "Zwei Tage lang bleibt es kalt."),
    ("soft toy", {"washable_at": Amount(Decimal(30), "CELSIUS")}, "de", "Nach dem Spielen wäschst du ihn bei 30 Grad."),
    ("soft toy", {"sound": False}, "en", "He makes no noise."),
    ("toy train", {"battery_required": False}, "de", "Batterien braucht hier niemand."),
    ("toy train", {"battery_required": False}, "en", "Nobody needs batteries here."),
    ("bikini", {"material": "recycled polyamide"}, "en", "Pool water won't bother the recycled polyamide."),
    ("headlamp", {"waterproof_rating": "IPX4"}, "en", "Splashes are no bother at IPX4."),
    ("balance bike", {"seat_height_adjustable": True}, "de", "Der Sattel wächst mit."),
    ("doll", {"brushable_hair": True}, "en", "Her hair can be combed."),
]

_NEAR: list[_Row] = [
    ("jacket", {"closure": "zip"}, "de", "Der Reißverschluss lässt sich von oben und unten öffnen."),
    ("jacket", {"closure": "zip"}, "en", "The zip opens from both ends."),
    ("jacket", {"material": "wool"}, "de", "Regentropfen perlen ab."),
    ("jacket", {"water_repellent": False}, "en", "Light rain beads off the fabric."),
    ("boots", {"upper_material": "leather"}, "en", "It is made of top-grain leather."),
    ("boots", {"closure": "laces"}, "en", "There is room for your own orthotics."),
    ("binoculars", {"nitrogen_filled": False}, "de", "Stickstoff füllt es innen."),
    ("hat", {"one_size": False}, "en", "One size fits all."),
    ("hat", {"sizes": "S, M, L"}, "en", "One size fits all."),
    ("pyjamas", {"length": "short"}, "de", "Die Beine reichen bis zum Knöchel."),
    ("hoodie", {"fit": "slim"}, "de", "Der Hoodie fällt weit aus."),
    ("wallet", {"material": "leather"}, "en", "The leather is vegan."),
    ("watch", {"movement": "quartz"}, "en", "No battery needed: your wrist winds it."),
    ("ski goggles", {"anti_fog": False}, "de", "Die Scheibe läuft nicht an."),
    ("bookcase", {"finish": "lacquered"}, "de", "Das Holz ist mit Öl behandelt."),
    ("sofa", {"sofa_bed": False}, "en", "At night it pulls out into a bed."),
    ("teapot", {"drip_free_spout": False}, "en", "The spout doesn't drip."),
    ("french press", {"double_walled": True, "material": "steel"}, "en", "Two filters come with it."),
    ("cooler", {"volume": Amount(Decimal(30), "LITER")}, "de", "Zwei Tage lang bleibt es kalt."),
    ("shirt", {"care": "hand wash"}, "de", "Bei 60 Grad wäschst du das Hemd."),
    ("soft toy", {"sound": True}, "en", "He makes no noise."),
    ("jacket", {"waterproof": False}, "en", "Rain is no problem for the waterproof fabric."),
    ("headlamp", {"waterproof_rating": "IPX4"}, "en", "Splashes are no bother at IPX7."),
    ("balance bike", {"seat_height_adjustable": False}, "de", "Der Sattel wächst mit."),
    ("balance bike", {"frame": "steel"}, "en", "The frame is alloy."),
    ("kettle", {"keep_warm": False}, "en", "The water stays hot."),
]


def _reported(row: _Row) -> list[str]:
    kind, record, language, text = row
    product = make_product(family=None, values={"name": (Value("Nordwind"),)})
    locale = {"de": "de_DE", "en": "en_US"}[language]
    subject = make_subject(text, product=product, values={"product_type": kind, **record}, locale=locale)
    return [one.code for one in run_checks(_CHECKS, subject) if one.severity is not Severity.INFO]


@pytest.mark.parametrize("row", _FAITHFUL)
def test_what_a_use_says_of_the_facts_passes(row: _Row) -> None:
    assert not [code for code in _reported(row) if code.startswith(("grounding.", "numbers.", "check."))]


@pytest.mark.parametrize("row", _NEAR)
def test_a_use_that_the_facts_do_not_bear_out_is_reported(row: _Row) -> None:
    assert [code for code in _reported(row) if code.startswith(("grounding.", "numbers."))]
