import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { patternList } from "@/lib/report/in-app/pattern-list";

/**
 * Functions that are nobody's mistake although they are linked into the program itself. Most of them
 * are on the lists that Mozilla's Socorro (siglists) and Sentry (grouping enhancements) skip.
 */
export const RUNTIME_RULES: FrameRules = [
  {
    verdict: "runtime",
    note: "a crash reporter",
    module: patternList(`
      bugsplat*, bssndrpt*, libbugsplat*, crashpad*, libcrashpad*, breakpad*, libbreakpad*,
      crashrpt*, sentry, libsentry*, plcrashreporter, crashreporter, kscrash*, hockeysdk*,
      appcenter*, firebasecrashlytics, dbghelp, dbgcore, wer`),
  },
  {
    verdict: "runtime",
    note: "a crash reporter",
    function: patternList(`
      google_breakpad::*, crashpad::*, minidumper::*, minidmpsender::*, kscrash*, kscm_*,
      sentrycrash*, plcrash_*, *unhandledexceptionfilter*, fwindowsplatformcrashcontext::*`),
  },
  {
    verdict: "runtime",
    note: "the start of a program or thread",
    module: ["*"],
    function: patternList(`
      __scrt_common_main*, __tmaincrtstartup, invoke_main, *maincrtstartup,
      *dllmaincrtstartup, dllmain_crt_*, thread_start<*, _callthreadstart*, _threadstart*,
      __libc_start_main*, __libc_start_call_main, _start, start_thread, clone, __clone*,
      thread_start, _pthread_start, __pthread_start*, _pthread_wqthread, start_wqthread`),
  },
  {
    verdict: "runtime",
    note: "the C++ library",
    function: patternList(`
      std::*, void std::*, __gnu_cxx::*, stdext::*, _zst*, _znst*, _znkst*, __cxxabiv1::*,
      operator new*, operator delete*, \`eh vector *, *\`\`eh vector *, *__arrayunwind*,
      _callnewh, _purecall, __purecall, __dynamic_cast*, __rtdynamiccast`),
  },
  {
    verdict: "runtime",
    note: "the C library",
    // Any module: a script's function can have such a name too, and belongs to none.
    module: ["*"],
    function: patternList(`
      abort, _abort, __abort*, raise, _raise, exit, _exit, common_exit, terminate, _terminate,
      __assert*, _assert*, _wassert, _invalid_parameter*, _invoke_watson,
      __report_gsfailure, __report_rangecheckfailure, __security_check_cookie,
      __stack_chk_fail*, __fortify_fail*, _chkstk, __chkstk*, malloc, _malloc*, __libc_malloc,
      calloc, realloc, free, _free*, __libc_free, memcpy*, __memcpy*, memmove*, __memmove*,
      memset*, __memset*, memcmp*, strlen*, __strlen*, strcpy*, strcmp*, execute_onexit_table,
      _initterm*`),
  },
  {
    verdict: "runtime",
    note: "exception handling",
    function: patternList(`
      raiseexception*, _cxxthrowexception, __cxa_*, _unwind_*, __gxx_personality*,
      __cxxframehandler*, __internalcxxframehandler*, __c_specific_handler,
      _c_specific_handler, __except_handler*, _except_handler*, __ehhandler*, *::catch$*,
      *'::fin$*, *'::filt$*, ___clang_call_terminate, __clang_call_terminate,
      objc_exception_throw*, objc_exception_rethrow, _sigtramp, __restore_rt,
      __kernel_rt_sigreturn`),
  },
  {
    verdict: "runtime",
    note: "the runtime of Rust",
    function: patternList(`
      core::panicking::*, core::result::unwrap_failed*, core::option::*_failed*,
      core::ops::function::*, rust_begin_unwind, rust_panic, __rust_*, alloc::alloc::*,
      alloc::raw_vec::*`),
  },
  {
    verdict: "runtime",
    note: "the assertions of Unreal Engine",
    function: patternList(`
      fdebug::*, ue::assert::*, foutputdevice::logf*, *foutputdevice*::serialize*,
      *erroroutputdevice::*, reportassert, reportensure*, ensurefailed*, checkverify*`),
  },
];
