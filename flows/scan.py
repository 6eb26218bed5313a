"""From pulled records to work: validates, finds gaps, leaves out what the ledger knows, and cuts it into shards."""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from enrichers.base import Blocked, DraftOrder
from flows.batches import growing_batches
from flows.pim_texts import pim_texts_of
from flows.taken_up import is_unreadable
from ledger.records import Carry, Fill, Published, PublishedKey, QuarantineEntry, ScanResult, WantedDraft
from schemas.completeness import CompletenessMeter, Measured
from schemas.config import BrandConfig, ContentConfig
from schemas.finding import Finding, Severity
from schemas.gap import Gap
from schemas.gaps import GapScan, OurText, find_gaps
from schemas.gaps import Published as OurTexts
from schemas.product import Product
from schemas.proposal import CheckedProposal, proposal_id
from schemas.redraft import Redraft
from schemas.structure import CatalogStructure
from schemas.text_mark import PimText


@dataclass(frozen=True, slots=True)
class ScanCounts:
    """Records and gaps of a shard: `pulled` is the sum of the four that follow it."""

    pulled: int = 0
    quarantined: int = 0
    not_generatable: int = 0
    unchanged: int = 0
    with_gaps: int = 0
    gaps: int = 0

    def __add__(self, other: "ScanCounts") -> "ScanCounts":
        return ScanCounts(
            self.pulled + other.pulled,
            self.quarantined + other.quarantined,
            self.not_generatable + other.not_generatable,
            self.unchanged + other.unchanged,
            self.with_gaps + other.with_gaps,
            self.gaps + other.gaps,
        )


@dataclass(frozen=True, slots=True)
class Shard:
    """The work that one Prefect task takes on, with what was left out and why."""

    number: int
    orders: tuple[DraftOrder, ...]
    found: ScanResult
    counts: ScanCounts

    @property
    def quarantine(self) -> tuple[QuarantineEntry, ...]:
        """The records that do not go on."""
        return self.found.quarantine


@dataclass(frozen=True, slots=True)
class Memory:
    """What the ledger knows: which proposals exist or stand for others, and what of ours stands in the PIM.

    `redrafts` are the new drafts that people asked for, `taken_up` those among these proposals that were blocked for
    nothing that stands in their texts and are looked at again.
    """

    known: Callable[[Collection[str]], frozenset[str]]
    standing: Callable[[Sequence[WantedDraft]], Mapping[str, Carry]]
    published: Callable[[Collection[str]], Mapping[PublishedKey, Published]]
    redrafts: Callable[[], Mapping[PublishedKey, Redraft]] = lambda: MappingProxyType({})
    taken_up: Callable[[Collection[str]], Mapping[str, CheckedProposal]] = lambda _: MappingProxyType({})


