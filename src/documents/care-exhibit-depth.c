/* SPDX-License-Identifier: GPL-3.0-or-later */
/* qpdf follows references by calling itself, and a file made for it can lead it deeper than the stack. This
 * goes the same ways first, and not so far. */
#include "care-exhibits-private.h"

/* Files that people have stay below twenty. */
#define MOST_LEVELS 1000
#define MOST_PAGE_LEVELS 64
#define MOST_PAGES 100000

typedef struct
{
  qpdf_data pdf;
  GHashTable *seen; /* numbers of objects */
} Walk;

static bool
is_shallow_tree (qpdf_data pdf, qpdf_oh node, int depth, int *left)
{
  qpdf_oh kids = qpdf_oh_get_key_if_dict (pdf, node, "/Kids");
  bool shallow = depth < MOST_PAGE_LEVELS && --*left > 0;
  int n = shallow && qpdf_oh_is_array (pdf, kids) ? qpdf_oh_get_array_n_items (pdf, kids) : 0;

  for (int i = 0; i < n && shallow; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (pdf, kids, i);

      shallow = is_shallow_tree (pdf, kid, depth + 1, left);
      qpdf_oh_release (pdf, kid);
    }
  qpdf_oh_release (pdf, kids);
  return shallow;
}

bool
care_exhibit_has_shallow_pages (qpdf_data pdf)
{
  qpdf_oh pages = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/Pages");
  int left = MOST_PAGES;

  return is_shallow_tree (pdf, pages, 0, &left);
}

static bool walk (Walk *self, qpdf_oh object, int depth);

/* Lets go of the child. An object that was met is not gone into again. */
static bool
walk_child (Walk *self, qpdf_oh child, int depth)
{
  bool shallow = true;

  if (!qpdf_oh_is_indirect (self->pdf, child)
      || (g_hash_table_add (self->seen, GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, child)))
          && !qpdf_oh_is_dictionary_of_type (self->pdf, child, "/Page", NULL)))
    shallow = walk (self, child, depth);
  qpdf_oh_release (self->pdf, child);
  return shallow;
}

static bool
walk_array (Walk *self, qpdf_oh array, int depth)
{
  int n = qpdf_oh_get_array_n_items (self->pdf, array);
  bool shallow = true;

  for (int i = 0; i < n && shallow; i++)
    shallow = walk_child (self, qpdf_oh_get_array_item (self->pdf, array, i), depth + 1);
  return shallow;
}

/* qpdf has one place in one dictionary at a time, so the keys are taken first. */
static bool
walk_dictionary (Walk *self, qpdf_oh dictionary, int depth)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  bool shallow = true;

  qpdf_oh_begin_dict_key_iter (self->pdf, dictionary);
  while (qpdf_oh_dict_more_keys (self->pdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (self->pdf)));
  for (unsigned i = 0; i < keys->len && shallow; i++)
    if (!g_str_equal (keys->pdata[i], "/Parent") || depth > 0) /* that of a page leads to all pages */
      shallow = walk_child (self, qpdf_oh_get_key (self->pdf, dictionary, keys->pdata[i]), depth + 1);
  return shallow;
}

static bool
walk (Walk *self, qpdf_oh object, int depth)
{
  if (depth > MOST_LEVELS)
    return false;
  if (qpdf_oh_is_array (self->pdf, object))
    return walk_array (self, object, depth);
  if (qpdf_oh_is_dictionary (self->pdf, object))
    return walk_dictionary (self, object, depth);
  if (qpdf_oh_is_stream (self->pdf, object))
    {
      qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf, object);
      bool shallow = walk (self, dictionary, depth + 1);

      qpdf_oh_release (self->pdf, dictionary);
      return shallow;
    }
  return true;
}

bool
care_exhibit_is_shallow (qpdf_data pdf)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Walk self = { .pdf = pdf, .seen = seen };
  int n = qpdf_get_num_pages (pdf);
  bool shallow = true;

  for (int i = 0; i < n && shallow; i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf, (size_t)i);

      shallow = walk (&self, page, 0);
      qpdf_oh_release (pdf, page);
    }
  return shallow;
}
