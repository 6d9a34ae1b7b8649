import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Notification } from "@/lib/ingest/notification";
import { frameSymbol } from "@/lib/report/frames/frame-symbol";
import { stackFingerprint } from "@/lib/report/stack-fingerprint";
import type { StackFrames } from "@/lib/report/stack-frames";
import { type FactPlace, FactPlaces, NO_FACTS } from "@/lib/seed/fact-places";
import { insertNew } from "@/lib/seed/insert-rows";
import type { SeededReport } from "@/lib/seed/plan";
import type { SeededNotification } from "@/lib/seed/seeded-notification";
import { seededStack } from "@/lib/seed/seeded-stack";

/** The ids of the rows that a report hangs on. */
export type Place = {
  databaseId: string;
  tokenId: string;
  applicationId: string;
  versionId: string;
  groupId: string;
  /** Empty for a report with a body: its stack is found by reading that. */
  stackId: string;
  /** What the same reading finds. */
  facts: FactPlace;
};

type Seeded = SeededNotification & { report: SeededReport };
type Stack = { database: string; fingerprint: string; frames: StackFrames };

/**
 * Finds the places of reports, and makes those that are new, many in one statement. Nobody else
 * writes to a seeded database meanwhile, so what is known stays true.
 */
export class Places {
  readonly #ids = {
    databases: new Map<string, string>(),
    applications: new Map<string, string>(),
    versions: new Map<string, string>(),
    groups: new Map<string, string>(),
    frames: new Map<string, string>(),
    stacks: new Map<string, string>(),
  };
  /** By the way to a bug, so that a stack is worked out once. */
  readonly #stackKeys = new Map<string, string>();

  readonly #facts: FactPlaces;

  constructor(
    private readonly client: Client,
    private readonly tokenId: string,
    private readonly now: Date,
  ) {
    this.#facts = new FactPlaces(client, this.#ids.databases);
  }

  /** The places of reports, in their order. */
  async of(reports: Seeded[]): Promise<Place[]> {
    await this.#makeNames(reports);
    const narrow = reports.filter(({ body }) => body === null);
    await this.#makeStacks(narrow);
    const facts = await this.#facts.of(narrow.map(({ report }) => report));
    return reports.map(({ report, notification, body }) => {
      const keys = keysOf(report, notification);
      return {
        databaseId: idIn(this.#ids.databases, keys.database),
        tokenId: this.tokenId,
        applicationId: idIn(this.#ids.applications, keys.application),
        versionId: idIn(this.#ids.versions, keys.version),
        groupId: idIn(this.#ids.groups, keys.group),
        stackId: body ? "" : idIn(this.#ids.stacks, idIn(this.#stackKeys, wayKey(report))),
        facts: facts.get(report) ?? NO_FACTS,
      };
    });
  }

  async #makeNames(reports: Seeded[]): Promise<void> {
    const { client } = this;
    const { databases, applications, versions, groups } = this.#ids;
    const wanted = {
      databases: new Map<string, string>(),
      applications: new Map<string, Seeded>(),
      versions: new Map<string, Seeded>(),
      groups: new Map<string, Seeded>(),
    };
    for (const seeded of reports) {
      const { database, application, version, group } = keysOf(seeded.report, seeded.notification);
      wanted.databases.set(database, database);
      wanted.applications.set(application, seeded);
      wanted.versions.set(version, seeded);
      if (!wanted.groups.has(group)) wanted.groups.set(group, seeded);
    }
    await insertNew(client, "databases", databases, wanted.databases, (name) => ({
      name,
      created_at: this.now,
    }));
    const databaseOf = ({ report }: Seeded) => idIn(databases, report.application.database);
    await insertNew(client, "applications", applications, wanted.applications, (seeded) => ({
      database_id: databaseOf(seeded),
      name: seeded.notification.application,
    }));
    await insertNew(client, "versions", versions, wanted.versions, (seeded) => ({
      database_id: databaseOf(seeded),
      application_id: idIn(applications, keysOf(seeded.report, seeded.notification).application),
      name: seeded.notification.version,
      user_count: 0,
    }));
    await insertNew(client, "groups", groups, wanted.groups, (seeded) => ({
      database_id: databaseOf(seeded),
      ...groupColumns(seeded.notification),
    }));
  }

  async #makeStacks(reports: Seeded[]): Promise<void> {
    const { databases, frames, stacks } = this.#ids;
    const wanted = new Map<string, Stack>();
    for (const { report } of reports) {
      if (this.#stackKeys.has(wayKey(report))) continue;
      const stack = stackOf(report);
      this.#stackKeys.set(wayKey(report), stackKey(stack));
      wanted.set(stackKey(stack), stack);
    }
    const symbols = new Map<string, { database: string; symbol: string }>();
    for (const { database, frames: called } of wanted.values()) {
      for (const symbol of symbolsOf(called)) {
        symbols.set(`${database}/${symbol}`, { database, symbol });
      }
    }
    await insertNew(this.client, "frames", frames, symbols, ({ database, symbol }) => ({
      database_id: idIn(databases, database),
      fingerprint: `\\x${createHash("sha256").update(symbol).digest("hex")}`,
      symbol,
    }));
    await insertNew(this.client, "stacks", stacks, wanted, (stack) => ({
      database_id: idIn(databases, stack.database),
      fingerprint: `\\x${stack.fingerprint}`,
      frame_count: stack.frames.length,
      frames: stack.frames,
      frame_ids: symbolsOf(stack.frames).map((symbol) =>
        idIn(frames, `${stack.database}/${symbol}`),
      ),
      // The app signs it, as those of older versions.
      signed_by: 0,
    }));
  }
}

function keysOf(
  { application: { database } }: SeededReport,
  { application, version, stackKeyId }: Notification,
) {
  return {
    database,
    application: `${database}/${application}`,
    version: `${database}/${application}/${version}`,
    group: `${database}/${stackKeyId}`,
  };
}

/** Reports of one bug that took one way to it share their stack. */
function wayKey({ application, groupId, way }: SeededReport): string {
  return `${application.database}/${groupId}/${way}`;
}

function stackOf(report: SeededReport): Stack {
  const frames = seededStack(report);
  const fingerprint = stackFingerprint(frames);
  return { database: report.application.database, fingerprint, frames };
}

function stackKey({ database, fingerprint }: Stack): string {
  return `${database}/${fingerprint}`;
}

function symbolsOf(frames: StackFrames): string[] {
  return [...new Set(frames.flatMap((frame) => frameSymbol(frame) ?? []))];
}

/** A group without reports: these are counted when they are stored. */
function groupColumns(notification: Notification) {
  return {
    stack_key_id: String(notification.stackKeyId),
    parent_stack_key_id: notification.parentStackKeyId,
    name: notification.stackKeyName,
    exception_code: notification.exceptionCode,
    exception_message: notification.exceptionMessage,
    crash_type_id: notification.crashTypeId,
    platform: notification.platform,
    report_count: 0,
    user_count: 0,
    top_user_reports: 0,
    resettles: false,
    first_received_at: notification.receivedAt,
    last_received_at: notification.receivedAt,
  };
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`${key} has no row.`);
  return id;
}
