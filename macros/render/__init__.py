"""From the catalogue to HTML: pages, pieces of pages, widgets, redirects."""
