#!/usr/bin/env python3
"""Time whole commands over a corpus, in turn with `wc -lwm`, and print medians and ratios.

usage: compare.py UTTREKK [--icu PROGRAM] [--corpus DIR] [--megabytes N] [--rounds N] [--only WORDS]
                  [--markdown | --update]

Every command runs once a round, the rounds follow each other, and a command's figure is the median
over the rounds of its processor time (user and system), which a busy machine disturbs least; its
ratio is that of `wc -lwm` in the same rounds. All run on one core but the rows with `-j 2`, whose
figure is the time on the clock: it says something on an idle machine only. Output goes to a file.
"peak" is the largest resident memory. --update puts the table into README.md. The corpus is made where it is not there: 100 MB take 3 s.
  --megabytes 10 --rounds 3 takes a minute; `--only 'extract,-j 2'` runs rows that hold these words.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
README = HERE.parents[1] / 'README.md'
TABLE = re.compile(r'(<!-- tests/bench/compare.py --update -->\n\n).*?(\n<!-- end of table -->)', re.DOTALL)


class Row:
    def __init__(self, name, command, cores=1, stdin=None):
        self.name, self.command, self.cores, self.stdin = name, [str(word) for word in command], cores, stdin
        self.seconds, self.clock, self.peak = [], [], 0

    def run(self):
        prefix = ['taskset', '-c', '0'] if self.cores == 1 and shutil.which('taskset') else []
        with tempfile.TemporaryFile() as out, open(self.stdin or os.devnull, 'rb') as stdin:
            start = time.perf_counter()
            process = subprocess.Popen(prefix + self.command, stdin=stdin, stdout=out, stderr=subprocess.DEVNULL,
                                       env={**os.environ, 'LC_ALL': 'C.UTF-8'})
            _, status, usage = os.wait4(process.pid, 0)
            self.clock.append(time.perf_counter() - start)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f'{" ".join(self.command[:6])} … left exit status {process.returncode}')
        self.seconds.append(usage.ru_utime + usage.ru_stime)
        self.peak = max(self.peak, usage.ru_maxrss * 1024 / 1e6)

    def figure(self):
        """Seconds: of processor time on one core, of the clock on several."""
        return statistics.median(self.seconds if self.cores == 1 else self.clock)


def make_corpus(folder, megabytes):
    """The folder, a file with all of it, a stream of JSON lines, and lists of its paths."""
    if not folder.exists():
        subprocess.run([sys.executable, HERE / 'make_corpus.py', folder, str(megabytes)], check=True)
    paths = sorted(str(p) for p in folder.rglob('*.txt'))
    beside = pathlib.Path(f'{folder}.extra')
    beside.mkdir(exist_ok=True)
    (beside / 'files').write_text('\n'.join(paths) + '\n')
    (beside / 'files0').write_text('\0'.join(paths))
    if not (beside / 'stream.jsonl').exists():
        with open(beside / 'one.txt', 'w') as one, open(beside / 'stream.jsonl', 'w') as stream:
            for path in paths:
                text = pathlib.Path(path).read_text()
                one.write(text)
                stream.write(json.dumps({'id': path, 'text': text}, ensure_ascii=False) + '\n')
    return paths, beside


def rows(args, beside):
    exe = args.uttrekk
    files = ['--files-from', beside / 'files']
    every = [exe, 'extract', '-e', 'all', '-f', 'jsonl']
    yield Row('wc -lwm', ['wc', '-lwm', f'--files0-from={beside}/files0'])
    if args.icu:
        yield Row('ICU word and sentence iterators', [args.icu, beside / 'files'])
    yield Row('text', [exe, 'text', '-j', '1', *files])
    yield Row('tokenize -f conllu', [exe, 'tokenize', '-f', 'conllu', '-j', '1', *files])
    yield Row('extract (four extractors)', [exe, 'extract', '-f', 'jsonl', '-j', '1', *files])
    yield Row('extract -e all', [*every, '-j', '1', *files])
    yield Row('validate -r sluttrapport', [exe, 'validate', '-r', 'sluttrapport', '--fail-on', 'never', '-j', '1', *files])
    yield Row('extract -e all, one file', [*every, '-j', '1', beside / 'one.txt'])
    yield Row('extract -e all --jsonl-in', [*every, '-j', '1', '--jsonl-in', 'text'], stdin=beside / 'stream.jsonl')
    yield Row('extract -e all -j 1, by the clock', [*every, '-j', '1', *files], cores=2)
    yield Row('extract -e all -j 2, by the clock', [*every, '-j', '2', *files], cores=2)
    yield Row('extract -e all --jsonl-in -j 2, by the clock', [*every, '-j', '2', '--jsonl-in', 'text'], cores=2,
              stdin=beside / 'stream.jsonl')


def table(chosen, megabytes, markdown):
    base = chosen[0].figure()
    line = '| {:46} | {:>6} | {:>6} | {:>8} |\n' if markdown else '{:46} {:>6} {:>6} {:>8}\n'
    text = line.format('command', 'MB/s', 'to wc', 'peak MB')
    if markdown:
        text += '| --- | ---: | ---: | ---: |\n'
    for row in chosen:
        text += line.format(row.name, f'{megabytes / row.figure():.0f}', f'{base / row.figure():.2f}',
                            f'{row.peak:.0f}')
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('uttrekk', type=pathlib.Path)
    parser.add_argument('--icu', type=pathlib.Path, help='the program icu_iterators')
    parser.add_argument('--corpus', type=pathlib.Path, help='made by make_corpus.py; made when absent')
    parser.add_argument('--megabytes', type=float, default=100)
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--only', default='', help='a comma list: only rows whose name holds one of these')
    parser.add_argument('--update', action='store_true', help='put the table into README.md')
    parser.add_argument('--markdown', action='store_true', help='print the table as Markdown')
    args = parser.parse_args()
    folder = args.corpus or pathlib.Path(tempfile.gettempdir()) / f'uttrekk-corpus-{args.megabytes:g}'
    paths, beside = make_corpus(folder, args.megabytes)
    megabytes = sum(os.path.getsize(p) for p in paths) / 1e6
    chosen = [row for row in rows(args, beside)
              if row.name == 'wc -lwm' or any(word in row.name for word in args.only.split(','))]
    for _ in range(args.rounds):
        for row in chosen:
            row.run()
    text = table(chosen, megabytes, args.markdown or args.update)
    text = f'{megabytes:.0f} MB in {len(paths)} files, medians of {args.rounds} rounds:\n\n{text}'
    print(text, end='')
    if args.update:
        readme = README.read_text()
        README.write_text(TABLE.sub(lambda found: found[1] + text + found[2], readme))


main()
