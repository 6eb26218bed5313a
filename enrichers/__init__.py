"""Ways of writing content, one file each: `template` and `llm`. `flows` picks the one that the config names."""
