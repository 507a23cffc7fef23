#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Providers, locations, and what is remembered of their windows."""
import os

from cli import Case, main


class Providers(Case):
    def test_set_show_list(self):
        made = self.good('provider', 'set', '1-P', 'name=Elm Care Ltd', 'ownership=public', 'address=1 Road\nTown',
                         'email=a@b.example', 'nominated=N. Person')
        self.assertEqual(made, {'id': '1-P', 'name': 'Elm Care Ltd', 'ownership': 'public',
                                'address': '1 Road\nTown', 'email': 'a@b.example', 'nominated': 'N. Person',
                                'penalty_applies': False, 'telephone': '', 'brand': '', 'checked_on': None,
                                'checked_by': '', 'registered_on': None, 'second_person': False})
        self.assertEqual(self.good('provider', 'show', '1-P'), made)
        self.assertEqual(self.good('provider', 'list'), [made])

    def test_an_equals_sign_in_a_value(self):
        self.assertEqual(self.good('provider', 'set', '1-P', 'name=a=b')['name'], 'a=b')

    def test_what_cannot_be(self):
        self.wrong('no-such-provider', 'provider', 'show', '1-P')
        self.usage('bogus', 'provider', 'set', '1-P', 'bogus=1')
        self.usage('council', 'provider', 'set', '1-P', 'ownership=council')
        self.assertEqual(self.good('provider', 'list'), [])


class Locations(Case):
    def test_shape(self):
        home = self.home()
        self.assertEqual((home['id'], home['name'], home['provider'], home['places'], home['users'],
                          home['history_from']), ('1-100', 'Elm House', '1-P', 40, 12, '2026-01'))
        self.assertEqual([span['service'] for span in home['services']], ['care-home', 'home-care'])
        self.assertEqual(self.good('location', 'show', '1-100'), home)
        self.assertEqual(self.good('location', 'list'), [home])
        self.assertEqual(self.good('provider', 'show', '1-P')['name'], '1-P')

    def test_history_begins_with_the_next_window_to_close(self):
        self.good('location', 'add', '1-1', '--name', 'A', '--provider', '1-P', '--services', 'care-home')
        home = self.good('location', 'show', '1-1')
        self.assertEqual((home['history_from'], home['places']), ('2026-12', None))

    def test_what_cannot_be(self):
        self.home()
        self.wrong('exists-already', 'location', 'add', '1-100', '--name', 'B', '--provider', '1-P', '--services',
                   'care-home')
        self.wrong('no-such-location', 'location', 'show', '1-999')
        self.usage('services', 'location', 'add', '1-2', '--name', 'B', '--provider', '1-P', '--services', 'shop')
        self.usage('provider', 'location', 'add', '1-2', '--name', 'B', '--services', 'care-home')
        self.usage('places', 'location', 'add', '1-2', '--name', 'B', '--provider', '1-P', '--services', 'care-home',
                   '--places', '4.5')
        self.usage('registered', 'location', 'add', '1-2', '--name', 'B', '--provider', '1-P', '--services',
                   'care-home', '--registered', '2026-02-29')

    def test_set(self):
        self.home()
        home = self.good('location', 'set', '1-100', 'name=Elm Court', 'places=41', 'history-from=2026-03')
        self.assertEqual((home['name'], home['places'], home['history_from']), ('Elm Court', 41, '2026-03'))
        self.usage('bogus', 'location', 'set', '1-100', 'bogus=1')
        self.usage('many', 'location', 'set', '1-100', 'places=many')

    def test_close(self):
        self.home()
        home = self.good('location', 'close', '1-100', '--on', '2026-10-31')
        self.assertEqual(home['closed'], '2026-10-31')
        states = {row['month']: row['state'] for row in self.good('status', '--from', '2026-10')['months']}
        self.assertEqual((states['2026-10'], states['2026-11']), ('missed', 'not-required'))

    def test_a_transfer_keeps_the_history(self):
        self.home()
        home = self.good('location', 'transfer', '1-100', '--to', '1-Q', '--on', '2026-10-01', '--new-id', '1-200')
        self.assertEqual((home['id'], home['number'], home['provider']), ('1-100', '1-200', '1-Q'))
        self.assertEqual([span['to'] for span in home['registrations']], ['2026-09-30', None])
        self.assertEqual(self.good('location', 'show', '1-200'), home)
        providers = {row['provider']: row for row in self.good('status')['providers']}
        self.assertEqual(providers['1-Q']['consecutive_missed']['at_least'], 2)


    def test_a_transfer_to_come_changes_nothing_yet(self):
        self.home()
        home = self.good('location', 'transfer', '1-100', '--to', '1-Q', '--on', '2027-01-01', '--new-id', '1-200')
        self.assertEqual((home['number'], home['provider'], home['closed']), ('1-100', '1-P', None))
        self.assertIn('Passes to 1-Q on Friday 1 January 2027', self.plain('--data', self.data, 'location', 'show', '1-100').out)
        self.assertIn('1-P', {row['provider'] for row in self.good('status')['exposure']})
        self.good('export', 'locations', os.path.join(self.folder, 'l.csv'))
        with open(os.path.join(self.folder, 'l.csv'), encoding='utf-8-sig') as file:
            self.assertIn('1-100,Elm House,1-P,', file.read())
        # It comes sooner; then it comes to nothing, and the home closes.
        home = self.good('location', 'transfer', '1-100', '--to', '1-R', '--on', '2026-12-01')
        self.assertEqual([one['provider'] for one in home['registrations']], ['1-P', '1-R'])
        home = self.good('location', 'close', '1-100', '--on', '2026-11-25')
        self.assertEqual(([one['provider'] for one in home['registrations']], home['closed']), (['1-P'], '2026-11-25'))

    def test_it_is_the_providers_already(self):
        self.home()
        self.wrong('exists-already', 'location', 'transfer', '1-100', '--to', '1-P', '--on', '2026-10-01')
        self.assertEqual(len(self.good('location', 'show', '1-100')['registrations']), 1)

    def test_a_list_names_the_number_of_today(self):
        self.home()
        self.good('location', 'transfer', '1-100', '--to', '1-Q', '--on', '2026-10-01', '--new-id', '1-200')
        path = os.path.join(self.folder, 'l.csv')
        self.good('export', 'locations', path)
        with open(path, encoding='utf-8-sig') as file:
            text = file.read()
        self.assertIn('1-200,', text)
        self.assertIn(',2026-10-01', text)
        answer = self.good('import', path)
        self.assertEqual((answer['unchanged'], answer['problems']), (1, []))
        self.assertIn('1-200', self.plain('--data', self.data, 'location', 'list').out)
        self.assertIn('1-200', self.plain('--data', self.data, 'location', 'show', '1-100').out)


