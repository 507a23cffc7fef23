#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a return beside its figures, its revisions and its log, and deeds for several returns."""
from cli import Case, main

NOVEMBER = ('1-100', 'care-home', '2026-11')
OCTOBER = ('1-100', 'care-home', '2026-10')
INSIDE = '2026-11-10T10:00:00Z'


class Remarks(Case):
    def setUp(self):
        super().setUp()
        self.home()
        self.good('return', 'set', *NOVEMBER, 'ch.bed.max=40')

    def test_members_are_only_added(self):
        answer = self.good('return', 'show', *NOVEMBER)
        self.assertEqual((answer['reasons'], answer['notes'], answer['evidence'], answer['unsaved']), ({}, {}, [], []))
        self.assertEqual(answer['looked'], {'ch.bed.max': '2026-11-21T12:00:00Z'})
        self.assertEqual((answer['assignee'], answer['deputy'], answer['signed_by'], answer['signed_at']),
                         ('', '', None, None))

    def test_a_reason(self):
        answer = self.good('return', 'reason', *NOVEMBER, 'ch.bed.occ=Not known after asking')
        self.assertEqual(answer['reasons'], {'ch.bed.occ': 'Not known after asking'})
        self.assertEqual((answer['explained'], answer['changed']), (1, True))
        self.assertEqual(self.wrong('answered', 'return', 'reason', *NOVEMBER, 'ch.bed.max=x')['where'], 'ch.bed.max')
        answer = self.good('return', 'set', *NOVEMBER, 'ch.bed.occ=38')
        self.assertEqual(answer['reasons'], {})

    def test_a_reason_of_a_question_in_days_or_hours(self):
        answer = self.good('return', 'reason', *NOVEMBER, 'ch.wf.absence.days=Not known')
        self.assertEqual(answer['reasons'], {'ch.wf.absence': 'Not known'})
        self.assertEqual(self.good('return', 'set', *NOVEMBER, 'ch.wf.absence.hours=7')['reasons'], {})

    def test_a_note(self):
        answer = self.good('return', 'note', *NOVEMBER, 'ch.bed.max=two rooms are shared')
        self.assertEqual(answer['notes'], {'ch.bed.max': 'two rooms are shared'})
        self.assertEqual(self.good('return', 'note', *NOVEMBER, 'ch.bed.max=')['notes'], {})
        self.wrong('no-such-item', 'return', 'note', *NOVEMBER, 'ch.bogus=x')

    def test_a_look(self):
        self.good('--now', '2026-12-10T10:00:00Z', 'return', 'unchanged', '1-100', 'care-home', '2026-12')
        december = ('1-100', 'care-home', '2026-12')
        self.assertEqual(self.good('return', 'show', *december)['looked'], {'ch.bed.max': '2026-11-21T12:00:00Z'})
        answer = self.good('--now', '2026-12-10T10:00:00Z', 'return', 'look', *december, 'ch.bed.max')
        self.assertEqual((answer['looked'], answer['kind']), ({'ch.bed.max': '2026-12-10T10:00:00Z'}, 'unchanged'))
        self.good('--now', '2026-12-11T10:00:00Z', 'return', 'look', *december, '--all')
        self.usage('all', 'return', 'look', *december)
        self.usage('all', 'return', 'look', *december, 'ch.bed.max', '--all')

    def test_whose_it_is(self):
        answer = self.good('return', 'assign', *NOVEMBER, '--to', 'Ann', '--deputy', 'Bob')
        self.assertEqual((answer['assignee'], answer['deputy']), ('Ann', 'Bob'))
        answer = self.good('return', 'assign', *NOVEMBER, '--to', '')
        self.assertEqual((answer['assignee'], answer['deputy']), ('', 'Bob'))
        self.usage('to', 'return', 'assign', *NOVEMBER)

    def test_sign_off(self):
        self.good('--as', 'Ann', 'return', 'set', *NOVEMBER, 'ch.bed.occ=38')
        self.assertEqual(self.wrong('same-person', '--as', 'Ann', 'return', 'sign-off', *NOVEMBER)['where'], 'Ann')
        answer = self.good('--as', 'Bob', 'return', 'sign-off', *NOVEMBER)
        self.assertEqual((answer['signed_by'], answer['signed_at']), ('Bob', '2026-11-21T12:00:00Z'))
        self.assertIsNone(self.good('--as', 'Ann', 'return', 'set', *NOVEMBER, 'ch.bed.occ=37')['signed_by'])


