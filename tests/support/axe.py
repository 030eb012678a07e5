"""What axe thinks of a page."""

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

# WCAG 2.2 up to level AA, and what axe calls good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def barriers(page: Page) -> str:
    """Return a report of what keeps people from using the page as it is now, "" when nothing does."""
    results = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return str(results.generate_report()) if results.violations_count else ""
