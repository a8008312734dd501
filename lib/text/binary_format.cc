#include "text/binary_format.h"

#include <algorithm>
#include <array>

namespace uttrekk {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUnpack = "unpack it first";
constexpr std::string_view kPandoc = "convert it to text first, for example with `pandoc -t plain`";
constexpr std::string_view kOffice =
    "convert it to text first, for example with `soffice --convert-to pdf` and pdftotext";
constexpr std::string_view kScan =
    "text must be recognised in it first, for example with tesseract";
constexpr std::string_view kNothing = "there is nothing in it to read";

struct Signature {
  std::string_view bytes;
  BinaryFormat format;
  bool printable = false;  // text could begin so: a control character must follow soon
};

constexpr std::array kSignatures = {
    Signature{"{\\rtf1"sv, {"an RTF document", kPandoc}},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
              {"a document of an older Office (.doc, .xls, .ppt)", kOffice}},
    Signature{"\x1F\x8B"sv, {"a packed file (gzip)", kUnpack}},
    Signature{"BZh"sv, {"a packed file (bzip2)", kUnpack}, true},
    Signature{"\xFD"
              "7zXZ\0"sv,
              {"a packed file (xz)", kUnpack}},
    Signature{"\x28\xB5\x2F\xFD"sv, {"a packed file (zstd)", kUnpack}},
    Signature{"7z\xBC\xAF\x27\x1C"sv, {"an archive (7z)", kUnpack}},
    Signature{"Rar!\x1A\x07"sv, {"an archive (RAR)", kUnpack}},
    Signature{"\x89PNG\r\n\x1A\n"sv, {"an image (PNG)", kScan}},
    Signature{"\xFF\xD8\xFF"sv, {"an image (JPEG)", kScan}},
    Signature{"GIF87a"sv, {"an image (GIF)", kScan}, true},
    Signature{"GIF89a"sv, {"an image (GIF)", kScan}, true},
    Signature{"II*\0"sv, {"an image (TIFF)", kScan}},
    Signature{"MM\0*"sv, {"an image (TIFF)", kScan}},
    Signature{"\x7F"
              "ELF"sv,
              {"a program (ELF)", kNothing}},
    Signature{"MZ"sv, {"a program (for Windows)", kNothing}, true},
    Signature{"SQLite format 3\0"sv, {"a database (SQLite)", kNothing}},
};

/// The files in a ZIP archive that tell what it is.
constexpr std::array kInArchive = {
    Signature{"word/document.xml"sv, {"a Word document (DOCX)", kPandoc}},
    Signature{"ppt/presentation.xml"sv, {"a PowerPoint presentation (PPTX)", kOffice}},
    Signature{"xl/workbook.xml"sv, {"an Excel workbook (XLSX)", kOffice}},
    Signature{"mimetypeapplication/vnd.oasis.opendocument.text"sv,
              {"an OpenDocument text (ODT)", kPandoc}},
    Signature{"mimetypeapplication/vnd.oasis.opendocument"sv, {"an OpenDocument file", kOffice}},
    Signature{"mimetypeapplication/epub"sv, {"an e-book (EPUB)", kPandoc}},
};

/// "%PDF-1.7" and a line end. A line with that alone is not what a report begins with.
bool is_pdf(std::string_view bytes) {
  return bytes.size() > 8 && bytes.starts_with("%PDF-") && bytes[6] == '.' &&
         (bytes[8] == '\r' || bytes[8] == '\n');
}

bool has_control(std::string_view bytes) {
  constexpr std::size_t kHead = 16;
  const std::string_view head = bytes.substr(0, kHead);
  return std::any_of(head.begin(), head.end(), [](char c) { return c >= 0 && c < '\t'; });
}

/// Names stand at the start of each file and, all of them, at the archive's end.
BinaryFormat format_of_archive(std::string_view bytes) {
  constexpr std::size_t kLooked = std::size_t{1} << 16;
  const std::string_view start = bytes.substr(0, kLooked);
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kLooked));
  for (const Signature& inside : kInArchive) {
    if (start.find(inside.bytes) != std::string_view::npos ||
        end.find(inside.bytes) != std::string_view::npos) {
      return inside.format;
    }
  }
  return {"an archive (ZIP)", kUnpack};
}

}  // namespace

std::optional<BinaryFormat> binary_format(std::string_view bytes) {
  if (is_pdf(bytes)) {
    return BinaryFormat{"a PDF document",
                        "convert it to text first, for example with `pdftotext -layout`"};
  }
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return format_of_archive(bytes);
  }
  for (const Signature& signature : kSignatures) {
    if (!bytes.starts_with(signature.bytes)) continue;
    if (!signature.printable || has_control(bytes)) return signature.format;
  }
  return std::nullopt;
}

}  // namespace uttrekk
