/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every pattern is bounded or possessive, and cannot begin inside a run of what it begins with: the time is
 * in proportion to the text. Bytes, not characters, since plain text has only "£" beyond ASCII that matters.
 */
#include "care-notice-find.h"

#include <string.h>

#define W "[ \\n]"
#define MONTHS                                                                                               \
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"         \
  "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
#define WEEKDAY "(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,?" W ")?"
#define NUMBER "(?<n>(?>\\d{1,3}(?:,\\d{3})++|\\d++)(?:\\.\\d{2})?+)"
#define WHOLE "(?!\\d|[.,]\\d|" W "?(?:m|mn|bn|k|million|billion|thousand)\\b)"
#define BEGINS "(?<![\\w£.,/:-])"
#define NUMBER_WORD "(?:number\\b|no\\b\\.?|nr\\b\\.?)"
#define LABEL                                                                                                \
  "(?<l>(?:(?:our|your|notice|case|penalty|payment|file|letter|decision)" W ")?ref(?:erence)?\\b\\.?"        \
  "(?:" W NUMBER_WORD ")?|(?:notice|case|file|penalty)" W NUMBER_WORD "|case\\b)"
#define JOINS "(?:," W "(?:and" W ")?|" W "(?:and|&|to|or)" W "| ?- ?|/)"

typedef enum
{
  EMAIL,
  DAY_FIRST,
  MONTH_FIRST,
  YEAR_FIRST,
  DAY_NUMBERS, /* a number for the month, always after the day: this is England */
  LOCATION,
  POUND_SIGN,
  POUNDS,
  LABELLED,
  SHAPED, /* like ASC-2026-00123, without a label */
  MONTH_YEAR,
  MONTH_OF_LIST, /* the first two of "August, September and October 2026" */
  N_PATTERNS,
} Pattern;

/* In the order in which they claim their words. */
static const char *const patterns[N_PATTERNS] = {
  [EMAIL]
  = "(?<![\\w.%+-])(?<v>[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,24})(?![\\w@-])",
  [DAY_FIRST] = "(?<![\\w£.,/:])(?<v>" WEEKDAY "(?:the" W ")?(?<d>\\d{1,2})(?:" W "?(?:st|nd|rd|th)\\b)?"
                "(?:" W "day)?(?:" W "of)?[ \\n.-]?(?<m>" MONTHS ")\\.?,?[ \\n-]?(?<y>\\d{4}|(?<=-)\\d{2}))"
                "(?!\\w|[-/]\\d)",
  [MONTH_FIRST] = "(?<!\\w)(?<v>" WEEKDAY "(?<m>" MONTHS ")\\.?" W "(?<d>\\d{1,2})(?:st|nd|rd|th)?,?" W
                  "(?<y>\\d{4}))(?!\\w|[-/]\\d)",
  [YEAR_FIRST] = BEGINS "(?<v>(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2}))(?!\\d|-\\w|[/.]\\d)",
  [DAY_NUMBERS] = BEGINS "(?<v>(?<d>\\d{1,2})(?<s>[./-]| / )(?<m>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2}))"
                         "(?!\\w|[./-]\\w|:\\d)",
  [LOCATION] = BEGINS "(?<v>1-\\d{6,12})(?!\\w|[-/.]\\w)",
  [POUND_SIGN] = "(?<!\\w)(?<v>(?:£|GBP)" W "?" NUMBER ")" WHOLE,
  [POUNDS] = "(?<![\\w£.,-])(?<v>" NUMBER W "pounds(?:" W "sterling)?)\\b",
  [LABELLED]
  = "(?<![a-z])" LABEL W "?[:#-]?" W "?(?:is" W ")?(?=[a-z/._-]{0,20}" W "?\\d)"
    "(?<v>(?-i:[A-Z]{2,8}(?: \\d{2,8}){1,3}\\b)|[a-z0-9]{1,20}(?:[-/._][a-z0-9]{1,20}){0,6})(?!\\w)",
  [SHAPED] = "(?<![\\w/.-])(?<v>(?-i:[A-Z]{2,8}(?:[-/][A-Z0-9]{1,10}){1,5}))(?!\\w|[-/]\\w)",
  [MONTH_YEAR] = "(?<!\\w)(?=(?-i:[A-Z]))(?<v>(?<m>" MONTHS ")\\.?,?" W "(?<y>\\d{4}))(?!\\w|[-/.,]\\d)",
  [MONTH_OF_LIST] = "(?<!\\w)(?<!\\d[ \\n])(?=(?-i:[A-Z]))(?<v>(?<m>" MONTHS "))(?=(?:" JOINS
                    "(?<last>" MONTHS ")){1,11}" W "(?<y>\\d{4})(?!\\w|[-/.,]\\d))",
};

