"""What `/over/hsds/` says of the fields: all of the specification, filled or not, and nothing else."""

from __future__ import annotations

import re

import pytest

from macros.export.hsds.tabular import TABLES, Table
from macros.load import Centre

# The fields of HSDS 3.0, and what versions 3.1 and 3.2 add to them.
FIELDS = {
    "organization": (
        "id name alternate_name description email website tax_status tax_id year_incorporated legal_status "
        "logo uri parent_organization_id funding contacts phones locations programs organization_identifiers "
        "attributes metadata",
        "additional_websites",
    ),
    "service": (
        "id organization_id program_id name alternate_name description url email status "
        "interpretation_services application_process fees_description wait_time fees accreditations "
        "eligibility_description minimum_age maximum_age assured_date assurer_email licenses alert phones "
        "schedules service_areas service_at_locations languages organization funding cost_options program "
        "required_documents contacts attributes metadata",
        "additional_urls last_modified capacities",
    ),
    "phone": (
        "id location_id service_id organization_id contact_id service_at_location_id number extension type "
        "description languages attributes metadata",
        "",
    ),
    "schedule": (
        "id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count "
        "wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link "
        "attending_type notes attributes metadata",
        "",
    ),
    "service_area": (
        "id service_id name description extent extent_type uri attributes metadata",
        "service_at_location_id",
    ),
    "service_at_location": (
        "id service_id location_id description contacts phones schedules location attributes metadata",
        "service_areas",
    ),
    "location": (
        "id location_type url organization_id name alternate_name description transportation latitude "
        "longitude external_identifier external_identifier_type languages addresses contacts accessibility "
        "phones schedules attributes metadata",
        "",
    ),
    "attribute": ("id link_id taxonomy_term_id link_type link_entity value taxonomy_term metadata", "label"),
    "taxonomy": ("id name description uri version metadata", ""),
    "taxonomy_term": (
        "id code name description parent_id taxonomy taxonomy_detail language taxonomy_id term_uri metadata",
        "",
    ),
    "url": ("id label url organization_id service_id attributes metadata", ""),
}
UNUSED = (
    "address accessibility contact program organization_identifier funding cost_option language required_document "
    "service_capacity unit metadata meta_table_description"
)


@pytest.fixture(scope="module")
def page(centre: Centre) -> str:
    return next(text.body for text in centre.texts if text.address == "over/hsds/")


def rows(page: str, heading: str) -> list[str]:
    """Return what stands in the first column under a heading, row by row."""
    own = re.split(r"^#{2,3} ", page, flags=re.MULTILINE)
    section = next(one for one in own if one.partition("\n")[0].endswith(heading))
    return re.findall(r"^\| ((?:niet: )?`.*?) \|", section, flags=re.MULTILINE)


def named(some: list[str]) -> list[str]:
    return re.findall(r"`(\w+)`", " ".join(some))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_is_told_as_filled_or_as_left_out(page: str, table: Table) -> None:
    told = rows(page, f"`{table.name}`")
    filled = named([row for row in told if not row.startswith("niet: ")])
    left_out = named([row for row in told if row.startswith("niet: ")])
    known, newer = (one.split() for one in FIELDS[table.name])
    assert sorted(filled) == sorted(table.model.model_fields)
    assert sorted(filled + left_out) == sorted(known + newer)
    assert re.findall(r"`(\w+)` \(3\.1\)", " ".join(told)) == [one for one in filled + left_out if one in newer]


def test_what_is_not_used_at_all_is_told(page: str) -> None:
    assert sorted(named(rows(page, "niet gebruiken"))) == sorted(UNUSED.split())
    assert FIELDS.keys() == {table.name for table in TABLES}
