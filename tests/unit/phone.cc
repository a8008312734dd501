#include "extract/people/phone.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

namespace {

std::string found(const std::string& input, PhoneEvidence least = PhoneEvidence::shape) {
  const Text text(input);
  std::string out;
  for (const Phone& phone : find_phones(text, Lexicon::builtin())) {
    if (phone.evidence < least) continue;
    if (!out.empty()) out += ' ';
    out += phone.e164;
  }
  return out;
}

}  // namespace

TEST_CASE("numbers are read in all the groupings that are in use") {
  struct Case {
    const char* text;
    const char* numbers;
  };
  const Case cases[] = {
      {"Tlf. 912 34 567", "+4791234567"},
      {"Tlf.: 91 23 45 67", "+4791234567"},
      {"telefon 9123 4567", "+4791234567"},
      {"Mob: 91234567", "+4791234567"},
      {"tlf. 912 34 567", "+4791234567"},
      {"+47 912 34 567", "+4791234567"},
      {"(+47) 912 34 567", "+4791234567"},
      {"0047 912 34 567", "+4791234567"},
      {"+4791234567", "+4791234567"},
      {"Tlf. 77 62 61 60 / 912 34 567", "+4777626160 +4791234567"},
      {"Sentralbord 05510", "+4705510"},
      {"T: 77 62 61 60", "+4777626160"},
      {"+46 8 463 10 00", "+4684631000"},
      {"+44 (20) 7946 0958", "+442079460958"},
      {"912\xC2\xA0"
       "34\xC2\xA0"
       "567",
       "+4791234567"},
      {"Tlf.\n77 62 61 60", "+4777626160"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(found(c.text) == c.numbers);
  }
}

TEST_CASE("a label or country code is the strongest evidence") {
  CHECK(found("912 34 567", PhoneEvidence::grouped) == "+4791234567");
  CHECK(found("912 34 567", PhoneEvidence::labelled).empty());
  CHECK(found("91234567", PhoneEvidence::grouped).empty());
  CHECK(found("tlf 91234567", PhoneEvidence::labelled) == "+4791234567");
}

TEST_CASE("other numbers are no phone numbers") {
  const char* cases[] = {
      "21.03.2024",
      "2023 2024",
      "2023-2024",
      "kr 45 000 000",
      "45 000 000 kroner",
      "22 33 44 55 kr",
      "Org.nr. 974 760 673",
      "Kontonr. 1234 56 78903",
      "010175 12345",
      "Saksnr. 91234567",
      "91234567/2024",
      "91234567-12",
      "0,91234567",
      "§ 91234567",
      "ISBN 978-82-123-4567-8",
      "05510",
      "12 34 56 78 90",
      "Faks 77 62 61 60",
      "77 62 61 60 %",
      "x91234567",
      "91234567x",
      "12 34 56 78",
      "+",
      "+4",
      "+12 345",
  };
  for (const char* c : cases) {
    CAPTURE(std::string(c));
    CHECK(found(c).empty());
  }
}
