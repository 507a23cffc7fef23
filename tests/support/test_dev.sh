#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What ./dev promises before it builds anything, as TAP: its page of help, and what it does with wrong words.
# test_dev.sh ROOT
set -u

root=$(cd "$1" && pwd)
count=0
broken=0

check ()
{
  count=$((count + 1))
  name=$1
  shift
  if "$@"; then
    echo "ok $count - $name"
  else
    echo "not ok $count - $name"
    broken=1
  fi
}

has () { printf '%s\n' "$1" | grep -qF -- "$2"; }
each_command_is_explained ()
{
  for command in $(sed -n 's/^  \([a-z]*\)) .*;;$/\1/p' "$root/dev"); do
    has "$page" "./dev $command" || return 1
  done
}

page=$("$root/dev" help)
check 'help says what to do' has "$page" './dev run'
check 'help goes to standard output alone' [ -z "$("$root/dev" help 2>&1 >/dev/null)" ]
check 'each command is explained' each_command_is_explained
check 'no command at all shows the help' [ "$("$root/dev")" = "$page" ]
wrong=$("$root/dev" no-such-command 2>&1 >/dev/null)
check 'wrong words end with 2' [ "$("$root/dev" no-such-command >/dev/null 2>&1; echo $?)" = 2 ]
check 'wrong words show the help on standard error' [ "$wrong" = "$page" ]
check 'it can be called from anywhere' [ "$(cd / && "$root/dev" help)" = "$page" ]
check 'the packages to run are known to the tests too' grep -q '"$run_packages $test_packages"' "$root/dev"
check 'CI does no more than call it' grep -q 'dev" test$' "$root/.ci/run"
echo "1..$count"
exit "$broken"
