/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "care-let-go.h"
#include "care-words-dates.h"
#include "care-words-states.h"

static void
list_free (gpointer data)
{
  CareReturnsList *self = data;

  g_clear_pointer (&self->law, care_law_unref);
  g_clear_pointer (&self->status, care_status_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->locations, g_ptr_array_unref);
  g_free (self);
}

void
care_returns_list_free (CareReturnsList *self)
{
  if (self != NULL)
    care_let_go (self, list_free, self->locations != NULL ? self->locations->len : 0);
}

typedef struct
{
  const char *name; /* borrowed */
  char *folded;
} Name;

static void
name_free (gpointer data)
{
  g_free (((Name *)data)->folded);
  g_free (data);
}

static void
index_locations (CareReturnsList *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, name_free);
  for (guint i = 0; i < self->locations->len; i++)
    {
      CareLocation *location = self->locations->pdata[i];
      Name *name = g_new (Name, 1);

      name->name = location->name;
      name->folded = g_utf8_casefold (location->name, -1);
      g_hash_table_insert (self->by_id, location->id, name);
    }
}

const char *
care_returns_list_name (const CareReturnsList *self, const char *location)
{
  const Name *name = g_hash_table_lookup (self->by_id, location);

  return name != NULL ? name->name : location;
}

bool
care_returns_list_is_called (const CareReturnsList *self, const char *location, const char *folded)
{
  const Name *name = g_hash_table_lookup (self->by_id, location);

  return name != NULL && strstr (name->folded, folded) != NULL;
}

gpointer
care_returns_list_read (CareRecord *record, gpointer data, GError **error)
{
  g_autoptr (CareReturnsList) self = g_new0 (CareReturnsList, 1);
  CareMonth month = (CareMonth)GPOINTER_TO_INT (data);

  self->law = care_law_ref (care_record_law (record));
  self->window = care_record_window_of (record, month);
  self->locations = care_record_list_locations (record, error);
  if (self->locations == NULL)
    return NULL;
  self->status = care_record_status_among (record, self->locations, true, month, month, error);
  if (self->status == NULL)
    return NULL;
  index_locations (self);
  return g_steal_pointer (&self);
}

bool
care_returns_list_is_done (CareState state)
{
  return state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL || state == CARE_STATE_NOT_REQUIRED;
}

/* "Care home · 21 of 24 answered", "Care home · recorded on 9 Nov 2026" */
static char *
subtitle (const CareHistoryRow *row, const CareTask *task)
{
  const char *service = care_words_service (row->service);

  if (task != NULL && task->unsaved->len > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · recorded in part, %u section not saved yet",
                                         "%s · recorded in part, %u sections not saved yet",
                                         task->unsaved->len),
                            service, task->unsaved->len);
  if (row->recorded_at != CARE_NO_INSTANT)
    {
      g_autofree char *date = care_words_date_short (care_instant_date (row->recorded_at));

      return g_strdup_printf (_ ("%s · recorded on %s"), service, date);
    }
  if (row->recalled)
    return g_strdup_printf (_ ("%s · from memory or papers"), service);
  if (task != NULL && task->answered > 0 && task->errors > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %d of %d answered, %d to mend",
                                         "%s · %d of %d answered, %d to mend", (gulong)task->errors),
                            service, task->answered, task->asked, task->errors);
  if (task != NULL && task->asked > 0)
    return g_strdup_printf (_ ("%s · %d of %d answered"), service, task->answered, task->asked);
  return g_strdup (service);
}

static const char *
pill_class (CareState state)
{
  switch (state)
    {
    case CARE_STATE_MISSED:
    case CARE_STATE_OUTSIDE_WINDOW:
      return "error";
    case CARE_STATE_INCOMPLETE:
      return "warning";
    case CARE_STATE_OPEN:
      return "accent";
    case CARE_STATE_NOT_REQUIRED:
    case CARE_STATE_ON_TIME:
    case CARE_STATE_NIL:
    case CARE_STATE_UPCOMING:
    case CARE_STATE_UNKNOWN:
    default:
      return NULL;
    }
}

GtkWidget *
care_returns_list_row_new (const CareHistoryRow *row, const char *name, const CareTask *task)
{
  GtkWidget *widget = adw_action_row_new ();
  GtkWidget *state = gtk_label_new (care_words_state (row->state));
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *more = subtitle (row, task);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (widget), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), more);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (state, pill_class (row->state) != NULL ? "status-pill" : "secondary");
  if (pill_class (row->state) != NULL)
    gtk_widget_add_css_class (state, pill_class (row->state));
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), state);
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), true);
  g_object_set_data (G_OBJECT (widget), "care-history-row", (gpointer)row);
  return widget;
}

const CareHistoryRow *
care_returns_list_row_get (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "care-history-row");
}

guint
care_returns_list_count_services (const CareOverview *overview)
{
  guint count = 0;

  for (guint i = 0; i < overview->locations->len; i++)
    count += ((CareLocation *)overview->locations->pdata[i])->services->len;
  return count;
}
