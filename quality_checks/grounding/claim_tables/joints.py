"""Pieces of patterns that several tables of claims have in common."""

#: Words between a verb and what it is said of.
FEW = r"(?:[ \u00a0-][\w’'-]+){0,3}?[ \u00a0-]"
REST = r"(?:(?! und | and )[^.,:;!?–—\n]){0,45}?"
