"""Tables of texts whose form, language or style is wrong, each with everything that these checks find in it."""

from typing import Any

from schemas.config import BrandConfig, ContentConfig, FormOfAddress
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _talk(text: str, span: str | None = None, **subject: Any) -> Case:
    return _case("talk", text, ("prompt_talk.mentions_prompt", span or text), **subject)


_ENGLISH = {"locale": "en_US"}
_TRAIL = "Sie begleitet Wanderer durch Wind und Wetter und hält sie dabei angenehm warm. "
_WEAR = "The jacket keeps you warm in wind and weather and fits under a shell. "

PROMPT_TALK = (
    _talk("I have not mentioned the lining.", "I have not mentioned", **_ENGLISH),
    _talk("As no lining was supplied in the attributes, it is left to you.", "in the attributes", **_ENGLISH),
    _talk("Zum Futter liegen mir keine Daten vor.", "liegen mir keine Daten"),
    _talk("Das Futter bleibt unerwähnt.", "unerwähnt"),
    _talk("Gerne passe ich den Ton noch an.", "passe ich"),
    _talk("The following sentence was shortened.", "The following sentence was shortened", **_ENGLISH),
    _talk("Diese Beschreibung wurde auf wenige Wörter gekürzt.", "Diese Beschreibung wurde auf wenige Wörter gekürzt"),
    _talk("Leider fehlen Angaben zur Füllung.", "fehlen Angaben zur"),
    _talk("A neutral tone was chosen for the jacket.", "tone was chosen", **_ENGLISH),
    _talk("Wie gewünscht, ohne Eigenlob.", "Wie gewünscht"),
    _talk("Written with your target audience in mind.", "your target audience", **_ENGLISH),
    _case("a brand speaks", "We roast in small batches. You will notice the difference.", **_ENGLISH),
    _case("a reader is asked", "Ask for the jacket Nordwind, then start deciding what goes with it.", **_ENGLISH),
    _case("left out of the product", "RGB lighting and a hood have been left out.", **_ENGLISH),
    _case("adjusted as one likes", "Die Kapuze lässt sich wie gewünscht einstellen, auf Wunsch mit Namen."),
    _case("to the client", "Let me know if it fits.", ("prompt_talk.writer_speaks", "Let me know"), **_ENGLISH),
    _case("a first person", "Eine Jacke, auf die ich stolz bin.", ("prompt_talk.writer_speaks", "ich")),
    _case("a chat", "Sure! This is a warm jacket for you.", ("prompt_talk.writer_speaks", "Sure!"), **_ENGLISH),
    _case("sure as a word", "Sure to please: this is a warm jacket for you.", **_ENGLISH),
    _case("one first person in quotation marks", "„Ich halte warm“, verspricht die Jacke."),
    _case("a numbered draft", "Option 1: Eine Jacke für alle.", ("prompt_talk.label", "Option 1:"),
          ("numbers.unsupported", "1")),
    _case("a number of words", "Eine Jacke für alle.\n(ca. 80 Wörter).", ("prompt_talk.label", "(ca. 80 Wörter)."),
          ("numbers.unsupported", "80")),
    _case("a note for the reader", "Hinweis: Die Jacke ist für Damen gemacht."),
    _case(
        "several words of the trade",
        "Bei Details wurde auf die gelieferten Attribute zurückgegriffen.",
        ("prompt_talk.about_the_text", "Bei Details wurde auf die gelieferten Attribute zurückgegriffen."),
    ),
    _case("one word of the trade", "Der Text auf dem Etikett ist gut lesbar."),
    _case("words that the facts hold", "The scanner reads text from every source and sends data.",
          values={"note": "reads text, data source selectable"}, **_ENGLISH),
)  # fmt: skip

LANGUAGE = (
    _case("a short item", f"<p>{_TRAIL}</p><ul><li>Made for women, lining included</li></ul>",
          ("language.mixed", "Made for women, lining included")),
    _case("a clause", f"{_WEAR}Eine Kapuze ist nicht vorhanden, so choose a hat.",
          ("language.mixed", "Eine Kapuze ist nicht vorhanden"), **_ENGLISH),
    _case("French", f"{_WEAR}La veste est chaude et légère.", ("language.mixed", "La veste est chaude et légère."),
          **_ENGLISH),
    _case("a small word of both languages", f"{_WEAR}Sie hält dich an kalten Tagen warm.",
          ("language.mixed", "Sie hält dich an kalten Tagen warm."), **_ENGLISH),
    _case("another script", f"{_TRAIL}Тёплая куртка 4 you. Ω und α.", ("language.mixed", "Тёплая куртка"),
          ("numbers.unsupported", "4")),
    _case("another script in the facts", f"{_TRAIL}Sie heißt Тёплая.", values={"note": "Тёплая"}),
    _case("loans and names", f"{_TRAIL}Plug and Play für Outdoor-Fans, made in Germany."),
    _case("a title in quotation marks", f"{_TRAIL}Auf dem Rücken steht „The time of our lives“."),
    _case("an address", f"{_TRAIL}Ein Teil von Nord-Wind for Men."),
)  # fmt: skip

