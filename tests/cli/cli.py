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
MISSED = ('1-100/care-home/2026-09', '1-100/care-home/2026-10', '1-100/care-home/2026-11')


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


class CaseOfThree(Case):
    """A provider that is said to have missed three windows."""

    def setUp(self):
        super().setUp()
        self.home()
        options = [word for month in MISSED for word in ('--missed', month)]
        self.case = self.good('case', 'open', '1-P', *options)['id']

    def add(self, kind, date, *more):
        return self.good('case', 'add-event', self.case, '--kind', kind, '--date', date, *more)

    def clocks(self, case):
        return {clock['what']: clock for clock in case['clocks']}

    def notice(self):
        return self.add('notice-of-intent', '2026-11-19', '--channel', 'post', '--amount-pence', '667000', '--note',
                        'By recorded post')

    def path(self, name):
        return os.path.join(self.folder, name)

    def text_of(self, path):
        """The words of a PDF."""
        return subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, check=True).stdout.decode()


def pdf(lines):
    """A PDF of one page, written by hand: a line of Helvetica each."""
    shown = b''.join(b'(' + line.encode('cp1252') + b") '\n" for line in lines)
    stream = b'BT /F1 11 Tf 15 TL 70 780 Td\n' + shown + b'ET'
    objects = [
        b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Kids[3 0 R]/Count 1>>',
        b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
        b'<</Length %d>>stream\n%s\nendstream' % (len(stream), stream),
        b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ]
    out, places = b'%PDF-1.4\n', []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj%s endobj\n' % (number, body)
    table = b''.join(b'%010d 00000 n \n' % place for place in places)
    return out + (b'xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n'
                  % (table, len(out)))


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
