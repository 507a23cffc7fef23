#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents of a case: exhibits, the files in three formats, and what was sent of them."""
import hashlib
import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

from cli import CaseOfThree, main, pdf


class Drafted(CaseOfThree):
    def draft(self):
        self.notice()
        self.good('case', 'draft', self.case, 'ground=reasonable-excuse', 'facts=A flood.', 'request=Withdraw it.',
                  'signatory=A. Person', 'role=Manager')

    def exhibit(self, *words):
        return self.good('case', 'exhibit', words[0], self.case, *words[1:])['exhibits']

    def words_of(self, path, part):
        """All the text of a part of a zipped document, which has to be well-formed."""
        with zipfile.ZipFile(path) as archive:
            return ''.join(ElementTree.fromstring(archive.read(part)).itertext())

    def digest(self, path):
        with open(path, 'rb') as file:
            return hashlib.sha256(file.read()).hexdigest()


class Represent(Drafted):
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

    def warnings_on(self, today, *words):
        answer = self.good('--today', today, 'represent', self.case, *words)
        return [warning['code'] for warning in answer['warnings']]

    def test_a_date_that_can_still_be_argued_for(self):
        """Printed below the least: the law's own day is 8 December. An appeal: 28 days from sending, or service."""
        self.add('notice-of-intent', '2026-11-19', '--channel', 'post', '--printed', '2026-11-27')
        for today, code in (('2026-11-28', 'safe-date-passed'), ('2026-12-08', 'safe-date-passed'),
                            ('2026-12-09', 'deadline-passed')):
            codes = self.warnings_on(today)
            self.assertEqual([one for one in codes if one.endswith('-passed')], [code])
        self.add('final-notice', '2027-01-11', '--channel', 'electronic')
        for today, code in (('2027-02-09', 'safe-date-passed'), ('2027-02-10', 'deadline-passed')):
            codes = self.warnings_on(today, '--paper', 'appeal')
            self.assertEqual([one for one in codes if one.endswith('-passed')], [code])

    def test_what_cannot_be(self):
        self.usage('paper', 'represent', self.case, '--paper', 'letter')
        self.wrong('no-such-case', 'represent', 'case-0')
        self.wrong('file-unwritable', 'represent', self.case, '--odt', os.path.join(self.folder, 'no', 'r.odt'))

    def test_three_files_say_the_same(self):
        self.draft()
        self.exhibit('add', self.write('letter.pdf', pdf(['The insurer’s own words'])), '--title', 'A letter')
        paths = {ending: self.path('r.' + ending) for ending in ('odt', 'pdf', 'docx')}
        answer = self.good('represent', self.case, *[word for ending in paths
                                                     for word in ('--' + ending, paths[ending])])
        self.assertEqual(answer['written'], [{'path': path, 'sha256': self.digest(path)} for path in paths.values()])
        self.assertEqual((answer['paper'], answer['characters']), ('representations', ''))
        texts = [self.words_of(paths['odt'], 'content.xml'), self.words_of(paths['docx'], 'word/document.xml'),
                 self.text_of(paths['pdf'])]
        for text in texts:
            for words in ('Written representations', 'A flood.', 'Withdraw it.', 'A. Person'):
                self.assertIn(words, re.sub(r'\s+', ' ', text))
        self.assertIn('own words', texts[2])
        subprocess.run(['qpdf', '--check', paths['pdf']], check=True, capture_output=True)

    def test_each_paper(self):
        self.draft()
        self.add('contact', '2026-11-20', '--note', 'They rang.', '--with', 'nhsbsa')
        for paper, missing in (('representations', []), ('review', ['decision', 'review.why']),
                               ('appeal', ['final-notice', 'appeal.decision']), ('cover', []), ('contacts', [])):
            path = self.path(paper + '.pdf')
            answer = self.good('represent', self.case, '--paper', paper, '--pdf', path)
            self.assertEqual((answer['paper'], answer['missing'], answer['draft']), (paper, missing, bool(missing)))
            self.assertEqual(self.text_of(path).count('DRAFT') > 0, bool(missing))
        self.assertIn('They rang.', self.text_of(self.path('contacts.pdf')))

    def test_final_is_whole_or_not_at_all(self):
        path = self.path('r.pdf')
        error = self.wrong('missing', 'represent', self.case, '--pdf', path, '--final')
        self.assertIn('signatory', error['message'])
        self.assertFalse(os.path.exists(path))
        self.draft()
        self.assertIs(self.good('represent', self.case, '--pdf', path, '--final')['draft'], False)

    def test_characters_that_no_font_has(self):
        self.draft()
        self.good('case', 'draft', self.case, 'facts=A \U0010fffd box')
        answer = self.good('represent', self.case)
        self.assertEqual(answer['characters'], '\U0010fffd')
        self.assertIn('\U0010fffd', self.plain('--data', self.data, 'represent', self.case).out)

    def test_what_was_there_stays_where_nothing_can_be_written(self):
        self.draft()
        folder = self.path('shut')
        os.mkdir(folder)
        path = self.write('shut/r.pdf', 'Mine')
        os.mkdir(self.path('shut/r.odt'))
        self.write('shut/r.odt/in', '')
        self.wrong('file-unwritable', 'represent', self.case, '--odt', self.path('shut/r.odt'), '--pdf', path)
        with open(path, encoding='utf-8') as file:
            self.assertEqual(file.read(), 'Mine')
        self.exhibit('add', self.write('mail.eml', 'Subject: x'))
        self.wrong('file-unwritable', 'represent', self.case, '--exhibits', path)


