"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Written out, not imported: what this version made must stay what it was when the tables move on.
MONEY = sa.Text().with_variant(sa.Numeric(), "postgresql")
TIME = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "products",
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("revision", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("identifier", "revision", name=op.f("pk_products")),
    )
    op.create_table(
        "runs",
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_at", TIME, nullable=False),
        sa.Column("finished_at", TIME, nullable=True),
        sa.Column("enricher", sa.Text(), nullable=False),
        sa.Column("enricher_version", sa.Text(), nullable=False),
        sa.Column("llm_model", sa.Text(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("hourly_rate", MONEY, nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("pid", sa.BigInteger(), nullable=False),
        sa.Column("config_hash", sa.Text(), nullable=False),
        sa.Column("labels", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("run_id", name=op.f("pk_runs")),
    )
    op.create_index("ix_runs_started_at", "runs", ["started_at"])
    op.create_table(
        "calls",
        sa.Column("request_hash", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("llm_model", sa.Text(), nullable=False),
        sa.Column("input_tokens", sa.BigInteger(), nullable=False),
        sa.Column("cached_tokens", sa.BigInteger(), nullable=False),
        sa.Column("output_tokens", sa.BigInteger(), nullable=False),
        sa.Column("cache_written_tokens", sa.BigInteger(), nullable=False),
        sa.Column("cost", MONEY, nullable=False),
        sa.Column("price_source", sa.Text(), nullable=False),
        sa.Column("answered_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("request_hash", name=op.f("pk_calls")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.run_id"], name=op.f("fk_calls_run_id")),
    )
    op.create_index("ix_calls_answered_at", "calls", ["answered_at"])
    op.create_index("ix_calls_run_id", "calls", ["run_id"])
    op.create_table(
        "proposals",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("drafted_at", TIME, nullable=False),
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("attribute", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("enricher", sa.Text(), nullable=False),
        sa.Column("enricher_version", sa.Text(), nullable=False),
        sa.Column("llm_model", sa.Text(), nullable=True),
        sa.Column("revision", sa.Text(), nullable=False),
        sa.Column("facts_hash", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("earlier", sa.Text(), nullable=True),
        sa.Column("gate", sa.Text(), nullable=False),
        sa.Column("is_auto_accepted", sa.Boolean(), nullable=False),
        sa.Column("is_audited", sa.Boolean(), nullable=False),
        sa.Column("risk", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("decided_at", TIME, nullable=True),
        sa.Column("edited_text", sa.Text(), nullable=True),
        sa.Column("written_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.run_id"], name=op.f("fk_proposals_run_id")),
    )
    op.create_index(
        "ix_proposals_audited",
        "proposals",
        ["verdict", "state"],
        sqlite_where=sa.text("is_audited = 1"),
        postgresql_where=sa.text("is_audited"),
    )
    op.create_index(
        "ix_proposals_figures",
        "proposals",
        [
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
        ],
    )
    op.create_index(
        "ix_proposals_identifier_attribute_locale_channel",
        "proposals",
        ["identifier", "attribute", "locale", "channel"],
    )
    op.create_index("ix_proposals_state_risk_drafted_at_id", "proposals", ["state", "risk", "drafted_at", "id"])
    op.create_table(
        "quarantine",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_quarantine")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.run_id"], name=op.f("fk_quarantine_run_id")),
    )
    op.create_index("ix_quarantine_run_id", "quarantine", ["run_id"])
    op.create_table(
        "call_uses",
        sa.Column("request_hash", sa.Text(), nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.Column("is_final", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("request_hash", "proposal_id", name=op.f("pk_call_uses")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_call_uses_proposal_id")),
    )
    op.create_index("ix_call_uses_proposal_id", "call_uses", ["proposal_id"])
    op.create_table(
        "findings",
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("finding", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("proposal_id", "place", name=op.f("pk_findings")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_findings_proposal_id")),
    )
    op.create_index("ix_findings_code_proposal_id_severity", "findings", ["code", "proposal_id", "severity"])
    op.create_table(
        "receipts",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_receipts")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.run_id"], name=op.f("fk_receipts_run_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_receipts_proposal_id")),
        sa.UniqueConstraint("proposal_id", "run_id", name=op.f("uq_receipts_proposal_id_run_id")),
    )
    op.create_index("ix_receipts_run_id", "receipts", ["run_id"])
    op.create_table(
        "verdicts",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("decided_at", TIME, nullable=False),
        sa.Column("milliseconds", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_verdicts")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_verdicts_proposal_id")),
    )
    op.create_index("ix_verdicts_decided_at", "verdicts", ["decided_at"])
    op.create_index("ix_verdicts_proposal_id", "verdicts", ["proposal_id"])


def downgrade() -> None:
    """Drop them."""
    op.drop_table("verdicts")
    op.drop_table("receipts")
    op.drop_table("findings")
    op.drop_table("call_uses")
    op.drop_table("quarantine")
    op.drop_table("proposals")
    op.drop_table("calls")
    op.drop_table("runs")
    op.drop_table("products")
