"""Runs the real program for the tests of this folder; UTTREKK in the environment names it."""
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = str(pathlib.Path(os.environ["UTTREKK"]).resolve())

REPORT = """\
Trygg heimveg

Mål for prosjektet
- Målet er å redusere ventetida med 30 % på 8 månader

Kontaktperson: Kari Nordmann, kari.nordmann@example.no
"""


class ProgramTest(unittest.TestCase):
    """Each test has an empty folder of its own, `self.here`, in which the program runs."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.here = pathlib.Path(scratch.name)

    def write(self, name, content=REPORT):
        path = self.here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def run_program(self, *words, stdin=b"", status=0, env=None):
        """Runs `uttrekk words…`, checks its exit status and returns the finished process."""
        environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
        done = subprocess.run([PROGRAM, *words], cwd=self.here, input=stdin, capture_output=True,
                              timeout=60, env={**environment, **(env or {})})
        self.assertEqual(done.returncode, status, f"{words}: {done.stderr.decode()}")
        return done

    def assertMessage(self, done, message):
        self.assertEqual(done.stderr.decode(), f"uttrekk: {message}\n")

    def assertQuietEndOfPipe(self, *words):
        """Runs `uttrekk words…` into a pipe that is closed after one line: no message, status 0."""
        process = subprocess.Popen([PROGRAM, *words], cwd=self.here, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(timeout=60), 0)
