#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets GTK draw its real window frame, with round corners and a shadow, under a plain window manager.

GTK does so when the manager says that it knows _GTK_FRAME_EXTENTS; openbox leaves such frames alone without
saying it, so we say it on its behalf. A window that is made before the compositor is up has black corners, so
that is waited for too.
"""
import ctypes
import time

ATOM, APPEND = 4, 2     # XA_ATOM, PropModeAppend
PATIENCE = 10           # seconds


def wait_for_compositor(x11, display):
    selection = ctypes.c_ulong(x11.XInternAtom(display, b'_NET_WM_CM_S0', 0))
    end = time.monotonic() + PATIENCE
    while not x11.XGetSelectionOwner(display, selection) and time.monotonic() < end:
        time.sleep(0.05)


def main():
    x11 = ctypes.CDLL('libX11.so.6')
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    extents = ctypes.c_ulong(x11.XInternAtom(display, b'_GTK_FRAME_EXTENTS', 0))
    supported = ctypes.c_ulong(x11.XInternAtom(display, b'_NET_SUPPORTED', 0))
    x11.XChangeProperty(display, root, supported, ctypes.c_ulong(ATOM), 32, APPEND, ctypes.byref(extents), 1)
    wait_for_compositor(x11, display)
    x11.XCloseDisplay(display)


if __name__ == '__main__':
    main()
