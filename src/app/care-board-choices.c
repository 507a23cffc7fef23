/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-choices.h"

#include "care-returns-choices.h"

#include <glib/gi18n.h>

void
care_board_choices_fill (GtkDropDown *level, GtkDropDown *group, GtkDropDown *sort)
{
  g_autoptr (GPtrArray) levels = g_ptr_array_new (), groups = g_ptr_array_new (), sorts = g_ptr_array_new ();

  g_ptr_array_add (levels, _ ("All homes"));
  g_ptr_array_add (levels, _ ("A notice may issue"));
  g_ptr_array_add (levels, _ ("One more miss, or worse"));
  g_ptr_array_add (levels, _ ("At risk, or worse"));
  g_ptr_array_add (levels, _ ("Some missed"));
  g_ptr_array_add (groups, _ ("No groups"));
  g_ptr_array_add (groups, _ ("By provider"));
  g_ptr_array_add (groups, _ ("By brand"));
  g_ptr_array_add (groups, _ ("By region"));
  g_ptr_array_add (groups, _ ("By council"));
  g_ptr_array_add (groups, _ ("By care type"));
  g_ptr_array_add (groups, _ ("By exposure"));
  g_ptr_array_add (groups, _ ("By state"));
  g_ptr_array_add (sorts, _ ("By name"));
  g_ptr_array_add (sorts, _ ("Worst first"));
  g_ptr_array_add (sorts, _ ("By state"));
  care_returns_choices_set (level, levels, 0);
  care_returns_choices_set (group, groups, 0);
  care_returns_choices_set (sort, sorts, 0);
}
