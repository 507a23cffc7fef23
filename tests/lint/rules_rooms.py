# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may know whom: the rooms of src/, and which room keeps which foreign library."""
import re

from house import line_of, room, rule, without_comments

# A room, and the rooms whose headers it may include. None is beside or above it.
MAY_INCLUDE = {
    'domain': set(),
    'wire': {'domain'},
    'words': {'domain'},
    'store': {'domain', 'wire'},
    'documents': {'domain'},
    'exchange': {'domain', 'wire'},
    'sync': {'domain', 'wire', 'store'},
    'desk': {'domain', 'wire', 'words', 'store', 'documents', 'exchange', 'sync'},
    'service': {'domain', 'words', 'desk'},
    'app': {'domain', 'words', 'desk', 'documents', 'service'},
    'cli': {'domain', 'wire', 'words', 'exchange', 'desk'},
}

# A foreign header, and the rooms that may include it.
FOREIGN = (
    (r'sqlite3', {'store'}),
    (r'json-glib/', {'wire'}),
    (r'(gtk|gdk|gsk)/|adwaita\.h|graphene', {'app'}),
    (r'gdk-pixbuf/', {'documents', 'app'}),
    (r'cairo|pango/|qpdf/|fontconfig/|ft2build', {'documents'}),
    (r'csv\.h|poppler|xlsxwriter|libical/', {'exchange'}),
    (r'libsoup/|libsecret/', {'sync'}),
    (r'libportal', {'app'}),
    (r'libxml/|minizip/|(un)?zip\.h', {'documents', 'exchange'}),
    (r'gio/|glib/gi18n', {'wire', 'store', 'documents', 'exchange', 'sync', 'desk', 'words', 'service', 'app',
                               'cli'}),
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def includes(tree):
    for path, text in tree.each('.c', '.h', under='src/'):
        text = without_comments(text)
        for match in INCLUDE.finditer(text):
            yield path, line_of(text, match.start()), match[1], match[2]


@rule('a foreign library is included only in its room',
      bad={'src/desk/care-desk.c': '#include <sqlite3.h>\n'})
def foreign_headers(tree):
    for path, line, quote, name in includes(tree):
        for pattern, rooms in FOREIGN:
            if quote == '<' and re.match(pattern, name) and room(path) not in rooms:
                yield '%s:%d: <%s> belongs to %s' % (path, line, name, ', '.join(sorted(rooms)))


@rule('the ground floor stands on GLib alone',
      bad={'src/domain/care-month.c': '#include <gio/gio.h>\n'})
def domain_is_glib_only(tree):
    standard = {'ctype', 'errno', 'float', 'inttypes', 'limits', 'math', 'stdarg', 'stdbool', 'stddef', 'stdint',
                'stdlib', 'string', 'glib', 'glib-object'}
    for path, line, quote, name in includes(tree):
        if room(path) == 'domain' and quote == '<' and name.rsplit('.', 1)[0] not in standard:
            yield '%s:%d: <%s> has no place in domain' % (path, line, name)


@rule('rooms include only the floors below them',
      bad={'src/store/care-store.h': '', 'src/wire/care-wire.c': '#include "care-store.h"\n'})
def one_direction(tree):
    homes = {path.rsplit('/', 1)[1]: room(path) for path, _ in tree.each('.h', under='src/') if room(path)}
    for path, line, quote, name in includes(tree):
        target = homes.get(name.rsplit('/', 1)[-1])
        here = room(path)
        if quote != '"' or target is None or target == here:
            continue
        if here not in MAY_INCLUDE:
            yield '%s:%d: the room %s is not in the table of tests/lint/rules_rooms.py' % (path, line, here)
        elif target not in MAY_INCLUDE[here]:
            yield '%s:%d: %s may not include "%s", which is in %s' % (path, line, here, name, target)


@rule('a C file includes its own header first',
      bad={'src/wire/care-wire.h': '', 'src/wire/care-wire.c': '#include "care-month.h"\n#include "care-wire.h"\n'})
def own_header_first(tree):
    first = {}
    for path, line, _, name in includes(tree):
        first.setdefault(path, (line, name))
    for path, _ in tree.each('.c', under='src/'):
        header = path[:-2] + '.h'
        line, name = first.get(path, (1, ''))
        own = header.rsplit('/', 1)[1]
        if header in tree.files and name not in (own, own[:-2] + '-private.h'):
            yield '%s:%d: "%s" comes first' % (path, line, own)


@rule('a header is guarded with #pragma once',
      bad={'src/wire/care-wire.h': '#ifndef X\n#define X\n#endif\n'})
def pragma_once(tree):
    for path, text in tree.each('.h', under='src/'):
        if '#pragma once' not in text:
            yield '%s:1: #pragma once is missing' % path
