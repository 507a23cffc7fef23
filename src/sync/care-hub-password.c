/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-password.h"

#include <libsecret/secret.h>

/* The id of the schema stays for ever: passwords are found by it. */
static const SecretSchema schema = {
  "org.carereturns.CareReturns.Hub",
  SECRET_SCHEMA_NONE,
  {
      { "url", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "user", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { NULL, 0 },
  },
};

char *
care_hub_password_find (const char *url, const char *user, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (url != NULL && user != NULL, NULL);

  return secret_password_lookup_sync (&schema, cancellable, error, "url", url, "user", user, NULL);
}

bool
care_hub_password_keep (
    const char *url, const char *user, const char *password, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (url != NULL && user != NULL && password != NULL, false);
  /* What password managers list it under: the program's name and the address, so no language's words. */
  g_autofree char *label = g_strdup_printf ("Care Returns: %s @ %s", user, url);

  return secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, label, password, cancellable, error,
                                     "url", url, "user", user, NULL);
}

bool
care_hub_password_forget (const char *url, const char *user, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (url != NULL && user != NULL, false);
  g_autoptr (GError) problem = NULL;

  /* False without an error where none was kept; then it is forgotten all the same. */
  if (secret_password_clear_sync (&schema, cancellable, &problem, "url", url, "user", user, NULL)
      || problem == NULL)
    return true;
  g_propagate_error (error, g_steal_pointer (&problem));
  return false;
}

void
care_hub_password_free (char *password)
{
  secret_password_free (password);
}
