/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-location-dialog.h"

#include "care-date-row.h"
#include "care-dialogs.h"
#include "care-fields.h"
#include "care-recall-page.h"
#include "care-words-dates.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

struct _CareLocationDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareDesk *desk;
  CareLocation *location; /* as it was when the dialog opened */
  CareMonth latest;

  /* template children */
  AdwWindowTitle *title;
  GtkStack *steps;
  GtkWidget *cancel;
  GtkWidget *back;
  GtkWidget *save;
  GtkLabel *trouble;
  AdwEntryRow *name;
  AdwActionRow *care_home_row;
  GtkSwitch *care_home;
  GtkSwitch *home_care;
  AdwEntryRow *places;
  AdwEntryRow *users;
  CareDateRow *registered;
  CareDateRow *closed;
  GtkSwitch *tell;
  GtkWidget *earlier;
  CareRecallPage *recall;
};

G_DEFINE_FINAL_TYPE (CareLocationDialog, care_location_dialog, ADW_TYPE_WINDOW)

/* What was changed, for the database thread. */
typedef struct
{
  char *id;
  GPtrArray *pairs; /* char: key, value, ..., NULL */
  CareDate closed;  /* CARE_NO_DATE: as it was */
  bool tell;        /* the CQC has to be told of that */
} Changes;

static void
free_changes (gpointer data)
{
  Changes *changes = data;

  g_free (changes->id);
  g_ptr_array_unref (changes->pairs);
  g_free (changes);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Changes, free_changes)

static CareLocation *
apply (CareRecord *record, const Changes *changes, GError **error)
{
  const char *const *pairs = (const char *const *)changes->pairs->pdata;
  g_autoptr (CareLocation) location = care_record_set_location (record, changes->id, pairs, error);

  if (location == NULL || changes->closed == CARE_NO_DATE)
    return g_steal_pointer (&location);
  g_autoptr (CareCqcTask) task = changes->tell ? care_cqc_task_new ("", CARE_CQC_CLOSED) : NULL;
  if (task != NULL)
    task->wrong_since = changes->closed + 1;
  const CareLocationChange close = { .kind = CARE_CHANGE_CLOSE, .on = changes->closed, .task = task };
  return care_record_change_location (record, changes->id, &close, error);
}

/* All of it or nothing. */
static gpointer
save_location (CareRecord *record, gpointer data, GError **error)
{
  g_autoptr (CareLocation) location = NULL;

  if (!care_record_begin (record, error))
    return NULL;
  location = apply (record, data, error);
  return care_record_end (record, location != NULL, error) ? g_steal_pointer (&location) : NULL;
}

static void
free_location (gpointer data)
{
  care_location_free (data);
}

static void
show_trouble (CareLocationDialog *self, const GError *error)
{
  g_autofree char *text = error != NULL ? care_words_error (error, care_record_trouble (error)) : NULL;

  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text != NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareLocationDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLocation) location = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (self->save == NULL) /* closed meanwhile */
    return;
  gtk_widget_set_sensitive (self->save, TRUE);
  if (location != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_trouble (self, error);
}

static void
run (CareLocationDialog *self, Changes *changes)
{
  gtk_widget_set_sensitive (self->save, FALSE);
  care_desk_run_async (self->desk, save_location, changes, free_changes, free_location, true, NULL, saved_cb,
                       g_object_ref (self));
}

typedef struct
{
  CareLocationDialog *dialog;
  Changes *changes;
} Closing;

static void
closing_answered_cb (bool yes, gpointer data)
{
  g_autofree Closing *closing = data;
  g_autoptr (CareLocationDialog) self = closing->dialog;
  g_autoptr (Changes) changes = closing->changes;

  if (yes && self->save != NULL)
    run (self, g_steal_pointer (&changes));
}

/* No return is asked for after the day, and a home is never opened again under the same registration. */
static void
ask_to_close (CareLocationDialog *self, Changes *changes)
{
  Closing *closing = g_new0 (Closing, 1);
  g_autofree char *day = care_words_date (changes->closed);
  g_autofree char *heading = g_strdup_printf (_ ("Close %s?"), self->location->name);
  g_autofree char *body = g_strdup_printf (_ ("%s is its last day. No return is asked for in a window that "
                                              "closes after it. What is in the record stays."),
                                           day);

  closing->dialog = g_object_ref (self);
  closing->changes = changes;
  care_dialogs_ask (GTK_WIDGET (self), heading, body, _ ("_Close the Home"), true, closing_answered_cb,
                    closing);
}

