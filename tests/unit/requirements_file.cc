#include "validate/requirements_file.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

namespace {

/// All errors as "krav.toml:LINE:COLUMN: message", a line each.
std::string errors(std::string_view toml) {
  std::string out;
  for (const Diagnostic& error : parse_requirements(toml, "krav.toml").errors) {
    out += to_string(error) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a requirements file is read with its defaults") {
  const ParsedRequirements parsed = parse_requirements(
      "name = \"min\"\nmessages = \"nn\"\n[[section]]\nnames = [\"Mål\", \"Formål\"]\n"
      "[[section]]\ntype = [\"results\", \"benefits\"]\nafter = \"mål\"\nseverity = \"info\"\n"
      "[[record]]\nkind = \"goal\"\nwithin = \"mål\"\nmatching = { goal_type = \"effect\" }\n",
      "krav.toml");
  CHECK(parsed.errors.empty());
  const Requirements& r = parsed.requirements;
  CHECK(r.name == "min");
  CHECK(r.messages == MessageLanguage::nynorsk);
  REQUIRE(r.sections.size() == 2);
  CHECK(r.sections[0].id == "mål");
  CHECK(r.sections[0].severity == Severity::error);
  CHECK(r.sections[0].presence == Presence::required);
  CHECK(r.sections[1].id == "results");
  CHECK(r.sections[1].after == 0);
  CHECK(r.sections[1].severity == Severity::note);
  REQUIRE(r.records.size() == 1);
  CHECK(r.records[0].within == 0);
  CHECK(r.records[0].min == 1);
  CHECK(r.kinds() == std::vector{RecordKind::goal});
  CHECK(r.ids().size() == 3);
}

TEST_CASE("what is wrong in a requirements file is named with line and column") {
  struct {
    const char* toml;
    const char* expected;
  } const cases[] = {
      {"[[section]\n", ":1:11: "},
      {"nme = \"x\"\n", ":1:1: unknown key 'nme' (did you mean 'name'?)"},
      {"[[section]]\nnames = [\"A\"]\n\nmin-word = 3\n",
       ":4:1: unknown key 'min-word' (did you mean 'min-words'?)"},
      {"[[section]]\nnames = [\"A\"]\nmin-words = \"tre\"\n",
       ":3:13: 'min-words' must be a whole number from 0"},
      {"[[section]]\nnames = [\"A\"]\nmin-words = -1\n",
       ":3:13: 'min-words' must be a whole number"},
      {"[[section]]\nnames = [\"A\", 3]\n", ":2:15: 'names' must be a list of strings"},
      {"[[section]]\nnames = [\"A\"]\npresence = \"must\"\n",
       ":3:12: 'presence' must be one of: required, optional, forbidden"},
      {"[[section]]\nnames = [\"A\"]\nseverity = \"fatal\"\n",
       ":3:12: 'severity' must be one of: error, warning, info"},
      {"[[section]]\nlevel = 2\n", ":1:1: a section needs 'names', 'type' or 'pattern'"},
      {"[[section]]\ntype = \"goal\"\n",
       ":2:8: there is no section type 'goal' (did you mean 'goals'?)"},
      {"[[section]]\npattern = \"(\"\n", ":2:11: 'pattern' is no regular expression: missing )"},
      {"[[section]]\nnames = [\"A\"]\nafter = \"b\"\n", ":3:9: no [[section]] has the id 'b'"},
      {"[[section]]\nnames = [\"A\"]\nmin-words = 9\nmax-words = 3\n",
       ":4:13: 'max-words' (3) is less than 'min-words' (9)"},
      {"[[section]]\nid = \"a\"\nnames = [\"A\"]\n[[section]]\nid = \"a\"\nnames = [\"B\"]\n",
       ":5:6: another table has the id 'a'"},
      {"[section]\nnames = [\"A\"]\n", ":1:1: 'section' must be a list of tables: [[section]]"},
      {"[[record]]\nmin = 2\n", ":1:1: 'kind' is missing"},
      {"[[record]]\nkind = \"aim\"\n", ":2:8: 'kind' must be one of: section, contact, person"},
      {"[[record]]\nkind = \"goal\"\nwith = [\"email\"]\n",
       ":3:8: a goal has no field 'email' (there are: goal_type, targets)"},
      {"[[record]]\nkind = \"goal\"\nmatching = { goal_type = \"[\" }\n",
       ":3:26: 'goal_type' is no regular expression"},
      {"[[record]]\nkind = \"goal\"\nwithin = \"maal\"\n",
       ":3:10: no [[section]] has the id 'maal'"},
      {"[[section]]\nid = \"a\"\nnames = [\"A\"]\nafter = \"a\"\n",
       ":4:9: 'a' would have to follow itself"},
      {"[[section]]\nid = \"a\"\nnames = [\"A\"]\nafter = \"c\"\n"
       "[[section]]\nid = \"b\"\nnames = [\"B\"]\nafter = \"a\"\n"
       "[[section]]\nid = \"c\"\nnames = [\"C\"]\nafter = \"b\"\n",
       ":12:9: 'c' would have to follow itself"},
      {"[[one-of]]\nsections = []\n", ":1:1: 'sections' is missing"},
      {"[[section]]\nid = \"a\"\nnames = [\"A\"]\n[[one-of]]\nsections = [\"a\"]\nmin = 2\n",
       ":6:7: 'min' (2) is more than there are sections (1)"},
      {"[document.language]\nallowed = [\"tysk\"]\n", ":2:11: unknown language 'tysk'"},
      {"[document.language]\n", ":1:1: 'allowed' is missing"},
      {"[document.newest-date]\nmax-age = \"2 years\"\n", ":2:11: 'max-age' must be an ISO 8601"},
      {"[document]\nlanguage = \"nb\"\n", ":2:12: 'language' must be a table"},
      {"messages = \"da\"\n", ":1:12: 'messages' must be one of: nb, nn, en"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.toml);
    const std::string found = errors(c.toml);
    INFO(found);
    CHECK(found.starts_with(std::string("krav.toml") + c.expected));
  }
}

TEST_CASE("all errors of a file are reported, in its order") {
  CHECK(
      errors("x = 1\n[[section]]\nnames = 3\n[[record]]\nkind = \"goal\"\nmax = \"a\"\n") ==
      "krav.toml:1:1: unknown key 'x' (there are: name, description, messages, document, section, "
      "one-of, record)\n"
      "krav.toml:2:1: a section needs 'names', 'type' or 'pattern'\n"
      "krav.toml:3:9: 'names' must be a string or a list of strings\n"
      "krav.toml:6:7: 'max' must be a whole number from 0\n");
}

TEST_CASE("the files that are built in have no errors, and their names are those of the files") {
  CHECK(builtin_requirements().size() >= 5);
  for (const BuiltinRequirements& file : builtin_requirements()) {
    CAPTURE(std::string(file.name));
    const ParsedRequirements parsed = parse_requirements(file.toml, std::string(file.name));
    for (const Diagnostic& error : parsed.errors) FAIL_CHECK(to_string(error));
    CHECK(parsed.requirements.name == file.name);
    CHECK(!parsed.requirements.description.empty());
  }
}

TEST_CASE("headings are compared without case, spacing and punctuation at the ends") {
  CHECK(fold_heading("  LÆRINGS-\n punkter: ") == "lærings- punkter");
  CHECK(fold_heading("«Hva var målene?»") == "hva var målene");
  CHECK(fold_heading("??") == "");
}