class Exhibits(Drafted):
    def setUp(self):
        super().setUp()
        self.one = self.write('one.pdf', pdf(['One']))
        self.two = self.write('two.txt', 'Two')
        self.locked = self.path('locked.pdf')
        subprocess.run(['qpdf', '--encrypt', '', 'change', '256', '--', self.one, self.locked], check=True)

    def test_what_becomes_of_each(self):
        self.exhibit('add', self.one, '--title', 'A letter')
        self.exhibit('add', self.two)
        self.exhibit('add', self.locked)
        listed = self.exhibit('add', self.write('cut.pdf', b'%PDF-1.7\n1 0 obj'))
        self.assertEqual([(one['number'], one['title'], one['file'], one['fate'], one['pages']) for one in listed],
                         [(1, 'A letter', 'one.pdf', 'bound', 1), (2, 'two.txt', 'two.txt', 'other', 0),
                          (3, 'locked.pdf', 'locked.pdf', 'encrypted', 0), (4, 'cut.pdf', 'cut.pdf', 'damaged', 0)])
        self.assertEqual((listed[1]['sha256'], listed[1]['bytes'], listed[1]['here']),
                         (hashlib.sha256(b'Two').hexdigest(), 3, True))
        self.assertEqual(self.exhibit('list'), listed)
        draft = self.good('case', 'show', self.case)['draft']
        self.assertEqual([one['sha256'] for one in draft['exhibits']], [one['sha256'] for one in listed])

    def test_order_and_titles(self):
        for path in (self.one, self.two, self.locked):
            self.exhibit('add', path)
        names = lambda listed: [one['file'] for one in listed]
        self.assertEqual(names(self.exhibit('move', '3', '--to', '1')), ['locked.pdf', 'one.pdf', 'two.txt'])
        self.assertEqual(names(self.exhibit('move', '1', '--to', '3')), ['one.pdf', 'two.txt', 'locked.pdf'])
        self.assertIs(self.good('case', 'exhibit', 'move', self.case, '2', '--to', '2')['changed'], False)
        self.assertEqual(self.exhibit('rename', '2', '--title', 'A list')[1]['title'], 'A list')
        self.assertEqual(names(self.exhibit('remove', '1')), ['two.txt', 'locked.pdf'])
        again = self.good('case', 'exhibit', 'add', self.case, self.two)
        self.assertEqual((len(again['exhibits']), again['changed']), (2, False))
        path = self.path('saved.txt')
        self.good('case', 'exhibit', 'save', self.case, '1', path)
        self.assertEqual(self.digest(path), self.digest(self.two))

    def test_what_cannot_be(self):
        self.exhibit('add', self.one)
        self.wrong('no-such-exhibit', 'case', 'exhibit', 'remove', self.case, '2')
        self.wrong('no-such-exhibit', 'case', 'exhibit', 'move', self.case, '1', '--to', '2')
        self.wrong('no-such-exhibit', 'case', 'exhibit', 'save', self.case, '9', self.path('x'))
        self.usage('number', 'case', 'exhibit', 'remove', self.case, '0')
        self.usage('number', 'case', 'exhibit', 'remove', self.case, 'first')
        self.usage('to', 'case', 'exhibit', 'move', self.case, '1')
        self.usage('to', 'case', 'exhibit', 'move', self.case, '1', '--to', '-1')
        self.usage('title', 'case', 'exhibit', 'rename', self.case, '1')
        self.usage('command', 'case', 'exhibit')
        self.usage('case exhibit bogus', 'case', 'exhibit', 'bogus', self.case)
        self.fails(3, 'file-unreadable', 'case', 'exhibit', 'add', self.case, self.path('none.pdf'))
        self.wrong('file-unwritable', 'case', 'exhibit', 'save', self.case, '1', self.path('no/x'))
        self.wrong('no-such-case', 'case', 'exhibit', 'list', 'case-0')
        self.assertEqual(len(self.exhibit('list')), 1)

    def test_those_that_are_not_bound_are_written_beside(self):
        self.draft()
        for path in (self.one, self.two, self.locked):
            self.exhibit('add', path)
        folder, path = self.path('beside'), self.path('r.pdf')
        answer = self.good('represent', self.case, '--pdf', path, '--exhibits', folder)
        self.assertEqual(sorted(os.listdir(folder)), ['Exhibit 2 - two.txt', 'Exhibit 3 - locked.pdf'])
        self.assertEqual([one['fate'] for one in answer['exhibits']], ['bound', 'other', 'encrypted'])
        self.assertIn('exhibits-beside', [one['code'] for one in answer['warnings']])
        for one in answer['written']:
            self.assertEqual(one['sha256'], self.digest(one['path']))
        self.assertEqual(len(answer['written']), 3)


