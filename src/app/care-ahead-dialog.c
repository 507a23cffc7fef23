/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-ahead-dialog.h"

#include "care-choice.h"
#include "care-compliance-row.h"
#include "care-home-rows.h"
#include "care-piecemeal.h"
#include "care-words-board.h"
#include "care-words-dates.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

#define KEY "care-ahead"
#define WIDTH 600
#define HEIGHT 660
#define WINDOWS 6    /* beyond them nobody plans */
#define MOST_ROWS 40 /* who comes after them is told by number */
#define ROWS_A_FRAME 5

typedef enum
{
  PROVIDERS,
  HOMES,
} Whom;

typedef struct
{
  CareDesk *desk;
  CareBoard *board;
  GCancellable *asking;
  CarePlainDialog *dialog; /* borrowed: it holds this */
  AdwComboRow *month, *whom;
  AdwPreferencesGroup *group;
  GPtrArray *rows; /* GtkWidget, borrowed from the group */
  GArray *all;     /* CareExpected, the worst first, or NULL */
  CarePiecemeal making;
} Ahead;

static void
ahead_free (gpointer data)
{
  Ahead *ahead = data;

  g_cancellable_cancel (ahead->asking);
  care_piecemeal_end (&ahead->making);
  g_clear_pointer (&ahead->all, g_array_unref);
  g_clear_object (&ahead->asking);
  g_clear_object (&ahead->desk);
  g_clear_pointer (&ahead->board, care_board_unref);
  g_ptr_array_unref (ahead->rows);
  g_free (ahead);
}

/* What is asked of the database thread, which has time for thousands of homes. */
typedef struct
{
  CareBoard *board;
  int window;
  Whom whom;
} Asked;

static void
asked_free (gpointer data)
{
  care_board_unref (((Asked *)data)->board);
  g_free (data);
}

static gpointer
expect (CareRecord *record, gpointer data, GError **error)
{
  const Asked *asked = data;

  return asked->whom == HOMES ? care_board_expect_rows (asked->board, asked->window)
                              : care_board_expect_providers (asked->board, asked->window);
}

static void
add_row (Ahead *ahead, Whom whom, int window, const CareExpected *one)
{
  const CareBoard *board = ahead->board;
  int row = whom == HOMES ? one->index : -1, provider = whom == HOMES ? -1 : one->index;
  const CareBoardRow *home = row >= 0 ? care_board_row (board, row) : NULL;
  bool is_public = provider >= 0 && care_board_provider (board, provider)->is_public;
  CareExposureLevel level = care_exposure_level (&one->forecast.if_missed);
  g_autofree char *title = home != NULL ? g_strdup_printf ("%s · %s", home->texts[CARE_BOARD_NAME],
                                                           care_words_service (home->service))
                                        : g_strdup (care_board_provider (board, provider)->name);
  g_autofree char *words = care_words_board_expected (board, row, provider, window, &one->forecast);
  bool near = one->forecast.left && !is_public && level <= CARE_LEVEL_AT_RISK;
  g_autofree char *penalty
      = near && provider >= 0 ? care_words_board_penalty (board, provider) : g_strdup ("");
  g_autofree char *subtitle
      = *penalty != '\0' ? g_strdup_printf ("%s\n%s", words, penalty) : g_strdup (words);
  GtkWidget *widget = care_home_row (title, subtitle);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (widget), 0);
  if (near)
    care_home_row_add_status (widget, care_words_exposure_level (level), care_compliance_row_class (level));
  adw_preferences_group_add (ahead->group, widget);
  g_ptr_array_add (ahead->rows, widget);
}

/* A few: a dialog with all of them at once would stand still meanwhile. True while there are more to come. */
static bool
make_rows (gpointer data)
{
  Ahead *ahead = data;

  for (int i = 0; i < ROWS_A_FRAME && ahead->rows->len < MIN (ahead->all->len, MOST_ROWS); i++)
    add_row (ahead, (Whom)care_choice_get (ahead->whom, PROVIDERS), care_choice_get (ahead->month, 0),
             &g_array_index (ahead->all, CareExpected, ahead->rows->len));
  return ahead->rows->len < MIN (ahead->all->len, MOST_ROWS);
}

