/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which questions give the figures of trends, out of data/law/trends.json. Refused whole where anything in it
 * is not understood. */
#pragma once

#include "care-trend.h"
#include "care-wire-error.h"

/* law_dir is data/law. CareTrendRule; owned by the caller. */
GPtrArray *care_wire_read_trends (const char *law_dir, GError **error);
