"""Pages that try to run code or to smuggle code to readers. `EVIL` marks what may never come alive."""

import json

EVIL = "kwaad"
RUN = "cycler.__init__.__globals__.os.popen('echo kwaad > canary').read()"

# Refused by the check for what is under their headers, each by the name of its page.
BODIES = {
    # code that runs during the build
    "popen": f"{{{{ {RUN} }}}}\n",
    "popen-in-block": f"{{% if {RUN} %}}x{{% endif %}}\n",
    "popen-in-value": f"{{{{ link({RUN}) }}}}\n",
    "popen-in-filter": f"{{{{ link('methods/gezinshulp') | replace('x', {RUN}) }}}}\n",
    "open-through-widget": "{{ link.__globals__.__builtins__.open('canary', 'w').write('kwaad') }}\n",
    "subclasses": "{{ ''.__class__.__mro__[1].__subclasses__() }}\n",
    "statement-hidden-by-minus": f"{{%- set x = {RUN} -%}}\n",
    "include": "{% include 'index.md' %}\n",
    "import": "{% import 'index.md' as x %}\n",
    "macro": f"{{% macro x() %}}{{{{ {RUN} }}}}{{% endmacro %}}\n",
    "config": "{{ config.load_dict({'site_name': 'kwaad'}) }}\n",
    "page-path": "{{ page.file.abs_src_path }}\n",
    "very-long-text": "{{ 'kwaad' * 10 ** 9 }}\n",
    # code that runs at the reader's
    "script": "<script>kwaad()</script>\n",
    "script-upper-case": "<SCRIPT SRC=https://kwaad.example/x.js></SCRIPT>\n",
    "svg": "<svg onload=kwaad()><circle r=1 /></svg>\n",
    "image": "Een <img src=x onerror=kwaad()> in een zin.\n",
    "image-over-lines": "Een <img src=x\nonerror='kwaad()'> in een zin.\n",
    "link": "[klik](javascript:kwaad())\n",
    "link-with-entities": "[klik](java&#115;cript&colon;kwaad())\n",
    "link-with-a-tab": '<a href="java&#9;script:kwaad()">klik</a>\n',
    "link-by-reference": "[klik][1]\n\n[1]: javascript:kwaad()\n",
    "link-in-brackets": "<javascript:kwaad()>\n",
    "link-with-data": "[klik](data:text/html;base64,kwaad)\n",
    "link-without-scheme": "[klik](//kwaad.example)\n",
    "picture-by-reference": "![x][1]\n\n[1]: javascript:kwaad()\n",
    "refresh": '<meta http-equiv="refresh" content="0; url=https://kwaad.example">\n',
    "form": '<form action="https://kwaad.example"><input name="bsn"></form>\n',
    "style": '<p style="background: url(https://kwaad.example)">Tekst</p>\n',
    "style-element": "<style>@import 'https://kwaad.example';</style>\n",
    "object": '<object data="kwaad.swf"></object>\n\n<embed src="kwaad.swf">\n',
    "base": '<base href="https://kwaad.example/">\n',
    "frame": '<iframe srcdoc="<script>kwaad()</script>"></iframe>\n',
    "markdown-in-html": '<div markdown="1" onclick="kwaad()">\n\n*Tekst*\n\n</div>\n',
    "markdown-in-html-deep": '<div markdown="1">\n<p markdown="span">Een <b onclick="kwaad()">woord</b></p>\n</div>\n',
    "comment-closed-early": "Tekst <!--><img src=x onerror=kwaad()>--> tekst.\n",
    "comment-with-script": "<!--><script>kwaad()</script>-->\n",
    "character-data": "<![CDATA[ ><img src=x onerror=kwaad()> ]]>\n",
    "raw-in-a-tag": "<{% raw %}script>kwaad()<{% endraw %}/script>\n",
    "raw-with-code": "{% raw %}{{ x }}{% endraw %}<img src=x onerror=kwaad()>\n",
    "fence": "Tekst ```\n<img src=x onerror=kwaad()>\n```\ncode\n```\n",
    "widget-in-a-tag": "<span title=\"{{ link('methods/gezinshulp', ' onmouseover=kwaad() ') }}\">x</span>\n",
    "widget-with-html": "{{ vocabulary('\\x3cimg src=x onerror=kwaad()\\x3e') }}\n",
}

