#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A quarter of a million figures: 300 homes and 24 months written out, and read back and checked.

Each is a whole run of care-returns-cli; beside it, in the same run, what Python's own csv module and float() take
for the same file, which has no record to hold the figures against.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 5
GROUP = ('--locations', '300', '--months', '24')
NOW = '2026-11-21T12:00:00Z'
PEER = '''
import csv, sys
values = 0
with open(sys.argv[1], encoding='utf-8', newline='') as file:
    for row in csv.reader(file):
        for cell in row:
            values += 1
            try:
                float(cell)
            except ValueError:
                pass
print(values)
'''


def run(command):
    """The time of a whole run in milliseconds, of the clock and of the processor, and what it said."""
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return (time.perf_counter() - start) * 1000, used * 1000, done.stdout


def show(name, value, detail):
    print('%-34s %8.2f   %s' % (name, value, detail), flush=True)


def main(program):
    folder = tempfile.mkdtemp(prefix='care-returns-bench-')
    ask = [program, '--json', '--now', NOW, '--data', os.path.join(folder, 'record')]
    try:
        run(ask + ['demo', *GROUP])
        table, archive = os.path.join(folder, 'returns.csv'), os.path.join(folder, 'archive.json')
        ways = {'export': ask + ['export', 'returns', table], 'import': ask + ['import', table, '--as', 'figures'],
                'peer': [sys.executable, '-c', PEER, table], 'archive': ask + ['export', 'archive', archive]}
        taken = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, command in ways.items():
                taken[name].append(run(command))
        wall = {name: statistics.median(one[0] for one in each) for name, each in taken.items()}
        used = {name: statistics.median(one[1] for one in each) for name, each in taken.items()}
        values = int(taken['peer'][0][2])
        show('figures_seconds', (wall['export'] + wall['import']) / 1000,
             'aim about 2; %d cells written (%.0f ms), read back and checked (%.0f ms)'
             % (values, wall['export'], wall['import']))
        show('figures_processor_seconds', (used['export'] + used['import']) / 1000,
             'written %.0f ms, read back and checked %.0f ms' % (used['export'], used['import']))
        show('figures_ratio', used['import'] / used['peer'],
             "against Python's csv and float() on the same file, %.0f ms" % used['peer'])
        show('archive_ratio', used['archive'] / used['export'], 'the whole record as an archive, %.0f ms' % used['archive'])
        fresh = [program, '--json', '--now', NOW, '--data', os.path.join(folder, 'fresh')]
        took = run(fresh + ['import', archive])
        show('archive_import_seconds', took[0] / 1000, '%.0f ms of the processor' % took[1])
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
