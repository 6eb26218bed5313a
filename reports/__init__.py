"""Read-only figures from the ledger, as Markdown, JSON and a page for managers."""
