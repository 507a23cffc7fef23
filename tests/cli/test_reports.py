#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trends of the returns, and reports as PDF and ODT."""
import os
import re
import subprocess
import zipfile

from cli import Case, main


class Reports(Case):
    def setUp(self):
        super().setUp()
        self.good('demo')

    def path(self, name):
        return os.path.join(self.folder, name)

    def text_of(self, path):
        """Of an ODT, its words; of a PDF, what a reader takes out of it."""
        if path.endswith('.odt'):
            with zipfile.ZipFile(path) as archive:
                return re.sub(r'<[^>]*>', ' ', archive.read('content.xml').decode())
        return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout

    def number_of(self, name):
        return next(one['id'] for one in self.good('location', 'list') if one['name'] == name)

    def states(self, month):
        return [one['state'] for one in self.good('status', '--from', month, '--to', month)['months']]

    def test_completion_is_what_the_status_counts(self):
        trend = self.good('trends', '--measure', 'completion', '--from', '2026-06', '--to', '2026-10')['series'][0]
        self.assertEqual(len(trend['points']), 5)
        for point in trend['points']:
            states = self.states(point['month'])
            met = sum(state in ('on-time', 'nil') for state in states)
            self.assertAlmostEqual(point['value'], 100 * met / len(states), places=3)

    def test_month(self):
        for name in ('month.pdf', 'month.odt'):
            self.good('report', 'month', '2026-10', self.path(name))
            words = self.text_of(self.path(name))
            for wanted in ('Returns of October 2026', 'Thursday 8 October 2026', 'Northfield', 'Missed'):
                self.assertIn(wanted, words)

    def test_year(self):
        self.good('report', 'year', '2026', self.path('year.pdf'))
        words = self.text_of(self.path('year.pdf'))
        for wanted in ('Returns of the year 2026', 'January 2026', 'Fernleigh Care Limited', 'None: public body'):
            self.assertIn(wanted, words)

    def test_location(self):
        """Its own months, the same in the heading and in the table."""
        self.good('report', 'location', self.number_of('Northfield'), self.path('home.odt'))
        words = self.text_of(self.path('home.odt'))
        for wanted in ('Compliance history of Northfield', 'December 2025', 'October 2026', 'Missed'):
            self.assertIn(wanted, words)
        self.assertNotIn('Ashgrove', words)
        self.assertNotIn('November 2025', words)

    def test_what_cannot_be(self):
        self.wrong('no-such-location', 'report', 'location', '1-000', self.path('x.pdf'))
        for words in (('report', 'month', '2026-13', self.path('x.pdf')), ('report', 'year', 'soon', self.path('x.pdf'))):
            self.assertEqual(self.run_cli(*words).code, 2, words)
        self.assertFalse(os.path.exists(self.path('x.pdf')))
        self.wrong('file-unwritable', 'report', 'month', '2026-10', self.path('no/such/x.pdf'))


if __name__ == '__main__':
    main()