#: Told from others by the check of the language alone: others know nothing about such texts either.
UNKNOWN_LANGUAGES = (
    _case("a language that nobody knows", "Това яке е топло и леко за всички", ("language.unchecked", ""),
          locale="xx_XX"),
    _case("a language of three letters", "Der Chittel isch warm für alli", ("language.unchecked", ""),
          locale="gsw_CH"),
)  # fmt: skip

ENDING = (
    _case("an item", "<p>Jacke.</p><ul><li>aus Wolle und</li><li>warm</li></ul>", ("ending.dangling", "aus Wolle und")),
    _case("an item that is whole", "<p>Eine Jacke.</p><ul><li>aus Wolle, und mehr</li><li>warm</li></ul>"),
    _case("a verb's prefix", "Die Jacke bietet alles an. Sie passt sich dem Wetter an."),
    _case("a paragraph", "<p>Eine Jacke aus Wolle hält alle warm, die bei Regen</p><p>Sie passt.</p>",
          ("ending.cut_off", "Eine Jacke aus Wolle hält alle warm, die bei Regen")),
    _case("a heading", "<p>Eine Jacke aus Wolle</p><p>Sie passt.</p>"),
    _case("a colon", "<p>Eine Jacke mit allem, was Wanderer unterwegs alles brauchen:</p><p>Sie passt.</p>"),
    _case("after a comma", "Eine Jacke aus Wolle,", ("ending.cut_off", "Eine Jacke aus Wolle,")),
    _case("cut short by dots", "Eine Jacke aus Wolle. Sie besteht aus …", ("ending.dangling", "Sie besteht aus …")),
    _case("in English", "A jacket for you. It has a hood and the...", ("ending.dangling", "It has a hood and the..."),
          **_ENGLISH),
    _case("dots for effect", "Eine Jacke aus Wolle. Und das ist noch nicht alles …"),
    _case("a bracket", "Eine Jacke (aus Wolle hält warm.", ("ending.left_open", "(aus Wolle hält warm.")),
    _case("a quotation", "Die „Nordwind hält warm.", ("ending.left_open", "„Nordwind hält warm.")),
    _case("brackets that close", "Eine »Nordwind« (aus Wolle) hält „warm“ und a) dicht."),
    _case("labelled lines", "Eine Jacke hält warm.\nFarbe: Schwarz"),
)  # fmt: skip

HTML = (
    _case("a bracket inside an attribute", '<p title=">" onclick="x()">Eine Jacke</p>',
          ("html.script", '<p title=">" onclick="x()">')),
    _case("an attribute", '<p class="a">Eine Jacke</p>', ("html.attribute_not_allowed", '<p class="a">')),
    _case("an attribute that is allowed", '<p class="a">Eine Jacke</p>',
          content=ContentConfig(html=("p",), html_attributes=("class",))),
    _case("an attribute behind a slash", "<p/id=x>Eine Jacke</p>", ("html.attribute_not_allowed", "<p/id=x>")),
    _case("closed in itself", "Eine <strong/>warme Jacke", ("html.unbalanced", "<strong/>")),
    _case("void", "Eine warme<br/>Jacke"),
    _case("a declaration", "<!doctype html>Eine Jacke", ("html.tag_not_allowed", "<!doctype html>")),
)  # fmt: skip

PLACEHOLDERS = (
    _case("in brackets", "Eine Jacke (placeholder) für alle.", ("placeholder.left", "(placeholder)")),
    _case("what is still to come", "Die Füllung wird nachgereicht.", ("placeholder.left", "wird nachgereicht")),
    _case("a unit without its number", "Die Jacke ist XX cm lang.", ("placeholder.left", "XX cm")),
    _case("a size", "Die Jacke gibt es bis XXL."),
    _case("a gap", "Die Jacke ist aus [...] gemacht.", ("placeholder.left", "[...]")),
    _case("a spreadsheet's error", "Die Jacke ist aus #WERT! gemacht.", ("placeholder.left", "#WERT!")),
    _case(
        "a letter that nobody could read",
        "Die Jacke f\ufffdr alle und fÃ¼r dich.",
        ("placeholder.left", "f\ufffdr"),
        ("placeholder.left", "fÃ¼r"),
        ("numbers.code_unsupported", "fÃ¼r"),
    ),
    _case("a control character", "Die Jacke sitzt ge\x00nau.", ("placeholder.left", "ge\x00nau")),
    _case("a variable", "Die Jacke ist aus $material gemacht.", ("placeholder.left", "$material")),
    _case("a number sign", "Die Jacke für alle #Wanderer."),
)

