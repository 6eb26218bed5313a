"""Claims of what a product does to the body and to complaints: "good for the heart", "eases headaches"."""

from quality_checks.grounding.claim_tables import Row
from quality_checks.grounding.claim_tables.joints import FEW

_ORGAN_DE = (
    r"(?:herz|kreislauf|augen|gelenken?|rücken|nerven|darm|magen|leber|blutdruck|immunsystem|abwehrkräfte|stoffwechsel|"
    r"wirbelsäule|bandscheiben?|durchblutung|verdauung|nacken|muskulatur|atemwege|blutzucker)"
)
_ORGAN_EN = (
    r"(?:heart|circulation|joints?|spine|nerves|gut|liver|blood pressure|immune system|metabolism|digestion|eyes|"
    r"eyesight|posture|airways|blood sugar|cholesterol)"
)
_COMPLAINT_EN = (
    r"(?:[\w-]+ (?:pain|trouble|aches?|strain|problems|complaints|cramps)|headaches?|backache|eczema|acne|migraines?|"
    r"inflammation|allergies|insomnia|colds)"
)
_ACHING_DE = (
    r"(?:kopf|rücken|gelenk|bauch|hals|nacken|muskel|knie|magen|zahn|glieder|fuß|menstruations|haut|atem|"
    r"schlaf|herzrhythmus|ess|angst|seh|hör|"
    r"durchblutungs|verdauungs|herz|kreislauf)"
)

