"""The desk's words in German and English."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from babel.dates import format_date, format_datetime, format_timedelta
from babel.numbers import format_decimal, format_percent

from review.finding_names import FINDING_NAMES

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")
_LOCALES: dict[Language, str] = {"de": "de_DE", "en": "en_US"}


def language_of(chosen: str | None, accepted: str) -> Language:
    """Return the language that somebody chose, or the first one of their browser that the desk speaks; else German."""
    if chosen in LANGUAGES:
        return "de" if chosen == "de" else "en"
    for part in accepted.split(","):
        short = part.strip().split(";")[0][:2].lower()
        if short in LANGUAGES:
            return "de" if short == "de" else "en"
    return "de"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; `words["key"]` is a text, see `TEXTS`."""

    language: Language

    def __getitem__(self, key: str) -> str:
        """Return a text of the desk."""
        return TEXTS[key][0 if self.language == "de" else 1]

    def __contains__(self, key: object) -> bool:
        """Say whether there is a text of this key."""
        return key in TEXTS

    def of(self, group: str, value: object) -> str:
        """Return the word for a stored value; the value itself where nobody gave it a word."""
        key = f"{group}.{value}"
        return self[key] if key in TEXTS else str(value)

    def finding(self, code: str) -> str:
        """Return what a finding code is called; the code itself where nobody named it."""
        names = FINDING_NAMES.get(code)
        return code if names is None else names[0 if self.language == "de" else 1]

    def number(self, count: float) -> str:
        """Return a count with its thousands apart."""
        return _number(count, _LOCALES[self.language])

    def proposals(self, count: int) -> str:
        """Return how many proposals there are."""
        return self["shown.one"] if count == 1 else self["shown"].format(self.number(count))

    def older(self, days: int) -> str:
        """Return an age class: older than so many days."""
        return self["age.older_one"] if days == 1 else self["age.older"].format(self.number(days))

    def rate(self, share: float) -> str:
        """Return a share as per cent with one digit."""
        pattern = "#,##0.0\N{NO-BREAK SPACE}%" if self.language == "de" else "#,##0.0%"
        return format_percent(share, pattern, locale=_LOCALES[self.language])

    def age(self, since: datetime, now: datetime) -> str:
        """Return how long ago something was."""
        return format_timedelta(now - since, locale=_LOCALES[self.language], threshold=1.2)

    def time(self, at: datetime) -> str:
        """Return a time of day on its date."""
        return format_datetime(at.astimezone(), "short", locale=_LOCALES[self.language])

    def day(self, at: datetime) -> str:
        """Return a date."""
        return _day(at.astimezone().date(), _LOCALES[self.language])


# A page of the queue has a hundred of each, and few different ones: to format them anew took a tenth of its time.
@lru_cache(maxsize=4096)
def _number(count: float, locale: str) -> str:
    return format_decimal(count, locale=locale)


@lru_cache(maxsize=4096)
def _day(day: date, locale: str) -> str:
    return format_date(day, "medium", locale=locale)


TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Prüftisch", "Review desk"),
    "queue": ("Aufgaben", "Queue"),
    "skip_to_content": ("Zum Inhalt", "Skip to content"),
    "sign_in": ("Anmelden", "Sign in"),
    "sign_out": ("Abmelden", "Sign out"),
    "sign_in.name": ("Name", "Name"),
    "sign_in.password": ("Passwort", "Password"),
    "sign_in.wrong": ("Name oder Passwort ist falsch.", "Name or password is wrong."),
    "sign_in.stale": (
        "Das Formular ist abgelaufen. Bitte noch einmal absenden.",
        "The form was out of date. Please send it again.",
    ),
    "sign_in.wait": (
        "Zu viele Versuche. Bitte versuchen Sie es in {} Sekunden noch einmal.",
        "Too many tries. Please try again in {} seconds.",
    ),
    "language.other": ("English", "Deutsch"),
    "language.switch": ("Sprache der Oberfläche", "Language of the pages"),
    "problem": ("Das hat nicht geklappt", "That did not work"),
    "problem.signed_out": (
        "Sie sind nicht mehr angemeldet. Ihr Text bleibt hier gespeichert, bis Sie sich wieder anmelden.",
        "You are no longer signed in. Your text is kept here until you sign in again.",
    ),
    "problem.not_allowed": ("Ihre Rolle erlaubt das nicht.", "Your role does not allow that."),
    "problem.already_decided": (
        "Jemand war schneller: Dieser Vorschlag ist inzwischen entschieden oder geändert. Nichts wurde überschrieben.",
        "Somebody was faster: this proposal has been decided or changed meanwhile. Nothing was overwritten.",
    ),
    "problem.malformed": ("Die Anfrage war unvollständig.", "The request was incomplete."),
    "problem.unavailable": (
        "Die Datenbank antwortet gerade nicht. Bitte gleich noch einmal versuchen.",
        "The database does not answer right now. Please try again in a moment.",
    ),
    "problem.export_away": (
        "Der PIM-Export ist gerade nicht lesbar, deshalb lässt sich der Text nicht prüfen. Näheres steht im Protokoll.",
        "The PIM's export cannot be read right now, so the text is not checked. The log says more.",
    ),
    "problem.not_configured": (
        "Die Konfiguration sieht für dieses Attribut keine Texte mehr vor; ändern lässt sich der Text hier nicht.",
        "The config no longer asks for texts of this attribute; the text cannot be changed here.",
    ),
    "problem.not_found": ("Diese Seite gibt es nicht.", "There is no such page."),
    "problem.broken": (
        "Hier ist ein Fehler aufgetreten. Er steht im Protokoll.",
        "An error happened here. The log has it.",
    ),
    "problem.blocked": (
        "Die Prüfungen sperren diesen Text. Ändern Sie die rot markierten Stellen.",
        "The checks block this text. Change what is marked in red.",
    ),
    "problem.offline": (
        "Keine Verbindung zum Server. Ihr Text bleibt hier gespeichert.",
        "No connection to the server. Your text is kept here.",
    ),
    "back_to_queue": ("Zur Liste", "To the list"),
    "search": ("Suche in SKU und Text", "Search SKU and text"),
    "search.go": ("Suchen", "Search"),
    "filters": ("Filter", "Filters"),
    "filters.clear": ("Alle Filter entfernen", "Clear all filters"),
    "filter.state": ("Stand", "State"),
    "filter.family": ("Familie", "Family"),
    "filter.locale": ("Sprache", "Locale"),
    "filter.code": ("Prüfung", "Check"),
    "filter.severity": ("Schwere", "Severity"),
    "filter.age": ("Alter", "Age"),
    "filter.assignee": ("Zuständig", "Assignee"),
    "filter.any": ("alle", "any"),
    "age.older_one": ("älter als 1 Tag", "older than 1 day"),
    "age.older": ("älter als {} Tage", "older than {} days"),
    "order": ("Reihenfolge", "Order"),
    "order.risk": ("nach Risiko", "by risk"),
    "order.age": ("nach Alter", "by age"),
    "views": ("Gespeicherte Ansichten", "Saved views"),
    "views.save": ("Diese Ansicht speichern", "Save this view"),
    "views.name": ("Name der Ansicht", "Name of the view"),
    "views.forget": ("Ansicht „{}“ löschen", "Delete view “{}”"),
    "start": ("Prüfen beginnen", "Start reviewing"),
    "nothing": ("Hier wartet nichts.", "Nothing waits here."),
    "nothing.filtered": ("Kein Vorschlag passt zu diesen Filtern.", "No proposal fits these filters."),
    "shown": ("{} Vorschläge", "{} proposals"),
    "shown.one": ("1 Vorschlag", "1 proposal"),
    "shown.more": ("mehr als {} Vorschläge", "more than {} proposals"),
    "page.next": ("Weitere", "More"),
    "page.previous": ("Vorherige", "Previous"),
    "column.sku": ("SKU", "SKU"),
    "column.text": ("Text", "Text"),
    "column.findings": ("Befunde", "Findings"),
    "column.age": ("Alter", "Age"),
    "state.waiting": ("wartet", "waiting"),
    "state.review": ("wartet", "waiting"),
    "state.blocked": ("gesperrt", "blocked"),
    "state.accepted": ("freigegeben", "accepted"),
    "state.rejected": ("abgelehnt", "rejected"),
    "state.written": ("geschrieben", "written"),
    "state.stale": ("veraltet", "stale"),
    "state.superseded": ("ersetzt", "superseded"),
    "state.not_found": ("nicht in den Daten", "not in the data"),
    "severity.error": ("Fehler", "error"),
    "severity.warning": ("Warnung", "warning"),
    "severity.info": ("Hinweis", "note"),
    "facts": ("Fakten", "Facts"),
    "facts.inherited": ("geerbt von {}", "inherited from {}"),
    "facts.prose": ("Text des Lieferanten", "The supplier's text"),
    "proposal": ("Vorschlag", "Proposal"),
    "findings": ("Befunde", "Findings"),
    "findings.none": ("Keine Befunde.", "No findings."),
    "findings.unchecked": ("Dieser Text lässt sich gerade nicht prüfen.", "This text cannot be checked right now."),
    "suggestion": ("Vorschlag übernehmen: {}", "Apply suggestion: {}"),
    "changes": ("Änderungen zum Text im PIM", "Changes to the text in the PIM"),
    "siblings": ("In anderen Sprachen", "In other locales"),
    "siblings.pim": ("im PIM", "in the PIM"),
    "history": ("Verlauf", "History"),
    "receipts": ("Geschrieben", "Written"),
    "receipt.written": ("geschrieben", "written"),
    "receipt.stale": (
        "nicht geschrieben: Das Produkt hat sich seit dem Abruf geändert",
        "not written: the product changed since it was pulled",
    ),
    "receipt.refused": ("vom PIM abgelehnt", "refused by the PIM"),
    "also_open": ("{} sieht sich diesen Vorschlag auch an.", "{} looks at this proposal, too."),
    "first_by": (
        "{} hat schon zugestimmt. Es braucht eine zweite Person.",
        "{} has approved already. It takes a second person.",
    ),
    "action.accept": ("Freigeben", "Accept"),
    "action.edit": ("Bearbeiten", "Edit"),
    "action.reject": ("Ablehnen", "Reject"),
    "action.skip": ("Überspringen", "Skip"),
    "action.undo": ("Rückgängig", "Undo"),
    "action.keys": ("Tasten", "Keys"),
    "action.save": ("Text freigeben", "Accept this text"),
    "action.cancel": ("Abbrechen", "Cancel"),
    "action.next": ("Nächster", "Next"),
    "action.previous": ("Zurück", "Back"),
    "edit.text": ("Text", "Text"),
    "edit.checking": ("Wird geprüft …", "Checking …"),
    "edit.fine": ("Keine Einwände.", "No objections."),
    "edit.kept": ("Ungespeicherter Text wiederhergestellt.", "Unsaved text restored."),
    "reject.reason": ("Grund der Ablehnung", "Reason for the rejection"),
    "reject.comment": ("Bemerkung", "Comment"),
    "reason.fact": ("Fakt falsch", "Wrong fact"),
    "reason.tone": ("Tonfall", "Tone"),
    "reason.length": ("Länge", "Length"),
    "reason.law": ("Recht", "Law"),
    "reason.duplicate": ("Doppelt", "Duplicate"),
    "reason.seo": ("SEO", "SEO"),
    "reason.language": ("Sprache", "Language"),
    "reason.other": ("Anderes", "Other"),
    "verdict.accepted": ("freigegeben", "accepted"),
    "verdict.edited": ("bearbeitet und freigegeben", "edited and accepted"),
    "verdict.rejected": ("abgelehnt", "rejected"),
    "verdict.undone": ("zurückgenommen", "taken back"),
    "event.first_approval": ("hat als erste Person zugestimmt", "approved as the first person"),
    "said.accepted": ("Freigegeben.", "Accepted."),
    "said.edited": ("Bearbeiteter Text freigegeben.", "Edited text accepted."),
    "said.rejected": ("Abgelehnt.", "Rejected."),
    "said.first": ("Zugestimmt. Eine zweite Person ist nötig.", "Approved. It takes a second person."),
    "said.undone": ("Rückgängig gemacht.", "Taken back."),
    "said.nothing_to_undo": ("Es gibt nichts rückgängig zu machen.", "There is nothing to undo."),
    "said.cannot_accept": (
        "Gesperrte Vorschläge kann man nur bearbeiten oder ablehnen.",
        "Blocked proposals can only be edited or rejected.",
    ),
    "done": ("Alles erledigt", "All done"),
    "done.text": ("In dieser Ansicht wartet nichts mehr.", "Nothing waits in this view any more."),
    "actions": ("Aktionen", "Actions"),
    "keys": ("Tastenbelegung", "Key map"),
    "keys.close": ("Schließen", "Close"),
    # Security and people.
    "sign_in.provider": ("Mit dem Firmenkonto anmelden", "Sign in with the company account"),
    "sign_in.provider_away": (
        "Das Firmenkonto antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.",
        "The company account does not answer right now. Please try again in a moment.",
    ),
    "sign_in.provider_failed": (
        "Die Anmeldung mit dem Firmenkonto ist nicht gelungen. Bitte beginnen Sie noch einmal.",
        "Signing in with the company account did not work. Please begin again.",
    ),
    "sign_in.provider_unknown": (
        "Ihr Firmenkonto ist hier nicht freigeschaltet. Bitte wenden Sie sich an die Verwaltung.",
        "Your company account is not admitted here. Please ask an administrator.",
    ),
    "people": ("Personen", "People"),
    "people.role": ("Rolle", "Role"),
    "people.role_of": ("Rolle von {}", "Role of {}"),
    "people.way_in": ("Anmeldung", "Signs in by"),
    "people.password": ("Passwort", "password"),
    "people.provider": ("Firmenkonto", "company account"),
    "people.last_in": ("Zuletzt angemeldet", "Last signed in"),
    "people.never": ("noch nie", "never"),
    "people.inactive": ("gesperrt", "locked"),
    "people.save": ("Speichern", "Save"),
    "people.save_of": ("Rolle von {} speichern", "Save the role of {}"),
    "people.lock": ("Sperren", "Lock"),
    "people.lock_of": ("{} sperren", "Lock {}"),
    "people.unlock": ("Entsperren", "Unlock"),
    "people.unlock_of": ("{} entsperren", "Unlock {}"),
    "people.sessions": ("Sitzungen", "Sessions"),
    "people.end_sessions": ("Überall abmelden", "Sign out everywhere"),
    "people.end_sessions_of": ("{} überall abmelden", "Sign {} out everywhere"),
    "people.new": ("Neue Person", "A new person"),
    "people.add": ("Hinzufügen", "Add"),
    "people.first_password": ("Anfangspasswort", "Password to begin with"),
    "people.password_rule": (
        "Mindestens acht Zeichen und nicht der Name. Bitte auf einem sicheren Weg weitergeben.",
        "Eight characters at least, not the name. Hand it to the person in a safe way.",
    ),
    "people.subject": ("Kennung des Firmenkontos", "Id of the company account"),
    "people.subject_rule": (
        "Der Wert, den der Anbieter als „sub“ liefert. Damit ist kein Passwort nötig.",
        "What the provider calls “sub”. With it no password is needed.",
    ),
    "people.there": (
        "Diese Person oder dieses Firmenkonto gibt es schon.",
        "There is such a person, or such a company account, already.",
    ),
    "people.bad_name": (
        "Der Name fehlt, ist zu lang oder enthält unsichtbare Zeichen.",
        "The name is missing, too long, or has characters that nobody sees.",
    ),
    "password.length": ("Das Passwort braucht 8 bis 1024 Zeichen.", "The password needs 8 to 1024 characters."),
    "password.unseen": (
        "Das Passwort enthält Zeichen, die sich nicht eintippen lassen.",
        "The password has characters that no keyboard has.",
    ),
    "password.few": (
        "Das Passwort braucht mindestens fünf verschiedene Zeichen.",
        "The password needs five different characters at least.",
    ),
    "password.name": ("Das Passwort ist kaum mehr als der Name.", "The password is little more than the name."),
    "password.keyboard": (
        "Das Passwort ist eine Folge benachbarter Tasten; bitte wählen Sie ein anderes.",
        "The password runs along the keyboard; please take another.",
    ),
    "password.nav": ("Passwort", "Password"),
    "password.change": ("Passwort ändern", "Change the password"),
    "password.old": ("Bisheriges Passwort", "Old password"),
    "password.new": ("Neues Passwort", "New password"),
    "password.again": ("Neues Passwort, noch einmal", "New password once more"),
    "password.rule": (
        "Mindestens acht Zeichen, nicht der Name und keine Reihe von Tasten.",
        "Eight characters at least, not the name, no row of keys.",
    ),
    "password.ends": (
        "In allen anderen Browsern werden Sie abgemeldet.",
        "You are signed out in all other browsers.",
    ),
    "password.changed": (
        "Das neue Passwort gilt. In allen anderen Browsern sind Sie abgemeldet.",
        "The new password holds. You are signed out in all other browsers.",
    ),
    "password.wrong": ("Das bisherige Passwort ist falsch.", "The old password is wrong."),
    "password.again_differs": (
        "Die beiden neuen Passwörter sind nicht gleich.",
        "The two new passwords are not the same.",
    ),
    "password.same": ("Das neue Passwort ist das bisherige.", "The new password is the old one."),
    "password.none": (
        "Sie melden sich mit dem Firmenkonto an und haben hier kein Passwort.",
        "You sign in with the company account and have no password here.",
    ),
    "people.last_admin": (
        "Mindestens eine Person muss Personen verwalten können.",
        "At least one person must be able to manage people.",
    ),
    "people.unknown": (
        "Diese Person gibt es nicht, oder sie ist gesperrt.",
        "There is no such person, or they are locked.",
    ),
    "people.bad_date": ("Dieses Datum gibt es nicht.", "There is no such date."),
    "role.viewer": ("liest", "reads"),
    "role.editor": ("entscheidet", "decides"),
    "role.approver": ("gibt frei und verteilt", "approves and assigns"),
    "role.admin": ("verwaltet", "administers"),
    "assignments": ("Zuständigkeiten", "Assignments"),
    "assignments.none": ("Noch ist nichts zugeteilt.", "Nothing is assigned yet."),
    "assignments.new": ("Familie zuteilen", "Assign a family"),
    "assignments.assign": ("Zuteilen", "Assign"),
    "assignments.due": ("Fällig am", "Due on"),
    "assignments.due_on": ("fällig {}", "due {}"),
    "assignments.overdue": ("überfällig", "overdue"),
    "assignments.overdue_since": ("überfällig seit {}", "overdue since {}"),
    "assignments.remove": ("Entfernen", "Remove"),
    "assignments.remove_of": ("{} entfernen", "Remove {}"),
    "owners": ("Verantwortliche", "Owners"),
    "owners.kind": ("Wofür", "For what"),
    "owners.name": ("Name", "Name"),
    "owners.person": ("Verantwortlich", "Owner"),
    "owners.nobody": ("niemand", "nobody"),
    "owners.new": ("Verantwortliche benennen", "Name an owner"),
    "owners.set": ("Benennen", "Set"),
    "owned.family": ("Familie", "family"),
    "owned.check": ("Prüfung", "check"),
    "owned.prompt": ("Prompt-Version", "prompt version"),
    "owner_of.family": ("Verantwortlich für die Familie: {}", "Family owned by {}"),
    "owner_of.check": ("Verantwortlich für die Prüfung: {}", "Check owned by {}"),
    "owner_of.prompt": ("Verantwortlich für den Prompt: {}", "Prompt owned by {}"),
    "filter.nobody": ("niemand", "nobody"),
    "filter.approval": ("Zustimmung", "Approval"),
    "filter.second": ("wartet auf eine zweite Person", "waits for a second person"),
    "event.person_changed": ("hat Angaben einer Person geändert", "changed a person"),
    "event.person_added": ("hat eine Person hinzugefügt", "added a person"),
    "event.password_changed": ("hat das eigene Passwort geändert", "changed their password"),
    "event.sessions_ended": ("hat eine Person überall abgemeldet", "signed a person out everywhere"),
    "event.assigned": ("hat zugeteilt", "assigned"),
    "event.unassigned": ("hat eine Zuteilung entfernt", "removed an assignment"),
    "event.owner_set": ("hat Verantwortliche benannt", "named an owner"),
    "problem.not_ours": (
        "Diese Seite war veraltet. Bitte laden Sie sie neu und versuchen Sie es noch einmal.",
        "This page was out of date. Please reload it and try again.",
    ),
    # History, figures, write-back and learning.
    "history.person": ("Person", "Person"),
    "history.kind": ("Art", "Kind"),
    "history.from": ("von", "from"),
    "history.to": ("bis", "to"),
    "history.filter": ("Anzeigen", "Show"),
    "history.time": ("Zeit", "Time"),
    "history.change": ("Änderung", "Change"),
    "history.text": ("Text vorher und nachher", "Text before and after"),
    "history.seconds": ("Sekunden", "Seconds"),
    "history.none": ("Kein Eintrag passt zu diesen Filtern.", "No entry fits these filters."),
    "export.csv": ("CSV", "CSV"),
    "export.excel": ("CSV für Excel", "CSV for Excel"),
    "export.jsonl": ("JSON", "JSON"),
    "sku.history": ("Verlauf der SKU", "History of the SKU"),
    "sku.proposals": ("Vorschläge", "Proposals"),
    "sku.place": ("Attribut", "Attribute"),
    "sku.course": ("Verlauf", "Timeline"),
    "sku.drafted": ("entworfen", "drafted"),
    "figures": ("Kennzahlen", "Figures"),
    "figures.coming": (
        "Die Kennzahlen werden gerade berechnet. Die Seite lädt sich gleich neu.",
        "The figures are being counted. The page will load again in a moment.",
    ),
    "figures.none": (
        "Die Kennzahlen lassen sich gerade nicht berechnen. Der Grund steht im Protokoll.",
        "The figures cannot be counted right now. The log says why.",
    ),
    "figures.exceptions": ("Was Aufmerksamkeit braucht", "What needs attention"),
    "figures.pictures": ("Verlauf und Ursachen", "Trends and causes"),
    "figures.tables": ("Tabellen", "Tables"),
    "escape": ("Durchgerutscht", "Escape rate"),
    "escape.is": (
        "abgelehnte oder bearbeitete ÷ beurteilte Stichproben der automatisch freigegebenen Texte",
        "rejected or edited ÷ judged spot checks of the auto-accepted texts",
    ),
    "write.now": ("Jetzt schreiben", "Write now"),
    "write.all": ("Alle jetzt schreiben", "Write all now"),
    "write.scheduled": (
        "Wird sonst nach Zeitplan ins PIM geschrieben.",
        "Is written to the PIM on schedule otherwise.",
    ),
    "write.waits": ("Noch nicht ins PIM geschrieben.", "Not written to the PIM yet."),
    "write.running": ("Wird geschrieben …", "Writing …"),
    "write.busy": (
        "Gerade wird schon geschrieben. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
        "Somebody is writing already. Please try again in a few minutes.",
    ),
    "write.failed": (
        "Das Schreiben ins PIM ist fehlgeschlagen. Es ging nichts verloren; der Grund steht im Protokoll.",
        "Writing did not work. Nothing is lost; the log says why.",
    ),
    "write.nothing": ("Hier gibt es nichts zu schreiben.", "There is nothing to write here."),
    "write.written": ("{} geschrieben.", "{} written."),
    "write.stale": (
        "{} nicht geschrieben: Das Produkt hat sich seit dem Abruf geändert.",
        "{} not written: the product changed since it was pulled.",
    ),
    "write.refused": ("{} vom PIM abgelehnt.", "{} refused by the PIM."),
    "write.stale_next": (
        "Beim nächsten Lauf entsteht ein neuer Vorschlag.",
        "The next run will make a new proposal.",
    ),
    "event.wrote_back": ("hat ins PIM geschrieben", "wrote to the PIM"),
    "event.signed_in": ("hat sich angemeldet", "signed in"),
    "event.signed_out": ("hat sich abgemeldet", "signed out"),
    "words": ("Gelernte Wörter", "Learned words"),
    "words.nav": ("Wörter", "Words"),
    "words.about": (
        "Wie einzelne Wörter eingeordnet wurden. Die Prüfungen richten sich ab dem nächsten Lauf danach.",
        "What people said of single words. The checks keep to it from the next run on.",
    ),
    "words.none": ("Noch wurde kein Wort eingeordnet.", "Nobody has said anything of a word yet."),
    "words.word": ("Wort", "Word"),
    "words.sense": ("gilt als", "counts as"),
    "words.scope": ("gilt für", "holds for"),
    "words.origin": ("Herkunft", "Origin"),
    "words.withdraw": ("Zurücknehmen", "Take back"),
    "words.withdraw_one": ("„{}“ zurücknehmen", "Take “{}” back"),
    "words.question": ("Beanstandete Wörter, die stehen blieben", "Reported words that were left in"),
    "words.say_neutral": ("ist neutral", "is neutral"),
    "words.say_claim": ("ist eine Behauptung", "is a claim"),
    "words.in_family": ("in der Familie {}", "in the family {}"),
    "words.all_families": ("in allen Familien", "in all families"),
    "words.known": (
        "Die Prüfungen kennen das Wort als Behauptung.",
        "The checks know the word as a claim.",
    ),
    "words.offer": (
        "{}: beanstandet, aber freigegeben. Neutrales Wort oder Behauptung?",
        "{}: reported, but accepted. A neutral word or a claim?",
    ),
    "words.not_open": (
        "Zu diesem Wort ist hier nichts mehr zu entscheiden.",
        "There is nothing more to say of this word here.",
    ),
    "sense.neutral": ("neutral", "neutral"),
    "sense.claim": ("Behauptung", "claim"),
    "event.taught_word": ("hat ein Wort eingeordnet", "said what a word is"),
    "escape.interval": ("zwischen {} und {}, aus {} Stichproben", "between {} and {}, from {} spot checks"),
    "sku.unknown": ("Zu dieser SKU gibt es keine Vorschläge.", "There are no proposals for this SKU."),
    # Decisions taken back, and those that take two.
    "problem.needs_another": (
        "Sie haben schon zugestimmt. Es braucht eine zweite Person.",
        "You have approved already. It takes a second person.",
    ),
    "problem.cannot_be_undone": (
        "Das lässt sich nicht mehr zurücknehmen: Jemand anderes hat entschieden, oder der Text ist inzwischen weiter.",
        "That can no longer be taken back: somebody else decided, or it has moved on since.",
    ),
    "event.first_approval_undone": ("hat die Zustimmung zurückgenommen", "took the approval back"),
    # Writing: what stands around the editor.
    "action.original": ("Entwurf zurückholen", "Restore the draft"),
    "edit.preview": ("So liest es sich", "How it reads"),
    # Clusters and decisions for many.
    "quoted": ("„{}“", "“{}”"),
    "clusters": ("Cluster", "Clusters"),
    "clusters.why": (
        "Vorschläge, an denen dieselbe Prüfung dasselbe beanstandet. Eine Entscheidung gilt für alle einer Karte.",
        "Proposals in which the same check objects to the same words. One decision holds for all of a card.",
    ),
    "clusters.read_only": (
        "Entscheiden kann hier nur, wer freigeben darf.",
        "Only approvers can decide here.",
    ),
    "clusters.none": ("Kein Befund kommt in mehreren Vorschlägen vor.", "No two proposals share a finding."),
    "clusters.families": ("{} Familien", "{} families"),
    "clusters.whole_text": ("am ganzen Text", "on the whole text"),
    "clusters.show_all": ("Alle ansehen", "Show all"),
    "clusters.samples": (
        "Beispiele – entfernen Sie das Häkchen bei allem, was ausgenommen sein soll",
        "Samples – untick what is to be left out",
    ),
    "clusters.samples_only": ("Beispiele", "Samples"),
    "clusters.look": ("Ansehen", "Open"),
    "clusters.open": ("{} ansehen", "Open {}"),
    "clusters.next": ("nächste Karte", "next card"),
    "clusters.previous": ("vorige Karte", "previous card"),
    "bulk": ("Über alle entscheiden", "Decide for all of these"),
    "bulk.why": (
        "Eine Entscheidung für alle Vorschläge dieser Auswahl. Vorher sehen Sie, was sie ändert.",
        "One decision for all proposals of this selection. You see what it changes before.",
    ),
    "bulk.accept": ("Alle freigeben", "Accept all"),
    "bulk.reject": ("Alle ablehnen", "Reject all"),
    "bulk.confirm": ("Bestätigen", "Confirm"),
    "bulk.loading": ("Wird gezählt …", "Counting …"),
    "bulk.nothing": ("Davon lässt sich nichts entscheiden.", "None of these can be decided."),
    "bulk.no_reason": ("Wählen Sie einen Grund.", "Choose a reason."),
    "bulk.cut": (
        "Mehr als {} auf einmal gehen nicht; der Rest bleibt für die nächste Entscheidung.",
        "No more than {} at once; the rest stays for the next decision.",
    ),
    "bulk.more": ("und {} weitere", "and {} more"),
    "bulk.newest": ("Letzte Sammelentscheidungen", "Latest bulk decisions"),
    "bulk.about": ("Auswahl", "selection"),
    "bulk.will.decided.accepted": ("Freigegeben werden: {}", "To be accepted: {}"),
    "bulk.will.decided.rejected": ("Abgelehnt werden: {}", "To be rejected: {}"),
    "bulk.will.first": (
        "Erhalten Ihre Zustimmung, brauchen aber noch eine zweite Person: {}",
        "Get your approval, but take a second person: {}",
    ),
    "bulk.was.decided.accepted": ("Freigegeben: {}.", "Accepted: {}."),
    "bulk.was.decided.rejected": ("Abgelehnt: {}.", "Rejected: {}."),
    "bulk.was.first": ("Zugestimmt, eine zweite Person ist nötig: {}.", "Approved, a second person is needed: {}."),
    "bulk.left.blocked": (
        "Gesperrt, bleiben liegen (nur bearbeiten oder ablehnen): {}",
        "Blocked, stay as they are (edit or reject them): {}",
    ),
    "bulk.left.not_found": ("Ohne Angabe in den Daten, bleiben liegen: {}", "Not in the data, stay as they are: {}"),
    "bulk.left.alone": (
        "Einzeln zu prüfen, bleiben liegen: {}",
        "To be looked at one by one, stay as they are: {}",
    ),
    "bulk.left.changed": (
        "Inzwischen geändert oder entschieden, nicht angefasst: {}",
        "Changed or decided meanwhile, left untouched: {}",
    ),
    "bulk.left.unreached": (
        "Nicht erreicht, weil die Datenbank nicht antwortete: {}",
        "Not reached because the database did not answer: {}",
    ),
    "bulk.undone": ("Zurückgenommen: {}.", "Taken back: {}."),
    "bulk.kept": (
        "Nicht mehr zurückzunehmen, weil sie inzwischen weiter sind: {}.",
        "Can no longer be taken back because they moved on since: {}.",
    ),
    "bulk.part": ("in einer Sammelentscheidung", "in a bulk decision"),
    "event.bulk": ("hat eine Sammelentscheidung getroffen", "made a bulk decision"),
    "event.bulk_undone": ("hat eine Sammelentscheidung zurückgenommen", "took a bulk decision back"),
    "problem.offline_many": (
        "Keine Verbindung zum Server. Bitte noch einmal versuchen.",
        "No connection to the server. Please try again.",
    ),
    "action.redraft": ("Neuer Entwurf", "New draft"),
    "action.order": ("Neuen Entwurf anfordern", "Ask for a new draft"),
    "redraft.title": ("Einen neuen Entwurf anfordern", "Ask for a new draft"),
    "redraft.note": ("Was soll anders werden?", "What should be different?"),
    "redraft.reason": ("Grund", "Reason"),
    "redraft.when": (
        "Dieser Text gilt als abgelehnt. Der nächste Lauf schreibt einen neuen, der den Hinweis beachtet.",
        "This text counts as rejected. The next run writes a new one that heeds the note.",
    ),
    "redraft.note_missing": (
        "Bitte schreiben Sie, was anders werden soll.",
        "Please write what should be different.",
    ),
    "redraft.not_here": (
        "Hier schreibt eine Vorlage, kein Sprachmodell: Ein neuer Entwurf wäre gleich. Bitte bearbeiten Sie den Text.",
        "A template writes here, no language model: a new draft would be the same. Please edit it.",
    ),
    "redraft.asked": ("Neuer Entwurf angefordert: „{}“", "New draft asked for: “{}”"),
    "redraft.upon": ("Neuer Entwurf auf Wunsch von {}: „{}“", "New draft as {} asked for: “{}”"),
    "said.redrafted": ("Neuer Entwurf angefordert.", "New draft asked for."),
    "keys.single": ("Einzelne Buchstaben als Tasten benutzen", "Use single letters as keys"),
    "undo.last": ("Letzte Entscheidung zurücknehmen", "Take the last decision back"),
}
