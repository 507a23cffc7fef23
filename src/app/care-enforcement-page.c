/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-enforcement-page.h"

#include <glib/gi18n.h>

#include "care-case-export.h"
#include "care-case-page.h"
#include "care-case-parts.h"
#include "care-dialogs.h"
#include "care-enforcement-row.h"
#include "care-event-dialog.h"
#include "care-main-window.h"
#include "care-notice-dialog.h"
#include "care-representation-page.h"
#include "care-words-cases.h"

struct _CareEnforcementPage
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  CareCaseFile *file; /* the case that is open, or NULL */
  char *wanted;       /* the id of the case that is being read, or NULL */

  /* borrowed until the next refresh */
  const CareOverview *overview;

  /* template children */
  GtkStack *stack;
  GtkWidget *add_notice;
  GtkStack *content;
  AdwPreferencesGroup *open_group;
  AdwPreferencesGroup *closed_group;
  GtkListBox *open;
  GtkListBox *closed;
  CareCasePage *case_page;
  CareRepresentationPage *representation;
};

static void care_enforcement_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareEnforcementPage,
                               care_enforcement_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_enforcement_page_page_init))

static void
show_list (CareEnforcementPage *self)
{
  g_autoptr (GPtrArray) cases = care_enforcement_order (self->overview);
  guint shown[2] = { 0, 0 };

  care_case_clear (GTK_WIDGET (self->open));
  care_case_clear (GTK_WIDGET (self->closed));
  for (guint i = 0; i < cases->len; i++)
    {
      const CareCase *ca = g_ptr_array_index (cases, i);
      bool closed = care_enforcement_is_closed (ca);

      gtk_list_box_append (closed ? self->closed : self->open, care_enforcement_row (self->overview, ca));
      shown[closed ? 1 : 0]++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->open_group), shown[0] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->closed_group), shown[1] > 0);
  gtk_widget_set_visible (self->add_notice, shown[0] + shown[1] > 0);
  gtk_stack_set_visible_child_name (self->content, shown[0] + shown[1] > 0 ? "cases" : "empty");
}

static bool
shows (CareEnforcementPage *self, const char *name)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), name);
}

static void
on_case_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareEnforcementPage) self = data;
  g_autoptr (GError) error = NULL;
  CareCaseFile *file = care_desk_run_finish (CARE_DESK (source), result, &error);
  bool sent = false; /* just now: what happens next is on the case's own page */

  if (file == NULL)
    {
      care_main_window_report (GTK_WIDGET (self), error);
      return;
    }
  if (self->wanted == NULL || !g_str_equal (file->view->ca->id, self->wanted))
    {
      care_case_file_free (file);
      return;
    }
  sent = self->file != NULL && care_case_state (self->file->view->ca) == CARE_CASE_NOTICE
         && care_case_state (file->view->ca) == CARE_CASE_REPRESENTED;
  g_clear_pointer (&self->file, care_case_file_free);
  self->file = file;
  care_case_page_show (self->case_page, self->desk, file);
  if (shows (self, "representation") && !sent)
    care_representation_page_show (self->representation, self->desk, file);
  else
    gtk_stack_set_visible_child_name (self->stack, "case");
}

static void
read_case (CareEnforcementPage *self)
{
  care_desk_run_async (self->desk, care_case_file_read, g_strdup (self->wanted), g_free,
                       (GDestroyNotify)care_case_file_free, false, NULL, on_case_read, g_object_ref (self));
}

static void
flush (CareEnforcementPage *self)
{
  care_case_page_flush (self->case_page);
  care_representation_page_flush (self->representation);
}

