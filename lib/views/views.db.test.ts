import { expect, test } from "vitest";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { markPerson } from "@/lib/privacy/person-key";
import { countViews } from "@/lib/queries/count-views";
import { aMember } from "@/lib/testing/a-member";
import { newGroup } from "@/lib/testing/triaged-group";
import { defaultView } from "@/lib/views/default-view";
import { deleteView } from "@/lib/views/delete-view";
import { listViews } from "@/lib/views/list-views";
import { MOST_PINNED, pinView, unpinView } from "@/lib/views/pin-view";
import { renameView } from "@/lib/views/rename-view";
import { findDeletedView, restoreView } from "@/lib/views/restore-view";
import { MOST_VIEWS, saveView } from "@/lib/views/save-view";
import { isChanged, type ViewList } from "@/lib/views/saved-view";
import { setDefaultView } from "@/lib/views/set-default-view";
import { updateView } from "@/lib/views/update-view";

/** In milliseconds. */
const HOWEVER_SLOW = 60_000;
const CLOCK = { now: new Date(), timeZone: "UTC" };

/** A member who reads these databases, and sets up those that are said. */
async function viewerOf(databaseIds: bigint[], adminIds: bigint[] = []): Promise<ViewScope> {
  const { id: memberId } = await aMember({ name: "Vera", databaseIds });
  return { databaseIds, adminIds, memberId };
}

type Wanted = { params?: SearchParams; name?: string; list?: ViewList; sharedIn?: bigint | null };

async function save(
  scope: ViewScope,
  { params = {}, name = "Mine", list = "groups", sharedIn = null }: Wanted = {},
) {
  const saved = await saveView(scope, { list, name, filters: parseFilters(params), sharedIn });
  if (saved.outcome === "refused") throw new Error(saved.why);
  return saved.id;
}

const only = async (scope: ViewScope) => {
  const [view, ...others] = await listViews(scope);
  if (!view || others.length > 0) throw new Error("There is to be one view.");
  return view;
};

test("a view keeps what a list shows, and tells when the list shows something else", async () => {
  const { key, database } = await newGroup();
  const scope = await viewerOf([key.databaseId]);
  const params = {
    database,
    q: "frame:Draw",
    sort: "last",
    range: "7d",
    status: "open",
    columns: "trend.users",
  };
  const place = { cursor: "1~2", tab: "modules", view: "7" };
  await save(scope, { params: { ...params, ...place } });
  const view = await only(scope);
  expect(view.filters).toEqual(parseFilters(params));
  expect(isChanged(view, parseFilters({ ...params, ...place }))).toBe(false);
  for (const changed of [{ q: "" }, { sort: "count" }, { range: "24h" }, { columns: "trend" }]) {
    expect(isChanged(view, parseFilters({ ...params, ...changed }))).toBe(true);
  }

  const filters = parseFilters({ ...params, q: "frame:Blit" });
  const update = { filters, revision: view.revision };
  expect(await updateView(scope, view.id, update)).toMatchObject({ outcome: "saved" });
  expect((await only(scope)).filters.q).toBe("frame:Blit");
  expect(await updateView(scope, view.id, update)).toMatchObject({ why: "overtaken" });
});

test("what is not understood, has no name of its own or is too much is refused", async () => {
  const { key } = await newGroup();
  const scope = await viewerOf([key.databaseId]);
  await save(scope, { name: "Drivers" });
  const wanted = { list: "groups", filters: parseFilters({}), sharedIn: null } as const;
  expect(await saveView(scope, { ...wanted, name: "DRIVERS" })).toMatchObject({ why: "taken" });
  expect(await saveView(scope, { ...wanted, name: "Drivers", list: "reports" })).toMatchObject({
    outcome: "saved",
  });
  const filters = parseFilters({ q: "nofield:x" });
  expect(await saveView(scope, { ...wanted, name: "X", filters })).toMatchObject({ why: "query" });
  const elsewhere = (await newGroup()).key.databaseId;
  expect(await saveView(scope, { ...wanted, name: "X", sharedIn: elsewhere })).toMatchObject({
    why: "missing",
  });
  await db.savedView.createMany({
    data: Array.from({ length: MOST_VIEWS }, (_, at) => ({
      memberId: scope.memberId,
      list: "groups",
      name: `view ${at}`,
      parameters: {},
      databaseIds: [],
      changedAt: new Date(),
    })),
  });
  expect(await saveView(scope, { ...wanted, name: "X" })).toMatchObject({ why: "many" });
});

