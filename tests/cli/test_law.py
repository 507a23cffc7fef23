#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the law and its dates say, in the shapes of the contract."""
import json
import os

from cli import Case, main


class Windows(Case):
    def window(self, month):
        return self.good('windows', '--from', month, '--to', month)[0]

    def test_shape(self):
        window = self.window('2026-11')
        self.assertEqual(window, {
            'month': '2026-11', 'opens': '2026-11-08', 'closes': '2026-11-16',
            'opens_at': '2026-11-08T00:00:00Z', 'late_from': '2026-11-17T00:00:00Z',
            'moved': [{'date': '2026-11-14', 'why': 'saturday', 'name': None},
                      {'date': '2026-11-15', 'why': 'sunday', 'name': None}],
            'certain': True})

    def test_the_windows_that_the_guidance_prints(self):
        """Data collection guidance, annex B."""
        printed = ['2022-10-14', '2022-11-14', '2022-12-14', '2023-01-16', '2023-02-14', '2023-03-14']
        windows = self.good('windows', '--from', '2022-10', '--to', '2023-03')
        self.assertEqual([window['closes'] for window in windows], printed)

    def test_good_friday_to_easter_monday(self):
        window = self.window('2028-04')
        self.assertEqual(window['closes'], '2028-04-18')
        self.assertEqual([day['why'] for day in window['moved']], ['holiday', 'saturday', 'sunday', 'holiday'])
        self.assertEqual(window['moved'][0]['name'], 'Good Friday')

    def test_summer_windows_open_and_close_by_london_time(self):
        window = self.window('2026-07')
        self.assertEqual((window['opens_at'], window['late_from']), ('2026-07-07T23:00:00Z', '2026-07-14T23:00:00Z'))

    def test_past_the_horizon_nothing_is_certain(self):
        self.assertIs(self.window('2028-12')['certain'], True)
        self.assertIs(self.window('2029-01')['certain'], False)

    def test_strict_months(self):
        for text in ('2026-13', '2026-1', '2026', '2026-11-01', 'November', ''):
            self.usage('from', 'windows', '--from', text, '--to', '2026-12')
        self.usage('to', 'windows', '--from', '2026-12', '--to', '2026-11')


class Holidays(Case):
    def test_shape_and_range(self):
        days = self.good('holidays', '--from', '2028-04-14', '--to', '2028-04-17')
        self.assertEqual([day['date'] for day in days], ['2028-04-14', '2028-04-17'])
        self.assertEqual(set(days[0]), {'date', 'title', 'notes', 'source'})

    def test_a_day_of_the_record_counts_but_does_not_move_the_horizon(self):
        path = self.write('days.csv', 'date,title,notes\n2029-01-15,A royal day,\n')
        self.good('import', path, '--as', 'holidays')
        self.assertEqual(self.good('holidays', '--from', '2029-01-01')[0]['title'], 'A royal day')
        window = self.good('windows', '--from', '2029-01', '--to', '2029-01')[0]
        self.assertEqual((window['closes'], window['certain']), ('2029-01-16', False))


