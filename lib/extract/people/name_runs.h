// Where names of two words or more may stand: what tells rows and sentences that can name somebody
// from all others, at a look at each token.
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

  void take(std::uint32_t token, std::uint16_t parts) {
    if (((parts & name_part::any_word) | before_) != 0) follow(token, parts);
  }
  /// The second and further words of names, in order.
  const std::vector<Second>& seconds() const { return seconds_; }
  /// The words that name a role, in order.
  const std::vector<std::uint32_t>& roles() const { return roles_; }

 private:
  void follow(std::uint32_t token, std::uint16_t parts);

  std::uint16_t before_ = 0;  // the parts of the word that the next one may follow; or a comma
  bool known_ = false;
  std::vector<Second> seconds_;
  std::vector<std::uint32_t> roles_;
};

}  // namespace uttrekk
