/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom to contact, out of data/law: addresses, e-mail, telephone and hours, when each was seen, and how far
 * to trust it. */
#pragma once

#include <adwaita.h>

#include "care-law.h"

#define CARE_TYPE_CASE_CONTACTS (care_case_contacts_get_type ())
G_DECLARE_FINAL_TYPE (CareCaseContacts, care_case_contacts, CARE, CASE_CONTACTS, AdwPreferencesGroup)

void care_case_contacts_show (CareCaseContacts *self, const CareLaw *law);
