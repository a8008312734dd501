"""--status: a line for each input; --resume: a run that was stopped goes on as if it had not been."""
import hashlib
import json
import os
import random
import signal
import subprocess
import time
import unittest

from program import PROGRAM, REPORT, ProgramTest


class Status(ProgramTest):
    def status(self, *words, status=0, command=("extract", "-e", "all")):
        done = self.run_program(*command, "--status", "status.jsonl", *words, status=status)
        return done, [json.loads(line) for line in (self.here / "status.jsonl").read_text().splitlines()]

    def test_each_input_has_a_line_that_says_how_far_it_came(self):
        self.write("ok.txt")
        self.write("empty.txt", " \n\n")
        self.write("binary.txt", bytes(range(32)) * 9)
        self.write("deep.txt", "".join("  " * i + f"- nivå {i}\n" for i in range(8)))
        self.write("large.txt", REPORT * 9)
        names = ["ok.txt", "empty.txt", "binary.txt", "deep.txt", "large.txt", "missing.txt"]
        for jobs in ("1", "2"):
            _, lines = self.status(*names, "-j", jobs, "--limit", "file-size=1000", "--limit", "nesting=3", status=3)
            self.assertEqual([line["document"] for line in lines], names)
            self.assertEqual([line["status"] for line in lines],
                             ["ok", "empty", "undecodable", "truncated", "too_large", "unreadable"])
            self.assertEqual(lines[5]["message"], "No such file or directory")
            self.assertEqual([("sha256" in line, "message" in line) for line in lines],
                             [(True, False)] * 2 + [(True, True)] * 2 + [(False, True)] * 2)

    def test_a_line_has_counts_encoding_language_and_fingerprint(self):
        self.write("a.txt", REPORT.encode("windows-1252"))
        done, [line] = self.status("a.txt")
        self.assertEqual(list(line), ["document", "status", "bytes", "tokens", "records", "encoding", "language",
                                      "sha256", "milliseconds", "run", "output"])
        self.assertEqual(line["bytes"], len(REPORT))
        self.assertEqual(line["records"], done.stdout.count(b"\n"))
        self.assertEqual(line["encoding"], "ISO-8859-1")
        self.assertEqual(line["language"], "nn")
        self.assertEqual(line["sha256"], hashlib.sha256(REPORT.encode("windows-1252")).hexdigest())
        self.assertGreater(line["tokens"], 20)
        self.assertGreater(line["milliseconds"], 0)

    def test_it_holds_no_text_of_reports(self):
        self.write("a.txt")
        for command in (["extract"], ["tokenize"], ["sections"], ["language"], ["text"]):
            _, [line] = self.status("a.txt", command=command)
            self.assertEqual(line["status"], "ok")
            self.assertNotIn("Nordmann", json.dumps(line))
        _, [line] = self.status("a.txt", "-r", "soknad", "--fail-on", "never", command=["validate"])
        self.assertEqual(line["status"], "ok")

    def test_names_that_need_escapes(self):
        name = 'a "b"\\\x1b\n.txt'
        self.write(name)
        _, [line] = self.status(name, "-o", "out.jsonl")
        self.assertEqual(line["document"], name)
        whole = (self.here / "out.jsonl").read_bytes()
        self.run_program("extract", "-e", "all", "--resume", "status.jsonl", name, "-o", "out.jsonl")
        self.assertEqual((self.here / "out.jsonl").read_bytes(), whole)

    def test_where_it_cannot_be_written_nothing_is_done(self):
        self.write("a.txt")
        done = self.run_program("extract", "--status", "none/s.jsonl", "a.txt", status=2)
        self.assertMessage(done, "none/s.jsonl: cannot be written: its directory does not exist")
        done = self.run_program("extract", "--status", "/dev/full", "a.txt", status=3)
        self.assertMessage(done, "/dev/full: cannot be written: No space left on device")

    def test_a_file_that_is_no_status_file_is_not_emptied(self):
        self.write("a.txt")
        self.write("s.jsonl", "")
        self.status("a.txt")
        self.status("a.txt")  # over one of another run
        records = self.run_program("extract", "-e", "all", "a.txt").stdout
        self.assertTrue(records.startswith(b'{"document":'))
        for content in (REPORT.encode(), REPORT.encode().rstrip(), b"{}", records, records.splitlines()[0]):
            for option in ("--status", "--resume"):
                with self.subTest(option, content=content):
                    self.write("victim.txt", content)
                    done = self.run_program("extract", option, "victim.txt", "victim.txt", "-o", "out", status=2)
                    self.assertIn(b"status file", done.stderr)
                    self.assertEqual((self.here / "victim.txt").read_bytes(), content)
                    self.assertEqual(sorted(p.name for p in self.here.glob("out*")), [])

    def test_it_is_not_the_output(self):
        self.write("a.txt")
        (self.here / "link").symlink_to("x")
        for status, output in (("x", "x"), ("./x", "x"), ("x.part", "x"), ("link", "x"), ("x", "link")):
            for there in (False, True):
                with self.subTest(status=status, output=output, there=there):
                    (self.here / "x").unlink(missing_ok=True)
                    if there:
                        self.write("x", "")
                    elif "link" in (status, output):
                        continue
                    done = self.run_program("extract", "--status", status, "-o", output, "a.txt", status=2)
                    self.assertMessage(done, f"{status}: cannot be the status file and the output")
                    self.assertFalse((self.here / "x.part").exists())
        self.run_program("extract", "--status", "/dev/null", "-o", "/dev/null", "a.txt")

    def test_where_it_cannot_be_written_no_part_of_the_output_is_taken_for_the_whole(self):
        for i in range(300):
            self.write(f"r/{i}.txt", REPORT * 40)
        done = self.run_program("extract", "--status", "/dev/full", "-o", "out.jsonl", "-j", "1", "r", status=3)
        self.assertMessage(done, "/dev/full: cannot be written: No space left on device")
        self.assertFalse((self.here / "out.jsonl").exists())

    def test_a_closed_pipe_is_a_quiet_end(self):
        self.write("big.txt", "Et ord til. " * 200000)
        self.assertQuietEndOfPipe("tokenize", "--status", "s.jsonl", "big.txt")

    def test_an_interrupted_validation_writes_no_file(self):
        for i in range(1000):
            self.write(f"r/{i:04}.txt", REPORT * 9)
        self.write("last.txt")
        process = subprocess.Popen([PROGRAM, "validate", "-r", "soknad", "-f", "json", "-o", "out.json", "-j", "1",
                                    "--status", "s.jsonl", "r", "-", "last.txt"], cwd=self.here,
                                   stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        while not (self.here / "s.jsonl").exists() or not (self.here / "s.jsonl").stat().st_size:
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)  # it waits for standard input, or comes to that
        message = process.communicate()[1].decode()
        self.assertEqual(process.returncode, 3)
        self.assertRegex(message, r"^uttrekk: interrupted: \d+ of 1002 reports are done; no file is written\n$")
        self.assertFalse((self.here / "out.json").exists())


