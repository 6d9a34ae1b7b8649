import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { dictionaryText } from "@/lib/bodies/continued-brotli";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import { loadBody } from "@/lib/ingest/load-body";
import { readableParts } from "@/lib/ingest/spool/readable-parts";

/** A piece of what is stored, and where it is. */
export type Dumped = { place: string; text: string };

/**
 * All that is stored, as text: every row, what PostgreSQL knows of columns, every body and dictionary
 * unpacked, every file of DATA_DIR.
 */
export async function dumpEverything(): Promise<Dumped[]> {
  const parts = [dumpRows(), dumpStatistics(), dumpBodies(), dumpFiles()];
  return (await Promise.all(parts)).flat();
}

async function dumpStatistics(): Promise<Dumped[]> {
  const rows = await db.$queryRaw<{ text: string }[]>`
    select s::text as text from pg_stats s where schemaname = 'public'`;
  return rows.map(({ text }) => ({ place: "pg_stats", text }));
}

async function dumpRows(): Promise<Dumped[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename::text as name from pg_tables where schemaname = 'public' order by 1`;
  const dumped: Dumped[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRaw<{ text: string }[]>`
      select t::text as text from ${Prisma.raw(`"${name}"`)} t`;
    dumped.push(...rows.map(({ text }) => ({ place: name, text })));
  }
  return dumped;
}

async function dumpBodies(): Promise<Dumped[]> {
  const bodies = await db.deliveryBody.findMany({ select: { databaseId: true, deliveryId: true } });
  const dictionaries = await db.bodyDictionary.findMany();
  const dumped: Dumped[] = [];
  for (const { databaseId, deliveryId } of bodies) {
    const body = await loadBody(databaseId, deliveryId);
    const text = Buffer.from(body ?? []).toString();
    dumped.push({ place: `body of ${databaseId}-${deliveryId}`, text });
  }
  for (const dictionary of dictionaries) {
    const text = Buffer.from(await dictionaryText(dictionary)).toString();
    dumped.push({ place: `dictionary ${dictionary.databaseId}-${dictionary.id}`, text });
  }
  return dumped;
}

async function dumpFiles(): Promise<Dumped[]> {
  const entries = await readdir(env.dataDir, { recursive: true, withFileTypes: true });
  const dumped: Dumped[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const place = join(entry.parentPath, entry.name);
    for (const part of await readableParts(await readFile(place))) {
      dumped.push({ place, text: Buffer.from(part).toString() });
    }
  }
  return dumped;
}

/**
 * Where values are mentioned, in any case and however escaped. By other means than lib/forget has: what is
 * stored is unescaped, and every occurrence counts, in the middle of a word too.
 */
export function placesOf(dump: Dumped[], values: string[]): string[] {
  const wanted = values.map((value) => value.toLowerCase());
  return dump
    .filter(({ text }) => {
      const plain = unescaped(text).toLowerCase();
      return wanted.some((value) => plain.includes(value));
    })
    .map(({ place }) => place);
}

function unescaped(text: string): string {
  return text
    .replaceAll("\0", "")
    .replaceAll(/\\+u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&")
    .replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) =>
      Buffer.from(bytes.replaceAll("%", ""), "hex").toString(),
    );
}
