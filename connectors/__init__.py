"""Connectors: where products are pulled from, and where approved content goes back to."""

from connectors.akeneo_csv import AkeneoCsv
from connectors.base import Pim
from schemas.config import PimConfig, PimKind, WriteBackConfig
