#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules, as TAP: for each rule, that the house keeps it and that it finds a seeded fault."""
import os
import sys

import house
import rules_calls   # noqa: F401 (importing a module registers its rules)
import rules_data    # noqa: F401
import rules_guide   # noqa: F401
import rules_law     # noqa: F401
import rules_rooms   # noqa: F401
import rules_shape   # noqa: F401
import rules_ui      # noqa: F401


def main(root):
    tree = house.Tree.of_folder(os.path.abspath(root))
    broken = 0
    print('1..%d' % (2 * len(house.RULES)))
    for number, (name, check, bad) in enumerate(house.RULES):
        findings = list(check(tree))
        broken += bool(findings)
        print('%s %d - %s' % ('not ok' if findings else 'ok', 2 * number + 1, name))
        for finding in findings:
            print('#   ' + finding.replace('\n', '\n#   '))
            print('%s\n    (%s)' % (finding, name), file=sys.stderr)
        caught = list(check(house.Tree(bad)))
        broken += not caught
        print('%s %d - seeded fault: %s' % ('ok' if caught else 'not ok', 2 * number + 2, name))
    return 1 if broken else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else '.'))
