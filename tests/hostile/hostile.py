#!/usr/bin/env python3
"""Hostile inputs beside good ones: nothing crashes or hangs, and nothing good is lost.

usage: hostile.py UTTREKK [--keep DIR]

Writes several hundred hostile files (every class of ill-formed UTF-8, other encodings, control and
bidi characters, formulas, terminal escapes, deep nesting, endless lines, …) and runs every command
over each. Each run must end by itself with an exit status that INTERFACE promises for readable
input (0; 3 for what passes a limit or is no text), print nothing but valid UTF-8 and valid JSON, and no raw control character on a message;
a run over all of them together with good reports must give those the records they have alone.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECONDS = 60  # far above what any of these takes: a hang, not a slow machine, ends here

REPORT = '''Prosjektmål:

- redusere ventetiden med 30 % innen 2026

Kontaktperson: Kari Myhre, rådgiver, Fjordvik kommune (kari.myhre@example.no, tlf. 22 22 55 55)
Varigheit: frå januar 2024 til juni 2025

Kva har vore viktige læringspunkt?
- Vi har erfart at små steg verkar.
'''


# What files of other formats begin with.
BINARY = {'pdf': b'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'docx': b'PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'zip-empty': b'PK\x05\x06' + bytes(18),
          'gzip': b'\x1f\x8b\x08\0', 'png': b'\x89PNG\r\n\x1a\n', 'jpeg': b'\xff\xd8\xff\xe0\0\x10JFIF', 'gif': b'GIF89a\x01\0\x01\0',
          'elf': b'\x7fELF\x02\x01\x01\0', 'ole2': b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'rtf': b'{\\rtf1\\ansi ',
          'noise': bytes(i * i % 251 for i in range(4000))}


def ill_formed():
    """Table 3-7 of the Unicode standard, turned over: each class alone, at the end, in a report."""
    sequences = {'lone-continuation': b'\x80', 'two-continuations': b'\x80\xbf', 'c0': b'\xc0\xaf', 'c1': b'\xc1\xbf',
                 'e0-overlong': b'\xe0\x80\xaf', 'e0-9f': b'\xe0\x9f\xbf', 'f0-overlong': b'\xf0\x80\x80\xaf',
                 'f0-8f': b'\xf0\x8f\xbf\xbf', 'high-surrogate': b'\xed\xa0\x80', 'low-surrogate': b'\xed\xb0\x80',
                 'surrogate-pair': b'\xed\xa0\xbd\xed\xb8\x80', 'past-unicode': b'\xf4\x90\x80\x80', 'f5': b'\xf5\x80\x80\x80',
                 'f8': b'\xf8\x88\x80\x80\x80', 'fc': b'\xfc\x84\x80\x80\x80\x80', 'fe': b'\xfe', 'ff': b'\xff',
                 'two-of-two': b'\xc3', 'two-of-three': b'\xe2\x82', 'one-of-three': b'\xe2', 'one-of-four': b'\xf0',
                 'two-of-four': b'\xf0\x9f', 'three-of-four': b'\xf0\x9f\x98', 'lead-lead': b'\xc3\xc3', 'lead-ascii': b'\xe2x',
                 'nul': b'\x00', 'nul-nul': b'\0\0\0\0', 'bom-inside': b'\xef\xbb\xbf'}
    report = REPORT.encode()
    for name, bad in sequences.items():
        yield f'utf8-{name}-alone', bad
        yield f'utf8-{name}-end', report + bad
        yield f'utf8-{name}-inside', report[:150] + bad + report[150:]
        yield f'utf8-{name}-many', (b'\xc3\xb8' * 150 + bad) * 3


def encodings():
    for name in ('utf-16-le', 'utf-16-be', 'utf-16', 'utf-32-le', 'utf-32-be', 'utf-32', 'latin-1', 'cp1252', 'cp865',
                 'mac-roman', 'cp850', 'iso8859-10', 'koi8-r', 'shift-jis', 'utf-7', 'cp037'):
        yield f'encoding-{name}', REPORT.encode(name, 'replace')
        yield f'encoding-{name}-odd', REPORT.encode(name, 'replace')[:-1]


def characters():
    """Characters that end a terminal's, a spreadsheet's or a parser's good behaviour."""
    odd = {'escape': '\x1b[31mRØD\x1b[0m', 'title': '\x1b]0;tittel\x07', 'bell': '\a', 'backspace': 'abc\b\b\b', 'nul': '\0',
           'del': '\x7f', 'c1': '\x9b31m', 'bidi-override': '\u202eMålet er å\u202c', 'bidi-isolate': '\u2066å\u2069', 'zero-width': 'å\u200b\u200d\u2060',
           'soft-hyphens': 'sam\u00adhand\u00adling', 'line-separator': 'a\u2028b\u2029c', 'next-line': 'a\x85b', 'no-break': '20\u00a0000',
           'narrow-no-break': '20\u202f000', 'combining': 'e' + '\u0301' * 50, 'nfd': 'A\u030arsma\u030al', 'astral': '😀👩‍👩‍👧', 'private': '\ue000', 'noncharacter': '\ufffe\uffff',
           'replacement': '\ufffd', 'tag': '\U000e0041', 'formula': '=1+1', 'formula-plus': '+47 22 22 55 55', 'formula-at': '@SUM(A1)', 'formula-minus': '-2+3',
           'formula-dde': "=cmd|'/c calc'!A1", 'tab-formula': '\t=1', 'html': '<script>alert(1)</script>', 'xml': ']]>&lt;', 'json': '"}],"kind":"goal"', 'backslash': '\\\\u0000',
           'workflow': '::error file=a::b', 'percent': '%0A::set-output', 'quote': '"""', 'csv': 'a,"b\n";c', 'nul-utf16': 'a\0b\0'}
    places = {'goal': 'Effektmål:\n- øke {} med 20 %\n', 'contact': 'Kontaktperson: {} Kari Myhre, kari@example.no\n', 'heading': '{}\n\nTekst som følger.\n',
              'cell': 'Navn\t{}\nKari Myhre\tx\n', 'title': 'Kva har vore viktige læringspunkt?\n\n- {}\n\n  Det verka godt.\n'}
    for name, text in odd.items():
        for place, frame in places.items():
            yield f'char-{name}-{place}', frame.format(text).encode('utf-8', 'surrogatepass')


