#!/usr/bin/env python3
"""The README's commands do what it says.

usage: run.py UTTREKK [--update | --run-only]

Every line of a ```console block that starts with "$ " is run, in one scratch folder for the whole
README that holds samples/; what stands below it must be its output (standard output and errors
together). Other files that the README shows (a block whose first line is "# FILE:  name") are put
there first. ```python and ```r blocks are run where their packages are installed. The text between
"<!-- uttrekk ARGS -->" and "<!-- end -->" must be what that command prints.
--update writes the real output into README.md; --run-only checks that commands succeed, not what
they print.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GENERATED = re.compile(r"(<!-- uttrekk (.*?) -->\n\n)(.*?)(\n<!-- end -->)", re.DOTALL)
FILE = re.compile(r"^# FILE: +(\S+)\n")


class Readme:
    def __init__(self, program, mode):
        self.mode = mode
        self.problems = []
        self.commands = 0
        self.scratch = tempfile.TemporaryDirectory()
        self.here = pathlib.Path(self.scratch.name)
        os.mkdir(self.here / "bin")
        os.symlink(pathlib.Path(program).resolve(), self.here / "bin/uttrekk")
        shutil.copytree(ROOT / "samples", self.here / "samples")

    def shell(self, command):
        self.commands += 1
        env = dict(os.environ, PATH=f"{self.here}/bin:{os.environ['PATH']}", COLUMNS="100",
                   LC_ALL="C.UTF-8")
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=self.here, env=env,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=300)
        return done.returncode, done.stdout.decode()

    def console(self, block):
        out = []
        for command, expected in self.parts(block):
            tool = command.split()[0]
            if shutil.which(tool) is None and tool != "uttrekk":
                print(f"not run, there is no {tool} here: {command}")
                out.append(f"$ {command}\n{expected}")
                continue
            status, got = self.shell(command)
            if status > 3:
                self.problems.append(f"$ {command}\n  ends with status {status}: {got}")
            elif self.mode == "compare" and got != expected:
                self.problems.append(f"$ {command}\n  README says:\n{expected}\n  it prints:\n{got}")
            out.append(f"$ {command}\n{got}")
        return "".join(out)

    @staticmethod
    def parts(block):
        """(command, output) pairs; a command goes on in the next line after a backslash."""
        parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
        for part in parts:
            lines = part.split("\n")
            end = 1
            while lines[end - 1].endswith("\\"):
                end += 1
            yield "\n".join(lines[:end]), "\n".join(lines[end:])

    def script(self, language, code):
        command = {"python": "python3", "r": "Rscript"}[language]
        packages = re.findall(r"^import (\w+)|^library\((\w+)\)", code, re.MULTILINE)
        for package in (a or b for a, b in packages):
            probe = f"import {package}" if language == "python" else f"library({package})"
            if shutil.which(command) is None or self.shell(
                    f"{command} {'-c' if language == 'python' else '-e'} {probe!r}")[0] != 0:
                print(f"not run, there is no {package} for {command} here")
                return
        file = self.here / f"script.{language}"
        file.write_text(code)
        status, got = self.shell(f"{command} {file.name}")
        if status != 0:
            self.problems.append(f"{code}\n  ends with status {status}: {got}")

    def block(self, match):
        language, body = match.groups()
        if file := FILE.match(body):
            path = self.here / file.group(1)
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_text(body[file.end():])
        elif language == "console":
            body = self.console(body)
        elif language in ("python", "r"):
            self.script(language, body)
        return f"```{language}\n{body}```"

    def generated(self, match):
        before, words, text, after = match.groups()
        _, got = self.shell(f"uttrekk {words}")
        if self.mode != "update" and got != text:
            self.problems.append(f"the text after <!-- uttrekk {words} --> is not what it prints")
        return before + got + after

    def check(self):
        text = README.read_text()
        new = GENERATED.sub(self.generated, BLOCK.sub(self.block, text))
        if self.mode == "update":
            README.write_text(new)
        print("\n".join(self.problems))
        print(f"{self.commands} commands of the README, {len(self.problems)} problems")
        if self.problems and self.mode == "compare":
            print("If the program is right: scripts/update-expected, and read what git diff shows.")
        return 1 if self.problems or self.commands < 10 else 0


def main():
    mode = {"--update": "update", "--run-only": "run"}.get(sys.argv[-1], "compare")
    return Readme(sys.argv[1], mode).check()


if __name__ == "__main__":
    sys.exit(main())
