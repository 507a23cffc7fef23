#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page on the made-up group, as a screen reader and a keyboard meet it, as TAP.

Whatever can be worked has a spoken name, no two fields of a form have the same one, the calendar is a grid of
42 days that say what they are, and each page is reached by Alt and its number. test_pages.py BUILD
"""
import collections
import os
import re
import shutil
import sys
import tempfile

from driver import INTERACTIVE, Application, name_of, states, wait, walk
from tap import Journey, holds, same

NOW = '2026-11-10T10:00:00Z'
# A key, the page, and what shows that it is in front.
PAGES = (('1', 'Today', re.compile('window is open until the end of')),
         ('2', 'Returns', re.compile('^Still to Do$')),
         ('3', 'Calendar', re.compile('^November 2026$')),
         ('4', 'Compliance', re.compile('^November 2026: ')),
         ('5', 'Homes', re.compile('^Tidewater Home Care Limited$')),
         ('6', 'Enforcement', re.compile('^Fernleigh Care Limited$')),
         ('7', 'Sync', re.compile('^Working on Your Own$')))
ROWS = ('list item', 'table cell')
TOTALS = re.compile(r'^All \d+ returns, November 2026: \d+ of \d+ on time or nil, \d+ to do$')
PROVIDER = re.compile('^Fernleigh Care Limited, November 2026: ')
CLASS_NAME = re.compile(r'^(Gtk|Adw|Care)[A-Z]\w+$')      # what GTK says where nobody gave a name
DAY = re.compile(r'^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ \w+ \d{4}')


def unnamed(window):
    """What can be worked or stood on and has no name. The button and the lines of a drop-down are spoken by its
    label, and a row that opens (libadwaita's) by the row that it holds."""
    for node in walk(window):
        role = node.get_role_name()
        if role not in INTERACTIVE + ROWS or (name_of(node) and not CLASS_NAME.match(name_of(node))):
            continue
        if in_drop_down(node) or (role in ROWS and (not node_is_focusable(node) or holds_a_named_row(node))):
            continue
        yield '%s %r in %s' % (role, node.get_name(), path_of(node))


def holds_a_named_row(node):
    return any(inner.get_role_name() == 'list item' and name_of(inner) for inner in walk(node))


def node_is_focusable(node):
    return 'focusable' in states(node)


def above(node):
    node = node.get_parent()
    while node is not None and node.get_role_name() != 'application':
        yield node
        node = node.get_parent()


def in_drop_down(node):
    return any(parent.get_role_name() == 'combo box' for parent in above(node))


def path_of(node):
    return ' < '.join(filter(None, (name_of(parent) for parent in above(node))))[:120]


class Pages:
    def __init__(self, application):
        self.app = application

    def starts(self):
        self.app.start()
        self.app.press('Try It with a Made-up Group')
        self.app.find('list item', re.compile(r'^Today, \d+ things wait'))

    def comes_by_keyboard(self, key, title, sign):
        self.app.focus()
        self.app.key('alt+' + key)
        self.app.find(('label', 'heading', 'list item'), sign)
        row = self.app.find('list item', re.compile('^' + title))
        wait(lambda: 'selected' in states(row), title + ' to be selected')

    def is_named(self):
        same(list(unnamed(self.app.window())), [], 'what has no spoken name')

    def holds_the_keyboard(self):
        """Tab moves on, and is nowhere lost."""
        places = []
        for _ in range(4):
            self.app.key('Tab')
            places.append(name_of(wait(self.app.focused, 'a place where the keyboard is')))
        if len(set(places)) < 2:
            raise AssertionError('Tab stays at %s' % places)

    def calendar_is_a_grid(self):
        table = self.app.find('table', 'Calendar')
        rows = [node for node in walk(table) if node.get_role_name() == 'table row']
        days = [name_of(node) for node in walk(table) if node.get_role_name() == 'table cell']
        same(len(days), 42, 'the days')
        same(len(set(days)), 42, 'the days with a name of their own')
        same(len([row for row in rows if sum(n.get_role_name() == 'table cell' for n in walk(row)) == 7]), 6, 'the weeks')
        same([day for day in days if not DAY.match(day)], [], 'days without a date')
        spoken = ' | '.join(days)
        for words in ('Sunday 8 November 2026, window opens', 'Monday 16 November 2026, window closes',
                      'Tuesday 10 November 2026, today'):
            holds(spoken, words, 'what the days say')

    def arrows_move_the_day(self):
        self.app.key('alt+3')
        wait(lambda: name_of(self.app.focused() or self.app.window()).startswith('Tuesday 10 November'), 'today')
        self.app.key('Right')
        wait(lambda: name_of(self.app.focused() or self.app.window()).startswith('Wednesday 11 November'), 'the 11th')
        self.app.key('Down')
        wait(lambda: name_of(self.app.focused() or self.app.window()).startswith('Wednesday 18 November'), 'the 18th')

    def is_at(self, words, about):
        """Where the keyboard is, by what is spoken there."""
        wait(lambda: name_of(self.app.focused() or self.app.window()).startswith(words),
             lambda: '%s, the keyboard is at %r' % (about, name_of(self.app.focused() or self.app.window())))

    def year_is_twelve_grids(self):
        """365 days, each with a name of its own; the same words as in the month; the keys over the ends."""
        self.app.press('Year')
        self.app.find('table', 'January 2026')
        grids = [node for node in self.app.all('table') if re.match(r'^\w+ 2026$', name_of(node))]
        days = [name_of(node) for grid in grids for node in walk(grid) if node.get_role_name() == 'table cell']
        same(len(grids), 12, 'the months')
        same(len(days), 365, 'the days')
        same(len(set(days)), 365, 'the days with a name of their own')
        spoken = ' | '.join(days)
        for words in ('Monday 16 November 2026, window closes', 'Friday 25 December 2026, bank holiday: Christmas Day',
                      'Wednesday 25 November 2026, Written representations, Fernleigh Care Limited'):
            holds(spoken, words, 'what the days say')
        self.is_named()
        self.app.key('alt+3')
        self.is_at('Wednesday 18 November 2026', 'the day where the month was left')
        self.app.key('t')
        self.is_at('Tuesday 10 November 2026', 'today')
        self.app.key('Next')
        self.is_at('Wednesday 10 November 2027', 'a year later')
        self.app.key('t')
        self.is_at('Tuesday 10 November 2026', 'today again')
        self.app.key('Home', 'Up')
        self.is_at('Tuesday 3 November 2026', 'a week before')

    def year_explains_a_day(self):
        """Enter opens it, Escape gives the keyboard back, and the name of a month opens the month."""
        self.app.key('Down', 'Return')
        self.app.label('is not a working day')
        self.app.press('Open the Returns of November 2026')
        self.app.find(('label', 'heading'), re.compile('^Still to Do$'))
        self.app.key('alt+3')
        self.app.press('Open November 2026')
        self.app.find('table', 'Calendar')

    def agenda_is_a_list(self):
        self.app.press('Agenda')
        listed = self.app.find('list', 'Agenda')
        lines = [name_of(node) for node in walk(listed) if node.get_role_name() == 'list item']
        same([line for line in lines if not DAY.match(line)], [], 'lines without a date')
        holds(lines[0], 'Sunday 15 November 2026, November 2026 window: 48 hours left', 'the first line')
        for heading in ('This Week', 'Later in November 2026', 'December 2026'):
            self.app.find(('heading', 'label'), heading)
        self.is_named()
        self.app.key('alt+3')
        self.is_at('Sunday 15 November 2026', 'the first line')
        self.app.key('Next')
        self.is_at('Tuesday 8 December 2026', 'the first of December')
        self.app.key('Return')
        self.app.label('Opens at the start of Tuesday 8 December 2026.')
        self.app.key('Escape')
        self.is_at('Tuesday 8 December 2026', 'the line again')
        self.app.key('t')
        self.is_at('Sunday 15 November 2026', 'the first line again')

    def agenda_shows_one_kind(self):
        self.app.choose('Which dates to show', 'Bank holidays')
        wait(lambda: name_of(next(iter(self.app.all('list item', DAY)), self.app.window()))
             .startswith('Friday 25 December 2026, Christmas Day'), 'bank holidays alone')
        self.app.press('Month')
        self.app.find('table', 'Calendar')

    def narrow_has_a_bar(self):
        """Where the header has no room the views stand in a bar at the bottom, and work as before."""
        window = self.app.identifier()
        wide = self.app.geometry(window)
        self.app.tool('windowsize', window, '560', str(wide[3]))

        def is_at_the_bottom():
            tab = next(iter(self.app.all('page tab', 'Year')), None)
            return tab is not None and self.app.place(tab)[1] > wide[1] + wide[3] / 2
        wait(is_at_the_bottom, 'the bar at the bottom')
        self.app.press('Year')
        self.app.find('table', 'November 2026')
        self.is_named()
        self.app.press('Month')
        self.app.find('table', 'Calendar')
        self.app.tool('windowsize', window, str(wide[2]), str(wide[3]))
        wait(lambda: not is_at_the_bottom(), 'the views in the header again')

    def board_says_its_cells(self):
        """The cell with the keyboard is a grid cell with a sentence of its own; named as all else on the page."""
        self.app.press('Board')
        self.app.find('table', 'Compliance board')
        self.comes_by_keyboard(*PAGES[0])
        self.app.key('alt+4')
        wait(lambda: TOTALS.match(name_of(self.app.focused() or self.app.window())),
             lambda: 'the totals, the keyboard is at %r' % name_of(self.app.focused() or self.app.window()))
        same(self.app.focused().get_role_name(), 'table cell', 'the role of a cell')
        self.app.key('Down')
        wait(lambda: PROVIDER.match(name_of(self.app.focused() or self.app.window())), 'the worst provider first')
        self.app.key('Down')
        wait(lambda: name_of(self.app.focused() or self.app.window()) == 'Northfield, Care home, November 2026: To do',
             'its worst home below')
        self.app.find(('push button', 'button'), 'Open Return')
        self.is_named()
        self.app.press('Trends')
        self.is_named()
        self.app.press('List')

    def opens_a_form(self):
        self.app.key('alt+2')
        self.app.click(self.app.find('list item', re.compile('^Elm House')))
        self.app.find('text', 'Maximum capacity')

    def form_has_no_twins(self):
        names = [name_of(node) for node in self.app.all(('text', 'combo box', 'spin button'))]
        if len(names) < 20:
            raise AssertionError('only %s' % names)
        same([name for name, times in collections.Counter(names).items() if times > 1], [], 'names borne twice')

    def lays_the_copy_sheet_over_the_form(self):
        """From within a field, and back to it."""
        field = self.app.find('text', 'Maximum capacity')
        self.app.click(field)
        self.app.key('ctrl+shift+c')
        self.app.find(('push button', 'button'), re.compile('^Copy all of '))
        self.is_named()
        self.app.key('Escape')
        wait(lambda: name_of(self.app.focused() or self.app.window()) == 'Maximum capacity', 'the field again')

    def opens_a_case(self):
        self.app.key('alt+6')
        self.app.click(self.app.find('list item', re.compile('^Fernleigh Care Limited')))
        self.app.find('list', 'Timeline')

    def opens_the_representations(self):
        self.app.press(re.compile('^Write Representations'))
        self.app.find('list', 'Steps')
        self.app.find('image', re.compile('^Page 1 of'))

    def step_is_named(self, title):
        self.app.click(self.app.find('list item', re.compile('^' + title), self.app.find('list', 'Steps')))
        self.app.find('label', re.compile('^Next: '))
        self.is_named()

    def opens_the_dialog(self, button, title):
        self.app.press(button)
        same(list(unnamed(self.app.dialog(title))), [], 'what has no spoken name')
        self.app.key('Escape')
        self.app.no_dialog()

    def shows_the_shortcuts(self):
        self.app.key('F1')
        self.app.dialog()
        self.app.key('Escape')
        self.app.no_dialog()


def main(build):
    folder = tempfile.mkdtemp(prefix='care-returns-pages-')
    application = Application(build, os.path.join(folder, 'record'), NOW)
    pages, journey = Pages(application), Journey(application)
    step = journey.step
    try:
        step('the made-up group is there at one press', pages.starts)
        for key, title, sign in PAGES:
            step('%s comes by Alt+%s' % (title, key), lambda k=key, t=title, s=sign: pages.comes_by_keyboard(k, t, s))
            step('%s: whatever can be worked has a name' % title, pages.is_named)
            step('%s: Tab moves on' % title, pages.holds_the_keyboard)
            if title == 'Compliance':
                step('the board: each cell says home, month and state', pages.board_says_its_cells)
            if title == 'Calendar':
                step('the calendar is a grid of 42 days that say what they are', pages.calendar_is_a_grid)
                step('the arrow keys move from day to day and from week to week', pages.arrows_move_the_day)
                step('the year is twelve grids, with the same words and keys', pages.year_is_twelve_grids)
                step('a day of the year is explained, and leads to its returns', pages.year_explains_a_day)
                step('the agenda is a list under headings, with its keys', pages.agenda_is_a_list)
                step('the agenda shows one kind alone', pages.agenda_shows_one_kind)
                step('a narrow window has the views in a bar at the bottom', pages.narrow_has_a_bar)
        step('a return is opened from the list', pages.opens_a_form)
        step('the form: whatever can be worked has a name', pages.is_named)
        step('the form: no two fields have the same name', pages.form_has_no_twins)
        step('the copy sheet comes by its key, and goes by Escape', pages.lays_the_copy_sheet_over_the_form)
        step('the dialog that records a return: whatever can be worked has a name',
             lambda: pages.opens_the_dialog(re.compile('^I Have Saved This'), 'Saved in the Capacity Tracker'))
        step('a case is opened from the list', pages.opens_a_case)
        step('the case: whatever can be worked has a name', pages.is_named)
        step('the representations are opened', pages.opens_the_representations)
        step('the representations: whatever can be worked has a name', pages.is_named)
        for title in ('Grounds', 'What happened', 'Evidence'):
            step('%s: whatever can be worked has a name' % title, lambda t=title: pages.step_is_named(t))
        step('the keys are listed at F1', pages.shows_the_shortcuts)
        step('it ends well and without a complaint', application.quit)
    finally:
        application.kill()
        shutil.rmtree(folder, ignore_errors=True)
    journey.end()


if __name__ == '__main__':
    main(sys.argv[1])
