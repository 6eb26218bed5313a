"""The JSON Schema that an answer must follow, in the strict subset that structured output of all services knows."""

from collections.abc import Mapping, Sequence
from typing import Any

from schemas.config import ContentConfig
from schemas.proposal import ContentKind
from schemas.structure import Attribute, AttributeType

#: OpenAI takes 1,000 enumeration values in a schema; one list of codes or options may use this many.
_MAX_ENUM = 250

#: Types whose values a model must not invent or cannot write: prices, media, identifiers.
_NEVER = frozenset({AttributeType.PRICE, AttributeType.MEDIA, AttributeType.IDENTIFIER, AttributeType.OTHER})


def can_be_asked(attribute: Attribute, content: ContentConfig) -> bool:
    """Say whether the model is asked for an attribute at all."""
    return content.kind is ContentKind.TEXT or attribute.type not in _NEVER


def allows_bullets(content: ContentConfig) -> bool:
    """Say whether a text may have a list."""
    return {"ul", "li"} <= set(content.html)


def answer_schema(
    attributes: Sequence[Attribute], contents: Mapping[str, ContentConfig], codes: Sequence[str]
) -> dict[str, Any]:
    """Return the schema for texts and values of attributes; `codes` are those that a sentence may rest on.

    Texts become `{"texts": {code: {"sentences": [{"attributes", "text", "part"?}]}}}`, values
    `{"attributes": {code: {"quote", "value", "unit"?}}}`. Evidence comes before what rests on it, because the model
    writes in that order. Too many codes for an enumeration are left free; the check on citations looks at them.
    """
    texts = {a.code: a for a in attributes if contents[a.code].kind is ContentKind.TEXT}
    values = {a.code: a for a in attributes if contents[a.code].kind is ContentKind.ATTRIBUTE}
    properties: dict[str, Any] = {}
    definitions: dict[str, Any] = {}
    if texts:
        definitions["code"] = _choice(codes)
        properties["texts"] = _object(
            {code: _object({"sentences": _array({"$ref": _sentence(definitions, contents[code])})}) for code in texts}
        )
    if values:
        properties["attributes"] = _object({code: _value(attribute) for code, attribute in values.items()})
    return {**_object(properties), **({"$defs": definitions} if definitions else {})}


def _sentence(definitions: dict[str, Any], content: ContentConfig) -> str:
    name = "bulleted" if allows_bullets(content) else "sentence"
    parts = {"part": {"type": "string", "enum": ["paragraph", "bullet"]}} if name == "bulleted" else {}
    definitions[name] = _object({"attributes": _array({"$ref": "#/$defs/code"}), **parts, "text": {"type": "string"}})
    return f"#/$defs/{name}"


def _value(attribute: Attribute) -> dict[str, Any]:
    quote: dict[str, Any] = {"quote": {"type": "string"}}
    match attribute.type:
        case AttributeType.SIMPLE_SELECT:
            return _object({**quote, "value": _nullable(_choice(tuple(attribute.options or ())))})
        case AttributeType.MULTI_SELECT:
            return _object({**quote, "value": _nullable(_array(_choice(tuple(attribute.options or ()))))})
        case AttributeType.BOOLEAN:
            return _object({**quote, "value": {"type": ["boolean", "null"]}})
        case AttributeType.METRIC:
            text = {"type": ["string", "null"]}
            return _object({**quote, "value": text, "unit": text})
    return _object({**quote, "value": {"type": ["string", "null"]}})


def _choice(values: Sequence[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)} if 0 < len(values) <= _MAX_ENUM else {"type": "string"}


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
