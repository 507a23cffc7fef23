#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The grid of returns through the real window, with 300 homes, and a month in which nothing changed, as TAP.

A block from a spreadsheet is pasted, a figure is typed, one is taken back after a restart, and what another program
changed meanwhile is left alone; each cell is spoken as the keyboard comes to it. Then, on a record of one home, the
month is said to be unchanged and recorded, and the keys that it takes are counted. test_grid.py BUILD
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from driver import Application, Missing, name_of, wait
from tap import Journey, holds, same

NOW = '2026-11-10T10:00:00Z'
MONTH = '2026-11'
HOMES = 300
CELL = ('table cell', 'grid cell')

# A program of its own, as a spreadsheet is: it holds the clipboard until it is ended.
OWNER = '''
import sys
import gi
gi.require_version('Gdk', '4.0')
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
Gdk.Display.get_default().get_clipboard().set(sys.argv[1])
print('held', flush=True)
GLib.MainLoop().run()
'''


class Person:
    """Who has a group of homes before the window closes."""

    def __init__(self, build, folder):
        self.build, self.folder = build, folder
        self.app = Application(build, folder, NOW)

    def cli(self, *words):
        said = subprocess.run([os.path.join(self.build, 'src', 'cli', 'care-returns-cli'), '--data', self.folder,
                               '--now', NOW, '--json', *words], capture_output=True, text=True, check=False)
        if said.returncode:
            raise AssertionError('%s: %s' % (' '.join(words), said.stderr))
        return json.loads(said.stdout)

    def cell(self):
        """What is spoken of the cell with the keyboard: the home, the care type, the question and the answer."""
        node = wait(lambda: next((node for node in [self.app.focused()] if node and node.get_role_name() in CELL), None),
                    'the keyboard in a cell')
        return node.get_name()

    def comes_to(self, *words):
        def look():
            node = self.app.focused()
            return node and node.get_role_name() in CELL and all(word in node.get_name() for word in words) \
                and node.get_name()
        return wait(look, lambda: '%r; the keyboard is at %r' % (words, self.app.focused()
                                                                and self.app.focused().get_name()))

    def opens_the_grid(self):
        self.app.start()
        self.app.key('alt+2')
        self.app.press('Grid')
        wait(lambda: self.app.all(CELL), 'the cells', 30)
        self.app.label(re.compile(r'\d+ of \d+ done'), patience=30)
        for _ in range(12):
            node = self.app.focused()
            if node and node.get_role_name() in CELL:
                return
            self.app.key('Tab')
        raise Missing('the keyboard does not come to the grid')

    def speaks_each_cell(self):
        first = self.cell()
        holds(first, 'Care home, Maximum capacity', 'home, care type and question')
        self.app.key('Right')
        same(self.comes_to('Occupied or used').split(',')[0], first.split(',')[0], 'the same home')
        self.app.key('Down')
        wait(lambda: self.cell().split(',')[0] != first.split(',')[0], 'the next home to be spoken')
        self.app.key('ctrl+Home')
        self.comes_to('Maximum capacity')

    def first_homes(self):
        """As the grid shows them: by name."""
        homes = [home for home in self.cli('location', 'list') if 'care-home' in str(home['services'])]
        return sorted(homes, key=lambda home: home['name'].lower())

    def answer(self, home, field):
        return self.cli('return', 'show', home['id'], 'care-home', MONTH)['answers'].get(field, '')

    def pastes_a_block(self):
        owner = subprocess.Popen(['/usr/bin/python3', '-c', OWNER, '1,234\t41\n40\t"38"\n'], stdout=subprocess.PIPE,
                                 env=dict(os.environ, GTK_A11Y='none'), text=True)
        try:
            same(owner.stdout.readline().strip(), 'held', 'the other program holds the clipboard')
            self.app.key('ctrl+v')
            self.comes_to('1,234')
            self.app.label(re.compile('saved 10:00'))
        finally:
            owner.kill()
            owner.wait()

    def types_a_wrong_figure(self):
        self.app.key('ctrl+Home', 'Right')
        self.comes_to('Occupied or used', '41')
        self.app.type('forty')
        self.app.key('Return')
        self.app.key('Up')
        holds(self.comes_to('Occupied or used', 'forty'), 'forty', 'kept as typed, and said')
        self.app.label(re.compile(r'[1-9]\d* with findings'))

    def goes_on_after_a_restart(self):
        self.app.quit()
        self.opens_the_grid()
        self.app.key('ctrl+z')
        self.comes_to('Occupied or used', '41')
        self.app.key('ctrl+z')
        wait(lambda: '1,234' not in self.cell() and 'Maximum capacity' in self.cell(), 'the block to be taken back')
        self.app.key('ctrl+y')
        self.comes_to('1,234')

    def leaves_what_was_changed_since(self):
        cell = self.cell()
        home = next(home for home in self.first_homes() if home['name'] == cell.split(',')[0])
        self.cli('return', 'set', home['id'], 'care-home', MONTH, 'ch.bed.max=44')
        self.app.key('ctrl+z')
        self.app.label(re.compile('left alone, because it was changed since: %s' % re.escape(home['name'])))
        same(str(self.answer(home, 'ch.bed.max')), '44', 'what was changed since')

    def finds_those_left(self):
        self.app.choose('Returns shown', 'Not done')
        self.app.label(re.compile(r'\d+ shown'))
        self.app.quit()


