#include "write/csv.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("cells are quoted where RFC 4180 says so, and harmless in a spreadsheet") {
  struct Case {
    const char* text;
    const char* plain;
    const char* excel;
  };
  const Case cases[] = {
      {"Blåbær", "Blåbær", "Blåbær"},
      {"", "", ""},
      {"a,b", "\"a,b\"", "a,b"},
      {"a;b", "a;b", "\"a;b\""},
      {"si \"ja\"", "\"si \"\"ja\"\"\"", "\"si \"\"ja\"\"\""},
      {"a\tb", "a\tb", "\"a\tb\""},
      {"to\nlinjer", "\"to\nlinjer\"", "\"to\nlinjer\""},
      {"=1+1", "=1+1", "'=1+1"},
      {"@SUM(A1)", "@SUM(A1)", "'@SUM(A1)"},
      {"-2", "-2", "'-2"},
      {"+4722225555", "+4722225555", "'+4722225555"},
      {"=\"a\";", "\"=\"\"a\"\";\"", "\"'=\"\"a\"\";\""},
  };
  for (const Case& c : cases) {
    std::string plain, excel;
    append_csv_cell(plain, c.text, false);
    append_csv_cell(excel, c.text, true);
    CHECK(plain == c.plain);
    CHECK(excel == c.excel);
  }
}

TEST_CASE("a table of several kinds has the union of their columns") {
  Document document;
  document.path = "a.txt";
  document.text = Text("Kari 2,5 timer");
  document.records.add(RecordKind::contact, {0, 4}, "contact.test");
  document.records.set(FieldId::name, "Kari");
  document.records.add(RecordKind::goal, {5, 14}, "goal.test");
  document.records.set(FieldId::targets, "reduce\t2.5\ttimer\t8.25\t");
  document.records.set(FieldId::targets, "reach\t80\t%\t\t2026");
  std::string out;
  const CsvWriter writer({RecordKind::contact, RecordKind::goal}, {.excel = true});
  writer.append_header(out);
  CsvRecords rows(writer, document);
  for (const Record& record : document.records) rows.append(out, record);
  CHECK(out ==
        "\xEF\xBB\xBF"
        "document;kind;start;end;text;section;language;name;role;organisation;email;phone;"
        "goal_type;targets;rule;truncated\n"
        "a.txt;contact;0;4;Kari;;und;Kari;;;;;;;contact.test;\n"
        "a.txt;goal;5;14;2,5 timer;;und;;;;;;;"
        "\"reduce 2,5 timer from 8,25; reach 80 % by 2026\";goal.test;\n");
}
