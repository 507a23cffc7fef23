#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide to a hub, followed on the test server: databases, members, users; and what its selectors let through."""
import datetime
import json
import os
import re
import subprocess

from cli import Case, main
from hub import PASSWORD, Hub

with open(os.path.join(os.path.dirname(os.environ['CARE_RETURNS_LAW_DIR']), 'hub', 'GUIDE.md'), encoding='utf-8') as file:
    GUIDE = file.read()
SERVER = 'http://127.0.0.1:5984/'
SENT = re.compile(r"^curl -u admin -X PUT " + SERVER + r"(\S+)[^<]*<<'JSON'\n(.*?)\nJSON$", re.M | re.S)


class Followed(Case):
    def setUp(self):
        super().setUp()
        self.hub = Hub()
        self.addCleanup(self.hub.end)

    def cli(self, *words, user='admin'):
        """By the computer's own clock, as the server has it."""
        now = datetime.datetime.now(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
        return self.plain('--now', now, *words, CARE_RETURNS_HUB_USER=user, CARE_RETURNS_HUB_PASSWORD=PASSWORD)

    def test_what_it_sends_is_taken(self):
        for url in re.findall(r'^care-returns-cli hub prepare https://hub.example.org/(\S+)$', GUIDE, re.M):
            self.assertEqual(self.cli('hub', 'prepare', self.hub.url(url)).code, 0, url)
        sent = [(path, json.loads(body)) for path, body in SENT.findall(GUIDE) if not path.startswith('_replicator/')]
        self.assertGreaterEqual(len(sent), 4)
        for path, body in sent:
            self.assertIn(self.hub.ask('PUT', path, body)[0], (200, 201), path)
            kept = self.hub.ask('GET', path)[1]
            self.assertEqual({key: kept.get(key) for key in body if key != 'password'},
                             {key: value for key, value in body.items() if key != 'password'})

    def test_a_user_is_taken_away(self):
        path, body = next((path, body) for path, body in SENT.findall(GUIDE) if path.startswith('_users/'))
        self.hub.ask('PUT', path, json.loads(body))
        rev = self.hub.ask('GET', path)[1]['_rev']
        gone = re.search(r"^curl -u admin -X DELETE '" + SERVER + r"(\S+)'$", GUIDE, re.M).group(1)
        self.assertEqual(self.hub.ask('DELETE', gone.replace('REV', rev))[0], 200)
        self.assertEqual(self.hub.ask('GET', path)[0], 404)

    def test_in_plain_words(self):
        answer = self.cli('hub', 'prepare', self.hub.url())
        self.assertEqual((answer.code, answer.err), (0, ''))
        self.assertIn('GUIDE.md', answer.out)
        answer = self.plain('hub', 'check', self.hub.url())
        self.assertEqual(answer.code, 5)
        self.assertIn('CARE_RETURNS_HUB_USER', answer.out)

    def test_what_is_wrong_is_said_once(self):
        answer = self.plain('--data', self.data, 'sync')
        self.assertEqual((answer.code, answer.out), (1, ''))
        self.assertNotEqual(answer.err, '')


class Replicated(Case):
    """The test server's replication knows no selectors; these use nothing that regular expressions differ in."""

    HOME = ('location:1-101', 'return:1-101:care-home:2026-11', 'recollection:1-101:care-home:2022-09',
            'submission:1-101:care-home:2026-11:ab', 'receipt:1-101:care-home:2026-11:ab:desk-a')
    SHARED = ('provider:1-P', 'holiday:2026-12-24')
    OTHERS = ('location:1-1011', 'return:1-1011:care-home:2026-11', 'return:1-10:care-home:2026-11', 'case:c1',
              'case-event:c1:e1', 'representation:c1', 'evidence:ab', 'events:desk-a:1-9', 'desk:desk-a')
    DESIGNS = ('_design/care-returns', '_design/care-returns-index')

    def lets_through(self, name, ids):
        document = next(json.loads(body) for path, body in SENT.findall(GUIDE) if path == '_replicator/' + name)
        pattern = document['selector']['_id']['$regex']
        return [one for one in ids if re.search(pattern, one)]

    def test_from_the_home_goes_everything_of_ours(self):
        ours = list(self.HOME + self.SHARED + self.OTHERS)
        self.assertEqual(self.lets_through('oak-to-group', ours + list(self.DESIGNS)), ours)

    def test_to_the_home_goes_what_is_its_own(self):
        every = self.HOME + self.SHARED + self.OTHERS + self.DESIGNS
        self.assertEqual(self.lets_through('group-to-oak', every), list(self.HOME + self.SHARED))

    def test_the_home_does_not_read_the_group(self):
        members = {path: json.loads(body)['members'] for path, body in SENT.findall(GUIDE) if path.endswith('/_security')}
        self.assertTrue(all(one['roles'] for one in members.values()))
        self.assertIn('care-returns-oak', members['care-returns-oak/_security']['roles'])
        for path in ('care-returns/_security', 'care-returns-cases/_security'):
            self.assertNotIn('care-returns-oak', members[path]['roles'])
        self.assertNotIn('care-returns', members['care-returns-cases/_security']['roles'])

    def test_one_goes_each_way(self):
        ways = [(body['source']['url'], body['target']['url']) for body in
                (json.loads(text) for path, text in SENT.findall(GUIDE) if path.startswith('_replicator/'))]
        self.assertEqual(ways[0], ways[1][::-1])


class Written(Case):
    def test_its_shell_can_be_read(self):
        for block in re.findall(r'^```sh\n(.*?)^```$', GUIDE, re.M | re.S):
            done = subprocess.run(['bash', '-n'], input=block.encode(), capture_output=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, b''), block)


main()
