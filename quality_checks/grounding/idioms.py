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
    r"iron (?:will|grip|nerves?|rules?|discipline)|irons? out (?:the |any )?(?:kinks|details|problems)|pump(?:ing|"
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
    r"in a pickle|sandwiched between|salad days|cuts? the mustard|raise a toast|walk\w* on eggshells|"
    # Shapes
    r"round the (?:clock|corner|table|bend)|round of applause|rounds? (?:things|it) off|square (?:meals?|one|deal)|"
    r"fair and square|straight (?:away|answers?|face|talk|out of the box)|flat out|cut(?:s|ting)? corners|"
    r"(?:in|take|takes|taking) (?:good )?shape|shapes? up|wide awake|wide of the mark|high (?:time|five|tea|spirits)|"
    r"deep (?:breaths?|sleep|end)|long (?:story short|shot)|in the long run|before long|short and sweet|"
    r"hours? at a stretch|(?:at )?short notice|cuts? short|in short|tall (?:order|tales?)|thin (?:air|ice)|"
    r"through thick and thin|thick of it|(?:slim|fat) chance|broad daylight|narrow escape|"
    r"the (?:one|only) piece (?:you|your|they|that|everyone|people|anyone|friends)|"
    # Verbs that look like nouns, and films that are no fasteners
    r"(?:pictures?|photos?|videos?|movies?|films?|music|songs?|bilder|fotos|filme|lieder) (?:and|or|und|oder|&) clips|"
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
    # Handgriffe
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
