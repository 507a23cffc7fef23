#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of returns out into a table, and in out of the files of other programs."""
import csv
import io
import json
import os

from cli import Case, main

ROTA = ('Shift,Home,Role,Agency,Minutes\n'
        '02/10/2026,Elm House,Carer,N,480\n'
        '03/10/2026,Elm House,Carer,Y,"1,090"\n'
        '04/10/2026,EH,Nurse,N,7:30\n'
        ',,,,\n'
        '05/10/2026,Ash,Carer,N,60\n')


class Figures(Case):
    def setUp(self):
        super().setUp()
        self.home()
        self.home('1-200')
        self.good('location', 'set', '1-200', 'name=Ash')

    def path(self, name):
        return os.path.join(self.folder, name)

    def counts(self, answer):
        return [answer[key] for key in ('read', 'added', 'changed', 'unchanged', 'rejected', 'ignored')]

    def mapping(self, columns, name='map.json', **more):
        content = {'schema': 1, 'name': 'Records', 'service': 'care-home', 'location': 'Home', 'month': 'Month',
                   'columns': [dict(zip(('header', 'field'), column[:2]), **(column[2] if len(column) > 2 else {}))
                               for column in columns]}
        content.update(more)
        return self.write(name, json.dumps(content))

    def answers(self, location='1-100', month='2026-11', service='care-home'):
        return self.good('return', 'show', location, service, month)['answers']

    def rejected(self, *words):
        answer = self.run_cli(*words)
        self.assertEqual(answer.code, 1, answer.err + answer.out)
        self.assertTrue(all(problem['message'] for problem in answer.json['problems']))
        return answer.json

    def codes(self, answer):
        return [(problem['line'], problem['column'], problem['code'], problem['value'])
                for problem in answer['problems']]


