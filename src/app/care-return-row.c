/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-row.h"

#include <glib/gi18n.h>

#include "care-return-row-private.h"
#include "care-return-section.h"
#include "care-words-findings.h"

G_DEFINE_FINAL_TYPE (CareReturnRow, care_return_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PREVIOUS_WIDTH 96

/* The words of data collection guidance, footnote 2. */
static const char *const period_values[] = { "last-month", "four-weeks", "pay-period", NULL };

static bool
is_pay_period (CareReturnRow *self)
{
  const CareReturnField *first = g_ptr_array_index (self->fields, 0);

  return g_str_equal (care_return_field_get_text ((CareReturnField *)first), "pay-period");
}

/* A pay period needs its two dates; the rest need none, but what was typed stays in view. */
static void
show_period_dates (CareReturnRow *self)
{
  bool dates = is_pay_period (self);

  for (guint i = 1; i < self->fields->len; i++)
    {
      CareReturnField *field = g_ptr_array_index (self->fields, i);
      bool show = dates || care_return_field_get_text (field)[0] != '\0';

      for (int column = 0; column < 3; column++)
        {
          GtkWidget *cell = gtk_grid_get_child_at (GTK_GRID (self->grid), column, (int)i);

          if (cell != NULL)
            gtk_widget_set_visible (cell, show);
        }
    }
}

static void
on_edited (CareReturnRow *self, CareReturnField *field)
{
  care_return_draft_set (self->draft, care_return_field_get_id (field), care_return_field_get_text (field));
  if (self->item->kind == CARE_KIND_PERIOD)
    show_period_dates (self);
}

static void
on_left (CareReturnRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static char *
answer_words (const CareItem *item, const char *answer)
{
  const char *words[] = { _ ("Last month"), _ ("Four weeks"), _ ("Pay period") };

  if (answer == NULL)
    return g_strdup ("");
  if (item->kind == CARE_KIND_YES_NO && g_str_equal (answer, "yes"))
    return g_strdup (_ ("Yes"));
  if (item->kind == CARE_KIND_YES_NO && g_str_equal (answer, "no"))
    return g_strdup (_ ("No"));
  for (int i = 0; item->kind == CARE_KIND_PERIOD && period_values[i] != NULL; i++)
    if (g_str_equal (answer, period_values[i]))
      return g_strdup (words[i]);
  return g_strdup (answer);
}

static GtkWidget *
small_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_previous (CareReturnRow *self, const char *field_id, int line)
{
  const CareReturnView *view = care_return_draft_get_view (self->draft);
  g_autofree char *words = NULL;
  GtkWidget *label = NULL;

  if (view->previous == NULL)
    return;
  words = answer_words (self->item, care_return_get (view->previous, field_id));
  label = small_label (words, "answer-previous");
  gtk_widget_set_size_request (label, PREVIOUS_WIDTH, -1);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_grid_attach (GTK_GRID (self->grid), label, 1, line, 1, 1);
}

static CareReturnField *
add_field (CareReturnRow *self, const char *id, CareFieldKind kind, const char *caption)
{
  const CareReturnView *view = care_return_draft_get_view (self->draft);
  CareReturnField *field = care_return_field_new (kind, id);
  int line = (int)self->fields->len;

  if (caption != NULL)
    gtk_grid_attach (GTK_GRID (self->grid), small_label (caption, "answer-caption"), 0, line, 1, 1);
  add_previous (self, id, line);
  gtk_grid_attach (GTK_GRID (self->grid), GTK_WIDGET (field), 2, line, 1, 1);
  g_ptr_array_add (self->fields, field);
  if (kind == CARE_FIELD_CHOICE && self->item->kind == CARE_KIND_PERIOD)
    {
      const char *words[] = { _ ("Last month"), _ ("Four weeks"), _ ("Pay period"), NULL };

      care_return_field_set_choices (field, period_values, words);
    }
  else if (kind == CARE_FIELD_CHOICE)
    care_return_field_set_choices (field, (const char *const *)self->item->values,
                                   (const char *const *)self->item->values);
  care_return_field_set_text (field, care_return_get (view->ret, id));
  g_signal_connect_swapped (field, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (field, "left", G_CALLBACK (on_left), self);
  return field;
}

static void
add_fields (CareReturnRow *self)
{
  g_auto (GStrv) ids = care_item_fields (self->item);

  switch (self->item->kind)
    {
    case CARE_KIND_DAYS_OR_HOURS:
      add_field (self, ids[0], CARE_FIELD_FIGURE, _ ("days"));
      add_field (self, ids[1], CARE_FIELD_FIGURE, _ ("or hours"));
      break;
    case CARE_KIND_PERIOD:
      add_field (self, ids[0], CARE_FIELD_CHOICE, NULL);
      add_field (self, ids[1], CARE_FIELD_DATE, _ ("from"));
      add_field (self, ids[2], CARE_FIELD_DATE, _ ("to"));
      show_period_dates (self);
      break;
    case CARE_KIND_YES_NO:
      add_field (self, ids[0], CARE_FIELD_YES_NO, NULL);
      break;
    case CARE_KIND_CHOICE:
      add_field (self, ids[0], self->item->values != NULL ? CARE_FIELD_CHOICE : CARE_FIELD_TEXT, NULL);
      break;
    case CARE_KIND_TEXT:
      add_field (self, ids[0], CARE_FIELD_TEXT, NULL);
      break;
    case CARE_KIND_COUNT:
    case CARE_KIND_HOURS:
      add_field (self, ids[0], CARE_FIELD_FIGURE, NULL);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_speech (CareReturnRow *self)
{
  const CareDataset *dataset = care_return_draft_get_view (self->draft)->dataset;

  for (guint i = 0; i < self->fields->len; i++)
    {
      CareReturnField *field = g_ptr_array_index (self->fields, i);
      g_autofree char *spoken = care_words_field (dataset, care_return_field_get_id (field));

      care_return_field_set_speech (field, self->label, self->help, self->finding,
                                    self->fields->len > 1 ? spoken : NULL);
    }
}

/* What helps, and why it is asked or is not where that needs a word. */
static void
show_help (CareReturnRow *self, CareAsked asked)
{
  g_autoptr (GString) text = g_string_new (self->item->help);
  const char *why = NULL;

  if (asked == CARE_ASKED_TO_BE_SAFE || asked == CARE_ASKED_IN_CAMPAIGN || !care_asked_is_mandatory (asked))
    why = care_words_asked (asked);
  if (why != NULL && (asked != CARE_NOT_ASKED_OPTIONAL || self->item->kind != CARE_KIND_PERIOD))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", why);
  if (self->item->kind == CARE_KIND_PERIOD && text->len == 0)
    g_string_append (text, _ ("Choose it once: it goes with all the hours above."));
  gtk_label_set_label (GTK_LABEL (self->help), text->str);
  gtk_widget_set_visible (self->help, text->len > 0);
}

static void
care_return_row_dispose (GObject *object)
{
  CareReturnRow *self = CARE_RETURN_ROW (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_RETURN_ROW);
  G_OBJECT_CLASS (care_return_row_parent_class)->dispose (object);
}

/* The row itself is no stop on the way: only its fields are. */
static gboolean
care_return_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
care_return_row_class_init (CareReturnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_return_row_dispose;
  widget_class->focus = care_return_row_focus;
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-return-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, label);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, help);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, finding_box);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, finding_icon);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, finding);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, reason);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, note);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, right);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, about);
  gtk_widget_class_bind_template_child (widget_class, CareReturnRow, grid);
  gtk_widget_class_install_action (widget_class, "answer.about", NULL, care_return_row_act);
  gtk_widget_class_install_action (widget_class, "answer.still-right", NULL, care_return_row_act);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "answer.about", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "answer.still-right",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "answer.still-right",
                                       NULL);
}

