#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders with the window closed, as TAP: the service shows one, its buttons do what they say, opening it becomes
the window and closing that the service again, a window that is started takes its place, and there is one of them at
a time. test_background.py BUILD"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from desktop import Desktop
from driver import Application, wait
from tap import Journey, holds, same

NOW = '2026-11-16T17:00:00Z'
WINDOW = 'window:2026-11'
SMALL = 0.4                      # of the window's memory, at the most


class Background:
    def __init__(self, build):
        self.build, self.home = os.path.abspath(build), tempfile.mkdtemp(prefix='care-returns-background-')
        self.record = os.path.join(self.home, 'data', 'care-returns')
        self.settings = os.path.join(self.home, 'config', 'glib-2.0', 'settings', 'keyfile')
        os.makedirs(os.path.dirname(self.settings))
        shutil.copytree(os.path.join(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0'), os.path.join(self.home, 'config', 'gtk-4.0'))
        self.want(True)
        os.environ.update(XDG_DATA_HOME=os.path.join(self.home, 'data'), GSETTINGS_BACKEND='keyfile',
                          XDG_CONFIG_HOME=os.path.join(self.home, 'config'), TZ='Europe/London')
        self.desktop = Desktop()
        self.app = Application(build, None, NOW)
        self.bytes = 0

    def want(self, on):
        with open(self.settings + '.new', 'w', encoding='utf-8') as file:
            file.write('[org/carereturns/CareReturns]\nreminders-background=%s\nlast-page=\'today\'\n'
                       % ('true' if on else 'false'))
        os.rename(self.settings + '.new', self.settings)

    def cli(self, *words):
        program = os.path.join(self.build, 'src', 'cli', 'care-returns-cli')
        subprocess.run([program, '--data', self.record, '--now', NOW, *words], check=True, capture_output=True)

    def program(self):
        """What the process is now, or None where it ended."""
        if self.app.process.poll() is not None:
            return None
        try:
            return os.path.basename(os.readlink('/proc/%d/exe' % self.app.process.pid))
        except OSError:
            return None

    def memory(self):
        with open('/proc/%d/smaps_rollup' % self.app.process.pid, encoding='ascii') as file:
            return int(re.search(r'^Rss:\s+(\d+) kB', file.read(), re.M)[1])

    def becomes(self, program):
        wait(lambda: self.program() == program, lambda: 'it to be %s, and not %s: %s' % (program, self.program(),
                                                                                       self.app.output()))
        wait(lambda: self.desktop.owner() == self.app.process.pid, 'it to have its name')

    def start(self, *words):
        self.app.process = subprocess.Popen([self.app.program, *words], env=self.app.environment, stdout=self.app.said,
                                            stderr=self.app.said)

    def see_window(self):
        self.app.seen = None
        wait(self.app.is_up, 'its window', 30)
        self.app.node = wait(self.app._look_for_node, 'it on the accessibility bus', 30)
        self.app.window()
        self.app.focus()

    # the steps

    def shows(self):
        self.cli('location', 'add', '1-100', '--name', 'Elm House', '--provider', '1-P', '--services', 'care-home',
                 '--places', '40', '--history-from', '2026-01')
        self.start('--background')
        self.becomes('care-returns-background')
        shown = wait(lambda: self.desktop.shown.get(WINDOW), 'a reminder')
        same(shown['title'], 'Elm House: The November 2026 window closes today')
        holds(shown['body'], '7 hours are left.')
        same([one['label'] for one in shown['buttons']], ['Open Return', 'Remind Me in an Hour'])
        self.bytes = self.memory()

    def puts_off(self):
        self.desktop.press(WINDOW, 'Remind Me in an Hour')
        wait(lambda: WINDOW in self.desktop.taken, 'it to be taken back')
        kept = os.path.join(self.record, 'reminders.ini')
        wait(lambda: 'later=2026-11-16T18:00:00Z' in open(kept, encoding='utf-8').read(), 'it to be put off')
        same(self.program(), 'care-returns-background')

    def opens(self):
        self.desktop.tell('ActivateAction', self.variant('open-return', ('1-100', 'care-home', '2026-11')))
        self.becomes('care-returns')
        self.see_window()
        self.app.find(('button', 'push button'), re.compile('^I Have Saved This'))
        print('# resident: %d kB without a window, %d with one' % (self.bytes, self.memory()))
        if self.bytes > SMALL * self.memory():
            raise AssertionError('it is not small: %d kB of %d' % (self.bytes, self.memory()))

    @staticmethod
    def variant(action, words):
        from gi.repository import GLib
        return GLib.Variant('(sava{sv})', (action, [GLib.Variant('(%s)' % ('s' * len(words)), words)], {}))

    def one_at_a_time(self):
        """Beside a window it does nothing, and another window comes to the front of the first."""
        for words in (['--background'], []):
            other = subprocess.run([self.app.program, *words], env=self.app.environment, capture_output=True, timeout=30,
                                   check=False)
            same(other.returncode, 0, other.stderr)
        self.becomes('care-returns')

    def goes_on(self):
        self.app.key('ctrl+q')
        self.becomes('care-returns-background')
        self.app.assert_quiet()

    def launcher(self):
        self.desktop.activate()
        self.becomes('care-returns')
        self.see_window()
        self.app.key('alt+1')
        self.app.label('7 hours are left.')
        self.goes_on()

    def gives_way(self):
        """Somebody starts it in a terminal."""
        service = self.app.process
        self.start()
        same(service.wait(30), 0)
        self.becomes('care-returns')
        self.see_window()

    def ends(self):
        self.goes_on()
        self.want(False)
        same(self.app.process.wait(30), 0)
        same(self.desktop.owner(), None)
        self.start('--background')
        same(self.app.process.wait(30), 0)
        self.start()
        self.see_window()
        self.app.quit()

    def done(self):
        """What is recorded is taken back, by whichever program looks next."""
        self.want(True)
        os.remove(os.path.join(self.record, 'reminders.ini'))
        self.start('--background')
        wait(lambda: self.desktop.shown.get(WINDOW), 'a reminder')
        self.desktop.taken.clear()
        self.cli('return', 'nil', '1-100', 'care-home', '2026-11', '--reason', 'Empty')
        self.cli('return', 'record', '1-100', 'care-home', '2026-11', '--at', NOW, '--by', 'Kim', '--how', 'pages')
        self.desktop.activate()
        self.becomes('care-returns')
        wait(lambda: WINDOW in self.desktop.taken, 'it to be taken back')


def main():
    test = Background(sys.argv[1])
    journey = Journey(test.app)
    journey.step('the service shows a reminder', test.shows)
    journey.step('it can be put off, without a window', test.puts_off)
    journey.step('it becomes the window, with the return in front, and is small before', test.opens)
    journey.step('there is one at a time', test.one_at_a_time)
    journey.step('a window that is closed becomes the service', test.goes_on)
    journey.step('a launcher opens the window', test.launcher)
    journey.step('the service gives way to a window', test.gives_way)
    journey.step('turned off, it ends, and a window that is closed ends', test.ends)
    journey.step('what is done is taken back', test.done)
    journey.end()


main()
