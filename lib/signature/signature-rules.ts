import { patternList } from "@/lib/report/in-app/pattern-list";

/** Patterns of functions, as in the rules of lib/report/in-app, and why they have a part in signatures. */
export type SignatureRule = { why: string; functions: string[] };

/**
 * Whose code a frame is, and so what is skipped, the rules of lib/report/in-app say. These two lists are
 * what a signature needs beside them. Both kinds, and most of the names, are from the published approach
 * of Mozilla's Socorro: socorro/signature/siglists of github.com/mozilla-services/socorro, 2026-08.
 *
 * Sentinels: what happens further in than one of them happens because of the crash, not before it.
 */
export const SENTINELS: readonly SignatureRule[] = [
  {
    why: "a signal has come: further in is its handler",
    functions: patternList("_sigtramp, __restore_rt, __kernel_rt_sigreturn"),
  },
  {
    why: "the program ends itself: further in are handlers, its own among them",
    functions: patternList(`
      std::terminate*, std::__terminate*, _zst9terminatev, _zst11__terminate*,
      __cxxabiv1::__terminate*, __gnu_cxx::__verbose_terminate_handler*, _objc_terminate*,
      demangling_terminate_handler*, ___clang_call_terminate, __clang_call_terminate, abort,
      _abort, __abort*, *unhandledexceptionfilter*`),
  },
  {
    why: "a method without a body was called",
    functions: patternList("_purecall, __purecall, __cxa_pure_virtual"),
  },
  {
    why: "an assertion has failed: further in it is reported",
    functions: patternList(`
      __assert_fail*, __assert_rtn, _wassert, _assert, fdebug::*assertfailed*,
      fdebug::checkverifyfailed*`),
  },
  {
    why: "Rust panics: further in it is told",
    functions: patternList(`
      core::panicking::*, std::panicking::begin_panic*, core::result::unwrap_failed*,
      core::option::expect_failed*, core::option::unwrap_failed*, alloc::alloc::handle_alloc_error*`),
  },
];

/** Frames that say too little by themselves: the signature goes on to whoever called them. */
export const PREFIXES: readonly SignatureRule[] = [
  {
    why: "a function without a name of its own",
    functions: patternList(`
      <lambda>*, *::<lambda>::*, *{lambda*, operator(), *::operator(), *{{closure}}*, *<closure>, <anonymous>, *.<anonymous>, *.<lambda>, anonymous, (anonymous)`),
  },
  {
    why: "a smart pointer or container, which crashes by what its owner holds",
    functions: patternList(`
      *pointer<…>::*, *ptr<…>::*, *ref<…>::*, *array<…>::*, *vector<…>::*, *list<…>::*,
      *map<…>::*, *optional<…>::*, *::shared_count::*, *refcount*`),
  },
  {
    why: "a library of building blocks, compiled into the program",
    functions: patternList(`
      boost::*, fmt::*, absl::*, folly::*, eastl::*, tbb::*, nlohmann::*, rapidjson::*,
      spdlog::*, glm::*, eigen::*`),
  },
  {
    why: "it reports what its caller found",
    functions: patternList(`
      *assert, *assertfailed*, *::assertion*, abort*, *::abort, *::fatal, *::fatalerror, panic,
      *::panic, *throw*exception*, error, typeerror, referenceerror, rangeerror, syntaxerror,
      urierror, aggregateerror`),
  },
  {
    why: "memory is asked for or given back",
    functions: patternList(
      "*::malloc, *::allocate, *::deallocate, *alloc, *free, *::operator=, operator=",
    ),
  },
];

/** Functions that all stacks of a program have: nothing is joined by them. */
export const ENTRIES: readonly SignatureRule[] = [
  {
    why: "the start of the program",
    functions: patternList(`
      main, _main, wmain, winmain, wwinmain, program.main, *.program.main, -[nsapplication run],
      <module>, main chunk, run`),
  },
];

/** Further out a stack says how the program came there, and nothing of its bug. */
export const MOST_FRAMES = 40;

/** As many names as a person reads at once. */
export const MOST_PARTS = 4;

/** In characters; Socorro's limit. */
export const LONGEST_SIGNATURE = 255;
