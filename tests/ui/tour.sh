#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# `./dev run` where there is no display: the main job through the window on the made-up group, left in OUTDIR as
# pictures of every page, in light and dark, and as the ODT and the PDF. tour.sh OUTDIR, with CARE_RETURNS_BUILD
# naming the build folder, inside tests/support/display.sh.
set -eu
exec /usr/bin/python3 "$(dirname -- "$0")/tour.py" "${CARE_RETURNS_BUILD:?the build folder}" "$1"
