#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole record as one archive, out and in."""
import base64
import hashlib
import json
import os
import resource
import sqlite3
import subprocess

from cli import NOW, PROGRAM, Case, main

LITTLE = (120 << 20, 120 << 20)
COUNTS = ('read', 'added', 'changed', 'unchanged', 'rejected', 'ignored')


class Archive(Case):
    def path(self, name):
        return os.path.join(self.folder, name)

    def record(self, name):
        """Another record from here on."""
        self.data = self.path(name)

    def demo(self):
        self.good('demo', '--locations', '3', '--months', '5')
        home = self.good('location', 'list')[0]
        service = home['services'][0]['service'] if isinstance(home['services'][0], dict) else home['services'][0]
        self.good('return', 'record', home['id'], service, '2026-11', '--at', '2026-11-10T10:00:00Z', '--by', 'Kim',
                  '--evidence', self.write('photo.bin', bytes(range(256)) * 40))
        return home['id'], service

    def export(self, name='a.json'):
        path = self.path(name)
        self.good('export', 'archive', path)
        return path

    def read(self, path):
        with open(path, 'rb') as file:
            return file.read()

    def counts(self, answer):
        return [answer[key] for key in COUNTS]

    def rejected(self, path, *more):
        answer = self.run_cli('import', path, *more)
        self.assertEqual(answer.code, 1, answer.err + answer.out)
        return answer.json

    def changed(self, path, change, name='changed.json'):
        """The archive with its parsed content changed by a function."""
        content = json.loads(self.read(path))
        change(content)
        return self.write(name, json.dumps(content, ensure_ascii=False, indent=3))


class Round(Archive):
    def test_out_in_and_out_again_is_the_same_bytes(self):
        self.demo()
        first = self.export()
        status, cases = self.good('status'), self.good('case', 'list')
        self.record('other')
        answer = self.good('import', first)
        self.assertEqual((answer['read'], answer['rejected'], answer['problems'], answer['taken']),
                         (answer['added'], 0, [], True))
        self.assertEqual(self.read(self.export('b.json')), self.read(first))
        self.assertEqual((self.good('status'), self.good('case', 'list')), (status, cases))
        self.assertEqual(self.good('verify', '--deep')['problems'], [])
        again = self.good('import', first, '--as', 'archive')
        self.assertEqual(self.counts(again), [answer['read'], 0, 0, answer['read'], 0, 0])
        self.assertFalse(again['taken'])

    def test_it_is_one_json_value_with_everything_in_it(self):
        self.demo()
        self.good('import', self.write('days.csv', 'title,date\nA day,2027-06-14\n'))
        content = json.loads(self.read(self.export()))
        self.assertEqual((content['format'], content['schema']), ('care-returns-archive', 1))
        kinds = [record['id'].split(':')[0] for record in content['records']]
        order = ['provider', 'location', 'evidence', 'return', 'submission', 'case', 'case-event', 'representation',
                 'holiday']
        self.assertEqual(list(dict.fromkeys(kinds)), order)
        kept = [record for record in content['records'] if record['id'].startswith('evidence:')]
        for record in kept:
            self.assertEqual('evidence:' + hashlib.sha256(base64.b64decode(record['content'])).hexdigest(), record['id'])
        # Neither this computer's name nor the moment of the export.
        base = sqlite3.connect(os.path.join(self.data, 'record.db'))
        desk, = base.execute("SELECT value FROM setting WHERE key = 'desk'").fetchone()
        base.close()
        self.assertNotIn(desk.encode(), self.read(self.export()))
        # The day moved a window, which is to be said until somebody has seen it.
        self.assertEqual([one['key'] for one in content['settings']], ['date-moved:window:2027-06'])

    def test_settings_of_the_record_travel_and_the_desks_do_not(self):
        self.home()
        path = self.export()
        path = self.changed(path, lambda content: content['settings'].extend(
            [{'key': 'map:care-home:Ours', 'value': '{"schema":1}'}, {'key': 'desk', 'value': 'stolen'}]))
        answer = self.good('import', path)
        self.assertEqual(self.counts(answer), [4, 1, 0, 2, 0, 1])
        self.assertEqual(json.loads(self.read(self.export()))['settings'],
                         [{'key': 'map:care-home:Ours', 'value': '{"schema":1}'}])
        self.assertEqual(self.rejected(self.changed(path, lambda content: content['settings'][0].update(value='x')))
                         ['problems'][0]['code'], 'differs')

    def test_other_spacing_is_read_as_well(self):
        self.demo()
        path = self.export()
        self.record('other')
        self.good('import', self.changed(path, lambda content: None))
        self.assertEqual(self.read(self.export('b.json')), self.read(path))

    def test_a_dry_run_leaves_nothing(self):
        self.demo()
        path = self.export()
        self.record('other')
        answer = self.good('import', path, '--dry-run')
        self.assertEqual((answer['added'], answer['taken']), (answer['read'], False))
        self.assertEqual((self.good('location', 'list'), self.good('case', 'list')), ([], []))

    def test_an_empty_record(self):
        path = self.export()
        self.record('other')
        self.assertEqual(self.counts(self.good('import', path)), [0] * 6)

    def test_where_it_cannot_be_written(self):
        self.home()
        self.wrong('file-unwritable', 'export', 'archive', self.path('no/a.json'))
        for name in ('record.db', 'no/a.csv', 'a.csv'):
            self.usage('file', 'export', 'archive', os.path.join(self.data, name))
        self.assertEqual(self.good('verify')['problems'], [])
        self.assertEqual([name for name in os.listdir(self.folder) if name.endswith('.part')], [])


