// Dates counted from a reference date, up to the edge of the calendar.
#include <doctest/doctest.h>

#include <string>

#include "uttrekk.h"

using namespace uttrekk;

namespace {

/// The values of the dates in `text`, read on 1 May 2024; "-" where there is none.
std::string dates(const std::string& text) {
  Document document;
  analyze(document, "test.txt", text, Lexicon::builtin());
  const Context context{Lexicon::builtin(), CalendarDay{2024, 5, 1}};
  extract(document, *make_chain("dates"), context);
  std::string out;
  for (const Record& record : document.records) {
    if (!out.empty()) out += ' ';
    out += document.records.get(record, FieldId::value).value_or("?");
  }
  return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("lengths are counted from the reference date") {
  CHECK(dates("Vi møtes om to uker.") == "2024-05-15");
  CHECK(dates("Vi møtest om to veker.") == "2024-05-15");
  CHECK(dates("Det begynte for tre år siden.") == "2021");
  CHECK(dates("Det byrja for tre år sidan.") == "2021");
  CHECK(dates("Byen ble grunnlagt for 900 år siden.") == "1124");
}

TEST_CASE("lengths beyond the calendar give no date") {
  CHECK(dates("Istiden sluttet for 10 000 år siden.") == "-");
  CHECK(dates("Istida slutta for 10 000 år sidan.") == "-");
  CHECK(dates("Vi kommer om 999999999 uker.") == "-");
  CHECK(dates("Det var for 30000 måneder siden.") == "-");
  CHECK(dates("Det skjer om 999999999999 dager.") == "-");
}
