"""Wrong calls end with status 2 and a message that says what would be right."""
import os
import unittest

from program import REPORT, ProgramTest


class Calls(ProgramTest):
    def test_what_stands_behind_two_hyphens_is_an_input(self):
        for name in ("--limit=", "-e", "--help"):
            self.write(name)
            done = self.run_program("extract", "-e", "goals", "--", name)
            self.assertIn(f'"document":"{name}"'.encode(), done.stdout)


class WrongCalls(ProgramTest):
    def test_messages_name_what_is_wrong_and_what_there_is(self):
        self.write("a.txt")
        cases = [
            (["extrakt"],
             "unknown command 'extrakt' (did you mean 'extract'?) ('uttrekk --help' lists them)"),
            (["a.txt"], "unknown command 'a.txt' (did you mean 'uttrekk extract a.txt'?) "
                        "('uttrekk --help' lists them)"),
            (["extract", "-f", "CSV", "a.txt"],
             "unknown format 'CSV' (did you mean 'csv'?) (extract has: jsonl|json|csv|table) "
             "('uttrekk extract --help' tells more)"),
            (["help", "extrakt"],
             "unknown command 'extrakt' (did you mean 'extract'?) ('uttrekk --help' lists them)"),
            (["extract", "--dict", "words", "a.txt"],
             "unknown option '--dict' (did you mean '--dictionaries'?) ('uttrekk extract --help' tells more)"),
            (["validate", "--resume", "s.jsonl", "a.txt"],
             "validate has no option '--resume' (it is for extract, run, tokenize, sections, language, text) "
             "('uttrekk validate --help' tells more)"),
            (["schema", "-e", "goals"],
             "schema has no option '-e' (it is for extract, run) ('uttrekk schema --help' tells more)"),
            (["extract", "--jsonl-in", "body", "--resume", "s.jsonl"],
             "--jsonl-in has no --resume: each line has its answer ('uttrekk extract --help' tells more)"),
            (["language", "--by", "sections", "a.txt"],
             "unknown part 'sections' (did you mean 'section'?) (there are: document, section, sentence)"),
            (["-e", "goals", "a.txt"],
             "a command comes before '-e', such as extract ('uttrekk --help' lists them)"),
            (["--verison"],
             "unknown command '--verison' (did you mean '--version'?) ('uttrekk --help' lists them)"),
            (["extract", "-e", "contacts", "goals", "a.txt"],
             "there is no file 'goals'; extractors stand behind -e, with commas: -e contacts,goals"),
            (["extract", "goals", "a.txt"],
             "there is no file 'goals'; extractors stand behind -e, with commas: -e goals"),
            (["extract", "-j", "0", "a.txt"],
             "--jobs takes a number from 1 to 1024, not '0' ('uttrekk extract --help' tells more)"),
            (["extract", "-j", "two", "a.txt"],
             "--jobs takes a number from 1 to 1024, not 'two' ('uttrekk extract --help' tells more)"),
            (["evaluate"], "unknown command 'evaluate' ('uttrekk --help' lists them)"),
            (["extract", "-e", "goal", "a.txt"],
             "unknown extractor 'goal' (did you mean 'goals'?) (there are: all, sections, contacts, "
             "persons, durations, dates, goals, learning-points)"),
            (["extract", "--fromat=csv", "a.txt"],
             "unknown option '--fromat' (did you mean '--format'?) "
             "('uttrekk extract --help' tells more)"),
            (["extract", "--nonsense", "a.txt"],
             "unknown option '--nonsense' ('uttrekk extract --help' tells more)"),
            (["extract", b"--\xff", "a.txt"],
             "unknown option '--\ufffd' ('uttrekk extract --help' tells more)"),
            (["tokenize", "-f", "conlu", "a.txt"],
             "unknown format 'conlu' (did you mean 'conllu'?) (tokenize has: conllu|jsonl|text) "
             "('uttrekk tokenize --help' tells more)"),
            (["extract", "--status", "-", "a.txt"],
             "the status file cannot be standard output ('uttrekk extract --help' tells more)"),
            (["extract", "-e", "goals,aims", "a.txt"],
             "unknown extractor 'aims' (there are: all, sections, contacts, persons, durations, "
             "dates, goals, learning-points)"),
            (["extract", "-f", "xml", "a.txt"],
             "unknown format 'xml' (extract has: jsonl|json|csv|table) "
             "('uttrekk extract --help' tells more)"),
            (["extract", "--within", "aim", "a.txt"],
             "unknown kind of record 'aim' (there are: section, contact, person, duration, date, "
             "goal, learning_point)"),
            (["extract", "--language", "de", "a.txt"],
             "unknown language 'de' (there are: nb, nn, auto)"),
            (["extract", "--reference-date", "2025-02-30", "a.txt"],
             "--reference-date takes a day as 2025-03-01"),
            (["extract", "--offsets", "words", "a.txt"],
             "unknown unit of offsets 'words' (there are: code-point, byte, utf16)"),
            (["language", "--by", "word", "a.txt"],
             "unknown part 'word' (there are: document, section, sentence)"),
            (["extract", "-", "-"], "standard input can be read once only"),
            (["extract", "--section", "aims", "a.txt"], None),
            (["run"], "run needs a pipeline file: uttrekk run PIPELINE.toml"),
            (["schema", "goal", "date"], "schema takes one kind of record"),
            (["dictionaries", "show", "nothing"],
             "unknown dictionary 'nothing' ('uttrekk dictionaries list' names them)"),
            (["dictionaries", "show", "weekday"],
             "unknown dictionary 'weekday' (did you mean 'weekdays'?) "
             "('uttrekk dictionaries list' names them)"),
            (["extract", "--limit", "token=3", "a.txt"],
             "unknown limit 'token' (did you mean 'tokens'?) (there are: file-size, line-length, "
             "lines, tokens, records, nesting, dictionary-size, requirements-size)"),
            (["extract", "--jsonl-in", "body", "-o", "out.json", "a.txt"],
             "--jsonl-in writes JSON lines alone"),
            (["extract", "--color", "red", "a.txt"],
             "--color takes auto, always or never, not 'red' ('uttrekk extract --help' tells more)"),
        ]
        for words, message in cases:
            with self.subTest(words):
                done = self.run_program(*words, status=2)
                if message is None:
                    self.assertIn(b"unknown section type 'aims' (there are: report, ", done.stderr)
                else:
                    self.assertMessage(done, message)
                self.assertEqual(done.stdout, b"")

    def test_unknown_options_are_wrong_calls(self):
        for words in (["extract", "--nonsense"], ["schema", "-e", "goals"], ["extract", "-j", "0"],
                      ["extract", "-j", "many"], ["extract", "-o"]):
            with self.subTest(words):
                done = self.run_program(*words, status=2)
                self.assertIn(b"--help", done.stderr)

    def test_an_empty_value_is_not_taken_for_none(self):
        self.write("a.txt")
        commands = {"extract": ["--extractors", "--format", "--output", "--language", "--jsonl-in", "--dictionaries",
                                "--reference-date", "--within", "--section", "--offsets", "--include", "--exclude",
                                "--files-from", "--status", "--resume", "--limit", "--shard", "--jobs", "--progress",
                                "--color"],
                    "validate": ["--requirements", "--init", "--messages", "--fail-on"],
                    "language": ["--by"]}
        for command, options in commands.items():
            more = f"needs a value ('uttrekk {command} --help' tells more)"
            for option in options:
                for words in ([option, "", "a.txt"], [f"{option}=", "a.txt"], ["a.txt", option]):
                    with self.subTest(command, words=words):
                        done = self.run_program(command, *words, status=2)
                        self.assertMessage(done, f"{option} {more}")
                        self.assertEqual(done.stdout, b"")
        for words, what in ((["-e", "", "a.txt"], "--extractors"), (["-qo", "", "a.txt"], "--output"),
                            (["a.txt", ""], "an input")):
            self.assertMessage(self.run_program("extract", *words, status=2),
                               f"{what} needs a value ('uttrekk extract --help' tells more)")
        done = self.run_program("validate", "-r", "soknad", "-f", "sarif=", "a.txt", status=2)
        self.assertMessage(done, "-f sarif= needs a file ('uttrekk validate --help' tells more)")
        self.assertEqual(os.listdir(self.here), ["a.txt"])

    def test_behind_two_dashes_all_are_inputs(self):
        self.write("-a.txt")
        self.assertEqual(self.run_program("text", "--", "-a.txt").stdout.decode(), REPORT)

    def test_without_arguments_the_help_is_shown(self):
        self.assertIn(b"usage: uttrekk", self.run_program(status=2).stderr)

    def test_pipeline_files_are_checked_with_file_line_and_column(self):
        cases = [
            ("extractors = [\"goals\"", ":1:22: ", None),
            ("x = 1\n", ":1:1: ", "unknown key 'x' (there are: inputs, extractors, input, options, "
                                  "select, output, limits)"),
            ("inputs = []\n[select]\nlangauge = \"nn\"\n", ":3:1: ",
             "unknown key 'langauge' (did you mean 'language'?) (there are: within, "),
            ("[select]\nsection = \"goal\"\n", ":2:11: ",
             "unknown section type 'goal' (did you mean 'goals'?) (there are: report, "),
            ("\nextractors = [\"aims\"]\n", ":2:14: ", "unknown extractor 'aims'"),
            ("[output]\n  format = \"xml\"\n", ":2:12: ", "unknown format 'xml'"),
            ("[output]\nexcel = \"yes\"\n", ":2:9: ", "'excel' must be true or false"),
            ("inputs = [1]\n", ":1:10: ", "'inputs' must be a list of strings"),
            ("inputs = ['å'] # ø\nmål = 1\n", ":2:2: ", "must stand in quotes"),
            ("a = \"\"\"å\nå\"\" \\\" å\"\"\"\n\ufeef = 1\n", ":3:1: ", "must stand in quotes"),
            ("output = 1\n", ":1:10: ", "'output' must be a table"),
            ("[options]\nreference-date = 2025\n", ":2:18: ", "'reference-date' must be a date (2025-03-01)"),
            ("[select]\nwithin = \"aim\"\n", ":2:10: ", "unknown kind of record 'aim'"),
        ]
        for toml, place, message in cases:
            with self.subTest(toml):
                self.write("p.toml", toml)
                done = self.run_program("run", "p.toml", status=2)
                self.assertTrue(done.stderr.decode().startswith(f"uttrekk: p.toml{place}"), done.stderr)
                self.assertIn((message or "").encode(), done.stderr)
        self.assertMessage(self.run_program("run", "none.toml", status=2),
                           "none.toml: No such file or directory")


