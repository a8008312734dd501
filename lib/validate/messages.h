// What findings say, in bokmål, nynorsk and English.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/finding.h"
#include "document/language.h"
#include "document/schema.h"

namespace uttrekk {

enum class MessageId : std::uint8_t {
  section_missing,    // name
  section_near,       // found, line, meant (a hint)
  section_forbidden,  // name
  section_level,      // name, level, lowest, highest
  section_order,      // name, the one before
  section_empty,      // name
  section_short,      // name, words, least
  section_long,       // name, words, most
  section_few,        // name, count, least
  section_many,       // name, count, most
  group_few,          // names, count, least
  group_many,         // names, count, most
  records_few,        // count and noun, conditions, place, least
  records_many,       // count and noun, conditions, place, most
  record_field,       // noun, field
  record_value,       // noun, field, value, pattern
  record_order,       // noun, value
  under_section,      // name: part of a message
  with_fields,        // names
  and_field,          // field, pattern
  where_field,        // field, pattern
  none,               // "ingen"
  and_word,
  or_word,
  language,  // found, allowed
  title_missing,
  title_pattern,  // title, pattern
  text_short,     // words, least
  text_long,      // words, most
  date_none,
  date_old,     // newest, age
  instruction,  // text
  identity_number,
  summary,             // files, errors, warnings, notes, each with its noun
  summary_unreadable,  // files
  count_,
};

/// The message with its arguments in place.
template <typename... Arguments>
std::string say(MessageLanguage language, MessageId id, const Arguments&... arguments);

std::string_view message_template(MessageLanguage language, MessageId id);

/// "mål", "læringspunkt"; many: "læringspunkter".
std::string_view noun(MessageLanguage language, RecordKind kind, bool many);
/// "e-postadresse".
std::string_view field_noun(MessageLanguage language, FieldId field);
enum class CountedNoun : std::uint8_t { report, error, warning, note, time };
/// "1 advarsel", "3 advarsler".
std::string counted(MessageLanguage language, CountedNoun what, std::uint64_t count);
/// "bokmål", "nynorsk".
std::string_view language_noun(MessageLanguage language, Language of);
/// "a, b og c".
std::string enumeration(std::span<const std::string_view> words, std::string_view last_joint);

template <typename... Arguments>
std::string say(MessageLanguage language, MessageId id, const Arguments&... arguments) {
  return fmt::format(fmt::runtime(message_template(language, id)), arguments...);
}

}  // namespace uttrekk
