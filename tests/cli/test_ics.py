#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendar files, read by another library than the one that wrote them: the dates are those of the record."""
import datetime
import os

from icalendar import Calendar
from cli import CaseOfThree, main

UID_END = '@org.carereturns.CareReturns'


class Calendars(CaseOfThree):
    def ics(self, kind):
        path = self.path(kind + '.ics')
        self.good('export', 'ics-' + kind, path)
        with open(path, 'rb') as file:
            return file.read()

    def events(self, kind):
        calendar = Calendar.from_ical(self.ics(kind))
        events = {}
        for event in calendar.walk('VEVENT'):
            self.assertTrue(event['UID'].endswith(UID_END))
            events[event['UID'][:-len(UID_END)]] = event
        return events

    def test_the_windows_are_those_of_the_law(self):
        events = self.events('windows')
        windows = self.good('windows', '--from', '2026-09', '--to', '2028-10')
        for window in windows:
            month = window['month']
            opens, closes = events['window-opens:' + month], events['window-closes:' + month]
            mark = events['48-hours:' + month]
            self.assertEqual(opens['DTSTART'].dt, datetime.date.fromisoformat(window['opens']))
            self.assertEqual(closes['DTSTART'].dt, datetime.date.fromisoformat(window['closes']))
            self.assertEqual(closes['DTEND'].dt - closes['DTSTART'].dt, datetime.timedelta(days=1))
            late = datetime.datetime.fromisoformat(window['late_from'].replace('Z', '+00:00'))
            self.assertEqual(mark['DTSTART'].dt, late - datetime.timedelta(hours=48))
            self.assertEqual(closes['STATUS'], 'CONFIRMED')
        self.assertEqual(len(events), 3 * 27)

    def test_london_midnight_in_summer_and_in_winter(self):
        events = self.events('windows')
        hours = {month: events['48-hours:' + month]['DTSTART'].dt.hour for month in ('2026-11', '2027-03', '2027-04')}
        self.assertEqual(hours, {'2026-11': 0, '2027-03': 0, '2027-04': 23})

    def test_alarms(self):
        events = self.events('windows')
        self.assertEqual([alarm['TRIGGER'].dt for alarm in events['window-closes:2026-12'].walk('VALARM')],
                         [datetime.timedelta(hours=9), datetime.timedelta(hours=15)])
        self.notice()
        event = self.events('cases')['case-clock:%s:representations' % self.case]
        self.assertEqual([alarm['TRIGGER'].dt for alarm in event.walk('VALARM')],
                         [datetime.timedelta(days=-days, hours=9) for days in (7, 2, 1, 0)])

    def test_a_case(self):
        case = self.notice()
        clocks = self.clocks(case)
        events = self.events('cases')
        event = events['case-clock:%s:representations' % self.case]
        self.assertEqual(event['DTSTART'].dt.isoformat(), clocks['representations']['safe'])
        self.assertIn('regulation 5(2)', event['DESCRIPTION'])
        self.assertNotIn('next-window', ' '.join(events))

    def test_a_date_that_moves_is_an_update(self):
        before, bytes_before = self.events('windows'), self.ics('windows')
        self.assertEqual(self.ics('windows'), bytes_before)
        self.good('holidays', 'add', '2026-12-14', 'A royal day')
        after = self.events('windows')
        moved, same = 'window-closes:2026-12', 'window-closes:2027-01'
        self.assertEqual((before[moved]['SEQUENCE'], after[moved]['SEQUENCE'], after[same]['SEQUENCE']), (0, 1, 0))
        self.assertEqual(after[moved]['DTSTART'].dt, datetime.date(2026, 12, 15))
        self.assertIn('A royal day', after[moved]['DESCRIPTION'])

    def test_what_fell_away_is_cancelled(self):
        self.notice()
        name = 'case-clock:%s:representations' % self.case
        self.assertEqual(self.events('cases')[name]['STATUS'], 'CONFIRMED')
        self.add('representations-sent', '2026-11-20', '--channel', 'electronic')
        event = self.events('cases')[name]
        self.assertEqual((event['STATUS'], event['SEQUENCE'], event.walk('VALARM')), ('CANCELLED', 1, []))

    def test_one_that_is_sent_anew_takes_the_place_of_the_one_before(self):
        """A file of its own each time, as one that is sent by e-mail."""
        def sent(name):
            path = self.path(name)
            self.good('export', 'ics-windows', path)
            with open(path, 'rb') as file:
                return {str(event['UID']): event for event in Calendar.from_ical(file.read()).walk('VEVENT')}
        first, again = sent('first.ics'), sent('again.ics')
        moved = 'window-closes:2026-12' + UID_END
        self.assertEqual(first[moved]['SEQUENCE'], again[moved]['SEQUENCE'])
        self.good('holidays', 'add', '2026-12-14', 'A royal day')
        after = sent('after.ics')
        self.assertEqual(after[moved]['DTSTART'].dt, datetime.date(2026, 12, 15))
        self.assertGreater(after[moved]['SEQUENCE'], first[moved]['SEQUENCE'])

    def test_somebody_elses_calendar_is_not_written_over(self):
        dentist = ('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//Else//EN\r\nBEGIN:VEVENT\r\nUID:dentist\r\n'
                   'DTSTAMP:20261101T090000Z\r\nDTSTART:20261201T090000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n'
                   'END:VCALENDAR\r\n')
        path = self.write('mine.ics', dentist)
        self.wrong('exists-already', 'export', 'ics-windows', path)
        with open(path, newline='') as file:
            self.assertEqual(file.read(), dentist)
        windows = self.ics('windows')
        self.notice()
        self.wrong('exists-already', 'export', 'ics-cases', self.path('windows.ics'))
        with open(self.path('windows.ics'), 'rb') as file:
            self.assertEqual(file.read(), windows)

    def test_what_is_no_calendar_is_not_written_over(self):
        path = self.write('letter.ics', 'Dear Sir')
        self.wrong('exists-already', 'export', 'ics-windows', path)
        with open(path) as file:
            self.assertEqual(file.read(), 'Dear Sir')
        self.wrong('file-unwritable', 'export', 'ics-cases', os.path.join(self.folder, 'no', 'x.ics'))


if __name__ == '__main__':
    main()
