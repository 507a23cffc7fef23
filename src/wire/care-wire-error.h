/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be wrong with JSON that we are given. Messages name the file and the field; they are for whoever
 * looks into that file, the sentences for everybody else are made from the code. */
#pragma once

#include <glib.h>

typedef enum
{
  CARE_WIRE_ERROR_NOT_JSON,
  CARE_WIRE_ERROR_WRONG_TYPE,
  CARE_WIRE_ERROR_MISSING,
  CARE_WIRE_ERROR_BAD_VALUE,
  CARE_WIRE_ERROR_NEWER_SCHEMA,
} CareWireError;

#define CARE_WIRE_ERROR (care_wire_error_quark ())
GQuark care_wire_error_quark (void);
