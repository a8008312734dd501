"""The requirements that are built in pass our samples (and the collection beside the project), and
say what is wrong, and where, when one thing is taken out of them."""
import pathlib
import unittest

from program import ProgramTest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
SHARED = ROOT.parent / "shared/reports"

PASSING = [
    ("prosjekterfaring", "prosjekterfaring-digital-sarpoliklinikk.txt"),
    ("prosjekterfaring", "prosjekterfaring-trygg-heimveg-nn.txt"),
    ("prosjekterfaring", "prosjekterfaringer-samlefil.txt"),
    ("soknad", "soknad-felles-akuttlag.txt"),
    ("soknad", "soknad-felles-nattpatrulje-nn.txt"),
    ("sluttrapport", "sluttrapport-felles-journalflyt.txt"),
    ("sluttrapport", "sluttrapport-velferdsteknologi-nn.txt"),
    ("lysbilder", "lysbilder-helsebuss.txt"),
    ("lysbilder", "lysark-fagdag-heimesjukehus-nn.txt"),
    ("oppsummering", "oppsummering-hospitering-nordfjaere.txt"),
    ("oppsummering", "oppsummering-laeringsmidlar-nn.md"),
]
SHARED_PASSING = [("prosjekterfaring", "001"), ("soknad", "003"), ("lysbilder", "002"),
                  ("oppsummering", "000")]

# Requirements, sample, what is replaced by what, and the findings that come of it; {line} is where
# the replacement stands.
REMOVED = [
    ("prosjekterfaring", "prosjekterfaring-digital-sarpoliklinikk.txt",
     "Hva har vært viktige læringspunkter?\n", "Hva har vært viktige lærringspunkter?\n",
     ["{line}:1: error: mangler overskriften «Hva har vært viktige læringspunkter?» "
      "[section.missing/learning-points]",
      "    fant «Hva har vært viktige lærringspunkter?» (linje {line}): mente du «Hva har vært viktige "
      "læringspunkter?»?"]),
    ("prosjekterfaring", "prosjekterfaring-digital-sarpoliklinikk.txt",
     "Hva oppnådde prosjektet?", "Hva kostet prosjektet?",
     ["1:1: error: mangler overskriften «Hva oppnådde prosjektet?» [section.missing/results]"]),
    ("prosjekterfaring", "prosjekterfaring-digital-sarpoliklinikk.txt",
     "Veien videre", "Kostnader",
     ["1:1: warning: mangler overskriften «Veien videre» [section.missing/way-forward]"]),
    ("prosjekterfaring", "prosjekterfaring-digital-sarpoliklinikk.txt",
     "eline.krokvik@solvaer.example.no", "ring oss",
     ["1:1: warning: fant ingen kontakter med e-postadresse, men det skal være minst 1 "
      "[record.too-few/contact-email]"]),
    ("prosjekterfaring", "prosjekterfaring-digital-sarpoliklinikk.txt",
     "Svaret på en henvisning", "Beskriv her hva dere gjorde.\n\nSvaret på en henvisning",
     ["{line}:102: error: veiledning fra malen står igjen: «Beskriv her hva dere gjorde.» "
      "[document.instruction/instructions]"]),
    ("prosjekterfaring", "prosjekterfaring-digital-sarpoliklinikk.txt",
     "Image\nIllustrasjon 1", "Pasient 01017000027\nIllustrasjon 1",
     ["{line}:9: error: ligner et fødselsnummer [document.identity-number/identity-numbers]"]),
    ("prosjekterfaring", "prosjekterfaring-trygg-heimveg-nn.txt",
     "Kva har vore viktige læringspunkt?\n", "Kva har vore viktige læringspunka?\n",
     ["{line}:1: error: manglar overskrifta «Kva har vore viktige læringspunkt?» "
      "[section.missing/learning-points]",
      "    fann «Kva har vore viktige læringspunka?» (linje {line}): meinte du «Kva har vore viktige "
      "læringspunkt?»?"]),
    ("prosjekterfaring", "prosjekterfaring-trygg-heimveg-nn.txt",
     "Kor lenge varte prosjektet?", "Kva kosta prosjektet?",
     ["1:1: error: manglar overskrifta «Kor lenge varte prosjektet?» [section.missing/duration]"]),
    ("prosjekterfaring", "prosjekterfaring-trygg-heimveg-nn.txt",
     "Vegen vidare", "Kostnader",
     ["1:1: warning: manglar overskrifta «Vegen vidare» [section.missing/way-forward]"]),
    ("prosjekterfaring", "prosjekterfaring-trygg-heimveg-nn.txt",
     ", ragna.tveiten@strandvaer.example.no", "",
     ["1:1: warning: fann ingen kontaktar med e-postadresse, men det skal vere minst 1 "
      "[record.too-few/contact-email]"]),
    ("prosjekterfaring", "prosjekterfaring-trygg-heimveg-nn.txt",
     "Dei pårørande fortalde", "Skildr her korleis det gjekk.\n\nDei pårørande fortalde",
     ["{line}:1: error: rettleiing frå malen står att: «Skildr her korleis det gjekk.» "
      "[document.instruction/instructions]"]),
    ("soknad", "soknad-felles-akuttlag.txt", "Målgruppe:", "Sted:",
     ["1:1: warning: mangler overskriften «Målgruppe» [section.missing/target-group]"]),
    ("soknad", "soknad-felles-akuttlag.txt", "Oppstart: 15.09.2025", "Sted: Havnes",
     ["1:1: error: mangler overskriften «Oppstart» [section.missing/start]",
      "1:1: warning: fant ingen datoer der rolle er «start», men det skal være minst 1 "
      "[record.too-few/start-date]"]),
    ("soknad", "soknad-felles-akuttlag.txt", "Varighet: tre år", "Sted: tre øyer",
     ["1:1: error: mangler overskriften «Varighet» [section.missing/duration]"]),
    ("soknad", "soknad-felles-akuttlag.txt", " (solveig.ramnefjell@havnes.example.no)", "",
     ["1:1: error: fant ingen kontakter med e-postadresse, men det skal være minst 1 "
      "[record.too-few/contact-email]"]),
    ("soknad", "soknad-felles-akuttlag.txt",
     "Kostnadsberegning/budsjett (fordeling mellom nivåene):", "Kart over regionen:",
     ["1:1: error: mangler overskriften «Budsjett» [section.missing/budget]"]),
    ("soknad", "soknad-felles-nattpatrulje-nn.txt", "Budsjett\n\nTiltak", "Kart\n\nTiltak",
     ["1:1: error: manglar overskrifta «Budsjett» [section.missing/budget]"]),
    ("soknad", "soknad-felles-nattpatrulje-nn.txt",
     ", e-post kjellaug.haugtro@ulvedal.example.no", "",
     ["1:1: error: fann ingen kontaktar med e-postadresse, men det skal vere minst 1 "
      "[record.too-few/contact-email]"]),
    ("soknad", "soknad-felles-nattpatrulje-nn.txt", "Målgruppe", "Stad",
     ["1:1: warning: manglar overskrifta «Målgruppe» [section.missing/target-group]"]),
    ("sluttrapport", "sluttrapport-felles-journalflyt.txt", "1. BAKGRUNN FOR PROSJEKTET",
     "1. SAKSGANG",
     ["1:1: error: mangler overskriften «Bakgrunn» [section.missing/background]"]),
    ("sluttrapport", "sluttrapport-felles-journalflyt.txt", "5. ANBEFALINGER", "5. ANBEFALNIGER",
     ["{line}:4: warning: mangler overskriften «Anbefalinger» [section.missing/recommendations]",
      "    fant «ANBEFALNIGER» (linje {line}): mente du «Anbefalinger»?"]),
    ("sluttrapport", "sluttrapport-felles-journalflyt.txt",
     "Februar 2022 – mai 2024.", "Det tok sin tid.",
     ["1:1: error: fant ingen varigheter der omfang er «project» og type er «period», men det skal "
      "være minst 1 [record.too-few/project-period]"]),
    ("sluttrapport", "sluttrapport-felles-journalflyt.txt",
     "Februar 2022 – mai 2024.", "Mai 2024 – februar 2022.",
     ["{line}:1: error: varighet som slutter før den begynner: Mai 2024 – februar 2022 "
      "[record.order/project-period]"]),
    ("sluttrapport", "sluttrapport-velferdsteknologi-nn.txt", "\n6 Tilrådingar\n",
     "\n6 Tilrådningar\n",
     ["{line}:3: warning: manglar overskrifta «Tilrådingar» [section.missing/recommendations]",
      "    fann «Tilrådningar» (linje {line}): meinte du «Tilrådingar»?"]),
    ("lysbilder", "lysbilder-helsebuss.txt",
     "Målet\n\nMålet er å flytte enkle undersøkelser \n", "Bussen\n\nVi flytter enkle undersøkelser \n",
     ["1:1: error: mangler overskriften «Målet» [section.missing/goals]",
      "1:1: error: fant ingen mål, men det skal være minst 1 [record.too-few/goals-stated]"]),
    ("oppsummering", "oppsummering-hospitering-nordfjaere.txt", "Gevinst- og læringsområder",
     "Oversikt over enhetene",
     ["1:1: error: mangler overskriften «Gevinst- og læringsområder» [section.missing/learning]"]),
]


