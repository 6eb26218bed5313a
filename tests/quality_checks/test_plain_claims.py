"""Plain claims, a sentence each, of one product that has none of it; and copy that claims nothing beside them."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.caseless import Caseless
from quality_checks.grounding.claim_phrase_table import ANY_OF_LANGUAGE, ROWS
from quality_checks.grounding.forms import words_of
from quality_checks.runner import run_checks
from schemas.finding import Severity
from schemas.product import Amount
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "webcam": {"product_type": "webcam", "built_in_microphone": True, "max_resolution": "1280 x 720"},
    "spread": {
        "product_type": "spread",
        "ingredients": ("hazelnuts", "sugar"),
        "net_weight": Amount(Decimal(250), "GRAM"),
    },
    "goggles": {"product_type": "ski_goggles", "uv_protection": "UV400", "package_content": ("goggles", "pouch")},
    "sweater": {"product_type": "sweater", "care": "hand wash only"},
    "desk": {"product_type": "desk", "width": Amount(Decimal(120), "CENTIMETER"), "color": "white"},
}
#: Product, locale, sentence, and the code that reports it.
_CLAIMS = (
    ("webcam", "en_US", "If it breaks, the maker sends a replacement within a week.", "grounding.service_unsupported"),
    ("webcam", "en_US", "Every tenth box is free.", "grounding.service_unsupported"),
    ("webcam", "en_US", "Shipping is free.", "grounding.service_unsupported"),
    ("webcam", "de_DE", "Gefällt sie nicht, erstattet der Händler den Kaufpreis.", "grounding.service_unsupported"),
    ("webcam", "de_DE", "Das Gravieren gibt es ohne Aufpreis.", "grounding.service_unsupported"),
    ("desk", "en_US", "For every desk a tree is planted.", "grounding.green_unsupported"),
    ("desk", "de_DE", "Von jedem Tisch gehen zwei Euro an ein Kinderheim.", "grounding.green_unsupported"),
    ("webcam", "de_DE", "Für Konferenzen gibt es keine schärfere Webcam.", "grounding.superlative_unsupported"),
    ("webcam", "de_DE", "Keine andere Webcam zeigt Farben so lebendig.", "grounding.superlative_unsupported"),
    ("webcam", "de_DE", "Von allen Modellen ist sie die leiseste.", "grounding.superlative_unsupported"),
    ("webcam", "de_DE", "Kritiker kürten sie.", "grounding.superlative_unsupported"),
    ("webcam", "en_US", "No other webcam comes close.", "grounding.superlative_unsupported"),
    ("webcam", "en_US", "None rolls more smoothly.", "grounding.superlative_unsupported"),
    ("webcam", "en_US", "It is the only webcam with this lens.", "grounding.superlative_unsupported"),
    ("webcam", "en_US", "It was voted webcam of the year by readers.", "grounding.superlative_unsupported"),
    ("webcam", "en_US", "Reporters rely on it.", "grounding.audience_unsupported"),
    ("webcam", "en_US", "It is used by photographers.", "grounding.audience_unsupported"),
    ("webcam", "de_DE", "Fotografen schwören auf sie.", "grounding.audience_unsupported"),
    ("desk", "en_US", "Wipe it with warm soapy water.", "grounding.care_unsupported"),
    ("desk", "en_US", "Oil it twice a year.", "grounding.care_unsupported"),
    ("goggles", "en_US", "Never iron the strap.", "grounding.care_unsupported"),
    ("goggles", "en_US", "Store them in a dark place.", "grounding.care_unsupported"),
    ("goggles", "en_US", "Keep them in the fridge.", "grounding.care_unsupported"),
    ("desk", "de_DE", "Flecken entfernst du mit etwas Spülmittel.", "grounding.care_unsupported"),
    ("desk", "de_DE", "Die Schrauben werden jedes Jahr nachgezogen.", "grounding.care_unsupported"),
    ("spread", "de_DE", "Nach dem Öffnen gehört das Glas in den Kühlschrank.", "grounding.care_unsupported"),
    ("spread", "de_DE", "Das Glas darf in der Spülmaschine gereinigt werden.", "grounding.care_unsupported"),
    ("spread", "en_US", "The paste is stirred for three days.", "grounding.property_unsupported"),
    ("spread", "en_US", "The nuts are slowly roasted.", "grounding.ingredient_unsupported"),
    ("spread", "de_DE", "Die Nüsse werden langsam geröstet.", "grounding.property_unsupported"),
    ("spread", "de_DE", "Die Nüsse werden von Hand gelesen.", "grounding.property_unsupported"),
    ("spread", "en_US", "The nuts are picked by hand.", "grounding.property_unsupported"),
    ("webcam", "en_US", "Each one is assembled in a small workshop.", "grounding.origin_unsupported"),
    (
        "webcam",
        "en_US",
        "Each spends ten hours under test before it leaves the plant.",
        "grounding.property_unsupported",
    ),
    ("webcam", "de_DE", "Sie stammt aus einem Familienbetrieb in Tirol.", "grounding.origin_unsupported"),
    ("webcam", "en_US", "A small dial on the left side sets the volume.", "grounding.feature_unsupported"),
    ("webcam", "en_US", "Vents along the back carry off the heat.", "grounding.feature_unsupported"),
    ("webcam", "en_US", "A spring holds it in place.", "grounding.feature_unsupported"),
    ("webcam", "de_DE", "Ein kleiner Regler an der Seite stellt die Lautstärke ein.", "grounding.feature_unsupported"),
    ("webcam", "de_DE", "Auf der Rückseite sitzt ein Lautsprecher.", "grounding.feature_unsupported"),
    ("webcam", "en_US", "It puts no strain on your neck.", "grounding.health_unsupported"),
    ("goggles", "de_DE", "Sie entlasten die Augen.", "grounding.health_unsupported"),
    ("spread", "en_US", "It helps burn more calories.", "grounding.health_unsupported"),
    ("desk", "en_US", "Spills leave no stains.", "grounding.property_unsupported"),
    ("desk", "en_US", "The top will not warp.", "grounding.property_unsupported"),
    ("goggles", "en_US", "The lens survives a fall.", "grounding.property_unsupported"),
    ("desk", "de_DE", "Der Lack verblasst nicht.", "grounding.care_unsupported"),
    ("desk", "de_DE", "Nasse Gläser hinterlassen keine Flecken.", "grounding.property_unsupported"),
    ("webcam", "de_DE", "Im Leerlauf verbraucht sie keinen Strom.", "grounding.green_unsupported"),
    ("webcam", "en_US", "It recognizes faces.", "grounding.feature_unsupported"),
    ("webcam", "en_US", "It automatically tracks you.", "grounding.feature_unsupported"),
    ("webcam", "de_DE", "Sie schaltet sich nach dem Anruf von selbst ab.", "grounding.feature_unsupported"),
    ("desk", "en_US", "No tools are needed.", "grounding.feature_unsupported"),
    ("desk", "de_DE", "Werkzeug brauchst du keines.", "grounding.feature_unsupported"),
    ("desk", "de_DE", "Kein Werkzeug ist nötig.", "grounding.feature_unsupported"),
    ("webcam", "en_US", "It gives off no smell.", "grounding.property_unsupported"),
    ("webcam", "en_US", "Mute it at the touch of a button.", "grounding.feature_unsupported"),
    ("webcam", "de_DE", "Per Tastendruck ist der Ton aus.", "grounding.feature_unsupported"),
    ("desk", "de_DE", "Die Platte lässt sich hochklappen.", "grounding.property_unsupported"),
    ("desk", "en_US", "There is a shelf that hides the cables.", "grounding.feature_unsupported"),
    ("webcam", "de_DE", "Es gibt einen Modus, der dunkle Räume aufhellt.", "grounding.feature_unsupported"),
    ("webcam", "en_US", "It screws onto any tripod.", "grounding.feature_unsupported"),
    ("webcam", "de_DE", "Sie passt auf jedes Stativ.", "grounding.shape_unsupported"),
    ("webcam", "en_US", "The battery lasts two full days.", "grounding.property_unsupported"),
    ("webcam", "en_US", "It takes about an hour to charge.", "grounding.property_unsupported"),
    ("webcam", "de_DE", "Bis zu acht Stunden läuft sie am Stück.", "grounding.property_unsupported"),
    ("desk", "de_DE", "In weniger als zehn Minuten steht er.", "grounding.property_unsupported"),
    ("webcam", "en_US", "It comes with a cleaning cloth.", "grounding.content_unsupported"),
    ("goggles", "en_US", "In the box there is a spare lens.", "grounding.content_unsupported"),
    ("goggles", "de_DE", "Dazu gibt es ein Mikrofasertuch.", "grounding.content_unsupported"),
    ("goggles", "de_DE", "Ein Ersatzband liegt bei.", "grounding.content_unsupported"),
    ("goggles", "en_US", "The frame is lined with fleece.", "grounding.material_unsupported"),
    ("goggles", "de_DE", "Der Rahmen ist mit Samt gefüttert.", "grounding.material_unsupported"),
    ("webcam", "de_DE", "Sie ist so leise, dass niemand aufwacht.", "grounding.property_unsupported"),
    ("webcam", "en_US", "It is no louder than a cat.", "grounding.property_unsupported"),
    ("goggles", "en_US", "It keeps snow from getting in.", "grounding.feature_unsupported"),
    ("spread", "de_DE", "Das Glas ist für Lebensmittel zugelassen.", "grounding.feature_unsupported"),
    ("webcam", "en_US", "Install the app to begin.", "grounding.feature_unsupported"),
    ("goggles", "en_US", "It comes with two pouches.", "numbers.word_unsupported"),
    ("webcam", "de_DE", "Ein Mikrofon ist nicht eingebaut.", "grounding.contradicted"),
    ("webcam", "en_US", "There is no microphone.", "grounding.contradicted"),
    ("webcam", "en_US", "It comes in a felt sleeve.", "grounding.material_unsupported"),
    ("webcam", "en_US", "It stays quiet.", "grounding.feature_unsupported"),
    # What the neighbours of these, which are left alone, must not excuse.
    ("webcam", "en_US", "The signal reaches three miles.", "numbers.word_unsupported"),
    ("webcam", "de_DE", "Sie funkt fünf Kilometer weit.", "numbers.unsupported"),
    ("webcam", "en_US", "Five years later it still works.", "numbers.unsupported"),
    ("webcam", "en_US", "Ten years from now it will still work.", "numbers.unsupported"),
    ("webcam", "en_US", "More light, no microphone.", "grounding.contradicted"),
    ("webcam", "de_DE", "Mehr Licht, kein Mikrofon.", "grounding.contradicted"),
    ("webcam", "en_US", "Children are welcome to use it.", "grounding.audience_unsupported"),
    ("webcam", "en_US", "It is suitable for the office.", "grounding.use_unsupported"),
    ("webcam", "en_US", "Minus the recording microphone.", "grounding.contradicted"),
    ("webcam", "en_US", "Price to be confirmed in March.", "placeholder.left"),
    ("webcam", "en_US", "It is everyone's favourite webcam.", "grounding.superlative_unsupported"),
    (
        "spread",
        "de_DE",
        "Ob mit Haselnüssen und Palmöl gerührt oder geschlagen: Er schmeckt.",
        "grounding.ingredient_unsupported",
    ),
    ("spread", "en_US", "Every second box is free.", "grounding.service_unsupported"),
    ("sweater", "en_US", "The sweater is sewn by hand.", "grounding.property_unsupported"),
)
#: Product, locale, and a sentence that copy may say of it.
_HARMLESS = (
    ("webcam", "en_US", "Never miss a birthday again."),
    ("webcam", "en_US", "Keep it on the screen and say hello."),
    ("webcam", "de_DE", "Ein Klick, und die Runde ist komplett."),
    ("webcam", "de_DE", "Die besten Gespräche beginnen mit einem Lächeln."),
    ("webcam", "en_US", "The best conversations start with a smile."),
    ("webcam", "en_US", "Ten years from now you will laugh about it."),
    ("webcam", "en_US", "Beginners welcome: say hello to the webcam."),
    ("webcam", "de_DE", "So schnell vergeht ein Abend."),
    ("webcam", "en_US", "It will be a while before you look up again."),
    ("desk", "en_US", "Put two screens side by side and get to work."),
    ("desk", "de_DE", "Zwei Tassen Kaffee später ist alles erledigt."),
    ("desk", "en_US", "Whether the plan says ten miles or a lap around the lake, the desk can wait."),
    ("desk", "de_DE", "Hier liegt der Stift, dort das Heft."),
    ("desk", "en_US", "Sit down, breathe in, begin."),
    ("spread", "de_DE", "Ob mit Brot, Quark oder Obst: Der Aufstrich macht mit."),
    ("spread", "de_DE", "Dazu kommt Haselnussmark."),
    ("spread", "de_DE", "Ein Löffel genügt, und der Morgen ist gerettet."),
    ("goggles", "en_US", "The lift is waiting."),
    ("goggles", "de_DE", "Wer zuerst oben ist, darf zuerst fahren."),
    ("goggles", "en_US", "There is no bad weather, only a bad mood."),
    ("goggles", "de_DE", "Kein Berg ist zu hoch für gute Laune."),
    ("goggles", "en_US", "Friends will look for you on the slope."),
    ("webcam", "de_DE", "Man erkennt den Unterschied sofort."),
    ("webcam", "de_DE", "Kinder erkennen die Stimme sofort."),
    ("webcam", "en_US", "There is a cat that wants to be seen."),
    ("webcam", "de_DE", "Es gibt einen Onkel, der immer zu spät kommt."),
    ("webcam", "de_DE", "Zum besten Freund kommt man ohne Grund."),
    ("webcam", "de_DE", "Schick Oma ein neues Foto."),
    ("webcam", "en_US", "Grandmothers take their time."),
)


def _codes(product: str, locale: str, text: str) -> set[str]:
    found = run_checks(_CHECKS, make_subject(text, values=_RECORDS[product], locale=locale))
    return {one.code for one in found if one.severity is not Severity.INFO}


@pytest.mark.parametrize(("product", "locale", "text", "code"), _CLAIMS, ids=[text[:40] for _, _, text, _ in _CLAIMS])
def test_a_plain_claim_is_reported(product: str, locale: str, text: str, code: str) -> None:
    assert code in _codes(product, locale, text)


@pytest.mark.parametrize(("product", "locale", "text"), _HARMLESS, ids=[text[:40] for _, _, text in _HARMLESS])
def test_harmless_copy_is_left_alone(product: str, locale: str, text: str) -> None:
    assert _codes(product, locale, text) == set()


@pytest.mark.parametrize("language", sorted(ANY_OF_LANGUAGE))
def test_no_match_of_a_claim_phrase_is_lost_by_how_words_begin(language: str) -> None:
    text = "\n".join(text for _, locale, text, *_ in (*_CLAIMS, *_HARMLESS) if locale.startswith(language))
    patterns = [written for _, own, written in ROWS if own == language]
    starts = [word.start for word in words_of(text)]
    found = {(place, match.start()) for place, match in ANY_OF_LANGUAGE[language].matches(text, starts)}
    known = {(place, one.start()) for place, it in enumerate(patterns) for one in Caseless(it).finditer(text)}
    assert known <= found
    assert known
