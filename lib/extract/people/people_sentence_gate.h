// Which sentences may name somebody: a look at the marks of their tokens, before any is read.
#pragma once

#include <cstddef>

#include "extract/people/item.h"
#include "extract/people/name_runs.h"

namespace uttrekk {

/// Opens for sentences that hold an address, a name beside another capitalised word, or two
/// capitalised words behind a role. To be asked in the order of the text.
class SentenceGate {
 public:
  SentenceGate(const ItemMaker& maker, const NameRuns& runs)
      : maker_(maker), document_(maker.document()), reach_(maker.reach()), runs_(runs) {}

  bool open(const Sentence& sentence) { return concerns(sentence) && look(sentence); }

 private:
  /// Whether something begins before the end of the sentence: most are left after that.
  bool concerns(const Sentence& sentence) const {
    const bool cue = (sentence.marks & mark_bit(MarkKind::contact_label)) != 0;
    return sentence.span.end > next_reach_ || sentence.end_token > next_second_ ||
           (cue && sentence.end_token > next_name_);
  }
  bool look(const Sentence& sentence);
  bool holds_known(const Sentence& sentence) const;
  void pass(const Sentence& sentence);
  bool has_role(const Sentence& sentence) const;
  bool names(const Sentence& sentence) const;

  const ItemMaker& maker_;
  const Document& document_;
  const Reach& reach_;
  const NameRuns& runs_;
  std::size_t second_ = 0;  // places in them, and in the addresses and numbers
  std::size_t name_ = 0;
  std::size_t email_ = 0;
  std::size_t phone_ = 0;
  std::uint32_t next_second_ = 0;  // the tokens that stand there, and the byte; or what is before
  std::uint32_t next_name_ = 0;
  std::uint32_t next_reach_ = 0;
};

}  // namespace uttrekk
