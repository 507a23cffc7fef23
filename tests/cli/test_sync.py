#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two records and a hub: prepared, joined, in step, in conflict, out of reach."""
import datetime
import os

from cli import Case, main
from hub import PASSWORD, Hub

HOME = 'location:1-100'


class Synced(Case):
    """Beside the record of each test, another one in "other"."""

    hub = None

    def setUp(self):
        super().setUp()
        if Synced.hub is None:
            Synced.hub = Hub()
        self.name = 'hub-%d' % id(self)
        self.url = self.hub.url(self.name)
        self.other = os.path.join(self.folder, 'other')

    def hub_cli(self, *words, user='manager', password=PASSWORD, data=None):
        return self.plain('--json', '--data', data or self.data, *words, CARE_RETURNS_HUB_USER=user,
                          CARE_RETURNS_HUB_PASSWORD=password)

    def done(self, *words, code=0, **settings):
        answer = self.hub_cli(*words, **settings)
        self.assertEqual(answer.code, code, answer.err + answer.out)
        return answer.json

    def at_hub(self, *words, **settings):
        """By the computer's own clock, as the server has it: the record's stands at another day."""
        now = datetime.datetime.now(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
        return self.done('--now', now, 'hub', *words, **settings)

    def prepare(self):
        return self.at_hub('prepare', self.url, user='admin')

    def join_both(self):
        self.prepare()
        self.home()
        self.done('sync', '--hub', self.url)
        return self.done('sync', '--hub', self.url, data=self.other, user='deputy')

    def name_of(self, data):
        return self.done('location', 'show', '1-100', data=data)['name']

    def codes(self, answer):
        return [problem['code'] for problem in answer['problems']]


class Prepared(Synced):
    def test_prepare_makes_it_once_and_check_is_content(self):
        self.assertEqual(self.codes(self.at_hub('check', self.url, code=1, user='admin')), ['no-database'])
        self.assertEqual(self.prepare(), {'ok': True, 'problems': []})
        identity = self.hub.ask('GET', self.name + '/_local/care-returns')[1]['identity']
        self.assertEqual(self.prepare(), {'ok': True, 'problems': []})
        self.assertEqual(self.hub.ask('GET', self.name + '/_local/care-returns')[1]['identity'], identity)
        self.assertEqual(self.at_hub('check', self.url), {'ok': True, 'problems': []})

    def test_what_is_missing_is_named(self):
        self.hub.ask('PUT', self.name)
        self.assertEqual(self.codes(self.at_hub('check', self.url, code=1)),
                         ['no-identity', 'no-rules', 'no-index'])

    def test_a_clock_that_is_far_off(self):
        self.prepare()
        self.assertEqual(self.codes(self.done('--now', '2020-01-01T00:00:00Z', 'hub', 'check', self.url, code=1)), ['clock'])

    def test_who_is_not_let_in(self):
        answer = self.at_hub('check', self.url, code=5, password='wrong')
        self.assertEqual([(problem['code'], problem['detail']) for problem in answer['problems']],
                         [('unreachable', 'not-let-in')])
        self.assertTrue(all(problem['message'] for problem in answer['problems']))
        self.assertIn('may-not-make', self.codes(self.at_hub('prepare', self.url, code=1)))

    def test_an_address_that_is_none(self):
        for url in ('nowhere', 'ftp://127.0.0.1/a', 'http://hub.example.org/a', 'https://u:p@hub.example.org/a'):
            for words in (('hub', 'check', url), ('sync', '--hub', url)):
                self.assertEqual(self.hub_cli(*words).code, 2, url)


class Stepped(Synced):
    def test_without_a_hub_it_says_so(self):
        self.wrong('not-joined', 'sync')
        self.wrong('not-joined', 'hub', 'leave')
        self.assertEqual(self.good('queue'), {'waiting': []})
        self.assertEqual(self.good('conflict', 'list'), [])
        self.assertEqual(self.good('hub', 'show')['hubs'], [])

    def test_a_return_reaches_the_other_computer(self):
        answer = self.join_both()
        self.assertGreaterEqual(answer['pulled'], 2)
        self.assertEqual(answer['waiting'], [])
        self.good('return', 'set', '1-100', 'care-home', '2026-11', 'ch.bed.occ=31')
        waiting = self.good('queue')['waiting']
        self.assertEqual([(row['id'], row['state'], row['code']) for row in waiting],
                         [('return:1-100:care-home:2026-11', 'waiting', 'fine')])
        self.assertTrue(waiting[0]['why'])
        self.done('sync')
        self.assertGreaterEqual(self.done('sync', data=self.other)['pulled'], 1)
        shown = self.done('return', 'show', '1-100', 'care-home', '2026-11', data=self.other)
        self.assertEqual(str(shown['answers']['ch.bed.occ']), '31')
        self.done('sync')
        self.assertEqual(self.done('sync')['requests'], 1)
        self.assertTrue(self.good('verify', '--deep')['ok'])
        self.assertTrue(self.done('verify', '--deep', data=self.other)['ok'])

    def test_out_of_reach_and_back(self):
        self.join_both()
        self.done('location', 'set', '1-100', 'name=Elm Court')
        self.hub.stop()
        try:
            answer = self.hub_cli('sync')
            self.assertEqual(answer.code, 5, answer.err)
            self.assertEqual(answer.error['code'], 'offline')
            self.assertEqual(answer.json['error'], answer.error)
            self.assertEqual([row['id'] for row in answer.json['waiting']], [HOME])
        finally:
            self.hub.start()
        self.done('sync')
        self.done('sync', data=self.other)
        self.assertEqual(self.name_of(self.other), 'Elm Court')

    def test_a_password_that_changed(self):
        self.join_both()
        answer = self.hub_cli('sync', password='wrong')
        self.assertEqual((answer.code, answer.error['code']), (5, 'not-let-in'))
        self.assertEqual(self.hub_cli('hub', 'show').json['hubs'][0]['code'], 'not-let-in')
        self.done('sync')

    def test_leaving_names_what_was_not_sent(self):
        self.join_both()
        self.good('location', 'set', '1-100', 'name=Elm Court')
        self.wrong('not-sent', 'hub', 'leave')
        self.assertEqual(self.done('hub', 'leave', '--anyway'), {'changed': True, 'unsent': 1})
        self.assertEqual(self.name_of(self.data), 'Elm Court')
        self.wrong('not-joined', 'sync')

    def test_leaving_one_of_two_hubs(self):
        self.join_both()
        cases = self.hub.url(self.name + '-cases')
        self.at_hub('prepare', cases, user='admin')
        self.done('sync', '--cases', cases)
        self.good('location', 'set', '1-100', 'name=Elm Court')  # waits for the group, which is not left
        answer = self.hub_cli('hub', 'leave', '--cases')
        self.assertEqual((answer.code, answer.json), (0, {'changed': True, 'unsent': 0}))
        self.assertEqual([row['id'] for row in self.good('queue')['waiting']], [HOME])

    def test_another_hub_asks(self):
        self.join_both()
        other = self.hub.url(self.name + '-b')
        self.at_hub('prepare', other, user='admin')
        answer = self.hub_cli('sync', '--hub', other)
        self.assertEqual((answer.code, answer.error['code']), (1, 'another-hub'))
        self.assertEqual(self.done('hub', 'show')['hubs'][0]['url'], self.url)

    def test_a_row_that_waits_for_nobody(self):
        self.join_both()
        self.wrong('no-such-item', 'queue', 'retry', HOME)
        self.usage('command', 'queue', 'again')


class Conflicts(Synced):
    def conflict(self):
        self.join_both()
        self.done('location', 'set', '1-100', 'name=Elm Court', 'places=41')
        self.done('sync')
        self.done('location', 'set', '1-100', 'name=Elm Lodge', 'places=42', data=self.other)
        answer = self.hub_cli('sync', data=self.other)
        self.assertEqual(answer.code, 1, answer.err)
        self.assertEqual(answer.json['conflicts'], 1)
        self.assertEqual([(row['id'], row['state']) for row in answer.json['waiting']], [(HOME, 'conflict')])

    def test_both_sides_are_shown(self):
        self.conflict()
        found = self.done('conflict', 'list', data=self.other)
        self.assertEqual([one['id'] for one in found], [HOME])
        self.assertEqual(self.done('conflict', 'show', HOME, data=self.other), found[0])
        self.assertEqual([(field['item'], field['base'], field['mine'], field['theirs'])
                          for field in found[0]['fields']],
                         [('name', 'Elm House', 'Elm Lodge', 'Elm Court'), ('places', '40', '42', '41')])
        self.assertTrue(found[0]['theirs']['by'])

    def test_settled_in_two_steps(self):
        self.conflict()
        left = self.done('conflict', 'settle', HOME, 'name=theirs', data=self.other, code=1)
        self.assertEqual((left['settled'], [field['item'] for field in left['left']['fields']]), (False, ['places']))
        left = self.done('conflict', 'settle', HOME, 'places=44', data=self.other)
        self.assertEqual(left, {'settled': True, 'changed': True, 'left': None})
        self.done('sync', data=self.other)
        self.done('sync')
        shown = self.good('location', 'show', '1-100')
        self.assertEqual((shown['name'], shown['places']), ('Elm Court', 44))
        self.assertEqual(self.done('conflict', 'list', data=self.other), [])

    def test_what_cannot_be_settled(self):
        self.conflict()
        for choice in ('users=mine', 'places=many'):
            self.assertEqual(self.hub_cli('conflict', 'settle', HOME, choice, data=self.other).code, 2, choice)
        self.assertEqual(self.hub_cli('conflict', 'settle', HOME, 'name', data=self.other).code, 2)
        answer = self.hub_cli('conflict', 'settle', 'location:1-999', 'name=mine', data=self.other)
        self.assertEqual((answer.code, answer.error['code']), (1, 'no-such-item'))
        self.assertEqual(self.name_of(self.other), 'Elm Lodge')


if __name__ == '__main__':
    try:
        main()
    finally:
        if Synced.hub is not None:
            Synced.hub.end()
