"""A screen to edit the records on, for who does not write YAML: Sveltia CMS on this machine, in its local mode."""
