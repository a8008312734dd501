#include "invariants/document_invariants.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/registry.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "write/conllu.h"
#include "write/json.h"

namespace uttrekk {
namespace {

/// Inside the text, not turned round, on character boundaries.
bool sound(const Document& d, Span span) {
  const std::string_view text = d.text.view();
  const auto boundary = [&](std::uint32_t at) {
    return at == text.size() || (at < text.size() && !is_continuation(text[at]));
  };
  return span.begin <= span.end && span.end <= text.size() && boundary(span.begin) &&
         boundary(span.end);
}

std::string broken_lines(const Document& d) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < d.lines.size(); ++i) {
    const Line& line = d.lines[i];
    if (!sound(d, line.span) || line.span.begin < end) return fmt::format("line {}: span", i);
    if (!line.blank() && !line.span.contains(line.content))
      return fmt::format("line {}: content", i);
    end = line.span.end;
  }
  return {};
}

std::string broken_blocks(const Document& d) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < d.blocks.size(); ++i) {
    const Block& b = d.blocks[i];
    if (!sound(d, b.span) || b.span.empty() || b.span.begin < end)
      return fmt::format("block {}: span", i);
    for (const Span part : {b.content, b.label, b.marker}) {
      if (!part.empty() && (!sound(d, part) || !b.span.contains(part))) {
        return fmt::format("block {}: a part outside it", i);
      }
    }
    if (b.section != kNone && b.section >= d.sections.size())
      return fmt::format("block {}: section", i);
    for (const std::uint32_t other : {b.lead_in, b.parent}) {
      if (other != kNone && other >= i)
        return fmt::format("block {}: lead-in or parent not before it", i);
    }
    end = b.span.end;
  }
  return {};
}

std::string broken_sections(const Document& d) {
  for (std::size_t i = 0; i < d.sections.size(); ++i) {
    const Section& s = d.sections[i];
    if (!sound(d, s.title) || s.title.empty()) return fmt::format("section {}: title", i);
    if (!sound(d, s.extent) || !s.extent.contains(s.title))
      return fmt::format("section {}: extent", i);
    if (s.level == 0) return fmt::format("section {}: level 0", i);
    if (s.parent == kNone) continue;
    if (s.parent >= i) return fmt::format("section {}: parent not before it", i);
    if (d.sections[s.parent].level >= s.level)
      return fmt::format("section {}: parent not above it", i);
  }
  return {};
}

/// In the content or label of a block: neither list marker nor markup.
bool in_text_of_block(const Document& d, Span token) {
  const std::uint32_t b = d.block_at(token.begin);
  return b != kNone && (d.blocks[b].content.contains(token) || d.blocks[b].label.contains(token));
}

std::string broken_tokens(const Document& d) {
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < d.tokens.size(); ++i) {
    const Span span = d.tokens.span(i);
    if (!sound(d, span) || span.empty() || span.begin < end)
      return fmt::format("token {}: span", i);
    end = span.end;
  }
  std::uint32_t token = 0;
  for (std::size_t i = 0; i < d.sentences.size(); ++i) {
    const Sentence& s = d.sentences[i];
    if (s.first_token < token || s.end_token <= s.first_token || s.end_token > d.tokens.size()) {
      return fmt::format("sentence {}: its tokens do not follow the last one's", i);
    }
    for (; token < s.first_token; ++token) {
      if (in_text_of_block(d, d.tokens.span(token))) return "a token that no sentence holds";
    }
    token = s.end_token;
    const Span tokens = cover(d.tokens.span(s.first_token), d.tokens.span(s.end_token - 1));
    if (s.span != tokens) return fmt::format("sentence {}: its span is not that of its tokens", i);
    if (s.block >= d.blocks.size() || !d.blocks[s.block].span.contains(s.span)) {
      return fmt::format("sentence {}: outside its block", i);
    }
  }
  for (; token < d.tokens.size(); ++token) {
    if (in_text_of_block(d, d.tokens.span(token))) return "a token that no sentence holds";
  }
  return {};
}

bool known_rule(const Record& record) {
  for (const Extractor* extractor : extractors()) {
    if (extractor->kind != record.kind) continue;
    for (const Rule& rule : extractor->rules) {
      if (rule.name == record.rule) return true;
    }
  }
  return false;
}

std::string broken_fields(const Document& d, const Record& record) {
  for (std::uint32_t f = 0; f < record.field_count; ++f) {
    const Records::Field field = d.records.field(record, f);
    if (field_schema(record.kind, field.id) == nullptr) return "a field outside its schema";
    if (field.value.empty() || check_utf8(field.value).ill_formed > 0) {
      return "a field that is empty or no UTF-8";
    }
  }
  return {};
}

std::string broken_records(const Document& d) {
  for (std::uint32_t i = 0; i < d.records.size(); ++i) {
    const Record& r = d.records[i];
    if (!sound(d, r.span) || r.span.empty()) return fmt::format("record {}: span", i);
    if (i > 0 && r.span.begin < d.records[i - 1].span.begin)
      return fmt::format("record {}: order", i);
    if (!known_rule(r)) return fmt::format("record {}: no rule '{}'", i, r.rule);
    if (r.section != kNone && r.section >= d.sections.size())
      return fmt::format("record {}: section", i);
    if (const std::string broken = broken_fields(d, r); !broken.empty()) {
      return fmt::format("record {} ({}): {}", i, r.rule, broken);
    }
  }
  return {};
}

}  // namespace

std::string broken_invariant(const Document& d) {
  for (const auto check :
       {broken_lines, broken_blocks, broken_sections, broken_tokens, broken_records}) {
    if (std::string broken = check(d); !broken.empty()) return broken;
  }
  return {};
}

std::string printed(const Document& document) {
  std::string out;
  JsonRecords records(document, {});
  for (const Record& record : document.records) {
    records.append(out, record);
    out += '\n';
  }
  append_conllu(out, document);
  return out;
}

}  // namespace uttrekk
