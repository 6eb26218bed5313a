"""Polarity: what a text denies (ohne Netzteil, no RGB lighting, NFC nicht, lighting has been left out)."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from quality_checks.caseless import Caseless
from quality_checks.grounding.forms import Word
from quality_checks.grounding.word_marks import mark

#: Words that deny what follows them, to the end of the clause and at most this many words on.
_REACH = 6
#: What is denied behind a word stands near: "NFC ist leider nicht vorhanden".
_REACH_BEHIND = 32
#: "Wasserdicht ist das Modell aus der Sommerkollektion 2016 nicht": what opens the clause is denied at its end.
_FAR_BEHIND = 64
_OPENS_CLAUSE = Caseless(r"(?:\A|[.,;:!?\n] ?)(?:(?:eine?n?|d(?:er|ie|as|en)|the|an?) )?\Z")
_LONGEST_ARTICLE = 8
_DENYING_WORDS = (
    "selten keineswegs hardly rarely "
    "keins nix ohne kein keine keinen keinem keiner keines nicht weder noch statt anstatt anstelle no not without "
    "neither nor lacks lacking instead never excluding cannot"
)
_BEFORE = frozenset(_DENYING_WORDS.split())
#: "No fragrance in the jar" denies the fragrance, not the jar; "no chlorine was used in bleaching" no bleaching.
_NO_THING = frozenset({"no", "kein", "keine", "keinen", "keinem", "keiner", "keines", "neither", "nor", "weder"})
_WHERE = Caseless(
    r" (?:in|im|on|auf|inside|within|under|beneath|behind|unter|hinter) (?:(?:the|der|dem|den|its|this|\d+) ?)|"
    r" (?:used|needed|added|involved) (?:in|when|for) "
)
#: "No setup beyond plugging in", "keine Einrichtung außer Plug-and-Play": what follows is there.
_BEYOND = Caseless(
    r"\b(?:beyond|other than|apart from|aside from|except(?: for)?|besides|save for|außer|bis auf|abgesehen von)\b"
)
#: "Listen without wires over Bluetooth": what it goes over is there.
_BY_WHAT = Caseless(r"\b(?:over|via|through|thanks to)\b")
_AND = Caseless(r",? (?:and|or|und|oder|sowie) |, ")
_AND_THE = Caseless(r" ?,? ?(?:and|or|nor) the [\w-]+(?: [\w-]+)?(?=\s*(?:[.,;:!?)]|\Z))")
#: "The guesswork about colour": what is skipped stands before.
_OF_IT = Caseless(r" (?:about|over|around|of|between|behind|für|bei|um) ")
#: "No drip foam", "no iron shirt": what it does not is told, and the foam is there.
_NO_DOING = Caseless(r" (?:drip|show|iron|rinse|stick|tears?|cook|bake|sew|drill|fade|slip)[ -](?!tray|pan|proof)[a-z]")
_JOINING = frozenset({"oder", "und", "sowie", "noch", "bzw"})
#: "Ohne GPS und WLAN": the next noun is left out too.
_AND_NOUN = re.compile(
    r"\s*\b(?:und|sowie) [A-ZÄÖÜ][\w-]+(?=\s*(?:[.,;:!?)]|\Z|\n)| (?:aus|auskommt|auskommen|geliefert)\b)"
)
_WITHOUT = frozenset({"ohne", "without"})
#: "With or without a helmet", "mit und ohne Handschuhe": either will do.
_WITH_OR = Caseless(r"\b(?:with|mit)(?: or | and | oder | und |/)\Z")
_LONGEST_WITH_OR = 10
_EVEN = frozenset({"auch", "even", "selbst", "sogar"})
#: "Not for those avoiding gluten", "nichts für alle, die Milch meiden": who avoids it finds it here.
_FOR_AVOIDERS = Caseless(
    r" (?:for|für) [^.;:!?\n]{0,40}?\b(?:avoid\w*|meiden|meidet|verzichten|steer\w* clear|allerg\w*|intoleran\w*)\b"
)
#: "It is not free of lactose", "frei von Laktose ist sie nicht": it is there.
_NOT_FREE = Caseless(r" (?:\w+ )?(?:free (?:of|from)|frei von)\b")
_NOT = Caseless(r"\b(?:not|nicht|never|cannot be called|isn['’]t|aren['’]t)(?: \w+)? \Z")
_IS_NOT = Caseless(
    r"[^.,;:!?\n]{2,40} (?:ist|sind|is|are) (?:sie|er|es|it|they|(?:the|d(?:ie|er|as)) [\w-]+)(?: \w+)? (?:nicht|not)\b"
)
#: "Wer keine Milch verträgt, greift zu etwas anderem"
_BEARS = Caseless(r" [\w-]+ (?:verträgt|mag|isst|trinkt)\b")
#: "There is no need to take your lenses out": they stay where they are.
_NEED_NOT_GO = Caseless(r" need to (?:take|remove|pull|get)\b[^.,;:!?\n]{0,30}? (?:out|off)\b")
#: "Skiers who do not wear glasses", "alle, die keine Brille tragen": what people lack.
_OF_PEOPLE = Caseless(
    r"\b(?:who|those that|people that) (?:(?:do|does|did) )?\Z|\b(?:die|der|wer|denen) (?:(?:selbst|sonst|noch) )?\Z"
)
_PEOPLE_LACK = Caseless(
    r" (?:wears?|owns?|carry|carries|speaks?|drives?) |"
    r" [\w-]+ (?:trägt|tragen|besitzt|besitzen|spricht|sprechen|fährt|fahren)\b"
)
#: "Für Geräte, die kein AirPlay beherrschen": what other devices lack.
_OF_OTHER_DEVICES = Caseless(
    r"\b(?:geräten?|handys?|smartphones?|player|rechnern?|computern?|quellen|fernsehern?|devices|phones|gadgets|"
    r"players|computers|sources|tvs|pcs|laptops)(?:, (?:die|das|der)| that| which| with)?\s\Z"
)
#: "Weder Zucker noch Salz"; "das geht noch über die Buchse" denies nothing.
_NEITHER = Caseless(r"\b(?:weder|nicht|kein\w*|ohne)\b[^.;:!?\n]{0,80}\Z")
_INSTEAD = frozenset({"Statt", "Anstatt", "Anstelle"})
#: "nicht nur", "no fewer than", "splashes are no bother": these deny nothing.
_NOT_ONLY_WORDS = (
    "nur bloß lediglich zuletzt mehr weniger only just merely least less fewer more matter one bother problem problems "
    "worry worries trouble match kunststück"
)
_NOT_ONLY = frozenset(_NOT_ONLY_WORDS.split())
#: "Kippt das Glas um, ist das kein Drama": what is no trouble denies nothing of the product.
_NO_MATTER = Caseless(
    r"(?:kein(?:e[nmrs]?)?|no|not an?) (?:(?:groß|big|real|echt|major)\w* )?(?:drama|problem\w*|thema|beinbruch|"
    r"ding|zufall|wunder|"
    r"hexenwerk|kunst(?:stück)?|unglück|malheur|weltuntergang|hindernis|zweifel|geheimnis|deal|accident|surprise|"
    r"wonder|"
    r"secret|doubt|trouble|big thing|bother|tragedy|disaster|obstacle)\b"
)
_BEFORE_PHRASES = Caseless(
    r"\b(?:verzicht\w*(?: \w+){0,2} auf|free (?:of|from)|frei von|"
    r"(?:do|does|did|is|are|was|were|has|have|ca|could|wo|would|should|need|sha)n[’']t(?! (?:bother|hurt|harm|fade)\b)|"
    r"(?:skip|drop|ditche|ditch|forgoe|forgo|omit|lose)s? the(?! (?:\w+ )?(?:temperature|weight|price|noise))|"
    r"avoids? the|(?<!second to )none for|(?:nobody|no one) needs|"
    # "Nobody has stirred in any sugar", "niemand hat Zucker hineingerührt"
    # "Nothing with gluten went in"
    r"(?:nothing|nichts) (?:with|containing|mit)(?! (?:it|that|this|to do|them|zu tun)\b)|"
    r"(?:nobody|no one) (?:has to|needs to|need) (?:worry about|fear)|(?:is|are) spared (?:any|all)|"
    r"(?:nobody|no one) (?:has |have |ever )?"
    r"(?=(?:added|stirred|mixed|put|poured|slipped|sneaked|snuck|smuggled|dyed|bleached|sprayed)\b)|"
    r"niemand(?: hat| hatte)?"
    r"(?= [^.,;:!?\n]{2,40} "
    r"(?:zugesetzt|zugegeben|\w*gemischt|\w*gerührt|hinzugefügt|beigegeben|\w*gemogelt)\b)|"
    r"(?:nothing|nichts)(?: (?:on|in|an) \w+)?"
    r"(?= (?:lights? up|glows?|blinks?|shines?|flash(?:es)?|leuchtet|blinkt)\b)|"
    r"keep \w+ (?:out|away)|stays? (?:off|out of|away from)|"
    r"rather than|lieber [\w-]+(?: und [\w-]+)? als|eher [\w-]+ als|rather [\w-]+ than|"
    r"(?:do|does|go|goes) without|does nothing (?:against|for)|hilft nicht gegen|"
    r"(?:leav(?:e|es|ing)|left) (?:the|your)(?= [\w-]+ (?:at home|behind|in the))|"
    r"(?:leaves?|keeps?) the(?= [\w-]+ (?:off|out|dark)\b)|"
    r"(?:leaves?|leaving) out (?:the|an?)|gone (?:is|are) the|"
    r"(?:lässt|lassen) d(?:ie|as|en)(?= [\w-]+ (?:weg|aus|außen vor)\b)|"
    # "Das erspart Ihnen das Aufwärmen", "damit erübrigt sich ein Netzteil", "it does away with the power brick"
    r"(?:erspart|erübrigt|erübrigen) (?:sich|dir|ihnen|euch|einem|uns) (?:d(?:ie|er|as|en)|eine?n?|jede[rsn]?)|"
    r"(?:does|do|did|done|doing) away with|(?:sav|spar)(?:es?|ing) you the|"
    r"eliminat(?:es?|ing) (?:the )?need for|remov(?:es?|ing) the need for|"
    # "They leave the light show to the fans"
    r"leav(?:es?|ing)(?= (?:the )?[\w-]+(?: [\w-]+)? to (?:others?|the|your|its)\b)|"
    # "Sunlight feeds it, so nobody changes batteries"; who has to go without is denied something else.
    r"(?:nobody|no one|niemand) (?:ever )?(?:changes?|needs?|wants?|buys?|looks for|hunts for|wechselt|braucht|kauft|"
    r"sucht|muss(?! [^.;!?\n]{0,40}verzichten))|in vain for|vergeblich nach|nothing to|"
    r"minus the(?! (?:peeling|chopping|soaking|cooking|cutting|shelling|waiting)\b))\b"
)
#: "Auf einen XLR-Stecker verzichtet das Mikro": what stands in between is left out, and nothing behind the verb; who
#: "auf Weizen verzichten muss" is no product.
_GIVEN_UP = Caseless(
    r"\bauf (?P<what>[^.,;:!?\n()–—]{2,60}?) (?:verzichte(?:t|n|te|ten) (?:hier )?"
    r"(?:d(?:ie|er|as)|dies\w{1,2}|sie|er|es|beide)|"
    r"(?:müssen|musst|müsst|muss|können|kannst|könnt|kann|sollten) (?:sie|du|ihr|man|es|er) "
    r"(?:(?!nicht\b|kaum\b|weder\b)\w+ )?verzichten|"
    r"(?:wird|wurde|haben wir)(?: (?!nicht\b|kaum\b)[\w-]+){1,5} verzichtet)\b"
)
#: "You can leave batteries and the power adapter at home", "lassen Sie das Netzteil zu Hause"
_LEFT_BEHIND = Caseless(
    r"\b(?:leav(?:e|es|ing)|left) (?P<what>[^.,;:!?\n()–—]{2,50}?) (?:at home|behind)\b|"
    r"\b(?:lass(?:en|t)?|lässt) (?:(?:sie|du|ihr|man|sich) )?(?P<more>[^.,;:!?\n()–—]{2,50}?) (?:zu hause|daheim)\b"
)
#: Predicates that deny what stands before them in the clause: "NFC ist nicht vorhanden", "no pocket is missing".
_BEING = (
    r"(?:vorhanden|gesetzt|enthalten|dabei|eingebaut|verbaut|geeignet|möglich|inklusive|vorgesehen|nötig|unterstützt|"
    r"an Bord|vorbereitet|mitgeliefert|beigelegt|bei(?=\s*(?:[.,;!?)]|\Z))|"
    r"ausgelegt|gedacht|montiert|angebracht|ausgestattet|integriert|"
    r"built[- ]in|integrated|onboard|attached|prepared|fitted|installed|intended|equipped|"
    r"(?:dazu|drin|mit drin|zur Serie|zur Ausstattung)(?=\s*(?:[.;,!?)]|\Z))|"
    r"zugesetzt|zugegeben|beigemischt|beigefügt|verwendet|hinzugefügt|"
    r"added|used|mixed in|part of it|supplied|delivered|shipped|bundled|enclosed|"
    r"available|included|supported|present|provided|suitable|possible|there|part of|on board)"
)
#: "Batterien können Sie zu Hause lassen", "ein Netzteil erübrigt sich", "a SIM slot is beside the point".
_NEEDLESS = (
    r"überflüssig|entbehrlich|unnötig|hinfällig|obsolet|erübrig\w* sich(?=\s*(?:[.,;!?)]|\Z))|"
    r"bleib\w*(?: [a-zäöü]+)? (?:zu hause|daheim|aus(?=\s*(?:[.,;!?)]|\Z)))|"
    r"(?:zu hause|daheim) (?:bleiben|lassen)|"
    r"(?:is|are) (?:somebody|someone) else['’]s|"
    r"(?:is|are) not (?:its|their|his) (?:thing|job|forte)|(?:has|have) nowhere to go|(?:is|are) out of luck|"
    r"(?:ist|sind) (?:nicht (?:sein|ihr)e? (?:fach|ding|sache|stärke)|sache ander\w*)|"
    r"beside the point|(?<!not )unnecessary|superfluous|redundant|pointless|stays? (?:at home|behind|off|dark)|"
    r"(?:be|is|are) left (?:at home|behind)"
)
_BEHIND = Caseless(
    rf"\b(?:(?:nicht|not)(?! (?:fest|dauerhaft|firmly|permanently) )(?: \w+)? {_BEING}|"
    r"(?:nicht|not)(?=\s*(?:[.,;!?)]|\Z))|fehl(?:t|en)|"
    # "RGB-Beleuchtung haben sie keine"
    r"(?:hat|haben|gibt|besitz\w+|biete\w+|kennt|kennen) (?:sie|er|es|d(?:er|ie|as) [\w-]+)(?: (?:hier|aber))? "
    r"keine?[nrs]?(?=\s*(?:[.,;!?)]|\Z))|"
    r"entfällt|entfallen|"
    r"(?:wurde|wird|haben wir) verzichtet|(?:ebenso|genauso|ebensowenig|genausowenig)(?: wenig)?"
    r"(?=\s*(?:[.,;!?)]|\Z))|nicht (?:hinein|rein|vor)(?=\s*(?:[.,;!?)]|"
    r"\Z))|in vain|fehlanzeige|"
    r"weggelassen|nein|none|vergeblich|vergebens|(?:wechselt|braucht|kauft|vermisst|sucht) (?:\w+ )?niemand|"
    # "Gluten muss niemand fürchten", "artificial flavours are banned"
    r"bleib\w*(?: [\w-]+){0,3}? vor der tür|stays? (?:outside|at the door)|(?:has|have) no (?:place|business)|"
    r"(?:muss|müssen|braucht)(?: [\w-]+){0,4}? niemand|(?:hat|haben) (?:hier )?Hausverbot|"
    r"(?:is|are) (?:strictly )?banned|"
    r"nowhere (?:to be (?:found|seen|tasted)|in sight)|nirgend(?:s|wo) (?:zu finden|drin|dabei)|"
    r"(?:left|kept) (?:out|off)|left to (?:the )?(?:others?|servers?)|(?:is|are) off the (?:menu|table|list)|missing|"
    r"überl[aä]ss\w*(?: [\w-]+){1,3} ander(?:en|n)|(?:steht|stehen) nicht auf|nichts (?:verloren|zu suchen)|"
    r"bleib\w* (?:außen vor|draußen)|"
    r"absent|omitted|lacking|shown the door|(?:hat|haben|macht|machen) pause|has the day off|"
    r"(?:darf|dürfen|kann|können)(?: \w+){0,4} warten|"
    # "Ihre alten Kopfhörer dürfen bleiben": they go on being used.
    r"(?:darf|dürfen|kann|können)(?: \w+){0,3} (?!so |dran |drin |dabei |stecken |auf )"
    # "Verzinkt darf er draußen bleiben"
    r"(?<!\ber )(?<!\bsie )(?<!\bes )\w+ bleiben|"
    r"(?:kannst|können|darfst) \w+ \w+ sparen|"
    # "Leuchteffekte spart es sich", "ein Display schenkt sich das Radio"
    r"(?:er)?(?:spart|sparen|schenkt|schenken) (?:(?:er|es|sie|d(?:er|ie|as) [\w-]+) sich|"
    r"sich (?:er|es|sie|d(?:er|ie|as) [\w-]+))|"
    r"(?:brauch|benötig|verlang)\w* (?:eine?n?|noch ein\w*) (?:extern|separat|zusätzlich|eigen)\w*|"
    r"(?:cannot|can['’]t|must not) be used|nicht (?:verwendbar|nutzbar|einsetzbar|verwendet werden)|"
    r"(?:need|require)s? (?:an?|its own) (?:external|separate|additional|extra)|"
    r"(?:is|are) (?:a thing of the past|history)|ha(?:s|ve) been retired|passé|(?:ist|sind) Geschichte|hat ausgedient|"
    r"(?:would |will )?needs? an? (?:[\w-]+ )?(?:card|adapter|dongle)|"
    # "With the caffeine taken out"; what can be taken out is there.
    r"(?<! be )(?<! is )(?<! are )(?<!ly )taken out|entzogen(?! werden)|"
    rf"(?:brauch|benötig)\w* (?:hier |dafür )?niemand|(?:ist|sind) kein\w* (?:drin|dabei|enthalten)|"
    rf"nachrüst\w*|rüst\w*(?: \w+){{1,3}} nach|{_NEEDLESS})\b"
)
_NEEDLESS_SAID = Caseless(_NEEDLESS)
#: "LED macht das Aufwärmen überflüssig": what stands before the verb brings it about.
_MAKES_NEEDLESS = Caseless(r"\b(?:mach|mak|made|render)\w*\b")
#: A bare "nicht" ends its clause.
_CLOSES = re.compile(r"\s*(?:[.,;:!?)]|\Z|\n)")
#: "Fußbodenheizung stört ihn nicht": what does no harm is welcome.
_HARMLESS = Caseless(
    r"\b(?:st(?:ö|o)r\w*|schade\w*|mach(?:t|en) (?:ihm|ihr|ihnen|dem|der|nichts)|kümmer\w*|scheu\w*|bother\w*|"
    r"hurts?|harms?|minds?|problem\w*|streit\w*|frage|question)\b"
)
#: Anything that makes a sentence say no to something in it.
_AFTER = Caseless(
    r"\b(?:fehl(?:t|en)|entfällt|entfallen|nicht(?! (?:nur|zuletzt))|verzicht\w*|weggelassen|nein|fehlanzeige|separat|"
    r"gesondert|tabu|(?:extra|zusätzlich|dazu|eigens|obendrein) (?:be(?:sorg|stell|schaff)|(?:ge)?kauf|erwerb|erworb|"
    r"organisier|anschaff)\w*|(?:nach|dazu|zu)(?:ge)?(?:kauf|bestell)\w*|gegen aufpreis|at extra cost|"
    # "You get a case on top" gives one.
    r"(?:buy|order|purchase|pick up|source)(?: \w+){1,3} (?:on top|extra)|"
    r"fernbleiben|erspar\w+|meiden|aus\b(?=[.,;!?])|selbst (?:mit|besorg|stell)\w*|vergeblich|"
    r"vergebens|leer aus|ist Geschichte|weg|draußen|nowhere|nirgends?|off limits|not (?:its|their) business|"
    r"außen vor|überl[aä]ss\w*|spart \w+ sich|nichts|null|zero|"
    r"ha(?:ve|s|d) to pass|steer clear|"
    r"look elsewhere|(?:wähl|such|kauf|besorg)\w* (?:du|ihr|sie) selbst|bleib\w* für|stay\w* calm|"
    r"h[aä]lt\w* sich (?:mit (?:\w+ )?[\w-]+ )?(?:\w+ )?zurück|"
    r"keineswegs|stay(?:s|ed)? (?:out|away|at|home|behind)|blieb\w* (?:zu hause|daheim|im|in)|"
    r"l(?:ä|a)ss\w* (?:ihn|sie|es|das)(?: \w+)? kalt|kalt l(?:ä|a)ss\w*|"
    r"leaves? (?:\w+ )?to|skips?|(?:sold|bought|available) elsewhere|anderswo (?:erhältlich|zu kaufen)|"
    r"not(?! (?:only|just))|(?:left|leaves?|leaving|kept|keeps?|shut)(?: \w+){0,3} (?:out|off)|missing|absent|banned|"
    r"left to (?:the )?(?:others?|servers?)|leave [^.,;:!?\n]{2,30} (?:at home|behind|in the (?:drawer|bag|box))|"
    r"in der (?:schublade|schachtel|tasche)(?: \w+)? (?:bleib|lass|lieg)\w*|"
    r"omitted|separately|yourself|(?:of )?your own|off the (?:\w+ )?(?:menu|table|list)|up to you|nope|none|no)\b"
)
_VERB_WITH_OUT = Caseless(
    r"\b(?:lös|zeichn|statt|rüst|gleich|füll|seh|sieh|reich|führ|probier|wähl|pack|geb|gib|druck|streck|"
    r"dehn|roll|klapp|"
    r"fahr|fähr|zieh|wirk|tausch|les|lies|fräs|schneid|lieg|hol|nutz|kost|mach)\w*[^.;:!?]{0,60}? aus\Z"
)
#: Parts of words of which one stands in whatever `_BEHIND` and `_TOGETHER` find.
_PART_OF_DENYING = Caseless(
    r"nicht|not|vain|extern|separat|zusätzlich|additional|extra|wenig|fehl|entf[aä]ll|verzicht|weggelassen|nein|none|"
    r"vergeb|überl[aä]ss|missing|absent|omitted|lacking|skipped|door|pause|bleib|warten|sparen|need|rüst|history|"
    r"retired|passé|geschichte|ausgedient|überfl|entbehr|unnötig|hinfällig|obsolet|erübrig|hause|entzogen|schenk|"
    r"else|nowhere|nirgend|niemand|nobody|hausverbot|banned|luck|sache|daheim|beside|unnecess|superfl|redundant|"
    r"pointless|\Akeine[rs]?\Z|"
    r"\A(?:left|kept|off|tür|place|business|day|past|taken|spart|erspart|stays?)\Z"
)
#: What a denial of it undoes.
_LACK = Caseless(r"\b(?:fehl(?:t|en)|missing|absent|lacking|omitted|left out|weggelassen)\Z")
_NOT_BEFORE = Caseless(r"(?:\b(?:not|never|hardly|nicht|nie)|n['’]t)(?: been| \w+ly)? \Z")
_NOT_AFTER = Caseless(r" (?:\w+ ){0,3}(?:nicht|nie)\b")
#: "WLAN und Bluetooth fehlen": the plural denies both.
_TOGETHER = Caseless(
    # "... und Lachsöl, Weizen und Zucker bleiben draußen": no list before it, which may be of what is there.
    r" (?:und|sowie) (?:[a-zäöüß-]+ )?[\w-]+ bleiben (?:hier )?(?:vor der tür|außen vor|draußen)\b|"
    # "Batterien und Netzteil können Sie zu Hause lassen"
    r"(?:, [\w-]+){0,3} (?:und|sowie|oder|and|or) (?:(?:eine?|an?|the|das|die|der|den) )?[\w-]+ "
    r"(?:(?:können sie|kannst du|kann man) [^.,;:!?\n]{0,16}(?:zu hause lassen|weglassen)|"
    r"bleiben [^.,;:!?\n]{0,12}(?:zu hause|daheim|aus)|erübrigen sich|"
    r"(?:sind|werden) (?:[\w-]+ )?(?:überflüssig|unnötig)|"
    r"(?:can )?stay (?:at home|behind)|can be left (?:at home|behind)|"
    r"are (?:unnecessary|beside the point|superfluous))\b|"
    r"(?:, [\w-]+){0,3} (?:und|sowie|and|or) (?:[a-zäöüß-]+ )?[\w-]+ "
    # "Grain and artificial colours are kept out", "Palmöl und Gentechnik bleiben vor der Tür"
    r"(?:are nowhere (?:to be (?:found|seen)|in sight)|sind nirgend(?:s|wo)|(?:are|were) (?:kept out|banned|not used)|"
    r"stay (?:out|outside|at the door)|have no (?:place|business)|haben (?:hier )?(?:nichts (?:verloren|zu suchen)|"
    r"hausverbot)|"
    # "PWM, LEDs und einen Controller gibt es nicht"
    r"(?:gehören|zählen) (?:hier )?nicht (?:zu[mr]?|dazu)|gibt es (?:hier )?nicht|(?:hat|bietet|kennt|führt|"
    r"besitzt) (?:er|es|sie|d(?:ie|er|as) [\w-]+) nicht|"
    r"sucht man (?:hier )?(?:vergebens|vergeblich|umsonst)|"
    r"fehlen|entfallen|sind nicht(?! (?:ganz )?(?:auszuschlie|"
    r"ausgeschlossen|ausschlie))|are missing|are absent|are not(?! (?:ruled out|excluded|impossible))|"
    r"(?:were|are|have been) (?:left out|omitted|skipped|missing))\b"
)
#: "No cord joins the earbuds", "kein Kabel verbindet die Ohrhörer": what stands behind the verb is there.
_GOES_ON = Caseless(
    r"\b(?:bring|come|make|keep|give|let|help|offer|provide|deliver|serve|join|link|connect|tether)s?\b|"
    r"\b(?:is|are|has|have)\b|\b(?:verbindet|verbinden)\b"
)
_CLAUSE = Caseless(
    r"[;:!?\n()–—]|[.,](?!\d)|\b(?:aber|sondern|jedoch|but|however|while|whereas|(?<=, )dafür|und|and)\b"
)
#: "does not offer Wi-Fi, Bluetooth or GPS": each of these is denied.
_NO_CONJUNCTION = r"(?!(?:aber|sondern|jedoch|but|however|while|whereas|dafür|und|and|or|nor|oder|noch)\b)"
_ITEM = rf"{_NO_CONJUNCTION}[^\W_][^,.;:!?\n()–—]{{0,35}}?"
_ALTERNATIVES = Caseless(
    rf"\s+{_ITEM}(?:,\s+{_ITEM}){{1,5}},?\s+(?:or|nor|oder|noch)\s+(?:an?|the|eine?n?)?\s*[\w-]+(?: [\w-]+)?"
)
#: A predicate ends where another clause or a purpose begins: "a slot for whatever does not fit".
_RELATIVE = Caseless(r"\b(?:for|that|which|whatever|für|was)\b")
_BEFORE_WORDS = Caseless(rf"(?<![^\W\d_])(?:{'|'.join(_DENYING_WORDS.split())})(?![^\W\d_])")


#: Marks words that deny what follows them.
DENYING = mark("denying", lambda word: word.casefold() in _BEFORE)
#: Marks words that may deny what stands before them; few sentences have one.
MAY_DENY_BEHIND = mark("may_deny_behind", _PART_OF_DENYING.search)


def denied_spans(text: str, words: Sequence[Word], denying: Sequence[int] | None = None) -> tuple[tuple[int, int], ...]:
    """Return the stretches that a word before them denies; `denying` are the places of words that do, where known."""
    spans = []
    if denying is None:
        denying = [place for place, word in enumerate(words) if word.text.casefold() in _BEFORE]
    for place in denying:
        if text.startswith("-", words[place].end):
            # "aus Nicht-EU-Landwirtschaft"
            continue
        follows = words[place + 1].text.casefold() if place + 1 < len(words) else ""
        is_yet = words[place].text.casefold() == "noch" and not _NEITHER.search(text, 0, words[place].start)
        # "The first start works even without a graphics card"
        is_without = words[place].text.casefold() in _WITHOUT and place > 0
        is_even = is_without and (words[place - 1].text in _EVEN or _is_either(text, words[place].start))
        is_of_others: object = place > 0 and words[place - 1].text == "Wer" and _BEARS.match(text, words[place].end)
        is_of_others = is_of_others or _FOR_AVOIDERS.match(text, words[place].end)
        is_of_others = is_of_others or _NOT_FREE.match(text, words[place].end)
        is_of_others = is_of_others or _NEED_NOT_GO.match(text, words[place].end)
        is_of_others = is_of_others or _OF_OTHER_DEVICES.search(text, 0, words[place].start)
        is_of_others = is_of_others or _is_of_people(text, words[place].start, words[place].end)
        if follows not in _NOT_ONLY and not (is_yet or is_even or is_of_others):
            start, stop = _reach(text, words, place + 1, words[place].end)
            if words[place].text in _INSTEAD or words[place].text.casefold() == "ohne":
                stop = _end_of_nouns(words, place + 1, stop)
                if joined := _AND_NOUN.match(text, stop):
                    stop = joined.end()
            # "Beans with no added sugar bring together ..."
            if words[place].text.casefold() == "no" and (doing := _NO_DOING.match(text, start, stop)):
                stop = doing.end() - 1
            ends = [pattern.search(text, start, stop) for pattern in _ends_of(words[place].text.casefold())]
            spans.append((start, min([stop, *(found.start() for found in ends if found)])))
    spans += _behind_phrases(text, words)
    for found in _GIVEN_UP.finditer(text):
        spans += _items(text, *found.span("what"))
    for found in _LEFT_BEHIND.finditer(text):
        spans += _items(text, *found.span(found.lastgroup or "what"))
    return tuple(spans)


def _ends_of(word: str) -> tuple[Caseless, ...]:
    """Return what ends the stretch that a word denies, before its clause does."""
    if word == "without":
        return _BEYOND, _BY_WHAT
    return (_BEYOND, _WHERE, _GOES_ON) if word in _NO_THING else (_BEYOND,)


def _is_either(text: str, start: int) -> bool:
    """Say whether what stands before a "without" leaves open whether there is one."""
    return _WITH_OR.search(text, max(0, start - _LONGEST_WITH_OR), start) is not None


def _behind_phrases(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that a phrase of several words before them denies: "free of", "it skips the"."""
    for found in _BEFORE_PHRASES.finditer(text):
        is_not_free = found[0].endswith(("of", "from", "von")) and _is_not_free(text, found)
        if is_not_free or _is_of_people(text, found.start(), found.end()):
            continue
        start, stop = _reach(text, words, bisect_left(words, found.end(), key=attrgetter("start")), found.end())
        if found[0].endswith(" the") and (further := _AND_THE.match(text, stop)):
            # "It drops the number pad and the backlight"
            yield further.span()
        if found[0].endswith(" the") and (of_it := _OF_IT.search(text, start, stop)):
            # "It skips the guesswork about colour"
            stop = of_it.start()
        yield start, stop


