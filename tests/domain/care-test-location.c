/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registrations with dates: both ends are days on which it holds. */
#include "care-location.h"
#include "care-provider.h"
#include "care-test-law.h"

static CareLocation *
home (void)
{
  CareLocation *self = care_location_new ("1-100", "Rose House");

  care_location_add_registration (self, "1-100", "1-P1", care_test_date ("2020-01-01"), CARE_NO_DATE);
  care_location_add_service (self, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (self, CARE_SERVICE_HOME_CARE, care_test_date ("2024-06-15"),
                             care_test_date ("2025-03-14"));
  return self;
}

static void
test_serves (void)
{
  static const struct
  {
    const char *day;
    bool care_home, home_care;
  } cases[] = {
    { "2019-12-31", false, false }, { "2020-01-01", true, false }, { "2024-06-14", true, false },
    { "2024-06-15", true, true },   { "2025-03-14", true, true },  { "2025-03-15", true, false },
    { "2040-01-01", true, false },
  };
  g_autoptr (CareLocation) self = home ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDate day = care_test_date (cases[i].day);
      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (care_location_serves (self, CARE_SERVICE_CARE_HOME, day), ==, cases[i].care_home);
      g_assert_cmpint (care_location_serves (self, CARE_SERVICE_HOME_CARE, day), ==, cases[i].home_care);
    }
}

static void
test_close (void)
{
  g_autoptr (CareLocation) self = home ();
  CareDate last = care_test_date ("2026-11-16");

  care_location_close (self, last);
  g_assert_true (care_location_serves (self, CARE_SERVICE_CARE_HOME, last));
  g_assert_false (care_location_serves (self, CARE_SERVICE_CARE_HOME, last + 1));
  g_assert_null (care_location_provider_on (self, last + 1));
  /* What had ended before stays as it was. */
  g_assert_cmpint (g_array_index (self->services, CareServiceSpan, 1).to, ==, care_test_date ("2025-03-14"));
}

static void
test_close_on_another_day_after_all (void)
{
  g_autoptr (CareLocation) self = home ();
  CareDate first = care_test_date ("2026-10-31");
  CareDate after_all = care_test_date ("2026-11-30");

  care_location_close (self, first);
  care_location_close (self, after_all);
  g_assert_true (care_location_serves (self, CARE_SERVICE_CARE_HOME, after_all));
  g_assert_false (care_location_serves (self, CARE_SERVICE_CARE_HOME, after_all + 1));
  g_assert_cmpint (g_array_index (self->services, CareServiceSpan, 1).to, ==, care_test_date ("2025-03-14"));
  care_location_close (self, first);
  g_assert_false (care_location_serves (self, CARE_SERVICE_CARE_HOME, first + 1));
}

/* A registration ends with one provider and begins with the next: entered in two steps, nothing is lost. */
static void
test_transfer_of_a_closed_one (void)
{
  g_autoptr (CareLocation) self = home ();
  CareDate closed = care_test_date ("2026-10-31");

  care_location_close (self, closed);
  care_location_transfer (self, "1-P2", closed + 10, "1-200");
  g_assert_true (care_location_serves (self, CARE_SERVICE_CARE_HOME, closed));
  g_assert_false (care_location_serves (self, CARE_SERVICE_CARE_HOME, closed + 9));
  g_assert_true (care_location_serves (self, CARE_SERVICE_CARE_HOME, closed + 10));
  g_assert_false (care_location_serves (self, CARE_SERVICE_HOME_CARE, closed + 10));
  g_assert_cmpstr (care_location_provider_on (self, closed), ==, "1-P1");
}

