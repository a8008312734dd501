#include "extract/people/email.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "dictionary/choice.h"
#include "text/byte_set.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxLocal = 64;    // bytes, RFC 5321 4.5.3.1.1
constexpr std::uint32_t kMaxDomain = 255;  // bytes, RFC 5321 4.5.3.1.2
constexpr std::uint32_t kMaxGap = 24;      // bytes of hiding words or of a broken line

/// Of RFC 5322's atext those that people have in addresses; '/', '?', '=' and '&' would take in
/// parts of URLs.
bool is_local(char32_t c) {
  if (is_word(c)) return true;
  return c == '.' || c == '_' || c == '-' || c == '+' || c == '\'' || c == '%' || c == '~';
}

bool is_domain(char32_t c) {
  return is_word(c) || c == '-' || c == '.';
}

/// Where the local part that ends at byte `end` starts; `end` itself where there is none.
std::uint32_t local_start(std::string_view text, std::uint32_t end, std::uint32_t floor) {
  std::uint32_t at = end;
  while (at > floor && end - at <= kMaxLocal) {
    const auto before = static_cast<std::uint32_t>(previous_boundary(text, at));
    if (before < floor || !is_local(code_point_at(text, before))) break;
    at = before;
  }
  if (end - at > kMaxLocal) return end;
  while (at < end && (text[at] == '.' || text[at] == '\'' || text[at] == '-' || text[at] == '%'))
    ++at;
  return at;
}

/// One past the last byte of the run of domain characters from `at`.
std::uint32_t domain_end(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && end - at <= kMaxDomain && is_domain(code_point_at(text, end))) {
    end += utf8_length(text[end]);
  }
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  return end;
}

/// The rules of RFC 1035 and RFC 5890 for a host name of two labels or more.
bool is_domain_name(std::string_view domain) {
  if (domain.empty() || domain.size() > kMaxDomain) return false;
  std::uint32_t labels = 0;
  while (true) {
    const std::size_t dot = domain.find('.');
    const std::string_view label = domain.substr(0, dot);
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
      return false;
    ++labels;
    if (dot == std::string_view::npos) {
      if (label.starts_with("xn--")) return labels >= 2;
      std::uint32_t letters = 0;
      for (std::uint32_t i = 0; i < label.size(); i += utf8_length(label[i]), ++letters) {
        if (!is_letter(code_point_at(label, i))) return false;
      }
      return labels >= 2 && letters >= 2;
    }
    domain.remove_prefix(dot + 1);
  }
}

bool is_local_part(std::string_view local) {
  return !local.empty() && local.back() != '.' && local.find("..") == std::string_view::npos;
}

constexpr std::int32_t kAt = choice(MarkKind::mail_word, "at");
constexpr std::int32_t kDot = choice(MarkKind::mail_word, "dot");
constexpr std::int32_t kOffice = choice(MarkKind::mail_word, "office");

bool is_mail_word(const Lexicon& lexicon, std::string_view word, std::int32_t kind) {
  return lexicon.value(lexicon.find(folded(word)), MarkKind::mail_word) == kind;
}

/// Top-level domains that a line may start with when an address is broken before them.
bool is_broken_off_tld(const Lexicon& lexicon, std::string_view word) {
  const Mark* ending = lexicon.mark(lexicon.find(word), MarkKind::dot_ending);
  return ending != nullptr && lexicon.row(*ending).ends_with("\tbroken");
}

/// Whether a line that starts with `rest` goes on with an address broken after "kari@DOMAIN.": with
/// a top-level domain, or with "eksempel.no" where `domain` has no full stop yet.
bool goes_on(const Lexicon& lexicon, std::string_view domain, std::string_view rest) {
  if (is_broken_off_tld(lexicon, rest)) return true;
  const std::size_t dot = rest.rfind('.');
  return dot != std::string_view::npos && domain.find('.') == std::string_view::npos &&
         !rest.starts_with("www.") && is_broken_off_tld(lexicon, rest.substr(dot + 1));
}

