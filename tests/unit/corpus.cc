// The phrase corpora: every rule of every extractor has examples for and against it, in bokmål
// and in nynorsk.
//
// tests/corpus/{nb,nn}/EXTRACTOR.tsv has a text a line and the records expected of it, a column
// each: the span's text, then its fields: "om lag 8 veker|type=length|value=P8W|modifier=approx".
// Fields that are not listed must be absent (but for the derived ones, which may go unlisted);
// "rule=NAME" is checked where it is given.
// EXTRACTOR.negative.tsv has a text a line that must give no record of the kind, and the name of
// the rule that might have been fooled. "\n", "\t" and "\\" are escapes; "# reference-date: DATE"
// holds for the lines after it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "document/target.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

struct CorpusCase {
  std::string where;  // file:line
  std::string text;
  std::vector<std::string> columns;  // after the text
  std::optional<CalendarDay> reference_date;
};

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char c = text[++i];
    out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
  }
  return out;
}

std::vector<CorpusCase> load(const std::string& name) {
  std::vector<CorpusCase> cases;
  const std::string path = std::string(UTTREKK_SOURCE_DIR "/tests/corpus/") + name;
  std::ifstream in(path);
  std::optional<CalendarDay> reference_date;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const std::string directive = "# reference-date: ";
    if (line.starts_with(directive)) {
      CalendarDay day;
      const std::string date = line.substr(directive.size());
      reference_date.reset();
      if (std::sscanf(date.c_str(), "%d-%d-%d", &day.year, &day.month, &day.day) == 3) {
        reference_date = day;
      }
    }
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> columns = split(line, '\t');
    CorpusCase c;
    c.where = name + ":" + std::to_string(number);
    c.text = unescaped(columns[0]);
    c.columns.assign(columns.begin() + 1, columns.end());
    c.reference_date = reference_date;
    cases.push_back(c);
  }
  return cases;
}

std::string target_text(std::string_view field) {
  const Target t = parse_target(field);
  std::string out(t.direction);
  for (const std::string_view part : {t.quantity, t.unit, t.baseline, t.deadline}) {
    if (!part.empty()) out += " " + std::string(part);
  }
  return out;
}

std::map<std::string, std::string> fields(const Document& document, const Record& record) {
  std::map<std::string, std::string> out;
  for (std::uint32_t i = 0; i < record.field_count; ++i) {
    const Records::Field f = document.records.field(record, i);
    const FieldSchema* schema = field_schema(record.kind, f.id);
    REQUIRE(schema != nullptr);
    std::string& value = out[std::string(schema->name)];
    if (!value.empty()) value += "; ";
    value += schema->type == FieldType::targets ? target_text(f.value) : std::string(f.value);
  }
  out["rule"] = record.rule;
  return out;
}

const std::set<std::string> kMayGoUnlisted = {"rule", "earliest", "latest", "length"};

void check_record(const Document& document, const Record& record, const std::string& expected) {
  const std::vector<std::string> parts = split(expected, '|');
  CHECK(std::string(document.view(record.span)) == unescaped(parts[0]));
  std::map<std::string, std::string> found = fields(document, record);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t equals = parts[i].find('=');
    REQUIRE(equals != std::string::npos);
    const std::string name = parts[i].substr(0, equals);
    CAPTURE(name);
    CHECK(found[name] == unescaped(parts[i].substr(equals + 1)));
    found.erase(name);
  }
  for (const auto& [name, value] : found) {
    INFO("a field that the corpus does not list: ", name, "=", value);
    CHECK(kMayGoUnlisted.contains(name));
  }
}

void run(const CorpusCase& c, const Extractor& extractor, Document& document) {
  const Context context{Lexicon::builtin(), c.reference_date};
  analyze(document, "corpus.txt", c.text, context.lexicon);
  extract(document, *make_chain(extractor.name), context);
}

}  // namespace

TEST_CASE("every phrase of the corpora gives the records that stand beside it") {
  for (const Extractor* extractor : extractors()) {
    for (const std::string language : {"nb", "nn"}) {
      std::set<std::string_view> seen;
      Document document;
      for (const CorpusCase& c : load(language + "/" + std::string(extractor->name) + ".tsv")) {
        INFO(c.where, ": ", c.text);
        run(c, *extractor, document);
        CHECK(document.records.size() == c.columns.size());
        const std::size_t pairs = std::min<std::size_t>(document.records.size(), c.columns.size());
        for (std::uint32_t i = 0; i < pairs; ++i) {
          check_record(document, document.records[i], c.columns[i]);
          seen.insert(document.records[i].rule);
        }
      }
      for (const Rule& rule : extractor->rules) {
        if (rule.name.ends_with(".todo")) continue;
        INFO(language, "/", extractor->name, ".tsv: a rule without an example: ", rule.name);
        CHECK(seen.contains(rule.name));
      }
    }
  }
}

TEST_CASE("no phrase of the negative corpora gives a record") {
  for (const Extractor* extractor : extractors()) {
    for (const std::string language : {"nb", "nn"}) {
      std::set<std::string> guarded;
      Document document;
      for (const CorpusCase& c :
           load(language + "/" + std::string(extractor->name) + ".negative.tsv")) {
        INFO(c.where, ": ", c.text);
        run(c, *extractor, document);
        if (!document.records.empty()) {
          INFO("found: ", std::string(document.view(document.records[0].span)), " by ",
               document.records[0].rule);
          CHECK(document.records.empty());
        }
        for (const std::string& rule : c.columns) guarded.insert(rule);
      }
      for (const Rule& rule : extractor->rules) {
        if (rule.name.ends_with(".todo")) continue;
        INFO(language, "/", extractor->name, ".negative.tsv: nothing guards against: ", rule.name);
        CHECK(guarded.contains(std::string(rule.name)));
      }
    }
  }
}
