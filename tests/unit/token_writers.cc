#include <doctest/doctest.h>

#include "pipeline/analyze.h"
#include "write/conllu.h"
#include "write/sentence_lines.h"
#include "write/tokens_json.h"

using namespace uttrekk;

namespace {

template <typename Append>
std::string written(std::string text, Append append, const char* path = "a.txt") {
  Document document;
  analyze(document, path, std::move(text), Lexicon::builtin());
  std::string out;
  append(out, document);
  return out;
}

}  // namespace

TEST_CASE("CoNLL-U has a line a token, with its range in code points") {
  CHECK(written("Nå går vi på Å. Så\nstopper vi.\n", append_conllu) ==
        "# newdoc id = a.txt\n"
        "# newpar\n"
        "# sent_id = a.txt:1\n"
        "# text = Nå går vi på Å.\n"
        "1\tNå\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:2\n"
        "2\tgår\t_\t_\t_\t_\t_\t_\t_\tTokenRange=3:6\n"
        "3\tvi\t_\t_\t_\t_\t_\t_\t_\tTokenRange=7:9\n"
        "4\tpå\t_\t_\t_\t_\t_\t_\t_\tTokenRange=10:12\n"
        "5\tÅ\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=13:14\n"
        "6\t.\t_\t_\t_\t_\t_\t_\t_\tTokenRange=14:15\n"
        "\n"
        "# sent_id = a.txt:2\n"
        "# text = Så stopper vi.\n"
        "1\tSå\t_\t_\t_\t_\t_\t_\t_\tTokenRange=16:18\n"
        "2\tstopper\t_\t_\t_\t_\t_\t_\t_\tTokenRange=19:26\n"
        "3\tvi\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=27:29\n"
        "4\t.\t_\t_\t_\t_\t_\t_\t_\tTokenRange=29:30\n"
        "\n");
}

TEST_CASE("a sentence has an id that no sentence of another report has, and that UD allows") {
  const auto id = [](const char* path) {
    const std::string out = written("Eitt.", append_conllu, path);
    const std::size_t begin = out.find("# sent_id = ") + 12;
    return out.substr(begin, out.find('\n', begin) - begin);
  };
  CHECK(id("-") == "-:1");
  CHECK(id("år/vår rapport.txt") == "år:vår%20rapport.txt:1");
  CHECK(id("år:vår%20rapport.txt") == "år%3Avår%2520rapport.txt:1");
  CHECK(id("a\nb\tc\xC2\xA0"
           "d") == "a%0Ab%09c%C2%A0d:1");
}

TEST_CASE("a sentence that the next one follows at once ends in a token without space after it") {
  const std::string out = written("Er det slik?Ja!\nKva no?", append_conllu);
  CHECK(out.find("\t?\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=11:12\n") !=
        std::string::npos);
  CHECK(out.find("\t!\t_\t_\t_\t_\t_\t_\t_\tTokenRange=14:15\n") != std::string::npos);
  CHECK(out.find("\t?\t_\t_\t_\t_\t_\t_\t_\tTokenRange=22:23\n") != std::string::npos);
}

TEST_CASE("a report without a sentence has no CoNLL-U") {
  for (const char* text : {"", " \n\n"}) CHECK(written(text, append_conllu).empty());
}

TEST_CASE("a word hyphenated over a line end is written in one piece, with what stands there") {
  const std::string out = written("Det er kommune-\nhelsetenesta som gjer det.\n", append_conllu);
  CHECK(out.find("# text = Det er kommunehelsetenesta som gjer det.\n") != std::string::npos);
  CHECK(out.find("\tkommunehelsetenesta\t") != std::string::npos);
  CHECK(out.find("SpacesInToken=kommune-\\nhelsetenesta|TokenRange=7:28\n") != std::string::npos);
}

TEST_CASE("the writers leave out no character of markers and markup") {
  const std::string out = written("Liste:\n- **Ein** ting\n- To ting\n", append_sentence_lines);
  CHECK(out == "Liste:\n\n- **Ein** ting\n\n- To ting\n");
}

TEST_CASE("the bars of a table row go with its cells") {
  const std::string out =
      written("| Namn | Rolle |\n|---|---|\n| Liv | Lege |\n", append_sentence_lines);
  CHECK(out == "| Namn |\n\nRolle |\n\n|---|---|\n\n| Liv |\n\nLege |\n");
}

TEST_CASE("JSON lines have a sentence a line with its tokens") {
  const std::string out = written("Sjå \"her\".\n", append_tokens_json);
  CHECK(
      out.starts_with("{\"document\":\"a.txt\",\"sentence\":1,\"paragraph\":1,\"start\":0,"
                      "\"end\":10,\"text\":\"Sjå \\\"her\\\".\",\"language\":\""));
  CHECK(out.ends_with("{\"start\":9,\"end\":10,\"text\":\".\",\"kind\":\"punctuation\"}]}\n"));
}

TEST_CASE("CoNLL-U of sentences and tokens of any length") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "blå ";
  const std::string longest(20'000, 'a');
  text += std::string(200, 'b') + ' ' + longest + " til";
  const std::string out = written(text, append_conllu);
  const auto line = [](int id, const std::string& form, int begin) {
    return "\n" + std::to_string(id) + '\t' + form +
           "\t_\t_\t_\t_\t_\t_\t_\tTokenRange=" + std::to_string(begin) + ':' +
           std::to_string(begin + static_cast<int>(form == "blå" ? 3 : form.size())) + "\n";
  };
  CHECK(out.find("# text = " + text + "\n1\tblå\t") != std::string::npos);
  for (const int id : {1, 9, 10, 99, 100, 999, 1000, 2500, 2501, 3000}) {
    CHECK(out.find(line(id, "blå", (id - 1) * 4)) != std::string::npos);
  }
  CHECK(out.find(line(3001, std::string(200, 'b'), 12'000)) != std::string::npos);
  CHECK(out.find(line(3002, longest, 12'201)) != std::string::npos);
  CHECK(out.ends_with(line(3003, "til", 32'202) + "\n"));
}
