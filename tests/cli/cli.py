# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built care-returns-cli, and unittest's cases as TAP."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

NOW = '2026-11-21T12:00:00Z'


class Answer:
    """What one run gave: exit code, texts, and the JSON values where there are any."""

    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout.decode('utf-8')
        self.err = done.stderr.decode('utf-8')

    @property
    def json(self):
        """The one value on standard output: json.loads() refuses two, and none."""
        return json.loads(self.out)

    @property
    def error(self):
        return json.loads(self.err)['error']


class Case(unittest.TestCase):
    """A test with a record folder of its own, which is not made beforehand."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='care-returns-cli-')
        self.data = os.path.join(self.folder, 'record')
        self.addCleanup(shutil.rmtree, self.folder)

    def plain(self, *words, **settings):
        environment = dict(os.environ, CARE_RETURNS_NOW=NOW, HOME=self.folder,
                           XDG_DATA_HOME=os.path.join(self.folder, 'home'), **settings)
        done = subprocess.run([PROGRAM, *words], env=environment, capture_output=True, check=False, timeout=120)
        return Answer(done)

    def run_cli(self, *words, **settings):
        return self.plain('--json', '--data', self.data, *words, **settings)

    def good(self, *words):
        answer = self.run_cli(*words)
        self.assertEqual(answer.code, 0, answer.err + answer.out)
        self.assertEqual(answer.err, '')
        return answer.json

    def wrong(self, code, *words):
        """Exit 1: what is wrong stands on standard output, nothing was changed, and standard error says the same."""
        answer = self.run_cli(*words)
        self.assertEqual(answer.code, 1, answer.err + answer.out)
        self.assertIs(answer.json['changed'], False)
        self.assertEqual(answer.json['error'], answer.error)
        self.assertEqual(answer.error['code'], code)
        self.assertEqual(set(answer.error), {'code', 'message', 'where'})
        return answer.error

    def fails(self, exit_code, code, *words):
        """Exit 2 to 5: one JSON object on standard error, and nothing on standard output."""
        answer = self.run_cli(*words)
        self.assertEqual(answer.code, exit_code, answer.err + answer.out)
        self.assertEqual(answer.out, '')
        self.assertEqual(answer.error['code'], code)
        return answer.error

    def usage(self, where, *words):
        error = self.fails(2, 'usage', *words)
        self.assertEqual(error['where'], where)

    def home(self, number='1-100', *more):
        """A location with both services, known from January 2026 on."""
        return self.good('location', 'add', number, '--name', 'Elm House', '--provider', '1-P', '--services',
                         'care-home,home-care', '--places', '40', '--users', '12', '--history-from', '2026-01', *more)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, 'wb') as file:
            file.write(text if isinstance(text, bytes) else text.encode('utf-8'))
        return path


def main():
    """The cases of the calling file, one line each."""
    cases = [case for suite in unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
             for case in suite]
    print('1..%d' % len(cases))
    failed = 0
    for number, case in enumerate(cases, 1):
        result = unittest.TestResult()
        case.run(result)
        bad = result.failures + result.errors
        failed += bool(bad)
        print('%s %d - %s' % ('not ok' if bad else 'ok', number, case.id().replace('__main__.', '')))
        for _, text in bad:
            print('#   ' + text.replace('\n', '\n#   '))
        sys.stdout.flush()
    sys.exit(1 if failed else 0)


PROGRAM = sys.argv[1] if len(sys.argv) > 1 else 'care-returns-cli'