class Dictionaries(ProgramTest):
    def test_the_list_names_each_with_its_entries(self):
        listed = self.run_program("dictionaries").stdout.decode()
        self.assertRegex(listed, r"\nweekdays +\d+ +Weekday names")
        self.assertEqual(listed, self.run_program("dictionaries", "list").stdout.decode())

    def test_one_is_shown_as_it_stands_in_its_files(self):
        self.assertIn("common\tonsdag\t3\n",
                      self.run_program("dictionaries", "show", "weekdays").stdout.decode())

    def test_every_file_with_an_error_is_told(self):
        self.write("words/weekdays.tsv", "# of my own\nons\t3\n")
        done = self.run_program("dictionaries", "check", "words")
        self.assertEqual(done.stdout, b"words: 1 files, no errors\n")
        self.write("words/nb/weekdays.tsv", "\nons\tthree\n")
        self.write("words/nn/weekdays.tsv", " ons\t3\n")
        done = self.run_program("dictionaries", "check", "words", status=2)
        self.assertRegex(done.stderr.decode(), r"uttrekk: words/nb/weekdays.tsv:2: .*\n"
                                               r"uttrekk: words/nn/weekdays.tsv:1:1: ")

    def test_all_that_can_never_work_is_told(self):
        self.write("words/units.tsv", b"\xef\xbb\xbf# with a byte order mark\nskoletime\tXYZ\nskoletimar\tPT45M\tein merknad\n"
                                      b"d\xf8gn\tP1D\nveke\tP\nto\tP1DT2H\nskift\tPT8H\tein\tto\n")
        self.write("words/nb/given-names.tsv", "Solbris\n")
        self.write("words/xx/units.tsv", "time\tPT1H\n")
        done = self.run_program("dictionaries", "check", "words/", status=2)
        unit = "the second column must hold an ISO 8601 duration of one unit, such as P1W or PT45M"
        self.assertEqual(done.stderr.decode().splitlines(), [
            "uttrekk: words/nb/given-names.tsv:1: the second column must hold one of: clear word short",
            f"uttrekk: words/units.tsv:2: {unit}", "uttrekk: words/units.tsv:4: not valid UTF-8",
            f"uttrekk: words/units.tsv:5: {unit}", f"uttrekk: words/units.tsv:6: {unit}",
            "uttrekk: words/units.tsv:7: more columns than a word, its value and a remark",
            "uttrekk: words/xx/units.tsv: is not read: dictionaries lie in the directory itself or in its folders "
            "common, nb and nn"])

    def test_a_directory_without_dictionaries_is_an_error(self):
        (self.here / "none").mkdir()
        self.write("a.txt")
        for command in (["dictionaries", "check"], ["extract", "a.txt", "--dictionaries"]):
            self.assertMessage(self.run_program(*command, "none", status=2), "none: no dictionaries (*.tsv) here")
            self.assertMessage(self.run_program(*command, "missing", status=2), "missing: No such file or directory")
        self.assertMessage(self.run_program("extract", "a.txt", "--dictionaries", "a.txt", status=2),
                           "a.txt: is no directory: name the one that the dictionaries lie in")

    def test_words_of_ones_own_must_be_right(self):
        self.write("a.txt")
        self.write("words/weekdays.tsv", "ons\tthree\n")
        done = self.run_program("extract", "--dictionaries", "words", "a.txt", status=2)
        self.assertIn(b"words/weekdays.tsv:1", done.stderr)


