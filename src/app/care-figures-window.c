/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figures-window.h"

#include <glib/gi18n.h>

#include "care-choice.h"
#include "care-dialogs.h"
#include "care-figures-columns.h"
#include "care-figures-job.h"
#include "care-figures-names.h"
#include "care-figures-preview.h"
#include "care-main-window.h"
#include "care-notice-bar.h"
#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-words-states.h"

/* How many months back a file without a month of its own may be of. */
#define MONTHS_OFFERED 25

struct _CareFiguresWindow
{
  AdwWindow parent_instance;

  /* owned */
  CareDesk *desk;
  char *path;
  bool own;            /* our own export: it needs no mapping */
  GPtrArray *mappings; /* CareMapping, kept ones */
  CareMapping *chosen; /* what the preview was made with; NULL for our own export */
  GPtrArray *name_rows, *problem_rows, *change_rows; /* borrowed */
  bool learned; /* which home is meant by a name, and the kept columns do not know */
  bool busy, again;

  /* template children */
  GtkButton *next;
  CareNoticeBar *trouble;
  GtkStack *pages;
  AdwActionRow *file_row;
  GtkWidget *choose;
  AdwComboRow *mapping;
  AdwComboRow *service;
  AdwComboRow *month;
  CareFiguresColumns *columns;
  GtkLabel *summary;
  GtkWidget *replace_row;
  GtkSwitch *replace;
  GtkWidget *good_row;
  GtkSwitch *good;
  GtkEditable *keep;
  AdwPreferencesGroup *names;
  AdwPreferencesGroup *problems;
  AdwPreferencesGroup *changes;
};

G_DEFINE_FINAL_TYPE (CareFiguresWindow, care_figures_window, ADW_TYPE_WINDOW)

static const char *
page_of (CareFiguresWindow *self)
{
  return gtk_stack_get_visible_child_name (self->pages);
}

static void
update (CareFiguresWindow *self)
{
  bool preview = g_str_equal (page_of (self), "preview");

  gtk_button_set_label (self->next, preview ? _ ("_Import") : _ ("_Go On"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figures.next", self->path != NULL && !self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figures.back",
                                 !g_str_equal (page_of (self), "file") && !self->busy);
}

static void
show_page (CareFiguresWindow *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
  update (self);
}

static void
tell (CareFiguresWindow *self, const GError *error)
{
  g_autofree char *words = error != NULL ? care_words_error (error, care_record_trouble (error)) : NULL;

  care_notice_bar_set_text (self->trouble, words);
}

static CareMonth
given_month (CareFiguresWindow *self)
{
  return care_choice_get (self->month, CARE_NO_MONTH);
}

static CareFiguresJob *
job_new (CareFiguresWindow *self)
{
  CareFiguresJob *job = g_new0 (CareFiguresJob, 1);

  job->path = g_strdup (self->path);
  job->keep = g_strdup ("");
  job->service = (CareService)care_choice_get (self->service, CARE_SERVICE_CARE_HOME);
  job->mapping = self->chosen != NULL ? care_mapping_copy (self->chosen) : NULL;
  job->wish.mapping = job->mapping;
  job->wish.month = given_month (self);
  job->wish.overwrite = gtk_switch_get_active (self->replace);
  job->wish.accept_good_rows = gtk_switch_get_active (self->good);
  return job;
}

static void read_preview (CareFiguresWindow *self);

static gboolean
read_preview_idly (gpointer data)
{
  read_preview (data);
  return G_SOURCE_REMOVE;
}

/* The row that asked goes with the next preview, so not while its choice still tells of itself. */
static void
on_named (const char *name, const char *location, gpointer data)
{
  CareFiguresWindow *self = data;

  if (self->chosen == NULL)
    return;
  care_mapping_add_alias (self->chosen, name, location);
  self->learned = true;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, read_preview_idly, g_object_ref (self), g_object_unref);
}

static void
show_preview (CareFiguresWindow *self, const CareFiguresOutcome *preview)
{
  g_autofree char *words = care_figures_summary (preview->figures);

  gtk_label_set_text (self->summary, words);
  gtk_widget_set_visible (self->replace_row,
                          preview->figures->overwritten > 0 || gtk_switch_get_active (self->replace));
  gtk_widget_set_visible (self->good_row,
                          preview->figures->report->rejected > 0 || gtk_switch_get_active (self->good));
  gtk_widget_set_visible (GTK_WIDGET (self->keep), self->chosen != NULL && *self->chosen->name == '\0');
  care_figures_show_names (self->names, self->name_rows, preview->figures, preview->locations, on_named,
                           self);
  gtk_widget_set_visible (GTK_WIDGET (self->names), self->chosen != NULL && self->name_rows->len > 0);
  care_figures_show_problems (self->problems, self->problem_rows, preview->figures);
  care_figures_show_changes (self->changes, self->change_rows, preview->figures, preview->locations);
  show_page (self, "preview");
}

