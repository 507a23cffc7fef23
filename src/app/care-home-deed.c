/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-home-deed.h"

CareHomeDeed *
care_home_deed_new (CareHomeDeedKind kind, const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  CareHomeDeed *self = g_new0 (CareHomeDeed, 1);
  self->kind = kind;
  self->id = g_strdup (id);
  self->pairs = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
care_home_deed_free (gpointer deed)
{
  CareHomeDeed *self = deed;

  if (self == NULL)
    return;
  g_free (self->id);
  care_account_free (self->account);
  care_cqc_task_free (self->task);
  g_strfreev (self->paths);
  g_free (self->text);
  g_free (self->number);
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

void
care_home_deed_pair (CareHomeDeed *self, const char *key, const char *value)
{
  g_return_if_fail (self != NULL && key != NULL && value != NULL);

  g_ptr_array_add (self->pairs, g_strdup (key));
  g_ptr_array_add (self->pairs, g_strdup (value));
}

/* "" is as if it was not said. */
static const char *
said (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static CareLocation *
change (CareRecord *record, const CareHomeDeed *self, GError **error)
{
  CareLocationChange what = self->change;

  what.provider = said (self->text);
  what.number = said (self->number);
  what.task = self->task;
  return care_record_change_location (record, self->id, &what, error);
}

static CareLocation *
set_details (CareRecord *record, const CareHomeDeed *self, GError **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();

  for (guint i = 0; i < self->pairs->len; i++)
    g_ptr_array_add (pairs, g_ptr_array_index (self->pairs, i));
  g_ptr_array_add (pairs, NULL);
  return care_record_set_location (record, self->id, (const char *const *)pairs->pdata, error);
}

static bool
set_checked (CareRecord *record, const CareHomeDeed *self, GError **error)
{
  g_autofree char *on = care_date_format (self->from);
  const char *const pairs[] = { "checked-on", on, NULL };
  g_autoptr (CareProvider) provider = care_record_set_provider (record, self->id, pairs, error);

  return provider != NULL;
}

static CareLocation *
run (CareRecord *record, const CareHomeDeed *self, GError **error)
{
  switch (self->kind)
    {
    case CARE_HOME_DEED_CHANGE:
      return change (record, self, error);
    case CARE_HOME_DEED_ACCOUNT:
      return care_record_save_account (record, self->id, self->account, error);
    case CARE_HOME_DEED_TASK:
      return care_record_save_task (record, self->id, self->task, (const char *const *)self->paths, error);
    case CARE_HOME_DEED_DUTY:
      return care_record_set_duty (record, self->id, self->service, self->text, self->number, error);
    case CARE_HOME_DEED_SERVICE:
      return care_record_set_service_span (record, self->id, self->index, self->service, self->from, self->to,
                                           error);
    case CARE_HOME_DEED_REGISTRATION:
      return care_record_set_registration (record, self->id, self->index, said (self->number), self->from,
                                           self->to, error);
    case CARE_HOME_DEED_DETAILS:
      return set_details (record, self, error);
    case CARE_HOME_DEED_CHECKED:
    default:
      g_return_val_if_reached (NULL);
    }
}

gpointer
care_home_deed_run (CareRecord *record, gpointer deed, GError **error)
{
  const CareHomeDeed *self = deed;

  if (self->kind == CARE_HOME_DEED_CHECKED)
    return GINT_TO_POINTER (set_checked (record, self, error));
  g_autoptr (CareLocation) after = run (record, self, error);
  return GINT_TO_POINTER (after != NULL);
}
