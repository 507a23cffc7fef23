/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-import-dialog.h"

#include "care-choice.h"
#include "care-dialogs.h"
#include "care-fields.h"
#include "care-import-days.h"
#include "care-import-found.h"
#include "care-import-run.h"
#include "care-main-window.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

#define PROGRESS_EVERY 100 /* ms */

typedef enum
{
  STEP_CHOOSE,
  STEP_LOOKING, /* the dry run */
  STEP_FOUND,
  STEP_TAKING,
  STEP_DONE,
} Step;

struct _CareImportDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareImportRun *run;
  GCancellable *cancellable; /* NULL while nothing works */
  char *path;

  Step step;
  CareFileKind recognised;
  CareDate today;
  unsigned tick;

  /* template children */
  AdwWindowTitle *title;
  GtkButton *cancel;
  GtkButton *go;
  GtkLabel *trouble;
  GtkStack *steps;
  AdwActionRow *file;
  GtkWidget *choose;
  AdwComboRow *kind;
  GtkWidget *wanted;
  AdwEntryRow *provider;
  AdwEntryRow *brand;
  AdwEntryRow *only;
  AdwComboRow *shared_lives;
  GtkWidget *tracker;
  GtkSwitch *fill;
  CareImportDays *days;
  GtkLabel *working_words;
  GtkProgressBar *progress;
  CareImportFound *found;
};

G_DEFINE_FINAL_TYPE (CareImportDialog, care_import_dialog, ADW_TYPE_WINDOW)

static const struct
{
  CareFileKind kind;
  const char *words;
} kinds[] = {
  { CARE_FILE_LOCATIONS, N_ ("A list of homes") },
  { CARE_FILE_CQC_DIRECTORY, N_ ("The CQC’s weekly directory") },
  { CARE_FILE_CQC_FILTERS, N_ ("The CQC’s list with filters") },
  { CARE_FILE_CT_EXTRACT, N_ ("An extract of the Capacity Tracker") },
  { CARE_FILE_CT_STATUS, N_ ("A council’s list of who updated") },
  { CARE_FILE_HOLIDAYS, N_ ("Bank holidays") },
  { CARE_FILE_DATASET, N_ ("A question list") },
  { CARE_FILE_ARCHIVE, N_ ("An archive of a record") },
};

static bool
is_of_cqc (CareFileKind kind)
{
  return kind == CARE_FILE_CQC_DIRECTORY || kind == CARE_FILE_CQC_FILTERS;
}

static CareFileKind
chosen_kind (CareImportDialog *self)
{
  return (CareFileKind)care_choice_get (self->kind, CARE_FILE_UNKNOWN);
}

static void
say (CareImportDialog *self, const char *text)
{
  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text != NULL);
}

/* What the blue button does, as things stand. */
static char *
verb_of (CareImportDialog *self)
{
  int rows = care_import_found_count (self->found);

  switch (self->step)
    {
    case STEP_FOUND:
      if (rows == 0)
        return g_strdup (_ ("_Import"));
      if (care_import_found_accepts (self->found))
        return g_strdup_printf (ngettext ("_Import the Good Row", "_Import the %d Good Rows", rows), rows);
      return g_strdup_printf (ngettext ("_Import %d Row", "_Import %d Rows", rows), rows);
    case STEP_DONE:
      return g_strdup (_ ("_Done"));
    case STEP_CHOOSE:
    case STEP_LOOKING:
    case STEP_TAKING:
    default:
      return g_strdup (_ ("C_heck the File"));
    }
}

