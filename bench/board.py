"""The pages and acts of the day with 20 and with 2,000 congresses, each against a bare view in the same run.

    .venv/bin/python bench/board.py

Every round visits page and bare view in turn, inside a transaction that is rolled back, so acts find the same data
each time. The bare view stands behind the same middleware, runs the statements the page ran and sends its bytes; for the
upload it also has the same child process read the same file.
"""

import io
import os
import subprocess
import sys
import time
import urllib.request
import uuid
import zipfile

import measuring

ROUNDS = 15
LARGE = int(os.environ.get("BENCH_CONGRESSES", "2000"))


class Bench:
    """One signed-in reviewer's browser, and what was measured."""

    def __init__(self, client, bare_client, connection, transaction, given):
        self.client, self.bare_client = client, bare_client
        self.connection, self.transaction, self.given = connection, transaction, given
        self.anonymous = type(client)()
        self.results = {}

    def undone(self, act):
        """Run something and undo what it wrote."""
        with self.transaction.atomic():
            result = act()
            self.transaction.set_rollback(True)
        return result

    def measure(self, name, request, before=None):
        """Median of the page, and its ratio to the bare view; `request(client, address)` sends one request."""
        if name in ("board", "mine", "congress", "version"):
            request(self.client, None)  # warm, and the web session's own touch is behind us
            request(self.bare_client, "/bare/")
        recorder = measuring.Recorder()
        with self.connection.execute_wrapper(recorder):
            response = self.undone(lambda: request(self.client, None))
        assert response.status_code in (200, 302), f"{name}: {response.status_code}"
        own = [s for s in recorder.statements if "django_session" not in s[0] and not s[0].startswith("SELECT \"committees_user\"")]
        own = [s for s in own if "SAVEPOINT" not in s[0]]
        self.given |= {"statements": own, "body": response.content, "before": before}
        page, bare, still = [], [], []
        for _ in range(ROUNDS):
            still.append(measuring.timed(lambda: self.anonymous.get("/dang-nhap/")))
            page.append(measuring.timed(lambda: self.undone(lambda: request(self.client, None))))
            bare.append(measuring.timed(lambda: self.undone(lambda: request(self.bare_client, "/bare/"))))
        queries = len([s for s in recorder.statements if "SAVEPOINT" not in s[0]])
        ratio = measuring.median_ms(page) / measuring.median_ms(bare)
        # Growth is held against a page that never grows, visited in the same rounds: the machine may have other work.
        self.results[name] = (queries, measuring.median_ms(page), ratio, measuring.median_ms(page) / measuring.median_ms(still))
        return self.results[name]


def report_docx(megabytes: float) -> bytes:
    """A plain 60-page-like DOCX with incompressible padding up to about the size asked."""
    from congresses.operations.demo import texts  # noqa: PLC0415 - only once Django is set up

    original = texts.write("nghen", "political_report", 1)
    padded = io.BytesIO(original)
    with zipfile.ZipFile(padded, "a") as archive:
        archive.writestr("docProps/thumbnail.bin", os.urandom(int(megabytes * 1024 * 1024) - len(original)))
    return padded.getvalue()


def run(bench, plan, congress, version, kind, seen):
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415

    from congresses import reading  # noqa: PLC0415

    pages = {
        "board": reverse("board", args=[plan.pk]), "mine": reverse("my_work"),
        "congress": reverse("congress", args=[congress.pk]), "version": reverse("version", args=[version.pk]),
    }
    for name, url in pages.items():
        bench.measure(name, lambda client, address, url=url: client.get(address or url))
    url = reverse("comment_version", args=[version.pk])
    bench.measure("comment", lambda client, address: client.post(
        address or url, {"text": "Đề nghị nêu căn cứ.", "aspect": "figures", "once": str(uuid.uuid4())}))
    if seen is None:
        return
    upload = reverse("upload", args=[congress.pk, kind.pk])
    content = report_docx(1)

    def send(client, address):
        unique = content + os.urandom(0)
        file = SimpleUploadedFile("Báo cáo.docx", unique, reading.ACCEPTED["docx"])
        client.force_login(seen["secretary"])
        return client.post(address or upload, {"file": file, "seen": seen["number"], "explanation": "Giữ nguyên.", "once": str(uuid.uuid4())})

    def same_child(request):
        file = request.FILES["file"]
        reading.read_apart([(file.temporary_file_path(), file.name)])

    bench.measure("upload", send, before=same_child)


