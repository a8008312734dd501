#include "document/record.h"

#include <doctest/doctest.h>

#include "document/target.h"

using namespace uttrekk;

TEST_CASE("a record keeps its fields through sorting and filtering") {
  Records records;
  records.add(RecordKind::goal, {20, 30}, "b");
  records.set(FieldId::goal_type, "effect");
  records.add(RecordKind::date, {5, 9}, "a");
  records.set(FieldId::value, "2024");
  records.set(FieldId::role, "");  // what the text does not give is left out
  records.sort();
  REQUIRE(records.size() == 2);
  CHECK(records[0].kind == RecordKind::date);
  CHECK(records.get(records[0], FieldId::value) == "2024");
  CHECK(records.get(records[0], FieldId::role) == std::nullopt);
  CHECK(records.get(records[1], FieldId::goal_type) == "effect");
  records.filter([](const Record& r) { return r.kind == RecordKind::goal; });
  REQUIRE(records.size() == 1);
  CHECK(records.get(records[0], FieldId::goal_type) == "effect");
}

TEST_CASE("records stand in the order of the text, the longer first") {
  Records records;
  records.add(RecordKind::duration, {5, 9}, "x");
  records.add(RecordKind::goal, {5, 30}, "x");
  records.add(RecordKind::section, {0, 3}, "x");
  records.sort();
  CHECK(records[0].kind == RecordKind::section);
  CHECK(records[1].kind == RecordKind::goal);
  CHECK(records[2].kind == RecordKind::duration);
}

TEST_CASE("a target keeps its parts in one field") {
  const Target target{"reduce", "4", "uker", "8", "2026"};
  const std::string field = to_field(target);
  const Target back = parse_target(field);
  CHECK(back.direction == "reduce");
  CHECK(back.quantity == "4");
  CHECK(back.unit == "uker");
  CHECK(back.baseline == "8");
  CHECK(back.deadline == "2026");
  const std::string half = to_field({"increase", "30", "%", "", ""});
  CHECK(parse_target(half).unit == "%");
  CHECK(parse_target(half).deadline.empty());
}

TEST_CASE("every kind and field of the schema has its names and a description") {
  for (const KindSchema& kind : schema()) {
    CHECK(schema_of(kind.kind).name == kind.name);
    CHECK(kind_of(kind.name) == kind.kind);
    CHECK(kind_of(kind.plural) == kind.kind);
    for (const FieldSchema& field : kind.fields) {
      CHECK_FALSE(field.description.empty());
      CHECK(field_schema(kind.kind, field.id)->name == field.name);
    }
  }
  CHECK(kind_of("nonsense") == std::nullopt);
  CHECK(field_schema(RecordKind::goal, FieldId::email) == nullptr);
}
