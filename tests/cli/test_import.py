#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of the CQC and of the Capacity Tracker, in."""
import copy
import datetime
import json
import os

from cli import Case, main

FILTERS = ('Location ID,Location Name,Location HSCA start date,Dormant (Y/N),Care homes beds,Location Region,'
           'Location Local Authority,Brand ID,Brand Name,Provider ID,Provider Name,'
           'Service type - Care home service with nursing,Service type - Domiciliary care service,'
           'Service type - Shared Lives,Primary ID (Dual registration locations)\n')
ELM = '1-1,Elm House,01/10/2010,N,40,East,Norfolk,BD1,BRAND Elm,1-P,Elm Ltd,Y,,,\n'
ASH = '1-2,Ash at Home,02/02/2020,N,,East,Norfolk,BD1,BRAND Elm,1-P,Elm Ltd,,Y,,\n'
OAK = '1-3,Oak House,02/02/2020,N,9,West,Devon,-,-,1-Q,Oak Ltd,Y,,,\n'
DENTIST = '1-4,Dentist,02/02/2020,N,,West,Devon,-,-,1-Q,Oak Ltd,,,,\n'
SCHEME = '1-5,Scheme,02/02/2020,N,,West,Devon,-,-,1-P,Elm Ltd,,,Y,\n'
LAW = os.path.join(os.environ.get('CARE_RETURNS_LAW_DIR', 'data/law'), 'datasets')


