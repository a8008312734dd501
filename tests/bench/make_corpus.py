#!/usr/bin/env python3
"""Make a corpus of report-sized files for the benchmarks.

usage: make_corpus.py OUT MEGABYTES [--one-file] [--seed N]

Paragraphs of samples/ (and of ../shared/reports where that is beside the project) are shuffled by a
fixed seed into files of 3 to 60 KB, with headings left before the paragraph they head, until
MEGABYTES (10^6 bytes) are written; --one-file writes them all into one. The same arguments give the same bytes.
"""
import argparse
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES_PER_FOLDER = 500


def paragraphs():
    """Runs of text between empty lines; a run of one short line keeps the run after it."""
    sources = sorted((ROOT / 'samples').glob('*.txt')) + sorted((ROOT / 'samples').glob('*.md'))
    sources += sorted((ROOT.parent / 'shared' / 'reports').glob('*.txt'))
    found = []
    for path in sources:
        heading = ''
        for run in path.read_text(encoding='utf-8', errors='replace').split('\n\n'):
            if not run.strip():
                continue
            if len(run) < 80 and '\n' not in run.strip():
                heading += run + '\n\n'
                continue
            found.append(heading + run)
            heading = ''
    return found


def reports(target, seed):
    rng = random.Random(seed)
    pool = paragraphs()
    written = 0
    while written < target:
        size = rng.randint(3_000, 60_000)
        parts, length = [], 0
        while length < size:
            parts.append(rng.choice(pool))
            length += len(parts[-1])
        data = ('\n\n'.join(parts) + '\n\n\n').encode()
        written += len(data)
        yield data


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('out', type=pathlib.Path)
    parser.add_argument('megabytes', type=float)
    parser.add_argument('--one-file', action='store_true')
    parser.add_argument('--seed', type=int, default=1)
    args = parser.parse_args()
    target = int(args.megabytes * 1e6)
    if args.one_file:
        args.out.parent.mkdir(parents=True, exist_ok=True)
        with open(args.out, 'wb') as out:
            for data in reports(target, args.seed):
                out.write(data)
        return
    for i, data in enumerate(reports(target, args.seed)):
        folder = args.out / f'{i // FILES_PER_FOLDER:03}'
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f'report-{i:06}.txt').write_bytes(data)


main()
