/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row shows and offers beside its figure. */
#include "care-return-row-private.h"

#include <glib/gi18n.h>

#include "care-row-about.h"

/* Takes words; NULL hides the label. */
static void
say (GtkWidget *label, char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words != NULL ? words : "");
  gtk_widget_set_visible (label, words != NULL);
  g_free (words);
}

/* An item that has no answer offers to say why; all others, to say something of it. */
static void
show_about (CareReturnRow *self, const CareReturnView *view)
{
  bool ask_why
      = !care_return_is_answered (view->ret, self->item) && view->ret->kind != CARE_RETURN_NIL
        && care_asked_is_mandatory (care_item_asked (self->item, view->window.opens, view->law->campaigns));
  g_autofree char *spoken = NULL;

  if (self->shows_about && self->asks_why == ask_why)
    return;
  self->shows_about = true;
  self->asks_why = ask_why;
  spoken = g_strdup_printf (ask_why ? _ ("Why it is left empty: %s") : _ ("Note and changes: %s"),
                            self->item->label);
  if (ask_why)
    gtk_menu_button_set_label (self->about, _ ("Not known…"));
  else
    gtk_menu_button_set_icon_name (self->about, "view-more-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about),
                               ask_why ? _ ("Say Why It Is Left Empty (F4)") : _ ("Note and Changes (F4)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->about), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static bool
is_stale (CareReturnRow *self, const CareReturnView *view)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (care_return_view_is_stale (view, care_return_field_get_id (g_ptr_array_index (self->fields, i))))
      return true;
  return false;
}

void
care_return_row_show_remarks (CareReturnRow *self)
{
  g_return_if_fail (CARE_IS_RETURN_ROW (self));

  const CareReturnView *view = care_return_draft_get_view (self->draft);
  g_autofree char *spoken = g_strdup_printf (_ ("Still right: %s"), self->item->label);
  const char *reason = care_return_get_reason (view->ret, self->item->id);
  const char *note = care_return_get_note (view->ret, self->item->id);

  say (self->reason, reason != NULL ? g_strdup_printf (_ ("Left empty: %s"), reason) : NULL);
  say (self->note, note != NULL ? g_strdup_printf (_ ("Note: %s"), note) : NULL);
  gtk_widget_set_visible (self->right, is_stale (self, view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->right), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  show_about (self, view);
}

void
care_return_row_add_stale (CareReturnRow *self, const char *section, GPtrArray *fields)
{
  g_return_if_fail (CARE_IS_RETURN_ROW (self) && section != NULL && fields != NULL);

  const CareReturnView *view = care_return_draft_get_view (self->draft);
  if (*section != '\0' && !g_str_equal (self->item->section, section))
    return;
  for (guint i = 0; i < self->fields->len; i++)
    {
      const char *id = care_return_field_get_id (g_ptr_array_index (self->fields, i));
      if (care_return_view_is_stale (view, id))
        g_ptr_array_add (fields, (gpointer)id);
    }
}

void
care_return_row_act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareReturnRow *self = CARE_RETURN_ROW (widget);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  if (g_str_equal (action, "answer.about"))
    {
      gtk_menu_button_popup (self->about);
      return;
    }
  for (guint i = 0; i < self->fields->len; i++)
    g_ptr_array_add (fields, (gpointer)care_return_field_get_id (g_ptr_array_index (self->fields, i)));
  g_ptr_array_add (fields, NULL);
  care_return_draft_look (self->draft, (const char *const *)fields->pdata, NULL, NULL);
}

void
care_return_row_make_about (GtkMenuButton *button, gpointer data)
{
  CareReturnRow *self = data;

  gtk_menu_button_set_popover (button, care_row_about_new (self->draft, self->item));
}
