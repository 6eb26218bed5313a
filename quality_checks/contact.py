"""Ways to reach somebody outside the shop: web and e-mail addresses, telephone numbers."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.html_tags import tags
from schemas.finding import Finding

_EMAIL = re.compile(
    r"[\w.+-]+(?:@|\s?[\[(](?:at|ät)[\])]\s?)[\w-]+(?:\.|\s?[\[(](?:dot|punkt)[\])]\s?)\w[\w.-]*\w", re.IGNORECASE
)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+[\w/]|(?<![\w@.-])(?:[a-z0-9][a-z0-9-]*\.)+(?:(?:com|de|at|ch|net|org|eu|shop|info"
    r"|biz|co\.uk)(?:/[^\s<>\"]*\w)?|(?-i:online|store|berlin|hamburg|koeln|wien|app|dev|io)(?:/[^\s<>\"]*\w)?"
    # These are words, or end a sentence without a space behind it; with a path they are addresses.
    r"|(?:me|ly|be|it|is|co|cc|tv|gg|to|li|fr|nl|es|pl|us|uk)/[^\s<>\"]*\w)(?![\w.-]*@)(?![\w-])",
    re.IGNORECASE,
)
#: Where a link leads that leaves the page: a scheme, or a host without one.
_OUTWARD = re.compile(r"\s*(?:(?P<scheme>[a-z][a-z0-9+.-]*):|//|\\\\)", re.IGNORECASE)
#: What runs is no address (`html.script` has it).
_RUNNING = frozenset({"javascript", "vbscript", "data"})
_CODE_OF_SCHEME = {"mailto": "contact.email", "tel": "contact.phone", "sms": "contact.phone"}
_DIGITS = r"\+?\(?\d[\d\s()/.–-]{4,18}\d"
_PHONE = re.compile(
    r"(?<!\w)(?:tel(?:efon)?|phone|call|fax|hotline|mobil|rufen sie|telefonisch|whatsapp"
    rf"|rufnummer)\b[^\w+\n]{{0,4}}(?:us |uns |an |at |unter |on |nummer |number |now "
    rf"|nr\. ){{0,3}}[^\w+\n]{{0,3}}({_DIGITS})|(?<![\w.,+])(\+\d{{2}}[\s(/-]\(?\d[\d\s()/-]{{5,16}}\d"
    rf"|0800[\s/-]?\d[\d\s-]{{4,10}}\d)(?!\w)",
    re.IGNORECASE,
)
_LINK_TRIGGERS = (
    "http",
    "www.",
    ".com",
    ".de",
    ".at",
    ".ch",
    ".net",
    ".org",
    ".eu",
    ".shop",
    ".info",
    ".biz",
    ".co.uk",
    ".online",
    ".store",
    ".berlin",
    ".hamburg",
    ".koeln",
    ".wien",
    ".app",
    ".dev",
    ".io",
)
_PATH_TRIGGER = re.compile(r"\.[a-z]{2}/")
_PHONE_TRIGGERS = (
    "tel",
    "phone",
    "call",
    "fax",
    "hotline",
    "mobil",
    "rufen sie",
    "whatsapp",
    "rufnummer",
    "+4",
    "+3",
    "+1",
    "0800",
)


def contact() -> Check:
    """Report `contact.email`, `contact.link` and `contact.phone`; what the facts hold is left alone.

    So are links to pages of the same shop, which have no host.
    """

    def contact(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = subject.plain.text
        for code, start, end in _found(text):
            if any(text[start:end] in own for own in subject.own_texts):
                continue
            message = f"{shown(text[start:end])} leads out of the shop"
            yield finding(code, subject, message, span=subject.stored_span(start, end))
        if "href" in subject.proposal.text.lower():
            yield from _links(subject)

    return contact


def _links(subject: Subject) -> Iterator[Finding]:
    """Yield the links of a text that lead anywhere but to a page of the same shop, by what is clicked."""
    for tag in tags(subject.proposal.text):
        for name, target in tag.attributes:
            outward = _OUTWARD.match(target) if name == "href" else None
            scheme = (outward["scheme"] or "").lower() if outward else ""
            if outward and scheme not in _RUNNING and not any(target in own for own in subject.own_texts):
                code = _CODE_OF_SCHEME.get(scheme, "contact.link")
                yield finding(code, subject, f"{shown(target)} leads out of the shop", span=tag.span)


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    lower = text.lower()
    done: list[tuple[int, int]] = []
    if "@" in text or "at]" in lower or "at)" in lower or "ät)" in lower:
        done = [found.span() for found in _EMAIL.finditer(text)]
        yield from (("contact.email", *span) for span in done)
    if any(beginning in lower for beginning in _LINK_TRIGGERS) or ("/" in lower and _PATH_TRIGGER.search(lower)):
        for found in _LINK.finditer(text):
            if not any(start < found.end() and found.start() < end for start, end in done):
                yield "contact.link", *found.span()
    if any(trigger in lower for trigger in _PHONE_TRIGGERS):
        for found in _PHONE.finditer(text):
            group = 1 if found[1] else 2
            if sum(map(str.isdigit, found[group])) >= 6:
                yield "contact.phone", *found.span(group)
