#!/usr/bin/env python3
"""Time is linear in the input: instructions for twice the text are less than 2.4 times as many.

usage: doubling.py UTTREKK [--only NAME] [--bytes N]

Counts instructions with valgrind's callgrind (they do not depend on how busy the machine is) of
`uttrekk extract -e all` over natural text and over adversarial text, each at N and at 2N bytes;
what an empty input costs is taken off both. Exit status 1 where a text is past the limit, 77 (a
skipped test) where valgrind is missing.
"""
import argparse
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests'))
from callgrind import instructions, need_valgrind  # noqa: E402

LIMIT = 2.4

# One unit of each text: repeated until the size is reached.
ADVERSARIAL = {
    'open brackets': '(', 'ordinals': '1.', 'at signs': '@', 'at signs between letters': 'a@', 'open quotes': '«',
    'straight quotes': '"', 'tabs': '\t', 'cells': 'a\t', 'table rows': 'a\tb\tc\n', 'pipe table': '| a | b |\n', 'empty lines': '\n',
    'lettered items': 'a) b\n', 'nested items': '- a\n  - b\n    - c\n', 'bullets on one line': '• ', 'digits': '1', 'spaced digits': '1 ',
    'combining marks': '\u0301', 'capitals': 'A', 'capitalised words': 'Kari ', 'upper-case headings': 'MÅL OG MEINING\n\n',
    'numbered headings': '1.1 Mål\n\n', 'labels': 'Mål:\n', 'fields': 'Mål: å\n', 'questions': 'Kva?\n\n', 'hyphens': '-',
    'dashes': ' – ', 'hyphenated lines': 'kommune-\n', 'full stops': '.', 'words and full stops': 'a. ', 'abbreviations': 'bl.a. ',
    'months': 'mai ', 'month ranges': 'mai – ', 'dates': '1.2.2024 ', 'periods': 'fra mai 2024 til ', 'units': '2 uker og ',
    'number words': 'tjue og ', 'names and commas': 'Kari Myhre, ', 'names and og': 'Kari Myhre og ', 'card lines': 'Kari Myhre\nRådgiver\n',
    'addresses': 'a@b.no ', 'phones': '+47 22 22 55 55 ', 'plus signs': '+', 'goal words': 'målet er å ', 'learning cues': 'vi har erfart at ', 'insight cues': 'innsikt i ', 'negated goals': 'målet er ikke ', 'percentages': 'redusere 5 % ',
    'learning sections': '# Erfaringer\n## Fase\n- a\n', 'titled items': '- Tid\n\n  Det tar tid.\n\n',
    'asterisks': '*', 'bold': '**a** ', 'hashes': '#', 'markdown headings': '# a\n', 'fences': '```\n', 'no-break spaces': '\u00a0', 'soft hyphens': 'a\u00ad',
    'one long line': 'og så gikk det ', 'carriage returns': '\r', 'page breaks': '\f', 'contents lines': 'Mål ..... 3\n', 'urls': 'http://a.no/(', 'lead-ins': 'Slik:\n- a\n',
}


def natural():
    return '\n\n'.join(p.read_text(encoding='utf-8') for p in sorted((ROOT / 'samples').glob('*.txt')))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('uttrekk')
    parser.add_argument('--only', help='one text, by name')
    parser.add_argument('--bytes', type=int, default=60_000)
    args = parser.parse_args()
    need_valgrind()
    texts = {'natural': natural(), **ADVERSARIAL}
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'text.txt'

        def cost(text):
            path.write_text(text, encoding='utf-8', newline='')
            return instructions(args.uttrekk, 'extract', '-e', 'all', '-f', 'jsonl', '-j', '1', path)

        empty = cost('')
        for name, unit in texts.items():
            if args.only and name != args.only:
                continue
            repeat = max(1, args.bytes // len(unit.encode()))
            once, twice = cost(unit * repeat) - empty, cost(unit * repeat * 2) - empty
            ratio = twice / max(once, 1)
            failed += ratio >= LIMIT
            passed += ratio < LIMIT
            size = len(unit.encode()) * repeat
            print(f'{"FAIL" if ratio >= LIMIT else "ok":5}{name:28} {ratio:5.2f}  {once / size:8.0f} instructions a byte', flush=True)
    print(f'{passed} passed, {failed} failed')
    sys.exit(failed > 0 or passed == 0)


main()
