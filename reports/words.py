"""The report's words in German and English, and how each language writes money, rates, times and ages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from babel.dates import format_datetime, format_timedelta
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

Language = Literal["de", "en"]

_LOCALES: dict[Language, str] = {"de": "de_DE", "en": "en_US"}
#: What stands where there is no figure, because nothing was counted.
NONE = "–"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; `words["key"]` is a text, see `TEXTS`.

    `finding`, `attribute` and `family` name these by their codes; the codes stand for themselves where nobody gives
    names.
    """

    language: Language
    finding: Callable[[str], str] = str
    attribute: Callable[[str], str] = str
    family: Callable[[str], str] = str

    def __getitem__(self, key: str) -> str:
        """Return a text of the report."""
        return TEXTS[key][0 if self.language == "de" else 1]

    def of(self, group: str, value: str) -> str:
        """Return the word for a stored value, such as a reason; the value itself where nobody gave it a word."""
        return self[f"{group}.{value}"] if f"{group}.{value}" in TEXTS else value

    def money(self, amount: Decimal | None, currency: str) -> str:
        """Return an amount: with cents, or with as many digits as a small one needs to be seen."""
        if amount is None:
            return NONE
        is_in_cents = abs(amount) >= 1 or amount == round(amount, 2)
        digits = 2 if is_in_cents else 4 if abs(amount) >= Decimal("0.001") else 6
        zeros = "0" * digits
        pattern = f"#,##0.{zeros}\N{NO-BREAK SPACE}¤" if self.language == "de" else f"¤#,##0.{zeros}"
        return format_currency(amount, currency, pattern, locale=self._locale, currency_digits=False)

    def rate(self, share: float | None) -> str:
        """Return a share as per cent with one digit."""
        if share is None:
            return NONE
        return format_percent(
            share, "#,##0.0\N{NO-BREAK SPACE}%" if self.language == "de" else "#,##0.0%", locale=self._locale
        )

    def axis_money(self, amount: float, currency: str) -> str:
        """Return a round amount of an axis, with no more digits than it has."""
        pattern = "#,##0.######\N{NO-BREAK SPACE}¤" if self.language == "de" else "¤#,##0.######"
        return format_currency(amount, currency, pattern, locale=self._locale, currency_digits=False)

    def axis_rate(self, share: float) -> str:
        """Return a round share of an axis as per cent."""
        return format_percent(
            share, "#,##0.#\N{NO-BREAK SPACE}%" if self.language == "de" else "#,##0.#%", locale=self._locale
        )

    def axis_time(self, amount: float, *, is_in_days: bool) -> str:
        """Return so many days or hours of an axis."""
        unit = "duration-day" if is_in_days else "duration-hour"
        return format_unit(round(amount, 2), unit, length="short", locale=self._locale)

    def count(self, number: int) -> str:
        """Return a whole number with its thousands apart."""
        return format_decimal(number, locale=self._locale)

    def number(self, number: float) -> str:
        """Return a number with the digits that it has."""
        return format_decimal(number, locale=self._locale)

    def time(self, at: datetime) -> str:
        """Return a time in UTC."""
        return format_datetime(
            at, "d. MMM y, HH:mm" if self.language == "de" else "d MMM y, HH:mm", locale=self._locale
        )

    def day(self, at: datetime) -> str:
        """Return day and month, for the axis of a picture."""
        return format_datetime(at, "d.M." if self.language == "de" else "d MMM", locale=self._locale)

    def age(self, age: timedelta) -> str:
        """Return an age in days, a shorter one in hours or minutes."""
        if age.days > 1:
            return format_unit(age.days, "duration-day", locale=self._locale)
        return format_timedelta(max(age, timedelta()), granularity="minute", threshold=1.0, locale=self._locale)

    @property
    def _locale(self) -> str:
        return _LOCALES[self.language]


