"""Bytes in and out: bundles, pictures, policy packs, certificates, signatures."""
