"""What a record is: field types, statements, the ten kinds, lists. Knows no file and no HTML."""
