// Compares a document with requirements: the heart of `uttrekk validate`.
//
//   analyze(document, …);  extract(document, …);    // the kinds of requirements.kinds()
//   for (const Finding& finding : check(document, requirements, context)) …
#pragma once

#include <span>
#include <vector>

#include "dictionary/lexicon.h"
#include "document/document.h"
#include "document/finding.h"
#include "validate/day_range.h"
#include "validate/requirements.h"

namespace uttrekk {

struct CheckContext {
  const Lexicon& lexicon;
  MessageLanguage language = MessageLanguage::bokmal;
  Day today;  // for the age of the newest date
};

/// In the order of the text; those about the whole report first. document.records must be in the
/// order of the text.
std::vector<Finding> check(const Document& document, const Requirements& requirements,
                           const CheckContext& context);

/// All rules that findings name, in alphabetical order.
std::span<const FindingRule> finding_rules();

}  // namespace uttrekk
