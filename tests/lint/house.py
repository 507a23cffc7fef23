# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules of the house stand on: a tree of files, real or made up, and the list of rules.

A rule is a function that takes a Tree and yields findings, 'path:line: what is wrong'. It is registered with
a seeded fault: a small made-up tree in which it must find something, so that every rule is itself tested.
"""
import os
import re
import subprocess
import tempfile

SKIPPED = {'.git', '_cache', 'out', 'node_modules', '__pycache__', '.flatpak-builder'}
TEXT = ('.c', '.h', '.ui', '.css', '.py', '.js', '.sh', '.sql', '.json', '.xml', '.in', '.build', '.md', '.svg', '.txt',
        '.rnc', '.supp', '.ini', '.csv', '.pot', '.po', '.sha256', '.desktop')
TEXT_NAMES = {'dev', 'run', 'LINGUAS', 'LICENSE', '.gitignore', '.clang-format'}
TOKENS = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
RULES = []


class Tree:
    """Files by path. `root` is where they lie; a made-up tree is written out only when a tool must read it."""

    def __init__(self, files, root=None):
        self.files = files
        self._root = root
        self._temporary = None
        self._code = {}

    @classmethod
    def of_folder(cls, root):
        files = {}
        for folder, folders, names in os.walk(root):
            folders[:] = [name for name in folders if name not in SKIPPED and not name.startswith('_build')]
            for name in names:
                path = os.path.join(folder, name)
                if name in TEXT_NAMES or name.endswith(TEXT):
                    with open(path, encoding='utf-8') as file:
                        files[os.path.relpath(path, root)] = file.read()
        return cls(files, root)

    @property
    def root(self):
        if self._root is None:
            self._temporary = tempfile.TemporaryDirectory()
            self._root = self._temporary.name
            for path, text in self.files.items():
                full = os.path.join(self._root, path)
                os.makedirs(os.path.dirname(full), exist_ok=True)
                with open(full, 'w', encoding='utf-8') as file:
                    file.write(text)
        return self._root

    def each(self, *endings, under=''):
        """(path, text) of the files with one of these endings, in order."""
        for path in sorted(self.files):
            if path.startswith(under) and path.endswith(endings):
                yield path, self.files[path]

    def code(self, path):
        """The C of a file with comments and strings blanked, the lines where they were."""
        if path not in self._code:
            self._code[path] = TOKENS.sub(_blank, self.files[path])
        return self._code[path]


def _blank(match):
    token = match[0]
    keep = token[0] if token[0] in '"\'' else ' '
    return keep + ''.join(c if c == '\n' else ' ' for c in token[1:-1]) + keep


def without_comments(text):
    """C with its comments blanked and its strings kept."""
    return TOKENS.sub(lambda m: m[0] if m[0][0] in '"\'' else _blank(m), text)


def room(path):
    """The room of src/ that a path is in, or None."""
    parts = path.split('/')
    return parts[1] if parts[0] == 'src' and len(parts) > 2 else None


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def run(tree, *command):
    """The exit status and all that a tool said, run at the root of the tree."""
    done = subprocess.run(command, cwd=tree.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                          encoding='utf-8', errors='replace', env={**os.environ, 'LANG': 'C.UTF-8'})
    return done.returncode, done.stdout.strip()


def rule(name, bad):
    """Registers a rule by the sentence it stands for, with the made-up files that break it."""
    def register(function):
        RULES.append((name, function, bad))
        return function
    return register
