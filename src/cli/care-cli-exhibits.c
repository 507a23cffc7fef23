/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exhibits of a case's draft: a numbered list of kept files. */
#include "care-cli-exhibits.h"

#include "care-cli-verbs.h"
#include "care-cli-written.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
fate_in_words (const CareExhibitSeen *seen)
{
  static const char *const words[CARE_N_EXHIBIT_FATES] = {
    [CARE_EXHIBIT_BOUND] = N_ ("Bound behind the PDF"),
    [CARE_EXHIBIT_ENCRYPTED] = N_ ("Locked, so it goes beside the PDF"),
    [CARE_EXHIBIT_SIGNED] = N_ ("Signed, so it goes beside the PDF"),
    [CARE_EXHIBIT_DAMAGED] = N_ ("Cannot be read to its end; it goes beside the PDF"),
    [CARE_EXHIBIT_OTHER] = N_ ("No PDF or picture; it goes beside the PDF"),
  };

  return seen->bytes >= 0 ? _ (words[seen->fate]) : _ ("Not on this computer yet");
}

static void
write_exhibit (CareJsonWriter *out, int number, const CareDraftExhibit *exhibit, const CareExhibitSeen *seen)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_int (out, "number", number);
  care_json_writer_member_string (out, "title", exhibit->title);
  care_json_writer_member_string (out, "file", exhibit->file_name);
  care_json_writer_member_string (out, "sha256", exhibit->sha256);
  care_json_writer_member_string (out, "fate", care_exhibit_fate_to_string (seen->fate));
  care_json_writer_member_bool (out, "here", seen->bytes >= 0);
  care_json_writer_member_int (out, "pages", seen->pages);
  if (seen->bytes >= 0)
    care_json_writer_member_int (out, "bytes", seen->bytes);
  else
    care_json_writer_member_null (out, "bytes");
  care_json_writer_end_object (out);
}

void
care_cli_answer_exhibits (CareCli *cli, const CareCasePapers *papers)
{
  GPtrArray *exhibits = papers->view->draft->exhibits;

  care_json_writer_member_array (cli->out, "exhibits");
  for (guint i = 0; i < exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = g_ptr_array_index (exhibits, i);
      const CareExhibitSeen *seen = g_hash_table_lookup (papers->exhibits, exhibit->sha256);

      write_exhibit (cli->out, (int)i + 1, exhibit, seen);
      care_cli_say (cli, _ ("Exhibit %u: %s (%s). %s."), i + 1, exhibit->title, exhibit->file_name,
                    fate_in_words (seen));
    }
  care_json_writer_end_array (cli->out);
}

/* The place of the exhibit that is numbered number, from 0. */
static CareExit
find_exhibit (
    CareCli *cli, const CareRepresentation *draft, const char *where, const char *number, guint *place)
{
  guint64 found = 0;

  if (!g_ascii_string_to_unsigned (number, 10, 1, G_MAXINT32, &found, NULL))
    return care_cli_usage (cli, where, _ ("An exhibit has a whole number from 1; “%s” is none."), number);
  if (found > draft->exhibits->len)
    {
      g_autofree char *message = g_strdup_printf (_ ("There is no exhibit %s. The draft has so many: %u."),
                                                  number, draft->exhibits->len);
      return care_cli_wrong (cli, "no-such-exhibit", number, message);
    }
  *place = (guint)found - 1;
  return CARE_EXIT_DONE;
}

typedef CareExit (*Change) (CareCli *cli, CareRepresentation *draft, GError **error);

/* Changes the draft, if there is something to change, and answers with its exhibits as they then are. */
static CareExit
change_exhibits (CareCli *cli, Change change)
{
  GError *error = NULL;
  const char *id = care_cli_word (cli, 0);
  g_autoptr (CareCaseView) view = care_record_view_case (cli->record, id, &error);
  CareExit status = CARE_EXIT_DONE;

  if (view == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareRepresentation) before = care_representation_copy (view->draft);
  if (change != NULL)
    status = change (cli, view->draft, &error);
  if (error != NULL)
    return care_cli_fail (cli, error);
  if (status != CARE_EXIT_DONE)
    return status;
  bool changed = !care_representation_equal (before, view->draft);
  if (changed && !care_record_save_representation (cli->record, view->draft, &error))
    return care_cli_fail (cli, error);
  g_autoptr (CareCasePapers) papers = care_record_read_papers (cli->record, id, &error);
  if (papers == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_cli_answer_exhibits (cli, papers);
  if (change != NULL)
    care_json_writer_member_bool (cli->out, "changed", changed);
  care_json_writer_end_object (cli->out);
  return CARE_EXIT_DONE;
}

static CareExit
in_one (CareCli *cli, Change change)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL || !care_record_begin (cli->record, &error))
    return care_cli_fail (cli, error);
  CareExit status = change_exhibits (cli, change);
  if (!care_record_end (cli->record, status == CARE_EXIT_DONE, &error) && error != NULL)
    return care_cli_fail (cli, error);
  return status;
}

