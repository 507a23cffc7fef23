/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-leave-words.h"

#include "care-words-sync.h"

#include <glib/gi18n.h>

/* So many of what was not sent are named before leaving. */
#define NAMED 5

static bool
has_joined (const CareSyncState *state, const char *hub)
{
  for (unsigned i = 0; state != NULL && i < state->hubs->len; i++)
    if (g_str_equal (((const CareHubState *)g_ptr_array_index (state->hubs, i))->name, hub))
      return true;
  return false;
}

/* The rows that wait for that hub; borrowed. */
static GPtrArray *
rows_of (const CareSyncState *state, const char *hub)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (unsigned i = 0; state != NULL && i < state->queue->len; i++)
    {
      const CareQueueRow *row = g_ptr_array_index (state->queue, i);
      if (g_str_equal (row->hub, hub))
        g_ptr_array_add (rows, (gpointer)row);
    }
  return rows;
}

/* What would not reach anybody: by name, as far as a dialog can hold it. */
static void
name_rows (GString *text, GPtrArray *rows)
{
  unsigned count = rows->len;

  if (count == 0)
    {
      g_string_append (text, _ ("Everything was sent."));
      return;
    }
  g_string_append_printf (text,
                          g_dngettext (GETTEXT_PACKAGE, "%u change was not sent and would not reach anybody:",
                                       "%u changes were not sent and would not reach anybody:", count),
                          count);
  for (unsigned i = 0; i < count && i < NAMED; i++)
    {
      const CareQueueRow *row = g_ptr_array_index (rows, i);
      g_autofree char *document = care_words_document (row->kind, row->name, row->service, row->month);

      g_string_append_printf (text, "\n• %s", document);
    }
  if (count > NAMED)
    g_string_append_printf (
        text, g_dngettext (GETTEXT_PACKAGE, "\n• and %u more", "\n• and %u more", count - NAMED),
        count - NAMED);
}

char *
care_leave_words (const CareSyncState *state, const char *hub)
{
  g_return_val_if_fail (hub != NULL, NULL);
  g_autoptr (GPtrArray) rows = rows_of (state, hub);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *next = _ ("From then on this computer neither sends nor gets anything. You can join again.");

  /* A group without a hub for cases shares them too; whoever leaves the one must know where they go then. */
  if (g_str_equal (hub, "cases") && has_joined (state, "group"))
    next = _ ("From then on, whatever you change in a case goes to the group’s hub, where everybody in the "
              "group can read it. If you still work on cases, stay in this hub.");
  else if (g_str_equal (hub, "group") && has_joined (state, "cases"))
    next = _ ("From then on this computer sends and gets nothing but cases. You can join again.");
  name_rows (text, rows);
  g_string_append_printf (text, "\n\n%s %s",
                          _ ("Everything stays on this computer, and on the hub what was sent."), next);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