class Merge(Archive):
    def setUp(self):
        super().setUp()
        self.home()
        self.good('return', 'set', '1-100', 'care-home', '2026-11', 'ch.bed.occ=38')
        self.archive = self.export()

    def return_in(self, content):
        return next(record['record'] for record in content['records'] if record['id'].startswith('return:'))

    def test_what_only_one_side_says_comes_together(self):
        path = self.changed(self.archive, lambda content: self.return_in(content)['answers'].update({'ch.bed.max': 40}))
        self.assertEqual(self.counts(self.good('import', path)), [3, 0, 1, 2, 0, 0])
        answers = self.good('return', 'show', '1-100', 'care-home', '2026-11')['answers']
        self.assertEqual((answers['ch.bed.occ'], answers['ch.bed.max']), (38, 40))

    def test_what_both_say_differently_stays_as_it_is_here(self):
        def change(content):
            self.return_in(content)['answers'].update({'ch.bed.occ': 31, 'ch.bed.max': 40})
            content['records'].append({'id': 'holiday:2027-06-14', 'record': {'schema': 1, 'date': '2027-06-14',
                                                                             'title': 'A day'}})
        path = self.changed(self.archive, change)
        answer = self.rejected(path)
        self.assertEqual(self.counts(answer), [4, 0, 0, 2, 1, 0])
        problem, = answer['problems']
        self.assertEqual((problem['column'], problem['code'], problem['value']),
                         ('return:1-100:care-home:2026-11 ch.bed.occ', 'differs', '31'))
        self.assertGreater(problem['line'], 4)
        self.assertIn('31', problem['message'])
        self.assertEqual(self.rejected(path, '--accept-good-rows')['added'], 1)
        answers = self.good('return', 'show', '1-100', 'care-home', '2026-11')['answers']
        self.assertEqual((answers['ch.bed.occ'], answers.get('ch.bed.max')), (38, None))
        self.assertIn('2027-06-14', [day['date'] for day in self.good('holidays')])

    def test_a_submission_is_never_replaced(self):
        self.good('return', 'record', '1-100', 'care-home', '2026-11', '--at', '2026-11-10T10:00:00Z', '--by', 'Kim')
        path = self.export()
        before = self.read(path)

        def change(content):
            for record in content['records']:
                if record['id'].startswith('submission:'):
                    record['record']['entered_at'] = '2026-11-10T10:00:01Z'
        answer = self.rejected(self.changed(path, change), '--accept-good-rows')
        self.assertEqual([problem['code'] for problem in answer['problems']], ['never-replaced'])
        self.assertEqual(self.read(self.export()), before)

    def test_what_waits_for_a_hub_is_not_lost(self):
        """What a file brought is sent like all that was saved here."""
        self.record('other')
        self.home('1-900')
        base = sqlite3.connect(os.path.join(self.data, 'record.db'))
        base.execute("INSERT INTO hub (name, url, user, ca_file, identity, since, counter, desk_rev, desk_mark,"
                     " following_all, accept_many, joined_at, tried_at, in_step_at, why, detail, attempts, next_at,"
                     " trouble_since) VALUES ('group', 'http://localhost:1/x', '', '', 'x', '', 0, '', '', 0, 0, 0,"
                     " 0, 0, '', '', 0, 0, 0)")
        base.commit()
        base.close()
        self.good('import', self.archive)
        base = sqlite3.connect(os.path.join(self.data, 'record.db'))
        waiting = {name for (name,) in base.execute("SELECT id FROM outbox WHERE hub = 'group'")}
        base.close()
        self.assertEqual(waiting, {'location:1-100', 'return:1-100:care-home:2026-11'})


