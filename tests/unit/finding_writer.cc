#include "write/finding_writer.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "write/escape.h"

using namespace uttrekk;

namespace {

constexpr std::array kRules = {FindingRule{"record.field", "A record lacks a field"},
                               FindingRule{"section.missing", "A section is missing"}};

FindingContext context() {
  FindingContext c;
  c.version = "1.2.3";
  c.requirements_name = "krav";
  c.requirements = {"maal", "kontakt"};
  c.rules = kRules;
  return c;
}

FileFindings file() {
  FileFindings f{"./r/a.md", {}, {}};
  f.findings.push_back({Severity::error, "section.missing", "maal", 3, 4, 3, 9, "mangler «Mål»",
                        "fant «Mal»", "00000000000000aa"});
  f.findings.push_back({Severity::warning, "record.field", "kontakt", 7, 1, 8, 2,
                        "kontakt uten telefonnummer", "", "00000000000000bb"});
  return f;
}

std::string written(FindingFormat format, const FindingContext& c, const FileFindings& f,
                    FindingTotals totals = {}) {
  const FindingWriter writer(format, c);
  std::string out, piece;
  writer.append_head(out);
  writer.append(piece, f);
  if (!piece.empty()) piece.erase(0, writer.separator().size());
  out += piece;
  writer.append_foot(out, totals);
  return out;
}

}  // namespace

TEST_CASE("text has a line for each finding, as compilers write them") {
  FindingTotals totals;
  totals.summary = "1 rapport: 1 feil";
  CHECK(written(FindingFormat::text, context(), file(), totals) ==
        "./r/a.md:3:4: error: mangler «Mål» [section.missing/maal]\n"
        "    fant «Mal»\n"
        "./r/a.md:7:1: warning: kontakt uten telefonnummer [record.field/kontakt]\n"
        "1 rapport: 1 feil\n");
}

TEST_CASE("text is coloured where that is wanted") {
  FindingContext c = context();
  c.colour = true;
  CHECK(written(FindingFormat::text, c, file())
            .starts_with("\x1b[1m./r/a.md:3:4:\x1b[0m \x1b[1;31m"));
}

TEST_CASE("github: workflow commands with their properties") {
  CHECK(written(FindingFormat::github, context(), file()) ==
        "::error file=./r/a.md,line=3,endLine=3,col=4,title=section.missing/maal::"
        "mangler «Mål»%0Afant «Mal»\n"
        "::warning file=./r/a.md,line=7,endLine=8,col=1,title=record.field/kontakt::"
        "kontakt uten telefonnummer\n");
}

TEST_CASE("gitlab: the fields of a code quality report, paths from the root on") {
  CHECK(written(FindingFormat::gitlab, context(), file()) ==
        "[\n{\"description\":\"mangler «Mål». fant «Mal»\",\"check_name\":\"section.missing/maal\","
        "\"fingerprint\":\"00000000000000aa\",\"severity\":\"major\",\"location\":{\"path\":"
        "\"r/a.md\",\"lines\":{\"begin\":3}}},\n"
        "{\"description\":\"kontakt uten telefonnummer\",\"check_name\":\"record.field/kontakt\","
        "\"fingerprint\":\"00000000000000bb\",\"severity\":\"minor\",\"location\":{\"path\":"
        "\"r/a.md\",\"lines\":{\"begin\":7}}}\n]\n");
}

TEST_CASE("junit: a case for each requirement; what does not fail is kept as output") {
  CHECK(
      written(FindingFormat::junit, context(), file()) ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"uttrekk validate\">\n"
      "  <testsuite name=\"./r/a.md\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
      "    <testcase name=\"maal\" classname=\"./r/a.md\" file=\"./r/a.md\" line=\"3\"><failure "
      "message=\"mangler «Mål»\" type=\"section.missing\">3:4: error: mangler «Mål» (fant «Mal»)\n"
      "</failure></testcase>\n"
      "    <testcase name=\"kontakt\" classname=\"./r/a.md\" file=\"./r/a.md\"><system-out>"
      "7:1: warning: kontakt uten telefonnummer\n</system-out></testcase>\n"
      "  </testsuite>\n</testsuites>\n");
}

TEST_CASE("junit: warnings fail where the run fails on warnings, and nothing does with never") {
  FindingContext c = context();
  c.fail_from = Severity::warning;
  CHECK(written(FindingFormat::junit, c, file()).find("failures=\"2\"") != std::string::npos);
  c.never_fails = true;
  CHECK(written(FindingFormat::junit, c, file()).find("failures=\"0\"") != std::string::npos);
  CHECK(written(FindingFormat::junit, c, file()).find("<failure") == std::string::npos);
}

