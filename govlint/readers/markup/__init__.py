"""Web pages: tags to blocks and tables, and the report among the rest of its page."""
