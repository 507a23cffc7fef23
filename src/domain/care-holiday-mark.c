/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holiday-mark.h"

#include "care-code.h"

static const char *const words[] = { "missing", "kept", "set-aside", "confirmed" };

const char *
care_holiday_mark_to_string (CareHolidayMarkWhat what)
{
  g_return_val_if_fail ((int)what >= 0 && what < (int)G_N_ELEMENTS (words), "");
  return words[what];
}

bool
care_holiday_mark_from_string (const char *text, CareHolidayMarkWhat *what)
{
  g_return_val_if_fail (what != NULL, false);
  int code = care_code_find (words, G_N_ELEMENTS (words), text);

  if (code < 0)
    return false;
  *what = (CareHolidayMarkWhat)code;
  return true;
}

void
care_holiday_mark_free (CareHolidayMark *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->notes);
  g_free (self->source);
  g_free (self->list);
  g_free (self->person);
  g_free (self);
}

const CareHolidayMark *
care_holiday_mark_find (const GPtrArray *marks, CareDate date)
{
  g_return_val_if_fail (marks != NULL, NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const CareHolidayMark *mark = g_ptr_array_index (marks, i);
      if (mark->date == date)
        return mark;
    }
  return NULL;
}
