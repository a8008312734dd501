// Many reports at once: read and worked on in parallel, handed on in order.
//
// However many workers there are, `sink` gets the pieces in the order of the inputs, one at a
// time, so that what it writes is the same to the byte. Memory is bounded: a fixed number of
// reports is on its way at any time, and their documents and buffers are used again.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "pipeline/input.h"

namespace uttrekk {

/// How far an input came; in the order of severity.
enum class InputStatus : std::uint8_t {
  ok,
  empty,        // no text, or blanks alone
  truncated,    // a limit was passed: worked on up to there
  undecodable,  // binary data: nothing of it is in the output
  too_large,    // not read
  unreadable,   // not read
  failed,       // out of memory, or an error of the program's own
};
/// "too_large".
std::string_view name(InputStatus status);

/// What working on one input gave.
struct Piece {
  const Input* input = nullptr;
  std::vector<std::string> outputs;     // text for each output, in the caller's order
  std::vector<Diagnostic> diagnostics;  // of reading and of the work
  std::uint64_t bytes = 0;              // of the input
  std::uint64_t records = 0;
  std::uint64_t tokens = 0;
  double milliseconds = 0;  // of reading and of the work
  std::string encoding;
  std::string sha256;  // of the input, if BatchWork::fingerprints
  Language language = Language::unknown;
  InputStatus status = InputStatus::ok;
  /// False: nothing of the input is in `outputs`; `diagnostics` says why.
  bool read() const { return status < InputStatus::undecodable; }
};

struct BatchWork {
  /// From bytes to `piece`; called by several threads at a time, with a document of its own.
  std::function<void(Document& document, std::string bytes, Piece& piece)> work;
  /// Takes the finished pieces in the order of the inputs; false ends the batch early.
  std::function<bool(Piece& piece)> sink;
  std::size_t outputs = 1;  // how many Piece::outputs there are
  Limits limits;            // of which file_size is minded here
  bool fingerprints = false;
};

/// Works on all inputs, or until the sink ends it; returns when no thread runs any more. `workers`:
/// threads; 0 is default_workers(). An exception of `work` is a piece of status `failed`.
void run_batch(const InputList& inputs, unsigned workers, const BatchWork& work);

}  // namespace uttrekk