TABLE: tuple[Row, ...] = (
    (
        "health",
        "de",
        (
            rf"\b(?:schon|entlast|stärk|förder|beruhig|kräftig|regulier|verbesser|schütz)(?:t|en|st|ten)\b{FEW}"
            rf"(?P<key>{_ORGAN_DE})\b"
        ),
    ),
    ("health", "de", rf"\b(?:gut|gesund|wohltuend|eine wohltat) für (?:[\w-]+ )?(?P<key>{_ORGAN_DE})\b"),
    (
        "health",
        "de",
        (
            rf"\b(?:unreine haut|pickel|akne|{_ACHING_DE}(?:beschwerden|schmerzen)|ekzeme?|"
            rf"migräne)\b[^.,;:!?\n]{{0,30}}"
            r"\b(?P<key>klingt|verschwind\w+|linder\w+|nachlassen|nachlässt|gehen zurück|geht zurück)"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?<!\ba )(?<!\bthe )(?:strengthen|relieve|ease|calm|soothe|protect|support|improve|boost|"
            r"regulate|lower|rest)s?"
            rf"{FEW}(?P<key>{_ORGAN_EN})\b"
        ),
    ),
    ("health", "en", rf"\b(?:good|great|healthy|beneficial) for (?:[\w-]+ )?(?P<key>{_ORGAN_EN})\b"),
    (
        "health",
        "en",
        (
            rf"\b(?:prevent|relieve|ease|calm|soothe|reduce|fight|cure|heal|treat|"
            rf"banish)s?{FEW}(?P<key>{_COMPLAINT_EN})\b"
        ),
    ),
    # A nutrient of the data does not state what it does.
    (
        "health",
        "en",
        (
            r"\b(?P<verbatim>lowers?|reduces?|lowering|reducing|controls?|manages?) (?:your |the )?"
            r"(?:blood )?(?:cholesterol|blood pressure|blood sugar)\b"
        ),
    ),
    (
        "health",
        "de",
        r"\b(?P<verbatim>senk\w*|regulier\w*|verbesser\w*)(?: [\w-]+){0,2} (?:cholesterin|blutdruck|blutzucker)\w*",
    ),
    (
        "health",
        "en",
        (
            r"\b(?:fend|ward|fight|keep|stave)(?:s|ing)? (?:off|away)\b[^.!?\n]{0,30}"
            r"\b(?P<key>colds?|sniffles?|flu|infections?|germs|viruses|illness\w*|fatigue|headaches?)\b|"
            r"\b(?:helps?|supports?|lets?|assists?) (?:your|the) (?:body|immune system|skin|gut|joints?) "
            r"(?:to )?(?:fend|fight|heal|recover|repair|detox\w*|regenerat\w+|cope|defend|burn|digest|relax|sleep)\w*"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?P<key>erkältung\w*|schnupfen|grippe|infekt\w*|keimen?|viren|müdigkeit|kopfschmerz\w*|"
            rf"{_ACHING_DE}?s?(?:krankheit|störung|erkrankung|infarkt)(?:en)?|schlaganf\w+|diabetes|entzündung\w*)\b"
            r"[^.!?\n]{0,25}\b(?:abwehr\w*|abzuwehren|vorbeug\w*|vorzubeugen|fernhält|fernhalten|"
            r"fernzuhalten|vertreib\w*|"
            r"in schach|bekämpf\w*)"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?P<verbatim>gehirn|blase|leber|nieren|lunge|herz|immunsystem|darm)\b[^.!?\n]{0,40}"
            r"\b(?:konzentriert|bewahr\w*|geschützt|gesund|gestärkt|fit|entlastet)\b"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?P<verbatim>brain|bladder|liver|kidneys|lungs|(?:sore |tired )?(?:knees|joints|feet|muscles))\b"
            r"[^.!?\n]{0,30}\b(?:recovers?|heals?|stays? (?:focused|healthy)|will (?:thank you|recover|heal))\b"
        ),
    ),
    ("health", "en", r"\b(?P<verbatim>allergy season|hay fever|the flu)\b[^.!?\n]{0,20}\bpass(?:es)? you by\b"),
    (
        "health",
        "en",
        (
            r"\b(?:take|lift)s? (?:the |some |any )?(?:load|strain|pressure|weight|stress) off (?:your |the )?"
            r"(?P<key>knees?|back|joints?|wrists?|shoulders|neck|spine|hips?|feet|eyes)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?P<key>muskeln|muskulatur|gelenke|haut|augen)\b[^.!?\n]{0,15}\b(?:erholen|regenerier|erholt|"
            r"heilen|heilt)\w*"
        ),
    ),
    ("health", "en", r"\b(?:kind|gentle|good|easy) (?:to|on|for) (?P<key>sore|aching|tired|stiff|arthritic) \w+"),
    (
        "health",
        "de",
        r"\b(?:gut|schonend|wohltuend|sanft) (?:für|zu) (?P<key>schmerzende|müde|verspannte|gereizte)n? \w+",
    ),
    (
        "health",
        "de",
        (
            r"\b(?:linder|milder|heil|beseitig|bekämpf|beruhig)(?:t|n|en)\b(?:[ -][\w-]+){0,2}[ ]"
            r"(?P<key>haut\w+|\w*reizung\w*|\w*schmerz\w*|\w*beschwerd\w*|\w*entzündung\w*|allergi\w+|juckreiz|"
            r"ekzem\w*)\b"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?:support|strengthen|boost|help|aid)s? (?:(?:your|the|its|natural|body['’]s|own) ){1,3}"
            r"(?P<key>defen[cs]es?|immunity|wellbeing|well-being|vitality)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?:stärk|unterstütz|förder|aktivier)(?:t|en)\b "
            r"(?:(?:deine|die|ihre|das|dein|natürlichen?|eigenen?) ){1,3}"
            r"(?P<key>abwehr\w*|wohlbefinden|vitalität)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\b(?:(?:zahn|haut|haus|kinder|tier|fach)?ärzte|ärztinnen|therapeuten|apotheker|hebammen|"
            r"mediziner|orthopäden)\b[^.!?\n]{0,25}"
            r"\b(?P<key>raten|empfehlen|schwören|vertrauen)\b"
        ),
    ),
    (
        "health",
        "en",
        (
            r"\b(?:doctors|dentists|physicians|therapists|pharmacists|midwives|paediatricians|pediatricians|"
            r"dermatologists|physios)\b[^.!?\n]{0,20}\b(?P<key>suggest|recommend|advise|swear by|trust|approve)\b"
        ),
    ),
    (
        "health",
        "de",
        (
            r"\bbeug(?:t|en)\b[^.!?\n]{0,20}\b(?P<key>müdigkeit|\w*schwäche|\w*schmerz\w*|krankheit\w*|erkältung\w*|"
            r"infekt\w*|stress|alterung|falten|verspannung\w*)\b[^.!?\n]{0,40}\bvor\b"
        ),
    ),
    ("health", "en", r"\bkeeps? your (?P<verbatim>blood pressure|cholesterol|blood sugar|pulse) [a-z]+\b"),
)