class Import(Case):
    def counts(self, answer):
        return [answer[key] for key in ('read', 'added', 'changed', 'unchanged', 'rejected', 'ignored')]

    def codes(self, answer):
        return [(problem['line'], problem['code'], problem['severity']) for problem in answer['problems']]

    def filters(self, *rows):
        return self.write('filters.csv', FILTERS + ''.join(rows))

    def test_one_provider_of_the_cqcs_list(self):
        path = self.filters(ELM, ASH, OAK, DENTIST)
        answer = self.good('import', path, '--provider', '1-P')
        self.assertEqual((answer['kind'], self.counts(answer)), ('cqc-filters', [4, 2, 0, 0, 0, 2]))
        elm = self.good('location', 'show', '1-1')
        self.assertEqual((elm['name'], elm['places'], elm['registered']), ('Elm House', 40, '2010-10-01'))
        self.assertEqual((elm['region'], elm['local_authority'], elm['brand']), ('East', 'Norfolk', 'BRAND Elm'))
        self.assertEqual(self.good('provider', 'show', '1-P')['name'], 'Elm Ltd')
        self.assertEqual(self.counts(self.good('import', path, '--provider', '1-P')), [4, 0, 0, 2, 0, 2])
        path = self.filters(ELM.replace(',40,', ',44,'), ASH)
        self.assertEqual(self.counts(self.good('import', path, '--provider', '1-P')), [2, 0, 1, 1, 0, 0])
        self.assertEqual(self.good('location', 'show', '1-1')['places'], 44)

    def test_by_brand_and_by_a_list_of_ids(self):
        path = self.filters(ELM, ASH, OAK)
        self.assertEqual(self.good('import', path, '--brand', 'elm', '--dry-run')['added'], 2)
        self.assertEqual(self.good('import', path, '--only', '1-3,1-9', '--dry-run')['added'], 1)
        ids = self.write('ids.txt', '1-1\n1-2\n')
        self.assertEqual(self.good('import', path, '--only', ids, '--dry-run')['added'], 2)
        self.assertEqual(self.good('location', 'list'), [])

    def test_shared_lives_is_asked_about_and_rejects_nothing(self):
        path = self.filters(ELM, SCHEME)
        answer = self.good('import', path, '--dry-run')
        self.assertEqual((self.counts(answer), self.codes(answer)),
                         ([2, 1, 0, 0, 0, 1], [(3, 'shared-lives', 'asked')]))
        self.assertIn('Scheme', answer['problems'][0]['message'])
        self.assertEqual(self.counts(self.good('import', path, '--shared-lives', 'leave', '--dry-run')),
                         [2, 1, 0, 0, 0, 1])
        self.assertEqual(self.counts(self.good('import', path, '--shared-lives', 'take')), [2, 2, 0, 0, 0, 0])
        self.usage('shared-lives', 'import', path, '--shared-lives', 'perhaps')

    def test_a_home_that_is_registered_twice_is_kept_once(self):
        second = ELM.replace('1-1,', '1-9,', 1).replace('1-P', '1-Q').replace('Y,,,\n', 'Y,,,1-1\n')
        answer = self.good('import', self.filters(ELM, second))
        self.assertEqual((self.counts(answer), self.codes(answer)),
                         ([2, 1, 0, 0, 0, 1], [(3, 'registered-twice', 'told')]))

    def test_what_is_gone_is_said_and_never_closed(self):
        self.good('import', self.filters(ELM, ASH))
        answer = self.good('import', self.filters(ASH))
        self.assertEqual(self.codes(answer), [(0, 'gone', 'asked')])
        self.assertIn('Elm House', answer['problems'][0]['value'])
        self.assertIsNone(self.good('location', 'show', '1-1').get('closed'))
        self.assertEqual(self.codes(self.good('import', self.filters(OAK))), [])

    def test_another_provider_needs_a_day(self):
        self.good('import', self.filters(ELM))
        path = self.filters(ELM.replace('1-P,Elm Ltd', '1-Q,Oak Ltd'))
        answer = self.run_cli('import', path)
        self.assertEqual((answer.code, self.codes(answer.json)), (1, [(2, 'other-provider', 'rejected')]))
        self.assertEqual(self.good('import', path, '--transfer-on', '2026-06-01')['changed'], 1)
        self.assertEqual(self.good('location', 'show', '1-1')['provider'], '1-Q')
        self.assertEqual(self.good('provider', 'show', '1-Q')['name'], 'Oak Ltd')
        self.usage('transfer-on', 'import', path, '--transfer-on', 'soon')

    def test_rejected_rows(self):
        path = self.filters(ELM, ASH.replace('1-2,Ash at Home', '1-2,'), OAK.replace('02/02/2020', 'lately'))
        answer = self.run_cli('import', path)
        self.assertEqual((answer.code, answer.json['added'], self.codes(answer.json)),
                         (1, 0, [(3, 'missing', 'rejected'), (4, 'not-a-date', 'rejected')]))
        self.assertEqual(self.good('location', 'list'), [])
        answer = self.run_cli('import', path, '--accept-good-rows')
        self.assertEqual((answer.code, answer.json['added'], len(self.good('location', 'list'))), (1, 1, 1))

    def test_the_weekly_directory(self):
        head = 'CQC directory,,\n\nThis data was produced on 19 August 2026\n\n'
        columns = ('Name,Also known as,Address,Postcode,Phone number,Service\'s website (if available),'
                   'Service types,Date of latest check,Specialisms/services,Provider name,Local authority,'
                   'Region,Location URL,CQC Location ID (for office use only),'
                   'CQC Provider ID (for office use only)\n')
        rows = ('Elm House,,1 The Street,NR1 1AA,,,Residential homes|Homecare agencies,,,Elm Ltd,Norfolk,East,,'
                '1-1,1-P\nDentist,,,,,,Dentist,,,Teeth Ltd,,,,1-2,1-Q\n')
        path = self.write('directory.csv', head + columns + rows)
        answer = self.good('import', path)
        self.assertEqual((answer['kind'], self.counts(answer)), ('cqc-directory', [2, 1, 0, 0, 0, 1]))
        self.assertEqual(sorted(span['service'] for span in self.good('location', 'show', '1-1')['services']), ['care-home', 'home-care'])

    def test_a_list_with_semicolons(self):
        path = self.write('homes.csv', 'ID;Name;Provider;Services\n1-1;Elm;1-P;"care-home;home-care"\n')
        self.assertEqual(self.good('import', path)['added'], 1)

    def test_what_is_no_list_of_the_cqc(self):
        path = self.write('homes.csv', 'id,name,provider,services\n1-1,Elm,1-P,care-home\n')
        for kind in ('cqc-filters', 'cqc-directory', 'dataset', 'archive'):
            self.assertEqual(self.run_cli('import', path, '--as', kind).code, 3, kind)
        self.usage('as', 'import', path, '--as', 'recipes')


