"""Static files: of the vendors' packages only what pages use, hashed and compressed."""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import FileSystemFinder
from whitenoise.storage import CompressedManifestStaticFilesStorage


class VendorFinder(FileSystemFinder):
    """An npm package has hundreds of files; hashing and compressing all of them would double the first start."""

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[Any]:
        for path, storage in super().list(ignore_patterns):
            if any(fnmatch(f"{storage.prefix}/{path}", wanted) for wanted in settings.VENDOR_FILES):
                yield path, storage


class StaticStorage(CompressedManifestStaticFilesStorage):
    # Fonts and kits name files that we leave out (legacy .woff, .map); a missing one must not stop a deployment.
    manifest_strict = False
    patterns = tuple(
        (names, tuple(rule for rule in rules if "sourceMappingURL" not in str(rule)))
        for names, rules in CompressedManifestStaticFilesStorage.patterns
    )
