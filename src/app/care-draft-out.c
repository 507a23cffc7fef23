/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-out.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "care-case-export.h"
#include "care-dialogs.h"
#include "care-draft-mail.h"
#include "care-draft-settle.h"
#include "care-main-window.h"
#include "care-plain-dialog.h"
#include "care-words-papers.h"

typedef struct
{
  GtkWidget *from;
  CareDrafting *drafting;
  unsigned formats;
} Way;

static Way *
way_new (GtkWidget *from, CareDrafting *drafting, unsigned formats)
{
  Way *self = g_new (Way, 1);

  *self = (Way){ g_object_ref (from), g_object_ref (drafting), formats };
  return self;
}

static void
way_free (Way *self)
{
  g_object_unref (self->from);
  g_object_unref (self->drafting);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

static GPtrArray *
settle_now (CareDrafting *drafting)
{
  g_autoptr (CareDocument) document = care_drafting_make_document (drafting);

  return care_draft_settle (drafting, document);
}

static CareWritten *
copy_written (const CareWritten *from)
{
  CareWritten *copy = g_new (CareWritten, 1);

  *copy = (CareWritten){ g_strdup (from->path), g_strdup (from->sha256) };
  return copy;
}

/* Remembered, so that what is recorded as sent is what was written. */
static void
remember (CareDrafting *drafting, GPtrArray *written)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify)care_written_free);

  for (guint i = 0; i < written->len; i++)
    g_ptr_array_add (kept, copy_written (g_ptr_array_index (written, i)));
  care_drafting_take_written (drafting, kept);
}

static void
on_written (GPtrArray *written, bool draft, const GError *error, gpointer data)
{
  g_autoptr (Way) way = data;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  care_main_window_report (way->from, error);
  if (written == NULL || written->len == 0)
    return;
  remember (way->drafting, written);
  name = g_path_get_basename (((CareWritten *)g_ptr_array_index (written, 0))->path);
  if (written->len == 1)
    words = g_strdup_printf (draft ? _ ("Written as a draft: %s") : _ ("Written: %s"), name);
  else
    words = g_strdup_printf (
        draft ? ngettext ("Written as a draft: %s and %u more file",
                          "Written as a draft: %s and %u more files", written->len - 1)
              : ngettext ("Written: %s and %u more file", "Written: %s and %u more files", written->len - 1),
        name, written->len - 1);
  care_main_window_toast (way->from, words);
}

void
care_draft_out_write (GtkWidget *from, CareDrafting *drafting, unsigned formats, const char *path)
{
  const CareRepresentation *draft = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DRAFTING (drafting) && path != NULL);

  draft = care_drafting_get_draft (drafting);
  care_drafting_flush (drafting);
  care_case_export (care_drafting_get_desk (drafting), draft->case_id, care_drafting_get_paper (drafting),
                    draft, formats, path, on_written, way_new (from, drafting, formats));
}

static void
on_file_chosen (GFile *file, gpointer data)
{
  g_autoptr (Way) way = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    care_draft_out_write (way->from, way->drafting, way->formats, path);
}

static const char *
format_name (CareFormat format)
{
  switch (format)
    {
    case CARE_FORMAT_ODT:
      return _ ("OpenDocument (.odt)");
    case CARE_FORMAT_DOCX:
      return _ ("Word (.docx)");
    case CARE_FORMAT_PDF:
    case CARE_N_FORMATS:
    default:
      return _ ("PDF, with the exhibits that can be bound");
    }
}

static GtkWidget *
add_switch (AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *turn = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_switch_set_active (GTK_SWITCH (turn), true);
  gtk_widget_set_valign (turn, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (turn), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), turn);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), turn);
  adw_preferences_group_add (group, row);
  return turn;
}

static GtkWidget *
settle_group (GPtrArray *settle)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("Still to Settle"));
  if (care_draft_settle_needed (settle) > 0)
    adw_preferences_group_set_description (
        group, _ ("It can be exported all the same. Each page is then marked as a draft."));
  for (guint i = 0; i < settle->len; i++)
    {
      const CareSettle *one = g_ptr_array_index (settle, i);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), one->text);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), one->more);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
      adw_preferences_group_add (group, row);
    }
  return GTK_WIDGET (group);
}

typedef struct
{
  Way *way;
  CarePlainDialog *dialog;
  GtkWidget *switches[CARE_N_FORMATS];
} Choice;

static void
free_choice (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  way_free (choice->way);
  g_free (choice);
}

