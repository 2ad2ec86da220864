"""Files that lost or gained bytes anywhere."""

from hypothesis import strategies as st

ANY = st.binary(max_size=4)


@st.composite
def damaged(draw: st.DrawFn, sample: bytes, put: st.SearchStrategy[bytes] = ANY) -> bytes:
    """Return a sample with up to three bytes replaced at some places, by what is `put` there."""
    changed = bytearray(sample)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(changed) - 1))
        changed[at : at + draw(st.integers(0, 3))] = draw(put)
    return bytes(changed)