static void
show_overview (CareEnforcementPage *self)
{
  flush (self);
  g_clear_pointer (&self->wanted, g_free);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

void
care_enforcement_page_open_case (CareEnforcementPage *self, const char *id)
{
  char *wanted = NULL;

  g_return_if_fail (CARE_IS_ENFORCEMENT_PAGE (self) && self->desk != NULL && id != NULL);

  wanted = g_strdup (id);
  show_overview (self);
  self->wanted = wanted;
  read_case (self);
}

static void
on_row_activated (CareEnforcementPage *self, GtkListBoxRow *row)
{
  care_enforcement_page_open_case (self, care_enforcement_row_case (row));
}

static void
on_exported (char **files, bool draft, const GError *error, gpointer data)
{
  g_autoptr (CareEnforcementPage) self = data;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (files == NULL)
    {
      care_main_window_report (GTK_WIDGET (self), error);
      return;
    }
  name = g_path_get_basename (files[0]);
  words = draft ? g_strdup_printf (_ ("Written as a draft: %s, and the same as PDF"), name)
                : g_strdup_printf (_ ("Written: %s, and the same as PDF"), name);
  care_main_window_report (GTK_WIDGET (self), NULL);
  care_main_window_toast (GTK_WIDGET (self), words);
}

void
care_enforcement_page_export (CareEnforcementPage *self, const char *path)
{
  const CareRepresentation *draft = NULL;
  const char *id = NULL;

  g_return_if_fail (CARE_IS_ENFORCEMENT_PAGE (self) && path != NULL);

  draft = care_representation_page_get_draft (self->representation);
  id = self->file != NULL ? self->file->view->ca->id : NULL;
  if (id == NULL)
    {
      care_main_window_toast (GTK_WIDGET (self), _ ("Open a case first"));
      return;
    }
  if (draft != NULL && !g_str_equal (draft->case_id, id))
    draft = NULL;
  care_case_export (self->desk, id, draft, path, on_exported, g_object_ref (self));
}

static void
on_file_chosen (GFile *file, gpointer data)
{
  g_autoptr (CareEnforcementPage) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    care_enforcement_page_export (self, path);
}

static void
choose_where (CareEnforcementPage *self)
{
  g_autofree char *base = care_case_export_name (self->file->view);
  g_autofree char *name = g_strconcat (base, ".odt", NULL);

  care_dialogs_save_file (GTK_WIDGET (self), _ ("Export Representations"), name, on_file_chosen,
                          g_object_ref (self));
}

static void
on_draft_answered (bool yes, gpointer data)
{
  g_autoptr (CareEnforcementPage) self = data;

  if (yes)
    choose_where (self);
}

/* With points still missing it is written all the same, but says on each page that it is a draft. */
static void
export_with_question (CareEnforcementPage *self)
{
  const CareRepresentation *draft = care_representation_page_get_draft (self->representation);
  g_autofree const char **missing
      = draft != NULL ? care_representation_missing (draft, CARE_PAPER_REPRESENTATIONS) : NULL;
  g_autoptr (GString) body = g_string_new (_ ("Still missing:"));

  if (missing == NULL || missing[0] == NULL)
    {
      choose_where (self);
      return;
    }
  for (int i = 0; missing[i] != NULL; i++)
    g_string_append_printf (body, "%s %s", i > 0 ? "," : "", care_words_representation_key (missing[i]));
  g_string_append_printf (body, ".\n\n%s",
                          _ ("It can be exported to look at. Each page is then marked as a "
                             "draft."));
  care_dialogs_ask (GTK_WIDGET (self), _ ("Export a Draft?"), body->str, _ ("_Export Draft"), false,
                    on_draft_answered, g_object_ref (self));
}

static void
write_representations (CareEnforcementPage *self)
{
  care_representation_page_show (self->representation, self->desk, self->file);
  gtk_stack_set_visible_child_name (self->stack, "representation");
}

static bool
go_back (CarePage *page)
{
  CareEnforcementPage *self = CARE_ENFORCEMENT_PAGE (page);

  if (shows (self, "list"))
    return false;
  flush (self);
  if (shows (self, "representation"))
    gtk_stack_set_visible_child_name (self->stack, "case");
  else
    show_overview (self);
  return true;
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareEnforcementPage *self = CARE_ENFORCEMENT_PAGE (widget);

  if (self->desk == NULL || self->overview == NULL)
    return;
  if (g_str_equal (action, "enforcement.add-notice"))
    care_notice_dialog_present (widget, self->desk, self->overview);
  else if (g_str_equal (action, "enforcement.back") || g_str_equal (action, "case.show"))
    go_back (CARE_PAGE (self));
  else if (self->file == NULL)
    return;
  else if (g_str_equal (action, "case.add-event"))
    care_event_dialog_present (widget, self->desk, self->file->view->ca, CARE_N_EVENT_KINDS);
  else if (g_str_equal (action, "case.sent"))
    care_event_dialog_present (widget, self->desk, self->file->view->ca, CARE_EVENT_REPRESENTATIONS_SENT);
  else if (g_str_equal (action, "case.write"))
    write_representations (self);
  else if (g_str_equal (action, "case.export"))
    export_with_question (self);
}

static void
set_desk (CarePage *page, CareDesk *desk)
{
  g_set_object (&CARE_ENFORCEMENT_PAGE (page)->desk, desk);
}

static void
refresh (CarePage *page, const CareOverview *overview)
{
  CareEnforcementPage *self = CARE_ENFORCEMENT_PAGE (page);

  self->overview = overview;
  show_list (self);
  if (self->wanted != NULL)
    read_case (self);
}

static void
leave (CarePage *page)
{
  flush (CARE_ENFORCEMENT_PAGE (page));
}

static void
care_enforcement_page_page_init (CarePageInterface *iface)
{
  iface->set_desk = set_desk;
  iface->refresh = refresh;
  iface->leave = leave;
  iface->go_back = go_back;
}

static void
care_enforcement_page_dispose (GObject *object)
{
  CareEnforcementPage *self = CARE_ENFORCEMENT_PAGE (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->file, care_case_file_free);
  g_clear_pointer (&self->wanted, g_free);
  /* Bound by its id, it would be let go twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_ENFORCEMENT_PAGE);
  G_OBJECT_CLASS (care_enforcement_page_parent_class)->dispose (object);
}

static void
care_enforcement_page_class_init (CareEnforcementPageClass *klass)
{
  static const char *const actions[] = { "enforcement.back", "enforcement.add-notice",
                                         "case.show",        "case.add-event",
                                         "case.write",       "case.export",
                                         "case.sent" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_enforcement_page_dispose;
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
  g_type_ensure (CARE_TYPE_CASE_PAGE);
  g_type_ensure (CARE_TYPE_REPRESENTATION_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-enforcement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, add_notice);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, content);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, open_group);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, closed_group);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, open);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, closed);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, case_page);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, representation);
}

static void
care_enforcement_page_init (CareEnforcementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->open, "row-activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect_swapped (self->closed, "row-activated", G_CALLBACK (on_row_activated), self);
}