static unsigned
chosen_formats (const Choice *choice)
{
  unsigned formats = 0;

  for (int i = 0; i < CARE_N_FORMATS; i++)
    if (gtk_switch_get_active (GTK_SWITCH (choice->switches[i])))
      formats |= 1u << i;
  return formats;
}

static void
on_switched (GtkSwitch *turn, GParamSpec *spec, Choice *choice)
{
  care_plain_dialog_allow (choice->dialog, chosen_formats (choice) != 0);
}

static void
on_export (CarePlainDialog *dialog, Choice *choice)
{
  Way *way = way_new (choice->way->from, choice->way->drafting, chosen_formats (choice));
  const CareCasePapers *papers = care_drafting_get_papers (way->drafting);
  g_autofree char *name = care_case_export_name (papers->view, care_drafting_get_paper (way->drafting));

  gtk_window_destroy (GTK_WINDOW (dialog));
  care_dialogs_save_file (way->from, _ ("Where to Write"), name, on_file_chosen, way);
}

void
care_draft_out_export (GtkWidget *from, CareDrafting *drafting)
{
  static const CareFormat order[] = { CARE_FORMAT_PDF, CARE_FORMAT_DOCX, CARE_FORMAT_ODT };
  CarePlainDialog *dialog = NULL;
  AdwPreferencesGroup *formats = NULL;
  g_autoptr (GPtrArray) settle = NULL;
  Choice *choice = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DRAFTING (drafting));

  if (care_drafting_get_papers (drafting) == NULL)
    return;
  settle = settle_now (drafting);
  dialog = care_plain_dialog_new (from, _ ("Export"), _ ("Choose _Where…"));
  choice = g_new0 (Choice, 1);
  choice->way = way_new (from, drafting, 0);
  choice->dialog = dialog;
  formats = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (formats, care_words_paper_name (care_drafting_get_paper (drafting)));
  adw_preferences_group_set_description (
      formats, _ ("The same words in each. Exhibits that cannot be bound are written beside them."));
  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    {
      choice->switches[order[i]] = add_switch (formats, format_name (order[i]));
      g_signal_connect (choice->switches[order[i]], "notify::active", G_CALLBACK (on_switched), choice);
    }
  care_plain_dialog_append (dialog, GTK_WIDGET (formats));
  if (settle->len > 0)
    care_plain_dialog_append (dialog, settle_group (settle));
  g_signal_connect_data (dialog, "go", G_CALLBACK (on_export), choice, free_choice, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_written_for_mail (GPtrArray *written, bool draft, const GError *error, gpointer data)
{
  g_autoptr (Way) way = data;

  care_main_window_report (way->from, error);
  if (written == NULL)
    return;
  remember (way->drafting, written);
  care_draft_mail_compose (way->from, way->drafting);
}

static void
write_for_mail (Way *way)
{
  const CareRepresentation *draft = care_drafting_get_draft (way->drafting);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = care_case_export_folder (draft->case_id, &error);

  if (folder == NULL)
    {
      care_main_window_report (way->from, error);
      way_free (way);
      return;
    }
  care_drafting_flush (way->drafting);
  care_case_export (care_drafting_get_desk (way->drafting), draft->case_id,
                    care_drafting_get_paper (way->drafting), draft, 1u << CARE_FORMAT_PDF, folder,
                    on_written_for_mail, way);
}

static void
on_draft_answered (bool yes, gpointer data)
{
  if (yes)
    write_for_mail (data);
  else
    way_free (data);
}

void
care_draft_out_mail (GtkWidget *from, CareDrafting *drafting)
{
  g_autoptr (GPtrArray) settle = NULL;
  g_autoptr (GString) body = NULL;
  Way *way = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DRAFTING (drafting));

  if (care_drafting_get_papers (drafting) == NULL)
    return;
  settle = settle_now (drafting);
  way = way_new (from, drafting, 0);
  if (care_draft_settle_needed (settle) == 0)
    {
      write_for_mail (way);
      return;
    }
  body = g_string_new (_ ("Still missing:"));
  for (guint i = 0; i < care_draft_settle_needed (settle); i++)
    g_string_append_printf (body, "\n%s", ((CareSettle *)g_ptr_array_index (settle, i))->text);
  g_string_append_printf (body, "\n\n%s", _ ("Each page is marked as a draft."));
  care_dialogs_ask (from, _ ("Compose with a Draft?"), body->str, _ ("Compose with _Draft"), false,
                    on_draft_answered, way);
}
