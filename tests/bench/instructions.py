#!/usr/bin/env python3
"""What a byte costs: instructions (by valgrind's callgrind), which do not depend on how busy the
machine is, against bounds that are generous today.

usage: instructions.py UTTREKK

A command runs over the samples joined, once and three times over: the difference is what the text
costs, per byte; over an empty report: what starting costs. To tighten: lower BOUNDS to what this
prints, with a tenth to spare. Exit status 1 where a bound is passed, 77 (a skipped test) where
valgrind is missing.
"""
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests'))
from callgrind import instructions, need_valgrind  # noqa: E402

START = 13e6  # instructions, of the program with its dictionaries
# Command: instructions a byte of text.
BOUNDS = {
    'text': 5,
    'tokenize': 236,
    'extract -j 1': 530,
    'extract -e all -j 1': 555,
    'validate -r sluttrapport --fail-on never': 395,
}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    need_valgrind()
    failed = False
    text = b'\n\n\n'.join(path.read_bytes() for path in sorted((ROOT / 'samples').glob('*.txt')))
    with tempfile.TemporaryDirectory() as folder:
        empty, once, thrice = (pathlib.Path(folder) / f'{times}.txt' for times in (0, 1, 3))
        empty.touch()
        once.write_bytes(text)
        thrice.write_bytes(text * 3)

        def report(name, cost, bound, unit):
            nonlocal failed
            failed = failed or cost > bound
            print(f'{"FAIL" if cost > bound else "ok":5}{name:44}{cost:12.0f} {unit}, bound {bound:.0f}', flush=True)

        report('start', instructions(sys.argv[1], 'extract', empty) / 1e6, START / 1e6, 'million instructions')
        for command, bound in BOUNDS.items():
            words = [sys.argv[1], *command.split()]
            cost = instructions(*words, thrice) - instructions(*words, once)
            report(command, cost / (2 * len(text)), bound, 'instructions a byte')
    sys.exit(failed)


main()
