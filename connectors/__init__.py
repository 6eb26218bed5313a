"""Connectors: where products are pulled from, and where approved content goes back to."""

from collections.abc import Callable, Mapping

from connectors.akeneo_csv import AkeneoCsv
from connectors.base import Pim
from connectors.jsonl import Jsonl, guess_structure_of, read_products
from schemas.config import PimConfig, PimKind, WriteBackConfig
from schemas.errors import ConfigError

__all__ = ["CONNECTORS", "AkeneoCsv", "Jsonl", "guess_structure_of", "open_pim", "read_products"]

#: One line for each kind of PIM.
CONNECTORS: Mapping[PimKind, Callable[[PimConfig, WriteBackConfig], Pim]] = {
    PimKind.AKENEO_CSV: AkeneoCsv,
    PimKind.JSONL: Jsonl,
}


def open_pim(pim: PimConfig, write_back: WriteBackConfig) -> Pim:
    """Return the connector that the config names; nothing is read yet.

    Raises ConfigError where content would have to go back to another kind of PIM than it came from.
    """
    if "kind" in write_back.model_fields_set and write_back.kind is not pim.kind:
        raise ConfigError(
            f"[write_back] kind: {write_back.kind} cannot take what [pim] kind {pim.kind} gives; set both to the same"
        )
    return CONNECTORS[pim.kind](pim, write_back)