TEST_CASE("json: what was found, what could not be read, and the counts") {
  FindingTotals totals;
  totals.counts.files = 2;
  totals.counts.unreadable = 1;
  totals.counts.errors = 1;
  totals.counts.warnings = 1;
  totals.unreadable.emplace_back("b.md", "No such file");
  CHECK(written(FindingFormat::json, context(), file(), totals) ==
        "{\"tool\":\"uttrekk\",\"version\":\"1.2.3\",\"requirements\":\"krav\",\"findings\":[\n"
        "{\"document\":\"./r/a.md\",\"id\":\"section.missing/"
        "maal\",\"severity\":\"error\",\"line\":3,"
        "\"column\":4,\"end_line\":3,\"end_column\":9,\"message\":\"mangler «Mål»\",\"hint\":"
        "\"fant «Mal»\",\"fingerprint\":\"00000000000000aa\"},\n"
        "{\"document\":\"./r/a.md\",\"id\":\"record.field/"
        "kontakt\",\"severity\":\"warning\",\"line\":"
        "7,\"column\":1,\"end_line\":8,\"end_column\":2,\"message\":\"kontakt uten telefonnummer\","
        "\"fingerprint\":\"00000000000000bb\"}\n],\"unreadable\":[\n"
        "{\"document\":\"b.md\",\"message\":\"No such file\"}],\"summary\":{\"documents\":2,"
        "\"unreadable\":1,\"errors\":1,\"warnings\":1,\"infos\":0}}\n");
}

TEST_CASE("sarif: places in code points, relative paths, fingerprints, rules by index") {
  const std::string sarif = written(FindingFormat::sarif, context(), file());
  for (const char* part :
       {"\"version\":\"2.1.0\"", "\"columnKind\":\"unicodeCodePoints\"",
        "\"ruleId\":\"section.missing/maal\",\"ruleIndex\":1,\"level\":\"error\"",
        "\"artifactLocation\":{\"uri\":\"r/a.md\",\"uriBaseId\":\"%SRCROOT%\"}",
        "\"region\":{\"startLine\":3,\"startColumn\":4,\"endLine\":3,\"endColumn\":9}",
        "\"partialFingerprints\":{\"uttrekkFinding/v1\":\"00000000000000aa\"}",
        "\"executionSuccessful\":true"}) {
    CAPTURE(part);
    CHECK(sarif.find(part) != std::string::npos);
  }
}

TEST_CASE("texts and paths that try to break out are harmless in every format") {
  FileFindings f{"::error file=x::\n<a>\"\x1b[2J\xff,b", {}, {}};
  f.findings.push_back({Severity::error, "section.missing", "maal", 1, 1, 1, 1,
                        "a\u202eb ##[error]x & <b> \"c\" 100%\r\n::set-output::\u0085", "", "0"});
  for (const std::string_view name : kFindingFormatNames) {
    CAPTURE(std::string(name));
    const std::string out = written(*finding_format_of(name), context(), f);
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find('\xff') == std::string::npos);
    CHECK(out.find("\u202e") == std::string::npos);
    CHECK(out.find("\u0085") == std::string::npos);
    CHECK(out.find('\r') == std::string::npos);
    CHECK(out.find("\n::set-output") == std::string::npos);
  }
  const std::string text = written(FindingFormat::text, context(), f);
  CHECK(text.find("\n::") == std::string::npos);
  CHECK(text.find("##[") == std::string::npos);
  CHECK(text.starts_with("\\u{3a}:error file=x::\\n<a>"));
  const std::string github = written(FindingFormat::github, context(), f);
  CHECK(github.starts_with("::error file=%3A%3Aerror file=x%3A%3A%0A<a>"));
  CHECK(github.find("100%25%0D%0A") != std::string::npos);
  const std::string junit = written(FindingFormat::junit, context(), f);
  CHECK(junit.find("&lt;a&gt;&quot;") != std::string::npos);
}

TEST_CASE("paths as URIs keep their slashes; all else beyond the unreserved is escaped") {
  const auto uri = [](std::string_view path) {
    std::string out;
    append_uri(out, path);
    return out;
  };
  CHECK(uri("./rapporter/år 1.txt") == "rapporter/%C3%A5r%201.txt");
  CHECK(uri("/tmp/a%b") == "file:///tmp/a%25b");
  CHECK(uri("a:b") == "a%3Ab");
}
