// The choices of the dictionaries about people that several files ask for.
#pragma once

#include "dictionary/choice.h"

namespace uttrekk {

/// Dictionary `contact-labels`.
namespace contact_label {
inline constexpr std::int32_t kLabel = choice(MarkKind::contact_label, "label");
inline constexpr std::int32_t kRole = choice(MarkKind::contact_label, "role");
/// "spørsmål rettes til"
inline constexpr std::int32_t kCue = choice(MarkKind::contact_label, "cue");
}  // namespace contact_label

/// Dictionary `person-cues`.
namespace person_cue {
inline constexpr std::int32_t kList = choice(MarkKind::person_cue, "list");
/// "Fra venstre"
inline constexpr std::int32_t kCaption = choice(MarkKind::person_cue, "caption");
}  // namespace person_cue

/// Dictionary `membership`: "gruppe", "består av", "til stede", "valgt til", "forfall", "har",
/// "etter", "Ap", "overtar etter", "skrevet av", "innlegg".
namespace membership {
inline constexpr std::int32_t kGroup = choice(MarkKind::membership, "group");
inline constexpr std::int32_t kMembers = choice(MarkKind::membership, "members");
inline constexpr std::int32_t kPresent = choice(MarkKind::membership, "present");
inline constexpr std::int32_t kAppointed = choice(MarkKind::membership, "appointed");
inline constexpr std::int32_t kAttendance = choice(MarkKind::membership, "attendance");
inline constexpr std::int32_t kAround = choice(MarkKind::membership, "around");
inline constexpr std::int32_t kAfter = choice(MarkKind::membership, "after");
inline constexpr std::int32_t kParty = choice(MarkKind::membership, "party");
inline constexpr std::int32_t kSucceeds = choice(MarkKind::membership, "succeeds");
inline constexpr std::int32_t kAuthors = choice(MarkKind::membership, "authors");
inline constexpr std::int32_t kTalk = choice(MarkKind::membership, "talk");
}  // namespace membership

}  // namespace uttrekk
