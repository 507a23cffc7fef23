/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-checks.h"

CareCheckContext
care_record_check_context (const CareLaw *law,
                           const CareLocation *location,
                           CareDate opens,
                           GPtrArray *earlier)
{
  g_return_val_if_fail (law != NULL && location != NULL, (CareCheckContext){ .places = -1 });

  return (CareCheckContext){
    .previous = earlier,
    .plausible = law->plausible,
    .places = location->places,
  };
}
