/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-export.h"
#include "care-draft-out.h"
#include "care-print.h"

void
care_draft_out_print (GtkWidget *from, CareDrafting *drafting)
{
  g_autoptr (CareDocument) document = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DRAFTING (drafting));

  document = care_drafting_make_document (drafting);
  if (document == NULL)
    return;
  name
      = care_case_export_name (care_drafting_get_papers (drafting)->view, care_drafting_get_paper (drafting));
  care_print_document (from, document, name);
}
