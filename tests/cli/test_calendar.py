#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the calendar: every kind, its day, its title, and why."""
from cli import Case, main


class Calendar(Case):
    def days(self, start, end, *kinds):
        words = [word for kind in kinds for word in ('--kind', kind)]
        return self.good('calendar', '--from', start, '--to', end, *words)

    def test_a_window_says_when_and_why(self):
        opens, mark, closes = [one for one in self.days('2026-11-01', '2026-11-30')]
        self.assertEqual([one['kind'] for one in (opens, mark, closes)],
                         ['window-opens', '48-hours', 'window-closes'])
        self.assertEqual((closes['id'], closes['date'], closes['at'], closes['month'], closes['title']),
                         ('window-closes:2026-11', '2026-11-16', '2026-11-17T00:00:00Z', '2026-11',
                          'November 2026 window closes'))
        self.assertEqual([step['date'] for step in closes['because']],
                         ['2026-11-14', '2026-11-14', '2026-11-15', '2026-11-16'])
        self.assertEqual((mark['date'], mark['at']), ('2026-11-15', '2026-11-15T00:00:00Z'))
        self.assertTrue(all(step['source'] for step in closes['because'] if step['rule'] == 'window-closes'))

    def test_the_name_of_a_holiday_that_moved_the_close(self):
        closes = self.days('2028-04-18', '2028-04-18')[0]
        words = ' '.join(step['words'] for step in closes['because'])
        self.assertIn('Good Friday', words)
        self.assertIn('Easter Monday', words)

    def test_every_close_is_the_one_of_windows(self):
        """Years with holidays on and about the 14th, from the first window to past the horizon."""
        windows = self.good('windows', '--from', '2022-08', '--to', '2030-12')
        closes = self.days('2022-01-01', '2031-01-31', 'window-closes')
        self.assertEqual([(one['month'], one['date'], one['certain']) for one in closes if one['month'] <= '2030-12'],
                         [(one['month'], one['closes'], one['certain']) for one in windows])
        self.assertTrue(closes[-1]['title'].endswith('date may move'))

    def test_homes_and_providers(self):
        self.good('provider', 'set', '1-P', 'name=Elm Care', 'registered-on=2024-02-29')
        self.good('location', 'add', '1-100', '--name', 'Elm House', '--provider', '1-P', '--services', 'care-home',
                  '--places', '40', '--registered', '2026-09-01')
        titles = {one['kind']: (one['date'], one['title']) for one in
                  self.days('2026-09-01', '2027-03-01', 'hundred-days', 'registration', 'fee-anniversary')}
        self.assertEqual(titles, {
            'registration': ('2026-09-01', 'Elm House: registration begins'),
            'hundred-days': ('2026-12-10', 'Elm House: last day to register in the Capacity Tracker'),
            'fee-anniversary': ('2027-02-28', 'Elm Care: the CQC’s yearly fee is due')})

    def test_a_case(self):
        self.good('provider', 'set', '1-P', 'name=Elm Care')
        case = self.good('case', 'open', '1-P')['id']
        self.good('case', 'add-event', case, '--kind', 'notice-of-intent', '--date', '2026-11-19',
                  '--channel', 'post')
        clock = [one for one in self.days('2026-12-01', '2026-12-31', 'case-clock')
                 if one['id'] == f'case-clock:{case}:representations']
        self.assertEqual([(one['date'], one['subject'], one['title']) for one in clock],
                         [('2026-12-08', case, 'Written representations, Elm Care')])

    def test_wrong_words(self):
        self.usage('from', 'calendar', '--to', '2026-12-01')
        self.usage('to', 'calendar', '--from', '2026-12-02', '--to', '2026-12-01')
        self.usage('kind', 'calendar', '--from', '2026-12-01', '--to', '2026-12-02', '--kind', 'birthday')

    def test_text(self):
        text = self.plain('--data', self.data, 'calendar', '--from', '2026-12-28', '--to', '2026-12-29').out
        self.assertIn('Monday 28 December 2026: Boxing Day', text)
        empty = self.plain('--data', self.data, 'calendar', '--from', '2026-12-29', '--to', '2026-12-29').out
        self.assertEqual(empty, 'Nothing stands in the calendar on these days.\n')


if __name__ == '__main__':
    main()
