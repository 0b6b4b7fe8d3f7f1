"""Three hundred people follow a running session on two workers: what ordinary pages feel of it, and whether anybody misses anything.

    .venv/bin/python bench/followers.py                  # 300 followers for 60 s
    FOLLOWERS=50 SECONDS=20 .venv/bin/python bench/followers.py

Every follower has a web session of their own, asks at settings.LIVE_SECONDS from a moment of their own and holds the number each answer
names as the previous one against the last it was given. An opinion is taken down every three seconds, about one commune in turn. Ordinary
pages are timed before and meanwhile by one visitor; asking costs the same machine its share.
"""

import asyncio
import os
import random
import subprocess
import sys
import time
import urllib.request
from collections import Counter

import measuring

FOLLOWERS, SECONDS = int(os.environ.get("FOLLOWERS", "300")), int(os.environ.get("SECONDS", "60"))
HOST, PORT, ROUNDS, SPOKEN_EVERY, LONGEST = "127.0.0.1", 8766, 20, 3, 30


class Follower:
    """One browser: what it was told last, and what went wrong."""

    def __init__(self, path: str, key: str, last: int, seen: Counter):
        self.path, self.key, self.last, self.seen = path, key, last, seen

    async def follow(self, every: float, until: float) -> None:
        await asyncio.sleep(random.random() * every)
        while time.monotonic() < until:
            begun = time.monotonic()
            try:
                await asyncio.wait_for(self.ask(), LONGEST)
            except (OSError, ValueError, IndexError, TimeoutError) as error:
                self.seen["errors"] += 1
                print("error:", repr(error), file=sys.stderr)
            await asyncio.sleep(max(0.0, every - (time.monotonic() - begun)))

    async def ask(self) -> None:
        reader, writer = await asyncio.open_connection(HOST, PORT)
        try:
            writer.write((f"GET {self.path}?sau={self.last} HTTP/1.1\r\nHost: {HOST}\r\nCookie: sessionid={self.key}\r\n"
                          "HX-Request: true\r\nConnection: close\r\n\r\n").encode())
            head, _, _ = (await reader.read()).partition(b"\r\n\r\n")
        finally:
            writer.close()
        status, *lines = head.decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in lines)
        code = int(status.split()[1])
        self.seen[code] += 1
        if code == 200:
            self.seen["gaps"] += int(headers["live-previous"]) != self.last
            self.last = int(headers["live-last"])
        elif code != 204:
            self.seen["errors"] += 1


def fetched(path: str, key: str) -> None:
    urllib.request.urlopen(urllib.request.Request(f"http://{HOST}:{PORT}{path}", headers={"Cookie": f"sessionid={key}"}), timeout=LONGEST).read()


def medians(pages: dict[str, str], key: str) -> dict[str, float]:
    """Median milliseconds of each page, visited in turn."""
    samples = {name: [] for name in pages}
    for _ in range(ROUNDS):
        for name, path in pages.items():
            samples[name].append(measuring.timed(lambda path=path: fetched(path, key)))
    return {name: measuring.median_ms(times) for name, times in samples.items()}


async def hall(followers, every: float, pages, key: str, say):
    """Everybody follows while opinions are taken down and one visitor goes on reading pages."""
    until = time.monotonic() + SECONDS
    followed = [asyncio.create_task(one.follow(every, until)) for one in followers]

    async def speak():
        while time.monotonic() < until - 2 * every:
            await asyncio.to_thread(say)
            await asyncio.sleep(SPOKEN_EVERY)

    speaking = asyncio.create_task(speak())
    await asyncio.sleep(every)
    busy = await asyncio.to_thread(medians, pages, key)
    await asyncio.gather(speaking, *followed)
    return busy


def serving():
    """The portal as it is deployed: two workers, four threads each."""
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "canloc_portal.wsgi", "--workers", "2", "--worker-class", "gthread", "--threads", "4",
         "--bind", f"{HOST}:{PORT}", "--log-level", "error"], env={**os.environ, "ALLOWED_HOSTS": HOST}, cwd=measuring.ROOT)
    while True:
        try:
            urllib.request.urlopen(f"http://{HOST}:{PORT}/dang-nhap/", timeout=5).read()
            return server
        except OSError:
            time.sleep(0.1)


def main():
    with measuring.installation():
        sys.path.insert(0, str(measuring.ROOT))
        from django.conf import settings  # noqa: PLC0415
        from django.db import connection  # noqa: PLC0415
        from django.test import Client  # noqa: PLC0415
        from django.urls import reverse  # noqa: PLC0415

        from congresses.committees.models import User  # noqa: PLC0415
        from congresses.committees.seats import Role  # noqa: PLC0415
        from congresses.documents.models import Version  # noqa: PLC0415
        from congresses.reviews import actions as reviews  # noqa: PLC0415
        from congresses.reviews.live import newest  # noqa: PLC0415
        from tests import factories  # noqa: PLC0415

        here = factories.cast()
        heard = [here.nghen, here.kst]
        session = factories.running_session(
            here, factories.submitted(here.nghen, by=here.bithu_nghen), factories.submitted(here.kst, by=here.bithu_kst))
        versions = [Version.objects.get(document__congress=congress, document__kind__code="political_report") for congress in heard]

        def signed_in(user) -> str:
            client = Client()
            client.force_login(user)
            return client.session.session_key

        seats = [(here.district, Role.REVIEWER), (here.district, Role.MEMBER), *((c.committee, Role.DRAFTER) for c in heard)]
        people = [factories.person(f"nguoi{n}", f"Người {n}", seats[n % 4][1], seats[n % 4][0]) for n in range(FOLLOWERS)]
        path, seen = reverse("follow", args=[session.pk]), Counter()
        followers = [Follower(path, signed_in(user), newest(User.objects.with_seats().get(pk=user.pk), session), seen) for user in people]
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        spoken = Counter()

        def say():
            spoken["n"] += 1
            reviews.take_down(session, version=versions[spoken["n"] % 2], speaker="Nguyễn Hữu Phúc", aspect="figures",
                              text=f"Ý kiến số {spoken['n']}: đề nghị làm rõ số liệu.", by=here.chanh)
            connection.close()  # each is taken down from a thread of its own

        visitor = signed_in(here.chuyen)
        pages = {"session": reverse("session", args=[session.pk]), "congress": reverse("congress", args=[here.nghen.pk]),
                 "version": reverse("version", args=[versions[0].pk]), "work": reverse("my_work")}
        server = serving()
        try:
            medians(pages, visitor)
            quiet = medians(pages, visitor)
            busy = asyncio.run(hall(followers, settings.LIVE_SECONDS, pages, visitor, say))
        finally:
            server.terminate()
            server.wait()
        behind = sum(one.last != newest(User.objects.with_seats().get(pk=user.pk), session) for one, user in zip(followers, people, strict=True))

    print(f"{FOLLOWERS} followers, {SECONDS} s, {spoken['n']} opinions: {seen[204]} times nothing new, {seen[200]} times something")
    for name in pages:
        print(f"{name:10} {quiet[name]:7.1f} ms quiet {busy[name]:7.1f} ms meanwhile, {busy[name] / quiet[name]:.2f} times")
    print(f"slowdown={max(busy[name] / quiet[name] for name in pages):.2f} errors={seen['errors']} gaps={seen['gaps'] + behind}")


if __name__ == "__main__":
    main()
