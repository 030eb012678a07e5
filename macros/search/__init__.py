"""What can be found and how: entries, Dutch, points, the index in small files."""
