"""What the address of a language model's service tells about it."""

from urllib.parse import urlsplit

_NEW_NAME = (".openai.com", ".azure.com", ".azure.us", ".azure.cn")


def is_local(base_url: str) -> bool:
    """Say whether a service runs on this machine: it needs no key and costs nothing by the token."""
    host = urlsplit(base_url).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")


def output_limit_name(base_url: str) -> str:
    """Return the name of the option that limits the output.

    OpenAI's reasoning models only take `max_completion_tokens`; many other services only know `max_tokens`, and some
    ignore what they do not know, which would leave the output without a limit.
    """
    host = urlsplit(base_url).hostname or ""
    return "max_completion_tokens" if host.endswith(_NEW_NAME) else "max_tokens"