static const CareFoundKind kinds[N_PATTERNS] = {
  [EMAIL] = CARE_FOUND_EMAIL,       [DAY_FIRST] = CARE_FOUND_DATE,   [MONTH_FIRST] = CARE_FOUND_DATE,
  [YEAR_FIRST] = CARE_FOUND_DATE,   [DAY_NUMBERS] = CARE_FOUND_DATE, [LOCATION] = CARE_FOUND_LOCATION,
  [POUND_SIGN] = CARE_FOUND_AMOUNT, [POUNDS] = CARE_FOUND_AMOUNT,    [LABELLED] = CARE_FOUND_REFERENCE,
  [SHAPED] = CARE_FOUND_REFERENCE,  [MONTH_YEAR] = CARE_FOUND_MONTH, [MONTH_OF_LIST] = CARE_FOUND_MONTH,
};

static GRegex *
pattern_of (Pattern pattern)
{
  static GRegex *compiled[N_PATTERNS];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (int i = 0; i < N_PATTERNS; i++)
        {
          g_autoptr (GError) error = NULL;
          compiled[i]
              = g_regex_new (patterns[i], G_REGEX_RAW | G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);
          g_assert_no_error (error);
        }
      g_once_init_leave (&ready, 1);
    }
  return compiled[pattern];
}

static int
number_of (const GMatchInfo *match, const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  return text != NULL ? (int)g_ascii_strtoll (text, NULL, 10) : 0;
}

/* From 1; a number or a name of at least three letters. */
static int
month_of (const GMatchInfo *match, const char *name)
{
  static const char *const months = "jan\0feb\0mar\0apr\0may\0jun\0jul\0aug\0sep\0oct\0nov\0dec";
  g_autofree char *text = g_match_info_fetch_named (match, name);

  if (text == NULL || g_ascii_isdigit (*text))
    return text != NULL ? (int)g_ascii_strtoll (text, NULL, 10) : 0;
  for (int i = 0; i < 12; i++)
    if (g_ascii_strncasecmp (text, months + 4 * i, 3) == 0)
      return i + 1;
  return 0;
}

static int
year_of (const GMatchInfo *match)
{
  int year = number_of (match, "y");

  return year < 100 ? 2000 + year : year;
}

static bool
is_year (int year)
{
  return year >= CARE_FIRST_YEAR && year <= CARE_LAST_YEAR;
}

/* "Section 3.4.12" and "sort code 20-11-26" are no days. */
static bool
follows_number_word (const char *plain, size_t start)
{
  static const char *const words[]
      = { "paragraph", "paragraphs", "para",    "section", "sections", "regulation",
          "rule",      "code",       "version", "clause",  NULL };
  size_t end = start;

  while (end > 0 && strchr (" \n:", plain[end - 1]) != NULL)
    end--;
  size_t from = end;
  while (from > 0 && end - from < 12 && g_ascii_isalpha (plain[from - 1]))
    from--;
  g_autofree char *word = g_strndup (plain + from, end - from);
  g_autofree char *lower = g_ascii_strdown (word, -1);
  return g_strv_contains (words, lower);
}

static bool
take_date (const char *plain, const GMatchInfo *match, Pattern pattern, CareNoticeSpan *span)
{
  int year = year_of (match);

  if (is_year (year) && !(pattern == DAY_NUMBERS && follows_number_word (plain, span->start)))
    span->date = care_date (year, month_of (match, "m"), number_of (match, "d"));
  return span->date != CARE_NO_DATE;
}

