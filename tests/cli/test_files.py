#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files in and out, and the record as a whole."""
import os
import sqlite3

from cli import Case, main

HEADER = 'id,name,provider,services,places,users,registered\n'
GOOD = HEADER + '1-1,Elm House,1-P,care-home,40,,2020-01-01\n1-2,Ash,1-P,home-care;care-home,30,8,\n'


class Import(Case):
    def counts(self, answer):
        return [answer[key] for key in ('read', 'added', 'changed', 'unchanged', 'rejected', 'ignored')]

    def test_added_unchanged_changed(self):
        path = self.write('homes.csv', GOOD)
        self.assertEqual(self.counts(self.good('import', path, '--as', 'locations')), [2, 2, 0, 0, 0, 0])
        self.assertEqual(self.counts(self.good('import', path)), [2, 0, 0, 2, 0, 0])
        path = self.write('homes.csv', GOOD.replace('Elm House', 'Elm Court'))
        self.assertEqual(self.counts(self.good('import', path)), [2, 0, 1, 1, 0, 0])
        homes = {home['id']: home for home in self.good('location', 'list')}
        self.assertEqual((homes['1-1']['name'], homes['1-1']['registered'], homes['1-2']['users']),
                         ('Elm Court', '2020-01-01', 8))

    def test_a_rejected_row_and_nothing_is_taken(self):
        path = self.write('homes.csv', GOOD + '1-3,,1-P,shop,many,,31/04/2020\n')
        answer = self.run_cli('import', path)
        self.assertEqual(answer.code, 1)
        self.assertEqual((answer.json['rejected'], answer.json['added']), (1, 0))
        problems = [(problem['line'], problem['column'], problem['code'], problem['value'])
                    for problem in answer.json['problems']]
        self.assertEqual(problems, [(4, 'name', 'missing', ''), (4, 'services', 'unknown-service', 'shop'),
                                    (4, 'places', 'not-a-number', 'many'),
                                    (4, 'registered', 'not-a-date', '31/04/2020')])
        self.assertTrue(all(problem['message'] for problem in answer.json['problems']))
        self.assertEqual(self.good('location', 'list'), [])
        answer = self.run_cli('import', path, '--accept-good-rows')
        self.assertEqual((answer.code, answer.json['added']), (1, 2))
        self.assertEqual(len(self.good('location', 'list')), 2)

    def test_days_as_a_spreadsheet_writes_them_here(self):
        path = self.write('homes.csv', HEADER + '1-1,Elm,1-P,care-home,,,29/02/2020\n1-2,Ash,1-P,care-home,,,3/4/2021\n')
        self.good('import', path)
        self.assertEqual({home['id']: home['registered'] for home in self.good('location', 'list')},
                         {'1-1': '2020-02-29', '1-2': '2021-04-03'})
        path = self.write('homes.csv', HEADER + '1-3,Oak,1-P,care-home,,,01/02/20\n')
        problem = self.run_cli('import', path).json['problems'][0]
        self.assertEqual((problem['line'], problem['code']), (2, 'short-year'))
        self.assertIn('2026-11-21', problem['message'])

    def test_a_column_that_stands_twice(self):
        path = self.write('homes.csv', 'id,name,provider,services,Name\n1-1,Elm,1-P,care-home,Ash\n')
        answer = self.run_cli('import', path, '--accept-good-rows')
        self.assertEqual((answer.code, answer.json['taken']), (1, False))
        self.assertEqual([(one['line'], one['column'], one['code']) for one in answer.json['problems']],
                         [(1, 'Name', 'column-twice')])
        self.assertEqual(self.good('location', 'list'), [])

    def test_a_day_that_cannot_be_is_a_problem_of_its_row(self):
        self.good('import', self.write('homes.csv', GOOD))
        self.good('location', 'transfer', '1-1', '--to', '1-Q', '--on', '2026-05-05')
        path = self.write('homes.csv', HEADER + '1-1,Elm House,1-Q,care-home,40,,2026-06-01\n1-3,Oak,1-P,care-home,9,,\n')
        answer = self.run_cli('import', path, '--accept-good-rows')
        self.assertEqual((answer.code, answer.json['added'], answer.json['rejected']), (1, 1, 1))
        self.assertEqual([(problem['line'], problem['column'], problem['value']) for problem in answer.json['problems']],
                         [(2, 'registered', '2026-06-01')])

    def test_a_dry_run_leaves_nothing(self):
        path = self.write('homes.csv', GOOD)
        self.assertEqual(self.counts(self.good('import', path, '--dry-run')), [2, 2, 0, 0, 0, 0])
        self.assertEqual(self.good('location', 'list'), [])

    def test_provider_for_rows_without_one(self):
        path = self.write('homes.csv', 'ID;x\n'.replace(';', ',').replace('ID,x', 'Services,NAME,id')
                          + 'care-home,Elm,1-1\n')
        self.assertEqual(self.run_cli('import', path).code, 1)
        self.good('import', path, '--provider', '1-Q')
        self.assertEqual(self.good('location', 'show', '1-1')['provider'], '1-Q')

    def test_byte_order_mark_line_endings_and_other_columns(self):
        text = '\ufeffname,id,services,colour,provider\r\n"Elm, House",1-1,care-home,green,1-P\r\n'
        self.good('import', self.write('homes.csv', text))
        self.assertEqual(self.good('location', 'show', '1-1')['name'], 'Elm, House')

    def test_an_id_twice(self):
        path = self.write('homes.csv', GOOD + '1-1,Elm again,1-P,care-home,,,\n')
        self.assertEqual(self.run_cli('import', path).json['problems'][0]['code'], 'duplicate')

    def unreadable(self, code, path, *more, line=None, column=None):
        """One object on standard error with its own code, the place where it is known, and words that help."""
        error = self.fails(3, code, 'import', path, *more)
        self.assertEqual((error.get('line'), error.get('column')), (line, column), error)
        self.assertNotIn('{a}', error['message'])
        answer = self.plain('--data', self.data, 'import', path, *more)
        self.assertIn(error['message'], answer.err)
        if line is not None:
            self.assertIn('Line %d' % line, error['message'])
        self.assertGreater(len(error['message'].split('. ')), 1, error['message'])

    def test_what_is_no_such_file(self):
        head = 'id,name,provider,services\n1-1,Elm,1-P,care-home\n'
        wide = head + ','.join('x' * 100_000) + '\n'
        for name, content, code, line, column in (
                ('empty.csv', '', 'file-empty', None, None),
                ('words.txt', 'hello\n', 'file-no-header', None, None),
                ('quote.csv', head + '1-2,"Ash,1-P,care-home\n1-3,x\n', 'file-quote-open', 3, '2'),
                ('nul.csv', (head + '1-2,A\x00sh,1-P,care-home\n').encode(), 'file-holds-nul', 3, None),
                ('cell.csv', head + '1-2,' + 'x' * 20_000_000 + ',1-P,care-home\n', 'file-cell-too-long', 3, '2'),
                ('wide.csv', wide, 'file-too-wide', 3, None),
                ('latin.csv', head.encode() + b'1-2,\x81\x8d,1-P,care-home\n', 'file-not-text', 3, None),
                ('picture.csv', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR' + bytes(range(256)), 'file-not-table', None, None),
                ('program.csv', bytes(range(1, 256)) * 9, 'file-not-table', None, None),
                ('cut.json', '{"england-and-wales": [', 'file-damaged', None, None),
                ('other.json', '{"scotland": {}}', 'file-lacks', None, 'england-and-wales'),
                ('thing.json', '{"schema":1,"kind":"a thing"}', 'file-not-archive', None, None),
                ('foreign.json', '{"format":"other-archive","schema":1,"records":[]}', 'file-not-archive', None, None)):
            path = self.write(name, content)
            self.unreadable(code, path, line=line, column=column)
            if name.endswith('.csv'):
                self.unreadable(code, path, '--as', 'locations', line=line, column=column)
                self.unreadable(code, path, '--as', 'figures', line=line, column=column)
        self.unreadable('file-missing', os.path.join(self.folder, 'none.csv'))
        self.unreadable('file-is-folder', self.folder)
        self.assertEqual(self.good('location', 'list'), [])
        self.usage('as', 'import', path, '--as', 'recipes')

    def test_holidays_of_govuk(self):
        path = self.write('days.json', '{"england-and-wales":{"division":"england-and-wales","events":['
                          '{"title":"A royal day","date":"2027-06-14","notes":"Extra bank holiday","bunting":true},'
                          '{"title":"Christmas","date":"2026-12-25","notes":"","bunting":true}]}}')
        self.assertEqual(self.counts(self.good('import', path)), [2, 1, 0, 1, 0, 0])
        window = self.good('windows', '--from', '2027-06', '--to', '2027-06')[0]
        self.assertEqual((window['closes'], window['moved'][0]['name']), ('2027-06-15', 'A royal day'))

    def test_holidays_as_csv(self):
        path = self.write('days.csv', 'title,date\nA day,2027-13-01\n,2027-06-14\n')
        answer = self.run_cli('import', path)
        self.assertEqual((answer.code, answer.json['rejected']), (1, 2))


class Export(Case):
    def test_what_is_written_reads_back_the_same(self):
        self.good('import', self.write('homes.csv', GOOD))
        first, second = os.path.join(self.folder, 'a.csv'), os.path.join(self.folder, 'b.csv')
        self.assertEqual(self.good('export', 'locations', first)['rows'], 2)
        self.data += '-2'
        self.good('import', first)
        self.good('export', 'locations', second)
        with open(first, 'rb') as one, open(second, 'rb') as two:
            self.assertEqual(one.read(), two.read())

    def names(self):
        return [home['name'] for home in sorted(self.good('location', 'list'), key=lambda home: home['id'])]

    def test_names_that_a_spreadsheet_could_run_are_guarded_and_come_back(self):
        names = ['=HYPERLINK("http://x.example")', '+44 Home', '\tTab', '-x', '@home', "'=quoted", '-3', 'Elm; =1+1']
        self.good('import', self.write('homes.csv', HEADER + ''.join(
            '1-%d,"%s",1-P,care-home,,,\n' % (i, "'" * (name[0] in "=+-@'\t" and name != '-3') + name.replace('"', '""'))
            for i, name in enumerate(names))))
        self.assertEqual(self.names(), names)
        first, second = os.path.join(self.folder, 'a.csv'), os.path.join(self.folder, 'b.csv')
        self.good('export', 'locations', first)
        with open(first, encoding='utf-8', newline='') as file:
            text = file.read()
        for name in names[:6]:
            self.assertIn('"\'' + name.replace('"', '""') + '"', text)
        self.assertNotRegex(text, r'(?m)(^|,)"?[=+@\t]')
        self.data += '-2'
        self.good('import', first)
        self.assertEqual(self.names(), names)
        self.good('export', 'locations', second)
        with open(second, encoding='utf-8', newline='') as file:
            self.assertEqual(file.read(), text)

    def test_what_cannot_be(self):
        self.wrong('file-unwritable', 'export', 'locations', os.path.join(self.folder, 'no', 'a.csv'))
        self.usage('to', 'export', 'status', 'x', '--from', '2026-11', '--to', '2026-10')
        self.usage('kind', 'export', 'recipes', 'x')

    def test_an_ending_that_says_something_else(self):
        self.home()
        month = ('--month', '2026-11')
        for kind, name, known, more in (
                ('locations', 'x.json', '.csv, .ods, .xlsx', ()), ('returns', 'x.pdf', '.csv, .ods, .xlsx', ()),
                ('status', 'x.txt', '.csv, .ods, .xlsx', ()), ('bulk-care-home', 'x.xls', '.csv, .ods, .xlsx', month),
                ('archive', 'x.zip', '.json', ()), ('ics-windows', 'x.csv', '.ics', ()), ('ics-cases', 'x.', '.ics', ())):
            path = os.path.join(self.folder, name)
            error = self.fails(2, 'usage', 'export', kind, path, *more)
            self.assertEqual(error['where'], 'file')
            self.assertIn(known, error['message'])
            self.assertFalse(os.path.exists(path))
        self.good('export', 'locations', os.path.join(self.folder, 'X.CSV'))

    def test_a_name_of_two_lines_stands_on_one(self):
        name = 'Elm\n\tHouse\r'
        self.good('location', 'add', '1-1', '--name', name, '--provider', '1-P', '--services', 'care-home',
                  '--history-from', '2026-10')
        self.good('provider', 'set', '1-P', 'name=' + name)
        self.assertEqual(self.good('location', 'list')[0]['name'], name)
        for words in (('location', 'list'), ('location', 'show', '1-1'), ('provider', 'list'), ('provider', 'show', '1-P'),
                      ('status', '--from', '2026-10', '--to', '2026-10'), ('return', 'show', '1-1', 'care-home', '2026-10')):
            answer = self.plain('--data', self.data, *words)
            self.assertEqual(answer.code, 0, answer.err)
            self.assertIn('Elm  House', answer.out, words)
            self.assertNotRegex(answer.out, r'[\t\r]')

    def text(self, kind, *more):
        path = os.path.join(self.folder, 'out')
        self.good('export', kind, path, *more)
        with open(path, encoding='utf-8', newline='') as file:
            return file.read()

    def test_status_as_csv(self):
        self.home()
        lines = self.text('status', '--month', '2026-11').split('\r\n')
        self.assertEqual(lines, ['location,service,month,state,recorded_at', '1-100,care-home,2026-11,missed,',
                                 '1-100,home-care,2026-11,missed,', ''])


class Record(Case):
    def test_verify(self):
        self.home()
        for words in (('verify',), ('verify', '--deep')):
            answer = self.good(*words)
            self.assertEqual((answer['ok'], answer['problems']), (True, []))
            self.assertGreater(answer['events'], 0)
            self.assertRegex(answer['chain_head'], '^[0-9a-f]{64}$')

    def test_an_event_that_was_changed_is_found(self):
        self.home()
        base = sqlite3.connect(os.path.join(self.data, 'record.db'))
        for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            base.execute('DROP TRIGGER "%s"' % name)
        base.execute("UPDATE event SET person = 'Somebody else' WHERE sequence = 2")
        base.commit()
        base.close()
        answer = self.run_cli('verify')
        self.assertEqual((answer.code, answer.json['ok'], answer.json['changed']), (1, False, False))
        self.assertTrue(answer.json['problems'])

    def test_a_row_that_was_changed_is_found(self):
        self.home()
        base = sqlite3.connect(os.path.join(self.data, 'record.db'))
        base.execute("UPDATE location SET body = replace (body, 'Elm', 'Oak')")
        base.commit()
        base.close()
        for words in (('verify',), ('verify', '--deep')):
            answer = self.run_cli(*words)
            self.assertEqual((answer.code, answer.json['ok']), (1, False), words)
            self.assertTrue(any(problem.startswith('location:1-100') for problem in answer.json['problems']))

    def test_the_law_is_an_input(self):
        nowhere = os.path.join(self.folder, 'nowhere')
        for words in (('windows', '--from', '2026-11', '--to', '2026-11'), ('status',)):
            answer = self.run_cli(*words, CARE_RETURNS_LAW_DIR=nowhere)
            self.assertEqual((answer.code, answer.out, answer.error['code']), (3, '', 'file-unreadable'), words)

    def test_a_record_that_another_program_holds(self):
        self.home()
        base = sqlite3.connect(os.path.join(self.data, 'record.db'), isolation_level=None)
        base.execute('BEGIN IMMEDIATE')
        self.fails(4, 'store-busy', 'location', 'set', '1-100', 'name=Another')
        base.execute('ROLLBACK')
        base.close()
        self.assertEqual(self.good('location', 'show', '1-100')['name'], 'Elm House')

    def test_a_record_of_a_newer_program(self):
        self.home()
        base = sqlite3.connect(os.path.join(self.data, 'record.db'))
        base.execute('PRAGMA user_version = 999')
        base.close()
        self.fails(4, 'store-newer', 'status')

    def test_a_backup_is_a_record(self):
        self.home()
        copy = os.path.join(self.folder, 'copy')
        os.mkdir(copy)
        path = os.path.join(copy, 'record.db')
        self.good('backup', path)
        self.wrong('exists-already', 'backup', path)
        self.wrong('file-unwritable', 'backup', os.path.join(self.folder, 'no', 'b.db'))
        here = self.good('location', 'list')
        self.data = copy
        self.assertEqual(self.good('location', 'list'), here)

    def test_restore_puts_a_backup_in_place_and_keeps_what_was_there(self):
        self.home()
        path = os.path.join(self.folder, 'b.db')
        saved = self.good('backup', path)
        self.assertEqual((saved['ok'], saved['problems']), (True, []))
        self.good('location', 'set', '1-100', 'name=Another')
        later = self.good('location', 'list')
        answer = self.good('restore', path)
        self.assertIs(answer['ok'], True)
        self.assertEqual(self.good('location', 'show', '1-100')['name'], 'Elm House')
        self.assertGreater(self.good('verify', '--deep')['events'], saved['events'])
        self.good('restore', answer['kept'])
        self.assertEqual(self.good('location', 'list'), later)
        self.assertFalse([name for name in os.listdir(self.data) if '.restore' in name.replace('.before-restore', '')])

    def test_restore_of_something_else_changes_nothing(self):
        self.home()
        here = self.good('verify')
        for path in (self.write('empty.db', ''), self.write('words.db', 'no record at all ' * 500), os.path.join(self.folder, 'none'), self.folder):
            self.fails(3, 'file-unreadable', 'restore', path)
        self.assertEqual(self.good('verify')['chain_head'], here['chain_head'])
        self.assertEqual([name for name in os.listdir(self.data) if 'restore' in name], [])

    def test_a_file_that_is_no_record(self):
        os.mkdir(self.data)
        self.write('record/record.db', 'This is no database, and long enough to be sure of it.' * 40)
        self.fails(4, 'store-corrupt', 'status')
        self.data = self.write('plain', 'a file, not a folder')
        self.fails(4, 'store', 'status')

    def test_the_demo_is_the_same_for_the_same_seed(self):
        self.good('demo', '--locations', '3', '--months', '4', '--seed', '7')
        one = self.good('status')
        self.wrong('not-empty', 'demo')
        self.data += '-2'
        self.good('demo', '--locations', '3', '--months', '4', '--seed', '7')
        self.assertEqual(self.good('status'), one)
        self.assertTrue(self.good('case', 'list'))

    def test_who_acts_is_kept(self):
        self.home()
        case = self.good('case', 'open', '1-P')['id']
        event = self.good('--as', 'Alex', 'case', 'add-event', case, '--kind', 'contact', '--date',
                          '2026-11-20')['events'][0]
        self.assertEqual((event['entered_by'], event['entered_at']), ('Alex', '2026-11-21T12:00:00Z'))

    def test_in_plain_words(self):
        self.home()
        for words in (('status',), ('location', 'list'), ('provider', 'list'), ('case', 'list'), ('verify',),
                      ('return', 'show', '1-100', 'care-home', '2026-11'), ('penalty', '--provider', '1-P')):
            answer = self.plain('--data', self.data, *words)
            self.assertEqual((answer.code, answer.err), (0, ''), words)
            self.assertNotIn('{', answer.out)


if __name__ == '__main__':
    main()
