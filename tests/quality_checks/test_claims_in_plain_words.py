"""What a text says in everyday words that no fact states: parts, contents, names, effects, care.

Each sentence that is reported stands beside a near one that a fact states, or that says nothing of the product.
"""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from schemas.product import Amount
from tests.quality_checks.subjects import spans_reported

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "card": {"product_type": "graphics_card", "cooling": "3 fans", "color": "black"},
    "quiet_card": {"product_type": "graphics_card", "cooling": "3 fans", "fan_stop": "zero RPM mode", "color": "black"},
    "fan": {"product_type": "case_fan", "led": False, "color": "black"},
    "lit_fan": {"product_type": "case_fan", "rgb_lighting": True, "color": "black"},
    "mask": {"product_type": "face_mask", "reusable": False, "color": "blue"},
    "printer": {"product_type": "printer", "color_scanning": False, "functions": ("print", "scan"), "color": "black"},
    "scanner": {"product_type": "document_scanner", "automatic_document_feeder": True, "color": "black"},
    "ladder": {"product_type": "step_ladder", "accessible_sides": "one_sided", "material": "aluminium"},
    "adapter": {"product_type": "network_adapter", "bus_powered": True, "color": "black"},
    "balm": {"product_type": "beard_balm", "leave_in": True, "contains_fragrance": True, "color": "white"},
    "pen": {"product_type": "fibre_tip_pen", "ink_type": "pigment_ink", "color": "black"},
    "shoe": {"product_type": "running_shoes", "waterproof": False, "color": "red", "material": "leather"},
    "filament": {"product_type": "filament", "translucent": False, "material": "PLA"},
    "board": {"product_type": "motherboard", "bios_flashback": False, "ecc_support": False, "color": "black"},
    "bar": {"product_type": "ladder", "crossbar_premounted": False, "material": "aluminium"},
    "top": {"product_type": "top", "neckline": "v_neck", "color": "red", "material": "polyester"},
    "tied_top": {"product_type": "top", "neckline": "v_neck", "closure": "Schleife im Nacken", "color": "red"},
    "coffee": {
        "product_type": "coffee",
        "packaging": "bag",
        "net_content": Amount(Decimal("2.2"), "POUND"),
        "ingredients": ("coffee",),
    },
    "cereal": {"product_type": "granola", "ingredients": ("oats", "honey", "almonds"), "packaging": "bag"},
    "game": {
        "product_type": "board_game",
        "contents": ("1 game board", "60 cards", "1 die", "rulebook"),
        "material": "cardboard",
    },
    "phone": {"product_type": "smartphone", "brand": "Oppo", "color": "green", "display_type": "LCD"},
    "laptop": {"product_type": "laptop", "brand": "Lenovo", "name": "Lenovo Yoga Slim 7i", "touchscreen": True},
    "tablet": {"product_type": "tablet", "brand": "Toshiba", "name": "Toshiba Excite 10 SE", "color": "black"},
    "oatmeal": {"product_type": "oatmeal", "brand": "McCann's", "name": "McCann's Irish Oatmeal", "color": "beige"},
    "sneaker": {"product_type": "shoes", "brand": "Converse", "name": "Converse black", "color": "black"},
    "granola": {"product_type": "granola", "brand": "Bear Naked", "name": "Bear Naked Fit Granola", "color": "brown"},
    "jersey": {"product_type": "basketball_jersey", "print": "11 Klay Thompson", "material": "polyester"},
    "hand_cream": {"product_type": "hand_cream", "variant": "Original", "brand": "Neutrogena", "texture": "cream"},
    "case": {"product_type": "pc_case", "side_panel": "tempered_glass", "color": "black"},
    "guitar": {"product_type": "electric_guitar", "care": "wipe with a soft dry cloth", "body_material": "basswood"},
    "remover": {"product_type": "stain_remover", "item_form": "liquid", "fragrance_free": True},
    "desk": {"product_type": "desk", "color": "white", "material": "steel"},
}
#: Product, locale, a sentence that no fact bears out, and words of it that a finding has.
_REPORTED = (
    ("card", "en_US", "Three fans, which stand still whenever you browse, cool the black card.", "stand still"),
    ("card", "de_DE", "Gekühlt wird mit einem Lüfter, der bei wenig Last stillsteht.", "stillsteht"),
    ("fan", "en_US", "It is a black fan that glows from within.", "glows from within"),
    ("fan", "de_DE", "Der schwarze Lüfter leuchtet im Dunkeln.", "leuchtet im Dunkeln"),
    ("mask", "de_DE", "Die blaue Maske lässt sich mehrmals verwenden.", "mehrmals verwenden"),
    ("mask", "en_US", "Wash the blue mask and wear it again.", "wear it again"),
    ("printer", "en_US", "Scans come out in full color as well.", "Scans come out in full color"),
    ("printer", "en_US", "The black printer feeds a stack of pages by itself.", "stack"),
    ("ladder", "en_US", "Climb the aluminium ladder from either side.", "from either side"),
    ("ladder", "de_DE", "Die Leiter aus Aluminium ist von beiden Seiten begehbar.", "von beiden Seiten"),
    ("adapter", "en_US", "The black adapter draws its power from a wall socket.", "from a wall socket"),
    ("adapter", "de_DE", "Den Strom zieht der schwarze Adapter aus der Steckdose.", "Strom"),
    ("balm", "de_DE", "Der weiße Balsam wird mit Wasser ausgespült.", "ausgespült"),
    ("balm", "en_US", "The white balm comes with no added fragrance.", "no added fragrance"),
    ("pen", "en_US", "The black pen is filled with a dye-based ink.", "dye-based"),
    ("shoe", "en_US", "They are waterproof, so a bad forecast needn't keep you inside.", "waterproof"),
    ("filament", "de_DE", "Im Licht wirkt das transluzente Material noch einmal so lebendig.", "transluzente"),
    ("board", "en_US", "ECC is not supported, while BIOS flashback lets you update.", "BIOS flashback"),
    ("bar", "de_DE", "Die Traverse ist bei Lieferung bereits fest montiert.", "montiert"),
    ("top", "de_DE", "Das rote Top wird im Nacken mit einer Schleife gebunden.", "Schleife"),
    ("top", "en_US", "The red top ties at the neck.", "ties"),
    ("top", "en_US", "The red top has stitched edges.", "stitched edges"),
    ("desk", "en_US", "The white desk has a dent in the side for your knee.", "dent"),
    ("desk", "de_DE", "Der weiße Tisch hat oben eine Mulde für Stifte.", "Mulde"),
    ("desk", "en_US", "The steel desk has a hidden tray.", "tray"),
    ("desk", "de_DE", "Am weißen Tisch gibt es eine Gummilippe.", "Gummilippe"),
    ("desk", "de_DE", "Die weiße Platte des Tischs und ihr Gestell lassen sich abknöpfen.", "abknöpfen"),
    ("coffee", "en_US", "It comes in a bag holding 2.2 pounds and a small measuring scoop.", "scoop"),
    ("coffee", "en_US", "The bag holds 2.2 pounds along with a small mug.", "mug"),
    ("cereal", "de_DE", "In jeder Tüte steckt ein Sammelbild.", "Sammelbild"),
    ("cereal", "en_US", "It is made of oats from family farms.", "family farms"),
    ("game", "de_DE", "Im Karton warten 60 Karten, ein Würfel und eine Sanduhr.", "Sanduhr"),
    ("phone", "en_US", "The green phone is covered by Oppo for two full years.", "covered"),
    ("phone", "en_US", "The green phone stays out, and a bit of dust won't bother it.", "dust"),
    ("laptop", "de_DE", "Der Lenovo Yoga lässt sich mit dem Lenovo Digital Pen bedienen.", "Digital Pen"),
    ("tablet", "de_DE", "Das Toshiba Excite 10 LE ist ein Tablet.", "10 LE"),
    ("oatmeal", "de_DE", "Flahavan's Irish Oatmeal ist beige.", "Flahavan"),
    ("oatmeal", "en_US", "Try it: Flahavan's oatmeal is beige.", "Flahavan"),
    ("sneaker", "en_US", "Brand: Vans", "Vans"),
    ("granola", "en_US", "Bear Creek Fit Granola is brown.", "Bear Creek"),
    ("jersey", "en_US", 'The polyester jersey has the "30 Stephen Curry" design.', "30 Stephen Curry"),
    ("hand_cream", "de_DE", "Die Creme von Neutrogena in der Variante Intense Repair.", "Intense Repair"),
    ("case", "de_DE", "Die Seitenwand aus Glas darf nur nebelfeucht abgewischt werden.", "nebelfeucht abgewischt"),
    ("guitar", "en_US", "Wipe the guitar with a cloth and a drop of washing-up liquid.", "washing-up liquid"),
    ("remover", "de_DE", "Selbst eingetrocknete Blutflecken gehen in kaltem Wasser wieder heraus.", "Blutflecken"),
    ("balm", "en_US", "The white balm is gentle, and the itch is gone by lunchtime.", "itch"),
    ("cereal", "de_DE", "Bei Hafer und Honig dürfen auch Kleinkinder unbesorgt zugreifen.", "Kleinkinder"),
    ("desk", "de_DE", "Der weiße Tisch ist nach Arbeitsstättenrecht für jedes Büro zugelassen.", "Arbeitsstättenrecht"),
    ("desk", "de_DE", "Einen besseren Tisch in Weiß werden Sie nicht finden.", "besseren"),
    ("desk", "en_US", "The white desk is sturdier and carries more than any other desk.", "any other"),
    ("cereal", "en_US", "The honey and oats stay crunchy even in milk.", "crunchy"),
)
#: Product, locale, and a near sentence that a fact states, or that says nothing of the product.
_PASSING = (
    ("quiet_card", "en_US", "Three fans, which stand still whenever you browse, cool the black card."),
    ("lit_fan", "en_US", "It is a black fan that glows from within."),
    ("fan", "de_DE", "Der schwarze Lüfter leuchtet nicht im Dunkeln."),
    ("mask", "de_DE", "Mehrmals verwenden lässt sich die Maske nicht."),
    ("printer", "en_US", "The black printer does not scan in color."),
    ("scanner", "en_US", "The black scanner feeds a stack of papers by itself."),
    ("ladder", "en_US", "The aluminium ladder cannot be climbed from either side, only from one."),
    ("balm", "de_DE", "Ausgespült wird der weiße Balsam nicht."),
    ("shoe", "en_US", "They are not waterproof, so keep the red leather dry."),
    ("board", "en_US", "The black board has neither ECC nor BIOS flashback."),
    ("bar", "de_DE", "Die Traverse der Leiter aus Aluminium ist nicht vormontiert."),
    ("tied_top", "de_DE", "Das rote Top wird im Nacken mit einer Schleife gebunden."),
    ("desk", "en_US", "The white desk needs a tray no more than a table does."),
    ("desk", "en_US", "The white steel desk is not much higher than a drawer."),
    ("desk", "de_DE", "Der weiße Tisch lässt sich nutzen."),
    ("coffee", "en_US", "The bag holds 2.2 pounds of coffee."),
    ("game", "de_DE", "Im Karton warten 60 Karten und ein Würfel."),
    ("laptop", "de_DE", "Der Lenovo Yoga lässt sich mit dem Finger bedienen."),
    ("tablet", "de_DE", "Das Toshiba Excite 10 SE ist ein Tablet."),
    ("oatmeal", "de_DE", "McCann's Irish Oatmeal ist beige."),
    ("oatmeal", "en_US", "Grandma's oatmeal was beige, and so is this one."),
    ("sneaker", "en_US", "Brand: Converse"),
    ("granola", "en_US", "Bear Naked Fit Granola is brown."),
    ("jersey", "en_US", 'The polyester jersey has the "11 Klay Thompson" design.'),
    ("hand_cream", "de_DE", "Die Creme von Neutrogena in der Variante Original."),
    ("guitar", "en_US", "Wipe the guitar with a dry cloth."),
)


@pytest.mark.parametrize(("product", "locale", "text", "words"), _REPORTED)
def test_what_no_fact_bears_out_is_reported_however_plainly_it_is_said(
    product: str, locale: str, text: str, words: str
) -> None:
    found = _found(product, locale, text)
    start = text.index(words)
    assert any(first < start + len(words) and start < last for first, last in found), found


@pytest.mark.parametrize(("product", "locale", "text"), _PASSING)
def test_near_sentences_that_facts_state_are_left_alone(product: str, locale: str, text: str) -> None:
    assert _found(product, locale, text) == []


def _found(product: str, locale: str, text: str) -> list[tuple[int, int]]:
    return spans_reported(_CHECKS, text, values=_RECORDS[product], locale=locale)
