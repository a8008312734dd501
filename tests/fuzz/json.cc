// Any bytes as a JSON object: read, or refused; what is written with a member more is read again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "read/json_object.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  static JsonObject object("body");
  std::string json(reinterpret_cast<const char*>(data), size);
  json.reserve(json.size() + JsonObject::kPadding);
  const auto parsed = object.parse(json);
  if (!parsed) {
    if (parsed.error().message.empty()) std::abort();
    return 0;
  }
  const bool has_text = object.text().has_value();
  std::string again;
  object.append_with(again, "\"records\":[]");
  again.reserve(again.size() + JsonObject::kPadding);
  if (!object.parse(again) || object.text().has_value() != has_text) std::abort();
  return 0;
}
