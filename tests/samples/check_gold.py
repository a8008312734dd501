"""Checks that samples/gold agrees with the samples: spans, and fields that are printed text.

usage: check_gold.py SAMPLES
"""
import json
import pathlib
import re
import sys


def folded(text):
    return re.sub(r'\s+', ' ', text).casefold()


def problems(text, record):
    span = text[record['start']:record['end']]
    if span != record['text'] or not span or span != span.strip():
        yield f'the span holds {span!r}'
    for field in ('name', 'email', 'title'):
        if field in record and folded(record[field]) not in folded(span):
            yield f'{field} {record[field]!r} is not in the span'
    for field in ('role', 'organisation'):
        if record['kind'] in ('contact', 'person') and folded(record.get(field, '')) not in folded(text):
            yield f'{field} {record[field]!r} is not in the report'
    if 'phone' in record and record['phone'][3:] not in re.sub(r'\D', '', span):
        yield f'phone {record["phone"]!r} is not in the span'


def main():
    samples = pathlib.Path(sys.argv[1])
    reports = sorted(p for p in samples.iterdir()
                     if p.suffix in ('.txt', '.md') and p.name != 'README.md')
    failures = 0 if len(reports) >= 12 else 1
    for report in reports:
        text = report.read_bytes().decode('utf-8')
        for line in (samples / 'gold' / f'{report.stem}.jsonl').read_text('utf-8').splitlines():
            record = json.loads(line)
            for problem in problems(text, record):
                print(f'{report.name}: {record["kind"]} {record["text"][:50]!r}: {problem}')
                failures += 1
    sys.exit(failures > 0)


main()
