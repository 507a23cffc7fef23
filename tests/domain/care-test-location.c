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

static void
test_provider (void)
{
  g_autoptr (CareProvider) self = care_provider_new ("1-P1", "Rose Care Limited");
  self->ownership = CARE_OWNERSHIP_PUBLIC;
  g_autoptr (CareProvider) copy = care_provider_copy (self);
  CareOwnership ownership = CARE_OWNERSHIP_PRIVATE;

  g_assert_cmpstr (copy->name, ==, "Rose Care Limited");
  g_assert_cmpstr (copy->address, ==, "");
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
  g_test_add_func ("/provider/copy-and-words", test_provider);
  return g_test_run ();
}
