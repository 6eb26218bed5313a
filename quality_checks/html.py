"""HTML in a text: allowed tags only, balanced, nothing that runs, nothing escaped twice, no written-out line breaks."""

import html
import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding, Repair

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)(?P<attributes>[^<>]*)>|<!--.*?(?:-->|\Z)", re.DOTALL)
_UNFINISHED = re.compile(r"</?[A-Za-z][^<>]*(?=<|\Z)")
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_RUNNING = frozenset(
    {"script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta", "base", "svg", "math"}
)
_EVENT_OR_STYLE = re.compile(r"(?:^|[\s/\"'])(?:on[a-z]+|style|srcdoc)\s*=", re.IGNORECASE)
_RUNNING_LINK = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
#: Browsers ignore white space and control characters inside the scheme of a link.
_IGNORED_IN_LINKS = re.compile(r"[\s\x00-\x1f]+")
_ESCAPED_TWICE = re.compile(
    r"&amp;(?:#\d+|#x[0-9a-f]+|amp|lt|gt|quot|apos|nbsp|[A-Za-z]{1,6}uml|szlig|euro);|&lt;/?[a-z][a-z0-9]*\s*/?&gt;",
    re.IGNORECASE,
)
_LITERAL_NEWLINE = re.compile(r"(?:\\r)?\\n|\\t(?![A-Za-z])|\\r(?![A-Za-z])")


def html_rules() -> Check:
    """Report `html.*`; which tags are allowed says `[content.<attribute>] html`."""

    def html_rules(subject: Subject) -> Iterator[Finding]:
        if not subject.is_drafted:
            return
        text = subject.proposal.text
        if "<" in text:
            yield from _tags(subject, text)
        if "&" in text:
            yield from _escaped_twice(subject, text)
        if "\\" in text:
            yield from _literal_newlines(subject, text)

    return html_rules


def _tags(subject: Subject, text: str) -> Iterator[Finding]:
    allowed = {tag.lower() for tag in subject.content.html} if subject.is_text else set()
    open_tags: list[tuple[str, tuple[int, int]]] = []
    for tag in _TAG.finditer(text):
        name = (tag["name"] or "").lower()
        if runs := _running_part(name, tag["attributes"] or ""):
            yield finding("html.script", subject, f"{shown(tag[0])}: {runs} is not allowed", span=tag.span())
        elif name not in allowed and not tag["close"]:
            expected = ", ".join(sorted(allowed)) or "plain text"
            what = f"<{name}>" if name else "a comment"
            yield finding("html.tag_not_allowed", subject, f"{what} is not allowed", span=tag.span(), expected=expected)
        if name and name not in _VOID and not (tag["attributes"] or "").endswith("/"):
            yield from _balance(subject, open_tags, tag, name)
    for name, span in open_tags:
        yield finding("html.unbalanced", subject, f"<{name}> is never closed", span=span, expected=f"</{name}>")
    for rest in _UNFINISHED.finditer(_TAG.sub(lambda found: " " * len(found[0]), text)):
        yield finding("html.unbalanced", subject, f"the tag {shown(rest[0])} has no end", span=rest.span())


def _balance(
    subject: Subject, open_tags: list[tuple[str, tuple[int, int]]], tag: re.Match[str], name: str
) -> Iterator[Finding]:
    if not tag["close"]:
        open_tags.append((name, tag.span()))
    elif open_tags and open_tags[-1][0] == name:
        open_tags.pop()
    elif any(opened == name for opened, _ in open_tags):
        while open_tags[-1][0] != name:
            inner, span = open_tags.pop()
            message = f"<{inner}> is not closed before </{name}>"
            yield finding("html.unbalanced", subject, message, span=span, expected=f"</{inner}>")
        open_tags.pop()
    else:
        yield finding("html.unbalanced", subject, f"</{name}> closes nothing", span=tag.span())


def _running_part(name: str, attributes: str) -> str | None:
    if name in _RUNNING:
        return f"<{name}>"
    if not attributes.strip(" /"):
        return None
    readable = html.unescape(attributes)
    if found := _EVENT_OR_STYLE.search(readable):
        return found[0].strip(" \"'/=\n\t") + " attribute"
    found = _RUNNING_LINK.search(_IGNORED_IN_LINKS.sub("", readable))
    return f"{found[0]} link" if found else None


def _escaped_twice(subject: Subject, text: str) -> Iterator[Finding]:
    for found in _ESCAPED_TWICE.finditer(text):
        meant = html.unescape(found[0])
        yield finding(
            "html.escaped_twice",
            subject,
            f"visitors would read {shown(meant)}",
            span=found.span(),
            expected=meant,
            repair=Repair(meant),
        )


def _literal_newlines(subject: Subject, text: str) -> Iterator[Finding]:
    for found in _LITERAL_NEWLINE.finditer(text):
        yield finding(
            "html.literal_newline",
            subject,
            f"{shown(found[0])} is written out; visitors would read it",
            span=found.span(),
            expected="a line break",
            repair=Repair("\n"),
        )
