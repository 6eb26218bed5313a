"""The writing side of a run: the enricher with its client, limiter, price, budget and journal, opened and closed."""

import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
