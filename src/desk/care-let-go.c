/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-let-go.h"

/* From how many homes on it takes more than a moment. */
#define MANY_HOMES 2000

typedef struct
{
  gpointer data;
  GDestroyNotify free;
} Gone;

static gpointer
let_go (gpointer data)
{
  g_autofree Gone *gone = data;

  gone->free (gone->data);
  return NULL;
}

void
care_let_go (gpointer data, GDestroyNotify free, guint n_homes)
{
  g_return_if_fail (data != NULL && free != NULL);

  if (n_homes <= MANY_HOMES)
    {
      free (data);
      return;
    }
  Gone *gone = g_new (Gone, 1);
  *gone = (Gone){ data, free };
  g_thread_unref (g_thread_new ("care-let-go", let_go, gone));
}
