#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Providers, locations, and what is remembered of their windows."""
from cli import Case, main


class Providers(Case):
    def test_set_show_list(self):
        made = self.good('provider', 'set', '1-P', 'name=Elm Care Ltd', 'ownership=public', 'address=1 Road\nTown',
                         'email=a@b.example', 'nominated=N. Person')
        self.assertEqual(made, {'id': '1-P', 'name': 'Elm Care Ltd', 'ownership': 'public',
                                'address': '1 Road\nTown', 'email': 'a@b.example', 'nominated': 'N. Person',
                                'penalty_applies': False})
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
