"""What arrives over the wire: written to the temporary folder, or passed by without keeping a byte."""

import contextlib
import logging

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from . import limits, store

TYPED = 1024 * 1024  # what the other fields of a form may take beside the file
log = logging.getLogger(__name__)


class StreamToDisk(FileUploadHandler):
    """A file to a temporary file; `request.file_refusal` says why one was passed by.

    A file passed by is read to its end, so that what the person typed around it is still there.
    """

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        """The announced length is a promise the server holds the client to: refuse before writing."""
        if content_length > settings.MAX_UPLOAD + TYPED:
            self.request.file_refusal = limits.too_big(settings.MAX_UPLOAD)

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        if getattr(self.request, "file_refusal", ""):
            raise SkipFile
        # The person's name for the file is not used on disk: its ending may be anything, of any length.
        try:
            self.file = TemporaryUploadedFile("tep", self.content_type, 0, self.charset, self.content_type_extra)
        except OSError:
            self._no_room()
            raise SkipFile from None
        self.file.name = self.file_name

    def receive_data_chunk(self, raw_data, start):
        try:
            self.file.write(raw_data)
        except OSError:
            self._no_room()
            raise SkipFile from None

    def file_complete(self, file_size):
        try:
            self.file.seek(0)
        except OSError:
            self._no_room()
            return None
        self.file.size = file_size
        return self.file

    def upload_interrupted(self):
        if hasattr(self, "file"):
            self.file.close()

    def _no_room(self):
        log.exception("an uploaded file could not be written")
        self.request.file_refusal = store.NO_ROOM
        with contextlib.suppress(OSError, AttributeError):  # not even begun, perhaps
            self.file.close()