static void
care_return_row_init (CareReturnRow *self)
{
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Tab goes from figure to figure; F4 opens it. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->about)), false);
  gtk_menu_button_set_create_popup_func (self->about, care_return_row_make_about, self, NULL);
}

CareReturnRow *
care_return_row_new (CareReturnDraft *draft, const CareItem *item, CareAsked asked)
{
  CareReturnRow *self = NULL;
  g_autofree char *wording = NULL;

  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (draft) && item != NULL, NULL);

  self = g_object_new (CARE_TYPE_RETURN_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->item = item;
  wording = care_return_section_capital (item->label);
  gtk_label_set_label (GTK_LABEL (self->label), wording);
  show_help (self, asked);
  add_fields (self);
  add_speech (self);
  care_return_row_show_finding (self);
  care_return_row_show_remarks (self);
  return self;
}

const char *
care_return_row_get_item (CareReturnRow *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_ROW (self), NULL);
  return self->item->id;
}

GPtrArray *
care_return_row_get_fields (CareReturnRow *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_ROW (self), NULL);
  return self->fields;
}

/* White space at the ends of what is being typed is no answer, and no reason to write over it. */
static bool
shows (CareReturnField *field, const char *answer)
{
  g_autofree char *shown = g_strstrip (g_strdup (care_return_field_get_text (field)));

  return g_str_equal (shown, answer != NULL ? answer : "");
}

