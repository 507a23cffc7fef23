#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Handing over to the Capacity Tracker: copy sheet, bulk file, column maps."""
import csv
import hashlib
import json
import os
import subprocess
import zipfile

from cli import Case, main

INSIDE = '2026-11-10T10:00:00Z'
MAPS = os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'maps')
NOVEMBER = ('care-home', '2026-11')

# As the fixture of February 2024 has them (domain facts 5.3).
CARE_HOME = """local_authority, location, parentorganisation, lrf, localauthority, region, icb, subicb, cqcid, odscode,
covidresidentstotal, isacceptingadmissions, nursesemployed, nursesabsentgeneral, nursesabsentcovid,
careworkersemployed, careworkersabsentgeneral, careworkersabsentcovid, noncareworkersemployed,
noncareworkersabsentgeneral, noncareworkersabsentcovid, agencynursesemployed, agencycareworkersemployed,
agencynoncareworkersemployed, hourspaid, hoursovertime, hoursagency, hoursabsence, daysabsence, lastupdatedutc,
lastupdatedbst""".replace('\n', ' ').split(', ')
HOME_CARE = """local_authority, subicbname, icbname, regionname, laname, lrfname, laregionname, location, cqcid, odscode,
cqcsurveylastupdatedutc, cqcsurveylastupdatedbst, serviceusercount, legacycovidconfirmed, legacycovidsuspected,
cqccareworkersemployed, cqccareworkersabsent, canprovidermorehours, extrahourscount, covid_vaccination_full_course,
covid_vaccination_autumn_23, flu_vaccination_autumn_23, confirmedsave, hourspaiddomcare, hoursovertimedomcare,
hoursagencydomcare, hoursabsencedomcare, daysabsencedomcare, usersnhsla, usersselffunded,
returnedpocpercent""".replace('\n', ' ').split(', ')


class Handover(Case):
    def setUp(self):
        super().setUp()
        self.home()

    def path(self, name):
        return os.path.join(self.folder, name)

    def at(self, moment, *words):
        return self.good('--now', moment, *words)

    def answer(self, location, *pairs):
        return self.at(INSIDE, 'return', 'set', location, *NOVEMBER, *pairs)

    def rows(self, path):
        with open(path, encoding='utf-8', newline='') as file:
            return list(csv.reader(file))


class Sheet(Handover):
    def test_pages_are_the_sections_and_values_are_plain(self):
        self.answer('1-100', 'ch.bed.max=1,040', 'ch.bed.occ=about forty', 'ch.vis.able=yes')
        sheet = self.at(INSIDE, 'return', 'sheet', '1-100', *NOVEMBER)
        dataset = self.good('dataset', '--service', 'care-home', '--month', '2026-11')
        asked = [item for item in dataset['items'] if item['mandatory']]
        sections = list(dict.fromkeys(item['section'] for item in asked))
        self.assertEqual([page['section'] for page in sheet['pages']], sections)
        self.assertEqual([value['item'] for page in sheet['pages'] for value in page['values']],
                         [item['id'] for item in asked])
        beds = sheet['pages'][0]
        self.assertEqual(beds['text'], '1040\nabout forty\n\n')
        self.assertEqual((beds['values'][0]['typed'], beds['values'][0]['unread']), ('1,040', False))
        self.assertIs(beds['values'][1]['unread'], True)
        self.assertTrue(sheet['web'].startswith('https://'))

    def test_files_have_the_same_words(self):
        self.answer('1-100', 'ch.bed.max=1,040')
        pdf, odt = self.path('sheet.pdf'), self.path('sheet.odt')
        sheet = self.at(INSIDE, 'return', 'sheet', '1-100', *NOVEMBER, '--pdf', pdf, '--odt', odt)
        self.assertEqual([file['path'] for file in sheet['files']], [pdf, odt])
        for file in sheet['files']:
            with open(file['path'], 'rb') as content:
                self.assertEqual(hashlib.sha256(content.read()).hexdigest(), file['sha256'])
        words = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, check=True).stdout.decode()
        for wanted in ('Copy Sheet', 'Elm House', '1040', 'Left empty', 'Care home bed vacancies', 'daily'):
            self.assertIn(wanted, words)

    def test_a_nil_return_has_nothing_to_type(self):
        self.answer('1-100', 'ch.bed.max=40')                                # what is kept is not to be typed
        self.at(INSIDE, 'return', 'nil', '1-100', *NOVEMBER, '--reason', 'Closed for works')
        sheet = self.at(INSIDE, 'return', 'sheet', '1-100', *NOVEMBER)
        self.assertEqual((sheet['kind'], sheet['nil_reason'], sheet['pages']), ('nil', 'Closed for works', []))

    def test_before_the_first_list(self):
        self.assertEqual(self.wrong('no-dataset', 'return', 'sheet', '1-100', 'care-home', '2022-06')['where'], '2022-06')


