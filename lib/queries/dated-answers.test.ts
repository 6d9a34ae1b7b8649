import { expect, test } from "vitest";
import { DatedAnswers } from "@/lib/queries/dated-answers";

const at = (seconds: number) => new Date(1_000 * seconds);

/** Answers with how often it was asked. */
function counting() {
  let asked = 0;
  return async () => ++asked;
}

test("an answer is given again with its date, until it is too old", async () => {
  const answers = new DatedAnswers<number>({ most: 2, milliseconds: 60_000 });
  const find = counting();
  expect(await answers.get("a", at(0), find)).toEqual({ value: 1, at: at(0) });
  expect(await answers.get("a", at(59), find)).toEqual({ value: 1, at: at(0) });
  expect(await answers.get("a", at(60), find)).toEqual({ value: 2, at: at(60) });
});

test("of many those are kept that were asked for last", async () => {
  const answers = new DatedAnswers<number>({ most: 2, milliseconds: 60_000 });
  const find = counting();
  for (const key of ["a", "b", "a", "c"]) await answers.get(key, at(0), find);
  expect((await answers.get("a", at(1), find)).value).toBe(1);
  expect((await answers.get("b", at(1), find)).value).toBe(4);
});

test("who asks at once waits for the same, and a failure is asked again", async () => {
  const answers = new DatedAnswers<number>({ most: 2, milliseconds: 60_000 });
  const find = counting();
  const both = await Promise.all([answers.get("a", at(0), find), answers.get("a", at(0), find)]);
  expect(both.map(({ value }) => value)).toEqual([1, 1]);
  const fail = () => Promise.reject(new Error("It is away."));
  await expect(answers.get("b", at(0), fail)).rejects.toThrow("It is away.");
  expect((await answers.get("b", at(0), find)).value).toBe(2);
});
