/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which return each of the CQC's service types asks for, out of data/law/cqc-service-types.json. Refused
 * whole where anything in it is not understood. */
#pragma once

#include "care-cqc-type.h"
#include "care-wire-error.h"

/* law_dir is data/law. CareCqcType, in the file's order; owned by the caller. */
GPtrArray *care_wire_read_cqc_types (const char *law_dir, GError **error);