class BuiltInRequirements(ProgramTest):
    def test_good_samples_pass_without_a_warning(self):
        for requirements, sample in PASSING:
            with self.subTest(sample):
                done = self.run_program("validate", "-r", requirements, "--fail-on", "warning",
                                        str(SAMPLES / sample))
                self.assertNotIn("error", done.stdout.decode())

    @unittest.skipUnless(SHARED.is_dir(), "no ../shared/reports beside the project")
    def test_the_real_reports_pass(self):
        for requirements, number in SHARED_PASSING:
            report = next(SHARED.glob(f"{number}*"))
            with self.subTest(requirements):
                self.run_program("validate", "-r", requirements, str(report))

    def test_one_thing_removed_gives_its_message_at_its_line(self):
        for requirements, sample, old, new, expected in REMOVED:
            with self.subTest(f"{sample}: {old!r}"):
                text = (SAMPLES / sample).read_text()
                self.assertEqual(text.count(old), 1)
                self.write("kopi" + pathlib.Path(sample).suffix, text.replace(old, new))
                language = "nn" if "-nn." in sample else "nb"
                name = "kopi" + pathlib.Path(sample).suffix
                status = 1 if any(": error:" in line for line in expected) else 0
                done = self.run_program("validate", "-r", requirements, "--messages", language,
                                        name, status=status)
                line = str(text[:text.index(old)].count("\n") + len(old) - len(old.lstrip("\n")) + 1)
                lines = [line.removeprefix(f"{name}:") for line in
                         done.stdout.decode().splitlines()[:-1]]
                self.assertEqual(lines, [e.replace("{line}", line) for e in expected])


if __name__ == "__main__":
    unittest.main()
