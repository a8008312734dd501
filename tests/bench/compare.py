#!/usr/bin/env python3
"""Time whole commands over a corpus, in turn with `wc -lwm`, and print medians and ratios.

usage: compare.py UTTREKK [--icu PROGRAM] [--corpus DIR] [--megabytes N] [--runs N] [--markdown]

Every command runs once a round, the rounds follow each other, and the figure of a command is the
median over the rounds; its ratio is that of `wc -lwm` in the same rounds, so that a noisy machine
slows both. Everything runs on one core (taskset) but for the `-j 2` row. Output goes to a file.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(command, core, out):
    """Wall seconds and peak memory (MB) of one command."""
    prefix = ['taskset', '-c', core] if core and shutil.which('taskset') else []
    start = time.perf_counter()
    process = subprocess.Popen(prefix + command, stdout=out, stderr=subprocess.DEVNULL,
                               env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f'{" ".join(command[:4])} … left exit status {process.returncode}')
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def commands(args, corpus, listing):
    exe = str(args.uttrekk)
    files = ['--files-from', str(listing)]
    yield 'wc -lwm', ['wc', '-lwm', f'--files0-from={listing}0'], '0'
    if args.icu:
        yield 'ICU word and sentence iterators', [str(args.icu), str(listing)], '0'
    yield 'uttrekk text', [exe, 'text', *files], '0'
    yield 'uttrekk tokenize -f conllu', [exe, 'tokenize', '-f', 'conllu', '-j', '1', *files], '0'
    yield 'uttrekk extract (four extractors)', [exe, 'extract', '-f', 'jsonl', '-j', '1', *files], '0'
    yield 'uttrekk extract -e all', [exe, 'extract', '-e', 'all', '-f', 'jsonl', '-j', '1', *files], '0'
    if args.requirements:
        yield 'uttrekk validate', [exe, 'validate', '--fail-on', 'never', '-r', args.requirements, '-j', '1',
                                   *files], '0'
    yield 'uttrekk extract -e all -j 2', [exe, 'extract', '-e', 'all', '-f', 'jsonl', '-j', '2', *files], ''


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('uttrekk', type=pathlib.Path)
    parser.add_argument('--icu', type=pathlib.Path, help='the program icu_iterators')
    parser.add_argument('--corpus', type=pathlib.Path, help='made by make_corpus.py; made when absent')
    parser.add_argument('--megabytes', type=float, default=100)
    parser.add_argument('--runs', type=int, default=5)
    parser.add_argument('--requirements', help='adds a row for validate')
    parser.add_argument('--markdown', action='store_true', help='print the table as Markdown')
    args = parser.parse_args()

    corpus = args.corpus or pathlib.Path(tempfile.gettempdir()) / f'uttrekk-corpus-{args.megabytes:g}'
    if not corpus.exists():
        subprocess.run([sys.executable, HERE / 'make_corpus.py', corpus, str(args.megabytes)], check=True)
    paths = sorted(str(p) for p in corpus.rglob('*.txt'))
    megabytes = sum(os.path.getsize(p) for p in paths) / 1e6
    listing = corpus / 'files'
    listing.write_text('\n'.join(paths) + '\n')
    pathlib.Path(f'{listing}0').write_text('\0'.join(paths))

    times, memory = {}, {}
    for _ in range(args.runs):
        for name, command, core in commands(args, corpus, listing):
            with tempfile.TemporaryFile(dir=tempfile.gettempdir()) as out:
                seconds, peak = run(command, core, out)
            times.setdefault(name, []).append(seconds)
            memory[name] = max(peak, memory.get(name, 0))
    base = statistics.median(times['wc -lwm'])
    print(f'{megabytes:.0f} MB in {len(paths)} files, median of {args.runs} rounds\n')
    row = '| {:36} | {:>8} | {:>8} | {:>8} |' if args.markdown else '{:36} {:>8} {:>8} {:>8}'
    print(row.format('command', 'MB/s', 'to wc', 'peak MB'))
    if args.markdown:
        print('| --- | ---: | ---: | ---: |')
    for name, seconds in times.items():
        middle = statistics.median(seconds)
        print(row.format(name, f'{megabytes / middle:.0f}', f'{base / middle:.2f}', f'{memory[name]:.0f}'))


main()