static void
test_transfer (void)
{
  g_autoptr (CareLocation) self = home ();
  CareDate on = care_test_date ("2026-04-01");

  care_location_transfer (self, "1-P2", on, "1-200");
  g_assert_cmpstr (care_location_provider_on (self, on - 1), ==, "1-P1");
  g_assert_cmpstr (care_location_provider_on (self, on), ==, "1-P2");
  g_assert_cmpstr (care_location_registration (self)->number, ==, "1-200");
  g_assert_true (care_location_serves (self, CARE_SERVICE_CARE_HOME, on));
  g_assert_true (care_location_is_called (self, "1-100"));
  g_assert_true (care_location_is_called (self, "1-200"));
  g_assert_false (care_location_is_called (self, "1-P2"));
  g_assert_false (care_location_is_called (self, NULL));

  care_location_transfer (self, "1-P3", on + 30, NULL);
  g_assert_cmpstr (care_location_registration (self)->number, ==, "1-200");
  g_assert_cmpstr (care_location_provider_on (self, on + 29), ==, "1-P2");
  g_assert_cmpstr (care_location_provider_on (self, on + 30), ==, "1-P3");

  g_autoptr (CareLocation) copy = care_location_copy (self);
  g_assert_cmpuint (copy->registrations->len, ==, 3);
  g_assert_cmpuint (copy->services->len, ==, 2);
  g_assert_cmpstr (care_location_provider_on (copy, on), ==, "1-P2");
}

