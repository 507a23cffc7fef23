/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fault-ways.h"

#include <string.h>
#include <sys/socket.h>

#define CHUNK (64 * 1024)

typedef struct
{
  const CareFaultReply *reply;
  const char *body;
  GIOStream *stream;
  GCancellable *cancellable;
} Way;

/* False where nobody takes it any more. */
static bool
put (const Way *way, const char *text, size_t length)
{
  return g_output_stream_write_all (g_io_stream_get_output_stream (way->stream), text, length, NULL,
                                    way->cancellable, NULL);
}

/* framing: how the end of the body is known. */
static bool
put_head (const Way *way, const char *framing)
{
  const char *type = way->reply->type != NULL ? way->reply->type : "application/json";
  g_autofree char *typed = *type != '\0' ? g_strdup_printf ("Content-Type: %s\r\n", type) : g_strdup ("");
  g_autofree char *head = g_strdup_printf ("HTTP/1.1 %u Said\r\n%s%s%s\r\n", way->reply->status, typed,
                                           way->reply->headers != NULL ? way->reply->headers : "", framing);

  return put (way, head, strlen (head));
}

static bool
put_length_head (const Way *way, size_t length)
{
  g_autofree char *framing = g_strdup_printf ("Content-Length: %" G_GSIZE_FORMAT "\r\n", length);

  return put_head (way, framing);
}

static bool
put_chunk (const Way *way, const char *text, size_t length, size_t said)
{
  g_autofree char *size = g_strdup_printf ("%" G_GSIZE_MODIFIER "x\r\n", said);

  return put (way, size, strlen (size)) && put (way, text, length) && (length < said || put (way, "\r\n", 2));
}

/* Until the other side has had enough of waiting. */
static void
wait_for_end (const Way *way)
{
  char byte[64];

  while (g_input_stream_read (g_io_stream_get_input_stream (way->stream), byte, sizeof byte, way->cancellable,
                              NULL)
         > 0)
    ;
}

static bool
pause_a_little (GCancellable *cancellable)
{
  GPollFD fd;

  if (!g_cancellable_make_pollfd (cancellable, &fd))
    return false;
  g_poll (&fd, 1, 1);
  g_cancellable_release_fd (cancellable);
  return !g_cancellable_is_cancelled (cancellable);
}

static void
drip (const Way *way, const char *text)
{
  while (put (way, text, 1) && pause_a_little (way->cancellable))
    if (text[1] != '\0')
      text++;
}

static void
flood (const Way *way)
{
  g_autofree char *blanks = g_strnfill (CHUNK, ' ');

  while (put_chunk (way, blanks, CHUNK, CHUNK))
    ;
}

static void
flood_head (const Way *way)
{
  static const char line[] = "X-More: and more of it, and more of it, and more of it\r\n";

  while (put (way, line, strlen (line)))
    ;
}

static void
reset (GSocket *socket)
{
  struct linger at_once = { .l_onoff = 1, .l_linger = 0 };

  setsockopt (g_socket_get_fd (socket), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

static bool
put_chunked (const Way *way, size_t at, CareFault fault)
{
  size_t length = strlen (way->body);
  size_t half = fault == CARE_FAULT_CHUNKED ? length / 2 : MIN (at, length);

  if (!put_head (way, "Transfer-Encoding: chunked\r\n"))
    return false;
  if (fault == CARE_FAULT_CUT_CHUNK)
    put_chunk (way, way->body, half, length + 1);
  else if (half > 0)
    put_chunk (way, way->body, half, half);
  if (fault != CARE_FAULT_CHUNKED)
    return false;
  return put_chunk (way, way->body + half, length - half, length - half) && put (way, "0\r\n\r\n", 5);
}

static void
put_half_a_head (const Way *way)
{
  static const char half[] = "HTTP/1.1 200 Said\r\nContent-Ty";

  put (way, half, strlen (half));
}

/* What never ends by itself. */
static void
go_on (const Way *way, CareFault fault)
{
  if (fault == CARE_FAULT_DRIP_HEAD)
    drip (way, "HTTP/1.1 200 Said\r\nX-Drip: .");
  else if (fault == CARE_FAULT_ENDLESS_HEAD)
    {
      put (way, "HTTP/1.1 200 Said\r\n", 19);
      flood_head (way);
    }
  else if (fault == CARE_FAULT_ENDLESS)
    {
      put_head (way, "Transfer-Encoding: chunked\r\n");
      flood (way);
    }
  else
    {
      size_t length = fault == CARE_FAULT_LONG ? G_GINT64_CONSTANT (10000000000) : 200000;

      put_length_head (way, length);
      if (fault == CARE_FAULT_DRIP)
        drip (way, "{ ");
      else if (fault == CARE_FAULT_SILENT_IN_BODY)
        put (way, "{", 1);
      wait_for_end (way);
    }
}

bool
care_fault_answer (CareFault fault,
                   size_t at,
                   const CareFaultReply *reply,
                   GIOStream *stream,
                   GSocket *socket,
                   GCancellable *cancellable)
{
  Way way = { reply, reply->body != NULL ? reply->body : "{\"ok\":true}\n", stream, cancellable };
  size_t length = strlen (way.body);

  switch (fault)
    {
    case CARE_FAULT_NONE:
    case CARE_FAULT_CLOSE:
      return put_length_head (&way, length) && put (&way, way.body, length) && fault == CARE_FAULT_NONE;
    case CARE_FAULT_DROP_BEFORE:
    case CARE_FAULT_DROP_AFTER:
      return false;
    case CARE_FAULT_RESET:
      reset (socket);
      return false;
    case CARE_FAULT_DROP_IN_HEAD:
      put_half_a_head (&way);
      return false;
    case CARE_FAULT_SILENT:
      wait_for_end (&way);
      return false;
    case CARE_FAULT_CUT_LENGTH:
      put_length_head (&way, length);
      put (&way, way.body, MIN (at, length));
      return false;
    case CARE_FAULT_CUT_UNTIL_END:
    case CARE_FAULT_UNTIL_END:
      put_head (&way, "Connection: close\r\n");
      put (&way, way.body, fault == CARE_FAULT_UNTIL_END ? length : MIN (at, length));
      return false;
    case CARE_FAULT_CHUNKED:
    case CARE_FAULT_CUT_CHUNK:
    case CARE_FAULT_CUT_LAST_CHUNK:
      return put_chunked (&way, at, fault);
    case CARE_FAULT_NOISE:
      put (&way, "220 mail.example.org ready\r\n", 28);
      return false;
    case CARE_FAULT_SILENT_IN_BODY:
    case CARE_FAULT_DRIP:
    case CARE_FAULT_DRIP_HEAD:
    case CARE_FAULT_ENDLESS:
    case CARE_FAULT_LONG:
    case CARE_FAULT_ENDLESS_HEAD:
      go_on (&way, fault);
      return false;
    default:
      g_assert_not_reached ();
    }
}