_DU = {"brand": BrandConfig(form_of_address=FormOfAddress.DU)}
_SIE = {"brand": BrandConfig(form_of_address=FormOfAddress.SIE)}
ADDRESS = (
    _case("both", "Die Jacke hält dich warm, wenn Sie wandern.", ("form_of_address.mixed", "dich")),
    _case("she, not you", "Die Jacke hält dich warm. Sie passt zu deiner Hose, und ihre Farbe auch.", **_DU),
    _case("Sie for a brand that says du", "Die Jacke hält Sie warm.", ("form_of_address.wrong", "Sie"), **_DU),
    _case("an imperative", "Wählen Sie die Jacke.", ("form_of_address.wrong", "Sie"), **_DU),
    _case("du for a brand that says Sie", "Die Jacke hält dich warm.", ("form_of_address.wrong", "dich"), **_SIE),
    _case("a brand that has not decided", "Die Jacke hält dich warm."),
)

_WORDS = {"brand": BrandConfig(required_words=("Nordwind",), competitors=("Süd Wind",))}
WORDS = (
    _case("in another form", "Die Kapuze der Nordwinds hält warm.", **_WORDS),
    _case("missing", "Die Jacke hält warm.", ("required_words.missing", ""), **_WORDS),
    _case("a competitor", "Die Nordwind ist wärmer als Süd-Winds Jacke.", ("competitors.named", "Süd-Wind"), **_WORDS),
    _case(
        "a competitor in one word", "Die Nordwind ist wärmer als Südwind.", ("competitors.named", "Südwind"), **_WORDS
    ),
    _case("a competitor in the facts", "Die Nordwind passt zu Süd Wind.", values={"fits": "Süd Wind"}, **_WORDS),
    _case("part of a word", "Die Nordwind trotzt dem Süd Windkanal.", **_WORDS),
)

_LINKS = {"content": ContentConfig(html=("a",), html_attributes=("href",))}


def _linked(target: str) -> str:
    return f'Die <a href="{target}">Jacke</a> hält warm.'


CONTACT = (
    _case("an e-mail address", "Die Jacke: info@nord.de fragen.", ("contact.email", "info@nord.de")),
    _case("a hidden one", "Die Jacke: info [at] nord.de fragen.", ("contact.email", "info [at] nord.de")),
    _case("a web address", "Die Jacke steht auf www.nord.de und nord.com/jacke.", ("contact.link", "www.nord.de"),
          ("contact.link", "nord.com/jacke")),
    _case("one that is a fact", "Die Jacke heißt nord.com und hält warm.", values={"name": "nord.com"}),
    _case("addresses of other ends", "Die Jacke steht auf nord.online und t.me/nord.", ("contact.link", "nord.online"),
          ("contact.link", "t.me/nord")),
    _case("a full stop without a space", "Die Jacke hält warm.Io trägt sie.Online gibt es mehr und/oder weniger."),
    _case("a link out of the shop", _linked("https://nord.example/x"), ("contact.link", '<a href="https://nord.example/x">'),
          **_LINKS),
    _case("a link to a host", _linked("//nord.example"), ("contact.link", '<a href="//nord.example">'), **_LINKS),
    _case("a link to a mailbox", _linked("mailto:a@n.eu"), ("contact.email", '<a href="mailto:a@n.eu">'), **_LINKS),
    _case("a link inside the shop", _linked("/jacken?sort=1"), **_LINKS),
    _case("an abbreviation", "Die Jacke hält z.B. Wanderer warm, d.h. alle."),
    _case("a telephone number", "Zur Jacke: Tel. 030 / 123456.", ("contact.phone", "030 / 123456"),
          ("numbers.unsupported", "030"), ("numbers.unsupported", "123456")),
    _case("a telephone", "Die Jacke hat ein Fach für das Telefon, Handys und 3 Karten."),
)  # fmt: skip

TYPOGRAPHY = (
    _case("a comma", "Die Jacke wiegt 0,45 kg."),
    _case("a point in German", "Die Jacke wiegt 0.45 kg.", ("typography.decimal_separator", "0.45")),
    _case("a comma in English", "The jacket weighs 0,45 kg.", ("typography.decimal_separator", "0,45"), **_ENGLISH),
    _case("a version before a word that is no unit", "Die Jacke hat USB 2.0 in der Tasche."),
    _case("before a unit in words", "Die Jacke wiegt 0.45 Kilogramm.", ("typography.decimal_separator", "0.45")),
    _case("a locale with a hyphen", "Die Jacke wiegt 0,45 kg.", locale="de-DE"),
    _case("a Swiss point", "Die Jacke wiegt 0.45 kg.", locale="de_CH"),
    _case("a version", "Die Jacke folgt Norm 2.0 genau.", values={"note": "Norm 2.0"}),
    _case("a unit without a space", "Die Jacke wiegt 450g.", ("typography.unit_spacing", "450g")),
    _case("an inch mark", 'Die Jacke "Nordwind" wärmt.', ("typography.quotation_marks", '"')),
    _case("quotation marks", "Die Jacke „Nordwind“ wärmt und »hält«."),
)

