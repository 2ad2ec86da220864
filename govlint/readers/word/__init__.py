"""WordprocessingML: the parts of a document, and its body as paragraphs and table rows."""
