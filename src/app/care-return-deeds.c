/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-deeds.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-nil-dialog.h"
#include "care-record-dialog.h"
#include "care-main-window.h"
#include "care-words-dates.h"
#include "care-words-error.h"

typedef enum
{
  DEED_UNCHANGED,
  DEED_NIL,
  DEED_RECORD,
  DEED_ASSIGN,
  DEED_SIGN_OFF,
} Deed;

/* All that the database thread needs, copied. */
typedef struct
{
  Deed deed;
  char *location;
  CareService service;
  CareMonth month;
  char *reason;
  CareInstant at;
  char *by;
  char **sections;
  CareHow how;
  char *evidence;
  char *assignee, *deputy;
} Ask;

typedef struct
{
  CareReturnForm *form;
  Deed deed;
  CareDeedDone done;
  gpointer data;
} Answer;

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_free (ask->location);
  g_free (ask->reason);
  g_free (ask->by);
  g_strfreev (ask->sections);
  g_free (ask->evidence);
  g_free (ask->assignee);
  g_free (ask->deputy);
  g_free (ask);
}

static Ask *
new_ask (CareReturnForm *form, Deed deed)
{
  const CareReturnView *view = care_return_form_get_view (form);
  Ask *ask = g_new0 (Ask, 1);

  ask->deed = deed;
  ask->location = g_strdup (view->location->id);
  ask->service = view->ret->service;
  ask->month = view->ret->month;
  return ask;
}

/* On the database thread. */
static gpointer
work (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  CareRecording recording = { .at = ask->at,
                              .by = ask->by,
                              .sections = (const char *const *)ask->sections,
                              .how = ask->how,
                              .evidence = ask->evidence };

  if (ask->deed == DEED_UNCHANGED)
    return care_record_set_unchanged (record, ask->location, ask->service, ask->month, error);
  if (ask->deed == DEED_NIL)
    return care_record_set_nil (record, ask->location, ask->service, ask->month, ask->reason, error);
  if (ask->deed == DEED_ASSIGN)
    return care_record_assign (record, ask->location, ask->service, ask->month, ask->assignee, ask->deputy,
                               error);
  if (ask->deed == DEED_SIGN_OFF)
    return care_record_sign_off (record, ask->location, ask->service, ask->month, error);
  return care_record_record_return (record, ask->location, ask->service, ask->month, &recording, error);
}

static char *
done_words (Deed deed, const CareReturnView *view)
{
  g_autofree char *month = care_words_month (view->ret->month);

  if (deed == DEED_NIL)
    return g_strdup_printf (_ ("Nil return made for %s"), month);
  if (deed == DEED_RECORD)
    return g_strdup_printf (_ ("Recorded for %s"), month);
  if (deed == DEED_ASSIGN)
    return g_strdup (_ ("Saved who makes this return"));
  if (deed == DEED_SIGN_OFF)
    return g_strdup_printf (_ ("Signed off by %s"), view->ret->signed_by);
  return g_strdup_printf (_ ("%d answers carried forward to %s"), view->answered, month);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Answer *answer = data;
  g_autoptr (CareReturnForm) form = answer->form;
  g_autoptr (GError) error = NULL;
  CareReturnView *view = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_autofree char *words = NULL;

  if (view != NULL)
    {
      words = done_words (answer->deed, view);
      /* What leaves the figures as they are leaves the form where it is. */
      if (answer->deed == DEED_ASSIGN || answer->deed == DEED_SIGN_OFF)
        care_return_form_renew (form, view);
      else
        care_return_form_open (form, view);
      care_main_window_toast (GTK_WIDGET (form), words);
    }
  else
    {
      words = care_words_error (error, care_record_trouble (error));
      if (answer->done == NULL)
        care_main_window_toast (GTK_WIDGET (form), words);
    }
  if (answer->done != NULL)
    answer->done (view != NULL, words, answer->data);
}

