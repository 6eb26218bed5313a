"""`pipeline.toml` as frozen records. Parsed once at the edge; functions take the small record they need."""

from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from schemas.cron import cron_problem
from schemas.proposal import ContentKind
from schemas.suggestion import did_you_mean

LOCALE = r"^[a-z]{2,3}(_[A-Z][a-z]{3})?_[A-Z]{2}$"
Locale = Annotated[str, Field(pattern=LOCALE, examples=["de_DE"])]


class Record(BaseModel):
    """Base of all config records: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    _file: str = PrivateAttr("pipeline.toml")

    def model_post_init(self, context: Any, /) -> None:
        """Take the name of the file from the context of the validation, where there is one."""
        if context:
            self._file = context["file"]

    @property
    def file(self) -> str:
        """The name of the file that it was read from, for messages."""
        return self._file


class PimKind(StrEnum):
    """Where product data comes from and goes to."""

    AKENEO_CSV = "akeneo-csv"
    JSONL = "jsonl"


class PimConfig(Record):
    """`[pim]`: the export that is read."""

    kind: PimKind
    folder: Path | None = Field(None, description="folder of an Akeneo export (kind akeneo-csv)")
    path: Path | None = Field(None, description="file of products (kind jsonl; .gz is read too)")
    channel: Annotated[
        tuple[str, ...],
        WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
    ] = Field((), description="channel code, or a list of them; empty: none")
    locales: tuple[Locale, ...] = Field(min_length=1, description="locales that content is written in")
    only_enabled: bool = Field(False, description="leave products out that are switched off in the PIM")
    encoding: str | None = Field(None, description="of the files; default: UTF-8, else Windows-1252")
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] | None = Field(
        None, description="of the CSV files; default: found from the header"
    )
    decimal_separator: Literal[".", ","] = "."
    max_xlsx_megabytes: int = Field(512, gt=0, description="an .xlsx that unpacks to more is refused")

    @field_validator("channel", mode="before")
    @classmethod
    def _one_or_many(cls, given: object) -> object:
        return (given,) if isinstance(given, str) else given

    @model_validator(mode="after")
    def _has_its_source(self) -> "PimConfig":
        if self.kind is PimKind.AKENEO_CSV and self.folder is None:
            raise ValueError('kind "akeneo-csv" needs the folder of the export; set folder to it')
        if self.kind is PimKind.JSONL and self.path is None:
            raise ValueError('kind "jsonl" needs the file of products; set path to it')
        return self


class ContentConfig(Record):
    """`[content.<attribute code>]`: one attribute that is to be written."""

    kind: ContentKind = ContentKind.TEXT
    min_chars: int = Field(0, ge=0)
    max_chars: int = Field(2000, gt=0)
    min_facts: int = Field(3, ge=0, description="facts beside the name; with fewer nothing is written")
    html: tuple[str, ...] = Field((), description="tags that are allowed, such as p, ul, li, strong; none: plain text")
    html_attributes: tuple[str, ...] = Field((), description="attributes that tags may have, such as href; none: none")
    mandatory_facts: tuple[str, ...] = Field(
        (), description="attribute codes; where the product has them, the text must state them"
    )
    min_flesch: float | None = Field(
        None,
        ge=0,
        le=100,
        description="reading ease that a text must reach (German: Amstad's scale); default: no limit",
    )
    max_lix: float | None = Field(None, gt=0, description="LIX that a text must not pass, in any language")
    instructions: str = Field("", description="for the language model, in your own words")
    families: tuple[str, ...] = Field((), description="only products of these families; empty: all")

    @model_validator(mode="after")
    def _fits(self) -> "ContentConfig":
        if self.min_chars > self.max_chars:
            raise ValueError(f"min_chars {self.min_chars} is more than max_chars {self.max_chars}; lower it")
        return self


class FormOfAddress(StrEnum):
    """How German texts address the reader."""

    SIE = "sie"
    DU = "du"
    NEUTRAL = "neutral"


class BrandConfig(Record):
    """`[brand]`: how the shop speaks."""

    voice: Path | None = Field(None, description="Markdown file that goes into the prompt")
    form_of_address: FormOfAddress = FormOfAddress.NEUTRAL
    glossary: dict[str, str] = Field({}, description="word to avoid -> word to use, or term -> its meaning")
    banned_words: tuple[str, ...] = ()
    required_words: tuple[str, ...] = Field((), description="words that every text must hold, in any form")
    competitors: tuple[str, ...] = Field((), description="names that no text may mention, unless the facts do")


class EnricherKind(StrEnum):
    """Who writes the drafts."""

    TEMPLATE = "template"
    LLM = "llm"


class EnrichConfig(Record):
    """`[enrich]`."""

    enricher: EnricherKind = EnricherKind.TEMPLATE
    shard_size: int | None = Field(
        None, ge=1, description="records a Prefect task takes on; default: 2000, with a language model 10 x concurrency"
    )


Money = Annotated[Decimal, Field(ge=0)]


class PriceConfig(Record):
    """`[llm.price]`: prices for 1,000,000 tokens, in the budget's currency, in place of the price table's."""

    input_per_million: Money
    cached_input_per_million: Money | None = None
    output_per_million: Money


def _is_web_address(given: str) -> bool:
    """Say whether a text is an http or https address with a host, without blanks."""
    try:
        parts = urlsplit(given)
        is_sound = parts.port != 0  # a port that is no number raises ValueError
    except ValueError:
        return False
    return is_sound and parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, given))


class LlmConfig(Record):
    """`[llm]`: an OpenAI-compatible service."""

    base_url: str = "https://api.openai.com/v1"
    api_key_env: str | None = Field("OPENAI_API_KEY", description="name of the variable that holds the key")
    llm_model: str = "gpt-5-mini"
    concurrency: int = Field(50, ge=1, le=2000)
    requests_per_minute: int | None = Field(None, ge=1)
    tokens_per_minute: int | None = Field(None, ge=1)
    timeout_seconds: float = Field(120.0, gt=0)
    max_repairs: int = Field(2, ge=0, le=10)
    max_retries: int = Field(8, ge=0, description="of errors and time-outs; a 429 never counts as one")
    temperature: float | None = Field(None, ge=0, le=2, description="sent only where it is set")
    reasoning_effort: str | None = Field(None, description="sent only where it is set, such as minimal")
    price: PriceConfig | None = None

    @field_validator("base_url")
    @classmethod
    def _is_address(cls, given: str) -> str:
        if not _is_web_address(given):
            raise ValueError(f'"{given}" is no address of a service; write one such as http://127.0.0.1:11434/v1')
        return given


class JudgeConfig(Record):
    """`[judge]`: a model that is asked about warnings, behind the service, limits, budget and key of `[llm]`."""

    enabled: bool = False
    llm_model: str | None = Field(None, description="default: that of [llm]; better another one than that which writes")
    max_questions: int = Field(5, ge=1, le=50, description="clauses of one text that are asked about, each in a call")
    price: PriceConfig | None = Field(None, description="default: the price table's, with the model of [llm] its price")


class BudgetConfig(Record):
    """`[budget]`."""

    max_per_run: Money | None = Field(None, description="no call is made that could pass it; default: no limit")
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "USD"
    usd_rate: Annotated[Decimal, Field(gt=0)] = Field(
        Decimal(1), description="units of the currency for one US dollar; the price table is in dollars"
    )

    @model_validator(mode="after")
    def _rate_is_known(self) -> "BudgetConfig":
        if self.currency == "USD" and self.usd_rate != 1:
            raise ValueError("usd_rate must be 1 where the currency is USD; set the currency, or remove it")
        return self


SeverityName = Literal["error", "warning", "info"]


def _flat(given: object) -> object:
    """Take `typography.unit_spacing = "info"`, which TOML reads as a table in a table, for the code that it names."""
    if not isinstance(given, dict):
        return given
    flat: dict[object, object] = {}
    for name, value in given.items():
        nested = value if isinstance(value, dict) else {}
        flat |= {f"{name}.{problem}": one for problem, one in nested.items()} or {name: value}
    return flat


def _by_code(values: dict[str, object]) -> WithJsonSchema:
    """Return the JSON Schema of a table by code, with codes in quotes or without."""
    nested = {"type": "object", "additionalProperties": values}
    return WithJsonSchema({"type": "object", "additionalProperties": {"anyOf": [values, nested]}})


Severities = Annotated[
    dict[str, SeverityName],
    BeforeValidator(_flat),
    _by_code({"enum": ["error", "warning", "info"], "type": "string"}),
]
Thresholds = Annotated[
    dict[str, Annotated[int, Field(ge=1)]],
    BeforeValidator(_flat),
    _by_code({"type": "integer", "minimum": 1}),
]


class FamilyGateConfig(Record):
    """`[gate.families.<family>]`: what is different for one family; all else is as in `[gate]`."""

    severity: Severities = Field({}, description="finding code -> severity")
    review_at: Thresholds = Field({}, description="as in `[gate]`")
    block_at: Thresholds = Field({}, description="as in `[gate]`")


class GateConfig(Record):
    """`[gate]`. With `auto_accept` off nothing is written back without a person."""

    auto_accept: bool = False
    audit_sample: float = Field(0.05, ge=0, le=1, description="share of the auto-accepted that people see all the same")
    severity: Severities = Field({}, description="finding code -> severity")
    review_at: Thresholds = Field(
        {},
        description="severity, module or code -> findings that send a text to a person; default: warning = 1",
    )
    block_at: Thresholds = Field(
        {}, description="severity, module or code -> findings that block a text; default: error = 1"
    )
    learned_severity: bool = Field(
        False, description="let reviewers' verdicts decide which checks block and which only highlight; docs/gate.md"
    )
    families: dict[str, FamilyGateConfig] = Field({}, description="family -> what is different for it")


class ChecksConfig(Record):
    """`[checks]`: where checks run, and which rule packs a text is held against; docs/rule-packs.md lists them."""

    packs: tuple[str, ...] | None = Field(
        None, description="ids of rule packs for all products; default: those that concern the product"
    )
    packs_of_families: dict[str, tuple[str, ...]] = Field({}, description="family -> ids of packs, in place of `packs`")
    packs_of_categories: dict[str, tuple[str, ...]] = Field(
        {}, description="category -> ids of packs, in place of `packs`; a family's packs win"
    )
    pack_folder: Path | None = Field(
        None, description="folder with packs of your own; one with the id of a built-in pack replaces that"
    )
    processes: int | None = Field(
        None,
        ge=0,
        le=64,
        description="at most so many processes check beside a run of 100 texts and more, started as they are needed; "
        "0: the run checks by itself; default: one for each core, 8 at most",
    )


RoleName = Literal["viewer", "editor", "approver", "admin"]


class OidcConfig(Record):
    """`[review.oidc]`: an OpenID Connect provider, at which people of the review desk sign in."""

    issuer: str = Field(description="the provider's address as it names itself; https, but for one on this machine")
    client_id: str = Field(min_length=1)
    client_secret_env: str | None = Field(
        None, description="name of the variable that holds the client's secret; default: a client without one"
    )
    scopes: tuple[str, ...] = Field(("profile", "email"), description="beside openid")
    name_claim: str = Field("name", description="claim that a person is called by when they come for the first time")
    role_claim: str | None = Field(None, description="claim that says what somebody may do, such as realm_access.roles")
    roles: dict[str, RoleName] = Field({}, description="value of that claim -> role; of several the highest")
    default_role: RoleName | None = Field(
        None,
        description="of those whose claims name none; default: they are not let in; without role_claim those are, whom "
        "`skuwright review add-user --subject` named",
    )

    @field_validator("issuer")
    @classmethod
    def _is_safe(cls, given: str) -> str:
        parts = urlsplit(given)
        is_own = parts.hostname in ("127.0.0.1", "localhost", "::1")
        if (parts.scheme != "https" and not (parts.scheme == "http" and is_own)) or not parts.hostname:
            raise ValueError(f'"{given}" must begin with https://; only a provider on this machine may do without')
        return given

    @model_validator(mode="after")
    def _maps_a_claim(self) -> "OidcConfig":
        if bool(self.roles) != (self.role_claim is not None):
            raise ValueError("role_claim and roles need each other; set both, or neither")
        return self


class ReviewConfig(Record):
    """`[review]`."""

    hourly_rate: Money = Field(Decimal(0), description="of the people who review, in the budget's currency")
    takes_two: tuple[str, ...] = Field(
        (), description="finding codes, or modules such as `packs`, whose texts two people have to approve"
    )
    public_url: str = Field(
        "", description="where browsers find the review desk; with https:// its cookies are sent over TLS alone"
    )
    session_hours: float = Field(12.0, gt=0, le=168, description="after so long people sign in again")
    oidc: OidcConfig | None = None
    manual_minutes_per_text: float | None = Field(
        None, gt=0, description="what a text takes that a person writes; the figures page holds savings against it"
    )
    late_after_days: int = Field(7, ge=0, description="what waits longer is named on the figures page, with its owner")

    @model_validator(mode="after")
    def _has_an_address(self) -> "ReviewConfig":
        if self.oidc is not None and not self.public_url:
            raise ValueError("[review.oidc] needs public_url, to which the provider sends people back; set it")
        return self


class LedgerConfig(Record):
    """`[ledger]`."""

    url: str = Field("sqlite:///.skuwright/ledger.db", description="SQLAlchemy URL of SQLite or PostgreSQL")


class WriteBackConfig(Record):
    """`[write_back]`."""

    kind: PimKind = PimKind.AKENEO_CSV
    path: Path = Field(Path("skuwright-out"), description="folder that the files for the PIM go to")


class ValidationConfig(Record):
    """`[validation]`: JSON Schema overrides, and how much each rule weighs."""

    overrides: Path | None = Field(None, description="folder with <family>.schema.json files, merged over the derived")
    severity: dict[str, Literal["error", "warning", "info"]] = Field({}, description="rule -> severity")


class ScheduleConfig(Record):
    """`[schedule]`: cron lines for `skuwright serve`; None: not scheduled."""

    run: str | None = Field(None, examples=["0 2 * * *"])
    write_back: str | None = Field(None, examples=["*/30 * * * *"])
    report: str | None = None
    readiness: str | None = None
    timezone: str = "Europe/Berlin"

    @field_validator("run", "write_back", "report", "readiness")
    @classmethod
    def _is_cron(cls, given: str | None) -> str | None:
        problem = None if given is None else cron_problem(given)
        if problem:
            raise ValueError(f'"{given}" is no cron line, {problem}; write one such as "0 2 * * *", or leave it out')
        return given

    @field_validator("timezone")
    @classmethod
    def _is_known(cls, given: str) -> str:
        known = available_timezones()  # empty on machines without time zone data
        if known and given not in known:
            hint = did_you_mean(given, known, "name one such as Europe/Berlin")
            raise ValueError(f'"{given}" is no time zone; {hint}')
        return given


class ReportConfig(Record):
    """`[report]`."""

    html: Path | None = Field(None, description="where the report page goes after a run")
    language: Literal["de", "en"] = "de"


class PipelineConfig(Record):
    """The whole of `pipeline.toml`. Relative paths are meant from the folder of the file."""

    pim: PimConfig
    content: dict[str, ContentConfig] = Field(min_length=1)
    brand: BrandConfig = BrandConfig()
    enrich: EnrichConfig = EnrichConfig()
    llm: LlmConfig = LlmConfig()
    judge: JudgeConfig = JudgeConfig()
    budget: BudgetConfig = BudgetConfig()
    checks: ChecksConfig = ChecksConfig()
    gate: GateConfig = GateConfig()
    review: ReviewConfig = ReviewConfig()
    ledger: LedgerConfig = LedgerConfig()
    write_back: WriteBackConfig = WriteBackConfig()
    validation: ValidationConfig = ValidationConfig()
    schedule: ScheduleConfig = ScheduleConfig()
    report: ReportConfig = ReportConfig()

    @model_validator(mode="after")
    def _judges_what_is_written(self) -> "PipelineConfig":
        if self.judge.enabled and self.enrich.enricher is not EnricherKind.LLM:
            raise ValueError('[judge] enabled needs [enrich] enricher = "llm"; set that, or leave the judge off')
        return self
