"""Proposals that hold for a later revision, completeness by run, and indexes that a report is read from alone."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# Written out, not imported: what this version made must stay what it was when the tables move on.
TIME = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

CELL = ["family", "locale", "enricher_version", "llm_model"]
FLAGS = ["verdict", "is_auto_accepted"]
TIMES = ["drafted_at", "decided_at", "written_at"]
#: Index -> table, columns as they are now, columns as they were.
INDEXES = {
    "ix_proposals_figures": (
        "proposals",
        ["run_id", *CELL, "gate", "state", *FLAGS, "is_audited", *TIMES],
        ["run_id", "drafted_at", *CELL, "kind", "identifier", "gate", "state", *FLAGS, "is_audited", "decided_at",
         "written_at"],
    ),
    "ix_proposals_records": ("proposals", ["kind", "identifier", "run_id", *CELL, *FLAGS, *TIMES], None),
    "ix_proposals_cells": ("proposals", ["id", "run_id", *CELL, "gate", "state", "verdict", "drafted_at"], None),
    "ix_calls_figures": (
        "calls",
        ["run_id", "answered_at", "request_hash", "cost", "input_tokens", "cached_tokens", "output_tokens"],
        None,
    ),
    "ix_calls_run_id": ("calls", None, ["run_id"]),
    "ix_findings_code_severity_proposal_id": ("findings", ["code", "severity", "proposal_id"], None),
    "ix_findings_code_proposal_id_severity": ("findings", None, ["code", "proposal_id", "severity"]),
    "ix_verdicts_figures": ("verdicts", ["proposal_id", "decided_at", "milliseconds"], None),
    "ix_verdicts_proposal_id": ("verdicts", None, ["proposal_id"]),
}  # fmt: skip


def upgrade() -> None:
    """Make the new tables, the new column, and the indexes anew."""
    op.add_column("proposals", sa.Column("carried_to", sa.Text(), nullable=True))
    op.create_table(
        "carries",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("from_revision", sa.Text(), nullable=False),
        sa.Column("revision", sa.Text(), nullable=False),
        sa.Column("carried_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_carries")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_carries_proposal_id")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.run_id"], name=op.f("fk_carries_run_id")),
    )
    op.create_index("ix_carries_proposal_id", "carries", ["proposal_id"])
    op.create_table(
        "completeness",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("skus", sa.BigInteger(), nullable=False),
        sa.Column("required", sa.BigInteger(), nullable=False),
        sa.Column("filled", sa.BigInteger(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_completeness")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.run_id"], name=op.f("fk_completeness_run_id")),
    )
    op.create_index("ix_completeness_run_id", "completeness", ["run_id"])
    op.create_table(
        "fills",
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("skus", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("proposal_id", "run_id", "channel", "locale", name=op.f("pk_fills")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.run_id"], name=op.f("fk_fills_run_id")),
    )
    _remake({name: (table, after, before) for name, (table, after, before) in INDEXES.items()})


def downgrade() -> None:
    """Drop what is new, and make the indexes as they were."""
    _remake({name: (table, before, after) for name, (table, after, before) in INDEXES.items()})
    op.drop_table("fills")
    op.drop_table("completeness")
    op.drop_table("carries")
    op.drop_column("proposals", "carried_to")


def _remake(indexes: dict[str, tuple[str, list[str] | None, list[str] | None]]) -> None:
    for name, (table, wanted, there) in indexes.items():
        if there is not None:
            op.drop_index(name, table)
        if wanted is not None:
            op.create_index(name, table, wanted)
