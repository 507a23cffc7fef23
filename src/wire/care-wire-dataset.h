/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question lists, campaigns and contacts of data/law. What is not understood is refused whole: a list
 * that lacks a question would be worse than none. */
#pragma once

#include "care-dataset.h"
#include "care-wire-error.h"

/* name: the file, for messages. */
CareDataset *care_wire_dataset_from_json (const char *json, const char *name, GError **error);

/* law_dir is data/law. Arrays of CareDataset, CareCampaign, CareContact, owned by the caller. */
GPtrArray *care_wire_read_datasets (const char *law_dir, GError **error);
GPtrArray *care_wire_read_campaigns (const char *law_dir, GError **error);
GPtrArray *care_wire_read_contacts (const char *law_dir, GError **error);
