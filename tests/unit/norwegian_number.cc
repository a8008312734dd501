#include "extract/people/norwegian_number.h"

#include <doctest/doctest.h>
#include <phonenumbers/phonenumberutil.h>

#include <string>

using namespace uttrekk;

namespace {

bool is_valid(const std::string& digits) {
  using i18n::phonenumbers::PhoneNumberUtil;
  const PhoneNumberUtil& phones = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber number;
  return phones.Parse(digits, "NO", &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
         phones.IsValidNumber(number);
}

}  // namespace

TEST_CASE("Norwegian numbers have eight digits of an assigned range, or five") {
  for (const char* number : {"91234567", "41234567", "22003300", "77626160", "80012345", "05510"}) {
    CAPTURE(number);
    CHECK(is_norwegian_number(number));
  }
  for (const char* number : {"", "0", "9123456", "912345678", "12345678", "20241231", "01234567",
                             "81091234", "01234", "55100", "60001234"}) {
    CAPTURE(number);
    CHECK_FALSE(is_norwegian_number(number));
  }
}

// Each difference is a warning and few are let pass: newer editions of the library follow changes
// of the plan.
TEST_CASE("libphonenumber says the same of every range") {
  constexpr int kMostDifferences = 50;
  int differences = 0;
  const auto compare = [&](const std::string& digits) {
    CAPTURE(digits);
    const bool same = is_norwegian_number(digits) == is_valid(digits);
    WARN(same);
    differences += !same;
  };
  for (int range = 0; range < 10'000; ++range) {
    compare(std::to_string(10'000 + range).substr(1) + "4321");
  }
  for (int range = 0; range < 1'000; ++range) compare(std::to_string(1'000 + range).substr(1) + "10");
  CHECK(differences < kMostDifferences);
}
