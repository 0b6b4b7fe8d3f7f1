"""Random words made once and kept in the data folder, such as the demonstration's own secret key."""

import contextlib
import os
import secrets


def kept(path):
    """Read the word, or make it; linking is atomic, so that two processes end up with the same one."""
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text()
