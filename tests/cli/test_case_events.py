#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened in a case: every detail of it, the files with it, and how it is put right."""
import hashlib
import os

from cli import CaseOfThree, main, pdf

STRUCK = 'Was another provider’s'


class Events(CaseOfThree):
    def test_a_contact_with_all_that_can_be_said(self):
        one, two = self.write('call.txt', 'One'), self.write('list.txt', 'Two')
        case = self.add('contact', '2026-10-20', '--with', 'necs', '--means', 'telephone', '--ours', '--extenuating',
                        '--at', '2026-10-20T09:30:00Z', '--reference', 'R 1', '--recipient', 'The helpdesk',
                        '--note', 'A flood.', '--file', one, '--file', two)
        event = case['events'][0]
        self.assertEqual({key: event[key] for key in ('with', 'means', 'ours', 'extenuating', 'moment', 'reference',
                                                      'recipient', 'note', 'file', 'channel', 'there', 'lacking')},
                         {'with': 'necs', 'means': 'telephone', 'ours': True, 'extenuating': True,
                          'moment': '2026-10-20T09:30:00Z', 'reference': 'R 1', 'recipient': 'The helpdesk',
                          'note': 'A flood.', 'file': 'call.txt', 'channel': None, 'there': [], 'lacking': []})
        sums = [hashlib.sha256(text).hexdigest() for text in (b'One', b'Two')]
        self.assertEqual(event['files'], [{'name': 'call.txt', 'sha256': sums[0]},
                                          {'name': 'list.txt', 'sha256': sums[1]}])
        self.assertEqual(event['file_sha256'], sums[0])
        out = self.plain('--data', self.data, 'case', 'show', self.case).out
        for words in ('NECS', 'by telephone', 'The helpdesk', 'A flood.', 'list.txt', event['id']):
            self.assertIn(words, out)

    def test_what_was_not_said(self):
        event = self.add('contact', '2026-10-20')['events'][0]
        self.assertEqual((event['with'], event['means'], event['moment'], event['ours'], event['extenuating'],
                          event['files'], event['replaces']), (None, None, None, False, False, [], None))

    def test_a_notice_and_its_checklist(self):
        case = self.add('notice-of-intent', '2026-11-19', '--channel', 'post', '--received', '2026-11-20',
                        '--printed', '2026-12-10', '--there', 'notice.amount', '--there', 'notice.reasons',
                        '--lacking', 'notice.right')
        event = case['events'][0]
        self.assertEqual((event['there'], event['lacking']), (['notice.amount', 'notice.reasons'], ['notice.right']))
        self.assertEqual(self.clocks(case)['representations']['date'], '2026-12-10')
        known = [item['id'] for item in self.good('checklist', 'notice-of-intent', '--on', '2026-11-19')]
        self.assertLess(set(event['there'] + event['lacking']), set(known))

    def test_a_checklist_that_is_another(self):
        add = ('case', 'add-event', self.case, '--kind', 'notice-of-intent', '--date', '2026-11-19', '--channel',
               'post')
        error = self.wrong('no-such-item', *add, '--there', 'final.amount')
        self.assertEqual(error['where'], 'final.amount')
        self.assertIn('notice.amount', error['message'])
        self.wrong('no-such-item', *add, '--lacking', 'bogus')
        self.wrong('no-such-item', 'case', 'add-event', self.case, '--kind', 'notice-of-intent', '--date',
                   '2022-08-01', '--there', 'notice.amount')
        self.usage('lacking', *add, '--there', 'notice.right', '--lacking', 'notice.right')
        self.assertEqual(self.good('case', 'show', self.case)['events'], [])

    def test_an_option_that_does_not_belong(self):
        contact = ('case', 'add-event', self.case, '--kind', 'contact', '--date', '2026-11-19')
        notice = ('case', 'add-event', self.case, '--kind', 'notice-of-intent', '--date', '2026-11-19')
        for option, value in (('there', 'notice.amount'), ('lacking', 'notice.amount')):
            self.usage(option, *contact, '--' + option, value)
        self.good(*contact, '--channel', 'post', '--received', '2026-11-19', '--printed', '2026-11-19',
                  '--amount-pence', '1')    # what the contract gives to every kind
        for words in (('with', 'necs'), ('means', 'letter'), ('ours',), ('extenuating',)):
            self.usage(words[0], *notice, '--' + words[0], *words[1:])
        error = self.fails(2, 'usage', *notice, '--with', 'necs')
        self.assertIn('Notice of intent', error['message'])
        self.assertIn('contact', error['message'])

    def test_words_that_are_none(self):
        contact = ('case', 'add-event', self.case, '--kind', 'contact')
        self.usage('with', *contact, '--date', '2026-11-19', '--with', 'ofsted')
        self.usage('means', *contact, '--date', '2026-11-19', '--means', 'pigeon')
        self.usage('at', *contact, '--at', '2026-11-19')
        self.usage('at', *contact, '--date', '2026-11-18', '--at', '2026-11-19T10:00:00Z')
        self.usage('ours', *contact, '--date', '2026-11-19', '--ours=no')
        self.wrong('in-the-future', *contact, '--at', '2026-11-21T12:00:01Z')
        self.fails(3, 'file-unreadable', *contact, '--date', '2026-11-19', '--file', self.path('none.pdf'))
        self.fails(3, 'file-unreadable', *contact, '--date', '2026-11-19', '--file', self.folder)
        self.wrong('outcome', *contact, '--date', '2026-11-19', '--outcome', 'withdrawn')
        self.assertEqual(self.good('case', 'show', self.case)['events'], [])

    def test_the_moment_says_the_day(self):
        event = self.good('case', 'add-event', self.case, '--kind', 'contact', '--at',
                          '2026-07-01T23:30:00Z')['events'][0]
        self.assertEqual((event['date'], event['moment']), ('2026-07-02', '2026-07-01T23:30:00Z'))

    def test_a_kept_file_comes_back_as_it_was(self):
        content = pdf(['A notice'])
        event = self.add('contact', '2026-11-19', '--file', self.write('n.pdf', content))['events'][0]
        out = self.path('out.pdf')
        answer = self.good('case', 'file', self.case, event['file_sha256'], out)
        self.assertEqual(answer, {'path': out, 'sha256': event['file_sha256']})
        with open(out, 'rb') as file:
            self.assertEqual(file.read(), content)
        self.wrong('no-such-file', 'case', 'file', self.case, '0' * 64, out)
        self.wrong('no-such-case', 'case', 'file', 'case-0', event['file_sha256'], out)
        self.wrong('file-unwritable', 'case', 'file', self.case, event['file_sha256'], self.path('no/out.pdf'))
        other = self.good('case', 'open', '1-P')['id']
        self.wrong('no-such-file', 'case', 'file', other, event['file_sha256'], out)


