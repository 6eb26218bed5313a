"""The Prefect settings that skuwright sets where nobody else did. They must stand before Prefect is imported."""

import os

#: Name -> value. Nothing is sent outside; the batch sizes keep a large run's history whole and cheap.
DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "200",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_READ_BATCH_SIZE": "200",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "1",
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_BATCH_SIZE": "500",
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_READ_BATCH_SIZE": "200",
}


def apply_prefect_defaults() -> None:
    """Set each default that the environment does not set already."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
