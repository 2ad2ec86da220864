"""Rule packs: YAML in, plain compiled data out; imported only when nothing is in the cache."""