class Corrections(CaseOfThree):
    def correct(self, event, *more):
        return self.good('case', 'correct', self.case, event['id'], *more)

    def test_what_is_left_out_stays(self):
        one, two = self.write('one.txt', 'One'), self.write('two.txt', 'Two')
        before = self.add('contact', '2026-10-20', '--with', 'necs', '--means', 'telephone', '--extenuating', '--note',
                          'First', '--reference', 'R', '--file', one)['events'][0]
        case = self.correct(before, '--with', 'nhsbsa', '--not-extenuating', '--note', 'Second', '--file', two)
        after = case['events'][0]
        changed = {key for key in after if after[key] != before[key]}
        self.assertEqual(changed, {'id', 'with', 'extenuating', 'note', 'files', 'replaces'})
        self.assertEqual((after['with'], after['extenuating'], after['note'], after['replaces']),
                         ('nhsbsa', False, 'Second', before['id']))
        self.assertEqual([file['name'] for file in after['files']], ['one.txt', 'two.txt'])
        self.assertEqual(case['corrected'], [before])
        case = self.correct(after, '--remove-file', 'one.txt')
        self.assertEqual([file['name'] for file in case['events'][0]['files']], ['two.txt'])
        self.assertEqual(len(case['corrected']), 2)
        self.good('case', 'file', self.case, before['file_sha256'], self.path('old.txt'))
        self.assertIs(self.good('verify', '--deep')['ok'], True)

    def test_an_empty_value_takes_away(self):
        before = self.add('notice-of-intent', '2026-11-19', '--channel', 'post', '--received', '2026-11-20',
                          '--printed', '2026-12-10', '--amount-pence', '100', '--reference', 'R', '--lacking',
                          'notice.right')['events'][0]
        after = self.correct(before, '--received', '', '--printed', '', '--amount-pence', '', '--reference', '',
                             '--lacking', '')['events'][0]
        self.assertEqual((after['received'], after['printed'], after['amount_pence'], after['reference'],
                          after['lacking'], after['channel']), (None, None, None, '', [], 'post'))

    def test_a_day_put_right_moves_the_clocks(self):
        case = self.notice()
        self.assertEqual(self.clocks(case)['representations']['date'], '2026-12-08')
        case = self.correct(case['events'][0], '--date', '2026-11-20')
        self.assertEqual(self.clocks(case)['representations']['date'],
                         self.good('deadlines', 'notice', '--sent', '2026-11-20', '--channel',
                                   'post')['representations']['last_day'])
        case = self.correct(case['events'][0], '--channel', 'electronic')
        self.assertEqual(case['events'][0]['channel'], 'electronic')

    def test_another_kind_keeps_what_belongs_to_it(self):
        before = self.add('contact', '2026-11-19', '--with', 'nhsbsa', '--means', 'letter', '--note',
                          'The letter')['events'][0]
        case = self.correct(before, '--kind', 'notice-of-intent', '--channel', 'post')
        event = case['events'][0]
        self.assertEqual((event['kind'], event['with'], event['means'], event['note']),
                         ('notice-of-intent', None, None, 'The letter'))
        self.assertEqual(case['state'], 'notice-of-intent')

    def test_strike(self):
        event = self.add('contact', '2026-11-19', '--note', 'Oops')['events'][0]
        case = self.good('case', 'strike', self.case, event['id'], '--note', STRUCK)
        self.assertEqual(case['events'], [])
        self.assertEqual([(one['note'], one['struck'], one['replaces']) for one in case['corrected']],
                         [('Oops', False, None), (STRUCK, True, event['id'])])
        self.wrong('no-such-event', 'case', 'strike', self.case, event['id'])
        out = self.plain('--data', self.data, 'case', 'show', self.case).out
        self.assertIn('Oops', out)
        self.assertIn('Struck', out)

    def test_what_cannot_be_put_right(self):
        notice = self.notice()['events'][0]
        self.add('representations-sent', '2026-11-20')
        error = self.wrong('cannot-follow', 'case', 'strike', self.case, notice['id'])
        self.assertIn('Notice of intent', error['message'])
        self.wrong('cannot-follow', 'case', 'correct', self.case, notice['id'], '--kind', 'contact')
        self.wrong('no-such-event', 'case', 'correct', self.case, 'event-0', '--note', 'X')
        self.wrong('no-such-case', 'case', 'correct', 'case-0', notice['id'], '--note', 'X')
        self.wrong('no-such-file', 'case', 'correct', self.case, notice['id'], '--remove-file', 'none.pdf')
        self.wrong('outcome', 'case', 'correct', self.case, notice['id'], '--outcome', 'upheld')
        self.wrong('no-such-item', 'case', 'correct', self.case, notice['id'], '--there', 'decision.review')
        self.fails(3, 'file-unreadable', 'case', 'correct', self.case, notice['id'], '--note', 'X', '--file',
                   self.path('none.pdf'))
        self.usage('command', 'case', 'correct', self.case, notice['id'])
        self.usage('ours', 'case', 'correct', self.case, notice['id'], '--ours')
        self.usage('date', 'case', 'correct', self.case, notice['id'], '--date', '')
        case = self.good('case', 'show', self.case)
        self.assertEqual((case['events'][0], case['corrected']), (notice, []))

    def test_both_of_two_cannot_be(self):
        event = self.add('contact', '2026-11-19', '--ours')['events'][0]
        self.usage('not-ours', 'case', 'correct', self.case, event['id'], '--ours', '--not-ours')
        self.assertIs(self.correct(event, '--not-ours')['events'][0]['ours'], False)


