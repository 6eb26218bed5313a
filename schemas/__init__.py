"""The vocabulary that all rooms share: records, catalogue structure, config, errors, and validation."""