int
care_return_row_renew (CareReturnRow *self)
{
  int renewed = 0;

  g_return_val_if_fail (CARE_IS_RETURN_ROW (self), 0);

  for (guint i = 0; i < self->fields->len; i++)
    {
      CareReturnField *field = g_ptr_array_index (self->fields, i);
      const char *id = care_return_field_get_id (field);
      const char *answer = care_return_get (care_return_draft_get_view (self->draft)->ret, id);

      if (care_return_draft_is_touched (self->draft, id) || shows (field, answer))
        continue;
      care_return_field_set_text (field, answer);
      renewed++;
    }
  if (renewed > 0 && self->item->kind == CARE_KIND_PERIOD)
    show_period_dates (self);
  return renewed;
}

static bool
is_of (CareReturnRow *self, const CareFinding *finding)
{
  if (!care_return_draft_is_of_a_figure (finding))
    return false;
  if (g_str_equal (finding->item, self->item->id))
    return true;
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (finding->item, care_return_field_get_id (g_ptr_array_index (self->fields, i))))
      return true;
  return false;
}

static const CareFinding *
worst_finding (CareReturnRow *self)
{
  GPtrArray *findings = care_return_draft_get_view (self->draft)->findings;
  const CareFinding *worst = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const CareFinding *one = g_ptr_array_index (findings, i);

      if (is_of (self, one) && (worst == NULL || one->severity < worst->severity))
        worst = one;
    }
  return worst;
}

bool
care_return_row_has_finding (CareReturnRow *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_ROW (self), false);

  return worst_finding (self) != NULL;
}

guint
care_return_row_worst_field (CareReturnRow *self)
{
  const CareFinding *worst = NULL;

  g_return_val_if_fail (CARE_IS_RETURN_ROW (self), 0);

  worst = worst_finding (self);
  for (guint i = 0; worst != NULL && i < self->fields->len; i++)
    if (g_str_equal (worst->item, care_return_field_get_id (g_ptr_array_index (self->fields, i))))
      return i;
  return 0;
}

/* Two buttons cannot show an answer that is neither: the finding says what is kept. */
static void
show_kept (CareReturnRow *self, const CareFinding *finding, char **words)
{
  CareReturnField *field = g_ptr_array_index (self->fields, 0);
  const char *kept = care_return_field_get_text (field);
  g_autofree char *finding_words = NULL;

  if (self->item->kind != CARE_KIND_YES_NO || finding->code != CARE_FINDING_NOT_A_CHOICE)
    return;
  finding_words = g_steal_pointer (words);
  *words = g_strdup_printf (_ ("%s It is kept as “%s”."), finding_words, kept);
}

/* A line each, the worst first: the same words as on top of the form. */
static char *
all_findings (CareReturnRow *self)
{
  const CareReturnView *view = care_return_draft_get_view (self->draft);
  GString *text = g_string_new (NULL);

  for (int severity = CARE_SEVERITY_ERROR; severity <= CARE_SEVERITY_ADVICE; severity++)
    for (guint i = 0; i < view->findings->len; i++)
      {
        const CareFinding *finding = g_ptr_array_index (view->findings, i);
        g_autofree char *words = NULL;

        if ((int)finding->severity != severity || !is_of (self, finding))
          continue;
        words = care_words_finding (finding, view->dataset);
        show_kept (self, finding, &words);
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
      }
  return g_string_free (text, false);
}

void
care_return_row_show_finding (CareReturnRow *self)
{
  static const char *const icons[]
      = { "dialog-error-symbolic", "dialog-warning-symbolic", "dialog-information-symbolic" };
  static const char *const colours[] = { "error", "warning", "advice" };
  const CareFinding *worst = NULL;

  g_return_if_fail (CARE_IS_RETURN_ROW (self));

  worst = worst_finding (self);
  for (guint i = 0; i < self->fields->len; i++)
    {
      CareReturnField *field = g_ptr_array_index (self->fields, i);
      const char *id = care_return_field_get_id (field);
      const CareFinding *own = care_return_draft_finding (self->draft, id);

      if (own == NULL && self->fields->len == 1)
        own = worst;
      care_return_field_set_finding (field, own);
    }
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    gtk_widget_remove_css_class (self->finding_box, colours[i]);
  gtk_widget_set_visible (self->finding_box, worst != NULL);
  if (worst != NULL)
    {
      g_autofree char *words = all_findings (self);

      gtk_label_set_label (GTK_LABEL (self->finding), words);
      gtk_image_set_from_icon_name (GTK_IMAGE (self->finding_icon), icons[worst->severity]);
      gtk_widget_add_css_class (self->finding_box, colours[worst->severity]);
    }
  else
    gtk_label_set_label (GTK_LABEL (self->finding), "");
}
