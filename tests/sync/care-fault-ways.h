/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an answer goes wrong, byte by byte. Of care-fault-hub.c alone. */
#pragma once

#include "care-fault-hub.h"

/* False where the connection ends with it. */
bool care_fault_answer (CareFault fault,
                        size_t at,
                        const CareFaultReply *reply,
                        GIOStream *stream,
                        GSocket *socket,
                        GCancellable *cancellable);
