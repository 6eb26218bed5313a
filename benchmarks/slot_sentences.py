"""Sentences with slots as a language model writes them, in German and English, for any catalogue.

Any attribute has patterns with its label; those of the sample catalogue have sentences of their own besides.
"""

import re
from collections.abc import Iterator, Sequence

from enrichers.rendering import has_slot
from enrichers.slots import DraftSentence
from schemas.facts import Fact
from schemas.structure import AttributeType

_MEASURED = (AttributeType.METRIC, AttributeType.NUMBER)
_CHOSEN = (AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT, AttributeType.DATE)
_IN_BRACKETS = re.compile(r"\s*\((?:in )?([^)]*)\)\Z")
_OF_LABELS = {
    "de": (
        "{label}: ⟦{code}⟧{unit}.",
        "Der Wert für {label} beträgt ⟦{code}⟧{unit}.",
        "Angegeben sind ⟦{code}⟧{unit} {label}.",
    ),
    "en": ("{label}: ⟦{code}⟧{unit}.", "The {label} is ⟦{code}⟧{unit}.", "It comes with ⟦{code}⟧{unit} of {label}."),
}
_OF_CHOICES = {
    "de": ("{label}: ⟦{code}⟧.", "Als {label} gilt ⟦{code}⟧."),
    "en": ("{label}: ⟦{code}⟧.", "The {label} is ⟦{code}⟧."),
}
_OF_PAIRS = {
    "de": ("{one}: ⟦{a}⟧{ua}, {other}: ⟦{b}⟧{ub}.", "{one} und {other} liegen bei ⟦{a}⟧{ua} und ⟦{b}⟧{ub}."),
    "en": ("{one}: ⟦{a}⟧{ua}, {other}: ⟦{b}⟧{ub}.", "The {one} is ⟦{a}⟧{ua} and the {other} is ⟦{b}⟧{ub}."),
}
_OWN: dict[str, dict[str, tuple[str, ...]]] = {
    "weight": {
        "de": (
            "⟦name⟧ wiegt ⟦weight⟧.",
            "Mit ⟦weight⟧ Gewicht bleibt ⟦name⟧ handlich.",
            "Sie bringt ⟦weight⟧ auf die Waage.",
        ),
        "en": ("⟦name⟧ weighs ⟦weight⟧.", "At a weight of ⟦weight⟧, it stays easy to handle."),
    },
    "volume": {
        "de": ("⟦name⟧ fasst ⟦volume⟧.", "In das Volumen von ⟦volume⟧ passt die Ausrüstung für die Tour."),
        "en": ("⟦name⟧ holds ⟦volume⟧.", "A volume of ⟦volume⟧ takes the gear for a tour."),
    },
    "pockets": {
        "de": ("⟦pockets⟧ Taschen nehmen Karte und Handschuhe auf.", "Dazu kommen ⟦pockets⟧ Taschen."),
        "en": ("⟦pockets⟧ pockets hold map and gloves.", "There are ⟦pockets⟧ pockets as well."),
    },
    "layers": {
        "de": ("Der Stoff hat ⟦layers⟧ Lagen.", "Der Stoff ist aus ⟦layers⟧ Lagen aufgebaut."),
        "en": ("The fabric has ⟦layers⟧ layers.", "The fabric is built from ⟦layers⟧ layers."),
    },
    "water_column": {
        "de": (
            "Die Wassersäule beträgt ⟦water_column⟧.",
            "Mit einer Wassersäule von ⟦water_column⟧ hält ⟦name⟧ dicht.",
        ),
        "en": ("The hydrostatic head is ⟦water_column⟧.",),
    },
    "floor_water_column": {
        "de": ("Am Boden liegt die Wassersäule bei ⟦floor_water_column⟧.",),
        "en": ("The floor has a hydrostatic head of ⟦floor_water_column⟧.",),
    },
    "persons": {
        "de": ("Das Zelt bietet ⟦persons⟧ Personen Platz.", "Es ist für ⟦persons⟧ Personen ausgelegt."),
        "en": ("The tent sleeps ⟦persons⟧ people.", "It is made for ⟦persons⟧ people."),
    },
    "entrances": {
        "de": ("Es hat ⟦entrances⟧ Eingänge.",),
        "en": ("It has ⟦entrances⟧ entrances.",),
    },
    "vestibules": {
        "de": ("Vor dem Innenzelt liegen ⟦vestibules⟧ Apsiden.",),
        "en": ("There are ⟦vestibules⟧ vestibules in front.",),
    },
    "floor_length": {
        "de": ("Die Liegelänge beträgt ⟦floor_length⟧.", "Die Liegefläche ist ⟦floor_length⟧ lang."),
        "en": ("The floor is ⟦floor_length⟧ long.",),
    },
    "floor_width": {
        "de": ("Die Liegebreite beträgt ⟦floor_width⟧.", "Die Liegefläche ist ⟦floor_width⟧ breit."),
        "en": ("The floor is ⟦floor_width⟧ wide.",),
    },
    "inner_height": {
        "de": ("Innen ist es ⟦inner_height⟧ hoch.",),
        "en": ("Inside it is ⟦inner_height⟧ high.",),
    },
    "packed_length": {
        "de": ("Verpackt ist es ⟦packed_length⟧ lang.",),
        "en": ("Packed, it is ⟦packed_length⟧ long.",),
    },
    "packed_diameter": {
        "de": ("Das Packmaß hat einen Durchmesser von ⟦packed_diameter⟧.",),
        "en": ("Packed, it has a diameter of ⟦packed_diameter⟧.",),
    },
    "back_length": {
        "de": ("Die Rückenlänge misst ⟦back_length⟧.",),
        "en": ("The back length is ⟦back_length⟧.",),
    },
    "load_max": {
        "de": ("Er trägt Lasten bis ⟦load_max⟧.", "Die maximale Last liegt bei ⟦load_max⟧."),
        "en": ("It carries loads of up to ⟦load_max⟧.",),
    },
    "compartments": {
        "de": ("Die Ausrüstung verteilt sich auf ⟦compartments⟧ Fächer.",),
        "en": ("The gear goes into ⟦compartments⟧ compartments.",),
    },
    "setup_time": {
        "de": ("Der Aufbau dauert ⟦setup_time⟧.",),
        "en": ("Setup takes ⟦setup_time⟧.",),
    },
    "boil_time": {
        "de": ("Die Kochzeit liegt bei ⟦boil_time⟧.",),
        "en": ("The boil time is ⟦boil_time⟧.",),
    },
    "power": {
        "de": ("Der Brenner leistet ⟦power⟧.",),
        "en": ("The burner has a power of ⟦power⟧.",),
    },
    "burn_time": {
        "de": ("Die Leuchtdauer beträgt bis zu ⟦burn_time⟧.",),
        "en": ("The burn time is up to ⟦burn_time⟧.",),
    },
    "charge_time": {
        "de": ("Die Ladezeit beträgt ⟦charge_time⟧.",),
        "en": ("Charging takes ⟦charge_time⟧.",),
    },
    "beam_distance": {
        "de": ("Die Leuchtweite beträgt ⟦beam_distance⟧.",),
        "en": ("The beam reaches ⟦beam_distance⟧.",),
    },
    "luminous_flux": {
        "de": ("Der Lichtstrom erreicht ⟦luminous_flux⟧.",),
        "en": ("The luminous flux reaches ⟦luminous_flux⟧.",),
    },
    "warranty_years": {
        "de": ("Die Garantie läuft ⟦warranty_years⟧ Jahre.", "Auf ⟦name⟧ gibt es ⟦warranty_years⟧ Jahre Garantie."),
        "en": ("The warranty runs for ⟦warranty_years⟧ years.", "It comes with a warranty of ⟦warranty_years⟧ years."),
    },
    "recycled_share": {
        "de": (
            "Der Recyclinganteil liegt bei ⟦recycled_share⟧ %.",
            "Zu ⟦recycled_share⟧ Prozent ist das Material recycelt.",
        ),
        "en": ("The recycled content is ⟦recycled_share⟧%.", "⟦recycled_share⟧ percent of the material is recycled."),
    },
    "light_modes": {
        "de": ("Zur Wahl stehen ⟦light_modes⟧ Leuchtmodi.",),
        "en": ("There are ⟦light_modes⟧ light modes to choose from.",),
    },
    "pegs_included": {
        "de": ("Im Lieferumfang sind ⟦pegs_included⟧ Heringe.",),
        "en": ("⟦pegs_included⟧ pegs are included.",),
    },
    "material": {
        "de": ("⟦name⟧ besteht aus ⟦material⟧.",),
        "en": ("⟦name⟧ is made of ⟦material⟧.",),
    },
    "country_of_origin": {
        "de": ("Hergestellt wird ⟦name⟧ in ⟦country_of_origin⟧.",),
        "en": ("⟦name⟧ is made in ⟦country_of_origin⟧.",),
    },
}
#: Sentences without slots, for booleans that are true.
_TRUE: dict[str, dict[str, str]] = {
    "waterproof": {"de": "Das Obermaterial ist wasserdicht.", "en": "The outer fabric is waterproof."},
    "windproof": {"de": "Auch bei Wind bleibt sie winddicht.", "en": "It is windproof too."},
    "hood": {"de": "Eine Kapuze ist dabei.", "en": "It has a hood."},
    "pit_zips": {"de": "Eine Unterarmbelüftung sorgt für Luft.", "en": "Pit zips let air in."},
    "rain_cover": {"de": "Eine Regenhülle gehört dazu.", "en": "A rain cover is part of it."},
    "freestanding": {"de": "Das Zelt steht freistehend.", "en": "The tent is freestanding."},
    "red_light": {"de": "Ein Rotlicht hat sie auch.", "en": "It has a red light too."},
    "foldable": {"de": "Der Kocher ist klappbar.", "en": "The stove is foldable."},
    "pfc_free": {"de": "Sie ist PFC-frei.", "en": "It is PFC-free."},
}