def shapes():
    repeat = {'brackets': '(', 'close': ')', 'ordinals': '1.', 'at': '@', 'quotes': '«', 'tabs': '\t', 'pipes': '|', 'newlines': '\n', 'returns': '\r', 'feeds': '\f',
              'bullets': '- a\n', 'nested': '(a) ', 'headings': '1.1 MÅL\n\n', 'labels': 'Mål:\n', 'dots': '.', 'stars': '*', 'hashes': '#', 'fences': '```\n', 'digits': '7',
              'dates': '31.02.2024 ', 'phones': '22 22 55 55 ', 'mails': 'a@b.no ', 'ranges': '1-', 'spaces': ' ', 'capitals': 'Å', 'marks': '\u0301', 'words': 'mål ', 'urls': 'https://a.no/(',
              'joined': 'a\u200d', 'hyphens': 'å-\n', 'questions': 'Kva?\n', 'months': 'mai til ', 'numbers': 'tjue', 'years': '2024-'}
    for name, unit in repeat.items():
        yield f'shape-{name}', (unit * (100_000 // len(unit.encode()))).encode()
        yield f'shape-{name}-one', unit.encode()
    yield 'shape-empty', b''
    yield 'shape-one-line', b'og ' * 400_000
    for depth in (10, 1000):
        yield f'shape-indent-{depth}', ''.join(' ' * (2 * i % 5000) + f'- nivå {i}\n' for i in range(depth)).encode()
        yield f'shape-levels-{depth}', ''.join('1.' * (i % 300) + f'1 Mål {i}\n\n' for i in range(depth)).encode()


# What passes a limit, or is no text, and is told so.
PASSES = {'shape-indent-1000': b'the limit nesting',
          **dict.fromkeys(('utf8-nul-alone', 'utf8-nul-nul-alone', 'encoding-utf-32-le',
                           'encoding-utf-32-le-odd', 'encoding-utf-32-be', 'encoding-utf-32-be-odd', 'encoding-cp037',
                           'encoding-cp037-odd', *(f'binary-{name}' for name in BINARY)), b'no text but ')}


def binary():
    for name, start in BINARY.items():
        yield f'binary-{name}', start + REPORT.encode()


def fail(name, why):
    print(f'FAIL {name}: {why}')
    return 1


def run(arguments, **more):
    return subprocess.run(arguments, capture_output=True, timeout=SECONDS, check=False, **more)


def check(name, result, json_lines, passes=None):
    if result.returncode != (3 if passes else 0) or (passes or b'') not in result.stderr:
        return fail(name, f'exit status {result.returncode}: {result.stderr[:300]!r}')
    try:
        out = result.stdout.decode('utf-8')
        result.stderr.decode('utf-8')
    except UnicodeDecodeError as error:
        return fail(name, f'output is no UTF-8: {error}')
    if any(b < 0x20 and b != 0x0a for b in result.stderr):
        return fail(name, f'a control character in a message: {result.stderr[:200]!r}')
    if json_lines:
        for line in out.split('\n'):
            if line:
                json.loads(line)
    return 0


def records_by_document(output):
    by = {}
    for line in output.decode().split('\n'):
        if line:
            by.setdefault(json.loads(line)['document'], []).append(line)
    return by


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('uttrekk')
    parser.add_argument('--keep', type=pathlib.Path, help='write the inputs here and leave them')
    args = parser.parse_args()
    exe = os.path.abspath(args.uttrekk)
    folder = args.keep or pathlib.Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(folder)
    inputs = [*ill_formed(), *encodings(), *characters(), *shapes(), *binary()]
    failed = 0
    for name, data in inputs:
        pathlib.Path(f'{name}.txt').write_bytes(data)
    for name, _ in inputs:
        path = f'{name}.txt'
        failed += check(f'extract {name}', run([exe, 'extract', '-e', 'all', '-f', 'jsonl', path]), True, PASSES.get(name))
    everything = sorted(f'{name}.txt' for name, _ in inputs)
    for command, json_lines in ((['extract', '-e', 'all', '-f', 'csv'], False), (['extract', '-e', 'all', '-f', 'csv', '--excel'], False),
                                (['extract', '-e', 'all', '-f', 'table', '--color', 'never'], False), (['tokenize'], False), (['tokenize', '-f', 'jsonl'], True),
                                (['sections'], False), (['language'], False)):
        failed += check(' '.join(command), run([exe, *command, *everything]), json_lines, PASSES['shape-indent-1000'])
    good = [str(p) for p in sorted((ROOT / 'samples').glob('*.txt'))]
    alone = records_by_document(run([exe, 'extract', '-e', 'all', '-f', 'jsonl', *good]).stdout)
    mixed = [p for pair in zip(everything, good * len(everything)) for p in pair][:2 * len(good)] + everything
    beside = records_by_document(run([exe, 'extract', '-e', 'all', '-f', 'jsonl', '-j', '2', *mixed]).stdout)
    for path in good:
        if beside.get(path) != alone.get(path):
            failed += fail(path, 'not the records that it has alone')
    if not args.keep:
        shutil.rmtree(folder)
    print(f'{len(inputs)} hostile inputs, {len(good)} good reports')
    print(f'{len(inputs) - failed} passed, {failed} failed')
    sys.exit(failed > 0)


main()