class Hostile(CaseOfThree):
    WORDS = ('\x1b]0;x\x07\x1b[31mred\x01\x7f', '\U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467',
             '\u202eabc\u202c \u2066d\u2069', '<b>&amp;</b> %s %n \' " ; DROP TABLE', 'שלום 12 مرحبا',
             'a\nb\tc\r\nd', 'x' * 100000)

    def test_any_text_is_kept_as_it_is_and_harms_no_terminal(self):
        for words in self.WORDS:
            case = self.add('contact', '2026-11-19', '--note', words, '--reference', words, '--recipient', words)
            event = case['events'][-1]
            self.assertEqual([event[key] for key in ('note', 'reference', 'recipient')], [words] * 3)
            case = self.good('case', 'correct', self.case, event['id'], '--note', 'Short', '--reference', words[::-1])
            self.assertEqual(case['events'][-1]['reference'], words[::-1])
            self.good('case', 'strike', self.case, case['events'][-1]['id'], '--note', words)
        out = self.plain('--data', self.data, 'case', 'show', self.case).out
        self.assertIn('red', out)
        for unfit in '\x1b\x07\x01\x7f\r\u202e\u202c\u2066\u2069':
            self.assertNotIn(unfit, out)
        error = self.plain('--data', self.data, 'case', 'show', '\x1b[31m').err
        self.assertNotIn('\x1b', error)
        self.assertIs(self.good('verify', '--deep')['ok'], True)

    def test_any_text_in_the_draft_and_its_papers(self):
        self.notice()
        file = self.write('\u202efdp.txt', 'x')
        for words in self.WORDS:
            long = len(words) > 1000
            draft = self.good('case', 'draft', self.case, 'facts=' + words, 'signatory=' + words[:1000],
                              'role=' + words[:1000], 'request=A', 'reference=' + words[:1000], 'ground=other')
            self.assertEqual((draft['facts'], draft['role']), (words, words[:1000]))
            self.assertEqual(self.good('case', 'exhibit', 'add', self.case, file, '--title',
                                       words[:1000])['exhibits'][0]['title'], words[:1000])
            paths = [self.path('r.' + ending) for ending in ('odt', 'pdf', 'docx')]
            self.good('represent', self.case, '--odt', paths[0], '--pdf', paths[1], '--docx', paths[2])
            text = self.text_of(paths[1])
            self.assertFalse(set(text) & set('\x1b\x07\x01\u202e'), repr(words[:20]))
            self.assertTrue(all(os.path.getsize(path) > 1000 for path in paths))
            self.assertEqual('x' * 40 in text, long)


if __name__ == '__main__':
    main()
