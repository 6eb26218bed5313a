"""Finds, for `skuwright check`, the texts in a file that another product has too."""

from collections.abc import Callable, Iterable

from quality_checks.duplicates import TextKey, Twin, may_be_alike
from quality_checks.near_duplicates import DuplicateIndex
from schemas.product import Product


def twins_among(texts: Iterable[TextKey], product_of: Callable[[str], Product | None]) -> dict[TextKey, Twin]:
    """Return the texts that an earlier one of another product is like, each with that product.

    Texts (identifier, attribute, language, text) are held in memory, as their products are. Those of products that
    nobody knows are left out.
    """
    index = DuplicateIndex()
    taken: list[TextKey] = []
    for identifier, attribute, language, text in texts:
        if product := product_of(identifier):
            index.add(text, group=may_be_alike(product), scope=f"{attribute} {language}")
            # The product's own spelling of its identifier: a file of texts may have another.
            taken.append((product.identifier, attribute, language, text))
    found = index.duplicates(lambda place: taken[place][3])
    return {taken[one.place]: Twin(taken[one.earlier][0], one.likeness) for one in found}
