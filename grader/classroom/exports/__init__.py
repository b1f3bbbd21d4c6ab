"""Results in the formats of others: one file a format, each a function from results to text."""
