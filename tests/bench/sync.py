#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How quick sync is, beside PouchDB with the same documents and the same kind of server, in the same run.

sync.py BUILD HUB: HUB is the folder of tests/hub. Each side has a server process and a database of its own, on
disk, and keeps what comes on disk: ours in SQLite with synchronous=FULL, PouchDB in LevelDB. Ours sends, besides the
returns, the sealed log of how they came to be; PouchDB is given the very documents that came of it.
"""
import os
import shutil
import subprocess
import sys
import tempfile

from aims import figures, show

RETURNS = int(os.environ.get('CARE_BENCH_RETURNS', '10000'))


class Hub:
    """A server of tests/hub, for as long as its standard input is held."""

    def __init__(self, hub, folder):
        command = ['node', '--no-deprecation', os.path.join(hub, 'server.js'), '--folder', folder, '--open',
                   '--database', 'care-returns']
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = 'http://127.0.0.1:%d/care-returns' % int(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Sides:
    """Both, each with its hub and its folder."""

    def __init__(self, build, hub):
        self.folder = tempfile.mkdtemp(prefix='care-returns-bench-')
        self.hubs = {name: Hub(hub, os.path.join(self.folder, 'hub-' + name)) for name in ('ours', 'pouch')}
        self.program = os.path.join(build, 'tests', 'bench', 'care-bench-sync')
        self.script = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'pouch.js')

    def ours(self, desk, first, count):
        file = os.path.join(self.folder, desk + '.db')
        return figures([self.program, self.hubs['ours'].url, file, desk, str(first), str(count)])

    def pouch(self, verb, *more):
        return figures(['node', '--no-deprecation', self.script, verb, self.folder, *more])

    def end(self):
        for hub in self.hubs.values():
            hub.end()
        shutil.rmtree(self.folder)


def speed(run, count):
    return '%.0f returns a second, %d requests' % (count / run['run_us'] * 1e6, run['run_requests'])


def show_ratio(name, ours, pouch, aim, count):
    show(name, ours['run_us'] / pouch['run_us'], aim, '%s; PouchDB %s' % (speed(ours, count), speed(pouch, count)))


def main(build, hub):
    sides = Sides(build, hub)
    source, target = sides.hubs['ours'].url, sides.hubs['pouch'].url
    try:
        ours = sides.ours('first', 0, RETURNS)
        pouch = sides.pouch('push', source, target)
        show_ratio('push_ratio', ours, pouch, 1, RETURNS)
        show('push_requests', 100 * ours['run_requests'] / RETURNS, 1, 'for each 100 returns')

        ours, pouch = sides.ours('second', 0, 0), sides.pouch('pull', target)
        show_ratio('pull_ratio', ours, pouch, 0.85, RETURNS)
        show('pull_requests', 100 * ours['run_requests'] / RETURNS, 1, 'for each 100 returns')
        show('pull_memory_ratio', ours['rss_kb'] / pouch['rss_kb'], 1,
             '%.0f MB, PouchDB %.0f MB' % (ours['rss_kb'] / 1e3, pouch['rss_kb'] / 1e3))
        show('no_change_requests', ours['again_requests'], 1, 'PouchDB %d' % pouch['again_requests'])
        show('no_change_ratio', ours['again_us'] / pouch['again_us'], 1,
             '%.1f ms, PouchDB %.1f ms' % (ours['again_us'] / 1e3, pouch['again_us'] / 1e3))

        sides.ours('first', RETURNS, RETURNS)
        ours = sides.ours('third', 0, 0)
        show('first_sync_s', ours['run_us'] / 1e6, 15, '%d documents; nothing changed: %.1f ms'
             % (ours['pulled'], ours['again_us'] / 1e3))
    finally:
        sides.end()
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
