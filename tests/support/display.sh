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
  tries=100     # ten seconds: a busy machine takes its time
  until xprop -root _NET_SUPPORTED 2>/dev/null | grep -q ATOM; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || break
    sleep 0.1
  done
  /usr/bin/python3 "${0%/*}/frames.py"
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
# The bus tells what it starts, which nobody wants to read in a test's log.
printf '#!/bin/sh\nexec dbus-daemon "$@" >/dev/null 2>&1\n' >"$home/quiet-bus"
chmod 755 "$home/quiet-bus"

status=0
env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS \
  CARE_DISPLAY_INSIDE=yes LANG=C.UTF-8 \
  XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_DATA_HOME="$home/data" \
  XDG_STATE_HOME="$home/state" XDG_RUNTIME_DIR="$home/runtime" \
  GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=memory GIO_USE_VFS=local \
  xvfb-run -a -s '-screen 0 1280x1024x24 -nolisten tcp' \
  dbus-run-session --dbus-daemon="$home/quiet-bus" -- "$0" "$@" || status=$?
exit "$status"
