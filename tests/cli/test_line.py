#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the command line: where options stand, what is refused, help."""
import os

from cli import PROGRAM, Case, main

WINDOWS = ('windows', '--from', '2026-11', '--to', '2026-11')


class Options(Case):
    def test_a_global_option_stands_anywhere(self):
        whole = self.plain('--json', *WINDOWS).out
        for words in (('windows', '--json', '--from', '2026-11', '--to', '2026-11'),
                      (*WINDOWS, '--json'),
                      ('windows', '--from=2026-11', '--to=2026-11', '--json')):
            with self.subTest(words=words):
                answer = self.plain(*words)
                self.assertEqual((answer.code, answer.out), (0, whole))

    def test_a_global_option_parts_the_two_words_of_a_command(self):
        answer = self.plain('deadlines', '--json', 'decision', '--received', '2026-11-02')
        self.assertEqual(answer.json['review_request_by'], '2026-11-09')

    def test_what_is_no_option_is_refused(self):
        self.usage('bogus', *WINDOWS, '--bogus')
        self.usage('json', *WINDOWS, '--json=yes')
        self.usage('from', 'windows', '--from')
        self.usage('from', *WINDOWS, '--from', '2026-10')
        self.usage('-x', *WINDOWS, '-x')
        self.usage('dry-run', 'import', 'x', '--dry-run=1')

    def test_missing_and_superfluous_words(self):
        self.usage('to', 'windows', '--from', '2026-11')
        self.usage('command')
        self.usage('bogus', 'bogus')
        self.usage('command', 'provider')
        self.usage('provider bogus', 'provider', 'bogus')
        self.usage('command', 'return', 'show', '1-100', 'care-home')
        self.usage('command', 'location', 'list', 'more')
        self.usage('facts', 'case', 'draft', 'case-1', 'facts')

    def test_without_json_the_usage_follows_in_plain_words(self):
        answer = self.plain('windows', '--bogus')
        self.assertEqual(answer.code, 2)
        self.assertEqual(answer.out, '')
        self.assertIn('Usage: care-returns-cli windows --from MONTH --to MONTH', answer.err)

    def test_after_two_dashes_all_are_words(self):
        self.good('provider', 'set', '1-P', '--', 'name=Elm')
        self.assertEqual(self.good('provider', 'show', '1-P')['name'], 'Elm')

    def test_bytes_that_are_no_text(self):
        answer = self.plain('provider', 'show', b'\xff\xfe', '--json')
        self.assertEqual(answer.code, 2)


class Clock(Case):
    def state(self, *words):
        return self.good(*words, 'return', 'show', '1-100', 'care-home', '2026-12')['state']

    def test_today_and_now(self):
        self.home()
        self.assertEqual(self.state('--today', '2026-12-07'), 'upcoming')
        self.assertEqual(self.state('--today=2026-12-08'), 'open')
        self.assertEqual(self.state('--now', '2026-12-14T23:59:59Z'), 'open')
        self.assertEqual(self.state('--now', '2026-12-15T00:00:00Z'), 'missed')

    def test_the_variable(self):
        self.home()
        answer = self.run_cli('return', 'show', '1-100', 'care-home', '2026-12')
        self.assertEqual(answer.json['state'], 'upcoming')

    def test_what_is_no_time(self):
        self.usage('now', '--now', '2026-12-07', *WINDOWS)
        self.usage('today', '--today', '2026-02-30', *WINDOWS)
        self.usage('today', '--today', '2026-2-3', *WINDOWS)
        self.usage('today', '--today', '9999-12-31', *WINDOWS)
        self.usage('now', '--now', '0001-01-01T00:00:00Z', *WINDOWS)

    def test_a_moment_before_all_moments_leaves_the_record_whole(self):
        self.home()
        self.usage('at', 'return', 'record', '1-100', 'care-home', '2026-10', '--at', '0001-01-01T00:00:00+23:59',
                   '--by', 'Alex')
        self.usage('as-of', 'status', '--as-of', '9999-12-31')
        self.assertEqual(self.good('return', 'show', '1-100', 'care-home', '2026-10')['submissions'], [])


class Help(Case):
    def test_help_names_every_command(self):
        for words in (('--help',), ('help',), ('-h',)):
            answer = self.plain(*words)
            self.assertEqual(answer.code, 0)
            for name in ('windows', 'deadlines final', 'case add-event', 'represent', 'demo'):
                self.assertIn('  ' + name + ' ', answer.out)

    def test_help_of_one_command(self):
        for words in (('help', 'return', 'record'), ('return', 'record', '--help')):
            self.assertIn('--at INSTANT --by NAME', self.plain(*words).out)
        self.assertIn('deadlines final', self.plain('help', 'deadlines').out)

    def test_version_and_json(self):
        self.assertRegex(self.plain('--version').out, r'^care-returns-cli \d+\.\d+\.\d+\n$')
        self.assertIn('version', self.plain('--version', '--json').json)

    def test_nothing_of_this_makes_a_folder(self):
        self.run_cli('--help')
        self.run_cli(*WINDOWS)
        self.run_cli('holidays')
        self.assertFalse(os.path.exists(self.data))

    def test_the_law_is_found_from_the_build_folder(self):
        folder = os.path.dirname(os.path.realpath(PROGRAM))
        while folder != '/' and not os.path.exists(os.path.join(folder, 'data', 'law', 'rules.json')):
            folder = os.path.dirname(folder)
        if folder == '/':
            self.skipTest('the build folder lies outside the source')
        answer = self.plain(*WINDOWS, CARE_RETURNS_LAW_DIR='')
        self.assertEqual(answer.code, 0, answer.err)

    def test_utf8_in_every_locale(self):
        for locale in ('C', 'POSIX', 'C.UTF-8'):
            answer = self.plain('holidays', '--from', '2027-01-01', '--to', '2027-01-01', LC_ALL=locale)
            self.assertIn('New Year’s Day', answer.out)


if __name__ == '__main__':
    main()
