// One JSON object (RFC 8259) out of a stream of them: its text field is read, the rest is known by
// place, so that it is passed through as the bytes it is (numbers of any size, escapes, spaces).
//
//   JsonObject object("body");
//   if (object.parse(line)) use(object.text());
//   object.append_with(out, "\"records\":[…]");   // the object, with these as its records
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace uttrekk {

class JsonObject {
 public:
  explicit JsonObject(std::string text_field);
  ~JsonObject();
  JsonObject(JsonObject&&) noexcept;
  JsonObject& operator=(JsonObject&&) = delete;

  /// Bytes that must be readable behind what is parsed; what they hold does not matter.
  static constexpr std::size_t kPadding = 64;

  /// Checks the whole of `json`, which must outlive the object's use. The error says what is wrong
  /// and names no place.
  Result<void> parse(std::string_view json);
  /// The value of the text field without escapes, valid until the next parse(): half a surrogate
  /// pair is U+FFFD in it. Nothing where the object has no such field, or it is no string. Of
  /// several fields of the name the last counts.
  std::optional<std::string_view> text() const { return text_; }
  bool has_text_field() const { return has_text_field_; }

  /// Whether append_with() leaves members of the object out.
  bool has_replaced() const;
  /// Appends the object without its members called `records` or `error`, and with `members`
  /// ("\"a\":1,…") at its end.
  void append_with(std::string& out, std::string_view members) const;

 private:
  struct Parser;
  struct Member {
    Span span;  // name and value
    bool kept;
  };

  /// An error code of the parser; 0 where all is well.
  int read_members();
  void end_member(std::uint32_t at);

  std::unique_ptr<Parser> parser_;
  std::string text_field_;
  std::string_view json_;
  std::vector<Member> members_;
  std::optional<std::string_view> text_;
  bool has_text_field_ = false;
};

}  // namespace uttrekk
