"""Tables of texts in which what stands around a word decides what it says: headings, clauses, denials, packs."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _values(**values: Any) -> dict[str, Any]:
    return {"values": values}


_ENGLISH = {"locale": "en_US"}
_NAMED = _values(name="Nordwind GTX")
_REMOVABLE = _values(product_type="phone", battery_removable=True, handle="fixed", cover_removable=True)
_SMALL = _values(product_type="lamp", weight=Amount(Decimal(450), "GRAM"))
_ONE = _values(quantity=Decimal(1))
_GLASSES = _values(product_type="drinking_glass", pieces=Decimal(4))

NAMES = (
    _case("a heading in capitals", "NORDWIND IN SCHWARZ", **_NAMED),
    _case("a sentence in capitals", "DIE NORDWIND IST AUS WOLLE.", **_NAMED),
    _case("an English heading", "NORDWIND FROM WOOL AND COTTON", **_NAMED, **_ENGLISH),
    _case("what all may have", "The Nordwind EU size is M.", **_NAMED, **_ENGLISH),
    _case("another letter in capitals", "DIE NORDWIND SLX AUS WOLLE.", ("grounding.name_altered", "NORDWIND SLX"),
          **_NAMED),
)  # fmt: skip
PARTS = (
    _case("fixed in another clause", "The strap and the battery are removable, the handle is fixed.",
          **_REMOVABLE, **_ENGLISH),
    _case("fixed behind and", "The battery is removable and the handle is fixed.", **_REMOVABLE, **_ENGLISH),
    _case("fixed in German", "Der Akku ist abnehmbar, der Verschluss fest verbaut.", **_REMOVABLE),
    _case("not fixed", "Der Akku ist nicht fest verbaut.", **_REMOVABLE),
    _case("two parts that are fixed", "Der Akku und der Verschluss sind fest verbaut.",
          ("grounding.contradicted", "fest verbaut"), **_REMOVABLE),
    _case("fixed, by a pronoun", "The battery is large; it cannot be removed.",
          ("grounding.contradicted", "cannot be removed"), **_REMOVABLE, **_ENGLISH),
    _case("fixed, by a relative", "Ein Akku, der fest verbaut ist.", ("grounding.contradicted", "fest verbaut"),
          **_REMOVABLE),
    _case("fixed beside a denial", "Der Akku ist fest verbaut, keine Sorge.",
          ("grounding.contradicted", "fest verbaut"), **_REMOVABLE),
    _case("by what it does not let", "Der Akku lässt sich nicht entnehmen.",
          ("grounding.contradicted", "lässt sich nicht entnehmen"), **_REMOVABLE),
)  # fmt: skip
BOUNDS = (
    _case("no more than less", "The lamp weighs no more than 400 g.", ("numbers.unsupported", "400 g"),
          **_SMALL, **_ENGLISH),
    _case("no more than more", "The lamp weighs no more than 500 g.", **_SMALL, **_ENGLISH),
    _case("not less than less", "Die Lampe wiegt nicht weniger als 400 g.", **_SMALL),
    _case("not over", "Die Lampe wiegt nicht über 400 g.", ("numbers.unsupported", "400 g"), **_SMALL),
    _case("less than half", "The lamp weighs less than half a kilogram.", **_SMALL, **_ENGLISH),
    _case("not even", "The lamp weighs not even 500 g.", **_SMALL, **_ENGLISH),
    _case("not even in German", "Keine 500 g wiegt die Lampe.", **_SMALL),
    _case("not even less", "Nicht einmal 400 g wiegt die Lampe.", ("numbers.unsupported", "400 g"), **_SMALL),
    _case("more than half", "The lamp weighs more than half a kilogram.", ("numbers.unsupported", "half a kilogram"),
          **_SMALL, **_ENGLISH),
)  # fmt: skip
COUNTS = (
    _case("two in one", "Two jackets in one.", **_ONE, **_ENGLISH),
    _case("two in the pack", "Two jackets.", ("numbers.word_unsupported", "Two"), **_ONE, **_ENGLISH),
    _case("a day", "Two glasses a day.", **_GLASSES, **_ENGLISH),
    _case("a set of so many", "Das 4er-Set Gläser.", **_GLASSES),
    _case("a pack of so many", "Gläser im 4er Pack.", **_GLASSES),
    _case("a set of more", "Das 6er-Set Gläser.", ("numbers.unsupported", "6er"), **_GLASSES),
)  # fmt: skip
LIKENED = (
    _case("not as large", "Nicht so groß wie ein Zelt.", **_NAMED),
    _case("nothing as large", "Nothing as big as a suitcase.", **_NAMED, **_ENGLISH),
    _case("as large", "So groß wie ein Zelt.", ("grounding.shape_unsupported", "So groß wie ein Zelt"), **_NAMED),
    _case("by the phone with the app", "Adjust the lamp from your phone.", **_values(app_control=True), **_ENGLISH),
    _case("by the phone", "Adjust the jacket from your phone.",
          ("grounding.feature_unsupported", "Adjust the jacket from your phone"), **_ENGLISH),
    _case("who comes along", "Raus in den Regen, samt Kind.", **_NAMED),
)  # fmt: skip

CONTEXT = (*NAMES, *PARTS, *BOUNDS, *COUNTS, *LIKENED)
