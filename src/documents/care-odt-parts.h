/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an ODT, each as the bytes of one file in it, or NULL with error. Private to the ODT writer. */
#pragma once

#include "care-document.h"

GBytes *care_odt_content (const CareDocument *document, GError **error);
GBytes *care_odt_styles (const CareDocument *document, GError **error);
GBytes *care_odt_meta (const CareDocument *document, GError **error);
GBytes *care_odt_manifest (GError **error);

/* "application/vnd.oasis.opendocument.text" */
extern const char care_odt_media_type[];
