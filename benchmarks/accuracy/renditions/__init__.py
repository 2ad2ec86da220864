"""The kinds of file in which a report comes, and the programs that make them."""
