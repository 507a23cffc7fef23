/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figures-job.h"

void
care_figures_job_free (gpointer data)
{
  CareFiguresJob *self = data;

  g_free (self->path);
  g_free (self->keep);
  g_clear_pointer (&self->mapping, care_mapping_free);
  g_free (self);
}

void
care_figures_outcome_free (gpointer data)
{
  CareFiguresOutcome *self = data;

  g_clear_pointer (&self->figures, care_figures_report_free);
  g_clear_pointer (&self->locations, g_ptr_array_unref);
  g_free (self);
}

gpointer
care_figures_job_look (CareRecord *record, gpointer data, GError **error)
{
  const CareFiguresJob *job = data;

  return care_record_look_at_columns (record, job->path, job->service, error);
}

gpointer
care_figures_job_import (CareRecord *record, gpointer data, GError **error)
{
  const CareFiguresJob *job = data;
  CareFiguresOutcome *preview = g_new0 (CareFiguresOutcome, 1);

  preview->locations = care_record_list_locations (record, error);
  if (preview->locations != NULL)
    preview->figures = care_record_import_figures (record, job->path, &job->wish, error);
  if (preview->figures != NULL && preview->figures->report->taken && *job->keep != '\0'
      && job->mapping != NULL)
    {
      g_free (job->mapping->name);
      job->mapping->name = g_strdup (job->keep);
      if (!care_record_save_mapping (record, job->mapping, error))
        g_clear_pointer (&preview->figures, care_figures_report_free);
    }
  if (preview->figures != NULL)
    return preview;
  care_figures_outcome_free (preview);
  return NULL;
}

gpointer
care_figures_job_list (CareRecord *record, gpointer data, GError **error)
{
  return care_record_list_mappings (record, error);
}

gpointer
care_figures_job_is_own (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_is_own_figures (((const CareFiguresJob *)data)->path));
}

void
care_figures_job_free_columns (gpointer data)
{
  care_figure_columns_free (data);
}

void
care_figures_job_free_list (gpointer data)
{
  g_ptr_array_unref (data);
}
