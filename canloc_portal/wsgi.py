"""The door for the application server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "canloc_portal.settings")
os.environ.setdefault("HASHED_STATIC", "1")

application = get_wsgi_application()
