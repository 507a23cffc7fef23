#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job through the real window, as a person does it on Tuesday 10 November 2026, as TAP.

A home is added; its return is typed by the keyboard alone, with a wrong figure on the way; it is recorded; the
calendar says why; a notice that came by post is answered; both files are exported. Then the program is started
again, and everything is there. test_journey.py BUILD
"""
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import driver
from driver import Application, Missing, name_of, text_of, wait
from tap import Journey, holds, same

NOW = '2026-11-10T10:00:00Z'
POSTED = datetime.date(2026, 11, 9)
MISSED = ('October 2026', 'September 2026', 'August 2026')
REFERENCE = 'CT-2026-0042'
FACTS = ('The manager was in hospital from 3 August to 20 October 2026.\n\n'
         'Nobody else at Elm House had the password of the Capacity Tracker, and the helpdesk answered on 21 October.')
REQUEST = 'We ask that the notice is withdrawn.'

# What is typed, by the beginning of the official label; every other figure is 2.
FIGURES = {'Maximum capacity': '40', 'Occupied or used': '38', '(Vacant) reserved': '1',
           '(Vacant) accepting admissions': '1', 'Total headcount': '12', 'Number of': '1',
           'How many hours have you paid': '3120.5', 'How many hours of overtime': '96',
           'How many hours of agency': '40', 'Total paid hours': '3120.5'}
FIGURE = '2'


def spoken(day):
    """As the program writes a date, worked out here by other means."""
    return '%s %d %s' % (day.strftime('%A'), day.day, day.strftime('%B %Y'))


def deemed_by_post(posted):
    """The third working day after posting (SI 2022/1175 regulation 7(5)(b)); no bank holiday falls in November."""
    day, left = posted, 3
    while left:
        day += datetime.timedelta(days=1)
        left -= day.weekday() < 5
    return day


GIVEN = deemed_by_post(POSTED)
LAST_DAY = GIVEN + datetime.timedelta(days=14)      # regulation 5(2): at least 14 days, beginning the day after


class Person:
    """What a home manager does, in the order in which it is done."""

    def __init__(self, build, application, folder):
        self.build, self.app, self.folder = build, application, folder

    # the first run

    def starts(self):
        self.app.start()
        self.app.label('Add your first home')

    def adds_a_home(self):
        self.app.press('Add a Home…')
        dialog = self.app.dialog('Add a Home')
        for field, text in (('Name', 'Elm House'), ('CQC location ID', '1-1000001'),
                            ('Name of the provider', 'Elm Care Ltd'), ('CQC provider ID', '1-2000001'),
                            ('Places on the certificate', '40')):
            self.app.fill(field, text, dialog)
        self.app.press('Add', within=dialog)

    def recalls_earlier_windows(self):
        self.app.press('All on Time', within=self.app.dialog())
        for month in MISSED:
            self.app.choose(month, 'Missed', self.app.dialog())
        self.app.press('Done', within=self.app.dialog())
        self.app.no_dialog()
        self.app.label('window is open until the end of Monday 16 November 2026')
        self.app.label('Saturday 14 November 2026 is not a working day')

    # the return, by the keyboard alone

    def focused(self):
        return wait(self.app.focused, 'a place where the keyboard is')

    def goes_to(self, name, key='Tab', most=20):
        for _ in range(most):
            if name_of(self.focused()).startswith(name):
                return
            self.app.key(key)
        raise Missing('%r by %s; the keyboard is at %r' % (name, key, name_of(self.focused())))

    def opens_the_form(self):
        self.app.focus()
        self.app.key('alt+2')
        self.app.find('text', 'Maximum capacity')
        self.goes_to('Maximum capacity')

    def types_a_wrong_figure(self):
        self.app.type('40')
        self.app.key('Tab')
        self.app.type('41')
        self.app.key('Tab')
        said = self.app.label(re.compile(r'41 beds are occupied.*has 40'))
        holds(said, 'check the two figures', 'the finding says what to do')

    def puts_it_right(self):
        self.goes_to('Occupied or used', 'shift+Tab', 3)
        self.app.key('ctrl+a')
        self.app.type('38')
        self.app.key('Tab')
        wait(lambda: not self.app.has('label', re.compile('41 beds')), 'the finding to go')

    def types_the_rest(self):
        places = self.app.all(('text', 'push button', 'toggle button', 'combo box'))
        progress = self.app.find('label', re.compile(r'^\d+ of \d+ answered'))
        seen = []
        for _ in range(70):
            here = wait(lambda: next((place for place in places if 'focused' in driver.states(place)), None)
                        or self.app.focused(), lambda: 'the keyboard, after %s' % seen[-2:])
            name, role = name_of(here), here.get_role_name()
            if role == 'text' and not text_of(here):
                self.app.type(next((text for label, text in FIGURES.items() if name.startswith(label)), FIGURE))
            elif name.startswith('Yes '):
                self.app.key('space')
            done, asked = re.findall(r'\d+', name_of(progress))[:2]
            if done == asked:
                return
            seen.append(name)
            self.app.key('Tab')
            wait(lambda: 'focused' not in driver.states(here), lambda: 'Tab to leave %r' % name)
        raise Missing('all to be answered: %s; came by %s' % (name_of(progress), seen))

    def sees_it_saved(self):
        wait(lambda: any('aved' in text and '10:00' in text for text in self.app.texts()), 'proof that it is saved')

    def records_it(self):
        self.app.press('I Have Saved This in the Capacity Tracker…')
        dialog = self.app.dialog('Saved in the Capacity Tracker')
        self.app.label('Inside the window: counts as on time.', dialog)
        self.app.set_text(self.app.find('text', 'Who saved it', dialog), 'Priya Shah')
        self.app.press('Record', within=dialog)
        self.app.no_dialog()

    # the calendar and the board

    def asks_the_calendar_why(self):
        self.app.focus()
        self.app.key('alt+3')
        self.app.find('table', 'Calendar')
        self.app.find('table cell', re.compile(r'^Sunday 8 November 2026.*window opens'))
        self.app.click(self.app.find('table cell', re.compile(r'^Monday 16 November 2026.*window closes')))
        wait(lambda: any('not a working day' in text for text in self.app.texts()), 'the reason for the 16th')
        self.app.key('Escape')

    def sees_it_on_time(self):
        self.app.key('alt+4')
        self.app.label(re.compile(r'^November 2026: 1 on time'))
        self.app.find(driver.BUTTONS + ('table cell',), re.compile(r'November 2026.*On time'))

    # enforcement

    def records_a_notice(self):
        self.app.key('alt+6')
        self.app.press('Record a Notice of Intent…')
        dialog = self.app.dialog('New Case')
        self.app.fill('Date on the notice', '%d Nov 2026' % POSTED.day, dialog)
        self.app.fill('Reference', REFERENCE, dialog)
        self.app.label(spoken(LAST_DAY), dialog)
        self.app.label('taken as given on ' + spoken(GIVEN), dialog)
        self.app.press('Record Notice', within=dialog)
        self.app.no_dialog()

    def reads_the_clocks(self):
        self.app.label('Send written representations by %s.' % spoken(LAST_DAY))
        self.app.find('list item', re.compile('^%s. Notice of intent taken as given' % spoken(GIVEN)))
        self.app.find('list item', re.compile('^%s. Notice of intent. Sent by post' % spoken(POSTED)))
        self.app.find('list', 'What is alleged')
        for month in MISSED:
            wait(lambda m=month: any(m in text for text in self.app.texts()), month)

    def opens_step(self, step):
        self.app.click(self.app.find('list item', re.compile('^' + step), self.app.find('list', 'Steps')))

    def writes_representations(self):
        self.app.press('Write Representations…')
        self.opens_step('Grounds')
        self.app.click(self.app.find('check box', 'There was a reasonable excuse'))
        self.opens_step('What happened')
        self.app.set_text(self.app.find('text', 'What Happened'), FACTS)
        self.opens_step('Reasonable excuse')
        self.app.set_text(self.app.find('text', 'What It Stopped'), 'Nobody could reach the tracker.')
        self.opens_step('Evidence')
        self.app.set_text(self.app.find('text', 'Enclosed on Paper'), 'Discharge letter of 20 October 2026')
        self.opens_step('What we ask')
        self.app.set_text(self.app.find('text', 'What You Ask For'), REQUEST)
        self.opens_step('Signature')
        self.app.fill('Who Signs', 'Priya Shah')
        self.app.fill('Role of Who Signs', 'Registered manager')
        wait(lambda: not self.app.has(driver.BUTTONS, re.compile('to settle$')), 'nothing to be missing any more')

    def exports(self):
        self.app.press('Export…')
        self.app.press('Choose Where…', within=self.app.dialog('Export'))
        dialog = self.app.dialog('Where to Write')
        place = os.path.join(self.folder, 'representations')
        self.app.set_text(self.app.find('text', None, dialog), place)
        self.app.press(re.compile('^(Export|Save)'), within=dialog)
        self.app.no_dialog()
        files = [place + ending for ending in ('.odt', '.pdf', '.docx')]
        wait(lambda: all(os.path.exists(name) for name in files), lambda: 'the files: %s' % os.listdir(self.folder))
        return files

    def says_it_was_sent(self):
        self.app.press('I Have Sent This…')
        dialog = self.app.dialog('I Have Sent This')
        self.app.fill('To whom and where', 'panel@example.org', dialog)
        self.app.press('Record', within=dialog)
        self.app.no_dialog()
        self.app.label(re.compile('^Sent by you on .* by e-mail to panel@example.org'))

    # afterwards

    def starts_again(self):
        self.app.start()
        self.app.label('Everything for November 2026 is recorded')

    def finds_the_return(self):
        self.app.key('alt+2')
        same(text_of(self.app.find('text', 'Maximum capacity')), '40', 'capacity')
        same(text_of(self.app.find('text', 'Occupied or used')), '38', 'occupied')
        self.app.label('Saved on Tuesday 10 November 2026 at 10:00, inside the window.')
        self.app.label('Priya Shah')

    def finds_the_case(self):
        self.app.key('alt+6')
        self.app.label('Elm Care Ltd')
        self.app.click(self.app.find('list item', re.compile('^Elm Care Ltd')))
        self.app.press(re.compile('^Write Representations'))
        self.app.label(re.compile('^Sent by you on'))
        self.opens_step('What happened')
        same(text_of(self.app.find('text', 'What Happened')), FACTS, 'what was written')
        self.opens_step('What we ask')
        same(text_of(self.app.find('text', 'What You Ask For')), REQUEST, 'what was asked')

    def asks_the_command_line(self):
        command = [os.path.join(self.build, 'src', 'cli', 'care-returns-cli'), '--json', '--now', NOW, '--data',
                   os.path.join(self.folder, 'record')]

        def ask(*words):
            done = subprocess.run(command + list(words), capture_output=True, text=True, check=False)
            same(done.returncode, 0, done.stdout + done.stderr)
            return json.loads(done.stdout)
        same(ask('verify', '--deep')['ok'], True, 'the record is sound')
        shown = ask('return', 'show', '1-1000001', 'care-home', '2026-11')
        same(shown['state'], 'on-time', 'the state of November')
        same((shown['answers']['ch.bed.max'], shown['answers']['ch.bed.occ']), (40, 38), 'the beds')
        [case] = ask('case', 'list')
        clocks = {clock['what']: clock for clock in ask('case', 'show', case['id'])['clocks']}
        same(clocks['representations']['date'], LAST_DAY.isoformat(), 'the last day')


def check_pdf(path):
    text = subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout
    check_words(' '.join(text.split()), 'the PDF')
    information = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
    if not re.search(r'Tagged:\s+yes', information):
        raise AssertionError('the PDF is not tagged:\n' + information)


def check_odt(path):
    with zipfile.ZipFile(path) as archive:
        same(archive.namelist()[0], 'mimetype', 'the first entry')
        content = archive.read('content.xml')
    words = re.sub('<[^>]*>', ' ', re.sub('<text:s/>', ' ', content.decode('utf-8')))
    check_words(' '.join(words.split()), 'the ODT')
    schema = os.environ.get('CARE_RETURNS_ODF_SCHEMA', '')
    if not os.path.exists(schema):
        print('# the ODF schema is not here (./dev test fetches it); the ODT was only read')
        return
    with tempfile.NamedTemporaryFile(suffix='.xml') as file:
        file.write(content)
        file.flush()
        done = subprocess.run(['jing', '-i', '-c', schema, file.name], capture_output=True, text=True, check=False)
    same((done.returncode, done.stdout), (0, ''), 'what the ODF schema says')


def check_words(text, about):
    for words in ('Elm Care Ltd', '1-2000001', 'Elm House', REFERENCE, 'notice of intent', 'in hospital from 3 August',
                  REQUEST, 'Priya Shah', 'Registered manager', 'Discharge letter', *MISSED):
        if words.lower() not in text.lower():
            raise AssertionError('%s lacks %r: %s' % (about, words, text[:3000]))


def main(build):
    folder = tempfile.mkdtemp(prefix='care-returns-journey-')
    application = Application(build, os.path.join(folder, 'record'), NOW)
    person, journey = Person(build, application, folder), Journey(application)
    step = journey.step
    try:
        step('the first run says what to do', person.starts)
        step('a home is added by hand', person.adds_a_home)
        step('how earlier windows went is said from memory; Today says when the window closes and why',
             person.recalls_earlier_windows)
        step('the keyboard alone leads to the first question', person.opens_the_form)
        step('a wrong figure is kept, and the finding says in words what to do', person.types_a_wrong_figure)
        step('put right, the finding goes', person.puts_it_right)
        step('every question can be reached and answered by the keyboard', person.types_the_rest)
        step('there is proof on the page that it is saved', person.sees_it_saved)
        step('recorded in the Capacity Tracker: it says beforehand that it counts as on time', person.records_it)
        step('the calendar shows the window, and why it closes on the 16th', person.asks_the_calendar_why)
        step('the compliance page says that November is on time', person.sees_it_on_time)
        step('a notice of intent that came by post, with its dates', person.records_a_notice)
        step('the case shows its clocks, each with its reason', person.reads_the_clocks)
        step('the representations are written', person.writes_representations)
        files = step('every format is exported', person.exports)
        step('it is recorded as sent, with the files', person.says_it_was_sent)
        step('the program ends well and without a complaint', application.quit)
        if files:
            step('the ODT is valid and says it all', lambda: check_odt(files[0]))
            step('the PDF is tagged and says it all', lambda: check_pdf(files[1]))
        step('started again, Today has nothing left to do', person.starts_again)
        step('the return is there', person.finds_the_return)
        step('the case and the representations are there', person.finds_the_case)
        step('it ends well again', application.quit)
        step('the command line finds the same record, and it verifies', person.asks_the_command_line)
    finally:
        application.kill()
        shutil.rmtree(folder, ignore_errors=True)
    journey.end()


if __name__ == '__main__':
    main(sys.argv[1])
