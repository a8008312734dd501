#!/usr/bin/env python3
"""Memory is flat: ten times as many reports, and ten times as long a stream, take no more of it.

usage: memory.py UTTREKK [--megabytes N]

Runs `extract -e all -j 2` over a folder of reports of N megabytes (20) and over one of a tenth of
that, and over streams of JSON lines with the same texts. Peak memory must be below LIMIT, and that
of the larger at most SLACK above that of the smaller: what was held would take all of the input's
size. Exit status 1 where it is not.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LIMIT = 40.0  # MB
SLACK = 4.0  # MB: how the threads meet moves it by two


def peak(command, stdin=os.devnull):
    """Peak memory in MB, the least of four runs: how the threads happen to meet only adds to it."""
    peaks = []
    for _ in range(4):
        with open(stdin, 'rb') as stream:
            process = subprocess.Popen(command, stdin=stream, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f'{" ".join(map(str, command))}: exit status {process.returncode}')
        peaks.append(usage.ru_maxrss * 1024 / 1e6)
    return min(peaks)


def make_stream(folder, path):
    with open(path, 'w', encoding='utf-8') as out:
        for report in sorted(folder.rglob('*.txt')):
            out.write(json.dumps({'id': report.name, 'text': report.read_text()}, ensure_ascii=False) + '\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('uttrekk', type=pathlib.Path)
    parser.add_argument('--megabytes', type=float, default=20)
    args = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        sizes = {'tenth': args.megabytes / 10, 'whole': args.megabytes}
        peaks = {}
        for size, megabytes in sizes.items():
            folder = pathlib.Path(scratch) / size
            subprocess.run([sys.executable, HERE / 'make_corpus.py', folder, str(megabytes)], check=True)
            make_stream(folder, f'{folder}.jsonl')
            extract = [args.uttrekk.resolve(), 'extract', '-e', 'all', '-j', '2', '-f', 'jsonl']
            peaks['folder', size] = peak([*extract, folder])
            peaks['stream', size] = peak([*extract, '--jsonl-in', 'text'], f'{folder}.jsonl')
        for what in ('folder', 'stream'):
            small, large = peaks[what, 'tenth'], peaks[what, 'whole']
            wrong = large > LIMIT or large > small + SLACK
            failed = failed or wrong
            print(f'{"FAIL" if wrong else "ok":5}{what}: {small:.1f} MB for {sizes["tenth"]:g} MB, '
                  f'{large:.1f} MB for {sizes["whole"]:g} MB')
    sys.exit(failed)


main()
