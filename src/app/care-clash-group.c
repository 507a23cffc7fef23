/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-clash-group.h"

#include "care-fields.h"
#include "care-return-section.h"
#include "care-sync-shown.h"
#include "care-words-remarks.h"
#include "care-words-sync.h"

#include <glib/gi18n.h>

struct _CareClashGroup
{
  AdwBin parent_instance;

  /* owned */
  char *field;

  /* template children */
  GtkLabel *question;
  GtkLabel *base;
  GtkWidget *leave_open;
  AdwActionRow *mine_row;
  GtkCheckButton *mine;
  AdwActionRow *theirs_row;
  GtkCheckButton *theirs;
  AdwEntryRow *other_row;
  GtkCheckButton *other;
};

G_DEFINE_FINAL_TYPE (CareClashGroup, care_clash_group, ADW_TYPE_BIN)

static unsigned changed_signal;

static CareClashChoice
get_choice (CareClashGroup *self)
{
  if (gtk_check_button_get_active (self->mine))
    return CARE_CLASH_MINE;
  if (gtk_check_button_get_active (self->theirs))
    return CARE_CLASH_THEIRS;
  return gtk_check_button_get_active (self->other) ? CARE_CLASH_OTHER : CARE_CLASH_OPEN;
}

static void
chosen_cb (CareClashGroup *self)
{
  gtk_widget_set_visible (self->leave_open, get_choice (self) != CARE_CLASH_OPEN);
  g_signal_emit (self, changed_signal, 0);
}

/* Who types another value means it. */
static void
typed_cb (CareClashGroup *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->other_row)) != '\0')
    gtk_check_button_set_active (self->other, TRUE);
  g_signal_emit (self, changed_signal, 0);
}

static void
other_toggled_cb (CareClashGroup *self)
{
  if (gtk_check_button_get_active (self->other))
    gtk_widget_grab_focus (GTK_WIDGET (self->other_row));
}

static void
leave_open_cb (CareClashGroup *self)
{
  care_clash_group_choose (self, CARE_CLASH_OPEN);
  gtk_widget_grab_focus (GTK_WIDGET (self->mine));
}

static void
care_clash_group_dispose (GObject *object)
{
  CareClashGroup *self = CARE_CLASH_GROUP (object);

  g_clear_pointer (&self->field, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CLASH_GROUP);
  G_OBJECT_CLASS (care_clash_group_parent_class)->dispose (object);
}

static void
care_clash_group_class_init (CareClashGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_clash_group_dispose;
  changed_signal = g_signal_new ("changed", CARE_TYPE_CLASH_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-clash-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, question);
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, base);
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, leave_open);
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, mine_row);
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, mine);
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, theirs_row);
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, theirs);
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, other_row);
  gtk_widget_class_bind_template_child (widget_class, CareClashGroup, other);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_open_cb);
}

static void
care_clash_group_init (CareClashGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
value_words (const char *value)
{
  return value != NULL && *value != '\0' ? value : _ ("nothing");
}

/* "by A. Manager, desk office, 10:42" */
static char *
by_words (const char *whose, const char *by, const char *desk, CareInstant at, CareInstant now)
{
  g_autofree char *moment = at != CARE_NO_INSTANT ? care_sync_shown_moment (at, now) : NULL;
  GString *text = g_string_new (whose);

  if (by != NULL && *by != '\0')
    g_string_append_printf (text, " · %s", by);
  if (desk != NULL && *desk != '\0')
    g_string_append_printf (text, _ (" · desk %s"), desk);
  if (moment != NULL)
    g_string_append_printf (text, " · %s", moment);
  return g_string_free (text, FALSE);
}

static void
show_side (AdwActionRow *row, GtkCheckButton *check, const char *question, const char *value, const char *by)
{
  g_autofree char *escaped = g_markup_escape_text (by, -1);
  g_autofree char *spoken = g_strdup_printf ("%s: %s, %s", question, value_words (value), by);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value_words (value));
  adw_action_row_set_subtitle (row, escaped);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* A list or an object is not typed by hand. */
static bool
can_be_typed (const CareConflictField *field)
{
  const char *const sides[] = { field->base, field->mine, field->theirs };

  for (size_t i = 0; i < G_N_ELEMENTS (sides); i++)
    if (sides[i] != NULL && (g_str_has_prefix (sides[i], "[") || g_str_has_prefix (sides[i], "{")))
      return false;
  return true;
}

static char *
question_of (const CareConflictField *field)
{
  const char *known = care_words_record_field (field->field);

  if (*field->label != '\0')
    {
      g_autofree char *words = care_words_return_part (field->field, field->label);
      return care_return_section_capital (words);
    }
  return g_strdup (known != NULL ? known : field->field);
}

CareClashGroup *
care_clash_group_new (const CareConflictView *conflict, const CareConflictField *field, CareInstant now)
{
  CareClashGroup *self = NULL;
  g_autofree char *question = NULL;
  g_autofree char *base = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *other = NULL;

  g_return_val_if_fail (conflict != NULL && field != NULL, NULL);

  self = g_object_new (CARE_TYPE_CLASH_GROUP, NULL);
  self->field = g_strdup (field->field);
  question = question_of (field);
  base = field->base != NULL ? g_strdup_printf (_ ("Before: %s"), value_words (field->base))
                             : g_strdup (_ ("Before: nothing"));
  gtk_label_set_text (self->question, question);
  gtk_label_set_text (self->base, base);
  mine = by_words (_ ("Mine"), conflict->my_by, conflict->my_desk, conflict->my_at, now);
  theirs = by_words (_ ("Theirs"), conflict->their_by, conflict->their_desk, conflict->their_at, now);
  show_side (self->mine_row, self->mine, question, field->mine, mine);
  show_side (self->theirs_row, self->theirs, question, field->theirs, theirs);
  other = g_strdup_printf (_ ("%s: another value"), question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL, other, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->other_row), can_be_typed (field));
  return self;
}

const char *
care_clash_group_get_field (CareClashGroup *self)
{
  g_return_val_if_fail (CARE_IS_CLASH_GROUP (self), NULL);

  return self->field;
}

char *
care_clash_group_dup_choice (CareClashGroup *self)
{
  g_return_val_if_fail (CARE_IS_CLASH_GROUP (self), NULL);

  switch (get_choice (self))
    {
    case CARE_CLASH_MINE:
      return g_strdup ("mine");
    case CARE_CLASH_THEIRS:
      return g_strdup ("theirs");
    case CARE_CLASH_OTHER:
      {
        g_autofree char *text = care_fields_text (self->other_row);

        return *text != '\0' ? g_steal_pointer (&text) : NULL;
      }
    case CARE_CLASH_OPEN:
    default:
      return NULL;
    }
}

void
care_clash_group_choose (CareClashGroup *self, CareClashChoice choice)
{
  g_return_if_fail (CARE_IS_CLASH_GROUP (self));

  gtk_check_button_set_active (self->mine, choice == CARE_CLASH_MINE);
  gtk_check_button_set_active (self->theirs, choice == CARE_CLASH_THEIRS);
  gtk_check_button_set_active (self->other, choice == CARE_CLASH_OTHER);
}
