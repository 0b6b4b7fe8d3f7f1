"""Search over 300,000 indexed passages against the same SELECT statements by psycopg2 alone, in the same run.

    .venv/bin/python bench/search.py

Every round runs the search (what was typed in, passages with their words marked out) and then its statements on a bare
connection with the same parameters, all rows fetched. Nobody may find what an independent statement says they may not
see. The last line is `search_ratio=… leaks=…`: the ratio is that of the worst query.
"""

import sys

import measuring

ROUNDS = 21
PASSAGES = 300_000
MOST_RATIO, MOST_MS = 2.0, 50.0
QUERIES = {
    "a rare word": "giáp",
    "a common word": "Đảng",
    "two words": "nông thôn",
    "two common words": "chỉ năm",
    "four words": "hộ nghèo đạt chuẩn",
    "a phrase": "“xây dựng nông thôn mới”",
    "a phrase of common words": '"đảng bộ"',
    "common words seldom together": '"năm và đạt"',
    "a figure": "2.404",
    "a figure with its decimal": "8,5%",
    "a day": "14/05/2020",
    "not there": "xyzt",
}
# What each may read, said in other words than the portal's: own commune, or laid before the house; nothing restricted.
MAY_READ = """
    SELECT v.id FROM documents_version v JOIN documents_document d ON d.id = v.document_id
    JOIN plans_documentkind k ON k.id = d.kind_id JOIN plans_congress c ON c.id = d.congress_id
    JOIN plans_reviewplan p ON p.id = c.plan_id JOIN committees_membership m ON m.user_id = %s
    WHERE NOT k.restricted AND (
        m.role IN ('secretary', 'drafter') AND m.committee_id = c.committee_id
        OR m.role IN ('coordinator', 'reviewer', 'member', 'chair') AND m.committee_id = p.superior_id AND v.laid_at IS NOT NULL)
"""


def measure(search, user, bare, connection) -> list[tuple]:
    """(name, found, ms of the search, ms of its statements) for each query."""
    rows = []
    for name, typed in QUERIES.items():
        question = search.Question(typed)
        recorder = measuring.Recorder()
        search.search(user, question)
        with connection.execute_wrapper(recorder):
            found = search.search(user, question)
        statements = [(sql, params) for sql, params, _ in recorder.statements]

        def alone(statements=statements):
            with bare.cursor() as cursor:
                for sql, params in statements:
                    cursor.execute(sql, params)
                    cursor.fetchall()

        own, theirs = [], []
        for _ in range(ROUNDS):
            own.append(measuring.timed(lambda question=question: search.search(user, question)))
            theirs.append(measuring.timed(alone))
        rows.append((name, f"{found.total}{'+' if found.more else ''}", measuring.median_ms(own), measuring.median_ms(theirs)))
    return rows


def leaks(search, users, connection) -> tuple[int, int]:
    """How many results were looked at, and how many of them the person may not see."""
    looked, wrong, page, search.PAGE = 0, 0, search.PAGE, search.MOST  # all of them at once
    for user in users:
        with connection.cursor() as cursor:
            cursor.execute(MAY_READ, [user.pk])
            allowed = {pk for pk, in cursor.fetchall()}
        for typed in QUERIES.values():
            for every in (False, True):
                found = search.search(user, search.Question(typed, every_version=every))
                looked += len(found.rows)
                wrong += sum(row.version.pk not in allowed for row in found.rows)
                wrong += 0 if allowed else found.total + len(found.committees) + len(found.kinds)
    search.PAGE = page
    return looked, wrong


def main() -> int:
    with measuring.installation():
        import load  # noqa: PLC0415
        import psycopg2  # noqa: PLC0415
        import search_load  # noqa: PLC0415
        from django.db import connection  # noqa: PLC0415

        from congresses.committees.models import User  # noqa: PLC0415
        from congresses.committees.seats import Role  # noqa: PLC0415
        from congresses.documents import search  # noqa: PLC0415
        from congresses.documents.models import IndexedPassage, Passage, Version  # noqa: PLC0415

        plan, people = load.house()
        people = search_load.communes(plan, people)
        search_load.passages(PASSAGES * search_load.KINDS // (search_load.KINDS - 1))
        print(f"{Passage.objects.count()} passages, {IndexedPassage.objects.count()} of them indexed, "
              f"{Version.objects.count()} versions")
        users = {name: User.objects.with_seats().get(pk=user.pk) for name, user in people.items()}
        bare = psycopg2.connect(**connection.get_connection_params())
        bare.autocommit = True
        rows = measure(search, users[Role.REVIEWER], bare, connection)
        looked, wrong = leaks(search, users.values(), connection)
        bare.close()

    print(f"{'query':30} {'found':>6} {'search ms':>10} {'select ms':>10} {'ratio':>6}")
    for name, found, own, theirs in rows:
        print(f"{name:30} {found:>6} {own:10.2f} {theirs:10.2f} {own / theirs:6.2f}")
    ratio, slowest = max(own / theirs for _, _, own, theirs in rows), max(theirs for *_, theirs in rows)
    print(f"slowest_select_ms={slowest:.1f} results_checked={looked} people={len(users)}")
    print(f"search_ratio={ratio:.2f} leaks={wrong}")
    return int(ratio > MOST_RATIO or slowest >= MOST_MS or wrong > 0 or not looked)


if __name__ == "__main__":
    sys.exit(main())