def worker_mb(key) -> float:
    """PSS of one gunicorn worker after some hundred requests."""
    environment = {**os.environ, "ALLOWED_HOSTS": "127.0.0.1"}
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "canloc_portal.wsgi", "--workers", "2", "--worker-class", "gthread", "--threads", "4",
         "--bind", "127.0.0.1:8765", "--log-level", "error"], env=environment, cwd=measuring.ROOT,
    )
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen("http://127.0.0.1:8765/dang-nhap/", timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        for n in range(300):
            request = urllib.request.Request(f"http://127.0.0.1:8765{key['pages'][n % len(key['pages'])]}", headers={"Cookie": f"sessionid={key['session']}"})
            urllib.request.urlopen(request, timeout=10).read()
        children = subprocess.run(["pgrep", "-P", str(server.pid)], capture_output=True, text=True, check=True).stdout.split()
        return max(measuring.pss_mb(int(pid)) for pid in children)
    finally:
        server.terminate()
        server.wait()


def main():
    with measuring.installation():
        import bare  # noqa: PLC0415
        import load  # noqa: PLC0415
        from django.conf import settings  # noqa: PLC0415
        from django.db import connection, transaction  # noqa: PLC0415
        from django.test import Client  # noqa: PLC0415
        from django.urls import reverse  # noqa: PLC0415

        from congresses.committees.models import Membership, User  # noqa: PLC0415
        from congresses.committees.seats import Role  # noqa: PLC0415
        from congresses.documents.models import Version  # noqa: PLC0415
        from congresses.plans.models import Congress  # noqa: PLC0415

        settings.ROOT_URLCONF = "bare"
        plan, people = load.house()
        load.congresses(plan, people, 1, 20)
        congress = next(c for c in Congress.objects.order_by("pk") if c.pk % 3 == 1)
        version = Version.objects.filter(document__congress=congress, number=2).order_by("pk").first()
        load.long_report(version, people)
        secretary = User.objects.create_user("secretary", full_name="Bí thư", must_change_password=False)
        Membership.objects.create(user=secretary, committee=congress.committee, role=Role.SECRETARY, title="Bí thư")
        who = {"secretary": User.objects.get(pk=secretary.pk), "number": 2}

        def fresh():
            client, bare_client = Client(), Client()
            for one in (client, bare_client):
                one.force_login(people[Role.REVIEWER])
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            return Bench(client, bare_client, connection, transaction, bare.given)

        small = fresh()
        run(small, plan, congress, version, None, None)
        load.congresses(plan, people, 21, LARGE)
        large = fresh()
        run(large, plan, congress, version, version.document.kind, who)

        client = Client()
        client.force_login(people[Role.REVIEWER])
        key = {"session": client.session.session_key, "pages": [
            reverse("board", args=[plan.pk]), reverse("my_work"), reverse("congress", args=[congress.pk]),
            reverse("version", args=[version.pk])]}
        memory = worker_mb(key)

    print(f"{'page':10} {'queries':>7} {'ms (20)':>9} {f'ms ({LARGE})':>10} {'growth':>7} {'ratio':>6}")
    growths = []
    for name, (queries, ms, ratio, weight) in large.results.items():
        before = small.results.get(name)
        growth = weight / before[3] if before else 1
        growths.append(growth)
        same = "" if not before or before[0] == queries else f"  queries differ: {before[0]}"
        print(f"{name:10} {queries:7} {before[1] if before else 0:9.2f} {ms:10.2f} {growth:7.2f} {ratio:6.2f}{same}")
    r = large.results
    print(f"comment_ratio={r['comment'][2]:.2f} upload_ratio={r['upload'][2]:.2f}")
    print(
        f"board_queries={r['board'][0]} board_ratio={r['board'][2]:.2f} mine_ratio={r['mine'][2]:.2f} "
        f"congress_ratio={r['congress'][2]:.2f} version_ratio={r['version'][2]:.2f} growth={max(growths):.2f} "
        f"worker_mb={memory:.0f}"
    )



if __name__ == "__main__":
    main()
