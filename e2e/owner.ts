/** Who sets the installation up, in the first journey. */
export const OWNER = {
  name: "Olga Owner",
  email: "olga@example.com",
  password: "correct horse battery staple",
};

/** The browser in which she is signed in, for all other journeys. */
export const OWNER_STATE = ".test/e2e-owner.json";

/** A browser in which nobody is signed in. */
export const NOBODY_STATE = { cookies: [], origins: [] };
