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


def _filled(name: str, column: str) -> Index:
    """Return an index over the few rows in which a column is filled."""
    where = text(f"{column} IS NOT NULL")
    return Index(name, column, sqlite_where=where, postgresql_where=where)


#: What the tables of a report go by.
CELL = ("family", "locale", "enricher_version", "llm_model")

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
    Index(None, "answered_at"),
    # What figures sum, without the answers themselves.
    Index(
        "ix_calls_figures",
        "run_id",
        "answered_at",
        "request_hash",
        "cost",
        "input_tokens",
        "cached_tokens",
        "output_tokens",
    ),
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

#: What was drafted never changes. `state`, `version` and what stands below them follow from verdicts, receipts and
#: carries, and are kept here so that queues and figures are read from one table. `carried_to` is the revision that a
#: proposal holds for where it is not the one it was drafted for.
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
    Column("carried_to", Text),
    # Who approved it first where two people have to, and the text that they wrote; it holds once the second agrees.
    Column("first_by", Words),
    Column("first_text", Words),
    # The number of the decision that asked for it.
    Column("redraft_of", BigInteger),
    Index(None, "identifier", "attribute", "locale", "channel"),
    Index(None, "state", "risk", "drafted_at", "id"),
    Index("ix_proposals_queue_by_age", "state", "drafted_at", "id", "family", "locale"),
    # All that counts of the queue go by.
    Index("ix_proposals_cube", "state", "is_audited", "verdict", "family", "locale", "attribute", "drafted_at", "id"),
    Index(
        "ix_proposals_audited",
        "verdict",
        "state",
        sqlite_where=text("is_audited = 1"),
        postgresql_where=text("is_audited"),
    ),
    # All that figures count, in the order that they group by: they are read from indexes alone and need no sorting,
    # by run and cell, by record, and by the id that calls, verdicts and findings know a proposal by.
    Index(
        "ix_proposals_figures",
        "run_id",
        *CELL,
        "gate",
        "state",
        "verdict",
        "is_auto_accepted",
        "is_audited",
        "drafted_at",
        "decided_at",
        "written_at",
    ),
    Index(
        "ix_proposals_records",
        "kind",
        "identifier",
        "run_id",
        *CELL,
        "verdict",
        "is_auto_accepted",
        "drafted_at",
        "decided_at",
        "written_at",
    ),
    Index("ix_proposals_cells", "id", "run_id", *CELL, "gate", "state", "verdict", "drafted_at"),
)

# The queue by risk, with what it is narrowed by most, and within a family; and the audited sample in it, which other
# states hold.
Index(
    "ix_proposals_queue",
    proposals.c.state,
    proposals.c.risk.desc(),
    *(proposals.c[name] for name in ("drafted_at", "id", "family", "locale")),
)
Index(
    "ix_proposals_family_queue",
    proposals.c.state,
    proposals.c.family,
    proposals.c.risk.desc(),
    *(proposals.c[name] for name in ("drafted_at", "id", "locale")),
)
Index(
    "ix_proposals_audited_queue",
    proposals.c.state,
    proposals.c.risk.desc(),
    *(proposals.c[name] for name in ("drafted_at", "id", "family", "locale")),
    sqlite_where=text("is_audited = 1 AND verdict IS NULL"),
    postgresql_where=text("is_audited AND verdict IS NULL"),
)

# What waits for a second approval.
Index(
    "ix_proposals_second",
    proposals.c.state,
    proposals.c.risk.desc(),
    *(proposals.c[name] for name in ("drafted_at", "id")),
    sqlite_where=text("first_by IS NOT NULL"),
    postgresql_where=text("first_by IS NOT NULL"),
)

#: A proposal that holds for a later revision of its record: nothing that its text rests on changed, nor the value
#: that it replaces. It keeps its state and its verdict.
carries = Table(
    "carries",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("proposal_id", Text, ForeignKey("proposals.id"), nullable=False),
    Column("run_id", Text, ForeignKey("runs.run_id"), nullable=False),
    Column("from_revision", Text, nullable=False),
    Column("revision", Text, nullable=False),
    Column("carried_at", UtcTime, nullable=False),
    Index(None, "proposal_id"),
)

