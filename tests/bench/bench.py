#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the verbs take on a group of 300 homes and 24 months: the median of several runs, and the most memory.

Each figure is a whole run of care-returns-cli, from its start to its end, as a script would see it.
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 7
GROUP = ('--locations', '300', '--months', '24')


def measure(name, command, runs=RUNS):
    """Prints the median time of a command, its spread, and the most memory that any has used so far."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        times.append((time.perf_counter() - start) * 1000)
        if done.returncode not in (0, 1):
            print('%-44s could not be measured: %s' % (name, done.stderr.decode().strip()))
            return False
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    print('%-44s %8.1f ms   (%.1f to %.1f)   at most %.0f MB so far'
          % (name, statistics.median(times), min(times), max(times), memory))
    return True


def write_filters(path, rows):
    """The CQC's monthly list with all its width: a provider with 300 homes, all others with three."""
    types = ['Care home service with nursing', 'Domiciliary care service', 'Hospice services']
    named = ['Location ID', 'Location HSCA start date', 'Location Name', 'Care homes beds', 'Provider ID', 'Provider Name']
    others = ['Other column %d' % number for number in range(110)]
    with open(path, 'w', encoding='utf-8') as file:
        file.write(','.join(named + ['Service type - ' + name for name in types] + others) + '\n')
        for row in range(rows):
            provider = 0 if row < 300 else row // 3
            file.write('1-%d,01/10/2010,Home %d,%d,1-P%d,Provider %d,Y,,,%s\n'
                       % (row, row, row % 90 + 1, provider, provider, ','.join(['something'] * len(others))))


def main(program):
    folder = tempfile.mkdtemp(prefix='care-returns-bench-')
    data = os.path.join(folder, 'record')
    ask = [program, '--json', '--data', data]
    try:
        good = measure('start, and say what the commands are', [program, '--help'])
        good &= measure('ten years of windows', ask + ['windows', '--from', '2022-08', '--to', '2032-07'])
        good &= measure('a group of 300 homes is made, 24 months', ask + ['demo', *GROUP], runs=1)
        good &= measure('status of every home and month', ask + ['status'])
        good &= measure('the list of homes', ask + ['location', 'list'])
        good &= measure('the whole chain of events is verified', ask + ['verify', '--deep'], runs=3)
        good &= measure('a backup', ask + ['backup', os.path.join(folder, 'copy.db')], runs=1)
        filters, other = os.path.join(folder, 'filters.csv'), os.path.join(folder, 'other')
        write_filters(filters, 50000)
        ask[3] = other
        wanted = ['import', filters, '--provider', '1-P0']
        good &= measure('300 homes out of a list of 50,000', ask + wanted, runs=1)
        good &= measure('the same again: nothing has changed', ask + wanted, runs=3)
        size = sum(os.path.getsize(os.path.join(data, name)) for name in os.listdir(data))
        print('%-44s %8.1f MB' % ('the record on disk', size / 1e6))
    finally:
        shutil.rmtree(folder)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
