"""A checker of the formats that JSON Schemas name, web addresses among them: jsonschema itself knows none of those."""

from jsonschema import FormatChecker
from rfc3986 import uri_reference
from rfc3986.exceptions import RFC3986Exception
from rfc3986.validators import Validator

FORMATS = FormatChecker(["uuid", "email", "date"])


@FORMATS.checks("uri", raises=RFC3986Exception)
def _is_address(value: object) -> bool:
    if isinstance(value, str):
        parts = ("scheme", "host", "path", "query", "fragment")
        Validator().require_presence_of("scheme", "host").check_validity_of(*parts).validate(uri_reference(value))
    return True
