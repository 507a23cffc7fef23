/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-odt.h"

#include "care-odt-parts.h"
#include "care-odt-zip.h"

#include <string.h>

static bool
add_part (CareZip *zip, const char *name, GBytes *part, GError **error)
{
  g_autoptr (GBytes) owned = part;

  return part != NULL && care_zip_add (zip, name, owned, false, error);
}

GBytes *
care_odt_write (const CareDocument *document, GError **error)
{
  g_autoptr (CareZip) zip = NULL;
  g_autoptr (GBytes) media_type = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  zip = care_zip_new (document->created);
  media_type = g_bytes_new_static (care_odt_media_type, strlen (care_odt_media_type));
  if (!care_zip_add (zip, "mimetype", media_type, true, error)
      || !add_part (zip, "content.xml", care_odt_content (document, error), error)
      || !add_part (zip, "styles.xml", care_odt_styles (document, error), error)
      || !add_part (zip, "meta.xml", care_odt_meta (document, error), error)
      || !add_part (zip, "META-INF/manifest.xml", care_odt_manifest (error), error))
    return NULL;
  return care_zip_finish (zip, error);
}
