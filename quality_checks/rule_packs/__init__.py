"""Rule packs: what the law of Germany and the EU says about words in product texts, as data with a small matcher."""
