"""From files to a closed catalogue: YAML with places, records, lists, references."""
