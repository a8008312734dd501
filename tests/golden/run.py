#!/usr/bin/env python3
"""Golden cases: the real program, by several routes that must agree to the byte.

usage: run.py UTTREKK [--update | --agree | --valgrind] [CASE…]

A case is a folder here: `args` (a command line without its inputs), `input.*` (or `inputs`: paths
from the project's root, a line each) and `expected.*` (standard output; a folder `expected/` for
what -o out/ makes). `status` and `stderr` hold what is not 0 or empty.
Routes: the files named; standard input (one plain file); -j 1 and -j 2; --files-from; -o FILE; and for
extract the same as a pipeline file through `run`.
--agree compares the routes with each other alone, not with expected.*.
--valgrind runs the first route alone, under valgrind: any error it reports is a difference.
--update writes what the first route gives into expected.*: read the difference before you commit.
"""
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# How an argument of `extract` is written in a pipeline file.
TOML = {
    "-e": ("", "extractors", "list"),
    "-f": ("output", "format", "text"),
    "--offsets": ("output", "offsets", "text"),
    "--positions": ("output", "positions", "flag"),
    "--excel": ("output", "excel", "flag"),
    "--within": ("select", "within", "text"),
    "--section": ("select", "section", "text"),
    "--language": ("select", "language", "text"),
    "--reference-date": ("options", "reference-date", "text"),
    "--include": ("input", "include", "text"),
    "--exclude": ("input", "exclude", "text"),
}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def pipeline_toml(arguments, inputs):
    """The pipeline file that says what `arguments` say; None where one has no key for it."""
    tables = {"": [f"inputs = [{', '.join(quoted(i) for i in inputs)}]"]}
    rest = list(arguments)
    while rest:
        option = rest.pop(0)
        if option not in TOML:
            return None
        table, key, kind = TOML[option]
        if kind == "flag":
            value = "true"
        elif kind == "list":
            value = "[" + ", ".join(quoted(v) for v in rest.pop(0).split(",")) + "]"
        else:
            value = quoted(rest.pop(0))
        tables.setdefault(table, []).append(f"{key} = {value}")
    return "\n".join(("" if not t else f"\n[{t}]\n") + "\n".join(k) for t, k in tables.items()) + "\n"


VALGRIND = ["valgrind", "-q", "--error-exitcode=99", "--leak-check=full", "--show-leak-kinds=definite",
            "--errors-for-leak-kinds=definite"]


class Case:
    def __init__(self, program, folder, under=()):
        self.program = [*under, program]
        self.under = under
        self.folder = folder
        self.words = shlex.split((folder / "args").read_text())
        listed = folder / "inputs"
        self.own = sorted(p.name for p in folder.glob("input.*"))
        self.inputs = listed.read_text().split() if listed.exists() else self.own
        self.where = ROOT if listed.exists() else folder
        self.expected = next((p for p in folder.glob("expected.*")), folder / "expected.txt")
        self.problems = []

    def run(self, words, stdin=None, where=None):
        env = dict(os.environ, COLUMNS="100", LC_ALL="C.UTF-8")
        return subprocess.run([*self.program, *words], cwd=where or self.where, input=stdin or b"",
                              capture_output=True, timeout=600, env=env)

    def compare(self, route, got, expected):
        if got != expected:
            place = next((i for i, (a, b) in enumerate(zip(got, expected)) if a != b),
                         min(len(got), len(expected)))
            line = expected.count(b"\n", 0, place) + 1
            self.problems.append(f"{self.folder.name}: by {route}: differs in line {line}:\n"
                                 f"    expected {expected[place:place + 60]!r}\n"
                                 f"    got      {got[place:place + 60]!r}")

    def check(self, agree):
        status = self.folder / "status"
        errors = self.folder / "stderr"
        first = self.run(self.words + self.inputs)
        expected = first.stdout if agree else self.expected.read_bytes()
        self.compare("file", first.stdout, expected)
        self.compare("file, stderr", first.stderr, errors.read_bytes() if errors.exists() else b"")
        self.compare("file, status", b"%d" % first.returncode,
                     status.read_bytes().strip() if status.exists() else b"0")
        if self.under:
            return self.problems
        for jobs in ("1", "2"):
            self.compare(f"-j {jobs}", self.run(self.words + ["-j", jobs] + self.inputs).stdout, expected)
        names = "\0".join(self.inputs).encode()
        self.compare("--files-from", self.run(self.words + ["--files-from", "-", "-0"], names).stdout,
                     expected)
        self.check_standard_input(expected)
        with tempfile.TemporaryDirectory() as scratch:
            self.check_output_file(pathlib.Path(scratch), expected)
            if self.words[0] == "extract":
                self.check_run(pathlib.Path(scratch), expected)
        return self.problems

    def check_standard_input(self, expected):
        """Standard input has no name: in the output it is "-"."""
        if len(self.own) != 1 or self.inputs != self.own or not self.own[0].endswith(".txt"):
            return
        text = (self.folder / self.own[0]).read_bytes()
        expected = expected.replace(self.own[0].encode(), b"-")
        self.compare("standard input", self.run(self.words + ["-"], text).stdout, expected)
        self.compare("a pipe", self.run(self.words, text).stdout, expected)

    def check_output_file(self, scratch, expected):
        if "-f" not in self.words:
            return  # the format would follow the ending
        self.run(self.words + ["-o", str(scratch / "out")] + self.inputs)
        self.compare("-o", (scratch / "out").read_bytes(), expected)

    def check_run(self, scratch, expected):
        toml = pipeline_toml(self.words[1:], self.inputs)
        if toml is None:
            self.problems.append(f"{self.folder.name}: run.py does not know how to write {self.words}")
            return
        for name in self.own:
            shutil.copy(self.folder / name, scratch / name)
        if not self.own:
            os.symlink(ROOT / "samples", scratch / "samples")
        (scratch / "pipeline.toml").write_text(toml)
        got = self.run(["run", "pipeline.toml"], where=scratch)
        self.compare("run", got.stdout, expected)
        elsewhere = self.run(["run", str(scratch / "pipeline.toml")], where="/")
        self.compare("run from elsewhere", elsewhere.stdout, expected)

    def update(self):
        first = self.run(self.words + self.inputs)
        self.expected.write_bytes(first.stdout)
        for name, content in (("stderr", first.stderr),
                              ("status", b"%d\n" % first.returncode if first.returncode else b"")):
            if content:
                (self.folder / name).write_bytes(content)
            else:
                (self.folder / name).unlink(missing_ok=True)


def main():
    update = "--update" in sys.argv
    agree = "--agree" in sys.argv
    under = VALGRIND if "--valgrind" in sys.argv else ()
    words = [w for w in sys.argv[1:] if w not in ("--update", "--agree", "--valgrind")]
    program = str(pathlib.Path(words[0]).resolve())
    folders = sorted(p.parent for p in HERE.glob("*/args") if not words[1:] or p.parent.name in words[1:])
    problems = []
    for folder in folders:
        case = Case(program, folder, under)
        if update:
            case.update()
        else:
            problems += case.check(agree)
    print("\n".join(problems))
    print(f"{len(folders)} golden cases, {len(problems)} differences")
    if problems:
        print("If the new output is right: scripts/update-expected, and read what git diff shows.")
    return 1 if problems or not folders else 0


if __name__ == "__main__":
    sys.exit(main())
