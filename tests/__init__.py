"""Tests: what users rely on, from the files to the browser."""