test("a view that names a person is its maker's alone; a mark tells nobody who that is", async () => {
  const { key } = await newGroup();
  const scope = await viewerOf([key.databaseId]);
  const ofAda = { list: "reports", name: "Ada", filters: parseFilters({ q: "user:ada" }) } as const;
  const shared = { sharedIn: key.databaseId };
  expect(await saveView(scope, { ...ofAda, ...shared })).toMatchObject({ why: "person" });
  await save(scope, { params: { q: "user:ada" }, name: "Ada" });
  const { id, revision } = await only(scope);
  const toAll = { name: "Ada", ...shared, revision };
  expect(await renameView(scope, id, toAll)).toMatchObject({ why: "person" });

  const filters = parseFilters({ q: `user:${markPerson("ada")}` });
  expect(await updateView(scope, id, { filters, revision })).toMatchObject({ outcome: "saved" });
  const renamed = await renameView(scope, id, { ...toAll, revision: revision + 1 });
  expect(renamed).toMatchObject({ outcome: "saved" });
  const named = { filters: ofAda.filters, revision: revision + 2 };
  expect(await updateView(scope, id, named)).toMatchObject({ why: "person" });
});

test("a shared view is of its database, seen by whoever sees that, and changed by maker and admin", async () => {
  const one = (await newGroup()).key.databaseId;
  const { key, database } = await newGroup();
  const two = key.databaseId;
  const maker = await viewerOf([one, two]);
  const reader = await viewerOf([two]);
  const admin = await viewerOf([two], [two]);
  const stranger = await viewerOf([one], [one]);
  const id = await save(maker, { name: "Team", sharedIn: two });
  for (const scope of [maker, reader, admin]) {
    const view = await only(scope);
    expect(view).toMatchObject({ id, sharedIn: { id: two, name: database } });
    expect(view.filters.database).toEqual([database]);
  }
  expect(await only(reader)).toMatchObject({ isMine: false, maker: "Vera", mayChange: false });
  expect(await listViews(stranger)).toEqual([]);

  const update = { filters: parseFilters({ q: "has:stack" }), revision: 1 };
  const renaming = { name: "Theirs", sharedIn: two, revision: 1 };
  for (const scope of [reader, stranger]) {
    expect(await updateView(scope, id, update)).toMatchObject({ why: "missing" });
    expect(await renameView(scope, id, renaming)).toMatchObject({ why: "missing" });
    expect(await deleteView(scope, id)).toBe(false);
    expect(await setDefaultView(scope, id, true)).toBe(false);
  }
  expect(await pinView(stranger, id)).toBe(false);
  expect(await renameView(admin, id, { ...renaming, sharedIn: null })).toMatchObject({
    why: "missing",
  });
  expect(await renameView(admin, id, renaming)).toMatchObject({ outcome: "saved" });
  // Who may not see the database any more keeps the view, and is not told its name.
  expect(await only({ ...maker, databaseIds: [one] })).toMatchObject({ sharedIn: null });
  expect(await deleteView(admin, id)).toBe(true);
  expect(await listViews(maker)).toEqual([]);
});

test("a view never shows more than its opener may see", async () => {
  const one = await newGroup();
  const two = await newGroup();
  const maker = await viewerOf([one.key.databaseId, two.key.databaseId]);
  const name = { database: [one.database, two.database], range: "all" };
  const id = await save(maker, { params: name });
  const [mine] = await listViews(maker);
  if (!mine) throw new Error("It is there.");
  expect((await countViews(maker, [mine], CLOCK, HOWEVER_SLOW)).get(id)).toBe(2);
  // The same view, opened by somebody who sees one of its databases, or none.
  const narrow = await viewerOf([two.key.databaseId]);
  expect((await countViews(narrow, [mine], CLOCK, HOWEVER_SLOW)).get(id)).toBe(1);
  expect((await countViews(await viewerOf([]), [mine], CLOCK, HOWEVER_SLOW)).get(id)).toBe(0);
});

