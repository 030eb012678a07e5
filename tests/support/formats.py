"""A checker of the formats that JSON Schemas name, with addresses: those of jsonschema itself know none."""

import rfc3986
from jsonschema import FormatChecker

FORMATS = FormatChecker(["uuid", "email", "date"])
FORMATS.checks("uri")(lambda value: not isinstance(value, str) or rfc3986.is_valid_uri(value, require_scheme=True))
