"""Hashed, compressed static files, without the vendors' source maps that we do not ship."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    # Fonts and kits name files that we leave out (legacy .woff, .map); a missing one must not stop a deployment.
    manifest_strict = False