@dataclass(frozen=True)
class Scanner:
    """Looks at records without writing or paying anything.

    `enricher_name` and `enricher_version` are part of a proposal's identity: a new version finds its gaps open again
    where nothing of the old one was decided. `also_by` are other origins (enricher, version) of this enricher's drafts.
    With `keeps_texts` shards bring the texts of the PIM along, for drafts to be held against.
    """

    structure: CatalogStructure
    validate: Callable[[Product], tuple[Finding, ...]]
    contents: Mapping[str, ContentConfig]
    brand: BrandConfig
    locales: tuple[str, ...]
    channels: tuple[str, ...]
    enricher_name: str
    enricher_version: str
    memory: Memory
    also_by: tuple[tuple[str, str], ...] = ()
    keeps_texts: bool = False

    def shards(self, products: Iterable[Product], size: int) -> Generator[Shard, None, None]:
        """Yield shards of at most `size` records, as they are pulled, the first ones smaller: drafting begins soon."""
        meter = CompletenessMeter(self.structure, locales=self.locales, channels=self.channels)
        for number, batch in enumerate(growing_batches(products, size), start=1):
            yield self.shard(number, batch, meter)

    def shard(self, number: int, batch: Sequence[Product], meter: CompletenessMeter) -> Shard:
        """Return the work on one batch of records."""
        quarantine: list[QuarantineEntry] = []
        sound: list[Product] = []
        measured = Measured()
        for product in batch:
            findings = self.validate(product)
            if any(found.severity is Severity.ERROR for found in findings):
                quarantine.append(quarantine_entry(product, findings))
                meter.add(product, (), measured)
            else:
                sound.append(product)
        ours = self._ours(sound)
        scans = self._scanned(sound, ours)
        known, carries, taken_up = self._remembered(scans)
        orders: list[DraftOrder] = []
        counts = ScanCounts(pulled=len(batch), quarantined=len(quarantine))
        for product, scan in scans:
            generatable = scan.generatable
            still_open = [gap for gap in generatable if known.isdisjoint(self.ids_of(product, gap))]
            counts += ScanCounts(
                not_generatable=int(bool(scan.gaps) and not generatable),
                unchanged=int(not still_open and (bool(generatable) or not scan.gaps)),
                with_gaps=int(bool(still_open)),
                gaps=len(still_open),
            )
            meter.add(product, [(gap.attribute, gap.locale, gap.channel) for gap in still_open], measured)
            again = {gap: taken_up[key] for gap in still_open for key in self.ids_of(product, gap) if key in taken_up}
            orders.extend(self.orders(product, scan, still_open, again))
        texts = tuple(self._texts(sound, ours)) if self.keeps_texts else ()
        found = ScanResult(tuple(quarantine), carries, measured.cells, tuple(self._fills(measured)), texts)
        return Shard(number, tuple(orders), found, counts)

    def _remembered(
        self, scans: Sequence[tuple[Product, GapScan]]
    ) -> tuple[set[str], tuple[Carry, ...], dict[str, CheckedProposal]]:
        """Return the ids of drafts that need not be made, the proposals of other revisions that stand for them, and
        the drafts of earlier runs that are taken up again, by the id of what would be drafted.
        """
        gaps = [(product, scan, gap) for product, scan in scans for gap in scan.generatable]
        ids = [self.ids_of(product, gap) for product, _, gap in gaps]
        known = set(self.memory.known([one for each in ids for one in each]))
        others = [self._wanted(each[0], *one) for each, one in zip(ids, gaps, strict=True) if known.isdisjoint(each)]
        standing = self.memory.standing(others)
        carries = tuple(carry for carry in standing.values() if carry.is_new)
        its_id = {**{key: key for key in known}, **{key: carry.proposal_id for key, carry in standing.items()}}
        found = self.memory.taken_up(set(its_id.values()))
        taken_up = {key: found[stored] for key, stored in its_id.items() if stored in found}
        return known.union(standing).difference(taken_up), carries, taken_up

    def _wanted(self, key: str, product: Product, scan: GapScan, gap: Gap) -> WantedDraft:
        place = _place_of(gap)
        return WantedDraft(
            proposal_id=key,
            place=place,
            family=product.family,
            origins=self._origins,
            revision=product.revision,
            facts_hash=scan.hash_by_view[gap.language, gap.channel],
            replaces=gap.current_text,
            redraft_of=self._redraft_of(place),
        )

    def _fills(self, measured: Measured) -> Iterator[Fill]:
        for (owner, (attribute, locale, channel), cell), skus in measured.fills.items():
            for key in self._ids(owner.identifier, owner.revision, attribute, locale, channel):
                yield Fill(key, *cell, skus)

    def scan(self, products: Sequence[Product]) -> list[tuple[Product, GapScan]]:
        """Find the gaps of sound records, those without facts to write from included."""
        return self._scanned(products, self._ours(products))

    def _ours(self, products: Sequence[Product]) -> OurTexts:
        return our_texts(self.memory.published, products, self._redrafts)

    def _scanned(self, products: Sequence[Product], ours: OurTexts) -> list[tuple[Product, GapScan]]:
        return [(product, self._gaps(product, ours)) for product in products]

    def _texts(self, products: Sequence[Product], ours: OurTexts) -> Iterator[PimText]:
        for product in products:
            yield from pim_texts_of(
                product,
                self.structure,
                self.contents,
                locales=self.locales,
                channels=self.channels,
                published=ours,
            )

    def _gaps(self, product: Product, ours: OurTexts) -> GapScan:
        return find_gaps(
            product,
            self.structure,
            self.contents,
            locales=self.locales,
            channels=self.channels,
            published=ours,
        )

    def ids_of(self, product: Product, gap: Gap) -> tuple[str, ...]:
        """Return the identities that a proposal for this gap can have, one for each origin."""
        return self._ids(product.identifier, product.revision, gap.attribute, gap.locale, gap.channel)

    @property
    def _origins(self) -> tuple[tuple[str, str], ...]:
        return (self.enricher_name, self.enricher_version), *self.also_by

    @cached_property
    def _redrafts(self) -> Mapping[PublishedKey, Redraft]:
        """What people asked for, as it is when the first shard is looked at: the same for the whole run."""
        return self.memory.redrafts()

    def _redraft_of(self, place: PublishedKey) -> int | None:
        redraft = self._redrafts.get(place) if self._redrafts else None
        return redraft.number if redraft else None

    def _ids(
        self, identifier: str, revision: str, attribute: str, locale: str | None, channel: str | None
    ) -> tuple[str, ...]:
        redraft_of = self._redraft_of(PublishedKey(identifier, attribute, locale, channel))
        return tuple(
            proposal_id(
                identifier=identifier,
                attribute=attribute,
                channel=channel,
                locale=locale,
                enricher=enricher,
                enricher_version=version,
                revision=revision,
                redraft_of=redraft_of,
            )
            for enricher, version in self._origins
        )

    def orders(
        self,
        product: Product,
        scan: GapScan,
        gaps: Sequence[Gap],
        again: Mapping[Gap, CheckedProposal] = MappingProxyType({}),
    ) -> Iterator[DraftOrder]:
        """Yield one order for each language and channel; content without a channel is written along with one that has.

        Only where the facts are the same, since a text goes stale when the facts it was written from change. What a
        person wants anew goes alone: all else asks the same as for other variants. `again` are drafts of earlier runs
        that are taken up: those that are checked again, those that are asked for again and new ones go apart.
        """
        asked = {gap: found for gap in gaps if (found := self._redrafts.get(_place_of(gap)))}
        for gap, redraft in asked.items():
            facts_hash = scan.hash_by_view[gap.language, gap.channel]
            view = (gap.language, gap.channel, facts_hash)
            order = self._order(product, scan, view, [gap], redrafts={gap.attribute: redraft})
            yield _taking_up(order, again)
        others = [gap for gap in gaps if gap not in asked]
        for together in _apart(others, again):
            for order in self._orders_by_view(product, scan, together):
                yield _taking_up(order, again)

    def _orders_by_view(self, product: Product, scan: GapScan, gaps: Sequence[Gap]) -> Iterator[DraftOrder]:
        views: dict[tuple[str, str | None, str], list[Gap]] = {}
        for gap in sorted(gaps, key=lambda gap: gap.channel is None):
            facts_hash = scan.hash_by_view[gap.language, gap.channel]
            views.setdefault(_view_of(gap, facts_hash, views), []).append(gap)
        for view, together in views.items():
            yield self._order(product, scan, view, together)

    def _order(
        self,
        product: Product,
        scan: GapScan,
        view: tuple[str, str | None, str],
        gaps: Sequence[Gap],
        redrafts: Mapping[str, Redraft] = MappingProxyType({}),
    ) -> DraftOrder:
        language, channel, facts_hash = view
        return DraftOrder(
            product=product,
            structure=self.structure,
            facts=scan.facts_by_view[language, channel],
            facts_hash=facts_hash,
            gaps=tuple(gaps),
            contents=self.contents,
            brand=self.brand,
            language=language,
            channel=channel,
            redrafts=redrafts,
        )