/// Skips one line end and the blanks around it; `at` itself where there is none.
std::uint32_t past_line_end(std::string_view text, std::uint32_t at) {
  std::uint32_t i = at;
  bool seen = false;
  while (i < text.size() && i - at < kMaxGap) {
    const char c = text[i];
    if (c == '\n') {
      if (seen) return at;
      seen = true;
    } else if (c != '\r' && c != ' ' && c != '\t') {
      break;
    }
    ++i;
  }
  return seen ? i : at;
}

class EmailFinder {
 public:
  EmailFinder(const Text& text, const Lexicon& lexicon) : text_(text.view()), lexicon_(lexicon) {}
  std::vector<Email> find(bool spelled_out);

 private:
  void at_sign(std::uint32_t at);
  void hidden(std::uint32_t open);
  void hidden_word(std::uint32_t at, std::uint32_t end);
  std::optional<std::uint32_t> hiding_end(std::uint32_t open) const;
  std::string hidden_domain(std::uint32_t from, std::uint32_t& end) const;
  void note_chunk(std::uint32_t from, std::uint32_t to);
  void add(Span span, std::string_view local, std::string_view domain);
  std::uint32_t skip_back(std::uint32_t at) const;
  std::uint32_t skip_blanks(std::uint32_t at) const;

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Email> found_;
  std::uint32_t floor_ = 0;  // no address starts before: the last one's end
  bool url_ = false;         // "://" or "www." stands in the run of characters before
};

void EmailFinder::add(Span span, std::string_view local, std::string_view domain) {
  if (!is_local_part(local) || !is_domain_name(domain)) return;
  Email email{span, {}};
  append_folded(email.address, local);
  email.address += '@';
  append_folded(email.address, domain);
  found_.push_back(std::move(email));
  floor_ = span.end;
}

/// Keeps track, forwards only, of whether a URL is under way.
void EmailFinder::note_chunk(std::uint32_t from, std::uint32_t to) {
  // What stands before the last blank does not matter.
  for (std::uint32_t i = to; i > from; --i) {
    if (static_cast<unsigned char>(text_[i - 1]) > ' ') continue;
    url_ = false;
    from = i;
    break;
  }
  for (std::uint32_t i = from; i < to; ++i) {
    const auto c = static_cast<unsigned char>(text_[i]);
    if (c <= ' ' || c == '<' || c == '>' || c == '(' || c == ')' || c == '"') {
      url_ = false;
    } else if (c == ':' && text_.substr(i, 3) == "://") {
      url_ = true;
    } else if (c == 'w' && text_.substr(i, 4) == "www.") {
      url_ = true;
    }
  }
}

void EmailFinder::at_sign(std::uint32_t at) {
  if (url_) return;
  const std::uint32_t start = local_start(text_, at, floor_);
  if (start == at) return;
  const char32_t before = code_point_before(text_, start);
  if (before == '/' || before == '@' || before == '=' || before == '&') return;
  const std::uint32_t from = past_line_end(text_, at + 1);
  std::uint32_t end = domain_end(text_, from);
  std::string domain(text_.substr(from, end - from));
  if (end < text_.size() && text_[end] == '.') {  // "kari@eksempel.\nno", "kari@vik.\neksempel.no"
    const std::uint32_t next = past_line_end(text_, end + 1);
    const std::uint32_t stop = next > end + 1 ? domain_end(text_, next) : next;
    if (stop > next && goes_on(lexicon_, domain, text_.substr(next, stop - next))) {
      domain += '.';
      domain += text_.substr(next, stop - next);
      end = stop;
    }
  }
  add({start, end}, text_.substr(start, at - start), domain);
}

std::uint32_t EmailFinder::skip_back(std::uint32_t at) const {
  return at > floor_ && text_[at - 1] == ' ' ? at - 1 : at;
}

std::uint32_t EmailFinder::skip_blanks(std::uint32_t at) const {
  return at < text_.size() && text_[at] == ' ' ? at + 1 : at;
}

/// The end of "(at)", "[krøllalfa]", "{a}" that opens at `open`.
std::optional<std::uint32_t> EmailFinder::hiding_end(std::uint32_t open) const {
  const std::string_view window = text_.substr(open + 1, kMaxGap);
  static constexpr ByteSet kClosers(")]}");
  const std::size_t close = kClosers.find(window);
  if (close == window.size()) return std::nullopt;
  constexpr std::size_t kLongest = 12;  // bytes of such a word
  const std::string_view inside = trim(window.substr(0, close));
  if (inside.size() > kLongest) return std::nullopt;
  if (inside != "@" && !is_mail_word(lexicon_, inside, kAt)) return std::nullopt;
  return open + 1 + static_cast<std::uint32_t>(close) + 1;
}

