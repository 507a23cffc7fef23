/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-background.h"
#include "care-handover.h"

#include <glib/gi18n.h>
#include <locale.h>

/* It ends whole, with its name given back, before it becomes the window. */
int
main (int argc, char *argv[])
{
  g_autoptr (CareBackground) background = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CARE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  background = care_background_new ();
  status = g_application_run (G_APPLICATION (background), argc, argv);
  care_handover_become (care_background_get_successor (background),
                        care_background_get_environment (background));
  return status;
}