/* A transfer that is said before its day: until then nothing has changed, and it can be taken back. */
static void
test_days_to_come (void)
{
  g_autoptr (CareLocation) self = care_location_new ("1-100", "Rose House");
  CareDate today = care_date (2026, 11, 10), on = care_date (2027, 1, 1);

  g_assert_null (care_location_registration_on (self, today));
  care_location_add_registration (self, "1-100", "1-P1", care_date (2020, 1, 1), CARE_NO_DATE);
  care_location_add_service (self, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  care_location_transfer (self, "1-P2", on, "1-200");
  g_assert_cmpstr (care_location_registration_on (self, today)->number, ==, "1-100");
  g_assert_cmpstr (care_location_registration_on (self, on - 1)->provider, ==, "1-P1");
  g_assert_cmpstr (care_location_registration_on (self, on)->number, ==, "1-200");
  g_assert_cmpstr (care_location_registration_on (self, care_date (2019, 1, 1))->number, ==, "1-100");

  g_assert_false (care_location_take_back (self, on)); /* it has happened */
  g_assert_true (care_location_take_back (self, today));
  g_assert_cmpuint (self->registrations->len, ==, 1);
  g_assert_true (care_location_serves (self, CARE_SERVICE_CARE_HOME, on));
  g_assert_false (care_location_take_back (self, today));

  /* One that was closed and was to open again stays closed. */
  care_location_close (self, care_date (2026, 10, 1));
  g_assert_true (care_location_reopen (self, on, "1-300", NULL));
  g_assert_cmpstr (care_location_registration_on (self, today)->number, ==, "1-100");
  g_assert_true (care_location_take_back (self, today));
  g_assert_false (care_location_serves (self, CARE_SERVICE_CARE_HOME, on));
  g_assert_cmpuint (self->services->len, ==, 1);
}

static void
test_reopen (void)
{
  g_autoptr (CareLocation) self = care_location_new ("1-100", "Rose House");
  CareDate closed = care_date (2026, 3, 31), again = care_date (2026, 9, 1);

  care_location_add_registration (self, "1-100", "1-P1", CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (self, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  g_assert_false (care_location_reopen (self, again, NULL, NULL)); /* it is open */
  care_location_close (self, closed);
  g_assert_false (care_location_reopen (self, closed, NULL, NULL)); /* it was open on that day */
  g_assert_true (care_location_reopen (self, again, "1-300", NULL));
  g_assert_cmpuint (self->registrations->len, ==, 2);
  g_assert_cmpstr (care_location_registration (self)->number, ==, "1-300");
  g_assert_cmpstr (care_location_registration (self)->provider, ==, "1-P1");
  g_assert_true (care_location_is_asked_for (self, CARE_SERVICE_CARE_HOME, closed));
  g_assert_false (care_location_is_asked_for (self, CARE_SERVICE_CARE_HOME, closed + 1));
  g_assert_false (care_location_is_asked_for (self, CARE_SERVICE_CARE_HOME, again - 1));
  g_assert_true (care_location_is_asked_for (self, CARE_SERVICE_CARE_HOME, again));
}

static void
test_not_adult_social_care (void)
{
  g_autoptr (CareLocation) self = care_location_new ("1-100", "Rose House");
  CareDate from = care_date (2026, 6, 1);

  care_location_add_registration (self, "1-100", "1-P1", CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (self, CARE_SERVICE_HOME_CARE, CARE_NO_DATE, CARE_NO_DATE);
  self->not_asc_from = from;
  g_assert_true (care_location_is_asked_for (self, CARE_SERVICE_HOME_CARE, from - 1));
  g_assert_false (care_location_is_asked_for (self, CARE_SERVICE_HOME_CARE, from));
  g_assert_true (care_location_serves (self, CARE_SERVICE_HOME_CARE, from)); /* the registration goes on */
  g_assert_false (care_location_is_asked_for (self, CARE_SERVICE_CARE_HOME, from - 1));
}

static void
test_dormant (void)
{
  g_autoptr (CareLocation) self = care_location_new ("1-100", "Rose House");
  CareDate from = care_date (2026, 2, 1), to = care_date (2026, 4, 30), again = care_date (2026, 9, 1);

  care_location_add_registration (self, "1-100", "1-P1", CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (self, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  g_assert_false (care_location_is_dormant_on (self, from));
  g_assert_false (care_location_end_dormant (self, to));
  care_location_set_dormant (self, from, CARE_NO_DATE);
  g_assert_false (care_location_end_dormant (self, from - 1));
  g_assert_true (care_location_end_dormant (self, to));
  care_location_set_dormant (self, again, CARE_NO_DATE);
  g_assert_false (care_location_is_dormant_on (self, from - 1));
  g_assert_true (care_location_is_dormant_on (self, from));
  g_assert_true (care_location_is_dormant_on (self, to));
  g_assert_false (care_location_is_dormant_on (self, to + 1));
  g_assert_true (care_location_is_dormant_on (self, again + 400));
  /* A dormant home owes its return. */
  g_assert_true (care_location_is_asked_for (self, CARE_SERVICE_CARE_HOME, from));

  care_location_set_dormant (self, again + 7,
                             CARE_NO_DATE); /* said better: in the place of what has no end */
  g_assert_cmpuint (self->dormant->len, ==, 2);
  g_assert_false (care_location_is_dormant_on (self, again));
  care_location_set_dormant (self, from - 60, from - 30);
  g_assert_cmpint (g_array_index (self->dormant, CareDormantSpan, 0).from, ==, from - 60);
}

static void
put_account (CareLocation *self, const char *id, const char *name)
{
  care_location_put_account (self, care_account_new (id, name));
}

static void
test_lists (void)
{
  g_autoptr (CareLocation) self = care_location_new ("1-100", "Rose House");
  CareCqcTask *task = care_cqc_task_new ("b", CARE_CQC_SOLD);

  put_account (self, "b", "B. Person");
  put_account (self, "a", "A. Person");
  put_account (self, "b", "B. Other");
  g_assert_cmpuint (self->accounts->len, ==, 2);
  g_assert_cmpstr (((CareAccount *)self->accounts->pdata[0])->id, ==, "a");
  g_assert_cmpstr (care_location_find_account (self, "b")->name, ==, "B. Other");
  g_assert_null (care_location_find_account (self, "c"));

  care_cqc_task_add_evidence (task, "00");
  care_cqc_task_add_evidence (task, "00");
  care_location_put_task (self, task);
  care_location_set_duty (self, CARE_SERVICE_HOME_CARE, "A. Person", "");
  care_location_set_duty (self, CARE_SERVICE_CARE_HOME, "B. Person", "A. Person");
  g_assert_cmpstr (care_location_duty (self, CARE_SERVICE_CARE_HOME)->deputy, ==, "A. Person");
  care_location_add_cqc_type (self, "Shared Lives");
  care_location_add_cqc_type (self, "Shared Lives");

  g_autoptr (CareLocation) copy = care_location_copy (self);
  g_assert_cmpuint (copy->accounts->len, ==, 2);
  g_assert_cmpuint (care_location_find_task (copy, "b")->evidence->len, ==, 1);
  g_assert_cmpuint (copy->duties->len, ==, 2);
  g_assert_cmpuint (copy->cqc_types->len, ==, 1);
  care_location_set_duty (copy, CARE_SERVICE_CARE_HOME, "", "");
  g_assert_null (care_location_duty (copy, CARE_SERVICE_CARE_HOME));
  g_assert_nonnull (care_location_duty (self, CARE_SERVICE_CARE_HOME));
}

static void
test_accounts (void)
{
  g_autoptr (CareAccount) self = care_account_new ("a", "A. Person");
  CareDate left = care_date (2026, 5, 31);

  self->from = left - 100;
  g_assert_false (care_account_is_used_on (self, left - 101));
  g_assert_true (care_account_is_used_on (self, left + 1));
  g_assert_false (care_account_is_left_over (self, left + 1));
  self->left = left;
  g_assert_true (care_account_is_used_on (self, left));
  g_assert_false (care_account_is_used_on (self, left + 1));
  g_assert_false (care_account_is_left_over (self, left));
  g_assert_true (care_account_is_left_over (self, left + 1));
  self->removed = left + 3;
  g_assert_false (care_account_is_left_over (self, left + 1));
}

static void
test_tasks (void)
{
  g_autoptr (CareCqcTask) self = care_cqc_task_new ("a", CARE_CQC_CLOSED);
  CareCqcWrong what = CARE_CQC_OTHER;

  g_assert_cmpint (care_cqc_task_state (self), ==, CARE_CQC_TASK_TO_TELL);
  self->told_on = care_date (2026, 5, 1);
  g_assert_cmpint (care_cqc_task_state (self), ==, CARE_CQC_TASK_TOLD);
  self->settled_on = care_date (2026, 6, 1);
  g_assert_cmpint (care_cqc_task_state (self), ==, CARE_CQC_TASK_SETTLED);
  for (int i = 0; i < CARE_N_CQC_WRONGS; i++)
    {
      g_assert_true (care_cqc_wrong_from_string (care_cqc_wrong_to_string ((CareCqcWrong)i), &what));
      g_assert_cmpint (what, ==, i);
    }
  g_assert_false (care_cqc_wrong_from_string ("gone", &what));
}

static void
test_provider (void)
{
  g_autoptr (CareProvider) self = care_provider_new ("1-P1", "Rose Care Limited");
  self->ownership = CARE_OWNERSHIP_PUBLIC;
  self->checked_on = care_date (2026, 1, 5);
  self->second_person = true;
  g_autoptr (CareProvider) copy = care_provider_copy (self);
  CareOwnership ownership = CARE_OWNERSHIP_PRIVATE;

  g_assert_cmpstr (copy->name, ==, "Rose Care Limited");
  g_assert_cmpstr (copy->address, ==, "");
  g_assert_cmpint (copy->checked_on, ==, care_date (2026, 1, 5));
  g_assert_true (copy->second_person);
  g_assert_cmpstr (care_ownership_to_string (copy->ownership), ==, "public");
  g_assert_true (care_ownership_from_string ("public", &ownership));
  g_assert_cmpint (ownership, ==, CARE_OWNERSHIP_PUBLIC);
  g_assert_false (care_ownership_from_string ("charity", &ownership));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/location/serves", test_serves);
  g_test_add_func ("/location/close", test_close);
  g_test_add_func ("/location/close-on-another-day-after-all", test_close_on_another_day_after_all);
  g_test_add_func ("/location/transfer", test_transfer);
  g_test_add_func ("/location/transfer-of-a-closed-one", test_transfer_of_a_closed_one);
  g_test_add_func ("/location/days-to-come", test_days_to_come);
  g_test_add_func ("/location/reopen", test_reopen);
  g_test_add_func ("/location/not-adult-social-care", test_not_adult_social_care);
  g_test_add_func ("/location/dormant", test_dormant);
  g_test_add_func ("/location/lists", test_lists);
  g_test_add_func ("/account/used-and-left-over", test_accounts);
  g_test_add_func ("/cqc-task/states-and-words", test_tasks);
  g_test_add_func ("/provider/copy-and-words", test_provider);
  return g_test_run ();
}
