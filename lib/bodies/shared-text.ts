import { setImmediate as nextTurn } from "node:timers/promises";

/** A body, and who sent it: see lib/privacy/person-hash.ts. */
export type SharedBody = { userHash: bigint; text: string };

/** Text that fewer people have may tell of one of them. */
const FEWEST_PEOPLE = 3;

/** Measured on 75 KB of report XML and debugger text: twice as many characters save 1 % more. */
const MOST_CHARACTERS = 128 * 1024;

/** Behind a line, and behind an XML element where these stand on one line. */
const PIECE_END = /(?<=\\n|\/[^<>\s]*>)(?!\\n|\\r)/;

/**
 * The text that bodies have in common: two neighbouring pieces, such as lines, are in it when bodies of
 * at least three people have just these two beside each other. So it says nothing that only one or two
 * people's bodies say. In the order of the bodies, each pair once.
 */
export async function sharedText(bodies: SharedBody[]): Promise<string> {
  const people = await countPeople(bodies);
  let shared = "";
  for (const { text } of bodies) {
    let last = "";
    for (const [piece, next] of pairsOf(text)) {
      const pair = piece + next;
      if ((people.get(pair) ?? 0) < FEWEST_PEOPLE) {
        last = "";
        continue;
      }
      people.delete(pair);
      shared += piece === last ? next : pair;
      last = next;
      if (shared.length >= MOST_CHARACTERS) return shared.slice(0, MOST_CHARACTERS);
    }
    await nextTurn();
  }
  return shared;
}

/** How many people have a pair in their bodies. */
async function countPeople(bodies: SharedBody[]): Promise<Map<string, number>> {
  const people = new Map<string, number>();
  for (const userHash of new Set(bodies.map((body) => body.userHash))) {
    const own = new Set<string>();
    for (const body of bodies) {
      if (body.userHash !== userHash) continue;
      for (const [piece, next] of pairsOf(body.text)) own.add(piece + next);
      await nextTurn();
    }
    for (const pair of own) people.set(pair, (people.get(pair) ?? 0) + 1);
  }
  return people;
}

function* pairsOf(text: string): Generator<[piece: string, next: string]> {
  let last: string | null = null;
  for (const piece of text.split(PIECE_END)) {
    if (last !== null) yield [last, piece];
    last = piece;
  }
}