class Changes(Case):
    """What happens to a location on a day, and what the CQC has to be told of it."""

    def states(self, first='2026-10'):
        rows = self.good('status', '--from', first)['months']
        return {row['month']: row['state'] for row in rows if row['service'] == 'care-home'}

    def test_closed_and_the_cqc_has_to_be_told(self):
        self.home()
        home = self.good('location', 'close', '1-100', '--on', '2026-10-13', '--tell', 'sold')
        self.assertEqual([(task['what'], task['wrong_since'], task['found_on'], task['told_on'])
                          for task in home['tasks']], [('sold', '2026-10-14', '2026-11-21', None)])
        self.assertEqual(self.states()['2026-10'], 'not-required')
        self.usage('tell', 'location', 'close', '1-100', '--on', '2026-10-13', '--tell', 'gone')

    def test_opened_again(self):
        self.home()
        self.wrong('not-closed', 'location', 'reopen', '1-100', '--on', '2026-11-01')
        self.good('location', 'close', '1-100', '--on', '2026-10-01')
        home = self.good('location', 'reopen', '1-100', '--on', '2026-11-01', '--new-id', '1-300')
        self.assertEqual((home['number'], home['closed']), ('1-300', None))
        states = self.states()
        self.assertEqual((states['2026-10'], states['2026-11']), ('not-required', 'missed'))

    def test_no_adult_social_care(self):
        self.home()
        home = self.good('location', 'not-asc', '1-100', '--from', '2026-11-01')
        self.assertEqual(home['not_asc_from'], '2026-11-01')
        states = self.states()
        self.assertEqual((states['2026-10'], states['2026-11']), ('missed', 'not-required'))
        self.assertIsNone(self.good('location', 'not-asc', '1-100', '--never')['not_asc_from'])
        self.usage('from', 'location', 'not-asc', '1-100')

    def test_standing_empty(self):
        self.home()
        home = self.good('location', 'dormant', '1-100', '--from', '2026-10-01', '--tell', 'dormant')
        self.assertEqual(home['dormant'], [{'from': '2026-10-01', 'to': None}])
        self.assertEqual(self.states()['2026-11'], 'missed')
        home = self.good('location', 'dormant', '1-100', '--to', '2026-11-10')
        self.assertEqual(home['dormant'], [{'from': '2026-10-01', 'to': '2026-11-10'}])
        self.usage('to', 'location', 'dormant', '1-100')
        self.wrong('before-it-began', 'location', 'dormant', '1-100', '--to', '2026-11-12')

    def test_the_dates_of_a_service(self):
        self.home()
        home = self.good('location', 'service', '1-100', 'home-care', '--entry', '2', '--from', '2026-02-01', '--to',
                         '2026-10-31')
        self.assertEqual(home['services'][1], {'service': 'home-care', 'from': '2026-02-01', 'to': '2026-10-31'})
        self.wrong('exists-already', 'location', 'service', '1-100', 'care-home', '--from', '2026-12-01')
        self.wrong('not-served', 'location', 'service', '1-100', 'care-home', '--entry', '9')


