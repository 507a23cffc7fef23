#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""deadlines read: what a letter says, as proposals, and files that cannot be read."""
import os
import subprocess

from cli import Case, main, pdf

LETTER = [
    'Our ref: ASC-2026-00123',
    'Date: 3 November 2026',
    'Notice of intent',
    'You can make written representations no later than 19 November 2026.',
    'The penalty is \u00a38,792.',
    'The window of October 2026 was missed at 1-123456789.',
]


class Read(Case):
    def test_a_letter_as_pdf(self):
        answer = self.good('deadlines', 'read', self.write('letter.pdf', pdf(LETTER)))
        self.assertEqual((answer['document'], answer['pages'], answer['has_text']), ('notice-of-intent', 1, True))
        self.assertEqual(
            [(one['kind'], one['role'], one['date'] or one['month'] or one['pence'] or one['text'])
             for one in answer['found']],
            [('reference', 'our-reference', 'ASC-2026-00123'), ('date', 'dated', '2026-11-03'),
             ('date', 'representations-by', '2026-11-19'), ('amount', 'penalty', 879200),
             ('month', '', '2026-10'), ('location', '', '1-123456789')])
        for one in answer['found']:
            self.assertEqual(set(one), {'kind', 'role', 'page', 'date', 'month', 'pence', 'text', 'sentence'})
            self.assertEqual(one['page'], 1)
            self.assertIn(one['text'], one['sentence'])

    def test_nothing_is_taken_and_no_record_is_made(self):
        self.good('deadlines', 'read', self.write('letter.pdf', pdf(LETTER)))
        self.assertFalse(os.path.exists(self.data))

    def test_an_e_mail(self):
        text = ('From: a@b.example\r\nDate: Tue, 3 Nov 2026 09:12:00 +0000\r\nSubject: Final notice\r\n\r\n'
                'The penalty must be paid by 31 December 2026.\r\n')
        answer = self.good('deadlines', 'read', self.write('letter.eml', text))
        self.assertEqual((answer['document'], answer['pages']), ('final-notice', 0))
        self.assertEqual([(one['role'], one['date']) for one in answer['found']],
                         [('dated', '2026-11-03'), ('', None), ('pay-by', '2026-12-31')])

    def test_files_without_words(self):
        for name, content in (('scan.pdf', pdf([])), ('photo.jpg', b'\xff\xd8\xff\xe0'), ('empty', b'')):
            answer = self.good('deadlines', 'read', self.write(name, content))
            self.assertEqual((answer['document'], answer['has_text'], answer['found']), ('unknown', False, []))

    def test_files_that_cannot_be_read(self):
        path = self.write('letter.pdf', pdf(LETTER))
        locked = os.path.join(self.folder, 'locked.pdf')
        subprocess.run(['qpdf', '--encrypt', 'open', 'change', '256', '--', path, locked], check=True)
        self.assertEqual(self.fails(3, 'file-locked', 'deadlines', 'read', locked)['where'], locked)
        self.fails(3, 'file-unreadable', 'deadlines', 'read', self.write('cut.pdf', b'%PDF-1.7\n1 0 obj'))
        self.fails(3, 'file-unreadable', 'deadlines', 'read', os.path.join(self.folder, 'none.pdf'))
        self.fails(3, 'file-unreadable', 'deadlines', 'read', self.folder)

    def test_for_people(self):
        answer = self.plain('deadlines', 'read', self.write('letter.pdf', pdf(LETTER)))
        self.assertEqual(answer.code, 0, answer.err)
        self.assertIn('This reads like a notice of intent.', answer.out)
        self.assertIn('Nothing was taken over.', answer.out)
        self.assertIn('Page 1. Date for representations: Thursday 19 November 2026\n', answer.out)
        self.assertIn('Page 1. Penalty: \u00a38,792\n', answer.out)
        self.assertIn('\u201cYou can make written representations no later than 19 November 2026.\u201d', answer.out)
        answer = self.plain('deadlines', 'read', self.write('scan.pdf', pdf([])))
        self.assertIn('It may be a scan', answer.out)


if __name__ == '__main__':
    main()
