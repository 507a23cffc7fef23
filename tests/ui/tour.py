#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tour of the application on the made-up group, on Tuesday 10 November 2026: see tour.sh. tour.py BUILD OUTDIR"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from driver import Application, text_of, wait
from test_sync import ADMIN, HERE, Hub, Terminal

NOW = '2026-11-10T10:00:00Z'
HOME, PROVIDER = 'Elm House', 'Fernleigh Care Limited'
PAGES = (('1', 'today', re.compile('window')), ('2', 'returns', re.compile('^Still to Do$')),
         ('3', 'calendar', re.compile('^November 2026$')), ('4', 'compliance', re.compile('^November 2026: ')),
         ('5', 'homes', re.compile('^Tidewater Home Care Limited$')),
         ('6', 'enforcement', re.compile('^' + PROVIDER)),
         ('7', 'sync', re.compile('^Working on Your Own$')))
HUB = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'hub')


def say(text):
    print(text, flush=True)


class Tour:
    def __init__(self, application, out):
        self.app, self.out = application, out
        self.pictures = 0

    def picture(self, name):
        self.app.settle()
        self.app.screenshot(os.path.join(self.out, name + '.png'))
        self.pictures += 1

    def page(self, key, sign):
        self.app.focus()
        self.app.key('alt+' + key)
        self.app.find(('label', 'heading', 'list item'), sign)

    def every_page(self, shade):
        for key, name, sign in PAGES:
            self.page(key, sign)
            self.picture('%s-%s' % (name, shade))

    def fills_a_return(self):
        self.page('2', PAGES[1][2])
        self.app.click(self.app.find('list item', re.compile('^' + HOME)))
        self.app.find('text', 'Maximum capacity')
        self.app.press(re.compile('^Unchanged'))
        wait(lambda: text_of(self.app.find('text', 'Occupied or used')), 'the figures of the month before')
        say('%s: the figures of October, taken over for November' % HOME)
        kept = text_of(self.app.find('text', 'Occupied or used'))
        self.types('Occupied or used', '99')
        said = self.app.label(re.compile('^99 beds are occupied'))
        self.picture('return-finding-light')
        say('a figure typed wrongly; the form says: ' + said)
        self.types('Occupied or used', kept)
        wait(lambda: not self.app.has('label', re.compile('^99 beds')), 'the finding to go')
        self.picture('return-light')

    def types(self, field, figure):
        self.app.click(self.app.find('text', field))
        self.app.key('ctrl+a')
        self.app.type(figure)
        self.app.key('Tab')

    def records_it(self):
        self.app.press(re.compile('^I Have Saved This'))
        dialog = self.app.dialog('Saved in the Capacity Tracker')
        said = self.app.label(re.compile('counts as on time'), dialog)
        self.app.set_text(self.app.find('text', 'Who saved it', dialog), 'A. Manager')
        self.picture('record-light')
        self.app.press('Record', within=dialog)
        self.app.no_dialog()
        say('recorded as saved in the Capacity Tracker. ' + said)

    def asks_why(self):
        self.page('3', PAGES[2][2])
        self.app.click(self.app.find('table cell', re.compile('^Monday 16 November 2026')))
        said = self.app.label(re.compile('is not a working day'))
        self.picture('calendar-why-light')
        self.app.key('Escape')
        say('the calendar says why the window closes on the 16th: ' + said.split('\n')[0])

    def answers_the_notice(self):
        self.page('6', PAGES[5][2])
        self.app.click(self.app.find('list item', re.compile('^' + PROVIDER)))
        self.app.find('list', 'Timeline')
        self.picture('case-light')
        say('the case of %s: %s' % (PROVIDER, self.app.label('Send written representations by')))
        self.app.press(re.compile('^Write Representations'))
        self.goes_to('Grounds')
        self.picture('representations-grounds-light')
        self.goes_to('What we ask')
        self.app.set_text(self.app.find('text', 'What You Ask For'), 'We ask that the notice is withdrawn.')
        self.goes_to('Signature')
        self.app.fill('Who Signs', 'A. Manager')
        self.app.fill('Role of Who Signs', 'Nominated individual')
        self.goes_to('Evidence')
        self.picture('representations-evidence-light')
        self.goes_to('What happened')
        self.picture('representations-light')

    def goes_to(self, step):
        self.app.click(self.app.find('list item', re.compile('^' + step), self.app.find('list', 'Steps')))

    def exports(self):
        self.app.press('Export…')
        self.picture('export-light')
        self.app.press('Choose Where…', within=self.app.dialog('Export'))
        dialog = self.app.dialog('Where to Write')
        self.app.set_text(self.app.find('text', None, dialog), os.path.join(self.out, 'representations'))
        self.app.press(re.compile('^(Export|Save)'), within=dialog)
        self.app.no_dialog()
        names = [os.path.join(self.out, 'representations' + ending) for ending in ('.odt', '.pdf', '.docx')]
        wait(lambda: all(os.path.exists(name) for name in names), 'the three files')
        subprocess.run(['pdftoppm', '-r', '60', '-png', names[1], os.path.join(self.out, 'representations-page')],
                       check=True)
        say('written representations exported: %s' % ' and '.join(os.path.basename(name) for name in names))


    def joins(self, hub):
        self.page('7', PAGES[6][2])
        self.app.press('Join a Group…')
        dialog = self.app.dialog('Join a Group')
        user, password = HERE.split(':')
        for field, text in (('Address of the hub', hub.url), ('User', user), ('Password', password)):
            self.app.fill(field, text, dialog)
        self.picture('join-light')
        self.app.press('Join', within=dialog)
        wait(lambda: self.app.has('push button', 'Close', self.app.dialog()), 'word of the password')
        self.app.press('Close', within=self.app.dialog())
        self.app.no_dialog()
        said = self.app.label('In step with the group')
        self.picture('sync-joined-light')
        say('joined a group through a hub on this computer; the Sync page says: ' + said)


def shared(tour, build, folder):
    """Where the hub for tests is there, as it is once ./dev test has run: without one there is no group to join."""
    program = os.path.join(build, 'src', 'cli', 'care-returns-cli')
    if not (os.path.exists(program) and shutil.which('node') and os.path.isdir(os.path.join(HUB, 'node_modules'))):
        return
    os.environ.setdefault('CARE_RETURNS_TEST_HUB', HUB)
    hub = Hub(os.path.join(folder, 'hub'))
    try:
        Terminal(build, os.path.join(folder, 'there')).run('hub', 'prepare', hub.url, user=ADMIN)
        tour.joins(hub)
    finally:
        hub.stop()


def main(build, out):
    folder = tempfile.mkdtemp(prefix='care-returns-tour-')
    out = os.path.abspath(out)
    record = os.path.join(folder, 'record')
    light = Application(build, record, NOW)
    dark = Application(build, record, NOW, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'})
    try:
        light.start()
        tour = Tour(light, out)
        light.label('Add your first home')
        tour.picture('welcome-light')
        light.press('Try It with a Made-up Group')
        light.find('list item', re.compile(r'^Today, \d+ things wait'))
        say('a made-up group of homes, on Tuesday 10 November 2026')
        tour.every_page('light')
        for deed in (tour.fills_a_return, tour.records_it, tour.asks_why, tour.answers_the_notice, tour.exports):
            deed()
        light.quit()
        dark.start()
        in_the_dark = Tour(dark, out)
        in_the_dark.every_page('dark')
        dark.quit()
        light.start()
        shared(tour, build, folder)
        light.quit()
        say('%d pictures, in light and dark' % (tour.pictures + in_the_dark.pictures))
    finally:
        light.kill()
        dark.kill()
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))
