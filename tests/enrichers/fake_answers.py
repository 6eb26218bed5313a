"""Answers for the fake server: plain sentences made of what the prompt offers, or strings that follow the schema."""

import random
import re
from typing import Any

_SLOT = re.compile(r"^- ⟦([^⟧]+)⟧ (.*) \((.*)\)$", re.MULTILINE)
_FACT = re.compile(r"^- `([^`]+)` (.*?): (.*)$", re.MULTILINE)
_TASK = re.compile(r"^## `([^`]+)`.*\n(.*)$", re.MULTILINE)
_MOST = re.compile(r"at most (\d+) characters")
_LEAST = re.compile(r"at least (\d+) and")

#: An opening with the name, a sentence for a fact, and one for a slot, each with room for label and value.
_PHRASES = {
    "de": (
        "Hier finden sich die wichtigsten Angaben zu {name}.",
        "Bei diesem Artikel gilt für das Merkmal {label} die Angabe {value}.",
        "Der Wert für das Merkmal {label} ist bei diesem Artikel {value}.",
    ),
    "en": (
        "These are the main facts about {name} at a glance.",
        "For this article the value of {label} is given as {value}.",
        "The figure that is stated for {label} with this article is {value}.",
    ),
}


def good_answer(body: dict[str, Any]) -> dict[str, Any]:
    """Return an answer in the prompt's language whose sentences use its slots and cite its facts.

    Texts stay within the limits that the prompt names, as far as the facts reach. Attributes are null. A judge is
    told that the first fact supports everything. What is wanted anew comes without its last sentence.
    """
    system, product = body["messages"][0]["content"], body["messages"][1]["content"]
    schema = body["response_format"]["json_schema"]["schema"]
    if "verdict" in schema["properties"]:
        return {"attribute": schema["properties"]["attribute"]["enum"][0], "verdict": "supported"}
    language = "de" if "in German" in system else "en"
    tasks: dict[str, str] = dict(_TASK.findall(system))
    is_anew = "wants these written anew" in body["messages"][-1]["content"]
    answer: dict[str, Any] = {}
    for group, found in schema["properties"].items():
        answer[group] = {
            code: {
                "sentences": _sentences(product, tasks.get(code, ""), language, _has_parts(schema, entry))[
                    : -is_anew or None
                ]
            }
            if group == "texts"
            else {"quote": "", "value": None, **({"unit": None} if "unit" in entry["properties"] else {})}
            for code, entry in found["properties"].items()
        }
    return answer


def _has_parts(schema: dict[str, Any], entry: dict[str, Any]) -> bool:
    name = entry["properties"]["sentences"]["items"]["$ref"].rsplit("/", 1)[-1]
    return "part" in schema["$defs"][name]["properties"]


def _sentences(product: str, form: str, language: str, has_parts: bool) -> list[dict[str, Any]]:
    most = int(match[1]) if (match := _MOST.search(form)) else 2000
    least = int(match[1]) if (match := _LEAST.search(form)) else 0
    opening, stated, slotted = _PHRASES[language]
    slots = _SLOT.findall(product)
    name = next((code for code, _, hint in slots if hint.startswith("name")), None)
    lines: list[tuple[str, str]] = []
    if name:
        lines.append((name, opening.format(name=f"⟦{name}⟧")))
    lines += [(code, slotted.format(label=label, value=f"⟦{code}⟧")) for code, label, _ in slots if code != name]
    lines += [(code, stated.format(label=label, value=value)) for code, label, value in _FACT.findall(product)]
    chosen: list[dict[str, Any]] = []
    length = 0
    for code, text in lines:
        if chosen and (length + len(text) + 40 > most or (length > least and len(chosen) >= 5)):
            break
        part = {"part": "paragraph" if len(chosen) < 3 else "bullet"} if has_parts else {}
        chosen.append({"attributes": [code], **part, "text": text})
        length += len(text) + 20
    return chosen


def schema_answer(schema: dict[str, Any], draw: random.Random) -> Any:
    """Return a value that follows a schema and means nothing."""
    return _value(schema, schema.get("$defs", {}), draw)


def _value(schema: dict[str, Any], definitions: dict[str, Any], draw: random.Random) -> Any:
    if "$ref" in schema:
        return _value(definitions[schema["$ref"].rsplit("/", 1)[-1]], definitions, draw)
    if "anyOf" in schema:
        return _value(draw.choice(schema["anyOf"]), definitions, draw)
    if "enum" in schema:
        return draw.choice(schema["enum"])
    kind = schema.get("type")
    kind = draw.choice(kind) if isinstance(kind, list) else kind
    match kind:
        case "object":
            return {name: _value(it, definitions, draw) for name, it in schema["properties"].items()}
        case "array":
            return [_value(schema["items"], definitions, draw) for _ in range(draw.randint(1, 3))]
        case "boolean":
            return draw.random() < 0.5
        case "null":
            return None
    words = ("lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit")
    return " ".join(draw.choice(words) for _ in range(draw.randint(4, 12))).capitalize() + "."
