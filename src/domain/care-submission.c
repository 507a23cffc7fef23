/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-submission.h"

#include "care-code.h"

static const char *const how_words[] = { "pages", "bulk", "email-link" };

const char *
care_how_to_string (CareHow how)
{
  g_return_val_if_fail ((int)how >= 0 && how < (int)G_N_ELEMENTS (how_words), "");

  return how_words[how];
}

bool
care_how_from_string (const char *text, CareHow *how)
{
  g_return_val_if_fail (how != NULL, false);

  int code = care_code_find (how_words, G_N_ELEMENTS (how_words), text);
  if (code < 0)
    return false;
  *how = (CareHow)code;
  return true;
}

void
care_submission_free (CareSubmission *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->location);
  g_free (self->by);
  g_strfreev (self->sections);
  g_free (self->evidence);
  g_free (self->payload);
  g_free (self->payload_sha256);
  g_free (self);
}
