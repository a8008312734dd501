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
  SentenceGate(const ItemMaker& maker, const NameRuns& names)
      : maker_(maker), document_(maker.document()), reach_(maker.reach()), names_(names) {}

  bool open(const Sentence& sentence);

 private:
  bool may_name(const Sentence& sentence);
  bool names(const Sentence& sentence) const;

  const ItemMaker& maker_;
  const Document& document_;
  const Reach& reach_;
  const NameRuns& names_;
  std::size_t name_ = 0;  // places in them, and in the addresses and numbers
  std::size_t role_ = 0;
  std::size_t email_ = 0;
  std::size_t phone_ = 0;
};

}  // namespace uttrekk
