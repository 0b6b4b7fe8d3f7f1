"""Starts and stops a PostgreSQL of our own: one folder, one unix socket, no network, no password."""

import contextlib
import fcntl
import hashlib
import os
import pwd
import re
import shutil
import signal
import socket
import stat
import subprocess
import time
from importlib.metadata import version
from pathlib import Path

from canloc_portal import keys
from canloc_portal.database.machine import (
    PROCESSES,
    RELEASE,
    WHEEL,
    installed_wheel,
    is_alive,
    is_open_to_others,
    postgres_works_in,
    program,
)

APP = "canloc"
SUPERUSER = "postgres"
PORT = 5432  # names the socket file; nothing listens on a port
SOCKET_ROOM = 100  # bytes; the system takes about 107 for the address of a socket
START_SECONDS = 300  # a server that recovers after a crash is given its time
RETRY_SECONDS = 20
STOP_SECONDS = 60
LOG_BYTES = 5_000_000

# The shell hands the server over to the system and leaves, so that it is nobody's child and no zombie is left.
LAUNCH = '"$@" </dev/null >>"$0" 2>&1 & echo $!'

CONFIGURATION = """\
listen_addresses = ''
port = {port}
unix_socket_directories = {sockets}
unix_socket_permissions = 0700
max_wal_size = 256MB
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
# What people wrote does not belong in a log.
log_error_verbosity = terse
log_min_error_statement = panic
"""


SETUP = f"""\
CREATE ROLE {APP} LOGIN CREATEDB
CREATE DATABASE {APP} OWNER {APP}
"""


class LocalDatabaseError(Exception):
    """The embedded database cannot run here; the text says what to do."""


