"""The rules that data and pages keep, each a generator of problems."""
