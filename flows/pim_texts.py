"""Texts that people wrote in the PIM: a run remembers them, so that drafts are held against the whole catalogue."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from ledger import Ledger
from quality_checks.duplicates import may_be_alike
from quality_checks.text_sketch import hash_of, plain_words, sketch_of
from quality_checks.twin_search import NewText, TwinSearch
from schemas.config import ContentConfig
from schemas.content_scopes import applies, content_attribute, scopes
from schemas.emptiness import is_blank
from schemas.gaps import Published, is_same
from schemas.product import Product
from schemas.proposal import ContentKind
from schemas.structure import CatalogStructure
from schemas.text_mark import OF_PIM, PimText


def pim_texts_of(
    product: Product,
    structure: CatalogStructure,
    contents: Mapping[str, ContentConfig],
    *,
    locales: tuple[str, ...],
    channels: tuple[str, ...],
    published: Published,
) -> Iterator[PimText]:
    """Yield what stands in each place that texts are written for; None where that is nothing, or our own text.

    What is inherited is the product model's.
    """
    kin = hash_of(may_be_alike(product))
    for code, content in contents.items():
        if content.kind is not ContentKind.TEXT or not applies(product, structure, code, content):
            continue
        for locale, channel in scopes(
            structure, content_attribute(structure, code), locales=locales, channels=channels
        ):
            stands = product.data(code, locale, channel)
            ours = published.get((product.identifier, code, locale, channel))
            text = stands if isinstance(stands, str) and not is_blank(stands) else None
            if text is not None and ours is not None and is_same(text, ours.text):
                text = None
            place = "\x1f".join((product.identifier, code, locale or "", channel or ""))
            yield PimText(
                id=OF_PIM + blake2b(place.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest(),
                identifier=product.identifier,
                kin=kin,
                scope=f"{code} {locale or locales[0]}",
                text=text,
            )


@dataclass(frozen=True)
class PimTextIndex:
    """Keeps these texts in a ledger, and the marks by which drafts find them."""

    ledger: Ledger

    def learn(self, texts: Sequence[PimText], at: datetime) -> None:
        """Take in what changed since it was last pulled; what did not costs a look-up. Raises LedgerUnavailable."""
        known = self.ledger.pim_texts.digests([one.id for one in texts])
        gone = {one.id for one in texts if one.text is None and one.id in known}
        changed = [
            (one, digest)
            for one in texts
            if one.text is not None and known.get(one.id) != (digest := hash_of(one.text, one.scope))
        ]
        if not changed and not gone:
            return
        search = TwinSearch(self.ledger.text_marks.holders, self.ledger.text_marks.standing)
        marks = search.keep([_new_text(one) for one, _ in changed])
        self.ledger.pim_texts.save(changed, gone, marks, at)


def _new_text(one: PimText) -> NewText:
    words = plain_words(one.text or "")
    return NewText(one.id, one.identifier, one.kin, words, sketch_of(words, one.scope))
