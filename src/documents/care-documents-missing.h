/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters that would be boxes on the page. */
#pragma once

#include "care-document.h"

/* The characters of a document, its letterhead, header and footer with it, that no font on this computer has:
 * each once, in the order in which they are met; "" where there are none. Owned by the caller. */
char *care_documents_missing (const CareDocument *document);
