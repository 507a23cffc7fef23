/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-world.h"

CareBoardWorld *
care_board_world_new (void)
{
  CareBoardWorld *self = g_new0 (CareBoardWorld, 1);

  self->law = care_test_law ();
  self->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  self->providers = g_ptr_array_new_with_free_func ((GDestroyNotify)care_provider_free);
  self->submissions = g_ptr_array_new_with_free_func ((GDestroyNotify)care_submission_free);
  self->recollections = g_ptr_array_new_with_free_func ((GDestroyNotify)care_recollection_free);
  return self;
}

void
care_board_world_free (CareBoardWorld *self)
{
  care_law_unref (self->law);
  g_ptr_array_unref (self->locations);
  g_ptr_array_unref (self->providers);
  g_ptr_array_unref (self->submissions);
  g_ptr_array_unref (self->recollections);
  g_free (self);
}

CareLocation *
care_board_world_add_home (
    CareBoardWorld *self, const char *id, const char *name, const char *provider, CareService service)
{
  CareLocation *home = care_location_new (id, name);

  care_location_add_registration (home, id, provider, care_date (2020, 1, 1), CARE_NO_DATE);
  care_location_add_service (home, service, care_date (2020, 1, 1), CARE_NO_DATE);
  home->history_from = care_test_month ("2022-08");
  g_ptr_array_add (self->locations, home);
  return home;
}

void
care_board_world_add_saved (CareBoardWorld *self,
                            const CareLocation *home,
                            CareService service,
                            CareMonth month,
                            CareInstant at,
                            bool nil,
                            bool whole)
{
  CareSubmission *one = g_new0 (CareSubmission, 1);

  one->location = g_strdup (home->id);
  one->service = service;
  one->month = month;
  one->at = at;
  one->nil = nil;
  one->every_section = whole;
  g_ptr_array_add (self->submissions, one);
}

void
care_board_world_hand_over (CareBoardWorld *self, CareBoardMaker *maker)
{
  for (guint i = 0; i < self->submissions->len; i++)
    {
      const CareSubmission *one = self->submissions->pdata[i];
      g_autoptr (GArray) saved = g_array_new (FALSE, FALSE, sizeof (CareSaved));

      for (guint j = 0; j < self->submissions->len; j++)
        {
          const CareSubmission *other = self->submissions->pdata[j];
          CareSaved save = { other->at, other->nil, other->every_section };

          if (other->month == one->month && other->service == one->service
              && g_str_equal (other->location, one->location))
            g_array_append_val (saved, save);
        }
      care_board_maker_take (maker, one->location, one->service, one->month,
                             (const CareSaved *)(void *)saved->data, saved->len);
    }
}

CareBoard *
care_board_world_board (CareBoardWorld *self)
{
  CareBoardFacts facts = { self->locations,
                           self->providers,
                           self->recollections,
                           self->law,
                           care_test_instant (CARE_BOARD_WORLD_AS_OF),
                           care_test_month (CARE_BOARD_WORLD_FROM),
                           care_test_month (CARE_BOARD_WORLD_TO),
                           .keep_moments = true };
  CareBoardMaker *maker = care_board_maker_new (&facts);

  care_board_world_hand_over (self, maker);
  return care_board_maker_finish (maker);
}
