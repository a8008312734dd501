#include "document/schema.h"

#include <array>

namespace uttrekk {
namespace {

using enum FieldType;

constexpr std::array kSection = {
    FieldSchema{FieldId::level, "level", integer, "Depth in the outline; 1 is highest"},
    FieldSchema{FieldId::number, "number", string, "The number as printed: 3.2, a"},
    FieldSchema{FieldId::section_type, "type", string,
                "Canonical type of the heading: goals, learning-points, contact, …"},
};
constexpr std::array kContact = {
    FieldSchema{FieldId::name, "name", string, "The person's name as printed"},
    FieldSchema{FieldId::role, "role", string, "Role or title as printed; several joined by '; '"},
    FieldSchema{FieldId::organisation, "organisation", string, "Organisation or unit as printed"},
    FieldSchema{FieldId::email, "email", string, "E-mail address in lower case"},
    FieldSchema{FieldId::phone, "phone", string, "Telephone number in E.164: +4722225555"},
};
constexpr std::array kPerson = {kContact[0], kContact[1], kContact[2]};
constexpr std::array kDuration = {
    FieldSchema{FieldId::type, "type", string, "length or period"},
    FieldSchema{FieldId::value, "value", string,
                "length: ISO 8601 duration (P8M); period: EDTF interval (2024-01/2026-01)"},
    FieldSchema{FieldId::max, "max", string, "Upper bound of a range of lengths"},
    FieldSchema{FieldId::modifier, "modifier", string, "approx, more, at_least, less or at_most"},
    FieldSchema{FieldId::per, "per", string, "ISO 8601 duration of a rate: 86 timer årlig P1Y"},
    FieldSchema{FieldId::scope, "scope", string,
                "project where it says how long the project lasts"},
    FieldSchema{FieldId::earliest, "earliest", date, "First day of a period"},
    FieldSchema{FieldId::latest, "latest", date, "Last day of a period"},
    FieldSchema{FieldId::length, "length", string, "Length of a project period (ISO 8601)"},
};
constexpr std::array kDate = {
    FieldSchema{FieldId::value, "value", string, "EDTF (ISO 8601-2) date: 2024-09-01, 2025-21"},
    FieldSchema{FieldId::modifier, "modifier", string, "approx, early, mid or late"},
    FieldSchema{FieldId::role, "role", string, "start, end or deadline"},
    FieldSchema{FieldId::valid, "valid", boolean, "false for a day that the calendar lacks"},
    FieldSchema{FieldId::earliest, "earliest", date, "First day that is meant"},
    FieldSchema{FieldId::latest, "latest", date, "Last day that is meant"},
};
constexpr std::array kGoal = {
    FieldSchema{FieldId::goal_type, "goal_type", string,
                "main, sub, effect, result, project, benefit, purpose, ambition or goal"},
    FieldSchema{FieldId::targets, "targets", targets,
                "Quantified changes: direction, quantity, unit, baseline, deadline"},
};
constexpr std::array kLearningPoint = {
    FieldSchema{FieldId::title, "title", string, "Short line that heads the point"},
    FieldSchema{FieldId::source, "source", string, "list, paragraph or sentence"},
};

constexpr std::array<KindSchema, kRecordKinds> kSchema = {{
    {RecordKind::section, "section", "sections", "A heading and the part it opens", kSection},
    {RecordKind::contact, "contact", "contacts", "Someone, or a mailbox, given as reachable",
     kContact},
    {RecordKind::person, "person", "persons", "A named person who is no contact", kPerson},
    {RecordKind::duration, "duration", "durations", "A length of time or a period", kDuration},
    {RecordKind::date, "date", "dates", "A point of the calendar", kDate},
    {RecordKind::goal, "goal", "goals", "One stated aim", kGoal},
    {RecordKind::learning_point, "learning_point", "learning-points", "One thing learnt",
     kLearningPoint},
}};

}  // namespace

std::span<const KindSchema> schema() {
  return kSchema;
}

const KindSchema& schema_of(RecordKind kind) {
  return kSchema[static_cast<std::size_t>(kind)];
}

std::optional<RecordKind> kind_of(std::string_view name) {
  for (const KindSchema& row : kSchema) {
    if (row.name == name || row.plural == name) return row.kind;
  }
  return std::nullopt;
}

const FieldSchema* field_schema(RecordKind kind, FieldId field) {
  for (const FieldSchema& row : schema_of(kind).fields) {
    if (row.id == field) return &row;
  }
  return nullptr;
}

}  // namespace uttrekk
