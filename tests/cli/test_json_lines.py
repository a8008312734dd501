"""--jsonl-in: a line in, a line out."""
import json
import subprocess
import unittest

from program import PROGRAM, REPORT, ProgramTest


def lines(*objects):
    return "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects).encode()


class JsonLines(ProgramTest):
    def answers(self, stdin, *words, **options):
        done = self.run_program("extract", "--jsonl-in", "body", *words, stdin=stdin, **options)
        self.assertTrue(done.stdout.endswith(b"\n") or not stdin)
        return [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]

    def test_a_byte_order_mark_is_no_part_of_the_first_line(self):
        lines = b'{"body":"Varte i 8 veker"}\n{"body":"x"}\n'
        plain = self.run_program("extract", "--jsonl-in", "body", stdin=lines).stdout
        self.assertEqual(self.run_program("extract", "--jsonl-in", "body", stdin=b"\xef\xbb\xbf" + lines).stdout, plain)
        done = self.run_program("extract", "--jsonl-in", "body", stdin=lines + b"\xef\xbb\xbf" + lines)
        self.assertIn(b"1 of 4 lines have an 'error'", done.stderr)

    def test_a_line_past_the_limit_is_told(self):
        for size in (200, 500000):  # within a block that is read, and past it
            stdin = b'{"body":"a"}\n{"body":"' + b"x" * size + b'"}\n{"body":"b"}\n'
            done = self.run_program("extract", "--jsonl-in", "body", "--limit", "file-size=100", stdin=stdin, status=3)
            lines = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual([line.get("body") for line in lines], ["a", None, "b"])
            self.assertEqual(lines[1]["error"], "-:2: too large: more than 100 bytes, the limit file-size")

    def test_records_are_those_of_the_text_alone(self):
        self.write("a.txt")
        alone = [json.loads(line) for line in
                 self.run_program("extract", "-e", "all", "--positions", "a.txt").stdout.splitlines()]
        self.assertGreater(len(alone), 3)
        [answer] = self.answers(lines({"body": REPORT}), "-e", "all", "--positions")
        self.assertEqual([{**r, "document": "a.txt"} for r in answer["records"]], alone)
        self.assertEqual({r["document"] for r in answer["records"]}, {"-"})
        escaped = json.dumps({"body": REPORT}, ensure_ascii=True).encode()
        self.assertEqual(self.answers(escaped, "-e", "all", "--positions"), [answer])

    def test_options_of_the_chain_hold(self):
        stdin = lines({"body": REPORT})
        [answer] = self.answers(stdin, "-e", "durations", "--within", "goal", "--offsets", "byte")
        [record] = answer["records"]
        self.assertEqual((record["text"], record["kind"]), ("8 månader", "duration"))
        self.assertEqual(REPORT.encode()[record["start"]:record["end"]].decode(), record["text"])
        self.write("p.toml", 'extractors = ["goals"]\n')
        done = self.run_program("run", "p.toml", "--jsonl-in", "body", stdin=stdin)
        self.assertEqual({r["kind"] for r in json.loads(done.stdout)["records"]}, {"goal"})

    def test_other_fields_are_passed_through_to_the_byte(self):
        members = [b'"id" : 123456789012345678901234567890', b'"x":1.50e+400', b'"\\u00e5":"\\/"',
                   b'"l":[1, {"body":2}]', b'"body":"Hei"']
        done = self.run_program("extract", "--jsonl-in", "body", stdin=b" { " + b" , ".join(members) + b" }\n")
        self.assertEqual(done.stdout, b"{" + b",".join([*members, b'"records":[]']) + b"}\n")

    def test_offsets_count_from_the_very_start_of_the_text(self):
        [answer] = self.answers(lines({"body": "\ufeffRing kari@example.no"}))
        [record] = answer["records"]
        self.assertEqual("\ufeffRing kari@example.no"[record["start"]:record["end"]], record["text"])

    def test_every_line_has_its_answer_in_order(self):
        good = {"id": 1, "body": "Ring kari@example.no"}
        stdin = (lines(good, {"id": 2}) + b"nonsense\n\n[]\n" + lines({"id": 3, "body": None}) +
                 b'{"body":"\xff"}\n' + b"{" + b'"a":[' * 9 + b"\r\n" + json.dumps(good).encode())
        done = self.run_program("extract", "--jsonl-in", "body", stdin=stdin)
        answers = [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]
        self.assertEqual([a.get("id") for a in answers], [1, 2, None, None, None, 3, None, None, 1])
        self.assertEqual([len(a["records"]) for a in answers], [1, 0, 0, 0, 0, 0, 0, 0, 1])
        self.assertEqual([a.get("error") for a in answers],
                         [None, "-:2: there is no field 'body'", "-:3: no JSON object", "-:4: empty",
                          "-:5: no JSON object", "-:6: the field 'body' is no string",
                          "-:7: not valid UTF-8", "-:8: no JSON", None])
        messages = done.stderr.decode().splitlines()
        self.assertEqual(messages[0], "uttrekk: -:2: there is no field 'body'")
        self.assertEqual(messages[-1], "uttrekk: 7 of 9 lines have an 'error'")
        quiet = self.run_program("extract", "--jsonl-in", "body", "-q", stdin=stdin)
        self.assertEqual((quiet.stdout, quiet.stderr), (done.stdout, b""))

    def test_no_lines_have_no_answers(self):
        self.assertEqual(self.run_program("extract", "--jsonl-in", "body").stdout, b"")

    def test_a_second_run_takes_the_place_of_the_first(self):
        stdin = lines({"body": REPORT}, {"bod": 1})
        once = self.run_program("extract", "--jsonl-in", "body", stdin=stdin).stdout
        done = self.run_program("extract", "--jsonl-in", "body", stdin=once)
        self.assertEqual(done.stdout, once)
        self.assertIn(b"uttrekk: 2 of 2 lines had a field 'records' or 'error', which is replaced\n", done.stderr)

    def test_half_a_surrogate_pair_costs_nothing_but_itself(self):
        stdin = b'{"id":"\\ud800","body":"Ring \\ud83d kari@example.no"}\n'
        done = self.run_program("extract", "--jsonl-in", "body", stdin=stdin)
        self.assertEqual(done.stderr, b"")
        self.assertTrue(done.stdout.startswith(stdin[:-2] + b',"records":[{'))
        [record] = json.loads(done.stdout)["records"]
        self.assertEqual((record["text"], record["start"]), ("kari@example.no", 7))

    def test_any_number_of_workers_gives_the_same_bytes(self):
        objects = [{"id": i, "body": REPORT * (i % 7)} for i in range(3000)]
        objects[1500]["body"] = REPORT * 4000  # far longer than a block
        stdin = lines(*objects)
        one = self.run_program("extract", "--jsonl-in", "body", "-j", "1", stdin=stdin).stdout
        self.assertEqual([json.loads(line)["id"] for line in one.splitlines()], list(range(3000)))
        self.write("in.jsonl", stdin)
        for words in (["-j", "2"], ["-j", "5"], ["-j", "2", "-o", "out", "in.jsonl"]):
            got = self.run_program("extract", "--jsonl-in", "body", *words, stdin=stdin).stdout
            got = got or (self.here / "out").read_bytes().replace(b'"in.jsonl"', b'"-"')
            self.assertTrue(got == one, words)

    def test_parts_of_a_stream_give_parts_of_the_output(self):
        stdin = lines(*({"id": i, "body": REPORT} for i in range(50)))
        whole = self.run_program("extract", "--jsonl-in", "body", stdin=stdin).stdout
        cut = stdin.index(b'{"id": 20,')
        parts = [self.run_program("extract", "--jsonl-in", "body", stdin=part).stdout
                 for part in (stdin[:cut], stdin[cut:])]
        self.assertEqual(b"".join(parts), whole)

    def test_files_and_directories(self):
        for name in ("d/b.jsonl", "d/a.ndjson", "d/c.txt"):
            self.write(name, lines({"id": name, "body": "Hei"}))
        words = ["extract", "--jsonl-in", "body", "-q"]
        done = self.run_program(*words, "d")
        self.assertEqual([json.loads(x)["id"] for x in done.stdout.splitlines()], ["d/a.ndjson", "d/b.jsonl"])
        done = self.run_program(*words, "d/c.txt", "missing", "d/b.jsonl", status=3)
        self.assertEqual([json.loads(x)["id"] for x in done.stdout.splitlines()], ["d/c.txt", "d/b.jsonl"])
        self.assertMessage(done, "missing: No such file or directory")

    def test_what_writes_no_lines_is_refused(self):
        for words in (["-f", "csv"], ["--excel"], ["-f", "json"], ["-f", "table"]):
            done = self.run_program("extract", "--jsonl-in", "body", *words, status=2)
            self.assertMessage(done, "--jsonl-in writes JSON lines alone")
        done = self.run_program("extract", "--jsonl-in", "body", "-o", "out/", status=2)
        self.assertMessage(done, "--jsonl-in writes one file, not a directory")

    def test_whoever_waits_for_each_answer_gets_it(self):
        for jobs in "12":
            process = subprocess.Popen([PROGRAM, "extract", "--jsonl-in", "body", "-j", jobs],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            self.addCleanup(process.stdout.close)
            self.addCleanup(process.kill)
            for i in range(20):
                process.stdin.write(lines({"id": i, "body": REPORT}))
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["id"], i)
            process.stdin.close()
            self.assertEqual(process.wait(timeout=30), 0)

    def test_a_reader_that_leaves_ends_it_quietly(self):
        source = subprocess.Popen(["yes", '{"body":"Hei"}'], stdout=subprocess.PIPE)
        self.addCleanup(source.stdout.close)
        self.addCleanup(source.wait)
        self.addCleanup(source.kill)
        process = subprocess.Popen([PROGRAM, "extract", "--jsonl-in", "body", "-j", "2"], stdin=source.stdout,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(timeout=30), 0)

    def test_progress_tells_bytes_and_errors(self):
        self.write("in.jsonl", lines({"body": "Hei"}, {"no": 1}) * 3)
        done = self.run_program("extract", "--jsonl-in", "body", "--progress", "always", "-q", "in.jsonl")
        self.assertRegex(done.stderr.decode(), r"0 of 1 files, 0\.0 MB, \d+\.\d MB/s, 3 errors")


if __name__ == "__main__":
    unittest.main()
