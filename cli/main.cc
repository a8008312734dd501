#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "uttrekk.h"

namespace {

using namespace uttrekk;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"uttrekk"};
  std::string list(kDefaultExtractors), format;
  std::vector<std::string> inputs;
  app.require_subcommand(1);
  auto* extract_cmd = app.add_subcommand("extract", "");
  extract_cmd->add_option("-e", list);
  extract_cmd->add_option("-f", format);
  extract_cmd->add_option("inputs", inputs);
  auto* tokenize_cmd = app.add_subcommand("tokenize", "");
  tokenize_cmd->add_option("-f", format);
  tokenize_cmd->add_option("inputs", inputs);
  auto* text_cmd = app.add_subcommand("text", "");
  text_cmd->add_option("inputs", inputs);
  CLI11_PARSE(app, argc, argv);
  const Lexicon& lexicon = Lexicon::builtin();
  const auto chain = make_chain(list);
  if (!chain) return 2;
  Document document;
  std::string out;
  for (const std::string& path : inputs) {
    analyze(document, path, read_file(path), lexicon);
    if (extract_cmd->parsed()) {
      extract(document, *chain, {lexicon, {}});
      for (const Record& record : document.records) {
        append_json(out, document, record, {});
        out += '\n';
      }
    } else if (tokenize_cmd->parsed()) {
      append_conllu(out, document);
    } else {
      out += document.text.view();
    }
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
}
