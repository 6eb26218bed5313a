"""HTML in a text: allowed tags only, balanced, nothing that runs, nothing escaped twice, no written-out line breaks."""

import html
import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.html_tags import Tag, tags
from schemas.finding import Finding, Repair

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_RUNNING = frozenset(
    {"script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta", "base", "svg", "math"}
)
_EVENT_OR_STYLE = re.compile(r"on[a-z]+|style|srcdoc")
_RUNNING_LINK = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
_PLAIN_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)>")
#: Browsers ignore white space and control characters inside the scheme of a link.
_IGNORED_IN_LINKS = re.compile(r"[\s\x00-\x1f]+")
_ESCAPED_TWICE = re.compile(
    r"&amp;(?:#\d+|#x[0-9a-f]+|amp|lt|gt|quot|apos|nbsp|[A-Za-z]{1,6}uml|szlig|euro);|&lt;/?[a-z][a-z0-9]*\s*/?&gt;",
    re.IGNORECASE,
)
_LITERAL_NEWLINE = re.compile(r"(?:\\r)?\\n|\\t(?![A-Za-z])|\\r(?![A-Za-z])")


def html_rules() -> Check:
    """Report `html.*`; which tags and attributes are allowed says `[content.<attribute>]`."""

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
    attributes = {name.lower() for name in subject.content.html_attributes} if subject.is_text else set()
    if _are_plain(text, allowed):
        return
    open_tags: list[Tag] = []
    for tag in tags(text):
        if not tag.is_complete:
            message = f"the tag {shown(text[tag.start : tag.end])} has no end"
            yield finding("html.unbalanced", subject, message, span=tag.span)
        elif runs := _running_part(tag):
            message = f"{shown(text[tag.start : tag.end])}: {runs} is not allowed"
            yield finding("html.script", subject, message, span=tag.span)
        elif tag.name not in allowed and not tag.is_closing:
            expected = ", ".join(sorted(allowed)) or "plain text"
            what = f"<{tag.name}>" if tag.name else "a comment"
            yield finding("html.tag_not_allowed", subject, f"{what} is not allowed", span=tag.span, expected=expected)
        elif strange := [name for name, _ in tag.attributes if name not in attributes]:
            yield finding(
                "html.attribute_not_allowed",
                subject,
                f"{', '.join(strange)} of <{tag.name}> is not allowed",
                span=tag.span,
                expected=", ".join(sorted(attributes)) or "no attributes",
            )
        if tag.name and tag.is_complete and tag.name not in _VOID:
            yield from _balance(subject, open_tags, tag)
    for tag in open_tags:
        message = f"<{tag.name}> is never closed"
        yield finding("html.unbalanced", subject, message, span=tag.span, expected=f"</{tag.name}>")


def _are_plain(text: str, allowed: set[str]) -> bool:
    """Say whether all tags are allowed ones without attributes, each closed: no other rule has to look at them."""
    found = _PLAIN_TAG.findall(text)
    if len(found) != text.count("<"):
        return False
    opened: list[str] = []
    for is_closing, name in found:
        if name not in allowed or name in _RUNNING or name in _VOID:
            return False
        if not is_closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def _balance(subject: Subject, open_tags: list[Tag], tag: Tag) -> Iterator[Finding]:
    if not tag.is_closing:
        open_tags.append(tag)
    elif any(opened.name == tag.name for opened in open_tags):
        while (inner := open_tags.pop()).name != tag.name:
            message = f"<{inner.name}> is not closed before </{tag.name}>"
            yield finding("html.unbalanced", subject, message, span=inner.span, expected=f"</{inner.name}>")
    else:
        yield finding("html.unbalanced", subject, f"</{tag.name}> closes nothing", span=tag.span)


def _running_part(tag: Tag) -> str | None:
    if tag.name in _RUNNING:
        return f"<{tag.name}>"
    for name, value in tag.attributes:
        if _EVENT_OR_STYLE.fullmatch(name):
            return f"{name} attribute"
        if found := _RUNNING_LINK.match(_IGNORED_IN_LINKS.sub("", value)):
            return f"{found[0]} link"
    return None


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
