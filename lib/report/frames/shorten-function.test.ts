import { expect, test } from "vitest";
import { shortenFunction } from "@/lib/report/frames/shorten-function";

test.each([
  // C++
  ["std::vector<std::pair<int, int>>::at", "std::vector<…>::at"],
  ["<lambda_66e0fc70f2def7c85b6342e0c95157f0>::operator()", "<lambda>::operator()"],
  ["<lambda_1ad8951>::<lambda_invoker_cdecl>", "<lambda>::<lambda_invoker_cdecl>"],
  ["`Quay::moor'::`2'::<lambda_1>::operator()", "Quay::moor::<lambda>::operator()"],
  [
    "Quay::moor()::{lambda(Ship&, int)#1}::operator()(Ship&, int) const",
    "Quay::moor()::{lambda#1}::operator()(Ship&, int) const",
  ],
  ["`anonymous namespace'::moor", "(anonymous)::moor"],
  ["(anonymous namespace)::moor(int)", "(anonymous)::moor(int)"],
  ["Quay::moor(int)", "Quay::moor(int)"],
  [
    "Quay::moor(std::string const&, Ship*, Tide const&, unsigned long) const",
    "Quay::moor(…) const",
  ],
  ["Quay::visit(void (*)(Ship&, Tide&), Harbour::Master const&)", "Quay::visit(…)"],
  ["Quay::operator()(std::string const&, Ship*, Tide const&, int)", "Quay::operator()(…)"],
  ["operator<<", "operator<<"],
  ["Ptr<Ship>::operator->", "Ptr<…>::operator->"],
  // Rust
  ["harbor::quay::moor::h0123456789abcdef", "harbor::quay::moor"],
  ["harbor::quay::moor::{{closure}}", "harbor::quay::moor::{{closure}}"],
  // Objective-C and Swift
  ["-[HarborView moorShip:atQuay:]", "-[HarborView moorShip:atQuay:]"],
  ["AppDelegate performMoor", "AppDelegate performMoor"],
  ["Harbor.Quay.moor(ship:)", "Quay.moor(ship:)"],
  [
    "closure #1 (Swift.Int) -> () in Harbor.Quay.moor(ship:)",
    "closure #1 in Harbor.Quay.moor(ship:)",
  ],
  ["$s6Harbor4QuayC4mooryyF", "$s6Harbor4QuayC4mooryyF"],
  // .NET
  ["Orrery.Harbor.Quay.Moor(System.String)", "Quay.Moor(System.String)"],
  ["Orrery.Harbor.Quay..ctor()", "Quay.ctor()"],
  ["Orrery.Quay.<MoorAsync>d__12.MoveNext()", "Quay.MoorAsync()"],
  ["Orrery.Quay.<>c__DisplayClass3_0.<Moor>b__1(Ship)", "Moor.<lambda>(Ship)"],
  ["Orrery.Quay.<Moor>g__Tie|0_1()", "Quay.Tie()"],
  ["System.Collections.Generic.List`1.Add(T)", "List.Add(T)"],
  // Java and JavaScript
  ["com.example.harbor.Quay.moor(Ship)", "Quay.moor(Ship)"],
  ["Quay.moor", "Quay.moor"],
  ["Context.<anonymous>", "Context.<anonymous>"],
  ["Object.Module._extensions..js", "_extensions.js"],
  // what cannot be shortened
  ["", ""],
  ["main", "main"],
  ["broken<int", "broken<int"],
  ["broken(int", "broken(int"],
])("%s as %s", (name, short) => {
  expect(shortenFunction(name)).toBe(short);
});

test.each(["<", "(", "`a'::`", "{lambda(", "a.", ".", " in ", "closure #1 ", "<a>d__1"])(
  "a megabyte of %j is shortened in a moment",
  (part) => {
    shortenFunction(part.repeat(Math.ceil(1e6 / part.length)));
  },
);
