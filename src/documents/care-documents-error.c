/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-error.h"

G_DEFINE_QUARK (care - documents - error - quark, care_documents_error)