/// Reads "eksempel (punktum) no", "eksempel.no"; leaves one past its end in `end`.
std::string EmailFinder::hidden_domain(std::uint32_t from, std::uint32_t& end) const {
  std::string domain;
  std::uint32_t at = from;
  end = from;
  for (int labels = 0; labels < 8; ++labels) {
    const std::uint32_t stop = domain_end(text_, at);
    if (stop == at) break;
    domain += text_.substr(at, stop - at);
    end = stop;
    std::uint32_t next = skip_blanks(stop);
    const bool open = next < text_.size() && (text_[next] == '(' || text_[next] == '[');
    if (open) ++next;
    const std::uint32_t word_end = domain_end(text_, next);
    const std::string_view word = text_.substr(next, std::min(word_end - next, kMaxGap));
    if (!is_mail_word(lexicon_, word, kDot)) break;
    next = word_end;
    if (open && (next >= text_.size() || (text_[next] != ')' && text_[next] != ']'))) break;
    at = skip_blanks(open ? next + 1 : next);
    domain += '.';
  }
  while (!domain.empty() && domain.back() == '.') domain.pop_back();
  return domain;
}

void EmailFinder::hidden_word(std::uint32_t at, std::uint32_t end) {
  const std::uint32_t local_end = skip_back(at);
  const std::uint32_t start = local_start(text_, local_end, floor_);
  if (start == local_end) return;
  std::uint32_t stop = 0;
  const std::string domain = hidden_domain(skip_blanks(end), stop);
  if (stop > end) add({start, stop}, text_.substr(start, local_end - start), domain);
}

void EmailFinder::hidden(std::uint32_t open) {
  if (open == 0 || url_) return;
  if (const auto end = hiding_end(open)) hidden_word(open, *end);
}

/// The next of some bytes that are rare: each is looked for by itself, and again only when it has
/// been passed.
class RareBytes {
 public:
  RareBytes(std::string_view text, std::string_view bytes) : text_(text) {
    for (const char byte : bytes) places_.push_back({byte, find(byte, 0)});
  }

  /// From `from` on, which must not be less than in the last call; the size where there is none.
  std::size_t next(std::size_t from) {
    std::size_t first = text_.size();
    for (Place& place : places_) {
      if (place.at < from) place.at = find(place.byte, from);
      first = std::min(first, place.at);
    }
    return first;
  }

 private:
  struct Place {
    char byte;
    std::size_t at;
  };
  std::size_t find(char byte, std::size_t from) const {
    return std::min(text_.find(byte, from), text_.size());
  }

  std::string_view text_;
  std::vector<Place> places_;
};

std::vector<Email> EmailFinder::find(bool spelled_out) {
  std::uint32_t seen = 0;  // up to here note_chunk has read
  RareBytes signs(text_, spelled_out ? "@([{k" : "@([{");
  for (std::size_t i = signs.next(0); i < text_.size(); i = signs.next(i + 1)) {
    const auto at = static_cast<std::uint32_t>(i);
    if (text_[at] == 'k') {
      const bool word = text_.substr(at, kSpelledAt.size()) == kSpelledAt;
      if (word && at > 0 && text_[at - 1] == ' ') {
        hidden_word(at, at + static_cast<std::uint32_t>(kSpelledAt.size()));
      }
      continue;
    }
    note_chunk(seen, at);
    seen = at;
    if (at < floor_) continue;
    if (text_[at] == '@') {
      at_sign(at);
    } else {
      hidden(at);
    }
  }
  return std::move(found_);
}

}  // namespace

std::vector<Email> find_emails(const Text& text, const Lexicon& lexicon, bool spelled_out) {
  return EmailFinder(text, lexicon).find(spelled_out);
}

bool is_office_mailbox(std::string_view address, const Lexicon& lexicon) {
  return is_mail_word(lexicon, address.substr(0, address.find('@')), kOffice);
}

}  // namespace uttrekk
