/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-odt.h"

#include "care-odt-parts.h"
#include "care-zip.h"

#include <string.h>

GBytes *
care_odt_write (const CareDocument *document, GError **error)
{
  g_autoptr (CareLetterhead) letterhead = NULL;
  g_autoptr (CareZip) zip = NULL;
  g_autoptr (GBytes) media_type = NULL;
  g_autofree char *logo = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  letterhead = care_letterhead_new (document);
  logo = care_odt_logo_name (letterhead);
  zip = care_zip_new (document->created);
  media_type = g_bytes_new_static (care_odt_media_type, strlen (care_odt_media_type));
  if (!care_zip_add (zip, "mimetype", media_type, true, error)
      || !care_zip_take (zip, "content.xml", care_odt_content (document, letterhead, error), error)
      || !care_zip_take (zip, "styles.xml", care_odt_styles (document, error), error)
      || !care_zip_take (zip, "meta.xml", care_odt_meta (document, error), error)
      || (logo != NULL && !care_zip_add (zip, logo, letterhead->logo, true, error))
      || !care_zip_take (zip, "META-INF/manifest.xml", care_odt_manifest (letterhead, error), error))
    return NULL;
  return care_zip_finish (zip, error);
}
