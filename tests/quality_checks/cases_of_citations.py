"""Tables of rendered texts, of one jacket: what stands outside slots, beside them, and what sentences rest on."""

import re
from decimal import Decimal
from typing import Any

from schemas.product import Amount
from schemas.proposal import Sentence, SlotSpan
from schemas.structure import Attribute, AttributeType
from tests.builders import make_structure
from tests.quality_checks.cases import Case

_SLOT = re.compile(r"\[([^|\]]*)\|([a-z_]*)\]")
_ENGLISH = {"locale": "en_US"}


def _case(name: str, written: str, *found: tuple[str, str], cites: tuple[str, ...] = (), **subject: Any) -> Case:
    """Return a case of one sentence; `[450 g|weight]` is a slot with what was rendered into it."""
    text, slots = "", []
    done = 0
    for slot in _SLOT.finditer(written):
        text += written[done : slot.start()]
        slots.append(SlotSpan(len(text), len(text) + len(slot[1]), slot[2]))
        text, done = text + slot[1], slot.end()
    text += written[done:]
    template = _SLOT.sub(lambda slot: f"⟦{slot[2]}⟧", written)
    codes = tuple(dict.fromkeys((*cites, *(slot.attribute for slot in slots))))
    sentence = Sentence(template, codes, 0, len(text))
    return Case(name, text, found, {"slots": tuple(slots), "sentences": (sentence,), **subject})


def _labelled(code: str, kind: AttributeType, german: str, **changes: Any) -> dict[str, Attribute]:
    return {code: Attribute(code, kind, {"de_DE": german}, **changes)}


def _with(*attributes: dict[str, Attribute], **values: Any) -> dict[str, Any]:
    known = dict(make_structure().attributes)
    for one in attributes:
        known |= one
    return {"structure": make_structure(attributes=known), "values": values}


def _cm(amount: int) -> Amount:
    return Amount(Decimal(amount), "CENTIMETER")


_METRIC, _NUMBER = AttributeType.METRIC, AttributeType.NUMBER
_WARRANTY = _with(_labelled("warranty_years", _NUMBER, "Garantie (Jahre)"), warranty_years=Decimal(5))
_BREATHABLE = _with(_labelled("breathability", _NUMBER, "Atmungsaktivität (g/m²/24 h)"), breathability=Decimal(9000))
_SHARE = _with(_labelled("recycled_share", _NUMBER, "Recyclinganteil"), recycled_share=Decimal(90))
_FLOOR = _with(
    _labelled("floor_length", _METRIC, "Liegelänge", metric_family="Length"),
    _labelled("floor_width", _METRIC, "Liegebreite", metric_family="Length"),
    floor_length=_cm(210),
    floor_width=_cm(130),
)
_PACKED = _with(
    _labelled("packed_length", _METRIC, "Packmaß (Länge)", metric_family="Length"),
    _labelled("packed_diameter", _METRIC, "Packmaß (Durchmesser)", metric_family="Length"),
    packed_length=_cm(40),
    packed_diameter=_cm(14),
)
_UNPACKED = _with(
    _labelled("floor_length", _METRIC, "Liegelänge", metric_family="Length"),
    _labelled("packed_length", _METRIC, "Verpackte Länge", metric_family="Length"),
    floor_length=_cm(210),
    packed_length=_cm(40),
)
_LAYERS = _with(_labelled("layers", _NUMBER, "Lagen"), layers=Decimal(2))
_ZIP = _with(_labelled("zip_type", AttributeType.TEXT, "Verschluss"), zip_type="Zwei-Wege-Reißverschluss")

OUTSIDE = (
    _case(
        "a word for a number",
        "Die Jacke hat zwölf Taschen.",
        ("numbers.word_outside_slot", "zwölf"),
        cites=("pockets",),
    ),
    _case(
        "right or not, it is not rendered",
        "Sie hat drei Taschen.",
        ("numbers.word_outside_slot", "drei"),
        cites=("pockets",),
    ),
    _case(
        "a share in words",
        "Das Material ist zu neunzig Prozent recycelt.",
        ("numbers.word_outside_slot", "neunzig"),
        cites=("recycled_share",),
        **_SHARE,
    ),
    _case(
        "a part of it",
        "Die Jacke ist zu zwei Dritteln aus Wolle.",
        ("numbers.word_outside_slot", "zwei"),
        cites=("material",),
    ),
    _case(
        "in English",
        "The jacket has twenty-five pockets.",
        ("numbers.word_outside_slot", "twenty-five"),
        cites=("pockets",),
        **_ENGLISH,
    ),
    _case("an article", "Die Jacke hat eine Tasche für das Handy.", cites=("pockets",)),
    _case("a fact's own term", "Die Jacke hat einen Zwei-Wege-Reißverschluss.", cites=("zip_type",), **_ZIP),
    _case(
        "another term with the same number",
        "Die Jacke hat zwei Taschen.",
        ("numbers.word_outside_slot", "zwei"),
        cites=("pockets", "zip_type"),
        **_ZIP,
    ),
    _case("a fraction's sign", "Die Jacke wiegt ½ [450 g|weight].", ("numbers.digit_outside_slot", "½")),
    _case("the unit of the label", "Die Atmungsaktivität liegt bei [9.000|breathability] g/m²/24 h.", **_BREATHABLE),
)

