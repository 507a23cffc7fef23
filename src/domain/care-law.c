/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-law.h"

#include "care-trend.h"

typedef struct
{
  CareLaw law; /* first, so that a law and its room are one address */
  gatomicrefcount references;
  CareLaw *lender; /* the law whose parts this one shares, all but the holidays and own lists; or NULL */
  GPtrArray *own;  /* CareDataset: beside the lender's, or NULL */
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
                         .cqc_types = g_ptr_array_new_with_free_func ((GDestroyNotify)care_cqc_type_free),
                         .trends = g_ptr_array_new_with_free_func ((GDestroyNotify)care_trend_rule_free),
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
    {
      g_ptr_array_unref (self->datasets);
      g_clear_pointer (&room->own, g_ptr_array_unref);
      care_law_unref (room->lender);
    }
  else
    {
      care_rules_free (self->rules);
      g_ptr_array_unref (self->datasets);
      g_ptr_array_unref (self->campaigns);
      g_ptr_array_unref (self->fee_schemes);
      g_ptr_array_unref (self->contacts);
      g_ptr_array_unref (self->checklists);
      g_ptr_array_unref (self->cqc_types);
      g_ptr_array_unref (self->trends);
      care_plausible_free (self->plausible);
    }
  g_free (room);
}

/* The lender's lists, and the own ones after them; the array owns neither. */
static GPtrArray *
all_datasets (const CareLaw *lender, GPtrArray *own)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < lender->datasets->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (lender->datasets, i));
  for (guint i = 0; own != NULL && i < own->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (own, i));
  return all;
}

CareLaw *
care_law_with (CareLaw *self, CareHolidays *holidays, GPtrArray *datasets)
{
  g_return_val_if_fail (self != NULL && holidays != NULL, NULL);

  /* The lender is the law that owns the parts, never another borrower: no chain grows. */
  CareLaw *lender = ((Room *)self)->lender != NULL ? ((Room *)self)->lender : self;
  Room *room = g_new0 (Room, 1);
  g_atomic_ref_count_init (&room->references);
  room->law = *lender;
  room->law.holidays = holidays;
  room->law.datasets = all_datasets (lender, datasets);
  room->lender = care_law_ref (lender);
  room->own = datasets;
  return &room->law;
}

static bool
is_other_kind (const CareDataset *known, const CareDataset *dataset, const char **item)
{
  for (guint i = 0; i < dataset->items->len; i++)
    {
      const CareItem *fresh = g_ptr_array_index (dataset->items, i);
      const CareItem *before = care_dataset_find (known, fresh->id);

      if (before == NULL || before->kind == fresh->kind)
        continue;
      if (item != NULL)
        *item = fresh->id;
      return true;
    }
  return false;
}

CareDatasetFit
care_law_fit_dataset (const CareLaw *self, const CareDataset *dataset, const char **item)
{
  g_return_val_if_fail (self != NULL && dataset != NULL, CARE_DATASET_TOO_EARLY);
  CareDatasetFit fit = CARE_DATASET_FITS;

  for (guint i = 0; i < self->datasets->len; i++)
    {
      const CareDataset *known = g_ptr_array_index (self->datasets, i);

      if (known->service != dataset->service)
        continue;
      if (g_strcmp0 (known->version, dataset->version) == 0)
        return CARE_DATASET_KNOWN;
      if (known->effective_from >= dataset->effective_from)
        fit = CARE_DATASET_TOO_EARLY;
      else if (fit == CARE_DATASET_FITS && is_other_kind (known, dataset, item))
        fit = CARE_DATASET_OTHER_KIND;
    }
  return fit;
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
