#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes that are killed (-9) while they sync, and others that write to the same record meanwhile."""
import os
import random
import subprocess

import cli
from cli import Case, main
from hub import PASSWORD, Hub

KILLS = int(os.environ.get('CARE_RETURNS_TEST_KILLS', '30'))
LONGEST = 0.2  # seconds: a little more than a sync of not much takes
HOMES = ['1-10%d' % i for i in range(4)]
MONTH = ('care-home', '2026-11')


class Killed(Case):
    def setUp(self):
        super().setUp()
        self.hub = Hub()
        self.addCleanup(self.hub.end)
        self.random = random.Random(30)
        self.desks = [self.data, os.path.join(self.folder, 'other')]
        self.settings = dict(CARE_RETURNS_HUB_USER='manager', CARE_RETURNS_HUB_PASSWORD=PASSWORD)
        self.saved = {}
        self.recorded = []

    def begin(self, desk, *words):
        environment = dict(os.environ, CARE_RETURNS_NOW=cli.NOW, HOME=self.folder,
                           XDG_DATA_HOME=os.path.join(self.folder, 'home'), **self.settings)
        return subprocess.Popen([cli.PROGRAM, '--json', '--data', self.desks[desk], *words], env=environment,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def at(self, desk, *words):
        return self.plain('--json', '--data', self.desks[desk], *words, **self.settings)

    def done(self, desk, *words):
        answer = self.at(desk, *words)
        self.assertEqual(answer.code, 0, answer.err + answer.out)
        return answer.json

    def write(self, desk, number):
        """Each desk answers a question of its own, so that nothing is in conflict; any may record a return."""
        home, item = self.random.choice(HOMES), ('ch.bed.occ', 'ch.bed.res')[desk]
        if number % 3 == 0:
            name = 'by-%d-end' % number
            if self.begin(desk, 'return', 'record', home, *MONTH, '--at', '2026-11-18T10:00:00Z', '--by',
                          name).wait() == 0:
                self.recorded.append(name)
        elif self.begin(desk, 'return', 'set', home, *MONTH, '%s=%d' % (item, number)).wait() == 0:
            self.saved[home, item] = number

    def kill_one(self, number):
        desk = number % 2
        syncs = [self.begin(desk, 'sync'), self.begin(1 - desk, 'sync')]
        self.write(desk, 1000 + number)
        try:
            syncs[0].wait(self.random.uniform(0, LONGEST))
        except subprocess.TimeoutExpired:
            pass
        ended = syncs[0].poll()
        syncs[0].kill()
        for sync in syncs:
            sync.wait()
        return ended is None

    def come_to_rest(self):
        """Nobody contradicted anybody, so that nothing is to be settled."""
        for desk in (0, 1):
            self.assertEqual(self.done(desk, 'conflict', 'list'), [])
        for _ in range(10):
            answers = [self.done(desk, 'sync') for desk in (0, 1)]
            if all(answer['pushed'] + answer['pulled'] == 0 for answer in answers):
                return
        self.fail('they do not come to rest')

    def check(self):
        for desk in (0, 1):
            self.assertEqual(self.done(desk, 'queue')['waiting'], [])
            self.assertIs(self.done(desk, 'verify', '--deep')['ok'], True)
            for (home, item), value in self.saved.items():
                self.assertEqual(self.done(desk, 'return', 'show', home, *MONTH)['answers'][item], value)
        rows = self.hub.ask('GET', 'care-returns/_all_docs?include_docs=true&conflicts=true')[1]['rows']
        self.assertEqual([row['id'] for row in rows if '_conflicts' in row['doc']], [])
        submissions = [str(row['doc']) for row in rows if row['id'].startswith('submission:')]
        for name in self.recorded:
            self.assertEqual(len([text for text in submissions if name in text]), 1, name)
        shown = [self.done(desk, 'return', 'show', home, *MONTH) for home in HOMES for desk in (0, 1)]
        for one, other in zip(shown[::2], shown[1::2]):
            self.assertEqual(one, other)

    def test_killed_while_syncing(self):
        self.hub.ask('PUT', 'care-returns')
        identity = {'_id': '_local/care-returns', 'type': 'care-returns-hub', 'schema': 1, 'identity': 'one'}
        self.assertEqual(self.hub.ask('PUT', 'care-returns/_local/care-returns', identity)[0], 201)
        for home in HOMES:
            self.done(0, 'location', 'add', home, '--name', home, '--provider', '1-P', '--services', 'care-home',
                      '--places', '40')
        for desk in (0, 1):
            self.done(desk, 'sync', '--hub', self.hub.url())
        in_the_middle = sum(self.kill_one(number) for number in range(KILLS))
        print('# %d of %d were killed before they had ended; %d answers and %d recordings were called saved'
              % (in_the_middle, KILLS, len(self.saved), len(self.recorded)))
        self.assertGreater(in_the_middle, KILLS // 10)
        self.come_to_rest()
        self.check()


if __name__ == '__main__':
    main()
