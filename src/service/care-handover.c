/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-handover.h"

#include "care-sandbox.h"

#include <unistd.h>

char **
care_handover_window (const char *action, GVariant *target)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_add (words, "care-returns");
  if (action != NULL)
    {
      g_autofree char *detailed = g_action_print_detailed_name (action, target);
      g_autofree char *option = g_strconcat ("--then=", detailed, NULL);
      g_strv_builder_add (words, option);
    }
  return g_strv_builder_end (words);
}

char **
care_handover_background (void)
{
  static const char *const command[] = { "care-returns-background", NULL };

  return g_strdupv ((char **)command);
}

char **
care_handover_environment (char **environment, GVariant *platform_data)
{
  static const struct
  {
    const char *key, *variable;
  } known[] = {
    { "activation-token", "XDG_ACTIVATION_TOKEN" },
    { "desktop-startup-id", "DESKTOP_STARTUP_ID" },
  };
  const char *token = NULL;

  g_return_val_if_fail (platform_data != NULL, environment);

  for (size_t i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_variant_lookup (platform_data, known[i].key, "&s", &token))
      environment = g_environ_setenv (environment, known[i].variable, token, TRUE);
  return environment;
}

void
care_handover_become (const char *const *command, const char *const *environment)
{
  g_autofree char *program = command != NULL ? care_sandbox_program (command[0]) : NULL;
  g_auto (GStrv) present = g_get_environ ();

  if (program != NULL)
    execve (program, (char *const *)command, environment != NULL ? (char *const *)environment : present);
}
