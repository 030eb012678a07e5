"""Files that are wrong in themselves: damaged, endless, misplaced, or pictures that are something else."""

import struct
import zlib

HEAD = "---\ntitle: Pagina\n---\n\n"
PARTNER = "data/partners/noorderlicht.yml"
CONTACTS = "data/contacts.yml"

_PARTNER = (
    "name: Kwaad\ntype: ggz-instelling\nrelation: partner\nsummary: Een organisatie.\nstatus: actueel\nsources: [b1]\n"
    "reviewed: 2026-11-01\nowner: redactie\n"
)
_CONTACT = "- id: x\n  name: Boos\n  numbers: [0800-1234]\n  purpose: Bel hier.\n  sources: [b1]\n"
_MANY = "\n".join
Changes = dict[str, str | bytes | None]

# By name: the files that are put in place or taken away, and where the check tells of it ("path:line").
DAMAGE: dict[str, tuple[Changes, str]] = {
    # the cases of the review: the check fell over
    "brackets-in-quotes": ({"data/partners/x.yml": f"{_PARTNER}gaps: [" + '"]",' * 20_000}, "data/partners/x.yml:9"),
    "brackets-in-quotes-large": ({"data/partners/x.yml": "gaps: " + '"]",' * 100_000}, "data/partners/x.yml:1"),
    "brackets-in-remarks": (
        {"data/partners/x.yml": _PARTNER + "gaps:\n" + "- x # [[[[\n" * 500},
        "data/partners/x.yml",
    ),
    "three-thousand-levels": (
        {"data/partners/x.yml": _MANY(" " * level + "a:" for level in range(700))},
        "data/partners/x.yml:51",
    ),
    "levels-of-four-megabytes": (
        {"data/partners/x.yml": _MANY(" " * level + "a:" for level in range(3_000))},
        "data/partners/x.yml:1",
    ),
    "folder-for-a-page": ({"docs/map.md/x.md": f"{HEAD}# X\n"}, "docs/map.md:1"),
    "folder-for-a-record": ({"data/partners/x.yml/x.yml": _PARTNER}, "data/partners/x.yml:1"),
    "folder-for-a-list": ({CONTACTS: None, f"{CONTACTS}/x.yml": "- id: x\n"}, f"{CONTACTS}:1"),
    "folder-for-words": ({"data/vocabulary/x.yml/x": ""}, "data/vocabulary/x.yml:1"),
    "words-lost": (
        {"data/vocabulary/levels.yml": "- id: x\n  label: X\n  description: X.\n"},
        "data/vocabulary/levels.yml:1",
    ),
    "part-that-is-no-part": (
        {"docs/x.md": f"{HEAD}{{{{ partner('noorderlicht', part='sources') }}}}\n"},
        "docs/x.md:5",
    ),
    "field-that-is-no-text": ({"docs/x.md": '---\n"\\ud800": x\n---\n# X\n'}, "docs/x.md"),
    # the check was green, the build was not
    "language-gone": ({"data/language/stopwoorden.yml": None}, "data/language/stopwoorden.yml:1"),
    "language-of-another-shape": ({"data/language/lekenwoorden.yml": "- tekst\n"}, "data/language/lekenwoorden.yml:1"),
    "language-not-yaml": ({"data/language/lekenwoorden.yml": "[" * 100_000}, "data/language/lekenwoorden.yml"),
    "language-with-a-tag": (
        {"data/language/stopwoorden.yml": "a: !!python/name:os.system x\n"},
        "data/language/stopwoorden.yml:1",
    ),
    "language-without-a-tab": ({"data/language/onregelmatig.tsv": "woord\n"}, "data/language/onregelmatig.tsv:1"),
    "language-not-utf-8": ({"data/language/woorddelen.txt": b"\xff\xfe\n"}, "data/language/woorddelen.txt:1"),
    "two-pages-of-one-address": ({"docs/hulp-nu/index.md": f"{HEAD}# X\n"}, "docs/hulp-nu.md:1"),
    "page-of-the-search": ({"docs/zoeken/index.md": f"{HEAD}# X\n"}, "docs/zoeken/index.md:1"),
    "ages-that-are-no-numbers": (
        {"data/vocabulary/age-bands.yml": "- id: baby\n  label: Baby\n  description: X.\n"},
        "data/vocabulary/age-bands.yml:1",
    ),
    "surrogate-in-a-title": ({"docs/x.md": '---\ntitle: "\\ud800"\n---\n# X\n'}, "docs/x.md"),
    # what passed without being seen
    "record-named-index": ({"data/partners/index.yml": _PARTNER}, "data/partners/index.yml:1"),
    "page-for-an-overview": ({"docs/partners.md": f"{HEAD}# X\n"}, "docs/partners.md:1"),
    "page-for-the-gaps-of-a-kind": (
        {"docs/over/wat-ontbreekt/vragen.md": f"{HEAD}# X\n"},
        "docs/over/wat-ontbreekt/vragen.md:1",
    ),
    "page-for-the-search": ({"docs/zoeken.md": f"{HEAD}# X\n"}, "docs/zoeken.md:1"),
    "page-among-templates": ({"docs/templates/x.md": f"{HEAD}# X\n"}, "docs/templates/x.md:1"),
    "merge-left-undone": ({"docs/x.md": f"{HEAD}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n"}, "docs/x.md:5"),
    "merge-left-undone-in-data": ({PARTNER: f"<<<<<<< HEAD\n{_PARTNER}"}, f"{PARTNER}:2"),
    "code-among-words": ({"data/language/conftest.py": "raise SystemExit\n"}, "data/language/conftest.py:1"),
    "page-among-words": ({"data/language/kwaad.html": "<script>kwaad()</script>"}, "data/language/kwaad.html:1"),
    "schema-of-elsewhere": (
        {"data/partners/x.yml": f"# yaml-language-server: $schema=https://kwaad.example/x.json\n{_PARTNER}"},
        "data/partners/x.yml:1",
    ),
    "schema-of-elsewhere-in-other-words": (
        {"data/partners/x.yml": f"#  yaml-language-server : $schema=https://kwaad.example/x.json\n{_PARTNER}"},
        "data/partners/x.yml:1",
    ),
    "schema-of-elsewhere-at-the-end": (
        {"data/partners/x.yml": f"{_PARTNER}# yaml-language-server: $schema=https://kwaad.example/x.json\n"},
        "data/partners/x.yml:9",
    ),
    "schema-as-another-editor-reads-it": (
        {"data/partners/x.yml": f"{_PARTNER}# $schema: https://kwaad.example/x.json\n"},
        "data/partners/x.yml:9",
    ),
    "page-that-is-a-device": ({"docs/con.md": f"{HEAD}# X\n"}, "docs/con.md:1"),
    "record-that-is-a-device": ({"data/partners/nul.yml": _PARTNER}, "data/partners/nul.yml:1"),
    "former-name-that-is-a-device": ({"data/partners/x.yml": f"{_PARTNER}aliases: [aux]\n"}, "data/partners/x.yml:9"),
    "widget-with-the-renderer": (
        {"docs/x.md": f"{HEAD}{{{{ link('methods/gezinshulp', renderer='x') }}}}\n"},
        "docs/x.md:5",
    ),
    "widget-with-the-root": (
        {"docs/x.md": f"{HEAD}{{{{ link('methods/gezinshulp', root='//kwaad.example/') }}}}\n"},
        "docs/x.md:5",
    ),
    "widget-with-all": (
        {"docs/x.md": f"{HEAD}{{{{ link(**{{'reference': 'methods/gezinshulp'}}) }}}}\n"},
        "docs/x.md:5",
    ),
    "list-by-a-property": ({"docs/x.md": f"{HEAD}{{{{ listing('partners', lead='x') }}}}\n"}, "docs/x.md:5"),
    "script-of-a-page": ({"docs/x.md": "---\ntitle: X\nscript: //kwaad.example/x\n---\n\n# X\n"}, "docs/x.md:3"),
    "worker-in-docs": ({"docs/service-worker.js": "kwaad()"}, "docs/service-worker.js:1"),
    "redirects-of-a-host": ({"docs/_redirects": "/* https://kwaad.example"}, "docs/_redirects:1"),
    "index-of-the-search": ({"docs/assets/search/index.json": "{}"}, "docs/assets/search/index.json:1"),
    "mail-with-a-copy": ({CONTACTS: f"{_CONTACT}  email: x@y.nl?bcc=kwaad@z.nl\n"}, f"{CONTACTS}:6"),
    "address-with-a-user": (
        {"data/partners/x.yml": f"{_PARTNER}website: https://elker.nl@kwaad.example/\n"},
        "data/partners/x.yml:9",
    ),
    "word-with-a-quote": (
        {"data/vocabulary/x.yml": "- id: 'x\" onclick=\"kwaad()'\n  label: X\n  description: X.\n"},
        "data/vocabulary/x.yml:1",
    ),
    # hidden and misplaced
    "attributes-in-docs": ({"docs/.gitattributes": "*.md -diff linguist-generated\n"}, "docs/.gitattributes:1"),
    "attributes-in-data": ({"data/partners/.gitattributes": "* -diff\n"}, "data/partners/.gitattributes:1"),
    "git-modules": ({"docs/.gitmodules": "[submodule]\n"}, "docs/.gitmodules:1"),
    "page-far-down": ({f"docs/{'map/' * 40}x.md": f"{HEAD}# X\n"}, "docs/map/map/map/map:1"),
    "script-in-docs": ({"docs/x.js": "kwaad()"}, "docs/x.js:1"),
    "style-in-docs": ({"docs/x.css": "*{display:none}"}, "docs/x.css:1"),
    "domain": ({"docs/CNAME": "kwaad.example"}, "docs/CNAME:1"),
    "robots": ({"docs/robots.txt": "User-agent: *\nDisallow: /\n"}, "docs/robots.txt:1"),
    "frame-of-the-site": ({"docs/404.md": f"{HEAD}# X\n"}, "docs/404.md:1"),
    "name-with-a-quote": ({"docs/x'y.md": f"{HEAD}# X\n"}, "docs/x'y.md:1"),
    "name-with-a-line-break": ({"docs/x\ny.md": f"{HEAD}# X\n"}, "docs/x y.md:1"),
    "name-with-an-escape": ({"docs/x\x1b[31m.md": f"{HEAD}# X\n"}, "docs/x\\x1b[31m.md:1"),
    "name-of-another-alphabet": ({"docs/\u0430ccare.md": f"{HEAD}# X\n"}, "docs/\u0430ccare.md:1"),
    "name-reversed": ({"docs/x\u202egnp.md": f"{HEAD}# X\n"}, "docs/x\\u202egnp.md:1"),
    # endless
    "list-without-end": (
        {"data/partners/x.yml": _PARTNER + "aliases:\n" + _MANY(f"- a{n}" for n in range(20_000))},
        "data/partners/x.yml:211",
    ),
    "aliases-that-flood-the-site": (
        {"data/partners/x.yml": _PARTNER + "aliases:\n" + _MANY(f"- a{n}" for n in range(150))},
        "data/partners/x.yml:30",
    ),
    "words-without-end": (
        {"data/partners/x.yml": _PARTNER + "search_terms:\n" + _MANY(f"- a{n}" for n in range(20_000))},
        "data/partners/x.yml:211",
    ),
    "fields-without-end": (
        {"data/partners/x.yml": _MANY(f"a{n}: x" for n in range(20_000))},
        "data/partners/x.yml:301",
    ),
    "list-file-without-end": (
        {"data/synonyms.yml": "".join(f"- word: w{n}\n" for n in range(20_000))},
        "data/synonyms.yml:5002",
    ),
    "file-of-a-megabyte": ({"data/partners/x.yml": "# x\n" * 250_000}, "data/partners/x.yml:1"),
    "page-of-a-megabyte": ({"docs/x.md": HEAD + "woord " * 170_000}, "docs/x.md:1"),
    "text-of-a-quarter-megabyte": (
        {"data/partners/x.yml": f"{_PARTNER}gaps: [{'x' * 250_000}]\n"},
        "data/partners/x.yml:9",
    ),
    "alias-longer-than-a-disk-can-name": (
        {"data/partners/x.yml": f"{_PARTNER}aliases: [{'x' * 300}]\n"},
        "data/partners/x.yml:9",
    ),
    "widgets-without-end": ({"docs/x.md": HEAD + "{{ listing('methods') }}\n\n" * 2_000}, "docs/x.md:1"),
    "brackets-without-end": ({"docs/x.md": HEAD + "[" * 30_000}, "docs/x.md:1"),
    "pictures-without-end": ({"docs/x.md": HEAD + "![" * 20_000}, "docs/x.md:1"),
    "braces-without-end": ({"docs/x.md": HEAD + "{{" * 30_000}, "docs/x.md:1"),
    "links-without-end": ({"docs/x.md": HEAD + "[a](" * 10_000}, "docs/x.md:1"),
    "tags-without-end": ({"docs/x.md": HEAD + "<a " * 20_000}, "docs/x.md:1"),
    "header-without-end": ({"docs/x.md": "---\n" + "a: x\n" * 4_000 + "---\n"}, "docs/x.md:1"),
}

