"""Parts of a run, put together again: the bytes of one run."""
import itertools
import os
import random
import subprocess
import unittest

from program import PROGRAM, ProgramTest

NAMES = ["r/b.txt", "r/a/z.md", "r/a.txt", "r/a/b/c.txt", "r/æ.txt", "r/x, \"y\";z.txt", "r/ny\nline.txt",
         "r/document,kind,start,.txt", "r/=1.txt", *(f"r/{i}/{i}.txt" for i in range(8))]


class Merge(ProgramTest):
    def setUp(self):
        super().setUp()
        for i, name in enumerate(NAMES):
            self.write(name, f"Mål\n\nMålet er å redusere ventetida med {i + 1} %\nog «meir» på {i + 2} veker.\n\n"
                             f"Kontakt: Kari Nordmann, \"Kari\" {i}, kari@example.no\n")

    def parts(self, *words, count=3):
        """The outputs of all shards of `extract words…`."""
        return [self.run_program("extract", *words, "r", "--shard", f"{i + 1}/{count}").stdout
                for i in range(count)]

    def merged(self, *parts, words=()):
        names = [self.write(f"part-{i}", part) for i, part in enumerate(parts)]
        return self.run_program("merge", *names, *words).stdout

    def test_parts_in_any_order_are_one_run(self):
        for words in (["-f", "jsonl"], ["-f", "json"], ["-f", "csv"], ["--excel"], ["-f", "csv", "-e", "goals"]):
            one = self.run_program("extract", *words, "r").stdout
            parts = self.parts(*words)
            self.assertNotEqual(b"".join(parts), one)
            for order in itertools.permutations(parts):
                self.assertEqual(self.merged(*order), one, words)
            self.assertEqual(self.merged(one), one, words)

    def test_a_part_given_twice_is_told(self):
        part = self.run_program("extract", "-e", "goals", "r/a.txt").stdout
        self.write("part", part)
        (self.here / "link").symlink_to("part")
        done = self.run_program("merge", "part", "link")
        self.assertEqual(done.stdout, part * 2)
        self.assertMessage(done, "link: the same file as part: its rows come twice")
        self.assertEqual(self.run_program("merge", "part").stderr, b"")

    def test_parts_joined_beforehand_are_one_run(self):
        for form in ("jsonl", "json", "csv"):
            one = self.run_program("extract", "-f", form, "r").stdout
            a, b, c = self.parts("-f", form)
            self.assertEqual(self.merged(c + a, b), one)
            self.assertEqual(self.run_program("merge", "-", stdin=b + c + a).stdout, one)
            self.assertEqual(self.run_program("merge", "-", stdin=c + one[:0] + b + a).stdout, one)

    def test_lines_in_any_order_are_put_into_the_order_of_documents(self):
        one = self.run_program("extract", "-e", "goals", "r").stdout
        lines = one.splitlines(keepends=True)
        self.assertEqual(len(lines), len(NAMES))
        random.Random(3).shuffle(lines)
        self.assertEqual(self.merged(b"".join(lines)), one)
        self.assertEqual(self.merged(b"".join(lines).rstrip(b"\n")), one)

    def test_names_that_csv_writes_in_another_way_keep_their_places(self):
        names = ["0.txt", "=b.txt", "a\"b.txt", "aa.txt"]  # "'=b.txt" and "a\"\"b.txt" in a cell
        for name in names:
            self.write(name, "Målet er å nå 5 % fleire.\n")
        for words in (["-f", "csv"], ["--excel"], ["-f", "jsonl"]):
            with self.subTest(words=words):
                one = self.run_program("extract", "-e", "goals", *words, *names).stdout
                parts = [self.run_program("extract", "-e", "goals", *words, name).stdout for name in names]
                self.assertEqual(self.merged(*reversed(parts)), one)

    def test_one_kind_of_each_folder_of_a_kind(self):
        self.run_program("extract", "-f", "csv", "-o", "one/", "r")
        for i in "12":
            self.run_program("extract", "-f", "csv", "-o", f"out-{i}/", "--shard", f"{i}/2", "r")
        self.run_program("merge", "out-2/goals.csv", "out-1/goals.csv", "-o", "goals.csv")
        self.assertEqual((self.here / "goals.csv").read_bytes(), (self.here / "one/goals.csv").read_bytes())

    def test_a_list_of_names_is_the_order_of_a_run_over_that_list(self):
        names = [name for name in NAMES if "\n" not in name and not name.startswith("r/a/")]
        random.Random(5).shuffle(names)
        self.write("list", "\n".join([*names[:4], "r/a/", *names[4:]]) + "\n")
        one = self.run_program("extract", "--files-from", "list").stdout
        parts = [self.run_program("extract", "--files-from", "list", "--shard", f"{i}/2").stdout for i in "12"]
        self.assertEqual(self.merged(*reversed(parts), words=["--files-from", "list"]), one)
        self.assertNotEqual(self.merged(*parts), one)

    def test_other_outputs_that_name_their_document(self):
        for words in (["sections", "-f", "jsonl"], ["sections", "-f", "csv"], ["language", "-f", "csv"],
                      ["language", "--by", "section", "-f", "csv"], ["tokenize", "-f", "jsonl"]):
            one = self.run_program(*words, "r").stdout
            parts = [self.run_program(*words, "r", "--shard", f"{i}/2").stdout for i in "21"]
            self.assertEqual(self.merged(*parts), one, words)

    def test_empty_parts_count_for_nothing(self):
        one = self.run_program("extract", "r").stdout
        self.assertEqual(self.merged(b"", one, b""), one)
        self.assertEqual(self.merged(b""), b"")
        self.write("empty.txt", "")
        for form in ("json", "csv"):
            empty = self.run_program("extract", "-f", form, "empty.txt").stdout
            self.assertEqual(self.merged(empty), empty)
            one = self.run_program("extract", "-f", form, "r").stdout
            self.assertEqual(self.merged(empty, one, empty), one)

    def test_what_is_no_part_is_told_with_its_line_and_nothing_is_written(self):
        good = self.write("good", self.run_program("extract", "-e", "goals", "r").stdout)
        for content, message in (
                ('{"document":"a"}\n{"document":\n', "bad:2: no record of uttrekk: no JSON"),
                ('{"kind":"goal"}\n', "bad:1: no record of uttrekk: it names no document"),
                ('[\n{"document":"a"}\n]\n', "bad: another format than good"),
                ("document,kind,start,end\n", "bad: another format than good"),
                ("Et brev\n", "bad: another format than good")):
            self.write("bad", content)
            done = self.run_program("merge", good, "bad", "-o", "out", status=3)
            self.assertMessage(done, message)
            self.assertFalse((self.here / "out").exists())
        self.write("bad", '[\n  {\n')
        self.assertMessage(self.run_program("merge", "bad", status=3),
                           "bad:2: no record of uttrekk on a line of its own: no JSON")
        self.write("bad", "Et brev\n")
        self.assertMessage(self.run_program("merge", "bad", status=3),
                           "bad:1: no JSON of uttrekk, and no CSV with a header of its own")
        self.write("bad", "document,kind,start,end\na,\"b\n")
        self.assertMessage(self.run_program("merge", "bad", status=3), "bad:2: the last row has no end")
        goals, dates = (self.write(kind, self.run_program("extract", "-f", "csv", "-e", kind, "r").stdout)
                        for kind in ("goals", "dates"))
        self.assertMessage(self.run_program("merge", goals, dates, status=3), "dates: other columns than goals")
        self.assertMessage(self.run_program("merge", "missing", status=3),
                           "missing: No such file or directory")
        self.assertMessage(self.run_program("merge", status=2), "merge needs the parts: uttrekk merge PART…")

    def test_a_pipe_is_a_part(self):
        one = self.run_program("extract", "r").stdout
        parts = [self.write(f"p{i}", part) for i, part in enumerate(self.parts())]
        os.mkfifo(self.here / "pipe")
        feeder = subprocess.Popen(["sh", "-c", "cat p1 > pipe"], cwd=self.here)
        done = subprocess.run([PROGRAM, "merge", parts[2], "pipe", parts[0]], cwd=self.here,
                              capture_output=True, timeout=60)
        feeder.wait()
        self.assertEqual(done.stdout, one)


if __name__ == "__main__":
    unittest.main()
