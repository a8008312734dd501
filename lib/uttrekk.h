// uttrekk: contacts, durations, goals, learning points and sections out of Norwegian reports.
//
//   #include <uttrekk/uttrekk.h>
//
//   uttrekk::Document report;
//   uttrekk::analyze(report, "report.txt", bytes, uttrekk::Lexicon::builtin());
//   uttrekk::extract(report, *uttrekk::make_chain("goals,durations"), {uttrekk::Lexicon::builtin(),
//   {}}); for (const uttrekk::Record& record : report.records) use(report.view(record.span));
//
// The library prints nothing, throws nothing of its own and keeps no state between documents; one
// Document per thread, one Lexicon for all.
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
