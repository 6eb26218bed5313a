"""The review desk: its people, what is assigned to them, what they did, and what findings have in common."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

# Written out, not imported: what this version made must stay what it was when the tables move on.
TIME = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_PAGE = 5000
_APPEND_ONLY = ("verdicts", "events")
_VERDICT_TEXTS = (
    "before_state", "before_text", "before_first_by", "before_first_text", "after_state", "after_text", "bulk_id",
)  # fmt: skip
_FIGURES = ("proposal_id", "decided_at", "milliseconds")


def upgrade() -> None:
    """Make the new tables, and fill what older findings and verdicts lack."""
    op.create_table(
        "people",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("added_at", TIME, nullable=False),
        sa.Column("last_in", TIME, nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_people")),
        sa.UniqueConstraint("folded", name=op.f("uq_people_folded")),
        sa.UniqueConstraint("subject", name=op.f("uq_people_subject")),
    )
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("csrf", sa.Text(), nullable=False),
        sa.Column("began_at", TIME, nullable=False),
        sa.Column("ends_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sessions")),
        sa.ForeignKeyConstraint(["person"], ["people.name"], name=op.f("fk_sessions_person")),
    )
    op.create_index(op.f("ix_sessions_person"), "sessions", ["person"])
    op.create_table(
        "owners",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "name", name=op.f("pk_owners")),
    )
    op.create_table(
        "assignments",
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("due_at", TIME, nullable=True),
        sa.Column("assigned_by", sa.Text(), nullable=False),
        sa.Column("assigned_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("family", "locale", name=op.f("pk_assignments")),
    )
    op.create_table(
        "saved_views",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", "name", name=op.f("pk_saved_views")),
    )
    op.create_table(
        "events",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("milliseconds", sa.BigInteger(), nullable=True),
        sa.Column("takes_back", sa.BigInteger(), nullable=True),
        sa.Column("bulk_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_events")),
    )
    op.create_index(op.f("ix_events_proposal_id"), "events", ["proposal_id"])
    op.create_index(op.f("ix_events_action_at"), "events", ["action", "at"])
    op.create_index(op.f("ix_events_at"), "events", ["at"])
    op.create_index(op.f("ix_events_person_at"), "events", ["person", "at"])
    for name in _VERDICT_TEXTS:
        op.add_column("verdicts", sa.Column(name, sa.Text(), nullable=True))
    op.create_index(op.f("ix_verdicts_reviewer_decided_at"), "verdicts", ["reviewer", "decided_at"])
    op.create_index(
        "ix_proposals_queue", "proposals", ["state", sa.text("risk DESC"), "drafted_at", "id", "family", "locale"]
    )
    op.create_index("ix_proposals_queue_by_age", "proposals", ["state", "drafted_at", "id", "family", "locale"])
    op.create_index(
        "ix_proposals_audited_queue",
        "proposals",
        ["state", sa.text("risk DESC"), "drafted_at", "id"],
        sqlite_where=sa.text("is_audited = 1 AND verdict IS NULL"),
        postgresql_where=sa.text("is_audited AND verdict IS NULL"),
    )
    op.create_index(
        "ix_proposals_cube",
        "proposals",
        ["state", "is_audited", "verdict", "family", "locale", "attribute", "drafted_at", "id"],
    )
    _index_filled("events", "bulk_id")
    op.add_column("verdicts", sa.Column("takes_back", sa.BigInteger(), nullable=True))
    _index_filled("verdicts", "takes_back")
    _index_filled("verdicts", "bulk_id")
    _index_figures(*_FIGURES, "kind", "bulk_id")
    op.add_column("proposals", sa.Column("first_by", sa.Text(), nullable=True))
    op.add_column("proposals", sa.Column("first_text", sa.Text(), nullable=True))
    op.create_index(
        "ix_proposals_second",
        "proposals",
        ["state", sa.text("risk DESC"), "drafted_at", "id"],
        sqlite_where=sa.text("first_by IS NOT NULL"),
        postgresql_where=sa.text("first_by IS NOT NULL"),
    )
    op.add_column("findings", sa.Column("claim", sa.Text(), nullable=False, server_default=""))
    _fill_claims()
    op.create_index(op.f("ix_findings_code_claim_proposal_id"), "findings", ["code", "claim", "proposal_id"])
    op.create_index(op.f("ix_findings_proposal_id_code_severity"), "findings", ["proposal_id", "code", "severity"])
    _protect()


def downgrade() -> None:
    """Drop it all."""
    _unprotect()
    op.drop_index(op.f("ix_findings_proposal_id_code_severity"), "findings")
    op.drop_index(op.f("ix_findings_code_claim_proposal_id"), "findings")
    op.drop_column("findings", "claim")
    op.drop_index("ix_proposals_second", "proposals")
    op.drop_column("proposals", "first_text")
    op.drop_column("proposals", "first_by")
    for index in ("ix_proposals_cube", "ix_proposals_audited_queue", "ix_proposals_queue_by_age", "ix_proposals_queue"):
        op.drop_index(index, "proposals")
    op.drop_index(op.f("ix_verdicts_reviewer_decided_at"), "verdicts")
    _index_figures(*_FIGURES)
    op.drop_index(op.f("ix_verdicts_bulk_id"), "verdicts")
    op.drop_index(op.f("ix_verdicts_takes_back"), "verdicts")
    op.drop_column("verdicts", "takes_back")
    for name in reversed(_VERDICT_TEXTS):
        op.drop_column("verdicts", name)
    for table in ("events", "saved_views", "assignments", "owners", "sessions", "people"):
        op.drop_table(table)


def _index_filled(table: str, column: str) -> None:
    where = sa.text(f"{column} IS NOT NULL")
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column], sqlite_where=where, postgresql_where=where)


def _index_figures(*columns: str) -> None:
    op.drop_index(op.f("ix_verdicts_figures"), "verdicts")
    op.create_index(op.f("ix_verdicts_figures"), "verdicts", list(columns))


def _fill_claims() -> None:
    findings = sa.table(
        "findings",
        sa.column("proposal_id", sa.Text()),
        sa.column("place", sa.Integer()),
        sa.column("finding", sa.Text()),
        sa.column("claim", sa.Text()),
    )
    connection = op.get_bind()
    key = sa.tuple_(findings.c.proposal_id, findings.c.place)
    last: tuple[str, int] = ("", -1)
    change = (
        sa.update(findings)
        .where(findings.c.proposal_id == sa.bindparam("its_proposal"), findings.c.place == sa.bindparam("its_place"))
        .values(claim=sa.bindparam("its_claim"))
    )
    query = sa.select(findings.c.proposal_id, findings.c.place, findings.c.finding)
    query = query.order_by(findings.c.proposal_id, findings.c.place).limit(_PAGE)
    while rows := connection.execute(query.where(key > last)).all():
        last = (rows[-1].proposal_id, rows[-1].place)
        changed = [
            {
                "its_proposal": row.proposal_id,
                "its_place": row.place,
                "its_claim": " ".join(json.loads(row.finding)["text"].casefold().split())[:120],
            }
            for row in rows
        ]
        connection.execute(change, changed)


def _protect() -> None:
    """Let nobody change or delete what people decided and did; a later version that must do so drops these first."""
    if op.get_bind().dialect.name == "sqlite":
        for table in _APPEND_ONLY:
            refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for verb in ("update", "delete"):
                op.execute(f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} {refuse}")
            # REPLACE deletes without asking the triggers.
            there = f"EXISTS (SELECT 1 FROM {table} WHERE number = NEW.number)"  # noqa: S608 - our own names
            op.execute(f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {there} {refuse}")
        return
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; "
        "END $$"
    )
    for table in _APPEND_ONLY:
        for verb, each in (("update OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
            name = f"{table}_no_{verb.split()[0].lower()}"
            op.execute(
                f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH {each} EXECUTE FUNCTION refuse_change()"
            )


def _unprotect() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in _APPEND_ONLY:
        for verb in ("update", "delete", "replace") if is_sqlite else ("update", "truncate"):
            op.execute(f"DROP TRIGGER {table}_no_{verb}" + ("" if is_sqlite else f" ON {table}"))
    if not is_sqlite:
        op.execute("DROP FUNCTION refuse_change()")
