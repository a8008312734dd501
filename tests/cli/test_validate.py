"""uttrekk validate: exit statuses, what it says of bad calls, and its formats against their schemas."""
import json
import os
import pathlib
import shutil
import subprocess
import tarfile
import unittest
import xml.etree.ElementTree as ElementTree

from program import PROGRAM, ProgramTest

try:
    import jsonschema
except ImportError:
    jsonschema = None
try:
    import yaml
except ImportError:
    yaml = None

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The npm package that carries the SARIF schema of OASIS, and the file in it.
SCHEMA_PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
SCHEMA_FILE = "package/lib/schemas/sarif-2.1.0-rtm.5.json"

KRAV = """\
name = "krav"
[[section]]
names = ["Mål"]
names-nn = ["Mål"]
[[section]]
names = ["Læringspunkter"]
names-nn = ["Læringspunkt"]
severity = "warning"
"""
GOOD = "# Rapport\n\n## Mål\n\nBedre helse.\n\n## Læringspunkter\n\n- Start tidlig.\n"
WARNED = "# Rapport\n\n## Mål\n\nBedre helse.\n\n## Læringspunktar\n\n- Start tidlig.\n"
BAD = "# Rapport\n\n## Resultat\n\nIngen.\n"


def sarif_schema():
    """The schema, from the environment or by npm; None where neither has it."""
    given = os.environ.get("UTTREKK_SARIF_SCHEMA")
    if given:
        return json.loads(pathlib.Path(given).read_text())
    cache = pathlib.Path(PROGRAM).parent / "sarif-schema"
    if not list(cache.glob("*.tgz")):
        if shutil.which("npm") is None:
            return None
        cache.mkdir(exist_ok=True)
        packed = subprocess.run(["npm", "pack", "--silent", SCHEMA_PACKAGE], cwd=cache,
                                capture_output=True, timeout=120)
        if packed.returncode != 0:
            return None
    with tarfile.open(next(cache.glob("*.tgz"))) as package:
        return json.load(package.extractfile(SCHEMA_FILE))


class ValidateTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("krav.toml", KRAV)
        self.write("good.md", GOOD)
        self.write("warned.md", WARNED)
        self.write("bad.md", BAD)

    def validate(self, *words, status=0, **options):
        return self.run_program("validate", "-r", "krav.toml", *words, status=status, **options)

    def lines(self, *words, **options):
        return self.validate(*words, **options).stdout.decode().splitlines()


