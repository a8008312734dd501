"""What is read: files, directories, lists, standard input; and what cannot be read."""
import json
import os
import unittest

from program import REPORT, ProgramTest


class Inputs(ProgramTest):
    def documents(self, *words, **options):
        """The documents that `language` lists, in its order."""
        done = self.run_program("language", "-f", "jsonl", *words, **options)
        return [json.loads(line)["document"] for line in done.stdout.splitlines()]

    def test_directories_are_walked_in_the_order_of_names(self):
        for name in ("r/b.txt", "r/a/z.md", "r/c.png", "r/.hidden.txt", "r/a.txt", "r/æ.txt"):
            self.write(name)
        expected = ["r/a/z.md", "r/a.txt", "r/b.txt", "r/æ.txt"]
        self.assertEqual(self.documents("r"), expected)
        self.assertEqual(self.documents("r/"), expected)
        self.assertEqual(self.documents("r", "-j", "2"), expected)

    def test_endings_of_reports_may_be_in_capitals(self):
        for name in ("r/A.TXT", "r/b.Md", "r/c.TXT.gz", "r/d.docx"):
            self.write(name)
        self.assertEqual(self.documents("r"), ["r/A.TXT", "r/b.Md"])
        self.assertEqual(self.documents("--include", "*.txt", "r", "r/d.docx"), ["r/d.docx"])

    def test_globs_choose_in_directories_but_not_among_files_named(self):
        for name in ("r/a.txt", "r/b.log", "r/old/c.txt", "r/new/old.txt"):
            self.write(name)
        self.assertEqual(self.documents("r", "--include", "*.log"), ["r/b.log"])
        self.assertEqual(self.documents("r", "--exclude", "old"), ["r/a.txt", "r/new/old.txt"])
        self.assertEqual(self.documents("r", "--include", "old/*", "--include", "new/**"),
                         ["r/new/old.txt", "r/old/c.txt"])
        self.assertEqual(self.documents("r/a.txt", "--include", "*.log"), ["r/a.txt"])

    def test_links_in_directories_are_followed_only_where_that_is_asked_for(self):
        self.write("r/a.txt")
        self.write("other/c.txt")
        os.symlink("../other", self.here / "r/far")
        os.symlink("a.txt", self.here / "r/b.txt")
        self.assertEqual(self.documents("r"), ["r/a.txt"])
        self.assertEqual(self.documents("r", "--follow-links"), ["r/a.txt", "r/b.txt", "r/far/c.txt"])
        self.write("p.toml", 'inputs = ["r"]\n[input]\nfollow-links = true\n')
        self.assertEqual(self.run_program("run", "p.toml").stdout,
                         self.run_program("extract", "--follow-links", "r").stdout)
        done = self.run_program("text", "-v", "r")
        self.assertIn("uttrekk: r/b.txt: passed over: a symbolic link (--follow-links takes it)\n",
                      done.stderr.decode())
        os.symlink("r", self.here / "named")
        self.assertEqual(self.documents("named"), ["named/a.txt"])

    def test_loops_of_links_are_noticed(self):
        self.write("r/in/a.txt")
        os.symlink("..", self.here / "r/in/up")
        os.symlink("../in", self.here / "r/in/self")
        os.symlink("x", self.here / "r/x")
        done = self.run_program("text", "--follow-links", "--include", "*.txt", "r")
        self.assertEqual(done.stderr.decode(), "".join(
            f"uttrekk: r/in/{name}: passed over: the link leads back to a directory around it\n"
            for name in ("self", "up")))
        self.assertEqual(self.documents("r", "--follow-links"), ["r/in/a.txt"])

    def test_links_that_lead_nowhere_are_told(self):
        self.write("r/a.txt")
        os.symlink("none", self.here / "r/b.txt")
        done = self.run_program("extract", "--follow-links", "r", status=3)
        self.assertMessage(done, "r/b.txt: No such file or directory")

    def test_directories_may_be_deep(self):
        deep = "r/" + "d/" * 400
        self.write(deep + "a.txt")
        self.assertEqual(self.documents("r"), [deep + "a.txt"])

    def test_special_files_in_directories_are_passed_over_with_a_message(self):
        self.write("r/a.txt")
        os.mkfifo(self.here / "r/pipe.txt")
        done = self.run_program("text", "r")
        self.assertMessage(done, "r/pipe.txt: passed over: not a regular file")

    def test_a_directory_without_reports_is_told(self):
        (self.here / "empty").mkdir()
        done = self.run_program("extract", "empty")
        self.assertMessage(done, "empty: no reports found in this directory")

    def test_documents_that_hold_no_text_are_told_once_a_directory(self):
        for name in ("r/a.txt", "r/in/b.PDF", "r/c.docx", "r/d.png"):
            self.write(name)
        done = self.run_program("extract", "r")
        self.assertMessage(done, "r: passed over 2 documents that must be made text of first, such as r/c.docx")
        self.assertEqual(self.run_program("extract", "-q", "r").stderr, b"")
        self.assertEqual(self.run_program("extract", "--include", "*.txt", "r").stderr, b"")
        os.remove(self.here / "r/a.txt")
        self.assertEqual(self.run_program("extract", "r").stderr.decode().count("\n"), 2)

    def test_lists_of_files(self):
        for name in ("a.txt", "b c.txt"):
            self.write(name)
        self.write("list", "a.txt\r\n\nb c.txt\n")
        self.assertEqual(self.documents("--files-from", "list"), ["a.txt", "b c.txt"])
        self.assertEqual(self.documents("--files-from", "-", stdin=b"b c.txt"), ["b c.txt"])
        self.assertEqual(self.documents("--files-from", "-", stdin=b"\xef\xbb\xbfa.txt\r\n"), ["a.txt"])
        self.assertEqual(self.documents("-0", "--files-from", "-", stdin=b"b c.txt\0a.txt\0"),
                         ["b c.txt", "a.txt"])

    def test_a_list_that_ends_its_names_with_nul_is_told_from_one_of_lines(self):
        self.write("a.txt")
        self.write("list", b"\na.txt\0b.txt\0")
        done = self.run_program("text", "--files-from", "list", status=2)
        self.assertMessage(done, "list:2: holds a NUL byte: names that end with NUL are read with -0")

    def test_shards_part_the_inputs(self):
        names = [f"r/{i}.txt" for i in range(20)]
        for name in names:
            self.write(name)
        parts = [self.documents("r", "--shard", f"{i}/3") for i in (1, 2, 3)]
        self.assertEqual(sorted(sum(parts, [])), sorted(names))
        self.assertTrue(all(part == sorted(part) and part for part in parts))
        slurm = {"SLURM_ARRAY_TASK_ID": "6", "SLURM_ARRAY_TASK_MIN": "5", "SLURM_ARRAY_TASK_COUNT": "3"}
        self.assertEqual(self.documents("r", "--shard", "auto", env=slurm), parts[1])
        stepped = {**slurm, "SLURM_ARRAY_TASK_ID": "15", "SLURM_ARRAY_TASK_STEP": "10"}
        self.assertEqual(self.documents("r", "--shard", "auto", env=stepped), parts[1])
        gaps = {**slurm, "SLURM_ARRAY_TASK_ID": "19"}
        done = self.run_program("text", "r", "--shard", "auto", status=2, env=gaps)
        self.assertMessage(done, "--shard auto needs a Slurm array without gaps (--array=1-8)")
        done = self.run_program("text", "r", "--shard", "auto", status=2)
        self.assertMessage(done, "--shard auto needs the variables of a Slurm array")
        done = self.run_program("text", "r", "--shard", "4/3", status=2)
        self.assertMessage(done, "a shard is I/N with I from 1 to N, not '4/3'")

    def test_a_shard_is_the_same_wherever_the_directory_lies(self):
        for i in range(20):
            self.write(f"r/sub/{i}.txt")
        below = [name[2:] for name in self.documents("r", "--shard", "1/2")]
        self.assertTrue(0 < len(below) < 20)
        for directory in ("./r/", str(self.here / "r")):
            names = self.documents(directory, "--shard", "1/2")
            self.assertEqual([name[name.index("sub/"):] for name in names], below)
        named = [f"sub/{i}.txt" for i in range(20)]
        self.here = self.here / "r"
        self.assertEqual(sorted(self.documents(*named, "--shard", "1/2")), below)

    def test_standard_input_is_read_where_nothing_is_named(self):
        self.assertEqual(self.run_program("text", stdin="Blåbær".encode()).stdout.decode(), "Blåbær")
        self.assertEqual(self.documents("-", stdin=REPORT.encode()), ["-"])

    def test_empty_input_is_a_report_without_records(self):
        self.write("empty.txt", "")
        self.assertEqual(self.run_program("extract", "-f", "json", "empty.txt").stdout, b"[\n]\n")


