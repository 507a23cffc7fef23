#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Published figures: taken out of a file, listed, held against the trends, forgotten."""
import os

from cli import Case, main

WIDE = 'Made up for a test\n\nMonth,England,South West\nSep 2026,84.1%,83\nOct 2026,84.9,[c]\nNote: made up\n'


class Published(Case):
    def file(self, text, name='published.csv'):
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return path

    def take(self, text=WIDE, *more):
        return self.good('trends', 'import', self.file(text), '--measure', 'occupancy', *more)

    def found(self, text, *more):
        """Exit 1, with what is wrong."""
        answer = self.run_cli('trends', 'import', self.file(text), '--measure', 'occupancy', *more)
        self.assertEqual(answer.code, 1, answer.err + answer.out)
        return answer.json

    def test_import(self):
        report = self.take()
        self.assertEqual({key: report[key] for key in ('shape', 'read', 'figures', 'added', 'changed', 'unchanged', 'unknown',
                                                       'ignored', 'rejected', 'taken', 'areas', 'problems')},
                         {'shape': 'wide', 'read': 2, 'figures': 3, 'added': 3, 'changed': 0, 'unchanged': 0, 'unknown': 1,
                          'ignored': 1, 'rejected': 0, 'taken': True, 'areas': ['England', 'South West'], 'problems': []})
        again = self.take()
        self.assertEqual((again['added'], again['changed'], again['unchanged'], again['taken']), (0, 0, 3, False))
        newer = self.take('month,area,value\n2026-10,ENGLAND,85\n2026-11,England,86\n', '--source', 'A newer report')
        self.assertEqual((newer['shape'], newer['added'], newer['changed']), ('long', 1, 1))
        listed = self.good('trends', 'published')
        self.assertEqual([(one['measure'], one['area'], len(one['figures'])) for one in listed],
                         [('occupancy', 'England', 3), ('occupancy', 'South West', 1)])
        september, october = listed[0]['figures'][:2]
        self.assertEqual((september['month'], september['value'], september['source']), ('2026-09', 84.1, 'published.csv'))
        self.assertEqual((october['value'], october['source']), (85, 'A newer report'))
        self.assertTrue(october['at'].endswith('Z'))
        self.assertEqual(self.good('trends', 'published', '--measure', 'staff'), [])

    def test_rehearsal(self):
        self.assertFalse(self.take(WIDE, '--dry-run')['taken'])
        self.assertEqual(self.good('trends', 'published'), [])

    def test_problems(self):
        bad = 'month,area,value\n2026-10,England,85\nsoon,England,86\n2026-11,England,"1,000"\n'
        report = self.found(bad)
        self.assertEqual([(one['line'], one['column'], one['code'], one['value']) for one in report['problems']],
                         [(3, 'month', 'not-a-month', 'soon'), (4, 'value', 'above-the-whole', '1,000')])
        self.assertIn('no month', report['problems'][0]['message'])
        self.assertEqual((report['taken'], report['rejected']), (False, 2))
        self.assertEqual(self.good('trends', 'published'), [])
        self.assertTrue(self.found(bad, '--leave-out')['taken'])
        self.assertEqual(len(self.good('trends', 'published')[0]['figures']), 1)

    def test_fractions(self):
        text = 'Month,England\n2026-10,0.852\n2026-11,0.86\n'
        report = self.found(text)
        self.assertEqual([one['code'] for one in report['problems']], ['looks-like-fraction'])
        self.assertIn('looks like a fraction', report['problems'][0]['message'])
        words = self.plain('--data', self.data, 'trends', 'import', self.file(text), '--measure', 'occupancy')
        self.assertIn('--fraction or --percent', words.out)
        self.take(text, '--fraction')
        self.assertEqual([one['value'] for one in self.good('trends', 'published')[0]['figures']], [85.2, 86])
        self.take(text, '--percent')
        self.assertEqual([one['value'] for one in self.good('trends', 'published')[0]['figures']], [0.852, 0.86])
        self.usage('percent', 'trends', 'import', self.file(text), '--fraction', '--percent')

    def test_files(self):
        self.usage('measure', 'trends', 'import', self.file(WIDE))
        self.usage('measure', 'trends', 'import', self.file(WIDE), '--measure', 'beds')
        self.usage('command', 'trends', 'import')
        for text, code in (('', 'file-empty'), ('hello\n', 'file-no-published-figures'), ('%PDF-1.7\n', 'file-not-table')):
            self.fails(3, code, 'trends', 'import', self.file(text))
        self.fails(3, 'file-missing', 'trends', 'import', os.path.join(self.folder, 'none.csv'))
        several = self.file('month,area,measure,value\n2026-10,England,occupancy,85\n2026-10,England,vacancies,"12,345"\n')
        self.assertEqual(self.good('trends', 'import', several)['added'], 2)

    def test_against(self):
        self.good('demo')
        self.take()
        answer = self.good('trends', '--measure', 'occupancy', '--from', '2026-08', '--to', '2026-10', '--against', 'england')
        self.assertEqual(answer['against'], 'England')
        self.assertEqual([point['published'] for point in answer['series'][0]['points']], [None, 84.1, 84.9])
        plain = self.good('trends', '--measure', 'occupancy', '--from', '2026-08', '--to', '2026-10')
        self.assertNotIn('published', plain['series'][0]['points'][0])
        # Another measure, of which nothing is published, has gaps.
        others = self.good('trends', '--measure', 'staff', '--from', '2026-10', '--to', '2026-10', '--against', 'England')
        self.assertIsNone(others['series'][0]['points'][0]['published'])
        self.wrong('no-such-area', 'trends', '--against', 'Atlantis')
        words = self.plain('--data', self.data, 'trends', '--measure', 'occupancy', '--to', '2026-10', '--against', 'ENGLAND').out
        self.assertIn('England published 84.9% for October 2026', words)
        self.assertIn('not checked by this application', words)

    def test_forget(self):
        self.take()
        self.wrong('no-such-area', 'trends', 'forget', '--area', 'Atlantis')
        self.assertEqual(self.good('trends', 'forget', '--area', 'south  west'), {'forgotten': 1})
        self.assertEqual(self.good('trends', 'forget'), {'forgotten': 2})
        self.assertEqual(self.good('trends', 'forget'), {'forgotten': 0})
        self.assertEqual(self.good('trends', 'published'), [])
        self.assertTrue(self.good('verify', '--deep')['ok'])


if __name__ == '__main__':
    main()
