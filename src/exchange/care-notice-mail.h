/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads an e-mail that was saved as a file (.eml): Date, From, To and Subject of its head, and its plain text
 * (RFC 5322, RFC 2045). Of what is attached to it nothing is read. */
#pragma once

#include "care-exchange-error.h"
#include "care-notice-found.h"

/* Whether the content begins with lines of a head that has From and Date. */
bool care_notice_mail_is_mail (GBytes *content);

/* The lines of the head count as the first lines of the text. An e-mail in HTML alone has its head only. NULL
 * with CARE_EXCHANGE_ERROR_NOT_MAIL where it is none. pages is 0. Owned by the caller. */
CareNoticeReading *care_notice_mail_read (GBytes *content, GError **error);
