#include "segment/scan.h"

#include "dictionary/choice.h"
#include "text/fold.h"

namespace uttrekk {

const Entry& ScanContext::find(std::string_view word) {
  return find(word, {});
}

const Entry& ScanContext::find(std::string_view word, std::string_view suffix) {
  folded_.clear();
  append_folded(folded_, word);
  folded_ += suffix;
  return lexicon_.find(folded_);
}

const Entry& ScanContext::find_at(const Window& window, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < window.end && end - at < kReach && is_letter(window.at(end))) end = window.next(end);
  return find(window.view(at, end));
}

bool ScanContext::opener_at(const Window& window, std::uint32_t at) {
  return find_at(window, at).has(MarkKind::sentence_opener);
}

bool ScanContext::coordinator_at(const Window& window, std::uint32_t at) {
  return lexicon_.value(find_at(window, at), MarkKind::connective) ==
         choice(MarkKind::connective, "coordinator");
}

}  // namespace uttrekk