class Dataset(Case):
    def setUp(self):
        super().setUp()
        with open(os.path.join(LAW, 'care-home-2024-04-26-v5.json'), encoding='utf-8') as file:
            self.pack = json.load(file)

    def packed(self, **changes):
        pack = copy.deepcopy(self.pack)
        pack.update(changes)
        return self.write('pack.json', json.dumps(pack))

    def version(self, month):
        return self.good('dataset', '--service', 'care-home', '--month', month)['version']

    def test_a_further_version_holds_from_its_day_on(self):
        path = self.packed(version='V6', effective_from='2026-12-01')
        self.assertEqual(self.good('import', path, '--dry-run')['added'], 1)
        self.assertEqual(self.version('2027-01'), 'V5')
        answer = self.good('import', path)
        self.assertEqual((answer['kind'], answer['added'], answer['taken']), ('dataset', 1, True))
        self.assertEqual((self.version('2026-11'), self.version('2027-01')), ('V5', 'V6'))
        self.assertEqual(self.good('import', path)['unchanged'], 1)
        self.assertEqual(self.good('import', self.packed(version='V6', effective_from='2027-02-01'))['changed'], 1)
        self.assertEqual((self.version('2027-01'), self.version('2027-02')), ('V5', 'V6'))
        self.assertIs(self.good('verify', '--deep')['ok'], True)

    def test_the_shipped_list_is_unchanged(self):
        self.assertEqual(self.good('import', self.packed())['unchanged'], 1)

    def test_what_contradicts_a_shipped_list(self):
        other_kind = copy.deepcopy(self.pack['items'])
        other_kind[0]['kind'] = 'text'
        for code, changes in (('dataset-known', {'effective_from': '2026-12-01'}),
                              ('dataset-too-early', {'version': 'V6', 'effective_from': '2024-04-26'}),
                              ('dataset-too-early', {'version': 'V4b', 'effective_from': '2024-01-01'}),
                              ('dataset-other-kind', {'version': 'V6', 'effective_from': '2026-12-01',
                                                      'items': other_kind})):
            answer = self.run_cli('import', self.packed(**changes))
            self.assertEqual((answer.code, answer.json['problems'][0]['code']), (1, code))
        self.assertEqual(self.version('2027-01'), 'V5')

    def test_a_pack_that_cannot_be_read(self):
        for changes in ({'items': []}, {'service': 'shop'}, {'schema': 99}):
            self.assertEqual(self.run_cli('import', self.packed(version='V6', **changes)).code, 3)


def serial(text):
    """A moment as a spreadsheet has it: days since 30 December 1899."""
    moment = datetime.datetime.strptime(text, '%Y-%m-%d %H:%M')
    return '%.6f' % ((moment - datetime.datetime(1899, 12, 30)).total_seconds() / 86400)


class Services(Case):
    """A list that no longer has a care of a home says so by name, and ends nothing by itself."""

    LIST = 'id,name,provider,services\n1-1,Elm House,1-P,%s\n'

    def setUp(self):
        super().setUp()
        self.good('location', 'add', '1-1', '--name', 'Elm House', '--provider', '1-P', '--services',
                  'care-home,home-care')

    def ends(self):
        return {span['service']: span['to'] for span in self.good('location', 'show', '1-1')['services']}

    def test_nothing_ends_without_a_day(self):
        path = self.write('l.csv', self.LIST % 'care-home')
        answer = self.good('import', path)
        problem, = answer['problems']
        self.assertEqual((answer['unchanged'], problem['code'], problem['line']), (1, 'service-gone', 2))
        self.assertIn('Elm House (1-1)', problem['message'])
        self.assertIn('Home care', problem['message'])
        self.assertEqual(self.ends(), {'care-home': None, 'home-care': None})

    def test_it_ends_on_the_day_that_is_given(self):
        path = self.write('l.csv', self.LIST % 'care-home')
        answer = self.good('import', path, '--service-ended', '2026-09-30', '--dry-run')
        self.assertEqual((answer['changed'], [one['code'] for one in answer['problems']]), (1, ['service-ended']))
        self.assertEqual(self.ends()['home-care'], None)
        self.good('import', path, '--service-ended', '2026-09-30')
        self.assertEqual(self.ends(), {'care-home': None, 'home-care': '2026-09-30'})

    def test_a_new_one_is_named(self):
        self.good('location', 'add', '1-2', '--name', 'Elm House', '--provider', '1-P', '--services', 'care-home')
        answer = self.good('import', self.write('l.csv', self.LIST.replace('1-1', '1-2') % 'care-home;home-care'))
        self.assertEqual([one['code'] for one in answer['problems']], ['service-begins'])
        self.assertIn('Elm House', answer['problems'][0]['message'])


