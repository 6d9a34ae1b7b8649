import { numbered } from "@/lib/report/cause/known-code";

/**
 * Codes that programs raise themselves by RaiseException: a language's exceptions, and conventions
 * of runtimes and crash reporters.
 */
export const RAISED_CODES = numbered([
  // Embarcadero's System.pas: cDelphiException, cNonDelphiException
  [0x0eedfade, "cDelphiException", "Delphi exception"],
  [0x0eedfae4, "cNonDelphiException", "Delphi exception from foreign code"],
  // Crashpad's client/crashpad_client_win.cc: a report that was asked for without a crash
  [0x0517a7ed, "kSimulatedExceptionCode", "Simulated exception"],
  // LuaJIT's lj_err.c: LJ_EXCODE + the Lua error; libgcc's unwind-seh.c: " GCC" with the throw bit
  [0xe24c4a02, "LJ_EXCODE + LUA_ERRRUN", "Lua error"],
  [0x20474343, "STATUS_GCC_THROW", "C++ exception of GCC"],
  // https://learn.microsoft.com/visualstudio/debugger/tips-for-debugging-threads: MS_VC_EXCEPTION
  [0x406d1388, "MS_VC_EXCEPTION", "Thread named for a debugger"],
  // Unreal Engine's WindowsPlatformCrashContext.cpp
  [0x00004000, "AssertExceptionCode", "Unreal Engine assertion"],
  [0x00008000, "GPUCrashExceptionCode", "Unreal Engine GPU crash"],
  [0x0000c000, "OutOfMemoryExceptionCode", "Unreal Engine ran out of memory"],
  // delayimp.h: VcppException(ERROR_SEVERITY_ERROR, ERROR_MOD_NOT_FOUND and ERROR_PROC_NOT_FOUND)
  [0xc06d007e, "ERROR_MOD_NOT_FOUND", "Delay-loaded DLL not found"],
  [0xc06d007f, "ERROR_PROC_NOT_FOUND", "Function not found in a delay-loaded DLL"],
  // https://learn.microsoft.com/windows-hardware/drivers/debugger/specific-exceptions
  [0xcfffffff, "STATUS_APPLICATION_HANG", "Application hang"],
  // Chromium's base/process/memory.h: kOomExceptionCode
  [0xe0000008, "kOomExceptionCode", "Out of memory"],
  // 'CCR' of .NET 4 and later, 'COM' of earlier ones: clr/src/inc/corexcep.h
  [0xe0434352, "EXCEPTION_COMPLUS", ".NET exception", "CLR exception"],
  [0xe0434f4d, "EXCEPTION_COMPLUS", ".NET exception", "CLR exception"],
  // 'msc': https://devblogs.microsoft.com/oldnewthing/20100730-00/?p=13273
  [0xe06d7363, "EH_EXCEPTION_NUMBER", "C++ exception", "C++ EH exception"],
  // 'san': compiler-rt's asan_win.cpp, SANITIZER_SEH_SANITIZER_ASAN
  [0xe073616f, "SANITIZER_SEH_SANITIZER_ASAN", "AddressSanitizer error"],
]);
