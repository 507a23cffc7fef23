#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Returns, their recording, and the board that follows from it."""
from cli import Case, main

NOVEMBER = ('1-100', 'care-home', '2026-11')
INSIDE = '2026-11-10T10:00:00Z'


class Answers(Case):
    def test_shape(self):
        self.home()
        answer = self.good('return', 'set', *NOVEMBER, 'ch.bed.max=40', 'ch.bed.occ=41')
        self.assertEqual((answer['location'], answer['service'], answer['month']), NOVEMBER)
        self.assertEqual((answer['version'], answer['state'], answer['changed']), ('V5', 'missed', True))
        self.assertEqual(answer['answers'], {'ch.bed.max': 40, 'ch.bed.occ': 41})
        finding = answer['findings'][0]
        self.assertEqual((finding['item'], finding['severity'], finding['code']),
                         ('ch.bed.occ', 'error', 'occupied-over-capacity'))
        self.assertIn('41 beds are occupied, but the home has 40.', finding['message'])

    def test_any_text_is_kept(self):
        self.home()
        answer = self.good('return', 'set', *NOVEMBER, 'ch.bed.max=forty or so')
        self.assertEqual(answer['answers']['ch.bed.max'], 'forty or so')
        self.assertIn('not-a-number', [finding['code'] for finding in answer['findings']])

    def test_the_same_again_changes_nothing(self):
        self.home()
        self.good('return', 'set', *NOVEMBER, 'ch.bed.max=40')
        self.assertIs(self.good('return', 'set', *NOVEMBER, 'ch.bed.max=40')['changed'], False)
        self.assertEqual(self.good('return', 'set', *NOVEMBER, 'ch.bed.max=')['answers'], {})

    def test_days_or_hours(self):
        self.home()
        answer = self.good('return', 'set', *NOVEMBER, 'ch.wf.absence=3')
        self.assertEqual(answer['answers'], {'ch.wf.absence': 3})
        self.assertIn('unit-missing', [finding['code'] for finding in answer['findings']])
        answer = self.good('return', 'set', *NOVEMBER, 'ch.wf.absence.hours=7.5')
        self.assertEqual(answer['answers'], {'ch.wf.absence.hours': 7.5})
        self.assertNotIn('unit-missing', [finding['code'] for finding in answer['findings']])
        self.assertEqual(answer['answers'], {'ch.wf.absence.hours': 7.5})

    def test_one_wrong_question_and_nothing_is_stored(self):
        self.home()
        error = self.wrong('no-such-item', 'return', 'set', *NOVEMBER, 'ch.bed.max=40', 'ch.bogus=1')
        self.assertEqual(error['where'], 'ch.bogus')
        self.assertEqual(self.good('return', 'show', *NOVEMBER)['answers'], {})

    def test_check_is_about_findings(self):
        self.home()
        answer = self.run_cli('return', 'check', *NOVEMBER)
        self.assertEqual(answer.code, 1)
        self.assertIs(answer.json['changed'], False)
        self.assertTrue(answer.json['findings'])
        self.good('return', 'nil', *NOVEMBER, '--reason', 'No residents')
        self.assertEqual(self.good('return', 'check', *NOVEMBER)['findings'], [])

    def test_unchanged_takes_the_last_answers(self):
        self.home()
        self.wrong('nothing-before', 'return', 'unchanged', *NOVEMBER)
        self.good('return', 'set', '1-100', 'care-home', '2026-10', 'ch.bed.max=40', 'ch.bed.occ=38')
        answer = self.good('return', 'unchanged', *NOVEMBER)
        self.assertEqual(answer['answers'], {'ch.bed.max': 40, 'ch.bed.occ': 38})
        self.assertEqual(answer['kind'], 'unchanged')

    def test_a_nil_return_needs_a_reason(self):
        self.home()
        self.usage('reason', 'return', 'nil', *NOVEMBER)
        self.wrong('reason-missing', 'return', 'nil', *NOVEMBER, '--reason', '  ')

    def test_what_cannot_be(self):
        self.wrong('no-such-location', 'return', 'show', *NOVEMBER)
        self.home()
        self.usage('service', 'return', 'show', '1-100', 'hotel', '2026-11')
        self.usage('month', 'return', 'show', '1-100', 'care-home', '2026-11-01')
        self.wrong('no-dataset', 'return', 'set', '1-100', 'care-home', '2022-07', 'ch.bed.max=1')
        self.usage('ch.bed.max', 'return', 'set', *NOVEMBER, 'ch.bed.max')


