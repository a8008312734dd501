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


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent / 'seeds'
    for target, files in {'decode': DECODE, 'chain': CHAIN, 'dictionary': DICTIONARY}.items():
        (out / target).mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (out / target / name).write_bytes(data)


main()