class Help(ProgramTest):
    COMMANDS = ["extract", "run", "tokenize", "sections", "language", "validate", "text",
                "merge", "dictionaries", "schema"]

    def test_every_command_has_help_with_an_example_of_itself(self):
        overview = self.run_program("--help").stdout.decode()
        for command in self.COMMANDS:
            with self.subTest(command):
                self.assertIn(f"\n  {command} ", overview)
                text = self.run_program(command, "--help").stdout.decode()
                self.assertIn(f"usage: uttrekk {command} ", text)
                self.assertIn(f"  uttrekk {command}", text.split("examples:")[1])
                self.assertEqual(text, self.run_program("help", command).stdout.decode())

    def test_help_tells_the_default_format(self):
        for command, default in (("extract", "table on a terminal, else jsonl"), ("tokenize", "conllu"),
                                 ("sections", "tree"), ("language", "table on a terminal, else jsonl"),
                                 ("validate", "text"), ("schema", "table")):
            text = " ".join(self.run_program(command, "--help").stdout.decode().split())
            self.assertIn(f"(default: {default})", text)

    def test_version_names_the_libraries(self):
        text = self.run_program("--version").stdout.decode()
        self.assertRegex(text, r"^uttrekk \d+\.\d+\.\d+\n")
        for command in self.COMMANDS:
            self.assertEqual(self.run_program(command, "--version").stdout.decode(), text)
            self.assertEqual(self.run_program(command, "any", "--help").stdout,
                             self.run_program(command, "--help").stdout)
        for library in ("ICU", "RE2", "oneTBB", "libphonenumber"):
            self.assertRegex(text, rf"\n  {library} \d")


if __name__ == "__main__":
    unittest.main()
