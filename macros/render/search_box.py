"""The search box: a plain form that leads to /zoeken/, made into a combobox by find.js and search/box.js.

It stands once on a page: in the header, or in the text of a page that has it there.
"""

from __future__ import annotations

from markupsafe import Markup

SEARCH_BOX = 'class="search-box"'
_BOX = Markup("""<div class="search-box" data-search>
<form action="{}zoeken/" method="get" role="search" aria-label="Zoek op deze site">
<label class="search-hidden" for="search-field">Zoek op deze site</label>
<input id="search-field" type="search" name="q" placeholder="Zoek een vraag of naam"
enterkeyhint="search" spellcheck="false">
<button type="submit">Zoek</button>
</form>
<div class="search-panel" data-part="panel" hidden>
<p data-part="note" hidden></p>
<ul id="search-list" role="listbox" aria-label="Gevonden"></ul>
</div>
<div class="search-hidden" role="status"></div>
</div>""")


def search_box(root: str) -> Markup:
    """Return the search box for a page from which `root` leads to the site's root."""
    return _BOX.format(root)
