"""Claims of what the product does to body, surface, bill and nature, and of what does no harm to it."""

from quality_checks.grounding.claim_tables import Row

_BODY_EN = r"(?:back|neck|shoulders?|wrists?|knees?|joints?|eyes|spine|arches|feet|legs|hands?|arms?|forearms)"
_BODY_DE = r"(?:rücken|nacken|schultern?|handgelenke?n?|knien?|gelenken?|augen|füßen?|beinen?|arme?n?|unterarme?n?)"

_WATER_EN = r"(?:water|energy|electricity|power|dye|chemicals|co2|emissions|resources|raw materials?)"
_WATER_DE = r"(?:wasser|energie|strom|farbstoff|chemie|chemikalien|co2|emissionen|ressourcen|rohstoffe?n?)"
_MAKING_EN = (
    r"(?:dyed|made|produced|printed|tanned|manufactured|woven|finished|grown|brewed|baked|washed|bleached|built)"
)
_MAKING_DE = (
    r"(?:gefärbt|hergestellt|produziert|gefertigt|gedruckt|gegerbt|gewebt|veredelt|angebaut|gebraut|gewaschen|"
    r"gebleicht)"
)

TABLE: tuple[Row, ...] = (
    # "dyed with half the usual amount of water"
    (
        "green",
        "en",
        (
            rf"\b{_MAKING_EN} (?:with|using|on) (?:only |just |up to |about )?(?:half|a third|a quarter|a fraction of|"
            rf"a tenth of|far less|much less|less|\d+ ?(?:%|percent) less|hardly any|little)(?: of)?(?: the| of)?"
            rf"(?: usual| normal| typical)?(?: amount of)? (?P<key>{_WATER_EN})\b"
        ),
    ),
    (
        "green",
        "de",
        (
            rf"\bmit (?:nur |bis zu |etwa |deutlich |viel )?(?:der hälfte|einem drittel|einem viertel|einem bruchteil|"
            rf"halb so viel|weniger|\d+ ?(?:%|prozent) weniger|kaum|wenig)(?: des| der| an| von)?"
            rf"(?: üblichen| sonst üblichen| normalen| sonstigen)? (?P<key>{_WATER_DE}\w*|(?:wasser|energie|strom)\w*)"
            rf"(?: \w+)? {_MAKING_DE}\b"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?:puts? (?:no|less|little)|takes?(?: the)?|keeps?(?: the)?|reduces?|eases?|relieves?|less|no)"
            rf" (?P<key>strain|pressure|stress|tension|fatigue|pain|load) (?:on|off|from|in) (?:your |"
            rf"the )?{_BODY_EN}\b|"
            rf"\b(?:tension|stress|pain|strain|stiffness) in (?:your |the )?(?P<key2>{_BODY_EN}) (?:melts?|"
            rf"fades?|disappears?|eases?)"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?:keeps?|holds?|balances?|regulates?) (?:your )?(?P<key>body temperature|temperature in balance|blood|"
            r"metabolism|hormones)\b|\bburns? (?:more |extra )?(?P<key2>calories|fat)\b|"
            r"\b(?:allergy sufferers|asthmatics|sensitive skin|people with \w+|those with allergies)\b[^.!?\n]{0,40}"
            r"\b(?P<key3>breathe|relax|relief|safe|fine|easily|worry)\b|\bkind to (?P<key4>eczema|skin|allergies)\b|"
            r"\b(?:causes? no|does not cause|doesn['’]t cause) (?P<key5>rash(?:es)?|irritation|allergies|itching)\b|"
            r"\b(?P<key6>falls?|falling|fall) asleep (?:after|faster|more)\b|\bbrings? (?P<key7>relief)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            rf"\b(?:schont|schonen|entlast\w*|lockert|lockern|kräftigt|kräftigen) (?:die |den |deine?n? |"
            rf"ihre?n? )?(?P<key>{_BODY_DE})\b|"
            rf"\b(?:der|den|die|deine?n?|"
            rf"ihre?n?) (?P<key2>{_BODY_DE})\b[^.!?\n]{{0,40}} (?:nicht (?:schmerz|ermüd|wehtu|verspann)\w*|"
            rf"entlastet|entlasten|geschont)|"
            r"\b(?:müde|gereizte|trockene) (?P<key3>augen|beine|füße|haut)\b[^.!?\n]{0,30}"
            r"\b(?:entlast|erfrisch|beruhig|schon)\w*|"
            r"\bkeine (?:schädlichen|giftigen|gesundheitsschädlichen) (?P<key4>\w+)"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\b(?:sinkt|senkt|halbiert|spart|sparen|verbraucht|verbrauchen|zieht|ziehen|braucht)\b[^.!?\n]{0,30}"
            r"\b(?P<key>stromrechnung|keinen strom|weniger strom|kaum strom|heizkosten|energiekosten)\b|"
            r"\b(?P<key2>weniger strom als|hälfte des stroms|keinen strom)\b"
        ),
    ),
    (
        "green",
        "en",
        (
            r"\b(?:cuts?|lowers?|halves|saves?|shrinks?)\b[^.!?\n]{0,25}\b(?P<key>power bill|electricity|"
            r"energy bill)\b|"
            r"\b(?:dissolves?|breaks? down|rots?) (?:in|into) (?P<key2>water|soil|compost|the ground)\b|"
            r"\b(?:spares?|saves?|protects?) (?P<key3>animals|the rainforest|rainforests?|trees|water)\b|"
            r"\bwithout (?:a )?(?:single )?(?:drop|gram|bit|trace) of (?P<key4>wasted? \w+|waste|\w+ waste)\b|"
            r"\b(?:molded|moulded|made|woven|sewn|pressed) from (?:[\w-]+ )?(?:old|mushroom|castor|algae|"
            r"corn|ocean|recycled) "
            r"(?P<key5>\w+)"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\b(?:leaves? no|without leaving|leave no) (?P<key>marks?|streaks?|stains?|residue|traces?|scratches)\b|"
            r"\b(?:will not|won['’]t|does not|doesn['’]t|do not|don['’]t|cannot|can['’]t|never) "
            r"(?P<key2>crack|shatter|break|melt|fade|rust|wrinkle|shrink|tangle|fray|kink|chip|peel|warp|slip|fog|pill|"
            r"stain|tarnish|corrode|overheat|leak|scratch|sag|yellow)\b|"
            r"\b(?:survives?|shrugs? off|withstands?|outlasts?) (?:an? |the )?(?P<key3>falls?|drops?|scratch\w*|dunks?|"
            r"knocks?|bumps?|impacts?|hits?|frost|heat|salt\w*|petrol|fuel|spills?)\b|"
            r"\b(?:springs?|bounces?) back (?:to|into) (?:its|their|the) (?P<key4>shape|form)\b|"
            r"\b(?:beads? up|pearls? off|wipes? right off|rolls? right off)\b"
        ),
    ),
    (
        "property",
        "de",
        (
            r"\b(?:hinterlässt|hinterlassen) keine(?:rlei)? (?P<key>spuren|streifen|flecken|kratzer|"
            r"rückstände|abdrücke)\b|"
            r"\b(?P<key2>perl(?:t|en) (?:einfach |direkt |sofort )?ab)\b|"
            r"\b(?P<key3>knitter|beschlag|beschläg|rutsch|rost|schmelz|schmilz|splitter|reiß|brech|brich|"
            r"verblass|verform|"
            r"verheddert? sich|tropf|kratz|läuft|schrumpf|leier)(?:s?t|en|et|st)?(?: du| sie| er| es| sich|"
            r" damit| hier)* "
            r"(?:nicht|nie|kaum)\b|"
            r"\b(?:nicht|nie|niemals) (?P<key4>beschlagen|knittern|rosten|rutschen|verrutschen|schmelzen|"
            r"splittern|reißen|"
            r"brechen|verblassen|ausleiern|verformen|verheddern|überhitzen|anlaufen|kratzen|abfärben)\b|"
            r"\b(?:können|kann) (?:dem|der|ihm|ihr|ihnen)(?: \w+)? (?P<key5>nichts anhaben)\b"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?:supports?|protects?|strengthens?|nourishes?) your (?P<key>muscles|cells|bones|skin|hair|"
            r"nails|heart|brain)\b|"
            r"\breduces? the risk of (?P<key2>snow blindness|injur\w+|illness\w*|infections?|disease\w*|"
            r"cancer|strokes?|colds?|caries)|\bgrows? (?P<key3>strong) (?:on|with)\b|"
            r"\b(?:daily|recommended) (?P<key4>calcium|iron|vitamins?|fibre|fiber|protein|dose|intake)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\bnimmt (?:\w+ ){0,4}?(?P<key>leichter|schneller|besser) ab\b|\b(?P<key2>erkälte\w*) (?:\w+ ){0,3}?"
            r"(?:seltener|nicht|nie)\b|\b(?:hält|halten|bringt|bringen) den (?P<key3>darm|kreislauf|stoffwechsel) "
            r"(?:in|auf|gesund)\b|\b(?:löst|lösen|lockert|lockern) (?:\w+ )?(?P<key4>muskeln|verspannungen|"
            r"muskulatur)\b|"
            r"\bverspannte (?P<key5>muskeln) (?:löst|lösen|lockert)\b|"
            r"\bbeug(?:t|en) (?:[\w-]+ ){1,3}?(?P<key6>blasen|rückenschmerzen|kopfschmerzen|karies|falten|"
            r"krämpfen) vor\b|"
            r"\bdas die (?P<key7>augen|haut|gelenke) (?:schont|entlastet|pflegt)\b"
        ),
    ),
    (
        "green",
        "de",
        (
            r"\b(?P<verbatim>finanziert das pflanzen|artgerechter haltung|"
            r"verzichtet (?:\w+ ){0,3}?auf material vom tier|"
            r"mehrwegglas|ohne (?:giftige|schädliche|umweltschädliche) \w+|strom (?:aus|von) der sonne)\b"
        ),
    ),
    (
        "green",
        "en",
        (
            r"\b(?P<verbatim>without (?:harmful|toxic|harsh) (?:chemicals?|substances|dyes|metals)|(?:with|"
            r"by) (?:electricity|"
            r"power|energy) from the (?:sun|wind)|solar-powered|plant colou?rs only|free-range|fair wages)\b"
        ),
    ),
    (
        "property",
        "en",
        (
            r"\b(?:water|rain|oil|dirt|coffee|snow|moisture|sweat) (?:and \w+ )?(?P<key>rolls? off|beads?|"
            r"runs? off|slides? off|"
            r"is no problem|does not|is wicked away|stays out)\b|\bis (?P<key2>wicked away)\b|"
            r"\b(?:does not|don['’]t|doesn['’]t|do not) mind (?:the )?(?P<key3>water|rain|heat|frost|snow|"
            r"salt|dust|sun)\b|"
            r"\bbounces off (?P<key4>concrete|stone|asphalt|the floor)\b"
        ),
    ),
    (
        "property",
        "de",
        (
            r"\b(?:schweiß|regen|schnee|nässe|wasser|nieselregen|"
            r"schmutz)\b (?:und \w+ )?(?P<key>trocknet im|bleibt draußen|"
            r"bleiben draußen|perlt|dringt nicht|kommt nicht)\b|\bunempfindlich gegen (?P<key2>\w+)|"
            r"\b(?:übersteht|überstehen|verkraftet|verzeiht) (?:auch )?(?:eine?n? )?(?P<key3>aufprall|"
            r"sturz|stürze|stoß|"
            r"stöße|frost|regen|hitze)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?:beruhig|linder|stärk|entspann|heil|befrei|entgift|kräftig)(?:t|en|n)\b (?:\w+ ){0,2}?"
            r"(?P<key>hals|rachen|magen|bauch|nerven|gereizte haut|trockene haut|kopfhaut|zahnfleisch|schleimhäute|"
            r"atemwege|gelenke|muskeln|rücken|nacken|waden)\b|"
            r"\b(?:schützt|bewahrt|schützen|bewahren) (?:(?:dich|sie|deinen körper|die familie|deine kinder) "
            r")?vor (?:\w+ )?"
            r"(?P<key2>erkältung\w*|grippe|bakterien|viren|infekt\w*|blaulicht|allergien|verletzung\w*|"
            r"rückenschmerz\w*|"
            r"kopfschmerz\w*|schneeblindheit|sonnenbrand|arthrose|karies|muskelkater|zerrung\w*)\b|"
            r"\bwer (?:zu|an|unter) (?P<key3>\w*(?:ausschlag|allergien?|migräne|asthma|neurodermitis|akne|reizungen|"
            r"rückenschmerzen|schlafstörungen|heuschnupfen))\b|"
            r"\b(?<!wer )(?P<key4>konzentriert|konzentrieren|schläft|schlafen|schläfst|erholen) (?:sich |du |dich )?"
            r"(?:besser|tiefer|schneller|ruhiger)\b"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?:calms?|soothes?|relieves?|settles?|heals?|eases?|cures?) (?:an? |your |the )?(?:[\w-]+ )?"
            r"(?P<key>stomach|throat|skin|scalp|gums|nerves|lungs|sinuses|rash|itch|cough|back pain|bloating|"
            r"cramps?)\b|"
            r"\b(?:protects?|guards?|shields?) (?:you|your (?:body|family|kids|children|eyes|lungs|heart|back|joints)) "
            r"(?:from|against) (?P<key2>colds?|the flu|flu|germs|bacteria|viruses|infections?|blue light|"
            r"radiation|allergies|"
            r"injur\w+|back pain|headaches?|hay fever|arthritis)\b|"
            r"\b(?:prevents?|wards? off) (?P<key3>snow blindness|sunburn|blisters|cramps?|caries|cavities|tooth decay|"
            r"back pain|neck pain|eye strain|headaches?|swelling|infections?|athlete['’]s foot|sore muscles|"
            r"muscle soreness|jet lag)\b|"
            r"\b(?P<key4>concentrates?|sleeps?) (?:better|deeper|more soundly)\b|"
            r"\b(?P<key5>loses? weight|recovers?) (?:faster|more easily)\b"
        ),
    ),
)