class Distrust(Archive):
    def setUp(self):
        super().setUp()
        self.demo()
        self.archive = self.export()
        self.record('other')

    def empty(self):
        self.assertEqual((self.good('location', 'list'), self.good('provider', 'list')), ([], []))
        self.assertEqual(self.good('verify', '--deep')['problems'], [])

    def test_cut_short_anywhere_nothing_is_taken(self):
        whole = self.read(self.archive)
        for part in (200, len(whole) // 3, len(whole) // 2, len(whole) - 12, len(whole) - 3):
            self.fails(3, 'file-damaged', 'import', self.write('cut.json', whole[:part]), '--as', 'archive')
        self.empty()

    def test_what_is_no_archive(self):
        head = '{"format":"care-returns-archive","schema":1,'
        for text in ('', '[]', '{}', head + '"records":[1]}', head + '"records":[{}],}', head + '"records":[{},]}',
                     head + '"records":[{}{}]}', head + '"records":[]}x', '{"records":[{}]}', head + '"records":[{"a]}',
                     head + '"records":' + '[' * 500 + ']' * 500 + '}', '{"format":"care-returns-archive","records":[]}',
                     head + '"records":[]}\x00', '{"format":"another","schema":1,"records":[]}'):
            answer = self.run_cli('import', self.write('bad.json', text), '--as', 'archive')
            self.assertEqual((answer.code, answer.out), (3, ''), text)
            self.assertIn(answer.error['code'], ('file-empty', 'file-not-archive', 'file-damaged'), text)
        self.fails(3, 'file-missing', 'import', self.path('none.json'), '--as', 'archive')
        self.fails(3, 'file-is-folder', 'import', self.folder, '--as', 'archive')
        self.empty()

    def test_what_is_malformed(self):
        head = '{"format":"care-returns-archive","schema":'
        for text in (head + '1}', head + '1,"settings":[]}', head + '1,"records":"x"}', head + '1,"records":{}}',
                     head + '-1,"records":[]}', head + '0,"records":[]}', head + '1,"note":"a\\u0000b","records":[]}'):
            answer = self.run_cli('import', self.write('bad.json', text), '--as', 'archive')
            self.assertEqual((answer.code, answer.out), (3, ''), text)
            self.assertIn(answer.error['code'], ('file-not-archive', 'file-damaged'), text)
        self.empty()

    def test_a_text_is_never_cut(self):
        path = self.write('nul.json', self.read(self.archive).replace(b'"name":"', b'"name":"Elm\\u0000', 1))
        answer = self.rejected(path)
        self.assertEqual([problem['code'] for problem in answer['problems']][0], 'not-a-record')
        self.empty()

    def test_a_newer_archive(self):
        self.fails(3, 'file-newer', 'import', self.changed(self.archive, lambda content: content.update(schema=2)))
        self.empty()

    def test_one_bad_entry_and_nothing_is_taken(self):
        def spoil(kind, **members):
            def change(content):
                next(entry for entry in content['records'] if entry['id'].startswith(kind)).update(members)
            return change
        wrong = base64.b64encode(b'other bytes').decode()
        for change, code in ((spoil('return', record={'schema': 1}), 'not-a-record'),
                             (spoil('return', record={'schema': 99}), 'newer'),
                             (spoil('return', id='return:x'), 'not-a-record'),
                             (spoil('return', id='events:x:1-2'), 'not-a-record'),
                             (spoil('evidence', content=wrong), 'other-content'),
                             (spoil('evidence', content='=?='), 'not-a-record'),
                             (spoil('evidence', content=None), 'no-content')):
            answer = self.rejected(self.changed(self.archive, change))
            self.assertEqual([problem['code'] for problem in answer['problems']], [code])
            self.assertEqual((answer['rejected'], answer['added'], answer['taken']), (1, 0, False))
            self.assertTrue(answer['problems'][0]['message'])
        self.empty()

    def test_a_record_whose_parent_is_missing(self):
        answer = self.rejected(self.changed(self.archive, lambda content: content.update(
            records=[entry for entry in content['records'] if not entry['id'].startswith('provider')])))
        self.assertEqual({problem['code'] for problem in answer['problems']}, {'no-parent'})
        self.empty()

    def test_the_same_entry_twice(self):
        answer = self.rejected(self.changed(self.archive, lambda content: content['records'].insert(
            0, content['records'][0])))
        self.assertEqual([problem['code'] for problem in answer['problems']], ['duplicate'])
        self.empty()

    def test_a_large_archive_does_not_sit_in_memory(self):
        """100 MB of evidence, of which each file is 4 MB."""
        path = self.path('large.json')
        with open(path, 'w', encoding='ascii') as file:
            file.write('{"format":"care-returns-archive","schema":1,"records":[')
            for number in range(25):
                content = number.to_bytes(4, 'big') * 1_000_000
                name = hashlib.sha256(content).hexdigest()
                file.write('%s\n{"id":"evidence:%s","record":{"schema":1,"sha256":"%s","file_name":"f"},"content":"%s"}'
                           % (',' if number else '', name, name, base64.b64encode(content).decode()))
            file.write('],"settings":[]}')
        # The sanitizers' own memory is more than the limit.
        with open(PROGRAM, 'rb') as file:
            limit = None if b'__asan_init' in file.read() else lambda: resource.setrlimit(resource.RLIMIT_DATA, LITTLE)
        for words in (('import', path), ('export', 'archive', self.path('again.json'))):
            done = subprocess.run([PROGRAM, '--json', '--data', self.data, '--now', NOW, *words], check=False,
                                  env=dict(os.environ, HOME=self.folder), capture_output=True, timeout=280,
                                  preexec_fn=limit)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(os.path.getsize(self.path('again.json')) // 1_000_000, os.path.getsize(path) // 1_000_000)


if __name__ == '__main__':
    main()
