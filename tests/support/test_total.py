#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the total counts, as TAP: a case once, a crash as a failure, a build that is not there as a failure."""
import json
import os
import sys
import tempfile

import total


def program(name, said, result='OK'):
    return {'name': name, 'stdout': said, 'result': result}


def count(*builds):
    """(passed, failed) over builds, each a list of programs, or None for a build that did not come about."""
    folders = []
    with tempfile.TemporaryDirectory() as top:
        for number, programs in enumerate(builds):
            folder = os.path.join(top, 'build%d' % number)
            os.makedirs(os.path.join(folder, 'meson-logs'))
            folders.append(folder)
            if programs is not None:
                with open(os.path.join(folder, 'meson-logs', 'testlog.json'), 'w', encoding='utf-8') as log:
                    log.writelines(json.dumps(each) + '\n' for each in programs)
        states = list(total.merge([total.read(folder) for folder in folders]).values())
    return states.count('pass'), states.count('fail')


TWO = program('dates', '1..2\nok 1 /dates/leap\nok 2 /dates/range\n')
CASES = (
    ('each case of a program counts', count([TWO]), (2, 0)),
    ('a case counts once, however many builds ran it', count([TWO], [TWO]), (2, 0)),
    ('a case that one build fails has failed',
     count([TWO], [program('dates', 'ok 1 /dates/leap\nnot ok 2 /dates/range\n', 'FAIL')]), (1, 1)),
    ('a crash fails, though all that was said is well',
     count([program('dates', '1..2\nok 1 /dates/leap\n', 'ERROR')]), (1, 1)),
    ('a leak found at the end fails, though every case passed', count([program('dates', TWO['stdout'], 'FAIL')]), (2, 1)),
    ('a timeout fails', count([program('dates', '', 'TIMEOUT')]), (0, 1)),
    ('a program that speaks no TAP is one case', count([program('dates', 'hello\n')]), (1, 0)),
    ('a skipped case neither passes nor fails', count([program('dates', 'ok 1 /a # SKIP no display\n')]), (0, 0)),
    ('a case that is incomplete fails', count([program('dates', 'not ok 1 /a # TO' 'DO later\n', 'FAIL')]), (0, 1)),
    ('a build that did not come about fails', count([TWO], None), (2, 1)),
    ('cases of one name are told apart', count([program('dates', 'ok 1 same\nok 2 same\n')]), (2, 0)),
    ('a hash in a name is no directive', count([program('dates', 'ok 1 /colour#red\n')]), (1, 0)),
)


def main():
    broken = 0
    print('1..%d' % len(CASES))
    for number, (name, found, wanted) in enumerate(CASES, 1):
        broken += found != wanted
        print('%sok %d - %s' % ('not ' if found != wanted else '', number, name))
        if found != wanted:
            print('#   found %s, not %s' % (found, wanted))
    return 1 if broken else 0


if __name__ == '__main__':
    sys.exit(main())
