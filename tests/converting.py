"""Other programs in the place of LibreOffice: short scripts that convert, hang, crash or lie."""

from pathlib import Path

WHERE = 'while [ "$1" != --outdir ]; do shift; done; made="$2/given.pdf"\n'
CONVERTS = WHERE + "printf '%%PDF-1.4\\n%%%%EOF\\n' > \"$made\"\n"


def program(place: Path, script: str = CONVERTS) -> str:
    """An executable with this script; its address."""
    place.write_text(f"#!/bin/sh\n{script}")
    place.chmod(0o755)
    return str(place)
