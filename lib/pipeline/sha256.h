// The fingerprint of an input: SHA-256 (FIPS 180-4), by Nettle.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sha256_ctx;  // Nettle's

namespace uttrekk {

/// 64 hexadecimal digits in lower case, as sha256sum prints them.
std::string sha256(std::string_view bytes);

/// The same of bytes that come bit by bit.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&& other) noexcept;
  Sha256& operator=(Sha256&&) = delete;
  ~Sha256();

  void add(std::string_view bytes);
  /// Of all that was added so far; more may follow.
  std::string digits() const;

 private:
  std::unique_ptr<sha256_ctx> context_;
};

}  // namespace uttrekk