static void
run (CareReturnForm *form, Ask *ask, CareDeedDone done, gpointer data)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->form = g_object_ref (form);
  answer->deed = ask->deed;
  answer->done = done;
  answer->data = data;
  care_desk_run_async (care_return_form_get_desk (form), work, ask, free_ask,
                       (GDestroyNotify)care_return_view_free, true, NULL, on_done, answer);
}

void
care_return_do_unchanged (CareReturnForm *form)
{
  g_return_if_fail (care_return_form_get_view (form) != NULL);
  run (form, new_ask (form, DEED_UNCHANGED), NULL, NULL);
}

void
care_return_do_nil (CareReturnForm *form, const char *reason, CareDeedDone done, gpointer data)
{
  Ask *ask = NULL;

  g_return_if_fail (care_return_form_get_view (form) != NULL && reason != NULL);

  ask = new_ask (form, DEED_NIL);
  ask->reason = g_strdup (reason);
  run (form, ask, done, data);
}

void
care_return_do_record (CareReturnForm *form, const CareRecording *recording, CareDeedDone done, gpointer data)
{
  Ask *ask = NULL;

  g_return_if_fail (care_return_form_get_view (form) != NULL && recording != NULL);

  ask = new_ask (form, DEED_RECORD);
  ask->at = recording->at;
  ask->by = g_strdup (recording->by);
  ask->sections = g_strdupv ((char **)recording->sections);
  ask->how = recording->how;
  ask->evidence = g_strdup (recording->evidence);
  run (form, ask, done, data);
}

void
care_return_do_assign (
    CareReturnForm *form, const char *assignee, const char *deputy, CareDeedDone done, gpointer data)
{
  Ask *ask = NULL;

  g_return_if_fail (care_return_form_get_view (form) != NULL && assignee != NULL && deputy != NULL);

  ask = new_ask (form, DEED_ASSIGN);
  ask->assignee = g_strdup (assignee);
  ask->deputy = g_strdup (deputy);
  run (form, ask, done, data);
}

static void
sign_off_when_saved (CareReturnForm *form, gpointer data)
{
  run (form, new_ask (form, DEED_SIGN_OFF), NULL, NULL);
}

static void
on_carry_answered (bool yes, gpointer data)
{
  g_autoptr (CareReturnForm) form = data;

  if (yes)
    care_return_do_unchanged (form);
}

static void
unchanged_when_saved (CareReturnForm *form, gpointer data)
{
  const CareReturnView *view = care_return_form_get_view (form);
  guint typed = g_hash_table_size (view->ret->answers);
  g_autofree char *month = care_words_month (view->ret->month);
  g_autofree char *before = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  if (view->previous == NULL)
    return;
  if (typed == 0 && view->ret->kind != CARE_RETURN_NIL)
    {
      care_return_do_unchanged (form);
      return;
    }
  before = care_words_month (view->previous->month);
  heading = g_strdup_printf (_ ("Unchanged Since %s?"), before);
  body = g_strdup_printf (
      _ ("The answers of %s will stand for %s too, in place of what is in the form now. It is noted that "
         "you said nothing had changed. You can still alter any figure afterwards."),
      before, month);
  care_dialogs_ask (GTK_WIDGET (form), heading, body, _ ("_Carry Forward"), false, on_carry_answered,
                    g_object_ref (form));
}

static void
nil_when_saved (CareReturnForm *form, gpointer data)
{
  care_nil_dialog_present (form);
}

static void
record_when_saved (CareReturnForm *form, gpointer data)
{
  care_record_dialog_present (form);
}

void
care_return_deed_unchanged (CareReturnForm *form)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (form));
  care_return_form_when_saved (form, unchanged_when_saved, NULL);
}

void
care_return_deed_nil (CareReturnForm *form)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (form));
  care_return_form_when_saved (form, nil_when_saved, NULL);
}

void
care_return_deed_record (CareReturnForm *form)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (form));
  care_return_form_when_saved (form, record_when_saved, NULL);
}

void
care_return_deed_sign_off (CareReturnForm *form)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (form));
  care_return_form_when_saved (form, sign_off_when_saved, NULL);
}