class HolidaysThatCome(Case):
    """A list is merged, never taken in the place of what is known; what moves is said, before and after."""

    def list(self, without=(), more=()):
        with open(os.path.join(os.environ['CARE_RETURNS_LAW_DIR'], 'holidays.json')) as file:
            known = json.load(file)
        division = known['england-and-wales']
        division['events'] = [day for day in division['events'] if day['date'] not in without]
        division['events'] += [{'title': title, 'date': date, 'notes': '', 'bunting': True} for date, title in more]
        return self.write('list.json', json.dumps(known))

    def test_a_proclaimed_day(self):
        answer = self.good('holidays', 'add', '2026-12-14', 'A royal day', '--read', 'The London Gazette')
        self.assertEqual([(day['id'], day['before'], day['after']) for day in answer['moved']],
                         [('window:2026-12', '2026-12-14', '2026-12-15')])
        self.assertEqual(answer['horizon'], answer['horizon_before'])
        self.assertIn('(The London Gazette)', self.good('holidays', '--from', '2026-12-14')[0]['source'])
        self.wrong('exists-already', 'holidays', 'add', '2026-12-14', 'Again')

    def test_a_new_year_moves_the_horizon(self):
        answer = self.good('holidays', 'refresh', '--from',
                           self.list(more=[('2029-01-01', 'New Year’s Day'), ('2029-12-25', 'Christmas Day')]))
        self.assertEqual([day['what'] for day in answer['news']], ['added', 'added'])
        self.assertEqual((answer['horizon_before'], answer['horizon']), ('2028-12-31', '2029-12-31'))
        self.assertIs(self.good('windows', '--from', '2029-11', '--to', '2029-11')[0]['certain'], True)

    def test_a_missing_day_is_asked_about(self):
        answer = self.good('holidays', 'refresh', '--from', self.list(without=['2028-04-17']))
        self.assertEqual([day['date'] for day in answer['asked']], ['2028-04-17'])
        window = self.good('windows', '--from', '2028-04', '--to', '2028-04')[0]
        self.assertEqual((window['closes'], window['certain']), ('2028-04-18', False))
        self.assertEqual(len(self.good('holidays', 'confirm')['asked']), 1)
        answer = self.good('holidays', 'confirm', '2028-04-17', 'set-aside')
        self.assertEqual([(day['id'], day['after'], day['came']) for day in answer['moved']],
                         [('window:2028-04', '2028-04-17', False)])
        self.assertEqual(answer['asked'], [])
        self.assertEqual(self.good('holidays', 'confirm')['asked'], [])
        self.good('verify')

    def test_what_is_no_list(self):
        for text, code in (('<html>', 'not-a-list'), ('{}', 'not-a-list'),
                           ('{"england-and-wales":{"events":[]}}', 'empty')):
            self.fails(3, code, 'holidays', 'refresh', '--from', self.write('x.json', text))
        self.fails(3, 'not-secure', 'holidays', 'refresh', '--from', 'http://www.gov.uk/bank-holidays.json')

    def test_an_import_says_what_moves(self):
        path = self.write('days.csv', 'date,title\n2026-12-14,A royal day\n')
        self.assertEqual(self.good('import', path, '--as', 'holidays')['moved'][0]['id'], 'window:2026-12')
        self.assertNotIn('moved', self.good('import', path, '--as', 'holidays'))

    def test_the_list_out_of_a_file_is_merged_alike(self):
        """A day that it lacks is asked about; one set aside that it has again counts again."""
        self.assertEqual(self.good('import', self.list(), '--as', 'holidays')['added'], 0)
        self.good('import', self.list(without=['2028-04-17']), '--as', 'holidays')
        self.assertEqual([day['date'] for day in self.good('holidays', 'confirm')['asked']], ['2028-04-17'])
        self.good('holidays', 'confirm', '2028-04-17', 'set-aside')
        self.assertEqual(self.good('windows', '--from', '2028-04', '--to', '2028-04')[0]['closes'], '2028-04-17')
        answer = self.good('import', self.list(), '--as', 'holidays')
        self.assertEqual((answer['added'], answer['moved'][0]['after']), (1, '2028-04-18'))
        self.assertEqual(self.good('windows', '--from', '2028-04', '--to', '2028-04')[0]['closes'], '2028-04-18')
        self.good('verify')

    def test_a_part_of_the_list_speaks_for_its_own_days(self):
        part = {'england-and-wales': {'division': 'england-and-wales', 'events': [
            {'title': 'A royal day', 'date': '2026-12-14', 'notes': '', 'bunting': True},
            {'title': 'Another', 'date': '2027-06-07', 'notes': '', 'bunting': True}]}}
        self.assertEqual(self.good('import', self.write('p.json', json.dumps(part)), '--as', 'holidays')['added'], 2)
        self.assertEqual(self.good('holidays', 'confirm')['asked'], [])

    def test_words(self):
        self.usage('date', 'holidays', 'add', '14/12/2026', 'A royal day')
        self.usage('word', 'holidays', 'confirm', '2026-12-14', 'perhaps')
        self.usage('command', 'holidays', 'remove')