/* A file that is an exhibit already stays where it is; a title that is said is taken. */
static CareExit
add (CareCli *cli, CareRepresentation *draft, GError **error)
{
  const char *path = care_cli_word (cli, 1);
  const char *title = care_cli_option (cli, "title");
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *sha256 = care_record_keep_file (cli->record, path, error);

  if (sha256 == NULL)
    return CARE_EXIT_INPUT;
  guint place = care_representation_add_exhibit (draft, title != NULL ? title : name, name, sha256);
  CareDraftExhibit *exhibit = g_ptr_array_index (draft->exhibits, place);
  if (title != NULL)
    care_case_event_set (&exhibit->title, title);
  return CARE_EXIT_DONE;
}

static CareExit
remove_one (CareCli *cli, CareRepresentation *draft, GError **error)
{
  guint place = 0;
  CareExit status = find_exhibit (cli, draft, "number", care_cli_word (cli, 1), &place);

  if (status == CARE_EXIT_DONE)
    g_ptr_array_remove_index (draft->exhibits, place);
  return status;
}

static CareExit
move (CareCli *cli, CareRepresentation *draft, GError **error)
{
  guint from = 0, to = 0;
  CareExit status = find_exhibit (cli, draft, "number", care_cli_word (cli, 1), &from);

  if (status == CARE_EXIT_DONE)
    status = find_exhibit (cli, draft, "to", care_cli_option (cli, "to"), &to);
  if (status == CARE_EXIT_DONE)
    g_ptr_array_insert (draft->exhibits, (int)to, g_ptr_array_steal_index (draft->exhibits, from));
  return status;
}

static CareExit
rename_one (CareCli *cli, CareRepresentation *draft, GError **error)
{
  guint place = 0;
  CareExit status = find_exhibit (cli, draft, "number", care_cli_word (cli, 1), &place);

  if (status == CARE_EXIT_DONE)
    care_case_event_set (&((CareDraftExhibit *)draft->exhibits->pdata[place])->title,
                         care_cli_option (cli, "title"));
  return status;
}

CareExit
care_cli_exhibit_add (CareCli *cli)
{
  return in_one (cli, add);
}

CareExit
care_cli_exhibit_list (CareCli *cli)
{
  return in_one (cli, NULL);
}

CareExit
care_cli_exhibit_remove (CareCli *cli)
{
  return in_one (cli, remove_one);
}

CareExit
care_cli_exhibit_move (CareCli *cli)
{
  return care_cli_need (cli, "to") ? in_one (cli, move) : CARE_EXIT_USAGE;
}

CareExit
care_cli_exhibit_rename (CareCli *cli)
{
  return care_cli_need (cli, "title") ? in_one (cli, rename_one) : CARE_EXIT_USAGE;
}

CareExit
care_cli_exhibit_save (CareCli *cli)
{
  GError *error = NULL;
  guint place = 0;
  const char *id = care_cli_word (cli, 0);

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareCaseView) view = care_record_view_case (cli->record, id, &error);
  if (view == NULL)
    return care_cli_fail (cli, error);
  CareExit status = find_exhibit (cli, view->draft, "number", care_cli_word (cli, 1), &place);
  if (status != CARE_EXIT_DONE)
    return status;
  const CareDraftExhibit *exhibit = g_ptr_array_index (view->draft->exhibits, place);
  g_autoptr (CareWritten) written
      = care_record_write_kept (cli->record, id, exhibit->sha256, care_cli_word (cli, 2), &error);
  if (written == NULL)
    return care_cli_fail (cli, error);
  care_cli_answer_written (cli, written);
  return CARE_EXIT_DONE;
}
