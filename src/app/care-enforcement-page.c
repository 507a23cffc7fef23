/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-enforcement-page.h"

#include <glib/gi18n.h>

#include "care-case-page.h"
#include "care-case-parts.h"
#include "care-draft-page.h"
#include "care-enforcement-row.h"
#include "care-event-dialog.h"
#include "care-main-window.h"
#include "care-notice-dialog.h"
#include "care-page-sheets.h"
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
  CareDraftPage *draft_page;
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
  g_clear_pointer (&self->file, care_case_file_free);
  self->file = file;
  care_case_page_show (self->case_page, self->desk, file);
  if (shows (self, "draft"))
    care_draft_page_show (self->draft_page, self->desk, file);
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
  care_draft_page_flush (self->draft_page);
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

void
care_enforcement_page_export (CareEnforcementPage *self, const char *path)
{
  g_return_if_fail (CARE_IS_ENFORCEMENT_PAGE (self) && path != NULL);

  if (self->file == NULL)
    {
      care_main_window_toast (GTK_WIDGET (self), _ ("Open a case first"));
      return;
    }
  care_draft_page_show (self->draft_page, self->desk, self->file);
  care_draft_page_write (self->draft_page, path);
}

static void
write_draft (CareEnforcementPage *self)
{
  care_draft_page_show (self->draft_page, self->desk, self->file);
  gtk_stack_set_visible_child_name (self->stack, "draft");
}

static bool
go_back (CarePage *page)
{
  CareEnforcementPage *self = CARE_ENFORCEMENT_PAGE (page);

  if (shows (self, "list"))
    return false;
  flush (self);
  if (shows (self, "draft"))
    gtk_stack_set_visible_child_name (self->stack, "case");
  else
    show_overview (self);
  return true;
}

typedef struct
{
  CareEnforcementPage *page;
  char *event;
} Correcting;

static void
on_read_to_correct (GObject *source, GAsyncResult *result, gpointer data)
{
  Correcting *correcting = data;
  g_autoptr (CareEnforcementPage) self = correcting->page;
  g_autofree char *id = correcting->event;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseFile) file = care_desk_run_finish (CARE_DESK (source), result, &error);
  const CareCaseEvent *event = file != NULL ? care_case_file_event (file, id) : NULL;

  g_free (correcting);
  if (file == NULL)
    care_main_window_report (GTK_WIDGET (self), error);
  else if (event != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    care_event_dialog_present_correction (GTK_WIDGET (self), self->desk, file->view->ca, event->id);
}

/* What was just pressed in a checklist is a correction of its own: the case is read again after it. */
static void
correct (CareEnforcementPage *self, const char *event_id)
{
  Correcting *correcting = g_new0 (Correcting, 1);

  correcting->page = g_object_ref (self);
  correcting->event = g_strdup (event_id);
  care_case_page_flush (self->case_page);
  care_desk_run_async (self->desk, care_case_file_read, g_strdup (self->file->view->ca->id), g_free,
                       (GDestroyNotify)care_case_file_free, false, NULL, on_read_to_correct, correcting);
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
  else if (g_str_equal (action, "case.correct-event"))
    correct (self, g_variant_get_string (parameter, NULL));
  else if (g_str_equal (action, "case.change-alleged"))
    care_notice_dialog_present_change (widget, self->desk, self->file->view->ca);
  else if (g_str_equal (action, "case.write"))
    write_draft (self);
  else if (g_str_equal (action, "case.export"))
    {
      write_draft (self);
      gtk_widget_activate_action (GTK_WIDGET (self->draft_page), "draft.export", NULL);
    }
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

/* The timeline where a case is open, else the list. */
static CareSheet *
export_table (CarePage *page, const CareOverview *overview)
{
  CareEnforcementPage *self = CARE_ENFORCEMENT_PAGE (page);

  return self->file != NULL && !shows (self, "list") ? care_page_sheet_timeline (self->file)
                                                     : care_page_sheet_cases (page, overview);
}

static void
care_enforcement_page_page_init (CarePageInterface *iface)
{
  iface->export_table = export_table;
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
                                         "case.sent",        "case.change-alleged" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_enforcement_page_dispose;
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
  gtk_widget_class_install_action (widget_class, "case.correct-event", "s", act);
  g_type_ensure (CARE_TYPE_CASE_PAGE);
  g_type_ensure (CARE_TYPE_DRAFT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-enforcement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, add_notice);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, content);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, open_group);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, closed_group);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, open);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, closed);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, case_page);
  gtk_widget_class_bind_template_child (widget_class, CareEnforcementPage, draft_page);
}

static void
care_enforcement_page_init (CareEnforcementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->open, "row-activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect_swapped (self->closed, "row-activated", G_CALLBACK (on_row_activated), self);
}