static void
change (Changes *changes, const char *key, const char *value)
{
  g_ptr_array_add (changes->pairs, g_strdup (key));
  g_ptr_array_add (changes->pairs, g_strdup (value));
}

static bool
gives_now (const CareLocation *location, CareService service)
{
  for (unsigned i = 0; i < location->services->len; i++)
    {
      const CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, i);

      if (span->service == service && span->to == CARE_NO_DATE)
        return true;
    }
  return false;
}

/* Shows or takes away a finding; the first row with one is remembered. */
static void
check (GtkWidget **first, void *row, bool good, const char *finding)
{
  care_fields_find (GTK_WIDGET (row), good ? NULL : finding);
  if (!good && *first == NULL)
    *first = GTK_WIDGET (row);
}

static void
read_services (CareLocationDialog *self, Changes *changes, GtkWidget **first)
{
  bool home = gtk_switch_get_active (self->care_home);
  bool care = gtk_switch_get_active (self->home_care);
  bool open = care_location_registration (self->location)->to == CARE_NO_DATE;

  check (first, self->care_home_row, home || care || !open,
         _ ("Choose at least one kind of care. If the home has closed, give its last day below."));
  if (home != gives_now (self->location, CARE_SERVICE_CARE_HOME)
      || care != gives_now (self->location, CARE_SERVICE_HOME_CARE))
    change (changes, "services", home && care ? "care-home,home-care" : home ? "care-home" : "home-care");
}

static void
read_count (Changes *changes, GtkWidget **first, AdwEntryRow *row, const char *key, int before)
{
  g_autofree char *text = care_fields_text (row);
  int count = -1;
  bool good = care_fields_count (text, &count);
  g_autofree char *value = count < 0 ? g_strdup ("") : g_strdup_printf ("%d", count);

  check (first, row, good, _ ("Give a whole number, or leave it empty."));
  if (good && count != before)
    change (changes, key, value);
}

static void
read_dates (CareLocationDialog *self, Changes *changes, GtkWidget **first)
{
  CareDate registered = care_date_row_get_date (self->registered);
  CareDate closed = care_date_row_get_date (self->closed);
  CareDate before = care_location_registration (self->location)->to;
  const CareRegistration *oldest = g_ptr_array_index (self->location->registrations, 0);
  g_autofree char *text = registered != CARE_NO_DATE ? care_date_format (registered) : g_strdup ("");

  check (first, self->registered, !care_date_row_is_unclear (self->registered),
         _ ("Give day, month and year, such as 1/4/2019, or leave it empty."));
  check (first, self->closed,
         !care_date_row_is_unclear (self->closed) && (closed != CARE_NO_DATE || before == CARE_NO_DATE),
         before == CARE_NO_DATE ? _ ("Give day, month and year, such as 1/4/2026, or leave it empty.")
                                : _ ("Give the last day. It can be another day, but not be taken away."));
  if (registered != oldest->from)
    change (changes, "registered", text);
  if (closed != before)
    changes->closed = closed;
  /* Another day for what has closed is told by what is noted already. */
  changes->tell = before == CARE_NO_DATE && gtk_switch_get_active (self->tell);
}

static void
save_cb (CareLocationDialog *self)
{
  g_autoptr (Changes) changes = g_new0 (Changes, 1);
  g_autofree char *name = care_fields_text (self->name);
  GtkWidget *first = NULL;

  changes->id = g_strdup (self->location->id);
  changes->pairs = g_ptr_array_new_with_free_func (g_free);
  check (&first, self->name, *name != '\0', _ ("Give the home’s name, as it is on the CQC’s certificate."));
  if (!g_str_equal (name, self->location->name))
    change (changes, "name", name);
  read_services (self, changes, &first);
  read_count (changes, &first, self->places, "places", self->location->places);
  read_count (changes, &first, self->users, "users", self->location->users);
  read_dates (self, changes, &first);
  show_trouble (self, NULL);
  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
  else if (changes->pairs->len == 0 && changes->closed == CARE_NO_DATE)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    {
      g_ptr_array_add (changes->pairs, NULL);
      if (changes->closed != CARE_NO_DATE)
        ask_to_close (self, g_steal_pointer (&changes));
      else
        run (self, g_steal_pointer (&changes));
    }
}

static void
show_step (CareLocationDialog *self, const char *step)
{
  bool recall = g_str_equal (step, "recall");

  gtk_stack_set_visible_child_name (self->steps, step);
  gtk_widget_set_visible (self->back, recall);
  gtk_widget_set_visible (self->cancel, !recall);
  gtk_widget_set_visible (self->save, !recall);
  gtk_widget_grab_focus (recall ? self->back : self->earlier);
}

