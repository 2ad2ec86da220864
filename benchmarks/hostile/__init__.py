"""Damaged and hostile files by the thousand: no crash, no hang, no flood of memory."""