static void
preview_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareFiguresWindow) self = data;
  g_autoptr (GError) error = NULL;
  CareFiguresOutcome *preview = care_desk_run_finish (CARE_DESK (source), result, &error);

  self->busy = false;
  tell (self, error);
  if (preview != NULL)
    show_preview (self, preview);
  g_clear_pointer (&preview, care_figures_outcome_free);
  update (self);
  if (self->again)
    read_preview (self);
}

static void
read_preview (CareFiguresWindow *self)
{
  CareFiguresJob *job = NULL;

  self->again = self->busy;
  if (self->busy)
    return;
  job = job_new (self);
  job->wish.dry_run = true;
  self->busy = true;
  update (self);
  care_desk_run_async (self->desk, care_figures_job_import, job, care_figures_job_free,
                       care_figures_outcome_free, false, NULL, preview_cb, g_object_ref (self));
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareFiguresWindow) self = data;
  g_autoptr (GError) error = NULL;
  CareFiguresOutcome *preview = care_desk_run_finish (CARE_DESK (source), result, &error);

  self->busy = false;
  tell (self, error);
  update (self);
  if (preview != NULL && (preview->figures->report->taken || preview->figures->report->rejected == 0))
    {
      int returns = preview->figures->report->added + preview->figures->report->changed;
      g_autofree char *text
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Figures of %d return were taken in",
                                          "Figures of %d returns were taken in", (gulong)returns),
                             returns);
      care_main_window_toast (GTK_WIDGET (self), text);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (preview != NULL)
    {
      show_preview (self, preview);
      care_notice_bar_set_text (self->trouble,
                                _ ("Nothing was taken yet: look at what cannot be taken as it is, below."));
    }
  g_clear_pointer (&preview, care_figures_outcome_free);
}

static void
import (CareFiguresWindow *self)
{
  CareFiguresJob *job = job_new (self);

  g_free (job->keep);
  job->keep = g_strstrip (g_strdup (gtk_editable_get_text (self->keep)));
  if (self->learned && *self->chosen->name != '\0') /* kept columns know it from now on */
    {
      g_free (job->keep);
      job->keep = g_strdup (self->chosen->name);
    }
  self->busy = true;
  update (self);
  care_desk_run_async (self->desk, care_figures_job_import, job, care_figures_job_free,
                       care_figures_outcome_free, true, NULL, imported_cb, g_object_ref (self));
}

static void
columns_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareFiguresWindow) self = data;
  g_autoptr (GError) error = NULL;
  CareFigureColumns *columns = care_desk_run_finish (CARE_DESK (source), result, &error);

  self->busy = false;
  tell (self, error);
  if (columns != NULL)
    {
      care_figures_columns_show (self->columns, columns);
      show_page (self, "columns");
    }
  update (self);
}

static void
leave_file_page (CareFiguresWindow *self)
{
  int selected = care_choice_get (self->mapping, -1);

  g_clear_pointer (&self->chosen, care_mapping_free);
  self->learned = false;
  if (!self->own && selected < 0)
    {
      self->busy = true;
      update (self);
      care_desk_run_async (self->desk, care_figures_job_look, job_new (self), care_figures_job_free,
                           care_figures_job_free_columns, false, NULL, columns_cb, g_object_ref (self));
      return;
    }
  if (!self->own)
    self->chosen = care_mapping_copy (self->mappings->pdata[selected]);
  read_preview (self);
}

CareMapping *
care_figures_window_get_mapping (CareFiguresWindow *self)
{
  g_return_val_if_fail (CARE_IS_FIGURES_WINDOW (self), NULL);
  return care_figures_columns_get_mapping (self->columns);
}

static void
leave_columns_page (CareFiguresWindow *self)
{
  g_autoptr (CareMapping) mapping = care_figures_window_get_mapping (self);

  if (*mapping->location == '\0')
    care_notice_bar_set_text (self->trouble, _ ("Choose the column that says which home a row is of."));
  else if (*mapping->month == '\0' && given_month (self) == CARE_NO_MONTH)
    care_notice_bar_set_text (
        self->trouble, _ ("Choose the column that says the month, or go back and choose the month there."));
  else if (mapping->columns->len == 0)
    care_notice_bar_set_text (self->trouble, _ ("Choose a column for at least one question."));
  else
    {
      care_notice_bar_set_text (self->trouble, NULL);
      g_clear_pointer (&self->chosen, care_mapping_free);
      self->chosen = g_steal_pointer (&mapping);
      read_preview (self);
    }
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareFiguresWindow *self = CARE_FIGURES_WINDOW (widget);
  const char *page = page_of (self);

  if (g_str_equal (page, "file"))
    leave_file_page (self);
  else if (g_str_equal (page, "columns"))
    leave_columns_page (self);
  else
    import (self);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareFiguresWindow *self = CARE_FIGURES_WINDOW (widget);
  bool to_columns
      = g_str_equal (page_of (self), "preview") && self->chosen != NULL && *self->chosen->name == '\0';

  care_notice_bar_set_text (self->trouble, NULL);
  show_page (self, to_columns ? "columns" : "file");
}

