# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of a file: its length, its first line, its layout, and what no file says."""
import re

from house import line_of, rule, run

FILE_LINES, FUNCTION_LINES, TEMPLATE_LINES = 500, 80, 250
LICENSED = ('.c', '.h', '.py', '.sh', '.sql', '.ui', '.css', 'meson.build', '.svg', '.xml', '.in', 'dev', '.ci/run')


@rule('the licence stands at the top of each file',
      bad={'src/wire/care-wire.c': 'int x;\n'})
def licensed(tree):
    for path, text in tree.each(*LICENSED):
        lines = text.splitlines()[:1 if path.endswith(('.c', '.h')) else 3]
        if path != 'po/POTFILES.in' and not any('SPDX-License-Identifier: ' in line for line in lines):
            yield '%s:1: no SPDX line' % path


@rule('a file has 500 lines at most',
      bad={'src/wire/care-wire.c': 'int x;\n' * 501})
def file_length(tree):
    for path, text in tree.each('.c', '.h', '.py', '.sh', '.sql', '.css', 'dev'):
        lines = text.count('\n')
        if lines > FILE_LINES:
            yield '%s:%d: %d lines; one subject a file' % (path, FILE_LINES, lines)


@rule('a function has 80 lines at most',
      bad={'src/wire/care-wire.c': 'int\ncare_x (void)\n{\n' + '  x ();\n' * 81 + '}\n'})
def function_length(tree):
    for path, _ in tree.each('.c'):
        lines = tree.code(path).splitlines()
        start = None
        for number, line in enumerate(lines, 1):
            if line == '{' and lines[number - 2].rstrip().endswith((')', ',')):
                start = number
            elif line == '}' and start is not None:
                if number - start + 1 > FUNCTION_LINES:
                    yield '%s:%d: a function of %d lines' % (path, start, number - start + 1)
                start = None


@rule('a template has 250 lines at most',
      bad={'ui/care-page.ui': '<child/>\n' * 251})
def template_length(tree):
    for path, text in tree.each('.ui'):
        if text.count('\n') > TEMPLATE_LINES:
            yield '%s:%d: %d lines' % (path, TEMPLATE_LINES, text.count('\n'))


@rule('nothing is left for later',
      bad={'src/wire/care-wire.c': '/* TO' 'DO: the rest */\n'})
def nothing_left(tree):
    words = re.compile(r'\b(TO' r'DO|FIX' r'ME|XX' r'X|HA' r'CK)\b')
    for path, text in tree.each(''):
        for match in words.finditer(text):
            if path != 'LICENSE':
                yield '%s:%d: %s' % (path, line_of(text, match.start()), match[0])


@rule('no file names somebody’s own computer or a package registry',
      bad={'src/wire/care-wire.c': '/* see /ho' 'me/someone/notes */\n'})
def no_own_paths(tree):
    own = re.compile(r'(?<![\w.$}/])/(?:ho' r'me/\w|ro' r'ot/|wo' r'rk/|Us' r'ers/\w)|registry\.np' r'mjs|py' r'pi\.org'
                     r'|pythonho' r'sted|proxy\.gol' r'ang')
    for path, text in tree.each(''):
        for match in own.finditer(text):
            yield '%s:%d: %s' % (path, line_of(text, match.start()), match[0])


@rule('lines end without spaces, and files with one line end',
      bad={'src/wire/care-wire.c': 'int x; \n'})
def line_ends(tree):
    for path, text in tree.each('.c', '.h', '.py', '.sh', '.sql', '.ui', '.css', '.build', '.json', '.md', 'dev'):
        for match in re.finditer(r'[ \t]+$', text, re.MULTILINE):
            yield '%s:%d: spaces at the end' % (path, line_of(text, match.start()))
        if text and (not text.endswith('\n') or text.endswith('\n\n')):
            yield '%s:%d: the file ends with one line end' % (path, text.count('\n'))


@rule('C is laid out as clang-format does',
      bad={'.clang-format': 'BasedOnStyle: GNU\n', 'src/wire/care-wire.c': 'int   x  ;\n'})
def laid_out(tree):
    paths = [path for path, _ in tree.each('.c', '.h') if path.startswith(('src/', 'tests/'))]
    status, said = run(tree, 'clang-format', '--dry-run', '-Werror', *paths) if paths else (0, '')
    if status:
        for line in said.splitlines():
            if 'error:' in line:
                yield line.split(' error:')[0] + ' ./dev format'
        if 'error:' not in said:
            yield said


@rule('scripts can be read',
      bad={'dev': '# SPDX-License-Identifier: x\nif true; then\n'})
def scripts_read(tree):
    for path, text in tree.each('.sh', 'dev'):
        status, said = run(tree, 'sh', '-n', path)
        if status or not (path == 'dev' or text.startswith('#!/bin/sh')):
            yield '%s:1: %s' % (path, said or 'it begins with #!/bin/sh')