# Refused for their headers.
_HEADERS = {
    "popen-turned-on": f"---\ntitle: Pagina\nrender_macros: true\n---\n\n# Pagina\n\n{{{{ {RUN} }}}}\n",
    "popen-after-raw": f"---\ntitle: x\n# {{% raw %}}\n---\n\n{{{{ {RUN} }}}} {{% raw %}}{{% endraw %}}\n",
    "popen-in-title": f'---\ntitle: "{{{{ {RUN} }}}}"\n---\n\n# Pagina\n',
    "include-yaml": "---\ntitle: Pagina\ninclude_yaml: [data/contacts.yml]\n---\n\n# Pagina\n",
    "other-template": "---\ntitle: Pagina\ntemplate: 404.html\n---\n\n# Pagina\n",
    "header-without-lines": f"render_macros: true\n\n{{{{ {RUN} }}}}\n",
    "title-with-html": "---\ntitle: </title><script>kwaad()</script>\n---\n\n# Pagina\n",
}

HEADER_ENDS = 3  # the line on which the header of the bodies ends
HOSTILE = {**{name: f"---\ntitle: Pagina\n---\n\n# Pagina\n\n{body}" for name, body in BODIES.items()}, **_HEADERS}

# Files that the check refuses for what they are.
HOSTILE_FILES = {
    "docs/other-ending.markdown": f"{{{{ {RUN} }}}}\n",
    "docs/finished.html": "<script>kwaad()</script>\n",
    "docs/plaat.svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="kwaad()"/>\n',
    'docs/"><img src=x onerror=kwaad()>.md': "---\ntitle: Pagina\n---\n\n# Pagina\n",
}

# Pages and records that pass: what is wrong with them must be made harmless.
_HTML = "'\"><img src=x onerror=kwaad()></title><script>kwaad()</script>"
_SHOWN = _HTML.replace("<", "&lt;")
_MARKDOWN = "[klik](javascript:kwaad()) <b onclick=kwaad()>*x*</b> {{ 7 * 191 }} `x` | a"
TAME = {
    "docs/kop.md": f"---\ntitle: Kop\n---\n\n# {_SHOWN}\n\n## {_SHOWN}\n\n## Twee\n",
    "docs/beschrijving.md": "---\ntitle: 'x\" onload=\"kwaad()'\ndescription: '0; url=https://kwaad.example\" "
    "http-equiv=\"refresh'\n---\n\n# Pagina\n",
    "docs/widgets.md": "---\ntitle: Widgets\n---\n\n# Widgets\n\n"
    "## {{ link('partners/boos') }}\n\n## Over {{ explain('boos') }}\n\n## Drie\n\n## Vier\n\n"
    "{{ link('methods/gezinshulp', '[x](javascript:kwaad())') }} "
    "{{ link('methods/gezinshulp', '\\x3cimg src=x onerror=kwaad()\\x3e') }} "
    "{{ link('partners/boos') }} {{ explain('boos') }} {{ explain('boos', '`*_<b onclick=kwaad()>') }}\n\n"
    "- {{ card('partners/boos') }}\n\n| a |\n|---|\n| {{ link('partners/boos') }} {{ partner('boos') }} |\n\n"
    "{{ listing('partners') }}\n\n"
    "> {{ partner('boos') }}\n\n    {{ term('boos') }}\n\n"
    "<div markdown='1'>\n\n{{ partner('boos') }}\n\n</div>\n",
    "docs/partners/boos.md": "---\ntitle: Boos\n---\n\nHet verhaal.\n\n## {{ link('partners/boos') }} en ik\n\n"
    "## &lt;img src=x onerror=kwaad()&gt;\n\nTekst.\n",
    "data/partners/boos.yml": f"""name: {json.dumps(_HTML)}
also_known_as: [{json.dumps(_MARKDOWN)}]
type: ggz-instelling
relation: partner
summary: {json.dumps(_MARKDOWN)}
roles:
- text: {json.dumps(_HTML)}
  sources: [b1]
details:
- label: {json.dumps(_HTML)}
  text: {json.dumps(_MARKDOWN)}
  sources: [b1]
search_terms: [{json.dumps(_HTML)}]
gaps: [{json.dumps(_HTML)}]
status: actueel
sources: [b1]
reviewed: 2026-11-01
owner: redactie
""",
    "data/terms/boos.yml": f"""title: {json.dumps(_HTML)}
meanings:
- text: {json.dumps(_MARKDOWN)}
  sources: [b1]
status: actueel
sources: [b1]
reviewed: 2026-11-01
owner: redactie
""",
}
