#include "cli/options.h"

#include <array>

namespace uttrekk::cli {
namespace {

using enum OptionId;

constexpr auto kRows = std::to_array<OptionRow>({
    {extractors, &Arguments::extractors, "-e,--extractors", "LIST",
     "what to look for, a comma list in chain order: sections, contacts, persons, durations, "
     "dates, goals, learning-points, or all (default: contacts,durations,goals,learning-points)"},
    {requirements, &Arguments::requirements, "-r,--requirements", "FILE",
     "what each report must hold: a TOML file, or the name of one that is built in "
     "(prosjekterfaring, soknad, sluttrapport, lysbilder, oppsummering)"},
    {init, &Arguments::init, "--init", "REPORT",
     "propose a requirements file from this good example"},
    {messages, &Arguments::messages, "--messages", "CODE", "messages in nb (default), nn or en"},
    {fail_on, &Arguments::fail_on, "--fail-on", "WHAT",
     "exit with 1 on error (default), on warning (and error), or never"},
    {format, &Arguments::formats, "-f,--format", "FORMAT", ""},
    {output, &Arguments::output, "-o,--output", "PATH",
     "write to this file, or to standard output (-)"},
    {excel, &Arguments::excel, "--excel", "",
     "CSV as a Norwegian Excel opens it: byte order mark, ';', decimal comma, no formulas"},
    {positions, &Arguments::positions, "--positions", "", "add line and column of each record"},
    {no_text, &Arguments::no_text, "--no-text", "",
     "leave out the field text, for output that holds less of the report"},
    {offsets, &Arguments::offsets, "--offsets", "UNIT",
     "unit of start and end: code-point (default), byte or utf16"},
    {by, &Arguments::by, "--by", "PART", "document (default), section or sentence"},
    {within, &Arguments::within, "--within", "KIND",
     "only records that lie inside a record of this kind"},
    {section, &Arguments::section, "--section", "TYPE",
     "only records in sections of this type (goals, contact, …)"},
    {language, &Arguments::language, "--language", "CODE",
     "only records in nb or in nn; auto (default) keeps all and says for each what it is"},
    {reference_date, &Arguments::reference_date, "--reference-date", "DAY",
     "the day (2025-03-01) that 'i år' and 'neste uke' are understood from"},
    {dictionaries, &Arguments::dictionaries, "--dictionaries", "DIR",
     "dictionaries of your own, added to the built-in ones"},
    {include, &Arguments::include, "--include", "GLOB",
     "in directories, take these files (default: *.txt, *.md, …)"},
    {exclude, &Arguments::exclude, "--exclude", "GLOB",
     "in directories, pass over these files and directories"},
    {follow_links, &Arguments::follow_links, "--follow-links", "",
     "in directories, follow symbolic links"},
    {files_from, &Arguments::files_from, "--files-from", "FILE",
     "read the names of the inputs from FILE, a line each"},
    {jsonl_in, &Arguments::jsonl_in, "--jsonl-in", "FIELD",
     "the inputs hold a JSON object a line, with a report in this field; each is written with its "
     "records as the field 'records', in place of one that is there (and of 'error')"},
    {nul_separated, &Arguments::nul_separated, "-0,--null", "",
     "the names in --files-from end with NUL (as find -print0 does)"},
    {limit, &Arguments::limits, "--limit", "NAME=N",
     "how much one report may cost: file-size, line-length, lines, tokens, records, nesting, "
     "dictionary-size, requirements-size"},
    {status, &Arguments::status, "--status", "FILE",
     "write a JSON line for each input: ok, empty, undecodable, truncated, too_large, unreadable "
     "or failed, with counts, encoding, language, sha256 and time"},
    {resume, &Arguments::resume, "--resume", "FILE",
     "go on with a run that was stopped: --status FILE, without the inputs that have a line there"},
    {jobs, &Arguments::jobs, "-j,--jobs", "N",
     "reports worked on at a time (default: the cores there are)"},
    {shard, &Arguments::shard, "--shard", "I/N",
     "only part I of N of the inputs, by their relative paths; auto takes I and N from a Slurm "
     "array"},
    {progress, &Arguments::progress, "--progress", "WHEN", "auto (default), always or never"},
    {color, &Arguments::color, "--color", "WHEN", "auto (default), always or never"},
    {quiet, &Arguments::quiet, "-q,--quiet", "", "no warnings"},
    {verbose, &Arguments::verbose, "-v,--verbose", "", "tell more, such as what was passed over"},
});

}  // namespace

std::span<const OptionRow> option_rows() {
  return kRows;
}

}  // namespace uttrekk::cli