static void
own_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareFiguresWindow) self = data;

  self->own = care_desk_run_finish (CARE_DESK (source), result, NULL) != NULL;
  self->busy = false;
  gtk_widget_set_sensitive (GTK_WIDGET (self->mapping), !self->own);
  gtk_widget_set_sensitive (GTK_WIDGET (self->service), !self->own);
  update (self);
}

void
care_figures_window_take_file (CareFiguresWindow *self, const char *path)
{
  g_return_if_fail (CARE_IS_FIGURES_WINDOW (self) && path != NULL);
  g_autofree char *name = g_filename_display_basename (path);

  g_free (self->path);
  self->path = g_strdup (path);
  adw_action_row_set_subtitle (self->file_row, name);
  self->busy = true;
  update (self);
  care_desk_run_async (self->desk, care_figures_job_is_own, job_new (self), care_figures_job_free, NULL,
                       false, NULL, own_cb, g_object_ref (self));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  g_autoptr (CareFiguresWindow) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    care_figures_window_take_file (self, path);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_dialogs_open_file (widget, _ ("Choose a Table"), chosen_cb, g_object_ref (widget));
}

static void
care_figures_window_dispose (GObject *object)
{
  CareFiguresWindow *self = CARE_FIGURES_WINDOW (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->mappings, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, care_mapping_free);
  g_clear_pointer (&self->name_rows, g_ptr_array_unref);
  g_clear_pointer (&self->problem_rows, g_ptr_array_unref);
  g_clear_pointer (&self->change_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_FIGURES_WINDOW);
  G_OBJECT_CLASS (care_figures_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, next);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, file_row);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, choose);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, mapping);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, service);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, month);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, replace_row);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, replace);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, good_row);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, good);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, keep);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, names);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresWindow, changes);
}

static void
care_figures_window_class_init (CareFiguresWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_figures_window_dispose;
  gtk_widget_class_install_action (widget_class, "figures.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "figures.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "figures.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (CARE_TYPE_FIGURES_COLUMNS);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-figures-window.ui");
  bind_children (widget_class);
}

static void
care_figures_window_init (CareFiguresWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->name_rows = g_ptr_array_new ();
  self->problem_rows = g_ptr_array_new ();
  self->change_rows = g_ptr_array_new ();
  g_signal_connect_swapped (self->replace, "notify::active", G_CALLBACK (read_preview), self);
}

static void
mappings_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareFiguresWindow) self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->mappings, g_ptr_array_unref);
  self->mappings = care_desk_run_finish (CARE_DESK (source), result, &error);
  tell (self, error);
  if (self->mappings == NULL)
    self->mappings = g_ptr_array_new ();
  care_choice_begin (self->mapping);
  care_choice_add (self->mapping, -1, _ ("I say which column is what"));
  for (guint i = 0; i < self->mappings->len; i++)
    care_choice_add (self->mapping, (int)i, ((CareMapping *)self->mappings->pdata[i])->name);
  care_choice_done (self->mapping);
  care_choice_set (self->mapping, 0);
}

static void
fill_choices (CareFiguresWindow *self)
{
  CareMonth present = care_month_of (care_desk_today (self->desk));

  care_choice_begin (self->service);
  for (int service = 0; service < CARE_N_SERVICES; service++)
    care_choice_add (self->service, service, care_words_service ((CareService)service));
  care_choice_done (self->service);
  care_choice_begin (self->month);
  care_choice_add (self->month, CARE_NO_MONTH, _ ("As the file says"));
  for (CareMonth month = present; month > present - MONTHS_OFFERED; month--)
    {
      g_autofree char *words = care_words_month (month);
      care_choice_add (self->month, month, words);
    }
  care_choice_done (self->month);
}

CareFiguresWindow *
care_figures_window_new (GtkWindow *parent, CareDesk *desk)
{
  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  CareFiguresWindow *self = g_object_new (CARE_TYPE_FIGURES_WINDOW, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  self->mappings = g_ptr_array_new ();
  fill_choices (self);
  update (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->choose);
  care_desk_run_async (desk, care_figures_job_list, NULL, NULL, care_figures_job_free_list, false, NULL,
                       mappings_cb, g_object_ref (self));
  return self;
}

const char *
care_figures_window_get_page (CareFiguresWindow *self)
{
  g_return_val_if_fail (CARE_IS_FIGURES_WINDOW (self), NULL);
  return page_of (self);
}
