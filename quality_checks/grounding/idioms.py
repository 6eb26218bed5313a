"""Figures of speech that hold a word of material, colour, shape or food: "the short straw", "grünes Licht".

They are looked for only around a word that would be reported, and say nothing of any product.
"""

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.support import kinds_of

#: No figure is longer than this before or behind the word that it holds.
_REACH = 32
_LONGEST_INFLECTION = 3
_EN = (
    # Materials
    r"(?:get|gets|got|draw|draws|drew|drawing|pull|pulls|pulled) (?:the|a) short(?:est)? straw|(?:the )?last straw|"
    r"clutch\w* at straws|straws? in the wind|(?:fresh|groomed|morning|perfect) corduroy(?= ?[,.:;!?–—]| (?:and|"
    r"on the|of "
    r"the|under|at)\b)|"
    r"silver (?:lining|bullet|tongue|screen)|on a silver platter|born with a silver spoon|gold rush|good as gold|"
    r"heart of gold|weight in gold|golden (?:hours?|rules?|opportunit\w+|ages?|mean|years|tickets?|days|moments?)|"
    r"iron (?:will|grip|nerves?|rules?|discipline)|irons? out (?:(?:the|any|your) )?(?:kinks|details|problems|bumps)|"
    r"pump(?:ing|"
    r"s)? iron|nerves? of steel|steel (?:your|my) nerves|"
    r"(?:set|written|carved|cast) in stone|(?:a )?stone['’]s throw|no stone unturned|stepping stones?|brick by brick|"
    r"(?:hit|hits|hitting|like talking to) a brick wall|bricks[- ]and[- ]mortar|knock on wood|touch wood|"
    r"out of the woods?|glass half (?:full|empty)|half[- ](?:full|empty) glass|glass ceiling|paper (?:trail|tiger)|"
    r"velvet glove|dyed in the wool|wool over \w+ eyes|hell for leather|the rubber meets the road|burn(?:s|"
    r"ing)? rubber|"
    r"wrapped? in cotton wool|hard as nails|tooth and nail|the nail on the head|nuts and bolts|tough nut|"
    # Colours
    r"(?:give|gives|gave|get|gets|got) (?:\w+ )?(?:the|a) green light|green (?:thumbs?|fingers?|with envy)|"
    r"out the red carpet|red[- ]carpet (?:moments?|entrances?|treatment|events?|walk)|red (?:tape|herring|letter day)|"
    r"see(?:s|ing)? red|paint(?:s|ing)? the town red|blue (?:hour|monday|moon|mondays)|"
    r"out of the blue(?= ?[.,;:!?–—]| and\b| like\b)|feel(?:s|ing)? blue|black (?:sheep|magic|friday|holes?|market)|"
    r"pitch[- ]black night|"
    r"fine lines? (?:stays?|comes? out|and small print|of (?:text|a drawing))|(?:even|thin|every) fine lines?|"
    r"rumble (?:from|of) the|(?:current|power|watts?|data|what is) (?:is |are )?flowing|needs? no lead\b|"
    r"no lead (?:is )?(?:needed|required|to carry)|(?:lay|place|put)(?:s|ing)? (?:[\w-]+ ){1,3}on the glass|"
    r"thread(?:s|ing)? (?:an?|the|your|it|them)\b|a frame (?:helps|holds|lets|guides|keeps|makes|around)|"
    r"(?:bright|hard|harsh) (?:or|to|and) soft|soft (?:or|to|and) (?:bright|hard|harsh)|"
    r"light shows? (?:whether|that|how|when|what|if|you|which)\b|"
    r"cuts? out(?= ?[.,;:!?–—]| (?:at|when|if|above|before|by|as)\b)|"
    r"renewed (?:\d+|[\w-]+) times|renewed (?:every|each)|(?:hold|press|tap|push)(?:ing)? (?:down )?an? (?:button|key)|"
    r"(?:in |not (?:all )?)black and white thinking|gr[ae]y (?:areas?|matter|zones?|mondays?|everyday)|"
    r"white (?:lies?|elephants?|christmas)|tickled pink|rose[- ](?:tinted|colou?red) glasses|"
    r"(?:with )?flying colou?rs|(?:true|local) colou?rs?|colou?rs? outside the lines|"
    # Food
    r"bread and butter|butters? (?:\w+ )?up|piece of cake|icing on the cake|cherry[- ](?:pick\w*|on (?:the )?top|"
    r"on the cake)|"
    r"sour grapes|(?:\w+['’]s?|my|your|their) cup of tea|spill(?:s|ed|ing)? the beans|full of beans|"
    r"apple of \w+ eye|compar\w* apples (?:and|to|with) oranges|"
    r"the big apple|in a nutshell|hot potato\w*|couch potato\w*|tak\w+ \w+ with a (?:grain|pinch) of salt|"
    r"salt of the earth|"
    r"variety is the spice|spices? (?:things |it |life )?up|spice of life|cream of the crop|home the bacon|"
    r"low[- ]hanging fruit|bears? fruit|fruits? of (?:your|their|our) labou?r|cool as a cucumber|gravy train|"
    r"traffic jams?|"
    r"in a pickle|sandwiched between|salad days|(?:rain|dust|water|mud|surf|salt|snow|dirt) (?:and|or) sand|"
    r"sand (?:and|or) (?:rain|dust|water|mud|surf|salt|snow|dirt)|"
    r"cuts? the mustard|raise a toast|walk\w* on eggshells|"
    # "Ten litres stretch to 60 square metres", "35 minutes at a stretch"
    r"(?:spares?|protects?|scratch(?:es)?|kind to) (?:the|your) paint(?:work)?\b|"
    r"at a stretch\b|stretch(?:es|ed)? to (?:\d|\w+ (?:square|sq))|"
    # Shapes
    r"round the (?:clock|corner|table|bend)|round of applause|rounds? (?:things|it) off|square (?:meals?|one|deal)|"
    r"fair and square|straight (?:away|answers?|face|talk|out of the box)|flat out|cut(?:s|ting)? corners|"
    r"(?:in|take|takes|taking) (?:good )?shape|shapes? up|wide awake|wide of the mark|high (?:time|five|tea|spirits)|"
    r"deep (?:breaths?|sleep|end)|long (?:story short|shot)|in the long run|before long|short and sweet|"
    r"hours? at a stretch|(?:at )?short notice|cuts? short|in short|tall (?:order|tales?)|thin (?:air|ice)|"
    r"through thick and thin|thick of it|stretch(?:es|ing)? (?:the|an?|every|each|your) [\w-]+ into slow motion|"
    r"(?:slim|fat) chance|broad daylight|narrow escape|"
    r"the (?:one|only) piece (?:you|your|they|that|everyone|people|anyone|friends)|"
    # Verbs that look like nouns, and films that are no fasteners
    r"(?:pictures?|photos?|videos?|movies?|films?|music|songs?|bilder|fotos|filme|lieder) (?:and|or|und|oder|&) clips|"
    # "It handles paper up to A4", "and handles twelve threads"
    r"handles?(?= (?:up to |as many as |more than |all |both |any |every\w* |even |the |your |most )?(?:the |"
    r"of )?(?:\d|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|paper|media|sheets|files|photos|videos?|traffic|"
    r"loads?|"
    r"calls|jobs|tasks|work|documents|threads|everyday|daily|duplex|colou?r|everything|anything|stains?|dirt|spills|"
    r"rain|rough|wet|heavy|light|both|these|those|this|that|it\b|them\b))|"
    r"calls? for\b|calls it a day|calls? the shots|close calls?|"
    r"lifts the mood of (?:the|an?|any|every|your) (?:\w+ )?(?:outfit|room|space|corner|desk|wardrobe|table|kitchen|"
    r"garden|balcony|look)s?"
)
_DE = (
    # Stoffe
    r"(?:der |dem )?stoff,? (?:aus dem|für|zum|zu) (?:die |den |neue[nr]? |lange |viele )?"
    r"(?:gespräche?n?|geschichten?|diskussionen?|träume?n?|legenden|nachdenken|lernen|erzählen|lesen|reden|anekdoten)|"
    r"auf (?:dem )?holzweg|(?:klopf\w*|dreimal) auf holz|auf holz klopf\w*|aus (?:dem gleichen|demselben|anderem) holz|"
    r"stein des anstoßes|steine? (?:in den|aus dem) weg|in stein gemeißelt|stein ins rollen|"
    r"keinen stein auf dem ander\w+|"
    r"wie ein stein|einen stein im brett|(?:nur |bloß )?auf dem papier|zu papier|nerven (?:aus|wie) (?:stahl|draht\w+)|"
    r"eiserne[nrms]? (?:wille\w?|regel|reserve|disziplin|nerven|sparsamkeit)|in watte (?:ge)?pack\w*|"
    r"mit samthandschuhen|"
    r"wie (?:auf |in )?samt und seide|am seidenen faden|in trockenen tüchern|vom leder (?:zieh|gezog)\w*|"
    r"glas (?:ist )?halb ?(?:voll|leer)|halb ?(?:volles|leeres) glas|nagel auf den kopf|an den nagel|nägel mit köpfen|"
    r"den strohhalm|strohhalm greif\w*|gold wert|gold,? was glänzt|goldene[nrms]? (?:mitte|stunden?|regeln?|händchen|"
    r"herbst\w*|zeiten|hochzeit|zwanziger\w*|worte|schuss)|silbernen tablett|silberne hochzeit|"
    # "Das schont den Lack": der Lack dessen, woran es hängt
    r"(?:schon|schütz|verschon|verkratz|zerkratz)\w* (?:den|ihren|deinen) lack|"
    # Farben
    r"grünes licht (?:für|geb\w*|gibt|bekomm\w*|bekam)|grüne[nrs]? (?:daumen|welle|klee)|blaue[nrs]? (?:stunde|"
    r"wunder|dunst|montag)|ins blaue|"
    r"das blaue vom himmel|(?:den|dem) roten teppich|rote[nrs]? (?:faden|ampel\w*|zahlen)|"
    r"schwarze[nrs]? (?:zahlen|kunst|schafe?|tage?|brett|humor|magie|freitag|peter)|ins schwarze|schwarz auf weiß|"
    r"weiße[nrs]? (?:weste|weihnacht\w*)|graue[nrms]? (?:alltag\w*|maus|mäuse|theorie|vorzeit|"
    r"montag\w*|eminenz|wolken)|durch die rosa(?:rote)? brille|rosa(?:rote)? brille|mit einem blauen auge|"
    r"(?:farbe|flagge) (?:bekenn|zeig)\w*|"
    # Essen
    r"alles in butter|butter bei die fische|kirsche auf der (?:torte|sahne)|salz in (?:der suppe|die wunde)|"
    r"(?:seinen|ihren|den|euren) senf dazu\w*|um den heißen brei|um die wurst|tomaten auf den augen|"
    r"äpfel (?:nicht )?mit birnen vergleich\w*|in den sauren apfel|harte nuss|nuss zu knacken|perlen vor die säue|"
    r"nicht die bohne|"
    r"honig ums maul|zuckerbrot und peitsche|rosinen (?:pick\w*|im kopf|herauspick\w*)|"
    r"abwarten und tee|reinen wein|öl ins feuer|gelbe vom ei|alles käse|so ein käse|extrawurst|"
    # Formen
    r"rund um(?:s| die| den| das)|runde[nr]? (?:sache|geburtstag\w*)|geht es rund|läuft (?:alles )?rund|"
    r"(?:eine )?runde (?:drehen|sache|um)|ecken und kanten|klare kante|fällt flach|läuft (?:alles )?glatt|wird es eng|"
    r"eng getaktet\w*|hoch im kurs|tief durchatmen|tiefe[nrms]? (?:nacht|schlaf|wälder|wald|winter)|lange rede|"
    r"kurz und (?:gut|knapp|bündig|schmerzlos)|kurzen prozess|über kurz oder lang|durch dick und dünn|auf dünnem eis|"
    r"breiten? (?:masse|grinsen)|auf (?:die )?lange (?:bank|sicht)|"
    r"feine[nr]? linien|"
    r"schl(?:ä|a)g\w* (?:der |ein |mal ein |mal der )?blitz ein|blitz (?:ein)?schl(?:ä|a)g\w*|blitz und donner|"
    # Handgriffe
    r"mit (?:einem|wenigen|ein paar) griff(?:en)? (?:heraus|raus|ab|auf|zu|zusammen|ein|aus|weg|um)\b|"
    r"(?:leiser|lauter) (?:ge)?(?:dreh|stell|mach|schalt)\w*|(?:dreh|stell|mach)\w* (?:\w+ ){0,3}(?:leiser|lauter)\b|"
    r"griffe? (?:sitzt|sitzen|zu[mr]?|nach|ins|in (?:die|den|das|dein\w*|ihr\w*))\b"
)
_FIGURES = {"de": Caseless(rf"\b(?:{_DE}|{_EN})"), "en": Caseless(rf"\b(?:{_EN})")}


def is_figure_of_speech(subject: Subject, mention: Mention) -> bool:
    """Say whether a word is part of a figure of speech: the straw of "to draw the short straw"."""
    figures = _FIGURES.get(subject.language)
    if figures is None or (subject.fact_meanings.is_of_ingredients and "health" in kinds_of(mention.concepts)):
        # "Feine Linien" are no figure where something is rubbed into the skin.
        return False
    text = subject.plain.text
    at, end = max(0, mention.start - _REACH), min(len(text), mention.end + _REACH)
    while found := figures.search(text, at, end):
        # "Ein tiefes Nachtblau" is no deep night.
        is_whole = not mention.start < found.end() < mention.end - _LONGEST_INFLECTION
        if found.start() < mention.end and mention.start < found.end() and is_whole:
            return True
        if found.start() >= mention.end:
            return False
        at = found.start() + 1
    return False
