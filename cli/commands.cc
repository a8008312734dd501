#include <array>

#include "cli/command.h"

namespace uttrekk::cli {
namespace {

using enum OptionId;

constexpr OptionSet kTalk = {quiet, verbose, color};
constexpr OptionSet kResume = {resume};
constexpr OptionSet kInputs = {include, exclude, follow_links, files_from, nul_separated,
                               limit,   status,  jobs,         shard,      progress};
constexpr OptionSet kRecords = {extractors, format,   output,  excel,          positions,
                                offsets,    within,   section, reference_date, dictionaries,
                                language,   jsonl_in, no_text};

constexpr auto kCommands = std::to_array<Command>({
    {"extract", "[OPTION…] [INPUT…]", "contacts, durations, goals, learning points, … as records",
     "jsonl|json|csv|table",
     "uttrekk extract reports/\n"
     "uttrekk extract -e goals,durations -f csv -o out/ reports/\n"
     "uttrekk extract -e durations --within goal report.txt\n"
     "uttrekk extract --jsonl-in body < articles.jsonl",
     kRecords | kInputs | kResume | kTalk, 0, run_extract},
    {"run", "PIPELINE.toml [INPUT…]", "extract as a pipeline file says", "jsonl|json|csv|table",
     "uttrekk run paper/pipeline.toml\n"
     "uttrekk run paper/pipeline.toml -o out/ -f csv more-reports/",
     kRecords | kInputs | kResume | kTalk, 1, run_run},
    {"tokenize", "[OPTION…] [INPUT…]", "tokens and sentences", "conllu|jsonl|text",
     "uttrekk tokenize report.txt > report.conllu\n"
     "uttrekk tokenize -f text reports/",
     OptionSet{format, output, dictionaries} | kInputs | kResume | kTalk, 0, run_tokenize},
    {"sections", "[OPTION…] [INPUT…]", "the outline of a report", "tree|jsonl|csv",
     "uttrekk sections report.txt\n"
     "uttrekk sections -f csv -o outlines.csv reports/",
     OptionSet{format, output, excel, positions, offsets, no_text, dictionaries} | kInputs |
         kResume | kTalk,
     0, run_sections},
    {"language", "[OPTION…] [INPUT…]", "bokmål, nynorsk, or another language", "table|jsonl|csv",
     "uttrekk language reports/\n"
     "uttrekk language --by section -f csv report.txt",
     OptionSet{by, format, output, no_text, dictionaries} | kInputs | kResume | kTalk, 0,
     run_language},
    {"validate", "-r REQUIREMENTS [OPTION…] [INPUT…]", "does each report hold what it must; for CI",
     "text|json|sarif|junit|github|gitlab",
     "uttrekk validate -r prosjekterfaring reports/\n"
     "uttrekk validate -r krav.toml -f text -f sarif=report.sarif reports/\n"
     "uttrekk validate --init good-report.txt > krav.toml",
     OptionSet{requirements, init, format, output, messages, fail_on, reference_date,
               dictionaries} |
         kInputs | kTalk,
     0, run_validate},
    {"text", "[OPTION…] [INPUT…]", "the decoded text that all offsets refer to", "",
     "uttrekk text report.txt > decoded.txt", OptionSet{output} | kInputs | kResume | kTalk, 0,
     run_text},
    {"merge", "[OPTION…] PART…", "outputs of --shard put together, in the order of one run", "",
     "uttrekk merge part-*.jsonl > all.jsonl\n"
     "uttrekk merge -o goals.csv out-*/goals.csv",
     OptionSet{output, files_from, nul_separated} | kTalk, 0, run_merge},
    {"dictionaries", "[list|show NAME|check DIR]", "what the rules know", "",
     "uttrekk dictionaries list\n"
     "uttrekk dictionaries show weekdays\n"
     "uttrekk dictionaries check my-words/",
     kTalk, 2, run_dictionaries},
    {"schema", "[-f FORMAT] [KIND]", "the fields of each kind of record", "table|json|markdown",
     "uttrekk schema goal\n"
     "uttrekk schema -f json > datapackage.json",
     OptionSet{format, no_text} | kTalk, 1, run_schema},
});

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace uttrekk::cli
