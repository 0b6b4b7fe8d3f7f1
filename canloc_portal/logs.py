"""One JSON object a line, without what people wrote: an exception's text can quote a document or a name."""

import json
import logging
import re
import traceback
from datetime import UTC, datetime

# The address of somebody's calendar: whoever knows it reads it, and mistyped or cut short it still tells most of it.
SECRET = re.compile(r"(/lich/+)(?:[\w-]{20,}|[\w-]+(?=\.ics))", re.IGNORECASE)


class JsonLines(logging.Formatter):
    """Time in UTC, level, logger, message, request id, and where an exception came from."""

    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": SECRET.sub(r"\1…", record.getMessage()),
        }
        request = getattr(record, "request", None)
        for name, value in (
            ("request_id", getattr(request, "id", None)),
            ("status", getattr(record, "status_code", None)),
        ):
            if value is not None:
                line[name] = value
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
            line["trace"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(record.exc_info[2])
            ]
        return json.dumps(line, ensure_ascii=False)


def configuration(level):
    """Everything goes to the standard error stream; the service manager keeps it."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": JsonLines}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {"django": {"handlers": [], "propagate": True, "level": level}},
    }