class People(Case):
    def test_accounts(self):
        self.home()
        home = self.good('location', 'account', 'add', '1-100', '--name', 'A. Person', '--email', 'a@b.example',
                         '--from', '2026-01-05')
        account = home['accounts'][0]
        self.assertEqual((account['name'], account['email'], account['from'], account['left']),
                         ('A. Person', 'a@b.example', '2026-01-05', None))
        self.good('location', 'account', 'leave', '1-100', account['id'], '--on', '2026-10-31')
        self.good('location', 'account', 'leave', '1-100', account['id'], '--removed', '2026-11-02')
        listed = self.good('location', 'account', 'list', '1-100')
        self.assertEqual([(one['left'], one['removed']) for one in listed], [('2026-10-31', '2026-11-02')])
        self.wrong('no-such-account', 'location', 'account', 'leave', '1-100', 'x', '--on', '2026-10-31')
        self.usage('on', 'location', 'account', 'leave', '1-100', account['id'])

    def test_what_the_cqc_holds_wrongly(self):
        self.home()
        home = self.good('location', 'task', 'add', '1-100', 'email', '--since', '2026-09-01', '--note', 'Old manager')
        task = home['tasks'][0]
        self.assertEqual((task['what'], task['found_on']), ('email', '2026-11-21'))
        answer = self.write('answer.txt', 'Thank you.')
        home = self.good('location', 'task', 'told', '1-100', task['id'], '--on', '2026-11-20', '--how', 'portal',
                         '--reference', '12', '--evidence', answer)
        task = home['tasks'][0]
        self.assertEqual((task['told_on'], task['how'], task['reference'], task['note'], len(task['evidence'])),
                         ('2026-11-20', 'portal', '12', 'Old manager', 1))
        self.good('location', 'task', 'settle', '1-100', task['id'], '--on', '2026-11-21')
        self.assertEqual(self.good('location', 'task', 'list', '1-100')[0]['settled_on'], '2026-11-21')
        self.wrong('in-the-future', 'location', 'task', 'told', '1-100', task['id'], '--on', '2026-11-22')
        self.wrong('no-such-task', 'location', 'task', 'told', '1-100', 'x', '--on', '2026-11-20')
        self.usage('location task add', 'location', 'task', 'add', '1-100', 'gone')
        self.assertIs(self.good('verify', '--deep')['ok'], True)

    def test_duty(self):
        self.home()
        self.good('location', 'duty', '1-100', 'home-care', '--to', 'A. Person')
        home = self.good('location', 'duty', '1-100', 'home-care', '--deputy', 'B. Person')
        self.assertEqual(home['duties'], [{'service': 'home-care', 'assignee': 'A. Person', 'deputy': 'B. Person'}])
        self.usage('to', 'location', 'duty', '1-100', 'home-care')

    def test_checked(self):
        self.home()
        provider = self.good('--as', 'A. Person', 'provider', 'checked', '1-P', '--on', '2026-11-20')
        self.assertEqual((provider['checked_on'], provider['checked_by']), ('2026-11-20', 'A. Person'))
        self.wrong('no-such-provider', 'provider', 'checked', '1-X', '--on', '2026-11-20')
        self.wrong('in-the-future', 'provider', 'checked', '1-P', '--on', '2026-11-22')
        self.assertIs(self.good('provider', 'set', '1-P', 'second-person=yes')['second_person'], True)
        self.assertEqual(self.good('provider', 'set', '1-P', 'registered-on=2020-10-01')['registered_on'], '2020-10-01')

    def test_details(self):
        home = self.good('location', 'add', '1-7', '--name', 'B', '--provider', '1-P', '--services', 'home-care',
                         '--region', 'North East', '--cqc-types', 'Shared Lives;Extra Care housing services')
        self.assertEqual((home['region'], home['cqc_types']),
                         ('North East', ['Shared Lives', 'Extra Care housing services']))
        home = self.good('location', 'set', '1-7', 'ods-code=VNJ4V', 'local-authority=Townley', 'postcode=NE1 1AA',
                         'brand=Group', 'contact-checked-on=2026-11-01')
        self.assertEqual((home['ods_code'], home['local_authority'], home['postcode'], home['brand'],
                          home['contact_checked_on']), ('VNJ4V', 'Townley', 'NE1 1AA', 'Group', '2026-11-01'))
        text = self.plain('--data', self.data, 'location', 'show', '1-7').out
        self.assertIn('B (1-7)', text)


