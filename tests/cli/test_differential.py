"""The same reports by another way give the same records."""
import json
import pathlib
import random
import unicodedata
import unittest

from program import ProgramTest

SAMPLES = sorted(path for path in (pathlib.Path(__file__).parents[2] / "samples").iterdir()
                 if path.suffix in (".txt", ".md"))


def composed(text):
    return unicodedata.normalize("NFC", text)


class Differential(ProgramTest):
    def records(self, text, extractors="all"):
        done = self.run_program("extract", "-e", extractors, "-f", "jsonl", stdin=text.encode())
        records = [json.loads(line) for line in done.stdout.splitlines()]
        for record in records:
            self.assertEqual(text[record["start"]:record["end"]], record["text"])
        return records

    def test_letters_in_two_parts_give_the_records_of_letters_in_one(self):
        for path in SAMPLES:
            with self.subTest(path.name):
                text = composed(path.read_bytes().decode())
                apart = unicodedata.normalize("NFD", text)
                self.assertNotEqual(apart, text)
                found = []
                for version in (text, apart):
                    records = self.records(version)
                    for record in records:
                        record["start"] = len(composed(version[:record["start"]]))
                        del record["end"]
                    found.append([composed(json.dumps(record, ensure_ascii=False)) for record in records])
                self.assertEqual(found[1], found[0])

    def test_line_ends_of_two_characters_give_the_records_of_one(self):
        for path in SAMPLES:
            with self.subTest(path.name):
                text = path.read_bytes().decode().replace("\r\n", "\n")
                found = []
                for version in (text, text.replace("\n", "\r\n")):
                    records = self.records(version)
                    for record in records:
                        record["start"] = len(version[:record["start"]].replace("\r\n", "\n"))
                        del record["end"]
                    found.append([json.dumps(record).replace("\\r\\n", "\\n") for record in records])
                self.assertEqual(found[1], found[0])

    def test_lengths_and_dates_of_a_paragraph_do_not_depend_on_its_place(self):
        paragraphs = []
        for path in SAMPLES:
            for paragraph in path.read_text().replace("\r", "").split("\n\n"):
                if "\n" not in paragraph and paragraph.endswith(".") and len(paragraph) > 60:
                    paragraphs.append(paragraph)
        self.assertGreater(len(paragraphs), 40)
        chance = random.Random(5)
        found = []
        for _ in range(4):
            records = self.records("\n\n".join(paragraphs), "durations,dates")
            found.append(sorted(json.dumps([record.get(key) for key in ("kind", "text", "type", "value", "max",
                                                                         "modifier", "per")]) for record in records))
            chance.shuffle(paragraphs)
        self.assertGreater(len(found[0]), 20)
        for other in found[1:]:
            self.assertEqual(other, found[0])

    def test_shards_hold_together_what_the_whole_holds(self):
        for path in SAMPLES:
            self.write(f"r/{path.name}", path.read_bytes())
        whole = self.run_program("extract", "-e", "all", "r").stdout.splitlines()
        parts = [self.run_program("extract", "-e", "all", "--shard", f"{i}/3", "-j", str(i), "r").stdout.splitlines()
                 for i in (1, 2, 3)]
        self.assertEqual(sorted(sum(parts, [])), sorted(whole))
        for part in parts:
            self.assertEqual(part, [line for line in whole if line in set(part)])

    def test_any_number_of_workers_writes_the_same_bytes(self):
        for i, path in enumerate(SAMPLES * 5):
            self.write(f"r/{i}-{path.name}", path.read_bytes())
        one = self.run_program("extract", "-e", "all", "-f", "csv", "-j", "1", "r").stdout
        for jobs in ("2", "3", "8"):
            self.assertTrue(self.run_program("extract", "-e", "all", "-f", "csv", "-j", jobs, "r").stdout == one)


if __name__ == "__main__":
    unittest.main()