static void
show_step (CareImportDialog *self, Step step)
{
  static const char *const pages[] = { "choose", "working", "found", "working", "found" };
  bool working = step == STEP_LOOKING || step == STEP_TAKING;
  g_autofree char *verb = NULL;

  self->step = step;
  verb = verb_of (self);
  gtk_button_set_label (self->go, verb);
  gtk_button_set_label (self->cancel, step == STEP_FOUND ? _ ("_Back") : _ ("_Cancel"));
  gtk_widget_set_visible (GTK_WIDGET (self->cancel), step != STEP_DONE);
  if (working)
    gtk_widget_grab_focus (GTK_WIDGET (self->cancel));
  gtk_widget_set_sensitive (GTK_WIDGET (self->go),
                            !working && (step != STEP_CHOOSE || chosen_kind (self) != CARE_FILE_UNKNOWN)
                                && (step != STEP_FOUND || care_import_found_count (self->found) > 0));
  gtk_label_set_text (self->working_words, step == STEP_TAKING ? _ ("Storing what the file says…")
                                                               : _ ("Looking through the file…"));
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->steps, pages[step]);
}

static gboolean
tick_cb (gpointer data)
{
  CareImportDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress, care_import_run_get_progress (self->run));
  return G_SOURCE_CONTINUE;
}

static void
end_work (CareImportDialog *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->cancellable);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  CareImportReport *report = care_import_run_finish (CARE_IMPORT_RUN (source), result, &error);
  bool taking = self->step == STEP_TAKING;

  if (self->steps == NULL) /* closed meanwhile */
    {
      g_clear_pointer (&report, care_import_report_free);
      return;
    }
  end_work (self);
  if (report != NULL)
    {
      care_import_found_show (self->found, report, taking);
      show_step (self, taking ? STEP_DONE : STEP_FOUND);
      gtk_widget_grab_focus (
          GTK_WIDGET (gtk_widget_get_sensitive (GTK_WIDGET (self->go)) ? self->go : self->cancel));
      return;
    }
  show_step (self, STEP_CHOOSE);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      words = care_words_error (error, care_record_trouble (error));
      say (self, words);
    }
  gtk_widget_grab_focus (self->choose);
}

static void
start_work (CareImportDialog *self, Step step)
{
  bool accepts = care_import_found_accepts (self->found);

  say (self, NULL);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_step (self, step);
  self->tick = g_timeout_add (PROGRESS_EVERY, tick_cb, self);
  care_import_run_async (self->run, step == STEP_LOOKING, step == STEP_TAKING && accepts, self->cancellable,
                         worked_cb, g_object_ref (self));
}

/* NULL where nothing was typed. */
static char *
typed (AdwEntryRow *row)
{
  g_autofree char *text = care_fields_text (row);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
look (CareImportDialog *self)
{
  CareImportWishes wishes = { .kind = chosen_kind (self) };
  g_autofree char *provider = typed (self->provider);
  g_autofree char *brand = typed (self->brand);
  g_autofree char *only = typed (self->only);
  g_auto (GStrv) ids = only != NULL ? care_import_split_ids (only) : NULL;

  if (is_of_cqc (wishes.kind))
    {
      wishes.provider = provider;
      wishes.brand = brand;
      wishes.only = (const char *const *)ids;
      wishes.shared_lives = (CareSharedLives)care_choice_get (self->shared_lives, CARE_SHARED_LIVES_ASK);
    }
  wishes.fill_unknown = gtk_switch_get_active (self->fill);
  if (!care_import_days_read (self->days, &wishes))
    {
      say (self, _ ("Give day, month and year, such as 1/4/2026, or leave it empty."));
      return;
    }
  care_import_run_set (self->run, self->path, &wishes);
  start_work (self, STEP_LOOKING);
}

static void
go_cb (CareImportDialog *self)
{
  if (self->step == STEP_CHOOSE)
    look (self);
  else if (self->step == STEP_FOUND)
    start_work (self, STEP_TAKING);
  else if (self->step == STEP_DONE)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_cb (CareImportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else if (self->step == STEP_FOUND)
    show_step (self, STEP_CHOOSE);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
kind_cb (CareImportDialog *self)
{
  CareFileKind kind = chosen_kind (self);

  gtk_widget_set_visible (self->wanted, is_of_cqc (kind));
  care_import_days_ask (self->days, kind, self->today);
  gtk_widget_set_visible (self->tracker, kind == CARE_FILE_CT_EXTRACT || kind == CARE_FILE_CT_STATUS);
  if (self->step == STEP_CHOOSE)
    show_step (self, STEP_CHOOSE);
}

/* What was recognised comes first; the others stay to be chosen, should it be mistaken. */
static void
offer_kinds (CareImportDialog *self, CareFileKind recognised)
{
  care_choice_begin (self->kind);
  for (int round = 0; round < 2; round++)
    for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
      if ((kinds[i].kind == recognised) == (round == 0))
        care_choice_add (self->kind, kinds[i].kind, _ (kinds[i].words));
  care_choice_done (self->kind);
  care_choice_set (self->kind, recognised);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind), TRUE);
}

static void
recognised_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  CareFileKind kind = care_import_run_recognise_finish (CARE_IMPORT_RUN (source), result, &error);

  if (self->steps == NULL) /* closed meanwhile */
    return;
  if (kind == CARE_FILE_FIGURES)
    {
      say (self, _ ("This file has figures of returns. Choose Import Figures… in the menu for it."));
      return;
    }
  if (error != NULL)
    {
      g_autofree char *words = care_words_error (error, care_record_trouble (error));
      say (self, words);
    }
  else if (kind == CARE_FILE_UNKNOWN)
    say (self,
         _ ("This file was not recognised. Say what it is, or choose another; a list needs a first line with "
            "the names of its columns."));
  offer_kinds (self, kind);
  kind_cb (self);
  if (kind != CARE_FILE_UNKNOWN)
    gtk_widget_grab_focus (GTK_WIDGET (self->go));
}

