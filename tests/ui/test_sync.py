#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two computers and a real hub, as TAP: one is the window, the other the terminal.

The window joins with an empty record and has the group's home; both change the same answer while neither sees the
other; the window settles it, and the terminal has what was settled. Then the window leaves. test_sync.py BUILD
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from driver import Application, text_of, wait
from tap import Journey, same

NOW = '2026-11-10T10:00:00Z'
ADMIN, HERE, THERE = 'admin:boss', 'window:pass', 'terminal:word'
QUESTION = 'Occupied or used'
MONTH = ('1-1000001', 'care-home', '2026-11')


class Hub:
    """The server for tests. It ends with its standard input."""

    def __init__(self, folder, port='0'):
        server = os.path.join(os.environ['CARE_RETURNS_TEST_HUB'], 'server.js')
        users = ['--admin', ADMIN, '--user', HERE, '--user', THERE]
        self.folder = folder
        self.process = subprocess.Popen(['node', server, '--folder', folder, '--port', port, *users],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = self.process.stdout.readline().strip()
        if not self.port:
            raise AssertionError('the hub for tests did not start: ./dev test fetches what it needs from npm')
        self.url = 'http://127.0.0.1:%s/care-returns' % self.port

    def stop(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


class Terminal:
    """The other computer."""

    def __init__(self, build, folder):
        self.program, self.folder = os.path.join(build, 'src', 'cli', 'care-returns-cli'), folder

    def run(self, *words, user=THERE):
        """An administrator's clock is the hub's own, so that prepare finds nothing wrong with it."""
        name, password = user.split(':')
        environment = dict(os.environ, CARE_RETURNS_HUB_USER=name, CARE_RETURNS_HUB_PASSWORD=password,
                           **({} if user == ADMIN else {'CARE_RETURNS_NOW': NOW}))
        done = subprocess.run([self.program, '--json', '--data', self.folder, *words], env=environment,
                              capture_output=True, text=True, check=False, timeout=60)
        if done.returncode:
            raise AssertionError('%s: %d %s%s' % (' '.join(words), done.returncode, done.stdout, done.stderr))
        return json.loads(done.stdout)

    def occupied(self):
        return self.run('return', 'show', *MONTH)['answers'].get('ch.bed.occ')


class Person:
    def __init__(self, application, hub, other):
        self.app, self.hub, self.other = application, hub, other

    def other_computer_has_a_home(self):
        self.other.run('hub', 'prepare', self.hub.url, user=ADMIN)
        self.other.run('location', 'add', MONTH[0], '--name', 'Elm House', '--provider', '1-2000001', '--services',
                       'care-home', '--places', '40')
        self.other.run('return', 'set', *MONTH, 'ch.bed.occ=36')
        self.other.run('sync', '--hub', self.hub.url)

    def starts(self):
        self.app.start()
        self.app.press('Join Your Group…')
        self.app.label('Working on Your Own')

    def is_told_what_is_wrong(self):
        self.app.press('Join a Group…')
        dialog = self.app.dialog('Join a Group')
        self.app.fill('Address of the hub', self.hub.url, dialog)
        self.app.fill('User', HERE.split(':')[0], dialog)
        self.app.fill('Password', 'wrong', dialog)
        self.app.press('Join', within=dialog)
        self.app.label('does not accept this user and password', dialog)

    def joins(self):
        dialog = self.app.dialog('Join a Group')
        self.app.fill('Password', HERE.split(':')[1], dialog)
        self.app.press('Join', within=dialog)
        # This display has no keyring.
        wait(lambda: self.app.has('push button', 'Close', self.app.dialog()), 'word of the password')
        self.app.label('holds the hub’s password in memory', self.app.dialog())
        self.app.press('Close', within=self.app.dialog())
        self.app.no_dialog()
        self.app.label('In step with the group')
        self.app.label('This computer')

    def has_the_home(self):
        self.app.focus()
        self.app.key('alt+2')
        self.app.find('text', QUESTION)
        same(text_of(self.app.find('text', QUESTION)), '36', 'what the other computer sent')

    def both_change_an_answer(self):
        self.app.click(self.app.find('text', QUESTION))
        self.app.key('ctrl+a')
        self.app.type('38')
        self.app.key('Tab')
        self.app.label('saved 10:00')
        self.other.run('return', 'set', *MONTH, 'ch.bed.occ=37')
        self.other.run('sync')

    def is_asked(self):
        self.app.key('alt+7')
        self.app.label('1 difference to settle.')

    def settles(self):
        self.app.press('Settle… Elm House')
        dialog = self.app.dialog()
        mine = self.app.find(('radio button', 'check box'), re.compile('^%s: 38, Mine' % QUESTION), dialog)
        self.app.find(('radio button', 'check box'), re.compile('^%s: 37, Theirs' % QUESTION), dialog)
        self.app.click(mine)
        self.app.press('Settle', within=dialog)
        self.app.no_dialog()
        self.app.label('In step with the group')

    def the_other_has_it(self):
        self.other.run('sync')
        same(str(self.other.occupied()), '38', 'what was settled')

    def comes_again(self):
        """Without a keyring the password is asked for once in each run."""
        self.app.quit()
        self.app.start()
        self.app.focus()
        self.app.key('alt+7')
        self.app.label('The hub asks for your password.')
        self.app.key('F5')
        dialog = self.app.dialog('The Hub’s Password')
        self.app.fill('Password', HERE.split(':')[1], dialog)
        self.app.press('Sign In', within=dialog)
        wait(lambda: self.app.has('push button', 'Close', self.app.dialog()), 'word of the password')
        self.app.press('Close', within=self.app.dialog())
        self.app.no_dialog()
        self.app.label('In step with the group')

    def meets_another_hub(self):
        """The group's was set up anew behind its address, while nobody here had given the password yet."""
        self.app.quit()
        self.hub.stop()
        self.hub = Hub(self.hub.folder + '-anew', self.hub.port)
        self.other.run('hub', 'prepare', self.hub.url, user=ADMIN)
        self.app.start()
        self.app.focus()
        self.app.key('alt+7')
        self.app.label('The hub asks for your password.')
        self.app.key('F5')
        dialog = self.app.dialog('The Hub’s Password')
        self.app.fill('Password', HERE.split(':')[1], dialog)
        self.app.press('Sign In', within=dialog)
        self.app.no_dialog()
        self.app.label('Another hub answers in place of your group’s.')

    def follows_it(self):
        self.app.press('Follow This Hub…')
        self.app.press('Follow It', within=self.app.dialog())
        self.app.no_dialog()
        self.app.label('In step with the group')

    def scrolls_down(self):
        x, y = self.app.place(self.app.find('label', 'Who is in the group'))
        self.app.tool('mousemove', '--sync', str(x), str(y), 'click', '--repeat', '20', '5')
        self.app.settle()

    def leaves(self):
        self.scrolls_down()
        self.app.click(self.app.find('list item', 'Leave the Group…'))
        self.app.press('Leave', within=self.app.dialog())
        self.app.no_dialog()
        self.app.label('Working on Your Own')
        self.app.key('alt+2')
        same(text_of(self.app.find('text', QUESTION)), '38', 'what stays')


def main(build):
    folder = tempfile.mkdtemp(prefix='care-returns-sync-')
    hub = Hub(os.path.join(folder, 'hub'))
    application = Application(build, os.path.join(folder, 'here'), NOW)
    person = Person(application, hub, Terminal(build, os.path.join(folder, 'there')))
    journey = Journey(application)
    step = journey.step
    try:
        step('the other computer shares a home through the hub', person.other_computer_has_a_home)
        step('an empty record leads to the group', person.starts)
        step('a wrong password is told beside its field', person.is_told_what_is_wrong)
        step('the right one joins, and says that it is not kept', person.joins)
        step('the home and its answers are here', person.has_the_home)
        step('both change the same answer', person.both_change_an_answer)
        step('a person is asked', person.is_asked)
        step('and settles it', person.settles)
        step('the other computer has what was settled', person.the_other_has_it)
        step('started again, it asks for the password and goes on', person.comes_again)
        step('another hub behind the address is asked about, password or not', person.meets_another_hub)
        step('and followed where a person says so', person.follows_it)
        step('leaving keeps everything here', person.leaves)
        step('it ends well and without a complaint', application.quit)
    finally:
        application.kill()
        person.hub.stop()
        shutil.rmtree(folder, ignore_errors=True)
    journey.end()


if __name__ == '__main__':
    main(sys.argv[1])