def is_measured(fact: Fact) -> bool:
    """Say whether a fact is a number that a slot may hold."""
    return fact.attribute.type in _MEASURED and has_slot(fact)


def sentences_on(fact: Fact, locale: str, name: str) -> Iterator[DraftSentence]:
    """Yield sentences on one fact; `name` is the code of the product's name."""
    language, code = locale[:2], fact.code
    for template in _OWN.get(code, {}).get(language, ()) if has_slot(fact) else ():
        yield DraftSentence(template.replace("⟦name⟧", f"⟦{name}⟧"), (code,))
    if fact.data is True and code in _TRUE:
        yield DraftSentence(_TRUE[code][language], (code,))
    label, unit = split_label(fact, locale)
    if is_measured(fact):
        patterns: Sequence[str] = _OF_LABELS[language]
    elif fact.attribute.type in _CHOSEN and has_slot(fact):
        patterns = _OF_CHOICES[language]
    else:
        return
    for pattern in patterns:
        yield DraftSentence(pattern.format(label=label, code=code, unit=unit), (code,))


def sentences_on_two(fact: Fact, other: Fact, locale: str) -> Iterator[DraftSentence]:
    """Yield sentences on two measured facts."""
    (one, unit), (two, other_unit) = split_label(fact, locale), split_label(other, locale)
    for pattern in _OF_PAIRS[locale[:2]]:
        yield DraftSentence(
            pattern.format(one=one, other=two, a=fact.code, b=other.code, ua=unit, ub=other_unit),
            (fact.code, other.code),
        )


def split_label(fact: Fact, locale: str) -> tuple[str, str]:
    """Return a label without its unit in brackets, and that unit as it is written behind a bare number."""
    label = fact.attribute.label(locale).replace("_", " ")
    found = _IN_BRACKETS.search(label)
    if found is None or fact.attribute.type is not AttributeType.NUMBER:
        return label, ""
    return label[: found.start()], f" {found[1]}"
