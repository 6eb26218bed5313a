"""Words by which a sentence says something of the product, and words of the scenes around it."""

import re

from quality_checks.caseless import Caseless

#: Things that a scene is full of: a product has them only where a word of having leads up to them.
OBJECTS = frozenset({"fashion_home_parts", "sport_toys_garden", "packaging"})
TECHNOLOGY = OBJECTS | {"electronics", "industrial"}
#: Kinds whose words name what may lie in a box.
ARTICLES = frozenset({"product_types", "packaging"})
FIRST_CHARACTERS = 25
AMONG_SCENES = frozenset({"uses", "audience", "places", "food", "packaging"})
INGREDIENTS = frozenset({"food", "cosmetics", "packaging"})
#: Kinds whose words are everyday ones too: they state nothing in a sentence that does not speak of the product.
EVERYDAY = OBJECTS | frozenset(
    (
        "materials",
        "colours",
        "fit_and_shape",
        "food",
        "uses",
        "audience",
        "cosmetics",
        "properties",
        "industrial",
    )
)
#: Words of having and of purpose reach this many characters on.
REACH = 36
SHORT_WORD = 3

#: Words that say that something comes with the product.
INCLUSION = Caseless(
    r"\b(?:inklusive|inkl\.?|samt|nebst|Lieferumfang|Lieferung|(?:mit|aus)?geliefert\w*|beilieg\w*|"
    r"lieg(?:t|en) bei(?! (?:\w+\.? )?\d)|beigelegt\w*|mitgeliefert\w*|enthalten|beigepackt|(?:im|aus dem) Karton|"
    r"from the box|aus der (?:Packung|Schachtel)|in der (?:Box|Packung|Verpackung|Schachtel)|gehör(?:t|en) dazu|"
    r"zum Set|im Set|included?s?|including|comes? (?:\w+ ){0,2}with|ships? (?:\w+ ){0,2}with|shipped with|supplied|"
    r"delivered with|bundled|in the (?:box|package|pack)|complete with|part of the (?:package|set|deal)|enclosed|"
    r"thrown in|gratis|lieg(?:t|en) (?:\w+ ){1,5}bei(?! (?:\w+\.? )?\d)|"
    r"(?:mit|gleich|schon|natürlich|ist|sind) dabei|mit drin|"
    r"gibt es (?:\w+ )?(?:dazu|mit)|steckt (?:\w+ )*drin|im Paket|kommt mit|comes? along|tucked (?:in|inside)|"
    r"packed with|alongside|"
    r"(?:ships?|comes?|delivered|sold|supplied)[^.;:!?\n]{0,20} along with|"
    r"part of the delivery|you(?:'ll| also)? (?:get|find)|accompan\w+|inside the (?:box|package)|"
    r"in the carton|(?:set|kit|box|carton|package|pack|Karton|Packung|Paket|Schachtel|Lieferung) "
    r"(?:also |even |auch |noch )?(?:contains?|holds?|includes?|comprises?|enthält|umfasst)|for free|"
    r"free of charge|as a (?:gift|bonus)|kostenlos)\b"
)
#: Of these, those that what comes along stands behind.
LEADS_UP = Caseless(r".*(?:with|mit)|including|includes?|samt|nebst")
PARTS = re.compile(r"[,;]")
#: "Cables you do not need stay in the box": what stays there is not told to come along.
NOT_BEFORE = Caseless(
    r"\b(?:not|nicht) \Z|\b(?:stays?|leaves?|left|remains?|bleib\w*|lass\w*|lässt)(?: [\w-]+){0,3} \Z|"
    r"\b(?:leave|lass\w*|keep) [^.,;:!?\n]{0,40}\b(?:do not|don[’']t|nicht) (?:need|use|brauch\w*|benötig\w*)(?:, | )\Z"
)
WITH_IT = Caseless(r" (?:it|them|ihm|ihr|dazu|dabei)\b")
#: The surest of these: what stands beside them is in the box.
COMES_ALONG = Caseless(
    r"\b(?:inklusive|Lieferumfang|beiliegend\w*|lieg(?:t|en) bei(?! (?:\w+\.? )?\d)|mitgeliefert\w*|included|"
    r"in the (?:box|package|carton)|im (?:Paket|Karton)|in der (?:Packung|Schachtel)|enclosed|"
    r"part of the (?:set|kit|package)|gehör(?:t|en) (?:dazu|zum Set))\b"
)
#: What stands behind these is; before them stands the product itself: "the tablet comes with 3 GB".
COMES_WITH = Caseless(
    r"\b(?:geliefert mit|zum (?:set|paket|lieferumfang) gehör(?:t|en)|comes with|ships with|supplied with|"
    r"(?:set|kit|carton|package) (?:also )?(?:contains|holds|includes))\b"
)
#: "an 8MP ultrawide", "a 2-megapixel macro": what has megapixels is there.
MEASURED = Caseless(r"\d[ -]?(?:mp|megapixels?|inch|zoll|″|\")[ -]\Z")
WITHIN = 14
#: "Daneben steht ein VGA-Ausgang bereit", "entsperrt wird es über einen Sensor": what is at hand or works, is there.
AT_HAND = Caseless(r"\b(?:steh(?:t|en)|stand|is|are)\b[^.;:!?\n]*\Z")
INSTALLED = Caseless(
    r" (?:come|comes|are|is|kommen|kommt|sind|ist) (?:already |bereits |schon |ab werk )?"
    r"(?:pre-?installed|vorinstalliert|vormontiert|verbaut|eingebaut|pre-?fitted)\b|"
    # an approval is said to be there: "Eine Zulassung liegt vor"
    r"(?: ?\([^)]{2,40}\)|\))? (?:liegt|liegen) (?:[\w-]+ )?vor(?=[.,;!]| und|\Z)|"
    r"(?: ?\([^)]{2,40}\)|\))? (?:has been|have been|is|was|wurde|ist) (?:granted|issued|on file|erteilt)\b"
)
#: "Tastenkappen aus PBT"
#: "zeigt das System hinter getöntem Acrylglas"
BEHIND = Caseless(r"\b(?:hinter|behind) (?:an? |eine[rm] )?(?:[\w-]+ )?\Z")
MADE_FROM = Caseless(r"\b(?:aus|made (?:of|from)|mou?lded from) \Z")
READY = Caseless(r"[^.;:!?\n]{0,50}\b(?:(?:bereit|zur verfügung)[.,;!]|(?:on hand|standing by)\b)")
WORKED_BY = Caseless(
    r"\b(?:entsperr|steuer|gesteuer|bedien|öffne|entriegel|verriegel|unlock|control|operat|open|"
    r"lock)\w*\b[^.;:!?\n]{0,40}"
    r"\b(?:über|per|mittels|via|through|with|by) (?:eine?[nmr]? |a |an |the |de[nrm] |die )?\Z|"
    # "lässt sich über ein Touchdisplay bedienen"
    r"\b(?:lässt|lassen) sich[^.;:!?\n]{0,30} (?:über|per|mittels|an) (?:eine?[nmr]? |de[nrm] |die |das )?\Z|"
    # "unterstützt von einem LiDAR-Scanner"
    r"\b(?:unterstützt|ergänzt|überwacht|kontrolliert|geschützt|abgedeckt|gekühlt|beleuchtet|angetrieben|geregelt|"
    r"gesichert|stabilisiert|gedämpft|gefiltert|assisted|supported|backed(?: up)?|aided|guarded|protected|monitored|"
    r"watched(?: over)?|driven|powered|regulated|secured|stabili[sz]ed|complemented|cooled|lit|damped) "
    r"(?:[\w-]+ ){0,2}?(?:von|durch|by) (?:an?|eine[rm]|zwei|two) (?:[\w-]+[ -])?\Z"
)
#: "is built to the TFX standard", "folgt dem Formfaktor TFX"
OF_STANDARD = Caseless(
    r"[ -](?:standards?|form[ -]?factors?|format|formfaktor\w*|specification|spezifikation|bauform)\b"
)
BY_STANDARD = Caseless(r"\b(?:standard|form[ -]?factor|format|formfaktor|specification|spezifikation|bauform):? \Z")
#: "in vier Speicherplätzen hinterlegt", "saved to a memory slot": what keeps something is there.
KEPT_BY = Caseless(
    r"(?:-\w+)? (?:hinterlegt|gespeichert|abgelegt|gesichert|abrufbar|hinterlegen|speichern|ablegen|abrufen|merken)\b"
)
KEPT_ON = Caseless(
    r"\b(?:saved?|saves|stored?|stores|recalled|remembered)\b[^.;:!?\n]{0,30} "
    r"(?:in|to|on|from) (?:(?:an?|the|its|one of|two|three|four|five|six) )*(?:[\w-]+ )?\Z"
)
#: "They stream over Bluetooth": what connects a product, it has.
VIA = Caseless(r"\b(?:over|via|per|über) \Z")
CONNECTION = Caseless(
    r"(?:bluetooth|wi-?fi|wlan|nfc|usb|hdmi|airplay|ethernet|lan|thunderbolt|displayport|miracast|chromecast|lte|5g)\b"
)
#: Words before a use that say that the product is meant for it.
PURPOSE = Caseless(
    r"\b(?:für|fürs|zum|zur|beim|geeignet|ideal|(?:richtet|wendet) sich an|pass(?:t|en) (?:in|ins|auf)|"
    r"perfekt|gemacht|taugt|tauglich|auch (?:über|auf|bei|im|in|unter)|"
    r"even (?:on|in|after|under|over)|for|suitable|suited|perfect|designed|made|built|"
    r"fits?|meets|ready|great|use[ds]?|safe|aimed|intended|geared)\b[^.;:!?]*\Z"
)
#: The surest of these: a scene may be "am See" and "for the gym", but "suitable for" says it of the product.
SUITED = Caseless(
    r"\b(?:geeignet|ideal|perfekt|gemacht|gedacht|entwickelt|konzipiert|ausgelegt|zugelassen|freigegeben|"
    r"taugt|tauglich|"
    r"bestimmt|einsetzbar|verwendbar|nutzbar|eignet sich|empfohlen|auch (?:über|auf|bei|im|in|unter|für)|"
    r"even (?:on|in|after|under|over)|suitable|suited|perfect|designed|made|built|approved|rated|recommended|"
    r"fit for|ready|great|use[ds]?|safe|aimed|intended|geared|fine|works?|meets)\b[^.,;:!?]*\Z"
)
#: Words that lead up to what the product has.
HAVING = Caseless(
    r"\b(?:mit|inklusive|inkl|samt|nebst|dank|hat|haben|besitzt|besitzen|verfüg\w*|biet\w*|enthält|enthalten|umfasst|"
    r"trägt|bringt|liefert|zusätzlich\w*|integriert\w*|eingebaut\w*|verstellbar\w*|abnehmbar\w*|sein\w{0,2}|ihr\w{0,2}|"
    r"with|including|includes|include|has|have|having|features|featuring|feature|offers|offer|comes|thanks to|its|plus|"
    r"integrated|built[- ]in|adjustable|removable|detachable|extra|additional|equipped|fitted|gives|adds|packs|"
    r"tucks|hides|brings|puts|rounded|kommen|kommt|spendiert|bekommt|erhält|steckt|versteckt|packt|"
    r"besteht)\b(?:[^.;:!?]|(?<=\d)\.(?=\d))*\Z"
)
#: Words that lead up to where something comes from.
COMES_FROM = Caseless(
    r"\b(?:aus|in|im|made|from|origin|Herkunft\w*|Ursprung\w*|hergestellt|gefertigt|produziert|stammt|Made|"
    r"designed|by)\b"
    r"[^.;:!?]{0,25}\Z"
)
#: Times and places of anybody's life, for which nothing has to be made.
OCCASION = Caseless(
    r"(?:ready )?(?:for |at |on |zum |zur |beim |für |fürs |im |"
    r"ins )?(?:the |den |die |das )?"
    r"(?:birthdays?|part(?:y|ies)|movie nights?|weekends?|weekend trips?|road trips?|offices?|cold days|winter days|"
    r"(?:daily|everyday) use|wintersport\w*|lunch[- ]breaks?|(?:daily |morning )?commutes?|(?:the )?way (?:to work|"
    r"home|to the office)|warehouse|workshop|picnics?|holidays?|soups?|salads?|"
    r"geburtstage?n?|feiern?|filmabende?n?|wochenenden?|büro|alltag|picknicks?|handgepäck|kofferraum|mittagspause|"
    r"arbeitsweg|(?:täglichen )?weg (?:zur arbeit|ins büro|zur schule|nach hause))\b"
)
#: "Tinkerers welcome: ...", "Allergiker aufgepasst"; who is welcome to use it is told something.
WELCOME = Caseless(
    r" (?:are |sind )?(?:(?:welcome|willkommen)(?=\s*(?:[:!.,–]|\Z))|aufgepasst\b|(?:bitte )?beachten\b)"
)
NOT_GREETED = Caseless(r"(?:bab(?:y|ies|ys)|children|kids?|kinder\w*|toddlers?|kleinkinder|veg\w+)\b")
#: "Note for allergy sufferers", "works against shaky hands"
NOTE_FOR = Caseless(r"\b(?:note for(?= allerg)|hinweis für(?= allerg)|works against|hilft gegen) \Z")
#: How food tastes; what is in it is told by other words.
TASTES = Caseless(
    r"(?:fruity|fruchtig\w*|tangy|creamy|cremig\w*|chocolatey|schokoladig\w*|nutty|nussig\w*|zesty|velvety|buttery|"
    r"buttrig\w*|tart|säuerlich\w*|saftig\w*|aromatisch\w*)(?! (?:pieces|bits|chunks|stücke|stückchen))"
)
GROWN_UPS = Caseless(r"(?:grown-?ups|adults|erwachsenen?)\b")
#: Whoever gives or gets it, and whoever is about.
ABOUT_THE_HOUSE = Caseless(
    r"(?:for |für )?(?:new |young |proud |frischgebackenen? |stolzen? )?(?:parents|"
    r"tinkerers|tüftler|collectors|hunde?|katzen?|dog|cat|hens?|cows?|hühner|kühe)\b"
)
#: What is caught or grown somewhere comes from there: "Gefangen wird der Fisch vor der Küste Alaskas".
GROWN = Caseless(
    r"\b(?:gefangen|geerntet|angebaut|gewachsen|gepflückt|gezüchtet|caught|harvested|grown|picked|farmed)\b"
)
#: "Comfort food at its simplest" compares with nothing.
#: "Vier Kameras, die stärkste mit 50 Megapixeln": one of several that the product has.
OF_ITS_OWN = Caseless(r" (?:mit|with|at|davon|darunter|of (?:them|these|which|the (?:two|three|four|five)))\b")
TO_BE = Caseless(r"\b(?:to|can|will|must|should|would|could|may|might|cannot|always|never) \Z")
#: "Eins für die beste Freundin"
OF_PEOPLE = Caseless(
    r" (?:question|decision|choice|part|step|job|task|conversations?|stories|ideas?|moments?|evenings?|"
    r"parties|memories|jokes|meetings|sounds?|scenes?|szenen?|frage|entscheidung|schritt|teil|aufgabe|"
    r"gespräche?|geschichten?|abenteuer|adventures?|ausreden?|excuses?|plans?|erinnerungen?|reisen?|trips?|lieder|"
    r"songs?|"
    r"bücher|books|filme|movies|plätze|kollegen?|colleagues?|nachbarn?|neighbou?rs?|jahre|years|stunden|zeiten|times|"
    r"work in an?|gäste|guests?|rezepte|recipes|kuchen der|träume|dreams|wege|fragen|questions|gründe|reasons|"
    r"ideen?|momente?|abende?|partys|witze|besprechung\w*|pläne|tage|antwort|answer|laune|mood|"
    r"freund(?:in|en|innen)?|kumpel|friends?|buddy|buddies|mates?)\b"
)
GRADE = re.compile(r"\w{3,}st(?:e[nrms]?)?")
FUN = Caseless(r" (?:\w+ )?(?:fun|joy|pleasure|laughter|appetite|spaß|freude|vergnügen|laune)\b")
MORE_OR_LESS = Caseless(r"\b(?:less|more|under|weniger|mehr) (?:than|als)\Z")
#: A grade of a place, a time or a share, of the product's own range, or of any of many things: "im leisesten Betrieb".
OF_OTHERS = Caseless(
    r" (?:(?:of the |von |aller )?(?:\w+ )?"
    r"(?:betrieb|fall|fällen?|modus|stelle|einstellung|art|weg|seite|raum|räume|zimmer|ecken?|winkel|stunden?|"
    r"nacht|nächte|woche|jahreszeit|platz|plätze|orten?|taschen?|anteile?|klasse der welt|anekdoten|termine?|"
    r"rooms?|corners?|hours?|times?|weeks?|seasons?|months?|shares?|pockets?|cubes|standards?|settings?|mode|"
    r"places?|spots?|vacations?|points?|meals?|seats?|drawers?|shelf|shelves|hills?|paths?|streets?|tracks?|"
    r"view|white|black|tones?|notes?)\b|"
    r" of (?!(?:its|their|the|all|any|this|that|our|your|both)\b)[a-z]+s\b|,? when\b|,? wenn\b|"
    r" und (?:de[rmn]|die|das) \w+sten\b| and (?:the )?\w+est\b)"
)
AT_ITS = Caseless(
    r"\b(?:at (?:its|their|your|her|his)|(?:step|part|mile|hour|moment|day) is (?:always |often )?the|"
    r"(?:schritt|teil|moment|tag) ist (?:immer |oft )?der) \Z"
)
#: "Leise? Keineswegs."
ANSWERED_NO = Caseless(
    r" ?\?\s+(?:(?:keineswegs|nein|nicht|nie|no|nope|not|never|hardly|fehlanzeige)\b|"
    r"[^.!?\n]{0,24}\b(?:niemand|keiner|nobody|no one)\b)"
)
#: "erst in Ihrer Küche gemahlen werden will": it is not yet.
#: "260 Bilder wollen erst einmal gefüttert werden"
WANTS = Caseless(r"\b(?:will|wollen|möchten?)\b[^.;:!?]{0,40}\Z")
YET_TO_BE = Caseless(r" werden (?:will|wollen|muss|müssen|möchte|soll|sollen|darf)\b")
#: "The candles you hear being blown out": what just happens is no way to care for the product.
BEING = Caseless(
    r"(?<!\bmind )(?<!\bminds )(?<!stand )(?<!stands )(?<!\btolerate )(?<!\btolerates )(?<!\bsurvive )(?<!\bsurvives )"
    r"(?<!\blike )(?<!\blikes )(?<!\bhandle )(?<!\bhandles )(?<!\btakes )(?<!\btake )(?<!\bfor )(?<!\bwithout )"
    r"(?<!\bafter )(?<!\bbefore )(?<!\bto )(?<!\bfrom )(?<!\bof )(?<!\bby )\bbeing (?:\w+ly )?\Z"
)
#: What people and animals of a scene do, and nobody does with a product: "the dog sleeps", "die Kinder streiten".
IDLES = Caseless(
    r" (?:(?:schl[aä]f|streite|gähn|lach|wart|weine?|bell|schnarch|träum|zank|kicher|seufz|nick|klatsch|jubel|brüll|"
    r"schimpf|döst|dösen|flüster|tuschel|murr|lauf|rennt?|fragt?|ruft?|staun)\w{0,3}|"
    r"(?:sleep|argue|yawn|laugh|wait|cry|crie|bark|snore|dream|quarrel|giggle|sigh|nod|cheer|shout|doze|nap|whisper|"
    r"bicker|complain|grumble|ask|stare|wake)(?:s|d|ed)?|"
    r"(?:kennen|kennt|know) (?:das|es|it|that|this|the feeling)|(?:hat|haben|has|have) (?:es sich|already|längst))\b"
)
#: English adjectives, and German ones in a predicate.
NO_THING = re.compile(r"[a-z]{4,}(?:omic|omatic|ized|ised|able|ible|proof|resistant|chrom|tönend|bar)")
INFLECTED = re.compile(r"[a-zäöüß]{3,}(?:nd|lich|ig|isch|bar|sam|haft|iert)e[mnrs]?")
PARTICIPLE = re.compile(r"[a-z]{3,}ing")
ADJECTIVE = re.compile(r"\w+(?:n|ish|ese|ss|ch|i|ische[mnrs]?)")
#: What a thing does thanks to a part, it has.
THANKS_TO = Caseless(r"\b(?:dank|thanks to)(?: [\w-]+){0,2}\s+\Z")
#: "Sie ist kratzfest", "das macht ihn robust": a sentence about what was spoken of before.
PRONOUN = Caseless(
    r"\b(?:ihn|ihm|sie|er|es|ihr|ihre[rnms]?|seine?[rnms]?|darin|damit|daran|darauf|davon|it|its|them|they|"
    r"(?:dies\w{1,2}|this|these) (?:ist|sind|hat|haben|wird|is|are|has|have|comes|was))\b"
)
#: "Es passt in jedes ...": what a verb says of the product.
SAID_OF_IT = Caseless(r"\b(?:es|er|sie|it|they) \Z")
#: "rund 30 cm" is about 30 cm, and nothing round.
#: "verkürzt die Installationszeit": a verb with its object, and no property.
WITH_OBJECT = re.compile(r" (?:die|den|das|dem|der|deine?[nmrs]?|Ihre?[nmrs]?|eine?[nmrs]?) (?:[a-zäöü]+ )?[A-ZÄÖÜ]")
THE_THING = Caseless(r"\b(?:the|of|from|into|onto|over|between|through|den|der|dem|im|am)\s\Z")
ENDS_HERE = re.compile(r"\s*(?:[.,;:!?)–—]|\Z|\n)|\s+(?:and|or|und|oder)\b")
COLOURED_THINGS = frozenset(
    {"sand", "snow", "ice", "sky", "rose", "rust", "mint", "lime", "smoke", "stone", "cream", "forest", "sea", "ocean"}
    | {"night", "sun", "schnee", "himmel", "meer", "wald", "nacht", "sonne", "minze"}
)
ABOUT = Caseless(r"rund(?: \w+)? (?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|um\b)|rund um")
#: "With honey and ginger: ...": such an opening says what is in it.
MADE_WITH = Caseless(
    r"(?:(?:now|jetzt|neu|new)\b,? )?(?:\w+(?:ed|e?t|en) (?:mit|with|aus|from|von|of)|"
    r"mit|with|aus|from|voll\w*|full|dank|thanks|zutaten|ingredients?|rezept\w*|recipe|contains|enthält|inside|drin)\b"
)
#: "Passt in jede Angelkiste": where things are kept says nothing of their size.
INTO_A_STORE = Caseless(
    r" (?:\w+)?(?:kiste|kasten|schublade|regal|schrank|küche|keller|garage|werkstatt|drawer|shelf|cupboard|pantry|"
    r"tool ?box|tackle box|kitchen|workshop)\b"
)
GILDED = Caseless(
    r"gold(?:en(?:e[nmrs]?)?)?|silver|silbern(?:e[nmrs]?)?|copper|kupfer|amber|bernstein|bronze|ruby|rubin"
)
IN_COLOUR = Caseless(r"\b(?:in|farb\w*|\w*t[oö]ne?n?|colou?rs?|shades?|hues?)(?: [\w-]+)?:? \Z")
THE_COLOUR = Caseless(r"(?:das|dieses|the|this|its)(?: [a-zäöüß-]+){0,2} ")
COUNTED = Caseless(
    r"(?:an?|this|these|the|one|two|three|four|five|six|ten|twelve|twenty|fifty|\d+|eine?|diese[rs]?|d(?:er|ie|as)|"
    r"zwei|drei|vier|fünf|"
    r"sechs|zehn|zwölf|zwanzig|fünfzig) \Z"
)
LOOK_IN = Caseless(
    r"\b(?:optik|farbe|look|design|gewand|ausführung|variante|finish(?:ed)?|painted|coated|colou?rs?|style|outfit|"
    r"version|looks? (?:better|best|good|great|right)) in "
    r"(?:[\w-]+(?:,| und| and| oder| or) ){0,3}\Z|"
    # "Der Farbton erinnert an ein tiefes Nachtblau"
    r"\b(?:\w*farbton|\w*farbe|farbgebung|ton|nuance|shade|tone|hue|colou?r|colou?ring)(?: \w+)? "
    r"(?:erinnert an|geht ins|tendiert (?:zu|ins)|spielt ins|liegt (?:bei|zwischen)|entspricht|ist|recalls|"
    r"reminds (?:you )?of|"
    r"is reminiscent of|leans towards?|verges on|comes close to|resembles|is)(?: an?| the| eine?[mnr]?)?(?: [\w-]+)? \Z"
)
#: "Das silberne Gehäuse": what nothing else of a scene has.
OF_ITS_BODY = Caseless(r" (?:gehäuse\w*|korpus|rahmen|rückseite|housing|casing|body|frame|shell|chassis)\b")
#: "With binoculars and a thermos up to the stand"
WITH_THINGS = Caseless(r"(?:mit|with) [^.;:!?]*? (?:und|and) ")
#: "Wer einmal in Norwegen am Fluss stand": a place where somebody is, and nothing is made.
IN_A_PLACE = Caseless(r"\b(?:in|nach|to|through|durch) \Z")
SOMEBODY_THERE = Caseless(
    r"\b(?:wer|man|du|ihr|wir|jemand|urlaub\w*|ferien|reisen?|wäre|who|you|we|anyone|whoever|somebody|holidays?|"
    r"vacations?|trips?|would|(?:your|deine?[nrm]?|ihre?[nrm]?|meine?[nrm]?|my|the) "
    r"(?:sister|brother|aunt|uncle|cousins?|parents|family|friends?|grandma|grandpa|grandparents|colleagues?|boss|"
    r"schwester|bruder|tante|onkel|eltern|familie|freund\w*|oma|opa|großeltern|enkel\w*|kolleg\w+|chef\w*)|"
    r"oma|opa|tante|onkel|grandma|grandpa|hello|hallo|grüße|greetings)\b"
)
#: "From Paris to your backyard"
FROM_THERE = Caseless(r"\b(?:from|von) \Z")
TO_THERE = Caseless(
    r" (?:to|bis|nach) (?!(?:your|the|our|deine?[nrm]?|ihre?[nrm]?) (?:door|table|feet|head|tür|tisch))"
)
GREETS_FROM = Caseless(r"\b(?:hello|hallo|grüße|gruß|greetings|winkt|waves?)\b[^.;:!?\n]{0,12}\b(?:from|aus) \Z")
OF_A_PERSON = Caseless(
    r"\b(?:onkel|tante|oma|opa|cousin|cousine|herr|frau|nachbar|nachbarin|kollege|kollegin|kumpel|neffe|nichte|"
    r"uncle|aunt|auntie|grandma|grandpa|cousin|mister|mrs?\.?)\s\Z"
)
MADE_THERE = Caseless(
    r"\b(?:(?:gefertigt|hergestellt|produziert|gebaut|genäht|gewebt|gestrickt|entwickelt|entworfen|gestaltet|abgefüllt|"
    r"gebraut|geröstet|gebacken|geboren|gegossen|geschmiedet|geschliffen|montiert|handgemacht)\w*|"
    r"ge\w+t in|\w+(?:ed|wn|ght) in|made|built|sewn|woven|knit\w*|born|manufaktur|fabrik|factory|werk)\b"
)
#: "Die Endkontrolle findet in Dänemark statt", "a product of Korea"
PRODUCTION = Caseless(
    r"\b(?:endkontrolle|kontrolle|montage|produktion|fertigung|herstellung|entwicklung|veredelung|abfüllung|production|"
    r"manufactur\w*|assembly|inspection|finishing|product|takes place)\b[^.,;:!?\n]*\b(?:in|aus|of|from) (?:the )?\Z"
)
#: "German for pumpkin soup", "with an Italian accent"
OF_LANGUAGE = Caseless(
    r" (?:\d{2,3}\b|diner|\w*(?:gefühl|flair)|toast|fries|press|bulldogs?|accent|word|akzent|zählung|\w*größen?|"
    r"technische zulassung|pfund|namen?s?|names?|sizing|sizes?|"
    r"pounds?|numbering)\b"
)
IS_WORD = Caseless(r"\bis \Z")
#: "Beim Plausch mit den Großeltern"
#: Those whom a product fits or not, by sex, age or what their bodies need.
WEARERS = frozenset(
    (
        *(
            "women",
            "men",
            "unisex",
            "adults",
            "girls",
            "boys",
            "children",
            "teenagers",
            "youth",
            "young_adults",
            "seniors",
        ),
        *("babies", "newborns", "premature_babies", "toddlers", "preschoolers", "schoolchildren", "older_children"),
        *("pregnant_women", "breastfeeding_women", "left_handed", "right_handed", "ambidextrous", "small_hands"),
        *("large_hands", "wide_feet", "narrow_feet", "allergy_sufferers", "asthmatics", "diabetics", "patients"),
        *("sensitive_people", "sensitive_skin", "dry_skin", "oily_skin", "all_ages", "not_under_3"),
        *("from_16_years", "from_18_years"),
    )
)
YOUNG = frozenset(
    (
        *("children", "teenagers", "youth", "babies", "newborns", "toddlers", "preschoolers", "schoolchildren"),
        "older_children",
    )
)
RELATIVES = frozenset({"grandparents", "parents", "mothers", "fathers", "families"})
MADE_FOR = Caseless(
    r"\b(?:geeignet|gemacht|gedacht|entwickelt|konzipiert|ausgelegt|bestimmt|suitable|suited|designed|made|"
    r"built|intended|"
    r"developed|aimed|geared)\b[^.,;:!?]*\Z"
)
#: "Teachers use it as ...", "Spitzenköche würzen damit": what people do with the product.
USES_IT = Caseless(
    r" [^.,;:!?\n]*?\b(?:it|es|them|this|these|damit|darauf|hiermit|ihn|diese\w*|"
    r"lieben?|love|trust|vertrauen|sie(?=[.,;!?]|\Z))\b"
)
#: Of things that nobody eats or rubs in.
FIGURE_OF_SPEECH = Caseless(
    r"(?:calm (?:heart|nerves?|mind)|healthy (?:appetite|dose|mix|respect|distance|amount)|fine lines?|"
    r"kalte füße|cold feet|gesunde[rsn]? (?:appetit|mischung|abstand|ehrgeiz)|"
    r"ruhige[rsn]? (?:herz\w*|nerven|kopf)|starke nerven|strong nerves|herzklopfen)\b"
)
#: What nobody sells comes along for nothing.
GRATIS = frozenset({"gratis", "kostenlos", "free", "umsonst", "gibt", "dazu"})
#: "Lieferbar ist der Schuh in Größe 14"; "lieferbar in drei Tagen" is a promise.
OFFERED_IN = Caseless(
    r"(?:lieferbar|erhältlich|verfügbar|zu haben|available|delivered|supplied)\b(?: [^\s.,;:!?]+){0,6}? (?:in|mit) "
    r"(?:[\w-]+ ){0,4}?[\w-]*(?:größen?|farben?|farbtönen|weiten?|längen?|breiten?|"
    r"ausführung(?:en)?|varianten?|versionen?|"
    r"sizes?|colou?rs?|widths?|lengths?|finish(?:es)?|versions?|variants?|shades?)\b"
)
OF_THE_AIR = Caseless(
    r"\b(?:duft|aussicht|laune|muskelkater|anglerlatein|lichtspiel|gefühl|lächeln|geschichten?|applaus|komplimente?|"
    r"erinnerung(?:en)?|abenteuer|ruhe|vorfreude|stimmung|sonnenuntergang|mystery|views?|smiles?|compliments?|laughs?|"
    r"laughter|stories|scent|mood|memories|sunsets?|silence|applause)\b"
)
OF_COLOUR = Caseless(r"colou?r|farb")
SUPPOSES = Caseless(
    r"(?:wenn|falls|wem|vielleicht|nachts|für alle, denen|if|when|maybe|perhaps|"
    r"for (?:everyone|anyone|those|all) who (?:find|think)s?|.{0,80}\bwho thinks?)\b[^;:!?\n]*\Z"
)
#: "Runs completely silent."
RUNS = Caseless(r"(?:runs?|works?|stays?|arbeitet|läuft|bleibt|ist|is|so|leise|quiet|silent)\b")
FITS_SOMEBODY = Caseless(r"\b(?:fits?|passt|passen|sitzt) [^.,;:!?\n]*\Z")
#: "Erste Wahl für Leistungssportler", "es richtet sich an Berufstaucher"
CHOSEN_FOR = Caseless(
    r"\b(?:(?:richtet|wendet) sich an|erste wahl|speziell|besonders|eigens|specially|especially|first choice|"
    r"a favou?rite of|geared)\b[^.,;:!?\n]*\Z"
)
#: "Für Brillenträger geeignet"
SUITED_BEHIND = Caseless(
    r"[^.,;:!?\n]{0,40}?\b(?:geeignet|gedacht|gemacht|tauglich|empfohlen|entwickelt|bestimmt|konzipiert|ausgelegt)\b"
)
#: "Für die Großeltern.", and no word more.
ONLY_FOR = Caseless(r"(?:auch |even |also )?(?:für|for) (?:\w+ )?\Z")
IN_COMPANY = Caseless(r"\b(?:mit|with) (?:den|der|dem|dein\w*|mein\w*|the|your|my) \Z")
OF_GUESTS = Caseless(r"\b(?:the|die|den|der|dem|your|beim) (?:\w+ )?\Z")
#: "Smaragdgrün und ganz ohne Glanz: "
BEGINS = re.compile(r"(?:,| und | and )[^.:!?\n]{1,60}: ")
#: "Good company for porch swings", "als Füllung für den Kuchen"
BESIDE_FOOD = Caseless(r"\b(?:for|goes? with|between|beside|as|als|für|zwischen|neben|zum|zur)\b[^.;:!?]*\Z")
#: "This pasta is for the diabetics in your home"
IS_FOR = Caseless(r"\b(?:is|are|was|ist|sind|made|suits?)\b[^.;:!?]*\b(?:for|für)\b[^.;:!?]*\Z")
OF_FOOD = Caseless(r"(?:füllung|filling|coating|überzug|glasur|glaze|kruste|crust)\w{0,2}\b")
GOES_ON = re.compile(r" [a-zäöü]{3,}")
KEPT_IN = Caseless(r"\b(?:im|in|in der) \Z")
PLURAL = re.compile(r"[^\W\d_]{3,}(?:[^s\W]s|en|[^e\W]n)")
#: Words by which a phrase of shape says something of the product: "eng geschnitten", "generously cut".
CUT = ("geschnitten", "cut")
#: A text of fewer sentences has no opening apart, and none of fewer a close.
FEWEST = 3
FEWEST_BEFORE_CLOSE = 5
CLOSE = OBJECTS | {
    "properties",
    "colours",
    "fit_and_shape",
    "audience",
    "industrial",
    "electronics",
    "uses",
    "materials",
    "food",
}
#: "Die Tasten sind beleuchtet": a sentence about a part or about the product.
OF_A_PART = Caseless(
    r"(?:d(?:er|ie|as)|the|its|a|an|eine?|ihre?|seine?|it|they|er|sie|es|dies\w*|this|these|inside|innen|dazu|auch)\b"
)
ENDS = (".", "!", "?", "…", ":")