def _apart(gaps: Sequence[Gap], again: Mapping[Gap, CheckedProposal]) -> Iterator[list[Gap]]:
    """Yield the gaps in up to three lists: new ones, those to be checked again, those to be asked for again."""
    new = [gap for gap in gaps if gap not in again]
    unreadable = [gap for gap in gaps if gap in again and is_unreadable(again[gap].proposal)]
    unchecked = [gap for gap in gaps if gap in again and not is_unreadable(again[gap].proposal)]
    yield from filter(None, (new, unchecked, unreadable))


def _taking_up(order: DraftOrder, again: Mapping[Gap, CheckedProposal]) -> DraftOrder:
    """Return an order with the drafts of earlier runs that it takes up: all of its gaps are of one kind."""
    found = [again[gap] for gap in order.gaps if gap in again]
    if not found:
        return order
    last = max(checked.proposal.attempt for checked in found)
    if is_unreadable(found[0].proposal):
        blocked = tuple(Blocked(checked.proposal, checked.findings) for checked in found)
        return replace(order, blocked=blocked, attempt=last + 1)
    return replace(order, stored=tuple(checked.proposal for checked in found), attempt=last)


def _place_of(gap: Gap) -> PublishedKey:
    return PublishedKey(gap.identifier, gap.attribute, gap.locale, gap.channel)


def _view_of(gap: Gap, facts_hash: str, views: Collection[tuple[str, str | None, str]]) -> tuple[str, str | None, str]:
    if gap.channel is None:
        for view in views:
            if view[0] == gap.language and view[2] == facts_hash:
                return view
    return gap.language, gap.channel, facts_hash


def our_texts(
    published: Callable[[Collection[str]], Mapping[PublishedKey, Published]],
    products: Iterable[Product],
    redrafts: Mapping[PublishedKey, Redraft] = MappingProxyType({}),
) -> OurTexts:
    """Return what of ours stands in the PIM for these records and those that they inherit values from.

    Those may be in another shard; without them a text of ours on a product model would count as a variant's fact.
    """
    owners = {owner for product in products for owner in (product.identifier, *product.inherited.values())}

    def is_unwanted(key: PublishedKey, found: Published) -> bool:
        redraft = redrafts.get(key)
        return redraft is not None and found.proposal_id in redraft.unwanted

    return {
        (*key,): OurText(found.text, found.facts_hash, found.is_edited, is_unwanted=is_unwanted(key, found))
        for key, found in published(owners).items()
    }


def quarantine_entry(product: Product, findings: Sequence[Finding]) -> QuarantineEntry:
    """Return what the ledger keeps of a record that must not go on."""
    return QuarantineEntry(
        identifier=product.identifier,
        kind=product.kind,
        family=product.family,
        source=product.source,
        findings=tuple(findings),
    )
