#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enforcement cases, their clocks, and the representation."""
import os
import zipfile

from cli import Case, main

MISSED = ('1-100/care-home/2026-09', '1-100/care-home/2026-10', '1-100/care-home/2026-11')


class Cases(Case):
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

    def test_shape(self):
        case = self.good('case', 'show', self.case)
        self.assertLessEqual({'id', 'provider', 'state', 'missed', 'misleading', 'events', 'clocks', 'draft'}, set(case))
        self.assertEqual((case['provider'], case['state'], len(case['missed'])), ('1-P', 'support', 3))
        self.assertEqual(case['missed'][0], {'location': '1-100', 'service': 'care-home', 'month': '2026-09'})
        self.assertEqual(self.good('case', 'list'), [case])

    def test_what_is_alleged_twice_is_there_once(self):
        self.good('location', 'transfer', '1-100', '--to', '1-P', '--on', '2026-11-01', '--new-id', '1-101')
        case = self.good('case', 'open', '1-P', '--missed', '1-100/care-home/2026-10', '--missed',
                         '1-101/care-home/2026-10', '--missed', '1-100/home-care/2026-10')
        self.assertEqual([(missed['location'], missed['service']) for missed in case['missed']],
                         [('1-100', 'care-home'), ('1-100', 'home-care')])

    def test_a_notice_starts_the_clocks(self):
        case = self.notice()
        self.assertEqual(case['state'], 'notice-of-intent')
        event = case['events'][0]
        self.assertEqual((event['kind'], event['channel'], event['amount_pence'], event['note']),
                         ('notice-of-intent', 'post', 667000, 'By recorded post'))
        clock = self.clocks(case)['representations']
        self.assertEqual((clock['date'], clock['safe'], clock['state']), ('2026-12-08', '2026-12-08', 'running'))
        self.assertLessEqual({'date', 'rule', 'source'}, set(clock['because'][0]))
        self.assertEqual(self.clocks(case)['next-window']['date'], '2026-12-14')

    def test_an_event_that_cannot_follow_says_what_can(self):
        error = self.wrong('cannot-follow', 'case', 'add-event', self.case, '--kind', 'appeal', '--date', '2026-11-20')
        self.assertIn('Notice of intent', error['message'])

    def test_words_of_an_event(self):
        add = ('case', 'add-event', self.case)
        self.usage('kind', *add, '--date', '2026-11-20')
        self.usage('kind', *add, '--kind', 'party', '--date', '2026-11-20')
        self.usage('date', *add, '--kind', 'contact')
        self.usage('date', *add, '--kind', 'contact', '--date', '20 November')
        self.usage('channel', *add, '--kind', 'notice-of-intent', '--date', '2026-11-19', '--channel', 'fax')
        self.usage('amount-pence', *add, '--kind', 'contact', '--date', '2026-11-19', '--amount-pence', '-1')
        self.notice()
        self.usage('outcome', *add, '--kind', 'decision', '--date', '2026-11-20', '--outcome', 'perhaps')
        self.wrong('outcome', *add, '--kind', 'decision', '--date', '2026-11-20')

    def test_what_cannot_be(self):
        self.wrong('no-such-case', 'case', 'show', 'case-0')
        self.wrong('no-such-provider', 'case', 'open', '1-X')
        self.wrong('no-such-location', 'case', 'open', '1-P', '--missed', '1-9/care-home/2026-09')
        self.usage('missed', 'case', 'open', '1-P', '--missed', '1-100/care-home')
        self.usage('misleading', 'case', 'open', '1-P', '--misleading', '1-100/care-home/2026-09')

    def test_the_draft(self):
        draft = self.good('case', 'draft', self.case, 'ground=reasonable-excuse', 'ground=other', 'facts=A flood.')
        self.assertEqual((draft['grounds'], draft['facts']), (['reasonable-excuse', 'other'], 'A flood.'))
        self.assertEqual(draft['missing'], ['request', 'signatory', 'role'])
        kept = self.good('case', 'draft', self.case, 'ground=other', 'role=Manager')
        self.assertIs(kept['changed'], True)
        self.assertIs(self.good('case', 'draft', self.case, 'role=Manager')['changed'], False)
        self.assertEqual((kept['grounds'], kept['facts'], kept['role']), (['other'], 'A flood.', 'Manager'))
        self.usage('ground', 'case', 'draft', self.case, 'ground=weather')
        self.usage('bogus', 'case', 'draft', self.case, 'bogus=1')
        self.assertEqual(self.good('case', 'show', self.case)['draft']['role'], 'Manager')


class Represent(Cases):
    def draft(self):
        self.notice()
        self.good('case', 'draft', self.case, 'ground=reasonable-excuse', 'facts=A flood.', 'request=Withdraw it.',
                  'signatory=A. Person', 'role=Manager')

    def test_files_of_a_whole_draft(self):
        self.draft()
        odt, pdf = os.path.join(self.folder, 'r.odt'), os.path.join(self.folder, 'r.pdf')
        answer = self.good('represent', self.case, '--odt', odt, '--pdf', pdf)
        self.assertEqual((answer['files'], answer['missing'], answer['draft']), ([odt, pdf], [], False))
        self.assertIn('check-address', [warning['code'] for warning in answer['warnings']])
        with zipfile.ZipFile(odt) as archive:
            self.assertIn('A flood.', archive.read('content.xml').decode('utf-8'))
        with open(pdf, 'rb') as file:
            self.assertEqual(file.read(5), b'%PDF-')

    def test_what_is_missing_is_said(self):
        answer = self.good('represent', self.case)
        self.assertEqual(answer['files'], [])
        self.assertEqual(answer['missing'], ['notice-of-intent', 'ground', 'facts', 'request', 'signatory', 'role'])
        self.assertIs(answer['draft'], True)

    def test_a_deadline_that_went_by(self):
        self.draft()
        answer = self.good('--today', '2026-12-09', 'represent', self.case)
        self.assertIn('deadline-passed', [warning['code'] for warning in answer['warnings']])

    def test_what_cannot_be(self):
        self.wrong('not-available', 'represent', self.case, '--docx', os.path.join(self.folder, 'r.docx'))
        self.wrong('no-such-case', 'represent', 'case-0')
        self.wrong('file-unwritable', 'represent', self.case, '--odt', os.path.join(self.folder, 'no', 'r.odt'))


if __name__ == '__main__':
    main()
