#include "pipeline/version.h"

#include <fmt/format.h>
#include <nettle/version.h>
#include <tbb/version.h>
#include <toml++/toml.h>
#include <unicode/uvernum.h>

namespace uttrekk {

std::string_view version() {
  return UTTREKK_VERSION;
}

std::vector<Component> components() {
  return {
      {"fmt",
       fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
      {"ICU", U_ICU_VERSION},
      {"libphonenumber", UTTREKK_PHONENUMBER_VERSION},
      {"Nettle", fmt::format("{}.{}", NETTLE_VERSION_MAJOR, NETTLE_VERSION_MINOR)},
      {"oneTBB", TBB_VERSION_STRING},
      {"RE2", UTTREKK_RE2_VERSION},
      {"simdjson", UTTREKK_SIMDJSON_VERSION},
      {"toml++", fmt::format("{}.{}.{}", TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH)},
  };
}

}  // namespace uttrekk