class Statuses(ValidateTest):
    def test_what_the_exit_status_says(self):
        for words, status in [
            (["good.md"], 0),
            (["warned.md"], 0),
            (["--fail-on", "warning", "warned.md"], 1),
            (["--fail-on", "error", "warned.md"], 0),
            (["bad.md", "good.md"], 1),
            (["--fail-on", "never", "bad.md"], 0),
            (["missing.md", "good.md"], 3),
            (["missing.md", "bad.md"], 3),
            (["--fail-on", "sometimes", "good.md"], 2),
            (["--messages", "da", "good.md"], 2),
            (["--reference-date", "soon", "good.md"], 2),
            (["-f", "html", "good.md"], 2),
            (["-f", "json", "-f", "sarif", "good.md"], 2),
            (["-f", "json=same", "-f", "sarif=same", "good.md"], 2),
        ]:
            with self.subTest(words):
                self.validate(*words, status=status)

    def test_a_call_without_requirements_names_those_that_are_built_in(self):
        done = self.run_program("validate", "good.md", status=2)
        self.assertIn(b"one of: lysbilder, oppsummering, prosjekterfaring, sluttrapport, soknad",
                      done.stderr)
        done = self.run_program("validate", "-r", "nothing", "good.md", status=2)
        self.assertIn(b"(built in are: lysbilder, ", done.stderr)
        done = self.run_program("validate", "-r", "sluttraport", "good.md", status=2)
        self.assertIn(b"(did you mean 'sluttrapport'?) (built in are: ", done.stderr)

    def test_a_proposal_is_made_of_one_report_that_can_be_read(self):
        for more in (["good.md"], ["-r", "soknad"], ["-f", "json"]):
            done = self.run_program("validate", "--init", "good.md", *more, status=2)
            self.assertIn(b"--init REPORT stands alone", done.stderr)
        self.write("bilde.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        done = self.run_program("validate", "--init", "bilde.txt", status=3)
        self.assertIn(b"bilde.txt: no text but ", done.stderr)
        self.assertEqual(done.stdout, b"")

    def test_requirements_that_require_nothing_are_told(self):
        self.write("tom.toml", "name = \"tom\"\n")
        done = self.run_program("validate", "-r", "tom.toml", "good.md")
        self.assertMessage(done, "tom.toml: requires nothing: all reports pass")

    def test_errors_in_requirements_show_the_place(self):
        self.write("feil.toml", "name = \"x\"\n\t[[section]]\nnames = [\"Mål\"]\nmin_words = 3\n")
        done = self.run_program("validate", "-r", "feil.toml", "good.md", status=2)
        self.assertEqual(done.stderr.decode(),
                         "uttrekk: feil.toml:4:1: unknown key 'min_words' (did you mean "
                         "'min-words'?)\n    min_words = 3\n    ^\n")
        self.write("feil.toml", "[[section]]\nnames = [\"Læring\", 3]\n")
        done = self.run_program("validate", "-r", "feil.toml", "good.md", status=2)
        self.assertEqual(done.stderr.decode(),
                         "uttrekk: feil.toml:2:20: 'names' must be a list of strings\n"
                         "    names = [\"Læring\", 3]\n                       ^\n")


class Texts(ValidateTest):
    def test_findings_and_a_summary_in_three_languages(self):
        for language, finding, hint, summary in [
            ("nb", "mangler overskriften «Læringspunkter»",
             "fant «Læringspunktar» (linje 7): mente du «Læringspunkter»?",
             "1 rapport: 0 feil, 1 advarsel, 0 merknader"),
            ("nn", "manglar overskrifta «Læringspunkter»",
             "fann «Læringspunktar» (linje 7): meinte du «Læringspunkter»?",
             "1 rapport: 0 feil, 1 åtvaring, 0 merknader"),
            ("en", "section “Læringspunkter” is missing",
             "found “Læringspunktar” (line 7): did you mean “Læringspunkter”?",
             "1 report: 0 errors, 1 warning, 0 notes"),
        ]:
            with self.subTest(language):
                self.assertEqual(self.lines("--messages", language, "warned.md"),
                                 [f"warned.md:7:4: warning: {finding} "
                                  "[section.missing/læringspunkter]", f"    {hint}", summary])

    def test_several_formats_at_once(self):
        done = self.validate("-f", "text", "-f", "sarif=r.sarif", "-f", "junit=r.xml",
                             "-f", "gitlab=r.json", "bad.md", status=1)
        self.assertIn(b"bad.md:1:1: error: mangler overskriften", done.stdout)
        for name in ("r.sarif", "r.json"):
            json.loads((self.here / name).read_text())
        ElementTree.parse(self.here / "r.xml")

    def test_the_same_bytes_whatever_the_number_of_threads(self):
        for i in range(60):
            self.write(f"many/{i:02}.md", [GOOD, WARNED, BAD][i % 3])
        for form in ("text", "json", "sarif", "junit", "github", "gitlab"):
            one = self.validate("-f", form, "-j", "1", "many", status=1).stdout
            self.assertEqual(self.validate("-f", form, "-j", "4", "many", status=1).stdout, one)

    def test_standard_input_is_validated_too(self):
        self.assertIn("-:1:1: error: ", self.lines("-", stdin=BAD.encode(), status=1)[0])

    def test_colour_only_where_it_is_wanted(self):
        self.assertNotIn(b"\x1b", self.validate("bad.md", status=1).stdout)
        self.assertIn(b"\x1b[1;31m",
                      self.validate("--color", "always", "bad.md", status=1).stdout)

    def test_a_proposal_is_passed_by_its_example(self):
        for sample in sorted((ROOT / "samples").glob("*.*")):
            if sample.name == "README.md" or sample.suffix not in (".txt", ".md"):
                continue
            with self.subTest(sample.name):
                self.run_program("validate", "--init", str(sample), "-o", "forslag.toml")
                self.run_program("validate", "-r", "forslag.toml", "--fail-on", "warning",
                                 str(sample))


class Formats(ValidateTest):
    """Each with findings, without, and with an input that cannot be read and texts that try to
    break out."""

    def outputs(self, form):
        self.write("ond <&\"'>\u202e\n::x.md", BAD + "\n## </x>]]>\x1b[2J ::error::\n")
        self.write("krav.toml", KRAV + "[[section]]\nnames = [\"x\"]\npattern = \".*x.*\"\n"
                   "presence = \"forbidden\"\n")
        yield self.validate("-f", form, "good.md").stdout
        yield self.validate("-f", form, ".", status=1).stdout
        yield self.validate("-f", form, "bad.md", "missing.md", status=3).stdout

    @unittest.skipIf(jsonschema is None, "no jsonschema module")
    def test_sarif_is_valid_by_the_published_schema(self):
        schema = sarif_schema()
        if schema is None:
            self.skipTest("neither UTTREKK_SARIF_SCHEMA nor npm has the schema")
        validator = jsonschema.validators.validator_for(schema)(schema)
        for out in self.outputs("sarif"):
            log = json.loads(out)
            self.assertEqual([e.message for e in validator.iter_errors(log)], [])

    def test_sarif_results_point_to_rules_and_have_fingerprints(self):
        logs = [json.loads(out) for out in self.outputs("sarif")]
        self.assertEqual([len(log["runs"][0]["results"]) > 0 for log in logs], [False, True, True])
        for log in logs:
            run = log["runs"][0]
            self.assertEqual(run["columnKind"], "unicodeCodePoints")
            rules = run["tool"]["driver"]["rules"]
            for result in run["results"]:
                rule = rules[result["ruleIndex"]]["id"]
                self.assertTrue(result["ruleId"].startswith(rule + "/"))
            prints = [r["partialFingerprints"]["uttrekkFinding/v1"] for r in run["results"]]
            self.assertEqual(len(set(prints)), len(prints))
        unread = logs[2]["runs"][0]["invocations"][0]
        self.assertFalse(unread["executionSuccessful"])
        self.assertEqual(len(unread["toolExecutionNotifications"]), 1)

    def test_junit_has_the_elements_and_attributes_that_ci_systems_share(self):
        for out in self.outputs("junit"):
            suites = ElementTree.fromstring(out)
            self.assertEqual(suites.tag, "testsuites")
            for suite in suites:
                self.assertEqual(suite.tag, "testsuite")
                self.assertEqual({"name", "tests", "failures", "errors", "skipped"},
                                 set(suite.attrib))
                cases = suite.findall("testcase")
                self.assertEqual(len(cases), len(list(suite)))
                self.assertEqual(int(suite.get("tests")), len(cases))
                self.assertEqual(int(suite.get("failures")), len(suite.findall("*/failure")))
                self.assertEqual(int(suite.get("errors")), len(suite.findall("*/error")))
                for case in cases:
                    self.assertTrue(case.get("name") and case.get("classname"))
                    for inner in case:
                        self.assertIn(inner.tag, ("failure", "error", "system-out"))
                    for failure in case.findall("failure"):
                        self.assertTrue(failure.get("message") and failure.get("type"))

    def test_junit_keeps_warnings_in_cases_that_pass(self):
        suites = ElementTree.fromstring(self.validate("-f", "junit", "bad.md", status=1).stdout)
        outputs = [case.find("system-out") for case in suites.iter("testcase")]
        self.assertIn("warning: mangler overskriften «Læringspunkter»",
                      "".join(o.text for o in outputs if o is not None))

    def test_gitlab_has_the_fields_that_it_documents(self):
        for out in self.outputs("gitlab"):
            prints = []
            for issue in json.loads(out):
                self.assertEqual({"description", "check_name", "fingerprint", "severity",
                                  "location"}, set(issue))
                self.assertIn(issue["severity"], ("info", "minor", "major", "critical", "blocker"))
                self.assertFalse(issue["location"]["path"].startswith(("./", "/")))
                self.assertGreaterEqual(issue["location"]["lines"]["begin"], 1)
                prints.append(issue["fingerprint"])
            self.assertEqual(len(set(prints)), len(prints))

    def test_github_lines_are_workflow_commands_and_nothing_else(self):
        for out in self.outputs("github"):
            for line in out.decode().splitlines():
                self.assertRegex(line, r"^::(error|warning|notice) file=[^:,]+(,\w+=[^:,]+)*::\S")

    def test_json_counts_what_it_lists(self):
        for out in self.outputs("json"):
            report = json.loads(out)
            severities = [f["severity"] for f in report["findings"]]
            self.assertEqual(report["summary"]["errors"], severities.count("error"))
            self.assertEqual(report["summary"]["warnings"], severities.count("warning"))
            self.assertEqual(report["summary"]["unreadable"], len(report["unreadable"]))

    def test_no_format_lets_control_characters_or_bidi_marks_through(self):
        for form in ("text", "json", "sarif", "junit", "github", "gitlab"):
            for out in self.outputs(form):
                text = out.decode()
                with self.subTest(form):
                    self.assertNotIn("\x1b", text)
                    self.assertNotIn("\u202e", text)
                    if form != "github":
                        self.assertFalse([l for l in text.splitlines() if l.startswith("::")])


@unittest.skipIf(yaml is None, "no yaml module")
class InCi(ValidateTest):
    def script(self, name):
        steps = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
        return next(step for step in steps if step["name"] == name)

    def environment(self):
        self.write("bin/.keep", "")
        (self.here / "bin/uttrekk").symlink_to(PROGRAM)
        return {**os.environ, "PATH": f"{self.here / 'bin'}:{os.environ['PATH']}",
                "HOME": str(self.here), "GIT_CONFIG_GLOBAL": "/dev/null"}

    def test_the_action_annotates_writes_sarif_and_fails(self):
        step = self.script("Validate")
        variables = {"REQUIREMENTS": "krav.toml", "PATHS": "bad.md\ngood.md", "FAIL_ON": "error",
                     "MESSAGES": "en", "SARIF": "ut.sarif"}
        self.assertEqual(set(step["env"]), set(variables))
        done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c",
                               step["run"]], cwd=self.here, env={**self.environment(), **variables},
                              capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertTrue(done.stdout.startswith("::error file=bad.md,line=1"), done.stdout)
        self.assertTrue(json.loads((self.here / "ut.sarif").read_text())["runs"][0]["results"])
        for value in step["env"].values():  # inputs never stand in the script itself
            self.assertNotIn(value, step["run"])
        self.assertNotIn("${{", step["run"])

    @unittest.skipIf(shutil.which("pre-commit") is None, "no pre-commit")
    def test_the_hook_runs_in_pre_commit(self):
        """The hook's repository is a git repository here; what needs a network is left out."""
        environment = self.environment()

        def run(*words, cwd=self.here, status=0):
            done = subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True,
                                  timeout=120)
            self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
            return done.stdout

        def repository(path):
            path.mkdir(exist_ok=True)
            run("git", "init", "-q", cwd=path)
            for key, value in (("user.name", "Test"), ("user.email", "test@example.no")):
                run("git", "config", key, value, cwd=path)

        hooks = self.here / "hooks"
        repository(hooks)
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        run("git", "add", "-A", cwd=hooks)
        run("git", "commit", "-qm", "Hooks", cwd=hooks)
        revision = run("git", "rev-parse", "HEAD", cwd=hooks).strip()
        work = self.here / "work"
        repository(work)
        for name in ("krav.toml", "good.md"):
            shutil.copy(self.here / name, work)
        (work / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: uttrekk-validate\n"
            "    args: [-r, krav.toml]\n")
        run("git", "add", "-A", cwd=work)
        run("pre-commit", "validate-manifest", str(hooks / ".pre-commit-hooks.yaml"), cwd=work)
        self.assertIn("Passed", run("pre-commit", "run", "--all-files", cwd=work))
        run("pre-commit", "install", cwd=work)
        shutil.copy(self.here / "bad.md", work)
        run("git", "add", "-A", cwd=work)
        out = run("pre-commit", "run", "--all-files", cwd=work, status=1)
        self.assertIn("bad.md:1:1: error: mangler overskriften «Mål»", out)
        self.assertIn("1 rapport" if "1 rapport" in out else "2 rapporter", out)


if __name__ == "__main__":
    unittest.main()
