import type { Client } from "pg";
import { type Fact, factFingerprint, factSetFingerprint } from "@/lib/report/facts/fact";
import { insertNew } from "@/lib/seed/insert-rows";
import type { SeededReport } from "@/lib/seed/plan";
import { seededFacts } from "@/lib/seed/seeded-facts";

/** The columns of a report that point to its facts. */
export type FactPlace = {
  osId: string | null;
  moduleSetId: string | null;
  attributeSetId: string | null;
};

/** Of a report with a body: its facts are found by reading that. */
export const NO_FACTS: FactPlace = { osId: null, moduleSetId: null, attributeSetId: null };

type Owned<Item> = { database: string; item: Item };
type WantedSet = { database: string; fingerprint: string; facts: Fact[] };

/** Finds the facts of reports, and makes those that are new, many in one statement. */
export class FactPlaces {
  readonly #facts = new Map<string, string>();
  readonly #sets = new Map<string, string>();
  /** By what a set was worked out from, the key of the set; null of an empty one. */
  readonly #setKeys = new Map<string, string | null>();

  constructor(
    private readonly client: Client,
    /** Ids of BugSplat's databases by name. */
    private readonly databases: ReadonlyMap<string, string>,
  ) {}

  async of(reports: SeededReport[]): Promise<Map<SeededReport, FactPlace>> {
    const facts = new Map<string, Owned<Fact>>();
    const sets = new Map<string, WantedSet>();
    const keys = reports.map((report) => {
      const { database } = report.application;
      const { os, modules, attributes } = seededFacts(report);
      const told = `attributes/${attributes.map(({ value }) => value).join("/")}`;
      facts.set(factKey(database, os), { database, item: os });
      return {
        report,
        os: factKey(database, os),
        modules: this.#setKey(database, `modules/${modules.key}`, modules.facts, sets),
        attributes: this.#setKey(database, told, () => attributes, sets),
      };
    });
    for (const { database, facts: held } of sets.values()) {
      for (const fact of held) facts.set(factKey(database, fact), { database, item: fact });
    }
    await this.#make(facts, sets);
    const setId = (key: string | null) => (key === null ? null : (this.#sets.get(key) ?? null));
    return new Map(
      keys.map(({ report, os, modules, attributes }) => [
        report,
        {
          osId: this.#facts.get(os) ?? null,
          moduleSetId: setId(modules),
          attributeSetId: setId(attributes),
        },
      ]),
    );
  }

  /** Works out a set once, and wants it. */
  #setKey(
    database: string,
    source: string,
    make: () => Fact[],
    wanted: Map<string, WantedSet>,
  ): string | null {
    const known = this.#setKeys.get(`${database}/${source}`);
    if (known !== undefined) return known;
    const facts = make();
    const fingerprint = factSetFingerprint(facts);
    const key = facts.length === 0 ? null : `${database}/${fingerprint}`;
    this.#setKeys.set(`${database}/${source}`, key);
    if (key !== null) wanted.set(key, { database, fingerprint, facts });
    return key;
  }

  async #make(facts: Map<string, Owned<Fact>>, sets: Map<string, WantedSet>): Promise<void> {
    await insertNew(this.client, "facts", this.#facts, facts, ({ database, item }) => ({
      database_id: this.databases.get(database),
      fingerprint: `\\x${factFingerprint(item)}`,
      ...item,
    }));
    await insertNew(this.client, "fact_sets", this.#sets, sets, ({ database, ...set }) => ({
      database_id: this.databases.get(database),
      fingerprint: `\\x${set.fingerprint}`,
      fact_ids: set.facts.map((fact) => this.#facts.get(factKey(database, fact))),
    }));
  }
}

function factKey(database: string, { kind, name, value }: Fact): string {
  return `${database}/${kind}/${name}/${value}`;
}
