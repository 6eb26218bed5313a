"""Prices, discounts, shipping and stock in copy: texts outlive them, and the law (PAngV) wants them exact."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

_NUMBER = r"\d(?:[\d.,'’\u202f\u00a0 ]*\d)?(?:,[-–—]|\.[-–])?"
_CODES = r"(?:€|\$|£|¥|EUR|USD|GBP|CHF|[Ee]uros?|[Ff]ranken|US-Dollar|[Dd]ollars?)"
_DIGITS = re.compile(r"\d[\d.,]*\d|\d")
_PRICES = (
    (
        "prices_in_copy.price",
        ("€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF", "uro", "ollar", "ranken", "reis", "price", "cost"),
        re.compile(
            rf"(?<![\w.,]){_NUMBER}\s?{_CODES}(?!\w)|(?<!\w)(?:€|\$|£|EUR|USD|CHF|GBP)\s?\d(?:[\d.,]*\d)?"
            r"|\b[Uu]nverbindliche Preisempfehlung\b|\bUVP\b|\bMSRP\b|\b(?:[Mm]wSt|[Mm]ehrwertsteuer|incl?(?:uding"
            r"|\.) VAT)\b"
        ),
    ),
    (
        "prices_in_copy.discount",
        (
            "rabatt",
            "discount",
            " sparen",
            "sparen sie",
            " off",
            " sale",
            "reduziert",
            "preis",
            "price",
            "statt ",
            "save ",
            "gutschein",
            "coupon",
            "voucher",
            "schnäppchen",
            "bargain",
            "ausverkauf",
            "angebot",
            "günstiger",
            "billiger",
            "schlussverkauf",
            " offer",
        ),
        re.compile(
            r"(?:rabatt(?:e[ns]?|iert\w*)?|gutschein\w*|schnäppchen\w*|sonderangebot\w*|schlussverkauf\w*"
            r"|ausverkauf\w*|sonderpreis\w*|aktionspreis\w*|tiefpreis\w*|bestpreis\w*|dauertiefpreis\w*)\b"
            r"|\bim preis (?:reduziert|gesenkt)\b|\breduzierte[rnm]? preis\w*\b|\bzum (?:halben|kleinen|besten"
            r"|günstigsten) preis\b|\b(?:jetzt|heute|hier) (?:\d+ ?(?:%|€|euro) )?sparen\b|\bsparen sie (?:jetzt"
            r"|heute|\d+|bis zu \d+)"
            r"|\b\d+ ?(?:%|prozent) (?:rabatt|günstiger|billiger|reduziert|nachlass|off|discount)\b"
            r"|\bstatt \d[\d.,]* ?(?:€|euro|eur)\b"
            r"|\b(?:discount(?:s|ed)?|coupons?|vouchers?|bargains?|clearance sale|on sale now|special offers?"
            r"|(?:limited[- ]time|special|introductory) (?:offer|price)s?|half price|best price|lowest price"
            r"|reduced price|price (?:cut|drop)s?)\b|\bsave (?:up to )?(?:\$|€|£)?\d+ ?(?:%|percent|€|dollars"
            r"|euros)?(?= (?:now|today|off|on)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "prices_in_copy.shipping",
        (
            "versand",
            "lieferzeit",
            "lieferfrist",
            "lieferbar",
            "lieferung",
            "geliefert in",
            "geliefert b",
            "shipping",
            "deliver",
            "portofrei",
            "frei haus",
            "rücksendung",
            "retour",
            "rückgabe",
            " returns",
            "dispatch",
            "ships ",
        ),
        re.compile(
            r"\b(?:versandkosten\w*|(?:kostenlose[rnm]?|gratis|kostenfreie[rnm]?|schnelle[rnm]?"
            r"|sofortige[rnm]?) ?-?(?:versand|lieferung|rückversand|rücksendung|retoure)|gratisversand"
            r"|expressversand|versandfertig|versandfrei|sofort versand\w*|portofrei|frei haus|lieferzeit\w*"
            r"|lieferfrist\w*|sofort lieferbar|lieferbar (?:in|innerhalb|ab)|geliefert (?:in|innerhalb von"
            r"|binnen) \d+(?:[-–]\d+)? (?:werk)?tage\w*|kostenlose? (?:rückgabe|retouren?))\b"
            r"|\b(?:free|fast|express|same[- ]day|next[- ]day|overnight|worldwide|quick|prompt) (?:shipping"
            r"|delivery|dispatch|returns?)\b|\bships? (?:within|in) \d+(?:[-–]\d+)? (?:business |working )?(?:days?"
            r"|hours?)\b|\bships (?:today|tomorrow|free|immediately)\b|\bshipping (?:costs?|included|is free)\b"
            r"|\bdelivery (?:times?|within|in \d+)\b|\bdelivered (?:within|in \d+)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "prices_in_copy.stock",
        (
            "auf lager",
            "sofort",
            "derzeit",
            "aktuell",
            "wieder ",
            "solange",
            "nur noch",
            "nur heute",
            "nur für",
            "posten",
            "ausverkauft",
            "nicht mehr",
            "stock",
            "supplies last",
            " left",
            "limited ",
            "sold out",
            "today only",
            "last chance",
            "selling fast",
        ),
        re.compile(
            r"\b(?:auf lager|(?:sofort|derzeit|aktuell|ab sofort|wieder) (?:verfügbar|lieferbar|erhältlich"
            r"|vorrätig)|solange der vorrat reicht|nur noch \d+|nur noch (?:wenige|heute|kurze zeit|für kurze zeit)"
            r"|nur (?:heute|für kurze zeit)|restposten|ausverkauft|nicht mehr lieferbar|nur solange)\b"
            r"|\b(?:(?:in|out of|low) stock|back in stock|while (?:stocks?|supplies) last|only \d+ left"
            r"|limited (?:stock|quantit\w+|time only)|sold out|today only|last chance|selling fast)\b",
            re.IGNORECASE,
        ),
    ),
)


def prices_in_copy() -> Check:
    """Report `prices_in_copy.*`, in German and English whatever the text's language."""

    def prices_in_copy(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = subject.plain.text
        lower = text.lower()
        for code, triggers, pattern in _PRICES:
            if not any(trigger in lower or trigger in text for trigger in triggers):
                continue
            for found in pattern.finditer(text):
                if not _is_a_fact(subject, found[0]):
                    message = f"{shown(found[0])} belongs to the shop page, not into a text"
                    yield finding(code, subject, message, span=subject.stored_span(*found.span()))

    return prices_in_copy


def _is_a_fact(subject: Subject, stated: str) -> bool:
    """Say whether the product data hold the words, or the number of a price, in a text of their own."""
    number = _DIGITS.search(stated)
    wanted = number[0] if number else stated
    return any(wanted in own for own in subject.own_texts)
