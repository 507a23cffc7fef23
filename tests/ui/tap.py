# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps of a journey as TAP. When one does not come off, what was on the screen is left as a picture beside the
log, and the rest, which stands on it, is not tried."""
import os
import sys
import tempfile
import traceback


class Journey:
    def __init__(self, application):
        self.application = application
        self.count = self.broken = 0

    def step(self, name, deed):
        if self.broken:
            return None
        self.count += 1
        try:
            result = deed()
        except Exception:  # whatever it is, it is shown and counted
            self.broken = self.count
            self.tell(name)
            return None
        print('ok %d - %s' % (self.count, name), flush=True)
        return result

    def tell(self, name):
        print('not ok %d - %s' % (self.count, name))
        said = traceback.format_exc() + self.application.output()[-2000:]
        picture = os.path.join(tempfile.gettempdir(), 'care-returns-ui-%d.png' % os.getpid())
        try:
            self.application.screenshot_all(picture)
            said += '\na picture of it: ' + picture
        except Exception as other:
            said += '\nand no picture: %s' % other
        print('\n'.join('# ' + line for line in said.splitlines()), flush=True)

    def end(self):
        self.application.kill()
        print('1..%d' % self.count)
        sys.exit(1 if self.broken else 0)


def same(found, wanted, about=''):
    if found != wanted:
        raise AssertionError('%s: %r, and should be %r' % (about, found, wanted))


def holds(found, wanted, about=''):
    if wanted not in found:
        raise AssertionError('%s: %r is not in %r' % (about, wanted, found))