class Recording(Case):
    def record(self, at, *more):
        return self.good('return', 'record', *NOVEMBER, '--at', at, '--by', 'Sam', *more)

    def setUp(self):
        super().setUp()
        self.home()
        self.good('return', 'set', *NOVEMBER, 'ch.bed.max=40', 'ch.bed.occ=38')

    def test_inside_the_window(self):
        answer = self.record(INSIDE, '--how', 'bulk')
        self.assertEqual((answer['state'], answer['recorded_at'], answer['changed']), ('on-time', INSIDE, True))
        submission = answer['submissions'][0]
        self.assertEqual((submission['at'], submission['entered_at'], submission['by'], submission['how']),
                         (INSIDE, '2026-11-21T12:00:00Z', 'Sam', 'bulk'))

    def test_the_last_second_and_the_first_too_late(self):
        for at, state in (('2026-11-17T00:00:00Z', 'outside-window'), ('2026-11-16T23:59:59Z', 'on-time')):
            self.assertEqual(self.record(at)['state'], state)

    def test_not_every_section(self):
        section = self.good('dataset', '--service', 'care-home', '--month', '2026-11')['items'][0]['section']
        self.assertEqual(self.record(INSIDE, '--sections', section)['state'], 'incomplete')
        self.wrong('no-such-section', 'return', 'record', *NOVEMBER, '--at', INSIDE, '--by', 'Sam', '--sections',
                   'bogus')
        self.assertEqual(self.record(INSIDE, '--sections', 'all')['state'], 'on-time')

    def test_a_nil_return(self):
        self.good('return', 'nil', *NOVEMBER, '--reason', 'Closed for works')
        self.assertEqual(self.record(INSIDE)['state'], 'nil')

    def test_evidence(self):
        path = self.write('shot.png', b'\x89PNG')
        answer = self.record(INSIDE, '--evidence', path)
        self.assertRegex(answer['submissions'][0]['evidence'], '^[0-9a-f]{64}$')
        self.fails(3, 'file-unreadable', 'return', 'record', *NOVEMBER, '--at', '2026-11-11T10:00:00Z', '--by', 'Sam',
                   '--evidence', path + '.none')

    def test_what_cannot_be(self):
        self.wrong('in-the-future', 'return', 'record', *NOVEMBER, '--at', '2026-11-21T12:00:01Z', '--by', 'Sam')
        self.usage('at', 'return', 'record', *NOVEMBER, '--by', 'Sam')
        self.usage('at', 'return', 'record', *NOVEMBER, '--at', '2026-11-10', '--by', 'Sam')
        self.usage('by', 'return', 'record', *NOVEMBER, '--at', INSIDE)
        self.usage('how', 'return', 'record', *NOVEMBER, '--at', INSIDE, '--by', 'Sam', '--how', 'fax')


class Status(Case):
    def test_rows_and_exposure(self):
        self.home()
        status = self.good('status', '--from', '2026-11', '--to', '2026-12')
        self.assertEqual(set(status), {'months', 'exposure', 'providers'})
        rows = {(row['service'], row['month']): row for row in status['months']}
        self.assertEqual(rows['care-home', '2026-11']['state'], 'missed')
        self.assertEqual(rows['home-care', '2026-12']['state'], 'upcoming')
        self.assertIsNone(rows['care-home', '2026-11']['recorded_at'])
        exposure = status['exposure'][0]
        self.assertEqual(exposure['consecutive_missed']['at_least'], 11)
        self.assertEqual(exposure['missed_in_12'], {'at_least': 11, 'at_most': 12})
        self.assertEqual([exposure[key] for key in ('at_risk', 'notice_may_issue', 'one_more_miss')], [True] * 3)
        self.assertEqual((status['providers'][0]['provider'], status['providers'][0]['penalty_applies']),
                         ('1-P', True))

    def test_a_public_body_has_no_penalty(self):
        self.home()
        self.good('provider', 'set', '1-P', 'ownership=public')
        self.assertIs(self.good('status')['providers'][0]['penalty_applies'], False)

    def test_as_of_is_the_end_of_that_day(self):
        self.home()
        month = ('--from', '2026-11', '--to', '2026-11')
        for day, state in (('2026-11-07', 'upcoming'), ('2026-11-08', 'open'), ('2026-11-15', 'open'),
                           ('2026-11-16', 'missed'), ('2030-01-01', 'missed')):
            rows = self.good('status', '--as-of', day, *month)['months']
            self.assertEqual(rows[0]['state'], state, day)

    def test_ahead_worst_first(self):
        self.home()
        self.assertNotIn('ahead', self.good('status'))
        self.good('location', 'add', '1-2', '--name', 'Ash', '--provider', '1-Q', '--services', 'care-home',
                  '--history-from', '2026-11')
        ahead = self.good('status', '--ahead', '3')['ahead']
        self.assertEqual([month['month'] for month in ahead], ['2026-12', '2027-01', '2027-02'])
        self.assertEqual([row['location'] for row in ahead[0]['locations']], ['1-100', '1-100', '1-2'])
        self.assertEqual([row['provider'] for row in ahead[0]['providers']], ['1-P', '1-Q'])
        # Ash missed November: with December two in a row, with January three.
        ash = [month['locations'][-1]['if_missed'] for month in ahead]
        self.assertEqual([one['consecutive_missed']['at_least'] for one in ash], [2, 3, 4])
        self.assertEqual([one['notice_may_issue'] for one in ash], [False, True, True])
        self.assertEqual([month['locations'][-1]['if_met']['consecutive_missed']['at_least'] for month in ahead],
                         [0, 0, 0])
        self.assertTrue(all(row['left'] for month in ahead for row in month['locations']))
        said = self.plain('--data', self.data, 'status', '--ahead', '1', '--location', '1-2').out
        self.assertIn('If December 2026 is missed', said)
        alone = self.good('status', '--ahead', '1', '--location', '1-2')['ahead'][0]
        self.assertEqual(([row['location'] for row in alone['locations']],
                          [row['provider'] for row in alone['providers']]), (['1-2'], ['1-Q']))

    def test_what_cannot_be(self):
        self.usage('ahead', 'status', '--ahead', '13')
        self.wrong('no-such-location', 'status', '--location', '1-999')
        self.usage('to', 'status', '--from', '2026-11', '--to', '2026-10')
        self.usage('as-of', 'status', '--as-of', 'today')


if __name__ == '__main__':
    main()
