"""What tools, fixings, lamps and paints do in the words of their trades, and near claims that the data do not make."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from schemas.product import Amount
from tests.quality_checks.subjects import claims_reported

_CHECKS = first_checks()

_RECORDS: dict[str, dict[str, Any]] = {
    "hose": {"product_type": "garden hose", "algae_resistant": True, "length": Amount(Decimal(20), "METER")},
    "filament": {"product_type": "TPU filament", "oil_resistant": True, "max_print_speed": "40 mm/s"},
    "shoe": {"product_type": "safety shoes", "oil_resistant_sole": True, "puncture_resistant_midsole": "textile"},
    "plain_shoe": {"product_type": "safety shoes", "sole": "rubber"},
    "paper": {"product_type": "copy paper", "chlorine_free_bleached": True},
    "bracket": {"product_type": "angle bracket", "surface": "hot-dip galvanised"},
    "scaffold": {"product_type": "scaffold", "tool_free_assembly": True},
    "pipe": {"product_type": "PE-X pipe", "oxygen_barrier": True},
    "bulb": {"product_type": "LED bulb", "dimmable": True, "finish": "frosted"},
    "plain_bulb": {"product_type": "LED bulb", "dimmable": False, "glass": "clear"},
    "screw": {"product_type": "wood screw", "pieces_per_pack": Decimal(200), "drive": "Torx"},
    "shelf": {"product_type": "shelf", "number_of_shelves": Decimal(4), "material": "pine wood"},
    "secateurs": {"product_type": "secateurs", "cutting_principle": "bypass"},
    "drill": {"product_type": "cordless drill", "functions": ("drilling", "hammer drilling"), "brushless_motor": True},
    "plain_drill": {"product_type": "cordless drill", "functions": ("drilling", "screwdriving")},
    "grinder": {"product_type": "angle grinder", "restart_protection": True, "soft_grip": True},
    "plain_grinder": {"product_type": "angle grinder", "soft_start": True},
    "laser": {"product_type": "cross line laser", "self_leveling": True},
    "plain_laser": {"product_type": "cross line laser", "laser_color": "green"},
    "tape": {"product_type": "mounting tape", "residue_free_removal": True, "double_sided": True},
    "plain_tape": {"product_type": "mounting tape", "double_sided": True},
    "paint": {"product_type": "wall paint", "low_drip": True, "low_odor": True, "water_based": True},
    "plain_paint": {"product_type": "wall paint", "color": "white"},
    "filler": {"product_type": "acrylic sealant", "sandable": True, "permanently_flexible": True},
    "plain_filler": {"product_type": "acrylic sealant", "color": "white"},
    "ladder": {"product_type": "ladder", "accessible_from_both_sides": True},
    "one_sided": {"product_type": "ladder", "accessible_sides": Decimal(1)},
    "helmet": {"product_type": "welding helmet", "battery_required": False},
    "battery_helmet": {"product_type": "welding helmet", "battery_type": "CR2450", "batteries_included": True},
    "oil": {"product_type": "engine oil", "low_saps": True, "dpf_compatible": True},
    "plain_oil": {"product_type": "engine oil", "viscosity": "5W-30"},
    "mower": {"product_type": "robot lawn mower", "lift_sensor": True},
    "lamp": {"product_type": "headlamp", "rainproof": True},
    "plain_lamp": {"product_type": "headlamp", "beam_distance": Amount(Decimal(120), "METER")},
    "suit": {"product_type": "rain suit", "waterproof": True, "covered_zip": True},
    "duct": {"product_type": "cable duct", "self_adhesive": True, "self_extinguishing": True},
    "correction": {"product_type": "correction tape", "drying_required": False, "assembly_required": False},
    "concrete_screw": {"product_type": "concrete screw", "plug_required": False, "removable": True},
    "feet": {"product_type": "stepladder", "rubber_feet": True, "self_locking_hinges": True},
    "plain_steps": {"product_type": "stepladder", "material": "aluminium"},
    "stool": {"product_type": "step stool", "non_slip_dots": True},
    "fridge": {"product_type": "laboratory refrigerator", "door_alarm": True, "spark_free_interior": True},
    "plain_fridge": {"product_type": "laboratory refrigerator", "lockable": True},
    "magnet": {"product_type": "magnetic hook", "magnetic": True, "rubber_protected_base": True},
    "locked": {"product_type": "hose box", "child_lock": True, "variable_speed": True},
    "silicone": {"product_type": "aquarium silicone", "saltwater_resistant": True},
    "squeegee": {"product_type": "floor squeegee", "oil_resistant_rubber": True},
    "timer": {"product_type": "mechanical timer", "splash_proof": True, "outdoor_use": True},
    "compressor": {"product_type": "air compressor", "automatic_pressure_switch": True},
    "plain_compressor": {"product_type": "air compressor", "oil_free": True},
    "enamel": {"product_type": "radiator enamel", "recoatable_after": Amount(Decimal(6), "HOUR")},
}

_FAITHFUL = [
    ("hose", "de", "Sonne bleicht den Schlauch, Algen wachsen darin nicht."),
    ("hose", "en", "No algae grow in the hose."),
    ("filament", "en", "The filament does not mind oil."),
    ("filament", "de", "Das Filament druckt mit höchstens 40 mm in der Sekunde."),
    ("shoe", "de", "Auf öligem Boden rutscht die Sohle nicht."),
    ("shoe", "de", "Gegen Nägel schützt eine Zwischensohle aus Textil."),
    ("paper", "en", "No chlorine was used in bleaching the paper."),
    ("bracket", "de", "Feuerverzinkt darf er draußen bleiben."),
    ("scaffold", "de", "Werkzeug braucht dafür niemand."),
    ("pipe", "en", "A barrier layer keeps oxygen out of the pipe."),
    ("bulb", "en", "The light of the bulb can be turned down."),
    ("bulb", "de", "Die Lampe lässt sich herunterregeln."),
    ("screw", "de", "So zieht die Schraube zwei Bretter fest aneinander."),
    ("screw", "en", "There are two hundred of them in the box."),
    ("secateurs", "de", "Zwei Klingen der Gartenschere gleiten aneinander vorbei."),
    ("drill", "de", "Der Akkuschrauber bohrt dank Schlagwerk in eine Ziegelwand."),
    ("grinder", "de", "Nach einem Stromausfall läuft sie nicht von allein wieder los."),
    ("grinder", "de", "Gummierte Griffflächen liegen sicher in der Hand."),
    ("laser", "de", "Der Laser richtet sich von selbst aus."),
    ("tape", "en", "The tape comes off again."),
    ("paint", "de", "Beim Streichen tropft die Farbe kaum."),
    ("paint", "en", "The paint hardly smells. Rinse the brush under the tap."),
    ("filler", "en", "You may sand it once it is dry."),
    ("ladder", "de", "Von zwei Seiten lässt sich die Leiter besteigen."),
    ("helmet", "en", "Sunlight feeds the helmet, so nobody changes batteries."),
    ("helmet", "de", "Batterien wechselt niemand."),
    ("oil", "en", "The oil is low in ash and so kind to particulate filters."),
    ("mower", "en", "Lift the mower and the blades stop."),
    ("lamp", "de", "Ein Regenguss schadet der Stirnlampe nicht."),
    ("suit", "de", "Der Regen bleibt draußen, Schweiß kommt heraus."),
    ("suit", "en", "The zip of the suit lies under a flap."),
    ("duct", "de", "Der Kanal brennt nicht von selbst weiter."),
    ("correction", "en", "Write on at once, with nothing to dry."),
    ("correction", "en", "It arrives put together."),
    ("concrete_screw", "de", "Ganz ohne Dübel greift diese Schraube."),
    ("concrete_screw", "en", "The screw can be backed out whenever you like."),
    ("feet", "de", "Zwischen der Leiter und dem Boden liegt Gummi."),
    ("stool", "en", "Nubs on top of the stool hold wet feet."),
    ("fridge", "en", "Leave the door open too long and it beeps."),
    ("fridge", "de", "Funken kann das Innere keine schlagen."),
    ("magnet", "de", "Ein Ring darunter schont den Lack."),
    ("locked", "de", "Die Kindersicherung hält kleine Hände fern."),
    ("silicone", "en", "Salt water does not trouble the silicone."),
    ("squeegee", "en", "Oil does not attack the rubber of the squeegee."),
    ("timer", "de", "Spritzwasser hält der Deckel ab."),
    ("compressor", "en", "Once the pressure is reached, the motor cuts out."),
    ("enamel", "de", "Zwischen zwei Anstrichen vergehen sechs Stunden."),
]

_NEAR = [
    ("hose", "en", "The hose does not resist algae."),
    ("filament", "en", "The filament is not oil-resistant."),
    ("filament", "de", "Das Filament druckt mit höchstens 60 mm in der Sekunde."),
    ("shoe", "de", "Öl verträgt die Sohle nicht."),
    ("plain_shoe", "de", "Die Zwischensohle der Schuhe ist durchtrittsicher."),
    ("paper", "en", "The paper is not bleached."),
    ("bracket", "de", "Verzinkt ist der Winkel nicht."),
    ("scaffold", "de", "Werkzeug brauchen Sie für den Aufbau."),
    ("pipe", "en", "A wax layer keeps oxygen out of the pipe."),
    ("plain_bulb", "en", "The light of the bulb can be turned down. It is clear. It is for all."),
    ("plain_bulb", "de", "Die Lampe ist mattiert."),
    ("shelf", "de", "Das Regal hat zwei Bretter aus Kiefer."),
    ("screw", "en", "There are three hundred screws in the box."),
    ("plain_drill", "de", "Der Akkuschrauber hat ein Schlagwerk."),
    ("plain_grinder", "de", "Der Winkelschleifer läuft nicht von allein wieder los."),
    ("plain_grinder", "de", "Gummierte Griffflächen liegen sicher in der Hand."),
    ("plain_laser", "en", "It is a laser. It levels itself. It is for all."),
    ("plain_tape", "en", "The tape comes off again."),
    ("plain_paint", "de", "Die Farbe tropft kaum."),
    ("plain_paint", "en", "The paint hardly smells."),
    ("plain_filler", "en", "You may sand it once it is dry."),
    ("one_sided", "de", "Von zwei Seiten lässt sich die Leiter besteigen."),
    ("battery_helmet", "en", "The helmet does without batteries."),
    ("plain_oil", "en", "The oil is low in ash."),
    ("suit", "de", "Vor Regen schützt der Anzug nicht."),
    ("duct", "en", "The duct does not stick by itself."),
    ("duct", "de", "Der Kanal ist nicht selbstklebend."),
    ("correction", "en", "The tape has to be put together."),
    ("plain_steps", "de", "Zwischen der Leiter und dem Boden liegt Gummi."),
    ("plain_steps", "en", "It is a stepladder. It has nubs on top. It is for all."),
    ("plain_fridge", "en", "It is a fridge. It beeps when the door is open. It is for all."),
    ("magnet", "de", "Der Haken ist aus Stahl."),
    ("locked", "en", "It is a hose box. It rolls on four wheels. It is for all."),
    ("silicone", "en", "Oil does not attack the silicone."),
    ("squeegee", "en", "The rubber of the squeegee does not withstand oil."),
    ("plain_compressor", "en", "It is a compressor. Once it is full, the motor cuts out. It is for all."),
    ("plain_lamp", "de", "Die Stirnlampe ist wasserdicht."),
]


def _reported(name: str, language: str, text: str) -> list[str]:
    return claims_reported(_CHECKS, text, _RECORDS[name], language)


@pytest.mark.parametrize(("name", "language", "text"), _FAITHFUL)
def test_a_trade_word_for_what_the_data_say_passes(name: str, language: str, text: str) -> None:
    assert _reported(name, language, text) == []


@pytest.mark.parametrize(("name", "language", "text"), _NEAR)
def test_a_trade_word_for_what_they_do_not_say_is_reported(name: str, language: str, text: str) -> None:
    assert _reported(name, language, text)
