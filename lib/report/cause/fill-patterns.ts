/**
 * Values that memory is filled with so that its misuse shows, by what the fill means. Sources: the
 * C runtime's debug_heap.cpp; https://learn.microsoft.com/cpp/build/reference/rtc-run-time-error-checks;
 * https://en.wikipedia.org/wiki/Magic_number_(programming)#Debug_values; jemalloc's util.h and
 * Mozilla's memory/build/mozjemalloc.cpp; malloc(3) of macOS; compiler-rt's asan_flags.inc.
 */
export const FILL_PATTERNS: ReadonlyMap<number, string> = new Map([
  [0xcdcdcdcd, "uninitialised memory of the debug heap"],
  [0xdddddddd, "freed memory of the debug heap"],
  [0xfdfdfdfd, "guard bytes of the debug heap"],
  [0xbdbdbdbd, "guard bytes of aligned blocks of the debug heap"],
  [0xcccccccc, "uninitialised stack memory of a debug build"],
  [0xbaadf00d, "uninitialised memory of the Windows heap"],
  [0xfeeefeee, "freed memory of the Windows heap"],
  [0xabababab, "guard bytes behind a block of the Windows heap"],
  [0xa5a5a5a5, "uninitialised memory of jemalloc"],
  [0x5a5a5a5a, "freed memory of jemalloc"],
  [0xe4e4e4e4, "uninitialised memory of Mozilla's allocator"],
  [0xe5e5e5e5, "freed memory of Mozilla's allocator"],
  [0xaaaaaaaa, "uninitialised memory, filled by MallocScribble"],
  [0x55555555, "freed memory, filled by MallocScribble"],
  [0xbebebebe, "uninitialised memory, filled by AddressSanitizer"],
  [0xbbadbeef, "a deliberate crash of WebKit"],
  [0xdeadbeef, "a value that marks invalid memory"],
  [0xdeadc0de, "a value that marks invalid memory"],
]);
