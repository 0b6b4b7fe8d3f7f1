"""A commune is told of a paper about itself when it has its number, and when the signed copy is there."""

from django.urls import reverse

from congresses.committees.seats import COMMUNE
from congresses.committees.sitters import Sitters
from congresses.outbox.actions import enqueue

from .library import PAPERS
from .models import Paper, Scan


def numbered(paper: Paper) -> None:
    _tell(paper, f"paper:{paper.pk}", "đã ban hành", "Đây là văn bản gửi riêng đảng bộ của đồng chí"
          + (f", sau «{paper.session.title}»" if paper.session else "") + ". Trên cổng đọc và tải được.")


def scanned(scan: Scan) -> None:
    _tell(scan.paper, f"scan:{scan.pk}", "đã có bản ký, đóng dấu", "Trên cổng xem và tải được bản đã ký.")


def _tell(paper: Paper, key: str, happened: str, text: str) -> None:
    """Those of the commune who may read the paper; what is about several communes, or about none, stays in the house."""
    if paper.congress_id is None:
        return
    commune = paper.congress.committee_id
    people = [one for one in Sitters([commune]).of(commune, COMMUNE) if Paper.objects.visible_to(one).filter(pk=paper.pk).exists()]
    restricted = Paper.objects.secret().filter(pk=paper.pk).exists()
    enqueue(key, people, f"{PAPERS[paper.kind].title} số {paper.number} {happened}", text, url=reverse("paper", args=[paper.pk]),
            committee=commune, restricted=restricted)
