"""The rows a step of a scene added, changed and took away, and laying them again in one statement."""

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import connection
from django.db.models import Model

Rows = dict[str, dict[str, str]]  # by table and number: the row as PostgreSQL writes it


@cache
def tables() -> dict[str, type[Model]]:
    return {model._meta.db_table: model for model in apps.get_models(include_auto_created=True) if model._meta.managed}


def everything() -> Rows:
    """All rows of all tables, in the order they lie in."""
    parts = [
        f"SELECT '{name}', {model._meta.pk.column}::text, (t)::text FROM (SELECT * FROM {name} ORDER BY ctid) t"
        for name, model in tables().items()
    ]
    found: Rows = {name: {} for name in tables()}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        for name, number, row in cursor.fetchall():
            found[name][number] = row
    return found


@dataclass
class Difference:
    """One statement that makes the rows of before into those of after."""

    sql: str
    values: list[list[str]]

    @classmethod
    def between(cls, before: Rows, after: Rows) -> "Difference":
        parts, values = [], []
        for name, model in tables().items():
            then, now = before[name], after[name]
            columns = [connection.ops.quote_name(field.column) for field in model._meta.local_concrete_fields if not field.generated]
            own = connection.ops.quote_name(model._meta.pk.column)
            if added := [row for number, row in now.items() if number not in then]:
                names = ", ".join(columns)
                parts.append(f"INSERT INTO {name} ({names}) SELECT {names} FROM unnest(%s::{name}[])")
                values.append(added)
            if changed := [row for number, row in now.items() if then.get(number, row) != row]:
                sets = ", ".join(f"{column} = n.{column}" for column in columns if column != own)
                parts.append(f"UPDATE {name} o SET {sets} FROM unnest(%s::{name}[]) n WHERE o.{own} = n.{own}")
                values.append(changed)
            if gone := [number for number in then if number not in now]:
                parts.append(f"DELETE FROM {name} WHERE {own}::text = ANY(%s)")
                values.append(gone)
        return cls("; ".join(parts), values)

    def lay(self) -> None:
        if self.sql:
            with connection.cursor() as cursor:
                cursor.execute(self.sql, self.values)