class Send(Drafted):
    def send(self, *words):
        return ('case', 'send', self.case, '--at', '2026-11-20T16:05:00Z', '--means', 'email', '--to',
                'enforcement@authority.example', *words)

    def test_the_very_files_are_kept(self):
        self.draft()
        path, mail = self.path('r.pdf'), self.write('mail.eml', 'Subject: x')
        self.good('represent', self.case, '--pdf', path, '--final')
        case = self.good(*self.send('--reference', 'R 1', path, mail))
        event = case['events'][-1]
        self.assertEqual((event['kind'], event['date'], event['moment'], event['means'], event['recipient']),
                         ('representations-sent', '2026-11-20', '2026-11-20T16:05:00Z', 'email',
                          'enforcement@authority.example'))
        self.assertEqual(event['files'], [{'name': 'r.pdf', 'sha256': self.digest(path)},
                                          {'name': 'mail.eml', 'sha256': self.digest(mail)}])
        self.assertEqual((case['sent']['event'], case['sent']['files']), (event['id'], event['files']))
        self.assertIn('what you say', case['sent']['words'])
        self.assertEqual(self.clocks(case)['representations']['state'], 'met')
        with open(path, 'wb') as file:
            file.write(b'Changed since')
        kept = self.path('kept.pdf')
        self.good('case', 'file', self.case, event['file_sha256'], kept)
        self.assertEqual(self.digest(kept), event['file_sha256'])

    def test_plain_words_claim_no_delivery(self):
        self.notice()
        out = self.plain('--data', self.data, *self.send(self.write('r.txt', 'x'))).out
        self.assertIn('has not sent anything', out)
        self.assertIn(hashlib.sha256(b'x').hexdigest(), out)

    def test_what_cannot_be(self):
        path = self.write('r.txt', 'x')
        self.wrong('cannot-follow', *self.send(path))
        self.notice()
        self.wrong('cannot-follow', *self.send('--paper', 'appeal', path))
        self.usage('paper', *self.send('--paper', 'cover', path))
        self.usage('command', *self.send())
        self.usage('means', 'case', 'send', self.case, '--at', '2026-11-20T16:05:00Z', '--to', 'X', path)
        self.usage('to', 'case', 'send', self.case, '--at', '2026-11-20T16:05:00Z', '--means', 'email', path)
        self.usage('at', 'case', 'send', self.case, '--means', 'email', '--to', 'X', path)
        self.wrong('in-the-future', 'case', 'send', self.case, '--at', '2026-12-20T16:05:00Z', '--means', 'email',
                   '--to', 'X', path)
        self.fails(3, 'file-unreadable', *self.send(path, self.path('none.pdf')))
        self.assertEqual(len(self.good('case', 'show', self.case)['events']), 1)


if __name__ == '__main__':
    main()