class Deadlines(Case):
    def test_a_notice_by_post(self):
        """SI 2022/1175 regulations 7(5)(b), 5(2) and 6(1)."""
        answer = self.good('deadlines', 'notice', '--sent', '2026-11-19', '--channel', 'post')
        self.assertEqual(answer['given'], '2026-11-24')
        self.assertEqual(answer['representations'], {
            'first_day': '2026-11-25', 'last_day': '2026-12-08', 'from_receipt': None, 'act_by': '2026-12-08',
            'safe': '2026-12-08', 'plan_for': '2026-12-08'})
        self.assertEqual(answer['decision_expected'], '2027-01-05')
        self.assertEqual(answer['warnings'], [])
        self.assertLessEqual({'date', 'rule', 'source'}, set(answer['because'][0]))

    def test_receipt_before_the_deemed_day_is_safer(self):
        answer = self.good('deadlines', 'notice', '--sent', '2026-11-19', '--channel', 'post', '--received',
                           '2026-11-20')['representations']
        self.assertEqual((answer['from_receipt'], answer['safe'], answer['act_by']),
                         ('2026-12-04', '2026-12-04', '2026-12-08'))

    def test_a_printed_date_below_the_minimum_is_warned_about(self):
        answer = self.good('deadlines', 'notice', '--sent', '2026-11-19', '--channel', 'post', '--printed',
                           '2026-12-03')
        self.assertEqual(answer['representations']['act_by'], '2026-12-03')
        self.assertIn('printed-too-short', [warning['code'] for warning in answer['warnings']])

    def test_a_safe_day_that_is_no_working_day_is_planned_for_before(self):
        answer = self.good('deadlines', 'notice', '--sent', '2026-11-20', '--channel', 'hand', '--printed',
                           '2026-12-12')['representations']
        self.assertEqual((answer['safe'], answer['plan_for']), ('2026-12-12', '2026-12-11'))

    def test_a_decision(self):
        answer = self.good('deadlines', 'decision', '--received', '2026-11-02')
        self.assertEqual(answer['review_request_by'], '2026-11-09')

    def test_a_final_notice(self):
        """Tribunal rules 20(1)(e) and 12; the guidance counts from service."""
        answer = self.good('deadlines', 'final', '--sent', '2026-11-28', '--channel', 'electronic')
        self.assertEqual(answer['given'], '2026-11-30')
        self.assertEqual(answer['appeal'], {'safe': '2026-12-26', 'rolled': '2026-12-29',
                                            'from_service': '2026-12-28'})
        self.assertEqual(answer['unpaid_referral'], '2027-01-09')
        self.assertEqual(answer['unpaid_referral_standing'], 'guidance')

    def test_what_is_needed(self):
        self.usage('channel', 'deadlines', 'notice', '--sent', '2026-11-19')
        self.usage('channel', 'deadlines', 'notice', '--sent', '2026-11-19', '--channel', 'fax')
        self.usage('sent', 'deadlines', 'notice', '--channel', 'post')
        self.usage('sent', 'deadlines', 'final', '--channel', 'post', '--sent', '2026-02-30')
        self.usage('received', 'deadlines', 'decision')


