from pathlib import Path

import pytest

from connectors import CONNECTORS, AkeneoCsv, Jsonl, open_pim
from schemas.config import PimConfig, PimKind, WriteBackConfig
from schemas.errors import ConfigError


def config(kind: PimKind, base: Path) -> PimConfig:
    return PimConfig(kind=kind, folder=base, path=base / "p.jsonl", locales=("de_DE",))


def test_every_kind_of_pim_has_its_connector() -> None:
    assert set(CONNECTORS) == set(PimKind)


@pytest.mark.parametrize(("kind", "connector"), [(PimKind.AKENEO_CSV, AkeneoCsv), (PimKind.JSONL, Jsonl)])
def test_the_config_names_the_connector_and_nothing_is_read_yet(
    tmp_path: Path, kind: PimKind, connector: type[AkeneoCsv | Jsonl]
) -> None:
    assert isinstance(open_pim(config(kind, tmp_path), WriteBackConfig(kind=kind)), connector)
    assert isinstance(open_pim(config(kind, tmp_path), WriteBackConfig()), connector)


def test_content_does_not_go_back_to_another_kind_of_pim(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"\[write_back\] kind: akeneo-csv cannot take what \[pim\] kind jsonl gives"):
        open_pim(config(PimKind.JSONL, tmp_path), WriteBackConfig(kind=PimKind.AKENEO_CSV))