/* In whole pence; what would not fit, or is far from any penalty, is none. */
static bool
take_amount (const GMatchInfo *match, CareNoticeSpan *span)
{
  g_autofree char *text = g_match_info_fetch_named (match, "n");
  int digits = 0;
  int64_t pence = 0;
  bool point = strchr (text, '.') != NULL;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (!g_ascii_isdigit (*at))
        continue;
      if (++digits > 14)
        return false;
      pence = pence * 10 + (*at - '0');
    }
  span->pence = point ? pence : pence * 100;
  return true;
}

static bool
take_month (const GMatchInfo *match, Pattern pattern, CareNoticeSpan *span)
{
  int year = year_of (match), month = month_of (match, "m");

  /* "December and January 2027": the first is of the year before. */
  if (pattern == MONTH_OF_LIST && month > month_of (match, "last"))
    year--;
  if (is_year (year))
    span->month = care_month (year, month);
  return span->month != CARE_NO_MONTH;
}

static bool
take_reference (const char *plain, const GMatchInfo *match, Pattern pattern, CareNoticeSpan *span)
{
  int digits = 0, letters = 0;

  for (size_t i = span->start; i < span->end; i++)
    {
      digits += g_ascii_isdigit (plain[i]) ? 1 : 0;
      letters += g_ascii_isalpha (plain[i]) ? 1 : 0;
    }
  if (pattern == SHAPED) /* "SI/2022/1175" is a law */
    return digits >= 4 && strncmp (plain + span->start, "SI", 2) != 0;

  g_autofree char *label = g_match_info_fetch_named (match, "l");
  g_autofree char *lower = g_ascii_strdown (label, -1);
  span->ours = strstr (lower, "your") == NULL && strstr (lower, "payment") == NULL;
  /* "Function reference 4.1" is a chapter. */
  if (digits == 0 || digits + letters < 4)
    return false;
  /* "in case 200 people …" */
  return strcmp (lower, "case") != 0 || (*label == 'C' && digits + letters > 4 && letters > 0);
}

static bool
take (const char *plain, const GMatchInfo *match, Pattern pattern, CareNoticeSpan *span)
{
  switch (kinds[pattern])
    {
    case CARE_FOUND_DATE:
      return take_date (plain, match, pattern, span);
    case CARE_FOUND_AMOUNT:
      return take_amount (match, span);
    case CARE_FOUND_MONTH:
      return take_month (match, pattern, span);
    case CARE_FOUND_REFERENCE:
      return take_reference (plain, match, pattern, span);
    case CARE_FOUND_EMAIL:
    case CARE_FOUND_LOCATION:
      return true;
    case CARE_N_FOUND_KINDS:
    default:
      return false;
    }
}

static void
find_all (const char *plain, size_t length, Pattern pattern, guint8 *claimed, GArray *spans)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match_full (pattern_of (pattern), plain, (gssize)length, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start = 0, end = 0;
      g_match_info_fetch_named_pos (match, "v", &start, &end);
      CareNoticeSpan span
          = { .kind = kinds[pattern], .start = (size_t)start, .end = (size_t)end, .pence = -1 };
      if (memchr (claimed + start, 1, span.end - span.start) != NULL)
        continue;
      bool good = take (plain, match, pattern, &span);
      if (good)
        g_array_append_val (spans, span);
      /* The words of a day that does not exist name no month either. */
      if (good || pattern == DAY_FIRST || pattern == MONTH_FIRST)
        memset (claimed + start, 1, span.end - span.start);
    }
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const CareNoticeSpan *one = a, *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

GArray *
care_notice_find (const char *plain, size_t length)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CareNoticeSpan));
  g_autofree guint8 *claimed = g_malloc0 (length + 1);

  for (int pattern = 0; pattern < N_PATTERNS; pattern++)
    find_all (plain, length, (Pattern)pattern, claimed, spans);
  g_array_sort (spans, by_place);
  return spans;
}