#: Key -> German, English.
TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Produkttexte: Kosten und Qualität", "Product content: cost and quality"),
    "title_run": ("Produkttexte: ein Lauf", "Product content: one run"),
    "made_at": ("Stand {at} UTC", "As of {at} UTC"),
    "scope_all": ("alle Läufe", "all runs"),
    "scope_run": ("Lauf {run}", "run {run}"),
    "scope_since": ("seit {at} UTC", "since {at} UTC"),
    "other_currencies": (
        "Läufe in anderen Währungen sind nicht enthalten: {codes}.",
        "Runs in other currencies are left out: {codes}.",
    ),
    "nothing_yet": (
        "Noch ist nichts entworfen worden. Nach dem ersten `skuwright run` stehen hier Zahlen.",
        "Nothing has been drafted yet. After the first `skuwright run` there are figures here.",
    ),
    "key_figures": ("Die wichtigsten Zahlen", "The figures that matter"),
    "pictures": ("Verlauf und Ursachen", "Trends and causes"),
    "tables": ("Tabellen", "Tables"),
    "exceptions": ("Was Aufmerksamkeit braucht", "What needs attention"),
    "definition": ("Definition", "Definition"),
    "figure": ("Kennzahl", "Figure"),
    "value": ("Wert", "Value"),
    "cost_published": ("Kosten je veröffentlichte SKU", "Cost per published SKU"),
    "cost_published.is": (
        "(alle Modellkosten + Prüfzeit × Stundensatz) ÷ SKUs mit mindestens einem veröffentlichten Text",
        "(all model spend + review time × hourly rate) ÷ SKUs with at least one published text",
    ),
    "cost_per_others": (
        "{accepted} je freigegebene, {attempted} je bearbeitete SKU",
        "{accepted} per accepted, {attempted} per attempted SKU",
    ),
    "skus": ("Veröffentlichte SKUs", "Published SKUs"),
    "skus.is": (
        "Produkte und Produktmodelle, von denen mindestens ein Text ins PIM geschrieben wurde",
        "products and product models with at least one text written to the PIM",
    ),
    "skus_others": (
        "von {attempted} bearbeiteten, {accepted} freigegeben",
        "of {attempted} attempted, {accepted} accepted",
    ),
    "total": ("Gesamtkosten", "Total cost"),
    "total.is": (
        "Modellkosten + Prüfzeit × Stundensatz des Laufs",
        "model spend + review time × hourly rate of the run",
    ),
    "total_parts": ("Modell {spend}, Prüfung {labour}", "model {spend}, review {labour}"),
    "total_untimed": ("; Entscheidungen ohne Zeitangabe: {count}", "; decisions without a time: {count}"),
    "waste": ("Verlorene Kosten", "Waste"),
    "waste.is": (
        "Modellkosten für gesperrte, nachgebesserte, abgelehnte, veraltete, ersetzte Texte und Aufrufe ohne Ergebnis",
        "model spend on texts that were blocked, repaired, rejected, stale or superseded, or on no text at all",
    ),
    "waste_share": ("{share} der Modellkosten", "{share} of model spend"),
    "gate_rejection": ("Gesperrt", "Gate rejection rate"),
    "gate_rejection.is": ("gesperrte ÷ geprüfte Vorschläge", "blocked ÷ checked proposals"),
    "of_checked": ("{part} von {whole}", "{part} of {whole}"),
    "reviewer_rejection": ("Abgelehnt", "Reviewer rejection rate"),
    "reviewer_rejection.is": (
        "abgelehnte ÷ (freigegebene + bearbeitete + abgelehnte)",
        "rejected ÷ (accepted + edited + rejected)",
    ),
    "edit": ("Bearbeitet", "Edit rate"),
    "edit.is": ("bearbeitete ÷ (freigegebene + bearbeitete + abgelehnte)", "edited ÷ (accepted + edited + rejected)"),
    "escape": ("Durchgerutscht", "Escape rate"),
    "escape.is": (
        "abgelehnte oder bearbeitete ÷ beurteilte Stichproben der automatisch freigegebenen; jede Grenze gilt zu 95 %",
        "rejected or edited ÷ judged samples of the auto-accepted; each bound holds with 95 % confidence",
    ),
    "escape_interval": (
        "zwischen {low} und {high}, aus {count} Stichproben",
        "between {low} and {high}, from a sample of {count}",
    ),
    "escape_none": ("noch keine beurteilte Stichprobe", "no judged sample yet"),
    "completeness": ("Vollständigkeit", "Completeness"),
    "completeness.is": (
        "ausgefüllte ÷ geforderte Werte der SKUs des letzten Laufs, einschließlich der daraus veröffentlichten",
        "filled ÷ required values of the newest run's SKUs, with what was published of it",
    ),
    "completeness_before": (
        "vor dem Lauf {before}, seither veröffentlichte Werte: {published}",
        "{before} before the run, values published since: {published}",
    ),
    "waiting": ("Wartet", "Waiting"),
    "waiting.is": (
        "wartend, gesperrt oder als Stichprobe gezogen, und noch nicht entschieden",
        "waiting, blocked or drawn for the audit, and not decided yet",
    ),
    "picture.cost": ("Kosten je veröffentlichte SKU, nach Lauf", "Cost per published SKU, by run"),
    "picture.rejection": ("Ablehnungsquoten, nach Lauf", "Rejection rates, by run"),
    "picture.reasons": ("Gründe der Ablehnung", "Reasons of rejection"),
    "picture.codes": ("Häufigste Befunde", "Most frequent findings"),
    "picture.spend": ("Wohin die Modellkosten gingen", "Where the model spend went"),
    "picture.completeness": ("Vollständigkeit, letzter Lauf", "Completeness, newest run"),
    "legend.before": ("vorher", "before"),
    "legend.published": ("veröffentlicht", "published"),
    "legend.gate": ("Prüfungen", "gate"),
    "legend.reviewer": ("Menschen", "people"),
    "legend.texts": ("Texte", "texts"),
    "picture.none": ("Noch keine Daten.", "No data yet."),
    "table.family": ("Nach Familie", "By family"),
    "table.locale": ("Nach Sprache", "By locale"),
    "table.enricher_version": ("Nach Prompt-Version", "By prompt version"),
    "table.llm_model": ("Nach Sprachmodell", "By language model"),
    "table.completeness": (
        "Vollständigkeit nach Kanal und Sprache, letzter Lauf",
        "Completeness by channel and locale, newest run",
    ),
    "table.codes": ("Nach Prüfung", "By check"),
    "table.reasons": ("Gründe der Ablehnung", "Reasons of rejection"),
    "table.reasons_by_version": (
        "Gründe der Ablehnung nach Prompt-Version",
        "Reasons of rejection by prompt version",
    ),
    "column.of_judged": ("Anteil an beurteilten", "Of the judged"),
    "table.spend": ("Modellkosten nach Verbleib", "Model spend by what became of it"),
    "table.runs": ("Die letzten Läufe", "The newest runs"),
    "table.waiting": ("Wartet am längsten", "Waiting longest"),
    "table.unfinished": ("Läufe, die nicht zu Ende kamen", "Runs that did not finish"),
    "more_rows": ("{count} weitere Zeilen: `skuwright report --json`", "{count} more rows: `skuwright report --json`"),
    "group.family": ("Familie", "Family"),
    "group.locale": ("Sprache", "Locale"),
    "group.enricher_version": ("Prompt-Version", "Prompt version"),
    "group.llm_model": ("Sprachmodell", "Language model"),
    "none.family": ("ohne Familie", "no family"),
    "none.locale": ("ohne Sprache", "no locale"),
    "none.llm_model": ("ohne Sprachmodell", "no language model"),
    "column.texts": ("Texte", "Texts"),
    "column.gate": ("Gesperrt", "Blocked"),
    "column.reviewer": ("Abgelehnt", "Rejected"),
    "column.edited": ("Bearbeitet", "Edited"),
    "column.skus": ("Veröff. SKUs", "Published SKUs"),
    "column.cost": ("Kosten", "Cost"),
    "column.per_sku": ("je SKU", "Per SKU"),
    "column.channel": ("Kanal", "Channel"),
    "column.completed_skus": ("SKUs", "SKUs"),
    "column.required": ("Gefordert", "Required"),
    "column.filled": ("Ausgefüllt", "Filled"),
    "column.published": ("Veröffentlicht", "Published"),
    "column.before": ("Vorher", "Before"),
    "column.after": ("Nachher", "After"),
    "column.code": ("Befund", "Finding"),
    "column.severity": ("Schwere", "Severity"),
    "column.findings": ("Anzahl", "Findings"),
    "column.kept": ("Freigegeben", "Kept by people"),
    "column.reason": ("Grund", "Reason"),
    "column.count": ("Anzahl", "Count"),
    "column.share": ("Anteil", "Share"),
    "column.fate": ("Verbleib", "What became of it"),
    "column.run": ("Lauf", "Run"),
    "column.started": ("Beginn (UTC)", "Started (UTC)"),
    "column.state": ("Stand", "State"),
    "column.sku": ("SKU", "SKU"),
    "column.attribute": ("Attribut", "Attribute"),
    "column.age": ("Alter", "Age"),
    "column.proposal": ("Vorschlag", "Proposal"),
    "fate.published": ("veröffentlicht", "published"),
    "fate.accepted": ("freigegeben, noch nicht geschrieben", "accepted, not written yet"),
    "fate.review": ("wartet", "waiting"),
    "fate.blocked": ("gesperrt", "blocked"),
    "fate.repaired": ("nachgebessert", "repaired"),
    "fate.rejected": ("abgelehnt", "rejected"),
    "fate.stale": ("veraltet", "stale"),
    "fate.superseded": ("ersetzt", "superseded"),
    "fate.unused": ("ohne Text", "no text came of it"),
    "reason.fact": ("Fakt falsch", "Wrong fact"),
    "reason.tone": ("Tonfall", "Tone"),
    "reason.length": ("Länge", "Length"),
    "reason.law": ("Recht", "Law"),
    "reason.duplicate": ("Doppelt", "Duplicate"),
    "reason.seo": ("SEO", "SEO"),
    "reason.language": ("Sprache", "Language"),
    "reason.other": ("Anderes", "Other"),
    "severity.error": ("Fehler", "error"),
    "severity.warning": ("Warnung", "warning"),
    "severity.info": ("Hinweis", "note"),
    "state.accepted": ("freigegeben", "accepted"),
    "state.review": ("wartet", "waiting"),
    "state.blocked": ("gesperrt", "blocked"),
    "state.not_found": ("nicht in den Daten", "not in the data"),
    "state.written": ("geschrieben", "written"),
    "state.running": ("läuft", "running"),
    "state.completed": ("fertig", "completed"),
    "state.budget_stopped": ("am Budget angehalten", "stopped at the budget"),
    "state.stopped": ("angehalten", "stopped"),
    "state.failed": ("gescheitert", "failed"),
    "state.interrupted": ("abgebrochen", "interrupted"),
    "all_well": ("Nichts wartet, und alle Läufe kamen zu Ende.", "Nothing waits, and all runs finished."),
    "footer": (
        (
            "Alle Zahlen stammen aus dem Ledger von skuwright, Zeiten in UTC. Texte aus einem Aufruf teilen sich seine "
            "Kosten zu gleichen Teilen; Aufrufe ohne Text stehen in keiner Zeile der Tabellen nach Familie, Sprache, "
            "Prompt-Version und Sprachmodell."
        ),
        (
            "All figures come from skuwright's ledger, times in UTC. Texts from one call share its cost equally; calls "
            "without a text are in no row of the tables by family, locale, prompt version and language model."
        ),
    ),
    "throughput": ("Durchlaufzeit", "Throughput time"),
    "throughput.means": (
        (
            "vom Beginn des Laufs, der die Daten gelesen hat, bis zum Schreiben ins PIM; die Hälfte der "
            "veröffentlichten Texte war schneller"
        ),
        "from the start of the run that pulled the data to the write-back; half of the published texts were faster",
    ),
    "throughput_most": ("neun von zehn in höchstens {most}", "nine of ten within {most}"),
    "savings": ("Ersparnis", "Savings"),
    "savings.means": (
        "veröffentlichte Texte × Minuten von Hand × Stundensatz − Gesamtkosten",
        "published texts × minutes by hand × hourly rate − total cost",
    ),
    "savings_parts": (
        "{count} Texte zu {minutes} Minuten von Hand",
        "{count} texts of {minutes} minutes by hand",
    ),
    "savings_none": (
        "Dafür müssen in der Konfiguration [review] manual_minutes_per_text und hourly_rate stehen.",
        "This takes [review] manual_minutes_per_text and hourly_rate in the config.",
    ),
    "table.late": ("Liegt länger als {days} Tage", "Lies longer than {days} days"),
    "column.owner": ("Zuständig", "Owner"),
    "column.oldest": ("Ältester", "Oldest"),
    "state.stale": ("veraltet", "stale"),
    "picture.week_cost": ("Kosten je veröffentlichte SKU, nach Woche", "Cost per published SKU, by week"),
    "picture.week_rates": ("Ablehnung und Bearbeitung, nach Woche", "Rejections and edits, by week"),
    "picture.week_published": ("Veröffentlichte Texte, nach Woche", "Published texts, by week"),
    "picture.week_throughput": ("Durchlaufzeit, nach Woche der Veröffentlichung", "Throughput time, by week published"),
    "legend.median": ("die Hälfte höchstens", "half of them within"),
    "legend.most": ("neun von zehn höchstens", "nine of ten within"),
    "legend.blocked": ("gesperrt", "blocked"),
    "legend.rejected": ("abgelehnt", "rejected"),
    "legend.edit": ("bearbeitet", "edited"),
    "summary.pulled": ("Gelesene Datensätze", "Records pulled"),
    "summary.quarantined": ("davon in Quarantäne", "of them quarantined"),
    "summary.not_generatable": ("davon mit zu wenig Fakten", "of them with too few facts"),
    "summary.unchanged": ("davon ohne Lücke", "of them without a gap"),
    "summary.gaps": ("Lücken", "Gaps"),
    "summary.left": ("davon nicht erreicht", "of them not reached"),
    "summary.failed": ("davon ohne Antwort", "of them without an answer"),
    "calls": ("Bezahlte Aufrufe", "Paid calls"),
    "tokens": ("Token (Eingabe / aus dem Cache / Ausgabe)", "Tokens (input / cached / output)"),
}
