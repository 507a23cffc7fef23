/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a third party checks the exhibits and the log: a short page, with tools that every computer has. The
 * chain is that of care-event.h. */
#include "care-words-paper-parts.h"

static void
check_exhibits (CareBlock *list)
{
  care_block_add_item (list, "An exhibit is checked by its SHA-256, a sum that changes if a single character "
                             "of the file does. Take the file as it was sent. Where its pages are bound "
                             "behind this document the provider will send the file itself on request.");
  care_block_add_item (list, "On Linux write: sha256sum FILE. On a Mac: shasum -a 256 FILE. On Windows: "
                             "certutil -hashfile FILE SHA256. FILE is the name of the file.");
  care_block_add_item (list, "Compare what is printed with the list of exhibits. If all 64 characters are "
                             "the same, it is the file that the provider had when this was written.");
}

static void
check_log (CareBlock *list, const CarePaperFacts *facts)
{
  g_autofree char *head = g_strdup_printf (
      "The provider’s record keeps a log of everything that is entered in it. When this "
      "document was made, the log of the computer that made it had %" G_GINT64_FORMAT
      " %s, and the hash of the last was %s.",
      facts->chain_events, facts->chain_events == 1 ? "entry" : "entries", facts->chain_head);

  care_block_add_item (list, head);
  care_block_add_item (
      list, "The hash of an entry is the SHA-256 of its parts, joined by upright bars: "
            "number|time|person|computer|what was done|to what|detail|hash of the entry before. The time is "
            "written as 2026-11-09T10:42:00Z, and all of it as "
            "UTF-8 and without a line break at the end. The first entry has nothing after the "
            "last bar.");
  care_block_add_item (list,
                       "Whoever is given the log can work out each hash from the first entry on: put the "
                       "parts of an entry, with the bars, in a file and check the file as above. The "
                       "hash of the entry with the number above must be the one printed above.");
  care_block_add_item (
      list, "If it is, no entry up to that one has been changed, taken out or put in since "
            "this document was sent. It shows by whom each was entered and when, by the computer’s clock; it "
            "does not show that what was entered is true.");
}

void
care_paper_proof (CareDocument *document, const CarePaperFacts *facts)
{
  bool exhibits = facts->draft->exhibits->len > 0;
  bool log = care_is_given (facts->chain_head) && facts->chain_events > 0;

  if (!care_paper_includes (facts, CARE_INCLUDE_PROOF) || (!exhibits && !log))
    return;
  care_document_heading (document, 2, "How to check this");
  CareBlock *list = care_document_list (document, true);
  if (exhibits)
    check_exhibits (list);
  if (log)
    check_log (list, facts);
}