class Chase(Case):
    def test_by_person(self):
        self.home()
        self.good('location', 'duty', '1-100', 'care-home', '--to', 'Z. Person', '--deputy', 'A. Person')
        self.good('location', 'account', 'add', '1-100', '--name', 'Z. Person', '--email', 'z@b.example')
        chased = self.good('--now', '2026-11-10T12:00:00Z', 'chase')
        self.assertEqual((chased['month'], chased['closes']), ('2026-11', '2026-11-16'))
        self.assertEqual([(of['person'], of['email'], [(line['location'], line['service'], line['deputy'])
                                                       for line in of['returns']]) for of in chased['people']],
                         [('Z. Person', 'z@b.example', [('1-100', 'care-home', 'A. Person')]),
                          ('', '', [('1-100', 'home-care', '')])])
        mine = self.good('--now', '2026-11-10T12:00:00Z', 'chase', '--person', 'A. Person')
        self.assertEqual([of['person'] for of in mine['people']], ['Z. Person'])
        text = self.plain('--data', self.data, '--now', '2026-11-10T12:00:00Z', 'chase').out
        self.assertIn('Dear Z. Person,', text)
        self.assertIn('Monday 16 November 2026', text)
        # What is recorded is nobody's any more, and between two windows there is nothing to chase.
        self.good('return', 'nil', '1-100', 'care-home', '2026-11', '--reason', 'closed')
        self.good('--now', '2026-11-10T12:00:00Z', 'return', 'record', '1-100', 'care-home', '2026-11', '--at',
                  '2026-11-10T11:00:00Z', '--by', 'Z. Person')
        chased = self.good('--now', '2026-11-10T12:00:00Z', 'chase')
        self.assertEqual([of['person'] for of in chased['people']], [''])
        self.assertEqual(self.good('chase')['people'], [])


class Recollections(Case):
    def state(self, month):
        rows = self.good('status', '--from', month, '--to', month, '--location', '1-100')['months']
        return {row['service']: row['state'] for row in rows}['care-home']

    def test_what_is_remembered_takes_the_place_of_unknown(self):
        self.home()
        self.assertEqual(self.state('2025-12'), 'unknown')
        answer = self.good('recall', '1-100', 'care-home', '2025-12', 'missed', '--from', 'papers')
        self.assertIs(answer['changed'], True)
        self.assertEqual(self.state('2025-12'), 'missed')
        self.good('recall', '1-100', 'care-home', '2025-12', 'on-time', '--from', 'memory')
        self.assertEqual(self.state('2025-12'), 'on-time')

    def test_what_cannot_be(self):
        self.home()
        self.usage('recall', 'recall', '1-100', 'care-home', '2025-12', 'nothing', '--from', 'papers')
        self.usage('from', 'recall', '1-100', 'care-home', '2025-12', 'missed')
        self.usage('from', 'recall', '1-100', 'care-home', '2025-12', 'missed', '--from', 'hearsay')
        self.usage('month', 'recall', '1-100', 'care-home', 'then', 'missed', '--from', 'papers')
        self.wrong('in-the-future', 'recall', '1-100', 'care-home', '2026-12', 'missed', '--from', 'papers')


if __name__ == '__main__':
    main()
