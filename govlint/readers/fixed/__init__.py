"""OFD (GB/T 33190): pages of characters and paths at given places, in a zip archive of XML."""
