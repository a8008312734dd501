#include "read/json_object.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "read/json_string.h"

namespace uttrekk {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t kKeptCapacity = std::size_t{1} << 22;  // bytes of a line; of more, let go
constexpr unsigned kMaxDepth = 512;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

std::size_t digits(std::string_view text, std::size_t at) {
  const std::size_t start = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at - start;
}

/// The grammar of RFC 8259 alone: numbers are passed through, so that their size does not matter.
bool is_number(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digits(text, at);
  if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits(text, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digits(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

/// `text` of a string that begins at `raw`: `read`, what the parser makes of it, or where it
/// refuses half a surrogate pair, what `buffer` then holds.
simdjson::error_code string_of(simdjson::simdjson_result<std::string_view> read, const char* raw,
                               std::string& buffer, std::string_view& text) {
  const simdjson::error_code error = std::move(read).get(text);
  if (error != simdjson::STRING_ERROR) return error;
  std::optional<std::string> unescaped = unescape_json_string(raw);
  if (!unescaped) return error;
  buffer = std::move(*unescaped);
  text = buffer;
  return simdjson::SUCCESS;
}

simdjson::error_code read_string(ondemand::value& value, std::string& buffer,
                                 std::string_view& text) {
  const char* const raw = value.raw_json_token().data() + 1;
  return string_of(value.get_string(), raw, buffer, text);
}

simdjson::error_code read_name(ondemand::field& field, std::string& buffer,
                               std::string_view& name) {
  const char* const raw = field.key().raw();
  return string_of(field.unescaped_key(), raw, buffer, name);
}

simdjson::error_code check(ondemand::value value, unsigned depth);

simdjson::error_code check_array(ondemand::value& value, unsigned depth) {
  ondemand::array array;
  if (const auto error = value.get_array().get(array)) return error;
  for (auto item : array) {
    ondemand::value inner;
    if (const auto error = item.get(inner)) return error;
    if (const auto error = check(inner, depth)) return error;
  }
  return simdjson::SUCCESS;
}

simdjson::error_code check_object(ondemand::value& value, unsigned depth) {
  ondemand::object object;
  if (const auto error = value.get_object().get(object)) return error;
  for (auto entry : object) {
    ondemand::field field;
    if (const auto error = std::move(entry).get(field)) return error;
    std::string buffer;
    std::string_view name;
    if (const auto error = read_name(field, buffer, name)) return error;
    if (const auto error = check(field.value(), depth)) return error;
  }
  return simdjson::SUCCESS;
}

/// The parser looks at what is asked for only; all is, so that what is passed through is JSON.
/// It does not bound how deep values lie in one another either.
simdjson::error_code check(ondemand::value value, unsigned depth) {
  if (depth == kMaxDepth) return simdjson::DEPTH_ERROR;
  ondemand::json_type type{};
  if (const auto error = value.type().get(type)) return error;
  switch (type) {
    case ondemand::json_type::array:
      return check_array(value, depth + 1);
    case ondemand::json_type::object:
      return check_object(value, depth + 1);
    case ondemand::json_type::string: {
      std::string buffer;
      std::string_view text;
      return read_string(value, buffer, text);
    }
    case ondemand::json_type::boolean:
      return value.get_bool().error();
    case ondemand::json_type::null: {
      bool null = false;
      const auto error = value.is_null().get(null);
      return error || null ? error : simdjson::N_ATOM_ERROR;
    }
    case ondemand::json_type::number:
      return is_number(without_blanks(value.raw_json_token())) ? simdjson::SUCCESS
                                                               : simdjson::NUMBER_ERROR;
  }
  return simdjson::TAPE_ERROR;
}

std::string message_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::EMPTY:
      return "empty";
    case simdjson::UTF8_ERROR:
      return "not valid UTF-8";
    case simdjson::DEPTH_ERROR:
      return "values lie too deep in one another";
    case simdjson::UNESCAPED_CHARS:
      return "a control character in a string";
    case simdjson::UNCLOSED_STRING:
      return "a string without end";
    case simdjson::STRING_ERROR:
      return "a bad escape in a string";
    case simdjson::NUMBER_ERROR:
      return "a bad number";
    case simdjson::INCORRECT_TYPE:
      return "no JSON object";
    default:
      return "no JSON";
  }
}

}  // namespace

struct JsonObject::Parser {
  ondemand::parser parser;
  std::string text;  // of the text field, where it is not the parser's
};

JsonObject::JsonObject(std::string text_field)
    : parser_(std::make_unique<Parser>()), text_field_(std::move(text_field)) {}
JsonObject::~JsonObject() = default;
JsonObject::JsonObject(JsonObject&&) noexcept = default;

Result<void> JsonObject::parse(std::string_view json) {
  static_assert(kPadding >= simdjson::SIMDJSON_PADDING);
  if (parser_->parser.capacity() > kKeptCapacity) parser_ = std::make_unique<Parser>();
  json_ = without_blanks(json);
  members_.clear();
  text_.reset();
  has_text_field_ = false;
  if (const int error = read_members(); error != simdjson::SUCCESS) {
    return failure("", message_of(static_cast<simdjson::error_code>(error)));
  }
  return {};
}

int JsonObject::read_members() {
  ondemand::document document;
  ondemand::object object;
  const simdjson::padded_string_view padded(json_.data(), json_.size(), json_.size() + kPadding);
  if (const auto error = parser_->parser.iterate(padded).get(document)) return error;
  if (const auto error = document.get_object().get(object)) return error;
  for (auto entry : object) {
    ondemand::field field;
    if (const auto error = std::move(entry).get(field)) return error;
    const auto begin = static_cast<std::uint32_t>(field.key().raw() - 1 - json_.data());
    end_member(begin);
    std::string buffer;
    std::string_view name;
    if (const auto error = read_name(field, buffer, name)) return error;
    members_.push_back({{begin, begin}, name != "records" && name != "error"});
    ondemand::value value = field.value();
    ondemand::json_type type{};
    if (const auto error = value.type().get(type)) return error;
    if (name != text_field_) {
      if (const auto error = check(value, 0)) return error;
      continue;
    }
    has_text_field_ = true;
    text_.reset();
    if (type == ondemand::json_type::string) {
      std::string_view text;
      if (const auto error = read_string(value, parser_->text, text)) return error;
      text_ = text;
    } else if (const auto error = check(value, 0)) {
      return error;
    }
  }
  // There is no place after the end.
  if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) return simdjson::TAPE_ERROR;
  end_member(static_cast<std::uint32_t>(json_.size()) - 1);
  return simdjson::SUCCESS;
}

/// The last member ends before the comma or brace before `at`.
void JsonObject::end_member(std::uint32_t at) {
  if (members_.empty()) return;
  while (at > 0 && (is_blank(json_[at - 1]) || json_[at - 1] == ',')) --at;
  members_.back().span.end = at;
}

bool JsonObject::has_replaced() const {
  return std::any_of(members_.begin(), members_.end(), [](const Member& m) { return !m.kept; });
}

void JsonObject::append_with(std::string& out, std::string_view members) const {
  out += '{';
  for (const Member& member : members_) {
    if (!member.kept) continue;
    out += json_.substr(member.span.begin, member.span.size());
    out += ',';
  }
  out += members;
  out += '}';
}

}  // namespace uttrekk