class Resume(ProgramTest):
    def resume(self, *words, status=0):
        return self.run_program("extract", "-e", "all", "--resume", "s.jsonl", *words, status=status)

    def test_what_has_a_line_is_passed_over(self):
        for name in ("a.txt", "b.txt", "c.txt"):
            self.write(name)
        self.resume("-o", "out.csv", "a.txt", "b.txt", "c.txt")
        whole = (self.here / "out.csv").read_bytes()
        lines = (self.here / "s.jsonl").read_bytes().splitlines(True)
        for kept in range(4):
            for torn in (b"", b'{"document":"b.txt","sta'):
                with self.subTest(kept=kept, torn=torn):
                    (self.here / "s.jsonl").write_bytes(b"".join(lines[:kept]) + torn)
                    (self.here / "out.csv.part").write_bytes(whole + b"left over")
                    self.resume("-o", "out.csv", "a.txt", "b.txt", "c.txt")
                    self.assertEqual((self.here / "out.csv").read_bytes(), whole)
                    again = (self.here / "s.jsonl").read_text().splitlines()
                    self.assertEqual([json.loads(line)["document"] for line in again], ["a.txt", "b.txt", "c.txt"])

    def test_every_format_is_joined_to_the_byte(self):
        names = [f"{i}.txt" for i in range(5)]
        for i, name in enumerate(names):
            self.write(name, REPORT if i % 2 else "Ingenting.\n")
        for words in (["-f", "json"], ["-f", "jsonl"], ["-f", "csv"], ["--excel"], ["-f", "table"]):
            for kept in range(len(names) + 1):
                with self.subTest(words, kept=kept):
                    (self.here / "s.jsonl").unlink(missing_ok=True)
                    self.resume(*words, "-o", "out", *names)
                    whole = (self.here / "out").read_bytes()
                    lines = (self.here / "s.jsonl").read_bytes().splitlines(True)
                    (self.here / "s.jsonl").write_bytes(b"".join(lines[:kept]))
                    if kept % 2:
                        (self.here / "out").rename(self.here / "out.part")
                    self.resume(*words, "-o", "out", *names)
                    self.assertEqual((self.here / "out").read_bytes(), whole)
                    self.assertEqual(sorted(p.name for p in self.here.glob("out*")), ["out"])

    def test_reports_as_lines_of_sentences_are_parted_where_they_are_joined_too(self):
        names = ["empty.txt", "a.txt", "blank.txt", "b.txt", "c.txt"]
        for name in names:
            self.write(name, "\n" if name in ("empty.txt", "blank.txt") else f"Dette er {name[0]}.\n")
        words = ["tokenize", "-f", "text", "--resume", "s.jsonl", "-o", "out", *names]
        for kept in range(len(names) + 1):
            with self.subTest(kept=kept):
                (self.here / "s.jsonl").unlink(missing_ok=True)
                self.run_program(*words)
                lines = (self.here / "s.jsonl").read_bytes().splitlines(True)
                (self.here / "s.jsonl").write_bytes(b"".join(lines[:kept]))
                self.run_program(*words)
                self.assertEqual((self.here / "out").read_text(), "Dette er a.\n\nDette er b.\n\nDette er c.\n")

    def test_a_finished_run_takes_in_what_came_after_it(self):
        self.write("r/a.txt")
        self.resume("-o", "out/", "-f", "csv", "r")
        first = (self.here / "out/goals.csv").read_bytes()
        self.write("r/b.txt")
        self.resume("-o", "out/", "-f", "csv", "r")
        self.assertEqual((self.here / "out/goals.csv").read_bytes(),
                         self.run_program("extract", "-e", "goals", "-f", "csv", "r").stdout)
        self.assertTrue((self.here / "out/goals.csv").read_bytes().startswith(first))

    def test_what_was_not_read_to_its_end_still_counts_in_the_exit_status(self):
        self.write("a.txt")
        self.resume("missing.txt", "a.txt", "-o", "out", status=3)
        done = self.resume("missing.txt", "a.txt", "-o", "out", status=3)
        self.assertEqual(done.stderr, b"")

    def test_a_status_file_of_another_run_is_refused(self):
        self.write("a.txt")
        self.resume("a.txt", "-o", "out")
        message = "s.jsonl:1: no line of a status file of this run (the same command, options, settings and version)"
        changes = ("-f csv", "--positions", "--limit tokens=5", "-o other", "-e goals", "--excel", "--no-text",
                   "--offsets byte", "--within goal", "--section goals", "--language nn", "-v",
                   "--reference-date 2031-05-01")
        for change in changes:
            with self.subTest(change):
                done = self.resume("a.txt", "-o", "out", *change.split(), status=2)
                self.assertMessage(done, message)
        for same in ("-j 2", "-q", "--progress never", "--color never", "--include *.md"):
            with self.subTest(same):
                self.resume("a.txt", "-o", "out", *same.split())
        self.write("s.jsonl", "anything\n")
        self.assertMessage(self.resume("a.txt", "-o", "out", status=2), message)

    def refused(self, *words, environment=None):
        done = self.run_program(*words, "--resume", "s.jsonl", env=environment, status=2)
        self.assertIn("no line of a status file of this run", done.stderr.decode())
        self.assertFalse((self.here / "out.part").exists())

    def test_settings_that_changed_in_their_files_are_seen(self):
        self.write("a.txt")
        self.write("words/weekdays.tsv", "vektorsdag\t1\n")
        self.write("p.toml", 'inputs = ["a.txt"]\nextractors = ["goals"]\n')
        for call in (["run", "p.toml"], ["extract", "--dictionaries", "words", "a.txt"], ["text", "a.txt"]):
            words = [*call, "-o", "out"]
            self.run_program(*words, "--resume", "s.jsonl")
            self.run_program(*words, "--resume", "s.jsonl")
            if call[0] == "run":
                self.write("p.toml", 'inputs = ["a.txt"]\nextractors = ["durations"]\n')
                self.refused(*words)
                self.write("p.toml", 'inputs = ["a.txt"]\n[options]\ndictionaries = "words"\n')
                (self.here / "s.jsonl").unlink()
                self.run_program(*words, "--resume", "s.jsonl")
            if call[0] != "text":
                self.write("words/weekdays.tsv", f"vektorsdag\t{2 if call[0] == 'run' else 3}\n")
                self.refused(*words)
                self.write("words/nn/months.tsv", "fjortonde\t5\n")
                self.refused(*words)
                (self.here / "words/nn/months.tsv").unlink()
            (self.here / "s.jsonl").unlink()

    def test_another_part_of_a_slurm_array_is_seen(self):
        self.write("a.txt")
        words = ["extract", "--shard", "auto", "a.txt", "-o", "out"]
        slurm = {"SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_COUNT": "2", "SLURM_ARRAY_TASK_ID": "1"}
        for task in "12":
            self.run_program(*words, "--status", f"{task}.jsonl", env={**slurm, "SLURM_ARRAY_TASK_ID": task})
        [(task, lines)] = [(t, x) for t in "12" if (x := (self.here / f"{t}.jsonl").read_text())]
        self.write("s.jsonl", lines)
        self.refused(*words, environment={**slurm, "SLURM_ARRAY_TASK_ID": "21"[int(task) - 1]})

    def test_output_that_something_else_wrote_is_left_alone(self):
        self.write("a.txt")
        for name in ("out", "out.part"):
            self.resume("a.txt", "-o", "out")
            (self.here / "out").unlink()
            other = b"x" * 100000
            self.write(name, other)
            done = self.resume("a.txt", "-o", "out", status=2)
            self.assertIn("out: does not hold what the status file tells of", done.stderr.decode())
            self.assertEqual((self.here / name).read_bytes(), other)
            self.assertEqual([p.name for p in self.here.glob("out*")], [name])
            (self.here / name).unlink()
            (self.here / "s.jsonl").unlink()

    def test_output_that_is_gone_is_told(self):
        self.write("a.txt")
        self.resume("a.txt", "-o", "out")
        (self.here / "out").unlink()
        done = self.resume("a.txt", "-o", "out", status=2)
        self.assertIn("shorter than the status file says: run again without --resume", done.stderr.decode())
        (self.here / "s.jsonl").unlink()
        self.resume("a.txt")  # nothing is done yet
        done = self.resume("a.txt", status=2)
        self.assertMessage(done, "standard output: --resume needs a file to go on with")

    def test_wrong_calls(self):
        done = self.resume("--status", "other.jsonl", status=2)
        self.assertIn(b"there is no --status of its own", done.stderr)
        done = self.resume("--jsonl-in", "body", status=2)
        self.assertIn(b"--jsonl-in has no --resume", done.stderr)


