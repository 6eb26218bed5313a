"""Du or Sie: how German texts address the reader."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.config import FormOfAddress
from schemas.finding import Finding

_DU = re.compile(r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?|[Ee]uch|[Ee]ure[mnrs]?|[Ee]uer)\b")
#: A capital inside a sentence; at its start "Sie" and "Ihre" may speak of the product.
_SIE = re.compile(r"(?<=[a-zäöüß,)] )(?:Sie|Ihnen|Ihre?[mnrs]?|Ihr)\b")
_QUOTED = re.compile(r"[„»][^“”«\n]{2,120}[“”«]")


def form_of_address() -> Check:
    """Report `form_of_address.mixed`, and `form_of_address.wrong` where `[brand] form_of_address` says du or sie."""

    def form_of_address(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language != "de":
            return
        text = subject.plain.text
        if "„" in text or "»" in text:
            text = _QUOTED.sub(lambda found: " " * len(found[0]), text)
        du = [found for found in _DU.finditer(text) if not _is_name(subject, found[0])]
        sie = list(_SIE.finditer(text))
        if du and sie:
            fewer, other = (du, sie) if len(du) <= len(sie) else (sie, du)
            message = f"{shown(fewer[0][0])} stands beside {shown(other[0][0])}"
            yield finding("form_of_address.mixed", subject, message, span=subject.stored_span(*fewer[0].span()))
            return
        wanted = subject.brand.form_of_address
        wrong = {FormOfAddress.SIE: du, FormOfAddress.DU: sie}.get(wanted, [])
        for found in wrong[:1]:
            message = f"{shown(found[0])}: the brand addresses readers as {wanted.value.capitalize()}"
            span = subject.stored_span(*found.span())
            yield finding("form_of_address.wrong", subject, message, span=span, expected=wanted.value.capitalize())

    return form_of_address


def _is_name(subject: Subject, word: str) -> bool:
    return any(word in own.split() for own in subject.own_texts)
