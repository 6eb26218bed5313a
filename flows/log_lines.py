"""What `--debug` shows of the log: our own lines, those of the model's client, and Prefect's."""

import logging
import os

#: Logger -> level. The client of the language model writes whole prompts below INFO.
LEVELS = {"skuwright": logging.DEBUG, "openai": logging.INFO, "httpx2": logging.INFO, "alembic": logging.INFO}


def show_log_lines() -> None:
    """Send log lines to standard error. Prefect sets up its own when it is imported: call this before."""
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "DEBUG")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for name, level in LEVELS.items():
        logger = logging.getLogger(name)
        logger.setLevel(level)
        logger.propagate = False  # Prefect's handler on the root would tell each warning once more.
        logger.addHandler(handler)
