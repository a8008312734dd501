"""What is written, where, and what happens when it cannot be."""
import csv
import io
import json
import os
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
        for ending, start in ((".csv", "document,kind,start,end,"), (".json", "[\n")):
            self.run_program("extract", "-e", "all", "-o", f"out{ending}", "a.txt")
            self.assertTrue((self.here / f"out{ending}").read_text().startswith(start))

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
        for command in (["text"], ["tokenize"], ["schema"], ["extract", "-e", "all", "-f", "csv"]):
            with self.subTest(command):
                words = command if command == ["schema"] else [*command, "a.txt"]
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
        self.assertMessage(done, f"{disk}/out: cannot be written: No space left on device")
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

    def test_an_interrupted_run_keeps_what_is_done(self):
        for i in range(400):
            self.write(f"r/{i:04}.txt", "Et ord til. " * 400)
        self.write("last.txt")
        process = subprocess.Popen([PROGRAM, "tokenize", "-j", "1", "r", "-", "last.txt", "-o", "out.conllu"],
                                   cwd=self.here, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        while not any(part.stat().st_size for part in self.here.glob("out.conllu.*")):
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)  # it waits for standard input, or comes to that
        errors = process.communicate()[1].decode()
        self.assertEqual(process.returncode, 3)
        done = int(re.fullmatch(r"uttrekk: interrupted: (\d+) of 402 reports are done\n", errors)[1])
        written = (self.here / "out.conllu").read_text()
        self.assertEqual(written.count("# newdoc"), done)
        self.assertTrue(written == "" or written.endswith("\n\n"))

    def test_where_nothing_can_be_written_the_call_is_wrong(self):
        self.write("a.txt")
        done = self.run_program("extract", "-o", "none/out.csv", "a.txt", status=2)
        self.assertMessage(done, "none/out.csv: cannot be written: No such file or directory")
        self.assertEqual(os.listdir(self.here), ["a.txt"])

    def test_colour_is_for_those_who_want_it(self):
        self.write("a.txt")
        words = ["sections", "a.txt"]
        self.assertNotIn(b"\x1b", self.run_program(*words).stdout)
        self.assertIn(b"\x1b", self.run_program(*words, "--color", "always").stdout)
        message = self.run_program("text", "none", "--color", "always", status=3).stderr
        self.assertIn(b"\x1b", message)

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