test("of a list's views one is the default of a database, for whoever opens it without a wish", async () => {
  const { key, database, scope: owner } = await newGroup();
  const admin: ViewScope = {
    ...(await viewerOf([key.databaseId], [key.databaseId])),
    personalIds: owner.personalIds ?? [],
  };
  const first = await save(admin, { name: "First", sharedIn: key.databaseId });
  const second = await save(admin, { name: "Second", sharedIn: key.databaseId });
  const mine = await save(admin, { name: "Private" });
  expect(await setDefaultView(admin, mine, true)).toBe(false);
  expect(await setDefaultView(admin, first, true)).toBe(true);
  expect(await setDefaultView(admin, second, true)).toBe(true);
  const views = await listViews(admin);
  expect(views.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([second]);

  const databaseIds = [key.databaseId];
  const opens = (params: SearchParams, seen = databaseIds) =>
    defaultView(views, "groups", { params, databaseIds: seen })?.id ?? null;
  expect(opens({})).toBe(second);
  expect(opens({ database })).toBe(second);
  expect(opens({ database: [database] })).toBe(second);
  expect(opens({}, [key.databaseId, 0n])).toBeNull();
  expect(opens({ database: "another" })).toBeNull();
  expect(opens({ q: "x" })).toBeNull();
  expect(opens({ view: "all" })).toBeNull();
  expect(defaultView(views, "reports", { params: {}, databaseIds })).toBeNull();

  // What is shared no more is nobody's default.
  const revision = views.find(({ id }) => id === second)?.revision ?? 0;
  await renameView(admin, second, { name: "Second", sharedIn: null, revision });
  expect((await listViews(admin)).some(({ isDefault }) => isDefault)).toBe(false);
});

test("pinned views are each member's own, up to a number, and are counted as their lists are", async () => {
  const { key } = await newGroup();
  const scope = await viewerOf([key.databaseId]);
  const other = await viewerOf([key.databaseId]);
  const params = { range: "all" };
  const lists = ["groups", "reports", "versions"] as const;
  const ids = await Promise.all(
    Array.from({ length: MOST_PINNED + 1 }, (_, at) =>
      save(scope, {
        params,
        name: `View ${at}`,
        list: lists[at % 3] ?? "groups",
        sharedIn: key.databaseId,
      }),
    ),
  );
  const pinned: boolean[] = [];
  for (const id of ids) pinned.push(await pinView(scope, id));
  expect(pinned).toEqual(ids.map((_, at) => at < MOST_PINNED));
  expect((await listViews(other)).some(({ isPinned }) => isPinned)).toBe(false);
  const views = (await listViews(scope)).filter(({ isPinned }) => isPinned);
  const counts = await countViews(scope, views, CLOCK, HOWEVER_SLOW);
  expect([...counts.values()]).toEqual(views.map(() => 1));
  // Nobody waits: what is not counted in time is not counted.
  expect([...(await countViews(scope, views, CLOCK, 0)).values()]).toEqual(views.map(() => null));
  await unpinView(scope, ids[0] ?? 0n);
  expect(await pinView(scope, ids.at(-1) ?? 0n)).toBe(true);
});

test("a deletion is taken back by who may delete, with its pins, and for a day", async () => {
  const { key } = await newGroup();
  const { databaseId } = key;
  const maker = await viewerOf([databaseId]);
  const admin = await viewerOf([databaseId], [databaseId]);
  const reader = await viewerOf([databaseId]);
  const id = await save(maker, { name: "Drivers", sharedIn: databaseId });
  await pinView(reader, id);
  await setDefaultView(admin, id, true);
  expect(await deleteView(admin, id)).toBe(true);
  const update = { filters: parseFilters({ q: "has:stack" }), revision: 1 };
  expect(await updateView(maker, id, update)).toMatchObject({ why: "missing" });
  expect(await pinView(reader, id)).toBe(false);
  expect(await setDefaultView(admin, id, true)).toBe(false);
  expect(await deleteView(maker, id)).toBe(false);

  expect(await findDeletedView(reader, id)).toBeNull();
  expect(await restoreView(reader, id)).toBe("missing");
  const other = await save(maker, { name: "drivers" });
  expect(await restoreView(admin, id)).toBe("taken");
  await deleteView(maker, other);
  expect(await findDeletedView(admin, id)).toMatchObject({ name: "Drivers" });
  expect(await restoreView(admin, id)).toBe("restored");
  expect(await only(reader)).toMatchObject({ name: "Drivers", isPinned: true, isDefault: true });
  expect(await restoreView(admin, id)).toBe("missing");

  await deleteView(maker, id);
  await db.$executeRaw`
    update saved_views set deleted_at = now() - interval '25 hours' where id = ${id}`;
  await deleteView(maker, await save(maker, { name: "Another" }));
  expect(await restoreView(maker, id)).toBe("missing");
});