class LocalDatabase:
    """One cluster in one folder. Making the object works out paths only."""

    def __init__(self, base, var_lib=Path("/var/lib"), wheel=None):
        base = Path(os.path.abspath(base))
        self._drops_root = os.geteuid() == 0
        self.account = pwd.getpwnam("nobody") if self._drops_root else pwd.getpwuid(os.geteuid())
        self.home = base
        if self._drops_root and not is_open_to_others(base.parent):
            # PostgreSQL refuses to run as root, and its account cannot get here: beside the system's services, then.
            # Told apart by a word kept here too: a new checkout at an old place must not meet the old one's data.
            self.home = var_lib / _name(base, keys.kept(base.with_name("database-word")))
        self.data = self.home / "pgdata"
        self.log = self.home / "server.log"
        short = len(os.fsencode(self.data)) < SOCKET_ROOM - len("/.s.PGSQL.5432") and "," not in str(self.data)
        self.sockets = self.data if short else Path("/tmp") / _name(base)
        self._copied = self.home / f"server-{version(WHEEL.replace('_', '-'))}"
        self._wheel = wheel or installed_wheel()
        reachable = not self._drops_root or is_open_to_others(self._wheel / RELEASE / "bin")
        self._programs = (self._wheel if reachable else self._copied / WHEEL) / RELEASE / "bin"

    def connection(self):
        """What Django's DATABASES wants to know."""
        return {"ENGINE": "canloc_portal.database", "NAME": APP, "USER": APP, "HOST": str(self.sockets)}

    def answers(self):
        """Whether a server takes connections; asked at the socket, never by a process number."""
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(os.fsencode(self.sockets / f".s.PGSQL.{PORT}"))
            except OSError:
                return False
        question = [program("pg_isready"), "-q", "-h", self.sockets, "-p", str(PORT), "-U", SUPERUSER]
        return subprocess.run(question).returncode == 0

    def ensure(self):
        """Make sure that a server answers; say whether it was this call that started one."""
        if self.answers():
            return False
        try:
            with self._locked() as lock:
                if self.answers():
                    return False
                self._prepare(lock)
                self._start()
                return True
        except OSError as error:
            raise LocalDatabaseError(
                f"Không khởi động được cơ sở dữ liệu kèm theo trong {self.home}: {error}. "
                "Hãy kiểm tra quyền của thư mục, đặt CANLOC_DATA tới thư mục khác, hoặc đặt DATABASE_URL."
            ) from error

    def stop(self):
        """Stop the server in order; say whether there was one."""
        if not self.data.is_dir():
            return False
        with self._locked():
            number = self._postmaster()
            if number is None:
                return False
            os.kill(number, signal.SIGINT)  # the server's word for: break off what runs, write everything down, end
            deadline = time.monotonic() + STOP_SECONDS
            while (self.data / "postmaster.pid").exists():
                if time.monotonic() > deadline:
                    raise LocalDatabaseError(f"Cơ sở dữ liệu kèm theo chưa dừng. Nhật ký: {self.log}")
                time.sleep(0.02)
            return True

    @contextlib.contextmanager
    def _locked(self):
        self._own_folder(self.home)
        with open(self.home / "lock", "w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield file

    def _own_folder(self, folder):
        """Make a folder closed to others, for the server's account; one that is somebody else's is refused."""
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        found = folder.lstat()
        # Ours still: made just now, or by another of us who has not come to give it away.
        if self._drops_root and stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid():
            os.chown(folder, self.account.pw_uid, self.account.pw_gid, follow_symlinks=False)
            found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != self.account.pw_uid or found.st_mode & 0o077:
            raise LocalDatabaseError(
                f"Thư mục {folder} do tài khoản khác tạo hoặc đang mở cho người khác. Hãy chạy bằng đúng tài khoản đã "
                "tạo thư mục này, hoặc đặt CANLOC_DATA tới thư mục khác."
            )

    def _prepare(self, lock):
        if not self._programs.is_dir():
            self._copy_programs()
        if not self.data.is_dir():
            self._initialise(lock)
        ours = self.data.joinpath("PG_VERSION").read_text().strip()
        theirs = re.search(r"\d+", self._run("postgres", "--version"))[0]
        if ours != theirs:
            raise LocalDatabaseError(
                f"Dữ liệu trong {self.data} thuộc PostgreSQL {ours}, chương trình kèm theo là bản {theirs}. "
                "Hãy xuất dữ liệu bằng pg_dump của bản cũ, rồi nạp lại bằng pg_restore của bản mới."
            )

    def _copy_programs(self):
        """Bring the programs to where the server's account can run them, libraries at the same relative path."""
        wheel, draft = self._wheel, self.home / "server.new"
        for old in self.home.glob("server[.-]*"):
            if old.is_dir():
                shutil.rmtree(old)
        release = Path(WHEEL, RELEASE)
        shutil.copytree(wheel / RELEASE, draft / release, symlinks=True, ignore=shutil.ignore_patterns("include"))
        shutil.copytree(wheel.with_name(f"{WHEEL}.libs"), draft / f"{WHEEL}.libs")
        for place, _, files in os.walk(draft):
            for path in (place, *(os.path.join(place, file) for file in files)):
                os.chown(path, self.account.pw_uid, self.account.pw_gid, follow_symlinks=False)
        draft.rename(self._copied)

    def _initialise(self, lock):
        """Make the cluster beside its place and rename it: one that was interrupted is simply made again."""
        draft = self.home / "pgdata.new"
        shutil.rmtree(draft, ignore_errors=True)
        self._run(
            *("initdb", "-D", draft, "-U", SUPERUSER, "--encoding=UTF8", "--locale=C", "--no-instructions"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--auth-local=peer", "--auth-host=reject"),
            lock=lock,
        )
        self._write(draft / "pg_hba.conf", "local all all peer map=portal\n")
        people = {self.account.pw_name, pwd.getpwuid(os.geteuid()).pw_name}
        roles = [f'portal "{person}" {role}\n' for person in sorted(people) for role in (SUPERUSER, APP)]
        self._write(draft / "pg_ident.conf", "".join(roles))
        with open(draft / "postgresql.conf", "a") as file:
            file.write("\ninclude = 'portal.conf'\n")
        self._write(draft / "portal.conf", "")
        # Without a server, so that the cluster only gets its name when the portal's role and database are in it.
        self._run("postgres", "--single", "-c", "exit_on_error=on", "-D", draft, SUPERUSER, text=SETUP, lock=lock)
        draft.rename(self.data)

    def _write(self, path, text):
        path.write_text(text)
        path.chmod(0o600)
        if self._drops_root:
            os.chown(path, self.account.pw_uid, self.account.pw_gid)

    def _start(self):
        if self.sockets != self.data:
            self._own_folder(self.sockets)
        place = str(self.sockets).replace('"', '""').replace("\\", "\\\\").replace("'", "''")
        self._write(self.data / "portal.conf", CONFIGURATION.format(sockets=f"'\"{place}\"'", port=PORT))
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.unlink()
        begin, launched = time.monotonic(), 0
        while not self.answers():
            waited = time.monotonic() - begin
            server = self._postmaster() or (launched if is_alive(launched) else 0)
            # The processes of a killed server let go of its memory a moment later; any other fault stays.
            if waited > START_SECONDS or (not server and waited > RETRY_SECONDS):
                raise LocalDatabaseError(
                    f"Cơ sở dữ liệu kèm theo không khởi động được. Nhật ký: {self.log}\n{self._log_end()}"
                )
            if not server:
                time.sleep(0.3 if launched else 0)
                self.sockets.joinpath(f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)
                command = (self._programs / "postgres", "-D", self.data)
                launched = int(self._run("/bin/sh", "-c", LAUNCH, self.log, *command))
            time.sleep(0.02)

    def _postmaster(self):
        """The running server's process number; a pid file whose number another program got is removed."""
        path = self.data / "postmaster.pid"
        try:
            number = int(path.read_text().partition("\n")[0])
        except (FileNotFoundError, ValueError):
            return None
        if not PROCESSES.exists() or postgres_works_in(self.data, number):
            return number
        # A dead number is left to PostgreSQL, which reads in the file whose memory to look for.
        if (PROCESSES / str(number)).exists() and not any(
            postgres_works_in(self.data, process) for process in os.listdir(PROCESSES)
        ):
            path.unlink(missing_ok=True)
        return None

    def _log_end(self):
        return "".join(self.log.read_text(errors="replace").splitlines(keepends=True)[-8:]) if self.log.exists() else ""

    def _run(self, name, *arguments, text=None, lock=None):
        """Run one program under the server's account and return what it printed.

        One that is given the lock keeps it as long as it lives, even when we are killed meanwhile.
        """
        result = subprocess.run(
            [self._programs / name, *arguments],  # an absolute path stays as it is
            **({"input": text} if text else {"stdin": subprocess.DEVNULL}),
            capture_output=True,
            text=True,
            cwd=self.home,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
            umask=0o077,
            pass_fds=[lock.fileno()] if lock else [],
            start_new_session=True,  # Ctrl-C in the terminal is not for the database
            **(
                {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}
                if self._drops_root
                else {}
            ),
        )
        if result.returncode:
            raise LocalDatabaseError(f"{name} báo lỗi: {result.stderr.strip() or result.stdout.strip()}")
        return result.stdout


def _name(*parts):
    return f"{APP}-{hashlib.sha256(os.fsencode(':'.join(map(str, parts)))).hexdigest()[:16]}"
