"""What tests share: repositories to damage, finished pages, a browser."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
