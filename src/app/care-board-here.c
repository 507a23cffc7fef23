/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-here.h"

#include <glib/gi18n.h>

#include "care-record-board.h"
#include "care-record-places.h"
#include "care-words-board.h"
#include "care-words-dates.h"

/* Whoever runs over the cells does not have each of them looked up. */
#define REST_MS 120

/* Which month of which home. */
typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
} Which;

struct _CareBoardHere
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  GCancellable *reading;
  Which which; /* location NULL: totals, or nothing */

  unsigned rest;

  /* template children */
  GtkLabel *what;
  GtkLabel *recorded;
  GtkLabel *about;
  GtkWidget *ways;
  GtkWidget *open;
  GtkWidget *details;
};

G_DEFINE_FINAL_TYPE (CareBoardHere, care_board_here, ADW_TYPE_BIN)

static void
which_free (gpointer data)
{
  g_free (((Which *)data)->location);
  g_free (data);
}

static void
leave (CareBoardHere *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->which.location, g_free);
  gtk_label_set_text (self->recorded, "");
}

/* Runs on the database thread: a CareBoard of that one home and month, with its moments. */
static gpointer
read_moment (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  CareLocation *location = care_record_find_location (record, which->location, error);
  CareBoardReading what = { .locations = one,
                            .some = true,
                            .as_of = CARE_NO_DATE,
                            .from = which->month,
                            .to = which->month,
                            .keep_moments = true };

  if (location == NULL)
    return NULL;
  g_ptr_array_add (one, location);
  return care_record_read_board (record, &what, error);
}

static int
find_row (const CareBoard *board, CareService service)
{
  for (int row = 0; row < care_board_n_rows (board); row++)
    if (care_board_row (board, row)->service == service)
      return row;
  return -1;
}

/* What cannot be read is not said here: the cell itself says what is known. */
static void
on_moment (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareBoardHere) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareBoard) board = care_desk_run_finish (CARE_DESK (source), result, &error);
  int row = board != NULL ? find_row (board, self->which.service) : -1;
  CareInstant at = CARE_NO_INSTANT;

  if (row < 0 || self->which.location == NULL)
    return;
  at = care_board_recorded_at (board, row, 0);
  if (at != CARE_NO_INSTANT)
    {
      g_autofree char *date = care_words_date (care_instant_date (at));
      g_autofree char *time = care_words_time (at);
      g_autofree char *text = g_strdup_printf (_ ("Recorded on %s, %s"), date, time);

      gtk_label_set_text (self->recorded, text);
    }
}

static gboolean
on_rest (gpointer data)
{
  CareBoardHere *self = data;
  Which *which = g_new (Which, 1);

  self->rest = 0;
  *which = (Which){ g_strdup (self->which.location), self->which.service, self->which.month };
  self->reading = g_cancellable_new ();
  care_desk_run_async (self->desk, read_moment, which, which_free, (GDestroyNotify)care_board_unref, false,
                       self->reading, on_moment, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* The home's exposure and what is next for it; of a provider with several homes, its own too, as the notice
 * goes to it. */
static char *
about_new (const CareBoard *board, int row)
{
  const CareBoardRow *one = care_board_row (board, row);
  g_autofree char *exposure = care_words_board_exposure (board, row, -1);
  g_autofree char *ahead = care_words_board_ahead (board, row, -1);
  GString *text = g_string_new (exposure);

  if (*ahead != '\0')
    g_string_append_printf (text, " %s", ahead);
  if (one->provider != G_MAXUINT32)
    {
      const CareBoardProvider *provider = care_board_provider (board, (int)one->provider);
      g_autofree char *its = care_words_board_exposure (board, -1, (int)one->provider);
      g_autofree char *penalty = care_words_board_penalty (board, (int)one->provider);

      g_string_append_printf (text, "\n%s: ", provider->name);
      if (provider->homes > 1)
        g_string_append_printf (text, "%s ", its);
      g_string_append (text, penalty);
    }
  return g_string_free (text, FALSE);
}

void
care_board_here_show (CareBoardHere *self, CareDesk *desk, const CareBoard *board, int row, int month)
{
  g_return_if_fail (CARE_IS_BOARD_HERE (self) && CARE_IS_DESK (desk) && board != NULL);
  const CareBoardRow *one = care_board_row (board, row);
  CareMonth of = care_board_window (board, month)->month;
  g_autofree char *what = care_words_board_cell (board, row, month);
  g_autofree char *about = about_new (board, row);
  g_autofree char *text = care_month_format (of);
  bool required = care_board_state (board, row, month) != CARE_STATE_NOT_REQUIRED;

  leave (self);
  g_set_object (&self->desk, desk);
  gtk_label_set_text (self->what, what);
  gtk_label_set_text (self->about, about);
  gtk_widget_set_visible (self->ways, TRUE);
  gtk_widget_set_visible (self->open, required);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "(sss)", one->location,
                                    care_service_to_string (one->service), text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "win.open-return");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->details), "s", one->location);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->details), "win.edit-location");
  self->which = (Which){ g_strdup (one->location), one->service, of };
  if (required)
    self->rest = g_timeout_add (REST_MS, on_rest, self);
}

void
care_board_here_show_words (CareBoardHere *self, const char *words, const CareBoard *board, int provider)
{
  g_return_if_fail (CARE_IS_BOARD_HERE (self) && words != NULL);
  g_autofree char *about = NULL;

  if (provider >= 0)
    {
      g_autofree char *exposure = care_words_board_exposure (board, -1, provider);
      g_autofree char *ahead = care_words_board_ahead (board, -1, provider);
      g_autofree char *penalty = care_words_board_penalty (board, provider);

      about = g_strdup_printf ("%s %s\n%s", exposure, ahead, penalty);
    }
  leave (self);
  gtk_label_set_text (self->what, words);
  gtk_label_set_text (self->about, about != NULL ? about : "");
  gtk_widget_set_visible (self->ways, FALSE);
}

char *
care_board_here_words (CareBoardHere *self)
{
  g_return_val_if_fail (CARE_IS_BOARD_HERE (self), NULL);

  return g_strdup_printf ("%s\n%s\n%s", gtk_label_get_text (self->what), gtk_label_get_text (self->recorded),
                          gtk_label_get_text (self->about));
}

static void
care_board_here_dispose (GObject *object)
{
  CareBoardHere *self = CARE_BOARD_HERE (object);

  if (self->what != NULL)
    leave (self);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_BOARD_HERE);
  G_OBJECT_CLASS (care_board_here_parent_class)->dispose (object);
}

static void
care_board_here_class_init (CareBoardHereClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_board_here_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-board-here.ui");
  gtk_widget_class_bind_template_child (widget_class, CareBoardHere, what);
  gtk_widget_class_bind_template_child (widget_class, CareBoardHere, recorded);
  gtk_widget_class_bind_template_child (widget_class, CareBoardHere, about);
  gtk_widget_class_bind_template_child (widget_class, CareBoardHere, ways);
  gtk_widget_class_bind_template_child (widget_class, CareBoardHere, open);
  gtk_widget_class_bind_template_child (widget_class, CareBoardHere, details);
}

static void
care_board_here_init (CareBoardHere *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
