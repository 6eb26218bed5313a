"""Reads `pipeline.toml` into records, with messages that name the key and the likely slip."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from schemas.config import PipelineConfig
from schemas.config_messages import explain_all
from schemas.errors import ConfigError

SQLITE_PREFIX = "sqlite:///"


def read_config(path: Path) -> PipelineConfig:
    """Return the config of a file; relative paths in it become absolute, from the file's folder.

    Raises ConfigError with one line for each key that is wrong.
    """
    try:
        config = PipelineConfig.model_validate(_read_toml(path), context={"file": path.name})
    except ValidationError as error:
        raise ConfigError(explain_all(path.name, error.errors())) from error
    return _with_absolute_paths(config, path.resolve().parent)


def json_schema() -> str:
    """Return the JSON Schema of `pipeline.toml` as text, for editors and for the test that keeps it true."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **PipelineConfig.model_json_schema(),
        "title": "pipeline.toml of skuwright",
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        written = path.read_bytes()
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: no such file; name another with -c, or start from examples/outdoor") from error
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}; check the path and its permissions") from error
    try:
        # Decimal keeps prices as they are written.
        return tomllib.loads(written.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}: line {line} is not UTF-8; save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        hint = "a key or table stands there for the second time" if "overwrite" in str(error) else "mend that place"
        raise ConfigError(f"{path}: not readable as TOML: {error}; {hint}") from error


def _with_absolute_paths(config: PipelineConfig, base: Path) -> PipelineConfig:
    def absolute(path: Path | None) -> Path | None:
        return None if path is None else base / path.expanduser()

    def moved(record: Any, *names: str) -> Any:
        return record.model_copy(update={name: absolute(getattr(record, name)) for name in names})

    url = config.ledger.url
    if url.startswith(SQLITE_PREFIX) and not url.startswith(SQLITE_PREFIX + "/") and ":memory:" not in url:
        url = f"{SQLITE_PREFIX}{base / url.removeprefix(SQLITE_PREFIX)}"
    return config.model_copy(
        update={
            "pim": moved(config.pim, "folder", "path"),
            "brand": moved(config.brand, "voice"),
            "write_back": moved(config.write_back, "path"),
            "validation": moved(config.validation, "overrides"),
            "report": moved(config.report, "html"),
            "checks": moved(config.checks, "pack_folder"),
            "ledger": config.ledger.model_copy(update={"url": url}),
        }
    )
