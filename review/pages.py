"""Renders templates: everything is escaped, and every page knows its words."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from review.catalogue_words import CatalogueWords
from review.visits import Visit
from review.words import Words

FOLDER = Path(__file__).parent
#: Characters that turn the text behind them around, or that nobody sees: a name could pass for another.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def _visible(value: Any) -> Any:
    """Return a text with its hidden characters named; what is marked as safe (`| forceescape`) stays as it is."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return _UNSEEN.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", value)


_TEMPLATES = Environment(
    loader=PackageLoader("review", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    finalize=_visible,
    trim_blocks=True,
    lstrip_blocks=True,
)


def sku_address(identifier: str) -> str:
    """Return the address of a SKU's history, also of one with slashes.

    What browsers take for a folder, or what a proxy could decode once more, goes into the query.
    """
    if not identifier or "%" in identifier or identifier in (".", ".."):
        return f"/skus/?sku={quote(identifier, safe='')}"
    return f"/skus/{quote(identifier, safe='')}"


def page(request: Request, template: str, words: Words, **values: Any) -> HTMLResponse:
    """Return a page for anybody."""
    visit = values.get("visit")
    shown = {"words": words, "path": request.url.path, "person": visit.person if visit else None}
    shown |= {"sku_address": sku_address, **values}
    return HTMLResponse(_TEMPLATES.get_template(template).render(shown))


def own_page(visit: Visit, template: str, **values: Any) -> HTMLResponse:
    """Return a page for somebody who is signed in."""
    named = CatalogueWords(visit.services.structure, visit.words)
    return page(visit.request, template, visit.words, visit=visit, csrf=visit.session.csrf, named=named, **values)