# By name: a file, the words of it that are changed, and what comes in their place; the message is at that line.
ATTACKED: dict[str, tuple[str, str, str]] = {
    "emergency-becomes-premium": (CONTACTS, "numbers: ['112']", "numbers: [0909-1234]"),
    "emergency-becomes-another": (CONTACTS, "numbers: ['112']", "numbers: [050-123 45 67]"),
    "emergency-gets-another": (CONTACTS, "numbers: ['112']", "numbers: ['112', 050-123 45 67]"),
    "premium": (CONTACTS, "0800-1234", "0909-1234"),
    "premium-of-seven": (CONTACTS, "0800-1234", "0900-1234567"),
    "diversion": (CONTACTS, "0800-1234", "'**21*0501234567#'"),
    "diversion-of-a-network": (CONTACTS, "0800-1234", "'*21*0501234567#'"),
    "abroad": (CONTACTS, "0800-1234", "+44 20 7946 0958"),
    "abroad-with-zeros": (CONTACTS, "0800-1234", "0044 20 7946 0958"),
    "pause": (CONTACTS, "0800-1234", "'0800-1234,,2'"),
    "number-with-words": (CONTACTS, "0800-1234", "'0800-1234 of app'"),
    "number-of-other-digits": (CONTACTS, "0800-1234", "\uff10\uff18\uff10\uff10-1234"),
    "number-script": (CONTACTS, "0800-1234", "'javascript:kwaad()'"),
    "name-with-premium": (CONTACTS, "name: Advieslijn", "name: Advieslijn 0909-1234"),
    "name-with-diversion": (CONTACTS, "name: Advieslijn", "name: 'Bel eerst **21*0501234567#'"),
    "purpose-with-another-number": (CONTACTS, "Vraag hier advies.", "Bel liever 050-765 43 21."),
    "urgent-of-ones-own": (CONTACTS, "purpose: Vraag hier advies.", "purpose: Vraag hier advies.\n  urgent: true"),
    "name-of-two-alphabets": (PARTNER, "name: Noorderlicht", "name: N\u043e\u043erderlicht"),
    "name-of-twins": (PARTNER, "name: Noorderlicht", "name: \u0410\u0441\u0441\u0430"),
    "name-with-nothing-in-it": (PARTNER, "name: Noorderlicht", 'name: "Noorder\\u200blicht"'),
    "name-reversed": (PARTNER, "name: Noorderlicht", 'name: "Noorder\\u202elicht"'),
    "name-isolated": (PARTNER, "name: Noorderlicht", 'name: "\\u2068Noorderlicht"'),
    "name-of-accents": (PARTNER, "name: Noorderlicht", f'name: "N{chr(0x301) * 40}oorderlicht"'),
    "name-of-another-guise": (PARTNER, "name: Noorderlicht", "name: \U0001d40d\U0001d428\U0001d42frderlicht"),
    "name-that-colours": (PARTNER, "name: Noorderlicht", 'name: "\\e[31mNoorderlicht"'),
    "name-that-retitles": (PARTNER, "name: Noorderlicht", 'name: "\\e]0;kwaad\\a"'),
    "name-of-a-slot": (PARTNER, "name: Noorderlicht", 'name: "\\ue0000\\ue001"'),
    "name-of-a-frame": (PARTNER, "name: Noorderlicht", 'name: "\\ue002content\\ue002"'),
    "name-of-markdown": (PARTNER, "name: Noorderlicht", 'name: "\\x02wzxhzdk:0\\x03"'),
    "name-of-nothing": (PARTNER, "name: Noorderlicht", 'name: "\\0"'),
    "name-of-another-line": (PARTNER, "name: Noorderlicht", 'name: "Noorderlicht\\Lurgent: true"'),
    "name-without-end": (PARTNER, "name: Noorderlicht", f"name: {'Noorder' * 400}"),
    "field-that-colours": (PARTNER, "name: Noorderlicht", 'name: Noorderlicht\n"\\e[31m": x'),
    "remark-reversed": (PARTNER, "name: Noorderlicht", "name: Noorderlicht\n# \u202e niets te zien\n"),
    "source-reversed": (PARTNER, "actueel\nsources: [b1]", "actueel\nsources: ['b1:\u202e']"),
    **{
        f"website-{name}": (PARTNER, "https://noorderlicht.example", address)
        for name, address in {
            "number": "https://192.168.0.1",
            "long-number": "https://3232235521.1",
            "version-six": "'https://[2001:db8::1]'",
            "port": "https://noorderlicht.example:8443",
            "user": "https://elker.nl@kwaad.example",
            "user-and-password": "https://elker:nl@kwaad.example",
            "punycode": "https://xn--lker-43d.example",
            "punycode-at-the-end": "https://elker.xn--p1ai",
            "cyrillic": "https://\u0435lker.example",
            "cyrillic-path": "https://elker.example/\u0435",
            "reversed": '"https://elker.example/\\u202e"',
            "no-width": '"https://elker\\u200b.example"',
            "backslash": "https://elker.example\\@kwaad.example",
            "script": "javascript:kwaad()",
            "data": "data:text/html,kwaad",
            "no-scheme": "//kwaad.example",
            "quote": "'https://kwaad.example/\"onclick=kwaad()'",
            "element": "'https://kwaad.example/<b>'",
            "one-name": "https://localhost",
            "without-end": f"https://kwaad.example/{'a' * 600}",
            "upper-case-scheme": "HTTPS://kwaad.example",
        }.items()
    },
}


