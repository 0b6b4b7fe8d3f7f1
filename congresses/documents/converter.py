"""LibreOffice as a program apart: a file in, a PDF out, under limits, without network, macros and linked files."""

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

MEMORY_MB = 1536  # of addresses; a plain page takes a quarter of it
ENDING = 2  # seconds a killed process may take to be gone
TAIL = 1024
# Isolated (-I) like the readers: first give up what is not needed, then become the converter.
START = (
    "import os, resource, sys; sys.path.insert(0, sys.argv[1]); from congresses.reading.child import confine; "
    "confine(int(sys.argv[2])); resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[3]), int(sys.argv[3]))); "
    "os.execv(sys.argv[4], sys.argv[4:])"
)
SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
# No macros, no objects that run, and nothing a document points to, on this machine or elsewhere, is drawn in.
PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + "".join(
        f'<item oor:path="{SECURITY}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for name, value in (("DisableMacrosExecution", "true"), ("MacroSecurityLevel", "3"),
                            ("DisableActiveContent", "true"), ("BlockUntrustedRefererLinks", "true"))
    )
    + "</oor:items>"
)


class Unconvertible(Exception):
    """No PDF came out; the words are for the log and hold nothing of the document."""


def fingerprint() -> str:
    """A name for the installed converter, other after each update; nothing is run for it."""
    try:
        place = os.path.realpath(settings.SOFFICE)
        state = os.stat(place)
    except OSError as error:
        raise Unconvertible("the converter is gone") from error
    return hashlib.blake2b(f"{place} {state.st_mtime_ns} {state.st_size}".encode(), digest_size=8).hexdigest()


def convert(source: BinaryIO, extension: str, folder: Path) -> Path:
    """Make a PDF of the open file; it lies in `folder`, which is the converter's alone and the caller's to remove."""
    given, profile = folder / f"given.{extension}", folder / "profile"
    try:
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(PROFILE)
        with open(given, "wb") as copy:
            shutil.copyfileobj(source, copy)
    except OSError as error:
        raise Unconvertible(f"no room to work: {error.strerror}") from error
    code = _run(
        [settings.SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck",
         "--convert-to", "pdf", "--outdir", str(folder), str(given)], folder,
    )
    made = given.with_suffix(".pdf")
    if code or not _is_pdf(made):
        raise Unconvertible(f"exit code {code}, {'a' if made.exists() else 'no'} file")
    return made


def _run(command: list[str], folder: Path) -> int:
    seconds = settings.SOFFICE_SECONDS
    try:
        child = subprocess.Popen(
            [sys.executable, "-I", "-c", START, str(settings.BASE_DIR), str(MEMORY_MB), str(int(seconds) + 1), *command],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder,
            env={"LANG": "C.UTF-8", "PATH": os.defpath, "HOME": str(folder), "TMPDIR": str(folder)}, start_new_session=True,
        )
    except OSError as error:
        raise Unconvertible(f"no process to be had: {error.strerror}") from error
    try:
        return child.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise Unconvertible(f"no end in {seconds} seconds") from error
    finally:
        _end(child)


def _end(child: subprocess.Popen) -> None:
    """End the whole session and wait until nobody of it is left: until then its folder cannot be removed."""
    ends = time.monotonic() + ENDING
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        while time.monotonic() < ends:
            os.killpg(child.pid, 0)
            time.sleep(0.01)


def _is_pdf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with open(path, "rb") as file:
        head = file.read(5)
        file.seek(max(0, path.stat().st_size - TAIL))
        return head == b"%PDF-" and b"%%EOF" in file.read()