class Manager:
    """Who has one home and nothing that changed."""

    def __init__(self, build, folder):
        self.person = Person(build, folder)
        self.app = self.person.app
        self.keys = 0

    def prepares(self):
        """October was made by other means."""
        cli = self.person.cli
        cli('location', 'add', '1-1000001', '--name', 'Elm House', '--provider', '1-2000001', '--services', 'care-home',
            '--places', '40', '--history-from', '2026-09')
        cli('return', 'set', '1-1000001', 'care-home', '2026-10', 'ch.bed.max=40', 'ch.bed.occ=38')

    def presses(self, key):
        self.keys += 1
        self.app.key(key)

    def says_who_acts(self):
        """Asked once and kept: an account whose name is nobody's would be asked at the first recording."""
        self.app.start()
        self.app.key('ctrl+comma')
        self.app.dialog('Preferences')
        self.app.type('A. Manager')
        self.app.settle()
        self.app.key('Escape')
        self.app.no_dialog()

    def records_an_unchanged_month(self):
        self.app.key('alt+1')
        self.app.find(('push button', 'button'), re.compile('^Unchanged: Elm House'))
        self.presses('u')
        self.app.dialog(re.compile('Unchanged Since October'))
        self.app.settle()
        self.presses('Return')
        wait(lambda: self.app.has(('push button', 'button'), re.compile('Record'), self.app.dialog()), 'the dialog to record')
        self.app.settle()
        self.presses('Return')
        self.app.no_dialog()
        wait(lambda: self.person.cli('return', 'show', '1-1000001', 'care-home', MONTH)['state'] == 'on-time',
             'the return to be recorded')
        if self.keys > 3:
            raise AssertionError('it took %d keys' % self.keys)
        shown = self.person.cli('return', 'show', '1-1000001', 'care-home', MONTH)
        same(str(shown['answers'].get('ch.bed.occ')), '38', 'the figure of the month before')
        self.app.quit()


def main():
    build = os.path.abspath(sys.argv[1])
    folder = tempfile.mkdtemp(prefix='care-grid-')
    person, manager = Person(build, os.path.join(folder, 'group')), Manager(build, os.path.join(folder, 'one'))
    journey = Journey(person.app)
    try:
        person.cli('demo', '--locations', str(HOMES))
        journey.step('the grid of 300 homes opens, and the keyboard comes to it', person.opens_the_grid)
        journey.step('each cell is spoken: home, care type, question, answer', person.speaks_each_cell)
        journey.step('a block is pasted from another program', person.pastes_a_block)
        journey.step('a wrong figure is kept as typed, and found', person.types_a_wrong_figure)
        journey.step('both are taken back after a restart, and done again', person.goes_on_after_a_restart)
        journey.step('what was changed since is left alone, and named', person.leaves_what_was_changed_since)
        journey.step('those that are not done are found', person.finds_those_left)
        journey.application = manager.app
        journey.step('one home, with a return for October', manager.prepares)
        journey.step('who acts is said once', manager.says_who_acts)
        journey.step('an unchanged month is recorded in three keys from Today', manager.records_an_unchanged_month)
    finally:
        for who in (person, manager):
            who.app.kill()
        shutil.rmtree(folder, ignore_errors=True)
    journey.end()


if __name__ == '__main__':
    main()
