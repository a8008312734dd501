"""What happens past a limit: a message with its name, exit status 3, and a mark in the output."""
import csv
import io
import json
import random
import unittest

from program import REPORT, ProgramTest

LIST = "".join("  " * i + f"- nivå {i}\n" for i in range(8))


class Limits(ProgramTest):
    def extract(self, limit, *words, status=3):
        return self.run_program("extract", "-e", "all", "--limit", limit, *words, status=status)

    def test_a_line_is_cut_between_characters(self):
        for length, kept in ((1, ""), (2, "å"), (3, "å"), (4, "åå")):
            done = self.run_program("text", "--limit", f"line-length={length}", stdin="ååå\n".encode(), status=3)
            self.assertEqual(done.stdout.decode(), kept)

    def test_each_limit_of_a_report_is_told_with_its_name_and_marked(self):
        self.write("a.txt")
        self.write("list.txt", LIST)
        for limit, file, message in (
                ("line-length=40", "a.txt", "a.txt:4: read up to here: more than 40 bytes, the limit line-length"),
                ("lines=4", "a.txt", "a.txt:5: read up to here: more than 4 lines, the limit lines"),
                ("tokens=12", "a.txt", "a.txt:4: read up to here: more than 12 tokens, the limit tokens"),
                ("records=2", "a.txt", "a.txt:4: read up to here: more than 2 records, the limit records"),
                ("nesting=3", "list.txt", "list.txt:4: read up to here: more than 3 levels, the limit nesting")):
            with self.subTest(limit):
                done = self.extract(limit, "-f", "jsonl", file)
                self.assertMessage(done, message)
                name = limit.split("=")[0]
                for line in done.stdout.splitlines():
                    self.assertEqual(json.loads(line)["truncated"], name)
                tokens = self.run_program("tokenize", "--limit", limit, file,
                                          status=0 if name == "records" else 3)
                self.assertEqual(f"# truncated = {name}" in tokens.stdout.decode(), name != "records")

    def test_records_before_the_limit_are_those_of_the_whole(self):
        self.write("a.txt")
        whole = self.run_program("extract", "-e", "all", "a.txt").stdout.splitlines()
        self.assertGreater(len(whole), 3)
        for count in range(1, len(whole)):
            part = self.extract(f"records={count}", "a.txt").stdout.splitlines()
            self.assertEqual([{k: v for k, v in json.loads(line).items() if k != "truncated"} for line in part],
                             [json.loads(line) for line in whole[:count]])
        self.assertEqual(self.extract(f"records={len(whole)}", "a.txt", status=0).stdout.splitlines(), whole)

    def test_csv_table_outline_and_languages_are_marked(self):
        self.write("a.txt")
        rows = list(csv.DictReader(io.StringIO(self.extract("tokens=20", "-f", "csv", "a.txt").stdout.decode())))
        self.assertTrue(rows)
        self.assertEqual({row["truncated"] for row in rows}, {"tokens"})
        self.assertIn(b"a.txt  truncated (tokens)\n", self.extract("tokens=20", "-f", "table", "a.txt").stdout)
        for command in (["sections"], ["language", "-f", "table"]):
            done = self.run_program(*command, "--limit", "tokens=20", "a.txt", status=3)
            self.assertIn(b"truncated (tokens)\n", done.stdout)
        line = self.run_program("language", "--limit", "tokens=20", "a.txt", status=3).stdout
        self.assertEqual(json.loads(line)["truncated"], "tokens")
        line = self.run_program("tokenize", "-f", "jsonl", "--limit", "tokens=2", "a.txt", status=3).stdout
        self.assertEqual(json.loads(line)["truncated"], "tokens")

    def test_a_file_that_is_too_large_is_not_read_and_the_rest_goes_on(self):
        self.write("a.txt", REPORT * 10)
        self.write("b.txt")
        for jobs in ("1", "2"):
            done = self.extract(f"file-size={len(REPORT.encode())}", "-j", jobs, "a.txt", "b.txt")
            self.assertMessage(done, f"a.txt: too large: more than {len(REPORT.encode())} bytes, the limit file-size")
            self.assertEqual(done.stdout, self.run_program("extract", "-e", "all", "b.txt").stdout)
        done = self.run_program("text", "--limit", "file-size=10", stdin=b"x" * 11, status=3)
        self.assertMessage(done, "-: too large: more than 10 bytes, the limit file-size")
        self.assertEqual(self.run_program("text", "--limit", "file-size=10", stdin=b"x" * 10).stdout, b"x" * 10)

    def test_the_text_alone_has_limits_of_lines(self):
        self.write("a.txt", "Først\nså mål\nog til slutt\n")
        done = self.run_program("text", "--limit", "lines=2", "a.txt", status=3)
        self.assertMessage(done, "a.txt:3: read up to here: more than 2 lines, the limit lines")
        self.assertEqual(done.stdout.decode(), "Først\nså mål\n")
        done = self.run_program("text", "--limit", "line-length=10", "a.txt", status=3)
        self.assertMessage(done, "a.txt:3: read up to here: more than 10 bytes, the limit line-length")
        self.assertEqual(done.stdout.decode(), "Først\nså mål\nog til slu")

    def test_devices_that_never_end_are_too_large(self):
        done = self.run_program("text", "--limit", "file-size=1000000", "/dev/zero", status=3)
        self.assertMessage(done, "/dev/zero: too large: more than 1000000 bytes, the limit file-size")

    def test_dictionaries_and_requirements_have_limits_too(self):
        self.write("a.txt")
        self.write("words/nb/months.tsv", "jan\t1\n" + "# fyll\n" * 100)
        done = self.run_program("extract", "--dictionaries", "words", "--limit", "dictionary-size=100", "a.txt",
                                status=3)
        self.assertMessage(done, "words/nb/months.tsv: too large: with the files before it past the limit "
                                 "dictionary-size")
        self.run_program("extract", "--dictionaries", "words", "--limit", "dictionary-size=706", "a.txt")
        self.write("krav.toml", '[[record]]\nkind = "goal"\n' + "# fyll\n" * 100)
        done = self.run_program("validate", "-r", "krav.toml", "--limit", "requirements-size=100", "a.txt", status=3)
        self.assertMessage(done, "krav.toml: too large: more than 100 bytes, the limit requirements-size")
        self.run_program("validate", "-r", "krav.toml", "a.txt")

    def test_a_wrong_limit_is_a_wrong_call(self):
        self.write("a.txt")
        done = self.extract("tokens=many", "a.txt", status=2)
        self.assertMessage(done, "a limit is NAME=NUMBER, not 'tokens=many'")
        done = self.run_program("tokenize", "--limit", "nesting=201", "a.txt", status=2)
        self.assertMessage(done, "the limit nesting is from 1 to 200")

    def test_a_pipeline_file_has_limits_and_the_command_line_wins(self):
        self.write("a.txt")
        self.write("p.toml", 'inputs = ["a.txt"]\nextractors = "all"\n[limits]\ntokens = 12\n')
        self.assertEqual(self.run_program("run", "p.toml", status=3).stdout, self.extract("tokens=12", "a.txt").stdout)
        self.run_program("run", "p.toml", "--limit", "tokens=1000")
        self.write("p.toml", "[limits]\nnesting = 201\n")
        done = self.run_program("run", "p.toml", status=2)
        self.assertMessage(done, "p.toml:2:11: the limit nesting is from 1 to 200")

    def test_reports_in_json_lines_have_them_too(self):
        lines = "".join(json.dumps({"body": text}) + "\n" for text in (REPORT, "Kort.", REPORT))
        self.write("a.jsonl", lines)
        for jobs in ("1", "2"):
            done = self.run_program("extract", "-e", "all", "--jsonl-in", "body", "--limit", "tokens=12", "-j", jobs,
                                    "a.jsonl", status=3)
            answers = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual([answer.get("error") for answer in answers],
                             ["a.jsonl:1: read up to here: more than 12 tokens, the limit tokens", None,
                              "a.jsonl:3: read up to here: more than 12 tokens, the limit tokens"])
            self.assertEqual({r["truncated"] for answer in answers for r in answer["records"]}, {"tokens"})

    def test_binary_data_is_an_error_and_the_others_go_on(self):
        self.write("a.txt")
        self.write("bytes.txt", bytes(range(256)) * 20)
        self.write("noise.txt", random.Random(1).randbytes(5000))
        self.write("report.docx", b"PK\x03\x04\x14\0[Content_Types].xml" + bytes(90) + b"word/document.xml")
        self.write("report.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + REPORT.encode())
        self.write("report.rtf", "{\\rtf1 " + REPORT + "}")
        names = ["bytes.txt", "noise.txt", "report.docx", "report.pdf", "report.rtf"]
        for command in (["extract", "-e", "all"], ["extract", "-f", "csv"], ["tokenize"], ["sections"], ["language"],
                        ["text"], ["validate", "-r", "soknad", "--fail-on", "never", "-f", "json"]):
            for jobs in ("1", "2"):
                with self.subTest(command=command, jobs=jobs):
                    done = self.run_program(*command, "-q", "-j", jobs, *names, "a.txt", status=3)
                    told = done.stderr.decode().splitlines()
                    self.assertEqual([line.split(": no text but ")[0] for line in told], [f"uttrekk: {n}" for n in names])
                    if command[0] == "validate":
                        continue
                    alone = self.run_program(*command, "a.txt")
                    self.assertEqual(done.stdout, alone.stdout)
        self.assertEqual(told[:1] + told[2:4], [
            "uttrekk: bytes.txt: no text but binary data",
            "uttrekk: report.docx: no text but a Word document (DOCX): "
            "convert it to text first, for example with `pandoc -t plain`",
            "uttrekk: report.pdf: no text but a PDF document: "
            "convert it to text first, for example with `pdftotext -layout`"])

    def test_binary_data_fails_no_check_and_passes_none(self):
        self.write("report.rtf", "{\\rtf1 }")
        done = self.run_program("validate", "-r", "soknad", "report.rtf", status=3)
        self.assertNotIn(b"section.missing", done.stdout)

    def test_text_with_a_few_control_characters_is_text(self):
        for text in (REPORT + "\x1a", REPORT.replace(" ", "\0", 3), "Om %PDF-1.7:\n" + REPORT,
                     REPORT + "\x1b[31mRaudt\x1b[0m", "kari.nordmann@example.no\b\b\b"):
            for encoding in ("utf-8", "latin-1", "utf-16", "utf-16-le"):
                self.write("a.txt", text.encode(encoding))
                done = self.run_program("extract", "a.txt")
                self.assertIn(b"kari.nordmann@example.no", done.stdout)


if __name__ == "__main__":
    unittest.main()