def png(*parts: tuple[bytes, bytes], width: int = 1, height: int = 1, after: bytes = b"") -> bytes:
    """Return a picture of one grey dot that says to be of a size, with parts of one's own in it."""
    header = (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    pieces = [header, *parts, (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")]
    made = [
        struct.pack(">I", len(part)) + kind + part + struct.pack(">I", zlib.crc32(kind + part)) for kind, part in pieces
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(made) + after


def jpeg(*parts: tuple[int, bytes], width: int = 1, height: int = 1, after: bytes = b"") -> bytes:
    """Return what has the build of a photo, with segments of one's own in it."""
    size = (0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
    pieces = [(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), *parts, size, (0xDA, b"\1\1\0\0\x3f\0")]
    made = [struct.pack(">BBH", 0xFF, marker, len(part) + 2) + part for marker, part in pieces]
    return b"\xff\xd8" + b"".join(made) + b"\x12\xff\0\x34\xff\xd9" + after


def webp(*parts: tuple[bytes, bytes], side: int = 1) -> bytes:
    """Return what has the build of a picture for the web, with parts of one's own in it."""
    image = (b"VP8L", b"\x2f" + struct.pack("<I", (side - 1) | (side - 1) << 14) + b"\0")
    made = [kind + struct.pack("<I", len(part)) + part + b"\0" * (len(part) % 2) for kind, part in [*parts, image]]
    content = b"WEBP" + b"".join(made)
    return b"RIFF" + struct.pack("<I", len(content)) + content


# By name: how the file ends, what is in it, and whether it may be published.
PICTURES: dict[str, tuple[str, bytes, bool]] = {
    "png": ("png", png(), True),
    "jpeg": ("jpg", jpeg(), True),
    "webp": ("webp", webp(), True),
    "png-with-colours": ("png", png((b"sRGB", b"\0")), True),
    "jpeg-with-colours": ("jpeg", jpeg((0xE2, b"ICC_PROFILE\0x")), True),
    "page-called-png": ("png", b"<script>kwaad()</script>", False),
    "page-called-jpeg": ("jpg", b"<script>kwaad()</script>", False),
    "drawing-called-webp": ("webp", b"<svg onload='kwaad()'/>", False),
    "jpeg-called-png": ("png", jpeg(), False),
    "png-called-webp": ("webp", png(), False),
    "nothing": ("png", b"", False),
    "half-a-png": ("png", png()[:50], False),
    "half-a-jpeg": ("jpg", jpeg()[:20], False),
    "half-a-webp": ("webp", webp()[:15], False),
    "only-the-start-of-a-png": ("png", b"\x89PNG\r\n\x1a\n", False),
    "place-in-a-png": ("png", png((b"eXIf", b"MM\0*GPS")), False),
    "words-in-a-png": ("png", png((b"tEXt", b"Author\0Kwaad")), False),
    "more-words-in-a-png": ("png", png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>")), False),
    "own-part-in-a-png": ("png", png((b"kwAd", b"x")), False),
    "moving-png": ("png", png((b"acTL", b"\0\0\0\2\0\0\0\0")), False),
    "place-in-a-jpeg": ("jpg", jpeg((0xE1, b"Exif\0\0MM\0*GPS")), False),
    "xmp-in-a-jpeg": ("jpg", jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")), False),
    "press-in-a-jpeg": ("jpg", jpeg((0xED, b"Photoshop 3.0\0x")), False),
    "words-in-a-jpeg": ("jpg", jpeg((0xFE, b"kwaad")), False),
    "second-picture-in-a-jpeg": ("jpg", jpeg((0xE2, b"MPF\0x")), False),
    "place-in-a-webp": ("webp", webp((b"EXIF", b"MM\0*GPS")), False),
    "xmp-in-a-webp": ("webp", webp((b"XMP ", b"<x/>")), False),
    "moving-webp": ("webp", webp((b"ANIM", b"\0" * 6)), False),
    "page-after-a-png": ("png", png(after=b"<script>kwaad()</script>"), False),
    "page-after-a-jpeg": ("jpg", jpeg(after=b"<script>kwaad()</script>"), False),
    "wide-png": ("png", png(width=60_000), False),
    "high-jpeg": ("jpg", jpeg(height=30_000), False),
    "wide-webp": ("webp", webp(side=16_000), False),
    "heavy-png": ("png", png((b"IDAT", b"\0" * 600_000)), False),
}

# Pages at the limits of what may stand in one: each is read, or refused, before anybody waits.
HEAVY: dict[str, str] = {
    "brackets": "[" * 499,
    "pictures": "![" * 499,
    "links": "[a](" * 499,
    "titles": '[x]("' * 499,
    "tags": "<a " * 990,
    "elements": "<div>" * 990,
    "comments": "<!--" * 990,
    "calls": "{{" * 249,
    "lists-of-records": "{{ listing('sources') }}\n\n" * 120,
    "records": "- {{ partner('noorderlicht') }}\n" * 120,
    "raw": "{% raw %}{% endraw %}" * 120,
    "quotes": "> " * 1_990,
    "quotes-over-lines": "".join(f"{'>' * (line % 100)} x\n" for line in range(39)),
    "lists": "".join(f"{' ' * 4 * level}- x\n" for level in range(80)),
    "lists-on-a-line": "- " * 14_000,
    "numbered-lists": "1. " * 1_990,
    "emphasis": "*a " * 1_990,
    "strong-emphasis": "**a " * 990,
    "mixed-emphasis": "*_" * 1_990,
    "code": "` " * 990,
    "codes": "``a` " * 660,
    "fences": "```\n" * 660,
    "entities": "&#" * 490,
    "ampersands": "&" * 29_000,
    "table": "|a" * 90 + "\n" + "|-" * 90 + "\n" + ("|b" * 90 + "\n") * 20,
    "headings": "## kwaad\n" * 249,
    "notes": "!!! note\n" * 660,
    "definitions": "a\n: b\n" * 990,
    "backslashes": "\\" * 1_990,
    "references": "".join(f"[{number}]: x\n" for number in range(499)),
    "numbers": "0 " * 14_000,
    "one-word": "x" * 29_000,
    "words": "woord " * 4_800,
    "spaces": f"{' ' * 29_000}x",
}
