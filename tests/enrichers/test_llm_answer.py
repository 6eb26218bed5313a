"""Answers: nothing of them is trusted, and what follows the schema is read."""

import random

import jsonschema
import orjson
import pytest

from enrichers.answer import TextAnswer, ValueAnswer, read_answer
from enrichers.answer_schema import answer_schema
from enrichers.slots import DraftSentence, Part
from schemas.config import ContentConfig
from schemas.proposal import ContentKind
from schemas.structure import Attribute, AttributeType
from tests.builders import make_structure
from tests.enrichers.fake_answers import schema_answer

TEXT = {"description": ContentKind.TEXT}
VALUE = {"color": ContentKind.ATTRIBUTE}
GOOD = '{"texts": {"description": {"sentences": [{"attributes": ["color"], "text": "Sie ist schwarz."}]}}}'
READ = {"description": TextAnswer((Part((DraftSentence("Sie ist schwarz.", ("color",)),)),))}


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"Here is your answer:\n\n{GOOD}\n\nAnything else?",
        f"<think>A {{brace}} in a thought.</think>{GOOD}",
    ],
)
def test_an_answer_is_found_whatever_stands_around_it(content: str) -> None:
    assert read_answer(content, TEXT) == READ


@pytest.mark.parametrize(
    "content",
    [
        "",
        "No.",
        GOOD[:-5],
        "[1, 2]",
        '{"texts": []}',
        '{"texts": {"description": null}}',
        '{"texts": {"description": {"sentences": []}}}',
        '{"texts": {"description": {"sentences": [{"attributes": "color", "text": "x"}]}}}',
        '{"texts": {"description": {"sentences": [{"attributes": [1], "text": "x"}]}}}',
        '{"texts": {"description": {"sentences": [{"attributes": [], "text": " "}]}}}',
        '{"texts": {"description": {"sentences": ["x"]}}}',
        '{"texts": {"title": {"sentences": [{"attributes": [], "text": "x"}]}}}',
    ],
)
def test_what_does_not_follow_the_schema_is_missing(content: str) -> None:
    assert read_answer(content, TEXT) == {}


def test_one_broken_attribute_does_not_cost_the_others() -> None:
    content = '{"texts": {"description": 7}, "attributes": {"color": {"quote": "in Rot", "value": "red"}}}'
    assert read_answer(content, {**TEXT, **VALUE}) == {"color": ValueAnswer("red", "in Rot")}


def test_paragraphs_and_lists_keep_their_order() -> None:
    sentences = [{"attributes": [], "part": part, "text": part[0]} for part in ("paragraph", "bullet", "bullet")]
    answer = read_answer(orjson.dumps({"texts": {"description": {"sentences": sentences}}}).decode(), TEXT)
    paragraph, bullet = DraftSentence("p"), DraftSentence("b")
    assert answer == {"description": TextAnswer((Part((paragraph,)), Part((bullet, bullet), is_list=True)))}


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        ({"value": "red", "quote": "Farbe: Rot"}, ValueAnswer("red", "Farbe: Rot")),
        ({"value": None, "quote": ""}, ValueAnswer(None, "")),
        ({"value": "", "quote": ""}, ValueAnswer(None, "")),
        ({"value": ["wool", "cotton", "wool"], "quote": "q"}, ValueAnswer("wool,cotton", "q")),
        ({"value": [], "quote": "q"}, ValueAnswer(None, "q")),
        ({"value": True, "quote": "q"}, ValueAnswer("true", "q")),
        ({"value": False, "quote": "q"}, ValueAnswer("false", "q")),
        ({"value": "1.5", "unit": "KILOGRAM", "quote": "q"}, ValueAnswer("1.5 KILOGRAM", "q")),
        ({"value": 3, "unit": None, "quote": "q"}, ValueAnswer("3", "q")),
        ({"value": "a\nb\u200b", "quote": None}, ValueAnswer("a b", "")),
    ],
)
def test_values_are_read_as_they_would_be_stored(entry: dict[str, object], read: ValueAnswer) -> None:
    content = orjson.dumps({"attributes": {"color": entry}}).decode()
    assert read_answer(content, VALUE) == {"color": read}


@pytest.mark.parametrize("entry", [{"quote": "q"}, {"value": {"code": "red"}}, {"value": [1]}, "red"])
def test_a_value_of_another_shape_is_missing(entry: object) -> None:
    assert read_answer(orjson.dumps({"attributes": {"color": entry}}).decode(), VALUE) == {}


def test_the_schema_is_valid_strict_and_its_answers_are_read() -> None:
    structure = make_structure()
    asked = [structure.attribute(code) for code in ("description", "name", "color", "material", "waterproof", "weight")]
    contents = {
        "description": ContentConfig(html=("ul", "li")),
        "name": ContentConfig(),
        **{code: ContentConfig(kind=ContentKind.ATTRIBUTE) for code in ("color", "material", "waterproof", "weight")},
    }
    schema = answer_schema(asked, contents, ("size", "pockets"))
    jsonschema.Draft202012Validator.check_schema(schema)
    _assert_strict(schema)
    kinds = {code: content.kind for code, content in contents.items()}
    for seed in range(50):
        answer = schema_answer(schema, random.Random(seed))
        jsonschema.validate(answer, schema)
        assert read_answer(orjson.dumps(answer).decode(), kinds).keys() == kinds.keys()


def test_too_many_options_for_a_schema_are_left_to_the_checks() -> None:
    options = {str(number): {} for number in range(300)}
    content = {"color": ContentConfig(kind=ContentKind.ATTRIBUTE)}
    schema = answer_schema([Attribute("color", AttributeType.SIMPLE_SELECT, options=options)], content, ())
    value = schema["properties"]["attributes"]["properties"]["color"]["properties"]["value"]
    assert value == {"anyOf": [{"type": "string"}, {"type": "null"}]}


def _assert_strict(schema: object) -> None:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            assert schema["additionalProperties"] is False
            assert schema["required"] == list(schema["properties"])
        for inner in schema.values():
            _assert_strict(inner)
    elif isinstance(schema, list):
        for inner in schema:
            _assert_strict(inner)
