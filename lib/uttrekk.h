// uttrekk: contacts, durations, goals, learning points and sections out of Norwegian reports.
//
//   #include <uttrekk/uttrekk.h>
//
//   const uttrekk::Lexicon& lexicon = uttrekk::Lexicon::builtin();
//   uttrekk::Document report;                                // keep it for the next report
//   uttrekk::analyze(report, "report.txt", bytes, lexicon);
//   uttrekk::extract(report, *uttrekk::make_chain("goals,durations"), {lexicon, {}});
//   for (const uttrekk::Record& record : report.records) use(report.view(record.span));
//
// The library prints nothing, throws nothing of its own (std::bad_alloc comes through) and keeps no
// state between documents; one Document per thread, one Lexicon for all, which must outlive the
// documents read with it. What can fail returns a Result, whose error is a Diagnostic with file,
// line and column; what is wrong in a report itself is in Document::diagnostics. Spans are
// half-open, in bytes of Document::text; writers print them in the unit that RecordOptions names.
#pragma once

#include "pipeline/analyze.h"
#include "pipeline/batch.h"
#include "pipeline/pipeline_file.h"
#include "pipeline/registry.h"
#include "pipeline/version.h"
#include "write/conllu.h"
#include "write/json.h"
#include "write/record_writer.h"
#include "write/sentence_lines.h"
#include "write/tokens_json.h"
