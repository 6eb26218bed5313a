"""The review desk: pages where people judge drafts. `flows.cli_review` starts it; on the command line they can too."""