class Bulk(Handover):
    def setUp(self):
        super().setUp()
        for number, name in (('1-101', 'Ash, "The" Lodge'), ('1-102', '=Beech'), ('1-103', 'Cedar')):
            self.good('location', 'add', number, '--name', name, '--provider', '1-P', '--services', 'care-home',
                      '--places', '40', '--history-from', '2026-01')

    def export(self, *more, kind='bulk-care-home', name='bulk.csv', month='2026-11'):
        return self.at(INSIDE, 'export', kind, self.path(name), '--month', month, *more)

    def test_columns_are_the_extracts(self):
        self.answer('1-100', 'ch.wf.hc.de.nurse=1,004', 'ch.wf.absence.days=3', 'ch.wf.hrs.paid=3018.5')
        self.export()
        header, row = self.rows(self.path('bulk.csv'))
        self.assertEqual(header, CARE_HOME)
        cells = dict(zip(header, row))
        self.assertEqual((cells['location'], cells['cqcid'], cells['nursesemployed'], cells['daysabsence']),
                         ('Elm House', '1-100', '1004', '3'))
        self.assertEqual((cells['hourspaid'], cells['hoursabsence'], cells['lrf']), ('3018.5', '', ''))
        # 10 November 2026, 10:00 UTC, as a spreadsheet counts days.
        self.assertAlmostEqual(float(cells['lastupdatedutc']), 46336 + 10 / 24, places=5)
        self.at(INSIDE, 'return', 'set', '1-100', 'home-care', '2026-11', 'dc.users=12', 'dc.poc.self=1')
        self.export(kind='bulk-home-care')
        header, row = self.rows(self.path('bulk.csv'))
        self.assertEqual(header, HOME_CARE)
        self.assertEqual(dict(zip(header, row))['serviceusercount'], '12')

    def test_what_is_known_of_the_place(self):
        self.good('location', 'set', '1-100', 'region=South East', 'local-authority=Kent', 'ods-code=VL0E5')
        self.answer('1-100', 'ch.bed.max=40')
        self.export()
        header, row = self.rows(self.path('bulk.csv'))
        cells = dict(zip(header, row))
        self.assertEqual((cells['region'], cells['local_authority'], cells['localauthority'], cells['odscode']),
                         ('South East', 'Kent', 'Kent', 'VL0E5'))

    def test_which_go_in(self):
        self.answer('1-101', 'ch.bed.max=10', 'ch.bed.occ=11')
        self.answer('1-102', 'ch.bed.max=40')
        self.at(INSIDE, 'return', 'nil', '1-103', *NOVEMBER, '--reason', 'Not open yet')
        report = self.export()
        self.assertEqual(report['locations'], ['1-101', '1-102'])    # with errors first
        self.assertEqual({place['location']: place['why'] for place in report['left_out']},
                         {'1-100': 'empty', '1-103': 'nil'})
        self.assertEqual([row[1] for row in self.rows(report['file'])[1:]], ['Ash, "The" Lodge', "'=Beech"])
        only = self.export('--location', '1-102')
        self.assertEqual(only['locations'], ['1-102'])
        self.assertEqual(self.wrong('no-such-location', '--now', INSIDE, 'export', 'bulk-care-home', self.path('x.csv'),
                                    '--month', '2026-11', '--location', '1-999')['where'], '1-999')
        self.assertFalse(os.path.exists(self.path('x.csv')))

    def test_as_a_spreadsheet(self):
        self.answer('1-100', 'ch.wf.hc.de.nurse=4', 'ch.wf.hrs.paid=3,018.5')
        for name, part, number in (('b.xlsx', 'xl/worksheets/sheet1.xml', b'<v>3018.5</v>'),
                                   ('b.ods', 'content.xml', b'office:value="3018.5"')):
            self.export(name=name)
            with zipfile.ZipFile(self.path(name)) as file:
                self.assertIsNone(file.testzip())
                content = b''.join(file.read(one) for one in file.namelist() if one.endswith('.xml'))
                self.assertIn(number, file.read(part))
            for word in ('nursesemployed', 'lastupdatedbst', 'Elm House'):
                self.assertIn(word.encode(), content)
            # Our own reader finds the same columns in it.
            read = self.good('map', 'template', 'care-home', self.path(name), '--name', name)
            self.assertEqual([column['header'] for column in read['columns']], CARE_HOME)

    def test_it_says_what_it_is(self):
        self.answer('1-100', 'ch.bed.max=40')
        report = self.export()
        self.assertIn('ch.bed.max', report['without_column'])
        self.assertNotIn('beds', report['sections'])
        with open(report['companion'], encoding='utf-8') as file:
            text = file.read()
        self.assertIn('template for bulk updates is not public', text)
        self.assertIn('maximum capacity', text)

    def test_nothing_to_hand_over(self):
        self.assertEqual(self.wrong('nothing-to-hand-over', '--now', INSIDE, 'export', 'bulk-care-home',
                                    self.path('x.csv'), '--month', '2026-11')['where'], '2026-11')

    def test_uploaded_is_recorded_for_each(self):
        for number in ('1-100', '1-101'):
            self.answer(number, 'ch.bed.max=40')
        events = self.at(INSIDE, 'verify')['events']
        said = self.at(INSIDE, 'return', 'uploaded', *NOVEMBER, '--location', '1-100', '--location', '1-101', '--at',
                       INSIDE, '--by', 'Test Person', '--sections', 'all')
        self.assertEqual((said['recorded'], said['changed']), (2, True))
        self.assertEqual(self.at(INSIDE, 'verify')['events'], events + 2)
        for number in ('1-100', '1-101'):
            shown = self.at(INSIDE, 'return', 'show', number, *NOVEMBER)
            self.assertEqual([one['how'] for one in shown['submissions']], ['bulk'])
            self.assertEqual(shown['state'], 'on-time')
        self.assertEqual([place['why'] for place in self.export('--location', '1-100')['left_out']],
                         ['empty', 'empty', 'done'])

    def test_only_what_the_file_fills_counts_as_saved(self):
        self.answer('1-100', 'ch.bed.max=40')
        report = self.export()
        self.assertIn('beds', report['short_sections'])
        said = self.at(INSIDE, 'return', 'uploaded', *NOVEMBER, '--location', '1-100', '--at', INSIDE, '--by',
                       'Test Person')
        self.assertEqual(said['sections'], report['sections'])
        shown = self.at(INSIDE, 'return', 'show', '1-100', *NOVEMBER)
        self.assertEqual(shown['submissions'][0]['sections'], report['sections'])
        self.assertNotIn(shown['state'], ('on-time', 'nil'))
        # The rest, saved by hand: now it counts.
        self.at(INSIDE, 'return', 'uploaded', *NOVEMBER, '--location', '1-100', '--at', INSIDE, '--by', 'Test Person',
                '--sections', 'all')
        self.assertEqual(self.at(INSIDE, 'return', 'show', '1-100', *NOVEMBER)['state'], 'on-time')

    def test_the_text_says_what_is_missing(self):
        self.answer('1-100', 'ch.bed.max=40')
        done = self.plain('--data', self.data, '--now', INSIDE, 'export', 'bulk-care-home', self.path('t.csv'), '--month', '2026-11')
        self.assertIn('maximum capacity', done.out)
        self.assertIn('page by page', done.out)

    def test_one_that_cannot_be_recorded_records_none(self):
        self.answer('1-100', 'ch.bed.max=40')
        self.wrong('no-such-location', '--now', INSIDE, 'return', 'uploaded', *NOVEMBER, '--location', '1-100',
                   '--location', '1-999', '--at', INSIDE, '--by', 'Test Person')
        self.assertEqual(self.at(INSIDE, 'return', 'show', '1-100', *NOVEMBER)['submissions'], [])


