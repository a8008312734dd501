#!/usr/bin/env python3
"""Scores the program against what careful readers found, and fails below the floors of floors.toml.

usage: run.py UTTREKK [--raise]

Scored are samples/ against samples/gold, and, where it lies beside this project, the collection
../shared (reports, gold, treebank sentences, scorers). Where there are no scorers the test is
skipped. --raise writes floors just below the scores reached into floors.toml, where that is higher.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = HERE / "floors.toml"
SKIPPED = 77
# How far below a score its floor is set: the samples hold few records of some kinds.
SLACK = {"tokens": 0.02, "sentences": 0.2}
RECORD_SLACK = {"samples": 5.0, "reports": 2.0}


def output(*words, **options):
    return subprocess.run(words, check=True, capture_output=True, timeout=300, **options).stdout


def record_scores(program, reports, gold, scratch):
    """{kind: {"f1": …, "exact": …}} over all reports that have a gold file."""
    pairs = []
    for known in sorted(gold.glob("*.jsonl")):
        report = next(p for p in reports.glob(f"{known.stem}.*") if p.suffix in (".txt", ".md"))
        found = scratch / known.name
        found.write_bytes(output(program, "extract", "-e", "all", "-f", "jsonl", report))
        pairs += [known, found]
    table = output(sys.executable, SHARED / "eval/score_records.py", *pairs).decode()
    print(table)
    scores = {}
    for line in table.splitlines()[1:]:
        kind, _, _, _, _, f1, exact = line.split()[:7]
        scores[kind] = {"f1": float(f1), "exact": float(exact)}
    return scores


def token_scores(program, language, scratch):
    """{"tokens": …, "sentences": …} on the treebank's development sentences."""
    gold = SHARED / f"ud/{language}-dev.conllu"
    raw, found = scratch / f"{language}.txt", scratch / f"{language}.conllu"
    raw.write_bytes(output(sys.executable, SHARED / "eval/score_tokens.py", "--raw", gold))
    found.write_bytes(output(program, "tokenize", "-f", "conllu", raw))
    done = subprocess.run([sys.executable, SHARED / "eval/score_tokens.py", gold, found],
                          capture_output=True, text=True, timeout=300)
    table = done.stdout
    print(f"{language}: {table}{done.stderr}")
    return {name: float(f1) for name, f1 in re.findall(r"^(\w+) .*F1 +([\d.]+)", table, re.M)}


def all_scores(program, scratch):
    scores = {}
    for name, reports, gold in (("samples", ROOT / "samples", ROOT / "samples/gold"),
                                ("reports", SHARED / "reports", SHARED / "gold")):
        (scratch / name).mkdir()
        for kind, values in record_scores(program, reports, gold, scratch / name).items():
            scores[f"{name}.{kind}"] = values
    for language in ("nb", "nn"):
        scores[f"treebank.{language}"] = token_scores(program, language, scratch)
    return scores


def floor_below(name, key, score):
    slack = SLACK[key] if key in SLACK else RECORD_SLACK[name.split(".")[0]]
    return max(0.0, round(score - slack, 2))


def write_floors(floors):
    lines = ["# What the scores must not fall below (F1); raised by run.py --raise, lowered by hand alone.\n"]
    for table, values in floors.items():
        pairs = ", ".join(f"{key} = {value}" for key, value in values.items())
        lines.append(f"{table} = {{{pairs}}}\n")
    FLOORS.write_text("".join(lines))


def flat(toml):
    return {f"{group}.{name}": values for group, rows in toml.items() for name, values in rows.items()}


def main():
    if not (SHARED / "eval").is_dir():
        print("skipped: no ../shared/eval beside the project")
        return SKIPPED
    program = str(pathlib.Path(sys.argv[1]).resolve())
    floors = flat(tomllib.loads(FLOORS.read_text()))
    with tempfile.TemporaryDirectory() as scratch:
        scores = all_scores(program, pathlib.Path(scratch))
    if "--raise" in sys.argv:
        write_floors({name: {key: max(floor_below(name, key, value), floors.get(name, {}).get(key, 0))
                             for key, value in values.items()} for name, values in scores.items()})
        return 0
    fallen = [f"{name} {key}: {scores.get(name, {}).get(key, 0)} is below {floor}"
              for name, values in floors.items() for key, floor in values.items()
              if scores.get(name, {}).get(key, 0) < floor]
    print("\n".join(fallen) or f"no score is below the floors of {FLOORS.relative_to(ROOT)}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
