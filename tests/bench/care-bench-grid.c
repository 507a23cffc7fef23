/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to lay out and draw the cell grid while it is scrolled, beside a bare column view with as
 * many columns. Each frame is drawn into a picture: without a graphics card most of the time that a frame
 * takes on the screen is the copying of its pixels to the display server, which is the same for whatever is
 * drawn. Prints, for each, the middle and the longest time of a frame and how many of them took more than 16
 * ms: grid_us N, grid_most_us N, grid_over N         2,000 homes, 24 questions board_us N, board_most_us N,
 * board_over N      40,000 homes, 60 months view_us N, view_most_us N, view_over N         a column view of
 * 2,000 rows and 24 columns of labels */
#include <adwaita.h>

#include "../app/care-fake-cells.h"
#include "care-cell-grid.h"

#define FRAMES 240 /* enough for the column view to run out of the rows that it keeps ready */
#define STEP 78    /* pixels: three rows */
#define LONG_US 16000
#define WIDTH 1100
#define HEIGHT 760

typedef struct
{
  gint64 began, times[FRAMES];
  int n;
  GtkAdjustment *down;
  GdkPaintable *picture;
  GMainLoop *loop;
} Run;

static void
on_update (Run *self)
{
  self->began = g_get_monotonic_time ();
  gtk_adjustment_set_value (self->down, gtk_adjustment_get_value (self->down) + STEP);
}

static void
draw (Run *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (self->picture, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
on_laid_out (Run *self)
{
  if (self->n == FRAMES)
    return;
  draw (self);
  self->times[self->n++] = g_get_monotonic_time () - self->began;
  if (self->n == FRAMES)
    g_main_loop_quit (self->loop);
}

/* Keeps the frames coming. */
static gboolean
go_on (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return one < other ? -1 : one > other;
}

static void
run (const char *name, GtkWidget *content)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Run self = { .loop = g_main_loop_new (NULL, FALSE), .picture = gtk_widget_paintable_new (window) };
  GdkFrameClock *clock = NULL;
  int over = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  self.down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "update", G_CALLBACK (on_update), &self);
  g_signal_connect_data (clock, "layout", G_CALLBACK (on_laid_out), &self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_add_tick_callback (content, go_on, NULL, NULL);
  g_main_loop_run (self.loop);
  g_signal_handlers_disconnect_by_data (clock, &self);
  qsort (self.times, FRAMES, sizeof (gint64), compare);
  for (int i = 0; i < FRAMES; i++)
    over += self.times[i] > LONG_US;
  printf ("%s_us %" G_GINT64_FORMAT "\n%s_most_us %" G_GINT64_FORMAT "\n%s_over %d\n", name,
          self.times[FRAMES / 2], name, self.times[FRAMES - 1], name, over);
  g_object_unref (self.picture);
  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (self.loop);
}

static void
run_grid (const char *name, int n_rows, int n_columns, int filled)
{
  g_autoptr (CareFakeCells) cells = care_fake_cells_new (n_rows, n_columns, -1);
  GtkWidget *grid = care_cell_grid_new ();

  for (int row = 0; row < filled; row++)
    for (int column = 0; column < n_columns; column++)
      {
        g_autofree char *text = g_strdup_printf ("%d", (row * 31 + column * 7) % 400);

        care_fake_cells_put (cells, row, column, text);
      }
  care_cell_grid_set_model (CARE_CELL_GRID (grid), CARE_CELL_MODEL (cells));
  run (name, grid);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_autofree char *text
      = g_strdup_printf ("%u", (gtk_list_item_get_position (item) * 31 + GPOINTER_TO_UINT (data) * 7) % 400);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static GtkWidget *
new_view (guint n_rows, guint n_columns)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))));

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (rows, "");
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Question", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (i));
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  return view;
}

int
main (int argc, char **argv)
{
  gtk_init ();
  adw_init ();
  run_grid ("grid", 2000, 24, 2000);
  run_grid ("board", 40000, 60, 2000);
  run ("view", new_view (2000, 24));
  return 0;
}
