#!/usr/bin/env python3
"""Write the seed corpus: one folder a target, small files of our own that reach its branches.

usage: make_seeds.py [OUT]     (default: the folder seeds beside this script)
"""
import pathlib
import sys

REPORT = """Prosjektets mål

Effektmål:
  • redusere ventetiden med 30 % innen 2026
  • øke trygghet

Kontaktperson: Kari Myhre, rådgiver, Fjordvik kommune (kari.myhre@example.no, tlf. 22 22 55 55)
Varighet: januar 2024 – juni 2025

Kva har vore viktige læringspunkt?
- God forankring

  Det tok tid, om lag 2 ½ time kvar veke frå hausten 2023.
- Vi har erfart at «små steg» verkar.

Tid\tEmne
00:15\tOppstart
31.04.25\tFrist
"""
DECODE = {
    'utf8': REPORT.encode(), 'utf8-bom': b'\xef\xbb\xbf' + REPORT.encode(),
    'utf16le': REPORT.encode('utf-16-le'), 'utf16be-bom': b'\xfe\xff' + REPORT.encode('utf-16-be'),
    'utf32le-bom': b'\xff\xfe\0\0' + REPORT.encode('utf-32-le'),
    'latin1': REPORT.encode('latin-1', 'replace'), 'cp1252': REPORT.encode('cp1252', 'replace'),
    'cp865': REPORT.encode('cp865', 'replace'), 'macroman': REPORT.encode('mac-roman', 'replace'),
    'overlong': b'M\xc3\xb8te ' * 100 + b'\xc0\xaf\xe0\x80\xaf', 'surrogate': b'\xc3\xb8' * 200 + b'\xed\xa0\x80',
    'past-unicode': b'\xc3\xb8' * 200 + b'\xf4\x90\x80\x80', 'truncated': b'\xc3\xb8' * 200 + b'\xf0\x9f\x98',
    'lone-continuation': b'\xc3\xb8' * 200 + b'\x80', 'nul': b'M\0\xc3\xb8te\0', 'empty': b'', 'one': b'\xff',
}
CHAIN = {
    'plain': b'\0' + REPORT.encode(), 'markdown': b'\1' + ('# Rapport\n\n' + REPORT).encode(),
    'crlf': b'\0' + REPORT.replace('\n', '\r\n').encode(), 'brackets': b'\0' + b'(' * 500 + b'1.' * 500,
    'marks': b'\0e' + '\u0301'.encode() * 300, 'at': b'\0' + b'@' * 300 + b' a@b.no', 'tabs': b'\0' + b'\t' * 500,
    'quotes': b'\0' + '«'.encode() * 300, 'digits': b'\0' + b'1' * 500 + b' 2 - ' * 100, 'nul': b'\0\0\0a\0',
    'bidi': b'\0' + '\u202eMålet er å\u202c snu \u2066alt\u2069.'.encode(), 'pipes': b'\1' + b'| a | b |\n|---|---|\n' * 9,
}
DICTIONARY = {
    'choice': b'\0bl.a.\tinside\nosv.\tend\n', 'bad-choice': b'\0bl.a.\tnever\n', 'integer': b'\1januar\t1\n',
    'phrase': b'\4om lag\tapprox\nom\tx\n', 'no-key': b'\1\t3\n', 'crlf': b'\1mai\t5\r\njuni\t6\r\n', 'comment': b'\1# x\n\n',
}


TEXTS = [REPORT, '# Rapport\n\n' + REPORT, '(' * 300 + '1.' * 300, 'e' + '\u0301' * 200, '«' * 200 + ' - a) b) c)', '']
PIPELINE = 'inputs = ["r"]\nextractors = ["goals"]\n[select]\nlanguage = "nn"\n[output]\nformat = "csv"\n[limits]\ntokens = 9\n'
REQUIREMENTS = '''name = "krav"
[document.language]
allowed = ["nb"]
[[section]]
id = "goals"
names = ["Mål"]
type = "goals"
min-words = 3
[[record]]
kind = "goal"
within = "goals"
min = 2
each-matching = {goal_type = "effect"}
[[one-of]]
sections = ["goals"]
'''
JSON = ['{}', '{"body":"Mål: \\u00e5 \\ud83d\\ude00","records":[1],"a":[{"b":1e99}]}', '{"body":1}', ' {"error":null , "body" : "x"} ',
        '[]', '{"a":"\\ud800"}', '{"a":1,"a":2,"body":"","body":"y"}', '{"a"']
MORE = {
    'structure': {f'{i}': b'\0' + text.encode() for i, text in enumerate(TEXTS)},
    'segment': {f'{i}': text.encode() for i, text in enumerate(TEXTS)},
    'extractor': {f'{i}-{j}': bytes([i]) + text.encode() for i in range(7) for j, text in enumerate(TEXTS[:2])},
    'limits': {f'{i}-{n}': bytes([i, n]) + REPORT.encode() for i in range(5) for n in (0, 3, 20)},
    'toml': {'requirements': b'\0' + REQUIREMENTS.encode(), 'pipeline': b'\1' + PIPELINE.encode(), 'unknown': b'\0x = 1\n',
             'header-without-key': b'\1[>', 'quote-in-value': b'\0' + 'names = 1"Mål"\n'.encode(), 'letters': b'\0xo' + '\ufeef 91\ufeff9'.encode(), 'broken': b'\1inputs = [', 'deep': b'\0a = ' + b'[' * 200, 'keys': b'\1' + b'a.' * 200 + b'b = 1'},
    'json': {f'{i}': text.encode() for i, text in enumerate(JSON)},
    'round_trip': {f'{i}': text.encode() for i, text in enumerate(TEXTS)},
    'program': {**{f'{i}': bytes([i]) + REPORT.encode() for i in range(14)}, 'json-lines': b'\4{"text":"Varte i 8 veker"}\n{}\n',
                'words': b'\5jan\t1\n', 'pipeline': b'\7' + PIPELINE.encode(), 'requirements': b'\14' + REQUIREMENTS.encode(),
                'part': b'\15{"document":"a","kind":"goal"}\n', 'part-csv': b'\15document,kind\na,goal\n'},
}


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent / 'seeds'
    for target, files in {'decode': DECODE, 'chain': CHAIN, 'dictionary': DICTIONARY, **MORE}.items():
        (out / target).mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (out / target / name).write_bytes(data)


main()
