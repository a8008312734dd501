#include <algorithm>
#include <optional>
#include <utility>

#include "text/characters.h"
#include "validate/checks.h"
#include "validate/identity_number.h"
#include "validate/instructions.h"

namespace uttrekk {
namespace {

/// Longer quotes of the report are cut here (code points).
constexpr std::uint32_t kLongestQuote = 60;

void check_language(Checks& checks, const LanguageRequirement& allowed) {
  const Language found = checks.document.language;
  const auto fits = [&](Language language) {
    return language == found || (found == Language::norwegian &&
                                 (language == Language::bokmal || language == Language::nynorsk));
  };
  if (std::any_of(allowed.languages.begin(), allowed.languages.end(), fits)) return;
  const MessageLanguage in = checks.context.language;
  std::vector<std::string_view> names;
  for (const Language language : allowed.languages) names.push_back(language_noun(in, language));
  checks.add(allowed, "document.language", {},
             checks.say(MessageId::language, language_noun(in, found),
                        enumeration(names, checks.say(MessageId::or_word))),
             {});
}

void check_title(Checks& checks, const TitleRequirement& title) {
  const auto& sections = checks.document.sections;
  const auto first =
      std::find_if(sections.begin(), sections.end(), [](const Section& s) { return s.level == 1; });
  if (first == sections.end()) {
    checks.add(title, "document.title", {}, checks.say(MessageId::title_missing), {});
    return;
  }
  const std::string text = checks.on_one_line(first->title);
  if (title.pattern.matches(text)) return;
  checks.add(title, "document.title", first->title,
             checks.say(MessageId::title_pattern, text, title.pattern.text), {});
}

void check_words(Checks& checks, const WordsRequirement& words) {
  if (checks.words < words.min) {
    checks.add(words, "document.too-short", {},
               checks.say(MessageId::text_short, checks.words, words.min), {});
  } else if (checks.words > words.max) {
    checks.add(words, "document.too-long", {},
               checks.say(MessageId::text_long, checks.words, words.max), {});
  }
}

/// The last day that is named and not in the future.
std::optional<std::pair<Day, Span>> newest_day(const Checks& checks) {
  std::optional<std::pair<Day, Span>> newest;
  for (const Record& record : checks.document.records) {
    if (record.kind != RecordKind::date && record.kind != RecordKind::duration) continue;
    const DayRange days = days_of(checks.document.records, record);
    for (const std::optional<Day>& day : {days.first, days.last}) {
      if (!day || *day > checks.context.today) continue;
      if (!newest || *day > newest->first) newest = {*day, record.span};
    }
  }
  return newest;
}

void check_age(Checks& checks, const AgeRequirement& age) {
  const auto newest = newest_day(checks);
  if (!newest) {
    checks.add(age, "document.date-missing", {}, checks.say(MessageId::date_none), {});
    return;
  }
  const Day oldest = days_before(checks.context.today, age.years, age.months, age.days);
  if (newest->first >= oldest) return;
  checks.add(age, "document.date-old", newest->second,
             checks.say(MessageId::date_old, to_string(newest->first), age.max_age), {});
}

std::string quote(const Checks& checks, Span span) {
  std::string text = checks.on_one_line(span);
  std::size_t at = 0;
  for (std::uint32_t n = 0; n < kLongestQuote && at < text.size(); ++n) at += utf8_length(text[at]);
  if (at < text.size()) text.replace(at, std::string::npos, "…");
  return text;
}

}  // namespace

void check_document(Checks& checks) {
  const DocumentRequirements& wanted = checks.requirements.document;
  if (wanted.language) check_language(checks, *wanted.language);
  if (wanted.title) check_title(checks, *wanted.title);
  if (wanted.words) check_words(checks, *wanted.words);
  if (wanted.newest_date) check_age(checks, *wanted.newest_date);
  if (wanted.instructions) {
    for (const Span span : find_instructions(checks.document, checks.context.lexicon)) {
      const std::string text = quote(checks, span);
      checks.add(*wanted.instructions, "document.instruction", span,
                 checks.say(MessageId::instruction, text), text);
    }
  }
  if (wanted.identity_numbers) {
    for (const Span span : find_identity_numbers(checks.document.text.view())) {
      // The number itself goes into no message and no fingerprint.
      checks.add(*wanted.identity_numbers, "document.identity-number", span,
                 checks.say(MessageId::identity_number), {});
    }
  }
}

}  // namespace uttrekk