class Mapped(Figures):
    def setUp(self):
        super().setUp()
        self.map = self.mapping([('Beds', 'ch.bed.max'), ('Full beds', 'ch.bed.occ'), ('Visits', 'ch.vis.able')])

    def test_taken_shown_and_taken_again(self):
        path = self.write('a.csv', 'Made by CareDocs\n\nhome ,FULL  beds,Month,Beds,Visits,Other\n'
                          'elm house,38,November 2026,"1,040",Y,x\n1-200,12,2026-11-09,20,no,\n')
        dry = self.good('import', path, '--mapping', self.map, '--dry-run')
        self.assertEqual((self.counts(dry), dry['taken']), ([2, 2, 0, 0, 0, 0], False))
        self.assertEqual(self.answers(), {})
        answer = self.good('import', path, '--mapping', self.map)
        self.assertEqual((self.counts(answer), answer['answers'], answer['overwritten']), ([2, 2, 0, 0, 0, 0], 6, 0))
        self.assertEqual(answer['changes'][0], {'line': 4, 'location': '1-100', 'service': 'care-home', 'month': '2026-11',
                                                'item': 'ch.bed.max', 'column': 'Beds', 'before': '', 'after': '1,040'})
        self.assertEqual((self.answers()['ch.bed.occ'], self.answers()['ch.vis.able'], self.answers('1-200')['ch.vis.able']),
                         (38, 'yes', 'no'))
        self.assertEqual(self.counts(self.good('import', path, '--mapping', self.map)), [2, 0, 0, 2, 0, 0])
        shown = self.good('return', 'show', '1-100', 'care-home', '2026-11')
        self.assertEqual((shown['version'], shown['kind']), ('V5', 'answered'))
        self.assertNotIn(shown['state'], ('on-time', 'outside-window'))   # nothing is submitted by an import
        self.assertEqual(self.good('verify', '--deep')['problems'], [])

    def test_an_answer_that_is_there_is_only_replaced_on_purpose(self):
        self.good('return', 'set', '1-100', 'care-home', '2026-11', 'ch.bed.occ=31', 'ch.bed.max=40.0')
        path = self.write('a.csv', 'Home,Month,Beds,Full beds,Visits\nElm House,2026-11,40,38,\nAsh,2026-11,20,,\n')
        answer = self.rejected('import', path, '--mapping', self.map)
        self.assertEqual(self.codes(answer), [(2, 'Full beds', 'would-overwrite', '31 → 38')])
        self.assertEqual((answer['overwritten'], answer['taken']), (1, False))
        self.assertEqual(self.answers('1-200'), {})
        self.assertEqual(self.rejected('import', path, '--mapping', self.map, '--accept-good-rows')['added'], 1)
        self.assertEqual((self.answers()['ch.bed.occ'], self.answers('1-200')['ch.bed.max']), (31, 20))
        self.assertEqual(self.counts(self.good('import', path, '--mapping', self.map, '--overwrite')),
                         [2, 0, 1, 1, 0, 0])
        self.assertEqual((self.answers()['ch.bed.occ'], self.answers()['ch.bed.max']), (38, '40.0'))

    def test_a_nil_return_is_not_answered_in_passing(self):
        self.good('return', 'nil', '1-100', 'care-home', '2026-11', '--reason', 'Closed for works')
        path = self.write('a.csv', 'Home,Month,Beds\nElm House,2026-11,40\n')
        short = self.mapping([('Beds', 'ch.bed.max')])
        self.assertEqual(self.codes(self.rejected('import', path, '--mapping', short))[0][2], 'is-nil')
        self.good('import', path, '--mapping', short, '--overwrite')
        self.assertEqual(self.good('return', 'show', '1-100', 'care-home', '2026-11')['kind'], 'answered')

    def test_what_cannot_be_read_says_where(self):
        self.home('1-300')                                                   # a second Elm House
        path = self.write('a.csv', 'Home,Month,Beds,Full beds,Visits\nElm House,2026-11,40,,\nNowhere,2026-11,1,,\n'
                          'Ash,soon,1,,\nAsh,2026-11,many,3,perhaps\n1-300,2010-01,2,,\nAsh,2026-10,,,\n,,99,,\n')
        answer = self.rejected('import', path, '--mapping', self.map)
        self.assertEqual(self.codes(answer), [(2, 'Home', 'two-locations', 'Elm House'),
                                              (3, 'Home', 'unknown-location', 'Nowhere'), (4, 'Month', 'not-a-month', 'soon'),
                                              (5, 'Beds', 'not-a-figure', 'many'), (5, 'Visits', 'not-a-figure', 'perhaps'),
                                              (6, 'month', 'no-dataset', '2010-01')])
        self.assertEqual((answer['read'], answer['rejected'], answer['ignored']), (7, 5, 1))

    def test_findings_are_said_and_stop_nothing(self):
        path = self.write('a.csv', 'Home,Month,Beds,Full beds,Visits\nElm House,2026-11,40,41.5,\n')
        answer = self.good('import', path, '--mapping', self.map)
        self.assertIn(('ch.bed.occ', 'not-whole'), [(finding['item'], finding['code']) for finding in answer['findings']])
        self.assertTrue(answer['findings'][0]['message'])

    def test_a_column_that_is_gone(self):
        path = self.write('a.csv', 'Home,Month,Beds\nElm House,2026-11,40\n')
        self.assertEqual(self.codes(self.rejected('import', path, '--mapping', self.map)),
                         [(1, 'Full beds', 'column-missing', 'Full beds'), (1, 'Visits', 'column-missing', 'Visits')])
        self.fails(3, 'file-no-header', 'import', self.write('b.csv', 'a,b\n1,2\n'), '--mapping', self.map)
        self.fails(3, 'file-missing', 'import', self.path('none.csv'), '--mapping', self.map)

    def test_a_number_with_a_comma_and_no_quotes(self):
        text = 'location,service,month,version,ch.bed.occ\n%s,care-home,2026-11,V5,4,000\n'
        answer = self.rejected('import', self.write('a.csv', text % self.good('location', 'list')[0]['id']), '--accept-good-rows')
        problem = answer['problems'][0]
        self.assertEqual((problem['line'], problem['column'], problem['code'], problem['value']),
                         (2, 'ch.bed.occ', 'too-many-cells', '000'))
        self.assertIn('quotes', problem['message'])
        self.assertEqual((answer['taken'], answer['answers']), (False, 0))

    def test_a_column_that_stands_twice(self):
        text = 'location,service,month,version,ch.bed.occ,ch.bed.occ\n1-100,care-home,2026-11,V5,4,5\n'
        answer = self.rejected('import', self.write('a.csv', text), '--accept-good-rows')
        self.assertEqual([(one['line'], one['column'], one['code']) for one in answer['problems']],
                         [(1, 'ch.bed.occ', 'column-twice')])

    def test_two_rows_that_say_something_else(self):
        path = self.write('a.csv', 'Home,Month,Beds,Full beds,Visits\nElm House,2026-11,40,,\n1-100,2026-11,41,,\n'
                          'Ash,2026-11,20,,\n')
        answer = self.rejected('import', path, '--mapping', self.map, '--accept-good-rows')
        self.assertEqual(self.codes(answer), [(3, 'Beds', 'two-values', '41')])
        self.assertEqual((self.answers(), self.answers('1-200')), ({}, {'ch.bed.max': 20}))


