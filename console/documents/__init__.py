"""Bytes in and out: bundles, pictures, policy packs, certificates, signatures."""

from typing import Final

UNPACKED: Final = "unpacked"
"""The folder of an office that zipped bundles are unpacked in, while they are taken in."""