class Dataset(Case):
    def test_shape_and_season(self):
        winter = self.good('dataset', '--service', 'care-home', '--month', '2026-11')
        self.assertLessEqual({'version', 'effective_from', 'source', 'items'}, set(winter))
        items = {item['id']: item for item in winter['items']}
        self.assertLessEqual({'id', 'section', 'label', 'kind', 'mandatory', 'unproven', 'why'},
                             set(items['ch.bed.max']))
        self.assertIs(items['ch.flu.res']['mandatory'], True)
        summer = self.good('dataset', '--service', 'care-home', '--month', '2026-06')
        self.assertIs({item['id']: item for item in summer['items']}['ch.flu.res']['mandatory'], False)

    def test_what_is_unproven_is_asked(self):
        items = self.good('dataset', '--service', 'care-home', '--month', '2026-11')['items']
        unproven = [item for item in items if item['unproven']]
        self.assertTrue(unproven)
        self.assertTrue(all(item['mandatory'] for item in unproven))

    def test_before_the_first_list(self):
        self.wrong('no-dataset', 'dataset', '--service', 'care-home', '--month', '2022-07')
        self.usage('service', 'dataset', '--service', 'hospital', '--month', '2026-11')


class Checklist(Case):
    def test_shape_and_order(self):
        """SI 2022/1175 regulation 4; the guidance's list is longer."""
        items = self.good('checklist', 'notice-of-intent')
        self.assertEqual(items[1], {'id': 'notice.amount', 'label': 'The amount of the proposed penalty',
                                    'standing': 'statutory', 'source': 'Regulation 4(a) of SI 2022/1175'})
        self.assertEqual({item['source'][11:15] for item in items if item['standing'] == 'statutory'},
                         {'4(a)', '4(b)', '4(c)', '4(d)'})
        self.assertEqual({item['standing'] for item in self.good('checklist', 'decision')}, {'guidance'})
        self.assertEqual(self.good('checklist', 'final-notice', '--on', '2022-11-30'), [])

    def test_what_is_no_such_document(self):
        for word in ('payment', 'letter', ''):
            self.usage('document', 'checklist', word)
        self.usage('on', 'checklist', 'decision', '--on', 'today')


class Contacts(Case):
    def test_shape_and_what_disagrees(self):
        contacts = {contact['id']: contact for contact in self.good('contacts')}
        enforcement = contacts['nhsbsa-enforcement']
        self.assertEqual(set(enforcement), {'id', 'name', 'lines', 'email', 'other_emails', 'telephone', 'hours',
                                            'web', 'source', 'seen', 'note'})
        self.assertTrue(contacts['capacity-tracker-support']['web'].startswith('https://'))
        self.assertEqual(enforcement['other_emails'], ['enforcement@nhsbsa.nhs.uk'])
        self.assertEqual((enforcement['lines'][-1], enforcement['seen']), ('NE15 8NX', '2023-01-12'))
        self.assertEqual((contacts['cqc']['lines'], contacts['tribunal']['seen']), ([], None))

    def test_in_plain_words(self):
        self.assertIn('Seen on 12 January 2023. Use what the notice prints.', self.plain('contacts').out)


class Penalty(Case):
    def test_one_option_a_location(self):
        answer = self.good('penalty', '--care-home-places', '40', '--care-home-places=60', '--home-care-users', '10')
        self.assertEqual([part['pence'] for part in answer['parts']], [577900, 879200, 78200])
        self.assertEqual(answer['total_pence'], 577900 + 879200 + 78200)
        self.assertIs(answer['estimate'], True)
        self.assertEqual(answer['parts'][0]['number'], 40)

    def test_a_provider(self):
        self.home()
        answer = self.good('penalty', '--provider', '1-P')
        self.assertEqual([part['location'] for part in answer['parts']], ['1-100', '1-100'])
        self.good('provider', 'set', '1-P', 'ownership=public')
        self.assertEqual(self.good('penalty', '--provider', '1-P')['total_pence'], 0)

    def test_what_cannot_be(self):
        self.wrong('no-fee-scheme', 'penalty', '--care-home-places', '40', '--on', '2001-01-01')
        self.wrong('no-such-provider', 'penalty', '--provider', 'nobody')
        for text in ('-1', '4.5', 'many', ''):
            self.usage('care-home-places', 'penalty', '--care-home-places', text)
        self.usage('provider', 'penalty')


if __name__ == '__main__':
    main()
