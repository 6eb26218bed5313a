"""Phrases that say yes, in other words, to what an attribute says no to: "wear it again" of what is not reusable.

Rows as in `opposites_table`: attribute with value, and German and English patterns.
"""

_NO = r"=(?:no|none)\b"
_BE_USED_DE = r"(?:verwend|benutz|nutz|trag|getrag|aufsetz|einsetz|eingesetz|aufgesetz|gebrauch)(?:bar\w*|en|et|t)?"
_BUILT_ON_DE = r"(?:montiert|angebracht|verschraubt|angeschraubt|eingebaut|befestigt|verbaut|angebaut|aufgesteckt)"
_BUILT_ON_EN = r"(?:mounted|fitted|installed|attached|assembled|bolted on|screwed on|in place|fixed)"
_LIGHTS_DE = (
    r"(?:leuchte(?:t|n)|glimm(?:t|en)|strahl(?:t|en)|schimmer(?:t|n)|pulsier(?:t|en)|funkel(?:t|n)|glüh(?:t|en))"
)
_LIGHTS_EN = r"(?:glows?|lights? up|shines?|shimmers?|gleams?|pulses?|pulsates?|is lit|are lit|lit)"

ROWS: tuple[tuple[str, str, str], ...] = (
    (
        rf"\b(?:spill|splash|liquid|water)[ -]?(?:resistan\w+|proof|protect\w+|repellent)[^=]*{_NO}",
        (
            r"\b(?:verschüttete\w*|umgekippte\w*|übergeschwappte\w*|ein (?:umgefallenes|"
            r"umgestoßenes) \w+)\b[^.,;!?\n]{0,60}"
            r"\b(?:nichts|schadet? (?:ihr|ihm|dem|der) \w* ?nicht|kein (?:problem|drama|beinbruch)|übersteht|verzeiht|"
            r"verkraftet|steckt)\b|"
            r"\b(?:übersteht|verzeiht|verkraftet|steckt|überlebt) (?:auch |selbst |sogar |mal )?(?:[\w-]+ ){0,2}?"
            r"(?:verschüttete\w*|spritzer|kleckerei\w*|kaffee|wassergl\w+|missgeschick\w*)\b"
        ),
        (
            r"\bspilled (?:[\w-]+ )?(?:drinks?|coffee|tea|water|cola|soda|liquids?)\b[^.,;!?\n]{0,30} (?:(?:will|"
            r"do|does|can)(?: "
            r"not|n['’]t)|won['’]t|cannot|can['’]t) (?:harm|hurt|damage|ruin|bother|kill|matter)\b|"
            r"\b(?:survives?|shrugs? off|forgives?|withstands?|takes?|tolerates?|handles?) (?:[\w-]+ ){0,3}?(?:spills?|"
            r"spilled \w+|splash(?:es)?)\b|\bspills? (?:are|is) (?:no|not a) (?:problem|drama|threat|big deal)\b"
        ),
    ),
    (
        rf"\b(?:vegetarian|vegan)(?: friendly)?{_NO}",
        (
            r"\b(?:vegetarier|veganer)(?:innen)?\b(?: (?:und|oder) [\w-]+)? (?:greif|könn|kann|dürf|darf|ess|"
            r"genieß|freu|"
            r"komm|lieb)\w*\b(?![^.;!?\n]{0,40}\b(?:nicht|leider|verzicht|besser|lieber)\b)"
        ),
        (
            r"\b(?:vegetarians?|vegans?)\b(?: (?:and|or) [\w-]+)? (?:can|may|will|reach|dig|enjoy|love|"
            r"are welcome|welcome)\b"
            r"(?![^.;!?\n]{0,40}\b(?:not|look elsewhere|better|pass)\b)"
        ),
    ),
    (
        rf"\bcolou?r (?:scan|print|cop|fax)\w*{_NO}",
        (
            r"\b(?:scan(?:s|nt|nen)?|gescannt|eingescannt|eingelesen|druckt|gedruckt|kopiert|faxt)\b[^.,;!?\n]{0,30}? "
            r"(?:in farbe|farbig|bunt|in (?:voller|echter|satter) farbe)\b|\bfarb(?:scans?|kopien|ausdrucke?|"
            r"faxe?)\b|"
            r"\bin farbe (?:scannen|einscannen|kopieren|drucken|faxen)\b"
        ),
        (
            r"\b(?:scans?|scanned|scanning|prints?|copies|faxes)\b[^.,;!?\n]{0,25}? in (?:full |vivid |true "
            r"|living )?"
            r"colou?r\b|\bcolou?r (?:scans?|copies|faxes|prints|scanning|copying)\b"
        ),
    ),
    (
        rf"\b(?:auto )?(?:duplex\w*|double sided|two sided|automatic duplex)[^=]*{_NO}",
        r"\b(?:vorder- und rückseite|beidseitig\w*|doppelseitig\w*|beide seiten)\b",
        r"\b(?:both sides|double[ -]sided|two[ -]sided|front and back)\b",
    ),
    (
        (
            r"\b(?:usb|bus) powered=yes|\bpowered by usb=yes|"
            r"\b(?:external power supply|power adapter|power supply|power adaptor|mains) (?:required|needed)=no\b"
        ),
        (
            r"\b(?:strom|saft|energie)\b[^.;!?\n]{0,30} (?:aus|von|über|per) (?:der|einer|einem|dem|ein|die|eine) "
            r"(?:\w+ )?(?:steckdose|netzteil|steckernetzteil)\b|"
            r"\b(?:hängt|hängen|kommt|läuft|arbeitet) (?:\w+ )?(?:an|am|mit|über) (?:der|einer|einem|eigenem) "
            r"(?:\w+ )?(?:steckdose|netzteil|stromnetz)\b"
        ),
        (
            r"\b(?:current|power|juice|electricity|energy)\b[^.;!?\n]{0,20} from (?:an?|the|its own) (?:[\w-]+ )?"
            r"(?:mains(?: \w+)?|wall(?: \w+)?|power (?:outlet|socket|brick|adapter)|outlet|socket|plug)\b|"
            r"\b(?:plugs? into|runs? (?:on|off)) (?:the |an? )?(?:mains|wall|power outlet|wall socket|household "
            r"current)\b"
        ),
    ),
    (
        (
            rf"\b(?:pre ?(?:mounted|assembled|installed|fitted|attached)|factory (?:mounted|fitted)|mounted "
            rf"at delivery){_NO}"
        ),
        (
            rf"\b(?:bereits|schon|werksseitig|ab werk|fertig|komplett|bei (?:der )?lieferung)\b[^.,!?\n]{{0,40}} "
            rf"{_BUILT_ON_DE}\b|\bvormontiert\w*|\b(?:montage|anbau) (?:entfällt|ist (?:schon )?erledigt)\b"
        ),
        (
            rf"\b(?:already|factory|ready|fully)[ -](?:[\w-]+ )?{_BUILT_ON_EN}\b|\bpre-?(?:mounted|assembled|"
            rf"fitted)\b|"
            rf"\b(?:comes?|arrives?|ships?|leaves? the factory|is delivered)(?: [\w-]+)? {_BUILT_ON_EN}\b"
        ),
    ),
    (
        rf"\breusable{_NO}|\bdisposable=yes|\bsingle use=yes",
        (
            rf"\b(?:mehrmals|mehrfach|immer wieder|wiederholt|noch einmal|öfter|wieder und wieder|mehr als einmal|"
            rf"wieder) {_BE_USED_DE}\b|\bwiederverwend\w*|\bkochfest\w*|\bnach dem waschen wieder\b"
        ),
        (
            r"\b(?:use|wear|used|worn|using|wearing) (?:it |them |one )?(?:again|more than once|over and over|"
            r"several times|many times|repeatedly|time after time|time and again|more than one day)\b|\breus\w+"
        ),
    ),
    (
        r"\b(?:accessible|climbable|walkable)[^=]*=[^=]*(?:\bone|single|einseitig|\b1\b)|\bone sided=yes",
        (
            r"\bvon (?:beiden|zwei|jeder|allen)(?: \w+)? seiten?\b|\bbeidseitig (?:begeh|besteig|betret|zugäng)\w*|"
            r"\bauf (?:beiden|jeder) seiten?\b[^.,;!?\n]{0,20} (?:hinauf|hoch|stufen|sprossen)"
        ),
        (
            r"\bfrom (?:either|both|each|two|any) (?:side|end)s?\b|\b(?:either|both|each) sides? (?:can be|is|are) "
            r"(?:climbed|climbable|accessible|used)\b"
        ),
    ),
    (
        r"\bleave in=yes|\b(?:rinse off|rinse)=no\b",
        r"\b(?:aus|ab)(?:ge|zu)?(?:spül|wasch|wäsch)\w*",
        r"\b(?:rinse|wash)(?:e?d|es)?(?: (?:it|them|everything|thoroughly|well))? (?:out|off|away)\b|\brinse-off\b",
    ),
    (
        r"\brinse off=yes",
        (
            r"\b(?:bleibt|verbleibt|bleiben) (?:einfach )?(?:im|auf dem|in dem) haar\b|\bohne (?:es )?aus(?:zu)"
            r"?spülen\b|\bleave-in\b"
        ),
        r"\b(?:leave[ -]in|leave it in|stays in (?:your |the )?hair|no rinsing|without rinsing)\b",
    ),
    (
        r"\b(?:contains |with )?(?:fragrance|fragrances|perfume|parfum|scented|perfumed)=yes",
        (
            r"\b(?:ohne|kein\w*|frei von) (?:zugesetzte\w* |künstliche\w* )?(?:duftstoff\w*|parfums?|parfüms?|"
            r"duft)\b|"
            r"\b(?:duftstoff|parfum|parfüm)frei\w*|\b(?:unparfümiert|duftneutral)\w*"
        ),
        (
            r"\b(?:no|without|free of|free from) (?:any )?(?:added |artificial |synthetic )?(?:fragrances?|perfumes?|"
            r"scent)\b|\b(?:fragrance|perfume|scent)[ -]free\b|\bunscented\b"
        ),
    ),
    (
        (
            rf"\b(?:lighting|rgb(?: lighting)?|led|leds|backlight\w*|illuminat\w*|led lighting|onboard lighting|"
            rf"argb|beleuchtung){_NO}"
        ),
        (
            rf"\b{_LIGHTS_DE} (?:(?!nicht|nie|kaum)\w+ )?(?:von innen|im dunkeln|bei dunkelheit|nachts|"
            rf"in (?:allen|bunten|vielen|tausend) farben)\b|\b(?:von innen|im dunkeln|bei dunkelheit) {_LIGHTS_DE}\b"
        ),
        (
            rf"\b{_LIGHTS_EN} (?:softly |gently |brightly )?(?:from (?:within|inside)|in the dark|after dark|"
            rf"at night|"
            rf"in (?:any|every|all|many) colou?rs?|when (?:you|the lights))\b"
        ),
    ),
    (
        r"\bink(?: type)?=[^=]*pigment",
        r"\bdye[ -](?:basiert\w*|tinten?)|\bfarbstoff(?:tinten?|basiert\w*)\b",
        r"\bdye[ -]based\b|\bdye inks?\b",
    ),
    (
        r"\b(?:ink|paint|varnish|binder|base|formula|glue|lube)(?: \w+)?=[^=]*water",
        r"\b(?:öl|lösemittel|lösungsmittel|alkohol)(?:basiert|haltig)\w*|\bauf ölbasis\b",
        r"\b(?:oil|solvent|alcohol|spirit)[ -]based\b",
    ),
    (
        (
            rf"\b(?:battery |user )?(?:removable|replaceable|exchangeable)(?: battery)?{_NO}|\bbattery (?:removable|"
            rf"replaceable){_NO}"
        ),
        (
            r"\bakkus?\b[^.,;!?\n]{0,30} (?:herausnehm|heraus(?:ge|zu)nomm|wechsel|auswechsel|tausch|austausch|"
            r"entnehm|"
            r"getauscht|gewechselt)\w*|\bwechselakkus?\b|\bersatzakkus? (?:ein|dabei)\w*"
        ),
        (
            r"\bbatter(?:y|ies) (?:that |which )?(?:you|users|anyone|owners) (?:can|may) (?:easily |simply )?"
            r"(?:swap|change|replace|exchange|take out|remove)\b|\b(?:user|self)-(?:replaceable|swappable|"
            r"serviceable)\b|"
            r"\b(?:swap|change|replace|exchange|take out|remove|pop out)(?:ping|ing)? (?:in |out )?(?:the |"
            r"its |an? )?"
            r"(?:\w+ )?(?:battery|batteries)\b|\bbattery\b[^.,;!?\n]{0,15} (?:lifts|slides|pops|comes) out\b"
        ),
    ),
    (
        rf"\b(?:interchangeable|exchangeable|replaceable) (?:lens|lenses|visor|disc){_NO}",
        (
            r"\b(?:scheibe|glas|gläser|objektiv\w*|visier)\b[^.,;!?\n]{0,30} (?:wechseln|tauschen|austauschen|"
            r"gewechselt|getauscht)\b"
        ),
        (
            r"\b(?:swap|change|replace|exchange)(?:ping|ing)? (?:the |its |out )*(?:lens|lenses|visor)\b|\blens(?:es)"
            r"? (?:swaps?|lifts?|comes?) out\b"
        ),
    ),
    (
        r"\b(?:lining|lined|futter|fütterung)=(?:no\b|none\b|not |un(?:lined|ge)|keine?\b|ohne)",
        r"\b(?:(?:warm|weich|innen)? ?gefüttert\w*|mit (?:\w+ )?futter\b(?! ))",
        r"\b(?:(?:fully |warmly |softly )?lined\b|(?:has|with) an? (?:\w+ )?lining\b)",
    ),
    (
        rf"\bdual sim{_NO}",
        r"\b(?:zwei|zweite|zweiten) (?:\w+-)?sim\w*|\bzwei (?:ruf)?nummern\b",
        r"\b(?:two|second) (?:[\w-]+ )?sims?\b|\btwo (?:phone )?numbers\b",
    ),
    (
        rf"\bnfc{_NO}",
        (
            r"\b(?:kontaktlos|berührungslos)\w* (?:bezahl|zahl)\w*|\b(?:bezahl|zahl)\w* (?:\w+ )?(?:kontaktlos|"
            r"per handy|im vorbeigehen)\b"
        ),
        r"\bcontactless\b|\btap (?:to|and) pay\b|\bpay(?:s|ing)? (?:with|by) (?:an? )?(?:tap|phone)\b",
    ),
    (
        rf"\b(?:wireless|qi|inductive) charging{_NO}",
        (
            r"\b(?:kabellos|drahtlos|induktiv)\w* (?:\w+ )?(?:laden|lädt|auf(?:ge|zu)?lad\w*|geladen)\b|"
            r"\blade(?:schale|matte|pad)\b"
        ),
        r"\bcharg\w+ (?:\w+ )?wirelessly\b|\bwireless charg\w+|\bcharging (?:pad|mat)\b",
    ),
    (
        rf"\btouch ?(?:screen|display)?{_NO}",
        (
            r"\b(?:reagiert auf (?:berührung|fingertipp)\w*|(?:wischen|tippen) (?:\w+ )?(?:auf|über) (?:das|"
            r"den|dem) (?:display|bildschirm))\b"
        ),
        (
            r"\b(?:tap|swipe|touch)(?:ing)? (?:on |across )?(?:the|its) (?:screen|display)\b|\bresponds to "
            r"(?:your )?(?:touch|fingertips?)\b"
        ),
    ),
    (
        rf"\b(?:wifi|wi fi|wlan|wireless|wireless printing){_NO}",
        (
            r"\b(?:kabellos|drahtlos|per funk)\b[^.,;!?\n]{0,25} (?:druck|netz|verbind|heimnetz|verbunden|ins "
            r"internet)\w*"
        ),
        r"\bwireless(?:ly)? (?:print\w*|network\w*|connect\w*)|\b(?:prints?|connects?|scans?) wirelessly\b",
    ),
    (
        rf"\b(?:height adjust\w*|adjustable height){_NO}",
        r"\bhöhe\b[^.,;!?\n]{0,25} (?:verstell|einstell|anpass|regulier)\w*|\bhöhenverstellbar\w*",
        r"\b(?:adjust|raise|lower|change|set)s? (?:its |the |your )?(?:seat )?height\b|\bheight[ -]adjust\w+",
    ),
    (
        rf"\b(?:foldable|folding|collapsible){_NO}",
        r"\b(?:zusammen|ein)(?:ge|zu)?(?:klapp|falt)\w*|\blässt sich (?:\w+ )?(?:klappen|falten)\b",
        r"\bfolds? (?:up|down|flat|away|in half|together)\b|\bcollapsible\b",
    ),
    (
        rf"\brechargeable(?: battery)?{_NO}",
        r"\bauf(?:ge|zu)?(?:laden|lädt|ladbar\w*)\b|\bwiederauflad\w*",
        r"\brecharg\w+",
    ),
    (
        rf"\brefillable{_NO}",
        r"\bnach(?:ge|zu)?füll\w*|\bwieder ?befüll\w*",
        r"\brefill\w*|\btop(?:ped)? (?:it )?up\b",
    ),
    (
        rf"\b(?:dimmable|dimming){_NO}",
        (
            r"\bdimm\w+|\bhelligkeit\b[^.,;!?\n]{0,20} (?:regeln|anpassen|einstellen|regulieren)\b|\bherunter(?:ge|"
            r"zu)?regel\w*"
        ),
        r"\bdim(?:s|med|ming|mable)?\b|\bturn (?:it|the light|the lamp) down\b",
    ),
    (
        rf"\bresealable{_NO}|\breclosable{_NO}",
        r"\bwieder ?(?:ver|zu)(?:schlie|schlos|mach|drück)\w*",
        r"\bre-?seal\w*|\breclos\w*|\b(?:closes?|press(?:es)?|zips?|screws?) (?:it )?(?:up |shut )?again\b",
    ),
    (
        rf"\bdishwasher safe{_NO}",
        r"\b(?:in die|in der|für die) (?:geschirr)?spülmaschine\b|\bspülmaschinen(?:fest|geeignet|tauglich)\w*",
        (
            r"\b(?:goes|go|put|pop|wash|cleaned|washed|happy|safe) (?:it |them |straight )?(?:in|into|for) "
            r"(?:the|your) dishwasher\b|\bdishwasher[ -](?:safe|proof)\b"
        ),
    ),
    (
        (
            rf"\b(?:tumble dry|tumble dryer|dryer safe|dryer){_NO}|"
            r"=[^=]*\b(?:(?:do not|don['’]t|never) tumble|no (?:tumble|dryer)|nicht (?:in den |im )?(?:wäsche)?trockne|"
            r"nicht trocknergeeignet)"
        ),
        (
            r"\b(?:trocknergeeignet|trocknerfest)\w*|\b(?:in|für) den (?:wäsche)?trockner (?:geeignet|geben|"
            r"stecken|dürfen|darf)\b|\b(?:danach|anschließend|dann|kurz|bei \w+|auf \w+ (?:stufe|temperatur)) "
            r"(?:[\w-]+ ){0,2}?(?:in den|im) (?:wäsche)?trockner\b"
        ),
        (
            r"\b(?:goes|go|put|pop|dried|safe) (?:it |them |straight |happily )?(?:in|into|for) the (?:tumble "
            r")?dryer\b|\btumble[ -]dry(?:ing)? (?:on|at|is|them|it)\b"
        ),
    ),
    (
        rf"\b(?:auto ?focus|af){_NO}",
        r"\bstellt (?:\w+ )?(?:automatisch|von selbst|selbst) scharf\b|\bautofokus\w*",
        r"\bfocus(?:es)? (?:by itself|automatically|on its own|for you)\b|\bautofocus\b",
    ),
    (
        rf"\b(?:waterproof|water resistant|rainproof){_NO}",
        (
            r"\b(?:regen|nässe|pfützen?|wasser|schauer)\b[^.,;!?\n]{0,25} (?:nichts (?:an|aus)|draußen|kein "
            r"problem)\b|"
            r"\bhäl?t?(?:en)? (?:\w+ )?(?:dicht|trocken)\b"
        ),
        (
            r"\b(?:keeps?|stays?) (?:your |the |everything |you )?(?:\w+ )?(?:bone )?dry (?:in|when|even|inside|"
            r"through)\b|"
            r"\b(?:puddles?|rain|showers?|downpours?) (?:is|are|won['’]t|do not|don['’]t|can['’]t)[^.,;!?\n]{0,20} "
            r"(?:problem|trouble|bother|hurt|harm|obstacle)\b"
        ),
    ),
)
