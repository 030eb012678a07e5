"""What all export types share: how a record becomes one, and the sorts of value in its fields."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field, ValidationInfo

from macros.load.catalogue import Catalogue
from macros.model.fields import Label, Model, Prose, Ref
from macros.render.text import without_references


class Exported(Model):
    """The base of all export types: filled from a record field by field, so that only what is named here goes out.

    A field has no default: what is not known is there, as null or as an empty list. `about` is what the schema says of
    the type, in Dutch.
    """

    model_config = ConfigDict(from_attributes=True, defer_build=True)

    about: ClassVar[str] = ""


class Line(Exported):
    """What is one line in a cell of a table."""

    @property
    def line(self) -> str:
        """What a table says of it: what a reader must not miss, on one line."""
        raise NotImplementedError


def _plain(sentence: str, info: ValidationInfo) -> str:
    """Return what a reader sees of a sentence of the records; when it is read back, it is that already."""
    return without_references(info.context, sentence) if isinstance(info.context, Catalogue) else sentence


# A sentence as a reader sees it: names in the place of references. With references it stands in `marked`.
Sentence = Annotated[str, BeforeValidator(_plain), Prose()]
Name = Annotated[str, Label()]
Day = Annotated[str, Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"})]
# A year, a month or a day.
Moment = Annotated[str, Field(pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]
# On the site itself: root-relative where the address of the site is not known.
Here = Annotated[str, Field(json_schema_extra={"format": "uri-reference"})]
Marked = Annotated[
    dict[str, str],
    Field(
        description=(
            "Dezelfde zinnen met hun verwijzingen, zoals [[methods/mst|MST]]: alleen die er een hebben. De sleutel is "
            "de plaats in dit onderdeel, als JSON Pointer (RFC 6901): /ladder/why."
        )
    ),
]

# Worked out, and of the day on which the site was built: what is old today was not so last year.
Notice = Annotated[
    Name | None,
    Field(
        description=(
            "Wat een lezer op de site erbij ziet, zoals Vraag eerst na: stand 2020. Laat het ook zien. null: er is "
            "niets bij te zeggen. Het is van de dag waarop de site gemaakt is: wat oud wordt, krijgt het later."
        )
    ),
]

Id = Annotated[str, Ref("")]
Source = Annotated[str, Ref("sources")]
AnyRecord = Annotated[str, Ref("*")]
Method = Annotated[str, Ref("methods")]
Programme = Annotated[str, Ref("programmes")]
Partner = Annotated[str, Ref("partners")]
Collaboration = Annotated[str, Ref("collaborations")]
Research = Annotated[str, Ref("research")]
Municipality = Annotated[str, Ref("municipalities")]
Pillar = Annotated[str, Ref("strategy")]
Term = Annotated[str, Ref("terms")]
Contact = Annotated[str, Ref("contacts")]
Route = Annotated[str, Ref("routes")]
Rung = Annotated[str, Ref("vocabulary/rungs")]