static void
back_cb (CareLocationDialog *self)
{
  show_step (self, "home");
}

typedef struct
{
  CareLocation *location;
  GPtrArray *recollections;
} Known;

static void
free_known (gpointer data)
{
  Known *known = data;

  g_clear_pointer (&known->location, care_location_free);
  g_clear_pointer (&known->recollections, g_ptr_array_unref);
  g_free (known);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Known, free_known)

static gpointer
read_known (CareRecord *record, gpointer data, GError **error)
{
  g_autoptr (Known) known = g_new0 (Known, 1);

  known->location = care_record_find_location (record, data, error);
  if (known->location != NULL)
    known->recollections = care_record_list_recollections (record, data, error);
  return known->recollections != NULL ? g_steal_pointer (&known) : NULL;
}

static void
known_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareLocationDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Known) known = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (self->recall == NULL)
    return;
  if (known != NULL)
    care_recall_page_set_location (self->recall, self->desk, known->location, self->latest,
                                   known->recollections);
  else
    show_trouble (self, error);
  gtk_widget_set_sensitive (self->earlier, known != NULL);
}

static void
earlier_cb (CareLocationDialog *self)
{
  show_step (self, "recall");
}

static void
care_location_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_LOCATION_DIALOG);
  g_clear_object (&CARE_LOCATION_DIALOG (object)->desk);
  G_OBJECT_CLASS (care_location_dialog_parent_class)->dispose (object);
}

static void
care_location_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CARE_LOCATION_DIALOG (object)->location, care_location_free);
  G_OBJECT_CLASS (care_location_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, back);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, save);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, care_home_row);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, care_home);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, home_care);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, places);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, users);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, registered);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, closed);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, tell);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, earlier);
  gtk_widget_class_bind_template_child (widget_class, CareLocationDialog, recall);
}

static void
care_location_dialog_class_init (CareLocationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_location_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_location_dialog_finalize;
  g_type_ensure (CARE_TYPE_DATE_ROW);
  g_type_ensure (CARE_TYPE_RECALL_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-location-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
care_location_dialog_init (CareLocationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_count (AdwEntryRow *row, int count)
{
  g_autofree char *text = count < 0 ? g_strdup ("") : g_strdup_printf ("%d", count);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
fill (CareLocationDialog *self)
{
  const CareLocation *location = self->location;
  const CareRegistration *now = care_location_registration (location);
  const CareRegistration *oldest = g_ptr_array_index (location->registrations, 0);
  bool open = now->to == CARE_NO_DATE;
  g_autofree char *number
      = g_strdup_printf (_ ("CQC location ID %s"),
                         care_location_registration_on (location, care_desk_today (self->desk))->number);

  adw_window_title_set_subtitle (self->title, number);
  gtk_editable_set_text (GTK_EDITABLE (self->name), location->name);
  gtk_switch_set_active (self->care_home, gives_now (location, CARE_SERVICE_CARE_HOME));
  gtk_switch_set_active (self->home_care, gives_now (location, CARE_SERVICE_HOME_CARE));
  gtk_widget_set_sensitive (GTK_WIDGET (self->care_home), open);
  gtk_widget_set_sensitive (GTK_WIDGET (self->home_care), open);
  show_count (self->places, location->places);
  show_count (self->users, location->users);
  if (oldest->from != CARE_NO_DATE)
    care_date_row_set_date (self->registered, oldest->from);
  care_date_row_set_hint (self->closed, _ ("Its last day, once it has closed or a day is set"));
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->tell), ADW_TYPE_ACTION_ROW), open);
  if (!open)
    care_date_row_set_date (self->closed, now->to);
}

CareLocationDialog *
care_location_dialog_new (GtkWindow *parent, CareDesk *desk, const CareLocation *location, CareMonth latest)
{
  CareLocationDialog *self = NULL;

  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  g_return_val_if_fail (location != NULL && care_location_registration (location) != NULL, NULL);

  self = g_object_new (CARE_TYPE_LOCATION_DIALOG, "transient-for", parent, NULL);
  self->desk = g_object_ref (desk);
  self->location = care_location_copy (location);
  self->latest = latest;
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  care_desk_run_async (desk, read_known, g_strdup (location->id), g_free, free_known, false, NULL, known_cb,
                       g_object_ref (self));
  return self;
}
