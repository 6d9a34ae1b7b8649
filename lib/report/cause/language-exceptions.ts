import { type KnownCode, named } from "@/lib/report/cause/known-code";

/**
 * Exceptions that a language names itself. Sources: learn.microsoft.com/dotnet/api,
 * docs.oracle.com/javase (java.lang, java.util), ECMA-262 20.5, docs.python.org/3/library/exceptions.
 */
const DOTNET = named({
  "System.AccessViolationException": "Access violation",
  "System.AggregateException": "Several exceptions at once",
  "System.ArgumentException": "Invalid argument",
  "System.ArgumentNullException": "Argument is null",
  "System.ArgumentOutOfRangeException": "Argument out of range",
  "System.ArithmeticException": "Arithmetic error",
  "System.BadImageFormatException": "Assembly is for another processor or damaged",
  "System.Collections.Generic.KeyNotFoundException": "Key not found",
  "System.DivideByZeroException": "Division by zero",
  "System.DllNotFoundException": "DLL not found",
  "System.EntryPointNotFoundException": "Function not found in a DLL",
  "System.FormatException": "Text in a wrong format",
  "System.IO.DirectoryNotFoundException": "Directory not found",
  "System.IO.FileNotFoundException": "File not found",
  "System.IO.IOException": "I/O error",
  "System.IndexOutOfRangeException": "Index out of range",
  "System.InvalidCastException": "Invalid cast",
  "System.InvalidOperationException": "Invalid operation",
  "System.InvalidProgramException": "Invalid program code",
  "System.MissingMethodException": "Method not found",
  "System.Net.Http.HttpRequestException": "HTTP request failed",
  "System.NotImplementedException": "Not implemented",
  "System.NotSupportedException": "Not supported",
  "System.NullReferenceException": "Null reference",
  "System.ObjectDisposedException": "Use of a disposed object",
  "System.OperationCanceledException": "Operation cancelled",
  "System.OutOfMemoryException": "Out of memory",
  "System.OverflowException": "Arithmetic overflow",
  "System.Runtime.InteropServices.COMException": "COM call failed",
  "System.Runtime.InteropServices.SEHException": "Native exception",
  "System.StackOverflowException": "Stack overflow",
  "System.Threading.Tasks.TaskCanceledException": "Task cancelled",
  "System.TimeoutException": "Timeout",
  "System.TypeInitializationException": "A type failed to initialise",
  "System.TypeLoadException": "Type not found",
  "System.UnauthorizedAccessException": "Access denied",
});

const JAVA = named({
  "java.io.FileNotFoundException": "File not found",
  "java.io.IOException": "I/O error",
  "java.lang.ArithmeticException": "Arithmetic error",
  "java.lang.ArrayIndexOutOfBoundsException": "Array index out of bounds",
  "java.lang.AssertionError": "Assertion failure",
  "java.lang.ClassCastException": "Invalid cast",
  "java.lang.ClassNotFoundException": "Class not found",
  "java.lang.ExceptionInInitializerError": "A class failed to initialise",
  "java.lang.IllegalArgumentException": "Invalid argument",
  "java.lang.IllegalStateException": "Invalid state",
  "java.lang.IndexOutOfBoundsException": "Index out of bounds",
  "java.lang.NoClassDefFoundError": "Class not found",
  "java.lang.NoSuchMethodError": "Method not found",
  "java.lang.NullPointerException": "Null reference",
  "java.lang.NumberFormatException": "Text is no number",
  "java.lang.OutOfMemoryError": "Out of memory",
  "java.lang.SecurityException": "Not permitted",
  "java.lang.StackOverflowError": "Stack overflow",
  "java.lang.UnsatisfiedLinkError": "Native library not found",
  "java.lang.UnsupportedOperationException": "Not supported",
  "java.util.ConcurrentModificationException": "Collection changed while it was read",
  "java.util.NoSuchElementException": "No such element",
});

const SCRIPT = named({
  AggregateError: "Several errors at once",
  AssertionError: "Assertion failure",
  AttributeError: "No such attribute",
  EvalError: "Error in eval",
  FileNotFoundError: "File not found",
  ImportError: "Module cannot be imported",
  IndexError: "Index out of range",
  InternalError: "Error inside the JavaScript engine",
  KeyError: "Key not found",
  MemoryError: "Out of memory",
  ModuleNotFoundError: "Module not found",
  NameError: "Name not defined",
  NotImplementedError: "Not implemented",
  OSError: "System call failed",
  RangeError: "Value out of range",
  RecursionError: "Recursion too deep",
  ReferenceError: "Name not defined",
  RuntimeError: "Runtime error",
  SyntaxError: "Syntax error",
  TypeError: "Value of the wrong type",
  URIError: "Malformed URI",
  UnicodeDecodeError: "Text in a wrong encoding",
  ValueError: "Invalid value",
  ZeroDivisionError: "Division by zero",
});

const ALL = new Map([...DOTNET, ...JAVA, ...SCRIPT]);

/** By their last part too: `NullReferenceException` means that of .NET. */
const BY_LAST_PART = new Map(
  [...JAVA, ...DOTNET].map(([name, known]) => [name.slice(name.lastIndexOf(".") + 1), known]),
);

/** `System.NullReferenceException`, `TypeError: x is not a function`, `std::bad_alloc` */
const NAMED = /^([\w$.+`:]*?(?:Exception|Error)|std::bad_\w+)(?:\s*:\s*([\s\S]*))?$/;
const READ = 4096;

/** An exception that a text names at its beginning; `known` is null for one that no table has. */
export interface LanguageException {
  name: string;
  known: KnownCode | null;
  /** What stands behind the colon. */
  message: string | null;
}

/** Reads the first 4,096 characters; null for a text that does not begin with the name of an exception. */
export function readLanguageException(text: string): LanguageException | null {
  const [, name, message] = NAMED.exec(text.slice(0, READ)) ?? [];
  if (!name) return null;
  const known = ALL.get(name) ?? BY_LAST_PART.get(name) ?? null;
  return { name, known, message: message || null };
}