def _items(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield what a stretch counts up, one by one: "batteries and the power adapter"."""
    for joint in _AND.finditer(text, start, stop):
        yield start, joint.start()
        start = joint.end()
    yield start, stop


def _is_of_people(text: str, start: int, end: int) -> bool:
    """Say whether what is denied is what people of a sentence wear or own."""
    return bool(_PEOPLE_LACK.match(text, end)) and bool(_OF_PEOPLE.search(text, 0, start))


def _is_not_free(text: str, found: re.Match[str]) -> bool:
    """Say whether a text denies that the product is free of something."""
    before = max(0, found.start() - _REACH_BEHIND)
    return bool(_NOT.search(text, before, found.start()) or _IS_NOT.match(text, found.end()))


def _end_of_nouns(words: Sequence[Word], place: int, stop: int) -> int:
    """Return where the German nouns end that stand first in a stretch: behind them the sentence goes on.

    "Statt auf Licht setzt es auf Weiß", "ohne Zucker bringt sie Süße"; "ohne Zucker oder Honig" goes on.
    """
    at = place
    while at < len(words) and words[at].end <= stop and not words[at].text[0].isupper():
        at += 1
    while at < len(words) and words[at].end <= stop:
        end, at = words[at].end, at + 1
        while at < len(words) and words[at].text in _JOINING:
            at += 1
        if at == len(words) or not words[at].text[0].isupper():
            is_list = at < len(words) and words[at - 1].text in _JOINING
            return stop if is_list else min(stop, end)
    return stop


def _reach(text: str, words: Sequence[Word], place: int, start: int) -> tuple[int, int]:
    last = words[min(place + _REACH, len(words)) - 1].end if place < len(words) else len(text)
    stop = _CLAUSE.search(text, start, max(last, start))
    return start, stop.start() if stop else max(last, start)


def denied_alternatives(text: str, denied: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return those of the stretches that go on as a list of alternatives, to the end of the last of them."""
    found = (_ALTERNATIVES.match(text, start) for start, _ in denied)
    return tuple(one.span() for one in found if one)


#: "Einen Speicher für deine Einstellungen ebenso wenig": what it is for stands between.
_FOR_THAT = Caseless(r" für (?:[\w-]+ ){1,2}?(?=(?:eben|genau) ?so ?wenig\b)")


def is_denied_behind(text: str, start: int, end: int, limit: int) -> bool:
    """Say whether the clause goes on to deny what stands from `start` to `end`: "NFC ist nicht vorhanden"."""
    is_first = _OPENS_CLAUSE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    if purpose := _FOR_THAT.match(text, end, limit):
        end = purpose.end()
    limit = min(limit, end + (_FAR_BEHIND if is_first else _REACH_BEHIND))
    while limit < len(text) and text[limit - 1].isalnum() and text[limit].isalnum():
        # A word cut off would be the end of its clause.
        limit += 1
    for pattern in (_CLAUSE, _RELATIVE):
        if stop := pattern.search(text, end, limit):
            limit = stop.start()
    found = _BEHIND.search(text, end, limit)
    if found is None or (found[0] in ("nicht", "not") and not _CLOSES.match(text, found.end())):
        # "Die Schalter sind nicht Hot-Swap-fähig" denies what comes behind.
        return False
    if _is_undone(text, found):
        return False
    if _NEEDLESS_SAID.fullmatch(found[0]) and _MAKES_NEEDLESS.search(text, end, found.start()):
        return False
    return not _HARMLESS.search(text, end, limit)


def are_denied_together(text: str, end: int, limit: int) -> bool:
    """Say whether what ended at `end` is the first of several things that a plural denies."""
    found = _TOGETHER.match(text, end, limit)
    return found is not None and not _is_undone(text, found)


def _is_undone(text: str, found: re.Match[str]) -> bool:
    """Say whether a lack is denied itself: "Radio und Klinkenbuchse fehlen nicht", "a jack is not missing"."""
    lack = _LACK.search(found[0])
    if lack is None:
        return False
    start = found.start() + lack.start()
    return bool(_NOT_BEFORE.search(text, max(0, start - _REACH_BEHIND), start) or _NOT_AFTER.match(text, found.end()))


def starts_with_denial(word: str) -> bool:
    """Say whether a word denies what follows it."""
    return word.casefold() in _BEFORE


def _is_part_of_verb(text: str, start: int, found: re.Match[str]) -> bool:
    """Say whether what may deny is the end of a verb that does not: "Die Kamera löst mit 8 Megapixeln aus"."""
    # "Für den Weg gibt es eine Tasche dazu"
    if text.startswith("Weg", found.start()):
        return True
    return found[0].casefold() == "aus" and bool(_VERB_WITH_OUT.search(text, start, found.end()))


@lru_cache(maxsize=1024)
def has_denial(text: str, start: int, end: int) -> bool:
    """Say whether anything in a stretch of text denies something: a claim in it is then not surely made."""
    if any(not _is_part_of_verb(text, start, found) for found in _AFTER.finditer(text, start, end)):
        return True
    if _BEFORE_PHRASES.search(text, start, end):
        return True
    return any(_denies(text, start, found) for found in _BEFORE_WORDS.finditer(text, start, end))


def _denies(text: str, start: int, found: re.Match[str]) -> bool:
    """Say whether a word denies here: "noch einmal so hell" does not, "weder Fett noch Zucker" does."""
    if _NO_MATTER.match(text, found.start()):
        return False
    if found[0].casefold() in _WITHOUT and _is_either(text, found.start()):
        return False
    return found[0] != "noch" or _NEITHER.search(text, start, found.start()) is not None