class Rota(Figures):
    def test_sums_counts_and_only_some_rows(self):
        columns = [('Minutes', 'ch.wf.hrs.paid', {'how': 'sum', 'scale': 1 / 60}),
                   ('Minutes', 'ch.wf.hrs.agency', {'how': 'sum', 'scale': 1 / 60, 'where': 'agency', 'is': 'y'}),
                   ('Role', 'ch.wf.hc.de.nurse', {'how': 'count', 'where': 'Role', 'is': 'NURSE'})]
        rota = self.mapping(columns, month='Shift', month_shift=1, aliases=[{'code': 'eh', 'location': '1-100'}])
        path = self.write('rota.csv', ROTA.replace('7:30', '450'))
        answer = self.good('import', path, '--mapping', rota)
        self.assertEqual(self.counts(answer), [4, 2, 0, 0, 0, 0])
        self.assertEqual(self.answers(), {'ch.wf.hrs.paid': 33.6667, 'ch.wf.hrs.agency': 18.1667, 'ch.wf.hc.de.nurse': 1})
        self.assertEqual(self.answers('1-200'), {'ch.wf.hrs.paid': 1})

    def test_hours_as_a_clock_says_them(self):
        rota = self.mapping([('Hours', 'ch.wf.hrs.paid', {'how': 'sum'})])
        self.good('import', self.write('a.csv', 'Home,Month,Hours\nAsh,2026-11,7:30\nAsh,2026-11,112:15:00\n'),
                  '--mapping', rota)
        self.assertEqual(self.answers('1-200')['ch.wf.hrs.paid'], 119.75)

    def test_columns_for_one_question_come_to_their_sum(self):
        both = self.mapping([('Days', 'ch.wf.hrs.ot'), ('Nights', 'ch.wf.hrs.ot')])
        self.good('import', self.write('a.csv', 'Home,Month,Days,Nights\nAsh,2026-11,10.5,4\nElm House,2026-11,,3\n'),
                  '--mapping', both)
        self.assertEqual((self.answers('1-200')['ch.wf.hrs.ot'], self.answers()['ch.wf.hrs.ot']), (14.5, 3))

    def test_a_row_that_cannot_be_summed_spoils_its_whole_return(self):
        rota = self.mapping([('Hours', 'ch.wf.hrs.paid', {'how': 'sum'})])
        path = self.write('a.csv', 'Home,Month,Hours\nAsh,2026-11,7\nAsh,2026-11,sick\nElm House,2026-11,5\n')
        answer = self.rejected('import', path, '--mapping', rota, '--accept-good-rows')
        self.assertEqual(self.codes(answer), [(3, 'Hours', 'not-a-figure', 'sick')])
        self.assertEqual((self.answers('1-200'), self.answers()), ({}, {'ch.wf.hrs.paid': 5}))

    def test_the_month_is_given(self):
        rota = self.mapping([('Beds', 'ch.bed.max')], month='given')
        path = self.write('a.csv', 'Home,Beds\nAsh,20\n')
        self.usage('month', 'import', path, '--mapping', rota)
        self.good('import', path, '--mapping', rota, '--month', '2026-10')
        self.assertEqual(self.answers('1-200', '2026-10'), {'ch.bed.max': 20})


class Kept(Figures):
    def test_a_month_in_which_nothing_is_asked(self):
        self.good('location', 'close', '1-100', '--on', '2026-10-31')
        path = self.write('closed.csv', 'Home,Month,Beds\n1-100,2026-10,40\n1-100,2026-11,40\n1-200,2027-03,40\n')
        made = self.mapping([('Beds', 'ch.bed.max')])
        self.assertEqual(self.codes(self.rejected('import', path, '--mapping', made)),
                         [(3, 'month', 'not-asked', '2026-11'), (4, 'month', 'month-to-come', '2027-03')])

    def test_a_mapping_is_kept_for_next_month(self):
        path = self.mapping([('Beds', 'ch.bed.max')])
        self.assertEqual(self.good('mapping', 'keep', path), {'name': 'Records', 'service': 'care-home', 'columns': 1})
        self.assertEqual([kept['name'] for kept in self.good('mapping', 'list')], ['Records'])
        os.remove(path)
        self.good('import', self.write('a.csv', 'Home,Month,Beds\nAsh,2026-11,20\n'), '--mapping', 'Records')
        self.assertEqual(self.answers('1-200'), {'ch.bed.max': 20})
        self.assertIn('ch.bed.max', self.good('mapping', 'show', 'Records')['mapping'])
        self.good('mapping', 'remove', 'Records')
        self.assertEqual(self.good('mapping', 'list'), [])
        self.fails(3, 'file-unreadable', 'mapping', 'show', 'Records')

    def test_what_is_no_mapping(self):
        good = {'schema': 1, 'name': 'R', 'service': 'care-home', 'location': 'Home', 'columns': []}
        for change in ({'schema': 2}, {'service': 'shop'}, {'service': None}, {'location': ''}, {'columns': None},
                       {'columns': [{'header': 'a'}]}, {'columns': [{'header': 'a', 'field': 'b', 'scale': 0}]},
                       {'columns': [{'header': 'a', 'field': 'b', 'how': 'guess'}]}, {'month_shift': 99}):
            path = self.write('m.json', json.dumps(dict(good, **change)))
            answer = self.run_cli('mapping', 'keep', path)
            self.assertEqual((answer.code, answer.out), (3, ''), change)
            self.assertIn(answer.error['code'], ('file-newer', 'file-lacks', 'file-odd'))
            self.assertIn('Nothing was taken', answer.error['message'])
        self.fails(3, 'file-odd', 'mapping', 'keep', self.write('m.json', '[]'))
        self.fails(3, 'file-damaged', 'mapping', 'keep', self.write('m.json', '{"a":' * 300))

    def test_a_question_that_is_none(self):
        path = self.mapping([('Beds', 'ch.no.such')])
        self.assertEqual(self.codes(self.rejected('import', self.write('a.csv', 'Home,Month,Beds\nAsh,2026-11,20\n'),
                                                  '--mapping', path)), [(1, 'Beds', 'no-such-item', 'ch.no.such')])


