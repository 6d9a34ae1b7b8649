/** The path of the floor of the webhook in a copy of Crashboard. */
export const FLOOR_PATH = "/api/floor";

/** That route: it reads the JSON of a notification, and answers. */
export const FLOOR_ROUTE = {
  "app/api/floor/route.js": `export async function POST(request) {
  const { id } = await request.json();
  return Response.json({ status: "read", id }, { status: 201 });
}
`,
};