_BRAND = {"values": {"brand": "SkullCandle", "note": "Reißverschluss", "ring": "Edelstahlring"}}
SPELLING = (
    _case("as in the data", "SkullCandle macht Jacken, SKULLCANDLES mit Stil.", **_BRAND),
    _case("without its capital", "Skullcandle macht Jacken.", ("spelling.name", "Skullcandle"), **_BRAND),
    _case(
        "in two words",
        "Die Jacke von Skull-Candle oder Skull Candle.",
        ("spelling.name", "Skull-Candle"),
        ("spelling.name", "Skull Candle"),
        **_BRAND,
    ),
    _case("words that meet", "Ein Skull, Candle und Skull  Candles.", **_BRAND),
    _case("a letter less", "Die Jacke von SkulCandle.", ("spelling.name", "SkulCandle"), **_BRAND),
    _case("a word with a slip", "Die Jacke mit Reisverschluss.", ("spelling.near_fact", "Reisverschluss"), **_BRAND),
    _case("a plural", "Die Jacke mit Edelstahlringe am Kragen.", **_BRAND),
)

_STUFFED = " ".join(["Winterjacke kaufen, Winterjacke tragen und Winterjacke lieben, das ist gut."] * 2)
STUFFING = (
    _case("over and over", _STUFFED, ("stuffing.keyword", "Winterjacke")),
    _case("behind letters that grow in capitals", "Süße " + _STUFFED, ("stuffing.keyword", "Winterjacke")),
    _case("five times in a text", _TRAIL * 2 + "Winterjacke, Winterjacke, Winterjacke, Winterjacke, Winterjacke."),
    _case("a data sheet", "\n".join(f"{label}: warm" for label in ("Art", "Stoff", "Sitz", "Ton", "Saum", "Kragen")),
          ("stuffing.attributes", "")),
    _case("five lines", "\n".join(f"{label}: warm" for label in ("Art", "Stoff", "Sitz", "Ton", "Saum"))),
)  # fmt: skip

_EASY = "Die Jacke ist warm. Sie hält den Wind ab. Sie passt gut. " * 4
_HARD = (
    "Wanderbegeisterte Naturliebhaberinnen schätzen wetterbeständige Winterjackenkonstruktionen, deren hervorragend "
    "verarbeitete Außenmaterialien niederschlagsbedingte Feuchtigkeitsaufnahme zuverlässig verhindern, während "
    "gleichzeitig atmungsaktive Innenmaterialien bewegungsbedingte Feuchtigkeitsentwicklung vollständig "
    "abtransportieren und temperaturausgleichende Eigenschaften entwickeln, welche winterliche Gebirgswanderungen "
    "ebenso angenehm gestalten wie sommerliche Gletscherüberquerungen erfahrener Hochgebirgsspezialistinnen."
)
READABILITY = (
    _case("easy", _EASY, content=ContentConfig(min_flesch=60, max_lix=40)),
    _case("hard", _HARD, ("readability.hard", "")),
    _case("below the limit of ease", _HARD, ("readability.below_limit", ""), content=ContentConfig(min_flesch=20)),
    _case("above the limit of LIX", _HARD, ("readability.below_limit", ""), content=ContentConfig(max_lix=60)),
    _case("too short to judge", _HARD[:110] + ".", content=ContentConfig(min_flesch=90)),
)

_MANDATORY = {"content": ContentConfig(mandatory_facts=("weight", "material", "waterproof", "lining"))}
MANDATORY = (
    _case("all stated, in other words", "Wasserdichte Jacke aus Baumwolle, 0,45 kg leicht.", **_MANDATORY),
    _case("one left out", "Jacke aus Wolle, wasserdicht.", ("mandatory_facts.missing", ""), **_MANDATORY),
    _case("all left out", "Jacke für alle.", *[("mandatory_facts.missing", "")] * 3, **_MANDATORY),
)

OF_TEXTS = (
    *PROMPT_TALK, *LANGUAGE, *ENDING, *HTML, *PLACEHOLDERS, *ADDRESS, *WORDS, *CONTACT, *TYPOGRAPHY, *SPELLING,
    *STUFFING, *READABILITY, *MANDATORY,
)  # fmt: skip
