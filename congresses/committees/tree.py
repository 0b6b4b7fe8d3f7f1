"""The tree as a text path in every committee: written here and nowhere else."""

from django.db import connection, transaction

from congresses.core.vietnamese import sort_key

from .models import Committee

DEEPEST = 30  # levels a path has room for

# One statement for the whole tree: whoever moves takes every descendant along, whoever is right stays untouched.
_REWRITE = """
    WITH RECURSIVE tree AS (
        SELECT id, '/' || id || '/' AS path FROM committees_committee WHERE superior_id IS NULL
        UNION ALL
        SELECT c.id, tree.path || c.id || '/' FROM committees_committee c JOIN tree ON c.superior_id = tree.id
    )
    UPDATE committees_committee c SET path = tree.path FROM tree WHERE tree.id = c.id AND c.path <> tree.path
"""


def rewrite_paths() -> int:
    """Give every committee the path its superiors make; how many had another one."""
    with connection.cursor() as cursor:
        cursor.execute(_REWRITE)
        return cursor.rowcount


@transaction.atomic
def plant(committee: Committee) -> Committee:
    """Save a committee at its place in the tree and in the dictionary."""
    committee.sort_key = sort_key(committee.short_name)
    committee.save()
    rewrite_paths()
    committee.refresh_from_db(fields=["path"])
    return committee


def is_too_deep(superior: Committee | None) -> bool:
    """Whether a committee below it would find no room for its path."""
    return bool(superior and superior.path.count("/") - 1 >= DEEPEST)


def makes_circle(committee: Committee, superior: Committee | None) -> bool:
    """Whether the committee would become its own superior, however far up."""
    return bool(superior and committee.pk and f"/{committee.pk}/" in superior.path)
