"""The ledger's tables as SQLAlchemy Core knows them. Changing one takes a new file in `migrations/versions`."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from ledger.column_types import Money, Scope, UtcTime, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: A counting key: SQLite counts only an INTEGER by itself, PostgreSQL only needs it wide.
_Number = BigInteger().with_variant(Integer(), "sqlite")

runs = Table(
    "runs",
    metadata,
    Column("run_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("started_at", UtcTime, nullable=False),
    Column("finished_at", UtcTime),
    Column("enricher", Text, nullable=False),
    Column("enricher_version", Text, nullable=False),
    Column("llm_model", Text),
    Column("currency", Text, nullable=False),
    Column("hourly_rate", Money, nullable=False),
    Column("host", Text, nullable=False),
    Column("pid", BigInteger, nullable=False),
    Column("config_hash", Text, nullable=False),
    Column("labels", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Index(None, "started_at"),
)

calls = Table(
    "calls",
    metadata,
    Column("request_hash", Text, primary_key=True),
    Column("run_id", Text, ForeignKey("runs.run_id"), nullable=False),
    Column("content", Words, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("llm_model", Text, nullable=False),
    Column("input_tokens", BigInteger, nullable=False),
    Column("cached_tokens", BigInteger, nullable=False),
    Column("output_tokens", BigInteger, nullable=False),
    Column("cache_written_tokens", BigInteger, nullable=False),
    Column("cost", Money, nullable=False),
    Column("price_source", Text, nullable=False),
    Column("answered_at", UtcTime, nullable=False),
    Index(None, "run_id"),
    Index(None, "answered_at"),
)

#: `is_final` is false where the draft that used the call was blocked and a later attempt took its place.
call_uses = Table(
    "call_uses",
    metadata,
    Column("request_hash", Text, nullable=False),
    Column("proposal_id", Text, ForeignKey("proposals.id"), nullable=False),
    Column("is_final", Boolean, nullable=False),
    PrimaryKeyConstraint("request_hash", "proposal_id"),
    Index(None, "proposal_id"),
)

products = Table(
    "products",
    metadata,
    Column("identifier", Words, nullable=False),
    Column("revision", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("family", Text),
    Column("snapshot", Text, nullable=False),
    PrimaryKeyConstraint("identifier", "revision"),
)

#: What was drafted never changes. `state`, `version` and what stands below them follow from verdicts and receipts,
#: and are kept here so that queues and figures are read from one table.
proposals = Table(
    "proposals",
    metadata,
    Column("id", Text, primary_key=True),
    Column("run_id", Text, ForeignKey("runs.run_id"), nullable=False),
    Column("drafted_at", UtcTime, nullable=False),
    Column("identifier", Words, nullable=False),
    Column("kind", Text, nullable=False),
    Column("family", Text),
    Column("attribute", Text, nullable=False),
    Column("locale", Scope, nullable=False),
    Column("channel", Scope, nullable=False),
    Column("language", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("text", Words, nullable=False),
    Column("enricher", Text, nullable=False),
    Column("enricher_version", Text, nullable=False),
    Column("llm_model", Text),
    Column("revision", Text, nullable=False),
    Column("facts_hash", Text, nullable=False),
    Column("replaces", Words),
    Column("outcome", Text, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("details", Text, nullable=False),
    Column("earlier", Text),
    Column("gate", Text, nullable=False),
    Column("is_auto_accepted", Boolean, nullable=False),
    Column("is_audited", Boolean, nullable=False),
    Column("risk", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("verdict", Text),
    Column("decided_at", UtcTime),
    Column("edited_text", Words),
    Column("written_at", UtcTime),
    Index(None, "identifier", "attribute", "locale", "channel"),
    Index(None, "state", "risk", "drafted_at", "id"),
    Index(
        "ix_proposals_audited",
        "verdict",
        "state",
        sqlite_where=text("is_audited = 1"),
        postgresql_where=text("is_audited"),
    ),
    # All that figures count: they are read from the index alone, not from rows with texts in them. It begins with
    # what only grows, so that new rows are added at its end.
    Index(
        "ix_proposals_figures",
        "run_id",
        "drafted_at",
        "family",
        "locale",
        "enricher_version",
        "llm_model",
        "kind",
        "identifier",
        "gate",
        "state",
        "verdict",
        "is_auto_accepted",
        "is_audited",
        "decided_at",
        "written_at",
    ),
)

findings = Table(
    "findings",
    metadata,
    Column("proposal_id", Text, ForeignKey("proposals.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("finding", Text, nullable=False),
    PrimaryKeyConstraint("proposal_id", "place"),
    Index(None, "code", "proposal_id", "severity"),
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("proposal_id", Text, ForeignKey("proposals.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("reviewer", Words, nullable=False),
    Column("decided_at", UtcTime, nullable=False),
    Column("milliseconds", BigInteger, nullable=False),
    Column("reason", Text),
    Column("comment", Words, nullable=False),
    Column("text", Words),
    Index(None, "proposal_id"),
    Index(None, "decided_at"),
)

#: `text` is the text that the receipt is about: a person may edit a proposal again after it was written.
receipts = Table(
    "receipts",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("proposal_id", Text, ForeignKey("proposals.id"), nullable=False),
    Column("run_id", Text, ForeignKey("runs.run_id"), nullable=False),
    Column("status", Text, nullable=False),
    Column("message", Words, nullable=False),
    Column("path", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("at", UtcTime, nullable=False),
    UniqueConstraint("proposal_id", "run_id"),
    Index(None, "run_id"),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("run_id", Text, ForeignKey("runs.run_id"), nullable=False),
    Column("identifier", Words, nullable=False),
    Column("kind", Text, nullable=False),
    Column("family", Words),
    Column("file", Words),
    Column("line", BigInteger),
    Column("findings", Text, nullable=False),
    Index(None, "run_id"),
)
