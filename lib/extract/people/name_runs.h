// Where names of two words or more may stand: what tells rows and sentences that can name somebody
// from all others, at a look at the words with a capital.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/people/item.h"

namespace uttrekk {

/// Follows the tokens of a document. Finds more than there are, and misses none that match_name()
/// or match_surname_first() would find.
class NameRuns {
 public:
  struct Second {
    std::uint32_t token = 0;
    bool known = false;  // some word up to here is more than a name's shape
  };

  /// Reads the tokens from `first`, where the last call ended, to before `end`. Gives all that
  /// their words may open by a capital.
  std::uint8_t read(const ItemMaker& maker, std::uint32_t first, std::uint32_t end);

  /// The second and further words of names, in order.
  const std::vector<Second>& seconds() const { return seconds_; }
  /// The words that are names by themselves, in order.
  const std::vector<std::uint32_t>& names() const { return names_; }

 private:
  std::uint32_t next(const ItemMaker& maker, std::uint32_t token);
  void follow(std::uint32_t token, std::uint16_t parts);

  std::uint16_t before_ = 0;  // the parts of the word that the next one may follow; or a comma
  bool known_ = false;
  std::uint32_t capital_ = 0;  // every token with one that has not been read is this or a later one
  std::vector<Second> seconds_;
  std::vector<std::uint32_t> names_;
};

}  // namespace uttrekk
