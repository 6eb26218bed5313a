"""`pipeline.toml`: what is read, what is said about slips, and its JSON Schema."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from schemas.config import PimKind
from schemas.config_file import json_schema, read_config
from schemas.errors import ConfigError

ROOT = Path(__file__).resolve().parents[2]
PIM = '[pim]\nkind = "akeneo-csv"\nfolder = "export"\nlocales = ["de_DE"]\n'
MINIMAL = PIM + "[content.description]\n"


def config_of(folder: Path, text: str | bytes) -> Any:
    path = folder / "pipeline.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_config(path)


def test_relative_paths_are_meant_from_the_folder_of_the_file(tmp_path: Path) -> None:
    config = config_of(tmp_path, MINIMAL + '[brand]\nvoice = "voice.md"\n[validation]\noverrides = "rules"\n')
    assert config.pim.kind is PimKind.AKENEO_CSV
    assert config.pim.folder == tmp_path / "export"
    assert config.brand.voice == tmp_path / "voice.md"
    assert config.validation.overrides == tmp_path / "rules"
    assert config.write_back.path == tmp_path / "skuwright-out"
    assert config.ledger.url == f"sqlite:///{tmp_path}/.skuwright/ledger.db"


@pytest.mark.parametrize("url", ["sqlite:////data/ledger.db", "sqlite:///:memory:", "postgresql+psycopg://me@host/db"])
def test_ledgers_that_are_not_relative_files_stay_as_they_are(tmp_path: Path, url: str) -> None:
    assert config_of(tmp_path, f'{MINIMAL}[ledger]\nurl = "{url}"\n').ledger.url == url


def test_a_byte_order_mark_is_no_part_of_the_first_table(tmp_path: Path) -> None:
    assert config_of(tmp_path, b"\xef\xbb\xbf" + MINIMAL.encode()).pim.locales == ("de_DE",)


@pytest.mark.parametrize(
    ("written", "channels"), [('"print"', ("print",)), ('["print", "web"]', ("print", "web")), ("[]", ())]
)
def test_channel_is_one_or_many(tmp_path: Path, written: str, channels: tuple[str, ...]) -> None:
    text = MINIMAL.replace('folder = "export"', f'folder = "export"\nchannel = {written}')
    assert config_of(tmp_path, text).pim.channel == channels


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:11434/v1", "HTTPS://api.example/v1/", "http://[::1]:8080", "https://host"]
)
def test_a_service_is_named_by_its_address(tmp_path: Path, address: str) -> None:
    assert config_of(tmp_path, f'{MINIMAL}[llm]\nbase_url = "{address}"\n').llm.base_url == address


def test_prices_are_kept_to_the_last_digit(tmp_path: Path) -> None:
    config = config_of(
        tmp_path, MINIMAL + "[llm.price]\ninput_per_million = 0.1234567890123456789\noutput_per_million = 1"
    )
    assert config.llm.price.input_per_million == Decimal("0.1234567890123456789")


_SERVICE = "is no address of a service; write one such as http://127.0.0.1:11434/v1"

SLIPS = [
    *(
        (f'{MINIMAL}[llm]\nbase_url = "{given}"\n', f'pipeline.toml: [llm] base_url: "{given}" {_SERVICE}')
        for given in (
            "127.0.0.1:18777/v1",
            "localhost:11434/v1",
            "api.openai.com/v1",
            "ftp://example.com/v1",
            "http://",
            "https:///v1",
            "http://host:port/v1",
            "http://host:99999/v1",
            "http://[::1/v1",
            "http://my host/v1",
            " http://host",
            "",
        )
    ),
    ("", "pipeline.toml: [pim]: missing; add this table\npipeline.toml: [content]: missing; add this table"),
    (PIM, "pipeline.toml: [content]: missing; add this table"),
    (PIM + "[content]\n", "pipeline.toml: [content]: missing; add this table"),
    (MINIMAL + "max_char = 9", "pipeline.toml: [content.description] max_char: unknown key; did you mean max_chars?"),
    (MINIMAL + "[llms]", "pipeline.toml: [llms]: unknown table; did you mean llm?"),
    (MINIMAL + "[ledger]\nzzz = 1", "pipeline.toml: [ledger] zzz: unknown key; known are url"),
    (
        MINIMAL + "[llm.price]\ninput_per_million = 1\noutput_per_milion = 2",
        (
            "pipeline.toml: [llm.price] output_per_million: missing; add it\n"
            "pipeline.toml: [llm.price] output_per_milion: unknown key; did you mean output_per_million?"
        ),
    ),
    (
        MINIMAL.replace("akeneo-csv", "akeneo_csv"),
        'pipeline.toml: [pim] kind: "akeneo_csv" is not known; did you mean akeneo-csv?',
    ),
    (
        MINIMAL.replace("de_DE", "de"),
        'pipeline.toml: [pim] locales: "de" is not written as it must be; write language and country, such as "de_DE"',
    ),
    (MINIMAL.replace('"de_DE"', ""), "pipeline.toml: [pim] locales: [] is empty; name at least one"),
    (
        MINIMAL.replace('folder = "export"', ""),
        'pipeline.toml: [pim]: kind "akeneo-csv" needs the folder of the export; set folder to it',
    ),
    (
        MINIMAL.replace("akeneo-csv", "jsonl"),
        'pipeline.toml: [pim]: kind "jsonl" needs the file of products; set path to it',
    ),
    (
        MINIMAL + 'max_chars = "many"',
        'pipeline.toml: [content.description] max_chars: "many" is not a whole number; write one, without quotes',
    ),
    (
        MINIMAL + "min_chars = 3000",
        "pipeline.toml: [content.description]: min_chars 3000 is more than max_chars 2000; lower it",
    ),
    (
        MINIMAL + 'html = "p"',
        'pipeline.toml: [content.description] html: "p" is not a list; write one, such as ["a", "b"]',
    ),
    (PIM + "[content]\ndescription = 3", "pipeline.toml: [content.description]: 3 is not a table; write one"),
    (
        MINIMAL + "[llm]\nconcurrency = 0",
        "pipeline.toml: [llm] concurrency: should be greater than or equal to 1 (given: 0); mend that key",
    ),
    (
        MINIMAL + '[gate]\nauto_accept = "ja"',
        'pipeline.toml: [gate] auto_accept: "ja" is neither true nor false; write one of them, without quotes',
    ),
    (
        MINIMAL + '[gate.severity]\n"length.too_long" = "warn"',
        'pipeline.toml: [gate.severity] length.too_long: "warn" is not known; did you mean warning?',
    ),
    (
        MINIMAL + '[budget]\ncurrency = "Euro"',
        (
            'pipeline.toml: [budget] currency: "Euro" is not written as it must be; write three capital letters, '
            'such as "EUR"'
        ),
    ),
    (
        MINIMAL + '[budget]\nmax_per_run = "1,5"',
        (
            'pipeline.toml: [budget] max_per_run: "1,5" is not a number; '
            "write one, without quotes and with a decimal point"
        ),
    ),
    (
        MINIMAL + "[budget]\nusd_rate = 0.9",
        "pipeline.toml: [budget]: usd_rate must be 1 where the currency is USD; set the currency, or remove it",
    ),
    (
        MINIMAL + '[schedule]\nwrite_back = "*/30 * * *"',
        (
            'pipeline.toml: [schedule] write_back: "*/30 * * *" is no cron line, it has 4 parts instead of five; '
            'write one such as "0 2 * * *", or leave it out'
        ),
    ),
    (
        MINIMAL + '[schedule]\ntimezone = "Berlin"',
        'pipeline.toml: [schedule] timezone: "Berlin" is no time zone; name one such as Europe/Berlin',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), SLIPS)
def test_each_slip_is_named_with_its_place_and_what_to_do(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config_of(tmp_path, text)
    assert str(caught.value) == message


@pytest.mark.parametrize("twice", ['[budget]\ncurrency = "EUR"\ncurrency = "USD"\n', "[gate]\n[gate]\n"])
def test_what_stands_there_twice_is_said(tmp_path: Path, twice: str) -> None:
    with pytest.raises(ConfigError, match=r"(twice|for the second time)"):
        config_of(tmp_path, MINIMAL + twice)


def test_files_that_are_no_toml_are_named_with_the_place(tmp_path: Path) -> None:
    with pytest.raises(
        ConfigError, match=r"pipeline\.toml: not readable as TOML: .*line 2, column .*; mend that place"
    ):
        config_of(tmp_path, "[pim]\nkind = akeneo-csv\n")
    with pytest.raises(ConfigError, match=r"pipeline\.toml: line 5 is not UTF-8; save the file as UTF-8"):
        config_of(tmp_path, MINIMAL.replace("description", "größe").encode("cp1252"))
    with pytest.raises(ConfigError, match=r"absent\.toml: no such file; name another with -c"):
        read_config(tmp_path / "absent.toml")
    with pytest.raises(ConfigError, match="Is a directory; check the path and its permissions"):
        read_config(tmp_path)


def test_the_shipped_schema_of_the_file_is_up_to_date() -> None:
    assert (ROOT / "schemas" / "pipeline.schema.json").read_text(encoding="utf-8") == json_schema()


def test_the_schema_takes_what_the_records_take() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(json_schema()))
    validator.check_schema(validator.schema)
    sample = tomllib.loads((ROOT / "examples" / "outdoor" / "pipeline.toml").read_text(encoding="utf-8"))
    assert list(validator.iter_errors(sample)) == []
    for channel in ("print", ["print", "web"]):
        sample["pim"]["channel"] = channel
        assert list(validator.iter_errors(sample)) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (MINIMAL + "max_char = 9", ["content", "description"]),
        (MINIMAL.replace("akeneo-csv", "akeneo"), ["pim", "kind"]),
        (MINIMAL.replace('"export"', '"export"\nchannel = 3'), ["pim", "channel"]),
        (MINIMAL.replace("de_DE", "de"), ["pim", "locales", 0]),
    ],
)
def test_the_schema_refuses_what_the_records_refuse(text: str, place: list[str | int]) -> None:
    errors = jsonschema.Draft202012Validator(json.loads(json_schema())).iter_errors(tomllib.loads(text))
    assert [list(error.absolute_path) for error in errors] == [place]
