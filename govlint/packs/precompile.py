"""The cache that is built with the package, so that the first run need not compile."""

import os

from govlint.cache import SUFFIX, digest_of, store
from govlint.packs.files import national_pack_path
from govlint.packs.load import load_pack


def precompile(target_directory: str) -> str:
    """Write the compiled national pack into a folder and return its path; raise PackFaults."""
    path = national_pack_path()
    digest = digest_of(path)
    if digest is None or not store(target_directory, digest, load_pack(path)):
        raise OSError(f"cannot write the compiled rules into {target_directory}")
    return os.path.join(target_directory, digest + SUFFIX)
