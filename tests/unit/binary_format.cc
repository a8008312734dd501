#include "text/binary_format.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;
using namespace std::string_view_literals;

TEST_CASE("formats that are no text are told by what they begin with") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"sv, "a PDF document"},
      {"%PDF-2.0\r\n1 0 obj"sv, "a PDF document"},
      {"{\\rtf1\\ansi M\\'e5l}"sv, "an RTF document"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"sv,
       "a document of an older Office (.doc, .xls, .ppt)"},
      {"PK\x03\x04\x14\0[Content_Types].xml"sv, "an archive (ZIP)"},
      {"PK\x03\x04\x14\0[Content_Types].xml…word/document.xml…"sv, "a Word document (DOCX)"},
      {"PK\x03\x04\x14\0[Content_Types].xml…ppt/presentation.xml…"sv,
       "a PowerPoint presentation (PPTX)"},
      {"PK\x03\x04\x14\0[Content_Types].xml…xl/workbook.xml…"sv, "an Excel workbook (XLSX)"},
      {"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.textPK"sv,
       "an OpenDocument text (ODT)"},
      {"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.presentationPK"sv,
       "an OpenDocument file"},
      {"\x1F\x8B\x08\0"sv, "a packed file (gzip)"},
      {"BZh91AY&SY\x01\x02"sv, "a packed file (bzip2)"},
      {"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"sv, "an image (PNG)"},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF"sv, "an image (JPEG)"},
      {"GIF89a\x01\0\x01\0\x80"sv, "an image (GIF)"},
      {"\x7F"
       "ELF\x02\x01\x01\0"sv,
       "a program (ELF)"},
      {"MZ\x90\0\x03\0\0\0"sv, "a program (for Windows)"},
  };
  for (const auto& [bytes, name] : cases) {
    CAPTURE(name);
    const auto format = binary_format(bytes);
    REQUIRE(format);
    CHECK(format->name == name);
    CHECK_FALSE(format->remedy.empty());
  }
}

TEST_CASE("a Word document is told by the list at its end, however long it is") {
  const std::string bytes =
      "PK\x03\x04" + std::string(1 << 20, '\xA7') + "PK\x01\x02word/document.xml";
  const auto format = binary_format(bytes);
  REQUIRE(format);
  CHECK(format->name == "a Word document (DOCX)");
}

TEST_CASE("text is text, whatever formats it tells of") {
  for (const std::string_view text :
       {""sv, "M"sv, "Målet er å lese %PDF-1.7\n"sv, "%PDF-1.7 er eit format\n"sv, "%PDF-"sv,
        "GIF89a er et bildeformat"sv, "GIF89a\nTekst"sv, "MZ"sv, "MZ er ei forkorting\n"sv,
        "PK 12"sv, "BZh er tre bokstavar"sv, "{ \\rtf1"sv, "a\0b"sv, "\xFF\xFEM\0"sv,
        "\xEF\xBB\xBFMøte"sv}) {
    CAPTURE(text);
    CHECK_FALSE(binary_format(text));
  }
}
