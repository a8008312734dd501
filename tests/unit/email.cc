#include "extract/people/email.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

namespace {

std::string found(const std::string& input) {
  const Text text(input);
  std::string out;
  for (const Email& email : find_emails(text, Lexicon::builtin())) {
    if (!out.empty()) out += ' ';
    out += email.address;
    CHECK(!email.span.empty());
    CHECK(email.span.end <= text.size());
  }
  return out;
}

}  // namespace

TEST_CASE("addresses are found as people write them") {
  struct Case {
    const char* text;
    const char* addresses;
  };
  const Case cases[] = {
      {"Skriv til Kari.Nes@eksempel.no.", "kari.nes@eksempel.no"},
      {"<kari@eksempel.no>, (ola@eksempel.no)", "kari@eksempel.no ola@eksempel.no"},
      {"mailto:kari@eksempel.no", "kari@eksempel.no"},
      {"kari+prosjekt@a.b.eksempel.no!", "kari+prosjekt@a.b.eksempel.no"},
      {"bjørn.åsmyr@blåbærøya.no", "bjørn.åsmyr@blåbærøya.no"},
      {"kari@xn--blbrya-iua3l.no", "kari@xn--blbrya-iua3l.no"},
      {"kari@eksempel.xn--p1ai", "kari@eksempel.xn--p1ai"},
      {"'kari@eksempel.no'", "kari@eksempel.no"},
      {"kari.nes@\neksempel.no", "kari.nes@eksempel.no"},
      {"kari.nes@\r\neksempel.no", "kari.nes@eksempel.no"},
      {"kari@eksempel.\nno", "kari@eksempel.no"},
      {"kari (at) eksempel.no", "kari@eksempel.no"},
      {"kari[at]eksempel.no", "kari@eksempel.no"},
      {"kari (krøllalfa) eksempel punktum no", "kari@eksempel.no"},
      {"kari krøllalfa eksempel punktum no", "kari@eksempel.no"},
      {"kari[krøllalfa]eksempel[punktum]no", "kari@eksempel.no"},
      {"kari {at} eksempel (dot) no", "kari@eksempel.no"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(found(c.text) == c.addresses);
  }
}

TEST_CASE("what only looks like an address is none") {
  const char* cases[] = {
      "kari@",
      "@eksempel.no",
      "kari@eksempel",
      "kari@-eksempel.no",
      "kari@eksempel-.no",
      "kari..nes@eksempel.no",
      "kari@eksempel..no",
      "kari@eksempel.n0",
      "kari@192.168.0.1",
      "https://eksempel.no/@kari.nes",
      "https://kari:ord@eksempel.no/side",
      "www.eksempel.no/?til=kari@eksempel.no",
      "(at)",
      "se notat (at) her",
      "@@@@",
      "a@b@c",
  };
  for (const char* c : cases) {
    CAPTURE(std::string(c));
    CHECK(found(c).empty());
  }
}

TEST_CASE("an address ends before the next sentence") {
  CHECK(found("Svar til kari@eksempel.no.\nNoen spør.") == "kari@eksempel.no");
  CHECK(found("kari@eksempel.no.\n\nNo er det vår.") == "kari@eksempel.no");
}

TEST_CASE("a local part of more than 64 bytes is none") {
  CHECK(found(std::string(64, 'a') + "@eksempel.no").size() == 64 + 12);
  CHECK(found(std::string(65, 'a') + "@eksempel.no").empty());
}