class Revisions(Case):
    def setUp(self):
        super().setUp()
        self.home()

    def record(self, now, *more):
        return self.good('--now', now, 'return', 'record', *NOVEMBER, '--at', now, '--by', 'Sam', *more)

    def test_changed_since_and_again(self):
        self.assertEqual(self.good('return', 'revisions', *NOVEMBER), {'revisions': [], 'since': []})
        self.good('return', 'set', *NOVEMBER, 'ch.bed.max=40', 'ch.bed.occ=38')
        self.assertIs(self.record(INSIDE)['changed_since'], False)
        answer = self.good('return', 'set', *NOVEMBER, 'ch.bed.occ=37')
        self.assertIs(answer['changed_since'], True)
        since = self.good('return', 'revisions', *NOVEMBER)['since']
        self.assertEqual([(one['item'], one['before'], one['after']) for one in since], [('ch.bed.occ', '38', '37')])
        self.record('2026-11-11T10:00:00Z')
        answer = self.good('return', 'revisions', *NOVEMBER)
        self.assertEqual([one['revision'] for one in answer['revisions']], [1, 2])
        self.assertEqual(answer['revisions'][0]['answers'], {'ch.bed.max': 40, 'ch.bed.occ': 38})
        self.assertEqual([one['item'] for one in answer['revisions'][1]['differences']], ['ch.bed.occ'])
        self.assertEqual(answer['since'], [])

    def test_sections_not_saved(self):
        section = self.good('dataset', '--service', 'care-home', '--month', '2026-11')['items'][0]['section']
        answer = self.record(INSIDE, '--sections', section)
        self.assertEqual(answer['state'], 'open')
        self.assertTrue(answer['unsaved'])
        self.assertNotIn(section, answer['unsaved'])
        self.assertEqual(self.record('2026-11-11T10:00:00Z')['unsaved'], [])

    def test_the_log(self):
        self.good('--as', 'Ann', 'return', 'set', *NOVEMBER, 'ch.bed.max=40', 'ch.bed.occ=38')
        self.good('--as', 'Bob', 'return', 'set', *NOVEMBER, 'ch.bed.occ=37')
        log = self.good('return', 'log', *NOVEMBER, '--item', 'ch.bed.occ')['log']
        self.assertEqual([(one['person'], one['before'], one['after']) for one in log],
                         [('Ann', '', '38'), ('Bob', '38', '37')])
        self.record('2026-11-22T10:00:00Z')
        self.assertEqual(self.good('return', 'log', *NOVEMBER)['log'][-1]['what'], 'return-recorded')
        text = self.plain('--data', self.data, 'return', 'log', *NOVEMBER)
        self.assertIn('Recorded as saved in the Capacity Tracker', text.out)


class Many(Case):
    def setUp(self):
        super().setUp()
        self.home()
        self.home('1-101')
        self.good('return', 'set', *OCTOBER, 'ch.bed.max=40')

    def test_several(self):
        answer = self.run_cli('return', 'unchanged', *NOVEMBER, '--also', '1-101/care-home/2026-11')
        self.assertEqual(answer.code, 1)
        self.assertEqual([(one['location'], one['done'], one['changed']) for one in answer.json['returns']],
                         [('1-100', True, True), ('1-101', False, False)])
        self.assertEqual(answer.json['returns'][1]['code'], 'nothing-before')
        self.assertIs(answer.json['changed'], True)
        self.assertEqual(self.good('return', 'show', *NOVEMBER)['kind'], 'unchanged')
        self.usage('also', 'return', 'unchanged', *NOVEMBER, '--also', '1-101')

    def test_all_left(self):
        self.good('return', 'set', *NOVEMBER, 'ch.bed.max=41')
        answer = self.good('return', 'nil', '--all-left', '--month', '2026-11', '--reason', 'Closed')
        self.assertEqual([(one['location'], one['service']) for one in answer['returns']],
                         [('1-100', 'home-care'), ('1-101', 'care-home'), ('1-101', 'home-care')])
        self.assertEqual(self.good('return', 'show', *NOVEMBER)['kind'], 'answered')
        self.assertEqual(self.good('return', 'nil', '--all-left', '--month', '2026-11', '--reason', 'x')['returns'], [])
        self.usage('month', 'return', 'nil', '--all-left', '--reason', 'x')
        self.usage('all-left', 'return', 'nil', *NOVEMBER, '--all-left', '--month', '2026-11', '--reason', 'x')
        self.usage('command', 'return', 'unchanged')


if __name__ == '__main__':
    main()
