#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what meson's tests said in the build folders given, and ends with `N passed, N failed`.

A case of a test program counts once, however many builds ran it, and passes if it passed in each.
A program that crashed, ran out of time or said nothing, and a build that did not come about, each count as failed.
"""
import json
import os
import re
import sys

CASE = re.compile(r'^\s*(not )?ok\b\s*\d*\s*-?\s*(.*?)\s*(?:#\s*([A-Z]+)\b.*)?$')


def cases(program):
    """(name, 'pass' | 'fail' | 'skip') of each TAP line, or of the program where it speaks no TAP."""
    found = []
    for line in (program.get('stdout') or '').splitlines():
        match = CASE.match(line)
        if match:
            state = 'skip' if match[3] == 'SKIP' else 'fail' if match[1] else 'pass'
            found.append((match[2], state))
    result = program['result']
    if result in ('OK', 'EXPECTEDFAIL'):
        return found or [('', 'pass')]
    if result == 'SKIP':
        return found or [('', 'skip')]
    if not any(state == 'fail' for _, state in found):
        found.append(('ended as it should', 'fail'))
    return found


def read(folder):
    """Every (program, case, number of that name) of one build, with its state."""
    states = {}
    try:
        with open(os.path.join(folder, 'meson-logs', 'testlog.json'), encoding='utf-8') as log:
            programs = [json.loads(line) for line in log]
    except OSError:
        return {(os.path.basename(folder), 'builds', 0): 'fail'}
    for program in programs:
        seen = {}
        for name, state in cases(program):
            seen[name] = seen.get(name, 0) + 1
            states[(program['name'].split(' / ')[-1], name, seen[name])] = state
    return states


def merge(builds):
    total = {}
    for build in builds:
        for key, state in build.items():
            order = ('skip', 'pass', 'fail')
            total[key] = max(total.get(key, 'skip'), state, key=order.index)
    return total


def main(folders):
    builds = [read(folder) for folder in folders]
    total = merge(builds)
    failed = sorted(key for key, state in total.items() if state == 'fail')
    passed = sum(state == 'pass' for state in total.values())
    print()
    for folder, build in zip(folders, builds):
        states = list(build.values())
        print('%s: %d cases, %d skipped' % (os.path.basename(folder), len(states), states.count('skip')))
    for program, name, _ in failed:
        print('failed: %s: %s' % (program, name))
    print('%d passed, %d failed' % (passed, len(failed)))
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
