# Writes a C++ source with the contents of all dictionaries.
# usage: cmake -DROOT=dictionaries -DOUT=file.cc -P EmbedDictionaries.cmake
file(GLOB paths RELATIVE "${ROOT}" "${ROOT}/common/*.tsv" "${ROOT}/nb/*.tsv" "${ROOT}/nn/*.tsv")
list(SORT paths)
set(source "// Generated from dictionaries/ by EmbedDictionaries.cmake; do not edit.\n")
string(APPEND source "#include <array>\n\n#include \"dictionary/dictionaries.h\"\n\n")
string(APPEND source "namespace uttrekk {\nnamespace {\n\nconst std::array kFiles = {\n")
foreach(path IN LISTS paths)
  file(READ "${ROOT}/${path}" content)
  # Comment lines are for readers of the file; the program does without them.
  string(REGEX REPLACE "(^|\n)#[^\n]*" "\\1" content "${content}")
  string(APPEND source "    DictionaryFile{\"${path}\", R\"~tsv~(${content})~tsv~\"},\n")
endforeach()
string(APPEND source "};\n\n}  // namespace\n\n")
string(APPEND source "std::span<const DictionaryFile> builtin_dictionaries() { return kFiles; }\n\n")
string(APPEND source "}  // namespace uttrekk\n")
file(WRITE "${OUT}" "${source}")