static void
clear_rows (Ahead *ahead)
{
  care_piecemeal_end (&ahead->making);
  for (guint i = 0; i < ahead->rows->len; i++)
    adw_preferences_group_remove (ahead->group, ahead->rows->pdata[i]);
  g_ptr_array_set_size (ahead->rows, 0);
  g_clear_pointer (&ahead->all, g_array_unref);
}

static void
on_expected (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  GArray *all = care_desk_run_finish (CARE_DESK (source), result, &error);
  Ahead *ahead = g_object_get_data (G_OBJECT (dialog), KEY);
  g_autofree char *about = NULL;

  if (all == NULL || ahead == NULL) /* another was asked for, or it was closed */
    {
      g_clear_pointer (&all, g_array_unref);
      return;
    }
  clear_rows (ahead);
  ahead->all = all;
  care_piecemeal_begin (&ahead->making, make_rows, ahead);
  if (all->len == 0)
    about = g_strdup (_ ("Nothing will be asked of anybody in that window."));
  else if (all->len > MOST_ROWS)
    about = g_strdup_printf (_ ("The worst first: %d of %u."), MOST_ROWS, all->len);
  else
    about = g_strdup (_ ("The worst first."));
  adw_preferences_group_set_description (ahead->group, about);
}

static void
ask (Ahead *ahead)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ care_board_ref (ahead->board), care_choice_get (ahead->month, 0),
                    (Whom)care_choice_get (ahead->whom, PROVIDERS) };
  g_cancellable_cancel (ahead->asking);
  g_clear_object (&ahead->asking);
  ahead->asking = g_cancellable_new ();
  care_desk_run_async (ahead->desk, expect, asked, asked_free, (GDestroyNotify)g_array_unref, false,
                       ahead->asking, on_expected, g_object_ref (ahead->dialog));
}

static void
add_choices (Ahead *ahead)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (
      group,
      _ ("If that window and all that are left before it are missed, and if all of them are met. A notice "
         "goes to the provider, for all its homes together."));
  ahead->month = care_choice_add_row (group, _ ("Window"));
  for (int i = 0; i < WINDOWS; i++)
    {
      g_autofree char *month = care_words_month (care_board_ahead_window (ahead->board, i)->month);
      care_choice_add (ahead->month, i, month);
    }
  ahead->whom = care_choice_add_row (group, _ ("Of whom"));
  care_choice_add (ahead->whom, PROVIDERS, _ ("Providers"));
  care_choice_add (ahead->whom, HOMES, _ ("Homes"));
  care_choice_done (ahead->month);
  care_choice_done (ahead->whom);
  g_signal_connect_swapped (ahead->month, "notify::selected", G_CALLBACK (ask), ahead);
  g_signal_connect_swapped (ahead->whom, "notify::selected", G_CALLBACK (ask), ahead);
  care_plain_dialog_append (ahead->dialog, GTK_WIDGET (group));
}

CarePlainDialog *
care_ahead_dialog_new (GtkWidget *from, CareDesk *desk, CareBoard *board)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && board != NULL, NULL);
  Ahead *ahead = g_new0 (Ahead, 1);

  ahead->desk = g_object_ref (desk);
  ahead->board = care_board_ref (board);
  ahead->rows = g_ptr_array_new ();
  ahead->dialog = care_plain_dialog_new (from, _ ("What Is Ahead"), NULL);
  gtk_window_set_default_size (GTK_WINDOW (ahead->dialog), WIDTH, HEIGHT); /* its rows come later */
  g_object_set_data_full (G_OBJECT (ahead->dialog), KEY, ahead, ahead_free);
  add_choices (ahead);
  ahead->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  care_plain_dialog_append (ahead->dialog, GTK_WIDGET (ahead->group));
  ask (ahead);
  return ahead->dialog;
}
