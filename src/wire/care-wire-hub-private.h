/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document of a hub out of an answer that was parsed already. Of wire alone. */
#pragma once

#include "care-wire-hub-document.h"

#include <json-glib/json-glib.h>

/* Never fails where object is one of ours: what is not understood says so. The object is the document itself,
 * "_id" and all; ancestors are set where it has "_revisions". NULL where it is none of ours by its id (a
 * design document), or has none. */
CareHubDocument *care_hub_document_read (JsonObject *object);
