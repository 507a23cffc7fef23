/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the CQC holds wrongly of a home, and when it was told. */
#include "care-choice.h"
#include "care-fields.h"
#include "care-file-list.h"
#include "care-home-dialogs.h"
#include "care-home-form.h"
#include "care-words-places.h"

#include <glib/gi18n.h>

typedef struct
{
  char *location;
  CareCqcTask *task;
  AdwComboRow *what;
  CareDateRow *since, *told, *settled;
  AdwEntryRow *how, *reference, *note;
  CareFileList *files;
} TaskForm;

static void
free_task_form (gpointer data)
{
  TaskForm *form = data;

  g_free (form->location);
  care_cqc_task_free (form->task);
  g_free (form);
}

static void
take (char **place, AdwEntryRow *row)
{
  g_free (*place);
  *place = care_fields_text (row);
}

static CareHomeDeed *
gather_task (gpointer data)
{
  const TaskForm *form = data;

  if (!care_home_form_date_is_sound (form->since, false) || !care_home_form_date_is_sound (form->told, false)
      || !care_home_form_date_is_sound (form->settled, false))
    return NULL;
  CareHomeDeed *deed = care_home_deed_new (CARE_HOME_DEED_TASK, form->location);
  deed->task = care_cqc_task_copy (form->task);
  deed->task->what = (CareCqcWrong)care_choice_get (form->what, CARE_CQC_OTHER);
  deed->task->wrong_since = care_date_row_get_date (form->since);
  deed->task->told_on = care_date_row_get_date (form->told);
  deed->task->settled_on = care_date_row_get_date (form->settled);
  take (&deed->task->how, form->how);
  take (&deed->task->reference, form->reference);
  take (&deed->task->note, form->note);
  deed->paths = care_file_list_get_paths (form->files);
  return deed;
}

static AdwComboRow *
what_row (AdwPreferencesGroup *group, CareCqcWrong what)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("What the CQC does not have right"));
  care_choice_begin (ADW_COMBO_ROW (row));
  for (int i = 0; i < CARE_N_CQC_WRONGS; i++)
    care_choice_add (ADW_COMBO_ROW (row), i, care_words_cqc_wrong ((CareCqcWrong)i));
  care_choice_done (ADW_COMBO_ROW (row));
  care_choice_set (ADW_COMBO_ROW (row), (int)what);
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

static void
add_told (TaskForm *form, CarePlainDialog *dialog)
{
  AdwPreferencesGroup *group = care_home_form_group (
      dialog, _ ("Telling the CQC"), _ ("By its portal, by e-mail or by telephone. Keep what it answers."));

  form->told = care_home_form_date (group, _ ("Told on"), form->task->told_on, _ ("Empty: not told yet"));
  form->how = care_home_form_text (group, _ ("How"), form->task->how);
  form->reference = care_home_form_text (group, _ ("Reference"), form->task->reference);
  form->settled = care_home_form_date (group, _ ("Seen right on"), form->task->settled_on,
                                       _ ("The day the CQC’s own page was seen to be right"));
}

static void
add_files (TaskForm *form, CarePlainDialog *dialog)
{
  guint kept = form->task->evidence->len;
  g_autofree char *words = kept > 0
                               ? g_strdup_printf (ngettext ("%u file is kept with this already.",
                                                            "%u files are kept with this already.", kept),
                                                  kept)
                               : NULL;

  if (words != NULL)
    care_home_form_group (dialog, _ ("Evidence"), words);
  form->files = g_object_new (CARE_TYPE_FILE_LIST, NULL);
  care_file_list_take_drops (form->files, GTK_WIDGET (dialog));
  care_plain_dialog_append (dialog, GTK_WIDGET (form->files));
}

void
care_home_task_present (GtkWidget *from,
                        CareDesk *desk,
                        const CareLocation *location,
                        const CareCqcTask *task)
{
  TaskForm *form = g_new0 (TaskForm, 1);
  CarePlainDialog *dialog = care_home_form_new (from, desk, _ ("What the CQC Holds Wrongly"), _ ("_Save"),
                                                720, gather_task, form, free_task_form);

  form->location = g_strdup (location->id);
  form->task = task != NULL ? care_cqc_task_copy (task) : care_cqc_task_new ("", CARE_CQC_ADDRESS);
  AdwPreferencesGroup *group = care_home_form_group (dialog, NULL, NULL);
  form->what = what_row (group, form->task->what);
  form->since
      = care_home_form_date (group, _ ("Wrong since"), form->task->wrong_since, _ ("Empty: not known"));
  form->note = care_home_form_text (group, _ ("Note"), form->task->note);
  add_told (form, dialog);
  add_files (form, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (form->what));
}
