/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-refusal.h"

static const char *const refusal_words[CARE_N_REFUSALS] = {
  [CARE_REFUSAL_NO_SUCH_PROVIDER] = "no-such-provider",
  [CARE_REFUSAL_NO_SUCH_LOCATION] = "no-such-location",
  [CARE_REFUSAL_NO_SUCH_CASE] = "no-such-case",
  [CARE_REFUSAL_NO_SUCH_EVENT] = "no-such-event",
  [CARE_REFUSAL_NO_SUCH_FILE] = "no-such-file",
  [CARE_REFUSAL_NO_SUCH_ITEM] = "no-such-item",
  [CARE_REFUSAL_EXISTS_ALREADY] = "exists-already",
  [CARE_REFUSAL_NOT_SERVED] = "not-served",
  [CARE_REFUSAL_NO_DATASET] = "no-dataset",
  [CARE_REFUSAL_IN_THE_FUTURE] = "in-the-future",
  [CARE_REFUSAL_NOTHING_BEFORE] = "nothing-before",
  [CARE_REFUSAL_REASON_MISSING] = "reason-missing",
  [CARE_REFUSAL_NO_SUCH_SECTION] = "no-such-section",
  [CARE_REFUSAL_CANNOT_FOLLOW] = "cannot-follow",
  [CARE_REFUSAL_OUTCOME] = "outcome",
  [CARE_REFUSAL_BEFORE_IT_BEGAN] = "before-it-began",
  [CARE_REFUSAL_NOT_EMPTY] = "not-empty",
  [CARE_REFUSAL_BAD_VALUE] = "bad-value",
  [CARE_REFUSAL_NO_FEE_SCHEME] = "no-fee-scheme",
  [CARE_REFUSAL_FILE_UNREADABLE] = "file-unreadable",
  [CARE_REFUSAL_FILE_UNWRITABLE] = "file-unwritable",
  [CARE_REFUSAL_FILE_TOO_LARGE] = "file-too-large",
  [CARE_REFUSAL_FILE_LOCKED] = "file-locked",
  [CARE_REFUSAL_ANSWERED] = "answered",
  [CARE_REFUSAL_NOT_SIGNED_OFF] = "not-signed-off",
  [CARE_REFUSAL_SAME_PERSON] = "same-person",
  [CARE_REFUSAL_NO_SUCH_MAP] = "no-such-map",
  [CARE_REFUSAL_NOTHING_TO_HAND_OVER] = "nothing-to-hand-over",
  [CARE_REFUSAL_NOT_CLOSED] = "not-closed",
  [CARE_REFUSAL_NO_SUCH_ACCOUNT] = "no-such-account",
  [CARE_REFUSAL_NO_SUCH_TASK] = "no-such-task",
  [CARE_REFUSAL_NO_SUCH_HOLIDAY] = "no-such-holiday",
  [CARE_REFUSAL_HOLIDAY_STANDS] = "holiday-stands",
  [CARE_REFUSAL_FILE_MISSING] = "file-missing",
  [CARE_REFUSAL_FILE_IS_FOLDER] = "file-is-folder",
  [CARE_REFUSAL_FILE_NO_ACCESS] = "file-no-access",
  [CARE_REFUSAL_FILE_EMPTY] = "file-empty",
  [CARE_REFUSAL_FILE_QUOTE_OPEN] = "file-quote-open",
  [CARE_REFUSAL_FILE_QUOTE_WRONG] = "file-quote-wrong",
  [CARE_REFUSAL_FILE_HOLDS_NUL] = "file-holds-nul",
  [CARE_REFUSAL_FILE_CELL_TOO_LONG] = "file-cell-too-long",
  [CARE_REFUSAL_FILE_TOO_WIDE] = "file-too-wide",
  [CARE_REFUSAL_FILE_NOT_TEXT] = "file-not-text",
  [CARE_REFUSAL_FILE_NOT_TABLE] = "file-not-table",
  [CARE_REFUSAL_FILE_OLD_TABLE] = "file-old-table",
  [CARE_REFUSAL_FILE_NO_HEADER] = "file-no-header",
  [CARE_REFUSAL_FILE_NO_SHEET] = "file-no-sheet",
  [CARE_REFUSAL_FILE_NO_PUBLISHED] = "file-no-published-figures",
  [CARE_REFUSAL_FILE_MANY_PUBLISHED] = "file-too-many-figures",
  [CARE_REFUSAL_FILE_NOT_ARCHIVE] = "file-not-archive",
  [CARE_REFUSAL_FILE_DAMAGED] = "file-damaged",
  [CARE_REFUSAL_FILE_NEWER] = "file-newer",
  [CARE_REFUSAL_FILE_LACKS] = "file-lacks",
  [CARE_REFUSAL_FILE_ODD] = "file-odd",
};

const char *
care_refusal_to_string (CareRefusal refusal)
{
  g_return_val_if_fail (refusal < CARE_N_REFUSALS, NULL);
  return refusal_words[refusal];
}

typedef struct
{
  int line;
  char *column;
} CareRefusedPrivate;

static void
care_refused_private_init (CareRefusedPrivate *self)
{
  self->line = 0;
  self->column = NULL;
}

static void
care_refused_private_copy (const CareRefusedPrivate *from, CareRefusedPrivate *to)
{
  to->line = from->line;
  to->column = g_strdup (from->column);
}

static void
care_refused_private_clear (CareRefusedPrivate *self)
{
  g_free (self->column);
}

G_DEFINE_EXTENDED_ERROR (CareRefused, care_refused)

bool
care_refuse_at (GError **error, CareRefusal refusal, const char *about, int line, const char *column)
{
  GError *made = g_error_new_literal (CARE_REFUSED, (int)refusal, about != NULL ? about : "");
  CareRefusedPrivate *place = care_refused_get_private (made);

  place->line = line;
  place->column = g_strdup (column);
  g_propagate_error (error, made);
  return false;
}

int
care_refused_line (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);
  return error->domain == CARE_REFUSED ? care_refused_get_private (error)->line : 0;
}

const char *
care_refused_column (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);
  return error->domain == CARE_REFUSED ? care_refused_get_private (error)->column : NULL;
}

bool
care_refusal_is_of_input (CareRefusal refusal)
{
  return refusal == CARE_REFUSAL_FILE_UNREADABLE || refusal == CARE_REFUSAL_FILE_LOCKED
         || refusal == CARE_REFUSAL_FILE_TOO_LARGE
         || (refusal >= CARE_REFUSAL_FILE_MISSING && refusal <= CARE_REFUSAL_FILE_ODD);
}
