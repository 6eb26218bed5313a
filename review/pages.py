"""Renders templates: everything is escaped, and every page knows its words."""

from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from review.visits import Visit
from review.words import Words

FOLDER = Path(__file__).parent
_TEMPLATES = Environment(
    loader=PackageLoader("review", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(request: Request, template: str, words: Words, **values: Any) -> HTMLResponse:
    """Return a page for anybody."""
    visit = values.get("visit")
    shown = {"words": words, "path": request.url.path, "person": visit.person if visit else None, **values}
    return HTMLResponse(_TEMPLATES.get_template(template).render(shown))


def own_page(visit: Visit, template: str, **values: Any) -> HTMLResponse:
    """Return a page for somebody who is signed in."""
    return page(visit.request, template, visit.words, visit=visit, csrf=visit.session.csrf, **values)
