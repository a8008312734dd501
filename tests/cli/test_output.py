"""What is written, where, and what happens when it cannot be."""
import contextlib
import csv
import io
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import time
import unittest

from program import PROGRAM, REPORT, ProgramTest

KINDS = ["contacts", "dates", "durations", "goals", "learning-points", "persons", "sections"]


class Output(ProgramTest):
    def test_a_directory_gets_a_file_for_each_kind(self):
        self.write("a.txt")
        self.run_program("extract", "-e", "all", "-f", "csv", "-o", "out/", "a.txt")
        self.assertEqual(sorted(os.listdir(self.here / "out")), [f"{k}.csv" for k in KINDS])
        self.run_program("extract", "-e", "goals,dates", "-f", "json", "-o", "out", "a.txt")
        self.assertIn("goals.json", os.listdir(self.here / "out"))
        for name in ("goals", "dates"):
            json.loads((self.here / f"out/{name}.json").read_text())

    def test_the_ending_of_a_file_chooses_the_format(self):
        self.write("a.txt")
        records, table = '{"document":"a.txt","kind":"', "document,kind,start,end,"
        validate = ["validate", "-r", "soknad", "--fail-on", "never"]
        cases = [(["extract", "-e", "all"], [("csv", table), ("CSV", table), ("json", "[\n"), ("jsonl", records),
                                             ("ndjson", records), ("txt", "a.txt\n"), ("out", records)]),
                 (["tokenize"], [("jsonl", '{"document":"a.txt","sentence":1'), ("conllu", "# newdoc"),
                                 ("txt", "Trygg heimveg\n"), ("out", "# newdoc")]),
                 (["sections"], [("jsonl", records), ("Csv", table), ("txt", "a.txt  nn"), ("out", "a.txt  nn")]),
                 (["language"], [("jsonl", '{"document"'), ("csv", "document,start"), ("txt", "nn ")]),
                 (validate, [("json", '{"'), ("sarif", '{"$schema"'), ("XML", "<?xml"), ("txt", "a.txt:1:1: "),
                             ("log", "a.txt:1:1: ")])]
        for command, outputs in cases:
            for ending, start in outputs:
                with self.subTest(command, ending=ending):
                    self.run_program(*command, "-o", f"out.{ending}", "a.txt")
                    written = (self.here / f"out.{ending}").read_text()
                    self.assertTrue(written.startswith(start), written[:80])
        self.run_program("extract", "-e", "all", "-f", "csv", "-o", "named.json", "a.txt")
        self.assertTrue((self.here / "named.json").read_text().startswith(table))
        self.assertTrue(self.run_program("sections", "--excel", "a.txt").stdout.decode().startswith("\ufeffdocument;"))

    def test_an_ending_that_the_command_has_no_format_for_is_refused(self):
        self.write("a.txt")
        self.write("p.toml", '[output]\npath = "out.xml"\n')
        validate = ["validate", "-r", "soknad", "--fail-on", "never"]
        cases = [(["sections"], "json", "tree|jsonl|csv"), (["tokenize"], "csv", "conllu|jsonl|text"),
                 (["language"], "json", "table|jsonl|csv"), (["extract"], "conllu", "jsonl|json|csv|table"),
                 (["extract"], "xlsx", "jsonl|json|csv|table"),
                 (validate, "csv", "text|json|sarif|junit|github|gitlab")]
        for command, ending, formats in cases:
            with self.subTest(command):
                done = self.run_program(*command, "-o", f"out.{ending}", "a.txt", status=2)
                self.assertMessage(done, f"out.{ending}: {command[0]} has no format for files named '….{ending}' "
                                         f"(it has: {formats}; -f names one) "
                                         f"('uttrekk {command[0]} --help' tells more)")
                self.run_program(*command, "-o", f"out.{ending}", "-f", formats.split("|")[1], "a.txt")
        done = self.run_program("run", "p.toml", "a.txt", status=2)
        self.assertIn(b"out.xml: run has no format for files named", done.stderr)

    def test_excel_is_csv_and_nothing_else(self):
        self.write("a.txt")
        more = "('uttrekk extract --help' tells more)"
        for format in ("jsonl", "json", "table"):
            done = self.run_program("extract", "--excel", "-f", format, "a.txt", status=2)
            self.assertMessage(done, f"--excel writes CSV, not {format} {more}")
        for name in ("out.json", "out.xlsx"):
            done = self.run_program("extract", "--excel", "-o", name, "a.txt", status=2)
            self.assertMessage(done, f"{name}: --excel writes CSV, which is not for files named "
                                     f"'…{os.path.splitext(name)[1]}' {more}")
        for name in ("out.csv", "out.txt", "out", "out.skjema"):
            self.run_program("extract", "--excel", "-f", "csv", "-o", name, "a.txt")
            self.run_program("extract", "--excel", "-o", name, "a.txt")
            self.assertTrue((self.here / name).read_text().startswith("\ufeffdocument;"))

    def test_the_command_line_wins_over_the_format_of_a_pipeline_file(self):
        self.write("a.txt")
        self.write("p.toml", 'inputs = ["a.txt"]\n[output]\npath = "out.txt"\nformat = "json"\n')
        self.run_program("run", "p.toml")
        self.assertEqual((self.here / "out.txt").read_text()[:1], "[")
        self.run_program("run", "p.toml", "-o", "out.csv")
        self.assertEqual((self.here / "out.csv").read_text()[:8], "document")

    def test_reports_as_lines_of_sentences_are_parted(self):
        self.write("a.txt", "Ein ting. To ting.\n\nTre ting.\n")
        self.write("b.txt", "\n\n")
        self.write("c.txt", "Fire ting.\n")
        one = "Ein ting.\nTo ting.\n\nTre ting.\n"
        self.assertEqual(self.run_program("tokenize", "-f", "text", "a.txt").stdout.decode(), one)
        for jobs in "12":
            done = self.run_program("tokenize", "-f", "text", "-j", jobs, "b.txt", "a.txt", "b.txt", "c.txt", "a.txt")
            self.assertEqual(done.stdout.decode(), f"{one}\nFire ting.\n\n{one}")

    def test_a_dash_is_standard_output(self):
        self.write("a.txt")
        self.write("p.toml", 'inputs = ["a.txt"]\n[output]\npath = "out.csv"\n')
        self.write("q.toml", 'inputs = ["a.txt"]\n[output]\npath = "-"\n')
        self.write("part.jsonl", self.run_program("extract", "a.txt").stdout)
        for words in (["extract", "a.txt"], ["tokenize", "a.txt"], ["sections", "a.txt"], ["language", "a.txt"],
                      ["text", "a.txt"], ["validate", "-r", "soknad", "--fail-on", "never", "a.txt"],
                      ["merge", "part.jsonl"], ["validate", "--init", "a.txt"]):
            with self.subTest(words):
                self.assertEqual(self.run_program(*words, "-o", "-").stdout, self.run_program(*words).stdout)
        for words in (["p.toml", "-o", "-"], ["q.toml"]):
            self.assertEqual(self.run_program("run", *words).stdout, self.run_program("extract", "a.txt").stdout)
        self.assertEqual(sorted(os.listdir(self.here)), ["a.txt", "p.toml", "part.jsonl", "q.toml"])

    def test_a_directory_is_for_records_alone(self):
        self.write("a.txt")
        (self.here / "out").mkdir()
        for command in ("tokenize", "sections", "language", "text"):
            for output in ("out", "new/"):
                with self.subTest(command, output=output):
                    done = self.run_program(command, "-o", output, "a.txt", status=2)
                    self.assertMessage(done, f"{output}: is a directory: a file is to be named here")
            self.assertNotIn("directory (", self.run_program(command, "--help").stdout.decode())
        self.assertIn("directory (", self.run_program("extract", "--help").stdout.decode())
        self.assertEqual(sorted(os.listdir(self.here)), ["a.txt", "out"])

    def test_what_is_read_is_not_overwritten(self):
        self.write("r/a.txt")
        self.write("b.jsonl", '{"body":"Målet er ro."}\n')
        self.write("krav.toml", 'name = "k"\n[[section]]\nnames = ["Mål"]\nnames-nn = ["Mål"]\n')
        self.write("p.toml", 'inputs = ["r"]\n')
        self.write("list", "r/a.txt\n")
        os.symlink("r/a.txt", self.here / "link")
        report = self.here / "r/a.txt"
        cases = [(["extract", "r/a.txt", "-o", "r/a.txt"], "r/a.txt"),
                 (["text", "r", "-o", str(report)], "r/a.txt"),
                 (["tokenize", "r/a.txt", "-o", "link", "--status", "s.jsonl"], "r/a.txt"),
                 (["sections", "link", "-o", "r/../r/a.txt"], "link"),
                 (["validate", "-r", "krav.toml", "-f", "text", "-f", "json=r/a.txt", "r"], "r/a.txt"),
                 (["validate", "-r", "krav.toml", "-o", "krav.toml", "r"], "krav.toml"),
                 (["validate", "--init", "r/a.txt", "-o", "r/a.txt"], "r/a.txt"),
                 (["run", "p.toml", "-o", "p.toml"], "p.toml"),
                 (["extract", "--files-from", "list", "-o", "list"], "list"),
                 (["extract", "--jsonl-in", "body", "b.jsonl", "-o", "b.jsonl"], "b.jsonl"),
                 (["merge", "b.jsonl", "-o", "b.jsonl"], None)]
        before = {path: path.read_bytes() for path in self.here.rglob("*") if path.is_file()}
        for words, name in cases:
            with self.subTest(words):
                done = self.run_program(*words, status=2 if name else 3)
                if name:
                    self.assertMessage(done, f"{name}: is read: it cannot be the output or the status file")
                after = {path: path.read_bytes() for path in self.here.rglob("*") if path.is_file()}
                self.assertEqual(after, before)
        with open(report, "rb") as stdin:
            done = subprocess.run([PROGRAM, "text", "-o", "r/a.txt"], cwd=self.here, stdin=stdin, capture_output=True)
        self.assertEqual(done.returncode, 2)
        self.assertMessage(done, "-: is read: it cannot be the output or the status file")
        self.assertEqual(report.read_text(), REPORT)

    def test_columns_do_not_depend_on_the_records(self):
        self.write("a.txt", "Ingenting.\n")
        done = self.run_program("extract", "-e", "durations,contacts", "-f", "csv", "a.txt")
        self.assertEqual(
            done.stdout.decode(),
            "document,kind,start,end,text,section,language,name,role,organisation,email,phone,"
            "type,value,max,modifier,per,scope,earliest,latest,length,rule,truncated\n")

    def test_excel_gets_a_byte_order_mark_and_semicolons(self):
        self.write("a.txt")
        out = self.run_program("extract", "-e", "all", "--excel", "a.txt").stdout
        self.assertTrue(out.startswith("\ufeffdocument;kind;start;".encode()))
        for row in csv.reader(io.StringIO(out.decode("utf-8-sig")), delimiter=";"):
            self.assertFalse([cell for cell in row if cell and cell[0] in "=+-@\t\r"], row)

    def test_a_file_keeps_its_mode_and_a_link_stays_a_link(self):
        self.write("a.txt")
        self.write("old.csv", "old")
        os.chmod(self.here / "old.csv", 0o640)
        os.symlink("old.csv", self.here / "link.csv")
        self.run_program("extract", "-o", "link.csv", "a.txt")
        self.assertTrue((self.here / "link.csv").is_symlink())
        self.assertEqual((self.here / "old.csv").stat().st_mode & 0o777, 0o640)
        self.assertTrue((self.here / "old.csv").read_text().startswith("document,"))
        self.assertEqual(sorted(os.listdir(self.here)), ["a.txt", "link.csv", "old.csv"])

    def test_a_full_disk_is_an_error(self):
        self.write("a.txt")
        for words in (["text", "a.txt"], ["tokenize", "a.txt"], ["schema"], ["--help"], ["text", "--version"],
                      ["extract", "-e", "all", "-f", "csv", "a.txt"]):
            with self.subTest(words):
                with open("/dev/full", "wb") as full:
                    done = subprocess.run([PROGRAM, *words], cwd=self.here, stdout=full,
                                          stderr=subprocess.PIPE, timeout=60)
                self.assertEqual(done.returncode, 3)
                self.assertMessage(
                    done, "standard output: cannot be written: No space left on device")
        done = self.run_program("text", "-o", "/dev/full", "a.txt", status=3)
        self.assertMessage(done, "/dev/full: cannot be written: No space left on device")

    def small_disk(self, size):
        """An empty disk of that size, at "disk" in the test's folder."""
        disk = self.here / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
        if os.getuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
            self.skipTest("only root can mount a small disk")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=True)
        return disk

    def test_a_small_disk_is_full_and_nothing_half_is_left(self):
        disk = self.small_disk("64k")
        self.write("big.txt", "Et ord til. " * 20000)
        self.write("disk/out", "as before")
        done = self.run_program("tokenize", "big.txt", "-o", "disk/out", status=3)
        self.assertMessage(done, "disk/out: cannot be written: No space left on device")
        self.assertEqual(os.listdir(disk), ["out"])
        self.assertEqual((disk / "out").read_text(), "as before")

    def test_a_full_disk_stops_a_run_that_can_be_gone_on_with(self):
        disk = self.small_disk("256k")
        for i in range(300):
            self.write(f"r/{i:03}.txt", "Et ord til. " * 100)
        whole = self.run_program("text", "r").stdout
        self.assertGreater(len(whole), 256 * 1024)
        done = self.run_program("text", "r", "-o", "disk/out", "--status", "s.jsonl", status=3)
        self.assertMessage(done, "disk/out: cannot be written: No space left on device")
        self.assertEqual(os.listdir(disk), ["out.part"])
        subprocess.run(["mount", "-o", "remount,size=2m", str(disk)], check=True)
        self.run_program("text", "r", "-o", "disk/out", "--resume", "s.jsonl")
        self.assertTrue((disk / "out").read_bytes() == whole)

    def test_a_status_file_torn_by_a_full_disk_is_gone_on_with(self):
        disk = self.small_disk("16k")
        for i in range(300):
            self.write(f"r/{i:03}.txt", "Et ord til. " * 100)
        whole = self.run_program("text", "r").stdout
        done = self.run_program("text", "r", "-o", "out", "--status", "disk/s.jsonl", status=3)
        self.assertMessage(done, "disk/s.jsonl: cannot be written: No space left on device")
        torn = (disk / "s.jsonl").read_bytes()
        self.assertFalse(torn.endswith(b"\n"), "a line that was written in part")
        self.assertFalse((self.here / "out").exists())
        subprocess.run(["mount", "-o", "remount,size=2m", str(disk)], check=True)
        self.run_program("text", "r", "-o", "out", "--resume", "disk/s.jsonl")
        self.assertTrue((self.here / "out").read_bytes() == whole)
        self.assertEqual((disk / "s.jsonl").read_bytes().count(b"\n"), 300)

    def test_short_writes_are_gone_on_with(self):
        self.write("a.txt", "Et ord til. " * 50000)
        whole = self.run_program("text", "a.txt").stdout
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        process = subprocess.Popen([PROGRAM, "text", "a.txt"], cwd=self.here, stdout=writer,
                                   stderr=subprocess.PIPE)
        os.close(writer)
        got = b""
        while part := os.read(reader, 1000):
            got += part
        os.close(reader)
        self.assertEqual(process.communicate()[1], b"")
        self.assertEqual(process.returncode, 0)
        self.assertTrue(got == whole)

    def test_a_file_that_may_not_grow_is_an_error(self):
        self.write("a.txt", "Et ord til. " * 50000)
        limited = subprocess.run([PROGRAM, "text", "a.txt", "-o", "out"], cwd=self.here, capture_output=True,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100000, 100000)))
        self.assertEqual(limited.returncode, 3)
        self.assertMessage(limited, "out: cannot be written: File too large")
        self.assertEqual(os.listdir(self.here), ["a.txt"])

    def test_a_directory_that_cannot_be_made_is_a_wrong_call(self):
        self.write("a.txt")
        done = self.run_program("extract", "-o", "a.txt/out/", "a.txt", status=2)
        self.assertMessage(done, "a.txt/out/: Not a directory")
        if os.path.isdir("/proc/self"):  # nobody may write there, root neither
            done = self.run_program("extract", "-o", "/proc/self/out.csv", "a.txt", status=2)
            self.assertIn(b"/proc/self/out.csv: cannot be written: ", done.stderr)

    def test_a_closed_pipe_is_a_quiet_end(self):
        self.write("big.txt", "Et ord til. " * 200000)
        self.assertQuietEndOfPipe("tokenize", "big.txt")

    def interrupt(self, words, with_signal, begun):
        """Runs `uttrekk words… r - last.txt` and stops it once begun(process); its standard output and error."""
        for i in range(400):
            self.write(f"r/{i:04}.txt", REPORT + "Et ord til. " * 400)
        self.write("last.txt")
        process = subprocess.Popen([PROGRAM, *words, "-j", "1", "r", "-", "last.txt"], cwd=self.here,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        head = b"" if begun else os.read(process.stdout.fileno(), 1)
        while begun and not begun(process):
            time.sleep(0.002)
        process.send_signal(with_signal)  # it waits for standard input, or comes to that
        out, errors = process.communicate()
        self.assertEqual(process.returncode, 3)
        return head + out, errors.decode()

    @staticmethod
    def written(process, folder):
        """Whether a file in `folder` that the process has open, with or without a name, holds anything."""
        for file in pathlib.Path(f"/proc/{process.pid}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):
                if os.readlink(file).startswith(f"{folder}/") and file.stat().st_size:
                    return True
        return False

    def test_an_interrupted_run_leaves_files_as_they_were(self):
        def begun(process):
            return self.written(process, self.here / "out")

        self.write("out/z.json", "as before")
        self.write("out/goals.jsonl", "as before")
        for stop in (signal.SIGINT, signal.SIGTERM):
            for words in (["tokenize", "-o", "out/z.conllu"], ["extract", "-e", "all", "-o", "out/z.json"],
                          ["extract", "-o", "out/"]):
                with self.subTest(words, stop=stop):
                    _, errors = self.interrupt(words, stop, begun)
                    self.assertRegex(errors, r"^uttrekk: interrupted: \d+ of 402 reports are done; "
                                             r"no file is written\n$")
                    self.assertEqual(sorted(os.listdir(self.here / "out")), ["goals.jsonl", "z.json"])
                    for name in ("goals.jsonl", "z.json"):
                        self.assertEqual((self.here / "out" / name).read_text(), "as before")

    def test_a_killed_run_leaves_nothing(self):
        try:
            os.close(os.open(self.here, os.O_TMPFILE | os.O_WRONLY))
        except OSError:
            self.skipTest("the file system has no nameless files")
        (self.here / "out").mkdir()
        self.write("out/z.jsonl", "before")
        self.write("lines.jsonl", json.dumps({"body": REPORT}))
        process = subprocess.Popen([PROGRAM, "extract", "--jsonl-in", "body", "-o", "out/z.jsonl", "-j", "1",
                                    "lines.jsonl", "-"], cwd=self.here, stdin=subprocess.PIPE)
        while not self.written(process, self.here / "out"):
            self.assertIsNone(process.poll())
        process.kill()
        process.communicate()
        self.assertEqual(os.listdir(self.here / "out"), ["z.jsonl"])
        self.assertEqual((self.here / "out/z.jsonl").read_text(), "before")

    def test_an_interrupted_stream_or_merge_leaves_the_file_as_it_was(self):
        self.write("lines.jsonl", (json.dumps({"body": REPORT}) + "\n") * 20000)
        self.write("part.jsonl", "".join(f'{{"document":"{i}","kind":"goal"}}\n' for i in range(500000)))
        for words, message in ((["extract", "--jsonl-in", "body", "-j", "1", "lines.jsonl"],
                                "the rest of the lines is not done; no file is written"),
                               (["merge", "part.jsonl"], "the parts are not merged")):
            with self.subTest(words):
                self.write("out/z.jsonl", "as before")
                process = subprocess.Popen([PROGRAM, *words, "-o", "out/z.jsonl"], cwd=self.here,
                                           stderr=subprocess.PIPE)
                while not self.written(process, self.here / "out"):
                    time.sleep(0.001)
                process.send_signal(signal.SIGINT)
                self.assertEqual(process.communicate()[1].decode(), f"uttrekk: interrupted: {message}\n")
                self.assertEqual(process.returncode, 3)
                self.assertEqual((self.here / "out/z.jsonl").read_text(), "as before")
                self.assertEqual(os.listdir(self.here / "out"), ["z.jsonl"])

    def test_an_interrupted_run_comes_to_an_end_on_standard_output(self):
        out, errors = self.interrupt(["extract", "-e", "all", "-f", "json"], signal.SIGINT, None)
        done = int(re.fullmatch(r"uttrekk: interrupted: (\d+) of 402 reports are done\n", errors)[1])
        self.assertEqual(len({record["document"] for record in json.loads(out)}), done)

    def test_where_nothing_can_be_written_the_call_is_wrong(self):
        self.write("a.txt")
        done = self.run_program("extract", "-o", "none/out.csv", "a.txt", status=2)
        self.assertMessage(done, "none/out.csv: cannot be written: its directory does not exist")
        self.assertEqual(os.listdir(self.here), ["a.txt"])

    def test_colour_is_for_those_who_want_it(self):
        self.write("a.txt")
        words = ["sections", "a.txt"]
        self.assertNotIn(b"\x1b", self.run_program(*words).stdout)
        self.assertIn(b"\x1b", self.run_program(*words, "--color", "always").stdout)
        message = self.run_program("text", "none", "--color", "always", status=3).stderr
        self.assertIn(b"\x1b", message)

    def test_tables_in_files_have_no_colour(self):
        self.write("a.txt")
        for output in ("table.txt", "tables/"):
            self.run_program("extract", "-f", "table", "--color", "always", "-o", output, "a.txt")
        self.write("p.toml", 'inputs = ["a.txt"]\n[output]\npath = "run.txt"\nformat = "table"\n')
        self.run_program("run", "p.toml", "--color", "always")
        for path in [self.here / "table.txt", self.here / "run.txt", *(self.here / "tables").iterdir()]:
            self.assertNotIn(b"\x1b", path.read_bytes(), path)

    def test_verbose_says_why_in_the_table_or_beside_the_records(self):
        self.write("a.txt")
        table = self.run_program("extract", "-e", "goals", "-f", "table", "-v", "a.txt")
        self.assertIn(b"because", table.stdout)
        self.assertEqual(table.stderr, b"")
        plain = self.run_program("extract", "-e", "goals", "a.txt")
        told = self.run_program("extract", "-e", "goals", "-v", "a.txt")
        self.assertEqual(told.stdout, plain.stdout)
        self.assertRegex(told.stderr.decode(), r"^uttrekk: a\.txt:4:\d+: goal: goal\.\S+: .*\n$")

    def test_progress_is_shown_where_it_is_asked_for(self):
        self.write("a.txt")
        done = self.run_program("text", "a.txt", "--progress", "always")
        self.assertIn(b"1 of 1 files", done.stderr)
        self.assertEqual(self.run_program("text", "a.txt").stderr, b"")


class WithoutText(ProgramTest):
    def test_every_format_leaves_the_text_out(self):
        self.write("a.txt", REPORT + "\nVi lærte at hasteoppdrag tek tid.\n")
        words = ["extract", "-e", "goals,durations,learning-points", "a.txt"]
        for line in self.run_program(*words, "--no-text").stdout.splitlines():
            self.assertNotIn("text", json.loads(line))
        whole = [json.loads(line) for line in self.run_program(*words).stdout.splitlines()]
        self.assertTrue(all(record.pop("text") for record in whole))
        less = self.run_program(*words, "--no-text", "-f", "json").stdout
        self.assertEqual(json.loads(less), whole)
        header = self.run_program(*words, "--no-text", "-f", "csv").stdout.decode().split("\n")[0]
        self.assertNotIn("text", header.split(","))
        for form in ("csv", "table", "jsonl", "json"):
            self.assertIn("ventetida", self.run_program(*words, "-f", form).stdout.decode())
            self.assertNotIn("ventetida", self.run_program(*words, "-f", form, "--no-text").stdout.decode())

    def test_languages_sections_and_pipeline_files(self):
        self.write("a.txt")
        for form in ("csv", "jsonl", "table"):
            words = ["language", "--by", "sentence", "-f", form, "a.txt"]
            self.assertIn("ventetida", self.run_program(*words).stdout.decode())
            self.assertNotIn("ventetida", self.run_program(*words, "--no-text").stdout.decode())
        rows = self.run_program("sections", "-f", "csv", "--no-text", "a.txt").stdout.decode().splitlines()
        self.assertNotIn("text", rows[0].split(","))
        self.write("p.toml", 'inputs = ["a.txt"]\n[output]\ntext = false\n')
        self.assertEqual(self.run_program("run", "p.toml").stdout,
                         self.run_program("extract", "--no-text", "a.txt").stdout)

    def test_the_schema_goes_with_it(self):
        self.write("a.txt")
        schema = json.loads(self.run_program("schema", "goal", "-f", "json", "--no-text").stdout)
        header = self.run_program("extract", "-e", "goals", "-f", "csv", "--no-text", "a.txt").stdout.decode()
        self.assertEqual([field["name"] for field in schema["fields"]], header.split("\n")[0].split(","))


class Schema(ProgramTest):
    def test_the_data_package_names_the_columns_of_the_files(self):
        self.write("a.txt")
        self.run_program("extract", "-e", "all", "-f", "csv", "-o", "out/", "a.txt")
        package = json.loads(self.run_program("schema", "-f", "json").stdout)
        self.assertEqual(sorted(r["name"] for r in package["resources"]), KINDS)
        for resource in package["resources"]:
            with open(self.here / "out" / resource["path"], encoding="utf-8", newline="") as file:
                header = next(csv.reader(file))
            self.assertEqual(header, [field["name"] for field in resource["schema"]["fields"]])

    def test_one_kind_is_a_table_schema(self):
        schema = json.loads(self.run_program("schema", "goal", "-f", "json").stdout)
        self.assertIn({"name": "start", "type": "integer"},
                      [{k: f[k] for k in ("name", "type")} for f in schema["fields"]])


if __name__ == "__main__":
    unittest.main()
