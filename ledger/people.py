"""People, their sessions and saved views; who owns and who works off what; what they did beside deciding."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, select, update

from ledger.column_types import storable
from ledger.database import Database
from ledger.inserts import insert_into, insert_new
from ledger.tables import assignments, events, owners, people, saved_views, sessions
from schemas.errors import ConfigError
from schemas.people import Assignment, DeskEvent, OwnedKind, Person, Role, Session


class People:
    """The tables about people."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Person, ...]:
        """Return everybody, by name."""
        with self._database.read() as connection:
            return tuple(map(_person, connection.execute(select(people).order_by(people.c.name)).mappings()))

    def find(self, name: str) -> Person | None:
        """Return somebody by name, or None; upper and lower case are not told apart."""
        query = select(people).where(people.c.folded == fold(name))
        with self._database.read() as connection:
            row = connection.execute(query).mappings().first()
        return _person(row) if row else None

    def find_subject(self, subject: str) -> Person | None:
        """Return somebody by what an identity provider calls them, or None."""
        with self._database.read() as connection:
            row = connection.execute(select(people).where(people.c.subject == subject)).mappings().first()
        return _person(row) if row else None

    def add(self, person: Person) -> bool:
        """Add somebody; False where there is somebody of that name, or of that subject, already."""
        with self._database.write() as connection:
            return insert_new(connection, people, [_row(person)]) == 1

    def save(self, person: Person) -> None:
        """Add somebody, or change who is there already. Who changes loses all sessions."""
        row = _row(person)
        with self._database.write() as connection:
            changed = insert_into(connection, people).values(row)
            kept = {name: value for name, value in row.items() if name not in ("name", "added_at")}
            connection.execute(changed.on_conflict_do_update(index_elements=["name"], set_=kept))
            connection.execute(delete(sessions).where(sessions.c.person == person.name))

    def change_password(self, name: str, *, old_hash: str, new_hash: str) -> bool:
        """Give somebody another password and end all their sessions; False where the old one holds no more."""
        held = people.c.name == name, people.c.password_hash == old_hash
        with self._database.write() as connection:
            changed = connection.execute(update(people).where(*held).values(password_hash=new_hash)).rowcount
            if changed:
                connection.execute(delete(sessions).where(sessions.c.person == name))
        return bool(changed)

    def set_language(self, name: str, language: str) -> None:
        """Keep the language that somebody reads the pages in."""
        with self._database.write() as connection:
            connection.execute(update(people).where(people.c.name == name).values(language=language))

    def begin_session(self, name: str, *, token_hash: str, csrf: str, began_at: datetime, ends_at: datetime) -> None:
        """Let somebody in; sessions that have ended go."""
        row = {"token_hash": token_hash, "person": name, "csrf": csrf, "began_at": began_at, "ends_at": ends_at}
        with self._database.write() as connection:
            connection.execute(delete(sessions).where(sessions.c.ends_at < began_at))
            connection.execute(sessions.insert(), row)
            connection.execute(update(people).where(people.c.name == name).values(last_in=began_at))

    def session(self, token_hash: str, now: datetime) -> Session | None:
        """Return a session that has not ended, of somebody who still may sign in."""
        query = select(people, sessions.c.csrf, sessions.c.ends_at).join_from(sessions, people)
        query = query.where(sessions.c.token_hash == token_hash, sessions.c.ends_at >= now, people.c.is_active)
        with self._database.read() as connection:
            row = connection.execute(query).mappings().first()
        return Session(_person(row), row["csrf"], row["ends_at"]) if row else None

    def end_session(self, token_hash: str) -> None:
        """Sign somebody out."""
        with self._database.write() as connection:
            connection.execute(delete(sessions).where(sessions.c.token_hash == token_hash))

    def end_sessions(self, name: str) -> int:
        """Sign somebody out everywhere; return how many sessions that were."""
        with self._database.write() as connection:
            return int(connection.execute(delete(sessions).where(sessions.c.person == name)).rowcount)

    def open_sessions(self, now: datetime) -> dict[str, int]:
        """Return how many sessions each has that have not ended."""
        query = select(sessions.c.person, func.count()).where(sessions.c.ends_at >= now).group_by(sessions.c.person)
        with self._database.read() as connection:
            return {row.person: int(row[1]) for row in connection.execute(query)}

    def views(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return somebody's saved views: their names and queries."""
        query = select(saved_views.c.name, saved_views.c.query).where(saved_views.c.person == name)
        with self._database.read() as connection:
            return tuple((row.name, row.query) for row in connection.execute(query.order_by(saved_views.c.name)))

    def save_view(self, person: str, name: str, query: str | None) -> None:
        """Keep a view under a name, or (without a query) forget it."""
        with self._database.write() as connection:
            connection.execute(delete(saved_views).where(saved_views.c.person == person, saved_views.c.name == name))
            if query is not None:
                connection.execute(saved_views.insert(), {"person": person, "name": name, "query": query})

    def owners(self) -> dict[tuple[OwnedKind, str], str]:
        """Return who owns what."""
        with self._database.read() as connection:
            return {(OwnedKind(row.kind), row.name): row.person for row in connection.execute(select(owners))}

    def set_owner(self, kind: OwnedKind, name: str, person: str | None) -> None:
        """Give something an owner, or (None) none."""
        with self._database.write() as connection:
            connection.execute(delete(owners).where(owners.c.kind == kind.value, owners.c.name == name))
            if person is not None:
                self._ensure_known(connection, person)
                connection.execute(owners.insert(), {"kind": kind.value, "name": name, "person": person})

    def assignments(self) -> tuple[Assignment, ...]:
        """Return who works what off, the first due first."""
        with self._database.read() as connection:
            found = [
                Assignment(
                    row["family"],
                    row["locale"] or None,
                    row["person"],
                    row["due_at"],
                    row["assigned_by"],
                    row["assigned_at"],
                )
                for row in connection.execute(select(assignments)).mappings()
            ]
        return tuple(sorted(found, key=lambda one: (one.due_at is None, one.due_at, one.family)))

    def assign(self, given: Assignment) -> None:
        """Let somebody work a family off; who did before is relieved. Raises ConfigError for unknown people."""
        place = (assignments.c.family == given.family) & (assignments.c.locale == (given.locale or ""))
        row = {
            "family": given.family,
            "locale": given.locale or "",
            "person": given.person,
            "due_at": given.due_at,
            "assigned_by": given.assigned_by,
            "assigned_at": given.assigned_at,
        }
        with self._database.write() as connection:
            self._ensure_known(connection, given.person)
            connection.execute(delete(assignments).where(place))
            connection.execute(assignments.insert(), row)

    def unassign(self, family: str, locale: str | None) -> None:
        """Let nobody work a family off."""
        place = (assignments.c.family == family) & (assignments.c.locale == (locale or ""))
        with self._database.write() as connection:
            connection.execute(delete(assignments).where(place))

    def add_event(self, event: DeskEvent) -> None:
        """Append what somebody did."""
        with self._database.write() as connection:
            append_event(connection, event)

    def events(
        self, *, proposal_id: str | None = None, action: str | None = None, limit: int = 1000
    ) -> tuple[DeskEvent, ...]:
        """Return what people did, the newest first."""
        query = select(events).order_by(events.c.number.desc()).limit(limit)
        if proposal_id is not None:
            query = query.where(events.c.proposal_id == proposal_id)
        if action is not None:
            query = query.where(events.c.action == action)
        with self._database.read() as connection:
            return tuple(map(_event, connection.execute(query).mappings()))

    @staticmethod
    def _ensure_known(connection: Connection, person: str) -> None:
        if connection.scalar(select(people.c.name).where(people.c.name == person)) is None:
            raise ConfigError(f"{person}: nobody of that name; add them with `skuwright review add-user`")


def fold(name: str) -> str:
    """Return a name as it is looked for: in lower case, an umlaut always as one character."""
    return storable(unicodedata.normalize("NFC", name).lower())


def append_event(connection: Connection, event: DeskEvent) -> None:
    """Append what somebody did, within a transaction."""
    connection.execute(events.insert(), event_row(event))


def event_row(event: DeskEvent) -> dict[str, Any]:
    """Return an event as a row."""
    return {
        "at": event.at,
        "person": event.person,
        "action": event.action,
        "proposal_id": event.proposal_id,
        "details": event.details,
        "milliseconds": event.milliseconds,
        "takes_back": event.takes_back,
        "bulk_id": event.bulk_id,
    }


def names_of(given: Sequence[Person]) -> tuple[str, ...]:
    """Return the names of those who may sign in."""
    return tuple(person.name for person in given if person.is_active)


def _row(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "folded": fold(person.name),
        "role": person.role.value,
        "password_hash": person.password_hash,
        "subject": person.subject,
        "language": person.language,
        "is_active": person.is_active,
        "added_at": person.added_at,
    }


def _person(row: RowMapping | Any) -> Person:
    return Person(
        name=row["name"],
        role=Role(row["role"]),
        added_at=row["added_at"],
        password_hash=row["password_hash"],
        subject=row["subject"],
        language=row["language"],
        is_active=row["is_active"],
        last_in=row["last_in"],
    )


def _event(row: RowMapping) -> DeskEvent:
    names = ("at", "person", "action", "proposal_id", "details", "milliseconds", "takes_back", "bulk_id")
    return DeskEvent(*(row[name] for name in names))
