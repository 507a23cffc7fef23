#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures that have an aim, each as a ratio or a time of this one run, beside its aim.

aims.py BUILD: the window's first frame and memory with the made-up group against a bare libadwaita window,
turn by turn; a durable save against SQLite's own commit; a representation of three pages as ODT and PDF, and a
long one with its exhibits bound behind it; the care directory of the CQC as ODS, read.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS, WARM_UP = 15, 2
NOW = '2026-11-10T10:00:00Z'        # in the middle of a window, with work to do


def figures(command, more=None):
    """What a program says as "name number" lines."""
    environment = dict(os.environ, **(more or {}))
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode != 0:
        raise RuntimeError('%s ended with %d: %s' % (command[0], done.returncode, done.stderr))
    pairs = [line.split() for line in done.stdout.splitlines()]
    return {pair[0]: float(pair[1]) for pair in pairs if len(pair) == 2}


def one_window(command):
    return figures(command, {'CARE_BENCH_START': str(int(time.monotonic() * 1e6)), 'CARE_RETURNS_NOW': NOW})


def windows(bench, demo):
    """The medians of a bare window and of ours, taken turn by turn so that what else goes on falls on both."""
    commands = {'bare': [os.path.join(bench, 'care-bench-bare')],
                'ours': [os.path.join(bench, 'care-bench-app'), '--data', demo]}
    taken = {name: [] for name in commands}
    for turn in range(WARM_UP + ROUNDS):
        for name, command in commands.items():
            found = one_window(command)
            if turn >= WARM_UP:
                taken[name].append(found)
    return {name: {key: statistics.median(found[key] for found in each) for key in each[0]}
            for name, each in taken.items()}


def show(name, value, aim, detail=''):
    print('%-22s %8.2f   aim at most %5.2f   %-4s %s' % (name, value, aim, 'met' if value <= aim else 'over', detail),
          flush=True)
    return value <= aim


def long_documents(bench, folder):
    """Thirty pages with forty exhibits; and the thirty pages against LibreOffice's own way from the same ODT."""
    odt = os.path.join(folder, 'long.odt')
    documents = figures([os.path.join(bench, 'care-bench-documents'), '--long-odt', odt])
    show('odt_ms', documents['odt_ms'], 5)
    show('pdf_ms', documents['pdf_ms'], 25)
    show('bound_ms', documents['bound_ms'], 1000,
         '30 pages (%.0f ms) and 40 exhibits behind them' % documents['long_pdf_ms'])
    office = shutil.which('soffice')
    if office is None:
        print('%-22s %8s   soffice is not on this computer' % ('libreoffice_ratio', '-'), flush=True)
        return
    command = [office, '-env:UserInstallation=file://' + os.path.join(folder, 'office'), '--headless',
               '--convert-to', 'pdf', '--outdir', folder, odt]
    times = []
    for _ in range(4):              # the first one makes its profile
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
        times.append((time.perf_counter() - start) * 1000)
    theirs = statistics.median(times[1:])
    show('libreoffice_ratio', documents['long_pdf_ms'] / theirs, 0.5, 'LibreOffice %.0f ms' % theirs)


def grids(bench):
    """A frame of the cell grid while it is scrolled, against a column view with as many rows and columns."""
    grid = figures([os.path.join(bench, 'care-bench-grid')])
    for name, detail in (('grid', '2,000 homes, 24 questions'), ('board', '40,000 homes, 60 months')):
        show(name + '_frame_ratio', grid[name + '_us'] / grid['view_us'], 1.0,
             '%s: %.1f ms, at most %.1f ms, %d of 120 over 16 ms; column view %.1f ms' % (
                 detail, grid[name + '_us'] / 1e3, grid[name + '_most_us'] / 1e3, grid[name + '_over'],
                 grid['view_us'] / 1e3))


def tables(bench, folder):
    """The CQC's care directory with filters, 50,000 rows of 122 columns, against LibreOffice's way to a CSV."""
    program = os.path.join(bench, 'care-bench-table')
    ods = os.path.join(folder, 'locations.ods')
    subprocess.run([program, 'make', ods], check=True, timeout=300)
    read = figures([program, 'read', ods])
    show('table_ods_s', read['read_ms'] / 1000, 10, '%.0f rows, %.0f cells' % (read['rows'], read['cells']))
    show('table_ods_mb', read['peak_kb'] / 1000, 200, 'the most memory while it is read')
    values = figures([program, 'values', folder])
    show('table_csv_ms', values['write_ms'] + values['back_ms'], 500,
         '%.0f values, written %.0f ms, read %.0f ms' % (values['values'], values['write_ms'], values['back_ms']))
    office = shutil.which('soffice')
    if office is None:
        print('%-22s %8s   soffice is not on this computer' % ('table_ratio', '-'), flush=True)
        return
    command = [office, '-env:UserInstallation=file://' + os.path.join(folder, 'office'), '--headless',
               '--convert-to', 'csv', '--outdir', folder, ods]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)
    theirs = time.perf_counter() - start
    show('table_ratio', read['read_ms'] / 1000 / theirs, 0.5, 'LibreOffice %.1f s' % theirs)


def main(build):
    bench = os.path.join(build, 'tests', 'bench')
    folder = tempfile.mkdtemp(prefix='care-returns-bench-')
    try:
        demo = os.path.join(folder, 'demo')
        subprocess.run([os.path.join(build, 'src', 'cli', 'care-returns-cli'), '--now', NOW, '--data', demo, 'demo'],
                       check=True, stdout=subprocess.DEVNULL)
        medians = windows(bench, demo)
        bare, ours = medians['bare'], medians['ours']
        show('first_frame_ratio', ours['first_us'] / bare['first_us'], 1.8,
             '%.0f ms, bare %.0f ms' % (ours['first_us'] / 1e3, bare['first_us'] / 1e3))
        show('filled_frame_ratio', ours['ready_us'] / bare['first_us'], 1.8,
             '%.0f ms until the page is filled from the record' % (ours['ready_us'] / 1e3))
        show('memory_ratio', ours['rss_kb'] / bare['rss_kb'], 1.5,
             '%.1f MB, bare %.1f MB' % (ours['rss_kb'] / 1e3, bare['rss_kb'] / 1e3))
        store = figures([os.path.join(bench, 'care-bench-store'), folder])
        show('durable_save_ratio', store['ratio'], 1.5,
             '%.0f µs, SQLite alone %.0f µs' % (store['save_us'], store['commit_us']))
        grids(bench)
        long_documents(bench, folder)
        tables(bench, folder)
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
