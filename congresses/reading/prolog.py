"""The prolog of an XML part, where a DTD would stand, read with expat whatever the encoding."""

from xml.parsers import expat

from .refusals import refused

LONGEST = 1024 * 1024


class Prolog:
    """Takes a part piece by piece up to its root element and refuses a DTD on the way."""

    def __init__(self):
        self.over = False
        self._taken = 0
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._root

    def _doctype(self, *_):
        raise refused("dtd")

    def _root(self, *_):
        self.over = True

    def take(self, piece):
        """Read one more piece; after the root element has begun nothing is left to find."""
        if self.over:
            return
        self._taken += len(piece)
        try:
            self._parser.Parse(piece, False)
        except (expat.ExpatError, LookupError, ValueError):
            # A fault after the root element is the reader's matter; before it the prolog is unknown.
            if not self.over:
                raise refused("damaged") from None
            return
        if self._taken > LONGEST and not self.over:
            raise refused("damaged")

    def close(self):
        """An XML part without a root element is no XML part, unless it is simply empty."""
        if self._taken and not self.over:
            raise refused("damaged")


def elements(data):
    """All elements of a small part as (local name, attributes), or a refusal."""
    found = []
    prolog = Prolog()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, attributes: found.append((name.rpartition(" ")[2], attributes))
    prolog.take(data)
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):
        raise refused("damaged") from None
    return found
