// Tells the thread sanitizer what it cannot see: that a library which is not built with it hands
// things from thread to thread in order. Without the sanitizer nothing is done.
#pragma once

#ifdef __SANITIZE_THREAD__
extern "C" void __tsan_acquire(void* address);
extern "C" void __tsan_release(void* address);
#endif

namespace uttrekk {

/// What this thread has done is done before taken_over() of the same address.
inline void handed_over([[maybe_unused]] void* address) {
#ifdef __SANITIZE_THREAD__
  __tsan_release(address);
#endif
}

/// See handed_over().
inline void taken_over([[maybe_unused]] void* address) {
#ifdef __SANITIZE_THREAD__
  __tsan_acquire(address);
#endif
}

}  // namespace uttrekk