findings = Table(
    "findings",
    metadata,
    Column("proposal_id", Text, ForeignKey("proposals.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("finding", Text, nullable=False),
    # What the finding is about, as written but for case and space: equal defects have the same code and claim.
    Column("claim", Words, nullable=False, server_default=""),
    PrimaryKeyConstraint("proposal_id", "place"),
    Index(None, "code", "severity", "proposal_id"),
    Index(None, "code", "claim", "proposal_id"),
    Index(None, "proposal_id", "code", "severity"),
)

#: Append-only: the database itself refuses to change or delete what stands in `verdicts` and `events` (triggers).
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
    # State, text and first approval as they were before, and what became of state and text; None in what older
    # versions stored. A text that is None is the draft's own.
    Column("before_state", Text),
    Column("before_text", Words),
    Column("before_first_by", Words),
    Column("before_first_text", Words),
    Column("after_state", Text),
    Column("after_text", Words),
    # The number of the verdict that this one takes back, and the decision for many that it is a part of.
    Column("takes_back", BigInteger),
    Column("bulk_id", Text),
    # What a rejection that asks for a new draft says to who writes it.
    Column("note", Words),
    Index("ix_verdicts_figures", "proposal_id", "decided_at", "milliseconds", "kind", "bulk_id"),
    Index(None, "decided_at"),
    Index(None, "reviewer", "decided_at"),
    _filled("ix_verdicts_takes_back", "takes_back"),
    _filled("ix_verdicts_bulk_id", "bulk_id"),
    # By number: a note is longer than a row of an index may be.
    Index(
        "ix_verdicts_note",
        "number",
        sqlite_where=text("note IS NOT NULL"),
        postgresql_where=text("note IS NOT NULL"),
    ),
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

#: Completeness of the SKUs that a run pulled, in parts that add up: `required` and `filled` cells as they were pulled,
#: and `published`, those that its proposals filled since.
completeness = Table(
    "completeness",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("run_id", Text, ForeignKey("runs.run_id"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("locale", Text, nullable=False),
    Column("skus", BigInteger, nullable=False),
    Column("required", BigInteger, nullable=False),
    Column("filled", BigInteger, nullable=False),
    Column("published", BigInteger, nullable=False),
    Index(None, "run_id"),
)

#: Of how many SKUs a proposal fills a required cell once it is published. Known before it is drafted, hence no
#: reference to `proposals`.
fills = Table(
    "fills",
    metadata,
    Column("proposal_id", Text, nullable=False),
    Column("run_id", Text, ForeignKey("runs.run_id"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("locale", Text, nullable=False),
    Column("skus", BigInteger, nullable=False),
    PrimaryKeyConstraint("proposal_id", "run_id", "channel", "locale"),
)

#: What people taught the checks about single words. The newest row of a word, language and family holds.
learned_words = Table(
    "learned_words",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("word", Words, nullable=False),
    Column("written", Words, nullable=False),
    Column("language", Text, nullable=False),
    Column("family", Words),
    Column("sense", Text, nullable=False),
    Column("because", Words, nullable=False),
    Column("reviewer", Words, nullable=False),
    Column("decided_at", UtcTime, nullable=False),
    Column("proposal_id", Text, ForeignKey("proposals.id")),
)

#: Those who sign in to the review desk: with a password, or by a `subject` of an identity provider.
people = Table(
    "people",
    metadata,
    Column("name", Words, primary_key=True),
    # The name as it is looked for: SQLite's own lower() knows no umlauts.
    Column("folded", Words, nullable=False),
    Column("role", Text, nullable=False),
    Column("password_hash", Text),
    Column("subject", Words),
    Column("language", Text),
    Column("is_active", Boolean, nullable=False),
    Column("added_at", UtcTime, nullable=False),
    Column("last_in", UtcTime),
    UniqueConstraint("folded"),
    UniqueConstraint("subject"),
)

#: Who is signed in. The token itself is only in the browser's cookie.
sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("person", Words, ForeignKey("people.name"), nullable=False),
    Column("csrf", Text, nullable=False),
    Column("began_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Index(None, "person"),
)

#: Who answers for a family, a check (by finding code) or a prompt (by version).
owners = Table(
    "owners",
    metadata,
    Column("kind", Text, nullable=False),
    Column("name", Words, nullable=False),
    Column("person", Words, nullable=False),
    PrimaryKeyConstraint("kind", "name"),
)

#: Who works a family off in a locale (empty: in all), and until when.
assignments = Table(
    "assignments",
    metadata,
    Column("family", Words, nullable=False),
    Column("locale", Text, nullable=False),
    Column("person", Words, nullable=False),
    Column("due_at", UtcTime),
    Column("assigned_by", Words, nullable=False),
    Column("assigned_at", UtcTime, nullable=False),
    PrimaryKeyConstraint("family", "locale"),
)

saved_views = Table(
    "saved_views",
    metadata,
    Column("person", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("query", Words, nullable=False),
    PrimaryKeyConstraint("person", "name"),
)

#: What people did beside deciding: undone, asked for a new draft, assigned, signed in. Append-only.
events = Table(
    "events",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("person", Words, nullable=False),
    Column("action", Text, nullable=False),
    Column("proposal_id", Text),
    Column("details", Text, nullable=False),
    # The time that it took where it is a part of a decision; the event that this one takes back; see `verdicts`.
    Column("milliseconds", BigInteger),
    Column("takes_back", BigInteger),
    Column("bulk_id", Text),
    Index(None, "proposal_id"),
    Index(None, "action", "at"),
    Index(None, "at"),
    Index(None, "person", "at"),
    _filled("ix_events_bulk_id", "bulk_id"),
)

#: Hashes of texts and of their parts, with who has them: at most one text of each kin (a record, or a product model
#: with its variants). An index more than a record: made from proposals, and made way for; hence no reference to them,
#: which would be looked up for each of the several marks of a text. Texts of the PIM have ids of their own.
text_marks = Table(
    "text_marks",
    metadata,
    Column("mark", BigInteger, nullable=False),
    Column("kin", BigInteger, nullable=False),
    Column("proposal_id", Text, nullable=False),
    PrimaryKeyConstraint("mark", "kin"),
    sqlite_with_rowid=False,
)

#: Texts that people wrote in the PIM, as they were last pulled, so that drafts can be held against them. `digest` tells
#: whether one changed since.
pim_texts = Table(
    "pim_texts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("identifier", Words, nullable=False),
    Column("digest", BigInteger, nullable=False),
    Column("text", Words, nullable=False),
    Column("pulled_at", UtcTime, nullable=False),
)
