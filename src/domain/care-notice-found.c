/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-found.h"

static const char *const kind_words[CARE_N_FOUND_KINDS]
    = { "date", "amount", "reference", "email", "location", "month" };

static const char *const role_words[CARE_N_FOUND_ROLES]
    = { "", "dated", "representations-by", "review-by", "pay-by", "appeal-by", "penalty", "our-reference" };

static const char *const document_words[CARE_N_NOTICE_DOCUMENTS]
    = { "unknown", "notice-of-intent", "decision", "final-notice" };

const char *
care_found_kind_to_string (CareFoundKind kind)
{
  g_return_val_if_fail ((int)kind >= 0 && kind < CARE_N_FOUND_KINDS, NULL);
  return kind_words[kind];
}

const char *
care_found_role_to_string (CareFoundRole role)
{
  g_return_val_if_fail ((int)role >= 0 && role < CARE_N_FOUND_ROLES, NULL);
  return role_words[role];
}

const char *
care_notice_document_to_string (CareNoticeDocument document)
{
  g_return_val_if_fail ((int)document >= 0 && document < CARE_N_NOTICE_DOCUMENTS, NULL);
  return document_words[document];
}

void
care_found_free (CareFound *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->sentence);
  g_free (self);
}

CareNoticeReading *
care_notice_reading_new (void)
{
  CareNoticeReading *self = g_new0 (CareNoticeReading, 1);

  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_found_free);
  return self;
}

void
care_notice_reading_free (CareNoticeReading *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->found);
  g_free (self);
}
