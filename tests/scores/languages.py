#!/usr/bin/env python3
"""Score language identification by sentence and by document.

usage: languages.py LANGUAGE_LINES FILE... [--half even|odd] [-v]

LANGUAGE_LINES is the program of that name in the build folder. A FILE is LANGUAGE-*.conllu (a
treebank, sentences from "# text =") or LANGUAGE-*.txt (a sentence a line); the language is what
stands before the hyphen. `no` counts as half right for nb and nn. --half takes every second
paragraph (the even ones are those that the weights were looked at with).
"""
import argparse, collections, os, subprocess

LEAST = (1, 20, 40, 60, 100)  # code points

def sentences(path):
    """Yield (paragraph, sentence)."""
    paragraph = 0
    for line in open(path, encoding='utf-8'):
        if path.endswith('.txt'):
            if line.strip():
                yield 0, line.strip()
        elif line.startswith('# newpar'):
            paragraph += 1
        elif line.startswith('# text = '):
            yield paragraph, line[9:].strip()

def identify(program, lines):
    out = subprocess.run([program], input='\n'.join(lines) + '\n', text=True,
                         capture_output=True, check=True).stdout.splitlines()
    assert len(out) == len(lines), (len(out), len(lines))
    return [l.split('\t') for l in out]

def right(language, found):
    if found == 'no' and language in ('nb', 'nn'):
        return 0.5
    return float(found == language)

def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('program')
    parser.add_argument('files', nargs='+')
    parser.add_argument('--half', choices=('even', 'odd'))
    parser.add_argument('-v', action='store_true', help='print each one that is not right')
    options = parser.parse_args()
    wanted = {'even': (0,), 'odd': (1,), None: (0, 1)}[options.half]
    total = collections.defaultdict(lambda: [0.0, 0])
    for path in options.files:
        language = os.path.basename(path).split('-')[0]
        pairs = [(p, s) for p, s in sentences(path) if p % 2 in wanted]
        found = identify(options.program, [s for _, s in pairs])
        for (_, s), columns in zip(pairs, found):
            score = right(language, columns[0])
            for least in LEAST:
                if len(s) >= least:
                    for key in ((language, least), ('all', least)):
                        total[key][0] += score
                        total[key][1] += 1
            if options.v and score < 1:
                print(language, *columns[:2], s, '|', '; '.join(columns[2:]), sep='\t')
        paragraphs = collections.defaultdict(list)
        for p, s in pairs:
            paragraphs[p].append(s)
        for columns in identify(options.program, [' '.join(v) for v in paragraphs.values()]):
            for key in ((language, 'paragraph'), ('all', 'paragraph')):
                total[key][0] += right(language, columns[0])
                total[key][1] += 1
        whole = identify(options.program, [' '.join(s for _, s in pairs)])[0]
        print(f'{language}: as one document {whole[0]} ({float(whole[1]):.3f})')
    print('language', *(f'>={n}' for n in LEAST), 'paragraph', sep='\t')
    for language in dict.fromkeys(k[0] for k in total):
        row = [total[language, k] for k in LEAST + ('paragraph',)]
        print(language, *(f'{100 * r / n:.2f} of {n}' if n else '-' for r, n in row), sep='\t')

main()
