/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contact log: a section of what argues the case, and a document of its own. The panel weighs previous
 * contact (guidance, "Decision"). */
#include "care-words-paper-parts.h"

#include "care-prose.h"
#include "care-words-dates.h"

static const char *
party_words (CareParty party)
{
  static const char *const words[CARE_N_PARTIES] = {
    [CARE_PARTY_UNSAID] = "Not noted",
    [CARE_PARTY_NECS] = "NECS (Capacity Tracker support)",
    [CARE_PARTY_NHSBSA] = "NHS Business Services Authority",
    [CARE_PARTY_DHSC] = "Department of Health and Social Care",
    [CARE_PARTY_CQC] = "Care Quality Commission",
    [CARE_PARTY_COUNCIL] = "Council",
    [CARE_PARTY_TRIBUNAL] = "First-tier Tribunal",
    [CARE_PARTY_OTHER] = "Another body",
  };

  return words[party];
}

static const char *
means_words (CareMeans means)
{
  static const char *const words[CARE_N_MEANS] = {
    [CARE_MEANS_UNSAID] = "Not noted",    [CARE_MEANS_TELEPHONE] = "By telephone",
    [CARE_MEANS_EMAIL] = "By e-mail",     [CARE_MEANS_LETTER] = "By letter",
    [CARE_MEANS_IN_PERSON] = "In person", [CARE_MEANS_ONLINE] = "By a form online",
  };

  return words[means];
}

/* Who began it is known only where it is known how it was made: both are asked together. */
static char *
how_words (const CareCaseEvent *event)
{
  if (event->means == CARE_MEANS_UNSAID && !event->ours)
    return g_strdup (means_words (event->means));
  return g_strdup_printf ("%s, begun by %s", means_words (event->means),
                          event->ours                         ? "the provider"
                          : event->party == CARE_PARTY_UNSAID ? "the other side"
                                                              : "them");
}

static char *
date_words (const CareCaseEvent *event, bool noted)
{
  g_autofree char *day = event->moment != CARE_NO_INSTANT ? care_paper_moment (event->moment)
                                                          : care_words_date_plain (event->date);
  g_autofree char *entered = care_paper_moment (event->entered_at);

  return g_strconcat (day, noted && *entered != '\0' ? "\nNoted on " : "", noted ? entered : "", NULL);
}

static void
add_contact (CareBlock *table, const CareCaseEvent *event, bool noted)
{
  g_autofree char *date = date_words (event, noted);
  g_autofree char *how = how_words (event);
  g_autofree char *said = care_prose_plain (event->note);
  g_autofree char *words
      = g_strconcat (*said != '\0' ? said : "Nothing is noted of what was said.",
                     event->extenuating ? "\nExtenuating circumstances were put forward." : "", NULL);
  const char *const row[] = { date, party_words (event->party), how, words, NULL };

  care_block_add_row (table, row);
}

static bool
has_contacts (const CarePaperFacts *facts)
{
  for (guint i = 0; i < facts->ca->events->len; i++)
    if (((const CareCaseEvent *)facts->ca->events->pdata[i])->kind == CARE_EVENT_CONTACT)
      return true;
  return false;
}

static int
compare_dates (const void *a, const void *b)
{
  const CareCaseEvent *one = *(CareCaseEvent *const *)a, *other = *(CareCaseEvent *const *)b;

  if (one->date == other->date)
    return (one->moment > other->moment) - (one->moment < other->moment);
  return one->date < other->date ? -1 : 1;
}

bool
care_paper_contact_table (CareDocument *document, const CarePaperFacts *facts, bool noted)
{
  static const char *const header[] = { "Date", "With whom", "How", "What was said", NULL };
  static const int widths[] = { 80, 85, 75, 213 };

  if (!has_contacts (facts))
    return false;
  CareBlock *table = care_document_table (document, header, widths);
  g_autoptr (GPtrArray) in_order = g_ptr_array_new ();
  for (guint i = 0; i < facts->ca->events->len; i++)
    if (((const CareCaseEvent *)facts->ca->events->pdata[i])->kind == CARE_EVENT_CONTACT)
      g_ptr_array_add (in_order, facts->ca->events->pdata[i]);
  g_ptr_array_sort (in_order, compare_dates);
  for (guint i = 0; i < in_order->len; i++)
    add_contact (table, in_order->pdata[i], noted);
  return true;
}

void
care_paper_contact_log (CareDocument *document, const CarePaperFacts *facts)
{
  if (!care_paper_includes (facts, CARE_INCLUDE_CONTACTS) || !has_contacts (facts))
    return;
  care_document_heading (document, 2, "Contact with the authorities");
  care_paper_contact_table (document, facts, false);
}

static void
add_files (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[] = { "Date of the contact", "File", "SHA-256", NULL };
  static const int widths[] = { 90, 170, 193 };
  CareBlock *table = NULL;

  for (guint i = 0; i < facts->ca->events->len; i++)
    {
      const CareCaseEvent *event = facts->ca->events->pdata[i];
      g_autofree char *date = care_words_date_plain (event->date);

      for (guint j = 0; event->kind == CARE_EVENT_CONTACT && j < event->files->len; j++)
        {
          const CareAttachment *file = event->files->pdata[j];
          const char *const row[] = { date, file->name, file->sha256, NULL };

          if (table == NULL)
            {
              care_document_heading (document, 2, "Files kept with the log");
              table = care_document_table (document, header, widths);
            }
          care_block_add_row (table, row);
        }
    }
}

CareDocument *
care_paper_contacts (const CarePaperFacts *facts)
{
  CareDocument *document = care_paper_new (facts, "Contact log", "contact log");
  g_autofree char *date = care_words_date_plain (facts->today);
  g_autofree char *intro = g_strdup_printf (
      "These are the contacts of %s with the authorities about the information required under section 277A "
      "of the Health and Social Care Act 2012, as its own record held them on %s.",
      facts->provider->name, date);

  care_document_paragraph (document, intro);
  if (!care_paper_contact_table (document, facts, true))
    care_document_paragraph (document, "[No contact is noted yet.]");
  add_files (document, facts);
  return document;
}
