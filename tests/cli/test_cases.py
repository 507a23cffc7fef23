#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enforcement cases: what is alleged, the clocks, the penalty, and the draft."""
import os

from cli import CaseOfThree, main


class Cases(CaseOfThree):
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
        self.assertEqual(draft['includes'], ['history', 'contacts', 'proof', 'gaps'])
        self.usage('ground', 'case', 'draft', self.case, 'ground=weather')
        self.usage('bogus', 'case', 'draft', self.case, 'bogus=1')
        self.assertEqual(self.good('case', 'show', self.case)['draft']['role'], 'Manager')

    def test_what_is_included_is_said_in_one_call(self):
        draft = self.good('case', 'draft', self.case, 'include=attempts', 'include=history')
        self.assertEqual(draft['includes'], ['history', 'attempts'])
        self.assertEqual(self.good('case', 'draft', self.case, 'include=')['includes'], [])
        self.assertEqual(self.good('case', 'draft', self.case, 'role=Manager')['includes'], [])
        self.usage('include', 'case', 'draft', self.case, 'include=weather')
        self.assertEqual(self.good('case', 'draft', self.case)['role'], 'Manager')
        self.good('case', 'draft', self.case, 'include=proof', 'ground=other')
        self.assertEqual(self.plain('--data', self.data, 'case', 'draft', self.case).out.splitlines()[:3],
                         ['ground=other', 'include=proof', 'role=Manager'])

    def test_every_question_can_be_answered(self):
        error = self.fails(2, 'usage', 'case', 'draft', self.case, 'bogus=1')
        keys = error['message'].split('It has: ')[1].rstrip('.').split(', ')
        self.assertEqual(keys[:2], ['ground', 'include'])
        self.assertLessEqual({'excuse.what', 'attempts.told', 'error.right', 'misleading.put-right', 'review.why',
                              'appeal.asks', 'cover.words'}, set(keys))
        draft = self.good('case', 'draft', self.case, *[key + '=About ' + key for key in keys[2:]])
        self.assertEqual([draft[key] for key in keys[2:]], ['About ' + key for key in keys[2:]])

    def test_an_answer_out_of_a_file(self):
        path = self.write('facts.txt', '# Flood\r\nThe office.\r\n')
        draft = self.good('case', 'draft', self.case, 'facts=@' + path, 'role=@@home')
        self.assertEqual((draft['facts'], draft['role']), ('# Flood\nThe office.', '@home'))
        for name, content in (('latin.txt', b'caf\xe9'), ('zero.txt', b'a\0b')):
            self.fails(3, 'file-unreadable', 'case', 'draft', self.case, 'facts=@' + self.write(name, content))
        self.fails(3, 'file-unreadable', 'case', 'draft', self.case, 'role=X', 'facts=@' + path + '.no')
        self.fails(3, 'file-unreadable', 'case', 'draft', self.case, 'facts=@')
        self.assertEqual(self.good('case', 'draft', self.case), dict(draft, changed=False))

    def test_versions(self):
        def draft(minute, *words):
            return self.good('--now', '2026-11-21T12:%02d:00Z' % minute, *words)
        self.assertEqual(self.good('case', 'versions', self.case), [])
        draft(0, 'case', 'draft', self.case, 'facts=One')
        draft(20, '--as', 'Alex', 'case', 'draft', self.case, 'facts=Two', 'ground=other')
        versions = self.good('case', 'versions', self.case)
        self.assertEqual([(one['number'], one['saved_at'], one['person']) for one in versions][0],
                         (2, '2026-11-21T12:20:00Z', 'Alex'))
        self.assertEqual({tuple(one) for one in versions}, {('number', 'began_at', 'saved_at', 'person')})
        back = draft(21, '--as', 'Alex', 'case', 'versions', self.case, '--bring-back', '1')
        self.assertEqual((back['facts'], back['grounds'], back['changed']), ('One', [], True))
        self.assertIs(draft(22, 'case', 'versions', self.case, '--bring-back', '1')['changed'], False)
        again = draft(23, 'case', 'versions', self.case, '--bring-back', '2')
        self.assertEqual((again['facts'], again['grounds']), ('Two', ['other']))
        self.wrong('no-such-version', 'case', 'versions', self.case, '--bring-back', '9')
        self.usage('bring-back', 'case', 'versions', self.case, '--bring-back', 'last')
        self.wrong('no-such-case', 'case', 'versions', 'case-0')

    def test_what_is_alleged_anew(self):
        case = self.good('case', 'allege', self.case, '--missed', '1-100/care-home/2026-10', '--misleading',
                         '1-100/care-home/2026-09/beds')
        self.assertEqual([one['month'] for one in case['missed']], ['2026-10'])
        self.assertEqual([one['item'] for one in case['misleading']], ['beds'])
        self.wrong('no-such-location', 'case', 'allege', self.case, '--missed', '1-9/care-home/2026-10')
        self.usage('missed', 'case', 'allege', self.case)
        self.usage('missed', 'case', 'allege', self.case, '--nothing', '--missed', '1-100/care-home/2026-10')
        self.usage('misleading', 'case', 'allege', self.case, '--misleading', '1-100/care-home/2026-10')
        self.wrong('no-such-case', 'case', 'allege', 'case-0', '--nothing')
        self.assertEqual(self.good('case', 'show', self.case)['missed'], case['missed'])
        none = self.good('case', 'allege', self.case, '--nothing')
        self.assertEqual((none['missed'], none['misleading']), ([], []))

    def test_the_penalty(self):
        case = self.good('case', 'show', self.case)
        penalty = case['penalty']
        self.assertEqual((penalty['notice_pence'], penalty['difference_pence']), (None, None))
        self.assertEqual(penalty['estimate_pence'], case['penalty_estimate_pence'])
        self.assertEqual(sum(part['pence'] for part in penalty['parts']), penalty['estimate_pence'])
        self.assertIs(case['penalty_applies'], True)
        penalty = self.notice()['penalty']
        self.assertEqual((penalty['notice_pence'], penalty['difference_pence']),
                         (667000, 667000 - penalty['estimate_pence']))

    def test_a_public_body_has_no_penalty(self):
        self.good('provider', 'set', '1-P', 'ownership=public')
        case = self.good('case', 'show', self.case)
        self.assertEqual((case['penalty_applies'], case['penalty'], case['penalty_estimate_pence']),
                         (False, None, None))
        self.assertIn('public body', self.plain('--data', self.data, 'case', 'show', self.case).out)

    def test_the_case_of_the_demo(self):
        self.data += '-demo'
        self.good('demo')
        case = self.good('case', 'list')[0]
        self.assertEqual([(one['kind'], one['with'], one['means'], one['extenuating']) for one in case['events']],
                         [('contact', 'necs', 'telephone', False), ('contact', 'nhsbsa', 'email', True),
                          ('notice-of-intent', None, None, False)])
        self.assertEqual(case['penalty']['difference_pence'], 0)
        exhibits = self.good('case', 'exhibit', 'list', case['id'])['exhibits']
        self.assertEqual([(one['fate'], one['pages']) for one in exhibits], [('bound', 1)] * 2)
        path = os.path.join(self.folder, 'letter.pdf')
        self.good('case', 'exhibit', 'save', case['id'], '1', path)
        self.assertIn('made up', self.text_of(path))


if __name__ == '__main__':
    main()
