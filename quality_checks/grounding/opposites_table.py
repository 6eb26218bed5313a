"""Phrases that say the opposite of an attribute: rows of attribute with value, and German and English patterns.

An attribute is looked for as `name of it=value`, a yes or no as such.
"""

_YES = "=(?:yes|full|fully)"
_NO = "=(?:no|none)\\b"

ROWS: tuple[tuple[str, str, str], ...] = (
    (
        rf"\bhot[ -]?swap\w*[^=]*{_YES}",
        r"\b(?:schalter|switches)\b[^.!?\n]{0,20} (?:fest )?(?:verlötet|eingelötet|angelötet)\b",
        r"\bswitches\b[^.!?\n]{0,20} (?:soldered|fixed in place|permanently)\b|\bsoldered(?: [\w-]+)? switches\b",
    ),
    (
        rf"\bhot[ -]?swap\w*[^=]*{_NO}",
        (
            r"\b(?:schalter|switches)\b[^.!?\n]{0,40} (?:austauschen|tauschen|wechseln|tauschst|wechselst|auswechseln|"
            r"herausziehen|ausgetauscht|getauscht|gewechselt)\b"
        ),
        (
            r"\b(?:pull|swap|change|exchange|replace|pop) (?:out )?(?:the|your|its|all|any) (?:\w+ )?switches\b|"
            r"\bswitches\b[^.!?\n]{0,20} (?:swapped|exchanged|pulled|replaced|popped)\b"
        ),
    ),
    (
        rf"\b(?:fanless|passive cooling|passively cooled)[^=]*{_NO}",
        (
            r"\b(?:lüfterlos\w*|ohne (?:einen )?lüfter\b|(?:braucht|benötigt|kommt) (?:\w+ )?keinen lüfter\b|passiv "
            r"gekühlt\w*)"
        ),
        (
            r"\b(?:fanless|without (?:a|any) fans?|needs no fan|no fan (?:inside|at all|needed)|has no fan|"
            r"passively cooled|passive cooling)\b"
        ),
    ),
    (
        r"\bmodular\w*=(?:fully? ?modular|full|fully|vollmodular|yes)",
        (
            r"\b(?:nicht|kein bisschen|un)[ -]?modular\w*|"
            r"\bkabel\b[^.!?\n]{0,30} (?:fest|dauerhaft|untrennbar) (?:am|mit|im|an|verbaut|verlötet|verbunden|"
            r"angeschlossen)\b|"
            r"\bfest (?:angeschlossene|verbaute|verlötete|montierte)n? (?:kabel|leitungen)\b|\bteilmodular\w*"
        ),
        (
            r"\b(?:non|not|semi|un)[ -]?modular\b|\bcables? (?:are|is|stay|come) (?:all )?(?:permanently |firmly "
            r"|hard-?)?"
            r"(?:fixed|wired|attached|hard-?wired|soldered)\b|\b(?:fixed|hard-?wired|permanently attached|"
            r"non-removable) cables\b"
        ),
    ),
    (
        r"\bmodular\w*=(?:non[ -]?modular|no\b|none)",
        r"\b(?:voll|teil)?modular\w* (?:aufgebaut|ist|und|,|netzteil|kabel|design)|\bvollmodular\w*|\bteilmodular\w*",
        r"\b(?:fully|semi)[ -]modular\b|\b(?<!non[ -])modular cables?\b|\b(?<!non-)(?:detachable|removable) cables\b",
    ),
    (
        rf"\b(?:colou?r (?:scan|print|cop|fax)\w*|auto colou?r \w+)[^=]*{_YES}",
        r"\b(?:nur|ausschließlich|allein|lediglich) (?:in )?(?:schwarz[ -]?weiß|graustufen|grautönen)\b",
        (
            r"\b(?:(?:only|just|solely|exclusively) (?:in )?(?:black[ -]and[ -]white|grayscale|greyscale|monochrome)|"
            r"(?:black[ -]and[ -]white|grayscale|monochrome) only)\b"
        ),
    ),
    (
        rf"\b(?:duplex\w*|double sided|two sided|automatic duplex)[^=]*{_YES}",
        (
            r"\bnur einseitig\w*|\bnur (?:\w+ )?(?:eine|einzelne) seiten?\b|"
            r"\b(?:gewendet|umgedreht|wenden|umdrehen)\b[^.!?\n]{0,50} von hand\b|"
            r"\bvon hand (?:wenden|umdrehen|gewendet)\b|\bnacheinander (?:eingelegt|einlegen|gescannt|scannen)\b"
        ),
        (
            r"\b(?:single|one)[ -]sided only\b|\bonly (?:prints?|scans?|on )?(?:one|a single)[ -]sided?\b|"
            r"\b(?:turning|flipping|turn|flip) (?:the |each |every )?(?:pages?|sheets?|paper) (?:over )?"
            r"(?:yourself|by hand|manually)\b|\bone side (?:only|at a time)\b"
        ),
    ),
    (
        rf"\b(?:foldable|folding|collapsible|fold\w*)[^=]*{_YES}",
        (
            r"\b(?:nicht (?:zusammen)?(?:klappen|klappbar|falten|faltbar)|(?:klappen|falten) lässt (?:\w+ "
            r"){1,2}nicht)\b|\bstarre[rsn]? (?:rahmen|gestell|plattform|podest)\b"
        ),
        (
            r"\b(?:cannot|can['’]t|can not|does not|doesn['’]t|do not|will not|won['’]t) (?:be )?(?:fold|folded|"
            r"collapse|collapsed)\b|"
            r"\brigid (?:frame|platform|stand)\b"
        ),
    ),
    (
        r"\b(?:driver|software|pc|computer)(?: installation)? (?:required|needed|necessary)=no\b",
        (
            r"\b(?:treiber|software)\b(?:(?!nicht|kein)[^.!?\n]){0,30} (?:installieren|installiert werden|"
            r"aufspielen|laden|nötig|erforderlich)\b|"
            r"\bnur (?:mit|am|an einem|über) (?:\w+ )?(?:angeschlossenem? )?(?:computer|rechner|pc)\b"
        ),
        (
            r"\binstall (?:the|a) (?:[\w-]+ )?(?:driver|software)\b|\bneeds? (?:a|the|its own) (?:[\w-]+ )?driver\b|"
            r"\bonly (?:works |runs |prints )?(?:with|on|through) a (?:connected )?(?:computer|pc)\b"
        ),
    ),
    (
        r"\b(?:lighting|rgb(?: lighting)?|backlight\w*|illuminat\w*|led lighting|beleuchtung)=(?:no|none)\b",
        (
            r"\b(?:beleuchtung|tasten|ohrmuscheln|lüfter|logo) (?:leuchtet|leuchten|setzt|taucht|strahlt|glimmt|"
            r"pulsiert)\b"
        ),
        (
            r"\b(?:keys|cups|fans?|housing|logo|strip|case|frame|card|board|edges?) (?:lights? up|glows?|shines? "
            r"in|is lit|are lit|"
            r"is illuminated|are illuminated)\b"
        ),
    ),
    (
        r"\b(?:lighting|rgb lighting|backlight\w*|illumination|led lighting)=(?!no\b|none)",
        (
            r"\b(?:ohne (?:jede |jegliche )?(?:beleuchtung|rgb)|(?:leuchtet|blinkt) (?:hier )?nichts|verzichtet auf "
            r"(?:jede |jegliche )?(?:beleuchtung|rgb))\b"
        ),
        (
            r"\b(?:without (?:any )?(?:lighting|lights|leds|rgb|backlight\w*)|no (?:lights|lighting|backlight\w*) "
            r"(?:at all|here|whatsoever|of any))\b"
        ),
    ),
    (
        rf"\borganic[^=]*{_YES}|\bbio=yes",
        (
            r"\b(?:konventionelle[nrms]?|herkömmliche[nrms]?) (?:erzeugung|anbau|landwirtschaft|produktion)\b|"
            r"\bkonventionell (?:angebaut|erzeugt)\w*"
        ),
        r"\b(?:conventional(?:ly)?) (?:farm\w*|grown|agriculture|cultivation|production|produced|raised)\b",
    ),
    (
        rf"\bfair ?trade[^=]*{_YES}",
        r"\b(?:ohne|kein(?:e|en)?) (?:fair[ -]?trade|fairen? handel)\w*|\bkonventionell gehandelt\w*",
        r"\b(?:no|not|without|non)[ -](?:any )?fair[ -]?trade\b|\bconventional(?:ly)? trade[d]?\b",
    ),
    (
        r"\b(?:photochromic=yes|lens[^=]*=[^=]*photochromic)",
        (
            r"\b(?:ohne photochrome?\w*|nicht photochrom\w*|(?:gläser|scheiben?|tönung)\b[^.!?\n]{0,30} (?:immer|"
            r"stets) gleich (?:dunkel|hell|stark))\b|\bbleiben immer gleich dunkel\b"
        ),
        (
            r"\b(?:not|non|without)[ -](?:any )?photochromic\b|\b(?:tint|lenses?) (?:stays?|remains?|"
            r"keeps?)[^.!?\n]{0,20} same\b"
        ),
    ),
    (
        r"\b(?:polari[sz]ed=yes|lens[^=]*=[^=]*polari[sz]ed)",
        r"\b(?:ohne (?:jede )?polari\w+|nicht polarisier\w*|unpolarisiert\w*)",
        r"\b(?:(?:not|non|un|without)[ -]?(?:any )?polari[sz]\w+|come without that filter)\b",
    ),
    (
        r"\b(?:rechargeable|akku)[^=]*=yes",
        (
            r"\b(?:einwegbatterien|wegwerfbatterien|(?:nicht|aufladen) (?:wieder)?aufladbar|aufladen muss man nichts|"
            r"batterien\b[^.!?\n]{0,30} ausgetauscht)\b"
        ),
        r"\b(?:disposable batter(?:y|ies)|cannot be recharged|not rechargeable|single-use batter(?:y|ies))\b",
    ),
    (
        (
            r"\b(?:battery[^=]*removable|removable[^=]*battery|user replaceable battery)[^=]*=no\b|"
            r"\bbattery[^=]*=[^=]*(?:non[ -]?removable|fest verbaut)"
        ),
        (
            r"\b(?:akku|ihn|batterie)\b[^.!?\n]{0,40} selbst (?:aus|wechseln|tauschen|austauschen|ersetzen|"
            r"herausnehmen)\b|"
            r"\b(?:wechselbare|austauschbare|herausnehmbare)[rn]? (?:akku|batterie)\b"
        ),
        (
            r"\bbattery\b[^.!?\n]{0,50} (?:can be|is) (?:easily )?(?:swapped|replaced|removed|exchanged|changed)\b|"
            r"\bcan be swapped out\b|\b(?:swap|change|replace|remove) the battery\b"
        ),
    ),
    (
        r"\bbattery[^=]*=[^=]*(?<!non-)(?<!non )\bremovable|\bremovable battery=yes",
        (
            r"\b(?:akku|batterie)\b[^.!?\n]{0,30} (?:fest (?:verbaut|eingebaut|verklebt)|nicht (?:wechseln|tauschen|"
            r"herausnehmen))\b|\bfest (?:verbaute[rn]?|eingebaute[rn]?) (?:akku|batterie)\b"
        ),
        r"\b(?:battery (?:is|stays) (?:sealed|fixed|built in|glued)|sealed battery|non[ -]removable battery)\b",
    ),
    (
        rf"\b(?:auto ?focus)[^=]*{_YES}",
        (
            r"\b(?:scharfgestellt|fokussiert|scharf gestellt|scharfstellen|fokus)\b[^.!?\n]{0,25} (?:von hand|"
            r"manuell)\b|\bfixfokus\w*"
        ),
        (
            r"\b(?:focus is set by hand|(?:focus(?:es|ed|ing)?|manual(?:ly)?) (?:by hand|manually|focus only)|fixed "
            r"focus|manual focus only)\b"
        ),
    ),
    (
        r"\b(?:built in |integrated |has )?microphones?(?: included)?=(?:yes|\d)",
        (
            r"\bmikrofon (?:ist|wird) (?:hier |leider )?nicht (?:eingebaut|integriert|vorhanden|dabei|an bord|"
            r"verbaut|vorgesehen)\b|\bmikrofon fehlt\b|\b(?:ohne|kein) (?:eigenes |eingebautes |integriertes "
            r")?mikrofon\b|"
            r"\bkeinen ton aufnimmt\b|\bnimmt (?:\w+ )?keinen ton auf\b|\b(?:separates|externes|eigenes) "
            r"mikrofon (?:nötig|erforderlich)\b"
        ),
        (
            r"\b(?:need|needs|requires?|buy|add) an? (?:separate|external|additional) microphone\b|"
            r"\b(?:has no|without a|lacks a|no built-in) microphone\b|\brecords? no sound\b"
        ),
    ),
    (
        r"\bmicrophone[^=]*=(?:no|none)\b",
        (
            r"\b(?:zum|beim) telefonieren\b|\b(?:telefonieren|telefonierst|anrufe annehmen|anrufe entgegennehmen|"
            r"mitreden)\b"
        ),
        r"\b(?:take|make|answer|receive) (?:a |your |phone |hands-free )?calls?\b|\bhands-free calling\b",
    ),
    (
        r"\b(?:active )?noise cancell?\w*=(?:no|none)\b",
        (
            r"\b(?:rechnet|filtert|blendet|löscht|schaltet)\b[^.!?\n]{0,25} (?:lärm|umgebungsgeräusche|geräusche|"
            r"weg)\b|\b(?:lärm|geräusche)\b[^.!?\n]{0,25} (?:weg|rechnet|aktiv aus)\b|\baktive (?:geräusch|lärm)\w+"
        ),
        r"\b(?:active noise (?:cancell?\w+|reduction|control)|cancels? (?:out )?(?:the |any |outside )?noise)\b",
    ),
    (
        r"\b(?:brim|visor)=yes",
        r"\b(?:ohne (?:einen )?schirm|schirmlos\w*|kein(?:en)? schirm)\b",
        r"\b(?:without (?:a )?(?:brim|visor)|brimless|no brim)\b",
    ),
    (
        r"\b(?:touch ?screen|touch display|touch)=yes",
        r"\b(?:reagiert nicht auf berührung|kein touchscreen|ohne touchscreen|nicht auf fingertipps)\b",
        (
            r"\b(?:does not respond to touch|no touch ?screen|without (?:a )?touch ?screen|does not react to touch|"
            r"not a touch ?screen)\b"
        ),
    ),
    (
        r"\b(?:usb powered|powered by usb|bus powered)[^=]*=yes|\b(?:external )?power (?:supply|adapter) required=no\b",
        (
            r"\b(?:eigenes|separates) (?:netzkabel|netzteil)\b|\büber ein (?:\w+ )?netzteil\b|\ban (?:der|die|einer|"
            r"eine) steckdose\b"
        ),
        (
            r"\bfrom (?:an ac|a power|a wall|an external power|a mains) (?:adapter|adaptor|supply|outlet|socket)\b|"
            r"\b(?:needs|requires) (?:a|its own) (?:power adapter|wall outlet|ac adapter)\b"
        ),
    ),
    (
        r"\b(?:castors?|casters?|wheels?|rollen)[^=]*=(?!0\b|no\b|none)",
        r"\b(?:ohne rollen|keine rollen)\b",
        (
            r"\b(?:has no (?:wheels|casters|castors)|without (?:any )?(?:wheels|casters|castors)|(?:wheels|casters) "
            r"are missing)\b"
        ),
    ),
    (
        r"\b(?:height adjust\w*|sit stand|adjustable height)[^=]*=(?!no\b)",
        (
            r"\b(?:(?:feste|starre|unveränderliche)[nr]? (?:tisch|sitz|arbeits)?höhe|höhe (?:ist|bleibt) (?:fest|"
            r"starr|immer|stets)|(?:nicht|kaum) höhenverstellbar\w*|beine\b[^.!?\n]{0,20} starr)\b"
        ),
        (
            r"\b(?:(?:a |at a )fixed height|height (?:is|stays|remains) (?:fixed|the same)|legs (?:stay|are|remain) "
            r"fixed|not height[- ]adjustable)\b"
        ),
    ),
    (
        r"\b(?:accessible|climbable|walkable)[^=]*both sides[^=]*=yes",
        r"\b(?:nur|ausschließlich|lediglich) (?:von|auf|an) einer seite\b|\beinseitig begehbar\w*",
        r"\bonly (?:from|on) one side\b|\bfrom one side only\b|\bone side only\b",
    ),
    (
        r"\b(?:curved|curved screen|curved display)=yes",
        r"\b(?:flache[rsnm]?|planer|ungekrümmt\w*|ebene[rsn]?) (?:bildschirm|display|panel|bildfläche)\b",
        r"\b(?:flat|non-curved|straight) (?:va|ips|tn|oled|screen|panel|display|monitor|surface)\b",
    ),
    (
        r"\b(?:transparent side panel|window|side window)[^=]*=yes|\bside panel=tempered glass",
        (
            r"\b(?:geschlossene[nrs]?|blickdichte[nrs]?|massive[nrs]?) seiten(?:wand|teil|panel)\b|\bohne (?:sicht|"
            r"seiten)?fenster\b"
        ),
        r"\b(?:solid|closed|opaque|steel) side panel\b|\b(?:no|without a) (?:side )?window\b",
    ),
    (
        r"\b(?:windproof|winddicht)=yes",
        r"\b(?:wind|luftzug) (?:(?!nicht|kaum|nie)\w+ ){0,3}?(?:durch|hindurch|ungehindert)\b(?! nicht)",
        r"\b(?:lets?|letting) the (?:wind|breeze|draught|draft) (?:through|in)\b",
    ),
    (
        r"\b(?:buoyancy|buoyant)[^=]*=[^=]*sinking",
        (
            r"\b(?:an der oberfläche (?:schwimmt|schwimmend|bleibt)|schwimmt (?:\w+ )?(?:oben|an der oberfläche)|"
            r"schwebt)\b"
        ),
        r"\b(?:floats?|floating|suspends?|suspending|stays on the surface)\b",
    ),
    (
        r"\b(?:buoyancy|buoyant)[^=]*=[^=]*floating",
        r"\b(?:sinkt|sinkend\w*|taucht (?:sofort|schnell) ab)\b",
        r"\b(?:sinks?|sinking)\b",
    ),
    (
        r"\bthread(?: type| length)?=[^=]*partial",
        r"\b(?:vollgewinde|durchgehende[snm]? gewinde|gewinde bis (?:unter den|zum) kopf)\b",
        r"\b(?:full(?:y)?[ -]thread(?:ed)?|thread(?:ed)? (?:all the way )?(?:up )?to the head|continuous thread)\b",
    ),
    (
        r"\b(?:thread|thread type)=[^=]*full",
        r"\b(?:teilgewinde|gewindefreie[rmn]? schaft)\b",
        r"\b(?:partial(?:ly)?[ -]thread(?:ed)?|unthreaded shank)\b",
    ),
    (
        r"\b(?:tx bits?[^=]*=yes|fits tx bits=yes)",
        (
            r"\btx[- ]?bits?\b[^.!?\n]{0,25} (?:passt|passen|greift|geht|funktioniert) (?:hier )?nicht\b|\bnur mit "
            r"(?:dem |einem )?sit[- ]?bit\b"
        ),
        r"\b(?:tx bits? (?:do|does|will) not|only with an? sit bit|no tx bits?)\b",
    ),
    (
        r"\bproduct type=ground coffee|\b(?:form|grind|grinding)[^=]*=[^=]*(?:ground|gemahlen)",
        r"\b(?:ganze[nr]? bohnen?|ungemahlen\w*)\b",
        r"\b(?:whole[ -]beans?|unground)\b",
    ),
    (
        r"\b(?:decaf\w*|decaffeinated)=no\b",
        r"\b(?:entkoffeiniert\w*|koffeinfrei\w*|ohne koffein)\b",
        r"\b(?:decaf|decaffeinated|caffeine-free)\b",
    ),
    (
        r"\b(?:pc required|computer required)=no\b",
        r"\bohne (?:computer|pc) (?:läuft|geht|druckt) (?:hier )?nichts\b",
        r"\b(?:needs|requires) a (?:computer|pc)\b",
    ),
    (
        r"\b(?:stitched|genäht|sewn)=yes",
        r"\b(?:nichts genäht|alles (?:ist )?(?:aufgedruckt|geklebt|verklebt))\b",
        r"\b(?:nothing is (?:sewn|stitched)|(?:all|everything) (?:is )?(?:printed on|glued on))\b",
    ),
    (
        r"\b(?:suitable for driving|driving)=yes",
        (
            r"\b(?:am steuer|im straßenverkehr|zum autofahren|beim autofahren)\b[^.!?\n]{0,20} (?:nicht|un)(?: "
            r"?geeignet| erlaubt| zugelassen)\b"
        ),
        r"\bnot (?:suitable|suited|meant|made|allowed) for driving\b",
    ),
    (
        r"\b(?:dvd player)=yes",
        r"\bdvds? (?:brauchen|braucht|benötigen) (?:\w+ ){0,2}?(?:externen|eigenen|separaten)\b",
        r"\b(?:needs?|requires?) an? (?:external|separate) (?:dvd )?player\b",
    ),
    (
        r"\bdimmable=yes|\bdimming=yes",
        (
            r"\b(?:nur eine helligkeit|helligkeit (?:ist|bleibt) (?:fest|immer|stets)|nicht dimmen|leuchtet immer "
            r"gleich hell)\b"
        ),
        (
            r"\b(?:only one brightness|brightness (?:is|stays|remains) (?:fixed|the same)|cannot be dimmed|always "
            r"equally bright)\b"
        ),
    ),
    (
        r"\b(?:assembly|assembly required|self assembly|requires assembly)=(?:yes|required|needed)",
        r"\b(?:fertig|komplett|schon|bereits) (?:montiert|zusammengebaut|aufgebaut)\b|\bmontage entfällt\b",
        r"\b(?:fully|already|pre-?|comes|arrives) ?assembled\b|\bno assembly\b|\bassembly is not\b",
    ),
    (
        r"\b(?:cordless|wireless|kabellos)=yes",
        r"\b(?:nur (?:mit|per|über) (?:ein |dem )?kabel|hängt (?:fest )?am kabel|kabelgebunden\w*)\b",
        r"\b(?:only (?:by|with a|over a) (?:cable|cord|wire)|tethered|(?:hangs|depends) on a (?:cable|cord)|corded)\b",
    ),
    (
        r"\b(?:waterproof|water resistant|water repellent|wasserdicht)=yes",
        (
            r"\b(?:darf nicht nass werden|(?:verträgt|vertragen) (?:\w+ )?kein(?:en|e)? (?:wasser|regen|nässe|"
            r"feuchtigkeit)|"
            r"nur (?:bei|für) (?:trockene[mns]?|schöne[ms]) wetter|(?:saugt|saugen) sich (?:\w+ )?(?:mit wasser "
            r")?voll)\b"
        ),
        (
            r"\b(?:must not|cannot|should not|may not) get wet\b|\b(?:for|in) dry (?:weather|days|conditions) only\b|"
            r"\b(?:soaks|lets) (?:up |in )?(?:the )?(?:rain|water)\b|\bnot for (?:the rain|rainy days|wet weather)\b"
        ),
    ),
    (
        r"\b(?:dishwasher safe|dishwasher|spülmaschinenfest)=yes",
        (
            r"\b(?:nur|ausschließlich|lediglich) von hand (?:spülen|abwaschen|abspülen|gespült|abgewaschen)\b|"
            r"\bnicht (?:in|für) die (?:spül|geschirrspül)maschine\b"
        ),
        (
            r"\b(?:hand[ -]?wash only|(?:only )?by hand only|not (?:for|in) the dishwasher|keep it out of the "
            r"dishwasher)\b"
        ),
    ),
    (
        r"\b(?:machine washable|machine wash|washable|maschinenwaschbar)=yes",
        (
            r"\b(?:nur|ausschließlich|lediglich) (?:von hand|handwäsche)\b|\b(?:nicht|nie|niemals) in die "
            r"(?:wasch)?maschine\b|"
            r"\bnur (?:ab|feucht ab)gewischt\b"
        ),
        (
            r"\b(?:hand[ -]?wash(?:ing)? only|washed by hand only|dry[ -]clean(?:ing)? only|never washed|must not be "
            r"washed|only be wiped)\b"
        ),
    ),
    (
        r"\b(?:adjustable|adjustable \w+|verstellbar)=yes",
        r"\b(?:nicht (?:verstellen|verstellbar|anpassen)|lässt sich nicht (?:verstellen|anpassen)|fest eingestellt)\b",
        r"\b(?:cannot be adjusted|not adjustable|non-adjustable|set in stone|one fixed (?:size|length|position))\b",
    ),
    (
        # A lining that is "unlined" or "lining-free" is none.
        (
            r"\b(?:lining|lined|futter|fütterung)="
            r"(?!no\b|none|not |un(?:lined|ge)|keine?\b|ohne|without|nicht|[^=]*(?:less|free|frei)\b)"
        ),
        r"\b(?:ungefüttert\w*|ohne (?:innen)?futter)\b",
        r"\b(?:unlined|without (?:a |any )?lining|no lining)\b",
    ),
    (
        r"\bstackable=yes",
        r"\bnicht (?:stapeln|stapelbar|aufeinander)\b",
        r"\b(?:cannot be stacked|not stackable|does not stack)\b",
    ),
    (
        r"\b(?:removable|detachable|removable \w+|detachable \w+)=yes",
        r"\b(?:fest (?:vernäht|verklebt|verschweißt|angenäht)|nicht (?:abnehmen|herausnehmen|abnehmbar))\b",
        (
            r"\b(?:permanently (?:attached|fixed)|cannot be (?:removed|detached|taken off)|sewn in for good|not "
            r"removable)\b"
        ),
    ),
    (
        r"\breusable=yes",
        r"\b(?:nach (?:einmaligem )?gebrauch (?:weg|wegwerfen|entsorgen|entsorgt)|einmalgebrauch|einwegprodukt)\b",
        r"\b(?:single[ -]use|throw (?:it|them) away after|discard after use)\b",
    ),
    (
        r"\b(?:cooking use|suitable for cooking)=yes",
        r"\b(?:nicht zum kochen|nur zum heizen|kochen (?:lässt sich|kann man) (?:\w+ )?nicht)\b",
        r"\b(?:heating[ -]only|not (?:made |meant |suitable )?for (?:cooking|pots))\b",
    ),
    (
        r"\b(?:portable|tragbar)=yes",
        (
            r"\b(?:zu schwer (?:zum tragen|für unterwegs|für den transport)|nicht (?:tragbar|für unterwegs)|fest an "
            r"seinem platz)\b"
        ),
        r"\b(?:too heavy to (?:carry|move)|not portable|stays in one place for good|cannot be carried)\b",
    ),
    (
        r"\b(?:energy source|power source|fuel|fuel type)=(?:gas|butane|propane|wood|charcoal)",
        r"\b(?:strom aus|an (?:der|die|einer|eine) steckdose|mit strom|per akku|elektrisch betrieben\w*)\b",
        (
            r"\b(?:plugs? into (?:the|a|any) (?:wall|outlet|socket)|runs? on (?:electricity|batteries|mains)|"
            r"electric(?:ally)? powered)\b"
        ),
    ),
    (
        r"\bsleeves?(?: length| type)?=[^=]*(?:short|three[ -]?quarter|sleeveless|kurz)",
        r"\b(?:lang(?:er|e|en|em)? ärmeln?|langärm\w*)\b",
        r"\b(?:long[ -]sleeve[sd]?|full[ -]length sleeves)\b",
    ),
    (
        r"\bsleeves?(?: length| type)?=[^=]*\b(?:long|lang)",
        r"\b(?:kurz(?:er|e|en|em)? ärmeln?|kurzärm\w*|ärmellos\w*)\b",
        r"\b(?:short[ -]sleeve[sd]?|sleeveless|cap sleeves)\b",
    ),
    (
        r"\b(?:scented|fragrance|perfumed?)=(?:no|none)\b",
        r"\b(?:duftet|duften|parfümiert\w*|mit duft)\b",
        r"\b(?:smells? (?:of|like)|perfumed|fragrant|leaves a scent)\b",
    ),
    (
        r"\b(?:memory card slot|card slot|memory card|microsd\w*)[^=]*=(?:no|none)\b",
        (
            r"\b(?:speicherkarte|microsd-karte)\b[^.!?\n]{0,30} (?:erweitern|erweiterbar|nachrüsten)\b|\bschacht für "
            r"(?:eine )?speicherkarten?\b"
        ),
        (
            r"\b(?:slot for a memory card|(?:expand|extend)(?:able|ed)? (?:it |by |with |the storage )*(?:a )?memory "
            r"card)\b"
        ),
    ),
)
