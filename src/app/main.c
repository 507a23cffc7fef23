/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-application.h"
#include "care-handover.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* "--background": the program without a window, which needs none of this one's libraries. */
static bool
is_background (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--background") == 0)
      return true;
  return false;
}

/* It ends whole, with its record closed and its name given back, before it becomes the service. */
int
main (int argc, char *argv[])
{
  g_autoptr (CareApplication) application = NULL;
  g_auto (GStrv) service = care_handover_background ();
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CARE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (is_background (argc, argv))
    {
      care_handover_become ((const char *const *)service, NULL);
      g_printerr ("%s\n", _ ("A part of Care Returns is missing here: care-returns-background."));
      return 1;
    }
  application = care_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  if (care_application_goes_on (application))
    care_handover_become ((const char *const *)service, NULL);
  return status;
}