class Own(Figures):
    def rows(self, *more):
        path = self.path('returns.csv')
        self.good('export', 'returns', path, *more)
        with open(path, encoding='utf-8', newline='') as file:
            return list(csv.DictReader(io.StringIO(file.read())))

    def answer(self):
        self.good('return', 'set', '1-100', 'care-home', '2026-11', 'ch.bed.occ=38', 'ch.vis.able=yes',
                  'ch.vis.options==HYPERLINK("x"), tea', 'ch.wf.absence=3', 'ch.bed.max=about 40')
        self.good('return', 'set', '1-200', 'home-care', '2026-10', 'dc.users=12')
        self.good('return', 'nil', '1-200', 'care-home', '2026-09', '--reason', 'Empty, for works')

    def test_what_is_written(self):
        self.answer()
        rows = self.rows()
        self.assertEqual([(row['location'], row['service'], row['month']) for row in rows],
                         [('1-100', 'care-home', '2026-11'), ('1-200', 'care-home', '2026-09'),
                          ('1-200', 'home-care', '2026-10')])
        self.assertEqual((rows[0]['name'], rows[0]['provider'], rows[0]['version'], rows[0]['kind'], rows[0]['state']),
                         ('Elm House', '1-P', 'V5', 'answered', 'missed'))
        self.assertEqual((rows[0]['ch.bed.max'], rows[0]['dc.users'], rows[1]['nil_reason'], rows[2]['dc.users']),
                         ('about 40', '', 'Empty, for works', '12'))
        self.assertFalse(rows[0]['ch.vis.options'].startswith('='))           # no program runs it
        self.assertEqual([row['month'] for row in self.rows('--month', '2026-10')], ['2026-10'])
        self.assertEqual(len(self.rows('--from', '2026-09', '--to', '2026-10')), 2)
        self.assertEqual([row['location'] for row in self.rows('--service', 'home-care')], ['1-200'])
        self.usage('service', 'export', 'returns', self.path('x.csv'), '--service', 'shop')

    def test_read_back_it_changes_nothing(self):
        self.answer()
        before = self.rows()
        answer = self.good('import', self.path('returns.csv'))
        self.assertEqual((self.counts(answer), answer['answers']), ([3, 0, 0, 3, 0, 0], 6))
        self.assertEqual(self.rows(), before)

    def test_into_another_record(self):
        self.answer()
        self.rows()
        self.data += '-2'
        self.home()
        self.home('1-200')
        path = self.path('returns.csv')
        answer = self.rejected('import', path)
        self.assertEqual(self.codes(answer), [(2, 'ch.bed.max', 'not-a-figure', 'about 40')])
        with open(path, encoding='utf-8') as file:
            text = file.read().replace('about 40', '40')
        self.assertEqual(self.counts(self.good('import', self.write('b.csv', text))), [3, 2, 0, 1, 0, 0])
        self.assertEqual(self.answers()['ch.vis.options'], '=HYPERLINK("x"), tea')

    def test_nothing_to_write(self):
        self.assertEqual(self.rows(), [])

    def test_other_kinds_of_file(self):
        self.answer()
        for name in ('r.ods', 'r.xlsx'):
            path = self.path(name)
            self.assertEqual(self.good('export', 'returns', path)['rows'], 3)
            self.assertEqual(self.counts(self.good('import', path)), [3, 0, 0, 3, 0, 0])
        for kind in ('status', 'locations'):
            path = self.path(kind + '.ods')
            self.good('export', kind, path)
            with open(path, 'rb') as file:
                self.assertEqual(file.read(2), b'PK')


if __name__ == '__main__':
    main()
