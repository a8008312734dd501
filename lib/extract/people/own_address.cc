#include "extract/people/own_address.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::size_t kMostBetween = 6;    // people and mailboxes between an address and its owner
constexpr std::uint32_t kMostBytes = 600;  // between them
constexpr std::size_t kMostBeside = 12;    // bytes on the line of an address that is alone on it
constexpr std::size_t kLongestName = 100;  // bytes; longer ones are not compared

/// How addresses write a letter that many of them cannot hold; the second may be empty.
struct Spellings {
  std::string_view first, second;
};

Spellings spellings(char32_t letter) {
  switch (letter) {
    case U'ø':
    case U'ö':
      return {"oe", "o"};
    case U'å':
      return {"aa", "a"};
    case U'æ':
    case U'ä':
      return {"ae", "a"};
    case U'á':
      return {"a", ""};
    case U'é':
    case U'è':
      return {"e", ""};
    case U'ü':
      return {"ue", "u"};
    case U'č':
      return {"c", ""};
    case U'š':
      return {"s", ""};
    default:
      return {};
  }
}

/// Whether a part of an address is the word of a name, in lower case; a number may stand at its
/// end.
bool spells_word(std::string_view part, std::string_view word) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < word.size(); i += utf8_length(word[i])) {
    const std::string_view letter = word.substr(i, utf8_length(word[i]));
    const auto [first, second] = spellings(code_point_at(word, i));
    const auto takes = [&](std::string_view text) {
      const bool fits = !text.empty() && part.substr(at).starts_with(text);
      if (fits) at += text.size();
      return fits;
    };
    if (!takes(letter) && !takes(first) && !takes(second)) return false;
  }
  return std::all_of(part.begin() + at, part.end(), [](char c) { return is_digit(c); });
}

/// The first and the last piece of a text parted by any of `marks`.
std::pair<std::string_view, std::string_view> ends_of(std::string_view text,
                                                      std::string_view marks) {
  return {text.substr(0, text.find_first_of(marks)), text.substr(text.find_last_of(marks) + 1)};
}

std::string_view local_part(std::string_view address) {
  return address.substr(0, address.find('@'));
}

std::uint32_t distance(Span a, Span b) {
  return a.begin < b.begin ? b.begin - std::min(a.end, b.begin)
                           : a.begin - std::min(b.end, a.begin);
}

/// Follows the people of a document in the order of its text.
class Owners {
 public:
  Owners(const Document& document, const Reach& reach, std::vector<PersonDraft>& people)
      : document_(document), reach_(reach), people_(people), order_(people.size()) {
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      return people_[a].place().begin < people_[b].place().begin;
    });
  }

  void run() {
    for (std::size_t k = 0; k < order_.size(); ++k) {
      PersonDraft& holder = people_[order_[k]];
      if (holder.emails.size() != 1 || !may_be_anothers(holder)) continue;
      const Email& email = reach_.emails[holder.emails[0]];
      const std::string_view local = local_part(email.address);
      if (local.find_first_of("._-") == std::string_view::npos) continue;
      if (holder.has_name() && spells(local, holder)) continue;
      if (const auto owner = find_owner(k, email.span, local)) hand_over(k, *owner, email.span);
    }
  }

 private:
  /// An address on a line of its own, with "E-post:" before it at the most; "Prosjektleiaren:
  /// kari.nes@…" is a contact by itself.
  bool may_be_anothers(const PersonDraft& holder) const {
    if (!holder.has_name() && !(holder.roles.empty() && holder.organisations.empty())) return false;
    const Span email = reach_.emails[holder.emails[0]].span;
    const std::string_view text = document_.text.view();
    std::uint32_t begin = email.begin, end = email.end;
    std::size_t beside = 0;
    const auto other = [&](char c) { return c != '\n' && c != '\r' && ++beside <= kMostBeside; };
    while (begin > 0 && other(text[begin - 1])) --begin;
    while (end < text.size() && other(text[end])) ++end;
    return beside <= kMostBeside;
  }

  bool spells(std::string_view local, const PersonDraft& draft) const {
    return draft.name.size() <= kLongestName && spells_name(local, document_.view(draft.name));
  }

  /// The nearest one around place `k` whose name it is, and who has no address.
  std::optional<std::size_t> find_owner(std::size_t k, Span email, std::string_view local) const {
    for (std::size_t away = 1; away <= kMostBetween; ++away) {
      for (const bool below : {false, true}) {
        if (below ? k + away >= order_.size() : k < away) continue;
        const std::size_t at = below ? k + away : k - away;
        const PersonDraft& draft = people_[order_[at]];
        const bool free =
            draft.has_name() && draft.emails.empty() && draft.person != PersonEvidence::sentence;
        if (free && distance(draft.name, email) <= kMostBytes && spells(local, draft)) return at;
      }
    }
    return std::nullopt;
  }

  void hand_over(std::size_t from, std::size_t to, Span email) {
    PersonDraft& holder = people_[order_[from]];
    PersonDraft& owner = people_[order_[to]];
    owner.emails.swap(holder.emails);
    if (!holder.has_name() && owner.phones.empty()) owner.phones.swap(holder.phones);
    if (!holder.has_name() && (from + 1 == to || to + 1 == from)) owner.stretch(email);
    if (holder.has_name() && holder.extent.begin < holder.name.begin &&
        holder.extent.begin == email.begin) {
      holder.extent.begin = holder.name.begin;
    }
    if (holder.has_name() && holder.extent.end == email.end) holder.extent.end = holder.name.end;
  }

  const Document& document_;
  const Reach& reach_;
  std::vector<PersonDraft>& people_;
  std::vector<std::size_t> order_;
};

}  // namespace

bool spells_name(std::string_view local_part, std::string_view name) {
  const std::string words = folded(name);
  const auto [given, family] = ends_of(words, " -\n\t");
  const auto [first, last] = ends_of(local_part, "._-");
  const bool initial = first.size() == 1 && given.starts_with(first);
  return given.size() < words.size() && (initial || spells_word(first, given)) &&
         spells_word(last, family);
}

void give_own_addresses(const Document& document, const Reach& reach,
                        std::vector<PersonDraft>& people) {
  if (reach.emails.empty() || people.size() < 2) return;
  Owners(document, reach, people).run();
}

}  // namespace uttrekk
