"""Addresses."""

from django.urls import path

from .views import comments, conclusions, demands, findings, live, sessions, submissions

urlpatterns = [
    path("ban-du-thao/<int:pk>/gop-y/", comments.comment_version, name="comment_version"),
    path("ban-du-thao/<int:pk>/gop-y/<int:number>/", comments.comment_passage, name="comment_passage"),
    path("phat-hien/<int:pk>/gop-y/", findings.comment_finding, name="comment_finding"),
    path("gop-y/<int:pk>/tra-loi/", comments.reply, name="reply"),
    path("gop-y/<int:pk>/danh-dau/", comments.mark_comment, name="mark_comment"),
    path("gop-y/<int:pk>/vi-tri/<int:version_pk>/", comments.place_comment, name="place_comment"),
    path("dai-hoi/<int:pk>/trinh/", submissions.submit, name="submit"),
    path("lan-trinh/<int:pk>/tra-lai/", submissions.send_back, name="send_back"),
    path("ke-hoach/<int:pk>/buoi-duyet/", sessions.sessions, name="sessions"),
    path("ke-hoach/<int:pk>/buoi-duyet/lap/", sessions.plan_session, name="plan_session"),
    path("buoi-duyet/<int:pk>/", sessions.session, name="session"),
    path("buoi-duyet/<int:pk>/bat-dau/", sessions.open_session, name="open_session"),
    path("buoi-duyet/<int:pk>/ket-thuc/", sessions.close_session, name="close_session"),
    path("buoi-duyet/<int:pk>/theo-doi/", live.follow, name="follow"),
    path("buoi-duyet/<int:pk>/man-chieu/", live.screen, name="screen"),
    path("buoi-duyet/<int:pk>/man-chieu/theo-doi/", live.follow_screen, name="follow_screen"),
    path("noi-dung/<int:pk>/nghe/", live.hear, name="hear"),
    path("buoi-duyet/<int:pk>/moi/", sessions.invite, name="invite"),
    path("nguoi-du/<int:pk>/diem-danh/", sessions.attendance, name="attendance"),
    path("buoi-duyet/<int:pk>/y-kien/", sessions.take_down, name="take_down"),
    path("buoi-duyet/<int:pk>/ket-luan/", conclusions.draft_conclusion, name="draft_conclusion"),
    path("ket-luan/<int:pk>/danh-gia/", conclusions.save_assessment, name="save_assessment"),
    path("ket-luan/<int:pk>/van-ban/", conclusions.set_paper, name="set_paper"),
    path("ket-luan/<int:pk>/muc/", conclusions.add_item, name="add_item"),
    path("muc-ket-luan/<int:pk>/sua/", conclusions.change_item, name="change_item"),
    path("muc-ket-luan/<int:pk>/bo/", conclusions.drop_item, name="drop_item"),
    path("ket-luan/<int:pk>/van-kien/", conclusions.judge, name="judge"),
    path("ket-luan/<int:pk>/ban-hanh/", conclusions.issue, name="issue"),
    path("thong-qua/<int:pk>/rut/", conclusions.withdraw_approval, name="withdraw_approval"),
    path("dai-hoi/<int:pk>/yeu-cau/", demands.demands, name="demands"),
    path("yeu-cau/<int:pk>/", demands.demand, name="demand"),
    path("yeu-cau/<int:pk>/tra-loi/", demands.answer, name="answer"),
    path("yeu-cau/<int:pk>/giao/", demands.assign_verifier, name="assign_verifier"),
    path("tra-loi/<int:pk>/tham-tra/", demands.verify, name="verify"),
]
