"""Numbers with a moved comma or another ratio, which look as if they followed from the data."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.runner import run_checks
from schemas.finding import Severity
from schemas.product import Amount
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "processor": {"product_type": "processor", "core_count": Decimal(10), "tdp": Amount(Decimal(105), "WATT")},
    "monitor": {"product_type": "monitor", "aspect_ratio": "16:9", "resolution": "2560 x 1440"},
    "ladder": {
        "product_type": "ladder",
        "working_height": Amount(Decimal("5.5"), "METER"),
        "min_order_quantity": Decimal(10),
        "total_height": Amount(Decimal("3.95"), "METER"),
    },
    "camera": {"product_type": "network_camera", "max_simultaneous_users": Decimal(50)},
    "printer": {"product_type": "laser_printer", "print_speed_a4": Amount(Decimal(33), "PAGE_PER_MINUTE")},
    "case": {
        "product_type": "pc_case",
        "bays_3_5_inch": Decimal(1),
        "bays_2_5_inch": Decimal(2),
        "expansion_slots": Decimal(2),
    },
    "supply": {
        "product_type": "power_supply",
        "connectors_sata": Decimal(12),
        "connectors_molex_4_pin": Decimal(6),
        "connectors_eps_8_pin": Decimal(2),
    },
    "tea": {"product_type": "tea", "bag_count": Decimal(8), "net_weight": Amount(Decimal(160), "GRAM")},
}


@pytest.mark.parametrize(
    ("product", "text", "span"),
    [
        ("processor", "The processor has a TDP of 10.5 watts.", "10.5 watts"),
        ("monitor", "The monitor shows its picture in 16:90.", "90"),
        ("monitor", "This monitor packs 2560 x 14400 of them onto its panel.", "14400"),
        ("ladder", "Working height of the ladder up to 55 m, total height 3.95 m.", "55 m"),
        ("printer", "The laser printer prints up to 33 A4 pages per second.", "33"),
        ("case", "The PC case has three expansion slots.", "three"),
        (
            "supply",
            "The power supply has sixteen SATA and six Molex plugs, and there are two 8-pin EPS plugs.",
            "sixteen",
        ),
        ("camera", "As many as 500 users can watch the network camera.", "500"),
    ],
)
def test_a_shifted_number_is_reported(product: str, text: str, span: str) -> None:
    assert span in _reported(product, text)


@pytest.mark.parametrize(
    ("product", "text"),
    [
        ("processor", "The processor has a TDP of 105 watts."),
        ("processor", "Each core of the processor takes 10.5 watts."),
        ("monitor", "The monitor shows its picture in 16:9."),
        ("ladder", "Working height of the ladder up to 5.5 m, total height 3.95 m."),
        ("camera", "As many as 50 users can watch the network camera."),
        ("printer", "The laser printer prints up to 33 A4 pages per minute."),
        ("case", "The PC case has two expansion slots and three bays."),
        ("supply", "The power supply has twelve SATA and six Molex plugs, and there are two 8-pin EPS plugs."),
        ("tea", "Each bag of the tea holds 20 g."),
        ("camera", "The network camera waits for the two of you at 8:45."),
    ],
)
def test_what_follows_is_left_alone(product: str, text: str) -> None:
    assert _reported(product, text) == []


def _reported(product: str, text: str) -> list[str | None]:
    subject = make_subject(text, values=_RECORDS[product], locale="en_US")
    found = run_checks(_CHECKS, subject)
    return [one.text for one in found if one.severity is not Severity.INFO and one.code.startswith("numbers.")]
