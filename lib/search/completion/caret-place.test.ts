import fc from "fast-check";
import { expect, test } from "vitest";
import { type CaretPlace, caretPlace } from "@/lib/search/completion/caret-place";
import { takeOption } from "@/lib/search/completion/take-option";
import { parseQuery } from "@/lib/search/grammar/parse-query";
import { writeValue } from "@/lib/search/grammar/write-term";

/** A text in which | stands for the caret. */
function at(marked: string): { text: string; caret: number; place: CaretPlace | null } {
  const caret = marked.indexOf("|");
  const text = marked.replace("|", "");
  return { text, caret, place: caretPlace(text, caret) };
}

function brief(place: CaretPlace | null): string {
  if (place === null) return "nothing";
  if (place.kind === "key") return `key '${place.typed}'`;
  const { field, comparison, typed, inOpenList } = place;
  return `${field}${comparison ?? ""} '${typed}'${inOpenList ? " in an open list" : ""}`;
}

test.each([
  ["|", "key ''"],
  ["ver|", "key 'ver'"],
  ["-ver|", "key 'ver'"],
  ["(ver|)", "key 'ver'"],
  ["app:Render | x", "key ''"],
  ["app:Render ver|", "key 'ver'"],
  ["ver|sion:4", "key 'ver'"],
  ["version|:4", "key 'version'"],
  ["version:|", "version ''"],
  ["version:4|", "version '4'"],
  ["version:4|.2 x", "version '4'"],
  ["-version:>=4|", "version>= '4'"],
  ["version:|>=4", "nothing"],
  ["code:c0|", "exception 'c0'"],
  ["VERSION:|", "version ''"],
  ["version:[4.1,4|]", "version '4'"],
  ["version:[4|,4.2]", "version '4'"],
  ["version:[|", "version '' in an open list"],
  ["version:[| x", "version '' in an open list"],
  ["version:[| 4]", "nothing"],
  ["version:[4.1, 4.|", "version '4.' in an open list"],
  ['version:["4 1",4|', "version '4' in an open list"],
  ["version:[4.1|] app:x", "version '4.1'"],
  ["version:[4.1]|", "nothing"],
  ['user:"build a|', "user 'build a'"],
  ['user:"build a|gent" x', "user 'build a'"],
  ['user:"build agent"|', "user 'build agent'"],
  ['user:"|" x', "user ''"],
  ['user:"say \\"h|', "user 'say \"h'"],
  ["user:ad*|", "nothing"],
  ["user:ad\\*|", "user 'ad*'"],
  ["frame:draw(int, b|ool) x", "frame 'draw(int, b'"],
  ["(app:R| OR b)", "app 'R'"],
  ["nofield:x|", "nothing"],
  ['"quoted te|xt"', "nothing"],
  ["4.2|", "nothing"],
  ["Mesh::|", "nothing"],
  ["a|(b)", "key 'a'"],
])("%s is %s", (marked, expected) => {
  expect(brief(at(marked).place)).toBe(expected);
});

test.each([
  ["ver|", "version", "version:|"],
  ["ver|sion:4", "received", "received:|4"],
  ["-us| x", "user", "-user:| x"],
  ["us|Ada", "user", "user:|Ada"],
  ["user:ad|", "ada", "user:ada |"],
  ["user:ad| x", "ada", "user:ada| x"],
  ["(user:ad|)", "ada", "(user:ada|)"],
  ["user:|", "build agent", 'user:"build agent" |'],
  ['user:"bui|', "build agent", 'user:"build agent" |'],
  ['user:"bui| version:4', "build agent", 'user:"build agent"| version:4'],
  ['user:"bui|x', "ada", "user:ada |x"],
  ["version:[4.1,4|]", "4.2", "version:[4.1,4.2|]"],
  ["version:[4.1,4|", "4.2", "version:[4.1,4.2|]"],
  ["version:[4| app:x", "4.2", "version:[4.2|] app:x"],
  ["version:[| app:x", "4.2", "version:[4.2|] app:x"],
  ["version:>=4|", "4.2", "version:>=4.2 |"],
])("%s with %s is %s", (marked, option, expected) => {
  const { text, place } = at(marked);
  if (place === null) throw new Error("There is nothing to complete.");
  const insert = place.kind === "key" ? `${option}:` : writeValue(option);
  const edited = takeOption(text, place, insert);
  expect(`${edited.text.slice(0, edited.caret)}|${edited.text.slice(edited.caret)}`).toBe(expected);
});

const anyText = fc.oneof(
  fc.string({ maxLength: 60, unit: "binary" }),
  fc
    .array(fc.constantFrom(...'ab:-()[]<>=,*?"\\ \n', "OR", "app:", "user:", "version:["), {
      maxLength: 40,
    })
    .map((pieces) => pieces.join("")),
);

test("any text has a place or none at any caret, and it is around the caret", () => {
  fc.assert(
    fc.property(anyText, fc.nat(80), (text, nat) => {
      const caret = Math.min(nat, text.length);
      const place = caretPlace(text, caret);
      if (place === null) return;
      expect(place.start).toBeLessThanOrEqual(caret);
      expect(place.end).toBeGreaterThanOrEqual(caret);
      expect(place.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3_000 },
  );
});

const term = fc.constantFrom(
  ...["mesh", "-user:ada", 'app:"Render Farm"', "(a OR b)", "version:[1, 2]", "-(code:c* x)"],
  ...["frame:Pool<int, 4>::take", "frame:draw(int, bool)", "version:>=4.2", '"in quotes"'],
);
const typing = fc.constantFrom(
  ...["user:", "user:ad", 'user:"ad', "-app:[R", "version:[4.1,4", "version:<4", 'frame:=["a",b'],
  "",
);
const listed = fc.array(term, { maxLength: 3 }).map((terms) => terms.join(" "));
const value = fc.string({ unit: "binary", maxLength: 20 });

test("an option makes a query that is understood of one that was, but for what is being typed", () => {
  fc.assert(
    fc.property(listed, typing, listed, value, (before, typed, behind, option) => {
      const start = before === "" ? typed : `${before} ${typed}`;
      // What is behind a quote that is open is in it, until an option closes it.
      const text = `${start} ${behind}`;
      const place = caretPlace(text, start.length);
      if (place === null) throw new Error(`Nothing to complete in ${start}`);
      const insert = place.kind === "key" ? "user:" : writeValue(option);
      const edited = takeOption(text, place, insert);
      const { caret } = edited;
      const done =
        place.kind === "key"
          ? `${edited.text.slice(0, caret)}x${edited.text.slice(caret)}`
          : edited.text;
      expect(parseQuery(done)).toMatchObject({ understood: true });
    }),
    { numRuns: 2_000 },
  );
});

test("an option in any place of an understood query leaves it understood", () => {
  fc.assert(
    fc.property(listed, fc.nat(80), value, (text, nat, option) => {
      const caret = Math.min(nat, text.length);
      const place = caretPlace(text, caret);
      if (place === null) return;
      const insert = place.kind === "key" ? "user:" : writeValue(option);
      const edited = takeOption(text, place, insert);
      const done =
        place.kind === "key"
          ? `${edited.text.slice(0, edited.caret)}x${edited.text.slice(edited.caret)}`
          : edited.text;
      expect(parseQuery(done)).toMatchObject({ understood: true });
    }),
    { numRuns: 2_000 },
  );
});