class Faults(ProgramTest):
    def test_a_file_that_cannot_be_read_is_told_and_the_rest_goes_on(self):
        self.write("a.txt")
        self.write("z.txt")
        alone = self.run_program("extract", "-e", "all", "a.txt", "z.txt")
        for jobs in ("1", "2"):
            done = self.run_program("extract", "-e", "all", "-j", jobs, "a.txt", "missing.txt", "z.txt",
                                    status=3)
            self.assertMessage(done, "missing.txt: No such file or directory")
            self.assertEqual(done.stdout, alone.stdout)

    @unittest.skipIf(os.getuid() == 0, "root may read everything")
    def test_files_without_permission(self):
        self.write("r/a.txt")
        os.chmod(self.here / "r/a.txt", 0)
        self.assertMessage(self.run_program("extract", "r", status=3), "r/a.txt: Permission denied")

    def test_control_characters_in_names_are_escaped_in_messages_and_kept_in_json(self):
        done = self.run_program("extract", "\x1b[31mred\n.txt", status=3)
        self.assertMessage(done, "\\u{1b}[31mred\\n.txt: No such file or directory")
        self.write("a\tb\x1b.txt")
        line = self.run_program("language", "-f", "jsonl", "a\tb\x1b.txt").stdout
        self.assertEqual(json.loads(line)["document"], "a\tb\x1b.txt")

    def test_names_that_are_no_utf8_give_valid_json(self):
        name = os.fsencode(self.here) + b"/\xe6.txt"
        with open(name, "wb") as file:
            file.write(REPORT.encode())
        line = self.run_program("language", "-f", "jsonl", b"\xe6.txt").stdout
        self.assertEqual(json.loads(line.decode("utf-8"))["document"], "\ufffd.txt")

    def test_invalid_bytes_are_warned_of_with_their_place(self):
        self.write("a.txt", "ø".encode() * 300 + b"\xff")
        done = self.run_program("text", "a.txt")
        self.assertMessage(done, "a.txt: 1 invalid UTF-8 sequence read as U+FFFD, first at byte 600")
        self.assertEqual(self.run_program("text", "-q", "a.txt").stderr, b"")


if __name__ == "__main__":
    unittest.main()
