/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-page.h"

G_DEFINE_INTERFACE (CarePage, care_page, GTK_TYPE_WIDGET)

/* The overview that a page shows. */
static G_DEFINE_QUARK (care - page - overview, overview)

static void
release_overview (gpointer data)
{
  care_overview_unref (data);
}

static void
care_page_default_init (CarePageInterface *iface)
{
}

void
care_page_set_desk (CarePage *self, CareDesk *desk)
{
  CarePageInterface *iface = NULL;

  g_return_if_fail (CARE_IS_PAGE (self));
  g_return_if_fail (CARE_IS_DESK (desk));

  iface = CARE_PAGE_GET_IFACE (self);
  if (iface->set_desk != NULL)
    iface->set_desk (self, desk);
}

void
care_page_refresh (CarePage *self, CareOverview *overview)
{
  CarePageInterface *iface = NULL;

  g_return_if_fail (CARE_IS_PAGE (self));
  g_return_if_fail (overview != NULL);

  iface = CARE_PAGE_GET_IFACE (self);
  g_assert (iface->refresh != NULL);
  if (g_object_get_qdata (G_OBJECT (self), overview_quark ()) == overview)
    return;
  iface->refresh (self, overview);
  g_object_set_qdata_full (G_OBJECT (self), overview_quark (), care_overview_ref (overview),
                           release_overview);
}

void
care_page_leave (CarePage *self)
{
  CarePageInterface *iface = NULL;

  g_return_if_fail (CARE_IS_PAGE (self));

  iface = CARE_PAGE_GET_IFACE (self);
  if (iface->leave != NULL)
    iface->leave (self);
}

bool
care_page_go_back (CarePage *self)
{
  CarePageInterface *iface = NULL;

  g_return_val_if_fail (CARE_IS_PAGE (self), false);

  iface = CARE_PAGE_GET_IFACE (self);
  return iface->go_back != NULL && iface->go_back (self);
}

void
care_page_take_focus (CarePage *self)
{
  CarePageInterface *iface = NULL;

  g_return_if_fail (CARE_IS_PAGE (self));

  iface = CARE_PAGE_GET_IFACE (self);
  if (iface->take_focus == NULL || !iface->take_focus (self))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

bool
care_page_has_table (CarePage *self)
{
  g_return_val_if_fail (CARE_IS_PAGE (self), false);
  return CARE_PAGE_GET_IFACE (self)->export_table != NULL;
}

CareSheet *
care_page_export_table (CarePage *self)
{
  g_return_val_if_fail (CARE_IS_PAGE (self), NULL);
  const CareOverview *overview = g_object_get_qdata (G_OBJECT (self), overview_quark ());

  return overview != NULL && care_page_has_table (self)
             ? CARE_PAGE_GET_IFACE (self)->export_table (self, overview)
             : NULL;
}
