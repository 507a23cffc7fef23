#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Would the figures be thrown away? And one answer through the months."""
from cli import Case, main

HOME = ('1-100', 'care-home')
NOVEMBER = (*HOME, '2026-11')
STAFF = ('ch.wf.hc.de.nurse=4', 'ch.wf.hc.de.care=22', 'ch.wf.hc.de.non=9')
INSIDE = ('--now', '2026-11-10T10:00:00Z')


class Checks(Case):
    def codes(self, *command):
        answer = self.run_cli('return', 'check', *command)
        return {finding['code']: finding for finding in answer.json['findings'] if finding['code'] != 'not-answered'}

    def test_copied_agency(self):
        self.home()
        self.good('return', 'set', *NOVEMBER, *STAFF, 'ch.wf.hc.ag.nurse=4', 'ch.wf.hc.ag.care=22',
                  'ch.wf.hc.ag.non=9', *INSIDE)
        finding = self.codes(*NOVEMBER, *INSIDE)['agency-as-employed']
        self.assertEqual((finding['item'], finding['severity']), ('ch.wf.hc.ag.nurse', 'advice'))
        self.assertIn('(4, 22 and 9)', finding['message'])
        self.good('return', 'set', *NOVEMBER, 'ch.wf.hc.ag.non=0', *INSIDE)
        self.assertEqual(self.codes(*NOVEMBER, *INSIDE), {})

    def test_unchanged_too_long_for_its_size(self):
        self.home()
        for month in ('2026-04', '2026-05', '2026-06', '2026-11'):
            self.good('return', 'set', *HOME, month, *STAFF, 'ch.wf.hc.ag.nurse=0', 'ch.wf.hc.ag.care=1',
                      'ch.wf.hc.ag.non=0', *INSIDE)
        finding = self.codes(*NOVEMBER, *INSIDE)['unchanged-long']
        self.assertIn('the same since 8 April 2026 at least, 214 days or more', finding['message'])
        self.assertIn('more than 155 days', finding['message'])

    def test_far_from_what_is_usual(self):
        self.home()
        for month in ('2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'):
            self.good('return', 'set', *HOME, month, 'ch.bed.occ=38', *INSIDE)
        self.good('return', 'set', *NOVEMBER, 'ch.bed.occ=380', *INSIDE)
        self.assertIn('380 is far from the 38', self.codes(*NOVEMBER, *INSIDE)['far-from-median']['message'])
        self.good('return', 'set', *NOVEMBER, 'ch.bed.occ=36', *INSIDE)
        self.assertEqual(self.codes(*NOVEMBER, *INSIDE), {})

    def test_figures_older_than_the_window(self):
        self.home()
        early = ('--now', '2026-11-05T10:00:00Z')
        self.good('return', 'set', *NOVEMBER, 'ch.bed.max=40', 'ch.bed.occ=38', *early)
        self.assertIn('2 figures were entered before 8 November 2026',
                      self.codes(*NOVEMBER, *INSIDE)['not-fresh']['message'])
        self.good('return', 'unchanged', *HOME, '2026-12', '--now', '2026-12-09T10:00:00Z')
        december = self.codes(*HOME, '2026-12', '--now', '2026-12-09T10:00:00Z')
        self.assertIn('2 figures are carried over from November 2026', december['carried-over']['message'])

    def test_a_nil_return_has_none(self):
        self.home()
        self.good('return', 'set', *NOVEMBER, *STAFF, 'ch.wf.hc.ag.nurse=4', 'ch.wf.hc.ag.care=22',
                  'ch.wf.hc.ag.non=9')
        self.good('return', 'nil', *NOVEMBER, '--reason', 'No residents')
        self.assertEqual(self.good('return', 'check', *NOVEMBER)['findings'], [])


class History(Case):
    def test_through_the_months(self):
        self.home()
        for month, beds in (('2026-05', '34'), ('2026-06', '36'), ('2026-10', '38')):
            self.good('--as', 'A. Manager', 'return', 'set', *HOME, month, 'ch.bed.occ=' + beds, *INSIDE)
        self.good('return', 'set', *HOME, '2026-08', 'ch.bed.max=40', *INSIDE)
        self.good('return', 'nil', *HOME, '2026-09', '--reason', 'Away', *INSIDE)
        answer = self.good('return', 'history', *NOVEMBER, 'ch.bed.occ', *INSIDE)
        self.assertEqual(answer['item'], 'ch.bed.occ')
        self.assertEqual(len(answer['months']), 13)
        self.assertTrue(answer['words'].startswith(
            'From 34 in May 2026 to 38 in October 2026. Not answered in August 2026. '
            'A nil return in September 2026.'), answer['words'])
        october, november = answer['months'][-2:]
        self.assertEqual((october['month'], october['value'], october['by'], october['at']),
                         ('2026-10', '38', 'A. Manager', '2026-11-10T10:00:00Z'))
        self.assertEqual((november['month'], november['value'], november['kept'], november['by']),
                         ('2026-11', None, False, None))

    def test_days_or_hours(self):
        self.home()
        self.good('return', 'set', *HOME, '2026-10', 'ch.wf.absence.hours=12.5')
        self.assertEqual(self.good('return', 'history', *NOVEMBER, 'ch.wf.absence')['item'], 'ch.wf.absence.hours')
        self.assertEqual(self.good('return', 'history', *NOVEMBER, 'ch.wf.absence.days')['item'],
                         'ch.wf.absence.days')

    def test_no_such_item(self):
        self.home()
        self.assertEqual(self.wrong('no-such-item', 'return', 'history', *NOVEMBER, 'ch.bogus')['where'], 'ch.bogus')


if __name__ == '__main__':
    main()
