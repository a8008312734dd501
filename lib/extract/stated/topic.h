// The two topics: which headings, labels and lead-ins open goals, and which learning points.
#pragma once

#include "extract/stated/stated_item.h"

namespace uttrekk {

extern const Topic k_goal_topic;
extern const Topic k_learning_topic;

}  // namespace uttrekk
