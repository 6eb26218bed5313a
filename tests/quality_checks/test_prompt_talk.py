"""Talk about the task, the data and the writer is found; copy that speaks to the reader is left alone."""

import pytest

from quality_checks.prompt_phrases import PHRASES
from quality_checks.prompt_talk import prompt_talk
from tests.quality_checks.subjects import make_subject

TALK = (
    "As no contrast ratio was supplied in the attributes, I have not mentioned it here.",
    "The following sentence was shortened to match the requested length.",
    "As an AI model I cannot confirm the load rating, please check the data sheet.",
    "The text has been kept under 100 words per your request.",
    "Diese Beschreibung wurde auf maximal 80 Wörter gekürzt.",
    "Die Farbe wurde in den Attributen nicht genannt.",
    "Wie gewünscht, ohne Superlative.",
    "I focused on the durability of the product.",
    "Here is a product description in a friendly tone:",
    "(Word count: 84)",
    "Sure! This backpack is great.",
    "Da keine Informationen zum Material vorliegen, wird es nicht erwähnt.",
    "Please note that dimensions were not specified in the source data.",
    "Wenn Sie möchten, kann ich den Text noch kürzen.",
    "The manufacturer has not disclosed the battery life.",
    "The exact weight is unknown, so it has been omitted.",
    "Der Text richtet sich an die angegebene Zielgruppe.",
    "Laut den mir vorliegenden Produktinformationen ist das Gehäuse aus Stahl.",
    "The attribute list does not mention a warranty.",
    "I've kept the tone playful, as you asked.",
    "Das Gewicht geht aus den Daten nicht hervor.",
    "The target keyword has been used three times.",
    "Below is the revised version of the text.",
    "Soll ich noch eine kürzere Fassung schreiben?",
    "Eine Angabe zum Gewicht war in den bereitgestellten Daten nicht enthalten.",
    "If any of these facts are wrong, please correct me.",
    "Die obigen Angaben stammen aus der Produktdatenbank.",
    "Ich hoffe, der Text gefällt Ihnen.",
    "Ich konnte zur Belastbarkeit nichts finden.",
    "Angaben zur Belastbarkeit fehlen in der Vorlage.",
    "For the remaining attributes there was not enough information.",
    "Wie im Auftrag verlangt, verzichtet der Text auf Superlative.",
    "A neutral tone was chosen for this category.",
    "Leider fehlen Angaben zur Wattzahl.",
    "Diese Information wurde nicht übermittelt und daher nicht berücksichtigt.",
    "Values marked as false were skipped.",
    "End of description.",
    "Da der Akkutyp nirgends genannt wird, wurde er ausgelassen.",
    "A sentence about sustainability could be added here.",
    "The information above was taken from the product record.",
    "Bei den technischen Daten wurde auf die gelieferten Attribute zurückgegriffen.",
    "Da die Garantiedauer im Feed fehlt, wird sie hier nicht genannt.",
    "Aus rechtlichen Gründen enthält dieser Text keine Gesundheitsaussagen.",
    "Assuming the fabric is cotton, as the record does not say.",
    "No mention of the weight, since it was absent from the data.",
    "Hinweis: Die Leistungsaufnahme war in den übergebenen Attributen nicht enthalten.",
    "Please note that the country of origin was left blank in the source data.",
    "Gerne kann der Text noch um Anwendungstipps ergänzt werden.",
    "Wie in den Vorgaben gewünscht, bleibt der Ton sachlich.",
    "Hier die gewünschte Produktbeschreibung in lockerem Ton:",
    "Zur Farbe wurden keine Angaben gemacht.",
    "This version is aimed at a younger audience, as you asked.",
    "The details above are all I could find in the data sheet.",
    "Die Beschreibung basiert ausschließlich auf den gelieferten Produktdaten.",
    "Alle übrigen Merkmale habe ich der Kürze halber weggelassen.",
    "Der Einfachheit halber wurden die Maße gerundet angegeben.",
    "Laut Datenblatt, das mir vorliegt, wiegt sie 450 g.",
    "Please add the warranty period before publishing.",
    "The above text contains 75 words.",
    "Word limit reached.",
    "No claims about durability are made because none were provided.",
    "Mangels Angaben im Datensatz entfällt ein Hinweis zur Pflege.",
)
COPY = (
    "Ask for model ALEBCS44836MC, then start deciding what goes on top.",
    "You will notice the difference. We roast in small batches.",
    "Wir rösten unseren Kaffee in kleinen Chargen und liefern frisch.",
    "Auf Wunsch mit Gravur. Die Höhe lässt sich wie gewünscht einstellen.",
    "Let the breeze carry you. Tell your friends about it.",
    "RGB lighting and onboard memory have been left out.",
    "Auf RGB-Licht und internen Profilspeicher wurde verzichtet.",
    "No power supply is included. A charger is not supplied.",
    "Ein Netzteil ist nicht enthalten. Batterien werden nicht mitgeliefert.",
    "Laut Hersteller für den Außenbereich geeignet. According to the manufacturer it is dishwasher safe.",
    "The seat can be adjusted to the desired height. Cut the strip to the desired length.",
    "Das Kabel lässt sich auf die gewünschte Länge kürzen.",
    "Speichert keine Daten. Schützt Ihre Daten vor fremden Blicken. Keine Daten werden gespeichert.",
    "Note: batteries not included. Hinweis: Nicht für Kinder unter 3 Jahren geeignet.",
    "Text size can be adjusted. Der Text auf dem Display ist gut lesbar.",
    "Hier ist Platz für alles, was Sie brauchen. Here is a bag for every day.",
    "Here is the lamp that turns heads. Hier kommt die Jacke für kalte Tage.",
    "Natürlich schön: die Creme mit Olivenöl. Gern gesehen auf jedem Tisch.",
    "Sure to please every guest. Great for camping. Of course, it folds flat.",
    "Sag mir, wo die Blumen sind: die Vase macht es möglich.",
    "With no further setup required, it works out of the box.",
    "It is known for its durability. Not only light but also strong.",
    "Made for people who know what they want. I-beam construction. Type I connector.",
    "Eine Bedienungsanleitung liegt bei. Weitere Ausstattung: drei Fächer.",
    "Ohne viele Worte: ein Stuhl, der hält. Kurz gesagt: praktisch.",
    "The description on the label is easy to read.",
    "Die wichtigsten Fakten auf einen Blick: In den Details steckt viel Liebe.",
    "Mit den genannten Maßen passt es in jede Ecke. Unterstützt keine Speicherkarten.",
    "Bei Fragen hilft unser Kundendienst gern weiter. Wir helfen Ihnen gern.",
    "Attributes like these make it a favourite. From the facts to the fun.",
    "This version was released in 2019. Die Version von 2020 ist schwarz.",
    "This summary screen was designed for the car. The title was written by a famous author.",
    "Der Roman wurde von Jules Verne geschrieben. Der Titel ist in englischer Sprache erschienen.",
    "Das Buch enthält 200 Seiten Text. Die Übersetzung wurde von Karl May erstellt.",
    "Who needs more? Give me a break: the sofa for lazy days.",
    "Without further ado, meet the mug. Feel free to roam. Feel free to mix and match.",
    "Passt die Lichtfarbe an Ihre Stimmung an. Die Zielgruppe: Damen und Herren.",
    "Bekannt aus dem Fernsehen. Nicht bekannt für Kompromisse.",
    "As you requested a quieter ride, bikes got better tyres.",
    "The drive formatted as exFAT is ready to use. Data is transferred from the source to the input.",
    "Signals from the input are amplified. Connect it to the input and go.",
    "The Text is printed in the centre. Titel: Der Hobbit.",
    "Features not listed here? There are none. An entry fee is not given.",
    "Bitte prüfen Sie vor dem Kauf die Maße. Please check the size chart before ordering.",
    "No data plan needed. No information is stored.",
    "Please let us know what you think. Wir freuen uns auf Ihr Feedback.",
    "What was left out? The noise. Weggelassen wurde nur, was stört.",
)
CHECK = prompt_talk()


@pytest.mark.parametrize("text", TALK)
def test_talk_about_the_making_of_a_text_is_found(text: str) -> None:
    assert [found.code.partition(".")[0] for found in CHECK(make_subject(text))] == ["prompt_talk"]


@pytest.mark.parametrize("text", COPY)
def test_copy_is_left_alone(text: str) -> None:
    assert list(CHECK(make_subject(text))) == []


def test_no_phrase_is_searched_for_without_a_trigger() -> None:
    assert [phrase.pattern.pattern for phrase in PHRASES if not all(phrase.triggers)] == []
