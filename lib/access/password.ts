import { z } from "zod";

/**
 * How many characters a password has. Length is what counts, and nothing is asked of its letters.
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export const PASSWORD_LENGTH = { least: 10, most: 200 };

/** The messages go on from "The password". */
export const Password = z
  .string()
  .min(PASSWORD_LENGTH.least, `must have at least ${PASSWORD_LENGTH.least} characters`)
  .max(PASSWORD_LENGTH.most, `must have at most ${PASSWORD_LENGTH.most} characters`);

/** An address as members are known by: in small letters. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("must be an e-mail address, like ann@example.com").max(200));
