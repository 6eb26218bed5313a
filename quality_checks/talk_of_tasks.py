"""Phrases about what was asked for, what was given or is missing in the data, and what was done to the text."""

from quality_checks.talk_words import (
    BEGINS,
    DATA_DE,
    DATA_EN,
    DONE_DE,
    DONE_EN,
    FEW,
    GIVEN_DE,
    GIVEN_EN,
    MENTIONS,
    ONLY_DATA_DE,
    ONLY_DATA_EN,
    PROPERTY_EN,
    SOME,
    TEXT_DE,
    TEXT_EN,
    UNSAID_DE,
    UNSAID_EN,
    WAS_EN,
    phrase,
)

#: What a model is given; a prompt answer, or one on a display, is no such prompt.
_PROMPT = (
    r"prompt(?! (?:\w+ )?(?:response|reaction|delivery|start|service|answer|action|onset|acceleration|reply|relief"
    r"|return|help|support)\b)"
    r"(?! (?:on|in|from) (?:the|its|your) (?:display|screen|app|device|panel|phone|watch|menu))"
)

WHAT_WAS_ASKED = (
    phrase(
        MENTIONS,
        " here",
        rf"\bhere(?:['’]s| is| are| comes?| follows?| you (?:go|have|will find)):?(?:,? [\w'’-]+){{0,5}} {TEXT_EN}\b"
        r"(?! (?:marker|message|field|box|book))"
        rf"|{BEGINS}here you go\b",
    ),
    phrase(
        MENTIONS,
        "hier ",
        r"\bhier (?:ist|sind|finde(?:n sie|st du)|kommt|folgt|kommen|folgen|haben sie|hast du|ein"
        rf"|eine){FEW} {TEXT_DE}\b(?! (?:zum|zur|für))",
    ),
    phrase(
        MENTIONS,
        "ergänzen|nachtragen|einpflegen|prüfen|fill in|check|complete|maintain",
        r"\bbitte(?: \w+){0,4} (?:im PIM|in den (?:Daten|Stammdaten)|im System) (?:noch )?"
        r"(?:ergänzen|nachtragen|einpflegen|prüfen)\b"
        r"|\bplease (?:fill in|check|complete|maintain)(?: \w+){0,4} in the (?:PIM|data|system)\b",
    ),
    phrase(
        MENTIONS,
        "instruction|prompt|guideline",
        r"\b(?:ignore|disregard|forget)(?: \w+){0,3} (?:previous|prior|above|earlier) (?:instruction|prompt|guideline)",
    ),
    phrase(
        MENTIONS,
        "anweisung|befehl|vorgabe",
        r"\b(?:ignorier|missachte|vergiss)\w*(?: \w+){0,2} (?:vorherig|bisherig|vorig|obig)\w* (?:anweisung|befehl"
        r"|vorgabe)",
    ),
    phrase(
        MENTIONS,
        "prompt|instruct|guideline|brief|specification",
        r"\bsystem[ -]?prompt\b|\b(?:the|this|your|my) (?:briefing|style guide(?:lines)?)\b|\bas instructed\b"
        rf"|\b(?:the|this|your|my) {_PROMPT}\b"
        r"|\b(?:the|your) (?:instructions?|guidelines?|brief) (?:say|state|ask|require|specif|call)|\b(?:per"
        r"|according to|in line with|following) (?:your instructions|(?:the|your) (?:guidelines|brief|prompt))\b",
    ),
    phrase(
        MENTIONS,
        " task|assignment|client|briefing",
        r"\bas (?:the|this|my|your) (?:task|assignment|client|briefing) (?:\w+ )?"
        r"(?:demand|require|ask|want|state|specif|say|call|prescrib)\w*\b",
    ),
    phrase(
        MENTIONS,
        " words|characters|wörter|zeichen",
        r"\b(?:this|the) (?:version|text|draft|description|copy) (?:has|contains|counts|comes to|runs to|is)"
        r"(?: [\w-]+){1,4} (?:words|characters)\b"
        r"|\b(?:diese|dieser|die|der) (?:version|text|entwurf|beschreibung|fassung) "
        r"(?:hat|umfasst|enthält|zählt|kommt auf)(?: [\w-]+){1,3} (?:wörter|zeichen)\b",
    ),
    phrase(
        MENTIONS,
        "request",
        r"\b(?:as|like) (?:you )?requested(?:\b[,.:;)]|$)|\b(?:per|upon|at) your request\b|\b(?:to|per|meets?"
        r"|match\w*|within|by) (?:the|your) (?:requested|required|desired|given|specified) (?:\w+ )?(?:length|tone"
        r"|style|format|word|character|keyword)",
    ),
    phrase(
        MENTIONS,
        "word |character ",
        r"\b(?:requested|required|desired|maximum|given|specified|allowed|target) (?:word|character)s? (?:count"
        r"|limit|number|length)\b",
    ),
    phrase(
        MENTIONS,
        "gewünscht|vorgegeben|angewiesen|angefordert|verlangt|gefordert|erbeten|maximal|vorgesehen",
        rf"(?:{BEGINS}wie|, wie) (?:gewünscht|angewiesen|angefordert|verlangt|besprochen|erbeten)\b"
        r"|\b(?:gewünscht|vorgegeben|gefordert|verlangt|angefordert|maximal|vorgesehen)e[nrms]? (?:text|wort"
        r"|zeichen)(?:länge|zahl|anzahl|umfang|menge|grenze|vorgabe)\b"
        r"|\b(?:gewünscht|vorgegeben|gefordert|verlangt|angefordert)e[nrms]? (?:ton(?:fall|alität)?|stil|keywords?"
        rf"|schlüsselwörter|{TEXT_DE})\b",
    ),
    phrase(
        MENTIONS,
        "wunsch|vorgabe|briefing|anweisung",
        r"\b(?:ihrem|ihren|deinem|deinen|eurem|dem) (?:wunsch|briefing|vorgaben|anweisungen) (?:entsprechend|gemäß"
        r"|zufolge|nach)\b|\b(?:gemäß|laut|entsprechend|nach)(?: \w+)? (?:ihrem|ihren|deinem|deinen|der|dem"
        r"|den) ?(?:wunsch|vorgaben?|briefing|anweisung(?:en)?|aufgabenstellung)\b",
    ),
    phrase(
        MENTIONS,
        "in der eingabe|in der anweisung|in der aufgabe",
        r"\bin der (?:eingabe(?! von)|anweisung|aufgabenstellung|aufgabe)\b",
    ),
)
WHAT_WAS_GIVEN = (
    phrase(
        MENTIONS,
        "the provided|the given|the supplied|the available|the submitted|the specified|the stated|the included"
        "|the mentioned|the listed|the shared|the known",
        rf"\b(?:based on|according to|as per|from|in|using|within|per) the {GIVEN_EN} (?:\w+ )?{DATA_EN}\b",
    ),
    phrase(
        MENTIONS,
        "bereitgestellt|vorliegend|gegeben|übermittelt|übergeben|verfügbar|genannt|gestellt|geliefert|vorhanden|hinterlegt",
        r"\b(?:basierend auf|gemäß|laut|anhand|auf (?:basis|grundlage)|aufgrund|nach|aus|in"
        rf"|mit)(?: \w+){{0,2}} {GIVEN_DE} {DATA_DE}\b",
    ),
    phrase(
        MENTIONS,
        "attribut|datens|daten|briefing|vorgaben|eingabe|anweisung",
        r"\b(?:in|aus|laut|gemäß|anhand|innerhalb|auf basis|auf grundlage) (?:den|dem|der|diesen|diesem|des|ihren"
        rf"|deinen)(?: \w+)? {ONLY_DATA_DE}\b"
        r"|\b(?:laut|gemäß|im|aus) (?:datensatz|briefing|produktdaten|attributen|vorgaben)\b"
        rf"|\b(?:den|dem|der) {ONLY_DATA_DE} (?:entnommen|abgeleitet|übernommen)\b"
        r"|\bdie produktdaten (?:nennen|sagen|zeigen|geben|listen)\b",
    ),
    phrase(
        MENTIONS,
        "input|prompt|data|attributes|facts|brief",
        rf"\b(?:in|from|by|per|within|to|based on|according to) (?:the|this|your|these) (?:{ONLY_DATA_EN}|{_PROMPT})\b"
        r"|\bthe product (?:data|record)s? (?:say|state|list|show|indicate|give)s?\b",
    ),
    phrase(
        MENTIONS,
        "not |n't |n’t |nor ",
        rf"(?:\bnot|n['’]t|\bnor)(?: been| be| further| explicitly)? {GIVEN_EN}(?: in| by| as part of"
        rf"| with)(?: the| this)? {DATA_EN}\b"
        rf"|\b{PROPERTY_EN} (?:(?:and|or|,) (?:\w+ )?{PROPERTY_EN} )*{WAS_EN}(?: not"
        r"|n['’]t) (?:been )?(?:provided|given|supplied|available|known|shared)\b"
        rf"|\b{WAS_EN}?(?: not|n['’]t|never)(?: been| further| explicitly)? {UNSAID_EN}\b(?! (?:otherwise|above"
        r"|below))",
    ),
    phrase(
        MENTIONS,
        "no |without ",
        rf"\bno (?:[\w-]+ ){{0,2}}{DATA_EN}(?: (?:on|about|for|regarding"
        rf"|concerning)(?: [\w-]+){{1,4}})? (?:{WAS_EN} )?(?:{GIVEN_EN}|found)\b"
        rf"|\bno (?:[\w-]+ ){{0,3}}{PROPERTY_EN} {WAS_EN} (?:given|stated|specified|supplied|provided|mentioned"
        r"|listed|found)\b"
        rf"|\b(?:with|without|in the absence of|lacking) (?:any )?(?:further|more|additional|no further) {DATA_EN}\b",
    ),
    phrase(
        MENTIONS,
        "kein|weitere |nähere ",
        rf"\b(?:keine|weitere|nähere|genauere)(?: \w+){{0,2}} {DATA_DE}(?: (?:zu|zur|zum|über"
        rf"|bezüglich)(?: \w+){{1,4}})? (?:wurden|wurde|sind|ist|liegen|liegt|waren|fehlen|gibt es|gemacht|vor\b)"
        rf"|\b(?:liegen|liegt|lagen|gibt es|finden sich|sind|wurden|stehen|fehlen)(?: \w+){{0,2}} (?:keine"
        rf"|keinerlei|nicht genügend)(?: \w+){{0,2}} {DATA_DE}\b"
        r"|\bkeine(?:rlei)? (?:näheren |weiteren |genauen |genaueren |konkreten )?angaben?\b"
        r"|\bkeine(?:rlei)? (?:näheren |weiteren |genauen |genaueren |konkreten )?informationen (?:zu|zur|zum|über"
        r"|bezüglich)\b",
    ),
    phrase(
        MENTIONS,
        "fehl|unklar|unbekannt|ungeklärt",
        r"\b(?:\w*angaben?|\w*informationen?|\w*daten|(?:technische |weitere )?details"
        r"|werte?)\b(?: [\w-]+){0,5} (?:fehl(?:t|en|ten)|unbekannt|unklar|ungeklärt)\b|\b(?:fehl(?:t|en|ten)"
        r"|unbekannt|unklar) (?:\w+ ){0,3}(?:\w*angaben?|\w*informationen|produktdaten|details) (?:zu|zur|zum|über"
        r"|bezüglich)\b"
        r"|\b(?:fehl(?:t|en|ten)) in (?:der|den|dem)(?: \w+)? (?:vorlage|quelle|\w*daten|liste|datensatz|unterlagen"
        r"|angaben)\b"
        r"|\b(?:fehl(?:t|en|ten)) (?:hierzu |dazu |mir |uns |hier )?(?:weitere |nähere |genaue )?(?:\w*angaben"
        r"|informationen)\b",
    ),
    phrase(
        MENTIONS,
        "missing|lacking|not enough|insufficient|unavailable|unknown|unclear",
        r"\b(?:information|details|data|specifications|specs|figures|values|facts)\b(?: [\w-]+){0,6} (?:is|are|was"
        r"|were) (?:still |currently |unfortunately )?(?:missing|lacking|insufficient|unavailable|unknown|unclear)\b"
        r"|\bmissing (?:from|in) (?:the|your) (?:\w+ )?(?:source|data\w*|record|input|attributes|specifications"
        r"|feed|list)\b"
        r"|\b(?:not enough|insufficient|lacking|missing) (?:\w+ )?(?:information|details|data"
        r"|specifications)\b(?! (?:loss|rates?|storage))"
        r"|\b(?:weight|size|material|origin|warranty|capacity|dimensions|price|composition|age"
        r"|colou?r)(?: [\w-]+){0,2} (?:is|are) (?:unknown|unclear|unavailable)\b",
    ),
    phrase(
        MENTIONS,
        "nicht|kein",
        rf"\b{DATA_DE}(?: (?:zu|zur|zum|über|bezüglich)(?: \w+){{1,3}})? (?:wurden|sind|waren|liegen|lagen|war"
        rf"|ist)(?: \w+)? (?:nicht|keine) (?:{GIVEN_DE}|vor\b|bekannt|enthalten)"
        rf"|\bnicht (?:näher |weiter |explizit |ausdrücklich |eindeutig |separat )?{UNSAID_DE}\b",
    ),
    phrase(
        MENTIONS,
        "data|input|source|record|prompt|attribute|brief",
        r"\b(?:the|this|your) (?:given |provided |supplied |available )?(?:(?:product |source |input )?(?:data"
        r"|record)|input|source|prompt|attribute list|brief(?:ing)?)(?: \w+)?"
        r" (?:(?:does not|do not|did not|doesn['’]t|don['’]t|didn['’]t) (?:mention|state|list|specify|contain"
        r"|include|say|give|provide|indicate)|(?:lists?|states?|gives?|contains?|mentions?|includes?|names?) no\b)",
    ),
    phrase(
        MENTIONS,
        "daten|attribut|quelle|briefing|datenbl|vorlage",
        r"\b(?:die|der|das) (?:\w*daten|datensatz|\w*datenblatt|attribut(?:e|liste)|quellen?|vorlage"
        r"|briefing)(?: \w+)? (?:nenn|enthält|enthalten|erwähn|gibt|geben|mach|sag|führ|liefer|verrät"
        r"|schweig)\w*\b(?: \w+){0,4} (?:kein|nicht|nichts|her\b)"
        r"|\b(?:nenn|enthält|enthalten|erwähn|gibt|geben|mach|liefer)\w* (?:die|der|das) (?:\w*daten|datensatz"
        r"|\w*datenblatt|attribut(?:e|liste)|quelle|vorlage|briefing)\b(?: \w+){0,4} (?:kein\w*|nicht|nichts|her)\b"
        r"|\bgeh(?:t|en)(?: \w+)? aus (?:den|dem|der|diesen)(?: \w+)? [\w-]*(?:daten|angaben|unterlagen"
        r"|informationen|quellen?|datensatz|datenblatt)(?: \w+)? hervor\b"
        r"|\b(?:obige|vorstehende|diese|alle)n? (?:angaben|daten|informationen|werte) (?:stammen|beruhen|basieren"
        r"|wurden|sind) (?:aus|auf|den|dem|ohne|entnommen)\b",
    ),
    phrase(
        MENTIONS,
        ": not |: un|: nicht |: keine angabe|: k.",
        r"(?<=: )(?:not (?:specified|stated|provided|known|given|disclosed)|unknown|unspecified|unbekannt"
        r"|nicht (?:angegeben|bekannt|spezifiziert)|keine angaben?|k\. ?A\.?)(?=\s*(?:[.;,]|$))",
    ),
    phrase(
        MENTIONS, "unerwähnt|ungenannt|unmentioned|unspecified", r"\b(?:unerwähnt|ungenannt|unmentioned|unspecified)\b"
    ),
)
WHAT_WAS_DONE = (
    phrase(
        MENTIONS,
        " halber|platzgründen|brevity|simplicity|space reasons",
        r"\b(?:kürze|einfachheit|übersichtlichkeit|lesbarkeit|vollständigkeit) halber\b|\baus platzgründen\b"
        r"|\bfor (?:the sake of |reasons of )?(?:brevity|simplicity)\b|\bfor space reasons\b",
    ),
    phrase(
        MENTIONS,
        "as you |wie sie |wie du |part of ",
        r"\bas you(?:['’]ve| have)? (?:asked|requested|instructed|specified|wanted|wished)\b(?! (?:for|a|an|the)\b)"
        r"|\bwie (?:sie|du) (?:es )?(?:gewünscht|gewollt|verlangt|vorgegeben|angegeben|gefordert) (?:haben|hast)\b"
        rf"|\b(?:not|n['’]t) (?:a )?part of (?:the|my|your) (?:\w+ )?{DATA_EN}\b",
    ),
    phrase(
        MENTIONS,
        "can be |could be |kann |könnte |ließe ",
        r"\b(?:the|this|my) (?:copy|text|description|paragraph|wording|draft) (?:can|could"
        r"|may) (?:also )?be (?:made|adjusted"
        r"|adapted|shortened|extended|changed|rewritten|expanded)\b|\b(?:text|beschreibung|absatz|entwurf|produkttext)"
        r" (?:kann|könnte|ließe sich)(?: \w+){0,6} (?:werden|kürzen|ergänzen|erweitern|anpassen)\b"
        r"|\b(?:slogan|titel|überschrift|headline|tagline|title) (?:wäre|könnte|could|would)\b",
    ),
    phrase(
        MENTIONS,
        "übersetzung|translation|limit",
        r"\b(?:übersetzung|translation)(?: [\w-]+){0,3} (?:folgt|follows|below|to follow)\b"
        r"|\b(?:word|character) (?:limit|count) (?:reached|exceeded)\b|\b(?:wort|zeichen)limit (?:erreicht"
        r"|überschritten)\b",
    ),
    phrase(
        MENTIONS,
        "sentence|text|description|copy|paragraph|draft|version|wording|title|headline|listing|bullet|summary",
        rf"\b(?:this|these|the following|the above|the preceding|the previous)(?: \w+){{0,2}} {TEXT_EN} (?:was"
        rf"|were|is|are|has been|have been)(?: \w+)? {DONE_EN}\b"
        r"|\bthis (?:product )?(?:description|text|copy|paragraph|draft|listing|sentence)(?: \w+ly)? (?:avoids"
        r"|contains|includes|covers|follows|focuses|uses|meets|stays|only|does not|doesn['’]t|mentions|omits|leaves"
        r"|is (?:based|intended|meant|limited|written|aimed))\b"
        rf"|\b(?:the|my|your) (?:product )?{TEXT_EN} (?:was|were|is|has been|have been)(?: \w+)? (?:shortened"
        r"|rewritten|reworded|rephrased|trimmed|condensed|adjusted|adapted|kept|tailored|optimi[sz]ed)\b",
    ),
    phrase(
        MENTIONS,
        " my |meine",
        r"\b(?:my|meine[nr]?) (?:response|answer|output|draft|task|wording|reply|antwort|aufgabe|ausgabe"
        r"|formulierung|entwurf|textvorschlag)\b",
    ),
    phrase(
        MENTIONS,
        "below|nachfolgend|folgend|anbei|unten",
        rf"\bbelow (?:is|are|you(?:['’]ll| will) find){FEW} {TEXT_EN}\b|{BEGINS}(?:nachfolgend|im folgenden"
        rf"|anbei|untenstehend)(?: \w+){{0,3}} {TEXT_DE}\b",
    ),
    phrase(
        MENTIONS,
        "text|beschreibung|satz|sätze|absatz|absätze|entwurf|fassung|formulierung|titel|überschrift|vorschlag|version|zusammenfassung",
        rf"\b(?:dies|folgend|obig|vorliegend|nachfolgend|vorstehend|nächst)e?[rnsm]? {TEXT_DE}\b{SOME} {DONE_DE}\b"
        r"|\b(?:diese[rs]?|der vorliegende|der) (?:produkttext|beschreibungstext|text|produktbeschreibung"
        r"|beschreibung|entwurf|absatz)\b (?:wurde|ist|enthält|verzichtet|umfasst|beschränkt|orientiert|basiert"
        r"|berücksichtigt|hält|beruht|erwähnt|nennt)\b"
        r"|\b(?:beschreibung|produkttext|werbetext|absatz|satz|formulierung|entwurf) (?:wurde"
        rf"|ist)\b{SOME} {DONE_DE}\b",
    ),
    phrase(
        MENTIONS,
        "omitted|skipped|ignored|disregarded|left out|not used|berücksichtigt|übersprungen|ausgelassen|ignoriert",
        r"\b(?:values?|fields?|attributes?|entries|entry|details|properties|specifications|facts"
        r"|claims)\b(?: [\w-]+){0,4} (?:was|were|is|are|been)(?: \w+ly)? (?:skipped|ignored|omitted|disregarded"
        r"|left out|not (?:used|considered|included|mentioned))\b"
        r"|\b(?:\w*werte?|felder|feld|\w*attribute?|einträge|eintrag|\w*angaben?|details|merkmale"
        r"|information(?:en)?|eigenschaften|daten)\b(?: [\w-]+){0,7} (?:nicht berücksichtigt|übersprungen"
        r"|ausgelassen|weggelassen|ignoriert|nicht (?:mit )?aufgenommen|nicht verwendet|außer acht)\b",
    ),
    phrase(
        MENTIONS,
        "tone | style| ton |tonfall|tonalität|stil ",
        r"\b(?:tone(?: of voice)?|style)\b(?: [\w-]+){0,4} (?:was|were|has been|is|been)(?: \w+ly)? (?:chosen|kept"
        r"|used|adopted|maintained|adjusted|adapted|applied|set)\b"
        r"|\b(?:ton(?:fall|alität)?|sprachstil|schreibstil)\b(?: [\w-]+){0,5} (?:gewählt|gehalten|verwendet"
        r"|angepasst|angeschlagen|vorgegeben|gewünscht|eingehalten)\b|\btone of voice\b|\bmarkenstimme\b",
    ),
    phrase(
        MENTIONS,
        "text|beschreibung|absatz|auftrag|superlativ",
        r"\b(?:verzichtet|enthält|nennt|erwähnt|bleibt|orientiert sich|beschränkt sich|entspricht|hält sich) (?:der"
        r"|dieser|diese|die) (?:text|beschreibung|absatz|produkttext|entwurf)\b"
        r"|\b(?:im|laut|gemäß) auftrag(?:stext)?\b(?: [\w-]+){0,2} (?:verlangt|gewünscht|vorgegeben|beschrieben"
        r"|genannt|gefordert|steht)\b"
        r"|\b(?:länge|umfang|aufbau|gliederung|inhalt) (?:des|dieses) (?:\w+ )?(?:textes|produkttextes|absatzes"
        r"|beschreibungstextes)\b|\b(?:länge|umfang|aufbau) (?:der|dieser) (?:\w+ )?beschreibung\b"
        r"|\b(?:keine|ohne|auf) superlative\b(?: [\w-]+){0,3} (?:verwendet|verzichtet|eingesetzt|genutzt)\b",
    ),
    phrase(
        MENTIONS,
        "superlative|length of |description|copy ",
        r"\b(?:no|without|avoid\w*|any) superlatives\b|\b(?:length|wording|structure) of (?:this"
        r"|the) (?:\w+ )?(?:text|description|copy|paragraph)\b|\bthe (?:above|preceding"
        r"|following) (?:product )?(?:copy|description|text|paragraph|sentences?|claims?)\b"
        r"|\b(?:asked|asking) (?:me )?for an? (?:\w+ )?(?:text|description|copy|paragraph|summary)\b|\b(?:end of"
        r"|start of) (?:the )?(?:product )?(?:description|copy|draft)\b|\bende der (?:produkt)?beschreibung\b",
    ),
    phrase(
        MENTIONS,
        "you provided|you supplied|you specified|you gave|you shared|you submitted|you've|you’ve|you have|von ihnen"
        "|von dir|von euch|die sie ",
        r"\byou(?:['’]ve| have)? (?:provided|supplied|specified|gave me|given me|shared|submitted)\b(?! (?:the"
        r"|for) (?:air|power))"
        r"|\bvon (?:ihnen|dir|euch) (?:bereitgestellt|genannt|angegeben|vorgegeben|übermittelt|gelieferten?"
        r"|mitgeteilt|zur verfügung)\w*\b|\bdie sie (?:mir |uns )?(?:bereitgestellt|genannt|angegeben|vorgegeben"
        r"|übermittelt)\b",
    ),
    phrase(
        MENTIONS,
        "omitted|left out|weggelassen|ausgelassen|not included|aufgenommen|verzichtet",
        r"\b(?:is|was|were|are|has been|have been) (?:omitted|left out)(?: here| from (?:this|the) (?:text"
        r"|description|copy))\b"
        r"|\b(?:is|was|were|are|has been|have been) (?:therefore|thus|deliberately|intentionally|hence) (?:omitted"
        r"|left out)\b|\bhas been omitted\b"
        r"|\b(?:daher|deshalb|hier|bewusst|absichtlich)\b(?: \w+){0,4} (?:weggelassen|ausgelassen)\b"
        r"|\bwurden?\b(?: \w+){0,4} ausgelassen\b"
        r"|\bauf (?:eine nennung|die nennung|eine erwähnung|angaben|weitere angaben"
        r"|details)(?: \w+){0,4} (?:verzichtet|wurde)\b",
    ),
    phrase(
        MENTIONS,
        "publi|veröffentlich|freigabe|redaktion|go live|review",
        r"\b(?:before|prior to) publi(?:shing|cation)\b|\bvor (?:der )?(?:veröffentlichung|freigabe)\b|\b(?:durch"
        r"|von) (?:die|der) redaktion\b"
        r"|\b(?:must|should|needs? to|has to) be (?:verified|double-checked|fact-checked|reviewed) (?:by|before"
        r"|with|against)\b",
    ),
    phrase(
        MENTIONS,
        "keyword|seo|zeichenzahl|wortzahl|call to action|call-to-action",
        r"\b(?:seo[- ](?:optimi[sz]ed|optimiert\w*|friendly|text\w*|keywords?)|target keywords?|haupt-?keywords?"
        r"|fokus-?keywords?|(?:the|das|die|your|ihr\w*) keywords?|call[- ]to[- ]action)\b",
    ),
    phrase(
        MENTIONS,
        "zielgruppe|target audience|target group",
        r"\b(?:ihre|deine|eure|die gewünschte|die angegebene|die vorgegebene|die jeweilige|die genannte)r? zielgruppe\b"
        r"|\b(?:your|the intended|the requested|the specified|the given) target (?:audience|group)\b",
    ),
)
