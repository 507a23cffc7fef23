/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-law.h"

typedef struct
{
  CareLaw law; /* first, so that a law and its room are one address */
  gatomicrefcount references;
  CareLaw *lender; /* the law whose parts this one shares, all but the holidays; or NULL */
} Room;

void
care_contact_free (CareContact *contact)
{
  if (contact == NULL)
    return;
  g_free (contact->id);
  g_free (contact->name);
  g_free (contact->lines);
  g_free (contact->email);
  g_strfreev (contact->other_emails);
  g_free (contact->web);
  g_free (contact->telephone);
  g_free (contact->hours);
  g_free (contact->note);
  g_free (contact->source);
  g_free (contact);
}

CareLaw *
care_law_new (CareHolidays *holidays,
              CareRules *rules,
              GPtrArray *datasets,
              GPtrArray *campaigns,
              GPtrArray *fee_schemes,
              GPtrArray *contacts,
              GPtrArray *checklists,
              CarePlausible *plausible)
{
  g_return_val_if_fail (holidays != NULL && rules != NULL, NULL);
  g_return_val_if_fail (datasets != NULL && campaigns != NULL && fee_schemes != NULL && contacts != NULL,
                        NULL);
  g_return_val_if_fail (checklists != NULL && plausible != NULL, NULL);

  Room *room = g_new0 (Room, 1);
  g_atomic_ref_count_init (&room->references);
  room->law = (CareLaw){ .holidays = holidays,
                         .rules = rules,
                         .datasets = datasets,
                         .campaigns = campaigns,
                         .fee_schemes = fee_schemes,
                         .contacts = contacts,
                         .checklists = checklists,
                         .plausible = plausible };
  return &room->law;
}

CareLaw *
care_law_ref (CareLaw *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((Room *)self)->references);
  return self;
}

void
care_law_unref (CareLaw *self)
{
  g_return_if_fail (self != NULL);

  Room *room = (Room *)self;
  if (!g_atomic_ref_count_dec (&room->references))
    return;

  care_holidays_unref (self->holidays);
  if (room->lender != NULL)
    care_law_unref (room->lender);
  else
    {
      care_rules_free (self->rules);
      g_ptr_array_unref (self->datasets);
      g_ptr_array_unref (self->campaigns);
      g_ptr_array_unref (self->fee_schemes);
      g_ptr_array_unref (self->contacts);
      g_ptr_array_unref (self->checklists);
      care_plausible_free (self->plausible);
    }
  g_free (room);
}

CareLaw *
care_law_with_holidays (CareLaw *self, CareHolidays *holidays)
{
  g_return_val_if_fail (self != NULL && holidays != NULL, NULL);

  /* The lender is the law that owns the parts, never another borrower: no chain grows. */
  Room *room = (Room *)self;
  CareLaw *lender = room->lender != NULL ? room->lender : self;
  CareLaw *law = care_law_new (holidays, self->rules, self->datasets, self->campaigns, self->fee_schemes,
                               self->contacts, self->checklists, self->plausible);
  ((Room *)law)->lender = care_law_ref (lender);
  return law;
}

const CareContact *
care_law_contact (const CareLaw *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->contacts->len; i++)
    {
      const CareContact *contact = g_ptr_array_index (self->contacts, i);
      if (g_strcmp0 (contact->id, id) == 0)
        return contact;
    }
  return NULL;
}