void
care_import_dialog_take (CareImportDialog *self, const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (CARE_IS_IMPORT_DIALOG (self) && path != NULL);

  name = g_filename_display_basename (path);
  escaped = g_markup_escape_text (name, -1);
  g_free (self->path);
  self->path = g_strdup (path);
  say (self, NULL);
  adw_action_row_set_subtitle (self->file, escaped);
  care_import_run_recognise_async (self->run, path, recognised_cb, g_object_ref (self));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  g_autoptr (CareImportDialog) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->steps != NULL)
    care_import_dialog_take (self, path);
}

static void
choose_cb (CareImportDialog *self)
{
  care_dialogs_open_file (GTK_WIDGET (self), _ ("The File to Import"), chosen_cb, g_object_ref (self));
}

static void
accept_changed_cb (CareImportDialog *self)
{
  if (self->step == STEP_FOUND)
    show_step (self, STEP_FOUND);
}

static void
care_import_dialog_dispose (GObject *object)
{
  CareImportDialog *self = CARE_IMPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  end_work (self);
  g_clear_object (&self->run);
  g_clear_pointer (&self->path, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (care_import_dialog_parent_class)->dispose (object);
}

static void
care_import_dialog_class_init (CareImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_import_dialog_dispose;
  g_type_ensure (CARE_TYPE_IMPORT_DAYS);
  g_type_ensure (CARE_TYPE_IMPORT_FOUND);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, file);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, wanted);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, provider);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, brand);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, only);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, shared_lives);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, tracker);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, fill);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, days);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, working_words);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, CareImportDialog, found);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
care_import_dialog_init (CareImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  care_choice_begin (self->shared_lives);
  care_choice_add (self->shared_lives, CARE_SHARED_LIVES_ASK, _ ("Show them to me"));
  care_choice_add (self->shared_lives, CARE_SHARED_LIVES_TAKE, _ ("Keep as home care"));
  care_choice_add (self->shared_lives, CARE_SHARED_LIVES_LEAVE, _ ("Leave out"));
  care_choice_done (self->shared_lives);
  g_signal_connect_swapped (self->found, "accept-changed", G_CALLBACK (accept_changed_cb), self);
}

CareImportDialog *
care_import_dialog_new (GtkWindow *parent, CareDesk *desk)
{
  CareImportDialog *self = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && CARE_IS_DESK (desk), NULL);

  self = g_object_new (CARE_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  self->run = care_import_run_new (desk);
  self->today = care_desk_today (desk);
  care_import_found_set_desk (self->found, desk);
  show_step (self, STEP_CHOOSE);
  gtk_window_set_focus (GTK_WINDOW (self), self->choose);
  return self;
}