class Kill(ProgramTest):
    COUNT = 2000

    def setUp(self):
        super().setUp()
        chance = random.Random(7)
        for i in range(self.COUNT):
            self.write(f"r/{i:04}.txt", REPORT * chance.randint(0, 6) + f"Rapport {i} varte i {i} dager.\n")
        started = time.monotonic()
        self.run_program("extract", "-e", "all", "-o", "whole.jsonl", "r")
        self.seconds = time.monotonic() - started
        self.whole = (self.here / "whole.jsonl").read_bytes()

    def start(self, *words, inputs=("r",)):
        return subprocess.Popen([PROGRAM, "extract", "-e", "all", "-o", "out.jsonl", *words, *inputs], cwd=self.here,
                                stdin=subprocess.PIPE if "-" in inputs else subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def check_whole(self):
        self.assertTrue((self.here / "out.jsonl").read_bytes() == self.whole)
        names = [json.loads(line)["document"] for line in (self.here / "s.jsonl").read_text().splitlines()]
        self.assertEqual(names, [f"r/{i:04}.txt" for i in range(self.COUNT)])
        self.assertFalse(list(self.here.glob("out.jsonl.*")))

    def test_killed_at_ten_random_moments_and_resumed_it_gives_the_same_bytes(self):
        chance = random.Random()
        kills = 0
        seen = [0]
        while kills < 10:
            process = self.start("--resume", "s.jsonl", "-j", chance.choice("12"))
            time.sleep(chance.uniform(0, self.seconds))
            process.send_signal(signal.SIGKILL)
            process.stderr.close()
            process.wait(timeout=60)
            if (self.here / "out.jsonl").exists():  # it was done before
                self.check_whole()
                for name in ("s.jsonl", "out.jsonl"):
                    os.unlink(self.here / name)
                continue
            kills += 1
            journal = self.here / "s.jsonl"
            seen.append(journal.read_bytes().count(b"\n") if journal.exists() else 0)
        self.assertGreater(max(seen), 0)
        process = self.start("--resume", "s.jsonl")
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(timeout=60), 0)
        self.check_whole()

    def test_an_interrupted_run_says_how_to_go_on(self):
        for _ in range(20):  # until one is not done before
            process = self.start("--status", "s.jsonl", "-j", "1")
            while not (self.here / "s.jsonl").exists():
                time.sleep(0.001)
            time.sleep(self.seconds / 10)
            process.send_signal(signal.SIGINT)
            message = process.communicate()[1].decode()
            if process.returncode != 0:
                break
        self.assertEqual(process.returncode, 3)
        self.assertRegex(message, r"^uttrekk: interrupted: \d+ of 2000 reports are done; "
                                  r"--resume goes on with the rest\n$")
        self.assertFalse((self.here / "out.jsonl").exists())
        process = self.start("--resume", "s.jsonl")
        process.stderr.close()
        self.assertEqual(process.wait(timeout=60), 0)
        self.check_whole()

    def check_second_run(self, message, *words):
        """Starts a run, and another one with `words` while the first waits for standard input."""
        first = self.start("--status", "s.jsonl", inputs=("r", "-"))
        while not ((self.here / "s.jsonl").exists() and (self.here / "s.jsonl").stat().st_size):
            time.sleep(0.002)
        second = self.run_program("extract", "-e", "all", "-o", "out.jsonl", *words, "r", status=2)
        self.assertMessage(second, message)
        self.assertEqual(first.communicate(), (None, b""))
        self.assertEqual(first.returncode, 0)
        self.assertTrue((self.here / "out.jsonl").read_bytes() == self.whole)

    def test_two_runs_cannot_share_a_status_file(self):
        self.check_second_run("s.jsonl: another run writes this file", "--resume", "s.jsonl")

    def test_two_runs_cannot_share_an_output(self):
        self.check_second_run("out.jsonl: another run writes this file", "--status", "other.jsonl")


if __name__ == "__main__":
    unittest.main()
