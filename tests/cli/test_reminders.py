#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`reminders`: what would be shown at a moment and when next; what is done is not in it; and it remembers nothing."""
import os

from cli import Case, main


class Reminders(Case):
    def at(self, moment, *more, **settings):
        answer = self.run_cli('reminders', '--at', moment, *more, TZ='Europe/London', **settings)
        self.assertEqual(answer.code, 0, answer.err + answer.out)
        return answer.json

    def standing(self, moment, *more):
        found = self.at(moment, *more)
        return [(one['id'], one['stage'], one['standing']) for one in found['reminders']], found['next']

    def test_a_window(self):
        self.home()
        self.assertEqual(self.standing('2026-11-01T10:00:00Z'), ([], '2026-11-08T08:00:00Z'))
        self.assertEqual(self.standing('2026-11-08T01:00:00Z'),
                         ([], '2026-11-08T08:00:00Z'))
        self.assertEqual(self.standing('2026-11-08T08:00:00Z'),
                         ([('window:2026-11', 'opens', 'show')], '2026-11-15T08:00:00Z'))
        last = self.at('2026-11-16T17:00:00Z')['reminders'][0]
        self.assertEqual((last['left'], last['hours_left'], last['ends'], last['later']),
                         (2, 7, '2026-11-17T00:00:00Z', '2026-11-16T18:00:00Z'))
        self.assertEqual(last['text'], 'The November 2026 window closes at the end of today. 2 returns are not recorded. '
                                       '7 hours are left.')
        self.assertEqual(self.standing('2026-11-17T00:00:00Z'), ([], '2026-12-08T08:00:00Z'))
        self.assertFalse(os.path.exists(os.path.join(self.data, 'reminders.ini')))

    def test_only_what_is_not_done(self):
        self.home()
        self.good('return', 'nil', '1-100', 'home-care', '2026-11', '--reason', 'Empty')
        self.good('return', 'record', '1-100', 'home-care', '2026-11', '--at', '2026-11-09T09:00:00Z', '--by', 'Kim',
                  '--how', 'pages')
        one = self.at('2026-11-16T17:00:00Z')['reminders'][0]
        self.assertEqual((one['left'], one['location'], one['service']), (1, '1-100', 'care-home'))
        self.assertEqual(one['title'], 'Elm House: The November 2026 window closes today')
        self.good('return', 'nil', '1-100', 'care-home', '2026-11', '--reason', 'Empty')
        self.good('return', 'record', '1-100', 'care-home', '2026-11', '--at', '2026-11-09T09:00:00Z', '--by', 'Kim',
                  '--how', 'pages')
        self.assertEqual(self.standing('2026-11-16T17:00:00Z'), ([], '2026-12-08T08:00:00Z'))

    def test_each_and_quiet_hours(self):
        self.home()
        found, _ = self.standing('2026-11-09T10:00:00Z', '--each')
        self.assertEqual(sorted(one[0] for one in found),
                         ['return:1-100:care-home:2026-11', 'return:1-100:home-care:2026-11'])
        self.assertEqual(self.standing('2026-11-09T10:00:00Z', '--quiet', '9-17')[0],
                         [('window:2026-11', 'opens', 'quiet')])
        self.assertEqual(self.standing('2026-11-01T10:00:00Z', '--quiet', 'none')[1], '2026-11-08T00:00:00Z')
        self.usage('quiet', 'reminders', '--quiet', 'always')
        self.usage('quiet', 'reminders', '--quiet', '9-24')
        self.usage('at', 'reminders', '--at', 'tomorrow')

    def test_a_computer_elsewhere(self):
        self.home()
        answer = self.run_cli('reminders', '--at', '2026-11-16T15:00:00Z', TZ='America/New_York').json
        self.assertIn('By the clock of this computer that is 19:00 on Monday 16 November 2026.',
                      answer['reminders'][0]['text'])

    def test_a_case(self):
        self.good('provider', 'set', '1-P', 'name=Elm Care')
        case = self.good('case', 'open', '1-P')['id']
        self.good('case', 'add-event', case, '--kind', 'notice-of-intent', '--date', '2026-11-19', '--channel', 'post')
        one = self.at('2026-12-01T09:00:00Z')['reminders'][0]
        self.assertEqual((one['id'], one['stage'], one['date']),
                         (f'case:{case}:representations', 'week', '2026-12-08'))
        self.assertEqual(one['title'], 'Written representations, Elm Care: 7 days left')

    def test_text(self):
        self.home()
        text = self.plain('--data', self.data, 'reminders', '--at', '2026-11-09T10:00:00Z', TZ='Europe/London').out
        self.assertEqual(text, 'To be shown now: The November 2026 window is open\n'
                               '  The November 2026 window closes at the end of Monday 16 November 2026. '
                               '2 returns are not recorded.\n'
                               'Looks again on Sunday 15 November 2026 at 08:00.\n')


if __name__ == '__main__':
    main()
