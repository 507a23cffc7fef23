/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-section.h"

#include <glib/gi18n.h>

#include "care-return-row.h"
#include "care-words-dates.h"
#include "care-words-findings.h"

char *
care_return_section_capital (const char *wording)
{
  gunichar first;
  GString *text = NULL;

  g_return_val_if_fail (wording != NULL, NULL);

  text = g_string_new (NULL);
  /* "(vacant) reserved" has its capital after the bracket. */
  if (wording[0] == '(')
    g_string_append_c (text, *wording++);
  first = g_utf8_get_char (wording);
  if (first != 0)
    {
      g_string_append_unichar (text, g_unichar_totitle (first));
      g_string_append (text, g_utf8_next_char (wording));
    }
  return g_string_free (text, false);
}

/* "October", or "October 2025" where it is of another year than the month of the form. */
static char *
month_heading (CareMonth month, CareMonth present)
{
  g_autofree char *whole = care_words_month (month);
  const char *space = strchr (whole, ' ');

  if (care_month_year (month) == care_month_year (present) && space != NULL)
    return g_strndup (whole, (gsize)(space - whole));
  return g_steal_pointer (&whole);
}

static GtkWidget *
column_name (CareMonth month, CareMonth present)
{
  g_autofree char *text = month_heading (month, present);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_size_request (label, 96, -1);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_add_css_class (label, "answer-caption");
  return label;
}

/* One press for all figures of the section that were carried over. */
static GtkWidget *
still_right_button (const CareSection *section)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("All Still Right"));
  g_autofree char *spoken = g_strdup_printf (_ ("All figures are still right: %s"), section->label);

  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "answer-all-right");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "return.still-right");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", section->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

static bool
has_stale (const CareReturnView *view, const CareSection *section)
{
  for (guint i = 0; i < view->dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (view->dataset->items, i);
      g_auto (GStrv) fields = care_item_fields (item);

      for (int j = 0; fields[j] != NULL && g_str_equal (item->section, section->id); j++)
        if (care_return_view_is_stale (view, fields[j]))
          return true;
    }
  return false;
}

static void
show_still_right (CareReturnDraft *draft, GtkWidget *button)
{
  const CareSection *section = g_object_get_data (G_OBJECT (button), "care-section");

  gtk_widget_set_visible (button, has_stale (care_return_draft_get_view (draft), section));
}

static void
follow_draft (CareReturnDraft *draft, const CareSection *section, GtkWidget *button)
{
  g_object_set_data (G_OBJECT (button), "care-section", (gpointer)section);
  show_still_right (draft, button);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_still_right), button, 0);
}

static GtkWidget *
make_heading (const CareReturnView *view, const CareSection *section, GtkWidget *still_right)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *heading = care_return_section_capital (section->label);
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_widget_set_hexpand (label, true);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), still_right);
  if (view->previous != NULL)
    gtk_box_append (GTK_BOX (box), column_name (view->previous->month, view->ret->month));
  gtk_box_append (GTK_BOX (box), column_name (view->ret->month, view->ret->month));
  gtk_widget_add_css_class (box, "answer-heading");
  return box;
}

static GtkWidget *
make_folded (int n, CareAsked why, bool unfolded)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title
      = g_strdup_printf (ngettext ("%d question that is not asked in this window",
                                   "%d questions that are not asked in this window", (gulong)n),
                         n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), care_words_asked (why));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), unfolded);
  return row;
}

static bool
is_answered (const CareReturnView *view, const CareItem *item)
{
  g_auto (GStrv) fields = care_item_fields (item);

  for (int i = 0; fields[i] != NULL; i++)
    if (care_return_get (view->ret, fields[i]) != NULL)
      return true;
  return false;
}

/* The period of the hours is optional by itself, but belongs beside them. */
static bool
is_folded (const CareItem *item, CareAsked asked)
{
  return asked == CARE_NOT_ASKED_OUT_OF_SEASON || asked == CARE_NOT_ASKED_NO_CAMPAIGN
         || (asked == CARE_NOT_ASKED_OPTIONAL && item->kind != CARE_KIND_PERIOD);
}

typedef struct
{
  CareReturnDraft *draft;
  GtkWidget *list;
  GPtrArray *rows;
  GPtrArray *folded; /* CareItem */
  CareAsked why;     /* of the first one folded */
  bool any_answered; /* of those folded */
} Section;

static CareAsked
asked_of (const CareReturnView *view, const CareItem *item)
{
  return care_item_asked (item, view->window.opens, view->law->campaigns);
}

static void
add_item (Section *s, const CareItem *item)
{
  const CareReturnView *view = care_return_draft_get_view (s->draft);
  CareAsked asked = asked_of (view, item);

  if (is_folded (item, asked))
    {
      if (s->folded->len == 0)
        s->why = asked;
      s->any_answered = s->any_answered || is_answered (view, item);
      g_ptr_array_add (s->folded, (gpointer)item);
    }
  else
    {
      CareReturnRow *row = care_return_row_new (s->draft, item, asked);

      gtk_list_box_append (GTK_LIST_BOX (s->list), GTK_WIDGET (row));
      g_ptr_array_add (s->rows, row);
    }
}

static void
add_folded (Section *s)
{
  const CareReturnView *view = care_return_draft_get_view (s->draft);
  GtkWidget *expander = make_folded ((int)s->folded->len, s->why, s->any_answered);

  for (guint i = 0; i < s->folded->len; i++)
    {
      const CareItem *item = g_ptr_array_index (s->folded, i);
      CareAsked asked = asked_of (view, item);
      /* Why is said once for all of them, and again only where it is another reason. */
      CareReturnRow *row = care_return_row_new (s->draft, item, asked != s->why ? asked : CARE_ASKED_ALWAYS);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), GTK_WIDGET (row));
      g_ptr_array_add (s->rows, row);
    }
  gtk_list_box_append (GTK_LIST_BOX (s->list), expander);
}

GtkWidget *
care_return_section_new (CareReturnDraft *draft, const CareSection *section, GPtrArray *rows)
{
  const CareReturnView *view = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GPtrArray) folded = g_ptr_array_new ();
  Section s = { .draft = draft, .list = gtk_list_box_new (), .rows = rows, .folded = folded };

  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (draft) && section != NULL && rows != NULL, NULL);

  view = care_return_draft_get_view (draft);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (s.list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (s.list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (s.list), GTK_ACCESSIBLE_PROPERTY_LABEL, section->label, -1);
  for (guint i = 0; i < view->dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (view->dataset->items, i);

      if (g_str_equal (item->section, section->id))
        add_item (&s, item);
    }
  if (folded->len > 0)
    add_folded (&s);
  GtkWidget *still_right = still_right_button (section);
  gtk_box_append (GTK_BOX (box), make_heading (view, section, still_right));
  follow_draft (draft, section, still_right);
  gtk_box_append (GTK_BOX (box), s.list);
  return box;
}
