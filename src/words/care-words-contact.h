/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An address of the law (data/law/contacts.json) as lines to show, and how far to trust it. All texts are
 * the caller's. */
#pragma once

#include "care-law.h"

/* Whom to reach and how, a line each: "NHS Business Services Authority", ..., "E-mail: ...",
 * "Telephone: 0300 330 2088 (Monday to Friday, 8:30am to 4:30pm)". Without the name; "" where there is
 * nothing. */
char *care_words_contact_lines (const CareContact *contact);

/* "Seen on 12 January 2023. Use what the notice prints."; where copies disagree it says so first, and of an
 * address that no notice prints that it is to be checked. */
char *care_words_contact_trust (const CareContact *contact);
