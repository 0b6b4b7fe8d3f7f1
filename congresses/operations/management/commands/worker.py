"""Deliver what waits in the outbox, until told to stop."""

import signal

from django.core.management.base import BaseCommand

from congresses.operations.working import Stop, Worker

IDLE_SECONDS = 3


class Command(BaseCommand):
    help = "Gửi thư đang chờ và làm các việc định kỳ, cho tới khi được bảo dừng (Ctrl-C, TERM)."

    def add_arguments(self, parser):
        parser.add_argument("--idle", type=float, default=IDLE_SECONDS, help="số giây nghỉ giữa hai lượt")

    def handle(self, *, idle, **options):
        stop = Stop()
        for wish in (signal.SIGINT, signal.SIGTERM):  # the mail in hand is finished first
            signal.signal(wish, stop.set)
        Worker(stop, idle=idle).run()
