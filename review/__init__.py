"""The pages where people will judge drafts; today they do so on the command line (`flows.cli_review`)."""
