#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A case from the first contact to the tribunal, by commands alone."""
from cli import CaseOfThree, main, pdf


class Journey(CaseOfThree):
    """At each step: what is entered, the state it leads to, and the clock that matters then."""

    def on(self, day, *words):
        return self.good('--today', day, *words)

    def enter(self, day, kind, *more):
        return self.on(day, 'case', 'add-event', self.case, '--kind', kind, '--date', day, *more)

    def send(self, day, paper, *more):
        path = self.path(paper + '.pdf')
        self.on(day, 'represent', self.case, '--paper', paper, '--pdf', path, '--final')
        return self.on(day, 'case', 'send', self.case, '--paper', paper, '--at', day + 'T09:00:00Z', '--means', 'email',
                       '--to', 'As the letter says', path, *more)

    def check(self, case, state, **clocks):
        self.assertEqual(case['state'], state)
        found = self.clocks(case)
        self.assertEqual({what: found[what.replace('_', '-')]['state'] for what in clocks}, clocks)

    def test_to_the_tribunal(self):
        self.check(self.enter('2026-10-19', 'contact', '--with', 'necs', '--means', 'telephone'), 'support')
        self.enter('2026-11-18', 'contact', '--with', 'nhsbsa', '--means', 'email', '--extenuating')
        self.on('2026-11-19', 'case', 'draft', self.case, 'ground=reasonable-excuse', 'facts=A flood.',
                'request=Withdraw it.', 'signatory=A. Person', 'role=Manager', 'review.why=It overlooks the flood.',
                'appeal.decision=It overlooks the flood.')
        case = self.enter('2026-11-19', 'notice-of-intent', '--channel', 'post', '--reference', 'R 1', '--file',
                          self.write('notice.pdf', pdf(['Notice of intent'])))
        self.check(case, 'notice-of-intent', representations='running', next_window='running')
        self.check(self.send('2026-12-01', 'representations'), 'represented', representations='met',
                   decision='running')

        self.check(self.enter('2026-12-10', 'decision', '--outcome', 'reissued'), 'reissued')
        case = self.enter('2026-12-15', 'notice-of-intent', '--channel', 'post', '--reference', 'R 2')
        self.check(case, 'notice-of-intent', representations='running')
        fresh = self.good('deadlines', 'notice', '--sent', '2026-12-15', '--channel', 'post')
        self.assertEqual(self.clocks(case)['representations']['date'], fresh['representations']['last_day'])
        self.check(self.send('2026-12-29', 'representations', '--reference', 'R 2'), 'represented',
                   representations='met')

        case = self.enter('2027-01-25', 'decision', '--outcome', 'not-upheld', '--received', '2027-01-25')
        self.check(case, 'not-upheld', review_request='running')
        self.check(self.send('2027-01-28', 'review'), 'review', review_request='met')
        self.check(self.enter('2027-02-10', 'review-decided', '--outcome', 'not-upheld'), 'review-refused')
        case = self.enter('2027-02-15', 'final-notice', '--channel', 'electronic', '--amount-pence', '667000', '--printed',
                          '2027-03-15', '--there', 'final.amount')
        self.check(case, 'final-notice', payment='running', appeal='running', debt_referral='running')
        self.assertEqual(case['penalty']['notice_pence'], 667000)
        self.check(self.send('2027-03-01', 'appeal'), 'appeal', payment='suspended', appeal='met')
        case = self.enter('2027-04-12', 'appeal-decided', '--outcome', 'withdrawn')
        self.check(case, 'appeal-confirmed')
        self.enter('2027-04-13', 'contact', '--with', 'tribunal', '--means', 'letter', '--ours')
        self.check(self.enter('2027-04-20', 'payment', '--amount-pence', '667000'), 'paid')

        self.assertEqual([event['kind'] for event in case['events']],
                         ['contact', 'contact', 'notice-of-intent', 'representations-sent', 'decision',
                          'notice-of-intent', 'representations-sent', 'decision', 'review-requested',
                          'review-decided', 'final-notice', 'appeal', 'appeal-decided'])
        self.assertTrue(all(event['files'] for event in case['events']
                            if event['kind'] in ('representations-sent', 'review-requested', 'appeal')))
        self.assertIs(self.good('verify', '--deep')['ok'], True)

    def test_a_review_after_the_final_notice(self):
        self.notice()
        self.enter('2026-12-20', 'decision', '--outcome', 'not-upheld')
        self.enter('2027-01-05', 'final-notice', '--channel', 'hand')
        case = self.enter('2027-01-10', 'review-requested', '--means', 'email')
        self.check(case, 'final-notice', appeal='running')
        case = self.enter('2027-01-15', 'review-decided', '--outcome', 'upheld')
        self.check(case, 'closed')
        error = self.wrong('cannot-follow', 'case', 'add-event', self.case, '--kind', 'payment', '--date', '2027-01-16')
        self.assertIn('Contact', error['message'])

    def test_unpaid(self):
        self.notice()
        self.enter('2027-01-05', 'final-notice', '--channel', 'hand')
        self.enter('2027-02-01', 'reminder', '--amount-pence', '667000')
        self.check(self.enter('2027-02-20', 'debt-referred'), 'debt-referred')
        self.check(self.enter('2027-05-20', 'county-court'), 'county-court')
        self.check(self.enter('2027-05-21', 'withdrawn'), 'closed')


if __name__ == '__main__':
    main()