class Tracker(Case):
    """A home whose record speaks from September 2026 on; it was updated in the October window and not in the
    September one. Today is 27 November 2026."""

    def setUp(self):
        super().setUp()
        self.good('location', 'add', '1-1', '--name', 'Elm House', '--provider', '1-P', '--services', 'care-home',
                  '--history-from', '2026-09')
        self.good('return', 'set', '1-1', 'care-home', '2026-10', 'ch.wf.hc.de.care=20', 'ch.wf.hrs.paid=1200')
        self.good('return', 'record', '1-1', 'care-home', '2026-10', '--at', '2026-10-12T10:00:00Z', '--by', 'Ann')

    def disagreements(self, *words):
        return [(one['code'], one['month'], one.get('item', ''), one['here'], one['there'])
                for one in self.good('import', *words)['disagreements']]

    def test_a_status_list_a_column_a_month(self):
        path = self.write('status.csv', 'Location;CQC ID;Service;Jul 2026;01/09/2026;2026-10\n'
                          'Elm House;1-1;Care home;0;1;0\nAsh;1-9;Care home;1;1;1\n')
        answer = self.good('import', path)
        self.assertEqual((answer['kind'], answer['read'], answer['unchanged'], answer['ignored'], answer['taken']),
                         ('ct-status', 6, 3, 3, False))
        self.assertEqual(self.disagreements(path),
                         [('unknown-here', '2026-07', '', 'unknown', 'not-updated'),
                          ('only-there', '2026-09', '', 'missed', 'updated'),
                          ('only-here', '2026-10', '', 'on-time', 'not-updated')])

    def test_a_status_list_a_row_a_month_fills_what_is_unknown(self):
        path = self.write('status.csv', 'Location ID,Month,Status\n1-1,2026-07,1\n1-1,2026-08,0\n1-1,2026-10,1\n')
        self.assertEqual(self.good('import', path, '--fill-unknown', '--dry-run')['added'], 2)
        self.assertEqual(self.good('import', path)['added'], 0)
        answer = self.good('import', path, '--fill-unknown')
        self.assertEqual((answer['added'], answer['taken'], answer['disagreements']), (2, True, []))
        states = {row['month']: row['state'] for row in
                  self.good('status', '--from', '2026-07', '--to', '2026-08')['months']}
        self.assertEqual(states, {'2026-07': 'on-time', '2026-08': 'missed'})
        self.assertEqual(self.good('import', path, '--fill-unknown')['added'], 0)

    def test_an_extract_with_other_figures(self):
        path = self.write('extract.csv', 'location|cqcid|careworkersemployed|hourspaid|nursesemployed|lastupdatedutc\n'
                          'Elm House|1-1|21|1200.0||%s\n' % serial('2026-10-12 10:00'))
        self.assertEqual(self.disagreements(path, '--as', 'ct-extract'),
                         [('differs', '2026-10', 'ch.wf.hc.de.care', '20', '21')])

    def test_an_extract_that_was_updated_late_or_not_at_all(self):
        head = 'cqcid,careworkersemployed,lastupdatedutc\n'
        path = self.write('late.csv', head + '1-1,,%s\n' % serial('2026-09-20 09:00'))
        self.assertEqual([one[:4] for one in self.disagreements(path)], [('outside-window', '2026-09', '', 'missed')])
        self.assertEqual([one[:3] for one in self.disagreements(path, '--month', '2026-10')],
                         [('only-here', '2026-10', '')])

    def test_rows_that_cannot_be_read(self):
        path = self.write('status.csv', 'Location ID,Month,Status\n1-1,2026-07,perhaps\n1-1,soon,1\n,2026-08,1\n')
        answer = self.run_cli('import', path)
        self.assertEqual((answer.code, [(one['line'], one['code']) for one in answer.json['problems']]),
                         (1, [(2, 'not-a-status'), (3, 'not-a-month'), (4, 'missing')]))
        path = self.write('extract.csv', 'cqcid,careworkersemployed,lastupdatedutc\n,2,\n1-1,2,lately\n')
        self.assertEqual([one['code'] for one in self.run_cli('import', path).json['problems']],
                         ['missing', 'not-a-date'])

    def test_a_column_that_stands_twice(self):
        for text, name in (('cqcid,careworkersemployed,CareWorkersEmployed\n1-1,1,2\n', 'CareWorkersEmployed'),
                           ('Location ID,2026-10,Oct 2026\n1-1,1,0\n', 'Oct 2026'),
                           ('Location ID,Month,Status,status\n1-1,2026-10,1,0\n', 'status')):
            answer = self.run_cli('import', self.write('twice.csv', text))
            self.assertEqual((answer.code, [(one['line'], one['column'], one['code']) for one in answer.json['problems']]),
                             (1, [(1, name, 'column-twice')]))

    def test_a_home_with_both_services_needs_to_be_told_apart(self):
        self.good('location', 'set', '1-1', 'services=care-home,home-care')
        path = self.write('status.csv', 'Location ID,2026-10\n1-1,1\n')
        answer = self.good('import', path)
        self.assertEqual((answer['ignored'], answer['problems'][0]['code']), (1, 'which-service'))


if __name__ == '__main__':
    main()
