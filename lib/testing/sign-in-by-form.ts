import { cookieHeader } from "@/lib/access/cookie-header";

/** The first owner of servers that tests and benchmarks start. */
export const ADMIN = { email: "admin@example.com", password: "of tests and benchmarks" };

/**
 * Signs in as a browser without JavaScript does: with the fields of the page's form.
 *
 * @param dashboard the server's address, without a slash at the end
 * @returns the header "cookie" of later requests
 */
export async function signInByForm(
  dashboard: string,
  { email, password } = ADMIN,
): Promise<string> {
  const page = await (await fetch(`${dashboard}/sign-in`)).text();
  const form = hiddenFields(page);
  form.set("email", email);
  form.set("password", password);
  const answer = await fetch(`${dashboard}/sign-in`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { origin: dashboard },
  });
  const cookie = cookieHeader(answer.headers);
  if (!cookie.includes("session_token")) {
    throw new Error(`${dashboard} did not sign ${email} in: ${answer.status}.`);
  }
  return cookie;
}

/** The fields of a page's form that nobody types into: they name its action. */
export function hiddenFields(page: string): FormData {
  const form = new FormData();
  for (const [, name = "", value = ""] of page.matchAll(
    /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?\/>/g,
  )) {
    form.set(withoutEntities(name), withoutEntities(value));
  }
  return form;
}

const ENTITIES = { "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };

function withoutEntities(text: string): string {
  return Object.entries(ENTITIES).reduce((read, [entity, is]) => read.replaceAll(entity, is), text);
}
