"""What a connector finds wrong with a row or line: `source.<problem>`, always an error."""

from schemas.finding import Finding, Severity


def source_finding(problem: str, *, where: str, what: str, remedy: str, attribute: str | None = None) -> Finding:
    """Return a finding `source.<problem>` whose message reads `where: what; remedy`."""
    return Finding(f"source.{problem}", Severity.ERROR, f"{where}: {what}; {remedy}", attribute=attribute)


def missing_identifier(where: str, column: str, near: str | None = None) -> Finding:
    """Report a record that nothing names; `near` is a key that may have been meant for it."""
    remedy = f"did you mean {column} by {near}?" if near else "give the record its identifier"
    return source_finding("identifier_missing", where=where, what=f"{column} is empty", remedy=remedy)


def duplicate_identifier(where: str, identifier: str, first_line: int) -> Finding:
    """Report a record whose identifier an earlier one bears; upper and lower case are the same to a PIM."""
    return source_finding(
        "duplicate_identifier",
        where=where,
        what=f"identifier {identifier} is that of line {first_line} already (case does not count)",
        remedy="remove one of the two",
    )


def unknown_parent(where: str, parent: str, looked_in: str) -> Finding:
    """Report a record whose product model is not in the export."""
    return source_finding(
        "parent_unknown",
        where=where,
        what=f"its product model {parent} is not in {looked_in}",
        remedy="export the product models with the products, or correct the parent",
    )


def broken_parent(where: str, parent: str) -> Finding:
    """Report a record that would inherit values from a product model that is broken itself."""
    return source_finding(
        "parent_broken",
        where=where,
        what=f"its product model {parent} has errors of its own",
        remedy="mend the product model first",
    )