class Evidence(Handover):
    def test_added_listed_and_saved(self):
        self.answer('1-100', 'ch.bed.max=40')
        first = self.write('confirmation.eml', 'From: tracker\r\n\r\nSaved.\r\n')
        self.at(INSIDE, 'return', 'record', '1-100', *NOVEMBER, '--at', INSIDE, '--by', 'Test Person', '--evidence', first)
        second = self.write('picture.png', b'\x89PNG\r\n\x1a\n')
        said = self.at('2026-11-12T09:00:00Z', 'return', 'evidence', 'add', '1-100', *NOVEMBER, second, '--what',
                       'The page after saving')
        self.assertIs(said['changed'], True)
        listed = self.good('return', 'evidence', 'list', '1-100', *NOVEMBER)['evidence']
        self.assertEqual([(one['file'], one['with_submission'], one['here']) for one in listed],
                         [('confirmation.eml', True, True), ('picture.png', False, True)])
        self.assertEqual((listed[1]['what'], listed[1]['added_at']), ('The page after saving', '2026-11-12T09:00:00Z'))
        for one, path in zip(listed, (first, second)):
            self.good('return', 'evidence', 'save', '1-100', *NOVEMBER, one['sha256'], self.path('out'))
            with open(path, 'rb') as before, open(self.path('out'), 'rb') as after:
                self.assertEqual(before.read(), after.read())
            self.assertEqual(hashlib.sha256(open(path, 'rb').read()).hexdigest(), one['sha256'])
        again = self.at(INSIDE, 'return', 'evidence', 'add', '1-100', *NOVEMBER, second)
        self.assertEqual((again['changed'], len(again['evidence'])), (False, 2))

    def test_only_what_is_the_returns(self):
        self.assertEqual(self.wrong('no-such-file', 'return', 'evidence', 'save', '1-100', *NOVEMBER, 'f' * 64,
                                    self.path('out'))['where'], 'f' * 64)
        self.fails(3, 'file-unreadable', 'return', 'evidence', 'add', '1-100', *NOVEMBER, self.path('none.png'))


