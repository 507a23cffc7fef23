#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills somebody's desk at fifty random moments while they type, and looks at what is left, as TAP.

Whatever the autosave had called saved is there; what is there is one moment of the typing and no mixture of
moments; and the record verifies. test_kill.py WRITER (tests/desk/care-kill-writer.c says what it types).
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

ROUNDS, FIELDS = 50, 5
SEED = 20261110


def number(line):
    return int(line.split()[1])


def write_and_kill(writer, folder, chance):
    """Starts the writer, kills it, and gives the last number it called saved, or None."""
    program = subprocess.Popen([writer, folder, str(chance.randrange(1 << 30))],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    heard = ''
    if chance.random() < 0.8:      # else while it starts: while the file is made, moved on or read
        heard = program.stdout.readline()
        time.sleep(chance.uniform(0, 0.5))
    else:
        time.sleep(chance.uniform(0, 0.15))
    ended = program.poll()
    program.kill()
    rest, complaint = program.communicate()
    if ended is not None:
        raise AssertionError('the writer stopped by itself: ' + complaint)
    said = [number(line) for line in (heard + rest).splitlines() if line.startswith('saved') and line.split()[1:]]
    return max(said) if said else None


def look(writer, folder):
    """The figure in each field, after the file was opened again and verified."""
    done = subprocess.run([writer, folder], capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    if done.returncode != 0 or not lines or lines[-1] != 'sound':
        raise AssertionError('the record is not sound: ' + done.stdout + done.stderr)
    return [int(line.split()[2]) for line in lines if line.startswith('field')]


def one_moment(found):
    """The number of the last key that is there, if the fields are as they were just after it."""
    last = max(found, default=0)
    for key in range(max(last - FIELDS + 1, 1), last + 1):
        if found[key % FIELDS] != key:
            raise AssertionError('not one moment of the typing: %s' % found)
    return last


def run(writer, folder):
    chance = random.Random(SEED)
    called, held = 0, 0
    for turn in range(1, ROUNDS + 1):
        said = write_and_kill(writer, folder, chance)
        called = max(called, said or 0)
        found = one_moment(look(writer, folder))
        if found < called:
            raise AssertionError('turn %d: %d was called saved, and %d is there' % (turn, called, found))
        if found < held:
            raise AssertionError('turn %d: %d was there, and now only %d' % (turn, held, found))
        held = found
        yield turn, said, found


def main(writer):
    folder = tempfile.mkdtemp(prefix='care-returns-kill-')
    print('1..2')
    try:
        turns = list(run(writer, os.path.join(folder, 'record')))
        spoken = sum(said is not None for _, said, _ in turns)
        print('# %d turns, %d of them after something was called saved; %d figures typed and kept'
              % (len(turns), spoken, turns[-1][2]))
        print('ok 1 - what was called saved outlives kill -9 at fifty random moments')
        enough = spoken >= ROUNDS // 2
        print('%sok 2 - most of the moments came after something was called saved' % ('' if enough else 'not '))
        return 0 if enough else 1
    except AssertionError as wrong:
        print('# %s' % str(wrong).replace('\n', '\n# '))
        print('not ok 1 - what was called saved outlives kill -9 at fifty random moments')
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
