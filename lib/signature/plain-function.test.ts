import fc from "fast-check";
import { expect, test } from "vitest";
import { plainFunction } from "@/lib/signature/plain-function";

test.each([
  ["Mesh::draw", "Mesh::draw"],
  ["Quay::moor(std::string const&, Ship*, int) const", "Quay::moor"],
  ["static void * Pool<Rope, 4>::take(unsigned __int64)", "Pool<…>::take"],
  ["<lambda_66e0fc70f2def7c85b6342e0c95157f0>::operator()", "<lambda>::operator()"],
  ["`Harbor::moor'::`2'::<lambda_1>::operator()", "Harbor::moor::<lambda>::operator()"],
  ["moor(int)::{lambda(float)#1}::operator()(float) const", "moor::<lambda>::operator()"],
  ["moor()::$_12::operator()() const", "moor::<lambda>::operator()"],
  ["hedge::geom::`anonymous namespace'::snap", "hedge::geom::snap"],
  ["hedge::geom::(anonymous namespace)::snap(int)", "hedge::geom::snap"],
  ["get(int) [clone .cold.222]", "get"],
  ["get.isra.0.constprop.1", "get"],
  ["Quay::`scalar deleting destructor'", "Quay::~Quay"],
  ["Quay::operator bool() const", "Quay::operator bool"],
  ["bool operator==<int>(Quay<int> const&, Quay<int> const&)", "operator==<…>"],
  ["operator<<(std::ostream&, Quay)", "operator<<"],
  ["childrenHandleMouseEvent<bool ", "childrenHandleMouseEvent<…>"],
  ["harbor::moor::h0123456789abcdef", "harbor::moor"],
  [
    "<alloc::vec::Vec<T> as core::ops::Drop>::drop",
    "<alloc::vec::Vec<…> as core::ops::Drop>::drop",
  ],
  ["Quay.<MoorAsync>d__12.MoveNext()", "Quay.MoorAsync"],
  ["System.Number.Parse[TChar](System.ReadOnlySpan`1<TChar>)", "System.Number.Parse"],
  [
    "-[NSWindow(NSEventRouting) _reallySendEvent:isDelayedEvent:]",
    "-[NSWindow _reallySendEvent:isDelayedEvent:]",
  ],
  [
    "__45-[HRDocument writeSafelyToURL:ofType:error:]_block_invoke_2",
    "-[HRDocument writeSafelyToURL:ofType:error:]",
  ],
  ["closure #1 (Swift.Int) -> () in Harbor.moor(ship:)", "Harbor.moor.<closure>"],
  ["SyncWorker.lambda$doWork$0", "SyncWorker.lambda$doWork"],
  ["SaveGame_Write_m10C7E4D8A6B2935F0E1D7C86B4A3925F7D08E6C1", "SaveGame_Write"],
  ["[Inline Frame] Mesh::draw", "Mesh::draw"],
  ["async syncGarden", "async syncGarden"],
  ["async (anonymous) syncGarden", "async syncGarden"],
  ["< ) <", "< <"],
  ["0x000001a94e934980", null],
  ["sub_7ff6a1b2", null],
  ["???", null],
  ["()", null],
])("%s is %s", (name, plain) => {
  expect(plainFunction(name)).toBe(plain);
});

/** Texts made of what the rules look for, and so worse than any compiler makes them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<",
        ">",
        "(",
        ")",
        "operator",
        " ",
        "::",
        "`",
        "'",
        "{",
        "}",
        "[",
        "]",
        "$_1",
      ),
      fc.constantFrom(
        "lambda",
        ".cold",
        "[clone .a]",
        "const",
        "&",
        "closure #1 in ",
        "_block_invoke",
      ),
      fc.string({ maxLength: 4, unit: "binary" }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

test("whatever it is given, what it gives is plain already, and not much longer", () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const plain = plainFunction(name);
      if (plain === null) return;
      expect(plain.length).toBeLessThanOrEqual(4 * name.length);
      expect(plainFunction(plain)).toBe(plain);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  "<",
  "(",
  "`",
  "operator<",
  "{lambda(",
  "[clone ",
  "closure #1 in ",
  ".cold",
  "$_1",
  " ",
])("a megabyte of %s takes no time", (text) => {
  const began = performance.now();
  for (let time = 0; time < 20; time++) plainFunction(text.repeat(1_000_000 / text.length));
  expect(performance.now() - began).toBeLessThan(1_000);
});
