#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a display of its own: a virtual screen, a window manager, a compositor (without it
# menus come out black) and a session bus, all gone when the command ends. Its exit status is ours.
set -eu

if [ "${CARE_DISPLAY_INSIDE:-}" = yes ]; then
  unset CARE_DISPLAY_INSIDE
  openbox >/dev/null 2>&1 &
  manager=$!
  xcompmgr >/dev/null 2>&1 &
  compositor=$!
  status=0
  "$@" || status=$?
  kill "$manager" "$compositor" 2>/dev/null || true
  exit "$status"
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/config/gtk-4.0" "$home/runtime"
chmod 700 "$home/runtime"
cat >"$home/config/gtk-4.0/settings.ini" <<'INI'
[Settings]
gtk-font-name=Cantarell 11
gtk-icon-theme-name=Adwaita
gtk-enable-animations=false
gtk-hint-font-metrics=true
gtk-decoration-layout=appmenu:close
INI

status=0
env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS \
  CARE_DISPLAY_INSIDE=yes LANG=C.UTF-8 NO_AT_BRIDGE=0 \
  XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_DATA_HOME="$home/data" \
  XDG_RUNTIME_DIR="$home/runtime" \
  GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=memory GIO_USE_VFS=local \
  xvfb-run -a -s '-screen 0 1280x1024x24 -nolisten tcp' dbus-run-session -- "$0" "$@" || status=$?
exit "$status"
