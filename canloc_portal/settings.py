"""Every setting, read from the environment; without any, the demonstration on 127.0.0.1."""

import shutil
from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF

from canloc_portal import keys, logs
from canloc_portal.database.local import LocalDatabase

env = environ.Env()

# --- Where we are -------------------------------------------------------------------------------------------------
BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.str("CANLOC_DATA", default=str(BASE_DIR / ".data"))).absolute()
DATABASE_URL = env.str("DATABASE_URL", default="")
PRODUCTION = env.bool("CANLOC_PRODUCTION", default=bool(DATABASE_URL))
DEBUG = env.bool("DEBUG", default=False)

STATIC_ROOT = DATA_DIR / "static"
DOCUMENT_STORE = DATA_DIR / "store"  # content-addressed originals; never under a public address
FILE_UPLOAD_TEMP_DIR = DATA_DIR / "uploads"  # same file system as the store, so that taking over is a rename
RENDITIONS = DATA_DIR / "pdf"  # PDFs made of originals: may be thrown away at any time
CLOCK_FILE = DATA_DIR / "clock"
DATA_DIR.mkdir(parents=True, exist_ok=True)
STATIC_ROOT.mkdir(exist_ok=True)
for folder in (DOCUMENT_STORE, FILE_UPLOAD_TEMP_DIR, RENDITIONS):
    folder.mkdir(mode=0o700, exist_ok=True)
SECRET_KEY = env.str("SECRET_KEY") if PRODUCTION else env.str("SECRET_KEY", "") or keys.kept(DATA_DIR / "key")

# --- The application ----------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "congresses.core",
    "congresses.journal",
    "congresses.outbox",
    "congresses.committees",
    "congresses.plans",
    "congresses.gates",
    "congresses.figures",
    "congresses.documents",
    "congresses.reviews",
    "congresses.dates",
    "congresses.papers",
    "congresses.desk",
    "congresses.operations",
    "congresses.operations.apps.AdministrationConfig",
    "django.contrib.postgres",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "crispy_forms",
    "crispy_bootstrap5",
    "axes",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",  # before the static files: they carry the policy too
    "canloc_portal.headers.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "congresses.core.middleware.RequestId",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "congresses.core.middleware.IdleSession",  # says with a message why it signs out
    "congresses.core.middleware.WordsKept",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "congresses.committees.middleware.PasswordChange",
    "congresses.gates.middleware.GateClosedPage",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "canloc_portal.urls"
WSGI_APPLICATION = "canloc_portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,  # without "loaders" Django caches what it has compiled
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "congresses.desk.context_processors.masthead",
            ],
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"
CRISPY_FAIL_SILENTLY = False
MESSAGE_TAGS = {40: "danger"}  # Bootstrap's word for an error

# --- Database -----------------------------------------------------------------------------------------------------
LOCAL_DATABASE = None if DATABASE_URL else LocalDatabase(DATA_DIR / "db")  # works out paths only, starts nothing
DATABASES = {"default": env.db_url_config(DATABASE_URL) if DATABASE_URL else LOCAL_DATABASE.connection()}
DATABASES["default"] |= {
    "CONN_MAX_AGE": 60,
    "CONN_HEALTH_CHECKS": True,  # a kept connection survives a restart of the database
    "ATOMIC_REQUESTS": False,  # an act opens its own transaction
}
LIMITS = "-c lock_timeout=5s -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s"
DATABASES["default"].setdefault("OPTIONS", {})["options"] = LIMITS
# Counts of readings and drawn parts of a session's page: a full cache of Django's 300 would forget them on session day.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 5000}}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Language and time --------------------------------------------------------------------------------------------
LANGUAGE_CODE = "vi"
LOCALE_PATHS = [BASE_DIR / "canloc_portal" / "locale"]  # plainer words than Django's own
TIME_ZONE = "Asia/Ho_Chi_Minh"

# Where papers written by the portal put the tone in "uy", "oa", "oe" at the end of a syllable: as in ủy, or as in uỷ.
TONE_PLACEMENT = env.str("TONE_PLACEMENT", default="ủy")

# --- Who ----------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "committees.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "congresses.committees.backends.SeatBackend"]
PASSWORD_HASHERS = [f"django.contrib.auth.hashers.{name}PasswordHasher" for name in ("Argon2", "PBKDF2")]
CHECKED_BY = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": CHECKED_BY + "UserAttributeSimilarityValidator"},
    {"NAME": CHECKED_BY + "MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": CHECKED_BY + "CommonPasswordValidator"},
    {"NAME": CHECKED_BY + "NumericPasswordValidator"},
]
LOGIN_URL = LOGOUT_REDIRECT_URL = "sign_in"
LOGIN_REDIRECT_URL = "my_work"
SESSION_IDLE = timedelta(minutes=30)
LIVE_SECONDS = env.float("LIVE_SECONDS", default=2.5)  # between two questions of a screen that follows a session
SESSION_COOKIE_AGE = 12 * 60 * 60
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)

# Counted by name and address together: failing elsewhere locks nobody out of their own desk.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "committees/locked_out.html"
AXES_CLIENT_IP_CALLABLE = "canloc_portal.client.address"
AXES_VERBOSE = False

# --- The web ------------------------------------------------------------------------------------------------------
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
CSRF_FAILURE_VIEW = "congresses.core.views.csrf_failed"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {"default-src": [NONE], "object-src": [NONE], "base-uri": [NONE], "frame-ancestors": [NONE]}
    | dict.fromkeys(("script-src", "style-src", "font-src", "connect-src", "manifest-src", "form-action"), [SELF])
    | {"img-src": [SELF, "data:"]}
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
if PRODUCTION:
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env.bool("HSTS_SUBDOMAINS", default=True)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Files --------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
HASHED_STATIC = env.bool("HASHED_STATIC", default=PRODUCTION)  # on under an application server, off in tests
HASHED, PLAIN = "whitenoise.storage.CompressedManifestStaticFiles", "django.contrib.staticfiles.storage.StaticFiles"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DOCUMENT_STORE}},
    "staticfiles": {"BACKEND": f"{HASHED if HASHED_STATIC else PLAIN}Storage"},
}
MAX_UPLOAD = 50 * 1024 * 1024
DOSSIER_QUOTA = env.int("DOSSIER_QUOTA", default=500) * 1024 * 1024  # all files of one congress
CLAMD_SOCKET = env.str("CLAMD_SOCKET", default="")  # the virus scanner: path of a socket, or 127.0.0.1:3310; empty: none
CLAMD_SECONDS = 30
SOFFICE = env.str("SOFFICE", default=shutil.which("soffice") or "")  # LibreOffice, for PDFs to download; empty: none
SOFFICE_SECONDS = 60
SOFFICE_WAIT = 15  # seconds a request waits for its turn
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000  # four for each indicator of a set
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_HANDLERS = ["congresses.documents.uploading.StreamToDisk"]
FILE_UPLOAD_PERMISSIONS = 0o600

# --- Mail and logs ------------------------------------------------------------------------------------------------
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", default=20)  # seconds for each answer of the mail server
PORTAL_URL = env.str("PORTAL_URL", default="").rstrip("/")  # put before the paths in mails; empty: mails bear no link
DIGEST_HOUR = env.int("DIGEST_HOUR", default=8)  # of Hà Nội; from then on the mail of the day is made
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="canloc@localhost")
if EMAIL_URL := env.str("EMAIL_URL", default=""):
    globals().update(env.email_url_config(EMAIL_URL))
else:  # letters become files: nothing leaves a demonstration
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA_DIR / "mail"
LOGGING = logs.configuration(env.str("LOG_LEVEL", default="WARNING"))