BESIDE = (
    _case("a unit behind a unit", "Die Jacke wiegt [450 g|weight] Liter.", ("slots.unit_behind", "450 g Liter")),
    _case(
        "another rate than the label's",
        "Die Atmungsaktivität liegt bei [9.000|breathability] kg/h.",
        ("slots.unit_behind", "9.000 kg/h"),
        **_BREATHABLE,
    ),
    _case("the unit of the attribute", "Die Garantie läuft [5|warranty_years] Jahre.", **_WARRANTY),
    _case("made into an adjective", "Dazu kommt eine [5|warranty_years]-jährige Garantie.", **_WARRANTY),
    _case(
        "months for years",
        "Die Garantie läuft [5|warranty_years] Monate.",
        ("slots.unit_behind", "5 Monate"),
        **_WARRANTY,
    ),
    _case("percent of a share", "Der Recyclinganteil liegt bei [90|recycled_share] %.", **_SHARE),
    _case("a unit for a count", "Die Jacke hat [3|pockets] kg Taschen.", ("slots.unit_behind", "3 kg")),
    _case("pieces of a count", "Taschen: [3|pockets] Stück", cites=("pockets",)),
    _case("a minus", "Die Jacke wiegt -[450 g|weight].", ("slots.changed_beside", "-450 g")),
    _case("a hyphen", "Jacken-Gewicht: [450 g|weight]"),
    _case("thousands", "Die Jacke hat [3|pockets] Millionen Taschen.", ("slots.changed_beside", "3 Millionen")),
    _case("a letter", "Die Jacke wiegt [450 g|weight]²", ("slots.changed_beside", "450 g²")),
    _case("a digit", "Die Jacke wiegt 1[450 g|weight].", ("numbers.digit_outside_slot", "1450")),
)

LABELS = (
    _case("its own label", "Liegelänge: [210 cm|floor_length], Liegebreite: [130 cm|floor_width]", **_FLOOR),
    _case("exchanged", "Liegelänge: [130 cm|floor_width]", ("slots.wrong_attribute", "130 cm"), **_FLOOR),
    _case(
        "in a sentence", "Die Liegelänge beträgt [130 cm|floor_width].", ("slots.wrong_attribute", "130 cm"), **_FLOOR
    ),
    _case(
        "a list behind its names",
        "Liegelänge und Liegebreite liegen bei [210 cm|floor_length] und [130 cm|floor_width].",
        **_FLOOR,
    ),
    _case(
        "a list in the wrong order",
        "Liegelänge und Liegebreite liegen bei [130 cm|floor_width] und [210 cm|floor_length].",
        ("slots.wrong_attribute", "130 cm"),
        ("slots.wrong_attribute", "210 cm"),
        **_FLOOR,
    ),
    _case(
        "the word that tells two apart",
        "Packmaß (Durchmesser): [40 cm|packed_length]",
        ("slots.wrong_attribute", "40 cm"),
        **_PACKED,
    ),
    _case(
        "the word that both have", "Das Packmaß beträgt [40 cm|packed_length] und [14 cm|packed_diameter].", **_PACKED
    ),
    _case(
        "a comma behind the first word",
        "Verpackt, ist die Jacke [210 cm|floor_length] lang.",
        ("slots.wrong_attribute", "210 cm"),
        **_UNPACKED,
    ),
    _case("a count of something else", "Die Jacke hat [2|layers] Taschen.", ("slots.wrong_attribute", "2"), **_LAYERS),
    _case("another thing in the next clause", "Die Jacke wiegt [450 g|weight] und hat Taschen.", cites=("pockets",)),
    _case("the label of another choice", "Für die Jacke gilt Farbe: [M|size].", ("slots.wrong_attribute", "M")),
)

CITED = (
    _case("what it cites", "Die Jacke ist aus Baumwolle und wasserdicht.", cites=("material", "waterproof")),
    _case(
        "an attribute that is not filled",
        "Die Jacke hat Ärmel.",
        ("citations.unknown_attribute", "Die Jacke hat Ärmel."),
        cites=("sleeves",),
    ),
    _case(
        "what another fact states",
        "Die Jacke ist aus Baumwolle und wasserdicht.",
        ("citations.not_supported", "wasserdicht"),
        cites=("material",),
    ),
    _case("the name needs none", "Nordwind ist wasserdicht.", cites=("waterproof",)),
    _case("the kind of product needs none", "Die Jacke ist wasserdicht.", cites=("waterproof",)),
    _case(
        "nothing to do with it",
        "Ein treuer Begleiter für jeden Tag.",
        ("citations.unrelated", "Ein treuer Begleiter für jeden Tag."),
        cites=("weight",),
    ),
    _case(
        "a synonym in another language",
        "Die Jacke ist wasserdicht.",
        cites=("protection",),
        **_with(_labelled("protection", AttributeType.TEXT, "Schutz"), protection="waterproof"),
    ),
    _case("a slot is enough", "Sie bringt [450 g|weight] auf die Waage."),
    _case(
        "another colour than the one cited", "Die Jacke ist blau.", ("citations.contradicted", "blau"), cites=("color",)
    ),
    _case(
        "another material than those cited",
        "Innen hat die Jacke Seide.",
        ("citations.contradicted", "Seide"),
        cites=("material",),
    ),
    _case("the colour, inflected", "Die schwarze Jacke ist wasserdicht.", cites=("color", "waterproof")),
)
OF_CITATIONS = (*OUTSIDE, *BESIDE, *LABELS, *CITED)
