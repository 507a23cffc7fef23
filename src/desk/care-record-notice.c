/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-notice.h"

#include "care-notice-file.h"
#include "care-notice-mail.h"
#include "care-record-private.h"

CareNoticeReading *
care_record_read_notice (CareRecord *self, const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (GBytes) content = care_read_file (path, error);
  g_autoptr (GError) local = NULL;

  if (content == NULL)
    return NULL;
  CareNoticeReading *reading = care_notice_file_is_pdf (content)    ? care_notice_file_read (content, &local)
                               : care_notice_mail_is_mail (content) ? care_notice_mail_read (content, &local)
                                                                    : care_notice_reading_new ();
  if (reading == NULL)
    care_refuse (error,
                 g_error_matches (local, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_LOCKED)
                     ? CARE_REFUSAL_FILE_LOCKED
                     : CARE_REFUSAL_FILE_UNREADABLE,
                 path);
  return reading;
}
