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

/** The same as an API route, which the webhook is: it costs Next less, and so is a higher floor. */
export const API_FLOOR_PATH = "/api/api-floor";

export const API_FLOOR_ROUTE = {
  "pages/api/api-floor.js": `export const config = { api: { bodyParser: false } };

export default async function read(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { id } = JSON.parse(Buffer.concat(chunks).toString());
  response.status(201).json({ status: "read", id });
}
`,
};
