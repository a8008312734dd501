// What one run of a command over inputs shares: messages, dictionaries, the batch and the status.
// session.cc holds what the options say, session_inputs.cc what is read, session_run.cc the run.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/journal.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "dictionary/lexicon.h"
#include "pipeline/batch.h"
#include "pipeline/shard.h"
#include "write/format.h"

namespace uttrekk::cli {

/// One place to write to, and what is written around the pieces.
struct Destination {
  Output output;
  std::string head;
  std::string foot;
  std::string_view separator;  // to be taken off the first piece
};

/// What a command may do beside working on each input; called one at a time, in order.
struct RunHooks {
  std::function<void(Piece&)> finished;                        // before it is written
  std::function<void(std::vector<Destination>&)> before_foot;  // all is written but the feet
};

class Session {
 public:
  explicit Session(const Arguments& arguments) : arguments_(arguments), messages_(arguments) {}

  /// Reads --limit, over `limits`; false after a message.
  bool read_limits(const Limits& limits = {});
  const Limits& limits() const { return limits_; }

  const Arguments& arguments() const { return arguments_; }
  const Messages& messages() const { return messages_; }
  TableOptions table_options() const;

  /// Writes to standard output and returns the program's exit status.
  int print(std::string_view text) const;

  /// Shows an error in the call and returns kWrongCall.
  int wrong_call(std::string_view message) const;
  /// The same; kUnreadable where a limit was passed.
  int wrong_call(const Diagnostic& diagnostic) const;

  /// The dictionaries built in, and those of `directory` if it is not empty; null after a message,
  /// with refusal() to be returned.
  const Lexicon* lexicon(const std::string& directory);
  int refusal() const { return refusal_; }
  /// Shows the error and remembers what refusal() returns.
  void refuse(const Diagnostic& diagnostic) { refusal_ = wrong_call(diagnostic); }

  /// The files behind `names` and --files-from; standard input where there are none and something
  /// is piped in. Nothing after a message.
  std::optional<InputList> inputs(std::vector<std::string> names, InputOptions options);

  /// False after a message where one of `outputs`, or the status file, is one of the files that
  /// are read.
  bool spares_inputs(const InputList& inputs, const std::vector<std::string>& outputs) const;

  /// Adds the names in --files-from to `names`; false after a message.
  bool names_from_file(std::vector<std::string>& names) const;

  /// Of what a file of settings says: a run that is gone on with must find it as it was.
  void depends_on(std::string_view content);

  /// Whether outputs are to be opened so that the run can be gone on with.
  bool resumable() const { return !(arguments_.status + arguments_.resume).empty(); }

  /// Whether an input could not be found or read.
  bool unreadable() const { return unreadable_; }

  /// From -j, or else the cores there are.
  unsigned workers() const;

  /// Works on the inputs with as many threads as -j says and writes the pieces; returns the
  /// program's exit status.
  int run(InputList inputs, std::vector<Destination> destinations,
          const std::function<void(Document&, std::string bytes, Piece&)>& work,
          const RunHooks& hooks = {});

  /// The same for one destination, -o or standard output. `separator`: what each piece that is not
  /// empty begins with, and the first that is written does not.
  int run(const std::function<void(Document&, std::string bytes, Piece&)>& work,
          std::string head = {}, std::string_view separator = {});

 private:
  Result<Shard> shard() const;
  bool close(std::vector<Destination>& destinations) const;
  bool depends_on_dictionaries(const std::string& directory);
  std::string fingerprint() const;
  Result<std::vector<Written>> open_journal(const std::vector<Destination>& destinations);
  bool start(std::vector<Destination>& destinations);
  /// What is done comes to the disk; false after a message.
  bool save(std::vector<Destination>& destinations);
  /// Takes what one input gave; false ends the run.
  bool take(const Piece& piece, std::vector<Destination>& destinations);
  void tell_interruption(std::size_t done, std::size_t inputs,
                         const std::vector<Destination>& destinations);

  const Arguments& arguments_;
  Messages messages_;
  Limits limits_;
  std::optional<Lexicon> own_lexicon_;
  Sha256 settings_;  // of the files that depends_on() was told of
  Shard shard_;
  std::optional<Journal> journal_;
  bool journal_failed_ = false;
  int refusal_ = 2;  // kWrongCall
  bool unreadable_ = false;
};

}  // namespace uttrekk::cli
