// Any bytes as a requirements file or a pipeline file: read, or refused with a reason.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "pipeline/pipeline_file.h"
#include "validate/requirements_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  if (size == 0) return 0;
  const std::string toml(reinterpret_cast<const char*>(data + 1), size - 1);
  if (data[0] % 2 == 0) {
    for (const Diagnostic& error : parse_requirements(toml, "any.toml").errors) {
      if (error.message.empty()) std::abort();
    }
  } else {
    const auto pipeline = parse_pipeline(toml, "any.toml");
    if (!pipeline && pipeline.error().message.empty()) std::abort();
    if (pipeline && !make_chain(*pipeline)) std::abort();
  }
  return 0;
}
