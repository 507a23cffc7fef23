/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cqc-task.h"

#include "care-code.h"

static const char *const wrong_words[CARE_N_CQC_WRONGS] = {
  "closed", "sold", "dormant", "not-asc", "address", "email", "provider", "service", "places", "other",
};

const char *
care_cqc_wrong_to_string (CareCqcWrong what)
{
  g_return_val_if_fail ((int)what >= 0 && what < CARE_N_CQC_WRONGS, "");

  return wrong_words[what];
}

bool
care_cqc_wrong_from_string (const char *text, CareCqcWrong *what)
{
  g_return_val_if_fail (what != NULL, false);

  int code = care_code_find (wrong_words, CARE_N_CQC_WRONGS, text);
  if (code < 0)
    return false;
  *what = (CareCqcWrong)code;
  return true;
}

CareCqcTask *
care_cqc_task_new (const char *id, CareCqcWrong what)
{
  g_return_val_if_fail (id != NULL, NULL);

  CareCqcTask *self = g_new0 (CareCqcTask, 1);
  self->id = g_strdup (id);
  self->what = what;
  self->how = g_strdup ("");
  self->reference = g_strdup ("");
  self->note = g_strdup ("");
  self->evidence = g_ptr_array_new_with_free_func (g_free);
  return self;
}

CareCqcTask *
care_cqc_task_copy (const CareCqcTask *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareCqcTask *copy = g_new (CareCqcTask, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->how = g_strdup (self->how);
  copy->reference = g_strdup (self->reference);
  copy->note = g_strdup (self->note);
  copy->evidence = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->evidence->len; i++)
    g_ptr_array_add (copy->evidence, g_strdup (g_ptr_array_index (self->evidence, i)));
  return copy;
}

void
care_cqc_task_free (CareCqcTask *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->how);
  g_free (self->reference);
  g_free (self->note);
  g_ptr_array_unref (self->evidence);
  g_free (self);
}

CareCqcTaskState
care_cqc_task_state (const CareCqcTask *self)
{
  g_return_val_if_fail (self != NULL, CARE_CQC_TASK_TO_TELL);

  if (self->settled_on != CARE_NO_DATE)
    return CARE_CQC_TASK_SETTLED;
  return self->told_on != CARE_NO_DATE ? CARE_CQC_TASK_TOLD : CARE_CQC_TASK_TO_TELL;
}

void
care_cqc_task_add_evidence (CareCqcTask *self, const char *sha256)
{
  g_return_if_fail (self != NULL && sha256 != NULL);

  if (!g_ptr_array_find_with_equal_func (self->evidence, sha256, g_str_equal, NULL))
    g_ptr_array_add (self->evidence, g_strdup (sha256));
}
