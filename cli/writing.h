// Where the records of a pipeline go: one file for all, or a directory with a file for each kind.
#pragma once

#include <vector>

#include "cli/session.h"
#include "pipeline/pipeline.h"
#include "write/record_writer.h"

namespace uttrekk::cli {

/// What is written, and by whom; the two vectors run in parallel.
struct Writing {
  std::vector<RecordWriter> writers;
  std::vector<Destination> destinations;
};

/// Opens what the pipeline names (standard output where it names nothing), in the format that it
/// names, or that the ending or the terminal stand for.
Result<Writing> open_writing(const Pipeline& pipeline, const std::vector<RecordKind>& kinds,
                             TableOptions table, bool resumable);

}  // namespace uttrekk::cli