class Maps(Handover):
    def test_shipped_ones_are_as_their_files(self):
        listed = self.good('map', 'list', 'care-home')
        self.assertEqual([one['id'] for one in listed], ['care-home', 'care-home-beds'])
        for service, name in (('care-home', 'care-home'), ('home-care', 'home-care')):
            self.good('map', 'show', service, name, '--file', self.path('map.json'))
            with open(self.path('map.json'), encoding='utf-8') as written, \
                    open(os.path.join(MAPS, name + '.json'), encoding='utf-8') as shipped:
                self.assertEqual(written.read(), shipped.read())

    def test_a_template_is_made_into_a_map(self):
        template = self.write('template.csv', 'CQC ID,Nurses Employed,Max Capacity,"New, column",\r\n')
        made = self.good('map', 'template', 'care-home', template, '--name', 'Ours')
        self.assertEqual([(column['header'], column.get('field'), column.get('of')) for column in made['columns']],
                         [('CQC ID', None, 'cqc_id'), ('Nurses Employed', 'ch.wf.hc.de.nurse', None),
                          ('Max Capacity', 'ch.bed.max', None), ('New, column', None, None)])
        self.answer('1-100', 'ch.bed.max=40')
        self.at(INSIDE, 'export', 'bulk-care-home', self.path('b.csv'), '--month', '2026-11', '--map', 'Ours')
        self.assertEqual(self.rows(self.path('b.csv')),
                         [['CQC ID', 'Nurses Employed', 'Max Capacity', 'New, column'], ['1-100', '', '40', '']])
        self.good('map', 'remove', 'care-home', 'Ours')
        self.assertEqual(self.wrong('no-such-map', 'map', 'show', 'care-home', 'Ours')['where'], 'Ours')

    def test_an_own_one_stands_in_front_of_a_shipped_one(self):
        shown = self.good('map', 'show', 'care-home', 'care-home')
        own = {'schema': 1, 'name': shown['name'], 'service': 'care-home', 'columns': [{'header': 'beds',
                                                                                      'field': 'ch.bed.max'}]}
        self.good('map', 'save', self.write('own.json', json.dumps(own)))
        after = self.good('map', 'show', 'care-home', 'care-home')
        self.assertEqual((len(after['columns']), after['shipped'], after['own']), (1, True, True))
        self.good('map', 'remove', 'care-home', 'care-home')
        self.assertEqual(self.good('map', 'show', 'care-home', 'care-home'), shown)
        self.wrong('no-such-map', 'map', 'remove', 'care-home', 'care-home')

    def test_a_file_as_a_map(self):
        self.answer('1-100', 'ch.bed.max=40')
        other = {'schema': 1, 'name': 'x', 'service': 'care-home', 'columns': [
            {'header': 'full course', 'field': 'ch.cov.primary.de'}, {'header': 'fixed', 'text': '-1'}]}
        report = self.at(INSIDE, 'export', 'bulk-care-home', self.path('b.csv'), '--month', '2026-11', '--map',
                         self.write('m.json', json.dumps(other)))
        self.assertEqual(report['unknown'], ['ch.cov.primary.de'])
        self.fails(3, 'file-unreadable', 'map', 'save', self.write('no.json', 'x'))


if __name__ == '__main__':
    main()
