"""Django's PostgreSQL backend, which starts the embedded server when nobody answers."""

from django.conf import settings
from django.db.backends.postgresql import base as postgresql

from canloc_portal.database.local import LocalDatabaseError


class DatabaseWrapper(postgresql.DatabaseWrapper):
    """Started lazily, on the first connection: importing the settings or running a check starts nothing."""

    def get_new_connection(self, conn_params):
        try:
            return super().get_new_connection(conn_params)
        except self.Database.OperationalError:
            try:
                settings.LOCAL_DATABASE.ensure()
            except LocalDatabaseError as error:
                raise self.Database.OperationalError(str(error)) from error
            return super().get_new_connection(conn_params)
