// extract with --jsonl-in: objects in, the same objects with their records out.
#pragma once

#include <vector>

#include "cli/session.h"
#include "pipeline/pipeline.h"

namespace uttrekk::cli {

/// Returns the exit status: kDone whatever lines were bad, for their errors stand in the output,
/// and a status would end the whole job in Spark or Hadoop.
int run_json_lines(Session& session, const Pipeline& pipeline, const std::vector<ChainLink>& chain,
                   const Lexicon& lexicon);

}  // namespace uttrekk::cli
